// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/RunIds.h"

#include "model/base/Ascii.h"

#include <functional>

namespace weft {

namespace {

constexpr std::size_t UuidLength = 36;

bool isDash(std::size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

std::optional<std::uint64_t> digitOf(char c)
{
    if (isDigit(c))
        return static_cast<std::uint64_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<std::uint64_t>(c - 'a' + 10);
    return std::nullopt;
}

} // namespace

std::optional<RunIds::Row> RunIds::packed(std::string_view id)
{
    if (id.size() != UuidLength)
        return std::nullopt;
    Row row{};
    std::size_t digits = 0;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (isDash(i)) {
            if (id[i] != '-')
                return std::nullopt;
            continue;
        }
        const std::optional<std::uint64_t> digit = digitOf(id[i]);
        if (!digit)
            return std::nullopt;
        std::uint64_t& half = row[digits / 16];
        half = half << 4 | *digit;
        ++digits;
    }
    return row;
}

std::uint32_t RunIds::add(std::string_view id)
{
    const std::optional<Row> uuid = packed(id);
    const std::uint64_t hash =
        uuid ? ((*uuid)[0] * 0x9E3779B97F4A7C15U) ^ (*uuid)[1] : std::hash<std::string_view>()(id);
    const std::uint32_t known = m_index.find(hash, [&](std::uint32_t run) {
        return m_isText[run] ? !uuid && m_texts[m_rows[run][0]] == id : uuid && m_rows[run] == *uuid;
    });
    if (known != HashIndex::None)
        return known;
    const auto run = static_cast<std::uint32_t>(m_rows.size());
    if (!uuid)
        m_texts.push_back(m_arena.copy(id));
    m_rows.push_back(uuid ? *uuid : Row{m_texts.size() - 1, 0});
    m_isText.push_back(!uuid);
    m_index.add(hash, run);
    return run;
}

std::string RunIds::text(std::uint32_t run) const
{
    const Row& row = m_rows[run];
    if (m_isText[run])
        return std::string(m_texts[row[0]]);
    std::string id;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < UuidLength; ++i) {
        if (isDash(i)) {
            id += '-';
            continue;
        }
        id += "0123456789abcdef"[row[digits / 16] >> (60 - 4 * (digits % 16)) & 15U];
        ++digits;
    }
    return id;
}

} // namespace weft
