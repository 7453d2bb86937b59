// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/NoticeBar.h"

#include "app/gui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace weft::gui {

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_text(plainLabel()), m_action(new QPushButton)
{
    setProperty("role", "notice");
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setProperty("role", "flat");
    row->addWidget(dismiss);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Notice"));
    hide();
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        emit acted(m_id);
    });
}

void NoticeBar::say(const QString& text, const QString& action, int id)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_id = id;
    show();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace weft::gui
