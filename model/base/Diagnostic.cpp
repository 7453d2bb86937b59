// SPDX-License-Identifier: Apache-2.0
#include "model/base/Diagnostic.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace weft {

namespace {

constexpr std::array Names = {
#define WEFT_NAME(code, name) std::string_view(name),
    WEFT_DIAGNOSTIC_CODES(WEFT_NAME)
#undef WEFT_NAME
};

auto sortKey(const Diagnostic& diagnostic)
{
    return std::tuple<const std::string&, std::uint32_t, std::uint32_t, std::string_view,
                      const std::vector<std::string>&, const std::string&, Severity>(
        diagnostic.path, diagnostic.line, diagnostic.column, codeName(diagnostic.code), diagnostic.arguments,
        diagnostic.record, diagnostic.severity);
}

} // namespace

std::string_view codeName(DiagnosticCode code)
{
    return Names[static_cast<std::size_t>(code)];
}

std::optional<DiagnosticCode> codeFromName(std::string_view name)
{
    const auto found = std::ranges::find(Names, name);
    if (found == Names.end())
        return std::nullopt;
    return static_cast<DiagnosticCode>(found - Names.begin());
}

void Diagnostics::add(Diagnostic diagnostic)
{
    m_all.push_back(std::move(diagnostic));
}

void Diagnostics::append(Diagnostics other)
{
    m_all.insert(m_all.end(), std::make_move_iterator(other.m_all.begin()), std::make_move_iterator(other.m_all.end()));
}

void Diagnostics::sort()
{
    std::ranges::sort(m_all, [](const Diagnostic& a, const Diagnostic& b) { return sortKey(a) < sortKey(b); });
    m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
}

std::size_t Diagnostics::count(Severity severity) const
{
    return static_cast<std::size_t>(std::ranges::count(m_all, severity, &Diagnostic::severity));
}

} // namespace weft
