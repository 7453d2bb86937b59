// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/document/Document.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Why a YAML document is refused, and where.
struct YamlFault {
    DiagnosticCode code = DiagnosticCode::YamlSyntax;
    std::vector<std::string> arguments;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// Puts the events of one YAML document together to a tree, within the limits.
class YamlTree {
public:
    struct Place {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
    };

    explicit YamlTree(const Limits& limits) : m_limits(limits) {}

    // Each returns false after a fault, which `fault` tells.
    bool scalar(Place place, std::string_view text, bool quoted, std::string_view anchor);
    bool begin(Place place, NodeType type, std::string_view anchor);
    bool end();
    bool alias(Place place, std::string_view anchor);

    [[nodiscard]] const YamlFault& fault() const { return m_fault; }
    [[nodiscard]] Document take() { return std::move(m_document); }

private:
    /// What a node weighs when it is walked with all its aliases.
    struct Weight {
        std::size_t nodes = 1;
        std::size_t bytes = 0;
        std::size_t depth = 1;
    };
    struct Anchored {
        const Node* node = nullptr;
        std::optional<Weight> weight; ///< empty while the node is still open
    };
    struct Open {
        Node* node = nullptr;
        std::string_view anchor;
        Weight weight;
        bool hasKey = false; ///< Mapping: a key waits for its value
        std::string_view key;
        Place keyPlace;
        std::vector<const Node*> merged; ///< values of `<<`

        void add(const Weight& child)
        {
            weight.nodes += child.nodes;
            weight.bytes += child.bytes;
            weight.depth = std::max(weight.depth, child.depth + 1);
        }
    };

    bool refuse(DiagnosticCode code, std::vector<std::string> arguments, Place place);
    bool anchor(std::string_view name, const Node* node, std::optional<Weight> weight, Place place);
    bool place(const Node& node, const Weight& weight, Place at);
    /// Whether what comes next is the key of a mapping.
    [[nodiscard]] bool awaitsKey() const
    {
        return !m_open.empty() && m_open.back().node->isMapping() && !m_open.back().hasKey;
    }
    void placeKey(std::string_view key, const Weight& weight, Place at);
    void merge(Open& open);

    const Limits& m_limits;
    Document m_document;
    std::vector<Open> m_open;
    std::map<std::string, Anchored, std::less<>> m_anchors;
    std::size_t m_anchorCount = 0;
    std::size_t m_plainKeys = 0; ///< keys of which no node was made
    std::size_t m_writtenBytes = 0;
    std::size_t m_sharedNodes = 0;
    std::size_t m_sharedBytes = 0;
    YamlFault m_fault;
};

} // namespace weft::importers
