// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/OfficialSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>

#include <map>
#include <set>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// An official schema and where in the corpus its examples lie: documents (items of lists, too) whose `key` begins with
/// `version`, a `v` before it or not. `ignored` begins the places of faults that we do not share.
struct Family {
    const char* schema;
    std::vector<const char*> folders;
    const char* key;
    const char* version;
    const char* ignored = nullptr;
};

const std::vector<Family>& families()
{
    static const std::vector<const char*> contracts{"odcs/v3.0-official", "odcs/v3.1-official",
                                                    "odcs/validator-fixtures", "odcs/datacontract-cli"};
    static const std::vector<const char*> dcs{"datacontract-specification/examples", "odcs/datacontract-cli"};
    static const std::vector<Family> all{
        {"odps-bitol/schema/odps-json-schema-v0.9.0.json", {"odps-bitol/examples"}, "apiVersion", "0.9"},
        {"odps-bitol/schema/odps-json-schema-v1.0.0.json", {"odps-bitol"}, "apiVersion", "1.0"},
        {"odps-bitol/registry-schema/datausageagreement.schema-v0.0.1.json",
         {"odps-bitol/registry"},
         "dataUsageAgreementSpecification",
         "0.0.1"},
        {"odcs/schema/odcs-json-schema-v2.2.2.json", {"odcs/v2.2-official"}, "apiVersion", "2.2"},
        {"odcs/schema/odcs-json-schema-v3.0.0.json", contracts, "apiVersion", "3.0.0"},
        {"odcs/schema/odcs-json-schema-v3.0.2.json", contracts, "apiVersion", "3.0.2"},
        {"odcs/schema/odcs-json-schema-v3.1.0.json", contracts, "apiVersion", "3.1"},
        {"datacontract-specification/schema/versions/0.9.2/datacontract.schema.json", dcs, "dataContractSpecification",
         "0.9.2"},
        {"datacontract-specification/schema/versions/0.9.3/datacontract.schema.json", dcs, "dataContractSpecification",
         "0.9.3"},
        {"datacontract-specification/schema/versions/1.2.0/datacontract.schema.json", dcs, "dataContractSpecification",
         "1.2.0"},
        {"datacontract-specification/schema/versions/1.2.1/datacontract.schema.json", dcs, "dataContractSpecification",
         "1.2.1"},
        {"dataproduct-specification/schema/dataproduct.schema.json",
         {"dataproduct-specification"},
         "dataProductSpecification",
         "0.0.1"},
        {"odps-opendataproducts/v3.1/schema/odps.yaml",
         {"odps-opendataproducts/v3.1/examples", "mesh-berlin"},
         "product",
         ""},
        // It knows no languages below `details`, where each of its own examples has them.
        {"odps-opendataproducts/v4.0/schema/odps.json",
         {"odps-opendataproducts/v4.0/examples", "odps-opendataproducts/odps-examples"},
         "product",
         "",
         "/product/details: lacks "},
        {"odps-opendataproducts/v4.1/schema/odps.json", {"odps-opendataproducts/v4.1/examples"}, "product", ""},
        {"dpds/schema/schemas/v1.0.0/schema.json", {"dpds", "mesh-berlin"}, "dataProductDescriptor", ""},
        {"dbt/schema/catalog/v1.json", {"dbt/datahub-tests", "dbt/openlineage-tests"}, "metadata", "catalog/v1"},
        {"dbt/schema/manifest/v7.json", {"dbt"}, "metadata", "manifest/v7"},
        {"dbt/schema/manifest/v10.json", {"dbt"}, "metadata", "manifest/v10"},
        // What examples leave out of the sections of a manifest is nothing to us.
        {"dbt/schema/manifest/v11.json", {"dbt"}, "metadata", "manifest/v11", ": lacks "},
        {"dbt/schema/manifest/v12.json", {"dbt"}, "metadata", "manifest/v12", ": lacks "},
    };
    return all;
}

/// Files of which one of both complains and the other does not, and why that is right.
struct Exception {
    const char* file;
    bool weComplain;
};

constexpr Exception Exceptions[] = {
    // Types of 3.1 in contracts that say 3.0.2, and a rule that 3.1 calls a metric: columns and checks all the same.
    {"odcs/datacontract-cli/changelog/integration/changelog_integration_v2.yaml", false},
    {"odcs/v3.1-official/data-types/all-data-types.odcs.yaml", false},
    {"odcs/v3.1-official/quality/column-completeness.odcs.yaml", false},
    // CONTRACT/TABLE/COLUMN is in the text of the standard, not in its schema.
    {"odcs/validator-fixtures/examples/registry/consumer.yaml", false},
    {"odcs/validator-fixtures/tests/fixtures/cross-file/consumer-", false},
    // A schema sees no key twice, takes an empty id, and one member for a team.
    {"odcs/validator-fixtures/tests/fixtures/invalid-duplicate-key", true},
    {"odcs/validator-fixtures/tests/fixtures/invalid-nested-duplicate-key", true},
    {"odcs/validator-fixtures/tests/fixtures/invalid-empty-id", true},
    {"odcs/validator-fixtures/tests/fixtures/invalid-lone-team-member", true},
    // The older shape of the one version 0.0.1.
    {"dataproduct-specification/readme-examples/shelf_warmers-55f7b3d4.yaml", false},
    {"dataproduct-specification/readme-examples/shelf_warmers-94e3c0af.yaml", false},
    // Its details lack what all should have; the schema, which knows no languages, misses it everywhere.
    {"odps-opendataproducts/v4.0/examples/Refs/urban-odps4.yml", true},
    {"odps-opendataproducts/odps-examples/ODPS4/urbanpulse_no_refs_or_pricing.yml", false},
    {"odps-opendataproducts/odps-examples/faq/yaml/data-holder.yml", false},
    // A visibility of its own, and languages below `dataHolder`, of which the schema knows nothing.
    {"odps-opendataproducts/v4.1/examples/Refs/urbanpulse_basic.yml", false},
    {"odps-opendataproducts/v4.1/examples/Refs/urbanpulse_internal.yml", false},
    // Definitions of APIs and templates of deployments, which are not read.
    {"dpds/parser-fixtures/testcases/dpd/allinone/dpd-full.json", false},
    {"dpds/parser-fixtures/testcases/dpd/lifecycle/dpd-lifecycle-eref.json", false},
    // Disabled nodes, tests and statistics are not read; no schema sees that two lists of parents differ, or that a
    // parent is missing.
    {"dbt/datahub-tests/unit-manifest.json", true},
    {"dbt/core-versions/state/v7/manifest.json", false},
    {"dbt/openlineage-tests/singular_test/target/manifest.json", false},
    {"dbt/openlineage-tests/spark/thrift/target/catalog.json", false},
    {"dbt/openlineage-tests/duckdb/target/manifest.json", true},
};

