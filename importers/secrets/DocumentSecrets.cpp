// SPDX-License-Identifier: Apache-2.0
#include "importers/secrets/DocumentSecrets.h"

#include "importers/document/ShownValue.h"
#include "importers/secrets/Secrets.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

/// Secret values by their node, with the key that says so.
using SecretNodes = std::unordered_map<const Node*, std::string_view>;

bool isMaskable(const Node& value)
{
    constexpr std::size_t LongestCount = 4;
    if (!value.isScalar() || value.text == SecretMask || isHarmlessSecret(value.text))
        return false;
    const bool count = !value.quoted && value.text.size() <= LongestCount &&
                       value.text.find_first_not_of("0123456789") == std::string_view::npos;
    return !count;
}

/// `{"name": "API_TOKEN", "value": "…"}`
void findNamedSecret(const Node& mapping, SecretNodes& secrets)
{
    const Node* value = mapping.find("value");
    if (!value || !isMaskable(*value))
        return;
    for (const std::string_view key : {"name", "key", "property"}) {
        const Node* name = mapping.find(key);
        if (name && name->isScalar() && isSecretKey(name->text))
            secrets.emplace(value, name->text);
    }
}

SecretNodes secretsByKey(const Document& document)
{
    SecretNodes secrets;
    for (std::size_t n = 0; n < document.size(); ++n) {
        const Node& node = document.node(n);
        if (!node.isMapping())
            continue;
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            if (node.children[i]->isScalar() && isSecretKey(node.keys[i]) && isMaskable(*node.children[i]))
                secrets.emplace(node.children[i], node.keys[i]);
        }
        findNamedSecret(node, secrets);
    }
    return secrets;
}

/// Texts that hold no secret, as far as they are remembered: of the texts of a document most stand in it often.
class CleanTexts {
public:
    /// Nothing when `text` holds no secret.
    [[nodiscard]] std::optional<std::string> without(std::string_view text)
    {
        std::string_view& seen = m_seen[slotOf(text)];
        if (seen == text)
            return std::nullopt;
        std::optional<std::string> clean = withoutSecrets(text);
        if (!clean)
            seen = text;
        return clean;
    }

private:
    static constexpr std::size_t Slots = 256; // a later text takes the place of an earlier one

    static std::size_t slotOf(std::string_view text)
    {
        std::uint64_t ends = 0;
        const std::size_t count = std::min<std::size_t>(text.size(), 8);
        if (count > 0) // an empty text may have no bytes to point at
            std::memcpy(&ends, text.data() + text.size() - count, count);
        return static_cast<std::size_t>(((ends ^ text.size()) * 0x9E3779B97F4A7C15U) >> 56U);
    }

    std::array<std::string_view, Slots> m_seen; // the empty text is clean
};

/// The keys under which these nodes stand; an item of a list has none.
void nameByKey(const Document& document, SecretNodes& masked)
{
    for (std::size_t n = 0; n < document.size(); ++n) {
        const Node& node = document.node(n);
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const auto found = masked.find(node.children[i]);
            if (found != masked.end() && found->second.empty())
                found->second = node.keys[i];
        }
    }
}

void mask(std::string& text)
{
    if (auto clean = withoutSecrets(text))
        text = std::move(*clean);
}

void mask(std::vector<std::string>& texts)
{
    for (std::string& text : texts)
        mask(text);
}

void mask(std::vector<PropertyRecord>& properties)
{
    for (PropertyRecord& property : properties) {
        if (isSecretKey(property.name) && !isHarmlessSecret(property.value))
            property.value = SecretMask;
        mask(property.name);
        mask(property.value);
    }
}

void mask(std::vector<MemberRecord>& members)
{
    for (MemberRecord& member : members) {
        for (std::string* text : {&member.name, &member.email, &member.role, &member.successor})
            mask(*text);
    }
}

