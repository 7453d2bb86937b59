// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotReply.h"

#include "importers/document/FieldReader.h"
#include "importers/dot/DotProtocol.h"
#include "importers/text/TextFault.h"
#include "model/base/Ascii.h"
#include "model/base/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <set>
#include <utility>

namespace weft::importers::dot {

namespace {

class Reader {
public:
    explicit Reader(std::span<const std::byte> payload) : m_payload(payload) {}

    template <class T> bool take(T& value)
    {
        if (m_payload.size() < sizeof value)
            return false;
        std::memcpy(&value, m_payload.data(), sizeof value);
        m_payload = m_payload.subspan(sizeof value);
        return true;
    }
    bool take(std::string& text)
    {
        std::uint32_t length = 0;
        if (!take(length) || length > m_payload.size())
            return false;
        text.assign(reinterpret_cast<const char*>(m_payload.data()), length);
        m_payload = m_payload.subspan(length);
        const std::optional<TextFault> fault = findTextFault(text);
        return !fault || fault->kind == TextFault::ControlCharacter;
    }
    bool takeAttributes(std::vector<PropertyRecord>& attributes, std::string_view owner)
    {
        std::uint32_t count = 0;
        if (!take(count))
            return false;
        for (std::uint32_t i = 0; i < count; ++i) {
            PropertyRecord attribute;
            std::uint8_t html = 0;
            if (!take(attribute.name) || !take(attribute.value) || !take(html))
                return false;
            attribute.value = html != 0 ? htmlLabelText(attribute.value) : plainLabel(attribute.value, owner);
            attributes.push_back(std::move(attribute));
        }
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_payload.empty(); }

private:
    std::span<const std::byte> m_payload;
};

/// `cluster_sales` → `sales`; empty for a mere number.
std::string titleFromId(std::string_view id)
{
    id.remove_prefix(std::min(std::string_view("cluster").size(), id.size()));
    if (!id.empty() && id.front() == '_')
        id.remove_prefix(1);
    return id.find_first_not_of("0123456789") == std::string_view::npos ? std::string() : std::string(id);
}

bool takeFrames(Reader& reader, std::uint32_t count, Graph& graph)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        GraphFrame frame;
        if (!reader.take(frame.id) || !reader.take(frame.title))
            return false;
        frame.title = trimmed(plainLabel(frame.title, frame.id));
        if (frame.title.empty())
            frame.title = titleFromId(frame.id);
        graph.frames.push_back(std::move(frame));
    }
    return true;
}

bool takeNodes(Reader& reader, std::uint32_t count, Graph& graph)
{
    std::set<std::string> names;
    for (std::uint32_t i = 0; i < count; ++i) {
        GraphNode node;
        std::uint32_t frame = NoFrame;
        if (!reader.take(node.id) || !reader.take(frame) || (frame != NoFrame && frame >= graph.frames.size()))
            return false;
        if (frame != NoFrame)
            node.frame = frame;
        if (!reader.takeAttributes(node.attributes, node.id) || !names.insert(node.id).second)
            return false;
        graph.nodes.push_back(std::move(node));
    }
    return true;
}

bool takeEdges(Reader& reader, std::uint32_t count, Graph& graph)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint8_t directed = 0;
        if (!reader.take(from) || !reader.take(to) || !reader.take(directed) || from >= graph.nodes.size() ||
            to >= graph.nodes.size())
            return false;
        GraphEdge edge;
        edge.from = graph.nodes[from].id;
        edge.to = graph.nodes[to].id;
        if (!reader.takeAttributes(edge.attributes, {}))
            return false;
        graph.undirected = graph.undirected || directed == 0;
        graph.edges.push_back(std::move(edge));
    }
    return true;
}

/// Appends what a character reference at `text[at]` stands for and gives its length; 0 when none stands there.
std::size_t addReference(std::string_view text, std::size_t at, std::string& out)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Named{
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}}};
    for (const auto& [name, meaning] : Named) {
        if (text.substr(at, name.size()) == name) {
            out += meaning;
            return name.size();
        }
    }
    if (text.substr(at, 2) != "&#")
        return 0;
    const std::size_t end = text.substr(at, 10).find(';');
    if (end == std::string_view::npos || end < 3)
        return 0;
    std::string digits(text.substr(at + 2, end - 2));
    const bool hex = digits[0] == 'x' || digits[0] == 'X';
    if (hex)
        digits.erase(0, 1);
    char* rest = nullptr;
    const unsigned long value = std::strtoul(digits.c_str(), &rest, hex ? 16 : 10);
    const bool scalar = value >= 0x20 && value < 0x110000 && (value < 0xD800 || value >= 0xE000);
    if (digits.empty() || *rest != '\0' || !scalar)
        return 0;
    appendUtf8(out, static_cast<char32_t>(value));
    return end + 1;
}

} // namespace

std::string plainLabel(std::string_view label, std::string_view nodeName)
{
    std::string out;
    for (std::size_t at = 0; at < label.size();) {
        const char c = label[at];
        if (c == '&') {
            if (const std::size_t length = addReference(label, at, out); length > 0) {
                at += length;
                continue;
            }
        }
        if (c != '\\' || at + 1 == label.size()) {
            out += c == '\n' || c == '\r' ? ' ' : c;
            ++at;
            continue;
        }
        const char next = label[at + 1];
        if (next == 'n' || next == 'l' || next == 'r')
            out += ' ';
        else if (next == 'N')
            out += nodeName;
        else if (next == '\\')
            out += '\\';
        else
            out.append({c, next});
        at += 2;
    }
    return out;
}

std::string htmlLabelText(std::string_view label)
{
    std::string out;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < label.size();) {
        const char c = label[at];
        if (c == '<') {
            ++depth;
            if (!out.empty() && out.back() != ' ')
                out += ' ';
        } else if (c == '>') {
            depth -= depth > 0 ? 1 : 0;
        } else if (depth == 0) {
            const std::size_t length = c == '&' ? addReference(label, at, out) : 0;
            if (length > 0) {
                at += length;
                continue;
            }
            const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!blank)
                out += c;
            else if (!out.empty() && out.back() != ' ')
                out += ' ';
        }
        ++at;
    }
    return std::string(trimmed(out));
}

std::optional<DotReply> decodeReply(std::span<const std::byte> payload)
{
    Reader reader(payload);
    ReplyHead head;
    if (!reader.take(head) || head.magic != ReplyMagic)
        return std::nullopt;
    DotReply reply;
    reply.faulty = head.faulty != 0;
    reply.line = head.faultLine;
    if (reply.faulty)
        return reader.take(reply.reason) && reader.atEnd() ? std::optional(std::move(reply)) : std::nullopt;
    const bool whole = reader.takeAttributes(reply.graph.attributes, {}) &&
                       takeFrames(reader, head.frames, reply.graph) && takeNodes(reader, head.nodes, reply.graph) &&
                       takeEdges(reader, head.edges, reply.graph) && reader.atEnd();
    return whole ? std::optional(std::move(reply)) : std::nullopt;
}

} // namespace weft::importers::dot
