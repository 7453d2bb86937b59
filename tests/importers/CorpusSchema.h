// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace weft::tests {

/// Where the corpus of real files lies, with a slash at its end.
inline QString corpusPath()
{
    const QByteArray shared = qgetenv("WEFT_SHARED");
    return (shared.isEmpty() ? QStringLiteral(WEFT_SOURCE_DIR "/../shared") : QString::fromLocal8Bit(shared)) +
           QStringLiteral("/corpus/");
}

inline bool hasCorpus()
{
    return QFile::exists(corpusPath());
}

/// An official JSON Schema of the corpus; empty when it can't be read.
inline QJsonObject corpusSchema(const QString& path)
{
    QFile file(corpusPath() + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

inline QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& item : list.toArray())
        texts += item.toString();
    return texts;
}

/// What the root of that schema requires.
inline QStringList requiredFields(const QString& path)
{
    return textsOf(corpusSchema(path).value(QLatin1String("required")));
}

} // namespace weft::tests
