// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Program.h"

#include "app/cli/Command.h"
#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Desktop.h"
#include "app/cli/Language.h"
#include "app/cli/Nearest.h"
#include "app/cli/Output.h"
#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <clocale>
#include <new>
#include <optional>

#include <unistd.h>

namespace weft::cli {

namespace {

using Words = std::vector<std::string>;

/// Qt takes the user's locale for C functions when the application is made; our bytes must not depend on it.
std::unique_ptr<QCoreApplication> makeApplication(bool paints)
{
    static int argc = 1;
    static char name[] = "weft";
    static char* argv[] = {name, nullptr};
    // A missing runtime directory concerns nobody who paints no window.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) {
        if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR")))
            printMessage(message);
    });
    // Painting needs fonts and pixmaps but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (paints)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    std::setlocale(LC_ALL, "C");
    QLocale::setDefault(QLocale::c());
    return application;
}

/// The value of `--lang` wherever it stands: texts are needed before the options are read.
std::string askedLanguage(const Words& words)
{
    std::string language;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--")
            break;
        if (words[i] == "--lang" && i + 1 < words.size())
            language = words[i + 1];
        else if (words[i].starts_with("--lang="))
            language = words[i].substr(7);
    }
    return language;
}

ExitCode deliverText(const std::string& text, Interrupt& interrupt)
{
    const Result<Written> written = writeOutput({}, text, interrupt);
    if (!written) {
        printProblem(written.error());
        return ExitCode::OutputFailed;
    }
    return ExitCode::Done;
}

std::string overview()
{
    QString text = commandText(CommandWord::About) + QStringLiteral("\n\n") + commandText(CommandWord::Usage) +
                   QStringLiteral("\n\n");
    for (const auto& command : commands()) {
        const QString name = QString::fromUtf8(command->name().data(), static_cast<qsizetype>(command->name().size()));
        text += QStringLiteral("  %1  %2\n").arg(name.leftJustified(13), command->description());
    }
    return (text + QStringLiteral("\nweft COMMAND --help\n")).toStdString();
}

ExitCode runCommand(Command& command, const Words& words, Interrupt& interrupt,
                    std::chrono::steady_clock::time_point start)
{
    CLI::App parser(command.description().toStdString(), "weft " + std::string(command.name()));
    parser.set_help_flag("-h,--help", commandText(CommandWord::Help).toStdString());
    Options options;
    addOptions(parser, options, command.takesSources());
    command.addOptions(parser);
    try {
        Words reversed(words.rbegin(), words.rend());
        parser.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return deliverText(parser.help(), interrupt);
    } catch (const CLI::ParseError& error) {
        const std::string name(command.name());
        printMessage(app::visibleText(std::string_view(error.what()), 400) +
                     QStringLiteral(" (weft %1 --help)").arg(QString::fromStdString(name)));
        return ExitCode::Usage;
    }
    ProgressLine progress(!options.quiet && (options.progress || ::isatty(STDERR_FILENO) == 1));
    Invocation invocation{options, parser, interrupt, progress, start};
    const ExitCode code = command.run(invocation);
    return interrupt.requested() ? ExitCode::Interrupted : code;
}

ExitCode unknownCommand(const std::string& word)
{
    if (std::ranges::find(reservedCommands(), word) != reservedCommands().end()) {
        printMessage(commandText(CommandWord::NotYet).arg(QString::fromStdString(word)));
        return ExitCode::Usage;
    }
    Words names;
    for (const auto& command : commands())
        names.emplace_back(command->name());
    printMessage(
        app::filled(commandText(CommandWord::UnknownCommand),
                    QStringList{app::visibleText(word), QString::fromStdString(nearest(word, names).front())}));
    return ExitCode::Usage;
}

bool isSource(const std::string& word)
{
    const QFileInfo info(QString::fromStdString(word));
    return word == "-" || info.exists() || info.isSymLink();
}

ExitCode dispatch(const Words& words, std::chrono::steady_clock::time_point start)
{
    const bool help = !words.empty() && (words[0] == "help" || words[0] == "--help" || words[0] == "-h");
    std::unique_ptr<Command> chosen;
    for (auto& command : commands()) {
        if (!words.empty() && command->name() == words[help && words.size() > 1 ? 1 : 0])
            chosen = std::move(command);
    }
    const std::unique_ptr<QCoreApplication> application = makeApplication(chosen && chosen->paints());
    const std::string language = askedLanguage(words);
    const std::optional<QString> known = useLanguage(language);
    if (!known) {
        printProblem(
            {DiagnosticCode::FieldValue,
             {"--lang", language,
              app::filled(commandText(CommandWord::ExpectedOneOf), QStringList{knownLanguages()}).toStdString()}});
        return ExitCode::Usage;
    }
    if (!chosen && !help && (words.empty() || isSource(words[0])))
        return startDesktop(words);

    Interrupt interrupt;
    if (chosen)
        return runCommand(*chosen, help ? Words{"--help"} : Words(words.begin() + 1, words.end()), interrupt, start);
    if (help && words.size() == 1)
        return deliverText(overview(), interrupt);
    if (words[0] == "--version")
        return deliverText("weft " WEFT_VERSION "\n", interrupt);
    if (words[0].starts_with('-')) {
        printMessage(commandText(CommandWord::Usage));
        return ExitCode::Usage;
    }
    return unknownCommand(words[help ? 1 : 0]);
}

} // namespace

ExitCode run(int argc, char** argv)
{
    const auto start = std::chrono::steady_clock::now();
    try {
        return dispatch(Words(argv + std::min(argc, 1), argv + argc), start);
    } catch (const std::bad_alloc&) {
        printMessage(commandText(CommandWord::OutOfMemory));
        return ExitCode::NothingRead;
    }
}

} // namespace weft::cli
