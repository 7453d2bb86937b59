// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/GraphView.h"

#include "app/gui/bench/CanvasFixture.h"
#include "app/shared/paint/PictureHighlight.h"
#include "app/shared/picture/MeshPicture.h"
#include "tests/gui/CanvasWorld.h"
#include "tests/support/TestMain.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>
#include <random>

using namespace weft;
using namespace weft::tests;
using gui::GraphView;

namespace {

void turnWheel(GraphView& view, QPointF at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestGraphView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<GraphView>();
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void pickingEqualsBruteForce();
    void fitShowsEverything_data();
    void fitShowsEverything();
    void wheelKeepsThePointUnderTheCursor_data();
    void wheelKeepsThePointUnderTheCursor();
    void wheelStepsRestOnPowersOfRootTwo();
    void clickSelects();
    void rubberBandSelectsWhatItTouches();
    void dragPans();
    void hoverPaintsNoPicture();
    void anEdgeShowsItsWayWhenNear();
    void panPaintsOnlyStripsAndTheSamePixels();
    void newPictureKeepsThePlace();
    void newPictureKeepsTheSelection();
    void lateHighlightIsDropped();
    void scrollBarsAreHonest();
    void passingEdgesAreCounted();
    void emptyPicture();

private:
    std::unique_ptr<GraphView> m_view;
};

void TestGraphView::pickingEqualsBruteForce()
{
    const auto picture = gui::canvasFixture(300, 7);
    m_view->setPicture(picture);
    std::mt19937 random(3);
    for (const double zoom : {0.5, 0.7, 1.0, 2.0}) {
        m_view->setZoom(zoom);
        m_view->viewport()->repaint();
        int hits = 0;
        for (int i = 0; i < 400; ++i) {
            const QPointF at(random() % 980 + 0.37, random() % 680 + 0.37); // never on an edge
            QString expected;
            for (const app::PictureNode& node : picture->nodes)
                if (m_view->nodeRect(QString::fromStdString(node.reference)).contains(at))
                    expected = QString::fromStdString(node.reference);
            QCOMPARE(m_view->nodeAt(at), expected);
            hits += expected.isEmpty() ? 0 : 1;
        }
        QVERIFY2(hits > 20, qPrintable(QString::number(hits)));
    }
}

void TestGraphView::fitShowsEverything_data()
{
    QTest::addColumn<int>("nodes");
    QTest::newRow("one") << 1;
    QTest::newRow("forty") << 40;
    QTest::newRow("a thousand") << 1000;
}

void TestGraphView::fitShowsEverything()
{
    QFETCH(int, nodes);
    const auto picture = gui::canvasFixture(static_cast<std::uint32_t>(nodes), 1);
    m_view->setPicture(picture);
    m_view->setZoom(2);
    m_view->fit();
    const QRectF all = m_view->viewport()->rect();
    for (const app::PictureNode& node : picture->nodes)
        QVERIFY(all.contains(m_view->nodeRect(QString::fromStdString(node.reference))));
    QVERIFY(m_view->zoom() <= 1);
    QVERIFY(!m_view->horizontalScrollBar()->isVisible());
    QVERIFY(!m_view->verticalScrollBar()->isVisible());
    m_view->resize(700, 500);
    QCoreApplication::processEvents();
    const QRectF smaller = m_view->viewport()->rect();
    for (const app::PictureNode& node : picture->nodes)
        QVERIFY(smaller.contains(m_view->nodeRect(QString::fromStdString(node.reference))));
}

void TestGraphView::wheelKeepsThePointUnderTheCursor_data()
{
    QTest::addColumn<int>("notches");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("in") << 1 << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("out") << -1 << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("three at once") << 3 << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("with Ctrl") << 1 << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestGraphView::wheelKeepsThePointUnderTheCursor()
{
    QFETCH(int, notches);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    const auto picture = gui::canvasFixture(300, 7);
    m_view->setPicture(picture);
    m_view->setZoom(0.8);
    const QString node = QString::fromStdString(picture->nodes[150].reference);
    m_view->centerOn(node);
    const QPointF at = m_view->nodeRect(node).topLeft();
    const double before = m_view->zoom();
    for (int i = 0; i < 4; ++i) {
        turnWheel(*m_view, at, i % 2 == 0 ? notches : -notches, modifiers);
        const QPointF now = m_view->nodeRect(node).topLeft();
        QVERIFY2(std::hypot(now.x() - at.x(), now.y() - at.y()) <= 1, qPrintable(QString::number(now.x() - at.x())));
        QVERIFY(m_view->zoom() != before);
    }
}

void TestGraphView::wheelStepsRestOnPowersOfRootTwo()
{
    m_view->setPicture(gui::canvasFixture(300, 7));
    m_view->setZoom(0.9);
    QSignalSpy zoomed(m_view.get(), &GraphView::zoomChanged);
    turnWheel(*m_view, {500, 350}, 1);
    QCOMPARE(m_view->zoom(), 1.0);
    turnWheel(*m_view, {500, 350}, 1);
    QCOMPARE(m_view->zoom(), std::sqrt(2.0));
    turnWheel(*m_view, {500, 350}, -2);
    QVERIFY(std::abs(m_view->zoom() - std::sqrt(0.5)) < 1e-9 || std::abs(m_view->zoom() - 1 / std::sqrt(2.0)) < 1e-9);
    QCOMPARE(zoomed.size(), 3);
}

void TestGraphView::clickSelects()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0 c@300,100; a > b; a > c"));
    QSignalSpy changed(m_view.get(), &GraphView::selectionChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, product("b")));
    QCOMPARE(m_view->selection(), QStringList{product("b")});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(*m_view, product("a")));
    QCOMPARE(m_view->selection(), (QStringList{product("a"), product("b")}));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(*m_view, product("b")));
    QCOMPARE(m_view->selection(), QStringList{product("a")});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(m_view->selection(), QStringList{});
    QCOMPARE(changed.size(), 4);
    m_view->select({});
    QCOMPARE(changed.size(), 4);
    QSignalSpy activated(m_view.get(), &GraphView::activated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, product("c")));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), product("c"));
}

