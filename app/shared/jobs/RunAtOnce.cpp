// SPDX-License-Identifier: Apache-2.0
#include "app/shared/jobs/RunAtOnce.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>

#ifdef WEFT_MIMALLOC
#include <mimalloc.h>
#endif

namespace weft::app {

namespace {

/// Each thread takes memory from a heap of its own. What it frees there stays the program's, and is of no use to the
/// threads that go on: a tenth of the peak of reading a large log.
void returnFreedMemory()
{
#ifdef WEFT_MIMALLOC
    mi_collect(true);
#endif
}

} // namespace

void runAtOnce(const std::vector<std::function<void()>>& tasks)
{
    std::vector<std::exception_ptr> thrown(tasks.size());
    const auto run = [&](std::size_t i) {
        try {
            tasks[i]();
        } catch (...) {
            thrown[i] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        std::size_t started = 1;
        try {
            for (; started < tasks.size(); ++started)
                threads.emplace_back(run, started);
        } catch (const std::system_error&) {
            // No more threads are to be had: the rest is done here.
        }
        if (!tasks.empty())
            run(0);
        for (; started < tasks.size(); ++started)
            run(started);
    }
    returnFreedMemory();
    for (const std::exception_ptr& exception : thrown) {
        if (exception)
            std::rethrow_exception(exception);
    }
}

std::size_t tasksAtOnce()
{
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
}

} // namespace weft::app
