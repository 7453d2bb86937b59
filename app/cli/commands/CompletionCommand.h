// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace weft::cli {

/// `weft completion bash|zsh|fish`: made from the commands themselves, so it never misses one.
class CompletionCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "completion"; }
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool takesSources() const override { return false; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

private:
    std::string m_shell;
};

} // namespace weft::cli
