// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace weft::gui {

/// `weft-desktop --bench-canvas [--nodes N | SOURCE…] [--seed N] [--scenario NAME] [--frames N] [--size WxH] [--repeat
/// N]
/// [--json] [--out FILE] [--baseline FILE] [--max-ratio X]`: drives a canvas by the events that people cause and
/// reports what its frames cost. `arguments` are those behind the program's name; the QApplication must exist. Returns
/// the exit code: 0 done, 1 slower than the baseline, 2 wrong usage, 3 no source could be read, 4 the output can't be
/// written. The report goes to standard output.
[[nodiscard]] int runCanvasBench(const QStringList& arguments);

} // namespace weft::gui
