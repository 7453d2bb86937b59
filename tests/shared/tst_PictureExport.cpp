// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/DotText.h"
#include "app/shared/export/PdfDate.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/export/XmlText.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/paint/Theme.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

constexpr std::array Kinds{ExportKind::Svg, ExportKind::Png, ExportKind::Pdf,
                           ExportKind::Dot, ExportKind::Csv, ExportKind::Json};

QByteArray exported(const MeshPicture& picture, ExportKind kind, const ExportOptions& options = {})
{
    const Result<std::string> bytes = exportPicture(picture, kind, options);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

/// What the SVG holds, read by an XML parser.
struct SvgContent {
    QString error;
    QStringList ids;
    QStringList classes;
    QStringList titles;
    QStringList elements;
    QStringList ends;
};

SvgContent readSvg(const QByteArray& bytes)
{
    SvgContent content;
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        content.elements << reader.name().toString();
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            content.ids << attributes.value(QStringLiteral("id")).toString();
        if (attributes.hasAttribute(QStringLiteral("class")))
            content.classes << attributes.value(QStringLiteral("class")).toString();
        if (attributes.hasAttribute(QStringLiteral("data-from")))
            content.ends << attributes.value(QStringLiteral("data-from")).toString() + QLatin1Char('>') +
                                attributes.value(QStringLiteral("data-to")).toString();
        if (reader.name() == QLatin1String("title"))
            content.titles << reader.readElementText();
    }
    if (reader.hasError())
        content.error = reader.errorString();
    return content;
}

struct Run {
    int code = -1;
    QByteArray out;
};

/// fontconfig's settings for a program that shall have our fonts and no others, whatever this machine has.
QByteArray ourFontsAlone(const QTemporaryDir& cache)
{
    return "<fontconfig><dir>" WEFT_SOURCE_DIR "/resources/fonts</dir><cachedir>" + cache.path().toUtf8() +
           "</cachedir></fontconfig>";
}

Run run(const QString& program, const QStringList& arguments, const QByteArray& in = {}, const QString& fonts = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!fonts.isEmpty())
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), fonts);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(in);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput()};
}

std::shared_ptr<const MeshPicture> shop(Level level = Level::Product)
{
    return picture(openText(Shop), spec(level));
}

} // namespace

class TestPictureExport : public QObject {
    Q_OBJECT

private slots:
    void kindsByName();
    void svgHoldsEverything_data();
    void svgHoldsEverything();
    void svgIsReadByOthers();
    void sameBytes();
    void hostileNames_data();
    void hostileNames();
    void png();
    void pngStaysWithinLimits();
    void pdf_data();
    void pdf();
    void pdfDate();
    void dotIsReadBack();
    void csv();
    void json();
    void registerStaysInside();
    void xmlText_data();
    void xmlText();
};

void TestPictureExport::kindsByName()
{
    QCOMPARE(exportKindFromPath("a/b.SVG"), std::optional(ExportKind::Svg));
    QCOMPARE(exportKindFromPath("mesh.gv"), std::optional(ExportKind::Dot));
    QCOMPARE(exportKindFromPath("a/layout.weft.yaml"), std::optional(ExportKind::Layout));
    QVERIFY(!exportKindFromPath("layout.yaml"));
    QVERIFY(!exportKindFromPath("mesh.layout"));
    QVERIFY(!exportKindFromPath("a.svg/b"));
    QVERIFY(!exportKindFromPath("mesh"));
    QVERIFY(!exportKindFromName("bmp"));
}

void TestPictureExport::svgHoldsEverything_data()
{
    QTest::addColumn<int>("level");
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset, Level::Column})
        QTest::newRow(std::string(levelName(level)).c_str()) << int(level);
}

void TestPictureExport::svgHoldsEverything()
{
    QFETCH(int, level);
    const auto shown = shop(static_cast<Level>(level));
    QVERIFY(shown);
    const SvgContent content = readSvg(exported(*shown, ExportKind::Svg));
    QCOMPARE(content.error, QString());
    for (const PictureNode& node : shown->nodes)
        QCOMPARE(content.ids.count(q(node.reference)), 1);
    for (const PictureEdge& edge : shown->edges)
        QVERIFY(content.ends.contains(q(shown->nodes[edge.from].reference) + QLatin1Char('>') +
                                      q(shown->nodes[edge.to].reference)));
    QCOMPARE(content.ends.size(), static_cast<qsizetype>(shown->edges.size()));
    QCOMPARE(content.ids.size(), QSet<QString>(content.ids.begin(), content.ids.end()).size());
    QVERIFY(content.classes.contains(QStringLiteral("trust")));
    if (!shown->nodes.empty())
        QVERIFY(content.classes.contains(QStringLiteral("legend")));
    QCOMPARE(content.elements.count(QStringLiteral("style")), 1);
    for (const char* banned : {"script", "foreignObject", "image", "use", "a", "animate", "set"})
        QVERIFY2(!content.elements.contains(QLatin1String(banned)), banned);
}

