// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::importers {

/// `[kind:][namespace/]name`, as entities of a Backstage catalogue refer to each other.
struct EntityReference {
    std::string kind;      ///< lower case
    std::string nameSpace; ///< lower case; `default` where none is written
    std::string name;      ///< as written

    /// `component:default/orders`: one text for one entity, since Backstage compares without case.
    [[nodiscard]] std::string canonical() const;
    /// The name, with its namespace where that is not `default`.
    [[nodiscard]] std::string shortName() const;
};

/// Empty name when `text` is no reference (a person's name with blanks, nothing at all). `kind` is what the field
/// that holds it means when none is written.
[[nodiscard]] EntityReference readEntityReference(std::string_view text, std::string_view kind);

} // namespace weft::importers
