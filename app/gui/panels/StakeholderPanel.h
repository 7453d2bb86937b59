// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace weft::gui {

class StakeholderGridView;

/// The power-interest grid with who stands where and why; whom nobody assessed is listed beside it.
class StakeholderPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StakeholderPanel(QWidget* parent = nullptr);

    void setMesh(const std::shared_ptr<const app::OpenMesh>& open);
    void setThresholds(double power, double interest);
    /// Shows the person or team of a reference (`stakeholder:` or `owner:`), if it is one.
    void showPerson(const QString& reference);
    /// The person shown: name and products; empty without one.
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QStringList personProducts() const;

signals:
    /// Somebody was picked; `products` are theirs.
    void personChosen(const QString& reference, const QStringList& products);
    void territoryRequested();
    void impactRequested(const QString& reference);
    void thresholdsChanged(double power, double interest);

private:
    [[nodiscard]] QWidget* makeSide();
    void pick(std::uint32_t person);
    void fillPerson();
    [[nodiscard]] const Assessment* person() const;

    std::shared_ptr<const app::OpenMesh> m_open;
    std::optional<std::uint32_t> m_person;
    StakeholderGridView* m_grid;
    QLabel* m_name;
    QLabel* m_role;
    QLabel* m_power;
    QLabel* m_interest;
    QLabel* m_engagement;
    QLabel* m_engagementLabel;
    QLabel* m_why;
    QLabel* m_territory;
    QPushButton* m_light;
    QPushButton* m_impact;
    QDoubleSpinBox* m_powerThreshold;
    QDoubleSpinBox* m_interestThreshold;
};

} // namespace weft::gui
