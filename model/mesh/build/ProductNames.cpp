// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/ProductNames.h"

namespace weft::build {

ProductNames::ProductNames(const std::vector<MergedRecord<ProductRecord>>& products)
{
    for (std::size_t i = 0; i < products.size(); ++i) {
        const ProductId id(i);
        note(m_ids, products[i]->id, id);
        for (const std::string& other : products[i]->otherIds)
            note(m_otherIds, other, id);
        note(m_names, products[i]->name, id);
    }
}

void ProductNames::note(Index& index, std::string_view text, ProductId product)
{
    const auto [found, isNew] = index.emplace(text, product);
    if (!isNew && found->second != product)
        found->second = ProductId();
}

ProductId ProductNames::find(std::string_view text) const
{
    if (text.empty())
        return {};
    for (const Index* index : {&m_ids, &m_otherIds, &m_names}) {
        if (const auto found = index->find(text); found != index->end())
            return found->second;
    }
    return {};
}

} // namespace weft::build
