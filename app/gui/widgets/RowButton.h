// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"

#include <QAbstractButton>

#include <optional>
#include <utility>

namespace weft::gui {

/// A line of the details: a title, under it what there is to say, a fact at the right, a shape at the left. A click or
/// the keyboard goes where it points. Paints plain text, cut to its width.
class RowButton final : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString title;
        QString subtitle;
        QString fact;
        std::optional<std::pair<app::Ink, app::Marker>> mark;
        bool warns = false; ///< the subtitle is something to look at
    };

    explicit RowButton(Content content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    Content m_content;
};

} // namespace weft::gui
