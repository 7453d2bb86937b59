// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace weft::app {

/// Runs every task on a thread of its own, the first on the caller's, and returns when all are done. For the few large
/// tasks that a room below cuts its work into. When some throw, the exception of the first of them is thrown again.
void runAtOnce(const std::vector<std::function<void()>>& tasks);

/// How many tasks such work is best cut into here: one a processor, at most eight.
[[nodiscard]] std::size_t tasksAtOnce();

} // namespace weft::app
