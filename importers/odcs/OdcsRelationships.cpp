// SPDX-License-Identifier: Apache-2.0
#include "importers/odcs/OdcsRelationships.h"

#include "model/base/Ascii.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

constexpr std::size_t LongestName = 256; // longer ones are no names, and would be copied once a column

/// The names that a relationship may use for a table or column.
std::vector<std::string_view> namesOf(const Node& node)
{
    constexpr std::array<std::string_view, 3> Keys = {"name", "physicalName", "id"};
    std::vector<std::string_view> names;
    for (const std::string_view key : Keys) {
        const Node* name = node.find(key);
        if (name && name->isScalar() && name->text.size() <= LongestName)
            names.push_back(trimmed(name->text));
    }
    return names;
}

/// The tables and columns of a contract; gathered when the first is asked for, as few contracts relate any.
class Targets {
public:
    explicit Targets(const Node& schema) : m_schema(schema) {}

    [[nodiscard]] bool hold(std::string_view target)
    {
        if (target.find('/') != std::string_view::npos)
            return true;
        if (!std::exchange(m_gathered, true))
            gather();
        return m_names.contains(target);
    }

private:
    void gather()
    {
        for (const Node* object : m_schema.children) {
            if (!object->isMapping())
                continue;
            for (const std::string_view name : namesOf(*object))
                addColumns(*object, std::string(name));
        }
    }

    void addColumns(const Node& node, const std::string& path)
    {
        m_names.insert(path);
        const Node* properties = node.find("properties");
        if (!properties || !properties->isSequence())
            return;
        for (const Node* property : properties->children) {
            if (!property->isMapping())
                continue;
            // Below a column only its name goes on: three names a level would multiply with the depth.
            bool first = true;
            for (const std::string_view name : namesOf(*property)) {
                const std::string whole = path + '.' + std::string(name);
                if (first)
                    addColumns(*property, whole);
                m_names.insert(whole);
                first = false;
            }
        }
    }

    const Node& m_schema;
    bool m_gathered = false;
    std::set<std::string, std::less<>> m_names;
};

void checkTarget(RecordReading& record, const Node& target, Targets& targets)
{
    if (target.isScalar() && !targets.hold(trimmed(target.text))) {
        record.context.diagnose(
            Severity::Note, DiagnosticCode::FieldValue,
            {"relationships.to", std::string(trimmed(target.text)), "a table and column of this contract"}, target.line,
            target.column, record.name);
    }
}

void checkNode(RecordReading& record, const Node& node, Targets& targets)
{
    if (!node.isMapping())
        return;
    if (const Node* relationships = node.find("relationships"); relationships && relationships->isSequence()) {
        for (const Node* relationship : relationships->children) {
            const Node* to = relationship->isMapping() ? relationship->find("to") : nullptr;
            if (to && to->isSequence()) {
                for (const Node* part : to->children)
                    checkTarget(record, *part, targets);
            } else if (to) {
                checkTarget(record, *to, targets);
            }
        }
    }
    if (const Node* properties = node.find("properties"); properties && properties->isSequence()) {
        for (const Node* property : properties->children)
            checkNode(record, *property, targets);
    }
}

} // namespace

void checkRelationships(RecordReading& record, const Node& schema)
{
    Targets targets(schema);
    for (const Node* object : schema.children)
        checkNode(record, *object, targets);
}

} // namespace weft::importers
