// SPDX-License-Identifier: Apache-2.0
#include "importers/TextImporter.h"
#include "importers/dot/DotReply.h"
#include "importers/graph/Graph.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <span>

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
    void graphsStateWhatTheyDoNotDraw_data();
    void graphsStateWhatTheyDoNotDraw();
    void repliesLeadIn();
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

void TestFuzzTargets::graphsStateWhatTheyDoNotDraw_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("DOT") << QStringLiteral("dot");
    QTest::newRow("GraphML") << QStringLiteral("graphml");
}

/// The words of our own graph files are in the dictionary, and some seed is one: with a product, a contract and members
/// beside the drawing, and flows of a job that are its own.
void TestFuzzTargets::graphsStateWhatTheyDoNotDraw()
{
    QFETCH(QString, format);
    QFile dictionary(Targets + QStringLiteral("/%1/%1.dict").arg(format));
    QVERIFY(dictionary.open(QIODevice::ReadOnly));
    const QList<QByteArray> words = dictionary.readAll().trimmed().split('\n');
    for (const std::string_view word :
         {graphfield::Beside, graphfield::Members, graphfield::Sources, graphfield::Stated, graphfield::Nodes,
          graphfield::InputPorts, graphfield::OutputPorts, graphfield::PropertyMark})
        QVERIFY2(words.contains('"' + QByteArray(word.data(), static_cast<qsizetype>(word.size())) + '"'), word.data());
    ReadOptions options;
    options.format = format.toStdString();
    const ReadSources read =
        readPaths({(Targets + QStringLiteral("/%1/seeds/beside.%1").arg(format)).toStdString()}, options);
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.records.products.size(), std::size_t(1));
    QCOMPARE(read.records.products[0].members.size(), std::size_t(2));
    QCOMPARE(read.records.contracts.size(), std::size_t(2));
    QCOMPARE(std::ranges::count(read.records.lineage.jobs(), LineageName{"e", "j"}), 1);
    QVERIFY(std::ranges::none_of(read.records.lineage.events(), [&read](const LineageLog::EventRow& event) {
        return event.kind == EventKind::Job && read.records.lineage.inputs(event).size() > 1;
    }));
}

void TestFuzzTargets::repliesLeadIn()
{
    int graphs = 0;
    int faults = 0;
    for (const QFileInfo& seed : seeds(QStringLiteral("dot-reply"))) {
        QFile file(seed.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto reply =
            dot::decodeReply(std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
        QVERIFY2(reply, qPrintable(seed.fileName()));
        faults += reply->faulty ? 1 : 0;
        graphs += reply->graph.edges.empty() || reply->graph.attributes.empty() ? 0 : 1;
    }
    QCOMPARE(graphs, 1);
    QCOMPARE(faults, 1);
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
