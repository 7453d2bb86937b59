// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/jobs/Job.h"

#include <QWidget>

#include <map>

class QLabel;
class QProgressBar;

namespace weft::gui {

/// What is being done now, how far it is, and a Cancel; hidden while nothing is. Of several jobs the one that people
/// wait for most is shown.
class ProgressStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    void begin(app::JobKind kind);
    void report(app::JobKind kind, const app::JobProgress& progress);
    void end(app::JobKind kind);

signals:
    void cancelled(weft::app::JobKind kind);

private:
    void showFirst();

    std::map<app::JobKind, app::JobProgress> m_jobs;
    QLabel* m_text;
    QProgressBar* m_bar;
};

} // namespace weft::gui
