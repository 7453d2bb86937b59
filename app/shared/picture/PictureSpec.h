// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/Pins.h"
#include "layout/Layout.h"
#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weft::app {

enum class Overlay : std::uint8_t { None, PowerInterest, Owner, Drift, Impact };
enum class ThemeName : std::uint8_t { Light, Dark };

struct KeptLayout;

/// What a picture of the mesh shows: the options of `weft export`, and the window's state.
struct PictureSpec {
    Level level = Level::Product;
    EdgeChoice edges = EdgeChoice::Union;
    std::optional<NodeRef> focus; ///< only what is within `depth` hops of it
    std::uint32_t depth = 1;
    Direction direction = Direction::Both;
    std::string filter; ///< RE2 over names; empty: everything
    std::string layout = "floorplan";
    double pageAspect = 1.4142;
    layout::EdgesDrawn edgesDrawn = layout::EdgesDrawn::Ribbons;
    std::shared_ptr<const KeptLayout> kept; ///< what stays where it is; null: laid out from scratch
    Pins pins;                              ///< what was put somewhere by hand
    std::set<std::string> opened;           ///< products and datasets that show what is in them, by reference
    Overlay overlay = Overlay::PowerInterest;
    ThemeName theme = ThemeName::Light;
    bool withRegister = false; ///< names of the register may appear
};

} // namespace weft::app
