// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Languages.h"
#include "app/gui/WindowActions.h"
#include "app/gui/details/DetailParts.h"
#include "app/gui/widgets/EmptyState.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

#include <map>

using namespace weft;

namespace {

struct Message {
    QString translation;
    bool finished = true;
    bool plural = false;
};

/// Messages of a .ts file by context, source and comment.
std::map<QString, Message> readMessages(const QString& path)
{
    std::map<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = xml.name().toString();
            if (name == QLatin1String("message")) {
                source.clear();
                comment.clear();
                message = {};
                message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            } else if (name == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (name == QLatin1String("source")) {
                source = xml.readElementText();
            } else if (name == QLatin1String("comment")) {
                comment = xml.readElementText();
            } else if (name == QLatin1String("translation")) {
                message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
                message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message")) {
            messages[context + QLatin1Char('|') + source + QLatin1Char('|') + comment] = message;
        }
    }
    return xml.hasError() ? std::map<QString, Message>() : messages;
}

QString lupdate()
{
    for (const QString& folder :
         {QLibraryInfo::path(QLibraryInfo::BinariesPath), QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)}) {
        for (const char* name : {"/lupdate", "/lupdate6"}) {
            if (QFile::exists(folder + QLatin1String(name)))
                return folder + QLatin1String(name);
        }
    }
    return {};
}

QStringList marks(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsGerman();
    void placesOfArgumentsAgree();
    void windowSpeaksGerman();
    void pluralsAreEnglish();
    void cleanup();
};

void TestTranslations::everyTextIsGerman()
{
    const QString program = lupdate();
    if (program.isEmpty())
        QSKIP("lupdate is not installed");
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(WEFT_SOURCE_DIR));
    process.start(program, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                            QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("app"),
                            QStringLiteral("-target-language"), QStringLiteral("de"), QStringLiteral("-ts"), fresh});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.trimmed().isEmpty(), said.constData());
    const auto used = readMessages(fresh);
    const auto german = readMessages(QStringLiteral(WEFT_SOURCE_DIR "/translations/weft_de.ts"));
    QVERIFY(used.size() > 500);
    QStringList missing;
    for (const auto& [key, message] : used) {
        const auto found = german.find(key);
        if (found == german.end() || !found->second.finished || found->second.translation.isEmpty())
            missing.append(key);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("without German: ") + missing.join(QStringLiteral("; "))));
    QStringList unused;
    for (const auto& [key, message] : german) {
        if (used.find(key) == used.end())
            unused.append(key);
    }
    QVERIFY2(unused.isEmpty(), qPrintable(QStringLiteral("no longer used: ") + unused.join(QStringLiteral("; "))));
}

void TestTranslations::placesOfArgumentsAgree()
{
    const auto german = readMessages(QStringLiteral(WEFT_SOURCE_DIR "/translations/weft_de.ts"));
    QVERIFY(!german.empty());
    for (const auto& [key, message] : german)
        QVERIFY2(marks(key.section(QLatin1Char('|'), 1)) == marks(message.translation), qPrintable(key));
}

void TestTranslations::windowSpeaksGerman()
{
    gui::speak(QStringLiteral("de_AT"));
    QCOMPARE(gui::WindowActions::tr("Show everything"), QStringLiteral("Alles zeigen"));
    QCOMPARE(QCoreApplication::translate("StakeholderText", "Manage closely"), QStringLiteral("Eng einbinden"));
    QCOMPARE(gui::DetailParts::tr("Input port"), QStringLiteral("Eingangsport"));
    QCOMPARE(gui::DetailParts::tr("%n reader(s)", nullptr, 1), QStringLiteral("1 Leser"));
}

void TestTranslations::pluralsAreEnglish()
{
    gui::speak(QStringLiteral("fr"));
    QCOMPARE(gui::DetailParts::tr("%n reader(s)", nullptr, 1), QStringLiteral("1 reader"));
    QCOMPARE(gui::DetailParts::tr("%n reader(s)", nullptr, 7), QStringLiteral("7 readers"));
    QCOMPARE(gui::sourcesLabel({QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c")}),
             QStringLiteral("a and 2 more"));
}

void TestTranslations::cleanup()
{
    for (QTranslator* translator : qApp->findChildren<QTranslator*>())
        delete translator;
    QLocale::setDefault(QLocale::c());
}

WEFT_TEST(TestTranslations)
#include "tst_Translations.moc"
