// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFileReader.h"

#include "importers/document/ShownValue.h"
#include "importers/yaml/YamlReader.h"
#include "layout/LayoutCatalog.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace weft::app {

namespace {

using importers::Node;

constexpr qint64 LargestFile = 64LL * 1024 * 1024;
constexpr double Farthest = 1e9;
constexpr std::uint32_t MostRanks = 1'000'000;

std::optional<double> numberOf(const Node& node)
{
    if (!node.isScalar())
        return std::nullopt;
    double value = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [at, error] = std::from_chars(node.text.data(), end, value);
    if (error != std::errc() || at != end || !(std::abs(value) <= Farthest))
        return std::nullopt;
    return value;
}

std::uint32_t wholeOf(double value)
{
    return value >= 0 && value < MostRanks ? static_cast<std::uint32_t>(value) : MostRanks;
}

std::string_view kindOf(const Node& node)
{
    switch (node.type) {
    case importers::NodeType::Null:
        return "nothing";
    case importers::NodeType::Scalar:
        return "a text";
    case importers::NodeType::Sequence:
        return "a list";
    case importers::NodeType::Mapping:
        return "a mapping";
    }
    return {};
}

/// Reads one document; what is wrong with a row is said, and the row left out.
class SheetReader {
public:
    SheetReader(const Node& root, importers::ReadContext& context) : m_root(root), m_context(context) {}

    std::optional<LayoutSheet> read()
    {
        if (!readHead())
            return std::nullopt;
        if (const Node* ring = m_root.find("ring")) {
            const std::vector<double> widths = numbers(*ring, "ring", 4);
            m_sheet.kept.memory.ring = widths;
        }
        readPins();
        readNodes();
        readFrames();
        readPlan();
        return std::move(m_sheet);
    }

private:
    void refuse(const Node& at, std::string_view field, std::string_view expected,
                Severity severity = Severity::Warning)
    {
        const std::string seen = at.isScalar() ? importers::shownValue(at.text) : std::string(kindOf(at));
        m_context.diagnose(severity, DiagnosticCode::FieldType, {std::string(field), std::string(expected), seen},
                           at.line, at.column);
    }

    /// The numbers of a list of exactly `count`; else empty, and said.
    std::vector<double> numbers(const Node& node, std::string_view field, std::size_t count)
    {
        std::vector<double> values;
        if (node.isSequence() && node.children.size() == count) {
            for (const Node* child : node.children) {
                if (const std::optional<double> value = numberOf(*child))
                    values.push_back(*value);
            }
        }
        if (values.size() != count) {
            refuse(node, field, "a list of " + std::to_string(count) + " numbers");
            values.clear();
        }
        return values;
    }

    bool readHead()
    {
        if (const Node* level = m_root.find("level")) {
            const auto& names = layoutfile::LevelNames;
            const auto found = std::find(names.begin(), names.end(), level->text);
            if (found == names.end()) {
                refuse(*level, "level", "domain, product, dataset or column", Severity::Error);
                return false;
            }
            m_sheet.kept.level = static_cast<Level>(found - names.begin());
        }
        if (const Node* arrangement = m_root.find("arrangement")) {
            if (layout::layoutNamed(arrangement->text) == nullptr) {
                refuse(*arrangement, "arrangement", "the name of an arrangement", Severity::Error);
                return false;
            }
            m_sheet.kept.layout = std::string(arrangement->text);
        }
        if (const Node* page = m_root.find("page")) {
            const std::optional<double> aspect = numberOf(*page);
            if (aspect && *aspect >= 0.1 && *aspect <= 10)
                m_sheet.kept.pageAspect = *aspect;
            else
                refuse(*page, "page", "width / height, 0.1 to 10");
        }
        return true;
    }

