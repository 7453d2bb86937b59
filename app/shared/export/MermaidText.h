// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace weft::app {

/// `text` for a quoted Mermaid label: letters, digits, blanks and bytes beyond ASCII as they are, every other sign as
/// `#NN;`, so that no quote, bracket, directive, comment or Markdown can begin; control characters become visible
/// signs. The only way in which a text gets into Mermaid.
[[nodiscard]] std::string mermaidText(std::string_view text);

/// The picture as a Mermaid flow chart: nodes are numbered, groups are subgraphs. Edges are arrows; those that are only
/// declared are dotted, those that are only observed dotted and named so. Title and trust line are a comment. In the
/// picture's order; empty when stopped. O(V + E).
[[nodiscard]] std::string pictureMermaid(const MeshPicture& picture, std::stop_token stop = {});

} // namespace weft::app
