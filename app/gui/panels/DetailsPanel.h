// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/details/NodeDetails.h"

#include <QScrollArea>

class QVBoxLayout;

namespace weft::gui {

/// What is known of the selected node, with its evidence one click away.
class DetailsPanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    /// `others`: how many more nodes are selected beside this one.
    void showNode(const NodeDetails& details, int others);
    void showNothing();

signals:
    void chosen(const QString& reference);
    void impactRequested(const QString& reference);
    void focusRequested(const QString& reference);
    void placeChosen(const QString& place);
    void letGoRequested(const QString& reference);

private:
    void startBody();
    void addHead(const NodeDetails& details, int others);
    void addFacts(const NodeDetails& details);
    void addSection(const DetailSection& section);
    void addActions(const NodeDetails& details);
    void addEvidence(const NodeDetails& details);
    void addLine();

    QVBoxLayout* m_body = nullptr;
};

} // namespace weft::gui