    /// Calls `row` for each entry of a mapping, of one name once.
    template <class Row> void eachRow(const Node* rows, std::string_view field, const Row& row)
    {
        if (rows == nullptr || rows->isNull())
            return;
        if (!rows->isMapping())
            return refuse(*rows, field, "a mapping");
        std::map<std::string_view, std::uint32_t> known;
        for (std::size_t i = 0; i < rows->keys.size(); ++i) {
            const auto [first, added] = known.emplace(rows->keys[i], rows->keyLines[i]);
            if (added)
                row(std::string(rows->keys[i]), *rows->children[i]);
            else
                m_context.diagnose(Severity::Warning, DiagnosticCode::DuplicateKey,
                                   {importers::shownValue(rows->keys[i]), std::to_string(first->second)},
                                   rows->keyLines[i], rows->keyColumns[i]);
        }
    }

    void readPins()
    {
        const Node* pins = m_root.find("pins");
        if (pins == nullptr || pins->isNull())
            return;
        if (!pins->isMapping())
            return refuse(*pins, "pins", "a mapping");
        eachRow(pins->find("nodes"), "pins.nodes", [this](std::string name, const Node& row) {
            if (const std::vector<double> at = numbers(row, importers::shownValue(name), 2); !at.empty())
                m_sheet.pins.nodes[std::move(name)] = {at[0], at[1]};
        });
        eachRow(pins->find("frames"), "pins.frames", [this](std::string name, const Node& row) {
            if (const std::vector<double> at = numbers(row, importers::shownValue(name), 2); !at.empty())
                m_sheet.pins.frames[std::move(name)] = {at[0], at[1]};
        });
    }

    void readNodes()
    {
        eachRow(m_root.find("nodes"), "nodes", [this](std::string name, const Node& row) {
            const std::vector<double> values = numbers(row, importers::shownValue(name), 3);
            if (values.empty())
                return;
            m_nodeRows.emplace(name, static_cast<std::uint32_t>(m_sheet.kept.nodes.size()));
            m_sheet.kept.nodes.push_back(std::move(name));
            m_sheet.kept.memory.nodes.push_back({wholeOf(values[0]), {values[1], values[2]}, false});
        });
    }

    layout::KeptFrame frameOf(const std::string& name, const Node& node)
    {
        layout::KeptFrame frame;
        const auto rowsOf = [&](std::string_view field, std::size_t count) {
            std::vector<std::vector<double>> rows;
            const Node* list = node.find(field);
            for (const Node* child : list != nullptr ? list->children : importers::NodeList<const Node*>()) {
                if (std::vector<double> row = numbers(*child, field, count); !row.empty())
                    rows.push_back(std::move(row));
            }
            return rows;
        };
        const Node* region = node.find("region");
        if (region == nullptr) {
            refuse(node, importers::shownValue(name), "a region");
            return frame;
        }
        if (const std::vector<double> sides = numbers(*region, "region", 4); !sides.empty())
            frame.region = {sides[0], sides[1], std::max(0.0, sides[2]), std::max(0.0, sides[3])};
        if (const Node* rows = node.find("rows")) {
            const std::optional<double> count = numberOf(*rows);
            if (count && *count >= 1)
                frame.rows = wholeOf(*count);
            else
                refuse(*rows, "rows", "a whole number");
        }
        for (const std::vector<double>& row : rowsOf("ranks", 3))
            frame.ranks.push_back({row[0], row[1], wholeOf(row[2])});
        for (const std::vector<double>& row : rowsOf("bands", 3))
            frame.bands.push_back({row[0], row[1], row[2]});
        return frame;
    }

