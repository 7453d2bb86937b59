// SPDX-License-Identifier: Apache-2.0
#include "layout/graphviz/worker/Conversation.h"

#include <cstddef>
#include <cstdio>
#include <cstring>

namespace weft::layout {
namespace {

constexpr std::uint64_t MostBytes = std::uint64_t{256} << 20U;

template <class T> bool take(const std::vector<std::byte>& payload, std::size_t& at, T* values, std::size_t count)
{
    const std::size_t bytes = count * sizeof(T);
    if (payload.size() - at < bytes)
        return false;
    if (bytes > 0)
        std::memcpy(values, payload.data() + at, bytes);
    at += bytes;
    return true;
}

template <class T> void put(std::vector<std::byte>& payload, const T* values, std::size_t count)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(values);
    payload.insert(payload.end(), bytes, bytes + count * sizeof(T));
}

template <class T>
bool takeAll(const std::vector<std::byte>& payload, std::size_t& at, std::vector<T>& values, std::size_t count)
{
    if ((payload.size() - at) / sizeof(T) < count)
        return false;
    values.resize(count);
    return take(payload, at, values.data(), count);
}

} // namespace

std::optional<Request> readRequest()
{
    std::uint64_t length = 0;
    if (std::fread(&length, sizeof length, 1, stdin) != 1 || length > MostBytes)
        return {};
    std::vector<std::byte> payload(length);
    if (std::fread(payload.data(), 1, length, stdin) != length)
        return {};
    Request request;
    std::size_t at = 0;
    RequestHeader& header = request.header;
    if (!take(payload, at, &header, 1) || header.magic != RequestMagic || header.engine > GraphvizEngine::Twopi)
        return {};
    if (!takeAll(payload, at, request.nodes, header.nodes) || !takeAll(payload, at, request.edges, header.edges) ||
        !takeAll(payload, at, request.groups, header.groups) || at != payload.size())
        return {};
    for (const EdgeRecord& edge : request.edges) {
        if (edge.from >= header.nodes || edge.to >= header.nodes)
            return {};
    }
    return request;
}

bool writeReply(const Reply& reply)
{
    std::vector<std::byte> payload;
    const ReplyHeader header{ReplyMagic, static_cast<std::uint32_t>(reply.nodes.size()),
                             static_cast<std::uint32_t>(reply.edges.size()),
                             static_cast<std::uint32_t>(reply.groups.size())};
    put(payload, &header, 1);
    put(payload, reply.nodes.data(), reply.nodes.size());
    put(payload, reply.groups.data(), reply.groups.size());
    for (const std::vector<PointRecord>& edge : reply.edges) {
        const auto count = static_cast<std::uint32_t>(edge.size());
        put(payload, &count, 1);
        put(payload, edge.data(), edge.size());
    }
    const std::uint64_t length = payload.size();
    return std::fwrite(&length, sizeof length, 1, stdout) == 1 &&
           std::fwrite(payload.data(), 1, payload.size(), stdout) == payload.size() && std::fflush(stdout) == 0;
}

} // namespace weft::layout
