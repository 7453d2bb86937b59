// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFile.h"

#include "importers/yaml/YamlReader.h"

#include <QFile>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace weft::app {

namespace {

constexpr qint64 LargestFile = 64LL * 1024 * 1024;
constexpr double Farthest = 1e9;
constexpr std::uint32_t MostRanks = 1'000'000;
constexpr std::string_view Linked = "(linked)";
constexpr std::string_view Unlinked = "(unlinked)";
constexpr std::string_view Beside = "(beside)";
constexpr std::string_view Above = "(above)";

constexpr std::array<std::string_view, 4> LevelNames{"domain", "product", "dataset", "column"};

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

/// To a tenth, without a needless zero.
std::string number(double value)
{
    const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
    std::string text = tenths < 0 ? "-" : "";
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    text += std::to_string(size / 10);
    if (size % 10 != 0)
        text.append(".").append(std::to_string(size % 10));
    return text;
}

std::string list(std::initializer_list<double> values)
{
    std::string text = "[";
    for (const double value : values)
        text.append(text.size() > 1 ? ", " : "").append(number(value));
    return text + "]";
}

std::string frameName(const KeptLayout& kept, std::size_t slot)
{
    if (slot < kept.groups.size())
        return kept.groups[slot];
    return std::string(slot == kept.groups.size() ? Linked : Unlinked);
}

std::optional<double> numberOf(const importers::Node* node)
{
    if (node == nullptr || !node->isScalar())
        return std::nullopt;
    double value = 0;
    const char* end = node->text.data() + node->text.size();
    const auto [at, error] = std::from_chars(node->text.data(), end, value);
    if (error != std::errc() || at != end || !(std::abs(value) <= Farthest))
        return std::nullopt;
    return value;
}

/// The numbers of a list that has at least `least`; empty otherwise.
std::vector<double> numbersOf(const importers::Node* node, std::size_t least)
{
    std::vector<double> values;
    if (node == nullptr || !node->isSequence())
        return values;
    for (const importers::Node* child : node->children) {
        const std::optional<double> value = numberOf(child);
        if (!value)
            break;
        values.push_back(*value);
    }
    if (values.size() < least)
        values.clear();
    return values;
}

std::uint32_t wholeOf(double value)
{
    return value >= 0 && value < MostRanks ? static_cast<std::uint32_t>(value) : MostRanks;
}

layout::KeptFrame frameOf(const importers::Node& node)
{
    layout::KeptFrame frame;
    if (const std::vector<double> region = numbersOf(node.find("region"), 4); !region.empty())
        frame.region = {region[0], region[1], region[2], region[3]};
    if (const std::optional<double> rows = numberOf(node.find("rows")); rows && *rows >= 1)
        frame.rows = wholeOf(*rows);
    if (const importers::Node* ranks = node.find("ranks"); ranks != nullptr) {
        for (const importers::Node* rank : ranks->children) {
            if (const std::vector<double> row = numbersOf(rank, 3); !row.empty())
                frame.ranks.push_back({row[0], row[1], wholeOf(row[2])});
        }
    }
    if (const importers::Node* bands = node.find("bands"); bands != nullptr) {
        for (const importers::Node* band : bands->children) {
            if (const std::vector<double> row = numbersOf(band, 3); !row.empty())
                frame.bands.push_back({row[0], row[1], row[2]});
        }
    }
    const importers::Node* pinned = node.find("pinned");
    frame.pinned = pinned != nullptr && pinned->text == "true";
    return frame;
}

void readFrames(const importers::Node* frames, KeptLayout& kept, std::map<std::string, std::uint32_t>& frameRows)
{
    std::vector<layout::KeptFrame> loose(2);
    if (frames != nullptr && frames->isMapping()) {
        for (std::size_t i = 0; i < frames->keys.size(); ++i) {
            if (!frames->children[i]->isMapping())
                continue;
            const layout::KeptFrame frame = frameOf(*frames->children[i]);
            const std::string_view name = frames->keys[i];
            if (name == Linked || name == Unlinked) {
                loose[name == Linked ? 0 : 1] = frame;
            } else if (frameRows.emplace(name, static_cast<std::uint32_t>(kept.groups.size())).second) {
                kept.groups.emplace_back(name);
                kept.memory.frames.push_back(frame);
            }
        }
    }
    frameRows.emplace(Linked, static_cast<std::uint32_t>(kept.groups.size()));
    frameRows.emplace(Unlinked, static_cast<std::uint32_t>(kept.groups.size() + 1));
    kept.memory.frames.insert(kept.memory.frames.end(), loose.begin(), loose.end());
}

void readNodes(const importers::Node* nodes, KeptLayout& kept)
{
    if (nodes == nullptr || !nodes->isMapping())
        return;
    for (std::size_t i = 0; i < nodes->keys.size(); ++i) {
        const importers::Node& row = *nodes->children[i];
        const std::vector<double> numbers = numbersOf(&row, 3);
        if (numbers.empty())
            continue;
        const bool pinned = row.children.size() > 3 && row.children[3]->text == "pinned";
        kept.nodes.emplace_back(nodes->keys[i]);
        kept.memory.nodes.push_back({wholeOf(numbers[0]), {numbers[1], numbers[2]}, pinned});
    }
}

} // namespace

