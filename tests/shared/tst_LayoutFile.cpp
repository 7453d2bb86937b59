// SPDX-License-Identifier: Apache-2.0
#include "app/shared/layoutfile/LayoutFileReader.h"

#include "app/shared/export/PictureExport.h"
#include "app/shared/picture/MeshPicture.h"
#include "app/shared/text/DiagnosticText.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

/// The sheet of the shop at that level, laid out by the floor plan.
LayoutSheet sheetOf(Level level)
{
    PictureSpec wanted = spec(level);
    wanted.layout = "floorplan";
    const auto drawn = picture(openText(Shop), wanted);
    return {*drawn->kept, {}};
}

QStringList said(const LayoutFile& file)
{
    return diagnosticLines(file.diagnostics.all(), 0);
}

/// Positions as a file holds them: to a tenth.
double rounded(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

class TestLayoutFile : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void theTextDoesNotDependOnTheOrder();
    void aPictureComesBackFromTheFile();
    void anExportIsWhatPinsRead();
    void hostileNamesStayNames();
    void rowsThatAreNoneAreLeftOut_data();
    void rowsThatAreNoneAreLeftOut();
    void otherDocumentsAreNone_data();
    void otherDocumentsAreNone();
    void aFileThatIsNotThere();
};

void TestLayoutFile::whatIsWrittenIsReadAgain()
{
    LayoutSheets sheets{sheetOf(Level::Domain), sheetOf(Level::Product), sheetOf(Level::Dataset)};
    sheets[1].pins.nodes["product:orders"] = {12.3, -4};
    sheets[1].pins.frames["domain:sales"] = {0.125, 1};
    sheets[2].kept.pageAspect = 0.7071;
    const std::string text = layoutFileText(sheets);
    const LayoutFile file = layoutFromText(text, "layout.weft.yaml");
    QCOMPARE(said(file), QStringList());
    QCOMPARE(file.sheets.size(), sheets.size());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const LayoutSheet& is = file.sheets[i];
        const LayoutSheet& was = sheets[i];
        QCOMPARE(is.kept.level, was.kept.level);
        QCOMPARE(is.kept.layout, was.kept.layout);
        QCOMPARE(is.kept.pageAspect, was.kept.pageAspect);
        QVERIFY(is.pins == was.pins);
        QCOMPARE(is.kept.memory.plan.size(), was.kept.memory.plan.size());
        QCOMPARE(is.kept.nodes.size(), was.kept.nodes.size());
        for (std::size_t node = 0; node < was.kept.nodes.size(); ++node) {
            const auto row = std::find(is.kept.nodes.begin(), is.kept.nodes.end(), was.kept.nodes[node]);
            QVERIFY(row != is.kept.nodes.end());
            const layout::KeptNode& read = is.kept.memory.nodes[static_cast<std::size_t>(row - is.kept.nodes.begin())];
            QCOMPARE(read.rank, was.kept.memory.nodes[node].rank);
            QCOMPARE(read.at.x, rounded(was.kept.memory.nodes[node].at.x));
            QCOMPARE(read.at.y, rounded(was.kept.memory.nodes[node].at.y));
        }
    }
    // What was read says the same again.
    QCOMPARE(layoutFileText(file.sheets), text);
}

void TestLayoutFile::theTextDoesNotDependOnTheOrder()
{
    const LayoutSheets sheets{sheetOf(Level::Domain), sheetOf(Level::Product), sheetOf(Level::Dataset)};
    const LayoutSheets turned{sheets[2], sheets[0], sheets[1]};
    QCOMPARE(layoutFileText(turned), layoutFileText(sheets));
    QVERIFY(findSheet(sheets, Level::Dataset, "floorplan") == &sheets[2]);
    QVERIFY(findSheet(sheets, Level::Dataset, "lanes") == nullptr);
    // One thing a line, so that version control shows what moved.
    const QString text = QString::fromStdString(layoutFileText(sheets));
    QCOMPARE(text.count(QStringLiteral("\n  \"product:orders\": [")), 1);
}

