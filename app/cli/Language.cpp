// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

namespace weft::cli {

namespace {

QStringList languages()
{
    QStringList codes{QStringLiteral("en")};
    for (const QString& file : QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("weft_*.qm")}))
        codes += file.mid(5, file.size() - 8);
    codes.sort();
    return codes;
}

} // namespace

QString knownLanguages()
{
    return languages().join(QStringLiteral(", "));
}

std::optional<QString> useLanguage(const std::string& code)
{
    QString wanted = QString::fromStdString(code).toLower();
    wanted = wanted.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0);
    if (wanted.isEmpty())
        wanted = QStringLiteral("en");
    if (!languages().contains(wanted))
        return std::nullopt;
    if (wanted != QStringLiteral("en")) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (!translator->load(QStringLiteral(":/translations/weft_%1.qm").arg(wanted)))
            return std::nullopt;
        QCoreApplication::installTranslator(translator);
    }
    return wanted;
}

} // namespace weft::cli
