// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"
#include "app/cli/Opening.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/picture/PictureSpec.h"

#include <optional>
#include <string>
#include <vector>

namespace weft::cli {

/// `weft export`: the mesh, or a part of it, as a picture or a table.
class ExportCommand : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "export"; }
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool paints() const override { return true; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

protected:
    /// The options that say what is shown and where it goes, not how it looks.
    void addLayoutOptions(CLI::App& app);
    [[nodiscard]] std::optional<QString> check() const;
    /// Opens the sources at the time that they are compared to as well, where one is asked for.
    [[nodiscard]] Opened open(Invocation& invocation) const;
    [[nodiscard]] Result<app::PictureSpec> spec(const Invocation& invocation, const Mesh& mesh,
                                                std::optional<app::ExportKind> kind) const;

private:
    /// Reads `--pins`: what it says of the level and arrangement of `spec` goes in there.
    [[nodiscard]] std::optional<Problem> takePins(const Invocation& invocation, app::PictureSpec& spec) const;

    std::string m_as;
    std::string m_level = "product";
    std::string m_focus;
    std::string m_depth = "1";
    std::string m_direction = "both";
    std::vector<std::string> m_open;
    std::string m_comparedTo;
    std::string m_layout = "floorplan";
    std::string m_page; ///< empty: that of --pins, else A4 landscape
    std::string m_pins;
    std::string m_edgesDrawn = "ribbons";
    std::string m_overlay = "power-interest";
    std::string m_theme = "light";
    bool m_withRegister = false;
    bool m_rawCsv = false;
};

} // namespace weft::cli
