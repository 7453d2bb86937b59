// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Where the channels of a document live.
struct AsyncApiServer {
    std::string name;
    std::string protocol; ///< lower case, without what it says of encryption: `kafka` of `kafka-secure`
    std::string host;     ///< with the port, where stated
};

/// A server of version 2 (`url`) or 3 (`host`); empty (and reported) when it says neither.
[[nodiscard]] std::optional<AsyncApiServer> readAsyncApiServer(RecordReading& record, std::string_view name,
                                                               const Node& node);

/// The names that OpenLineage would give to a topic: on the servers that the channel names (none named: on all), of
/// these those called production, else the first. Brokers that OpenLineage has no convention for are named alike:
/// `protocol://host` and the address. No name without a topic.
[[nodiscard]] std::vector<DatasetNameRecord> topicNames(const std::vector<AsyncApiServer>& servers,
                                                        const std::vector<std::string>& named, std::string_view topic);

/// The protocol of the server that the first of `datasets` lives on, else of the first server.
[[nodiscard]] std::string protocolOf(const std::vector<AsyncApiServer>& servers,
                                     const std::vector<DatasetNameRecord>& datasets);

} // namespace weft::importers
