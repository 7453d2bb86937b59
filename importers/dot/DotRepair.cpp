// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotRepair.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t MostRefusals = 8;

std::string prefixOf(const std::string& text, const DotCut& cut)
{
    return text.substr(0, cut.offset) + std::string(cut.braces, '}');
}

/// Where the token stands that the reason names (`near 'x'`), if it is the only one like it in that line of the part.
TextPlace placeOf(std::string_view part, TextPlace begin, std::uint32_t line, std::string_view reason)
{
    const std::size_t mark = reason.find("near '");
    const std::size_t close = reason.rfind('\'');
    if (line < begin.line || mark == std::string_view::npos || close < mark + 7)
        return begin;
    const std::string_view token = reason.substr(mark + 6, close - mark - 6);
    std::uint32_t column = begin.column;
    for (std::uint32_t at = begin.line; at < line; ++at) {
        part.remove_prefix(std::min(part.find('\n'), part.size() - 1) + 1);
        column = 1;
        if (part.empty())
            return begin;
    }
    part = part.substr(0, part.find('\n'));
    const std::size_t found = part.find(token);
    if (found == std::string_view::npos || part.find(token, found + 1) != std::string_view::npos)
        return begin;
    return {line, column + static_cast<std::uint32_t>(found)};
}

class Repair {
public:
    Repair(std::string text, const AskDot& ask, std::stop_token stop)
        : m_text(std::move(text)), m_ask(ask), m_stop(std::move(stop))
    {
    }

    DotRepaired run()
    {
        DotRepaired result{m_ask(m_text)};
        while (result.reply && result.reply->faulty && result.refusals.size() < MostRefusals) {
            if (!leaveOut(*result.reply, result.refusals.size() + 1 == MostRefusals, result.refusals))
                return result;
            result.reply = m_ask(m_text);
        }
        return result;
    }

private:
    enum class Kind : std::uint8_t { Good, Bad, Failed };

    [[nodiscard]] Kind kindOf(const DotCut& cut) const
    {
        const std::optional<dot::DotReply> reply = m_ask(prefixOf(m_text, cut));
        if (!reply || m_stop.stop_requested())
            return Kind::Failed;
        return reply->faulty ? Kind::Bad : Kind::Good;
    }

    /// Of the cuts the last up to which the text is good; the fault was noticed in `line`. Looks near it first.
    [[nodiscard]] std::optional<std::size_t> lastGood(const std::vector<DotCut>& cuts, std::uint32_t line) const
    {
        const auto behind = [line](const DotCut& cut) { return cut.place.line > line; };
        auto bad = static_cast<std::size_t>(std::ranges::find_if(cuts, behind) - cuts.begin());
        std::size_t good = bad;
        for (std::size_t step = 1;; step *= 2) {
            if (bad == 0)
                return std::nullopt;
            good = bad - std::min(bad, step);
            const Kind kind = kindOf(cuts[good]);
            if (kind == Kind::Failed)
                return std::nullopt;
            if (kind == Kind::Good)
                break;
            bad = good;
        }
        while (bad - good > 1) {
            const std::size_t middle = good + (bad - good) / 2;
            const Kind kind = kindOf(cuts[middle]);
            if (kind == Kind::Failed)
                return std::nullopt;
            (kind == Kind::Good ? good : bad) = middle;
        }
        return good;
    }

    /// Takes the statement at fault out of the text, or with `rest` all that follows, too.
    bool leaveOut(const dot::DotReply& reply, bool rest, std::vector<DotRefusal>& refusals)
    {
        const std::vector<DotCut> cuts = dotCuts(m_text, m_stop);
        const std::optional<std::size_t> good = reply.line == 0 ? std::nullopt : lastGood(cuts, reply.line);
        if (!good)
            return false;
        const DotCut& cut = cuts[*good];
        // The next statement of the same braces; none where they end before.
        std::size_t next = *good + 1;
        while (!rest && next < cuts.size() && cuts[next].braces > cut.braces)
            ++next;
        const bool goesOn = !rest && next < cuts.size() && cuts[next].braces == cut.braces;
        const std::size_t end = goesOn ? cuts[next].offset : m_text.size();
        const std::string_view part = std::string_view(m_text).substr(cut.offset, end - cut.offset);
        refusals.push_back({reply.reason, placeOf(part, cut.place, reply.line, reply.reason)});
        std::string repaired = m_text.substr(0, cut.offset) + ' ';
        repaired.append(static_cast<std::size_t>(std::ranges::count(part, '\n')), '\n');
        m_text = repaired + (goesOn ? m_text.substr(end) : std::string(cut.braces, '}'));
        return true;
    }

    std::string m_text;
    const AskDot& m_ask;
    std::stop_token m_stop;
};

} // namespace

DotRepaired askWithoutFaults(std::string text, const AskDot& ask, std::stop_token stop)
{
    return Repair(std::move(text), ask, std::move(stop)).run();
}

std::string wholeStatements(const std::string& text, std::size_t offset, std::stop_token stop)
{
    const std::vector<DotCut> cuts = dotCuts(std::string_view(text).substr(0, offset), std::move(stop));
    return cuts.empty() ? std::string() : prefixOf(text, cuts.back());
}

} // namespace weft::importers
