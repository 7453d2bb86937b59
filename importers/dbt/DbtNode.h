// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weft::importers {

enum class DbtKind : std::uint8_t {
    Table,    ///< model, seed, snapshot: something the project makes
    Source,   ///< something it reads
    Exposure, ///< something that reads it
    Passage,  ///< metric, semantic model, saved query: lineage goes through it
    Other     ///< test, analysis, operation …: nothing for the mesh
};

struct DbtColumn {
    std::string name;
    std::string type;
    std::string description;
    std::string classification;
    std::vector<std::string> tags;
    bool key = false;
    bool required = false;
};

/// Who a `meta` or `owner` says is responsible.
struct DbtOwners {
    std::string team;
    std::vector<MemberRecord> people; ///< role `owner`
};

/// What the importer takes of an entry of `nodes`, `sources`, `exposures` and of what lineage passes through.
struct DbtNode {
    std::string id; ///< the key under which it stands
    std::string otherId;
    DbtKind kind = DbtKind::Other;
    std::string resourceType;
    std::string name;
    std::string package;
    std::string group;
    std::string access;
    std::string version;
    std::string description;
    std::string materialized;
    std::string database;
    std::string schema;
    std::string identifier; ///< alias of a model, identifier of a source
    std::string relation;   ///< quoted full name
    std::string sourceName;
    std::string loader;
    std::string label;
    std::string exposureType;
    std::string maturity;
    std::string url;
    std::string domain;
    DbtOwners owners;
    std::vector<std::string> tags;
    std::vector<std::string> parents;
    bool parentsStated = false;
    bool external = false; ///< of another project, here only because it is referred to
    bool enforced = false; ///< has a contract that dbt enforces
    std::vector<DbtColumn> columns;
    DatasetNameRecord dataset; ///< filled by the manifest, since it needs the adapter; empty name: none
    RecordPlace place;

    [[nodiscard]] bool isEphemeral() const { return kind == DbtKind::Table && materialized == "ephemeral"; }
    [[nodiscard]] bool isPublic() const { return kind == DbtKind::Table && access == "public"; }
    /// Whether what reads it reads what it reads.
    [[nodiscard]] bool isPassage() const { return kind == DbtKind::Passage || isEphemeral(); }
};

/// An entry of `groups`.
struct DbtGroup {
    std::string id;
    std::string name;
    std::string package;
    std::string description;
    DbtOwners owners;
    std::string email;
    RecordPlace place;
};

} // namespace weft::importers
