// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QString>

#include <memory>

class QTextLayout;

namespace weft::gui {

/// A name, reference or path, which has few blanks or none, in as many lines as it takes: lines end behind the signs
/// that part names (`.`, `/`, `_` …), else anywhere, so that nothing is cut. Plain text; the context menu copies all of
/// it as it was given.
class NameLabel final : public QLabel {
    Q_OBJECT

public:
    /// `role` as for `plainLabel`.
    explicit NameLabel(const QString& name, const char* role = nullptr, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::unique_ptr<QTextLayout> lines(int width) const;
};

} // namespace weft::gui
