// SPDX-License-Identifier: Apache-2.0
#include "importers/asyncapi/AsyncApiChannels.h"

#include "importers/asyncapi/AsyncApiPayload.h"
#include "importers/document/LocalReference.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::size_t LongestChain = 16; // references that lead to references
constexpr std::array<Names, 8> ChannelRead = {"address",  "description", "title",   "summary",
                                              "messages", "servers",     "publish", "subscribe"};
constexpr std::array<Names, 5> ChannelKnown = {"parameters", "bindings", "tags", "externalDocs", "deprecated"};
constexpr std::array<Names, 4> OutsideRead = {"description", "summary", "message", "operationId"};
constexpr std::array<Names, 5> OutsideKnown = {"tags", "externalDocs", "bindings", "traits", "security"};
constexpr std::array<Names, 4> OperationRead = {"action", "channel", "reply", "messages"};
constexpr std::array<Names, 8> OperationKnown = {"title", "summary", "description", "security",
                                                 "tags",  "traits",  "bindings",    "externalDocs"};

/// `bindings.kafka.topic`: the broker's own name of a channel.
std::string_view boundTopic(const Node& channel)
{
    const Node* bindings = channel.find("bindings");
    for (const std::string_view protocol : {"kafka", "googlepubsub"}) {
        const Node* binding = bindings && bindings->isMapping() ? bindings->find(protocol) : nullptr;
        const Node* topic = binding && binding->isMapping() ? binding->find("topic") : nullptr;
        if (topic && topic->isScalar())
            return trimmed(topic->text);
    }
    return {};
}

} // namespace

AsyncApiChannels::AsyncApiChannels(RecordReading& record, FieldReader& document, const Node& root)
    : m_record(record), m_document(document), m_root(root)
{
}

void AsyncApiChannels::report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments,
                              const Node& at)
{
    m_record.refused = m_record.refused || severity == Severity::Error;
    m_record.context.diagnose(severity, code, std::move(arguments), at.line, at.column, m_record.name);
}

const Node* AsyncApiChannels::resolved(const Node& node)
{
    const Node* found = &node;
    for (std::size_t step = 0; !referenceOf(*found).empty(); ++step) {
        const std::string reference(referenceOf(*found));
        if (!isLocalReference(reference)) {
            report(Severity::Note, DiagnosticCode::ReferenceNotFollowed, {reference}, *found);
            return nullptr;
        }
        const Node* target = step < LongestChain ? findLocal(m_root, reference) : nullptr;
        if (!target) {
            report(Severity::Warning, DiagnosticCode::ReferenceBroken,
                   {reference, step < LongestChain ? "nothing is there" : "too many references in a row"}, *found);
            return nullptr;
        }
        found = target;
    }
    return found;
}

void AsyncApiChannels::read(AsyncApiView view)
{
    const Node* servers = m_document.mapping("servers");
    for (std::size_t i = 0; servers && i < servers->children.size(); ++i) {
        if (const Node* server = resolved(*servers->children[i])) {
            if (std::optional<AsyncApiServer> one = readAsyncApiServer(m_record, servers->keys[i], *server))
                m_servers.push_back(std::move(*one));
        }
    }
    const Node* channels = m_document.any("channels");
    if (channels && !channels->isMapping() && !channels->isNull())
        report(Severity::Error, DiagnosticCode::FieldType, {"channels", "mapping", std::string(typeName(*channels))},
               *channels);
    for (std::size_t i = 0; channels && channels->isMapping() && i < channels->children.size(); ++i)
        readChannel(std::string(channels->keys[i]), *channels->children[i], view);
    if (view == AsyncApiView::Application)
        readOperations();
    for (const Channel& channel : m_channels) {
        if (channel.sends)
            m_outputs.push_back(portOf(channel));
        if (channel.receives)
            m_inputs.push_back(portOf(channel));
        if (!channel.sends && !channel.receives)
            report(Severity::Note, DiagnosticCode::FieldMissing, {"operations", "channel " + channel.name},
                   *channel.node);
    }
}

std::vector<std::string> AsyncApiChannels::serversOf(FieldReader& channel)
{
    std::vector<std::string> names;
    const Node* list = channel.list("servers");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Node& item = *list->children[i];
        const std::string_view reference = referenceOf(item);
        if (item.isScalar())
            names.emplace_back(trimmed(item.text));
        else if (reference.starts_with("#/servers/"))
            names.emplace_back(reference.substr(std::string_view("#/servers/").size()));
    }
    return names;
}

