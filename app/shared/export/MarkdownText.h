// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// `text` as one line of Markdown that shows exactly it: every sign that CommonMark or GitHub could read as markup, a
/// link or HTML is escaped, line ends and control characters become visible signs. The only way in which a stranger's
/// text gets into Markdown.
[[nodiscard]] std::string markdownText(std::string_view text);

/// A GitHub table. Cells are plain texts and get escaped here.
[[nodiscard]] std::string markdownTable(const std::vector<std::string>& header,
                                        const std::vector<std::vector<std::string>>& rows);

} // namespace weft::app
