// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/FrameMeter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <numeric>
#include <sys/resource.h>

namespace weft::gui {

namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

double FrameTimes::percentile(double share) const
{
    if (m_times.empty())
        return 0;
    std::vector<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::ceil(share * last))];
}

double FrameTimes::mean() const
{
    return m_times.empty() ? 0
                           : std::accumulate(m_times.begin(), m_times.end(), 0.0) / static_cast<double>(m_times.size());
}

FrameCosts::Clocks FrameCosts::now()
{
    return {milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_THREAD_CPUTIME_ID),
            milliseconds(CLOCK_PROCESS_CPUTIME_ID)};
}

std::uint64_t peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

double calibrationMilliseconds()
{
    QImage target(1920, 1080, QImage::Format_RGB32);
    QImage source(1920, 1080, QImage::Format_RGB32);
    target.fill(Qt::white);
    source.fill(Qt::black);
    FrameCosts costs;
    costs.measure([&] {
        QPainter painter(&target);
        painter.drawImage(0, 0, source);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::gray, 1));
        for (int i = 0; i < 1000; ++i) {
            const QPointF line[] = {{i * 1.7, i * 0.9},
                                    {i * 1.7 + 60, i * 0.9 + 25},
                                    {i * 1.7 + 130, i * 0.9 + 30},
                                    {i * 1.7 + 190, i * 0.9 + 60}};
            painter.drawPolyline(line, 4);
        }
    });
    return costs.process.mean();
}

} // namespace weft::gui
