// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace weft {

/// What a long operation is doing now; a code, since people's words live in `app/shared/text`.
enum class Stage : std::uint8_t { Finding, Reading, Joining, Analysing, LayingOut, Drawing, Writing };

/// Told how far a long operation is. Called from the thread that works; implementations must not block.
class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` units (bytes, nodes …) of `stage`; `total` 0 means unknown. `what`: the file or thing at hand.
    virtual void report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view what) = 0;
};

/// For callers that do not want to know.
class NoProgress final : public Progress {
public:
    void report(Stage, std::uint64_t, std::uint64_t, std::string_view) override {}
};

} // namespace weft
