// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/DatasetNaming.h"

#include <map>
#include <tuple>

namespace weft::build {

namespace {

/// Products by id and by name, without case.
struct TiedTo {
    std::map<std::string, std::vector<ProductId>> products;

    explicit TiedTo(const Mesh& mesh)
    {
        for (std::size_t i = 0; i < mesh.products.size(); ++i) {
            const Product& product = mesh.products[ProductId(i)];
            products[lowerCase(product.id)].push_back(ProductId(i));
            if (lowerCase(product.name) != lowerCase(product.id))
                products[lowerCase(product.name)].push_back(ProductId(i));
        }
    }
};

std::vector<std::string_view> dividedBy(std::string_view text, char divider)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(divider); end != std::string_view::npos; end = text.find(divider)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

} // namespace

void assembleStakeholders(Assembly& assembly)
{
    const auto& records = assembly.records.stakeholders;
    // Rows that tell themselves apart by their place only are numbered in the order of places.
    std::vector<std::tuple<std::string, RecordPlace, const StakeholderRecord*>> byPlace;
    for (const StakeholderRecord& record : records)
        byPlace.emplace_back(stakeholderRef(record.name, record.email, 1), record.place, &record);
    std::ranges::sort(byPlace);
    const auto same = [](const auto& a, const auto& b) { // one file read twice
        return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b);
    };
    byPlace.erase(std::unique(byPlace.begin(), byPlace.end(), same), byPlace.end());
    std::vector<std::tuple<std::string, const StakeholderRecord*, std::uint32_t>> rows;
    std::uint32_t ordinal = 0;
    for (std::size_t i = 0; i < byPlace.size(); ++i) {
        const auto& [reference, place, record] = byPlace[i];
        ordinal = i > 0 && std::get<0>(byPlace[i - 1]) == reference ? ordinal + 1 : 1;
        rows.emplace_back(stakeholderRef(record->name, record->email, ordinal), record, ordinal);
    }
    std::ranges::sort(rows, {}, [](const auto& row) { return std::get<0>(row); });

    const TiedTo tied(assembly.mesh);
    for (const auto& [reference, record, number] : rows) {
        Stakeholder stakeholder;
        stakeholder.name = assembly.keep(record->name);
        stakeholder.email = assembly.keep(record->email);
        stakeholder.role = assembly.keep(record->role);
        stakeholder.organisation = assembly.keep(record->organisation);
        stakeholder.domainText = assembly.keep(record->domain);
        stakeholder.category = assembly.keep(record->category);
        stakeholder.raci = assembly.keep(record->raci);
        stakeholder.notes = assembly.keep(record->notes);
        stakeholder.powerText = assembly.keep(record->powerText);
        stakeholder.interestText = assembly.keep(record->interestText);
        stakeholder.power = record->power;
        stakeholder.interest = record->interest;
        stakeholder.current = assembly.keep(record->current);
        stakeholder.desired = assembly.keep(record->desired);
        stakeholder.ordinal = number;
        stakeholder.place = assembly.keep(record->place);
        std::vector<ProductId> products;
        for (const std::string& name : record->products) {
            if (const auto found = tied.products.find(lowerCase(trimmed(name))); found != tied.products.end())
                products.insert(products.end(), found->second.begin(), found->second.end());
        }
        stakeholder.products = assembly.keepSet(std::move(products));
        std::vector<DomainId> domains;
        for (const std::string_view name : dividedBy(record->domain, ';')) {
            if (const DomainId domain = assembly.domainOf(trimmed(name)))
                domains.push_back(domain);
        }
        stakeholder.domains = assembly.keepSet(std::move(domains));
        assembly.mesh.stakeholders.push(stakeholder);
    }
}

} // namespace weft::build
