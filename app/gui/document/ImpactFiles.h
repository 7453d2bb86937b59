// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/document/MeshDocument.h"

#include <string>

namespace weft::gui {

/// What is affected as a CSV table, as the list shows it.
[[nodiscard]] std::string impactCsv(const ImpactAnswer& answer);

/// The change, the summary and every list as Markdown.
[[nodiscard]] std::string impactMarkdown(const ImpactAnswer& answer);

} // namespace weft::gui
