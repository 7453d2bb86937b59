// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft {

// What importers hand over: one plain struct per record of a file, texts as written (trimmed), every list in file
// order. Nothing is merged or resolved here; `MeshBuilder` does that. An empty text means "not stated".

struct RecordPlace {
    std::string path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend auto operator<=>(const RecordPlace&, const RecordPlace&) = default;
};

/// Where in the file of the record around it.
struct LinePlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

struct PropertyRecord {
    std::string name;
    std::string value;

    friend auto operator<=>(const PropertyRecord&, const PropertyRecord&) = default;
};

struct MemberRecord {
    std::string name;
    std::string email; ///< without `mailto:`; a username that holds an `@` is one
    std::string role;
    std::string from;
    std::string until;
    std::string successor;

    friend auto operator<=>(const MemberRecord&, const MemberRecord&) = default;
};

/// An OpenLineage dataset name (formats.md, section 6).
struct DatasetNameRecord {
    std::string nameSpace;
    std::string name;

    friend auto operator<=>(const DatasetNameRecord&, const DatasetNameRecord&) = default;
};

struct ContractReference {
    std::string id;
    std::string version;

    friend auto operator<=>(const ContractReference&, const ContractReference&) = default;
};

struct PortRecord {
    std::string name;
    std::string version;
    std::string type;
    std::string description;
    std::string contractId;
    std::vector<ContractReference> inputContracts; ///< output ports: what they are made from
    std::vector<DatasetNameRecord> datasets;       ///< explicit dataset identifiers in the manifest
    std::string provider;     ///< input ports: id of the product that is read, where the manifest names the product
    std::string providerPort; ///< … and the name of its output port; empty: any
    RecordPlace place;
};

struct ProductRecord {
    std::string id;
    std::vector<std::string> otherIds; ///< further names under which manifests refer to it: URN, repository, old id
    std::string name;
    std::string version;
    std::string status;
    std::string description;
    std::string archetype;
    std::string domain;
    std::string format;
    std::string teamName;
    std::vector<MemberRecord> members;
    std::vector<PortRecord> inputPorts;
    std::vector<PortRecord> outputPorts;
    std::vector<std::string> tags;
    std::vector<PropertyRecord> properties;
    RecordPlace place;
};

struct ContractColumnRecord {
    std::string name; ///< path of names joined by dots; array items add nothing
    std::string type;
    std::string description;
    std::string classification;
    std::vector<std::string> tags;
    bool key = false;
    bool required = false;
    LinePlace place; ///< in the file of its object
};

/// A table, topic or file that a contract promises.
struct ContractObjectRecord {
    std::string name;
    std::string physicalName;
    std::string type; ///< physical type: table, view, topic …
    std::string description;
    std::vector<DatasetNameRecord> candidates; ///< one a server, production first; empty without usable servers
    std::vector<ContractColumnRecord> columns;
    RecordPlace place;
};

struct ContractRecord {
    std::string id;
    std::string version;
    std::string name;
    std::string status;
    std::string description;
    std::string domain;
    std::string product;
    std::string format;
    std::string teamName;
    std::vector<MemberRecord> members;
    std::vector<ContractObjectRecord> objects;
    std::vector<PropertyRecord> properties;
    RecordPlace place;
};

/// What a file says of a domain beside the products that name it.
struct DomainRecord {
    std::string name;
    std::string otherName; ///< the id, where products may name the domain by it
    std::string type;      ///< source-aligned, aggregate, consumer-aligned; else as written
    std::string parent;    ///< name or id of the domain that it is part of
    std::string description;
    std::string owner; ///< team or person, as written
    RecordPlace place;
};

/// A team that products name by its id or name (a catalogue's group).
struct TeamRecord {
    std::string id;
    std::string name;
    std::string email;
    std::vector<MemberRecord> members;
    RecordPlace place;
};

/// `consumer` reads from `provider`: said of two products by itself, not by a port (a usage agreement, an edge of a
/// catalogue or of a graph file). Products are named by id, by one of `otherIds` or by a name that is unique.
struct DependencyRecord {
    std::string provider;
    std::string providerPort; ///< name of an output port; empty: any
    std::string consumer;
    std::string purpose;
    std::string status;    ///< as written: approved, active …
    bool declared = true;  ///< a manifest or agreement says so
    bool observed = false; ///< lineage says so; with the two instants, where stated (ISO 8601)
    std::string firstSeen;
    std::string lastSeen;
    RecordPlace place;
};

struct StakeholderRecord {
    std::string name;
    std::string email;
    std::string role;
    std::string organisation;
    std::string domain;
    std::string category;
    std::string raci;
    std::string notes;
    std::string powerText;
    std::string interestText;
    std::optional<double> power;    ///< 0 … 1
    std::optional<double> interest; ///< 0 … 1
    std::string current;
    std::string desired;
    std::vector<std::string> products;
    RecordPlace place;
};

/// One line of an alias file: these names are one dataset, shown as `canonical`.
struct AliasRecord {
    DatasetNameRecord canonical;
    std::vector<DatasetNameRecord> others;
    RecordPlace place;
};

/// Everything that was read, of one file or of many. Order carries no meaning.
struct Records {
    std::vector<ProductRecord> products;
    std::vector<ContractRecord> contracts;
    std::vector<DomainRecord> domains;
    std::vector<TeamRecord> teams;
    std::vector<DependencyRecord> dependencies;
    std::vector<StakeholderRecord> stakeholders;
    std::vector<AliasRecord> aliases;
    LineageLog lineage;

    /// Takes over all of `other`.
    void append(Records other);
};

} // namespace weft
