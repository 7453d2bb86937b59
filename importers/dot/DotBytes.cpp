// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotBytes.h"

#include "importers/dot/DotScan.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

/// The next byte that is no UTF-8 or zero; cgraph bears other control characters.
std::optional<TextFault> nextBadByte(std::string_view text, std::size_t from, const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<TextFault> fault = findTextFault(text.substr(from));
        if (!fault)
            break;
        fault->offset += from;
        if (fault->kind != TextFault::ControlCharacter)
            return fault;
        from = fault->offset + 1;
    }
    return std::nullopt;
}

/// Places of bytes that are asked for in ascending order: O(bytes) for all of them.
class Places {
public:
    explicit Places(std::string_view text) : m_text(text) {}

    TextPlace of(std::size_t offset)
    {
        const TextPlace further = placeOf(m_text.substr(m_lineStart), offset - m_lineStart);
        m_line += further.line - 1;
        m_lineStart = offset - (further.column - 1);
        return {m_line, further.column};
    }

private:
    std::string_view m_text;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

/// What is lost with a byte: its statement, with all within its braces, or between statements the byte alone.
std::pair<std::size_t, std::size_t> lostWith(std::size_t offset, const std::vector<DotCut>& cuts, std::string_view text)
{
    const auto behind = std::ranges::upper_bound(cuts, offset, {}, &DotCut::offset);
    if (behind != cuts.end() && offset >= behind->before)
        return {offset, offset + 1};
    const DotCut& begin = *(behind - 1);
    const auto end = std::find_if(behind, cuts.end(), [&](const DotCut& cut) { return cut.braces <= begin.braces; });
    const std::size_t first = begin.offset + (text[begin.offset] == '}' ? 1 : 0); // it closes what stays
    return {first, end == cuts.end() ? text.size() : end->offset};
}

void blank(std::string& text, std::pair<std::size_t, std::size_t> range)
{
    for (std::size_t at = range.first; at < range.second; ++at) {
        if (text[at] != '\n' && text[at] != '\r')
            text[at] = ' ';
    }
}

} // namespace

std::vector<DotBadByte> blankBadBytes(std::string& text, std::stop_token stop)
{
    std::vector<DotBadByte> found;
    std::optional<TextFault> fault = nextBadByte(text, 0, stop);
    if (!fault)
        return found;
    const std::vector<DotCut> cuts = dotCuts(text, stop);
    Places places(text);
    while (fault) {
        found.push_back({fault->kind, places.of(fault->offset)});
        if (cuts.empty() || fault->offset < cuts.front().offset) {
            text.clear();
            return found;
        }
        const auto lost = lostWith(fault->offset, cuts, text);
        blank(text, lost);
        fault = nextBadByte(text, lost.second, stop);
    }
    return found;
}

} // namespace weft::importers
