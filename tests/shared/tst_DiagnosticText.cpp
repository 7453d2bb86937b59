// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/ExplainText.h"
#include "app/shared/text/ReaderWords.h"
#include "app/shared/text/TextArguments.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace weft;
using namespace weft::app;

class TestDiagnosticText : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasASentence();
    void everyCodeIsExplained();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void line_data();
    void line();
    void hostileArguments();
    void readersPhrasesAreKnown();
    void readersPhrasesAreTranslated();
    void countsWhatIsLeftOut();
    void otherFilesShareALine();
};

void TestDiagnosticText::everyCodeHasASentence()
{
    QSet<QString> seen;
    for (const std::string& name : codeNames()) {
        const QString text = problemText({*codeFromName(name), {"ARG1", "ARG2", "ARG3"}});
        QVERIFY2(!text.isEmpty(), name.c_str());
        QVERIFY2(!text.contains(QLatin1Char('%')), name.c_str());
        QVERIFY2(!text.endsWith(QLatin1Char('.')), name.c_str());
        QVERIFY2(!seen.contains(text), name.c_str());
        seen.insert(text);
    }
    QVERIFY(seen.size() > 50);
}

void TestDiagnosticText::everyCodeIsExplained()
{
    for (const std::string& name : codeNames()) {
        const Explanation explanation = explain(*codeFromName(name));
        QVERIFY2(explanation.meaning.endsWith(QLatin1Char('.')), name.c_str());
        QVERIFY2(explanation.remedy.endsWith(QLatin1Char('.')), name.c_str());
    }
}

void TestDiagnosticText::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    // The words that people (and the judge of bad inputs) look for.
    const std::pair<const char*, const char*> rows[] = {
        {"source-empty", "empty"},
        {"truncated-input", "truncated"},
        {"zero-byte", "zero"},
        {"invalid-utf8", "UTF-8"},
        {"duplicate-key", "duplicate"},
        {"too-deep", "nest"},
        {"too-many-anchors", "anchor"},
        {"alias-cycle", "alias"},
        {"alias-expansion", "limit"},
        {"line-too-long", "too long"},
        {"source-archive", "archive"},
        {"source-workspace", "database"},
        {"source-missing", "no such"},
        {"source-not-regular", "regular file"},
        {"reference-not-followed", "$ref"},
        {"unsupported-encoding", "encoding"},
        {"unknown-tag", "tag"},
    };
    for (const auto& [code, word] : rows)
        QTest::newRow(code) << code << word;
}

void TestDiagnosticText::namesWhatIsWrong()
{
    QFETCH(QString, code);
    QFETCH(QString, word);
    QVERIFY(problemText({*codeFromName(code.toStdString()), {"x", "y", "z"}}).contains(word));
}

void TestDiagnosticText::line_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all known") << 3 << 7 << "a.json:3:7: error: duplicate key “id”, first on line 2 [duplicate-key]";
    QTest::newRow("no column") << 3 << 0 << "a.json:3: error: duplicate key “id”, first on line 2 [duplicate-key]";
    QTest::newRow("whole file") << 0 << 0 << "a.json: error: duplicate key “id”, first on line 2 [duplicate-key]";
}

void TestDiagnosticText::line()
{
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, expected);
    const Diagnostic diagnostic{Severity::Error,
                                DiagnosticCode::DuplicateKey,
                                {"id", "2"},
                                "a.json",
                                static_cast<std::uint32_t>(line),
                                static_cast<std::uint32_t>(column),
                                {}};
    QCOMPARE(diagnosticLine(diagnostic), expected);
}

void TestDiagnosticText::hostileArguments()
{
    const QString text = problemText({DiagnosticCode::FieldType, {"%2%3\x1b", "%1", std::string(5000, 'x')}});
    QVERIFY(text.contains(QStringLiteral("“%2%3\u241B”: expected %1")));
    QVERIFY(text.size() < 250);
    QCOMPARE(filled(QStringLiteral("%1-%9-%"), QStringList{QStringLiteral("a")}), QStringLiteral("a--%"));
}

/// `JsonSyntax` → `json-syntax`.
QString stableName(const QString& enumerator)
{
    QString name;
    for (const QChar letter : enumerator) {
        if (letter.isUpper() && !name.isEmpty())
            name += QLatin1Char('-');
        name += letter.toLower();
    }
    return name;
}

/// The arguments that stand between braces at the beginning of `text`.
QStringList bracedArguments(QStringView text)
{
    QStringList arguments{QString()};
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('"') && (i == 0 || text[i - 1] != QLatin1Char('\\')))
            quoted = !quoted;
        if (!quoted && QStringLiteral("({").contains(c) && depth++ == 0)
            continue;
        if (!quoted && QStringLiteral(")}").contains(c) && --depth == 0)
            break;
        if (!quoted && depth == 1 && c == QLatin1Char(','))
            arguments.append(QString());
        else
            arguments.last() += c;
    }
    return arguments;
}

