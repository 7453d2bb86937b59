// SPDX-License-Identifier: Apache-2.0
#include "importers/opendataproducts/Languages.h"

#include "importers/document/FieldReader.h"
#include "model/base/Ascii.h"

#include <algorithm>

namespace weft::importers {

namespace {

bool isCode(std::string_view key)
{
    return key.size() == 2 && isLowerLetter(key[0]) && isLowerLetter(key[1]);
}

} // namespace

Languages::Languages(const Node& node, std::span<const std::string_view> marks)
{
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const Node& value = *node.children[i];
        const bool marked = value.isMapping() && std::ranges::any_of(marks, [&value](std::string_view mark) {
                                return value.find(mark) != nullptr;
                            });
        if (!isCode(node.keys[i]) || !marked)
            continue;
        m_codes.push_back(node.keys[i]);
        m_others.emplace_back(node.keys[i], &value);
    }
    auto best = std::ranges::find(m_others, std::string_view("en"), &std::pair<std::string_view, const Node*>::first);
    if (best == m_others.end())
        best = m_others.begin();
    if (best == m_others.end())
        return;
    m_best = best->second;
    m_others.erase(best);
}

std::string textInBestLanguage(const Node* node)
{
    if (!node)
        return {};
    if (node->isScalar())
        return std::string(trimmed(node->text));
    if (!node->isMapping())
        return {};
    const Node* english = node->find("en");
    if (english && english->isScalar())
        return std::string(trimmed(english->text));
    for (const Node* text : node->children) {
        if (text->isScalar())
            return std::string(trimmed(text->text));
    }
    return {};
}

} // namespace weft::importers
