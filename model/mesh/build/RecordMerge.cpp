// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/RecordMerge.h"

#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace weft::build {

namespace {

/// The run of digits at the front of `text` without leading zeros; consumed.
std::string_view takeNumber(std::string_view& text)
{
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

std::string placeText(const RecordPlace& place)
{
    return place.path + ':' + std::to_string(place.line);
}

template <class T> void addMissing(std::vector<T>& to, const std::vector<T>& from)
{
    std::set<T> known(to.begin(), to.end());
    for (const T& item : from) {
        if (known.insert(item).second)
            to.push_back(item);
    }
}

/// Who does not name the provider of a port does not contradict who does.
bool sameProvider(const PortRecord& a, const PortRecord& b)
{
    return a.provider.empty() || b.provider.empty() ||
           std::tie(a.provider, a.providerPort) == std::tie(b.provider, b.providerPort);
}

void mergePort(PortRecord& main, const PortRecord& other)
{
    for (const auto field : {&PortRecord::type, &PortRecord::description}) {
        if ((main.*field).empty())
            main.*field = other.*field;
    }
    if (main.provider.empty()) {
        main.provider = other.provider;
        main.providerPort = other.providerPort;
    }
    addMissing(main.inputContracts, other.inputContracts);
    addMissing(main.datasets, other.datasets);
}

void addMissingPorts(std::vector<PortRecord>& to, const std::vector<PortRecord>& from)
{
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>> known;
    const auto sameNames = [&](const PortRecord& port) -> std::vector<std::size_t>& {
        return known[{port.name, port.version, port.contractId}];
    };
    for (std::size_t i = 0; i < to.size(); ++i)
        sameNames(to[i]).push_back(i);
    for (const PortRecord& port : from) {
        std::vector<std::size_t>& candidates = sameNames(port);
        const auto found = std::ranges::find_if(candidates, [&](std::size_t i) { return sameProvider(to[i], port); });
        if (found != candidates.end()) {
            mergePort(to[*found], port);
            continue;
        }
        candidates.push_back(to.size());
        to.push_back(port);
    }
}

using ProductText = std::string ProductRecord::*;

/// Whether two texts in a field say the same, though they may be written differently.
bool sayTheSame(const KnownNames& known, ProductText field, const std::string& a, const std::string& b)
{
    if (a == b)
        return true;
    if (field == &ProductRecord::domain)
        return known.domains.key(a) == known.domains.key(b);
    if (field != &ProductRecord::teamName)
        return false;
    const TeamRecord* team = known.teams.find(a);
    return team && team == known.teams.find(b);
}

/// Takes over what `main` does not say; names the fields in which both speak and differ.
void mergeInto(ProductRecord& main, const ProductRecord& other, const KnownNames& known, Diagnostics& diagnostics)
{
    const std::pair<ProductText, const char*> fields[] = {
        {&ProductRecord::name, "name"},     {&ProductRecord::status, "status"},
        {&ProductRecord::domain, "domain"}, {&ProductRecord::description, "description"},
        {&ProductRecord::teamName, "team"}, {&ProductRecord::archetype, "archetype"}};
    for (const auto& [field, name] : fields) {
        if ((main.*field).empty()) {
            main.*field = other.*field;
        } else if (!(other.*field).empty() && !sayTheSame(known, field, main.*field, other.*field)) {
            diagnostics.add({Severity::Warning,
                             DiagnosticCode::ProductConflict,
                             {main.id, name, placeText(main.place)},
                             other.place.path,
                             other.place.line,
                             other.place.column,
                             productRef(main.id)});
        }
    }
    addMissing(main.otherIds, other.otherIds);
    addMissing(main.members, other.members);
    addMissing(main.tags, other.tags);
    addMissing(main.properties, other.properties);
    addMissingPorts(main.inputPorts, other.inputPorts);
    addMissingPorts(main.outputPorts, other.outputPorts);
}

/// What two statements of one contract version must agree on, where both speak of it: a graph file knows no schema.
bool sameContract(const ContractRecord& a, const ContractRecord& b)
{
    const auto columnsEqual = [](const ContractColumnRecord& x, const ContractColumnRecord& y) {
        return std::tie(x.name, x.type, x.required) == std::tie(y.name, y.type, y.required);
    };
    const auto objectsEqual = [&](const ContractObjectRecord& x, const ContractObjectRecord& y) {
        return x.name == y.name && x.physicalName == y.physicalName &&
               std::ranges::equal(x.columns, y.columns, columnsEqual);
    };
    const auto agree = [](const std::string& x, const std::string& y) { return x.empty() || y.empty() || x == y; };
    if (a.objects.empty() != b.objects.empty())
        return agree(a.name, b.name) && agree(a.status, b.status) && agree(a.product, b.product) &&
               agree(a.domain, b.domain);
    return std::tie(a.name, a.status, a.product, a.domain) == std::tie(b.name, b.status, b.product, b.domain) &&
           std::ranges::equal(a.objects, b.objects, objectsEqual);
}

template <class Record> std::vector<const Record*> pointers(const std::vector<Record>& records)
{
    std::vector<const Record*> result;
    result.reserve(records.size());
    for (const Record& record : records)
        result.push_back(&record);
    return result;
}

} // namespace

std::strong_ordering compareVersions(std::string_view a, std::string_view b)
{
    if (a.starts_with('v') || a.starts_with('V'))
        a.remove_prefix(1);
    if (b.starts_with('v') || b.starts_with('V'))
        b.remove_prefix(1);
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view left = takeNumber(a);
            const std::string_view right = takeNumber(b);
            if (left.size() != right.size())
                return left.size() <=> right.size();
            if (left != right)
                return left <=> right;
        } else {
            if (a.front() != b.front())
                return a.front() <=> b.front();
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.size() <=> b.size();
}

std::vector<MergedRecord<ProductRecord>> mergeProducts(const std::vector<ProductRecord>& records,
                                                       const KnownNames& known, Diagnostics& diagnostics)
{
    std::vector<const ProductRecord*> sorted = pointers(records);
    std::ranges::sort(sorted, [](const ProductRecord* a, const ProductRecord* b) {
        return std::tie(a->id, a->place, a->version) < std::tie(b->id, b->place, b->version);
    });
    std::vector<MergedRecord<ProductRecord>> merged;
    for (auto first = sorted.begin(); first != sorted.end();) {
        const std::string& id = (*first)->id;
        const auto end = std::find_if(first, sorted.end(), [&id](const ProductRecord* r) { return r->id != id; });
        const ProductRecord& newest = **std::max_element(
            first, end, [](const auto* a, const auto* b) { return compareVersions(a->version, b->version) < 0; });
        // Who states no version speaks of the one there is: manifests beside each other seldom all repeat it.
        const auto speaks = [&newest](const ProductRecord* r) {
            return r->version.empty() || r->version == newest.version;
        };
        const auto main = std::find_if(first, end, speaks);
        MergedRecord<ProductRecord> product(**main);
        if (product->version != newest.version)
            product.change().version = newest.version;
        for (auto record = first; record != end; ++record) {
            if (record == main)
                continue;
            if (speaks(*record))
                mergeInto(product.change(), **record, known, diagnostics);
            else
                diagnostics.add({Severity::Warning,
                                 DiagnosticCode::ProductConflict,
                                 {id, "version", placeText(newest.place)},
                                 (*record)->place.path,
                                 (*record)->place.line,
                                 (*record)->place.column,
                                 productRef(id)});
        }
        merged.push_back(std::move(product));
        first = end;
    }
    return merged;
}

std::vector<MergedRecord<ContractRecord>> mergeContracts(const std::vector<ContractRecord>& records,
                                                         Diagnostics& diagnostics)
{
    std::vector<const ContractRecord*> sorted = pointers(records);
    std::ranges::sort(sorted, [](const ContractRecord* a, const ContractRecord* b) {
        const bool bare = a->objects.empty(); // who states a schema is taken before who states none
        const bool otherBare = b->objects.empty();
        return std::tie(a->id, a->version, bare, a->place) < std::tie(b->id, b->version, otherBare, b->place);
    });
    std::vector<MergedRecord<ContractRecord>> merged;
    for (const ContractRecord* record : sorted) {
        if (merged.empty() || merged.back()->id != record->id || merged.back()->version != record->version) {
            merged.emplace_back(*record);
        } else if (!sameContract(merged.back(), *record)) {
            diagnostics.add({Severity::Warning,
                             DiagnosticCode::ContractConflict,
                             {record->id, record->version, placeText(merged.back()->place)},
                             record->place.path,
                             record->place.line,
                             record->place.column,
                             contractRef({record->id, record->version, true})});
        }
    }
    return merged;
}

} // namespace weft::build
