// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "layout/LayoutGraph.h"
#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace weft::app {

/// What a picture shows before it has places: its tables and the graph that the layout gets. The graph's nodes are the
/// picture's, but at column level the datasets, inside which the columns are rows.
struct PictureContent {
    std::vector<PictureNode> nodes; ///< sorted by `ref`
    std::vector<PictureEdge> edges; ///< sorted by (from, to)
    std::vector<PictureGroup> groups;
    layout::LayoutGraph graph;
    std::vector<std::vector<std::uint32_t>> rowOrder; ///< column level: by node of `graph`, its columns from the top
    std::uint64_t shown = 0;                          ///< nodes of the level; no jobs, no unresolved ones
};

/// What of a level is shown.
struct PictureScope {
    LevelGraph graph;
    std::vector<bool> shown; ///< by vertex
    bool restricted = false; ///< by a focus or a filter
    EdgeChoice edges = EdgeChoice::Union;
};

/// Applies focus (exactly `depth` hops) and filter. An invalid filter is a Problem.
[[nodiscard]] Result<PictureScope> pictureScope(const OpenMesh& open, const PictureSpec& spec, std::stop_token stop);

/// What `scope` shows of its level: one of those below.
[[nodiscard]] PictureContent levelContent(const OpenMesh& open, const PictureScope& scope, Level level,
                                          std::stop_token stop);
[[nodiscard]] PictureContent domainContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop);
[[nodiscard]] PictureContent productContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop);
[[nodiscard]] PictureContent datasetContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop);
[[nodiscard]] PictureContent columnContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop);

/// Domains that share a frame, because one around each would be more line than content.
enum class SmallDomains : std::uint8_t {
    OneProduct, ///< at product level, where at least ManySmallDomains of one product are shown
    NoProducts  ///< at domain level, where at least two have no product of their own
};
inline constexpr std::size_t ManySmallDomains = 8;

/// Frames around the nodes of a picture, each made when its first node comes.
class GroupTable {
public:
    explicit GroupTable(const OpenMesh& open) : m_open(open) {}
    /// The frame of a domain or product; `layout::None` for the null id.
    std::uint32_t of(DomainId domain);
    std::uint32_t of(ProductId product);
    /// The frame around what is too small for one of its own.
    std::uint32_t of(SmallDomains kind);
    /// The frames so far, and the room that their titles need.
    [[nodiscard]] const std::vector<PictureGroup>& groups() const { return m_groups; }
    [[nodiscard]] std::vector<layout::LayoutGroup> layoutGroups() const;

private:
    std::uint32_t add(NodeRef ref, std::string reference, std::string title, std::uint32_t products);

    const OpenMesh& m_open;
    std::map<std::string, std::uint32_t> m_index; ///< by reference
    std::vector<PictureGroup> m_groups;
};

} // namespace weft::app
