// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/TextArguments.h"

namespace weft::app {

QString filled(const QString& pattern, const QStringList& arguments)
{
    QString text;
    text.reserve(pattern.size() + 32);
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool place = pattern[at] == QLatin1Char('%') && at + 1 < pattern.size() &&
                           pattern[at + 1] >= QLatin1Char('1') && pattern[at + 1] <= QLatin1Char('9');
        if (!place) {
            text += pattern[at];
            continue;
        }
        ++at;
        text += arguments.value(pattern[at].unicode() - u'1');
    }
    return text;
}

} // namespace weft::app
