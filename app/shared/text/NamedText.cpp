// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/NamedText.h"

#include "app/shared/text/VisibleText.h"
#include "model/query/NodeName.h"

#include <QStringList>

namespace weft::app {

namespace {

bool isAround(QChar c)
{
    return QStringLiteral(",;.()").contains(c);
}

QString nameOf(const Mesh& mesh, NodeRef node)
{
    return visibleText(nodeName(mesh, node));
}

/// A word of a sentence: its reference by name, the marks around it kept.
QString namedWord(const QString& word, const Mesh& mesh)
{
    if (!word.contains(QLatin1Char(':')))
        return word;
    if (const auto node = findRef(mesh, word.toStdString()))
        return nameOf(mesh, *node);
    qsizetype first = 0;
    qsizetype last = word.size();
    while (first < last && isAround(word[first]))
        ++first;
    while (last > first && isAround(word[last - 1]))
        --last;
    const auto node = findRef(mesh, word.mid(first, last - first).toStdString());
    return node ? word.left(first) + nameOf(mesh, *node) + word.mid(last) : word;
}

} // namespace

QString namedText(const QString& text, const Mesh& mesh)
{
    if (!text.contains(QLatin1Char(':')))
        return text;
    QStringList words = text.split(QLatin1Char(' '));
    for (QString& word : words)
        word = namedWord(word, mesh);
    return words.join(QLatin1Char(' '));
}

} // namespace weft::app
