// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/mesh/Mesh.h"
#include "model/mesh/Records.h"
#include "model/mesh/build/DatasetIdentity.h"
#include "model/mesh/build/MergedRecord.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace weft::build {

/// What a manifest's dataset name came to.
struct BoundName {
    std::uint32_t dataset = DatasetIdentity::Unknown; ///< index into `DatasetIdentity::datasets`
    Binding how = Binding::None;
};

/// Finds the datasets of the events that manifests speak of (formats.md, section 5): exact name, normalised name
/// (section 6), then the last three, two, one parts where only one dataset of all events has them.
class DatasetLookup {
public:
    explicit DatasetLookup(const DatasetIdentity& identity);

    /// By a full name. `exact` names how a hit on the very name is called: Explicit, Server or Mapping.
    [[nodiscard]] BoundName byName(LineageName name, Binding exact) const;
    /// By the end of the name; `least` parts must agree.
    [[nodiscard]] BoundName byParts(std::string_view name, std::size_t least) const;

private:
    static constexpr std::uint32_t Several = DatasetIdentity::Unknown - 1;

    [[nodiscard]] static std::uint32_t only(const std::unordered_map<std::string, std::uint32_t>& index,
                                            const std::string& key);
    static void note(std::unordered_map<std::string, std::uint32_t>& index, std::string key, std::uint32_t dataset);

    const DatasetIdentity& m_identity;
    std::unordered_map<std::string, std::uint32_t> m_byKey;
    std::unordered_map<std::string, std::uint32_t> m_byParts[3];       ///< one, two, three parts
    std::unordered_map<std::string, std::uint32_t> m_byFoldedParts[3]; ///< in lower case, of stores that fold it
};

/// What the objects of a contract came to: index into `DatasetIdentity::datasets` for each object.
struct BoundObject {
    std::vector<BoundName> datasets; ///< at least one
};

/// Binds each object of each contract. Objects that no event knows become datasets of their own, appended to
/// `identity`: under the name that the first server gives, without servers under the contract's id as namespace.
/// Result: by contract, by object.
[[nodiscard]] std::vector<std::vector<BoundObject>>
bindContracts(const std::vector<MergedRecord<ContractRecord>>& contracts, DatasetIdentity& identity,
              const DatasetLookup& lookup);

/// The dataset of that exact name; made when there is none yet.
std::uint32_t findOrAdd(DatasetIdentity& identity, LineageName name);

} // namespace weft::build
