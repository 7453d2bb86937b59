// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/CsvTable.h"
#include "app/shared/export/PrintedPicture.h"
#include "app/shared/paint/PictureHighlight.h"
#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace weft::app {

enum class ExportKind : std::uint8_t {
    Svg,
    Png,
    Pdf,
    Html,
    Dot,
    Graphml,
    Mermaid,
    Csv,
    Json,
    OpenLineage,
    Odps,
    Layout ///< what stands where, as `--pins` reads it
};

/// What `--as` takes: `svg`, `png`, `mermaid`, `openlineage` …
[[nodiscard]] std::optional<ExportKind> exportKindFromName(std::string_view name);
/// By the ending of a file's name (`.svg .png .pdf .html .dot .gv .graphml .mmd .csv .json .weft.yaml`), in any case.
/// Events and manifests have endings that others share, so they are asked for by name.
[[nodiscard]] std::optional<ExportKind> exportKindFromPath(std::string_view path);
/// The level that a format speaks of whatever is asked for: manifests of products, events of datasets. Empty: any.
[[nodiscard]] std::optional<Level> ownLevel(ExportKind kind);
/// Needs a QGuiApplication: fonts and painters.
[[nodiscard]] bool paints(ExportKind kind);

struct ExportOptions {
    std::optional<Overlay> overlay;              ///< else the picture's
    const PictureHighlight* highlight = nullptr; ///< of the same picture
    std::string language = "en";
    double pixelScale = 2;                       ///< PNG: pixels for each unit
    PaperSize paper = PaperSize::Fit;            ///< PDF
    CsvFormulas formulas = CsvFormulas::Guarded; ///< CSV
};

/// The picture as the bytes of a file. Complete: everything the picture holds, with title, date of the data, legend and
/// trust line where the format can carry them. Under the impact overlay without a highlight the impact is that of the
/// focus, downstream. Same picture and options, same bytes (PNG and PDF: with the same Qt). Empty bytes when stopped; a
/// Problem when Qt cannot make the image.
[[nodiscard]] Result<std::string> exportPicture(const MeshPicture& picture, ExportKind kind,
                                                const ExportOptions& options = {}, std::stop_token stop = {});

} // namespace weft::app
