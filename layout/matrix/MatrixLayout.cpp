// SPDX-License-Identifier: Apache-2.0
#include "layout/matrix/MatrixLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/LooseRoute.h"
#include "layout/RouteGeometry.h"
#include "layout/layered/RowDrawing.h"
#include "layout/matrix/MatrixOrder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace weft::layout {
namespace {

constexpr double LeastPitch = 44; ///< from column to column
constexpr double ThinCell = 12;   ///< height of the cell of one edge
constexpr double ThickCell = 24;  ///< of that of most
constexpr double WideCell = 34;   ///< half its greatest width
constexpr double BesideCell = 8;
constexpr double Below = 13;  ///< from a box to the line of what runs against the flow
constexpr double Above = 8;   ///< from a box to the line that enters it from its column
constexpr double Out = 7;     ///< from a box to where its row begins
constexpr double In = 9;      ///< from where lines come down to a box
constexpr double BackIn = 16; ///< from the column of what runs against the flow to a box
constexpr double TitleIndent = 12;
constexpr double Radius = 6;

/// Edges of one pair and direction.
struct Cell {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool back = false;
    std::uint32_t count = 0;
    double thick = 0;
};

class Matrix {
public:
    Matrix(const LayoutGraph& graph, const LayoutOptions& options, const std::stop_token& stop)
        : m_graph(graph), m_options(options), m_stop(stop)
    {
    }

    void place(const std::vector<MatrixBlock>& blocks)
    {
        m_drawing.nodes.resize(m_graph.nodes.size());
        m_drawing.groups.resize(m_graph.groups.size());
        m_place.resize(m_graph.nodes.size());
        m_column.resize(m_graph.nodes.size());
        measure();
        const double padding = m_options.groupPadding;
        double column = 0; // where the last one was
        double y = 0;
        std::uint32_t number = 0;
        for (const MatrixBlock& block : blocks) {
            const bool framed = block.group != None;
            const Size title = framed ? m_graph.groups[block.group].titleSize : Size{};
            const double top = y;
            // Left of the boxes are the cells of what runs against the flow; no column comes down through a title.
            const double before = m_width + BackIn + 2 * m_half + padding;
            const double left = column + m_pitch - before;
            column += std::max(0.0, title.width + 2 * TitleIndent - before);
            y += framed ? std::max(padding, title.height + Above) : 0;
            for (const std::uint32_t node : block.nodes) {
                const Size size = m_graph.nodes[node].size;
                column += m_pitch;
                m_column[node] = column;
                m_drawing.nodes[node] = {column - m_width, y, size.width, size.height};
                m_place[node] = number++;
                y += size.height + rowGap();
            }
            if (!framed)
                continue;
            y += padding - (block.nodes.empty() ? 0 : rowGap() - Below - m_thick / 2);
            const double right = std::max(column + m_half, left + title.width + TitleIndent) + padding;
            m_drawing.groups[block.group] = {left, top, right - left, y - top};
            column = right;
            y += m_options.nodeGap;
        }
    }

    /// Only some of them once stopped.
    void drawEdges()
    {
        const std::vector<std::uint32_t> byCell = edgesByCell();
        std::vector<Cell> cells;
        std::vector<std::uint32_t> cellAt(m_graph.edges.size(), None);
        std::uint32_t most = 1;
        for (std::size_t at = 0; at < byCell.size(); ++at) {
            const LayoutEdge& edge = m_graph.edges[byCell[at]];
            if (cells.empty() || edge.from != cells.back().from || edge.to != cells.back().to)
                cells.push_back({edge.from, edge.to, m_place[edge.from] > m_place[edge.to]});
            cells.back().count += edge.count;
            most = std::max(most, cells.back().count);
            cellAt[byCell[at]] = static_cast<std::uint32_t>(cells.size() - 1);
        }
        for (Cell& cell : cells) {
            const double share = most > 1 ? std::log(cell.count) / std::log(most) : 0;
            cell.thick = ThinCell + (m_thick - ThinCell) * share;
        }
        const bool ribbons = m_options.edgesDrawn == EdgesDrawn::Ribbons && !cells.empty();
        if (ribbons)
            m_drawing.taps.resize(m_graph.edges.size());
        m_drawing.edges.resize(m_graph.edges.size());
        for (std::uint32_t i = 0; i < m_graph.edges.size(); ++i) {
            const LayoutEdge& edge = m_graph.edges[i];
            const Rect& box = m_drawing.nodes[edge.from];
            const PortPoints ports = portsOf(edge, box, m_drawing.nodes[edge.to]);
            if (stopped())
                return;
            if (edge.from == edge.to)
                m_drawing.edges[i] = selfLoop(box, ports);
            else
                drawEdge(i, ports, cells[cellAt[i]], ribbons);
        }
        if (!ribbons)
            return;
        m_drawing.ribbons.reserve(cells.size());
        for (const Cell& cell : cells) {
            const Point at = cellOf(cell);
            const double half = m_half - cell.thick / 2; // ends are round
            m_drawing.ribbons.push_back(
                {{at.x - half, at.y}, {at.x + half, at.y}, cell.thick, cell.count, m_lines++, false});
        }
    }

