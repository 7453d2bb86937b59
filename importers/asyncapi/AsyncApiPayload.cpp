// SPDX-License-Identifier: Apache-2.0
#include "importers/asyncapi/AsyncApiPayload.h"

#include "importers/document/FieldReader.h"
#include "importers/document/LocalReference.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t MostFields = 10'000;
constexpr std::size_t MostVisits = 100'000; // schemas that refer to each other multiply

std::string scalarOf(const Node& node, std::string_view key)
{
    const Node* value = node.find(key);
    return value && value->isScalar() ? std::string(trimmed(value->text)) : std::string();
}

class Payload {
public:
    Payload(const Node& root, const Limits& limits) : m_root(root), m_limits(limits) {}

    void add(const Node& message)
    {
        const Node* payload = message.find("payload");
        payload = payload ? resolved(*payload) : nullptr;
        // Version 3 may wrap the schema with the name of its language.
        if (payload && payload->isMapping() && payload->find("schemaFormat") && payload->find("schema"))
            payload = resolved(*payload->find("schema"));
        if (payload && payload->isMapping())
            addSchema(*payload, {}, 0);
    }

    std::vector<StatedColumn> take() { return std::move(m_fields); }

private:
    const Node* resolved(const Node& node) const
    {
        const Node* found = &node;
        for (int step = 0; found && !referenceOf(*found).empty(); ++step)
            found = step < 16 ? findLocal(m_root, referenceOf(*found)) : nullptr;
        return found;
    }

    void addSchema(const Node& schema, const std::string& path, std::size_t depth)
    {
        if (depth > m_limits.depth || ++m_visits > MostVisits)
            return;
        if (const Node* parts = schema.find("allOf"); parts && parts->isSequence()) {
            for (const Node* part : parts->children)
                addBelow(*part, path, depth);
        }
        if (const Node* properties = schema.find("properties"); properties && properties->isMapping()) {
            for (std::size_t i = 0; i < properties->children.size(); ++i)
                addField(properties->keys[i], *properties->children[i], path, depth);
        }
        if (const Node* items = schema.find("items"))
            addBelow(*items, path, depth);
        if (const Node* fields = schema.find("fields");
            fields && fields->isSequence() && scalarOf(schema, "type") == "record") {
            for (const Node* field : fields->children) {
                if (field->isMapping() && !scalarOf(*field, "name").empty())
                    addField(scalarOf(*field, "name"), *field, path, depth);
            }
        }
    }

    void addBelow(const Node& node, const std::string& path, std::size_t depth)
    {
        if (const Node* schema = resolved(node); schema && schema->isMapping())
            addSchema(*schema, path, depth + 1);
    }

    void addField(std::string_view name, const Node& node, const std::string& path, std::size_t depth)
    {
        constexpr std::size_t LongestPath = 4096;
        const Node* schema = resolved(node);
        if (!schema || !schema->isMapping() || m_fields.size() == MostFields || path.size() + name.size() > LongestPath)
            return;
        StatedColumn field;
        field.name = path.empty() ? std::string(name) : path + '.' + std::string(name);
        field.type = scalarOf(*schema, "type");
        if (const std::string format = scalarOf(*schema, "format"); !format.empty())
            field.type = field.type.empty() ? format : field.type + "(" + format + ")";
        field.description = scalarOf(*schema, schema->find("description") ? "description" : "doc");
        const std::string whole = field.name;
        if (m_names.insert(whole).second)
            m_fields.push_back(std::move(field));
        addSchema(*schema, whole, depth + 1);
    }

    const Node& m_root;
    const Limits& m_limits;
    std::vector<StatedColumn> m_fields;
    std::set<std::string> m_names;
    std::size_t m_visits = 0;
};

} // namespace

std::vector<StatedColumn> payloadFields(const Node& root, const std::vector<const Node*>& messages,
                                        const Limits& limits)
{
    Payload payload(root, limits);
    for (const Node* message : messages)
        payload.add(*message);
    return payload.take();
}

} // namespace weft::importers
