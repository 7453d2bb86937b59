// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

/// What OpenLineage's static events alone could not say.
class TestEventExport : public QObject {
    Q_OBJECT

private slots:
    void attemptsAreRuns();
    void jobsKeepTheirTime();
    void undatedThingsAreNoOutliers();
};

namespace {

QList<QJsonObject> eventsOf(const std::shared_ptr<const OpenMesh>& open)
{
    QList<QJsonObject> events;
    const QByteArray bytes = exported(*picture(open, spec(Level::Dataset)), ExportKind::OpenLineage);
    for (const QByteArray& line : bytes.trimmed().split('\n'))
        events += QJsonDocument::fromJson(line).object();
    return events;
}

/// `KIND NAME TIME` of each event.
QStringList timesOf(const QList<QJsonObject>& events)
{
    QStringList times;
    for (const QJsonObject& event : events) {
        const bool dataset = event.contains(QLatin1String("dataset"));
        times += (dataset ? QStringLiteral("dataset ") : QStringLiteral("job ")) +
                 event[dataset ? QLatin1String("dataset") : QLatin1String("job")][QLatin1String("name")].toString() +
                 QLatin1Char(' ') + event[QLatin1String("eventTime")].toString();
    }
    return times;
}

} // namespace

/// As the schema of OpenLineage 2-0-2 wants a RunEvent: a run with a UUID, a job with namespace and name.
void TestEventExport::attemptsAreRuns()
{
    const auto open = openText("event r FAIL at=2026-10-31T09:30:00Z job=etl#two in=db#z out=db#x,db#y");
    QStringList runs;
    QStringList targets;
    for (const QJsonObject& event : eventsOf(open)) {
        if (!event.contains(QLatin1String("eventType")))
            continue;
        QCOMPARE(event[QLatin1String("eventType")].toString(), QStringLiteral("FAIL"));
        QVERIFY(event[QLatin1String("schemaURL")].toString().endsWith(QStringLiteral("/RunEvent")));
        QCOMPARE(event[QLatin1String("job")],
                 QJsonValue(QJsonObject{{"namespace", QStringLiteral("etl")}, {"name", QStringLiteral("two")}}));
        QCOMPARE(event[QLatin1String("inputs")].toArray().size(), 1);
        targets += event[QLatin1String("outputs")][0][QLatin1String("name")].toString();
        runs += event[QLatin1String("run")][QLatin1String("runId")].toString();
        const QUuid id(runs.last());
        QVERIFY(!id.isNull() && id.variant() == QUuid::DCE);
        QCOMPARE(runs.last()[14], QLatin1Char('8'));
    }
    QCOMPARE(targets, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
    QVERIFY(runs[0] != runs[1]);
    QCOMPARE(eventsOf(open), eventsOf(open));
}

/// A job that ran a day later without one of its datasets makes that dataset no younger.
void TestEventExport::jobsKeepTheirTime()
{
    const auto open = openText(R"(
event r COMPLETE at=2026-10-28T08:00:00Z job=etl#load in=db#a out=db#b
event s COMPLETE at=2026-10-29T08:00:00Z job=etl#load in=db#c out=db#b
)");
    const QStringList expected = {
        QStringLiteral("dataset a 2026-10-28T08:00:00Z"), QStringLiteral("dataset b 2026-10-29T08:00:00Z"),
        QStringLiteral("dataset c 2026-10-29T08:00:00Z"), QStringLiteral("job load 2026-10-28T08:00:00Z"),
        QStringLiteral("job load 2026-10-29T08:00:00Z")};
    QCOMPARE(timesOf(eventsOf(open)), expected);
}

/// Decades before the rest they would be taken for errors, and what is said of the rest for something of the future.
void TestEventExport::undatedThingsAreNoOutliers()
{
    const std::string undated = "contract c\ntable t at=db#t columns=id\n";
    const auto catalogue =
        openText(undated + "event r COMPLETE counted=no at=2026-10-28T08:00:00Z job=etl#load in=db#a out=db#b");
    QVERIFY(!catalogue->mesh->date);
    const QStringList times = timesOf(eventsOf(catalogue));
    QCOMPARE(times.size(), 4);
    for (const QString& time : times)
        QVERIFY2(time.endsWith(QStringLiteral(" 2026-10-28T08:00:00Z")), qPrintable(time));
    QCOMPARE(timesOf(eventsOf(openText(undated))), QStringList(QStringLiteral("dataset t 1970-01-01T00:00:00Z")));
}

WEFT_TEST(TestEventExport)
#include "tst_EventExport.moc"
