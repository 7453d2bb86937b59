// SPDX-License-Identifier: Apache-2.0
#include "importers/document/LocalReference.h"

#include <charconv>
#include <cstddef>
#include <string>

namespace weft::importers {

namespace {

/// `a~1b~0c` → `a/b~c`; percent signs stay, since real files write none.
std::string unescaped(std::string_view token)
{
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
        text += !escape ? token[i] : token[i + 1] == '0' ? '~' : '/';
        i += escape ? 1 : 0;
    }
    return text;
}

const Node* itemAt(const Node& sequence, std::string_view token)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (error != std::errc() || end != token.data() + token.size() || index >= sequence.children.size())
        return nullptr;
    return sequence.children[index];
}

/// The longest beginning of `pointer` that is a key of `mapping`; `pointer` loses it.
const Node* longestKey(const Node& mapping, std::string_view& pointer)
{
    for (std::size_t end = pointer.size(); end != std::string_view::npos && end > 0;) {
        if (const Node* found = mapping.find(unescaped(pointer.substr(0, end)))) {
            pointer.remove_prefix(end);
            return found;
        }
        end = pointer.rfind('/', end - 1);
    }
    return nullptr;
}

} // namespace

bool isLocalReference(std::string_view reference)
{
    return reference.substr(0, 2) == "#/";
}

const Node* findLocal(const Node& root, std::string_view reference)
{
    constexpr std::size_t LongestReference = 4096;
    if (!isLocalReference(reference) || reference.size() > LongestReference)
        return nullptr;
    const Node* node = &root;
    std::string_view rest = reference.substr(1);
    while (node && !rest.empty()) {
        rest.remove_prefix(1); // the slash
        if (node->isMapping()) {
            node = longestKey(*node, rest);
        } else if (node->isSequence()) {
            const std::string_view token = rest.substr(0, rest.find('/'));
            rest.remove_prefix(token.size());
            node = itemAt(*node, token);
        } else {
            node = nullptr;
        }
    }
    return node;
}

std::string_view referenceOf(const Node& node)
{
    const Node* reference = node.isMapping() ? node.find("$ref") : nullptr;
    return reference && reference->isScalar() ? reference->text : std::string_view();
}

} // namespace weft::importers
