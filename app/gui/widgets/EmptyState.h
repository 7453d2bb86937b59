// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace weft::gui {

/// What stands in the middle while no mesh is open: what one can do.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(bool hasExample, QWidget* parent = nullptr);

    void setRecent(const std::vector<QStringList>& recent);

signals:
    void openFolder();
    void openFiles();
    void openExample();
    void openSources(const QStringList& sources);

private:
    QVBoxLayout* m_recent;
};

/// Some sources in one line: `mesh`, or `mesh and 2 more`. Made visible.
[[nodiscard]] QString sourcesLabel(const QStringList& sources);

} // namespace weft::gui
