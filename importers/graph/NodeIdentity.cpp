// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/NodeIdentity.h"

#include "importers/naming/DatasetText.h"
#include "model/mesh/Mesh.h"
#include "model/mesh/Ref.h"

#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

struct Word {
    std::string_view word;
    GraphNodeKind kind;
};

constexpr std::array Words = {
    Word{"product", GraphNodeKind::Product},
    Word{"dataproduct", GraphNodeKind::Product},
    Word{"dataset", GraphNodeKind::Dataset},
    Word{"table", GraphNodeKind::Dataset},
    Word{"view", GraphNodeKind::Dataset},
    Word{"topic", GraphNodeKind::Dataset},
    Word{"stream", GraphNodeKind::Dataset},
    Word{"file", GraphNodeKind::Dataset},
    Word{"datasource", GraphNodeKind::Dataset},
    Word{"job", GraphNodeKind::Job},
    Word{"process", GraphNodeKind::Job},
    Word{"pipeline", GraphNodeKind::Job},
    Word{"task", GraphNodeKind::Job},
    Word{"column", GraphNodeKind::Column},
    Word{"field", GraphNodeKind::Column},
    Word{"domain", GraphNodeKind::Domain},
    Word{"boundedcontext", GraphNodeKind::Domain},
    Word{"contract", GraphNodeKind::Contract},
    Word{"datacontract", GraphNodeKind::Contract},
};

/// The parts of a reference behind its kind, decoded; empty when there are not `count` of them.
std::vector<std::string> partsOf(std::string_view text, std::size_t count)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t hash = text.find('#');
        parts.push_back(decodeRefPart(text.substr(0, hash)));
        if (parts.back().empty())
            return {};
        if (hash == std::string_view::npos)
            break;
        text.remove_prefix(hash + 1);
    }
    return parts.size() == count ? parts : std::vector<std::string>();
}

std::string_view attributeNamed(const GraphNode& node, std::string_view plain)
{
    for (const PropertyRecord& attribute : node.attributes) {
        if (plainName(attribute.name) == plain)
            return attribute.value;
    }
    return {};
}

std::optional<NodeIdentity> fromReference(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size())
        return std::nullopt;
    const std::string_view kind = text.substr(0, colon);
    const std::string_view rest = text.substr(colon + 1);
    NodeIdentity identity;
    std::vector<std::string> parts;
    if (kind == "product" || kind == "domain") {
        identity.kind = kind == "product" ? GraphNodeKind::Product : GraphNodeKind::Domain;
        parts = partsOf(rest, 1);
    } else if (kind == "contract") {
        identity.kind = GraphNodeKind::Contract;
        parts = partsOf(rest.substr(0, rest.find('@')), 1);
    } else if (kind == "dataset" || kind == "job") {
        identity.kind = kind == "dataset" ? GraphNodeKind::Dataset : GraphNodeKind::Job;
        parts = partsOf(rest, 2);
    } else if (kind == "column") {
        identity.kind = GraphNodeKind::Column;
        parts = partsOf(rest, 3);
    } else if (kind == "port") {
        const std::size_t hash = rest.find("#in/");
        if (hash == std::string_view::npos || hash == 0 || hash + 4 == rest.size())
            return std::nullopt;
        identity.kind = GraphNodeKind::InputPort;
        const std::string_view name = rest.substr(hash + 4);
        parts = {decodeRefPart(rest.substr(0, hash)), decodeRefPart(name.substr(0, name.find('@')))};
    }
    if (parts.empty())
        return std::nullopt;
    identity.name = parts.size() == 1 ? parts[0] : parts[1];
    identity.nameSpace = parts.size() == 1 ? std::string() : parts[0];
    identity.column = parts.size() == 3 ? parts[2] : std::string();
    identity.reference = text;
    return identity;
}

} // namespace

GraphNodeKind graphNodeKindFromWord(std::string_view word)
{
    const std::string plain = plainName(word);
    for (const Word& known : Words) {
        if (known.word == plain)
            return known.kind;
    }
    return GraphNodeKind::Other;
}

NodeIdentity identify(const GraphNode& node)
{
    for (const std::string_view text : {std::string_view(node.id), attributeNamed(node, "reference")}) {
        if (std::optional<NodeIdentity> known = fromReference(text))
            return std::move(*known);
    }
    NodeIdentity identity;
    for (const std::string_view name : {"kind", "class", "nodetype", "entitytype", "type"}) {
        const GraphNodeKind kind = graphNodeKindFromWord(attributeNamed(node, name));
        if (kind != GraphNodeKind::Other) {
            identity.kind = kind;
            break;
        }
    }
    identity.name = node.id;
    switch (identity.kind) {
    case GraphNodeKind::Dataset:
    case GraphNodeKind::Job:
    case GraphNodeKind::Column: {
        const std::optional<DatasetNameRecord> address = readDatasetName(node.id);
        if (address && identity.kind != GraphNodeKind::Column) {
            identity.nameSpace = address->nameSpace;
            identity.name = address->name;
        } else {
            identity.nameSpace = attributeNamed(node, "namespace");
        }
        if (identity.kind == GraphNodeKind::Column) {
            const std::size_t dot = identity.name.rfind('.');
            const bool divided = dot != std::string::npos && dot > 0 && dot + 1 < identity.name.size();
            identity.column = divided ? identity.name.substr(dot + 1) : identity.name;
            identity.name = divided ? identity.name.substr(0, dot) : std::string("graph");
        }
        identity.namespaceUnknown = identity.nameSpace.empty();
        if (identity.namespaceUnknown)
            identity.nameSpace = "graph";
        identity.reference = identity.kind == GraphNodeKind::Dataset ? datasetRef(identity.nameSpace, identity.name)
                             : identity.kind == GraphNodeKind::Job
                                 ? jobRef(identity.nameSpace, identity.name)
                                 : columnRef(identity.nameSpace, identity.name, identity.column);
        break;
    }
    case GraphNodeKind::Domain:
        identity.reference = domainRef(identity.name);
        break;
    case GraphNodeKind::Contract:
        identity.reference = contractRef({identity.name, {}, false});
        break;
    case GraphNodeKind::Product:
    case GraphNodeKind::InputPort:
    case GraphNodeKind::Other:
        identity.reference = productRef(identity.name);
        break;
    }
    return identity;
}

} // namespace weft::importers
