// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubPatch.h"

#include "importers/document/ShownValue.h"
#include "model/base/StopEvery.h"

#include <functional>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

constexpr std::size_t FineGrainedParts = 5; // the field, operation, downstream, query, upstream

/// `/a~1b/c` → `a/b`, `c` (RFC 6901). Empty for what is no pointer into an aspect.
std::vector<std::string> pointerParts(std::string_view pointer)
{
    std::vector<std::string> parts;
    if (!pointer.starts_with('/'))
        return parts;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const bool escaped = pointer[i] == '~' && i + 1 < pointer.size();
        if (pointer[i] == '/')
            parts.emplace_back();
        else if (escaped && (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
            parts.back() += pointer[++i] == '0' ? '~' : '/';
        else
            parts.back() += pointer[i];
    }
    return parts;
}

class PatchReader {
public:
    PatchReader(EntityFields& proposal, std::string aspect, Document& into)
        : m_proposal(proposal), m_aspect(std::move(aspect)), m_into(into)
    {
    }

    void read(const Node& operations)
    {
        std::size_t steps = 0;
        for (const Node* operation : operations.children) {
            if (++steps % StopEvery == 0 && m_proposal.record().context.stop.stop_requested())
                return;
            readOperation(*operation);
        }
    }

    [[nodiscard]] const Node* aspect(const Node& place)
    {
        if (m_fields.empty())
            return nullptr;
        Node& aspect = m_into.make(NodeType::Mapping, place.line, place.column);
        for (const auto& [name, value] : m_fields)
            m_into.append(aspect, m_into.copy(name), value->line, value->column, *value);
        return &aspect;
    }

private:
    void readOperation(const Node& node)
    {
        if (!node.isMapping()) {
            broken(node);
            return;
        }
        EntityFields fields(m_proposal.record(), node, "aspect.json.");
        const std::string operation = fields.text("op");
        const std::vector<std::string> path = pointerParts(fields.text("path"));
        if (operation != "add" && operation != "replace") {
            m_proposal.report(Severity::Warning, DiagnosticCode::FormatUnread,
                              {"DataHub PATCH " + shownValue(operation) + " of " + shownValue(m_aspect)}, node);
            return;
        }
        const Node* value = node.find("value");
        if (path.empty() || path.front().empty() || !value)
            broken(node);
        else if (path.front() == "fineGrainedLineages" && path.size() > 1)
            addFineGrained(path, node);
        else if (path.size() == 1)
            setField(path.front(), *value);
        else if (!value->isNull())
            addEntry(path, *value);
    }

    void broken(const Node& node)
    {
        m_proposal.report(Severity::Warning, DiagnosticCode::FieldValue,
                          {m_aspect, "an operation without path or value", "{op, path: /FIELD…, value}"}, node);
    }

    /// Lists and mappings are copied, since later operations may add to them.
    void setField(const std::string& name, const Node& value)
    {
        Node& copy = m_into.make(value.type, value.line, value.column);
        copy.quoted = value.quoted;
        copy.text = value.text;
        for (std::size_t i = 0; i < value.children.size(); ++i) {
            if (value.isMapping())
                m_into.append(copy, value.keys[i], value.keyLines[i], value.keyColumns[i], *value.children[i]);
            else
                m_into.append(copy, *value.children[i]);
        }
        m_fields[name] = &copy;
    }

    Node& field(const std::string& name, NodeType type, const Node& place)
    {
        Node*& field = m_fields[name];
        if (!field || field->type != type)
            field = &m_into.make(type, place.line, place.column);
        return *field;
    }

    /// Lists are addressed by what their entries are of, so the path says nothing that the entry doesn't.
    void addEntry(const std::vector<std::string>& path, const Node& value)
    {
        if (path.front() == "customProperties")
            m_into.append(field(path.front(), NodeType::Mapping, value), m_into.copy(path.back()), value.line,
                          value.column, value);
        else
            m_into.append(field(path.front(), NodeType::Sequence, value), value);
    }

    void addFineGrained(const std::vector<std::string>& path, const Node& place)
    {
        if (path.size() != FineGrainedParts) {
            broken(place);
            return;
        }
        const auto text = [&](const std::string& words) -> Node& {
            Node& node = m_into.make(NodeType::Scalar, place.line, place.column);
            node.quoted = true;
            node.text = m_into.copy(words);
            return node;
        };
        const auto list = [&](const std::string& words) -> Node& {
            Node& node = m_into.make(NodeType::Sequence, place.line, place.column);
            m_into.append(node, text(words));
            return node;
        };
        Node& lineage = m_into.make(NodeType::Mapping, place.line, place.column);
        const auto add = [&](std::string_view key, const Node& value) {
            m_into.append(lineage, key, place.line, place.column, value);
        };
        add("transformOperation", text(path[1]));
        add("downstreams", list(path[2]));
        add("upstreams", list(path[4]));
        m_into.append(field(path.front(), NodeType::Sequence, place), lineage);
    }

    EntityFields& m_proposal;
    std::string m_aspect;
    Document& m_into;
    std::map<std::string, Node*, std::less<>> m_fields;
};

} // namespace

const Node* aspectOfPatch(EntityFields& proposal, const std::string& aspect, const Node& patch, Document& into)
{
    const Node* operations = patch.isMapping() ? patch.find("patch") : &patch;
    if (!operations || !operations->isSequence()) {
        proposal.report(Severity::Warning, DiagnosticCode::FieldType,
                        {"aspect", "a list of operations", std::string(typeName(operations ? *operations : patch))},
                        patch);
        return nullptr;
    }
    PatchReader reader(proposal, aspect, into);
    reader.read(*operations);
    return reader.aspect(patch);
}

} // namespace weft::importers
