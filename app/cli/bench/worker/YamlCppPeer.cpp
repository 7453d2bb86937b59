// SPDX-License-Identifier: Apache-2.0
// A peer for `weft bench import`: parses the YAML files whose names stand on its input, parted by zero bytes, with
// yaml-cpp, and prints what that cost. A program of its own, since that parser may never return.
#include <sys/resource.h>
#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

double secondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

int main()
try {
    std::vector<std::string> names;
    for (std::string name; std::getline(std::cin, name, '\0');)
        names.push_back(name);
    const double cpu = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    const double wall = secondsOf(CLOCK_MONOTONIC);
    std::size_t documents = 0;
    for (const std::string& name : names) {
        std::ifstream file(name, std::ios::binary);
        documents += YAML::LoadAll(file).size();
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"cpu\": %.6f, \"wall\": %.6f, \"records\": %zu, \"documents\": %zu, \"peak\": %ld}\n",
                secondsOf(CLOCK_PROCESS_CPUTIME_ID) - cpu, secondsOf(CLOCK_MONOTONIC) - wall, names.size(), documents,
                usage.ru_maxrss * 1024);
    return 0;
} catch (const std::exception&) { // a file that it does not take
    return 1;
}
