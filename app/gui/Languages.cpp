// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace weft::gui {

void speak(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    auto* ours = new QTranslator(qApp);
    // English has a file of its own for the sake of its plurals.
    if (ours->load(locale, QStringLiteral("weft"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        ours->load(QStringLiteral(":/translations/weft_en.qm")))
        QCoreApplication::installTranslator(ours);
    auto* dialogs = new QTranslator(qApp);
    if (dialogs->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(dialogs);
}

QString spokenLanguage()
{
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    return QFile::exists(QStringLiteral(":/translations/weft_%1.qm").arg(language)) ? language : QStringLiteral("en");
}

} // namespace weft::gui
