// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Numbers.h"

#include "app/cli/CommandText.h"
#include "app/shared/text/DiagnosticText.h"

#include <charconv>

namespace weft::cli {

namespace {

template <class Number> std::optional<Number> read(const std::string& text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || rest != end)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<std::uint32_t> wholeNumber(const std::string& text, std::uint32_t least)
{
    const std::optional<std::uint32_t> value = read<std::uint32_t>(text);
    return value && *value >= least ? value : std::nullopt;
}

std::optional<double> share(const std::string& text)
{
    const std::optional<double> value = read<double>(text);
    return value && *value >= 0 && *value <= 1 ? value : std::nullopt;
}

std::optional<QString> badNumber(std::string_view option, const std::string& text, std::uint32_t least)
{
    if (wholeNumber(text, least))
        return std::nullopt;
    return app::problemText(
        {DiagnosticCode::FieldValue,
         {std::string(option), text, commandText(CommandWord::ExpectedNumber).arg(least).toStdString()}});
}

std::optional<QString> badShare(std::string_view option, const std::string& text)
{
    if (share(text))
        return std::nullopt;
    return app::problemText({DiagnosticCode::FieldValue,
                             {std::string(option), text, commandText(CommandWord::ExpectedShare).toStdString()}});
}

} // namespace weft::cli
