// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Ref.h"

#include "model/base/Ascii.h"
#include "model/base/Utf8.h"
#include "model/mesh/Mesh.h"
#include "model/mesh/NodeCount.h"

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr std::array<std::string_view, 9> KindNames{"domain",  "owner", "product", "port",       "contract",
                                                    "dataset", "job",   "column",  "stakeholder"};

void appendEncoded(std::string& out, std::string_view text, bool keepAt = false)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const bool reserved = point.value == U'%' || point.value == U'#' || (point.value == U'@' && !keepAt);
        if (point.valid && !reserved && !isBlankOrControl(point.value)) {
            out.append(text.substr(at, point.length));
        } else {
            for (std::size_t i = at; i < at + point.length; ++i) {
                const auto byte = static_cast<unsigned char>(text[i]);
                out.push_back('%');
                out.push_back(Digits[byte >> 4U]);
                out.push_back(Digits[byte & 15U]);
            }
        }
        at += point.length;
    }
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

bool endsLikeOrdinal(std::string_view email)
{
    const auto at = email.rfind('@');
    if (at == std::string_view::npos)
        return false;
    const std::string_view tail = email.substr(at + 1);
    return std::ranges::all_of(tail, [](char c) { return isDigit(c); });
}

} // namespace

std::string_view kindName(NodeKind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

std::optional<NodeKind> kindFromName(std::string_view name)
{
    const auto found = std::ranges::find(KindNames, name);
    if (found == KindNames.end())
        return std::nullopt;
    return static_cast<NodeKind>(found - KindNames.begin());
}

std::string encodeRefPart(std::string_view text, bool keepAt)
{
    std::string encoded;
    encoded.reserve(text.size());
    appendEncoded(encoded, text, keepAt);
    return encoded;
}

std::string decodeRefPart(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size()) {
            const int high = hexValue(text[at + 1]);
            const int low = hexValue(text[at + 2]);
            if (high >= 0 && low >= 0) {
                decoded.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + low)));
                at += 2;
                continue;
            }
        }
        decoded.push_back(text[at]);
    }
    return decoded;
}

std::string domainRef(std::string_view name)
{
    std::string ref = "domain:";
    appendEncoded(ref, name);
    return ref;
}

std::string ownerRef(OwnerKind kind, std::string_view name, std::string_view email)
{
    std::string ref = "owner:";
    if (kind == OwnerKind::Team || email.empty())
        appendEncoded(ref, name);
    else
        appendEncoded(ref, email, true);
    return ref;
}

std::string productRef(std::string_view id)
{
    std::string ref = "product:";
    appendEncoded(ref, id);
    return ref;
}

std::string portRef(const PortRefParts& parts)
{
    std::string ref = "port:";
    appendEncoded(ref, parts.productId);
    ref += parts.direction == PortDirection::In ? "#in/" : "#out/";
    appendEncoded(ref, parts.name);
    const bool versioned = parts.nameRepeats && !parts.version.empty();
    if (versioned || parts.ordinal > 1) {
        ref.push_back('@');
        appendEncoded(ref, parts.version);
    }
    if (parts.ordinal > 1)
        ref += '@' + std::to_string(parts.ordinal);
    return ref;
}

std::string contractRef(const ContractRefParts& parts)
{
    std::string ref = "contract:";
    appendEncoded(ref, parts.id);
    if (parts.versionInRef && !parts.version.empty()) {
        ref.push_back('@');
        appendEncoded(ref, parts.version);
    }
    return ref;
}

std::string datasetRef(std::string_view nameSpace, std::string_view name)
{
    std::string ref = "dataset:";
    appendEncoded(ref, nameSpace);
    ref.push_back('#');
    appendEncoded(ref, name);
    return ref;
}

std::string jobRef(std::string_view nameSpace, std::string_view name)
{
    std::string ref = "job:";
    appendEncoded(ref, nameSpace);
    ref.push_back('#');
    appendEncoded(ref, name);
    return ref;
}

std::string columnRef(std::string_view nameSpace, std::string_view name, std::string_view column)
{
    std::string ref = "column:";
    appendEncoded(ref, nameSpace);
    ref.push_back('#');
    appendEncoded(ref, name);
    ref.push_back('#');
    appendEncoded(ref, column);
    return ref;
}

std::string stakeholderRef(std::string_view name, std::string_view email, std::uint32_t ordinal)
{
    std::string ref = "stakeholder:";
    if (email.empty())
        appendEncoded(ref, name);
    else
        appendEncoded(ref, email, !endsLikeOrdinal(email));
    if (ordinal > 1)
        ref += '@' + std::to_string(ordinal);
    return ref;
}

std::string refText(const Mesh& mesh, NodeRef node)
{
    const std::size_t row = node.index;
    switch (node.kind) {
    case NodeKind::Domain:
        return domainRef(mesh.domains[DomainId(row)].name);
    case NodeKind::Owner: {
        const Owner& owner = mesh.owners[OwnerId(row)];
        return ownerRef(owner.kind, owner.name, owner.email);
    }
    case NodeKind::Product:
        return productRef(mesh.products[ProductId(row)].id);
    case NodeKind::Port: {
        const Port& port = mesh.ports[PortId(row)];
        return portRef(
            {mesh.products[port.product].id, port.direction, port.name, port.version, port.nameRepeats, port.ordinal});
    }
    case NodeKind::Contract: {
        const Contract& contract = mesh.contracts[ContractId(row)];
        return contractRef({contract.id, contract.version, contract.versionInRef});
    }
    case NodeKind::Dataset: {
        const Dataset& dataset = mesh.datasets[DatasetId(row)];
        return datasetRef(dataset.nameSpace, dataset.name);
    }
    case NodeKind::Job: {
        const Job& job = mesh.jobs[JobId(row)];
        return jobRef(job.nameSpace, job.name);
    }
    case NodeKind::Column: {
        const Column& column = mesh.columns[ColumnId(row)];
        const Dataset& dataset = mesh.datasets[column.dataset];
        return columnRef(dataset.nameSpace, dataset.name, column.name);
    }
    case NodeKind::Stakeholder: {
        const Stakeholder& stakeholder = mesh.stakeholders[StakeholderId(row)];
        return stakeholderRef(stakeholder.name, stakeholder.email, stakeholder.ordinal);
    }
    }
    return {};
}

std::optional<NodeRef> findRef(const Mesh& mesh, std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::optional<NodeKind> kind = kindFromName(text.substr(0, colon));
    if (!kind)
        return std::nullopt;
    std::size_t low = 0;
    std::size_t high = nodeCount(mesh, *kind);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (refText(mesh, {*kind, middle}) < text)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == nodeCount(mesh, *kind) || refText(mesh, {*kind, low}) != text)
        return std::nullopt;
    return NodeRef(*kind, low);
}

} // namespace weft
