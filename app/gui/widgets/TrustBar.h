// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "model/analysis/Stats.h"

#include <QWidget>

#include <cstdint>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace weft::gui {

/// The trust line: how much is shown, what was refused, what is unresolved, until when it was observed. Every part can
/// be clicked and opens what is behind it. Parts that find no room in a narrow window are in the menu of a last one.
class TrustBar final : public QWidget {
    Q_OBJECT

public:
    enum class Part : std::uint8_t {
        Shown,
        Datasets,
        Columns,
        Refused,
        Unresolved,
        Observed,
        Compared,
        Drawing,
        Layout
    };
    Q_ENUM(Part)

    explicit TrustBar(QWidget* parent = nullptr);

    void setTrust(const app::MeshPicture& picture, const Stats& counts);
    /// A sentence in place of the line: nothing is open yet.
    void setText(const QString& text);

signals:
    void clicked(weft::gui::TrustBar::Part part);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void empty();
    void addMore();
    void fitParts();
    void add(Part part, const QString& text, const QString& hint);

    QHBoxLayout* m_row;
    std::vector<std::pair<QLabel*, QPushButton*>> m_parts; ///< each with the dot before it; the first has none
    QPushButton* m_more = nullptr;                         ///< its menu has the parts that find no room
};

} // namespace weft::gui
