// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "model/analysis/Stats.h"

#include <QWidget>

#include <cstdint>

class QHBoxLayout;

namespace weft::gui {

/// The trust line: how much is shown, what was refused, what is unresolved, until when it was observed. Every part can
/// be clicked and opens what is behind it.
class TrustBar final : public QWidget {
    Q_OBJECT

public:
    enum class Part : std::uint8_t { Shown, Datasets, Columns, Refused, Unresolved, Observed, Drawing, Layout };
    Q_ENUM(Part)

    explicit TrustBar(QWidget* parent = nullptr);

    void setTrust(const app::MeshPicture& picture, const Stats& counts);
    /// A sentence in place of the line: nothing is open yet.
    void setText(const QString& text);

signals:
    void clicked(weft::gui::TrustBar::Part part);

private:
    void empty();
    void add(Part part, const QString& text, const QString& hint);

    QHBoxLayout* m_row;
};

} // namespace weft::gui
