// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace weft::gui {

/// What is selected, for canvas, explorer and panels alike: references as text, so that a selection lives through a
/// reload and through a change of level. The first one is the one that the details show.
class Selection final : public QObject {
    Q_OBJECT

public:
    explicit Selection(QObject* parent = nullptr);

    [[nodiscard]] const QStringList& references() const { return m_references; }
    /// The first reference, or an empty text.
    [[nodiscard]] QString current() const { return m_references.value(0); }

    /// Replaces the selection; repeated references count once. Says `changed` only when it is another one.
    void set(const QStringList& references);
    void clear() { set({}); }

signals:
    void changed(const QStringList& references);

private:
    QStringList m_references;
};

} // namespace weft::gui