void TestLayoutFile::aPictureComesBackFromTheFile()
{
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset}) {
        PictureSpec wanted = spec(level);
        wanted.layout = "floorplan";
        const auto first = picture(openText(Shop), wanted);
        const LayoutFile file = layoutFromText(layoutFileText({{*first->kept, {}}}), "f");
        wanted.kept = std::make_shared<const KeptLayout>(file.sheets.front().kept);
        const auto again = picture(openText(Shop), wanted);
        QCOMPARE(again->drawing.nodes.size(), first->drawing.nodes.size());
        for (std::size_t node = 0; node < first->drawing.nodes.size(); ++node) {
            QVERIFY(std::abs(again->drawing.nodes[node].x - first->drawing.nodes[node].x) < 0.3);
            QVERIFY(std::abs(again->drawing.nodes[node].y - first->drawing.nodes[node].y) < 0.3);
        }
    }
}

void TestLayoutFile::anExportIsWhatPinsRead()
{
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "floorplan";
    wanted.pins.frames["domain:sales"] = {0.5, 0.25};
    const auto drawn = picture(openText(Shop), wanted);
    const LayoutFile file = layoutFromText(exportPicture(*drawn, ExportKind::Layout).value(), "f");
    QCOMPARE(said(file), QStringList());
    QCOMPARE(file.sheets.size(), std::size_t{1});
    QVERIFY(file.sheets.front().pins == wanted.pins);
    QCOMPARE(file.sheets.front().kept.nodes.size(), drawn->nodes.size());
    // Of what keeps no places: the level and the arrangement alone.
    wanted = spec(Level::Column);
    const LayoutFile bare =
        layoutFromText(exportPicture(*picture(openText(Shop), wanted), ExportKind::Layout).value(), "f");
    QCOMPARE(said(bare), QStringList());
    QVERIFY(bare.sheets.front().kept.level == Level::Column);
    QVERIFY(bare.sheets.front().kept.nodes.empty());
}

void TestLayoutFile::hostileNamesStayNames()
{
    LayoutSheet sheet;
    for (const char* name :
         {"product:\"quoted\\", "product:a: b # c", "product:*alias &anchor !tag", "product:line\nbreak",
          "product:\x7F\x01", "product:- [x", "product:--- y", "(linked)", "<b>&amp;"})
        sheet.pins.nodes[name] = {1, 2};
    const LayoutFile file = layoutFromText(layoutFileText({sheet}), "f");
    QCOMPARE(said(file), QStringList());
    QCOMPARE(file.sheets.size(), std::size_t{1});
    QVERIFY(file.sheets.front().pins == sheet.pins);
}

void TestLayoutFile::rowsThatAreNoneAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("where"); // in the file, of the one thing that is said
    QTest::newRow("a number short") << QByteArray("nodes:\n  \"product:bad\": [1, 2]\n") << "f:4:18: ";
    QTest::newRow("not finite") << QByteArray("nodes:\n  bad: [1, nan, 2]\n") << "f:4:8: ";
    QTest::newRow("too far") << QByteArray("nodes:\n  bad: [1, 2, 1e300]\n") << "f:4:8: ";
    QTest::newRow("a text") << QByteArray("nodes:\n  bad: here\n") << "f:4:8: ";
    QTest::newRow("a mapping") << QByteArray("nodes:\n  bad: {x: 1, y: 2}\n") << "f:4:8: ";
    QTest::newRow("twice") << QByteArray("nodes:\n  ok: [0, 1, 1]\n  ok: [0, 2, 2]\n") << "f:5:3: ";
    QTest::newRow("no nodes at all") << QByteArray("nodes: many\n") << "f:3:8: ";
    QTest::newRow("a pin with three numbers") << QByteArray("pins:\n  nodes:\n    bad: [1, 2, 3]\n") << "f:5:10: ";
    QTest::newRow("a pinned frame that is a text") << QByteArray("pins:\n  frames:\n    bad: left\n") << "f:5:10: ";
    QTest::newRow("a frame without a region") << QByteArray("frames:\n  bad:\n    rows: 1\n") << "f:5:5: ";
    QTest::newRow("a rank that is none") << QByteArray(
                                                "frames:\n  ok:\n    region: [0, 0, 9, 9]\n    ranks: [[1, 2]]\n")
                                         << "f:6:13: ";
    QTest::newRow("a plan of strangers") << QByteArray("plan:\n  - \"domain:gone\"\n") << "f:4:5: ";
    QTest::newRow("a page without width") << QByteArray("page: 0\n") << "f:3:7: ";
    QTest::newRow("a ring with three sides") << QByteArray("ring: [1, 2, 3]\n") << "f:3:7: ";
}

