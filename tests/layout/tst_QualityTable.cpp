// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/SampleGraph.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <QFile>

#include <map>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

struct World {
    const char* name;
    LayoutGraph graph;
};

LayoutGraph linked(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges,
                   std::size_t groups)
{
    LayoutGraph graph = boxes(nodes, groups);
    for (const auto& [from, to] : edges)
        graph.edges.push_back({from, to});
    return graph;
}

LayoutGraph sample(std::size_t products, std::uint64_t seed, double inputs = 2.5, double cross = 0.25)
{
    SampleOptions options;
    options.products = products;
    options.seed = seed;
    options.inputs = inputs;
    options.crossDomain = cross;
    return sampleGraph(options);
}

LayoutGraph tree()
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 1; i < 127; ++i)
        edges.emplace_back((i - 1) / 2, i);
    return linked(127, edges, 5);
}

LayoutGraph completeDag()
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 0; i < 16; ++i) {
        for (std::uint32_t k = i + 1; k < 16; ++k)
            edges.emplace_back(i, k);
    }
    return linked(16, edges, 2);
}

LayoutGraph cycle()
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 0; i < 40; ++i)
        edges.emplace_back(i, (i + 1) % 40);
    return linked(40, edges, 3);
}

LayoutGraph star()
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 1; i < 200; ++i)
        edges.emplace_back(0, i);
    return linked(200, edges, 6);
}

/// Twenty meshes in domains.
std::vector<World> worlds()
{
    return {{"20", sample(20, 1)},
            {"50", sample(50, 2)},
            {"100", sample(100, 7)},
            {"120", sample(120, 8)},
            {"150", sample(150, 3)},
            {"200", sample(200, 7)},
            {"250", sample(250, 9)},
            {"300", sample(300, 4)},
            {"400", sample(400, 10)},
            {"500", sample(500, 11)},
            {"700", sample(700, 7)},
            {"dense-60", sample(60, 5, 5)},
            {"dense-100", sample(100, 5, 5)},
            {"crossing-150", sample(150, 6, 2.5, 0.9)},
            {"sparse-200", sample(200, 6, 1.2)},
            {"sparse-400", sample(400, 12, 1.2)},
            {"tree-127", tree()},
            {"complete-16", completeDag()},
            {"cycle-40", cycle()},
            {"star-200", star()}};
}

LayoutGraph withoutGroups(LayoutGraph graph)
{
    graph.groups.clear();
    for (LayoutNode& node : graph.nodes)
        node.group = None;
    return graph;
}

/// Our own engines; the figures of Graphviz are not ours to keep.
std::vector<std::string_view> engines()
{
    std::vector<std::string_view> names = layoutNames();
    for (const std::string_view foreign : {"dot", "neato", "fdp", "sfdp", "circo", "twopi"})
        std::erase(names, foreign);
    return names;
}

using Figures = std::map<QString, double>;

/// Of each figure more is worse.
Figures figuresOf(std::string_view engine, const LayoutGraph& graph)
{
    NoProgress progress;
    LayoutOptions options;
    options.edgesDrawn = EdgesDrawn::Ribbons;
    const Drawing drawing = layoutNamed(engine)->layOut(graph, options, progress, {}).drawing;
    const DrawingQuality quality = drawingQuality(graph, drawing);
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    return {{"crossings", number(quality.crossings)},
            {"inside", number(quality.insideCrossings)},
            {"seen", number(quality.seenCrossings)},
            {"bends", number(quality.bends)},
            {"length", std::round(quality.length)},
            {"page", std::round(drawing.bounds.width * drawing.bounds.height / 1000)},
            {"notLeftToRight", number(quality.edges - quality.leftToRight)},
            {"overlaps", number(quality.boxOverlaps + quality.frameOverlaps + quality.outsideFrame)}};
}

QString lineOf(const QString& name, const Figures& figures)
{
    QString line = name;
    for (const auto& [key, value] : figures)
        line += QString(" %1=%2").arg(key).arg(value, 0, 'f', 0);
    return line + '\n';
}

const QString TablePath = WEFT_SOURCE_DIR "/tests/layout/quality-table.txt";

} // namespace

class TestQualityTable : public QObject {
    Q_OBJECT

private slots:
    void noneIsWorse();
};

/// Set WEFT_RENEW_QUALITY=1 to write the table anew, and read the difference before it is committed.
void TestQualityTable::noneIsWorse()
{
    std::map<QString, Figures> kept;
    QFile file(TablePath);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(' ');
            for (int i = 2; i < words.size(); ++i)
                kept[words[0] + ' ' + words[1]][words[i].section('=', 0, 0)] = words[i].section('=', 1).toDouble();
        }
        file.close();
    }
    const bool renew = qEnvironmentVariableIsSet("WEFT_RENEW_QUALITY");
    // Under sanitizers in a build without optimisation only the small ones.
    const bool slow = qEnvironmentVariableIsSet("WEFT_SANITIZED");
    QString table;
    QStringList worse;
    for (const std::string_view engine : engines()) {
        const QString engineName = QString::fromUtf8(engine.data(), static_cast<qsizetype>(engine.size()));
        for (const World& world : worlds()) {
            if (slow && world.graph.nodes.size() > 100)
                continue;
            // The layered engine is for one graph; with groups it is the floor plan in the order of flow.
            const bool plain = engine == "layered";
            const Figures figures = figuresOf(engine, plain ? withoutGroups(world.graph) : world.graph);
            const QString name = engineName + ' ' + world.name;
            table += lineOf(name, figures);
            if (renew)
                continue;
            if (kept[name].size() != figures.size())
                worse += QString("%1 is not in the table").arg(name);
            for (const auto& [key, value] : figures) {
                constexpr double Allowed = 1.02;
                if (value > kept[name][key] * Allowed)
                    worse += QString("%1: %2 was %3, is %4").arg(name, key).arg(kept[name][key]).arg(value);
            }
        }
    }
    if (renew) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(table.toUtf8()), qint64{table.toUtf8().size()});
        return;
    }
    QVERIFY2(worse.isEmpty(), qPrintable(worse.join('\n')));
}

WEFT_TEST(TestQualityTable)
#include "tst_QualityTable.moc"
