// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/LegendModel.h"

#include "app/shared/paint/OverlayMark.h"
#include "app/shared/text/StakeholderText.h"

#include <QCoreApplication>

#include <array>
#include <map>

namespace weft::app {

namespace {

struct LegendTexts {
    Q_DECLARE_TR_FUNCTIONS(LegendModel)

public:
    static QString owner(OwnerState state)
    {
        switch (state) {
        case OwnerState::Person:
            return tr("Owner in office");
        case OwnerState::TeamOnly:
            return tr("Only a team");
        case OwnerState::Nobody:
            return tr("Nobody");
        case OwnerState::Unknown:
            break;
        }
        return {};
    }
    static QString drift(DriftState state)
    {
        switch (state) {
        case DriftState::Agrees:
            return tr("As declared");
        case DriftState::DeclaredOnly:
            return tr("Declares more than it reads");
        case DriftState::ObservedOnly:
            return tr("Reads what it never declared");
        case DriftState::Unknown:
            break;
        }
        return {};
    }
    static QString impact(ImpactState state)
    {
        switch (state) {
        case ImpactState::Origin:
            return tr("Origin");
        case ImpactState::Direct:
            return tr("Affected directly");
        case ImpactState::Further:
            return tr("Affected further away");
        case ImpactState::Untouched:
            return tr("Not affected");
        }
        return {};
    }
    static QString mark(Overlay overlay, std::uint8_t key)
    {
        switch (overlay) {
        case Overlay::None:
            return {};
        case Overlay::PowerInterest:
            return quadrantText(static_cast<Quadrant>(key));
        case Overlay::Owner:
            return owner(static_cast<OwnerState>(key));
        case Overlay::Drift:
            return drift(static_cast<DriftState>(key));
        case Overlay::Impact:
            return impact(static_cast<ImpactState>(key));
        }
        return {};
    }
    static QString line(EdgeStyle style, Level level)
    {
        switch (style) {
        case EdgeStyle::Both:
            return tr("both", "an edge that is declared and observed");
        case EdgeStyle::Declared:
            return tr("declared only");
        case EdgeStyle::Observed:
            return level == Level::Dataset || level == Level::Column ? tr("across products, not declared")
                                                                     : tr("observed only");
        case EdgeStyle::Flow:
            return tr("not across products");
        }
        return {};
    }
    static QString back() { return tr("closes a cycle"); }
    static QString unresolved() { return tr("not resolved"); }
    static QString added() { return tr("new since then"); }
    static QString removed() { return tr("gone since then"); }
};

/// Calls `visit` for all indexes given, or for 0 … count - 1.
template <class Visit> void forEach(std::optional<std::span<const std::uint32_t>> given, std::size_t count, Visit visit)
{
    if (given) {
        for (const std::uint32_t index : *given)
            visit(index);
    } else {
        for (std::uint32_t index = 0; index < count; ++index)
            visit(index);
    }
}

} // namespace

LegendModel legendModel(const MeshPicture& picture, const PaintOptions& options,
                        std::optional<std::span<const std::uint32_t>> nodes,
                        std::optional<std::span<const std::uint32_t>> edges)
{
    LegendModel legend;
    std::map<std::uint8_t, LegendMark> marks;
    const auto count = [&](NodeMark mark, std::uint32_t number) {
        if (mark.ink == Ink::None || number == 0)
            return;
        LegendMark& row = marks.try_emplace(mark.key, LegendMark{mark, {}, 0}).first->second;
        row.count += number;
    };
    const auto compare = [&legend](Difference difference) {
        legend.added += difference == Difference::Added ? 1 : 0;
        legend.removed += difference == Difference::Removed ? 1 : 0;
    };
    forEach(nodes, picture.nodes.size(), [&](std::uint32_t index) {
        const PictureNode& node = picture.nodes[index];
        compare(node.difference);
        if (node.shape == PictureNodeShape::Unresolved)
            ++legend.unresolved;
        else if (node.shape == PictureNodeShape::Domain && options.overlay == Overlay::PowerInterest)
            for (std::size_t i = 0; i < node.quadrantMix.size(); ++i)
                count(quadrantMark(static_cast<Quadrant>(i)), node.quadrantMix[i]);
        else if (node.shape != PictureNodeShape::Job && node.shape != PictureNodeShape::Column)
            count(nodeMark(picture, index, options), 1);
    });
    for (auto& [key, row] : marks) {
        row.text = LegendTexts::mark(options.overlay, key);
        legend.marks.push_back(std::move(row));
    }
    std::array<std::uint32_t, 4> styles{};
    forEach(edges, picture.edges.size(), [&](std::uint32_t index) {
        ++styles[static_cast<std::size_t>(picture.edges[index].style)];
        compare(picture.edges[index].difference);
        if (picture.drawing.edges[index].back)
            ++legend.backEdges;
    });
    for (std::size_t i = 0; i < styles.size(); ++i)
        if (styles[i] != 0)
            legend.lines.push_back({static_cast<EdgeStyle>(i),
                                    LegendTexts::line(static_cast<EdgeStyle>(i), picture.spec.level), styles[i]});
    legend.backText = LegendTexts::back();
    legend.unresolvedText = LegendTexts::unresolved();
    legend.addedText = LegendTexts::added();
    legend.removedText = LegendTexts::removed();
    return legend;
}

} // namespace weft::app
