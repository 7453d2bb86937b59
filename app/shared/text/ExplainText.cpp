// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/ExplainText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class ExplainWords {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)

public:
    static Explanation explain(DiagnosticCode code);
};

Explanation ExplainWords::explain(DiagnosticCode code)
{
    switch (code) {
    case DiagnosticCode::SourceMissing:
        return {tr("A source that was named does not exist."), tr("Check the path; a link may point to nothing.")};
    case DiagnosticCode::SourceUnreadable:
        return {tr("The system refused to open or read the file."), tr("Check its permissions.")};
    case DiagnosticCode::SourceNotRegular:
        return {tr("A directory walk reads regular files only, since pipes and devices can hang."),
                tr("Name a stream itself, as - or /dev/fd/N, if it is to be read.")};
    case DiagnosticCode::SourceChanged:
        return {tr("The file changed between the first and the last byte that was read."),
                tr("Read it again when nobody writes it.")};
    case DiagnosticCode::SourceTooLarge:
        return {tr("One document is larger than the limit for its format."),
                tr("Split it, or raise documentBytes in the file of --limits.")};
    case DiagnosticCode::SourceEmpty:
        return {tr("The file holds no byte, or only blanks."), tr("Write it again, or leave it out.")};
    case DiagnosticCode::SourceNoRecords:
        return {tr("The file could be read, but there is no record in it."),
                tr("Leave it out, or look for what was lost.")};
    case DiagnosticCode::SourceArchive:
        return {tr("Archives are never unpacked, since they can write anywhere and grow without end."),
                tr("Unpack it and name the directory.")};
    case DiagnosticCode::SourceWorkspace:
        return {tr("The file is a SQLite database. Workspaces can't be opened yet."),
                tr("Name the files from which it was made.")};
    case DiagnosticCode::FormatUnknown:
        return {tr("Formats are recognised by their content, and this one is none of those known."),
                tr("Name the format with --source-format if you know better.")};
    case DiagnosticCode::FormatSkipped:
        return {tr("The format is known and holds nothing that a mesh is made of."), tr("Nothing needs to be done.")};
    case DiagnosticCode::FormatUnread:
        return {tr("The format is known, and this version does not read it yet."),
                tr("Export the content in a format that is read, such as ODPS, ODCS or OpenLineage.")};
    case DiagnosticCode::FormatForced:
        return {tr("The file does not look like the format that --source-format names."),
                tr("Leave the option out, or name only files of that format.")};
    case DiagnosticCode::VersionMismatch:
        return {tr("The document declares one version of its format and has the shape of another. The shape was read."),
                tr("Mend the version in the document.")};
    case DiagnosticCode::CompressionBroken:
        return {tr("The compressed data is damaged. What came out before the damage was kept."),
                tr("Fetch the file again.")};
    case DiagnosticCode::CompressionBomb:
        return {tr("The file unpacks to so many times its size that it looks like an attack."),
                tr("If it is honest, unpack it yourself or raise unpackedRatio in the file of --limits.")};
    case DiagnosticCode::TruncatedInput:
        return {
            tr("The input ends in the middle of a record, as after a crash or a full disk. Whole records were kept."),
            tr("Fetch the file again if the last record matters.")};
    case DiagnosticCode::DiagnosticsLeftOut:
        return {
            tr("The same fault occurs so often that the rest of its messages was left out; a note that a file repeats "
               "word for word is left out at once."),
            tr("Mend what the first ones name, or raise printedDiagnostics in the file of --limits.")};
    case DiagnosticCode::ReferenceUnknown:
        return {tr("No node has this reference or name."),
                tr("Take one of the nearest names, or list all with weft validate.")};
    case DiagnosticCode::ReferenceAmbiguous:
        return {tr("Several nodes have this name."), tr("Take one of the references that are listed.")};
    case DiagnosticCode::ReferenceKind:
        return {tr("The reference names a node of another kind than this option takes."),
                tr("Take a reference of the kind that is listed.")};
    case DiagnosticCode::RegexInvalid:
        return {tr("The expression is not one that RE2 takes; it knows no back references and no look-around."),
                tr("Mend it at the place that is named.")};
    case DiagnosticCode::OutputUnwritable:
        return {tr("The output could not be written. What stood there before is unchanged."),
                tr("Check the path, its permissions and the room on the disk.")};
    case DiagnosticCode::LayoutWorkerFailed:
        return {tr("Graphviz runs in a process of its own, and that one failed. A simpler layout was drawn."),
                tr("Try another --layout, or a smaller part with --focus.")};
    case DiagnosticCode::InternalError:
        return {tr("Something happened that this program rules out."),
                tr("Please report it with the input that caused it.")};
    case DiagnosticCode::InvalidUtf8:
        return {
            tr("A byte is not part of any UTF-8 character. The record was refused, since a guess would change a name."),
            tr("Convert the file to UTF-8.")};
    case DiagnosticCode::ZeroByte:
        return {tr("A zero byte stands in the text, often the mark of a crash while writing."), tr("Remove it.")};
    case DiagnosticCode::UnsupportedEncoding:
        return {tr("The file is not UTF-8."), tr("Convert it to UTF-8.")};
    case DiagnosticCode::LineTooLong:
        return {tr("One line is longer than the limit; it was skipped and the rest was read."),
                tr("Raise lineBytes in the file of --limits if the line is honest.")};
    case DiagnosticCode::JsonSyntax:
        return {tr("The text is not JSON at this place. Other records of the file were kept."),
                tr("Mend it at the place named.")};
    case DiagnosticCode::YamlSyntax:
        return {tr("The text is not YAML at this place."), tr("Mend it at the place named.")};
    case DiagnosticCode::DuplicateKey:
        return {tr("An object names one key twice, and readers do not agree on which one counts."),
                tr("Remove one of them.")};
    case DiagnosticCode::TooDeep:
        return {tr("The document is nested deeper than any honest one."),
                tr("Raise depth in the file of --limits if it is.")};
    case DiagnosticCode::TooManyAnchors:
        return {tr("The document has more YAML anchors than any honest one."),
                tr("Raise anchors in the file of --limits if it is.")};
    case DiagnosticCode::AliasExpansion:
        return {tr("YAML aliases would expand to far more than was written."), tr("Write the values out.")};
    case DiagnosticCode::AliasUnknown:
        return {tr("A YAML alias names an anchor that does not stand before it."),
                tr("Add the anchor or write the value out.")};
    case DiagnosticCode::AliasCycle:
        return {tr("A YAML alias stands inside what it names, so the value would never end."), tr("Break the cycle.")};
    case DiagnosticCode::UnknownTag:
        return {tr("A YAML tag asks for a type that is not known. Tags are never run."), tr("Remove the tag.")};
    case DiagnosticCode::NumberOutOfRange:
        return {tr("A number that is used does not fit."), tr("Mend the number.")};
    case DiagnosticCode::CsvSyntax:
        return {tr("The table is not well-formed at this place."), tr("Mend the row.")};
    case DiagnosticCode::FieldMissing:
        return {tr("A field that the format demands is not there."), tr("Add it.")};
    case DiagnosticCode::FieldType:
        return {tr("A field holds another type than the format says."), tr("Mend the value.")};
    case DiagnosticCode::FieldValue:
        return {tr("A value is none of those that are allowed here."), tr("Take one that is.")};
    case DiagnosticCode::FieldUnknown:
        return {tr("The format knows no such field; it was kept as a property."), tr("Look for a misspelling.")};
    case DiagnosticCode::TimeInvalid:
        return {tr("A time is not ISO 8601, or no such day or hour exists."), tr("Write it as 2026-10-31T08:30:00Z.")};
    case DiagnosticCode::TimeWithoutZone:
        return {tr("A time has no zone. UTC was taken, never the zone of this machine."), tr("Add Z or an offset.")};
    case DiagnosticCode::TimeOutlier:
        return {tr("An event lies over ten years from the median of all. It counts, but the mesh's date ignores it."),
                tr("Check the clock of who sent it.")};
    case DiagnosticCode::RunIdNotUuid:
        return {tr("OpenLineage says that a runId is a UUID."), tr("Mend the sender.")};
    case DiagnosticCode::PlaceholderValue:
        return {tr("The value is that of a template which nobody filled in."), tr("Fill it in.")};
    case DiagnosticCode::ReferenceNotFollowed:
        return {tr("A $ref points out of the document. No file or address is ever opened because a document says so."),
                tr("Write the part into the document.")};
    case DiagnosticCode::ColumnsMissing:
        return {tr("A stakeholder register needs a name column and at least one of power, influence, interest or "
                   "attitude."),
                tr("Add the columns, or leave the file out.")};
    case DiagnosticCode::SecretMasked:
        return {tr("A value looked like a password, token or key; it was masked and is stored nowhere."),
                tr("Change that secret: it has been in a file.")};
    case DiagnosticCode::FormatBestEffort:
        return {tr("A data product in a dialect of one company. What is called as in known formats was read."),
                tr("Check what was left out; publish the product in ODPS as well.")};
    case DiagnosticCode::ReferenceOutsideRoot:
        return {tr("A $ref names an address, or a file outside the directory that was given. It is never opened."),
                tr("Give the directory that holds both files, or write the part into the document.")};
    case DiagnosticCode::ReferenceBroken:
        return {tr("A $ref names a file or part that is not there, or that leads back to itself."),
                tr("Correct the path or the part's name.")};
    case DiagnosticCode::UrnInvalid:
        return {tr("An identifier has not the form that its format prescribes; what it names could not be found."),
                tr("Correct the identifier.")};
    case DiagnosticCode::NamespaceUnknown:
        return {tr("Exports of this kind name tables and not the server that holds them."),
                tr("Name the server in an alias file if other sources know the tables by it.")};
    case DiagnosticCode::EntityUnresolved:
        return {tr("A catalogue's entry refers to an entry that no source holds. It is shown as unresolved."),
                tr("Export the missing entries too.")};
    case DiagnosticCode::XmlSyntax:
        return {tr("The XML is not well-formed, so the rest of the file could not be read."),
                tr("Mend it at the place given; xmllint says the same.")};
    case DiagnosticCode::XmlEntity:
        return {tr("Document type declarations and entities can open files and grow without bound; they are refused."),
                tr("Remove the DOCTYPE.")};
    case DiagnosticCode::DotSyntax:
        return {tr("Graphviz does not accept the text as a graph."), tr("Run dot on it and mend what it names.")};
    case DiagnosticCode::CmlSyntax:
        return {tr("The Context Mapper file has another word where one was expected."),
                tr("Mend it at the place given.")};
    case DiagnosticCode::DependencyUnresolved:
        return {tr("A product is named as provider or consumer, and no manifest describes it."),
                tr("Add its manifest to the sources, or correct the id.")};
    case DiagnosticCode::DependencyInactive:
        return {tr("A usage agreement is not in force; it makes no edge."), tr("Renew it, or stop reading.")};
    case DiagnosticCode::TeamUnresolved:
        return {tr("An owner is named as a team that no source describes. The name is shown as written."),
                tr("Add the file that describes the teams.")};
    case DiagnosticCode::StatusUnlisted:
        return {tr("The status is not one that the format lists; it was kept as written."),
                tr("Look for a misspelling.")};
    case DiagnosticCode::ProductConflict:
        return {
            tr("Two files describe one product and do not agree. One was taken, the same one in any order of sources."),
            tr("Keep one of the files.")};
    case DiagnosticCode::ContractConflict:
        return {tr("Two files describe one version of a contract and do not agree. One was taken, the same one in any "
                   "order of sources."),
                tr("Keep one of the files.")};
    case DiagnosticCode::PortUnresolved:
        return {tr("No output port and no dataset of the mesh answers this port. It is shown as unresolved."),
                tr("Add the source that holds the other side, or mend the contract id.")};
    case DiagnosticCode::PortAmbiguous:
        return {tr("Several output ports offer the contract that this input port names."),
                tr("Name the version or the product in the manifest.")};
    case DiagnosticCode::PortVersionMismatch:
        return {tr("The port wants another version of the contract than is offered."),
                tr("Move the port to the version offered, or offer both.")};
    case DiagnosticCode::ContractUnresolved:
        return {tr("A port names a contract that no source holds."), tr("Add the contract's file, or mend the id.")};
    case DiagnosticCode::DatasetShared:
        return {tr("One dataset is bound to ports of several products."), tr("Decide whose it is.")};
    case DiagnosticCode::DatasetAmbiguous:
        return {tr("A manifest names a dataset by a part of its name that fits several."),
                tr("Write the whole name, or add an alias file.")};
    case DiagnosticCode::AliasTargetUnknown:
        return {tr("The alias file names a dataset that no source knows."), tr("Remove the line, or mend the name.")};
    case DiagnosticCode::NameConfusable:
        return {tr("Two names look alike and differ in bytes. They stay two things."),
                tr("Rename one, or join them in an alias file.")};
    }
    return {};
}

} // namespace

Explanation explain(DiagnosticCode code)
{
    return ExplainWords::explain(code);
}

std::vector<std::string> codeNames()
{
    return {
#define WEFT_CODE_NAME(code, name) name,
        WEFT_DIAGNOSTIC_CODES(WEFT_CODE_NAME)
#undef WEFT_CODE_NAME
    };
}

} // namespace weft::app
