// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/MeshReader.h"
#include "importers/catalogue/CatalogueNotes.h"
#include "importers/document/Node.h"
#include "model/base/Diagnostic.h"
#include "model/mesh/Records.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

enum class Match : std::uint8_t { No, Perhaps, Sure };

/// Where an importer puts what it reads of one file. One per file and thread.
struct ReadContext {
    std::string path; ///< as the user would write it
    const Limits& limits;
    Records& records;
    Diagnostics& diagnostics;
    SourceReport& report;                    ///< records, skipped, version: the importer counts
    std::vector<KeptRecord>* kept = nullptr; ///< null unless the records are to be listed
    /// What was said so far of one code.
    struct Told {
        std::uint64_t met = 0;
        std::uint64_t added = 0;
        std::set<std::vector<std::string>> notes{}; ///< arguments of those that were added
        Severity gravestLeftOut = Severity::Note;   ///< of those that were not
    };
    std::map<DiagnosticCode, Told> diagnosed{};
    std::string root{};         ///< the directory that references may not leave; empty: none may be followed
    std::stop_token stop{};     ///< loops that grow with the document look at it; the record is then left out
    CatalogueNotes catalogue{}; ///< judged when all files are read

    /// Adds a diagnostic at a place of this file. Of one code only the first `limits.printedDiagnostics` are added, and
    /// of the notes that say the same only the first.
    void diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line,
                  std::uint32_t column, std::string record = {});
    /// Counts a record as kept (and lists it). `version` tells records of one reference apart, `detail` is for people.
    void keep(std::string reference, std::uint32_t line, std::uint32_t column, std::string version = {},
              std::string detail = {});
    /// Says how many diagnostics of each code were left out. Call once, at the end of the file.
    void reportLeftOut();
    [[nodiscard]] RecordPlace place(const Node& node) const { return {path, node.line, node.column}; }
};

/// One format. Stateless, so one instance serves all threads. A record is one document root: a YAML document, an item
/// of a root list, a JSON document, an element of a root array or one line of an event log.
class Importer {
public:
    virtual ~Importer() = default;
    /// What `--source-format` takes: `odcs`.
    [[nodiscard]] virtual std::string_view format() const = 0;
    /// Recognises by the shape of the root (formats.md, section 2); never by file name.
    [[nodiscard]] virtual Match matches(const Node& root) const = 0;
    /// Reads one record, whole or not at all; what is wrong with it is a diagnostic.
    virtual void read(const Node& root, ReadContext& context) const = 0;
};

/// Every importer, in the order in which they are asked (first Sure wins, else first Perhaps).
/// A new format adds its line in ImporterRegistry.cpp.
[[nodiscard]] const std::vector<std::unique_ptr<Importer>>& importers();

} // namespace weft::importers
