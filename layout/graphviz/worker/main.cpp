// SPDX-License-Identifier: Apache-2.0
// The child process that knows Graphviz. It reads one request, lays out, writes one reply, and ends. Whatever goes
// wrong inside Graphviz (it may crash, hang or exit) ends this process alone; the parent draws without it.
#include "layout/graphviz/worker/Conversation.h"
#include "layout/graphviz/worker/Engines.h"

int main()
{
    const std::optional<weft::layout::Request> request = weft::layout::readRequest();
    if (!request)
        return 2;
    return weft::layout::writeReply(weft::layout::layOut(*request)) ? 0 : 3;
}
