// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/dbt/DbtCatalog.h"
#include "importers/dbt/DbtManifest.h"
#include "importers/json/JsonCursor.h"

#include <cstdint>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

enum class DbtArtefactKind : std::uint8_t {
    Unknown,
    Manifest,
    Catalog,
    Nothing ///< run results, freshness of sources …: recognised, nothing for the mesh
};

/// The artefact that a `dbt_schema_version` names, with its version in `version` (`v12`) and its own name in `name`.
[[nodiscard]] DbtArtefactKind dbtArtefactKind(std::string_view schemaVersion, std::string& name, std::string& version);

/// Takes the members of a dbt artefact one after another, in any order, from a tree or from a stream; nothing goes
/// into the records before `finish`. A record is an entry of `nodes`, `sources` or `exposures`: a bad one costs
/// itself alone, what is wrong with the whole costs all.
class DbtArtefact {
public:
    explicit DbtArtefact(ReadContext& context) : m_context(context) {}

    /// Whether entries (or the value) of that member are wanted at all.
    [[nodiscard]] static bool wants(std::string_view section);

    /// A member of the root begins. `value` is what stands there when it is no object.
    void section(std::string_view name, std::uint32_t line, std::uint32_t column, const Node* value);
    /// An entry of the object `name`.
    void entry(std::string_view name, std::string_view key, std::uint32_t line, std::uint32_t column,
               const Node& value);
    /// An entry that can't be read: one that nests too deeply costs itself, no JSON costs the whole.
    void broken(std::string_view key, const JsonFault& fault);
    /// The whole can't be read.
    void refuse(const JsonFault& fault);
    void refuse(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line, std::uint32_t column);

    /// True as soon as the metadata said that there is nothing to read.
    [[nodiscard]] bool isNothing() const { return m_kind == DbtArtefactKind::Nothing; }

    /// Puts everything together, once all members were given. Not called when reading was stopped.
    void finish(std::stop_token stop);

private:
    /// A record that is kept, if the whole is.
    struct Kept {
        std::string id;
        std::uint32_t line = 0;
        std::uint32_t column = 0;
    };

    void metadata(std::string_view key, const Node& value);
    void record(std::string_view section, std::string_view key, std::uint32_t line, std::uint32_t column,
                const Node& value);
    [[nodiscard]] bool isNewKey(std::string_view section, std::string_view key, std::uint32_t line,
                                std::uint32_t column);
    [[nodiscard]] bool isWhole();
    void checkParents();
    void finishManifest(const std::stop_token& stop);
    void keepAll();

    ReadContext& m_context;
    DbtManifest m_manifest;
    DbtCatalog m_catalog;
    DbtArtefactKind m_kind = DbtArtefactKind::Unknown;
    std::string m_name;
    std::string m_version;
    std::map<std::string, std::uint32_t, std::less<>> m_sections; ///< name → line
    std::map<std::string, std::uint32_t, std::less<>> m_keys;     ///< section and key → line
    std::vector<Kept> m_kept;
    std::uint64_t m_skipped = 0;
    bool m_refused = false;
    bool m_hasMetadata = false;
};

} // namespace weft::importers
