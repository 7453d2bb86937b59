// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// What must become of the files of a folder of the corpus; the longest folder that fits decides.
struct Expectation {
    const char* folder;
    int kept;          // -1: some
    const char* fault; // code that one diagnostic must have; nothing: no error at all
};

constexpr Expectation Expectations[] = {
    {"odps-bitol/examples/", 1, ""},
    {"odps-bitol/registry/", -1, ""},
    {"odps-bitol/registry/config.yaml", 0, "format-unknown"},
    {"odps-bitol/schema/", 0, "format-skipped"},
    {"odps-bitol/registry-schema/", 0, "format-skipped"},
    {"odcs/schema/", 0, "format-skipped"},
    {"odcs/v2.2-official/", 1, ""},
    {"odcs/v3.0-official/", 1, ""},
    {"odcs/v3.1-official/", 1, ""},
    {"odcs/validator-fixtures/", 1, ""},
    {"odcs/validator-fixtures/tests/fixtures/invalid-duplicate-key", 0, "duplicate-key"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-nested-duplicate-key", 0, "duplicate-key"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-empty-id", 0, "field-missing"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-kind", 0, "format-unknown"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-logical-type", 1, "field-value"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-lone-team-member", 1, "field-type"},
    {"odcs/validator-fixtures/tests/fixtures/invalid-relationship-dangling", 1, "field-value"},
    {"odcs/datacontract-cli/", 1, ""},
    {"odcs/datacontract-cli/lint/invalid.odcs.yaml", 1, "field-missing"},
    {"odcs/datacontract-cli/lint/invalid_multiple_errors", 1, "field-missing"},
    {"odcs/datacontract-cli/lint/invalid_multiple_schema_errors", 1, "field-type"},
    {"odcs/datacontract-cli/lint/invalid_datacontract.yaml", 0, "field-missing"},
    {"odcs/datacontract-cli/lint/custom_datacontract.schema.json", 0, "format-skipped"},
    {"odcs/datacontract-cli/lint/odcs_with_extra_top_level.schema.json", 0, "format-skipped"},
    {"asyncapi/", 1, ""},
    {"asyncapi/social-media/common/", 0, "format-unknown"},
    {"datacontract-specification/schema/", 0, "format-skipped"},
    {"datacontract-specification/examples/", 1, ""},
};

const Expectation& expectationOf(const QString& file)
{
    const Expectation* best = nullptr;
    for (const Expectation& expectation : Expectations) {
        const bool fits = file.startsWith(QLatin1String(expectation.folder));
        if (fits && (!best || qstrlen(expectation.folder) > qstrlen(best->folder)))
            best = &expectation;
    }
    if (!best)
        qFatal("no expectation for %s", qPrintable(file));
    return *best;
}

} // namespace

class TestManifestCorpus : public QObject {
    Q_OBJECT

private slots:
    void readsOrNamesTheFault_data();
    void readsOrNamesTheFault();
    void neverSilent();
};

void TestManifestCorpus::readsOrNamesTheFault_data()
{
    QTest::addColumn<QString>("file");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (const char* folder : {"odcs", "odps-bitol", "datacontract-specification", "asyncapi"}) {
        QDirIterator files(corpusPath() + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next().mid(corpusPath().size());
            QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void TestManifestCorpus::readsOrNamesTheFault()
{
    QFETCH(QString, file);
    const Expectation& expectation = expectationOf(file);
    const ReadSources read = readPaths({(corpusPath() + file).toStdString()});
    const QStringList said = lines(read.diagnostics);
    if (expectation.kept < 0)
        QVERIFY(!read.kept.empty());
    else
        QCOMPARE(static_cast<int>(read.kept.size()), expectation.kept);
    if (*expectation.fault == '\0') {
        QVERIFY2(read.diagnostics.count(Severity::Error) == 0, qPrintable(said.join(QLatin1Char('\n'))));
        return;
    }
    const QString code = QLatin1Char(' ') + QLatin1String(expectation.fault) + QLatin1Char(' ');
    QVERIFY2(said.filter(code).size() >= 1, qPrintable(said.join(QLatin1Char('\n'))));
    for (const Diagnostic& diagnostic : read.diagnostics.all())
        QVERIFY(diagnostic.line > 0 && diagnostic.column > 0);
}

/// Whatever else lies in the corpus: it ends, and what gives no record says why.
void TestManifestCorpus::neverSilent()
{
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    QDirIterator files(corpusPath(), {"*.yaml", "*.yml", "*.json", "*.csv"}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString file = files.next();
        const ReadSources read = readPaths({file.toStdString()});
        QVERIFY2(!read.kept.empty() || !read.diagnostics.empty(), qPrintable(file));
        ++count;
    }
    QVERIFY(count > 300);
}

WEFT_TEST(TestManifestCorpus)
#include "tst_ManifestCorpus.moc"
