// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Result.h"
#include "model/mesh/Mesh.h"

#include <memory>
#include <string_view>

namespace re2 {
class RE2;
}

namespace weft {

/// `--filter REGEX`: RE2 over the names of nodes, matching anywhere in them, with time linear in the name (dangers.md
/// 28).
class NodeFilter {
public:
    /// The longest expression that is taken, in characters (`Limits::regexLength` may lower it).
    static constexpr std::size_t MostCharacters = 10'000;

    /// RegexInvalid when RE2 cannot read it, or when it is longer than `mostCharacters` or compiles to more than 24,000
    /// instructions: an error, not "no match". An empty expression lets everything pass.
    [[nodiscard]] static Result<NodeFilter> make(std::string_view expression,
                                                 std::size_t mostCharacters = MostCharacters);

    /// Whether the node's name, or else its reference without the kind, matches.
    [[nodiscard]] bool matches(const Mesh& mesh, NodeRef node) const;
    [[nodiscard]] bool matches(std::string_view name) const;

private:
    explicit NodeFilter(std::shared_ptr<const re2::RE2> expression) : m_expression(std::move(expression)) {}

    std::shared_ptr<const re2::RE2> m_expression; ///< null: everything
};

} // namespace weft
