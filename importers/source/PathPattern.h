// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The lines of one `.weftignore`, read as git reads `.gitignore`: `#` begins a comment, `!` takes back, a `/` at the
/// end means directories only, a `/` elsewhere ties the pattern to the directory of the file. `*` and `?` stop at `/`,
/// `**` does not, `[a-z]` and `[!a-z]` are sets of bytes. The last line that matches decides.
class PathPatterns {
public:
    PathPatterns() = default;
    explicit PathPatterns(std::string_view text);

    enum class Answer { Silent, Ignored, Wanted };
    /// `path` is relative to the directory of the file, with `/` between its parts. O(lines × length²) at worst.
    [[nodiscard]] Answer ask(std::string_view path, bool directory) const;

private:
    struct Line {
        std::string pattern;
        bool wanted = false;
        bool directoriesOnly = false;
        bool anchored = false;
    };
    std::vector<Line> m_lines;
};

/// Whether the glob `pattern` matches all of `text`. O(pattern × text).
[[nodiscard]] bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace weft::importers
