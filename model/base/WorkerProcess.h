// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace weft {

/// How a child may fail; `Stopped` is not its fault.
enum class WorkerFailure : std::uint8_t { Nothing, NotFound, NotStarted, Died, TimedOut, Oversized, Stopped };

struct WorkerReply {
    WorkerFailure failure = WorkerFailure::Nothing;
    std::vector<std::byte> payload; ///< without its length
};

struct WorkerLimits {
    std::chrono::milliseconds time{20'000};
    std::size_t memory = std::size_t{2} << 30U; ///< address space; not applied under sanitizers
    std::size_t reply = std::size_t{256} << 20U;
};

/// Starts `program` as a child, writes `request` with its length to its standard input, reads one reply of the same
/// form from its standard output, and makes an end of it: afterwards no process, no zombie and no descriptor is left.
/// Safe in a program with many threads. The child gets nothing but these two streams, cannot outlive the calling
/// thread, and is killed when time, CPU time or memory run out or `stop` is requested (noticed within 20 ms).
[[nodiscard]] WorkerReply askWorker(const std::filesystem::path& program, const std::vector<std::byte>& request,
                                    const WorkerLimits& limits, const std::stop_token& stop);

/// Where the worker `name` is: what the environment's `variable` names, else beside the running program, else in its
/// `../libexec/weft`. Empty when there is none.
[[nodiscard]] std::filesystem::path workerProgram(const char* name, const char* variable);

} // namespace weft
