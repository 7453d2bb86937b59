// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::importers {

/// What `urn:dmb:cmp:DOMAIN:PRODUCT:MAJOR:COMPONENT` names.
struct ComponentUrn {
    std::string product;   ///< `urn:dmb:dp:DOMAIN:PRODUCT:MAJOR`; empty for what is no component of a product
    std::string component; ///< the last part; the whole text where it is no URN
};

[[nodiscard]] ComponentUrn readComponentUrn(std::string_view text);

} // namespace weft::importers
