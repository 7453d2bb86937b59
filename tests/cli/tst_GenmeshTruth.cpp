// SPDX-License-Identifier: Apache-2.0
#include "app/shared/session/MeshSession.h"
#include "model/analysis/Impact.h"
#include "model/mesh/Ref.h"
#include "tests/cli/WeftRun.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

using Json = nlohmann::ordered_json;
using Pairs = std::set<std::pair<std::string, std::string>>;

/// `product:x` without its kind; genmesh's ids need no decoding.
std::string idOf(const Json& reference)
{
    const auto text = reference.get<std::string>();
    return text.substr(text.find(':') + 1);
}

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("WEFT_SHARED");
    return named.isEmpty() ? QStringLiteral(WEFT_SOURCE_DIR "/../shared") : named;
}

} // namespace

/// What `weft` says of generated meshes is what their generator knows to be true, without exception.
class TestGenmeshTruth : public QObject {
    Q_OBJECT

private slots:
    void agrees_data();
    void agrees();

private:
    Json run(const QStringList& words);
    void compareStats(const Json& truth);
    void compareCycles(const Json& truth);
    void compareOrphans(const Json& truth);
    void compareDrift(const Json& truth);
    void compareImpact(const Json& truth);

    QStringList m_sources;
    QString m_folder;
};

void TestGenmeshTruth::agrees_data()
{
    QTest::addColumn<int>("products");
    QTest::addColumn<int>("seed");
    QTest::newRow("40, seed 1") << 40 << 1;
    QTest::newRow("40, seed 2") << 40 << 2;
    QTest::newRow("40, seed 3") << 40 << 3;
    QTest::newRow("200, seed 4") << 200 << 4;
    QTest::newRow("200, seed 5") << 200 << 5;
    if (!qEnvironmentVariableIsSet("WEFT_SANITIZED"))
        QTest::newRow("1000, seed 7") << 1000 << 7;
}

Json TestGenmeshTruth::run(const QStringList& words)
{
    const WeftRun result =
        runWeft(QStringList{words.front()} + m_sources + words.mid(1) + QStringList{"--json"}, m_folder);
    if (result.exitCode != 0)
        qWarning("weft %s: %s", qPrintable(words.front()), result.error.constData());
    return result.json();
}

void TestGenmeshTruth::compareStats(const Json& truth)
{
    const Json& counts = truth["counts"];
    const Json stats = run({"stats"});
    for (const char* same : {"products", "domains", "contracts", "jobs", "stakeholders"})
        QCOMPARE(q(stats[same].dump()), q(counts[same].dump()));
    QCOMPARE(stats["datasets"].get<int>(),
             counts["tables"].get<int>() + counts["staging_tables"].get<int>() + counts["source_tables"].get<int>());
    QCOMPARE(q(stats["events"].dump()), q(truth["events"]["total"].dump()));
    const Json& edges = stats["edges"];
    QCOMPARE(q(edges["declared"].dump()), q(counts["edges_declared"].dump()));
    QCOMPARE(q(edges["observed"].dump()), q(counts["edges_observed"].dump()));
    QCOMPARE(edges["declared"].get<int>() + edges["observed"].get<int>() - edges["both"].get<int>(),
             counts["edges_union"].get<int>());
}

void TestGenmeshTruth::compareCycles(const Json& truth)
{
    for (const char* choice : {"declared", "observed", "union"}) {
        std::set<std::set<std::string>> expected;
        for (const Json& component : truth[std::string("sccs_") + choice])
            expected.insert(component.get<std::set<std::string>>());
        std::set<std::set<std::string>> found;
        const Json cycles = run({"cycles", "--edges", choice, "--limit", "20"});
        for (const Json& component : cycles["components"]) {
            std::set<std::string> nodes;
            for (const Json& node : component["nodes"])
                nodes.insert(idOf(node));
            found.insert(nodes);
        }
        QVERIFY2(found == expected, choice);
    }
}

void TestGenmeshTruth::compareOrphans(const Json& truth)
{
    for (const char* choice : {"declared", "union"}) {
        std::map<std::string, std::set<std::string>> found; // kind → ids
        const Json orphans = run({"orphans", "--edges", choice});
        for (const Json& orphan : orphans["orphans"])
            found[orphan["kind"].get<std::string>()].insert(idOf(orphan["node"]));
        QVERIFY2(found["isolated"] == truth[std::string("isolated_") + choice].get<std::set<std::string>>(), choice);
        QVERIFY(found["noOwner"] == truth["unowned"].get<std::set<std::string>>());
        std::set<std::string> dangling;
        for (const Json& pair : truth["dangling_inputs"])
            dangling.insert(pair[0].get<std::string>() + "#in/legacy-feed");
        QVERIFY(found["unboundInputPort"] == dangling);
        if (std::string_view(choice) == "union")
            QCOMPARE(found["noConsumer"].size(), truth["no_consumers_union"].get<std::size_t>());
    }
}

