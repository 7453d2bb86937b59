// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/CanvasFixture.h"
#include "app/gui/graphview/GraphView.h"
#include "app/gui/graphview/NodeSentence.h"
#include "app/gui/graphview/PictureIndex.h"
#include "tests/gui/CanvasWorld.h"
#include "tests/support/TestMain.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTextDocument>
#include <QtTest>

#include <cmath>

using namespace weft;
using namespace weft::tests;
using gui::GraphView;

/// The canvas without a mouse: keys, menu key, sentences for those who hear it.
class TestGraphViewKeyboard : public QObject {
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

    void keyboardWalk_data();
    void keyboardWalk();
    void tabGoesThroughTheViewAndOn();
    void keysOfTheView();
    void contextMenuByKeyboard();
    void toolTipsAreNotHtml();
    void escapeEndsOneThingAtATime();
    void accessibleListOfWhatIsVisible();

private:
    std::unique_ptr<GraphView> m_view;
};

void TestGraphViewKeyboard::keyboardWalk_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("to");
    QTest::newRow("right to the reader that is nearest in height")
        << product("a") << int(Qt::Key_Right) << product("b");
    QTest::newRow("left to the source") << product("d") << int(Qt::Key_Left) << product("b");
    QTest::newRow("down to the sibling below") << product("b") << int(Qt::Key_Down) << product("c");
    QTest::newRow("up to the sibling above") << product("c") << int(Qt::Key_Up) << product("b");
    QTest::newRow("no reader: stays") << product("d") << int(Qt::Key_Right) << product("d");
    QTest::newRow("no sibling above: stays") << product("b") << int(Qt::Key_Up) << product("b");
}

void TestGraphViewKeyboard::keyboardWalk()
{
    QFETCH(QString, from);
    QFETCH(int, key);
    QFETCH(QString, to);
    m_view->setPicture(pictureFromText("a@0,0 b@250,0 c@250,100 d@500,0; a > b; a > c; b > d"));
    m_view->setFocus();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, from));
    QCOMPARE(m_view->focusedNode(), from);
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
    QCOMPARE(m_view->focusedNode(), to);
    QCOMPARE(m_view->selection(), QStringList{to});
    QSignalSpy activated(m_view.get(), &GraphView::activated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), to);
}

void TestGraphViewKeyboard::tabGoesThroughTheViewAndOn()
{
    QWidget window;
    GraphView view(&window);
    QLineEdit next(&window);
    window.resize(900, 700);
    view.resize(900, 600);
    next.move(0, 620);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view.setPicture(pictureFromText("b@300,3 d@0,200 a@0,0 c@600,8; a > b; b > c"));
    view.setFocus();
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        seen << view.focusedNode();
    }
    QCOMPARE(seen, (QStringList{product("a"), product("b"), product("c"), product("d")}));
    QTest::keyClick(&view, Qt::Key_Backtab);
    QCOMPARE(view.focusedNode(), product("c"));
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab);
    QVERIFY(next.hasFocus());
}

void TestGraphViewKeyboard::keysOfTheView()
{
    m_view->setPicture(gui::canvasFixture(300, 7));
    const double fitted = m_view->zoom();
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(m_view->zoom(), std::sqrt(2.0));
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(std::abs(m_view->zoom() - std::sqrt(0.5)) < 1e-9);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->zoom(), fitted);
    QSignalSpy up(m_view.get(), &GraphView::upRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(up.size(), 1);
}

void TestGraphViewKeyboard::contextMenuByKeyboard()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0; a > b"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, product("b")));
    QSignalSpy wanted(m_view.get(), &GraphView::contextMenuRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), product("b"));
    QCOMPARE(wanted[0][1].toPoint(), m_view->viewport()->mapToGlobal(middleOf(*m_view, product("b"))));
}

void TestGraphViewKeyboard::toolTipsAreNotHtml()
{
    auto picture = pictureFromText("a@0,0 b@300,0; a > b");
    const std::string hostile = "<img src=x onerror=alert(1)><b>bold</b> & co";
    picture->nodes[0].title = hostile;
    picture->nodes[0].subtitle = "<a href='file:///etc/passwd'>Team</a>";
    const gui::PictureIndex index(picture);
    QTextDocument shown;
    shown.setHtml(gui::nodeToolTip(index, 0));
    const QString plain = shown.toPlainText();
    QVERIFY2(plain.startsWith(QString::fromStdString(hostile)), qPrintable(plain));
    QVERIFY2(plain.contains(QString::fromStdString(picture->nodes[0].subtitle)), qPrintable(plain));
    const QString sentence = gui::nodeSentence(index, 0);
    QVERIFY2(sentence.contains(QString::fromStdString(hostile)), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("1 reader")), qPrintable(sentence));
}

void TestGraphViewKeyboard::escapeEndsOneThingAtATime()
{
    m_view->setPicture(pictureFromText("a@0,0 b@300,0; a > b"));
    m_view->select({product("a")});
    m_view->setCard("Impact of a change in a", "1 product");
    QSignalSpy dismissed(m_view.get(), &GraphView::cardDismissed);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(m_view->selection(), QStringList{product("a")});
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(m_view->selection(), QStringList{});
}

void TestGraphViewKeyboard::accessibleListOfWhatIsVisible()
{
    m_view->setPicture(pictureFromText("b@300,0 a@0,0 far@90000,0; a > b"));
    m_view->setZoom(1);
    m_view->centerOn(product("a"));
    m_view->viewport()->repaint();
    m_view->select({product("b")});
    QAccessibleInterface* const canvas = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(canvas);
    QCOMPARE(canvas->role(), QAccessible::List);
    QCOMPARE(canvas->childCount(), 2);
    QVERIFY(canvas->child(0)->text(QAccessible::Name).contains(QStringLiteral("data product a,")));
    QVERIFY(canvas->child(1)->text(QAccessible::Name).endsWith(QStringLiteral("selected")));
    QCOMPARE(canvas->indexOfChild(canvas->child(1)), 1);
    QVERIFY(!canvas->child(2));
    QCOMPARE(canvas->child(0)->parent(), canvas);
    const QPoint at = m_view->viewport()->mapToGlobal(middleOf(*m_view, product("a")));
    QCOMPARE(canvas->childAt(at.x(), at.y()), canvas->child(0));
    const QPoint nowhere = m_view->viewport()->mapToGlobal(QPoint(2, 2));
    QVERIFY(!canvas->childAt(nowhere.x(), nowhere.y()));
    QSignalSpy activated(m_view.get(), &GraphView::activated);
    canvas->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
}

WEFT_TEST(TestGraphViewKeyboard)
#include "tst_GraphViewKeyboard.moc"
