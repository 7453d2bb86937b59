// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/HtmlPage.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

/// Loads the page into a frame, does with it what its reader would, and says what came of it, a line each; then does
/// what an attacker would. `owned` is what a name in the page may have reached.
constexpr const char* Driver = R"(<!DOCTYPE html><meta charset="utf-8">
<iframe id="frame" width="1200" height="800" src="page.html"></iframe><pre id="seen">the page did not load</pre>
<script>
const seen = [];
const say = (what, value) => seen.push(what + '=' + String(value).replace(/\s+/g, ' '));
const frame = document.getElementById('frame');
function drive() {
  const page = frame.contentDocument;
  const world = frame.contentWindow;
  const violations = [];
  page.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  const canvas = page.getElementById('canvas');
  const svg = canvas.querySelector('svg');
  const view = () => svg.getAttribute('viewBox').split(' ').map(Number);
  const details = page.getElementById('details');
  const pointer = (type, x, y) => canvas.dispatchEvent(
    new world.PointerEvent(type, { button: 0, clientX: x, clientY: y, pointerId: 1, bubbles: true }));
  const key = (target, name) => target.dispatchEvent(new world.KeyboardEvent('keydown', { key: name, bubbles: true }));
  say('styled', world.getComputedStyle(page.body).display);
  say('nodes', svg.querySelectorAll('g.node').length);
  const whole = view();
  const box = canvas.getBoundingClientRect();
  canvas.dispatchEvent(new world.WheelEvent('wheel', { deltaY: -300, clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2, bubbles: true, cancelable: true }));
  const near = view();
  say('zoomed in', near[2] < whole[2] && near[0] > whole[0]);
  say('keeps the middle', Math.abs(near[0] + near[2] / 2 - whole[0] - whole[2] / 2) < 1e-6);
  pointer('pointerdown', 300, 300);
  try { pointer('pointermove', 400, 300); } catch (error) { /* no such pointer: it is dispatched, not real */ }
  pointer('pointermove', 500, 300);
  pointer('pointerup', 500, 300);
  say('panned', view()[0] < near[0] && view()[1] === near[1]);
  page.getElementById('fit').click();
  say('shows everything', view().join() === whole.join());
  key(page.body, '+');
  say('zooms by key', view()[2] < whole[2]);
  pointer('pointerdown', 300, 300);
  pointer('pointerup', 300, 300);
  page.getElementById('product:invoices').dispatchEvent(new world.MouseEvent('click', { bubbles: true }));
  say('details', details.hidden ? '' : details.innerText);
  const other = [...details.querySelectorAll('li button')].find((button) => button.textContent === 'margin');
  other.click();
  say('details of the next', details.querySelector('h2').textContent);
  key(page.body, 'Escape');
  say('closed', details.hidden);
  const search = page.getElementById('search');
  search.value = 'MARG';
  search.dispatchEvent(new world.Event('input'));
  say('found', page.getElementById('count').textContent + ' of ' + svg.querySelectorAll('.hit').length);
  key(search, 'Enter');
  say('went to', details.querySelector('h2').textContent);
  say('wider than the page', page.documentElement.scrollWidth > world.innerWidth);
  const script = page.createElement('script');
  script.textContent = 'parent.owned = 1';
  page.body.append(script);
  const picture = page.createElement('img');
  picture.src = 'other.png';
  page.body.append(picture);
  const link = page.createElement('div');
  link.innerHTML = '<b onclick="parent.owned = 2">x</b>';
  page.body.append(link);
  link.firstChild.click();
  setTimeout(() => {
    say('violations', [...new Set(violations)].sort().join());
    say('owned', window.owned);
    document.getElementById('seen').textContent = seen.join('\n');
  }, 200);
}
frame.addEventListener('load', () => {
  try { drive(); } catch (error) { document.getElementById('seen').textContent = seen.join('\n') + '\n' + error.stack; }
});
</script>
)";

/// What that says in the browser; the browser may read the frame, which browsers forbid pages of files.
QString drivenIn(const QString& browser, const QByteArray& page)
{
    const QTemporaryDir directory;
    for (const auto& [name, bytes] : {std::pair("page.html", page), std::pair("driver.html", QByteArray(Driver))}) {
        QFile file(directory.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
    }
    QProcess process;
    process.start(browser,
                  {"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--allow-file-access-from-files",
                   "--disable-web-security", "--disable-site-isolation-trials",
                   "--user-data-dir=" + directory.filePath("profile"), "--virtual-time-budget=10000", "--dump-dom",
                   "file://" + directory.filePath("driver.html")});
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
    }
    const QString dumped = QString::fromUtf8(process.readAllStandardOutput());
    const qsizetype begin = dumped.indexOf("<pre id=\"seen\">") + 15;
    return dumped.mid(begin, dumped.indexOf("</pre>", begin) - begin);
}

