// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/StrongComponents.h"

#include <boost/graph/strong_components.hpp>

namespace weft {

namespace {

struct StopRequested {};

/// The map of roots that the algorithm writes to once a vertex, which is where it can be stopped: Boost's algorithms
/// end early by an exception alone, and this one does not leave `strongComponents`.
class StoppableMap {
public:
    using key_type = LevelGraph::Vertex;
    using value_type = LevelGraph::Vertex;
    using reference = value_type;
    using category = boost::read_write_property_map_tag;

    StoppableMap(std::vector<LevelGraph::Vertex>& values, const std::stop_token& stop)
        : m_values(&values), m_stop(&stop)
    {
    }

    friend value_type get(const StoppableMap& map, key_type key) { return (*map.m_values)[key]; }
    friend void put(const StoppableMap& map, key_type key, value_type value)
    {
        if (key % 1024 == 0 && map.m_stop->stop_requested())
            throw StopRequested();
        (*map.m_values)[key] = value;
    }

private:
    std::vector<LevelGraph::Vertex>* m_values;
    const std::stop_token* m_stop;
};

template <class T> auto mapOf(std::vector<T>& values)
{
    return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<std::uint32_t>());
}

} // namespace

StrongComponents strongComponents(const LevelGraph::Graph& graph, std::stop_token stop)
{
    const std::size_t size = boost::num_vertices(graph);
    StrongComponents result;
    result.of.resize(size);
    if (size == 0)
        return result;
    std::vector<LevelGraph::Vertex> roots(size);
    std::vector<std::uint32_t> times(size);
    std::vector<boost::default_color_type> colors(size, boost::white_color);
    try {
        result.count = boost::strong_components(
            graph, mapOf(result.of),
            boost::root_map(StoppableMap(roots, stop)).discover_time_map(mapOf(times)).color_map(mapOf(colors)));
    } catch (const StopRequested&) {
        result.complete = false;
    }
    return result;
}

} // namespace weft