void AsyncApiChannels::readChannel(const std::string& name, const Node& written, AsyncApiView view)
{
    const Node* node = resolved(written);
    if (!node || !node->isMapping()) {
        if (node)
            report(Severity::Warning, DiagnosticCode::FieldType,
                   {"channels." + name, "mapping", std::string(typeName(*node))}, *node);
        return;
    }
    FieldReader fields(m_record, *node, {ChannelRead, ChannelKnown});
    Channel channel;
    channel.name = name;
    channel.node = node;
    for (const std::string_view key : {"description", "summary", "title"}) {
        if (channel.description.empty())
            channel.description = fields.text(key);
    }
    // Version 2 calls a channel by its address; in version 3 a null address is only known at run time.
    const Node* address = node->find("address");
    std::string topic(boundTopic(*node));
    if (topic.empty() && address && address->isScalar())
        topic = trimmed(address->text);
    else if (topic.empty() && !address)
        topic = view == AsyncApiView::Outside ? name : std::string();
    channel.datasets = topicNames(m_servers, serversOf(fields), topic);
    if (const Node* messages = fields.mapping("messages"))
        addMessages(channel, *messages);
    if (view == AsyncApiView::Outside)
        readOutsideOperations(channel, fields);
    m_channels.push_back(std::move(channel));
}

void AsyncApiChannels::readOutsideOperations(Channel& channel, FieldReader& fields)
{
    for (const std::string_view key : {"publish", "subscribe"}) {
        const Node* node = fields.mapping(key);
        if (!node)
            continue;
        FieldReader operation(m_record, *node, {OutsideRead, OutsideKnown});
        (key == "subscribe" ? channel.sends : channel.receives) = true;
        if (channel.description.empty())
            channel.description = operation.text("summary");
        const Node* message = node->find("message");
        message = message && message->isMapping() ? resolved(*message) : nullptr;
        if (!message || !message->isMapping())
            continue;
        if (const Node* choices = message->find("oneOf"); choices && choices->isSequence())
            addMessages(channel, *choices);
        else
            channel.messages.push_back(message);
    }
}

/// The items of a list or the values of a map.
void AsyncApiChannels::addMessages(Channel& channel, const Node& messages)
{
    for (const Node* item : messages.children) {
        const Node* message = resolved(*item);
        if (message && message->isMapping())
            channel.messages.push_back(message);
    }
}

void AsyncApiChannels::readOperations()
{
    const Node* operations = m_document.mapping("operations");
    for (std::size_t i = 0; operations && i < operations->children.size(); ++i)
        readOperation(std::string(operations->keys[i]), *operations->children[i]);
}

void AsyncApiChannels::readOperation(const std::string& name, const Node& written)
{
    const Node* node = resolved(written);
    if (!node || !node->isMapping()) {
        if (node)
            report(Severity::Warning, DiagnosticCode::FieldType,
                   {"operations." + name, "mapping", std::string(typeName(*node))}, *node);
        return;
    }
    FieldReader fields(m_record, *node, {OperationRead, OperationKnown});
    const std::string action = fields.requiredText("action", Severity::Warning);
    if (action.empty())
        return;
    if (action != "send" && action != "receive") {
        fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"action", action, "send or receive"},
                      fields.at("action"));
        return;
    }
    const Node* channel = node->find("channel");
    if (!channel)
        fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"channel", "operation " + name}, *node);
    else
        use(*channel, action == "send", *channel);
    // The answer goes the other way.
    const Node* reply = node->find("reply");
    reply = reply && reply->isMapping() ? resolved(*reply) : nullptr;
    if (const Node* back = reply && reply->isMapping() ? reply->find("channel") : nullptr)
        use(*back, action == "receive", *back);
}

void AsyncApiChannels::use(const Node& channel, bool sends, const Node& at)
{
    const Node* target = resolved(channel);
    if (!target)
        return;
    const auto found = std::ranges::find(m_channels, target, &Channel::node);
    if (found == m_channels.end()) {
        report(Severity::Warning, DiagnosticCode::ReferenceBroken,
               {std::string(referenceOf(channel)), "it is no channel of this document"}, at);
        return;
    }
    (sends ? found->sends : found->receives) = true;
}

PortRecord AsyncApiChannels::portOf(const Channel& channel) const
{
    PortRecord port;
    port.name = channel.name;
    port.type = protocolOf(m_servers, channel.datasets);
    port.description = channel.description;
    port.datasets = channel.datasets;
    port.place = m_record.context.place(*channel.node);
    return port;
}

void AsyncApiChannels::addSchemas()
{
    std::set<DatasetNameRecord> done;
    for (const Channel& channel : m_channels) {
        const std::vector<StatedColumn> fields = payloadFields(m_root, channel.messages, m_record.context.limits);
        for (const DatasetNameRecord& dataset : channel.datasets) {
            if (!fields.empty() && done.insert(dataset).second)
                enter({.outputs = {{dataset, fields}}}, m_record.context.place(*channel.node),
                      m_record.context.records.lineage);
        }
    }
}

} // namespace weft::importers
