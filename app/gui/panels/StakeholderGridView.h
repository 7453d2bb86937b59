// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/StakeholderGrid.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace weft::gui {

/// The power-interest grid on the screen, painted from the same display list as its exports. A click picks a person;
/// the arrow keys walk from one to the next. Inside a scroll area whose viewport it filters, the grid is as high as
/// that viewport and its lists run on below.
class StakeholderGridView final : public QWidget {
    Q_OBJECT

public:
    explicit StakeholderGridView(QWidget* parent = nullptr);

    void setMesh(std::shared_ptr<const app::OpenMesh> open);
    /// Rings this row of `PowerInterest::people`; empty: nobody.
    void setPerson(std::optional<std::uint32_t> person);
    [[nodiscard]] std::optional<std::uint32_t> personAt(const QPointF& at) const;
    /// Where a person is drawn, in widget coordinates.
    [[nodiscard]] QPointF placeOf(std::uint32_t person) const;

    [[nodiscard]] QSize sizeHint() const override { return {620, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 170}; }

signals:
    void chosen(std::uint32_t person);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] int shownHeight() const;
    void walk(int step);

    std::shared_ptr<const app::OpenMesh> m_open;
    app::StakeholderGrid m_grid;
    std::optional<std::uint32_t> m_person;
};

} // namespace weft::gui
