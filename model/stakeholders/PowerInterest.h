// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace weft {

/// The four quadrants in the order in which they win, and "not assessed".
enum class Quadrant : std::uint8_t { ManageClosely, KeepSatisfied, KeepInformed, Monitor, NotAssessed };

/// `manageClosely`, `keepSatisfied`, `keepInformed`, `monitor`, `notAssessed`.
[[nodiscard]] std::string_view quadrantName(Quadrant quadrant);
[[nodiscard]] Quadrant quadrantOf(std::optional<double> power, std::optional<double> interest, double powerThreshold,
                                  double interestThreshold);

/// One number that went into a derived place, for `why`.
enum class PlacePart : std::uint8_t {
    ProductsOwned, ///< count
    ShareFed,      ///< share of other products that his products feed, 0 … 1
    ProductsRead,  ///< products that his products read directly
    ShareRead      ///< share of other products that feed his products, 0 … 1
};
struct PlacePartValue {
    PlacePart part = PlacePart::ProductsOwned;
    double value = 0;
};

/// Where one person or team stands: from the register, or derived from the mesh for owners who are not in it.
struct Assessment {
    StakeholderId stakeholder; ///< set for the register's
    OwnerId owner;             ///< set for the derived ones, and for register rows that are an owner too
    std::string_view name;
    std::string_view role;
    std::optional<double> power;
    std::optional<double> interest;
    Quadrant quadrant = Quadrant::NotAssessed;
    std::vector<PlacePartValue> why;     ///< derived only: the parts of the formula
    std::span<const ProductId> products; ///< sorted: owned, a member of, of his domain, or named by the register;
                                         ///< a view into the mesh or into `PowerInterest::lists`
    std::vector<ProductId> ownProducts;  ///< sorted: owned or a member of, or named by the register

    [[nodiscard]] NodeRef ref() const { return stakeholder ? NodeRef(stakeholder) : NodeRef(owner); }
};

struct PowerInterest {
    double powerThreshold = 0.5;
    double interestThreshold = 0.5;
    std::vector<Assessment> people;      ///< register first, then derived; each in reference order
    std::vector<std::int32_t> strongest; ///< by product: row of `people` with the strongest claim, or -1
    std::shared_ptr<const std::vector<std::vector<ProductId>>> lists; ///< what some `products` look at
    bool complete = true;                                             ///< false: stopped
};

/// Places everybody on the grid and finds each product's strongest stakeholder: among owners and team members in office
/// (by e-mail, else name, without regard to case), those of its domain and those the register ties to it, the best
/// quadrant wins (manage closely, keep satisfied, keep informed, monitor), then power, then reference.
/// Owners of products who are not in the register get: power = sqrt(share of the other products that his products feed,
/// directly or not, with union edges), interest = sqrt(share of the other products that feed his products); both 0 … 1,
/// the square root because shares of a mesh are small and skewed. `why` holds the parts.
/// O(products / 512 × (V + E + owned products)) for the shares (see ReachCounts), the rest linear but for sorting.
[[nodiscard]] PowerInterest powerInterest(const Mesh& mesh, double powerThreshold = 0.5, double interestThreshold = 0.5,
                                          std::stop_token stop = {});

/// Rows of `people` from the strongest claim to the weakest: quadrant, then power, then reference.
[[nodiscard]] std::vector<std::uint32_t> byStrength(const Mesh& mesh, const std::vector<Assessment>& people);

} // namespace weft