void mask(std::vector<DatasetNameRecord>& names)
{
    for (DatasetNameRecord& name : names) {
        mask(name.nameSpace);
        mask(name.name);
    }
}

void mask(std::vector<PortRecord>& ports)
{
    for (PortRecord& port : ports) {
        for (std::string* text : {&port.name, &port.version, &port.type, &port.description, &port.contractId,
                                  &port.provider, &port.providerPort})
            mask(*text);
        mask(port.datasets);
    }
}

void mask(ProductRecord& product)
{
    for (std::string* text : {&product.id, &product.name, &product.version, &product.status, &product.description,
                              &product.archetype, &product.domain, &product.teamName})
        mask(*text);
    mask(product.otherIds);
    mask(product.members);
    mask(product.inputPorts);
    mask(product.outputPorts);
    mask(product.tags);
    mask(product.properties);
}

void mask(ContractRecord& contract)
{
    for (std::string* text : {&contract.id, &contract.version, &contract.name, &contract.status, &contract.description,
                              &contract.domain, &contract.product, &contract.teamName})
        mask(*text);
    mask(contract.members);
    mask(contract.properties);
    for (ContractObjectRecord& object : contract.objects) {
        for (std::string* text : {&object.name, &object.physicalName, &object.type, &object.description})
            mask(*text);
        mask(object.candidates);
        for (ContractColumnRecord& column : object.columns) {
            for (std::string* text : {&column.name, &column.type, &column.description, &column.classification})
                mask(*text);
        }
    }
}

void mask(StakeholderRecord& person)
{
    for (std::string* text : {&person.name, &person.email, &person.role, &person.organisation, &person.domain,
                              &person.category, &person.notes})
        mask(*text);
}

} // namespace

bool maskSecrets(Document& document, ReadContext& context)
{
    bool keysMasked = false;
    CleanTexts texts;
    SecretNodes masked = secretsByKey(document);
    for (std::size_t n = 0; n < document.size(); ++n) {
        Node& node = document.node(n);
        if (node.isScalar()) {
            if (!masked.empty() && masked.contains(&node)) {
                node.text = SecretMask;
            } else if (const auto clean = texts.without(node.text)) {
                node.text = document.copy(*clean);
                masked.emplace(&node, std::string_view());
            }
        }
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            if (const auto clean = texts.without(node.keys[i])) {
                node.keys[i] = document.copy(*clean);
                keysMasked = true;
                context.diagnose(Severity::Warning, DiagnosticCode::SecretMasked, {shownValue(node.keys[i])},
                                 node.keyLines[i], node.keyColumns[i]);
            }
        }
    }
    if (masked.empty())
        return keysMasked;
    nameByKey(document, masked);
    for (std::size_t n = 0; n < document.size(); ++n) { // in the order of the text, which that of a hash table is not
        const Node& node = document.node(n);
        const auto found = masked.find(&node);
        if (found != masked.end())
            context.diagnose(Severity::Warning, DiagnosticCode::SecretMasked,
                             {found->second.empty() ? "text" : shownValue(found->second)}, node.line, node.column);
    }
    return true;
}

void maskSecrets(Records& records)
{
    for (ProductRecord& product : records.products)
        mask(product);
    for (ContractRecord& contract : records.contracts)
        mask(contract);
    for (DomainRecord& domain : records.domains) {
        for (std::string* text :
             {&domain.name, &domain.otherName, &domain.type, &domain.parent, &domain.description, &domain.owner})
            mask(*text);
    }
    for (TeamRecord& team : records.teams) {
        for (std::string* text : {&team.id, &team.name, &team.email})
            mask(*text);
        mask(team.members);
    }
    for (DependencyRecord& dependency : records.dependencies) {
        for (std::string* text : {&dependency.provider, &dependency.providerPort, &dependency.consumer,
                                  &dependency.purpose, &dependency.status})
            mask(*text);
    }
    for (StakeholderRecord& person : records.stakeholders)
        mask(person);
}

} // namespace weft::importers
