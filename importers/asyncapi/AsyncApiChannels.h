// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/asyncapi/AsyncApiServers.h"
#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Who speaks in a document: version 2 says what those outside may do, version 3 what the application does.
enum class AsyncApiView : std::uint8_t { Outside, Application };

/// Reads the channels of a document (and in version 3 its operations) into ports.
class AsyncApiChannels {
public:
    AsyncApiChannels(RecordReading& record, FieldReader& document, const Node& root);

    /// O(channels + operations + fields of payloads).
    void read(AsyncApiView view);

    /// Ports by the order of their channels; one a channel and direction.
    [[nodiscard]] std::vector<PortRecord> takeInputs() { return std::move(m_inputs); }
    [[nodiscard]] std::vector<PortRecord> takeOutputs() { return std::move(m_outputs); }

    /// Hands what messages look like to the log: a dataset statement (no event that counts, no time) for each topic
    /// whose payload is described.
    void addSchemas();

private:
    /// A channel and what was learnt of it.
    struct Channel {
        std::string name;
        const Node* node = nullptr; ///< where it is described, references followed
        std::string description;
        std::vector<DatasetNameRecord> datasets;
        std::vector<const Node*> messages;
        bool sends = false;
        bool receives = false;
    };

    void readChannel(const std::string& name, const Node& written, AsyncApiView view);
    void readOutsideOperations(Channel& channel, FieldReader& fields);
    void readOperations();
    void readOperation(const std::string& name, const Node& written);
    void use(const Node& channel, bool sends, const Node& at);
    void addMessages(Channel& channel, const Node& messages);
    [[nodiscard]] std::vector<std::string> serversOf(FieldReader& channel);
    /// What stands there: the node itself, or what its reference leads to; null (and reported) when it leads nowhere.
    [[nodiscard]] const Node* resolved(const Node& node);
    void report(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, const Node& at);
    [[nodiscard]] PortRecord portOf(const Channel& channel) const;

    RecordReading& m_record;
    FieldReader& m_document;
    const Node& m_root;
    std::vector<AsyncApiServer> m_servers;
    std::vector<Channel> m_channels;
    std::vector<PortRecord> m_inputs;
    std::vector<PortRecord> m_outputs;
};

} // namespace weft::importers