void TestGraphView::rubberBandSelectsWhatItTouches()
{
    const auto picture = gui::canvasFixture(300, 7);
    m_view->setPicture(picture);
    m_view->setZoom(0.7);
    const QPoint from(200, 150);
    const QPoint to(700, 480);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(m_view->viewport(), to);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
    const QRectF band = QRectF(QPointF(from), QPointF(to));
    QStringList expected;
    for (const app::PictureNode& node : picture->nodes)
        if (band.intersects(m_view->nodeRect(QString::fromStdString(node.reference))))
            expected << QString::fromStdString(node.reference);
    QVERIFY(expected.size() > 5);
    QCOMPARE(m_view->selection(), expected);
}

void TestGraphView::dragPans()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0; a > b"));
    const QPointF before = m_view->nodeRect(product("a")).topLeft();
    const QPoint start = middleOf(*m_view, product("a"));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view->viewport(), start + QPoint(60, 40));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, start + QPoint(60, 40));
    QCOMPARE(m_view->nodeRect(product("a")).topLeft(), before + QPointF(60, 40));
    QCOMPARE(m_view->selection(), QStringList{});
}

void TestGraphView::hoverPaintsNoPicture()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0 c@300,100; a > b; a > c"));
    settle(*m_view);
    const gui::CanvasStats before = m_view->stats();
    QSignalSpy hovered(m_view.get(), &GraphView::hovered);
    QTest::mouseMove(m_view->viewport(), middleOf(*m_view, product("a")));
    m_view->viewport()->repaint();
    m_view->select({product("b"), product("c")});
    m_view->viewport()->repaint();
    QTest::mouseMove(m_view->viewport(), {3, 3});
    m_view->viewport()->repaint();
    QCOMPARE(m_view->stats().pictureLayers, before.pictureLayers);
    QVERIFY(m_view->stats().frames >= before.frames + 3);
    QCOMPARE(hovered.size(), 2);
    QCOMPARE(hovered[0][0].toString(), product("a"));
    QCOMPARE(hovered[1][0].toString(), QString());
}