QString browser()
{
    for (const char* name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}) {
        if (const QString found = QStandardPaths::findExecutable(QLatin1String(name)); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

class TestHtmlPage : public QObject {
    Q_OBJECT

private slots:
    void pages_data();
    void pages();
    void pageScriptIsRight();
    void browserDrivesIt();
    void scriptJson_data();
    void scriptJson();
};

void TestHtmlPage::pages_data()
{
    hostileRows();
}

/// A page runs its own script alone, whatever names stand in it.
void TestHtmlPage::pages()
{
    QFETCH(QByteArray, name);
    const QByteArray page =
        exported(*picture(openRecords(hostileRecords(name)), spec(Level::Product)), ExportKind::Html);
    const QRegularExpression policy(QStringLiteral("content=\"(default-src 'none';[^\"]*)\""));
    const QString rules = policy.match(QString::fromUtf8(page)).captured(1);
    QVERIFY(!rules.isEmpty());
    QVERIFY(!rules.contains(QLatin1String("unsafe")) && !rules.contains(QLatin1Char('*')));
    QCOMPARE(page.count("<script"), 2);
    QCOMPARE(page.count("</script"), 2);
    const auto hash = [](const QByteArray& text) {
        return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
    };
    const qsizetype script = page.indexOf("<script>") + 8;
    QVERIFY(rules.contains(QString::fromUtf8(hash(page.mid(script, page.indexOf("</script>", script) - script)))));
    for (qsizetype style = page.indexOf("<style>"); style >= 0; style = page.indexOf("<style>", style + 1)) {
        const qsizetype begin = style + 7;
        QVERIFY(rules.contains(QString::fromUtf8(hash(page.mid(begin, page.indexOf("</style>", begin) - begin)))));
    }
    for (const char* attack : {"<img", "<b>", "onmouseover=\"", "<svg onload", "src=", "href=", "http-equiv=\"refresh"})
        QVERIFY2(!page.contains(attack), attack);
    const qsizetype data = page.indexOf("id=\"data\">") + 10;
    const QJsonDocument json = QJsonDocument::fromJson(page.mid(data, page.indexOf("</script>", data) - data));
    QCOMPARE(json.object().value(QLatin1String("nodes")).toArray().size(), 2);
}

void TestHtmlPage::pageScriptIsRight()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        QSKIP("node is not installed");
    const QByteArray page = exported(*picture(openText(Shop), spec(Level::Product)), ExportKind::Html);
    const qsizetype script = page.indexOf("<script>") + 8;
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("page.js")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page.mid(script, page.indexOf("</script>", script) - script));
    file.close();
    QProcess process;
    process.start(node, {QStringLiteral("--check"), file.fileName()});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

/// Pan, zoom, search and details work in a browser, the policy stops what is not the page's own, and a hostile name is
/// a text there.
void TestHtmlPage::browserDrivesIt()
{
    const QString program = browser();
    if (program.isEmpty())
        QSKIP("Chromium is not installed");
    Records records = recordsFromText(Shop);
    ProductRecord hostile;
    hostile.id =
        "x</script></style></title></svg><script>parent.owned = 3</script><img src=x onerror='parent.owned=4'>";
    hostile.name = hostile.id;
    hostile.domain = hostile.id;
    hostile.description = hostile.id;
    records.products.push_back(hostile);
    const QString seen =
        drivenIn(program, exported(*picture(openRecords(records), spec(Level::Product)), ExportKind::Html));
    const QStringList expected{"styled=grid",
                               "nodes=8", // one stands for the contract that nobody offers
                               "zoomed in=true",
                               "keeps the middle=true",
                               "panned=true",
                               "shows everything=true",
                               "zooms by key=true",
                               "details of the next=margin",
                               "closed=true",
                               "found=1 found of 1",
                               "went to=margin",
                               "wider than the page=false",
                               "violations=img-src,script-src-attr,script-src-elem",
                               "owned=undefined"};
    for (const QString& line : expected)
        QVERIFY2(seen.split(QLatin1Char('\n')).contains(line), qPrintable(line + " is not in:\n" + seen));
    const QString details = seen.section("\ndetails=", 1).section(QLatin1Char('\n'), 0, 0);
    for (const char* part : {"Data product", "invoices", "Domain finance", "Owners finn@shop.example",
                             "Reads from (1) orders", "Is read by (1) margin"})
        QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
}

void TestHtmlPage::scriptJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("ends of blocks") << QByteArray("\"</script>\"") << QByteArray("\"\\u003c/script\\u003e\"");
    QTest::newRow("quotes in texts") << QByteArray(R"("a\"b'c")") << QByteArray(R"("a\u0022b\u0027c")");
    QTest::newRow("a backslash before a quote") << QByteArray(R"("a\\")") << QByteArray(R"("a\\")");
    QTest::newRow("separators of lines") << QByteArray("\"\xE2\x80\xA8\"") << QByteArray(R"("\u2028")");
}

void TestHtmlPage::scriptJson()
{
    QFETCH(QByteArray, json);
    QTEST(QByteArray::fromStdString(app::scriptJson(json.toStdString())), "expected");
}

WEFT_TEST(TestHtmlPage)
#include "tst_HtmlPage.moc"
