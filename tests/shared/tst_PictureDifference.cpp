// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/PictureDifference.h"

#include "app/shared/export/PictureExport.h"
#include "app/shared/paint/TrustText.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

QByteArray event(const char* run, const char* time, const char* job, const char* in, const char* out)
{
    return QString::fromLatin1(
               R"({"eventType":"COMPLETE","eventTime":"%2","run":{"runId":"0189d5a0-0000-7000-8000-00000000000%1"},)"
               R"("job":{"namespace":"etl","name":"%3"},"inputs":[{"namespace":"db","name":"%4"}],)"
               R"("outputs":[{"namespace":"db","name":"%5"}],"producer":"https://example.com/x",)"
               R"("schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/definitions/RunEvent"})")
               .arg(QLatin1String(run), QLatin1String(time), QLatin1String(job), QLatin1String(in), QLatin1String(out))
               .toUtf8() +
           '\n';
}

/// `a` feeds `b` in September only, `b` feeds `c` all the time, `c` feeds `d` since October.
struct World {
    QTemporaryDir dir;

    World()
    {
        QFile file(dir.filePath(QStringLiteral("events.ndjson")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(event("1", "2026-09-01T00:00:00Z", "ab", "a", "b"));
        file.write(event("2", "2026-09-02T00:00:00Z", "bc", "b", "c"));
        file.write(event("3", "2026-10-02T00:00:00Z", "bc", "b", "c"));
        file.write(event("4", "2026-10-03T00:00:00Z", "cd", "c", "d"));
    }
    [[nodiscard]] std::shared_ptr<const OpenMesh> open(std::optional<int> ttl, const char* comparedTo) const
    {
        OpenRequest request;
        request.sources = {dir.path().toStdString()};
        request.building.ttlDays = ttl;
        if (comparedTo != nullptr)
            request.comparedTo = readInstant(comparedTo)->instant;
        NoProgress progress;
        return openMesh(request, progress);
    }
};

std::map<std::string, Difference> differences(const MeshPicture& shown)
{
    std::map<std::string, Difference> all;
    for (const PictureNode& node : shown.nodes)
        all[node.title] = node.difference;
    for (const PictureEdge& edge : shown.edges)
        all[shown.nodes[edge.from].title + ">" + shown.nodes[edge.to].title] = edge.difference;
    return all;
}

} // namespace

class TestPictureDifference : public QObject {
    Q_OBJECT

private slots:
    void comparesNothingByItself();
    void saysWhatIsNew();
    void marksAreSignsNotColoursAlone();
};

void TestPictureDifference::comparesNothingByItself()
{
    const auto shown = picture(World().open({}, nullptr), spec(Level::Dataset));
    for (const auto& [name, difference] : differences(*shown))
        QCOMPARE(difference, Difference::None);
    QVERIFY(differenceText(shown->trust).isEmpty());
}

void TestPictureDifference::saysWhatIsNew()
{
    const World world;
    const auto shown = picture(world.open({}, "2026-09-15T00:00:00Z"), spec(Level::Dataset));
    auto found = differences(*shown);
    QCOMPARE(found["a"], Difference::Kept);
    QCOMPARE(found["d"], Difference::Added);
    QCOMPARE(found["cd"], Difference::Added);
    QCOMPARE(found["b>bc"], Difference::Kept);
    QCOMPARE(found["c>cd"], Difference::Added);
    QCOMPARE(shown->trust.added, std::uint64_t{4});
    QCOMPARE(shown->trust.removed, std::uint64_t{0});
    QCOMPARE(differenceText(shown->trust), QStringLiteral("since 15 Sep 2026: 4 new, 0 gone"));
    // Laid out as what is there at either time, so that nothing depends on which of them is looked at.
    QCOMPARE(shown->drawing.nodes, picture(world.open({}, nullptr), spec(Level::Dataset))->drawing.nodes);
}

void TestPictureDifference::marksAreSignsNotColoursAlone()
{
    const World world;
    const auto shown = picture(world.open({}, "2026-09-15T00:00:00Z"), spec(Level::Dataset));
    const auto bytes = exportPicture(*shown, ExportKind::Svg, {});
    QVERIFY(bytes);
    const QByteArray text = QByteArray::fromStdString(*bytes);
    QVERIFY(text.contains("class=\"node dataset added\""));
    QVERIFY(text.contains(" added\" data-from="));
    QVERIFY(text.contains("new since then"));
    QVERIFY(text.contains("since 15 Sep 2026: 4 new, 0 gone"));
}

WEFT_TEST(TestPictureDifference)
#include "tst_PictureDifference.moc"
