// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace weft::cli {

/// `weft explain CODE`: what a diagnostic code means and what to do; without a code all of them are listed.
class ExplainCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "explain"; }
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool takesSources() const override { return false; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

private:
    std::string m_code;
};

} // namespace weft::cli
