// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {

/// A small world as text, made through records and the builder. Statements are parted by `;`:
///
///     a > b > c          declared: b reads a, c reads b (by port and contract)
///     a ~> b             observed (by a job `etl#a.b` from dataset `db#a` to `db#b`)
///     a => b             both
///     sales: a, b        domain of these products
///     a @ ann@x, bob@x   owners; `a @ team:Core` sets the team, `a @ steward:eve@x` another member
///     a                  a product alone
///
/// Every product has an output port of its own name, bound to `db#NAME`. `more` are statements of RecordsFromText, for
/// what has no sign of its own here; they may not add ports to these products.
[[nodiscard]] std::shared_ptr<const Mesh> meshFromText(std::string_view arrows, std::string_view more = {});

/// The mesh of a world in the language of RecordsFromText.
[[nodiscard]] std::shared_ptr<const Mesh> meshFromStatements(std::string_view statements);

/// The product with that id; fails the program when there is none.
[[nodiscard]] ProductId productId(const Mesh& mesh, std::string_view id);

/// References of nodes without their kind, one a blank: `a b c`.
[[nodiscard]] std::string namesText(const Mesh& mesh, const std::vector<NodeRef>& nodes);

} // namespace weft::tests
