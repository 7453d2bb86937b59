// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandText.h"

#include <QCoreApplication>

namespace weft::cli {

namespace {

class CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static QString text(CommandWord word);
};

QString CommandWords::text(CommandWord word)
{
    switch (word) {
    case CommandWord::Sources:
        return tr("files, directories, - (standard input) or /dev/fd/N");
    case CommandWord::Json:
        return tr("print one JSON document");
    case CommandWord::Out:
        return tr("write to this file, whole or not at all");
    case CommandWord::Quiet:
        return tr("say nothing on standard error but what stops the command");
    case CommandWord::Progress:
        return tr("show progress on standard error (on by itself on a terminal)");
    case CommandWord::Timings:
        return tr("add the seconds it took");
    case CommandWord::Strict:
        return tr("exit with 3 when a source could be read in part only");
    case CommandWord::Diagnostics:
        return tr("write the diagnostics to this file, as JSON");
    case CommandWord::Edges:
        return tr("which product edges are seen (union)");
    case CommandWord::Filter:
        return tr("list only nodes whose name matches (RE2)");
    case CommandWord::AsOf:
        return tr("the mesh at this time (ISO 8601); also its now");
    case CommandWord::Since:
        return tr("only events from this time on (ISO 8601)");
    case CommandWord::Ttl:
        return tr("forget observed edges not seen for so many days");
    case CommandWord::Aliases:
        return tr("names that are one dataset");
    case CommandWord::Limits:
        return tr("limits for reading, as JSON");
    case CommandWord::SourceFormat:
        return tr("read every source as this format instead of recognising it");
    case CommandWord::Lang:
        return tr("language of the texts: en (default) or de");
    case CommandWord::Help:
        return tr("print this help");
    case CommandWord::FailOn:
        return tr("exit with 1 when there is any finding: any or none (default)");
    case CommandWord::Level:
        return tr("what counts as a node");
    case CommandWord::CycleLimit:
        return tr("list at most so many cycles (1000)");
    case CommandWord::Stale:
        return tr("days after which a dataset counts as stale (90)");
    case CommandWord::Owner:
        return tr("this owner leaves, or hands all to the one after --to");
    case CommandWord::To:
        return tr("the owner who takes over; belongs to the change before it");
    case CommandWord::Product:
        return tr("this product is withdrawn, or moves to the owner after --to");
    case CommandWord::Dataset:
        return tr("this dataset changes");
    case CommandWord::Column:
        return tr("this column changes");
    case CommandWord::Port:
        return tr("this port changes");
    case CommandWord::Contract:
        return tr("two files of one contract (not available yet)");
    case CommandWord::Direction:
        return tr("along the flow, against it, or both (downstream)");
    case CommandWord::Depth:
        return tr("at most so many hops");
    case CommandWord::ReportFormat:
        return tr("what to write instead of text");
    case CommandWord::RawCsv:
        return tr("CSV without the ' that keeps spreadsheets from running formulas");
    case CommandWord::PathFrom:
        return tr("where the paths begin");
    case CommandWord::PathTo:
        return tr("where the paths end");
    case CommandWord::PathLimit:
        return tr("list at most so many paths (100)");
    case CommandWord::PowerThreshold:
        return tr("from which power on it counts as high (0.5)");
    case CommandWord::InterestThreshold:
        return tr("from which interest on it counts as high (0.5)");
    case CommandWord::ExportAs:
        return tr("svg, png, pdf, html, dot, graphml, mermaid, csv, json, layout, openlineage (events) or odps "
                  "(missing manifests)");
    case CommandWord::ExportLevel:
        return tr("what is drawn as a node (product); .dot and .graphml keep products from product on, datasets and "
                  "jobs from dataset on, columns at column");
    case CommandWord::Focus:
        return tr("only what is around this node");
    case CommandWord::Open:
        return tr("products and datasets that show what is in them");
    case CommandWord::ComparedTo:
        return tr("an earlier time: shows what came and went since");
    case CommandWord::LayoutName:
        return tr("how it is laid out (floorplan)");
    case CommandWord::Page:
        return tr("the page's proportions, such as 16:9");
    case CommandWord::Pins:
        return tr("a layout.weft.yaml: what stands where, and what was placed by hand");
    case CommandWord::EdgesDrawn:
        return tr("edges between domains as ribbons or each as a single line (ribbons)");
    case CommandWord::Overlay:
        return tr("what the colours say (power-interest)");
    case CommandWord::Theme:
        return tr("light or dark (light)");
    case CommandWord::WithRegister:
        return tr("names of the stakeholder register may appear");
    case CommandWord::SchemaName:
        return tr("which schema to print; without it they are listed");
    case CommandWord::Shell:
        return tr("bash, zsh or fish");
    case CommandWord::ExplainName:
        return tr("a diagnostic code, such as json-syntax");
    case CommandWord::BenchName:
        return tr("import, layout or canvas (analyse is not available yet)");
    case CommandWord::BenchNodes:
        return tr("products of a made-up mesh, without sources (1000)");
    case CommandWord::BenchSeed:
        return tr("which made-up mesh (42)");
    case CommandWord::BenchScenario:
        return tr("all, or some of open,pan_fit,pan_1to1,zoom,hover,select");
    case CommandWord::BenchFrames:
        return tr("frames of each scenario (240)");
    case CommandWord::BenchSize:
        return tr("the canvas in pixels (1920x1080)");
    case CommandWord::BenchRepeat:
        return tr("run all so often and keep the median (1)");
    case CommandWord::BenchBaseline:
        return tr("an earlier JSON report to compare with");
    case CommandWord::BenchMaxRatio:
        return tr("how many times its cost is still good (1.25)");
    case CommandWord::BenchPeers:
        return tr(
            "also measure peers where they are installed (layout without sources and products does so by itself)");
    case CommandWord::BenchLayoutName:
        return tr("layout: only this arrangement");
    case CommandWord::BenchOnly:
        return tr("layout: only this part: layered, floorplan or movement");
    case CommandWord::BenchMax:
        return tr("layout: the largest made-up mesh; to 100000 takes minutes with peers (5000)");
    case CommandWord::About:
        return tr("Weft reads data-mesh manifests, contracts and lineage, and answers questions about them.");
    case CommandWord::Validate:
        return tr("Read and judge: what was kept, and what is wrong where");
    case CommandWord::Export:
        return tr("Write a picture or a table of the mesh");
    case CommandWord::Schema:
        return tr("List or print the JSON Schemas of the documents");
    case CommandWord::Explain:
        return tr("What a diagnostic code means and what to do");
    case CommandWord::Completion:
        return tr("Print a shell's completion");
    case CommandWord::Layout:
        return tr("Where everything of a picture is, and how good its drawing is, as JSON");
    case CommandWord::Bench:
        return tr("Measure what reading, laying out and painting cost");
    case CommandWord::ExpectedTime:
        return tr("an ISO 8601 time, such as 2026-10-31 or 2026-10-31T08:30:00Z");
    case CommandWord::ExpectedDays:
        return tr("a whole number of days");
    case CommandWord::ExpectedNumber:
        return tr("a whole number of at least %1");
    case CommandWord::ExpectedAspect:
        return tr("width:height, such as 16:9");
    case CommandWord::ExpectedShare:
        return tr("a number from 0 to 1");
    case CommandWord::ExpectedKind:
        return tr("svg, png, pdf, html, dot, graphml, mermaid, csv, json, openlineage, odps or layout");
    case CommandWord::ExpectedOneOf:
        return tr("one of %1");
    case CommandWord::UnknownCommand:
        return tr("“%1” is neither a command nor an existing file; did you mean %2?");
    case CommandWord::NotYet:
        return tr("weft %1 is not available yet");
    case CommandWord::NoDesktop:
        return tr("the window can't be started: %1: %2");
    case CommandWord::NoChange:
        return tr("say what changes: --owner, --product, --port, --dataset or --column");
    case CommandWord::ToWithoutChange:
        return tr("--to belongs to the --owner or --product before it, once each");
    case CommandWord::ContractLater:
        return tr("impact --contract is not available yet");
    case CommandWord::NoSchema:
        return tr("no schema “%1”; there are %2");
    case CommandWord::NoCode:
        return tr("no code “%1”; did you mean %2?");
    case CommandWord::PeerMissing:
        return tr("%1 is not installed here: left out");
    case CommandWord::PeerFailed:
        return tr("%1 gave no drawing of this graph within %2 s");
    case CommandWord::NothingDrawn:
        return tr("nothing is drawn; the mesh has %1 products, %2 datasets and %3 columns: choose another --level, "
                  "--focus or --filter");
    case CommandWord::NeedsOut:
        return tr("export needs --out FILE");
    case CommandWord::Usage:
        return tr("Usage: weft COMMAND SOURCE… [options], or weft [SOURCE…] for the window");
    case CommandWord::OutOfMemory:
        return tr("out of memory");
    }
    return {};
}

} // namespace

QString commandText(CommandWord word)
{
    return CommandWords::text(word);
}

} // namespace weft::cli
