// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/ProcessCost.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace weft::cli {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

std::uint64_t peakBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::strtoull(line.c_str() + 6, nullptr, 10) * 1024;
    }
    return 0;
}

} // namespace weft::cli
