// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Progress.h"

#include <atomic>
#include <cstdint>

namespace weft::cli {

/// One line on standard error that says what is being done, rewritten at most ten times a second and wiped when done.
class ProgressLine final : public Progress {
public:
    explicit ProgressLine(bool shown) : m_shown(shown) {}
    ~ProgressLine() override;

    void report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view what) override;
    /// Takes the line away before something else is printed.
    void wipe();

private:
    bool m_shown;
    std::atomic<std::int64_t> m_next = 0; ///< milliseconds of the steady clock
    std::atomic<bool> m_visible = false;
};

} // namespace weft::cli
