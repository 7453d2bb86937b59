// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/ContractAttributes.h"

#include "importers/graph/MemberAttributes.h"
#include "importers/graph/ProductAttributes.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view PropertyOfContract = "contract.";
constexpr std::string_view FieldOfContract = "contract-";

/// `A@B`, each encoded; the second part may be missing.
std::string pairText(std::string_view first, std::string_view second)
{
    return encodeRefPart(first) + (second.empty() ? std::string() : "@" + encodeRefPart(second));
}

std::pair<std::string, std::string> readPair(std::string_view text)
{
    const std::size_t at = std::min(text.find('@'), text.size());
    return {decodeRefPart(text.substr(0, at)), decodeRefPart(text.substr(std::min(at + 1, text.size())))};
}

/// Which contract a name speaks of, and of what of it.
struct Subject {
    ContractReference contract;
    std::string_view field;    ///< empty for a property
    std::string_view property; ///< empty for a field
};

std::optional<Subject> subjectOf(std::string_view name)
{
    if (!isContractAttribute(name))
        return std::nullopt;
    Subject subject;
    std::string_view rest;
    if (name.starts_with(PropertyOfContract)) {
        rest = name.substr(PropertyOfContract.size());
        const std::size_t hash = rest.find('#');
        if (hash == std::string_view::npos)
            return std::nullopt;
        subject.property = rest.substr(hash + 1);
        rest = rest.substr(0, hash);
    } else {
        const std::size_t dot = name.find('.');
        if (dot == std::string_view::npos)
            return std::nullopt;
        subject.field = name.substr(FieldOfContract.size(), dot - FieldOfContract.size());
        rest = name.substr(dot + 1);
    }
    std::tie(subject.contract.id, subject.contract.version) = readPair(rest);
    if (subject.contract.id.empty() || (subject.field.empty() && subject.property.empty()))
        return std::nullopt;
    return subject;
}

} // namespace

std::string contractFieldName(std::string_view field, const ContractReference& contract)
{
    return std::string(FieldOfContract).append(field).append(".") + pairText(contract.id, contract.version);
}

std::string contractPropertyName(const ContractReference& contract, std::string_view property)
{
    return std::string(PropertyOfContract) + pairText(contract.id, contract.version) + "#" + std::string(property);
}

bool isContractAttribute(std::string_view name)
{
    return name.starts_with(PropertyOfContract) || name.starts_with(FieldOfContract);
}

std::vector<ContractRecord> statedContracts(const GraphNode& node)
{
    std::map<ContractReference, ContractRecord> known;
    std::map<ContractReference, std::vector<MemberRecord>> owners;
    for (const PropertyRecord& attribute : node.attributes) {
        const std::optional<Subject> subject = subjectOf(attribute.name);
        if (!subject)
            continue;
        ContractRecord& contract = known[subject->contract];
        contract.id = subject->contract.id;
        contract.version = subject->contract.version;
        if (subject->field.empty())
            contract.properties.push_back({std::string(subject->property), attribute.value});
        else if (subject->field == contractfield::Name)
            contract.name = attribute.value;
        else if (subject->field == contractfield::Status)
            contract.status = attribute.value;
        else if (subject->field == contractfield::Description)
            contract.description = attribute.value;
        else if (subject->field == contractfield::Team)
            contract.teamName = attribute.value;
        else if (subject->field == contractfield::Product)
            contract.product = attribute.value;
        else if (subject->field == contractfield::Domain)
            contract.domain = attribute.value;
        else if (subject->field == contractfield::Owners)
            addOwners(attribute.value, owners[subject->contract]);
        else if (subject->field == contractfield::Members)
            contract.members = readMembers(attribute.value).value_or(std::vector<MemberRecord>());
    }
    std::vector<ContractRecord> contracts;
    contracts.reserve(known.size());
    for (auto& [reference, contract] : known) {
        if (contract.members.empty())
            contract.members = std::move(owners[reference]);
        contracts.push_back(std::move(contract));
    }
    return contracts;
}

} // namespace weft::importers