void TestPictureExport::svgIsReadByOthers()
{
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    const QString render = QStandardPaths::findExecutable(QStringLiteral("rsvg-convert"));
    if (xmllint.isEmpty() || render.isEmpty())
        QSKIP("xmllint and rsvg-convert are not installed");
    const QByteArray svg = exported(*shop(), ExportKind::Svg);
    QCOMPARE(run(xmllint, {"--noout", "-"}, svg).code, 0);
    const QTemporaryDir directory;
    QFile fonts(directory.filePath(QStringLiteral("fonts.conf")));
    QVERIFY(fonts.open(QIODevice::WriteOnly));
    fonts.write(ourFontsAlone(directory));
    fonts.close();
    const Run rendered = run(render, {"--format", "png"}, svg, fonts.fileName());
    QCOMPARE(rendered.code, 0);
    const QImage image = QImage::fromData(rendered.out, "PNG");
    QVERIFY(!image.isNull());
    // The same picture as our own painter makes: size, and colours at the bars of the nodes.
    ExportOptions options;
    options.pixelScale = 1;
    const QImage own = QImage::fromData(exported(*shop(), ExportKind::Png, options), "PNG");
    QCOMPARE(image.size(), own.size());
    qint64 different = 0;
    for (int y = 0; y < own.height(); ++y) {
        for (int x = 0; x < own.width(); ++x) {
            const QColor a = own.pixelColor(x, y);
            const QColor b = image.pixelColor(x, y);
            const int most =
                std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            different += most > 26 ? 1 : 0;
        }
    }
    const double share = static_cast<double>(different) / (static_cast<double>(own.width()) * own.height());
    QVERIFY2(share < 0.03, qPrintable(QString::number(share)));
}

void TestPictureExport::sameBytes()
{
    const QLocale before;
    const auto first = shop();
    QLocale::setDefault(QLocale(QLocale::German));
    const auto second = shop();
    for (const ExportKind kind : Kinds)
        QCOMPARE(exported(*first, kind), exported(*second, kind));
    QLocale::setDefault(before);
}

void TestPictureExport::hostileNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("closes the title") << QByteArray("</title></style><script>alert(1)</script>");
    QTest::newRow("ends a CDATA section") << QByteArray("a]]><b>");
    QTest::newRow("leaves an attribute") << QByteArray("\" onmouseover=\"alert(1)");
    QTest::newRow("entity") << QByteArray("&xxe;<!ENTITY x SYSTEM 'file:///etc/passwd'>");
    QTest::newRow("control characters") << QByteArray("a\x01"
                                                      "b\x1b[31m\x07\x7f");
    QTest::newRow("no characters of XML") << QByteArray("a\xEF\xBF\xBE"
                                                        "b\xEF\xBF\xBF");
    QTest::newRow("broken UTF-8") << QByteArray("a\xC3(\xFF");
    QTest::newRow("right to left override") << QByteArray("abc\xE2\x80\xAEgnp.exe");
    QTest::newRow("hebrew") << QByteArray("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    QTest::newRow("leaves a DOT id") << QByteArray("a\"]; evil [label=\"b");
    QTest::newRow("backslashes") << QByteArray("a\\N\\\\b\\");
    QTest::newRow("HTML label") << QByteArray("<<b>bold</b>>");
    QTest::newRow("formula") << QByteArray("=HYPERLINK(\"http://x\")");
    QTest::newRow("lines") << QByteArray("a\nb\r\nc\xE2\x80\xA8"
                                         "d");
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
    QTest::newRow("nothing but blanks") << QByteArray("   ");
}