    void readFrames()
    {
        std::map<std::string, layout::KeptFrame> frames;
        eachRow(m_root.find("frames"), "frames", [&](std::string name, const Node& row) {
            if (!row.isMapping())
                return refuse(row, importers::shownValue(name), "a mapping");
            layout::KeptFrame frame = frameOf(name, row);
            frames.emplace(std::move(name), std::move(frame));
        });
        KeptLayout& kept = m_sheet.kept;
        const std::string linked(layoutfile::Linked);
        const std::string unlinked(layoutfile::Unlinked);
        bool nodeFrames = false;
        for (auto& [name, frame] : frames) {
            if (m_nodeRows.count(name) > 0)
                nodeFrames = true;
            else if (name != linked && name != unlinked) {
                m_slots.emplace(name, static_cast<std::uint32_t>(kept.groups.size()));
                kept.groups.push_back(name);
                kept.memory.frames.push_back(std::move(frame));
            }
        }
        if (frames.empty())
            return;
        const std::size_t groups = kept.groups.size();
        kept.memory.frames.resize(groups + 2 + (nodeFrames ? kept.nodes.size() : 0));
        const auto put = [&](const std::string& name, std::size_t slot) {
            if (const auto found = frames.find(name); found != frames.end()) {
                m_slots.emplace(name, static_cast<std::uint32_t>(slot));
                kept.memory.frames[slot] = std::move(found->second);
            }
        };
        put(linked, groups);
        put(unlinked, groups + 1);
        for (std::size_t node = 0; node < kept.nodes.size() && nodeFrames; ++node)
            put(kept.nodes[node], groups + 2 + node);
    }

    void readPlan()
    {
        const Node* plan = m_root.find("plan");
        if (plan == nullptr || plan->isNull())
            return;
        if (!plan->isSequence())
            return refuse(*plan, "plan", "a list");
        std::vector<layout::KeptStep>& steps = m_sheet.kept.memory.plan;
        for (const Node* step : plan->children) {
            const auto slot = m_slots.find(std::string(step->text));
            if (step->text == layoutfile::Beside || step->text == layoutfile::Above)
                steps.push_back({layout::None, step->text == layoutfile::Beside});
            else if (slot != m_slots.end())
                steps.push_back({slot->second, false});
            else
                refuse(*step, "plan", "a frame of this file, (beside) or (above)");
        }
    }

    const Node& m_root;
    importers::ReadContext& m_context;
    LayoutSheet m_sheet;
    std::map<std::string, std::uint32_t> m_nodeRows;
    std::map<std::string, std::uint32_t> m_slots; ///< of frames
};

} // namespace

LayoutFile layoutFromText(std::string_view text, const std::string& path, std::stop_token stop)
{
    const importers::Limits limits;
    Records records;
    LayoutFile file;
    importers::SourceReport report;
    importers::ReadContext context{path, limits, records, file.diagnostics, report};
    importers::YamlPart part;
    part.text = std::string(text);
    part.bytes = text.size();
    for (const importers::Document& document : importers::readYaml(part, context, stop)) {
        const Node* root = document.root();
        if (root == nullptr || root->isNull())
            continue; // nothing but comments
        const Node* version = root->isMapping() ? root->find("layout") : nullptr;
        if (version == nullptr || version->text != "1") {
            const Node& at = version != nullptr ? *version : *root;
            const std::string seen = at.isScalar() ? importers::shownValue(at.text) : "another document";
            context.diagnose(Severity::Error, DiagnosticCode::FieldType, {"layout", "1", seen}, at.line, at.column);
            continue;
        }
        std::optional<LayoutSheet> sheet = SheetReader(*root, context).read();
        if (!sheet)
            continue;
        const std::string level(layoutfile::LevelNames[static_cast<std::size_t>(sheet->kept.level)]);
        if (findSheet(file.sheets, sheet->kept.level, sheet->kept.layout) == nullptr)
            file.sheets.push_back(std::move(*sheet));
        else
            context.diagnose(Severity::Error, DiagnosticCode::FieldValue,
                             {"level", level, "one sheet of each level and arrangement"}, root->line, root->column);
    }
    context.reportLeftOut();
    file.diagnostics.sort();
    return file;
}

Result<LayoutFile> readLayoutFile(const std::string& path, std::stop_token stop)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{DiagnosticCode::SourceUnreadable, {path, path + ": " + file.errorString().toStdString()}};
    const QByteArray bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile)
        return Problem{DiagnosticCode::SourceUnreadable, {path, path + ": > 64 MB"}};
    LayoutFile read = layoutFromText(bytes.toStdString(), path, stop);
    read.text = bytes.toStdString();
    return read;
}

} // namespace weft::app
