// SPDX-License-Identifier: Apache-2.0
#include "importers/yaml/YamlTree.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace weft::importers {

namespace {

bool isNullText(std::string_view text)
{
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

std::string_view keyText(const Node& node)
{
    switch (node.type) {
    case NodeType::Null:
    case NodeType::Scalar:
        return node.text;
    case NodeType::Sequence:
        return "[...]";
    case NodeType::Mapping:
        return "{...}";
    }
    return {};
}

} // namespace

bool YamlTree::refuse(DiagnosticCode code, std::vector<std::string> arguments, Place place)
{
    m_fault = {code, std::move(arguments), place.line, place.column};
    return false;
}

bool YamlTree::anchor(std::string_view name, const Node* node, std::optional<Weight> weight, Place place)
{
    if (name.empty())
        return true;
    if (!weight || node->isScalar() || node->isNull()) {
        if (++m_anchorCount > m_limits.anchors)
            return refuse(DiagnosticCode::TooManyAnchors, {std::to_string(m_limits.anchors)}, place);
    }
    m_anchors.insert_or_assign(std::string(name), Anchored{node, weight});
    return true;
}

bool YamlTree::scalar(Place at, std::string_view text, bool quoted, std::string_view anchorName)
{
    m_writtenBytes += text.size() + 1;
    const Weight weight{1, text.size(), 1};
    if (anchorName.empty() && awaitsKey()) { // half of all scalars: nothing but their text is ever asked for
        ++m_plainKeys;
        placeKey(m_document.copy(text), weight, at);
        return true;
    }
    Node& node = m_document.make(!quoted && isNullText(text) ? NodeType::Null : NodeType::Scalar, at.line, at.column);
    node.text = m_document.copy(text);
    node.quoted = quoted;
    return anchor(anchorName, &node, weight, at) && place(node, weight, at);
}

bool YamlTree::begin(Place at, NodeType type, std::string_view anchorName)
{
    if (m_open.size() >= m_limits.depth)
        return refuse(DiagnosticCode::TooDeep, {std::to_string(m_limits.depth)}, at);
    Node& node = m_document.make(type, at.line, at.column);
    ++m_writtenBytes;
    if (!anchor(anchorName, &node, std::nullopt, at))
        return false;
    Open open;
    open.node = &node;
    open.anchor = m_document.copy(anchorName);
    m_open.push_back(std::move(open));
    return true;
}

bool YamlTree::end()
{
    Open open = std::move(m_open.back());
    m_open.pop_back();
    merge(open);
    const Place at{open.node->line, open.node->column};
    return anchor(open.anchor, open.node, open.weight, at) && place(*open.node, open.weight, at);
}

bool YamlTree::alias(Place at, std::string_view name)
{
    const auto found = m_anchors.find(name);
    if (found == m_anchors.end())
        return refuse(DiagnosticCode::AliasUnknown, {std::string(name)}, at);
    if (!found->second.weight)
        return refuse(DiagnosticCode::AliasCycle, {std::string(name)}, at);
    const Weight weight = *found->second.weight;
    m_writtenBytes += name.size() + 1;
    m_sharedNodes += weight.nodes;
    m_sharedBytes += weight.bytes;
    if (m_sharedNodes > m_limits.expandedNodes ||
        m_sharedNodes / m_limits.aliasExpansion > m_document.size() + m_plainKeys)
        return refuse(DiagnosticCode::AliasExpansion, {std::to_string(m_limits.expandedNodes)}, at);
    if (m_sharedBytes > m_limits.documentBytes || m_sharedBytes / m_limits.aliasExpansion > m_writtenBytes)
        return refuse(DiagnosticCode::AliasExpansion, {std::to_string(m_limits.documentBytes)}, at);
    if (m_open.size() + weight.depth > m_limits.depth)
        return refuse(DiagnosticCode::TooDeep, {std::to_string(m_limits.depth)}, at);
    return place(*found->second.node, weight, at);
}

bool YamlTree::place(const Node& node, const Weight& weight, Place at)
{
    if (m_open.empty()) {
        m_document.setRoot(node);
        return true;
    }
    if (awaitsKey()) {
        placeKey(keyText(node), weight, at);
        return true;
    }
    Open& parent = m_open.back();
    parent.add(weight);
    if (parent.node->isSequence()) {
        m_document.append(*parent.node, node);
    } else {
        parent.hasKey = false;
        if (parent.key == "<<" && node.isMapping())
            parent.merged.push_back(&node);
        else if (parent.key == "<<" && node.isSequence())
            parent.merged.insert(parent.merged.end(), node.children.begin(), node.children.end());
        else
            m_document.append(*parent.node, parent.key, parent.keyPlace.line, parent.keyPlace.column, node);
    }
    return true;
}

void YamlTree::placeKey(std::string_view key, const Weight& weight, Place at)
{
    Open& parent = m_open.back();
    parent.add(weight);
    parent.hasKey = true;
    parent.key = key;
    parent.keyPlace = at;
}

/// YAML's merge type: own keys win, then the earlier of the merged mappings.
void YamlTree::merge(Open& open)
{
    if (open.merged.empty())
        return;
    std::unordered_set<std::string_view> known(open.node->keys.begin(), open.node->keys.end());
    for (const Node* from : open.merged) {
        for (std::size_t i = 0; i < from->keys.size(); ++i) {
            if (known.insert(from->keys[i]).second)
                m_document.append(*open.node, from->keys[i], from->keyLines[i], from->keyColumns[i],
                                  *from->children[i]);
        }
    }
}

} // namespace weft::importers
