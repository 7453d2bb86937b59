// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/PictureExport.h"
#include "app/shared/picture/MeshPicture.h"
#include "model/mesh/Records.h"

#include <QByteArray>
#include <QtTest>

#include <string>

namespace weft::tests {

/// The bytes of an export; empty when it fails.
inline QByteArray exported(const app::MeshPicture& picture, app::ExportKind kind)
{
    const Result<std::string> bytes = app::exportPicture(picture, kind);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

/// A product with a hostile name in every place, read by another.
inline Records hostileRecords(const QByteArray& name)
{
    Records records;
    ProductRecord one;
    one.id = name.toStdString();
    one.name = one.id;
    one.domain = one.id;
    PortRecord port;
    port.name = one.id;
    port.contractId = "c";
    one.outputPorts.push_back(port);
    ProductRecord two;
    two.id = "reader";
    two.inputPorts.push_back(port);
    records.products = {one, two};
    return records;
}

/// Rows with such names for the column `name`.
inline void hostileRows()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("orders");
    QTest::newRow("closes elements") << QByteArray("</title></style></script><script>alert(1)</script>");
    QTest::newRow("ends a CDATA section") << QByteArray("a]]><b>");
    QTest::newRow("ends a comment") << QByteArray("a--><b>");
    QTest::newRow("leaves an attribute") << QByteArray("\" onmouseover=\"alert(1)");
    QTest::newRow("entities") << QByteArray("&lt;&amp;&#39;&xxe;<!ENTITY x SYSTEM 'file:///etc/passwd'>");
    QTest::newRow("control characters") << QByteArray("a\x01"
                                                      "b\x1b[31m\x07\x7f");
    QTest::newRow("characters that XML lacks") << QByteArray("a\xEF\xBF\xBE"
                                                             "b\xEF\xBF\xBF");
    QTest::newRow("right to left override") << QByteArray("abc\xE2\x80\xAEgnp.exe");
    QTest::newRow("separators of lines") << QByteArray("a\nb\r\nc\xE2\x80\xA8"
                                                       "d");
    QTest::newRow("leaves a DOT id") << QByteArray("a\"]; evil [label=\"b");
    QTest::newRow("backslashes") << QByteArray("a\\N\\\\b\\");
    QTest::newRow("an HTML-like label") << QByteArray("<<b>bold</b>>");
    QTest::newRow("a record") << QByteArray("{a|<p>b|{c");
    QTest::newRow("a keyword") << QByteArray("subgraph");
    QTest::newRow("a numeral") << QByteArray("-.5");
    QTest::newRow("ports") << QByteArray("a:b:c");
    QTest::newRow("leaves a Mermaid label") << QByteArray("x\"] --> y; click x \"javascript:alert(1)\"");
    QTest::newRow("a directive of Mermaid") << QByteArray("%%{init: {'securityLevel':'loose'}}%%");
    QTest::newRow("the end of Mermaid") << QByteArray("end");
    QTest::newRow("a member of scripts") << QByteArray("__proto__");
    QTest::newRow("percent signs") << QByteArray("%s%n%20%1%99");
    QTest::newRow("long") << QByteArray(100'000, 'L');
}

} // namespace weft::tests
