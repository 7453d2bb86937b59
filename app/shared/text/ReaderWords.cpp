// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/ReaderWords.h"

#include "app/shared/text/TextArguments.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace weft::app {

namespace {

/// What importers, model and layout say in arguments; `%1` is a name, a number or a list from the input.
constexpr std::array ReaderPhrases = {
    // values and what stands in their place
    QT_TRANSLATE_NOOP("ReaderWords", "a string"),
    QT_TRANSLATE_NOOP("ReaderWords", "a number"),
    QT_TRANSLATE_NOOP("ReaderWords", "a whole number"),
    QT_TRANSLATE_NOOP("ReaderWords", "a truth value"),
    QT_TRANSLATE_NOOP("ReaderWords", "true or false"),
    QT_TRANSLATE_NOOP("ReaderWords", "null"),
    QT_TRANSLATE_NOOP("ReaderWords", "an array"),
    QT_TRANSLATE_NOOP("ReaderWords", "an empty array"),
    QT_TRANSLATE_NOOP("ReaderWords", "an object"),
    QT_TRANSLATE_NOOP("ReaderWords", "an empty object"),
    QT_TRANSLATE_NOOP("ReaderWords", "text"),
    QT_TRANSLATE_NOOP("ReaderWords", "list"),
    QT_TRANSLATE_NOOP("ReaderWords", "mapping"),
    QT_TRANSLATE_NOOP("ReaderWords", "list or mapping"),
    QT_TRANSLATE_NOOP("ReaderWords", "a list of lists"),
    QT_TRANSLATE_NOOP("ReaderWords", "a list of operations"),
    QT_TRANSLATE_NOOP("ReaderWords", "a value"),
    QT_TRANSLATE_NOOP("ReaderWords", "nothing where an object (mapping) belongs"),
    QT_TRANSLATE_NOOP("ReaderWords", "a text where an object (mapping) belongs"),
    QT_TRANSLATE_NOOP("ReaderWords", "an object with the keys %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "a file that holds none of the formats read"),
    QT_TRANSLATE_NOOP("ReaderWords", "plain text where an object is expected: no source and no workspace"),
    QT_TRANSLATE_NOOP("ReaderWords", "binary data (%1)"),
    QT_TRANSLATE_NOOP("ReaderWords", "XML with the root element %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "kind %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "an object that is no event"),
    QT_TRANSLATE_NOOP("ReaderWords", "a table without the columns of a stakeholder register (%1)"),
    QT_TRANSLATE_NOOP("ReaderWords", "an Office document"),
    // JSON
    QT_TRANSLATE_NOOP("ReaderWords", "a JSON object"),
    QT_TRANSLATE_NOOP("ReaderWords", "a JSON value"),
    QT_TRANSLATE_NOOP("ReaderWords", "a value after the comma"),
    QT_TRANSLATE_NOOP("ReaderWords", "a key after the comma"),
    QT_TRANSLATE_NOOP("ReaderWords", "a key in double quotes"),
    QT_TRANSLATE_NOOP("ReaderWords", "a colon after the key"),
    QT_TRANSLATE_NOOP("ReaderWords", "a comma between two values"),
    QT_TRANSLATE_NOOP("ReaderWords", "a comma or a closing bracket ]"),
    QT_TRANSLATE_NOOP("ReaderWords", "a comma or a closing brace }"),
    QT_TRANSLATE_NOOP("ReaderWords", "the closing quote of a string"),
    QT_TRANSLATE_NOOP("ReaderWords", "nothing after the value"),
    QT_TRANSLATE_NOOP("ReaderWords", "an escape in a string"),
    QT_TRANSLATE_NOOP("ReaderWords", "an escape that JSON has"),
    QT_TRANSLATE_NOOP("ReaderWords", "a backslash before another character"),
    QT_TRANSLATE_NOOP("ReaderWords", "a pair of surrogates"),
    QT_TRANSLATE_NOOP("ReaderWords", "a lone surrogate"),
    QT_TRANSLATE_NOOP("ReaderWords", "four hexadecimal digits in an escape"),
    QT_TRANSLATE_NOOP("ReaderWords", "something else"),
    QT_TRANSLATE_NOOP("ReaderWords", "a number without leading zeros"),
    QT_TRANSLATE_NOOP("ReaderWords", "a leading zero"),
    QT_TRANSLATE_NOOP("ReaderWords", "a digit of a number"),
    QT_TRANSLATE_NOOP("ReaderWords", "the end (unexpected end)"),
    QT_TRANSLATE_NOOP("ReaderWords", "the end of the text"),
    QT_TRANSLATE_NOOP("ReaderWords", "another character"),
    QT_TRANSLATE_NOOP("ReaderWords", "a single quote"),
    QT_TRANSLATE_NOOP("ReaderWords", "a raw tab (control character)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a raw line break (control character)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a raw control character"),
    QT_TRANSLATE_NOOP("ReaderWords", "a zero byte (NUL)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a comment"),
    QT_TRANSLATE_NOOP("ReaderWords", "< (HTML or XML)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a word without quotes"),
    QT_TRANSLATE_NOOP("ReaderWords", "a character outside of a string"),
    QT_TRANSLATE_NOOP("ReaderWords", "one event a line"),
    QT_TRANSLATE_NOOP("ReaderWords", "another one after it"),
    // CSV, XML, DOT, CML
    QT_TRANSLATE_NOOP("ReaderWords", "a quote that is not closed"),
    QT_TRANSLATE_NOOP("ReaderWords", "text after a closing quote"),
    QT_TRANSLATE_NOOP("ReaderWords", "a control character"),
    QT_TRANSLATE_NOOP("ReaderWords", "more cells than the header has"),
    QT_TRANSLATE_NOOP("ReaderWords", "a comment that does not end"),
    QT_TRANSLATE_NOOP("ReaderWords", "a name or text of over 1 MB"),
    QT_TRANSLATE_NOOP("ReaderWords", "the program weft-dot-worker, which reads DOT, is missing"),
    QT_TRANSLATE_NOOP("ReaderWords", "the program weft-dot-worker, which reads DOT, can't be started"),
    QT_TRANSLATE_NOOP("ReaderWords", "Graphviz crashes on this text"),
    QT_TRANSLATE_NOOP("ReaderWords", "Graphviz does not come to an end with this text"),
    QT_TRANSLATE_NOOP("ReaderWords", "Graphviz makes too much of this text"),
    QT_TRANSLATE_NOOP("ReaderWords", "Graphviz gives no usable answer for this text"),
    QT_TRANSLATE_NOOP("ReaderWords", "the end of the file"),
    QT_TRANSLATE_NOOP("ReaderWords", "the end of a text"),
    QT_TRANSLATE_NOOP("ReaderWords", "the beginning of a block"),
    QT_TRANSLATE_NOOP("ReaderWords", "the name of a bounded context"),
    QT_TRANSLATE_NOOP("ReaderWords", "the name of a group"),
    QT_TRANSLATE_NOOP("ReaderWords", "the name of a stakeholder"),
    QT_TRANSLATE_NOOP("ReaderWords", "the value of %1"),
    // what libyaml says
    QT_TRANSLATE_NOOP("ReaderWords", "control character %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "unresolved merge conflict (<<<<<<<)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a tab where only blanks may indent (%1)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a version of YAML that is not known (%YAML directive)"),
    QT_TRANSLATE_NOOP("ReaderWords", "out of memory"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a simple key"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a plain scalar"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a quoted scalar"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a block scalar"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning an anchor"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning an alias"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a tag"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning a directive"),
    QT_TRANSLATE_NOOP("ReaderWords", "while scanning for the next token"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a double-quoted scalar"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a block mapping"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a block collection"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a block node"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a flow mapping"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a flow sequence"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a flow node"),
    QT_TRANSLATE_NOOP("ReaderWords", "while parsing a node"),
    QT_TRANSLATE_NOOP("ReaderWords", "could not find expected ':'"),
    QT_TRANSLATE_NOOP("ReaderWords", "mapping values are not allowed in this context"),
    QT_TRANSLATE_NOOP("ReaderWords", "block sequence entries are not allowed in this context"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected node content"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected '-' indicator"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected key"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected ',' or ']'"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected ',' or '}'"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected alphabetic or numeric character"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected comment or line break"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected <document start>"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected whitespace or line break"),
    QT_TRANSLATE_NOOP("ReaderWords", "did not find expected tag URI"),
    QT_TRANSLATE_NOOP("ReaderWords", "found unexpected end of stream"),
    QT_TRANSLATE_NOOP("ReaderWords", "found unexpected document indicator"),
    QT_TRANSLATE_NOOP("ReaderWords", "found unexpected ':'"),
    QT_TRANSLATE_NOOP("ReaderWords", "found unknown escape character"),
    QT_TRANSLATE_NOOP("ReaderWords", "found a tab character that violates indentation"),
    QT_TRANSLATE_NOOP("ReaderWords", "found a tab character where an indentation space is expected"),
    QT_TRANSLATE_NOOP("ReaderWords", "found character that cannot start any token"),
    QT_TRANSLATE_NOOP("ReaderWords", "found duplicate %YAML directive"),
    QT_TRANSLATE_NOOP("ReaderWords", "found undefined tag handle"),
    QT_TRANSLATE_NOOP("ReaderWords", "found extra document start"),
    // files and packed data
    QT_TRANSLATE_NOOP("ReaderWords", "wrong checksum"),
    QT_TRANSLATE_NOOP("ReaderWords", "trailing bytes"),
    QT_TRANSLATE_NOOP("ReaderWords", "damaged data"),
    QT_TRANSLATE_NOOP("ReaderWords", "truncated"),
    QT_TRANSLATE_NOOP("ReaderWords", "no file name"),
    QT_TRANSLATE_NOOP("ReaderWords", "not a regular file"),
    QT_TRANSLATE_NOOP("ReaderWords", "Permission denied"),
    QT_TRANSLATE_NOOP("ReaderWords", "No such file or directory"),
    QT_TRANSLATE_NOOP("ReaderWords", "Is a directory"),
    QT_TRANSLATE_NOOP("ReaderWords", "Not a directory"),
    QT_TRANSLATE_NOOP("ReaderWords", "No space left on device"),
    QT_TRANSLATE_NOOP("ReaderWords", "Read-only file system"),
    QT_TRANSLATE_NOOP("ReaderWords", "Too many open files"),
    QT_TRANSLATE_NOOP("ReaderWords", "Input/output error"),
    QT_TRANSLATE_NOOP("ReaderWords", "File name too long"),
    // expressions
    QT_TRANSLATE_NOOP("ReaderWords", "a parenthesis is missing or too many"),
    QT_TRANSLATE_NOOP("ReaderWords", "a bracket is missing"),
    QT_TRANSLATE_NOOP("ReaderWords", "nothing to repeat"),
    QT_TRANSLATE_NOOP("ReaderWords", "repeats more often than the limit of 1,000"),
    QT_TRANSLATE_NOOP("ReaderWords", "recursion and look-around are not supported"),
    QT_TRANSLATE_NOOP("ReaderWords", "too large once compiled"),
    QT_TRANSLATE_NOOP("ReaderWords", "longer than the limit of %1 characters"),
    // kinds of records
    QT_TRANSLATE_NOOP("ReaderWords", "product"),
    QT_TRANSLATE_NOOP("ReaderWords", "data product"),
    QT_TRANSLATE_NOOP("ReaderWords", "output port"),
    QT_TRANSLATE_NOOP("ReaderWords", "contract"),
    QT_TRANSLATE_NOOP("ReaderWords", "domain"),
    QT_TRANSLATE_NOOP("ReaderWords", "team"),
    QT_TRANSLATE_NOOP("ReaderWords", "team member"),
    QT_TRANSLATE_NOOP("ReaderWords", "user"),
    QT_TRANSLATE_NOOP("ReaderWords", "dataset"),
    QT_TRANSLATE_NOOP("ReaderWords", "table"),
    QT_TRANSLATE_NOOP("ReaderWords", "pipeline"),
    QT_TRANSLATE_NOOP("ReaderWords", "facet"),
    QT_TRANSLATE_NOOP("ReaderWords", "port"),
    QT_TRANSLATE_NOOP("ReaderWords", "node"),
    QT_TRANSLATE_NOOP("ReaderWords", "edge"),
    QT_TRANSLATE_NOOP("ReaderWords", "lineage edge"),
    QT_TRANSLATE_NOOP("ReaderWords", "lineage row"),
    QT_TRANSLATE_NOOP("ReaderWords", "column lineage"),
    QT_TRANSLATE_NOOP("ReaderWords", "stakeholder"),
    QT_TRANSLATE_NOOP("ReaderWords", "stakeholder register"),
    QT_TRANSLATE_NOOP("ReaderWords", "usage agreement"),
    QT_TRANSLATE_NOOP("ReaderWords", "alias file"),
    QT_TRANSLATE_NOOP("ReaderWords", "dbt manifest"),
    QT_TRANSLATE_NOOP("ReaderWords", "dbt node"),
    QT_TRANSLATE_NOOP("ReaderWords", "dbt group"),
    QT_TRANSLATE_NOOP("ReaderWords", "dbt catalog"),
    QT_TRANSLATE_NOOP("ReaderWords", "DataHub event"),
    QT_TRANSLATE_NOOP("ReaderWords", "DataHub entry"),
    QT_TRANSLATE_NOOP("ReaderWords", "server %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "channel %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "operation %1"),
    // what a value has to be
    QT_TRANSLATE_NOOP("ReaderWords", "a name of its own"),
    QT_TRANSLATE_NOOP("ReaderWords", "a name and version of its own"),
    QT_TRANSLATE_NOOP("ReaderWords", "at most %1 bytes"),
    QT_TRANSLATE_NOOP("ReaderWords", "at most %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "object"),
    QT_TRANSLATE_NOOP("ReaderWords", "string, number, object …"),
    QT_TRANSLATE_NOOP("ReaderWords", "model, seed, snapshot, test …"),
    QT_TRANSLATE_NOOP("ReaderWords", "{op, path: /FIELD…, value}"),
    QT_TRANSLATE_NOOP("ReaderWords", "{CLASS: {…}}"),
    QT_TRANSLATE_NOOP("ReaderWords", "send or receive"),
    QT_TRANSLATE_NOOP("ReaderWords", "DIRECT or INDIRECT"),
    QT_TRANSLATE_NOOP("ReaderWords", "START, RUNNING, COMPLETE, ABORT, FAIL or OTHER"),
    QT_TRANSLATE_NOOP("ReaderWords", "DataProduct, Domain or Dataset"),
    QT_TRANSLATE_NOOP("ReaderWords", "dependsOn, uses, consumes, derivedFrom or produces"),
    QT_TRANSLATE_NOOP("ReaderWords", "source-aligned, aggregate or consumer-aligned"),
    QT_TRANSLATE_NOOP("ReaderWords", "experimental, stable or ending"),
    QT_TRANSLATE_NOOP("ReaderWords", "virtual, materialized or mixed"),
    QT_TRANSLATE_NOOP("ReaderWords", "power, influence, interest or attitude"),
    QT_TRANSLATE_NOOP("ReaderWords", "a component, resource or API"),
    QT_TRANSLATE_NOOP("ReaderWords", "a dataset between the two pipelines"),
    QT_TRANSLATE_NOOP("ReaderWords", "a dataset between the two jobs"),
    QT_TRANSLATE_NOOP("ReaderWords", "a domain that is not part of this one"),
    QT_TRANSLATE_NOOP("ReaderWords", "another domain"),
    QT_TRANSLATE_NOOP("ReaderWords", "a field of the dataset that the lineage is of"),
    QT_TRANSLATE_NOOP("ReaderWords", "a field of this model"),
    QT_TRANSLATE_NOOP("ReaderWords", "a table and column of this contract"),
    QT_TRANSLATE_NOOP("ReaderWords", "the nodes that depends_on names"),
    QT_TRANSLATE_NOOP("ReaderWords", "a word such as high, or a number of one scale"),
    QT_TRANSLATE_NOOP("ReaderWords", "an aspect without its class"),
    QT_TRANSLATE_NOOP("ReaderWords", "an operation without path or value"),
    QT_TRANSLATE_NOOP("ReaderWords", "the run itself"),
    QT_TRANSLATE_NOOP("ReaderWords", "another run"),
    QT_TRANSLATE_NOOP("ReaderWords", "one of the inputs of the event"),
    QT_TRANSLATE_NOOP("ReaderWords", "one sheet of each level and arrangement"),
    QT_TRANSLATE_NOOP("ReaderWords", "the environment of %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "a URN of all parts that a %1 has"),
    QT_TRANSLATE_NOOP("ReaderWords", "urn:li:corpuser:NAME or urn:li:corpGroup:NAME"),
    QT_TRANSLATE_NOOP("ReaderWords", "a name of parts with dots between them (SERVICE.DATABASE.SCHEMA.TABLE)"),
    QT_TRANSLATE_NOOP("ReaderWords", "a fully qualified name (SYSTEM:part.part)"),
    QT_TRANSLATE_NOOP("ReaderWords", "0 to 1; every power here is read as one of %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "0 to 1; every influence here is read as one of %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "0 to 1; every interest here is read as one of %1"),
    QT_TRANSLATE_NOOP("ReaderWords", "a JSON object of limits"),
    QT_TRANSLATE_NOOP("ReaderWords", "a whole number from 1 on"),
    QT_TRANSLATE_NOOP("ReaderWords", "no JSON"),
    // references
    QT_TRANSLATE_NOOP("ReaderWords", "nothing is there"),
    QT_TRANSLATE_NOOP("ReaderWords", "there is no such part"),
    QT_TRANSLATE_NOOP("ReaderWords", "too many references in a row"),
    QT_TRANSLATE_NOOP("ReaderWords", "it is no mapping"),
    QT_TRANSLATE_NOOP("ReaderWords", "it is no channel of this document"),
    QT_TRANSLATE_NOOP("ReaderWords", "leads back to itself"),
    // what was left out, and documents of no use
    QT_TRANSLATE_NOOP("ReaderWords", "tables and columns"),
    QT_TRANSLATE_NOOP("ReaderWords", "edges between kinds of nodes that a mesh does not join"),
    QT_TRANSLATE_NOOP("ReaderWords", "edges between domains, which follow from their products"),
    QT_TRANSLATE_NOOP("ReaderWords",
                      "that edges have no direction: they are read from their first end to their second"),
    QT_TRANSLATE_NOOP("ReaderWords", "fragment of an opendataproducts.org product"),
    QT_TRANSLATE_NOOP("ReaderWords", "Apache Atlas type definitions"),
    QT_TRANSLATE_NOOP("ReaderWords", "DataHub glossary"),
    QT_TRANSLATE_NOOP("ReaderWords", "Marquez namespace"),
    QT_TRANSLATE_NOOP("ReaderWords", "Marquez source"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenMetadata service"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenMetadata database"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenMetadata task"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenMetadata pipeline status"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenMetadata entity of another kind"),
    QT_TRANSLATE_NOOP("ReaderWords", "OpenAPI document"),
    QT_TRANSLATE_NOOP("ReaderWords", "dbt %1 without entries"),
    QT_TRANSLATE_NOOP("ReaderWords", "%1 rows that Weft derived from owners"),
    QT_TRANSLATE_NOOP("ReaderWords", "no memory for the image"),
    QT_TRANSLATE_NOOP("ReaderWords", "the PDF writer failed"),
    QT_TRANSLATE_NOOP("ReaderWords", "the PNG writer failed"),
};

/// A phrase with a gap: what stands before and after it.
struct GappedPhrase {
    const char* phrase;
    std::string_view before;
    std::string_view after;
};

struct PhraseIndex {
    std::map<std::string_view, const char*> whole;
    std::vector<GappedPhrase> gapped; ///< the longest first, so that `at most %1 bytes` goes before `at most %1`
};

PhraseIndex makeIndex()
{
    PhraseIndex index;
    for (const char* phrase : ReaderPhrases) {
        const std::string_view text = phrase;
        if (const std::size_t gap = text.find("%1"); gap != std::string_view::npos)
            index.gapped.push_back({phrase, text.substr(0, gap), text.substr(gap + 2)});
        else
            index.whole.emplace(text, phrase);
    }
    std::ranges::stable_sort(index.gapped, std::ranges::greater(),
                             [](const GappedPhrase& gapped) { return gapped.before.size() + gapped.after.size(); });
    return index;
}

const PhraseIndex& phrases()
{
    static const PhraseIndex index = makeIndex();
    return index;
}

const GappedPhrase* gappedPhrase(std::string_view text)
{
    for (const GappedPhrase& gapped : phrases().gapped) {
        if (text.size() > gapped.before.size() + gapped.after.size() && text.starts_with(gapped.before) &&
            text.ends_with(gapped.after))
            return &gapped;
    }
    return nullptr;
}

QString translated(const char* phrase)
{
    return QCoreApplication::translate("ReaderWords", phrase);
}

/// `IN WHAT: WHAT IS WRONG`, as libyaml says it.
std::size_t colonOf(std::string_view text)
{
    const std::size_t colon = text.find(": ");
    return colon != std::string_view::npos && phrases().whole.contains(text.substr(0, colon)) ? colon
                                                                                              : std::string_view::npos;
}

/// A phrase may stand in the gap of another; a stranger's text there must not lead deeper than our own phrases do.
constexpr int DeepestPhrase = 3;

QString phraseText(std::string_view phrase, int depth)
{
    if (depth == 0)
        return visibleText(phrase);
    if (const auto found = phrases().whole.find(phrase); found != phrases().whole.end())
        return translated(found->second);
    if (const std::size_t colon = colonOf(phrase); colon != std::string_view::npos)
        return phraseText(phrase.substr(0, colon), depth - 1) + QStringLiteral(": ") +
               phraseText(phrase.substr(colon + 2), depth - 1);
    if (const GappedPhrase* gapped = gappedPhrase(phrase)) {
        const std::size_t length = phrase.size() - gapped->before.size() - gapped->after.size();
        return filled(translated(gapped->phrase),
                      {phraseText(phrase.substr(gapped->before.size(), length), depth - 1)});
    }
    return visibleText(phrase);
}

} // namespace

bool isReaderWord(DiagnosticCode code, std::size_t argument)
{
    switch (code) {
    case DiagnosticCode::FormatUnknown:
    case DiagnosticCode::FormatSkipped:
    case DiagnosticCode::FormatUnread:
    case DiagnosticCode::YamlSyntax:
    case DiagnosticCode::CsvSyntax:
    case DiagnosticCode::XmlSyntax:
    case DiagnosticCode::DotSyntax:
    case DiagnosticCode::LayoutWorkerFailed:
    case DiagnosticCode::InternalError:
        return argument == 0;
    case DiagnosticCode::SourceUnreadable:
    case DiagnosticCode::CompressionBroken:
    case DiagnosticCode::FieldMissing:
    case DiagnosticCode::FormatBestEffort:
    case DiagnosticCode::ReferenceBroken:
    case DiagnosticCode::UrnInvalid:
    case DiagnosticCode::RegexInvalid:
    case DiagnosticCode::OutputUnwritable:
        return argument == 1;
    case DiagnosticCode::JsonSyntax:
    case DiagnosticCode::CmlSyntax:
        return argument <= 1;
    case DiagnosticCode::FieldType:
        return argument == 1 || argument == 2;
    case DiagnosticCode::FieldValue:
        return argument == 2;
    default:
        return false;
    }
}

bool isReaderPhrase(std::string_view phrase)
{
    if (const std::size_t colon = colonOf(phrase); colon != std::string_view::npos)
        phrase.remove_prefix(colon + 2);
    return phrases().whole.contains(phrase) || gappedPhrase(phrase) != nullptr;
}

QString readerText(std::string_view phrase)
{
    return phraseText(phrase, DeepestPhrase);
}

} // namespace weft::app
