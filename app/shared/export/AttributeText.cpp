// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/AttributeText.h"

#include "importers/graph/ContractAttributes.h"
#include "importers/graph/Graph.h"
#include "importers/graph/MemberAttributes.h"
#include "importers/graph/ProductAttributes.h"
#include "model/base/Utf8.h"

#include <set>
#include <utility>

namespace weft::app::attributetext {

namespace {

bool xmlLacks(char32_t value)
{
    return (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);
}

/// Whether a text comes back as it is out of every graph format: no control or other character that XML lacks, no
/// blanks at the ends, nothing that a reference begins with.
bool survives(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
        if (!point.valid || control || xmlLacks(point.value))
            return false;
    }
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find(':') == std::string_view::npos;
}

} // namespace

void add(Attributes& attributes, std::string_view name, std::string_view value)
{
    if (!value.empty())
        attributes.push_back({std::string(name), std::string(value)});
}

std::string oneLine(std::string_view text)
{
    std::string line(text);
    for (char& c : line)
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

std::string portable(std::string_view reference)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string text;
    for (std::size_t at = 0; at < reference.size();) {
        const CodePoint point = codePointAt(reference, at);
        for (std::size_t i = at; i < at + point.length; ++i) {
            const auto byte = static_cast<unsigned char>(reference[i]);
            if (xmlLacks(point.value))
                text.append(1, '%').append(1, Digits[byte >> 4U]).append(1, Digits[byte & 0xFU]);
            else
                text += reference[i];
        }
        at += point.length;
    }
    return text;
}

std::string nameOrReference(std::string_view name, std::string_view reference)
{
    return survives(name) ? std::string(name) : portable(reference);
}

std::string propertyName(std::string_view name)
{
    const bool taken = importers::isContractAttribute(name) || name.starts_with(importers::graphfield::PropertyMark) ||
                       importers::isVisualAttribute(name) || importers::isProductField(name) ||
                       name == importers::graphfield::Members;
    return (taken ? std::string(importers::graphfield::PropertyMark) : std::string()).append(name);
}

void addPeople(Attributes& attributes, std::string_view owners, std::string_view members, const Mesh& mesh,
               std::span<const Member> people)
{
    std::set<OwnerId> inOffice;
    std::vector<MemberRecord> stated;
    for (const Member& person : people) {
        if (person.owner && person.inOffice)
            inOffice.insert(person.owner);
        MemberRecord record{std::string(person.name), std::string(person.email), std::string(person.role),
                            std::string(person.from), std::string(person.until), std::string(person.successor)};
        if (person.inOffice)
            record.until.clear();
        if (person.inOffice || !record.until.empty())
            stated.push_back(std::move(record));
    }
    std::string text;
    for (const OwnerId owner : inOffice)
        text.append(text.empty() ? "" : ";").append(shownOwner(mesh.owners[owner]));
    add(attributes, owners, text);
    std::vector<MemberRecord> told;
    importers::addOwners(text, told);
    if (told != stated)
        add(attributes, members, portable(importers::membersText(stated)));
}

std::string_view shownOwner(const Owner& owner)
{
    return owner.kind == OwnerKind::Team || owner.email.empty() ? owner.name : owner.email;
}

} // namespace weft::app::attributetext
