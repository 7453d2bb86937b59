// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProgressLine.h"

#include "app/shared/text/StageText.h"
#include "app/shared/text/VisibleText.h"

#include <chrono>
#include <string>

#include <unistd.h>

namespace weft::cli {

namespace {

constexpr std::int64_t Pause = 100;
constexpr qsizetype LongestName = 40;

/// Progress is a courtesy: where it can't be written, work goes on.
void put(const std::string& text)
{
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ProgressLine::~ProgressLine()
{
    wipe();
}

void ProgressLine::report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view what)
{
    if (!m_shown)
        return;
    const std::int64_t time = now();
    std::int64_t next = m_next.load();
    if (time < next || !m_next.compare_exchange_strong(next, time + Pause))
        return;
    QString line = app::stageText(stage);
    if (total > 0)
        line += QStringLiteral(" %1 %").arg(done >= total ? 100 : done * 100 / total);
    if (!what.empty())
        line += QLatin1Char(' ') + app::visibleText(what, LongestName);
    m_visible = true;
    put("\r\x1b[K" + line.toStdString());
}

void ProgressLine::wipe()
{
    if (m_visible.exchange(false))
        put("\r\x1b[K");
}

} // namespace weft::cli
