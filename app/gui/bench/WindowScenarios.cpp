// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bench/WindowScenarios.h"

#include "app/gui/Appearance.h"
#include "app/gui/MainWindow.h"
#include "app/gui/Selection.h"
#include "app/gui/bench/MeteredApplication.h"
#include "app/gui/document/MeshDocument.h"
#include "app/shared/settings/Settings.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace weft::gui {

namespace {

constexpr int LongestWait = 120'000; ///< milliseconds until a step that never ends is given up
constexpr int RestAfter = 400;       ///< what a step sets going (labels, findings) belongs to it

/// A window with a meter on its thread.
class Person {
public:
    Person(MeteredApplication& application, const QString& settings, QSize size)
        : m_application(application), m_settings(settings), m_window(m_settings)
    {
        m_window.resize(size);
    }

    [[nodiscard]] MainWindow& window() { return m_window; }

    /// Does something and lets the window work until `done` is emitted (null: for a moment).
    void act(ScenarioResult& result, const std::function<void()>& action, void (MeshDocument::*done)() = nullptr)
    {
        m_application.setMeter(&result.costs);
        QEventLoop loop;
        QTimer::singleShot(done ? LongestWait : RestAfter, &loop, &QEventLoop::quit);
        if (done)
            QObject::connect(&m_window.document(), done, &loop,
                             [&loop] { QTimer::singleShot(RestAfter, &loop, &QEventLoop::quit); });
        QTimer::singleShot(0, &loop, action);
        loop.exec();
        m_application.setMeter(nullptr);
    }

    void type(const QString& text)
    {
        auto* field = m_window.findChild<QLineEdit*>();
        if (!field)
            return;
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(field, &press);
        }
    }

private:
    MeteredApplication& m_application;
    app::Settings m_settings;
    MainWindow m_window;
};

} // namespace

std::vector<ScenarioResult> runWindowScenarios(const std::vector<std::string>& sources, QSize size)
{
    auto* application = dynamic_cast<MeteredApplication*>(QCoreApplication::instance());
    const QTemporaryDir folder;
    std::vector<ScenarioResult> results;
    if (!application || !folder.isValid())
        return results;
    QStringList names;
    for (const std::string& source : sources)
        names << QString::fromStdString(source);

    wearTheme(app::ThemeName::Light);
    Person person(*application, folder.filePath(QStringLiteral("settings.ini")), size);
    MainWindow& window = person.window();
    MeshDocument& document = window.document();
    const auto step = [&](const char* name, const std::function<void(ScenarioResult&)>& acts) {
        ScenarioResult result;
        result.name = QLatin1String(name);
        result.calibrationBefore = calibrationMilliseconds();
        acts(result);
        result.calibrationAfter = calibrationMilliseconds();
        result.frames = static_cast<int>(result.costs.wall.count());
        result.stats = window.canvas().stats();
        results.push_back(result);
    };

    step("window_open", [&](ScenarioResult& result) {
        person.act(
            result,
            [&] {
                window.show();
                window.openSources(names);
            },
            &MeshDocument::findingsChanged);
    });
    step("window_levels", [&](ScenarioResult& result) {
        for (const Level level : {Level::Domain, Level::Dataset, Level::Product})
            person.act(
                result, [&] { document.setLevel(level); }, &MeshDocument::pictureChanged);
    });
    step("window_edges", [&](ScenarioResult& result) {
        for (const EdgeChoice edges : {EdgeChoice::Observed, EdgeChoice::Union})
            person.act(
                result, [&] { document.setEdges(edges); }, &MeshDocument::pictureChanged);
    });
    step("window_overlay", [&](ScenarioResult& result) {
        for (const app::Overlay overlay : {app::Overlay::Owner, app::Overlay::Drift, app::Overlay::PowerInterest})
            person.act(
                result, [&] { document.setOverlay(overlay); }, &MeshDocument::pictureChanged);
    });
    step("window_search", [&](ScenarioResult& result) { person.act(result, [&] { person.type("orders"); }); });
    if (!document.picture() || document.picture()->nodes.empty())
        return results;
    const QString reference = QString::fromStdString(document.picture()->nodes.front().reference);
    step("window_select",
         [&](ScenarioResult& result) { person.act(result, [&] { window.selection().set({reference}); }); });
    step("window_impact", [&](ScenarioResult& result) {
        ImpactQuery query;
        query.subject = reference;
        person.act(
            result, [&] { document.ask(query); }, &MeshDocument::impactChanged);
    });
    step("window_theme", [&](ScenarioResult& result) { person.act(result, [] { wearTheme(app::ThemeName::Dark); }); });
    return results;
}

} // namespace weft::gui
