// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Tracks.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <span>
#include <tuple>

namespace weft::layout {
namespace {

constexpr double Apart = 12; // between the ends of two lines on the same track

struct Leg {
    double at;
    TrackTurn turn;
};

/// All stretches of one net as one.
struct Hull {
    double from = 0;
    double to = 0;
    std::size_t first = 0; ///< range in the order by net
    std::size_t end = 0;
    std::size_t firstLeg = 0;
    std::size_t endLeg = 0;
    double lean = 0; ///< mean of the turns
};

class TrackOrder {
public:
    TrackOrder(const std::vector<Stretch>& stretches, const std::stop_token& stop)
        : m_stop(stop), m_order(stretches.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(stretches[a].net, a) < std::tuple(stretches[b].net, b);
        });
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const Stretch& stretch = stretches[m_order[i]];
            const double low = std::min(stretch.from, stretch.to);
            const double high = std::max(stretch.from, stretch.to);
            if (i == 0 || stretches[m_order[i - 1]].net != stretch.net)
                m_hulls.push_back({low, high, i, i, m_legs.size(), m_legs.size(), 0});
            Hull& hull = m_hulls.back();
            hull.from = std::min(hull.from, low);
            hull.to = std::max(hull.to, high);
            hull.end = i + 1;
            for (const Leg& leg : {Leg{stretch.from, stretch.before}, Leg{stretch.to, stretch.behind}}) {
                if (leg.turn != TrackTurn::Straight)
                    m_legs.push_back(leg);
            }
            hull.endLeg = m_legs.size();
        }
        for (Hull& hull : m_hulls) {
            for (const Leg& leg : legsOf(hull))
                hull.lean += static_cast<double>(leg.turn) / static_cast<double>(hull.endLeg - hull.firstLeg);
        }
    }

    Tracks run()
    {
        constexpr std::size_t MostSifted = 1000;
        if (m_hulls.size() > MostSifted || m_stop.stop_requested())
            return packFromLeft();
        sortByLean();
        constexpr int Passes = 4;
        for (int pass = 0; pass < Passes && sift(); ++pass) {
        }
        return m_stop.stop_requested() ? packFromLeft() : pack();
    }

private:
    [[nodiscard]] std::span<const Leg> legsOf(const Hull& hull) const
    {
        return std::span(m_legs).subspan(hull.firstLeg, hull.endLeg - hull.firstLeg);
    }

    /// Of nets that turn the same way at both ends the shorter lies nearer to that side.
    void sortByLean()
    {
        std::sort(m_hulls.begin(), m_hulls.end(), [](const Hull& a, const Hull& b) {
            const double longA = (a.to - a.from) * (a.lean < 0 ? 1 : -1);
            const double longB = (b.to - b.from) * (b.lean < 0 ? 1 : -1);
            return std::tuple(a.lean, longA, a.from, a.first) < std::tuple(b.lean, longB, b.from, b.first);
        });
    }

    /// How often the lines cross when `low` lies on the lower side of `high`.
    [[nodiscard]] std::int64_t crossings(const Hull& low, const Hull& high) const
    {
        if (low.to <= high.from || high.to <= low.from)
            return 0;
        std::int64_t count = 0;
        for (const Leg& leg : legsOf(high))
            count += leg.turn == TrackTurn::Low && leg.at > low.from && leg.at < low.to ? 1 : 0;
        for (const Leg& leg : legsOf(low))
            count += leg.turn == TrackTurn::High && leg.at > high.from && leg.at < high.to ? 1 : 0;
        return count;
    }

    bool sift()
    {
        constexpr std::size_t Window = 60;
        bool moved = false;
        for (std::size_t i = 0; i < m_hulls.size(); ++i) {
            if (i % 64 == 0 && m_stop.stop_requested())
                return false;
            std::size_t best = i;
            std::int64_t least = 0;
            std::int64_t sum = 0;
            for (std::size_t k = i; k > 0 && i - k < Window; --k) {
                sum += crossings(m_hulls[i], m_hulls[k - 1]) - crossings(m_hulls[k - 1], m_hulls[i]);
                if (sum < least) {
                    least = sum;
                    best = k - 1;
                }
            }
            sum = 0;
            for (std::size_t k = i; k + 1 < m_hulls.size() && k - i < Window; ++k) {
                sum += crossings(m_hulls[k + 1], m_hulls[i]) - crossings(m_hulls[i], m_hulls[k + 1]);
                if (sum < least) {
                    least = sum;
                    best = k + 1;
                }
            }
            const auto at = [&](std::size_t k) { return m_hulls.begin() + static_cast<std::ptrdiff_t>(k); };
            if (best < i)
                std::rotate(at(best), at(i), at(i + 1));
            else if (best > i)
                std::rotate(at(i), at(i + 1), at(best + 1));
            moved = moved || best != i;
        }
        return moved;
    }

    /// Each net on the first track behind all that lie before it and that it would touch.
    [[nodiscard]] Tracks pack() const
    {
        struct Taken {
            double from;
            double to;
        };
        Tracks tracks;
        tracks.of.resize(m_order.size());
        std::vector<std::vector<Taken>> taken; // by track
        for (const Hull& hull : m_hulls) {
            std::uint32_t track = tracks.count;
            const auto touches = [&](const Taken& other) {
                return hull.from < other.to + Apart && other.from < hull.to + Apart;
            };
            while (track > 0 && std::none_of(taken[track - 1].begin(), taken[track - 1].end(), touches))
                --track;
            if (track == tracks.count) {
                ++tracks.count;
                taken.emplace_back();
            }
            taken[track].push_back({hull.from, hull.to});
            put(hull, track, tracks);
        }
        return tracks;
    }

    /// As few tracks as lie beside each other anywhere, in any order.
    [[nodiscard]] Tracks packFromLeft()
    {
        std::sort(m_hulls.begin(), m_hulls.end(), [](const Hull& a, const Hull& b) {
            return std::tuple(a.from, a.to, a.first) < std::tuple(b.from, b.to, b.first);
        });
        Tracks tracks;
        tracks.of.resize(m_order.size());
        using Entry = std::pair<double, std::uint32_t>; // end of the last line on it, track
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> free;
        for (const Hull& hull : m_hulls) {
            std::uint32_t track = tracks.count;
            if (!free.empty() && free.top().first + Apart <= hull.from) {
                track = free.top().second;
                free.pop();
            } else {
                ++tracks.count;
            }
            free.emplace(hull.to, track);
            put(hull, track, tracks);
        }
        return tracks;
    }

    void put(const Hull& hull, std::uint32_t track, Tracks& tracks) const
    {
        for (std::size_t i = hull.first; i < hull.end; ++i)
            tracks.of[m_order[i]] = track;
    }

    const std::stop_token& m_stop;
    std::vector<std::uint32_t> m_order; ///< stretches by net
    std::vector<Leg> m_legs;
    std::vector<Hull> m_hulls; ///< from the low side to the high one
};

} // namespace

Tracks assignTracks(const std::vector<Stretch>& stretches, const std::stop_token& stop)
{
    return TrackOrder(stretches, stop).run();
}

} // namespace weft::layout
