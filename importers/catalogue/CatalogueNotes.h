// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/lineage/Statement.h"
#include "model/base/Diagnostic.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

/// What the entries of a catalogue say of each other. A dump is spread over files in any order, so that it is judged
/// when all of them are read.
struct CatalogueNotes {
    /// What kind of thing of which catalogue (`datahub dataset`), and its id there.
    using Key = std::pair<std::string, std::string>;

    struct Reference {
        std::string shown; ///< what is referred to, as people know it
        std::string by;    ///< reference of the entry that does
        RecordPlace place;

        friend auto operator<=>(const Reference&, const Reference&) = default;
    };
    struct Person {
        std::string name;
        std::string email;

        friend auto operator<=>(const Person&, const Person&) = default;
    };
    /// Lineage of a job that is known by its id alone so far; `statement.job` is the name to take when it stays so.
    struct Waiting {
        Key job;
        Statement statement;
        RecordPlace place;
    };

    /// A port of a data product that names a document as its API.
    struct PortApi {
        std::string product; ///< id
        std::string port;
        std::string version; ///< of the port
        bool input = false;

        friend auto operator<=>(const PortApi&, const PortApi&) = default;
    };

    std::set<Key> described;
    std::map<Key, Reference> referred;               ///< of each thing the reference of least place
    std::map<Key, Person> people;                    ///< of several descriptions the greatest: any, but always the same
    std::map<Key, DatasetNameRecord> jobs;           ///< likewise
    std::map<std::string, std::string> domainOwners; ///< by the id of the domain; likewise
    std::vector<Waiting> waiting;
    std::map<RecordPlace, std::set<PortApi>> portApis; ///< by the document, see `apiPlace`
    std::set<std::string> said;                        ///< of this file: what is said once a file

    void refer(Key key, Reference reference);
    void describePerson(Key key, Person person);
    void describeJob(Key key, DatasetNameRecord name);
    void ownDomain(std::string id, std::string owner);
    /// True the first time that it is asked in a file.
    [[nodiscard]] bool isFirst(std::string what) { return said.insert(std::move(what)).second; }
    /// Takes over all but `said`.
    void append(CatalogueNotes other);
};

/// The key of a person in `MemberRecord::name`, until `finishCatalogues` knows the person.
[[nodiscard]] std::string personMark(const CatalogueNotes::Key& key);

/// When all files are read: enters what waited, gives members their names and e-mail addresses and domains their
/// owners, and names what is referred to and described nowhere (`entity-unresolved`), provided that the sources
/// describe things of that kind at all: an export of lineage alone describes nothing. O(n log n).
void finishCatalogues(const CatalogueNotes& notes, const Limits& limits, Records& records, Diagnostics& diagnostics);

} // namespace weft::importers
