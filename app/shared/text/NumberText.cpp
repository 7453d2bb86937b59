// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/NumberText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace weft::app {

std::string plainNumber(double value)
{
    if (!std::isfinite(value) || value == 0)
        return "0";
    std::array<char, 512> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

QString decimalText(double value, int decimals)
{
    const QString text = QString::number(std::isfinite(value) ? value : 0.0, 'f', decimals);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString countText(std::uint64_t value)
{
    QString digits = QString::number(value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

QString percentText(double share)
{
    return decimalText(share * 100, 0) + QStringLiteral(" %");
}

} // namespace weft::app
