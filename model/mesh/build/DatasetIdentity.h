// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/mesh/Records.h"
#include "model/mesh/build/Timeline.h"

#include <cstdint>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace weft::build {

/// Names that stand for one dataset, and the one that is shown.
struct NamedDataset {
    LineageName shown;
    std::vector<LineageName> others; ///< sorted, without `shown`
    bool aliasOnly = false;          ///< no event and (once they are bound) no manifest has a name of it
};

/// Which dataset names of the log are one thing: those tied by symlinks, by a rename whose old name nobody used
/// afterwards, by the alias file, and by an open namespace (OpenNamespaces.h); never by similarity (formats.md,
/// section 4).
struct DatasetIdentity {
    static constexpr std::uint32_t Unknown = EventDataset::NotStated;

    std::vector<NamedDataset> datasets;   ///< those that a kept event names, in no meaningful order
    std::vector<std::uint32_t> ofLogName; ///< by index into LineageLog::datasets: index into `datasets`, or Unknown

    /// The dataset of that exact name, or Unknown.
    [[nodiscard]] std::uint32_t find(LineageName name) const;

    struct NameHash {
        std::size_t operator()(const LineageName& key) const noexcept
        {
            const std::hash<std::string_view> hash;
            return hash(key.nameSpace) * 31 + hash(key.name);
        }
    };
    std::unordered_map<LineageName, std::uint32_t, NameHash> byName; ///< shown and other names
};

/// Union-find over symlink, rename and alias facts; the shown name is the alias file's canonical one, else the
/// byte-least TABLE symlink, else the byte-least name. O(names log names).
[[nodiscard]] DatasetIdentity datasetIdentity(const Records& records, const Timeline& timeline,
                                              Diagnostics& diagnostics, std::stop_token stop);

} // namespace weft::build
