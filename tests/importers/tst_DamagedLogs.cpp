// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace weft;
using namespace weft::importers;

class TestDamagedLogs : public QObject {
    Q_OBJECT

private slots:
    static void keepsAllGoodAndNamesAllBad();
};

namespace {

QByteArray lineageEvent(unsigned number)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"eventType":"COMPLETE","eventTime":"2024-05-01T10:00:00Z","run":{"runId":"00000000-0000-4000-8000-)" +
           n.rightJustified(12, '0') + R"(","facets":{"x":[1,{"y":null}]}},"job":{"namespace":"etl","name":"job_)" + n +
           R"("},"inputs":[{"namespace":"db","name":"in_)" + n +
           R"(","facets":{"schema":{"fields":[{"name":"id","type":"int"}]}}}],"outputs":[{"namespace":"db","name":"out_)" +
           n + R"("}]})";
}

/// A line that was harmed, and the column at which that first shows (0: only the reader of the rest can tell).
struct Damaged {
    QByteArray line;
    int column = 0;
};

/// Harms a good event in one of the ways in which logs are harmed: cut off while written, overwritten with zeros or
/// noise, mixed with other output, written by a program that takes Python for JSON.
Damaged harmed(const QByteArray& good, std::mt19937& random)
{
    const auto below = [&random](qsizetype limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit)); // a distribution differs between libraries
    };
    QByteArray line = good;
    const int at = 1 + below(good.size() - 2);
    switch (below(9)) {
    case 0:
        return {line.left(at), at + 1};
    case 1:
        return {line.left(at).trimmed() + "2024-05-01 10:00:00 INFO flushed", 0};
    case 2:
        return {QByteArray("2024-05-01 10:00:00 INFO flushed"), 1};
    case 3:
        return {QByteArray(1 + below(300), '\0'), 1};
    case 4:
        line[at] = '\0';
        return {line, at + 1};
    case 5:
        line[at] = static_cast<char>(0xFF);
        return {line, at + 1};
    case 6: {
        const auto brace = line.lastIndexOf("null");
        return {line.replace(brace, 4, "NaN"), static_cast<int>(brace) + 1};
    }
    case 7: {
        const auto name = line.indexOf("job_");
        return {line.replace(name, 4, "\\ud800"), static_cast<int>(name) + 1};
    }
    default:
        return {line.left(line.size() - 1), static_cast<int>(line.size())};
    }
}

} // namespace

void TestDamagedLogs::keepsAllGoodAndNamesAllBad()
{
    constexpr int Logs = 1000;
    constexpr unsigned LinesEach = 100;
    const tests::SourceDirectory directory;
    std::vector<std::string> paths;
    QStringList good;
    std::map<std::pair<std::string, std::uint32_t>, int> bad; // where, and the column
    for (int log = 0; log < Logs; ++log) {
        std::mt19937 random(static_cast<unsigned>(log));
        QByteArray text;
        const QString name = QStringLiteral("%1.ndjson").arg(log, 4, 10, QLatin1Char('0'));
        const std::string path = directory.path(name);
        for (unsigned i = 0; i < LinesEach; ++i) {
            const unsigned number = static_cast<unsigned>(log) * LinesEach + i;
            const QByteArray event = lineageEvent(number);
            if (random() % 100 == 0) {
                const Damaged damaged = harmed(event, random);
                text += damaged.line;
                bad.emplace(std::pair(path, i + 1), damaged.column);
            } else {
                text += event;
                good += QStringLiteral("job:etl#job_%1").arg(number);
            }
            text += '\n';
        }
        paths.push_back(directory.add(name, text));
    }
    QVERIFY(bad.size() > 900);

    ReadOptions options;
    options.limits.printedDiagnostics = 1000;
    const ReadSources read = tests::readPaths(paths, options);
    QStringList keptJobs = tests::kept(read);
    keptJobs.sort();
    good.sort();
    QCOMPARE(keptJobs.size(), good.size());
    QVERIFY(keptJobs == good);

    std::set<std::pair<std::string, std::uint32_t>> named;
    std::size_t placed = 0;
    std::size_t known = 0;
    for (const Diagnostic& diagnostic : read.diagnostics.all()) {
        if (diagnostic.severity != Severity::Error)
            continue;
        const auto found = bad.find({diagnostic.path, diagnostic.line});
        QVERIFY2(found != bad.end(), "no good line is complained of");
        if (!named.insert(found->first).second)
            continue;
        known += found->second > 0 ? 1 : 0;
        placed += found->second > 0 && std::abs(static_cast<int>(diagnostic.column) - found->second) <= 2 ? 1 : 0;
        QVERIFY(diagnostic.column > 0);
    }
    QCOMPARE(named.size(), bad.size());
    QVERIFY2(placed * 10 >= known * 9, qPrintable(QStringLiteral("%1 of %2").arg(placed).arg(known)));
}

WEFT_TEST(TestDamagedLogs)
#include "tst_DamagedLogs.moc"
