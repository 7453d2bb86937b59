// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft::importers {

/// A DPDS name of a product or of one of its parts: `urn:dpds:ORG:dataproducts:PRODUCT[:VERSION][:outputports:PORT…]`.
struct ProductUrn {
    std::string product; ///< as far as the product's name
    std::string major;   ///< first number of the version; empty when there is none
    std::string port;    ///< where it names an output port

    /// Under which products of one major version are the same: formats.md, section 3.7.
    [[nodiscard]] std::string identity() const { return major.empty() ? product : product + ":" + major; }
};

/// Empty when the text has not that form; the scheme's name after `urn:` may be missing, as in official files.
[[nodiscard]] std::optional<ProductUrn> readProductUrn(std::string_view text);

/// `1` of `v1.2.0`; empty when it does not begin with a number.
[[nodiscard]] std::string majorNumber(std::string_view version);

} // namespace weft::importers
