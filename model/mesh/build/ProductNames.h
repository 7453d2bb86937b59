// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Id.h"
#include "model/mesh/Records.h"
#include "model/mesh/build/MergedRecord.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::build {

/// Finds the products that ports and agreements name: by id, then by one of `otherIds`, then by a name, exact text. A
/// further id or a name that several products have names none of them. Holds views into the records.
class ProductNames {
public:
    /// `products` by ProductId. O(names) expected.
    explicit ProductNames(const std::vector<MergedRecord<ProductRecord>>& products);

    /// Null when no product, or more than one, is called so. O(1) expected.
    [[nodiscard]] ProductId find(std::string_view text) const;

private:
    using Index = std::unordered_map<std::string_view, ProductId>; ///< null: several

    static void note(Index& index, std::string_view text, ProductId product);

    Index m_ids;
    Index m_otherIds;
    Index m_names;
};

} // namespace weft::build
