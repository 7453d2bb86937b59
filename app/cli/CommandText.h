// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace weft::cli {

/// What the command line says of itself, one word for each text.
enum class CommandWord : std::uint8_t {
    // options that every command has
    Sources,
    Json,
    Out,
    Quiet,
    Progress,
    Timings,
    Strict,
    Diagnostics,
    Edges,
    Filter,
    AsOf,
    Since,
    Ttl,
    Aliases,
    Limits,
    SourceFormat,
    Lang,
    Help,
    // options of some
    FailOn,
    Level,
    CycleLimit,
    Stale,
    Owner,
    To,
    Product,
    Dataset,
    Column,
    Port,
    Contract,
    Direction,
    Depth,
    ReportFormat,
    RawCsv,
    PathFrom,
    PathTo,
    PathLimit,
    PowerThreshold,
    InterestThreshold,
    ExportAs,
    ExportLevel,
    Focus,
    Open,
    ComparedTo,
    LayoutName,
    Page,
    Pins,
    EdgesDrawn,
    Overlay,
    Theme,
    WithRegister,
    SchemaName,
    Shell,
    ExplainName,
    BenchName,
    BenchNodes,
    BenchSeed,
    BenchScenario,
    BenchFrames,
    BenchSize,
    BenchRepeat,
    BenchBaseline,
    BenchMaxRatio,
    BenchPeers,
    BenchLayoutName,
    BenchOnly,
    BenchMax,
    // commands
    About,
    Validate,
    Export,
    Schema,
    Explain,
    Completion,
    Layout,
    Bench,
    // what was expected
    ExpectedTime,
    ExpectedDays,
    ExpectedNumber,
    ExpectedAspect,
    ExpectedShare,
    ExpectedKind,
    ExpectedOneOf,
    // what went wrong
    UnknownCommand,
    NotYet,
    NoDesktop,
    NoChange,
    ToWithoutChange,
    ContractLater,
    NoSchema,
    NoCode,
    NeedsOut,
    NothingDrawn,
    PeerMissing,
    PeerFailed,
    Usage,
    OutOfMemory
};

/// That text in the language of the application; `%1` … stand for its arguments.
[[nodiscard]] QString commandText(CommandWord word);

} // namespace weft::cli