std::string layoutFileText(const KeptLayout& kept)
{
    const layout::LayoutMemory& memory = kept.memory;
    std::string out = "# Where Weft draws what. A node: [rank, x, y in its frame]; 'pinned' keeps it there.\n";
    out.append("layout: 1\nlevel: ").append(LevelNames[static_cast<std::size_t>(kept.level)]).append("\n");
    if (memory.ring.size() == 4)
        out.append("ring: ")
            .append(list({memory.ring[0], memory.ring[1], memory.ring[2], memory.ring[3]}))
            .append("\n");
    out += "plan:\n";
    for (const layout::KeptStep& step : memory.plan)
        out.append("  - ")
            .append(yamlText(step.frame != layout::None ? frameName(kept, step.frame)
                                                        : std::string(step.vertical ? Beside : Above)))
            .append("\n");
    std::map<std::string, std::size_t> frames;
    for (std::size_t i = 0; i < memory.frames.size(); ++i) {
        if (!memory.frames[i].region.empty())
            frames.emplace(frameName(kept, i), i);
    }
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
        out += frame.pinned ? "]\n    pinned: true\n" : "]\n";
    }
    std::map<std::string, std::size_t> nodes;
    for (std::size_t i = 0; i < kept.nodes.size() && i < memory.nodes.size(); ++i) {
        if (memory.nodes[i].rank != layout::None)
            nodes.emplace(kept.nodes[i], i);
    }
    out += "nodes:\n";
    for (const auto& [name, i] : nodes) {
        const layout::KeptNode& node = memory.nodes[i];
        std::string row = list({static_cast<double>(node.rank), node.at.x, node.at.y});
        if (node.pinned)
            row.replace(row.size() - 1, 1, ", pinned]");
        out.append("  ").append(yamlText(name)).append(": ").append(row).append("\n");
    }
    return out;
}

Result<KeptLayout> layoutFromText(std::string_view text, const std::string& path)
{
    const importers::Limits limits;
    Records records;
    Diagnostics diagnostics;
    importers::SourceReport report;
    importers::ReadContext context{path, limits, records, diagnostics, report};
    importers::YamlPart part;
    part.text = std::string(text);
    part.bytes = text.size();
    const std::vector<importers::Document> documents = importers::readYaml(part, context);
    const importers::Node* root = documents.empty() ? nullptr : documents.front().root();
    const importers::Node* version = root != nullptr && root->isMapping() ? root->find("layout") : nullptr;
    if (version == nullptr || version->text != "1")
        return Problem{DiagnosticCode::FieldType, {path, "layout: 1", "another document"}};
    KeptLayout kept;
    if (const importers::Node* level = root->find("level"); level != nullptr) {
        for (std::size_t i = 0; i < LevelNames.size(); ++i) {
            if (level->text == LevelNames[i])
                kept.level = static_cast<Level>(i);
        }
    }
    if (const std::vector<double> ring = numbersOf(root->find("ring"), 4); !ring.empty())
        kept.memory.ring = {ring[0], ring[1], ring[2], ring[3]};
    std::map<std::string, std::uint32_t> frameRows;
    readFrames(root->find("frames"), kept, frameRows);
    readNodes(root->find("nodes"), kept);
    if (const importers::Node* plan = root->find("plan"); plan != nullptr && plan->isSequence()) {
        for (const importers::Node* step : plan->children) {
            if (step->text == Beside || step->text == Above)
                kept.memory.plan.push_back({layout::None, step->text == Beside});
            else if (const auto slot = frameRows.find(std::string(step->text)); slot != frameRows.end())
                kept.memory.plan.push_back({slot->second, false});
        }
    }
    return kept;
}

Result<KeptLayout> readLayoutFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{DiagnosticCode::SourceUnreadable, {path, path + ": " + file.errorString().toStdString()}};
    const QByteArray bytes = file.read(LargestFile);
    return layoutFromText(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), path);
}

} // namespace weft::app