void TestLayoutFile::rowsThatAreNoneAreLeftOut()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, where);
    const QByteArray text = "layout: 1\nlevel: product\n" + rows + "pins2: kept\n";
    const LayoutFile file = layoutFromText(text.toStdString(), "f");
    QCOMPARE(said(file).size(), 1);
    QVERIFY2(said(file).front().startsWith(where + QStringLiteral("warning: ")), qPrintable(said(file).front()));
    QCOMPARE(file.sheets.size(), std::size_t{1});
    QVERIFY(!file.sheets.front().pins.has("bad"));
    const KeptLayout& kept = file.sheets.front().kept;
    QCOMPARE(std::count(kept.nodes.begin(), kept.nodes.end(), "bad"), 0);
    QCOMPARE(kept.nodes.size(), kept.memory.nodes.size());
    QVERIFY(kept.memory.plan.empty());
    // Whatever is left is harmless.
    PictureSpec wanted = spec(Level::Product);
    wanted.layout = "floorplan";
    wanted.kept = std::make_shared<const KeptLayout>(kept);
    QVERIFY(picture(openText(Shop), wanted) != nullptr);
}

void TestLayoutFile::otherDocumentsAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("sheets");
    QTest::addColumn<QString>("where");
    QTest::newRow("a manifest") << QByteArray("kind: DataProduct\n") << 0 << "f:1:1: error: ";
    QTest::newRow("another version") << QByteArray("layout: 2\n") << 0 << "f:1:9: error: ";
    QTest::newRow("a list") << QByteArray("- layout\n") << 0 << "f:1:1: error: ";
    QTest::newRow("broken") << QByteArray("layout: 1\nnodes: [\n") << 0 << "f:";
    QTest::newRow("an unknown level") << QByteArray("layout: 1\nlevel: galaxy\n") << 0 << "f:2:8: error: ";
    QTest::newRow("an unknown arrangement") << QByteArray("layout: 1\narrangement: heap\n") << 0 << "f:2:14: error: ";
    QTest::newRow("one level twice") << QByteArray("layout: 1\n---\nlayout: 1\n") << 1 << "f:3:1: error: ";
    QTest::newRow("one good, one not") << QByteArray("layout: 1\n---\nno: 1\n") << 1 << "f:3:1: error: ";
}

void TestLayoutFile::otherDocumentsAreNone()
{
    QFETCH(QByteArray, text);
    QFETCH(int, sheets);
    QFETCH(QString, where);
    const LayoutFile file = layoutFromText(text.toStdString(), "f");
    QCOMPARE(static_cast<int>(file.sheets.size()), sheets);
    QVERIFY(!said(file).isEmpty());
    QVERIFY2(said(file).front().startsWith(where), qPrintable(said(file).front()));
    QVERIFY(file.diagnostics.count(Severity::Error) > 0);
    QCOMPARE(said(layoutFromText("", "f")), QStringList());
}

void TestLayoutFile::aFileThatIsNotThere()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("layout.weft.yaml")).toStdString();
    const Result<LayoutFile> none = readLayoutFile(path);
    QVERIFY(!none);
    QVERIFY(none.error().code == DiagnosticCode::SourceUnreadable);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("layout: 1\npins:\n  nodes:\n    \"product:orders\": [3, 4]\n");
    file.close();
    const Result<LayoutFile> read = readLayoutFile(path);
    QVERIFY(read);
    QCOMPARE(read->sheets.size(), std::size_t{1});
    QVERIFY(read->text.starts_with("layout: 1\n"));
}

WEFT_TEST(TestLayoutFile)
#include "tst_LayoutFile.moc"
