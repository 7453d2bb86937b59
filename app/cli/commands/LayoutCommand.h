// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/ExportCommand.h"

namespace weft::cli {

/// `weft layout`: where everything of a picture is, and how good its drawing is, as JSON.
class LayoutCommand final : public ExportCommand {
public:
    [[nodiscard]] std::string_view name() const override { return "layout"; }
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool paints() const override { return false; }
    void addOptions(CLI::App& app) override { addLayoutOptions(app); }
    [[nodiscard]] ExitCode run(Invocation& invocation) override;
};

} // namespace weft::cli
