// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Archetype.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/DatasetNaming.h"

#include <map>
#include <tuple>

namespace weft::build {

namespace {

/// Everything said of one domain.
struct DomainDraft {
    std::string spelling; ///< the byte-least
    std::string type;
    std::string description;
    std::string owner;
    std::string parent; ///< as written
    RecordPlace place;
    RecordPlace parentPlace;
    bool described = false;
};

void takeFirst(std::string& field, std::string_view text)
{
    if (field.empty())
        field = trimmed(text);
}

class DomainDrafts {
public:
    explicit DomainDrafts(const DomainNames& names) : m_names(names) {}

    void spell(std::string_view text)
    {
        std::string key = m_names.key(text);
        if (key.empty())
            return;
        std::string& spelling = m_drafts[std::move(key)].spelling;
        if (m_names.isName(text) && (spelling.empty() || trimmed(text) < spelling))
            spelling = trimmed(text);
    }

    /// Records come in the order of places: the first that says something is heard.
    void describe(const DomainRecord& record)
    {
        if (domainName(record).empty())
            return;
        spell(domainName(record));
        DomainDraft& draft = m_drafts[m_names.key(domainName(record))];
        takeFirst(draft.type, evenArchetype(record.type));
        takeFirst(draft.description, record.description);
        takeFirst(draft.owner, record.owner);
        if (draft.parent.empty() && !trimmed(record.parent).empty()) {
            draft.parent = trimmed(record.parent);
            draft.parentPlace = record.place;
        }
        if (!draft.described)
            draft.place = record.place;
        draft.described = true;
    }

    [[nodiscard]] std::map<std::string, DomainDraft>& all() { return m_drafts; }

private:
    const DomainNames& m_names;
    std::map<std::string, DomainDraft> m_drafts;
};

std::vector<const DomainRecord*> byPlace(const std::vector<DomainRecord>& records)
{
    std::vector<const DomainRecord*> sorted;
    sorted.reserve(records.size());
    for (const DomainRecord& record : records)
        sorted.push_back(&record);
    std::ranges::sort(sorted, [](const DomainRecord* a, const DomainRecord* b) {
        return std::tie(a->place, a->name, a->otherName) < std::tie(b->place, b->name, b->otherName);
    });
    return sorted;
}

/// Cuts every circle of parents at its least domain, and says so. Each domain is walked over at most twice.
void cutCircles(Assembly& assembly, const std::vector<const DomainDraft*>& drafts)
{
    Mesh& mesh = assembly.mesh;
    std::vector<std::size_t> walk(mesh.domains.size(), 0); // number of the walk that came by
    for (std::size_t start = 0; start < walk.size(); ++start) {
        if (start % 1024 == 0 && assembly.stop.stop_requested())
            return;
        DomainId at(start);
        while (at && walk[at.index()] == 0) {
            walk[at.index()] = start + 1;
            at = mesh.domains[at].parent;
        }
        if (!at || walk[at.index()] != start + 1)
            continue;
        DomainId least = at;
        for (DomainId next = mesh.domains[at].parent; next != at; next = mesh.domains[next].parent)
            least = std::min(least, next);
        const DomainDraft& draft = *drafts[least.index()];
        assembly.diagnostics.add({Severity::Warning,
                                  DiagnosticCode::FieldValue,
                                  {"parent", draft.parent, "a domain that is not part of this one"},
                                  draft.parentPlace.path,
                                  draft.parentPlace.line,
                                  draft.parentPlace.column,
                                  domainRef(draft.spelling)});
        mesh.domains[least].parent = DomainId();
    }
}

} // namespace

void assembleDomains(Assembly& assembly)
{
    DomainDrafts drafts(assembly.domainNames);
    for (const ProductRecord& product : assembly.products)
        drafts.spell(product.domain);
    for (const DomainRecord* record : byPlace(assembly.records.domains))
        drafts.describe(*record);
    // A parent that no file describes is a domain by being named, as one that only products name.
    std::vector<std::pair<std::string, const DomainDraft*>> parents;
    for (const auto& [key, draft] : drafts.all()) {
        if (!draft.parent.empty() && !drafts.all().contains(assembly.domainNames.key(draft.parent)))
            parents.emplace_back(draft.parent, &draft);
    }
    for (const auto& [parent, child] : parents) {
        drafts.spell(parent);
        assembly.diagnostics.add({Severity::Note,
                                  DiagnosticCode::EntityUnresolved,
                                  {parent, child->spelling},
                                  child->parentPlace.path,
                                  child->parentPlace.line,
                                  child->parentPlace.column,
                                  domainRef(child->spelling)});
    }

    std::vector<std::tuple<std::string, const std::string*, const DomainDraft*>> sorted; // reference, key, draft
    for (const auto& [key, draft] : drafts.all())
        sorted.emplace_back(domainRef(draft.spelling), &key, &draft);
    std::ranges::sort(sorted);
    std::vector<const DomainDraft*> byId;
    for (const auto& [reference, key, draft] : sorted) {
        Domain domain;
        domain.name = assembly.keep(draft->spelling);
        domain.type = assembly.keep(draft->type);
        domain.description = assembly.keep(draft->description);
        domain.ownerText = assembly.keep(draft->owner);
        domain.place = assembly.keep(draft->place);
        assembly.domainIds.emplace(*key, assembly.mesh.domains.push(domain));
        byId.push_back(draft);
    }
    for (std::size_t i = 0; i < byId.size(); ++i)
        assembly.mesh.domains[DomainId(i)].parent = assembly.domainOf(byId[i]->parent);
    cutCircles(assembly, byId);
}

} // namespace weft::build
