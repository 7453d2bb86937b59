// SPDX-License-Identifier: Apache-2.0
#include "app/gui/panels/AsOfDialog.h"

#include "app/gui/widgets/PlainText.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace weft::gui {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("AsOfDialog", source);
}

} // namespace

std::optional<Instant> askForDay(QWidget* parent, std::optional<Instant> proposed, DayFor purpose)
{
    QDialog dialog(parent);
    const bool compare = purpose == DayFor::Compare;
    dialog.setWindowTitle(compare ? text(QT_TRANSLATE_NOOP("AsOfDialog", "Compare"))
                                  : text(QT_TRANSLATE_NOOP("AsOfDialog", "As of")));
    auto* day = new QDateEdit;
    day->setCalendarPopup(true);
    day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day->setDate(proposed ? QDateTime::fromSecsSinceEpoch(proposed->seconds, Qt::UTC).date() : QDate::currentDate());
    day->setAccessibleName(text(QT_TRANSLATE_NOOP("AsOfDialog", "Day")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(text(QT_TRANSLATE_NOOP("AsOfDialog", "Show")));
    buttons->button(QDialogButtonBox::Cancel)->setText(text(QT_TRANSLATE_NOOP("AsOfDialog", "Cancel")));
    auto* all = new QVBoxLayout(&dialog);
    auto* hint = plainLabel(
        compare ? text(QT_TRANSLATE_NOOP("AsOfDialog", "Show what came and went since the end of this day (UTC). "
                                                       "Manifests always hold."))
                : text(QT_TRANSLATE_NOOP("AsOfDialog", "Show the mesh as it was at the end of this day (UTC). "
                                                       "Events after it do not count; manifests always hold.")),
        "muted");
    hint->setWordWrap(true);
    all->addWidget(hint);
    all->addWidget(day);
    all->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QDateTime end(day->date(), QTime(23, 59, 59), Qt::UTC);
    return Instant{end.toSecsSinceEpoch(), 999'999'999};
}

} // namespace weft::gui