void TestGenmeshTruth::compareDrift(const Json& truth)
{
    const Json drift = run({"drift"});
    const auto found = [&](const char* key) {
        Pairs pairs;
        for (const Json& edge : drift[key])
            pairs.emplace(idOf(edge["from"]), idOf(edge["to"]));
        return pairs;
    };
    const auto expected = [&](const char* key) {
        Pairs pairs;
        for (const Json& edge : truth["drift"][key])
            pairs.emplace(edge[0].get<std::string>(), edge[1].get<std::string>());
        return pairs;
    };
    QVERIFY(found("declaredNotObserved") == expected("declared_not_observed"));
    QVERIFY(found("observedNotDeclared") == expected("observed_not_declared"));
}

void TestGenmeshTruth::compareImpact(const Json& truth)
{
    // One product through the command line, all of them in this process: 4,000 runs of a program take too long.
    const std::string first = truth["hubs_union"][0][0].get<std::string>();
    const Json impactJson = run({"impact", "--product", q(first)});
    QCOMPARE(impactJson["summary"]["products"].get<int>(), truth["downstream"][first]["union"].get<int>());
    QCOMPARE(impactJson["affected"].size(), truth["downstream"][first]["union"].get<std::size_t>());

    app::OpenRequest request;
    for (const QString& source : m_sources)
        request.sources.push_back(source.toStdString());
    NoProgress progress;
    const auto open = app::openMesh(request, progress);
    for (const auto& [id, counts] : truth["downstream"].items()) {
        const auto product = findRef(*open->mesh, productRef(id));
        QVERIFY2(product.has_value(), id.c_str());
        Change change;
        change.subject = *product;
        const std::vector<Change> changes{change};
        const auto reached = [&](EdgeChoice edges, std::uint32_t depth) {
            ImpactOptions options;
            options.edges = edges;
            options.depth = depth;
            return impact(*open->mesh, open->people, changes, options).summary.products;
        };
        QCOMPARE(reached(EdgeChoice::Union, AnyDepth), counts["union"].get<std::uint32_t>());
        QCOMPARE(reached(EdgeChoice::Union, 1), counts["direct"].get<std::uint32_t>());
        QCOMPARE(reached(EdgeChoice::Declared, AnyDepth), counts["declared"].get<std::uint32_t>());
        QCOMPARE(reached(EdgeChoice::Observed, AnyDepth), counts["observed"].get<std::uint32_t>());
    }
}

void TestGenmeshTruth::agrees()
{
    const QString generator = sharedFolder() + "/tools/genmesh";
    if (!QFile::exists(generator))
        QSKIP("../shared/tools/genmesh is not there");
    QFETCH(int, products);
    QFETCH(int, seed);
    QTemporaryDir folder;
    m_folder = folder.path();
    QProcess process;
    process.start("python3", {generator,
                              "--products",
                              QString::number(products),
                              "--seed",
                              QString::number(seed),
                              "--out",
                              m_folder,
                              "--cycle-rate",
                              "0.05",
                              "--orphan-rate",
                              "0.08",
                              "--drift-rate",
                              "0.12",
                              "--dangling-rate",
                              "0.06",
                              "--unowned-rate",
                              "0.1",
                              "--fail-rate",
                              "0.2",
                              "--quiet"});
    QVERIFY2(process.waitForFinished(120'000) && process.exitCode() == 0, process.readAllStandardError().constData());
    QFile file(m_folder + "/truth.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const Json truth = Json::parse(bytes.begin(), bytes.end());
    m_sources = {m_folder + "/products", m_folder + "/contracts", m_folder + "/events.ndjson",
                 m_folder + "/stakeholders.csv"};

    for (const auto compare :
         {&TestGenmeshTruth::compareStats, &TestGenmeshTruth::compareCycles, &TestGenmeshTruth::compareOrphans,
          &TestGenmeshTruth::compareDrift, &TestGenmeshTruth::compareImpact}) {
        (this->*compare)(truth);
        if (QTest::currentTestFailed())
            return;
    }
}

WEFT_TEST(TestGenmeshTruth)
#include "tst_GenmeshTruth.moc"
