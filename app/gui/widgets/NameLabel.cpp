// SPDX-License-Identifier: Apache-2.0
#include "app/gui/widgets/NameLabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

/// With places where a line may end.
QString breakable(const QString& name)
{
    constexpr QChar MayBreak(0x200B);
    QString result;
    result.reserve(name.size() + name.size() / 4);
    for (const QChar sign : name) {
        result += sign;
        if (QStringLiteral("./_-:#@,;=&?").contains(sign))
            result += MayBreak;
    }
    return result;
}

double heightOf(const QTextLayout& layout)
{
    return layout.lineCount() == 0 ? 0 : layout.lineAt(layout.lineCount() - 1).rect().bottom();
}

} // namespace

NameLabel::NameLabel(const QString& name, const char* role, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(name);
    if (role != nullptr)
        setProperty("role", QLatin1String(role));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

std::unique_ptr<QTextLayout> NameLabel::lines(int width) const
{
    auto layout = std::make_unique<QTextLayout>(breakable(text()), font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double top = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, top});
        top += line.height();
    }
    layout->endLayout();
    return layout;
}

int NameLabel::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(heightOf(*lines(width))));
}

QSize NameLabel::sizeHint() const
{
    return {width(), heightForWidth(width())};
}

QSize NameLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void NameLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    lines(width())->draw(&painter, QPointF(0, 0));
}

} // namespace weft::gui
