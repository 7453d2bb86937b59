// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Desktop.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/shared/text/TextArguments.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace weft::cli {

ExitCode startDesktop(const std::vector<std::string>& arguments, Display display)
{
    const std::string program = QCoreApplication::applicationDirPath().toStdString() + "/weft-desktop";
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    // The window wants the display that headless commands leave alone.
    if (display == Display::Users)
        ::unsetenv("QT_QPA_PLATFORM");
    else
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::execv(program.c_str(), argv.data());
    const int error = errno;
    printMessage(app::filled(commandText(CommandWord::NoDesktop),
                             QStringList{QString::fromStdString(program), QString::fromUtf8(std::strerror(error))}));
    return ExitCode::Usage;
}

} // namespace weft::cli
