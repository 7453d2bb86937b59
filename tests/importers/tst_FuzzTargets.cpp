// SPDX-License-Identifier: Apache-2.0
#include "importers/TextImporter.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QString Targets = QStringLiteral(WEFT_SOURCE_DIR "/tests/fuzz/targets");

QStringList formats()
{
    QStringList all;
    for (const std::string_view format : formatNames())
        all += q(format);
    return all;
}

QFileInfoList seeds(const QString& target)
{
    return QDir(Targets + QLatin1Char('/') + target + QStringLiteral("/seeds")).entryInfoList(QDir::Files, QDir::Name);
}

} // namespace

/// Every importer has a fuzz target, which is a folder: a dictionary, and seeds that lead into the importer.
class TestFuzzTargets : public QObject {
    Q_OBJECT

private slots:
    void everyImporterHasOne_data();
    void everyImporterHasOne();
    void noneIsLeftOver();
};

void TestFuzzTargets::everyImporterHasOne_data()
{
    QTest::addColumn<QString>("format");
    for (const QString& format : formats())
        QTest::newRow(qPrintable(format)) << format;
}

void TestFuzzTargets::everyImporterHasOne()
{
    QFETCH(QString, format);
    QFile dictionary(Targets + QStringLiteral("/%1/%1.dict").arg(format));
    QVERIFY2(dictionary.open(QIODevice::ReadOnly), qPrintable(dictionary.fileName()));
    const QList<QByteArray> words = dictionary.readAll().trimmed().split('\n');
    QVERIFY(words.size() > 3);
    for (const QByteArray& word : words)
        QVERIFY2(word.size() > 2 && word.startsWith('"') && word.endsWith('"'), word.constData());
    ReadOptions options;
    options.format = format.toStdString();
    const QFileInfoList files = seeds(format);
    const bool led = std::any_of(files.begin(), files.end(), [&options](const QFileInfo& file) {
        return readPaths({file.filePath().toStdString()}, options).sources.at(0).records > 0;
    });
    QVERIFY2(led, "no seed gives a record");
}

void TestFuzzTargets::noneIsLeftOver()
{
    // What is read without being a source of its own, and sources that nobody named a format for.
    const QStringList others{QStringLiteral("any"), QStringLiteral("dot-reply"), QStringLiteral("layout-file")};
    const QStringList known = formats() + others;
    const QStringList folders = QDir(Targets).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& folder : folders) {
        QVERIFY2(known.contains(folder), qPrintable(folder));
        QVERIFY2(!seeds(folder).isEmpty(), qPrintable(folder));
    }
    for (const QString& other : others)
        QVERIFY2(folders.contains(other), qPrintable(other));
}

WEFT_TEST(TestFuzzTargets)
#include "tst_FuzzTargets.moc"
