// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace weft::importers {

/// One value that was passed over.
struct PassedJson {
    std::string_view text;
    std::uint32_t levels = 0; ///< how deep brackets nest in it; 0 for a scalar
    bool compact = true;      ///< no blanks between its tokens
};

/// Passes over one JSON text from front to back and makes nothing of it but what is asked for: no tree, no places, no
/// allocation. As strict as `JsonCursor` (RFC 8259): whatever a pass accepts to its end is well-formed, given that the
/// text is UTF-8, which the caller must know. It refuses more than it must (keys with escapes, values nested beyond 64
/// levels) and explains nothing: once `good()` is false, every function gives false, and the text is the cursor's to
/// read. A copy goes on from the same place. O(length).
class JsonPass {
public:
    /// Brackets may nest `depth` levels deep.
    JsonPass(std::string_view text, std::size_t depth)
        : m_at(text.data()), m_end(text.data() + text.size()), m_depth(depth)
    {
    }

    [[nodiscard]] bool good() const { return m_good; }
    /// Whether nothing but blanks is left.
    [[nodiscard]] bool atEnd();
    /// Whether there was no blank between tokens so far.
    [[nodiscard]] bool compact() const { return m_blanks == 0; }

    /// The first byte of what comes next; 0 at the end.
    [[nodiscard]] char next()
    {
        passBlanks();
        return look();
    }

    /// Enters the object or array that comes next; `inside` must be false then, and is the caller's to hold.
    [[nodiscard]] bool enterObject() { return enter('{'); }
    [[nodiscard]] bool enterArray() { return enter('['); }
    /// Goes on to the next member of the object, behind its colon. False at the object's end, which is passed, and when
    /// something is wrong.
    [[nodiscard]] bool nextMember(bool& inside, std::string_view& key);
    [[nodiscard]] bool nextItem(bool& inside);

    /// The string that comes next. `scratch` holds it where it has escapes.
    [[nodiscard]] bool readText(std::string_view& text, std::string& scratch);
    /// Passes `null`, if it comes next.
    [[nodiscard]] bool passNull();
    [[nodiscard]] bool passValue();
    [[nodiscard]] bool passValue(PassedJson& passed);
    /// The bytes that come next, behind blanks; fewer than `size` where the text ends before.
    [[nodiscard]] std::string_view ahead(std::size_t size)
    {
        passBlanks();
        return {m_at, std::min(size, static_cast<std::size_t>(m_end - m_at))};
    }
    /// Passes an object or array that is known to come next, since the very same bytes were passed before. False, and
    /// nothing is wrong, when it nests too deeply for this place.
    [[nodiscard]] bool passAhead(std::size_t size, std::uint32_t levels, bool compact);

    /// Where a value begins that is passed piece by piece.
    struct Mark {
        const char* at;
        std::size_t blanks;
        std::size_t deepest;
    };
    [[nodiscard]] Mark mark();
    /// The value that began at `mark` and was passed whole. Marks may nest.
    [[nodiscard]] PassedJson since(const Mark& mark);

private:
    [[nodiscard]] char look() const { return m_at < m_end ? *m_at : '\0'; }
    void passBlanks()
    {
        if (m_at < m_end && static_cast<unsigned char>(*m_at) <= ' ')
            passSomeBlanks();
    }
    void passSomeBlanks();
    bool fail();
    [[nodiscard]] bool enter(char bracket);
    [[nodiscard]] bool passString(bool& escaped);
    [[nodiscard]] bool passEscape();
    [[nodiscard]] bool nextInside(char closing, bool& inside);
    [[nodiscard]] bool passKey(std::string_view& key, bool& escaped);
    [[nodiscard]] bool passNumber();
    [[nodiscard]] bool passWord(std::string_view word);
    [[nodiscard]] bool passScalar(char first);

    const char* m_at;
    const char* m_end;
    std::size_t m_depth;
    std::size_t m_level = 0; ///< brackets that are open
    std::size_t m_blanks = 0;
    std::size_t m_deepest = 0; ///< level since the last mark
    bool m_good = true;
};

} // namespace weft::importers
