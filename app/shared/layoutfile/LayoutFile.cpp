// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <tuple>

namespace weft::app {

namespace {

constexpr double Tenths = 10;
constexpr double Thousandths = 1000;

/// Always in double quotes, so that no name means anything.
std::string yamlText(std::string_view text)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\x";
            out += Digits[byte >> 4U];
            out += Digits[byte & 15U];
        } else {
            out += c;
        }
    }
    return out += '"';
}

/// As few digits as `parts` of a whole need.
std::string number(double value, double parts = Tenths)
{
    const auto whole = static_cast<std::int64_t>(parts);
    const auto rounded = static_cast<std::int64_t>(std::llround(value * parts));
    const std::int64_t size = rounded < 0 ? -rounded : rounded;
    std::string text = rounded < 0 ? "-" : "";
    text += std::to_string(size / whole);
    if (size % whole == 0)
        return text;
    std::string digits = std::to_string(whole + size % whole);
    digits.front() = '.';
    while (digits.back() == '0')
        digits.pop_back();
    return text + digits;
}

std::string list(std::initializer_list<double> values, double parts = Tenths)
{
    std::string text = "[";
    for (const double value : values)
        text.append(text.size() > 1 ? ", " : "").append(number(value, parts));
    return text + "]";
}

std::string frameName(const KeptLayout& kept, std::size_t slot)
{
    const std::size_t groups = kept.groups.size();
    if (slot < groups)
        return kept.groups[slot];
    if (slot < groups + 2)
        return std::string(slot == groups ? layoutfile::Linked : layoutfile::Unlinked);
    return slot - groups - 2 < kept.nodes.size() ? kept.nodes[slot - groups - 2] : std::string();
}

void addPins(std::string& out, const Pins& pins)
{
    if (pins.empty())
        return;
    out += "pins:\n";
    const auto add = [&out](std::string_view title, const std::map<std::string, layout::Point>& points, double parts) {
        if (points.empty())
            return;
        out.append("  ").append(title).append(":\n");
        for (const auto& [name, at] : points)
            out.append("    ").append(yamlText(name)).append(": ").append(list({at.x, at.y}, parts)).append("\n");
    };
    add("nodes", pins.nodes, Tenths);
    add("frames", pins.frames, Thousandths);
}

void addPlan(std::string& out, const KeptLayout& kept)
{
    const layout::LayoutMemory& memory = kept.memory;
    if (memory.ring.size() == 4)
        out.append("ring: ").append(list({memory.ring[0], memory.ring[1], memory.ring[2], memory.ring[3]})) += '\n';
    if (!memory.plan.empty())
        out += "plan:\n";
    for (const layout::KeptStep& step : memory.plan) {
        const std::string_view cut = step.vertical ? layoutfile::Beside : layoutfile::Above;
        out.append("  - ").append(yamlText(step.frame == layout::None ? cut : frameName(kept, step.frame))) += '\n';
    }
}

void addFrames(std::string& out, const KeptLayout& kept)
{
    const layout::LayoutMemory& memory = kept.memory;
    std::map<std::string, std::size_t> frames;
    for (std::size_t i = 0; i < memory.frames.size(); ++i) {
        if (!memory.frames[i].region.empty())
            frames.emplace(frameName(kept, i), i);
    }
    if (!frames.empty())
        out += "frames:\n";
    for (const auto& [name, i] : frames) {
        const layout::KeptFrame& frame = memory.frames[i];
        const layout::Rect& region = frame.region;
        out.append("  ").append(yamlText(name)).append(":\n    region: ");
        out.append(list({region.x, region.y, region.width, region.height}));
        out.append("\n    rows: ").append(std::to_string(frame.rows)).append("\n    ranks: [");
        for (std::size_t k = 0; k < frame.ranks.size(); ++k)
            out.append(k > 0 ? ", " : "")
                .append(list({frame.ranks[k].left, frame.ranks[k].right, static_cast<double>(frame.ranks[k].band)}));
        out += "]\n    bands: [";
        for (std::size_t k = 0; k < frame.bands.size(); ++k)
            out.append(k > 0 ? ", " : "")
                .append(list({frame.bands[k].top, frame.bands[k].bottom, frame.bands[k].lanesBottom}));
        out += "]\n";
    }
}

void addNodes(std::string& out, const KeptLayout& kept)
{
    std::map<std::string, std::size_t> nodes;
    for (std::size_t i = 0; i < kept.nodes.size() && i < kept.memory.nodes.size(); ++i) {
        if (kept.memory.nodes[i].rank != layout::None)
            nodes.emplace(kept.nodes[i], i);
    }
    if (!nodes.empty())
        out += "nodes:\n";
    for (const auto& [name, i] : nodes) {
        const layout::KeptNode& node = kept.memory.nodes[i];
        out.append("  ").append(yamlText(name)).append(": ");
        out.append(list({static_cast<double>(node.rank), node.at.x, node.at.y})) += '\n';
    }
}

} // namespace

const LayoutSheet* findSheet(const LayoutSheets& sheets, Level level, std::string_view layout)
{
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const LayoutSheet& sheet) {
        return sheet.kept.level == level && sheet.kept.layout == layout;
    });
    return found == sheets.end() ? nullptr : &*found;
}

std::string layoutFileText(const LayoutSheets& sheets)
{
    std::vector<const LayoutSheet*> order;
    for (const LayoutSheet& sheet : sheets)
        order.push_back(&sheet);
    std::stable_sort(order.begin(), order.end(), [](const LayoutSheet* a, const LayoutSheet* b) {
        return std::tie(a->kept.level, a->kept.layout) < std::tie(b->kept.level, b->kept.layout);
    });
    std::string out = "# Where Weft draws what. Pins: what was put somewhere by hand, nodes from the corner of their\n"
                      "# frame, frames as shares of the page. The rest is what the layout found; it may be deleted.\n";
    for (const LayoutSheet* sheet : order) {
        const KeptLayout& kept = sheet->kept;
        out.append(sheet == order.front() ? "" : "---\n").append("layout: 1\nlevel: ");
        out.append(layoutfile::LevelNames[static_cast<std::size_t>(kept.level)]);
        out.append("\narrangement: ").append(yamlText(kept.layout));
        out.append("\npage: ").append(number(kept.pageAspect, 10 * Thousandths)).append("\n");
        addPins(out, sheet->pins);
        addPlan(out, kept);
        addFrames(out, kept);
        addNodes(out, kept);
    }
    return out;
}

} // namespace weft::app