void TestGraphView::anEdgeShowsItsWayWhenNear()
{
    m_view->setPicture(pictureFromText("a@0,0 b@400,0 c@0,200 d@400,200; a > b; c > d"));
    m_view->setZoom(1);
    settle(*m_view);
    const QImage before = m_view->viewport()->grab().toImage();
    const std::uint64_t layers = m_view->stats().pictureLayers;
    const QPoint between = (middleOf(*m_view, product("a")) + middleOf(*m_view, product("b"))) / 2;
    QTest::mouseMove(m_view->viewport(), between);
    const QImage near = m_view->viewport()->grab().toImage();
    QVERIFY(near != before);
    QCOMPARE(m_view->stats().pictureLayers, layers);
    // Only that edge: the lower half has not changed.
    const QRect lower(0, before.height() / 2, before.width(), before.height() / 2);
    QVERIFY(near.copy(lower) == before.copy(lower));
    QTest::mouseMove(m_view->viewport(), between + QPoint(0, 40));
    QVERIFY(m_view->viewport()->grab().toImage() == before);
}

void TestGraphView::panPaintsOnlyStripsAndTheSamePixels()
{
    // Short edges only: none passes, so nothing depends on where the view is.
    std::string text;
    for (int column = 0; column < 12; ++column)
        for (int row = 0; row < 14; ++row)
            text += " n" + std::to_string(column) + "." + std::to_string(row) + "@" + std::to_string(column * 200) +
                    "," + std::to_string(row * 80 + column * 7);
    for (int column = 1; column < 12; ++column)
        for (int row = 0; row < 14; ++row)
            text += " n" + std::to_string(column - 1) + "." + std::to_string(row) + " > n" + std::to_string(column) +
                    "." + std::to_string((row * 3) % 14 / 2 + row / 2) + ";";
    m_view->setPicture(pictureFromText(text));
    m_view->setZoom(1);
    settle(*m_view);
    m_view->viewport()->repaint();
    const std::uint64_t before = m_view->stats().pictureLayers;
    QTest::mousePress(m_view->viewport(), Qt::MiddleButton, {}, {500, 350});
    for (const QPoint at : {QPoint(470, 362), QPoint(440, 320), QPoint(510, 300), QPoint(520, 370)}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), m_view->viewport()->mapToGlobal(QPointF(at)), Qt::NoButton,
                         Qt::MiddleButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        m_view->viewport()->repaint();
    }
    QTest::mouseRelease(m_view->viewport(), Qt::MiddleButton, {}, {520, 370});
    settle(*m_view);
    const QImage moved = m_view->viewport()->grab().toImage();
    QCOMPARE(m_view->stats().pictureLayers, before + 8);
    QCOMPARE(m_view->stats().passing, 0U);
    m_view->setTheme(app::ThemeName::Light); // paints everything anew
    const QImage fresh = m_view->viewport()->grab().toImage();
    QCOMPARE(m_view->stats().pictureLayers, before + 9);
    int different = 0; // of any colour channel, at most
    for (int y = 0; y < fresh.height(); ++y)
        for (int x = 0; x < fresh.width(); ++x)
            different = std::max({different, std::abs(qRed(moved.pixel(x, y)) - qRed(fresh.pixel(x, y))),
                                  std::abs(qGreen(moved.pixel(x, y)) - qGreen(fresh.pixel(x, y))),
                                  std::abs(qBlue(moved.pixel(x, y)) - qBlue(fresh.pixel(x, y)))});
    // Where a line is cut by the edge of a strip, anti-aliasing rounds its coverage otherwise: 2 of 255 were seen.
    QVERIFY2(different <= 4, qPrintable(QString::number(different)));
}

