// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/EdgeLists.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unordered_map>

namespace weft::cli {

std::optional<layout::LayoutGraph> graphOfEdgeLists(const std::string& directory)
{
    const std::filesystem::path path(directory);
    std::ifstream nodes(path / "nodes.txt");
    std::ifstream edges(path / "edges.txt");
    if (!nodes || !edges)
        return std::nullopt;
    layout::LayoutGraph graph;
    std::unordered_map<std::string, std::uint32_t> ids;
    std::unordered_map<std::string, std::uint32_t> groups;
    for (std::string line; std::getline(nodes, line);) {
        std::istringstream words(line);
        std::string id;
        std::string group;
        if (!(words >> id >> group) || !ids.emplace(id, static_cast<std::uint32_t>(graph.nodes.size())).second)
            continue;
        const auto [known, added] = groups.emplace(group, static_cast<std::uint32_t>(graph.groups.size()));
        if (added)
            graph.groups.push_back({{90, 22}});
        graph.nodes.push_back({{100, 30}, known->second});
    }
    for (std::string from, to; edges >> from >> to;) {
        const auto source = ids.find(from);
        const auto target = ids.find(to);
        if (source != ids.end() && target != ids.end())
            graph.edges.push_back({source->second, target->second});
    }
    return graph;
}

} // namespace weft::cli
