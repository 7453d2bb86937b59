// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Progress.h"
#include "model/base/Result.h"

#include <QString>

#include <cstdint>
#include <variant>

namespace weft::app {

/// What a job can end in. Stopped is neither success nor failure.
template <class T> struct Finished {
    T value;
};
struct Failed {
    Problem problem;
};
struct Stopped {};

template <class T> using Outcome = std::variant<Finished<T>, Failed, Stopped>;

/// Of each kind one job runs at a time: starting another stops the one before it.
enum class JobKind : std::uint8_t { Open, People, Picture, Findings, Impact, Search, Filter, Export, Keep };

/// How far a job is; `total` 0 means unknown.
struct JobProgress {
    Stage stage = Stage::Finding;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    QString what; ///< raw: show it as plain text
};

/// A finished value or the problem, as an outcome.
template <class T> [[nodiscard]] Outcome<T> toOutcome(Result<T> result)
{
    if (result)
        return Finished<T>{std::move(result).value()};
    return Failed{result.error()};
}

} // namespace weft::app
