// SPDX-License-Identifier: Apache-2.0
#include "layout/SampleGraph.h"

#include "layout/Splitmix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace weft::layout {
namespace {

constexpr std::size_t AnyDomain = static_cast<std::size_t>(-1);

/// Products that can be drawn by how much they are read, in rank order.
struct Pool {
    std::vector<std::uint32_t> members;
    std::vector<double> readers; ///< summed up
    std::vector<std::uint32_t> ranks;
};

class Sample {
public:
    explicit Sample(const SampleOptions& options) : m_options(options), m_random(options.seed * 1'000'003 + 17) {}

    LayoutGraph run()
    {
        dealProducts();
        for (const std::uint32_t i : m_order)
            dealInputs(i);
        plantCycles();
        return graph();
    }

private:
    double draw() { return m_random.share(); }

    void dealProducts()
    {
        const std::size_t n = m_options.products;
        m_domains = std::clamp<std::size_t>(static_cast<std::size_t>(std::sqrt(static_cast<double>(n)) / 1.5),
                                            std::min<std::size_t>(3, n), n);
        std::vector<double> sizes;
        for (std::size_t i = 0; i < m_domains; ++i) {
            const double half = std::sqrt(static_cast<double>(i + 1));
            const double eighth = std::sqrt(std::sqrt(half));
            const double share = 1 / (half * std::sqrt(half) * std::sqrt(eighth)); // the power −0.81
            sizes.push_back((sizes.empty() ? 0 : sizes.back()) + share);
        }
        for (std::size_t i = 0; i < n; ++i) {
            const auto at = std::lower_bound(sizes.begin(), sizes.end(), draw() * sizes.back());
            const auto domain = std::min<std::size_t>(static_cast<std::size_t>(at - sizes.begin()), m_domains - 1);
            m_domain.push_back(i < m_domains ? i : domain);
            const double x = draw();
            m_layer.push_back(i < 3 ? static_cast<int>(i) : x < 0.38 ? 0 : x < 0.70 ? 1 : 2);
            const double u = std::max(draw(), 1e-9);
            m_readers.push_back(1 / (std::sqrt(u) * std::sqrt(std::sqrt(std::sqrt(u))))); // Pareto: hubs
        }
        m_order.resize(n);
        std::iota(m_order.begin(), m_order.end(), 0);
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_layer[a] < m_layer[b]; });
        m_rank.resize(n);
        for (std::uint32_t k = 0; k < n; ++k) {
            const std::uint32_t i = m_order[k];
            m_rank[i] = k;
            for (const std::size_t domain : {m_domain[i], AnyDomain}) {
                Pool& pool = m_pools[{domain, m_layer[i]}];
                pool.members.push_back(i);
                pool.readers.push_back((pool.readers.empty() ? 0 : pool.readers.back()) + m_readers[i]);
                pool.ranks.push_back(k);
            }
        }
    }

    /// A product of that kind before `rank`; None when there is none.
    std::uint32_t drawSource(std::size_t domain, int layer, std::uint32_t rank)
    {
        const auto found = m_pools.find({domain, layer});
        if (found == m_pools.end())
            return None;
        const Pool& pool = found->second;
        const auto end = std::lower_bound(pool.ranks.begin(), pool.ranks.end(), rank) - pool.ranks.begin();
        if (end == 0)
            return None;
        const auto last = pool.readers.begin() + end - 1;
        const auto at = std::lower_bound(pool.readers.begin(), last, draw() * *last);
        return pool.members[static_cast<std::size_t>(at - pool.readers.begin())];
    }

    void dealInputs(std::uint32_t i)
    {
        if (m_layer[i] == 0)
            return;
        const double more = std::max(m_options.inputs - 1, 0.0);
        std::size_t wanted = 1;
        while (draw() < more / (1 + more) && wanted < 40)
            ++wanted;
        std::set<std::uint32_t> sources;
        for (std::size_t tries = 0; tries < 3 * wanted && sources.size() < wanted; ++tries) {
            const double x = draw();
            const int layer = m_layer[i] == 1 ? (x < 0.68 ? 0 : 1) : x < 0.62 ? 1 : x < 0.78 ? 0 : 2;
            const std::size_t domain = draw() < m_options.crossDomain ? AnyDomain : m_domain[i];
            std::uint32_t source = drawSource(domain, layer, m_rank[i]);
            if (source == None)
                source = drawSource(AnyDomain, layer, m_rank[i]);
            if (source != None && source != i)
                sources.insert(source);
        }
        for (const std::uint32_t source : sources)
            m_edges.emplace_back(source, i);
    }

    /// Some edges get a companion against the flow.
    void plantCycles()
    {
        if (m_edges.empty())
            return;
        const auto count =
            static_cast<std::size_t>(std::lround(m_options.cycles * static_cast<double>(m_order.size())));
        const std::size_t forward = m_edges.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto [from, to] = m_edges[static_cast<std::size_t>(draw() * static_cast<double>(forward))];
            m_edges.emplace_back(to, from);
        }
    }

    [[nodiscard]] LayoutGraph graph() const
    {
        LayoutGraph graph;
        std::vector<bool> kept(m_order.size(), m_options.isolated);
        for (const auto& [from, to] : m_edges)
            kept[from] = kept[to] = true;
        std::vector<std::uint32_t> index(m_order.size(), None);
        for (std::uint32_t i = 0; i < kept.size(); ++i) {
            if (!kept[i])
                continue;
            index[i] = static_cast<std::uint32_t>(graph.nodes.size());
            const auto domain = static_cast<std::uint32_t>(m_domain[i]);
            graph.nodes.push_back({m_options.box, m_options.domains ? domain : None});
        }
        for (const auto& [from, to] : m_edges)
            graph.edges.push_back({index[from], index[to]});
        if (m_options.domains)
            graph.groups.assign(m_domains, {{90, 22}});
        return graph;
    }

    const SampleOptions& m_options;
    Splitmix m_random;
    std::size_t m_domains = 0;
    std::vector<std::size_t> m_domain;
    std::vector<int> m_layer; ///< 0 source-aligned, 1 aggregate, 2 consumer-aligned
    std::vector<double> m_readers;
    std::vector<std::uint32_t> m_order; ///< topological
    std::vector<std::uint32_t> m_rank;  ///< place in `m_order`
    std::map<std::pair<std::size_t, int>, Pool> m_pools;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_edges;
};

} // namespace

LayoutGraph sampleGraph(const SampleOptions& options)
{
    return Sample(options).run();
}

} // namespace weft::layout