void TestPictureExport::hostileNames()
{
    QFETCH(QByteArray, name);
    Records records;
    ProductRecord one;
    one.id = name.toStdString();
    one.name = one.id;
    one.domain = one.id;
    one.teamName = one.id;
    PortRecord out;
    out.name = one.id;
    out.contractId = "c";
    one.outputPorts.push_back(out);
    ProductRecord two;
    two.id = "reader";
    PortRecord in = out;
    two.inputPorts.push_back(in);
    records.products = {one, two};
    const auto shown = picture(openRecords(records), spec(Level::Product));
    QVERIFY(shown);
    QVERIFY(shown->nodes.size() >= 2);

    const QByteArray svg = exported(*shown, ExportKind::Svg);
    const SvgContent content = readSvg(svg);
    QCOMPARE(content.error, QString());
    QVERIFY(!content.elements.contains(QStringLiteral("script")));
    for (const char c : svg)
        QVERIFY(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
    QVERIFY(!svg.contains("\xEF\xBF\xBE") && !svg.contains("\xEF\xBF\xBF"));
    QCOMPARE(content.ids.size(), QSet<QString>(content.ids.begin(), content.ids.end()).size());

    const QByteArray dot = exported(*shown, ExportKind::Dot);
    QVERIFY(!dot.contains("label=<"));
    const QString graphviz = QStandardPaths::findExecutable(QStringLiteral("dot"));
    if (!graphviz.isEmpty()) {
        const Run read = run(graphviz, {"-Tcanon"}, dot);
        QCOMPARE(read.code, 0);
        QCOMPARE(read.out.count("->"), static_cast<qsizetype>(shown->edges.size()));
        QVERIFY(!QRegularExpression(QStringLiteral("^\\s*evil")).match(QString::fromUtf8(read.out)).hasMatch());
    }
    const QJsonDocument json = QJsonDocument::fromJson(exported(*shown, ExportKind::Json));
    QCOMPARE(json.object().value(QLatin1String("nodes")).toArray().size(), static_cast<qsizetype>(shown->nodes.size()));
    const QList<QByteArray> lines = exported(*shown, ExportKind::Csv).split('\n');
    for (const QByteArray& line : lines)
        QVERIFY(!line.contains(",=") && !line.contains(",\"="));
    QVERIFY(exported(*shown, ExportKind::Png).size() > 1000);
    QVERIFY(exported(*shown, ExportKind::Pdf).startsWith("%PDF-"));
}

void TestPictureExport::png()
{
    ExportOptions options;
    const auto shown = shop();
    options.pixelScale = 1;
    const QImage once = QImage::fromData(exported(*shown, ExportKind::Png, options), "PNG");
    options.pixelScale = 2;
    const QImage twice = QImage::fromData(exported(*shown, ExportKind::Png, options), "PNG");
    QVERIFY(!once.isNull());
    QVERIFY(once.width() > shown->drawing.bounds.width);
    QVERIFY(std::abs(twice.width() - 2 * once.width()) <= 2);
    QSet<QRgb> colours;
    for (int x = 0; x < once.width(); ++x)
        for (int y = 0; y < once.height(); ++y)
            colours.insert(once.pixel(x, y));
    for (std::uint32_t node = 0; node < shown->nodes.size(); ++node) {
        const NodeMark mark = nodeMark(*shown, node, {});
        const Rgb wanted = theme(ThemeName::Light).colour(mark.ink);
        QVERIFY(mark.ink == Ink::None || colours.contains(qRgb(wanted.red, wanted.green, wanted.blue)));
    }
}

void TestPictureExport::pngStaysWithinLimits()
{
    DisplayList list;
    list.bounds = {0, 0, 400000, 100};
    const Result<std::string> bytes = pngBytes(list, theme(ThemeName::Light), 2);
    QVERIFY(bytes);
    const QImage image = QImage::fromData(QByteArray::fromStdString(*bytes), "PNG");
    QCOMPARE(image.width(), 32000);
}

void TestPictureExport::pdf_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("longer");
    QTest::newRow("fit") << int(PaperSize::Fit) << 0;
    QTest::newRow("A4") << int(PaperSize::A4) << 842;
    QTest::newRow("Letter") << int(PaperSize::Letter) << 792;
}

void TestPictureExport::pdf()
{
    QFETCH(int, paper);
    QFETCH(int, longer);
    ExportOptions options;
    options.paper = static_cast<PaperSize>(paper);
    const QByteArray bytes = exported(*shop(), ExportKind::Pdf, options);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("(D:20261031090000Z)"));
    const auto box =
        QRegularExpression(QStringLiteral("/MediaBox \\[\\S+ \\S+ (\\S+) (\\S+)\\]")).match(QString::fromLatin1(bytes));
    QVERIFY(box.hasMatch());
    const double longest = std::max(box.captured(1).toDouble(), box.captured(2).toDouble());
    if (longer > 0)
        QVERIFY(std::abs(longest - longer) < 1);
    else
        QVERIFY(longest > 200);
    const QString info = QStandardPaths::findExecutable(QStringLiteral("pdfinfo"));
    if (info.isEmpty())
        QSKIP("pdfinfo is not installed");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mesh.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QProcess process;
    process.start(info, {file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray()); // it complains where the table of objects is wrong
    QVERIFY(process.readAllStandardOutput().contains("Pages:           1"));
}

