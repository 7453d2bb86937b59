// SPDX-License-Identifier: Apache-2.0
#include "importers/asyncapi/AsyncApiServers.h"

#include "importers/naming/ServerNaming.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 5> ServerRead = {"host", "url", "protocol", "variables", "pathname"};
constexpr std::array<Names, 9> ServerKnown = {"description", "title", "summary",      "security",       "tags",
                                              "bindings",    "name",  "externalDocs", "protocolVersion"};

/// `kafka-secure`, `secure-mqtt`, `mqtts` … are the same broker as without.
std::string plainProtocol(std::string protocol)
{
    constexpr std::array<std::pair<Names, Names>, 8> Secure{{{"kafka-secure", "kafka"},
                                                             {"secure-mqtt", "mqtt"},
                                                             {"mqtts", "mqtt"},
                                                             {"amqps", "amqp"},
                                                             {"wss", "ws"},
                                                             {"https", "http"},
                                                             {"stomps", "stomp"},
                                                             {"googlepubsub", "pubsub"}}};
    protocol = lowerCase(protocol);
    const auto found = std::ranges::find(Secure, Names(protocol), &std::pair<Names, Names>::first);
    return found == Secure.end() ? protocol : std::string(found->second);
}

/// `{port}` → the default of that variable; left as it is without one.
std::string withVariables(std::string text, const Node* variables)
{
    for (std::size_t i = 0; variables && i < variables->children.size(); ++i) {
        const Node& variable = *variables->children[i];
        const Node* value = variable.isMapping() ? variable.find("default") : nullptr;
        const std::string mark = '{' + std::string(variables->keys[i]) + '}';
        const std::size_t at = text.find(mark);
        if (value && value->isScalar() && at != std::string::npos)
            text.replace(at, mark.size(), value->text);
    }
    return text;
}

bool isProduction(const AsyncApiServer& server)
{
    constexpr std::array<Names, 5> Words = {"prod", "production", "prd", "live", "productive"};
    return std::ranges::find(Words, Names(lowerCase(server.name))) != Words.end();
}

} // namespace

std::optional<AsyncApiServer> readAsyncApiServer(RecordReading& record, std::string_view name, const Node& node)
{
    if (!node.isMapping()) {
        record.context.diagnose(Severity::Warning, DiagnosticCode::FieldType,
                                {"servers." + std::string(name), "mapping", std::string(typeName(node))}, node.line,
                                node.column, record.name);
        return std::nullopt;
    }
    FieldReader fields(record, node, {ServerRead, ServerKnown});
    AsyncApiServer server;
    server.name = name;
    server.protocol = plainProtocol(fields.text("protocol"));
    server.host = fields.text("host");
    if (server.host.empty())
        server.host = fields.text("url");
    if (server.host.empty()) {
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"host", "server " + server.name}, node);
        return std::nullopt;
    }
    server.host = withVariables(std::move(server.host), fields.mapping("variables"));
    if (const std::size_t scheme = server.host.find("://"); scheme != std::string::npos) {
        if (server.protocol.empty())
            server.protocol = plainProtocol(server.host.substr(0, scheme));
        server.host.erase(0, scheme + 3);
    }
    // A password has no place in a name.
    if (const std::size_t user = server.host.rfind('@'); user != std::string::npos)
        server.host.erase(0, user + 1);
    server.host.erase(std::min(server.host.find('/'), server.host.size()));
    return server;
}

std::vector<DatasetNameRecord> topicNames(const std::vector<AsyncApiServer>& servers,
                                          const std::vector<std::string>& named, std::string_view topic)
{
    if (topic.empty())
        return {};
    std::vector<const AsyncApiServer*> chosen;
    for (const AsyncApiServer& server : servers) {
        if (named.empty() || std::ranges::find(named, server.name) != named.end())
            chosen.push_back(&server);
    }
    const bool production = std::ranges::any_of(chosen, [](const auto* server) { return isProduction(*server); });
    if (production)
        std::erase_if(chosen, [](const auto* server) { return !isProduction(*server); });
    else if (chosen.size() > 1)
        chosen.resize(1);
    std::vector<DatasetNameRecord> names;
    for (const AsyncApiServer* server : chosen) {
        ServerRecord store;
        store.type = server->protocol;
        store.host = server->host;
        std::vector<DatasetNameRecord> own;
        // `projects/P/topics/T` is how Google writes a topic in full.
        if (server->protocol == "pubsub" && topic.starts_with("projects/") &&
            topic.find("/topics/") != std::string_view::npos) {
            store.project = topic.substr(9, topic.find("/topics/") - 9);
            own = datasetNames(store, topic.substr(topic.find("/topics/") + 8));
        } else if (server->protocol == "kafka") {
            own = datasetNames(store, topic);
        } else if (!server->protocol.empty() && !server->host.empty()) {
            own = {{server->protocol + "://" + server->host, std::string(topic)}};
        }
        for (DatasetNameRecord& name : own) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
        }
    }
    return names;
}

std::string protocolOf(const std::vector<AsyncApiServer>& servers, const std::vector<DatasetNameRecord>& datasets)
{
    if (!datasets.empty())
        return datasets.front().nameSpace.substr(0, datasets.front().nameSpace.find(':'));
    return servers.empty() ? std::string() : servers.front().protocol;
}

} // namespace weft::importers
