// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace CLI {
class Option;
}

namespace weft::cli {

/// `weft impact`: one or more changes in the order in which they are given, each `--to` belonging to the one before it.
class ImpactCommand final : public AnalysisCommand {
public:
    ImpactCommand() : AnalysisCommand(*app::findAnalysis("impact")) {}
    void addOptions(CLI::App& app) override;

protected:
    [[nodiscard]] std::optional<QString> check(const Invocation& invocation) override;
    [[nodiscard]] std::optional<Problem> fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                              const Invocation& invocation) override;
    [[nodiscard]] std::optional<Result<std::string>>
    formatted(const app::OpenMesh& open, const app::AnalysisOptions& options, Invocation& invocation) override;
    [[nodiscard]] bool wantsJson() const override { return m_format == "json"; }

private:
    enum class Word : std::uint8_t { Owner, Product, Port, Dataset, Column, To };
    struct Bound {
        Word word;
        CLI::Option* option = nullptr;
        std::vector<std::string> values{};
    };
    /// A change as it was typed.
    struct Asked {
        Word word = Word::Owner;
        std::string subject;
        std::optional<std::string> to;
    };

    /// All changes, or what is wrong with how they were typed.
    struct AskedChanges {
        std::vector<Asked> changes{};
        std::optional<QString> wrong{};
    };

    [[nodiscard]] AskedChanges asked(const Invocation& invocation) const;
    [[nodiscard]] static Result<Change> change(const Mesh& mesh, const Asked& asked);

    std::vector<Bound> m_bound;
    std::vector<std::string> m_contract;
    std::string m_level = "product";
    std::string m_direction = "downstream";
    std::string m_depth;
    std::string m_format = "text";
    bool m_rawCsv = false;
};

} // namespace weft::cli
