// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weft::cli {

/// What `weft` answers its caller (cli.md, "Exit codes"). The values are a contract.
enum class ExitCode : int {
    Done = 0,
    Findings = 1,     ///< findings at or above `--fail-on`
    Usage = 2,        ///< wrong usage, unknown or ambiguous reference
    NothingRead = 3,  ///< no source could be read, or one does not exist; with `--strict` any refused record
    OutputFailed = 4, ///< the output can't be written
    Interrupted = 130 ///< SIGINT
};

} // namespace weft::cli
