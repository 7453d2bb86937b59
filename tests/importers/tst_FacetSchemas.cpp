// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/OfficialSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <functional>
#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

/// Where a facet may stand.
enum class Of { Dataset, Job, Run };

TextJson eventWith(const TextJson& facets, Of of)
{
    TextJson event = {{"eventTime", "2024-05-01T10:00:00Z"}};
    if (of == Of::Dataset) {
        event["dataset"] = {{"namespace", "db"}, {"name", "t"}, {"facets", facets}};
        return event;
    }
    event["job"] = {{"namespace", "etl"}, {"name", "load"}};
    event["inputs"] = TextJson::array();
    event["outputs"] = TextJson::array();
    if (of == Of::Job) {
        event["job"]["facets"] = facets;
    } else {
        event["eventType"] = "START";
        event["run"] = {{"runId", "00000000-0000-4000-8000-000000000001"}, {"facets", facets}};
    }
    return event;
}

/// What is said of an event with these facets.
QStringList saidOf(const TextJson& facets, Of of)
{
    const importers::ReadSources read =
        readText(QByteArray::fromStdString(eventWith(facets, of).dump()), QStringLiteral("event.json"));
    return lines(read.diagnostics);
}

/// Every document in which one value below the facet's own key is of another type: a text an object, an object or a
/// list a text.
void eachMistyped(const TextJson& whole, const std::function<void(const TextJson&, const std::string&)>& look)
{
    const TextJson flat = whole.flatten();
    std::set<std::string> places;
    for (const auto& [leaf, value] : flat.items()) {
        for (std::size_t end = leaf.find('/', 1); end != std::string::npos; end = leaf.find('/', end + 1))
            places.insert(leaf.substr(0, end));
        places.insert(leaf);
    }
    for (const std::string& place : places) {
        TextJson broken = whole;
        TextJson& value = broken.at(TextJson::json_pointer(place));
        if (value.is_string())
            value = TextJson{{"odd", "1"}};
        else
            value = "odd";
        look(broken, place);
    }
}

} // namespace

/// The facets that are read, beside OpenLineage's own schemas of them.
class TestFacetSchemas : public QObject {
    Q_OBJECT

private slots:
    void agree_data();
    void agree();
};

void TestFacetSchemas::agree_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("of");
    QTest::addColumn<QByteArray>("facet");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    const auto row = [](const char* name, const char* schema, Of of, const char* facet) {
        QTest::newRow(name) << QString(QLatin1String(schema)) << static_cast<int>(of) << QByteArray(facet);
    };
    row("schema", "SchemaDatasetFacet", Of::Dataset,
        R"({"schema":{"fields":[{"name":"a","type":"int","description":"d","fields":[{"name":"b","type":"text"}]}]}})");
    row("columnLineage", "ColumnLineageDatasetFacet", Of::Dataset,
        R"({"columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"s","field":"f",
            "transformations":[{"type":"DIRECT","subtype":"IDENTITY","description":"d"}]}]}},
            "dataset":[{"namespace":"db","name":"s","field":"g","transformations":[{"type":"INDIRECT","subtype":"FILTER"}]}]}})");
    row("symlinks", "SymlinksDatasetFacet", Of::Dataset,
        R"({"symlinks":{"identifiers":[{"namespace":"file","name":"/t","type":"LOCATION"}]}})");
    row("ownership of a dataset", "OwnershipDatasetFacet", Of::Dataset,
        R"({"ownership":{"owners":[{"name":"team:data","type":"OWNER"}]}})");
    row("ownership of a job", "OwnershipJobFacet", Of::Job,
        R"({"ownership":{"owners":[{"name":"team:data","type":"OWNER"}]}})");
    row("documentation of a dataset", "DocumentationDatasetFacet", Of::Dataset,
        R"({"documentation":{"description":"d"}})");
    row("documentation of a job", "DocumentationJobFacet", Of::Job, R"({"documentation":{"description":"d"}})");
    row("lifecycleStateChange", "LifecycleStateChangeDatasetFacet", Of::Dataset,
        R"({"lifecycleStateChange":{"lifecycleStateChange":"RENAME","previousIdentifier":{"name":"o","namespace":"db"}}})");
    row("datasetType", "DatasetTypeDatasetFacet", Of::Dataset, R"({"datasetType":{"datasetType":"VIEW"}})");
    row("jobType", "JobTypeJobFacet", Of::Job,
        R"({"jobType":{"processingType":"BATCH","integration":"SPARK","jobType":"QUERY"}})");
    row("parent", "ParentRunFacet", Of::Run,
        R"({"parent":{"run":{"runId":"00000000-0000-4000-8000-000000000002"},"job":{"namespace":"etl","name":"dag"}}})");
}

/// What the schema takes is read without a word, and whatever is called wrong is wrong by the schema, too.
void TestFacetSchemas::agree()
{
    QFETCH(QString, schema);
    QFETCH(int, of);
    QFETCH(QByteArray, facet);
    QFile file(corpusPath() + QStringLiteral("openlineage/schema/current/facets/%1.json").arg(schema));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const OfficialSchema official(TextJson::parse(file.readAll().toStdString()));
    const TextJson good = TextJson::parse(facet.toStdString());
    QVERIFY(official.faults(good).empty());
    QCOMPARE(saidOf(good, static_cast<Of>(of)), QStringList());
    int complained = 0;
    eachMistyped(good, [&](const TextJson& broken, const std::string& place) {
        const QStringList said = saidOf(broken, static_cast<Of>(of));
        const std::size_t faults = official.faults(broken).size();
        complained += said.isEmpty() ? 0 : 1;
        QVERIFY2(said.isEmpty() || faults > 0,
                 qPrintable(QString::fromStdString(place) + QLatin1String(": ") + said.join(QLatin1Char('\n'))));
    });
    QVERIFY(complained > 0);
}

WEFT_TEST(TestFacetSchemas)
#include "tst_FacetSchemas.moc"
