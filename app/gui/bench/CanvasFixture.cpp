// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/CanvasFixture.h"

#include "app/shared/picture/NodeBox.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <tuple>
#include <utility>

namespace weft::gui {

namespace {

constexpr double BoxWidth = 140;
constexpr double ColumnStep = BoxWidth + 64;
constexpr double RowStep = app::ProductHeight + 24;
constexpr double FramePadding = 14;
constexpr double FrameGap = 48;

/// The standard says what mt19937 gives, but not what its distributions make of it.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(m_engine() % end); }

private:
    std::mt19937 m_engine;
};

app::PictureNode product(std::uint32_t number, std::uint32_t domain, Dice& dice)
{
    static constexpr const char* Things[] = {"orders",          "customers",         "stock-levels",
                                             "payments",        "returns-by-region", "supplier-master",
                                             "campaign-clicks", "price-list"};
    app::PictureNode node;
    node.ref = NodeRef(NodeKind::Product, number);
    node.shape = app::PictureNodeShape::Product;
    node.title = std::string(Things[dice.below(8)]) + "-" + std::to_string(number);
    node.reference = "product:" + node.title;
    node.subtitle = "Team " + std::to_string(domain);
    node.quadrant = static_cast<Quadrant>(dice.below(5));
    node.owned = app::OwnerState::Person;
    node.group = domain;
    node.inputPorts = dice.below(3);
    node.outputPorts = 1 + dice.below(2);
    return node;
}

} // namespace

std::shared_ptr<const app::MeshPicture> canvasFixture(std::uint32_t nodes, std::uint32_t seed)
{
    auto picture = std::make_shared<app::MeshPicture>();
    Dice dice(seed);
    const auto domains = std::max(1U, static_cast<std::uint32_t>(std::sqrt(static_cast<double>(nodes))));
    const std::uint32_t each = (nodes + domains - 1) / domains;
    const auto columns = std::max(1U, static_cast<std::uint32_t>(std::sqrt(each / 2.0)));
    const std::uint32_t rows = (each + columns - 1) / columns;
    const auto across = std::max(1U, static_cast<std::uint32_t>(std::ceil(std::sqrt(static_cast<double>(domains)))));
    const double width = columns * ColumnStep - 64 + 2 * FramePadding;
    const double height = rows * RowStep - 24 + app::FrameTitle + FramePadding;
    for (std::uint32_t domain = 0; domain < domains; ++domain) {
        const layout::Rect frame{(domain % across) * (width + FrameGap), (domain / across) * (height + FrameGap), width,
                                 height};
        const std::string name = "Domain " + std::to_string(domain);
        app::PictureGroup group;
        group.ref = NodeRef(NodeKind::Domain, domain);
        group.reference = "domain:" + name;
        group.title = name;
        picture->groups.push_back(group);
        picture->drawing.groups.push_back(frame);
        picture->drawing.bounds = picture->drawing.bounds.united(frame);
    }
    for (std::uint32_t number = 0; number < nodes; ++number) {
        const std::uint32_t domain = number / each;
        const std::uint32_t inside = number % each;
        const layout::Rect& frame = picture->drawing.groups[domain];
        app::PictureNode node = product(number, domain, dice);
        const layout::Size box = app::fitBox(node);
        picture->nodes.push_back(std::move(node));
        ++picture->groups[domain].products;
        picture->drawing.nodes.push_back({frame.x + FramePadding + inside / rows * ColumnStep,
                                          frame.y + app::FrameTitle + inside % rows * RowStep,
                                          std::min(box.width, ColumnStep - 24), box.height});
    }
    for (std::uint32_t from = 0; from < nodes; ++from) {
        for (int i = 0; i < 2; ++i) {
            const std::uint32_t chance = dice.below(100);
            const std::uint32_t start = from / each * each;
            const std::uint32_t to = chance < 60   ? from + 1 + dice.below(8)
                                     : chance < 85 ? start + dice.below(each)
                                     : chance < 97 ? start + each + dice.below(each)
                                                   : dice.below(nodes);
            app::PictureEdge edge;
            edge.from = from;
            edge.to = to % nodes;
            edge.style = static_cast<app::EdgeStyle>(dice.below(3));
            if (edge.to != from)
                picture->edges.push_back(edge);
        }
    }
    const auto less = [](const app::PictureEdge& a, const app::PictureEdge& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    };
    const auto same = [](const app::PictureEdge& a, const app::PictureEdge& b) {
        return a.from == b.from && a.to == b.to;
    };
    std::stable_sort(picture->edges.begin(), picture->edges.end(), less);
    picture->edges.erase(std::unique(picture->edges.begin(), picture->edges.end(), same), picture->edges.end());
    for (const app::PictureEdge& edge : picture->edges) {
        const layout::Rect& a = picture->drawing.nodes[edge.from];
        const layout::Rect& b = picture->drawing.nodes[edge.to];
        const layout::Point start{a.right(), a.center().y};
        const layout::Point end{b.x, b.center().y};
        const double reach = std::max(40.0, std::abs(end.x - start.x) / 2);
        picture->drawing.edges.push_back(
            {{start, {start.x + reach, start.y}, {end.x - reach, end.y}, end}, true, end.x < start.x});
    }
    picture->trust.shown = picture->trust.total = nodes;
    picture->trust.edges = picture->edges.size();
    return picture;
}

} // namespace weft::gui
