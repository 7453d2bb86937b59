// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace weft::cli {

/// `weft validate`: a line for each record kept, then `kept=N`.
class ValidateCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "validate"; }
    [[nodiscard]] QString description() const override;
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;
};

} // namespace weft::cli
