// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/PictureSpec.h"
#include "app/shared/session/MeshSession.h"
#include "layout/Layout.h"
#include "layout/lod/SpatialIndex.h"

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::app {

/// How an edge is drawn: solid, dashed, dotted; `Flow` solid too: observed where there is nothing to declare, inside
/// one product or with an end that belongs to none (dataset and column level).
enum class EdgeStyle : std::uint8_t { Both, Declared, Observed, Flow };

enum class PictureNodeShape : std::uint8_t { Domain, Product, Dataset, Job, Column, Unresolved };

/// Who answers for a product: somebody in office, only a team's name, nobody.
enum class OwnerState : std::uint8_t { Unknown, Person, TeamOnly, Nobody };

/// What a product reads, promised against seen: the worst of its incoming edges.
enum class DriftState : std::uint8_t { Unknown, Agrees, DeclaredOnly, ObservedOnly };

/// Of a picture that compares two times: whether something is there at both of them, only later, only before. Not by
/// colour alone: see the paint of each.
enum class Difference : std::uint8_t { None, Kept, Added, Removed };

/// A box of the picture. Texts are UTF-8, made visible and cut to 256 characters, but not escaped (backends do).
struct PictureNode {
    NodeRef ref;
    PictureNodeShape shape = PictureNodeShape::Product;
    std::string reference; ///< refText
    std::string title;
    std::string subtitle;                      ///< owner, domain counts …
    std::string label;                         ///< `title` as it fits the box
    std::string sublabel;                      ///< `subtitle` as it fits
    Quadrant quadrant = Quadrant::NotAssessed; ///< of the strongest stakeholder
    OwnerState owned = OwnerState::Unknown;    ///< of the product that it is or belongs to
    DriftState drift = DriftState::Unknown;    ///< likewise
    std::uint32_t group = layout::None;
    std::uint32_t inputPorts = 0;               ///< rings on the left
    std::uint32_t outputPorts = 0;              ///< rings on the right
    std::array<std::uint32_t, 5> quadrantMix{}; ///< Domain: products by quadrant
    std::uint32_t products = 0;                 ///< Domain: how many
    bool pinned = false;                        ///< put here by hand
    bool opened = false;                        ///< shows what is in it: its box is the head of a group of its own
    Difference difference = Difference::None;   ///< None: nothing is compared
};

struct PictureEdge {
    std::uint32_t from = 0; ///< index into nodes
    std::uint32_t to = 0;
    EdgeStyle style = EdgeStyle::Both;
    std::uint32_t count = 1; ///< how many edges it stands for (domain level)
    std::uint32_t row = 0;   ///< LevelEdge::row, for evidence; layout::None where one end is a job or unresolved, which
                             ///< then is the evidence; domain level: the first of `count` product edges
    bool indirect = false;   ///< column level: only INDIRECT
    Difference difference = Difference::None; ///< None: nothing is compared
};

struct PictureGroup {
    NodeRef ref;           ///< its index is layout::None where the frame stands for several small domains
    std::string reference; ///< then `group:one-product` or `group:no-products`
    std::string title;
    std::uint32_t products = 0;
    bool pinned = false; ///< put here by hand
    bool opened = false; ///< room of an opened node, whose box is its head; lies inside another group, behind it
};

/// What every view says about itself (users.md, E19).
struct TrustLine {
    std::uint64_t shown = 0;
    std::uint64_t total = 0; ///< nodes of the level
    Level level = Level::Product;
    std::uint64_t refused = 0;
    std::uint64_t unresolved = 0;
    std::optional<Instant> observedUntil;
    std::uint64_t leftToRight = 0; ///< edges drawn left to right; `cells`: those above the diagonal
    std::uint64_t edges = 0;
    std::uint64_t ribbonEdges = 0;     ///< edges drawn in ribbons
    std::uint64_t ribbonLines = 0;     ///< and how many lines these are
    std::optional<Instant> comparedTo; ///< the earlier of two times
    std::uint64_t added = 0;           ///< nodes and edges since then
    std::uint64_t removed = 0;
    bool cells = false; ///< each edge is a cell of a matrix
};

/// A mesh made ready to be drawn: what, where, and what the colours mean. Immutable. The window and every export paint
/// from it, so that they show the same.
struct MeshPicture {
    PictureSpec spec;
    std::shared_ptr<const OpenMesh> source;
    std::vector<PictureNode> nodes; ///< sorted by `ref`
    std::vector<PictureEdge> edges; ///< sorted by (from, to)
    std::vector<PictureGroup> groups;
    layout::Drawing drawing;                            ///< same order as nodes, edges, groups
    std::shared_ptr<const layout::SpatialIndex> places; ///< what is where in the drawing; null: nobody needed it yet
    std::shared_ptr<const KeptLayout> kept;             ///< for the next picture of this level; null: nothing is kept
    std::shared_ptr<const KeptLayout> arranged; ///< the same with the pins in it: what is shown; null: takes no pins
    std::shared_ptr<const MeshPicture> closed;  ///< the same with nothing opened; null: nothing is
    TrustLine trust;
    bool layoutFellBack = false;
    Problem fallbackReason;
    bool complete = true;
};

/// Picks what `spec` shows and lays it out. Empty when stopped before a drawing existed. An invalid filter is a
/// Problem.
[[nodiscard]] Result<std::shared_ptr<const MeshPicture>> meshPicture(std::shared_ptr<const OpenMesh> source,
                                                                     const PictureSpec& spec, Progress& progress,
                                                                     std::stop_token stop = {});

} // namespace weft::app
