// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/NodeBox.h"

#include "app/shared/text/VisibleText.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weft::app {

namespace {

constexpr qsizetype LongestName = 256;

struct BoxRule {
    double height;
    double least; ///< width
    double most;  ///< width
    double nameSize;
    layout::FontWeight nameWeight;
    double nameRight; ///< room kept free right of the name
    double subRight;  ///< and of the line below
};

BoxRule ruleOf(PictureNodeShape shape)
{
    using enum layout::FontWeight;
    switch (shape) {
    case PictureNodeShape::Domain:
        return {DomainHeight, 184, 300, DomainNameSize, SemiBold, 14, 14};
    case PictureNodeShape::Product:
        return {ProductHeight, 140, 232, NameSize, SemiBold, 12, 26};
    case PictureNodeShape::Dataset:
        return {DatasetHeight, 124, 220, 12, Medium, 12, 24};
    case PictureNodeShape::Job:
        return {JobHeight, 64, 190, SmallSize, Regular, 14, 14};
    case PictureNodeShape::Column:
        return {ColumnHeight, 150, 260, SmallSize, Regular, 12, 12};
    case PictureNodeShape::Unresolved:
        return {ProductHeight, 120, 220, 12, Regular, 12, 12};
    }
    return {};
}

} // namespace

std::string shownName(std::string_view name)
{
    return visibleText(name, LongestName).toStdString();
}

layout::Size fitBox(PictureNode& node, BoxFit fit)
{
    const BoxRule rule = ruleOf(node.shape);
    const double name = layout::textWidth(node.title, rule.nameSize, rule.nameWeight);
    const bool row = node.shape == PictureNodeShape::Column;
    const double sub = node.subtitle.empty() ? 0 : layout::textWidth(node.subtitle, SmallSize);
    // A column has its type at the right of the same line.
    const double wanted =
        row ? TextIndent + name + (sub > 0 ? 16 + sub : 0) + rule.nameRight
            : TextIndent +
                  std::max(name + rule.nameRight, (fit == BoxFit::Title ? std::min(sub, name) : sub) + rule.subRight);
    const double width = std::ceil(std::clamp(wanted, rule.least, rule.most));
    fitTexts(node, width);
    return {width, rule.height};
}

void fitTexts(PictureNode& node, double width)
{
    const BoxRule rule = ruleOf(node.shape);
    double taken = 0; // by the type of a column, at the right of its name
    if (node.shape == PictureNodeShape::Column) {
        node.sublabel = layout::elided(node.subtitle, SmallSize, layout::FontWeight::Regular, 90);
        taken = node.sublabel.empty() ? 0 : layout::textWidth(node.sublabel, SmallSize) + 16;
    } else {
        node.sublabel = layout::elidedName(node.subtitle, SmallSize, layout::FontWeight::Regular,
                                           width - TextIndent - rule.subRight);
    }
    node.label =
        layout::elidedName(node.title, rule.nameSize, rule.nameWeight, width - TextIndent - rule.nameRight - taken);
}

namespace {

/// `orders.csv.gz` → `orders`.
std::string_view withoutFileEnding(std::string_view name)
{
    constexpr std::array Endings = {".csv",  ".tsv", ".txt",  ".json",   ".jsonl", ".ndjson", ".parquet",
                                    ".avro", ".orc", ".xlsx", ".xls",    ".xml",   ".yaml",   ".yml",
                                    ".log",  ".pdf", ".html", ".sql",    ".py",    ".ipynb",  ".zip",
                                    ".gz",   ".zst", ".bz2",  ".snappy", ".delta"};
    for (bool more = true; more;) {
        const auto ending = std::ranges::find_if(Endings, [name](const char* one) { return name.ends_with(one); });
        more = ending != Endings.end();
        if (more)
            name.remove_suffix(std::string_view(*ending).size());
    }
    return name;
}

} // namespace

ShortName shortName(std::string_view name)
{
    while (name.size() > 1 && (name.back() == '/' || name.back() == '.'))
        name.remove_suffix(1);
    const std::size_t slash = name.rfind('/');
    const std::size_t dot = withoutFileEnding(name).rfind('.');
    const std::size_t cut = slash != std::string_view::npos ? slash : dot;
    if (cut == std::string_view::npos || cut == 0 || cut + 1 == name.size())
        return {name, {}};
    return {name.substr(cut + 1), name.substr(0, cut)};
}

double portOffset(std::uint32_t index, std::uint32_t count)
{
    return count == 0 ? 0.5 : (index + 1.0) / (count + 1.0);
}

} // namespace weft::app
