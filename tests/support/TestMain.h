// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>

#include <functional>
#include <map>
#include <string>

namespace weft::tests {

/// Test classes of this program by the name of their file (`tst_Instant`).
std::map<std::string, std::function<QObject*()>>& registry();

struct Registration {
    Registration(const char* file, std::function<QObject*()> make);
};

} // namespace weft::tests

/// Registers a test class under the name of its file. Put it after the class, before `#include "tst_X.moc"`.
#define WEFT_TEST(Class)                                                                                               \
    static const weft::tests::Registration weftRegistration##Class(__FILE__,                                           \
                                                                   [] { return static_cast<QObject*>(new Class); });
