// SPDX-License-Identifier: Apache-2.0
#include "importers/odps/OdpsSkeleton.h"

#include "importers/odps/OdpsImporter.h"
#include "importers/odps/SkeletonMarks.h"
#include "model/base/StopEvery.h"
#include "model/base/Utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

constexpr std::string_view FirstVersion = "1.0.0";
constexpr std::string_view FirstStatus = "draft";

void appendEscape(std::string& out, char32_t value)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    const int digits = value < 0x100 ? 2 : 4;
    out += digits == 2 ? "\\x" : "\\u";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += Digits[(value >> static_cast<unsigned>(shift)) & 0xFU];
}

bool isPrintable(char32_t value)
{
    return value >= 0x20 && (value < 0x7F || value > 0x9F) && value != 0x2028 && value != 0x2029 && value != 0xFEFF &&
           value != 0xFFFE && value != 0xFFFF;
}

class SkeletonWriter {
public:
    SkeletonWriter(const Mesh& mesh, std::stop_token stop) : m_mesh(mesh), m_stop(std::move(stop)) {}

    std::string write(std::span<const ProductId> products)
    {
        for (const ProductId id : products) {
            if (m_mesh.products[id].format != OdpsImporter().format())
                m_skeletons.insert(id);
        }
        std::set<std::pair<ProductId, ProductId>> stated;
        for (const ProductId id : m_skeletons)
            joinInputs(id, stated);
        for (std::size_t row = 0; row < m_mesh.productEdges.size(); ++row) {
            const ProductEdge& edge = m_mesh.productEdges[row];
            if (!stated.contains({edge.to, edge.from}) && std::ranges::binary_search(products, edge.from) &&
                std::ranges::binary_search(products, edge.to))
                m_edges.emplace_back(edge.to, edge.from);
        }
        std::ranges::sort(m_edges);
        for (const auto& [consumer, provider] : m_edges)
            m_read.insert(provider);
        std::string out =
            "# Data products that have no manifest of their own yet. Complete each, and give it a file.\n";
        std::size_t steps = 0;
        for (const ProductId id : m_skeletons) {
            if (++steps % StopEvery == 0 && m_stop.stop_requested())
                return {};
            out += document(id);
        }
        return m_skeletons.empty()
                   ? "# Every data product has its manifest.\n" + std::string(skeletonmark::Products) + ": []\n"
                   : out;
    }

private:
    static void line(std::string& out, std::string_view key, std::string_view value)
    {
        if (!value.empty())
            out.append(key).append(": ").append(yamlText(value)).append("\n");
    }

    /// The contract by which a product is read that has none: its own id.
    [[nodiscard]] std::string_view contractOf(ProductId id) const
    {
        const Product& product = m_mesh.products[id];
        for (const PortId port : product.outputPorts) {
            if (!m_mesh.ports[port].contractText.empty())
                return m_mesh.ports[port].contractText;
        }
        return product.id;
    }

    /// What the input ports of a product will say: those that name a contract, whom they read by it; the others get
    /// the contract of the first product that answers them. `stated`: consumer and provider.
    void joinInputs(ProductId id, std::set<std::pair<ProductId, ProductId>>& stated)
    {
        for (const PortId port : m_mesh.products[id].inputPorts) {
            const Port& row = m_mesh.ports[port];
            if (!row.contractText.empty()) {
                for (const PortId peer : row.peers)
                    stated.emplace(id, m_mesh.ports[peer].product);
                continue;
            }
            const ProductId provider = row.peers.empty() ? row.provider : m_mesh.ports[row.peers.front()].product;
            if (provider.isNull())
                continue;
            m_providers.emplace(port, provider);
            m_read.insert(provider);
            stated.emplace(id, provider);
        }
    }

    std::string document(ProductId id)
    {
        const Product& product = m_mesh.products[id];
        std::string out = "---\n";
        line(out, "apiVersion", "v1.0.0");
        line(out, "kind", "DataProduct");
        line(out, "id", product.id);
        line(out, "name", product.name);
        line(out, "version", product.version);
        line(out, "status", product.status.empty() ? FirstStatus : product.status);
        if (product.domain)
            line(out, "domain", m_mesh.domains[product.domain].name);
        if (!product.description.empty()) {
            out += "description:\n";
            line(out, "  purpose", product.description);
        }
        if (!product.tags.empty()) {
            out += "tags:\n";
            for (const std::string_view tag : product.tags)
                out.append("- ").append(yamlText(tag)).append("\n");
        }
        addProperties(out, product);
        addTeam(out, product);
        addInputs(out, id, product);
        addOutputs(out, id, product);
        return out;
    }

    static void addProperty(std::string& out, std::string_view indent, std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        line(out, std::string(indent) + "- property", name);
        line(out, std::string(indent) + "  value", value);
    }

    static void addProperties(std::string& out, const Product& product)
    {
        std::string rows;
        if (!product.archetype.empty()) {
            addProperty(rows, "", "archetype", product.archetype);
            addProperty(rows, "", skeletonmark::Property, "archetype");
        }
        for (const Property& property : product.properties)
            addProperty(rows, "", property.name, property.value);
        if (product.status.empty())
            addProperty(rows, "", skeletonmark::Status, FirstStatus);
        if (!rows.empty())
            out += "customProperties:\n" + rows;
    }

