// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ExportCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Directions.h"
#include "app/cli/LevelLookup.h"
#include "app/cli/Numbers.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/layoutfile/LayoutFileReader.h"
#include "app/shared/picture/MeshPicture.h"
#include "app/shared/text/DiagnosticText.h"
#include "app/shared/text/VisibleText.h"
#include "layout/LayoutCatalog.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

namespace {

const std::string A4Landscape = "297:210";

QString wrongValue(const char* option, const std::string& value, const QString& expected)
{
    return app::problemText({DiagnosticCode::FieldValue, {option, value, expected.toStdString()}});
}

/// `16:9` as width ÷ height; empty when it is no such thing.
std::optional<double> aspect(const std::string& text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const std::optional<std::uint32_t> width = wholeNumber(text.substr(0, colon), 1);
    const std::optional<std::uint32_t> height = wholeNumber(text.substr(colon + 1), 1);
    if (!width || !height || *width > 100 * std::uint64_t(*height) || *height > 100 * std::uint64_t(*width))
        return std::nullopt;
    return static_cast<double>(*width) / *height;
}

app::Overlay overlayFromName(std::string_view name)
{
    if (name == "none")
        return app::Overlay::None;
    if (name == "owner")
        return app::Overlay::Owner;
    if (name == "drift")
        return app::Overlay::Drift;
    return name == "impact" ? app::Overlay::Impact : app::Overlay::PowerInterest;
}

std::optional<app::ExportKind> kindOf(const std::string& as, const std::string& path)
{
    return as.empty() ? app::exportKindFromPath(path) : app::exportKindFromName(as);
}

} // namespace

QString ExportCommand::description() const
{
    return commandText(CommandWord::Export);
}

void ExportCommand::addLayoutOptions(CLI::App& app)
{
    const auto text = [](CommandWord word) { return commandText(word).toStdString(); };
    app.add_option("--level", m_level, text(CommandWord::ExportLevel))
        ->check(CLI::IsMember({"domain", "product", "dataset", "column"}))
        ->take_last();
    app.add_option("--focus", m_focus, text(CommandWord::Focus))->type_name("REF")->take_last();
    app.add_option("--depth", m_depth, text(CommandWord::Depth))->type_name("N")->take_last();
    app.add_option("--direction", m_direction, text(CommandWord::Direction))
        ->check(CLI::IsMember({"downstream", "upstream", "both"}))
        ->take_last();
    app.add_option("--open", m_open, text(CommandWord::Open))->type_name("REF");
    app.add_option("--compared-to", m_comparedTo, text(CommandWord::ComparedTo))->type_name("TIME")->take_last();
    app.add_option("--layout", m_layout, text(CommandWord::LayoutName))->type_name("NAME")->take_last();
    app.add_option("--pins", m_pins, text(CommandWord::Pins))->type_name("FILE")->take_last();
    app.add_option("--page", m_page, text(CommandWord::Page))->type_name("W:H")->take_last();
    app.add_option("--edges-drawn", m_edgesDrawn, text(CommandWord::EdgesDrawn))
        ->check(CLI::IsMember({"ribbons", "single"}))
        ->take_last();
}

void ExportCommand::addOptions(CLI::App& app)
{
    const auto text = [](CommandWord word) { return commandText(word).toStdString(); };
    app.add_option("--as", m_as, text(CommandWord::ExportAs))->type_name("KIND")->take_last();
    addLayoutOptions(app);
    app.add_option("--overlay", m_overlay, text(CommandWord::Overlay))
        ->check(CLI::IsMember({"power-interest", "owner", "drift", "impact", "none"}))
        ->take_last();
    app.add_option("--theme", m_theme, text(CommandWord::Theme))->check(CLI::IsMember({"light", "dark"}))->take_last();
    app.add_flag("--with-register", m_withRegister, text(CommandWord::WithRegister));
    app.add_flag("--raw-csv", m_rawCsv, text(CommandWord::RawCsv));
}

std::optional<QString> ExportCommand::check() const
{
    if (const std::optional<QString> depth = badNumber("--depth", m_depth, 0))
        return depth;
    if (!m_comparedTo.empty() && !readInstant(m_comparedTo))
        return wrongValue("--compared-to", m_comparedTo, commandText(CommandWord::ExpectedTime));
    if (!m_page.empty() && !aspect(m_page))
        return wrongValue("--page", m_page, commandText(CommandWord::ExpectedAspect));
    if (layout::layoutNamed(m_layout) == nullptr) {
        QStringList names;
        for (const std::string_view name : layout::layoutNames())
            names += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        return wrongValue("--layout", m_layout,
                          commandText(CommandWord::ExpectedOneOf).arg(names.join(QStringLiteral(", "))));
    }
    return std::nullopt;
}

Opened ExportCommand::open(Invocation& invocation) const
{
    return openSources(invocation, [this](app::OpenRequest& request) {
        if (const std::optional<ReadInstant> time = readInstant(m_comparedTo))
            request.comparedTo = time->instant;
    });
}

