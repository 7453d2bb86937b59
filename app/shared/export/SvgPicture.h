// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/paint/Theme.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace weft::app {

/// What stands in the one `<style>` of a drawing; a page that holds one allows it by its hash.
inline constexpr std::string_view SvgStyle = "text{font-variant-numeric:tabular-nums}.edge path{stroke-linejoin:round}";

/// A display list as an SVG 1.1 document: nothing executable, no reference to the outside, one `<style>`, coordinates
/// with one decimal. Each group with an id, class or ends becomes `<g id class data-from data-to><title>`; ids stay as
/// they are (the list must not repeat one). The same list gives the same bytes on every machine. Empty when stopped.
/// O(items).
[[nodiscard]] std::string svgBytes(const DisplayList& list, const Theme& colours, std::string_view language = "en",
                                   std::stop_token stop = {});

} // namespace weft::app