void TestGraphView::newPictureKeepsThePlace()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0 c@600,0; a > b; b > c"));
    m_view->setZoom(1.3);
    m_view->select({product("b")});
    const QPointF before = m_view->nodeRect(product("b")).center();
    const double zoom = m_view->zoom();
    // Another layout: everything elsewhere, one node more, one less.
    m_view->setPicture(pictureFromText("x@0,0 a@900,500 b@2000,800; a > b"));
    QCOMPARE(m_view->zoom(), zoom);
    const QPointF after = m_view->nodeRect(product("b")).center();
    QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) <= 1);
    // Nothing in common: fitted.
    m_view->setPicture(pictureFromText("y@0,0 z@5000,0; y > z"));
    QVERIFY(QRectF(m_view->viewport()->rect()).contains(m_view->nodeRect(product("y"))));
    QVERIFY(QRectF(m_view->viewport()->rect()).contains(m_view->nodeRect(product("z"))));
}

void TestGraphView::newPictureKeepsTheSelection()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0 c@600,0; a > b; b > c"));
    m_view->select({product("c"), product("b"), product("nobody")});
    QSignalSpy changed(m_view.get(), &GraphView::selectionChanged);
    m_view->setPicture(pictureFromText("c@0,0 b@300,0; c > b"));
    QCOMPARE(m_view->selection(), (QStringList{product("c"), product("b")}));
    m_view->setPicture(pictureFromText("c@0,0 d@300,0; c > d"));
    QCOMPARE(m_view->selection(), QStringList{product("c")});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last()[0].toStringList(), QStringList{product("c")});
}

void TestGraphView::lateHighlightIsDropped()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0; a > b"));
    settle(*m_view);
    m_view->viewport()->repaint();
    const QImage before = m_view->viewport()->grab().toImage();
    app::PictureHighlight late;
    late.selected = {7};
    late.distance.assign(9, 0);
    m_view->setHighlight(late);
    QVERIFY(m_view->viewport()->grab().toImage() == before);
    app::PictureHighlight fitting;
    fitting.distance = {0, layout::None};
    m_view->setHighlight(fitting);
    QVERIFY(m_view->viewport()->grab().toImage() != before);
    m_view->clearHighlight();
    QVERIFY(m_view->viewport()->grab().toImage() == before);
}

void TestGraphView::scrollBarsAreHonest()
{
    m_view->setPicture(pictureFromText("a@0,0 b@3000,2000; a > b"));
    m_view->setZoom(1);
    QCoreApplication::processEvents();
    QScrollBar* const bar = m_view->horizontalScrollBar();
    QVERIFY(bar->isVisible());
    // Moving the bar to its end shows the right edge of what there is.
    bar->setValue(bar->maximum());
    QVERIFY(std::abs(m_view->nodeRect(product("b")).right() - m_view->viewport()->width()) <= 1);
    bar->setValue(bar->minimum());
    QVERIFY(std::abs(m_view->nodeRect(product("a")).left()) <= 1);
}

void TestGraphView::passingEdgesAreCounted()
{
    // A comb of 450 edges whose ends are far left and far right of the view.
    std::string text = "m@5000,5000";
    for (int i = 0; i < 450; ++i)
        text += " l" + std::to_string(i) + "@0," + std::to_string(4800 + i) + " r" + std::to_string(i) + "@10000," +
                std::to_string(4800 + i);
    for (int i = 0; i < 450; ++i)
        text += "; l" + std::to_string(i) + " > r" + std::to_string(i);
    m_view->setPicture(pictureFromText(text));
    m_view->setZoom(1);
    m_view->centerOn(product("m"));
    settle(*m_view);
    m_view->viewport()->repaint();
    QCOMPARE(m_view->stats().passing, 450U);
    QCOMPARE(m_view->stats().passingHidden, 50U);
    QCOMPARE(m_view->stats().nodes, 1U);
}

void TestGraphView::emptyPicture()
{
    m_view->setPicture(std::make_shared<app::MeshPicture>());
    m_view->viewport()->repaint();
    QCOMPARE(m_view->nodeAt({10, 10}), QString());
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Tab, Qt::Key_Return, Qt::Key_F, Qt::Key_Plus, Qt::Key_Escape})
        QTest::keyClick(m_view.get(), key);
    m_view->setPicture(nullptr);
    m_view->viewport()->repaint();
    QCOMPARE(m_view->selection(), QStringList{});
    QCOMPARE(m_view->stats().nodes, 0U);
}

WEFT_TEST(TestGraphView)
#include "tst_GraphView.moc"
