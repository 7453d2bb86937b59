// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// `text` for HTML content and quoted attributes: `& < > " '` as entities, control characters as visible signs. The
/// only way in which a stranger's text gets into HTML.
[[nodiscard]] std::string htmlText(std::string_view text);

/// A table; header and cells are plain texts and get escaped here.
[[nodiscard]] std::string htmlTable(const std::vector<std::string>& header,
                                    const std::vector<std::vector<std::string>>& rows);

/// A whole document that loads nothing and runs nothing (CSP `default-src 'none'`), printable on A4 and Letter.
/// `title` is plain text, `body` is HTML made of the functions above, `language` such as `en`.
[[nodiscard]] std::string htmlDocument(std::string_view title, std::string_view body, std::string_view language);

} // namespace weft::app
