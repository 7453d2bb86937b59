// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/TextImporter.h"
#include "model/base/WorkerProcess.h"

#include <filesystem>

namespace weft::importers {

/// Reads DOT. cgraph parses it in a child process (`worker/`), since hostile texts make it crash, hang or lose a graph
/// without a word; what would is refused before where it can be told from the tokens. The child is killed when stopped,
/// after a deadline by size, and at 2 GB; its reply is checked. Clusters are boxes, and visual attributes mean nothing.
class DotImporter final : public TextImporter {
public:
    DotImporter() = default;
    /// For tests: another child and other limits.
    DotImporter(std::filesystem::path program, WorkerLimits limits);

    [[nodiscard]] std::string_view format() const override { return "dot"; }
    [[nodiscard]] Match matches(std::string_view firstBytes) const override;
    bool read(std::string_view text, ReadContext& context, std::stop_token stop) const override;

private:
    std::filesystem::path m_program; ///< empty: `weft-dot-worker`, or what WEFT_DOT_WORKER names
    WorkerLimits m_limits{.time = std::chrono::seconds(10)};
};

} // namespace weft::importers
