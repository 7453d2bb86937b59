// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/LevelGraph.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <boost/concept/assert.hpp>
#include <boost/graph/graph_concepts.hpp>

using namespace weft;
using namespace weft::tests;

// Boost's algorithms run on it as it is.
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<LevelGraph::Graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<LevelGraph::Graph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<LevelGraph::Graph>));
// The bidirectional concept also wants degree(), which Boost's CSR graph does not have; the rest of it is there.
static_assert(
    std::is_convertible_v<boost::graph_traits<LevelGraph::Graph>::traversal_category, boost::bidirectional_graph_tag>);
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<LevelGraph::Graph, LevelGraph::Vertex, boost::vertex_index_t>));

namespace {

/// `a>b` of every edge in order, and `<` for what the backward lists say, which must be the same edges.
std::string edgesText(const Mesh& mesh, const LevelGraph& graph)
{
    std::string text;
    for (LevelGraph::Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        const auto [first, last] = boost::out_edges(vertex, graph.graph);
        for (auto edge = first; edge != last; ++edge) {
            const NodeRef to = graph.node(boost::target(*edge, graph.graph));
            text += (text.empty() ? "" : " ") + namesText(mesh, {graph.node(vertex)}) + ">" + namesText(mesh, {to});
            if (graph.level == Level::Domain)
                text += "*" + std::to_string(graph.graph[*edge].count);
        }
    }
    return text;
}

} // namespace

class TestLevelGraph : public QObject {
    Q_OBJECT

private slots:
    void levels_data();
    void levels();
    void bothDirectionsAgree();
    void attemptedEdgesAreLeftOut();
    void stopped();
    void names();
};

void TestLevelGraph::levels_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("edges");
    QTest::addColumn<QString>("expected");
    QTest::newRow("product, union") << "product" << 0 << "a>b a>c b>c c>d d>a";
    QTest::newRow("product, declared") << "product" << 1 << "a>b a>c c>d";
    QTest::newRow("product, observed") << "product" << 2 << "a>c b>c d>a";
    QTest::newRow("domain counts product edges, not those inside") << "domain" << 0 << "north>south*2 south>north*1";
    QTest::newRow("domain, declared") << "domain" << 1 << "north>south*1";
    QTest::newRow("dataset") << "dataset" << 0 << "db#a>db#c db#b>db#c db#d>db#a";
}

void TestLevelGraph::levels()
{
    QFETCH(QString, level);
    QFETCH(int, edges);
    QFETCH(QString, expected);
    const auto mesh = meshFromText("a > b; a => c; b ~> c; c > d; d ~> a; north: a, b; south: c, d");
    const Level wanted = *levelFromName(level.toStdString());
    const LevelGraph graph = levelGraph(*mesh, wanted, {.edges = static_cast<EdgeChoice>(edges)});
    QCOMPARE(q(edgesText(*mesh, graph)), expected);
}

void TestLevelGraph::bothDirectionsAgree()
{
    const auto mesh = meshFromText("a > b; a => c; b ~> c; c > d; d ~> a");
    const LevelGraph graph = levelGraph(*mesh, Level::Product);
    std::size_t backward = 0;
    for (LevelGraph::Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        const auto [first, last] = boost::in_edges(vertex, graph.graph);
        for (auto edge = first; edge != last; ++edge, ++backward) {
            const ProductEdge& row = mesh->productEdges[graph.graph[*edge].row];
            QCOMPARE(row.from.index(), std::size_t(boost::source(*edge, graph.graph)));
            QCOMPARE(row.to.index(), std::size_t(vertex));
        }
    }
    QCOMPARE(backward, std::size_t(boost::num_edges(graph.graph)));
    QCOMPARE(backward, mesh->productEdges.size());
}

void TestLevelGraph::attemptedEdgesAreLeftOut()
{
    const auto mesh = meshFromStatements("event r1 FAIL in=db#a out=db#b\nevent r2 COMPLETE in=db#b out=db#c\n");
    QCOMPARE(mesh->datasetEdges.size(), std::size_t(2));
    const LevelGraph graph = levelGraph(*mesh, Level::Dataset);
    QCOMPARE(q(edgesText(*mesh, graph)), QString("db#b>db#c"));
}

void TestLevelGraph::stopped()
{
    const auto mesh = meshFromText("a > b > c");
    std::stop_source stop;
    stop.request_stop();
    const LevelGraph graph = levelGraph(*mesh, Level::Product, {}, stop.get_token());
    QCOMPARE(graph.size(), std::size_t(3));
    QCOMPARE(std::size_t(boost::num_edges(graph.graph)), std::size_t(0));
}

void TestLevelGraph::names()
{
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset, Level::Column})
        QVERIFY(levelFromName(levelName(level)) == level);
    QVERIFY(!levelFromName("Product").has_value());
}

WEFT_TEST(TestLevelGraph)
#include "tst_LevelGraph.moc"