void TestPictureExport::pdfDate()
{
    const std::string before =
        "1 0 obj\n/CreationDate (D:20200101000000+02'00')\nendobj\n2 0 obj\nendobj\nxref\n0 3\n"
        "0000000000 65535 f \n0000000000 00000 n \n0000000057 00000 n \ntrailer\nstartxref\n72\n%%EOF\n";
    const std::string after = withPdfDate(before, {});
    QCOMPARE(q(after).section(QStringLiteral("\nxref"), 0, 0),
             QStringLiteral("1 0 obj\n/CreationDate (D:19700101000000Z)\nendobj\n2 0 obj\nendobj"));
    QVERIFY(after.find("0000000051 00000 n") != std::string::npos);
    QVERIFY(after.find("startxref\n66\n") != std::string::npos);
    QCOMPARE(q(withPdfDate("no date", {})), QStringLiteral("no date"));
}

void TestPictureExport::dotIsReadBack()
{
    const QString graphviz = QStandardPaths::findExecutable(QStringLiteral("dot"));
    if (graphviz.isEmpty())
        QSKIP("dot is not installed");
    for (const Level level : {Level::Domain, Level::Product, Level::Dataset, Level::Column}) {
        const auto shown = shop(level);
        const Run read = run(graphviz, {"-Tplain"}, exported(*shown, ExportKind::Dot));
        QCOMPARE(read.code, 0);
        QStringList nodes;
        for (const QByteArray& line : read.out.split('\n'))
            if (line.startsWith("node "))
                nodes << QString::fromUtf8(line).section(QLatin1Char(' '), 1, 1).remove(QLatin1Char('"'));
        nodes.sort();
        QStringList expected;
        for (const PictureNode& node : shown->nodes)
            expected << q(node.reference);
        expected.sort();
        QCOMPARE(nodes, expected);
        QCOMPARE(read.out.count("\nedge "), static_cast<qsizetype>(shown->edges.size()));
    }
}

void TestPictureExport::csv()
{
    const auto shown = shop();
    const QList<QByteArray> lines = exported(*shown, ExportKind::Csv).split('\n');
    QCOMPARE(lines.size(), static_cast<qsizetype>(1 + shown->nodes.size() + shown->edges.size() + 1));
    QVERIFY(lines.contains("node,product,product:orders,orders,Checkout,domain:sales,manageClosely,,,,,"));
    QVERIFY(lines.contains("edge,product,,,,,,product:margin,product:shadow,observed,1,"));

    // What a spreadsheet would compute is guarded, unless somebody asks for it as it is.
    Records records;
    records.products.emplace_back().id = "=1+1";
    const auto formula = picture(openRecords(records), spec(Level::Product));
    ExportOptions raw;
    raw.formulas = CsvFormulas::Raw;
    const auto csv = [&formula](const ExportOptions& options) {
        return QByteArray::fromStdString(exportPicture(*formula, ExportKind::Csv, options).value());
    };
    QVERIFY2(csv({}).contains(",'=1+1,"), csv({}).constData());
    QVERIFY2(csv(raw).contains(",=1+1,"), csv(raw).constData());
}

void TestPictureExport::json()
{
    const auto shown = shop();
    const QJsonObject json = QJsonDocument::fromJson(exported(*shown, ExportKind::Json)).object();
    QCOMPARE(json.value(QLatin1String("level")).toString(), QStringLiteral("product"));
    QCOMPARE(json.value(QLatin1String("shown")).toInt(), 6);
    QCOMPARE(json.value(QLatin1String("unresolved")).toInt(), 1);
    QCOMPARE(json.value(QLatin1String("edges")).toArray().size(), 5);
}

void TestPictureExport::registerStaysInside()
{
    Records records = recordsFromText(Shop);
    records.stakeholders.clear();
    StakeholderRecord secret;
    secret.name = "Zacharias Quillfeather";
    secret.domain = "sales";
    secret.power = 0.9;
    secret.interest = 0.9;
    records.stakeholders.push_back(secret);
    const auto shown = picture(openRecords(records), spec(Level::Product));
    for (const ExportKind kind : {ExportKind::Svg, ExportKind::Dot, ExportKind::Csv, ExportKind::Json})
        QVERIFY(!exported(*shown, kind).contains("Quillfeather"));
}

void TestPictureExport::xmlText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("markup") << QByteArray("<a b=\"c\">&'") << "&lt;a b=&quot;c&quot;&gt;&amp;&#39;";
    QTest::newRow("control") << QByteArray("\x01\x1b\n") << QStringLiteral("\u2401\u241B\u240A");
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QStringLiteral("a\u2400b");
    QTest::newRow("broken") << QByteArray("\xFF") << QStringLiteral("\uFFFD");
    QTest::newRow("umlaut") << QByteArray("\xC3\xBC") << QStringLiteral("\u00FC");
}

void TestPictureExport::xmlText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(q(app::xmlText(std::string_view(text.constData(), static_cast<std::size_t>(text.size())))), expected);
}

WEFT_TEST(TestPictureExport)
#include "tst_PictureExport.moc"