const Exception* exceptionOf(const QString& file)
{
    for (const Exception& exception : Exceptions) {
        if (file.startsWith(QLatin1String(exception.file)))
            return &exception;
    }
    return nullptr;
}

const OfficialSchema& schemaAt(const QString& path)
{
    static std::map<QString, OfficialSchema> known;
    auto found = known.find(path);
    if (found == known.end()) {
        QFile file(corpusPath() + path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no schema %s", qPrintable(path));
        const QByteArray bytes = file.readAll();
        found = known
                    .emplace(path, OfficialSchema(path.endsWith(".json") ? TextJson::parse(bytes.toStdString())
                                                                         : textDocuments(bytes).at(0)))
                    .first;
    }
    return found->second;
}

bool isOf(const TextJson& document, const Family& family)
{
    if (!document.is_object() || !document.contains(family.key))
        return false;
    const TextJson& value = document[family.key];
    if (std::string_view(family.key) == "metadata")
        return value.is_object() && value.contains("dbt_schema_version") &&
               value["dbt_schema_version"].get<std::string>().find(std::string(family.version) + ".json") !=
                   std::string::npos;
    if (std::string_view(family.version).empty())
        return true;
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    const bool product = std::string_view(family.schema).starts_with("odps-bitol/schema");
    return (!product || document.value("kind", "") == "DataProduct") &&
           (text.starts_with(family.version) || text.starts_with("v" + std::string(family.version)));
}

std::vector<TextJson> examplesIn(const QString& path, const Family& family)
{
    QFile file(path);
    std::vector<TextJson> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    for (const TextJson& document : textDocuments(file.readAll())) {
        const TextJson list = document.is_array() ? document : TextJson::array({document});
        std::copy_if(list.begin(), list.end(), std::back_inserter(result),
                     [&](const TextJson& item) { return isOf(item, family); });
    }
    return result;
}

} // namespace

/// Our reading and the official schemas agree on the schemas' examples: of a document that a schema takes we complain
/// of nothing, and of one that it refuses we say something.
class TestOfficialSchemas : public QObject {
    Q_OBJECT

private slots:
    void examples_data();
    void examples();
};

void TestOfficialSchemas::examples_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("file");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (std::size_t i = 0; i < families().size(); ++i) {
        const Family& family = families()[i];
        std::set<QString> files;
        for (const char* folder : family.folders) {
            QDirIterator found(corpusPath() + QLatin1String(folder), {"*.yaml", "*.yml", "*.json"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (found.hasNext()) {
                const QString file = found.next();
                if (!file.contains("/schema/") && !examplesIn(file, family).empty())
                    files.insert(file.mid(corpusPath().size()));
            }
        }
        QVERIFY2(!files.empty(), family.schema);
        for (const QString& file : files)
            QTest::newRow(qPrintable(QLatin1String(family.schema) + " : " + file)) << static_cast<int>(i) << file;
    }
}

void TestOfficialSchemas::examples()
{
    QFETCH(int, family);
    QFETCH(QString, file);
    const Family& of = families()[static_cast<std::size_t>(family)];
    QStringList faults;
    for (const TextJson& document : examplesIn(corpusPath() + file, of)) {
        for (const std::string& fault : schemaAt(QLatin1String(of.schema)).faults(document)) {
            if (!of.ignored || !fault.starts_with(of.ignored))
                faults += q(fault);
        }
    }
    const ReadSources read = readPaths({(corpusPath() + file).toStdString()});
    QStringList said;
    QStringList complaints;
    const QStringList all = lines(read.diagnostics);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Diagnostic& diagnostic = read.diagnostics.all()[static_cast<std::size_t>(i)];
        if (diagnostic.code == DiagnosticCode::SecretMasked || diagnostic.code == DiagnosticCode::NamespaceUnknown)
            continue;
        said += all[i];
        if (diagnostic.severity != Severity::Note)
            complaints += all[i];
    }
    const QString both = "the schema: " + faults.join(" · ") + "\nwe: " + said.join(" · ");
    const bool agree = faults.isEmpty() ? complaints.isEmpty() : !said.isEmpty();
    const Exception* exception = exceptionOf(file);
    QVERIFY2(agree == (exception == nullptr), qPrintable(both));
    if (exception)
        QVERIFY2(exception->weComplain == faults.isEmpty(), qPrintable(both));
}

WEFT_TEST(TestOfficialSchemas)
#include "tst_OfficialSchemas.moc"
