// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LevelLookup.h"

#include "model/query/NodeLookup.h"

#include <array>

namespace weft::cli {

Result<LevelNode> lookUpOnLevel(const Mesh& mesh, const std::string& text, std::optional<Level> level)
{
    constexpr std::array Preferred{Level::Product, Level::Dataset, Level::Column, Level::Domain};
    for (const Level candidate : Preferred) {
        if (level && *level != candidate)
            continue;
        const std::array kinds{nodeKind(candidate)};
        const Result<NodeRef> found = lookUpNode(mesh, text, kinds);
        if (found)
            return LevelNode{*found, candidate};
        if (level || found.error().code == DiagnosticCode::ReferenceAmbiguous)
            return found.error();
    }
    constexpr std::array Kinds{NodeKind::Product, NodeKind::Dataset, NodeKind::Column, NodeKind::Domain};
    const Result<NodeRef> any = lookUpNode(mesh, text, Kinds);
    if (any)
        return Problem{DiagnosticCode::ReferenceAmbiguous, {text, refText(mesh, *any)}};
    return any.error();
}

} // namespace weft::cli
