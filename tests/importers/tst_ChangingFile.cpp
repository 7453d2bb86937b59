// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

constexpr int EventsEach = 60;

/// Event `number` of the `generation`th writing of the log. The lines of no two generations near each other are of one
/// length, so that a log that was written anew is of another size.
QByteArray lineageEvent(int generation, int number)
{
    const QByteArray name = "g" + QByteArray::number(generation) + "_" + QByteArray::number(number);
    return R"({"eventType":"COMPLETE","eventTime":"2024-05-01T10:00:00Z","run":{"runId":"00000000-0000-4000-8000-)" +
           QByteArray::number(generation * 1000 + number).rightJustified(12, '0') +
           R"("},"job":{"namespace":"etl","name":")" + name + R"("},"inputs":[],"outputs":[],"x":")" +
           QByteArray(211 + generation * 37 % 101, 'x') + "\"}\n";
}

/// Truncates a log and appends to it, over and over, as a program does that is started anew.
class Writer {
public:
    explicit Writer(std::string path) : m_path(std::move(path)), m_thread([this](std::stop_token stop) { run(stop); })
    {
    }

    /// Ends with a whole log; its generation.
    int finish()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_generation;
    }

private:
    void run(const std::stop_token& stop)
    {
        do {
            ++m_generation;
            const int file = open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
            for (int i = 0; i < EventsEach; ++i) {
                const QByteArray line = lineageEvent(m_generation, i);
                if (write(file, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
                    qFatal("can't write");
            }
            close(file);
        } while (!stop.stop_requested());
    }

    std::string m_path;
    int m_generation = 0;
    std::jthread m_thread;
};

} // namespace

/// A file that changes while it is read: what is kept is true, and the change is told (dangers.md, 16).
class TestChangingFile : public QObject {
    Q_OBJECT

private slots:
    static void hundredImports();
};

void TestChangingFile::hundredImports()
{
    const SourceDirectory directory;
    const std::string path = directory.add(QStringLiteral("log.ndjson"), {});
    Writer writer(path);
    int imports = 0;
    int told = 0;
    while (imports < 100 || (told == 0 && imports < 5000)) {
        ++imports;
        const ReadSources read = readPaths({path});
        std::set<QString> generations;
        QStringList numbers;
        for (const QString& reference : kept(read)) {
            const QString name = reference.section("#g", 1);
            generations.insert(name.section('_', 0, 0));
            numbers += name.section('_', 1);
        }
        const auto all = read.diagnostics.all();
        if (std::any_of(all.begin(), all.end(),
                        [](const Diagnostic& row) { return row.code == DiagnosticCode::SourceChanged; })) {
            ++told;
            continue;
        }
        QVERIFY2(generations.size() <= 1, "events of two writings, and nothing was said");
        QVERIFY(numbers.size() <= EventsEach);
        for (int i = 0; i < numbers.size(); ++i)
            QVERIFY(numbers.contains(QString::number(i)));
    }
    QVERIFY2(told > 0, "the file never changed while it was read");

    const int last = writer.finish();
    const ReadSources read = readPaths({path});
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.kept.size(), std::size_t(EventsEach));
    QVERIFY(kept(read).contains(QStringLiteral("job:etl#g%1_0").arg(last)));
}

WEFT_TEST(TestChangingFile)
#include "tst_ChangingFile.moc"
