// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/atlas/AtlasDump.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

/// Reads the entities of one dump into the records. O(n log n).
class AtlasReader {
public:
    AtlasReader(const AtlasDump& dump, ReadContext& context) : m_dump(dump), m_context(context) {}

    void read();

private:
    enum class Kind : std::uint8_t { Dataset, Process, ColumnLineage, Column, Other };
    using Flows = std::map<DatasetNameRecord, std::vector<StatedFlow>>; ///< by what is written

    [[nodiscard]] static Kind kindOf(const AtlasEntity& entity);
    void relate(const AtlasEntity& entity, Kind kind);
    void readDataset(const AtlasEntity& entity);
    void readProcess(const AtlasEntity& entity);
    void readColumnLineage(const AtlasEntity& entity);
    void passOver(const AtlasEntity& entity);
    [[nodiscard]] std::vector<StatedColumn> columnsOf(const AtlasEntity& table) const;
    [[nodiscard]] std::vector<StatedDataset> datasetsOf(const EntityFields& fields, const AtlasEntity& process,
                                                        std::string_view key);
    void addFlows(const EntityFields& fields, const AtlasEntity& lineage, Flows& flows);
    [[nodiscard]] std::optional<std::pair<DatasetNameRecord, std::string>> column(const std::string& by,
                                                                                  const AtlasReference& reference);
    void refuse(EntityFields& fields, std::string field);

    const AtlasDump& m_dump;
    ReadContext& m_context;
    std::map<const AtlasEntity*, std::vector<const AtlasEntity*>> m_columns;  ///< that name their table; only looked up
    std::map<const AtlasEntity*, std::vector<const AtlasEntity*>> m_lineages; ///< by their process; likewise
};

} // namespace weft::importers