    void addTeam(std::string& out, const Product& product) const
    {
        if (!product.team && product.members.empty())
            return;
        out += "team:\n";
        if (product.team)
            line(out, "  name", m_mesh.owners[product.team].name);
        if (product.members.empty())
            return;
        out += "  members:\n";
        for (const Member& member : product.members) {
            line(out, "  - username", member.email.empty() ? member.name : member.email);
            if (!member.email.empty())
                line(out, "    name", member.name);
            line(out, "    role", member.role);
            line(out, "    dateIn", member.from);
            line(out, "    dateOut", member.until);
        }
    }

    /// `marks`: custom properties that say what of the port nobody stated.
    static void addPort(std::string& out, const Port& port, std::string_view contract, std::string marks)
    {
        line(out, "- name", port.name);
        line(out, "  version", port.version.empty() ? FirstVersion : port.version);
        if (port.direction == PortDirection::Out)
            line(out, "  type", port.type);
        if (!port.description.empty()) {
            out += "  description:\n";
            line(out, "    purpose", port.description);
        }
        line(out, "  contractId", contract);
        if (port.version.empty())
            addProperty(marks, "  ", skeletonmark::Version, FirstVersion);
        if (!marks.empty())
            out += "  customProperties:\n" + marks;
    }

    /// A port that stands for what nobody stated; `provider` is empty for output ports.
    static void addInvented(std::string& out, std::string_view name, std::string_view contract,
                            std::string_view provider)
    {
        std::string marks;
        addProperty(marks, "  ", skeletonmark::Port, name);
        addProperty(marks, "  ", skeletonmark::Contract, contract);
        addProperty(marks, "  ", skeletonmark::Provider, provider);
        Port port;
        port.name = name;
        addPort(out, port, contract, std::move(marks));
    }

    /// Custom properties that name the datasets of a port.
    [[nodiscard]] std::string datasetsOf(const Port& port) const
    {
        std::string out;
        for (const DatasetId dataset : port.datasets) {
            line(out, "  - property", "dataset");
            out += "    value:\n";
            line(out, "      namespace", m_mesh.datasets[dataset].nameSpace);
            line(out, "      name", m_mesh.datasets[dataset].name);
        }
        return out;
    }

    void addInputs(std::string& out, ProductId id, const Product& product) const
    {
        const auto first = std::ranges::lower_bound(m_edges, std::pair(id, ProductId(std::size_t{0})));
        const bool reads = first != m_edges.end() && first->first == id;
        if (product.inputPorts.empty() && !reads)
            return;
        out += "inputPorts:\n";
        for (const PortId port : product.inputPorts) {
            const Port& row = m_mesh.ports[port];
            const auto provider = m_providers.find(port);
            std::string marks = row.binding == Binding::Explicit ? datasetsOf(row) : std::string();
            addProperty(marks, "  ", skeletonmark::Type, row.type);
            if (provider == m_providers.end()) {
                addPort(out, row, row.contractText, std::move(marks));
                continue;
            }
            const std::string_view contract = contractOf(provider->second);
            addProperty(marks, "  ", skeletonmark::Contract, contract);
            addProperty(marks, "  ", skeletonmark::Provider, m_mesh.products[provider->second].id);
            if (row.peers.size() == 1)
                addProperty(marks, "  ", skeletonmark::ProviderPort, m_mesh.ports[row.peers.front()].name);
            addPort(out, row, contract, std::move(marks));
        }
        for (auto edge = first; edge != m_edges.end() && edge->first == id; ++edge) {
            const std::string_view provider = m_mesh.products[edge->second].id;
            addInvented(out, provider, contractOf(edge->second), provider);
        }
    }

    void addOutputs(std::string& out, ProductId id, const Product& product) const
    {
        const bool readByContract = std::ranges::any_of(
            product.outputPorts, [this](PortId port) { return !m_mesh.ports[port].contractText.empty(); });
        const bool needsPort = m_read.contains(id) && !readByContract;
        if (product.outputPorts.empty() && !needsPort)
            return;
        out += "outputPorts:\n";
        for (const PortId port : product.outputPorts) {
            const Port& row = m_mesh.ports[port];
            addPort(out, row, row.contractText, datasetsOf(row));
        }
        if (needsPort)
            addInvented(out, product.id, product.id, {});
    }

    const Mesh& m_mesh;
    std::stop_token m_stop;
    std::set<ProductId> m_skeletons;
    std::map<PortId, ProductId> m_providers;              ///< of input ports that name no contract
    std::set<ProductId> m_read;                           ///< by such a port, or by an edge without an input port
    std::vector<std::pair<ProductId, ProductId>> m_edges; ///< consumer, provider: those that no input port states
};

} // namespace

std::string yamlText(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        if (!point.valid)
            appendUtf8(out, 0xFFFD);
        else if (point.value == '"' || point.value == '\\')
            out.append("\\").append(1, static_cast<char>(point.value));
        else if (isPrintable(point.value))
            appendUtf8(out, point.value);
        else
            appendEscape(out, point.value);
    }
    return out + '"';
}

std::string odpsSkeletons(const Mesh& mesh, std::span<const ProductId> products, std::stop_token stop)
{
    return SkeletonWriter(mesh, std::move(stop)).write(products);
}

} // namespace weft::importers