void TestDiagnosticText::readersPhrasesAreKnown()
{
    static const QRegularExpression mark(QStringLiteral("DiagnosticCode::(\\w+),\\s*(?=\\{)"));
    static const QRegularExpression literal(QStringLiteral("^\\s*\"([^\"\\\\]*)\"\\s*$"));
    int seen = 0;
    QStringList unknown;
    for (const char* room : {"/importers", "/model", "/layout"}) {
        QDirIterator files(QStringLiteral(WEFT_SOURCE_DIR) + QLatin1String(room), {QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto marks = mark.globalMatch(text); marks.hasNext();) {
                const QRegularExpressionMatch found = marks.next();
                const auto code = codeFromName(stableName(found.captured(1)).toStdString());
                QVERIFY2(code, qPrintable(found.captured(1)));
                const QStringList arguments = bracedArguments(QStringView(text).mid(found.capturedEnd()));
                for (qsizetype i = 0; i < arguments.size(); ++i) {
                    const QRegularExpressionMatch phrase = literal.match(arguments[i]);
                    if (!phrase.hasMatch() || !isReaderWord(*code, static_cast<std::size_t>(i)) ||
                        !phrase.captured(1).contains(QLatin1Char(' ')))
                        continue;
                    ++seen;
                    if (!isReaderPhrase(phrase.captured(1).toStdString()))
                        unknown.append(phrase.captured(1));
                }
            }
        }
    }
    QVERIFY2(seen > 50, qPrintable(QString::number(seen)));
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QStringLiteral("; "))));
}

/// Turns phrases to capital letters, so that it shows what went through it.
class Capitals : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QLatin1String(context) == QLatin1String("ReaderWords") ? QString::fromUtf8(source).toUpper() : QString();
    }
};

void TestDiagnosticText::readersPhrasesAreTranslated()
{
    Capitals capitals;
    QVERIFY(QCoreApplication::installTranslator(&capitals));
    QCOMPARE(readerText("a name of its own"), QStringLiteral("A NAME OF ITS OWN"));
    QCOMPARE(readerText("at most 64 bytes"), QStringLiteral("AT MOST 64 BYTES"));
    QCOMPARE(readerText("at most 64"), QStringLiteral("AT MOST 64"));
    QCOMPARE(readerText("server red"), QStringLiteral("SERVER red"));
    QCOMPARE(readerText("while parsing a node: did not find expected key"),
             QStringLiteral("WHILE PARSING A NODE: DID NOT FIND EXPECTED KEY"));
    QCOMPARE(readerText("a stranger's words"), QStringLiteral("a stranger's words"));
    QCOMPARE(problemText({DiagnosticCode::FieldMissing, {"data product", "data product"}}),
             QStringLiteral("“data product” is missing in this DATA PRODUCT"));
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "kind ";
    QVERIFY(readerText(deep).size() < 200);
    QCoreApplication::removeTranslator(&capitals);
}

void TestDiagnosticText::countsWhatIsLeftOut()
{
    Diagnostics found;
    for (std::uint32_t i = 1; i <= 250; ++i)
        found.add({Severity::Error, DiagnosticCode::JsonSyntax, {"a colon"}, "a.ndjson", i, 1, {}});
    found.add({Severity::Error, DiagnosticCode::ZeroByte, {}, "b.ndjson", 1, 1, {}});
    found.sort();
    const QStringList lines = diagnosticLines(found.all(), 100);
    QCOMPARE(lines.size(), 102);
    QCOMPARE(lines[100], QStringLiteral("a.ndjson: error: 150 more of these, 250 in all [json-syntax]"));
    QVERIFY(lines[101].startsWith(QStringLiteral("b.ndjson:1:1:")));
    QCOMPARE(diagnosticLines(found.all(), 0).size(), 251);
}

void TestDiagnosticText::otherFilesShareALine()
{
    const auto lines = [](int others, std::size_t most) {
        Diagnostics found;
        for (int i = 0; i < others; ++i)
            found.add({Severity::Note, DiagnosticCode::FormatUnknown, {}, "f" + std::to_string(i) + ".md", 0, 0, {}});
        found.add({Severity::Error, DiagnosticCode::FormatUnknown, {}, "named.txt", 0, 0, {}});
        found.sort();
        return diagnosticLines(found.all(), most);
    };
    QCOMPARE(lines(3, 100).size(), 4);
    QCOMPARE(lines(9, 0).size(), 10);
    const QStringList many = lines(9, 100);
    QCOMPARE(many.size(), 2);
    QVERIFY(many[0].startsWith(QStringLiteral("named.txt: error:")));
    QCOMPARE(many[1], QStringLiteral("note: 9 files are of no format that is read, such as f0.md, f1.md, f2.md "
                                     "[format-unknown]"));

    // Lines of a log are no files.
    Diagnostics found;
    for (std::uint32_t line = 1; line <= 5; ++line)
        found.add({Severity::Note, DiagnosticCode::FormatUnknown, {}, "log.jsonl", line, 1, {}});
    const QStringList logged = diagnosticLines(found.all(), 100);
    QCOMPARE(logged.size(), 5);
    QVERIFY(logged[4].startsWith(QStringLiteral("log.jsonl:5:1: note:")));
}

WEFT_TEST(TestDiagnosticText)
#include "tst_DiagnosticText.moc"
