// SPDX-License-Identifier: Apache-2.0
#include "importers/dcs/DcsModels.h"

#include "importers/dcs/DcsLineage.h"
#include "importers/document/LocalReference.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::size_t LongestPath = 4096;   // of a column; every column below repeats it
constexpr std::size_t LongestChain = 16;    // definitions that refer to definitions
constexpr std::size_t MostFields = 100'000; // of one contract, references followed

constexpr std::array<Names, 5> ModelRead = {"type", "description", "fields", "primaryKey", "title"};
constexpr std::array<Names, 6> ModelKnown = {"quality", "examples", "additionalFields", "config", "tags", "links"};
constexpr std::array<Names, 14> FieldRead = {"type",    "description", "required", "fields",        "items",
                                             "keys",    "values",      "primary",  "pii",           "primaryKey",
                                             "lineage", "tags",        "title",    "classification"};
constexpr std::array<Names, 23> FieldKnown = {
    "references", "unique",           "enum",    "minLength", "maxLength", "format", "precision",       "scale",
    "pattern",    "minimum",          "maximum", "example",   "examples",  "links",  "quality",         "config",
    "domain",     "exclusiveMinimum", "name",    "default",   "$ref",      "label",  "exclusiveMaximum"};

/// Reads the fields of one model.
class Fields {
public:
    Fields(RecordReading& record, const Node& root, std::size_t& count, ContractObjectRecord& object,
           std::vector<StatedFlow>& lineage)
        : m_record(record), m_root(root), m_count(count), m_object(object), m_lineage(lineage)
    {
    }

    /// The fields of `map`, below the column `path` (empty: of the model).
    void read(const Node& map, const std::string& path)
    {
        for (std::size_t i = 0; i < map.children.size(); ++i) {
            const Node& node = *map.children[i];
            const std::string name(trimmed(map.keys[i]));
            if (!node.isMapping()) {
                report(node.isNull() ? Severity::Note : Severity::Warning, DiagnosticCode::FieldType,
                       {name, "mapping", std::string(typeName(node))}, node);
                if (!node.isNull())
                    continue;
            }
            if (path.size() + name.size() > LongestPath) {
                report(Severity::Warning, DiagnosticCode::FieldValue,
                       {"fields", name.substr(0, 64) + "…", "at most " + std::to_string(LongestPath) + " bytes"}, node);
                continue;
            }
            const std::string whole = path.empty() ? name : path + '.' + name;
            const bool fresh = m_names.insert(whole).second;
            if (!fresh)
                report(Severity::Warning, DiagnosticCode::FieldValue, {"fields", whole, "a name of its own"}, node);
            if (m_record.refused)
                return;
            if (node.isMapping())
                readField(node, whole, fresh);
            else if (fresh)
                m_object.columns.push_back(columnAt(node, whole));
        }
    }

private:
    void report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at)
    {
        m_record.refused = m_record.refused || severity == Severity::Error;
        m_record.context.diagnose(severity, code, std::move(arguments), at.line, at.column, m_record.name);
    }

    [[nodiscard]] ContractColumnRecord columnAt(const Node& node, const std::string& name) const
    {
        ContractColumnRecord column;
        column.name = name;
        column.place = {node.line, node.column};
        return column;
    }

    /// The field itself, then what it refers to, nearest first.
    [[nodiscard]] std::vector<const Node*> statementsOf(const Node& field)
    {
        std::vector<const Node*> statements{&field};
        while (const Node* reference = statements.back()->find("$ref")) {
            const std::string text(reference->text);
            if (!isLocalReference(text)) {
                report(Severity::Warning, DiagnosticCode::ReferenceNotFollowed, {text}, *reference);
                break;
            }
            const Node* target = findLocal(m_root, text);
            const bool again = target && (std::ranges::find(statements, target) != statements.end() ||
                                          std::ranges::find(m_open, target) != m_open.end());
            if (!target || !target->isMapping() || again || statements.size() == LongestChain) {
                const char* why = !target                ? "nothing is there"
                                  : !target->isMapping() ? "it is no mapping"
                                  : again                ? "leads back to itself"
                                                         : "too many references in a row";
                report(Severity::Warning, DiagnosticCode::ReferenceBroken, {text, why}, *reference);
                break;
            }
            statements.push_back(target);
        }
        return statements;
    }

    /// Definitions that refer to each other multiply and nest; false when that is too much.
    bool withinLimits(const Node& at)
    {
        const std::size_t depth = m_record.context.limits.depth;
        if (m_open.size() > depth)
            report(Severity::Error, DiagnosticCode::TooDeep, {std::to_string(depth)}, at);
        else if (++m_count > MostFields)
            report(Severity::Error, DiagnosticCode::AliasExpansion, {std::to_string(MostFields)}, at);
        return !m_record.refused;
    }

    void readField(const Node& field, const std::string& path, bool fresh)
    {
        if (!withinLimits(field))
            return;
        ContractColumnRecord column = columnAt(field, path);
        const std::vector<const Node*> statements = statementsOf(field);
        for (const Node* statement : statements)
            take(*statement, column);
        if (fresh)
            m_object.columns.push_back(std::move(column));
        m_open.insert(m_open.end(), statements.begin(), statements.end());
        for (const Node* statement : statements)
            readNested(*statement, path);
        m_open.resize(m_open.size() - statements.size());
    }

    /// What `statement` says goes where nothing nearer said it.
    void take(const Node& statement, ContractColumnRecord& column)
    {
        FieldReader fields(m_record, statement, {FieldRead, FieldKnown});
        if (column.type.empty())
            column.type = fields.text("type");
        if (column.description.empty())
            column.description = fields.text("description");
        if (column.description.empty())
            column.description = fields.text("title");
        if (column.classification.empty())
            column.classification = fields.text("classification");
        for (std::string& tag : fields.texts("tags")) {
            if (std::ranges::find(column.tags, tag) == column.tags.end())
                column.tags.push_back(std::move(tag));
        }
        if (fields.flag("pii") && std::ranges::find(column.tags, "pii") == column.tags.end())
            column.tags.emplace_back("pii");
        column.key = column.key || fields.flag("primaryKey") || fields.flag("primary");
        column.required = column.required || fields.flag("required");
        if (const Node* lineage = fields.mapping("lineage"))
            readFieldLineage(m_record, *lineage, column.name, m_lineage);
    }

    void readNested(const Node& statement, const std::string& path)
    {
        if (const Node* map = statement.find("fields"); map && map->isMapping())
            read(*map, path);
        for (const std::string_view key : {"items", "keys", "values"}) {
            const Node* part = statement.find(key);
            if (!part || !part->isMapping() || !withinLimits(*part))
                continue;
            const std::vector<const Node*> parts = statementsOf(*part);
            m_open.insert(m_open.end(), parts.begin(), parts.end());
            for (const Node* of : parts) {
                ContractColumnRecord unnamed = columnAt(*of, path);
                take(*of, unnamed);
                readNested(*of, path);
            }
            m_open.resize(m_open.size() - parts.size());
        }
    }

    RecordReading& m_record;
    const Node& m_root;
    std::size_t& m_count;
    ContractObjectRecord& m_object;
    std::vector<StatedFlow>& m_lineage;
    std::set<std::string> m_names;
    std::vector<const Node*> m_open; ///< fields and definitions that are being read: none of them may come again
};

