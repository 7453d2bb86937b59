// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Arena.h"
#include "model/base/Id.h"
#include "model/base/IdVector.h"
#include "model/base/Instant.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace weft {

// Rows of the tables. Texts and lists are views into the mesh's own memory. Lists of ids are sorted and hold no id
// twice, unless said. A null id or an empty text means "not stated".

/// Where a statement stands. `line` and `column` count from 1; 0 is unknown.
struct Place {
    std::string_view path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// When and how often something was observed: the eventTimes of the first and last run that did not fail. What a
/// catalogue states in the shape of lineage is seen as well, without a run, and where it says no time, undated.
struct Observation {
    Instant first;
    Instant last;
    std::uint32_t runs = 0;
    std::uint32_t events = 0; ///< of those runs
    bool stated = false;      ///< a catalogue says so
    bool dated = false;       ///< the instants mean something

    [[nodiscard]] bool seen() const { return runs != 0 || stated; }
    /// Both together; the runs are taken to be different ones.
    void add(const Observation& other)
    {
        if (other.dated) {
            first = dated ? std::min(first, other.first) : other.first;
            last = dated ? std::max(last, other.last) : other.last;
        }
        runs += other.runs;
        events += other.events;
        stated = stated || other.stated;
        dated = dated || other.dated;
    }
};

struct Domain {
    std::string_view name; ///< the byte-least of its spellings
    std::span<const ProductId> products;
    std::string_view type; ///< `source-aligned`, `aggregate`, `consumer-aligned`, else as written
    std::string_view description;
    std::string_view ownerText; ///< team or person, as written
    DomainId parent;
    Place place; ///< of the file that describes it
};

enum class OwnerKind : std::uint8_t { Person, Team };

/// A team, or a person who holds (or held) the role owner somewhere.
struct Owner {
    OwnerKind kind = OwnerKind::Person;
    std::string_view name;
    std::string_view email;
    std::span<const ProductId> products; ///< of a person: where in office at the mesh's date; of a team: its products
    Place place;
};

/// Somebody in the team of a product or contract.
struct Member {
    std::string_view name;
    std::string_view email;
    std::string_view role;
    std::string_view from;      ///< dateIn as written
    std::string_view until;     ///< dateOut as written
    std::string_view successor; ///< replacedByUsername
    OwnerId owner;              ///< set when the role is owner
    bool inOffice = true;       ///< at the mesh's date
};

/// A property that the mesh has no field for, kept as written; names may repeat.
struct Property {
    std::string_view name;
    std::string_view value;
};

enum class Materialisation : std::uint8_t { Unknown, Virtual, Materialised };

struct Product {
    std::string_view id;
    std::string_view name; ///< the id where none is stated
    std::string_view version;
    std::string_view status;
    std::string_view description;
    std::string_view archetype; ///< `source-aligned`, `aggregate`, `consumer-aligned`, else as written
    std::string_view format;    ///< which importer read it
    DomainId domain;
    OwnerId team;
    std::span<const OwnerId> owners; ///< persons with the role owner who are in office at the mesh's date
    std::span<const Member> members; ///< in the order of the manifest
    std::span<const PortId> inputPorts;
    std::span<const PortId> outputPorts;
    std::span<const DatasetId> datasets; ///< bound to its output ports, or its staging
    std::span<const JobId> jobs;
    std::span<const std::string_view> tags;
    std::span<const Property> properties;
    Materialisation materialisation = Materialisation::Unknown;
    Place place;
};

enum class PortDirection : std::uint8_t { In, Out };

/// How a port found its datasets (formats.md, section 5), most certain first.
enum class Binding : std::uint8_t { None, Explicit, Server, Alias, NameParts, Mapping };

struct Port {
    ProductId product;
    PortDirection direction = PortDirection::In;
    std::string_view name;
    std::string_view version;
    std::string_view type;
    std::string_view description;
    std::string_view contractText; ///< the contract id as written
    ContractId contract;           ///< also set for unresolved contracts; null when the port names none
    std::span<const DatasetId> datasets;
    std::span<const PortId> peers;      ///< In: the output ports that answer it. Out: the input ports that read it.
    std::span<const PortId> madeFrom;   ///< Out: input ports of its product that it is made from, where stated
    ProductId provider;                 ///< In: the product that it reads as a whole; null where its ports answer
    std::span<const ProductId> readers; ///< Out: products said to read it without an input port of theirs
    Binding binding = Binding::None;
    bool ambiguous = false;    ///< In: several output ports answered and nothing told them apart
    std::uint32_t ordinal = 0; ///< > 1 tells ports of the same direction, name and version of one product apart
    bool nameRepeats = false;  ///< the reference needs the version
    Place place;

