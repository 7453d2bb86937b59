// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/DiagnosticPattern.h"

#include "app/shared/text/ReaderWords.h"
#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class DiagnosticPatternWords {
    Q_DECLARE_TR_FUNCTIONS(DiagnosticText)

public:
    static QString pattern(DiagnosticCode code, std::size_t arguments);
    static QString fileType(const std::string& word);
};

QString DiagnosticPatternWords::fileType(const std::string& word)
{
    if (word == "pipe")
        return tr("a pipe");
    if (word == "socket")
        return tr("a socket");
    if (word == "device")
        return tr("a device");
    if (word == "link-loop")
        return tr("a loop of links");
    return visibleText(word);
}

QString DiagnosticPatternWords::pattern(DiagnosticCode code, std::size_t arguments)
{
    switch (code) {
    case DiagnosticCode::SourceMissing:
        return tr("no such file or directory");
    case DiagnosticCode::SourceUnreadable:
        return tr("can't be read: %2");
    case DiagnosticCode::SourceNotRegular:
        return tr("not a regular file but %2");
    case DiagnosticCode::SourceChanged:
        return tr("changed while it was read; read it again");
    case DiagnosticCode::SourceTooLarge:
        return tr("too large: %1 bytes, the limit is %2");
    case DiagnosticCode::SourceEmpty:
        return tr("empty: no source and no workspace");
    case DiagnosticCode::SourceNoRecords:
        return tr("empty: no event, product, contract or other record in it");
    case DiagnosticCode::SourceArchive:
        return tr("a %1 archive, which is not supported; unpack it first");
    case DiagnosticCode::SourceWorkspace:
        return tr("a SQLite database; workspaces can't be opened yet");
    case DiagnosticCode::FormatUnknown:
        return arguments > 0 ? tr("format not recognised: %1") : tr("format not recognised");
    case DiagnosticCode::FormatSkipped:
        return tr("this %1 document holds nothing for the mesh");
    case DiagnosticCode::FormatUnread:
        return tr("this %1 is not read yet");
    case DiagnosticCode::FormatForced:
        return tr("does not look like the format asked for: %1");
    case DiagnosticCode::VersionMismatch:
        return tr("declared as version %1, but shaped like %2");
    case DiagnosticCode::CompressionBroken:
        return tr("broken %1 data: %2");
    case DiagnosticCode::CompressionBomb:
        return tr("unpacks to too much: %1 bytes so far, the limit is %2");
    case DiagnosticCode::TruncatedInput:
        return tr("truncated: unexpected end of input inside a record");
    case DiagnosticCode::DiagnosticsLeftOut:
        return arguments > 2 ? tr("%1 more of these were left out, of %3 in all: %2")
                             : tr("%1 more of these were left out: %2");
    case DiagnosticCode::InvalidUtf8:
        return tr("not valid UTF-8; is it in another encoding?");
    case DiagnosticCode::ZeroByte:
        return tr("zero byte (NUL) in text");
    case DiagnosticCode::UnsupportedEncoding:
        return tr("the encoding is %1; only UTF-8 is read");
    case DiagnosticCode::LineTooLong:
        return tr("the line is too long: %1 bytes, the limit is %2");
    case DiagnosticCode::JsonSyntax:
        return arguments > 1 ? tr("JSON: expected %1, found %2") : tr("JSON: %1");
    case DiagnosticCode::YamlSyntax:
        return tr("YAML: %1");
    case DiagnosticCode::DuplicateKey:
        return arguments > 1 ? tr("duplicate key “%1”, first on line %2") : tr("duplicate key “%1”");
    case DiagnosticCode::TooDeep:
        return tr("nested too deeply: the limit of the depth is %1");
    case DiagnosticCode::TooManyAnchors:
        return tr("too many anchors: the limit is %1");
    case DiagnosticCode::AliasExpansion:
        return tr("aliases expand to too much: the limit is %1");
    case DiagnosticCode::AliasUnknown:
        return tr("alias of an unknown anchor: %1");
    case DiagnosticCode::AliasCycle:
        return tr("alias cycle: %1 contains itself");
    case DiagnosticCode::UnknownTag:
        return tr("unknown tag %1; the value is read as text");
    case DiagnosticCode::NumberOutOfRange:
        return tr("number out of range: %1");
    case DiagnosticCode::CsvSyntax:
        return tr("CSV: %1");
    case DiagnosticCode::FieldMissing:
        return arguments > 1 ? tr("“%1” is missing in this %2") : tr("“%1” is missing");
    case DiagnosticCode::FieldType:
        return tr("“%1”: expected %2, found %3");
    case DiagnosticCode::FieldValue:
        return tr("“%1” is “%2”; expected: %3");
    case DiagnosticCode::FieldUnknown:
        return tr("unknown field “%1”");
    case DiagnosticCode::TimeInvalid:
        return tr("“%1” is no time: “%2”");
    case DiagnosticCode::TimeWithoutZone:
        return tr("“%1” has no time zone, UTC is taken: %2");
    case DiagnosticCode::TimeOutlier:
        return tr("time outlier: %1 is over ten years from the median %2");
    case DiagnosticCode::RunIdNotUuid:
        return tr("runId is no UUID: “%1”");
    case DiagnosticCode::PlaceholderValue:
        return tr("“%1” was never filled in: “%2”");
    case DiagnosticCode::ReferenceNotFollowed:
        return tr("$ref is not followed: %1");
    case DiagnosticCode::ColumnsMissing:
        return tr("no stakeholder register: it lacks %1; columns seen: %2");
    case DiagnosticCode::SecretMasked:
        return tr("a secret in “%1” was masked");
    case DiagnosticCode::FormatBestEffort:
        return tr("“%1” is a private dialect, read as far as its fields are known; left out: %2");
    case DiagnosticCode::ReferenceOutsideRoot:
        return tr("$ref leads out of the source and is not followed: %1");
    case DiagnosticCode::ReferenceBroken:
        return tr("$ref “%1” can't be followed: %2");
    case DiagnosticCode::UrnInvalid:
        return tr("“%1” is not %2");
    case DiagnosticCode::NamespaceUnknown:
        return tr("the file does not say where “%1” is stored; namespace “%2” was taken");
    case DiagnosticCode::EntityUnresolved:
        return tr("“%1” is named by “%2” and described nowhere");
    case DiagnosticCode::XmlSyntax:
        return tr("not well-formed XML: %1");
    case DiagnosticCode::XmlEntity:
        return tr("document types and entities are not read");
    case DiagnosticCode::DotSyntax:
        return tr("no DOT graph: %1");
    case DiagnosticCode::CmlSyntax:
        return tr("expected %1, found %2");
    case DiagnosticCode::ProductConflict:
        return tr("product “%1” is described differently elsewhere (conflict in %2): %3");
    case DiagnosticCode::ContractConflict:
        return tr("version %2 of contract “%1” is described differently elsewhere (conflict): %3");
    case DiagnosticCode::StatusUnlisted:
        return tr("status “%1” is not one that the format lists");
    case DiagnosticCode::PortUnresolved:
        return arguments > 1 ? tr("nothing answers port %1: “%2” is not known")
                             : tr("port %1 does not say where its data comes from");
    case DiagnosticCode::PortAmbiguous:
        return tr("input port %1 is answered by %2 output ports");
    case DiagnosticCode::PortVersionMismatch:
        return tr("port %1 wants version %2 and finds %3");
    case DiagnosticCode::ContractUnresolved:
        return tr("contract “%1” is not known; %2 names it");
    case DiagnosticCode::DatasetShared:
        return tr("dataset %1 belongs to several products: %2");
    case DiagnosticCode::DatasetAmbiguous:
        return tr("“%1” could be any of %2");
    case DiagnosticCode::AliasTargetUnknown:
        return tr("the alias file names “%1”, which no source knows");
    case DiagnosticCode::DependencyUnresolved:
        return arguments > 2 ? tr("“%1” is said to read product “%2”, and no source describes it")
                             : tr("“%2” depends on product “%1”, which no source describes");
    case DiagnosticCode::DependencyInactive:
        return tr("“%2” may not read “%1”: the agreement is %3");
    case DiagnosticCode::TeamUnresolved:
        return tr("team “%1” of “%2” is described nowhere");
    case DiagnosticCode::NameConfusable:
        return tr("“%1” and “%2” look alike and are two things");
    case DiagnosticCode::ReferenceUnknown:
        return arguments > 1 ? tr("unknown: “%1”; did you mean %2?") : tr("unknown: “%1”");
    case DiagnosticCode::ReferenceAmbiguous:
        return tr("“%1” is ambiguous; it could be %2");
    case DiagnosticCode::ReferenceKind:
        return tr("“%1” is of the wrong kind; expected: %2");
    case DiagnosticCode::RegexInvalid:
        return tr("“%1” is no valid expression: %2");
    case DiagnosticCode::OutputUnwritable:
        return tr("%1 can't be written: %2");
    case DiagnosticCode::LayoutWorkerFailed:
        return tr("the layout program failed, a simpler layout is shown: %1");
    case DiagnosticCode::InternalError:
        return tr("a fault of this program: %1");
    }
    return {};
}

/// Which argument begins a list that is joined by commas; 0: none.
std::size_t listFrom(DiagnosticCode code)
{
    const bool list = code == DiagnosticCode::ReferenceUnknown || code == DiagnosticCode::ReferenceAmbiguous ||
                      code == DiagnosticCode::ReferenceKind || code == DiagnosticCode::DatasetShared ||
                      code == DiagnosticCode::DatasetAmbiguous;
    return list ? 1 : 0;
}

} // namespace

QString diagnosticPattern(DiagnosticCode code, std::size_t arguments)
{
    return DiagnosticPatternWords::pattern(code, arguments);
}

QStringList shownArguments(DiagnosticCode code, const std::vector<std::string>& arguments)
{
    const std::size_t list = listFrom(code);
    QStringList shown;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const QString text = code == DiagnosticCode::SourceNotRegular && i == 1
                                 ? DiagnosticPatternWords::fileType(arguments[i])
                             : isReaderWord(code, i) ? readerText(arguments[i])
                                                     : visibleText(arguments[i]);
        if (list != 0 && i > list)
            shown.last() += QStringLiteral(", ") + text;
        else
            shown += text;
    }
    return shown;
}

} // namespace weft::app