    [[nodiscard]] Drawing take()
    {
        Rect cells;
        for (const Ribbon& cell : m_drawing.ribbons) {
            const double half = cell.width / 2; // ends are round
            const Rect drawn{cell.from.x - half, cell.from.y - half, cell.to.x - cell.from.x + cell.width, cell.width};
            cells = cells.empty() ? drawn : cells.united(drawn);
        }
        moveToOrigin(m_drawing, cells);
        return std::move(m_drawing);
    }

private:
    /// Rows as high as their boxes, columns so far apart that the page gets its shape.
    void measure()
    {
        double height = 0;
        for (const LayoutNode& node : m_graph.nodes) {
            m_width = std::max(m_width, node.size.width);
            height += node.size.height + Above + Below + ThickCell;
        }
        const auto columns = static_cast<double>(std::max<std::size_t>(1, m_graph.nodes.size()));
        const double aspect = std::clamp(m_options.pageAspect, 0.2, 5.0);
        m_pitch = std::clamp(height * aspect / columns, LeastPitch, m_width + 2 * WideCell);
        m_half = std::min(WideCell, m_pitch / 2 - BesideCell);
        m_thick = std::min(ThickCell, m_half);
    }

    [[nodiscard]] double rowGap() const { return std::max(m_options.nodeGap, Below + m_thick / 2 + 2 * Above); }

    /// Where the row of the source meets the column of the target.
    [[nodiscard]] Point cellOf(const Cell& cell) const
    {
        const Rect& from = m_drawing.nodes[cell.from];
        return cell.back ? Point{m_drawing.nodes[cell.to].x - BackIn - m_half, from.bottom() + Below}
                         : Point{m_column[cell.to], from.center().y};
    }

    /// All edges but self loops by row and column, those of a cell by index. Counted in two passes.
    [[nodiscard]] std::vector<std::uint32_t> edgesByCell() const
    {
        std::vector<std::uint32_t> edges;
        edges.reserve(m_graph.edges.size());
        for (std::uint32_t i = 0; i < m_graph.edges.size(); ++i) {
            if (m_graph.edges[i].from != m_graph.edges[i].to)
                edges.push_back(i);
        }
        std::vector<std::uint32_t> sorted(edges.size());
        for (std::uint32_t LayoutEdge::*end : {&LayoutEdge::to, &LayoutEdge::from}) {
            std::vector<std::uint32_t> starts(m_graph.nodes.size() + 1, 0);
            for (const std::uint32_t i : edges)
                ++starts[m_place[m_graph.edges[i].*end] + 1];
            std::partial_sum(starts.begin(), starts.end(), starts.begin());
            for (const std::uint32_t i : edges)
                sorted[starts[m_place[m_graph.edges[i].*end]]++] = i;
            edges.swap(sorted);
        }
        return edges;
    }

    /// Looks at the token once in 256 calls.
    [[nodiscard]] bool stopped()
    {
        if (!m_stopped && m_calls++ % 256 == 0)
            m_stopped = m_stop.stop_requested();
        return m_stopped;
    }

    void drawEdge(std::uint32_t index, const PortPoints& ports, const Cell& of, bool ribbons)
    {
        const Rect& to = m_drawing.nodes[of.to];
        const Point cell = cellOf(of);
        const bool back = of.back;
        const Point out{ports.start.x + Out, ports.start.y};
        std::vector<Point> leave{ports.start, out, {out.x, cell.y}};
        std::vector<Point> enter;
        if (back)
            enter = {{cell.x, ports.end.y}, ports.end};
        else
            enter = {{cell.x, to.y - Above}, {to.x - In, to.y - Above}, {to.x - In, ports.end.y}, ports.end};
        std::vector<Point> way = leave;
        way.push_back(cell);
        way.insert(way.end(), enter.begin(), enter.end());
        Route& route = m_drawing.edges[index];
        route = rounded(way, Radius);
        route.back = back;
        if (!ribbons)
            return;
        leave.push_back({cell.x + (back ? m_half : -m_half), cell.y});
        // Of an edge that closes a cycle a sign stands there, beside the number of the cell.
        constexpr double SignRadius = 8;
        enter.insert(enter.begin(), {cell.x, cell.y + (back ? -of.thick / 2 - SignRadius : of.thick / 2)});
        m_drawing.taps[index] = {rounded(leave, Radius), rounded(enter, Radius)};
    }

    const LayoutGraph& m_graph;
    const LayoutOptions& m_options;
    const std::stop_token& m_stop;
    bool m_stopped = false;
    std::size_t m_calls = 0;
    std::vector<std::uint32_t> m_place; ///< of each node on the diagonal
    std::vector<double> m_column;       ///< of each node: where what reads with the flow comes down to it
    double m_width = 0;                 ///< of the widest box
    double m_pitch = 0;                 ///< from column to column
    double m_half = 0;                  ///< half the width of a cell
    double m_thick = 0;                 ///< height of the cell that stands for most edges
    std::uint32_t m_lines = 0;
    Drawing m_drawing;
};

} // namespace

LaidOut MatrixLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                             std::stop_token stop) const
{
    LaidOut result;
    if (graph.nodes.empty() && graph.groups.empty())
        return result;
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    progress.report(Stage::LayingOut, 0, 2, {});
    Matrix matrix(graph, options, stop);
    const std::vector<MatrixBlock> blocks = matrixOrder(graph, stop);
    if (!stop.stop_requested())
        matrix.place(blocks);
    progress.report(Stage::LayingOut, 1, 2, {});
    if (!stop.stop_requested())
        matrix.drawEdges();
    result.complete = !stop.stop_requested();
    // From a half-made matrix nothing can be drawn that would be worth the time.
    result.drawing =
        result.complete ? matrix.take() : drawingInRows(graph, options, std::clamp(options.pageAspect, 0.2, 5.0));
    progress.report(Stage::LayingOut, 2, 2, {});
    return result;
}

} // namespace weft::layout