Result<app::PictureSpec> ExportCommand::spec(const Invocation& invocation, const Mesh& mesh,
                                             std::optional<app::ExportKind> kind) const
{
    app::PictureSpec spec;
    spec.level = (kind ? app::ownLevel(*kind) : std::nullopt).value_or(*levelFromName(m_level));
    spec.edges = edgeChoice(invocation.options);
    spec.depth = *wholeNumber(m_depth, 0);
    spec.direction = directionFromName(m_direction);
    spec.filter = invocation.options.filter;
    spec.layout = m_layout;
    spec.pageAspect = aspect(m_page.empty() ? A4Landscape : m_page).value_or(1);
    spec.edgesDrawn = m_edgesDrawn == "single" ? layout::EdgesDrawn::Single : layout::EdgesDrawn::Ribbons;
    spec.overlay = overlayFromName(m_overlay);
    spec.theme = m_theme == "dark" ? app::ThemeName::Dark : app::ThemeName::Light;
    spec.withRegister = m_withRegister;
    if (const std::optional<Problem> problem = takePins(invocation, spec))
        return *problem;
    if (!m_focus.empty()) {
        const Result<LevelNode> focus = lookUpOnLevel(mesh, m_focus, spec.level);
        if (!focus)
            return focus.error();
        spec.focus = focus->node;
    }
    for (const std::string& name : m_open) {
        const Result<LevelNode> node = lookUpOnLevel(mesh, name, std::nullopt);
        if (!node)
            return node.error();
        spec.opened.insert(refText(mesh, node->node));
    }
    return spec;
}

std::optional<Problem> ExportCommand::takePins(const Invocation& invocation, app::PictureSpec& spec) const
{
    if (m_pins.empty())
        return std::nullopt;
    const Result<app::LayoutFile> file = app::readLayoutFile(m_pins, invocation.interrupt.token());
    if (!file)
        return file.error();
    const bool useless = file->sheets.empty() && file->diagnostics.count(Severity::Error) > 0;
    if (!invocation.options.quiet || useless)
        printLines(app::diagnosticLines(file->diagnostics.all(), 0));
    if (useless)
        return Problem{DiagnosticCode::FieldType, {"--pins", std::string(app::LayoutFileName), m_pins}};
    if (const app::LayoutSheet* sheet = app::findSheet(file->sheets, spec.level, spec.layout)) {
        if (m_page.empty())
            spec.pageAspect = sheet->kept.pageAspect;
        spec.kept = std::make_shared<const app::KeptLayout>(sheet->kept);
        spec.pins = sheet->pins;
    }
    return std::nullopt;
}

ExitCode ExportCommand::run(Invocation& invocation)
{
    const std::string& path = invocation.options.out;
    const std::string as = invocation.options.json && m_as.empty() ? "json" : m_as;
    if (path.empty() && as.empty()) {
        printMessage(commandText(CommandWord::NeedsOut));
        return ExitCode::Usage;
    }
    const std::optional<app::ExportKind> kind = kindOf(as, path);
    std::optional<QString> wrong = check();
    if (!kind)
        wrong =
            wrongValue(as.empty() ? "--out" : "--as", as.empty() ? path : as, commandText(CommandWord::ExpectedKind));
    if (wrong) {
        printMessage(*wrong);
        return ExitCode::Usage;
    }
    const Opened opened = open(invocation);
    if (opened.code != ExitCode::Done)
        return opened.code;
    const Result<app::PictureSpec> what = spec(invocation, *opened.mesh->mesh, *kind);
    if (!what) {
        printProblem(what.error());
        return ExitCode::Usage;
    }
    const auto picture = app::meshPicture(opened.mesh, *what, invocation.progress, invocation.interrupt.token());
    invocation.progress.wipe();
    if (!picture) {
        printProblem(picture.error());
        return ExitCode::Usage;
    }
    if (!*picture)
        return ExitCode::Interrupted;
    if ((*picture)->nodes.empty() && !invocation.options.quiet) {
        const Mesh& mesh = *opened.mesh->mesh;
        printMessage(commandText(CommandWord::NothingDrawn)
                         .arg(mesh.products.size())
                         .arg(mesh.datasets.size())
                         .arg(mesh.columns.size()));
    }
    if ((*picture)->layoutFellBack && !invocation.options.quiet)
        printProblem((*picture)->fallbackReason, Severity::Warning);
    app::ExportOptions options;
    if (!invocation.options.language.empty())
        options.language = invocation.options.language;
    if (m_rawCsv)
        options.formulas = app::CsvFormulas::Raw;
    const Result<std::string> bytes = app::exportPicture(**picture, *kind, options, invocation.interrupt.token());
    if (!bytes) {
        printProblem(bytes.error());
        return ExitCode::OutputFailed;
    }
    return deliver(invocation, *bytes, strictly(invocation, *opened.mesh, ExitCode::Done));
}

} // namespace weft::cli
