// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace weft::cli {

/// `weft schema [NAME]`: lists or prints the JSON Schemas of our documents.
class SchemaCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "schema"; }
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool takesSources() const override { return false; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

private:
    std::string m_name;
};

} // namespace weft::cli
