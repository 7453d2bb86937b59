// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RandomMesh.h"

#include "tests/support/MeshFromText.h"

#include <cstdio>
#include <random>
#include <string>

namespace weft::tests {

namespace {

/// The distributions of the standard library differ between implementations; the engine does not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}

    [[nodiscard]] bool chance(double rate) { return static_cast<double>(m_engine()) < rate * 4294967296.0; }
    [[nodiscard]] std::uint32_t below(std::uint32_t limit) { return m_engine() % limit; }

private:
    std::mt19937 m_engine;
};

std::string productName(std::uint32_t number)
{
    char text[16];
    std::snprintf(text, sizeof text, "p%02u", number);
    return text;
}

} // namespace

std::shared_ptr<const Mesh> randomMesh(std::uint32_t seed, const RandomMeshOptions& options)
{
    Dice dice(seed);
    std::string world;
    for (std::uint32_t product = 0; product < options.products; ++product) {
        const std::string name = productName(product);
        world += name + ";";
        if (options.domains > 0 && dice.chance(0.9))
            world += "d" + std::to_string(dice.below(options.domains)) + ": " + name + ";";
        if (options.owners > 0 && dice.chance(0.8))
            world += name + " @ o" + std::to_string(dice.below(options.owners)) + "@x;";
        if (options.owners > 0 && dice.chance(0.5))
            world += name + " @ team:T" + std::to_string(dice.below(options.owners)) + ";";
    }
    for (std::uint32_t from = 0; from < options.products; ++from) {
        for (std::uint32_t to = 0; to < options.products; ++to) {
            if (from == to || !dice.chance(options.edgeRate))
                continue;
            const bool observed = dice.chance(options.observedRate);
            const bool declared = !observed || dice.chance(options.observedRate);
            const char* arrow = !observed ? " > " : declared ? " => " : " ~> ";
            world += productName(from) + arrow + productName(to) + ";";
        }
    }
    return meshFromText(world);
}

Adjacency adjacency(const LevelGraph& graph)
{
    Adjacency result(graph.size(), std::vector<bool>(graph.size(), false));
    const auto [first, last] = boost::edges(graph.graph);
    for (auto edge = first; edge != last; ++edge)
        result[boost::source(*edge, graph.graph)][boost::target(*edge, graph.graph)] = true;
    return result;
}

} // namespace weft::tests
