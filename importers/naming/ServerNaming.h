// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Where a contract's tables live, as its `servers` say. Empty texts are not stated.
struct ServerRecord {
    std::string server;      ///< the name of the entry
    std::string type;        ///< postgres, snowflake …
    std::string environment; ///< prod, dev …
    std::string host;
    std::string port;
    std::string account;
    std::string region;
    std::string catalog;
    std::string project;
    std::string database;
    std::string dataset;
    std::string schema;
    std::string serviceName;
    std::string location; ///< address of files, may hold `{model}` and `*`
    std::string path;
};

/// The names that OpenLineage would give to `object` (the physical name of a table, topic or file) on that server, the
/// likeliest first; none when the server says too little. Parts that `object` states itself (`schema.table`) are not
/// put before it again. Pure; O(length). Source: openlineage.io, "Naming conventions"; formats.md, section 6.
[[nodiscard]] std::vector<DatasetNameRecord> datasetNames(const ServerRecord& server, std::string_view object);

/// The names on all of `servers`: production first, then those without an environment, then the rest, in their order;
/// each once.
[[nodiscard]] std::vector<DatasetNameRecord> datasetCandidates(const std::vector<ServerRecord>& servers,
                                                               std::string_view object);

} // namespace weft::importers
