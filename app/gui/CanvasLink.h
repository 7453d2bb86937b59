// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace weft::gui {

class GraphView;
class MeshDocument;
class Selection;

/// Keeps the canvas and everything else of one mind: what is selected, what is lit, what is in the middle. A selection
/// of something that the level does not show (a column among products) rings what holds it.
class CanvasLink final : public QObject {
    Q_OBJECT

public:
    CanvasLink(GraphView& view, MeshDocument& document, Selection& selection, QObject* parent = nullptr);

    /// Selects a node; one that is out of sight comes into the middle.
    void reveal(const QString& reference);
    void centerSelection();
    /// The same, but what is in sight already stays where it is.
    void bringIntoSight();
    /// One level down at a node, one level up.
    void goInto(const QString& reference);
    void goUp();
    /// Lights the products of somebody until Esc.
    void lightTerritory(const QString& title, const QStringList& products);
    /// Takes away card and light; ends an impact. False when there was nothing to end.
    bool endHighlight();

private:
    void showPicture();
    void showSelection();
    void showImpact();
    void applyTerritory();
    [[nodiscard]] QStringList shownFor(const QStringList& references) const;

    GraphView& m_view;
    MeshDocument& m_document;
    Selection& m_selection;
    QString m_centerNext;
    QString m_territoryTitle;
    QStringList m_territory;
    bool m_following = false;
};

} // namespace weft::gui
