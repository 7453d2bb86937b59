// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace weft::gui {

/// A quiet bar above the canvas: one sentence, at most one thing to do about it, and a way to send it off. Hidden until
/// somebody has something to say; the newest sentence wins.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// `action` empty: no button. `id` comes back with `acted`.
    void say(const QString& text, const QString& action = {}, int id = 0);
    [[nodiscard]] QString text() const;

signals:
    void acted(int id);

private:
    QLabel* m_text;
    QPushButton* m_action;
    int m_id = 0;
};

} // namespace weft::gui
