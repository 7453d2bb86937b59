// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::gui {

/// Milliseconds of one kind, one entry a frame.
class FrameTimes {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    /// The time that `share` (0 … 1) of the frames do not exceed; 0 without frames.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double mean() const;
    [[nodiscard]] std::size_t count() const { return m_times.size(); }

private:
    std::vector<double> m_times;
};

/// What frames cost. The process counts all its threads: Qt paints large areas with a pool of its own, which the
/// thread's clock does not see (canvas.md).
struct FrameCosts {
    FrameTimes wall;
    FrameTimes thread;
    FrameTimes process;

    /// Runs `frame` and adds what it took.
    template <class Frame> void measure(Frame&& frame)
    {
        const Clocks before = now();
        frame();
        const Clocks after = now();
        wall.add(after.wall - before.wall);
        thread.add(after.thread - before.thread);
        process.add(after.process - before.process);
    }

private:
    struct Clocks {
        double wall = 0;
        double thread = 0;
        double process = 0;
    };
    [[nodiscard]] static Clocks now();
};

/// The most memory this process ever held, in bytes.
[[nodiscard]] std::uint64_t peakMemory();

/// What this machine takes now for 1,000 smooth lines and one full blit, in milliseconds of process CPU: to compare
/// runs on shared machines.
[[nodiscard]] double calibrationMilliseconds();

} // namespace weft::gui
