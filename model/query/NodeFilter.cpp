// SPDX-License-Identifier: Apache-2.0
#include "model/query/NodeFilter.h"

#include "model/query/NodeName.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace weft {

namespace {

constexpr std::int64_t MostMemory = 8 << 20;
/// RE2 never needs more than a step an instruction a byte, so this bounds the time for all names of a mesh.
/// The longest word that is allowed compiles to one instruction a byte, and two bytes a character are common.
constexpr int MostInstructions = 24'000;
constexpr std::size_t MostShown = 80; // bytes of an expression that is refused

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// 10000 as `10,000`, like the other figures in these reasons.
std::string grouped(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

/// What RE2 dislikes, in words that say what to look for; RE2's own where those do.
std::string reasonOf(const re2::RE2& expression)
{
    const std::string where = expression.error_arg().empty() ? "" : ": " + expression.error_arg();
    switch (expression.error_code()) {
    case re2::RE2::ErrorMissingParen:
        return "a parenthesis is missing or too many" + where;
    case re2::RE2::ErrorMissingBracket:
        return "a bracket is missing" + where;
    case re2::RE2::ErrorRepeatArgument:
        return "nothing to repeat" + where;
    case re2::RE2::ErrorRepeatSize:
        return "repeats more often than the limit of 1,000" + where;
    case re2::RE2::ErrorBadPerlOp:
        return "recursion and look-around are not supported" + where;
    case re2::RE2::ErrorPatternTooLarge:
        return "too large once compiled";
    default:
        return expression.error();
    }
}

} // namespace

Result<NodeFilter> NodeFilter::make(std::string_view expression, std::size_t mostCharacters)
{
    if (expression.empty())
        return NodeFilter(nullptr);
    std::string_view shown = expression.substr(0, MostShown);
    while (shown.size() < expression.size() && !shown.empty() &&
           (static_cast<unsigned char>(expression[shown.size()]) & 0xC0) == 0x80)
        shown.remove_suffix(1);
    const auto refused = [&](std::string reason) {
        return Problem{DiagnosticCode::RegexInvalid, {std::string(shown), std::move(reason)}};
    };
    if (const std::size_t most = std::min(mostCharacters, MostCharacters); characters(expression) > most)
        return refused("longer than the limit of " + grouped(most) + " characters");
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(MostMemory);
    auto compiled = std::make_shared<const re2::RE2>(re2::StringPiece(expression.data(), expression.size()), options);
    if (!compiled->ok())
        return refused(reasonOf(*compiled));
    if (compiled->ProgramSize() > MostInstructions)
        return refused("too large once compiled");
    return NodeFilter(std::move(compiled));
}

bool NodeFilter::matches(std::string_view name) const
{
    return !m_expression || re2::RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), *m_expression);
}

bool NodeFilter::matches(const Mesh& mesh, NodeRef node) const
{
    if (!m_expression || matches(nodeName(mesh, node)))
        return true;
    const std::string reference = refText(mesh, node);
    return matches(std::string_view(reference).substr(reference.find(':') + 1));
}

} // namespace weft