    /// Whether an output port, a product or a dataset answers this input port.
    [[nodiscard]] bool answered() const { return !peers.empty() || !datasets.empty() || !provider.isNull(); }
};

/// One version of a contract. `resolved` is false for those that only a port names: unresolved nodes.
struct Contract {
    std::string_view id;
    std::string_view version;
    std::string_view name;
    std::string_view status;
    std::string_view description;
    std::string_view productText; ///< `dataProduct`, a name
    std::string_view domainText;
    std::string_view format;
    OwnerId team;
    std::span<const Member> members;
    std::span<const DatasetId> datasets; ///< of its schema, in the order of the file
    std::span<const PortId> ports;       ///< that name it
    std::span<const Property> properties;
    bool resolved = true;
    bool versionInRef = false; ///< several versions of this id are known
    Place place;
};

struct Dataset {
    std::string_view nameSpace;
    std::string_view name;
    std::string_view type; ///< `table`, `view`, `topic` …, where stated
    std::string_view description;
    std::string_view owner;                    ///< as an ownership facet wrote it
    std::string_view lifecycle;                ///< the last lifecycleStateChange, such as `DROP`
    std::span<const std::string_view> aliases; ///< other names, as `namespace#name` in reference encoding
    ProductId product;
    std::span<const PortId> ports;         ///< bound to it
    std::span<const ContractId> contracts; ///< whose schema holds it
    std::span<const ColumnId> columns;     ///< in schema order
    std::span<const JobId> writers;
    std::span<const JobId> readers;
    Observation observed;
    bool inEvents = false; ///< some event names it, even if every run failed
    Place place;
};

struct Column {
    DatasetId dataset;
    std::string_view name; ///< path of field names joined by dots
    std::string_view type;
    std::string_view description;
    std::string_view classification;
    bool key = false;
    bool required = false;
    bool personal = false; ///< classification or a tag says personal data
    bool inContract = false;
    bool inEvents = false;
    Place place;
};

struct Job {
    std::string_view nameSpace;
    std::string_view name;
    std::string_view type; ///< jobType facet, such as `SPARK JOB`
    std::string_view description;
    std::string_view owner;
    std::string_view parentNameSpace;
    std::string_view parentName;
    ProductId product;
    std::span<const DatasetId> inputs; ///< of runs that did not fail
    std::span<const DatasetId> outputs;
    Observation observed;
    std::uint32_t failedRuns = 0;
    Place place;
};

/// A row of a stakeholder register, as it stands.
struct Stakeholder {
    std::string_view name;
    std::string_view email;
    std::string_view role;
    std::string_view organisation;
    std::string_view domainText;
    std::string_view category;
    std::string_view raci;
    std::string_view notes;
    std::string_view powerText; ///< the raw value
    std::string_view interestText;
    std::optional<double> power; ///< 0 … 1; empty: not assessed
    std::optional<double> interest;
    std::string_view current; ///< engagement: unaware, resistant, neutral, supportive, leading; else as written
    std::string_view desired;
    std::span<const ProductId> products; ///< that the register names
    std::span<const DomainId> domains;
    std::uint32_t ordinal = 0; ///< > 1 tells rows of one name apart
    Place place;
};

/// `to` reads from `from`. At least one of `declared` and `observed` holds.
struct ProductEdge {
    ProductId from;
    ProductId to;
    bool declared = false;
    bool observed = false;
    bool ambiguous = false;             ///< declared through an ambiguous port
    Observation observation;            ///< runs: of the jobs that read `from`'s side
    std::span<const JobId> via;         ///< jobs on observed flows, those that write into `to`
    std::span<const PortId> inputPorts; ///< of `to`, that declare it
    std::string_view purpose;           ///< of an agreement that declares it, where stated
    std::string_view status;            ///< of that agreement, as written
    Place place;                        ///< declared: the input port, else the agreement; else the first event
};

/// Dataset `from` flows into `to` by jobs. Attempted edges (only FAIL and ABORT runs) are kept and count nowhere.
struct DatasetEdge {
    DatasetId from;
    DatasetId to;
    bool attempted = false;
    std::span<const JobId> via;
    Observation observation;
    Place place;
};

struct ColumnEdge {
    ColumnId from;
    ColumnId to;
    bool direct = false;             ///< some DIRECT transformation
    bool indirect = false;           ///< some INDIRECT one (join, filter …)
    bool masked = false;             ///< every DIRECT transformation masks
    std::string_view transformation; ///< the subtypes seen, sorted, joined by `,`
    Observation observation;
    Place place;
};

/// Counts that no table shows.
struct MeshCounts {
    std::uint64_t events = 0; ///< kept, each once, without the statements of catalogues
    std::uint64_t runs = 0;   ///< runIds of those events
};

/// Everything known of a data mesh at one date: an immutable snapshot of flat tables. Rows are sorted by the bytes of
/// their reference, edges by (from, to), so an id is also the rank of its reference, and the same input in any order
/// gives the same mesh. Made by `MeshBuilder` alone; shared between threads as `shared_ptr<const Mesh>`.
class Mesh {
public:
    IdVector<DomainId, Domain> domains;
    IdVector<OwnerId, Owner> owners;
    IdVector<ProductId, Product> products;
    IdVector<PortId, Port> ports;
    IdVector<ContractId, Contract> contracts;
    IdVector<DatasetId, Dataset> datasets;
    IdVector<JobId, Job> jobs;
    IdVector<ColumnId, Column> columns;
    IdVector<StakeholderId, Stakeholder> stakeholders; ///< in the order of (path, line) among equal references

    std::vector<ProductEdge> productEdges;
    std::vector<DatasetEdge> datasetEdges;
    std::vector<ColumnEdge> columnEdges;

    MeshCounts counts;
    std::optional<Instant> date; ///< "now": as-of, else the newest event that is no outlier; empty without events

    Mesh() = default;
    Mesh(const Mesh&) = delete;
    Mesh& operator=(const Mesh&) = delete;
    Mesh(Mesh&&) = default;
    Mesh& operator=(Mesh&&) = default;

    /// Bytes of the texts and lists.
    [[nodiscard]] std::size_t arenaBytes() const { return m_arena.bytes(); }

private:
    friend class MeshBuilder;
    Arena m_arena;
};

/// Which product edges an analysis or a picture sees (`--edges`).
enum class EdgeChoice : std::uint8_t { Union, Declared, Observed };

[[nodiscard]] constexpr bool chosen(const ProductEdge& edge, EdgeChoice choice)
{
    switch (choice) {
    case EdgeChoice::Union:
        return true;
    case EdgeChoice::Declared:
        return edge.declared;
    case EdgeChoice::Observed:
        return edge.observed;
    }
    return false;
}

} // namespace weft
