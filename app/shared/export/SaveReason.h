// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

class QSaveFile;

namespace weft::app {

/// Why a file could not be written, after `file` failed: what the system says, and where its disk is too full for
/// `bytes` how many are needed and free. The reason of OutputUnwritable.
[[nodiscard]] std::string saveReason(const QSaveFile& file, std::size_t bytes);

} // namespace weft::app
