// SPDX-License-Identifier: Apache-2.0
#include "importers/dpds/DatastoreApi.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/naming/ServerNaming.h"
#include "model/base/Ascii.h"

#include <string>
#include <string_view>

namespace weft::importers {

namespace {

/// Official files have keys with the colon inside (`"host:"`).
std::string field(const Node* node, const std::string& key)
{
    if (!node)
        return {};
    const std::string_view text = trimmed(scalarField(*node, key));
    return std::string(text.empty() ? trimmed(scalarField(*node, key + ":")) : text);
}

/// `{host}` → what `variables` says.
std::string filledIn(std::string text, const Node* variables)
{
    if (text.size() > 2 && text.front() == '{' && text.back() == '}' && variables) {
        const std::string value = field(variables, text.substr(1, text.size() - 2));
        return value.empty() ? text : value;
    }
    return text;
}

Located service(References& references, Located definition)
{
    const Located services = references.child(definition, "services");
    if (!services.node || !services.node->isMapping() || services.node->children.empty())
        return {};
    const Located production = references.child(services, "production");
    return production.node ? production : references.follow({services.node->children.front(), services.file});
}

} // namespace

std::vector<DatasetNameRecord> datastoreTables(References& references, Located definition)
{
    const Located schema = references.child(definition, "schema");
    const Located tables = references.child(schema, "tables");
    if (!tables.node || !tables.node->isSequence())
        return {};
    const Located from = service(references, definition);
    const Located info = references.child(from, "serverInfo");
    const Located variables = references.child(from, "serverVariables");
    ServerRecord server;
    server.type = plainWord(field(info.node, "dbmsType"));
    server.host = filledIn(field(info.node, "host"), variables.node);
    server.port = filledIn(field(info.node, "port"), variables.node);
    server.database = field(schema.node, "databaseName");
    server.schema = field(schema.node, "schemaName");
    std::vector<DatasetNameRecord> names;
    for (const Node* item : tables.node->children) {
        const Located table = references.follow({item, tables.file});
        const std::string name = field(table.node, "name");
        for (DatasetNameRecord& dataset : datasetNames(server, name)) {
            names.push_back(std::move(dataset));
            break;
        }
    }
    return names;
}

} // namespace weft::importers
