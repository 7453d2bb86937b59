// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

namespace weft::tests {

std::map<std::string, std::function<QObject*()>>& registry()
{
    static std::map<std::string, std::function<QObject*()>> tests;
    return tests;
}

Registration::Registration(const char* file, std::function<QObject*()> make)
{
    registry()[std::filesystem::path(file).stem().string()] = std::move(make);
}

} // namespace weft::tests

/// `tests_ROOM` runs all, `tests_ROOM tst_NAME [QTest options]` one. An unknown name fails.
int main(int argc, char** argv)
{
    TestApplication application(argc, argv);
    const auto& tests = weft::tests::registry();
    std::vector<std::string> names;
    int first = 1;
    if (argc > 1 && tests.contains(argv[1])) {
        names.push_back(argv[1]);
        first = 2;
    } else if (argc > 1 && argv[1][0] != '-') {
        std::fprintf(stderr, "no test named %s\n", argv[1]);
        return 2;
    } else {
        for (const auto& [name, make] : tests)
            names.push_back(name);
    }
    int failures = 0;
    for (const std::string& name : names) {
        std::vector<char*> arguments{argv[0]};
        arguments.insert(arguments.end(), argv + first, argv + argc);
        const std::unique_ptr<QObject> test(tests.at(name)());
        failures += QTest::qExec(test.get(), static_cast<int>(arguments.size()), arguments.data());
    }
    return failures == 0 ? 0 : 1;
}
