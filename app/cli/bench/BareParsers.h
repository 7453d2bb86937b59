// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/bench/ImportPeers.h"

#include <stop_token>
#include <string>
#include <vector>

namespace weft::cli {

/// Whether the peer is a library that this program holds itself.
[[nodiscard]] bool isBareParser(ImportPeer peer);

/// Lets such a library parse the files once, here and by one task: each line as JSON, or each file as YAML. What it
/// parses is dropped at once: a floor for whoever makes something of it.
[[nodiscard]] PeerReading parseBare(ImportPeer peer, const std::vector<std::string>& files,
                                    const std::stop_token& stop);

} // namespace weft::cli