void markKey(const FieldReader& fields, ContractObjectRecord& object, const std::vector<std::string>& names,
             RecordReading& record)
{
    for (const std::string& name : names) {
        const auto column = std::ranges::find(object.columns, name, &ContractColumnRecord::name);
        if (column != object.columns.end())
            column->key = true;
        else
            record.context.diagnose(Severity::Note, DiagnosticCode::FieldValue,
                                    {"primaryKey", name, "a field of this model"}, fields.at("primaryKey").line,
                                    fields.at("primaryKey").column, record.name);
    }
}

} // namespace

DcsModels readModels(RecordReading& record, FieldReader& contract, const Node& root,
                     const std::vector<DcsServer>& servers)
{
    DcsModels models;
    const Node* map = contract.any("models");
    if (map && !map->isMapping())
        contract.report(map->isNull() ? Severity::Note : Severity::Error, DiagnosticCode::FieldType,
                        {"models", "mapping", std::string(typeName(*map))}, *map);
    if (!map || !map->isMapping())
        return models;
    std::size_t count = 0;
    for (std::size_t i = 0; i < map->children.size() && !record.refused; ++i) {
        const Node& node = *map->children[i];
        ContractObjectRecord object;
        object.name = trimmed(map->keys[i]);
        object.place = record.context.place(node);
        if (!node.isMapping()) {
            contract.report(Severity::Warning, DiagnosticCode::FieldType,
                            {"models." + object.name, "mapping", std::string(typeName(node))}, node);
            continue;
        }
        FieldReader fields(record, node, {ModelRead, ModelKnown});
        object.type = fields.text("type");
        object.description = fields.text("description");
        if (object.description.empty())
            object.description = fields.text("title");
        object.candidates = namesOf(servers, object.name);
        std::vector<StatedFlow> lineage;
        if (const Node* of = fields.mapping("fields"))
            Fields(record, root, count, object, lineage).read(*of, {});
        markKey(fields, object, fields.texts("primaryKey"), record);
        models.objects.push_back(std::move(object));
        models.lineage.push_back(std::move(lineage));
    }
    return models;
}

} // namespace weft::importers
