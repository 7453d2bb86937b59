// SPDX-License-Identifier: Apache-2.0
// The child process that knows DOT. It reads one text, lets cgraph parse it, writes one reply, and ends. Whatever goes
// wrong inside cgraph (it may crash, hang or exit) ends this process alone; the parent reports the file.
#include "importers/dot/worker/DotGraph.h"

#include <cstdio>
#include <string>

int main()
{
    constexpr std::uint64_t MostBytes = std::uint64_t{1} << 30U;
    std::uint64_t length = 0;
    if (std::fread(&length, sizeof length, 1, stdin) != 1 || length > MostBytes)
        return 2;
    std::string text(length, '\0');
    if (std::fread(text.data(), 1, length, stdin) != length)
        return 2;
    const std::string reply = weft::importers::dot::replyTo(text);
    length = reply.size();
    const bool written = std::fwrite(&length, sizeof length, 1, stdout) == 1 &&
                         std::fwrite(reply.data(), 1, reply.size(), stdout) == reply.size() && std::fflush(stdout) == 0;
    return written ? 0 : 3;
}
