// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

/// The values of a mapping that stand under language codes (`en`, `fi`): two small letters over a mapping that holds
/// one of `marks`.
class Languages {
public:
    static constexpr std::array<std::string_view, 2> ProductMarks = {"productID", "name"};

    explicit Languages(const Node& node, std::span<const std::string_view> marks = ProductMarks);

    /// English, else the first; null when there is none.
    [[nodiscard]] const Node* best() const { return m_best; }
    /// All languages but the best, in file order.
    [[nodiscard]] const std::vector<std::pair<std::string_view, const Node*>>& others() const { return m_others; }
    [[nodiscard]] const std::vector<std::string_view>& codes() const { return m_codes; }

private:
    const Node* m_best = nullptr;
    std::vector<std::pair<std::string_view, const Node*>> m_others;
    std::vector<std::string_view> m_codes;
};

/// A text, or the English (else the first) of a mapping of texts by language. Empty when `node` is neither, or null.
[[nodiscard]] std::string textInBestLanguage(const Node* node);

} // namespace weft::importers
