// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/ProductNames.h"
#include "model/mesh/build/RecordMerge.h"

#include <map>

namespace weft::build {

namespace {

using ByContractText = std::map<std::string_view, std::vector<PortId>>;

/// Those of `ports` that agree; all of them when none does.
template <class Agrees> void narrow(std::vector<PortId>& ports, Agrees agrees)
{
    std::vector<PortId> fewer;
    for (const PortId port : ports) {
        if (agrees(port))
            fewer.push_back(port);
    }
    if (!fewer.empty())
        ports = std::move(fewer);
}

class PortJoin {
public:
    explicit PortJoin(Assembly& assembly)
        : m_assembly(assembly), m_mesh(assembly.mesh), m_lookup(assembly.identity), m_products(assembly.products),
          m_peers(m_mesh.ports.size()), m_datasets(m_mesh.ports.size()), m_ofContract(m_mesh.contracts.size()),
          m_byContract(m_mesh.ports.size())
    {
        for (std::size_t i = 0; i < m_mesh.contracts.size(); ++i)
            m_contracts[m_mesh.contracts[ContractId(i)].id].push_back(ContractId(i));
    }

    void run()
    {
        for (std::size_t i = 0; i < m_mesh.ports.size(); ++i) {
            const PortId id(i);
            findContract(id);
            bindDatasets(id);
            Port& port = m_mesh.ports[id];
            if (port.direction == PortDirection::Out && !port.contractText.empty())
                m_outputs[port.contractText].push_back(id);
        }
        for (std::size_t i = 0; i < m_mesh.ports.size(); ++i) {
            if (i % 1024 == 0 && m_assembly.stop.stop_requested())
                return;
            if (m_mesh.ports[PortId(i)].direction == PortDirection::In)
                findPeers(PortId(i));
        }
        std::vector<std::vector<PortId>> portsOf(m_mesh.datasets.size());
        for (std::size_t i = 0; i < m_mesh.ports.size(); ++i) {
            const PortId id(i);
            m_mesh.ports[id].peers = m_assembly.keepSet(std::move(m_peers[i]));
            m_mesh.ports[id].madeFrom = m_assembly.keepSet(madeFrom(id));
            m_mesh.ports[id].datasets = m_assembly.keepSet(m_datasets[i]);
            for (const DatasetId dataset : m_mesh.ports[id].datasets)
                portsOf[dataset.index()].push_back(id);
            report(id);
        }
        for (std::size_t i = 0; i < portsOf.size(); ++i)
            m_mesh.datasets[DatasetId(i)].ports = m_assembly.keepSet(std::move(portsOf[i]));
        for (std::size_t i = 0; i < m_ofContract.size(); ++i)
            m_mesh.contracts[ContractId(i)].ports = m_assembly.keepSet(std::move(m_ofContract[i]));
    }

private:
    /// The version that the port asks for, else the newest.
    void findContract(PortId id)
    {
        Port& port = m_mesh.ports[id];
        const auto found = m_contracts.find(port.contractText);
        if (port.contractText.empty() || found == m_contracts.end())
            return;
        ContractId best;
        for (const ContractId candidate : found->second) {
            const std::string_view version = m_mesh.contracts[candidate].version;
            if (version == port.version) {
                best = candidate;
                break;
            }
            if (!best || compareVersions(m_mesh.contracts[best].version, version) < 0)
                best = candidate;
        }
        port.contract = best;
        m_ofContract[best.index()].push_back(id);
    }

    /// formats.md, section 5: what the manifest names itself, else what the contract promises.
    void bindDatasets(PortId id)
    {
        Port& port = m_mesh.ports[id];
        std::vector<DatasetId>& datasets = m_datasets[id.index()];
        for (const DatasetNameRecord& name : m_assembly.portRecords[id.index()]->datasets) {
            const BoundName bound = m_lookup.byName({name.nameSpace, name.name}, Binding::Explicit);
            if (bound.dataset == DatasetIdentity::Unknown)
                continue;
            datasets.push_back(m_assembly.datasetIds[bound.dataset]);
            port.binding = bound.how;
        }
        if (!datasets.empty() || !port.contract)
            return;
        const std::uint32_t record = m_assembly.contractRecords[port.contract.index()];
        if (record == Assembly::Unresolved)
            return;
        for (const BoundObject& object : m_assembly.objects[record]) {
            for (const BoundName& bound : object.datasets) {
                datasets.push_back(m_assembly.datasetIds[bound.dataset]);
                port.binding = std::max(port.binding, bound.how);
            }
        }
    }

    /// Output ports that answer an input port: those of its contract id, narrowed by the product it names, by name,
    /// then version (section 3.1). Where none has that contract, the product it names does.
    void findPeers(PortId id)
    {
        Port& port = m_mesh.ports[id];
        const PortRecord& record = *m_assembly.portRecords[id.index()];
        const ProductId provider = m_products.find(record.provider);
        std::vector<PortId> answers = outputsOf(port.contractText, port.product);
        narrow(answers, [&](PortId other) { return m_mesh.ports[other].product == provider; });
        narrow(answers, [&](PortId other) {
            const Port& output = m_mesh.ports[other];
            return output.name == port.name ||
                   std::string(m_mesh.products[output.product].id) + '.' + std::string(output.name) == port.name;
        });
        narrow(answers, [&](PortId other) { return m_mesh.ports[other].version == port.version; });
        port.ambiguous = answers.size() > 1;
        m_byContract[id.index()] = !answers.empty();
        if (answers.empty() && provider && provider != port.product) {
            if (const PortId offered = offeredPort(m_mesh, provider, record.providerPort))
                answers.push_back(offered);
            else
                port.provider = provider;
        }
        for (const PortId answer : answers) {
            m_peers[id.index()].push_back(answer);
            m_peers[answer.index()].push_back(id);
        }
    }

    [[nodiscard]] std::vector<PortId> outputsOf(std::string_view contract, ProductId reader) const
    {
        const auto found = contract.empty() ? m_outputs.end() : m_outputs.find(contract);
        if (found == m_outputs.end())
            return {};
        std::vector<PortId> outputs = found->second;
        std::erase_if(outputs, [&](PortId port) { return m_mesh.ports[port].product == reader; });
        return outputs;
    }

    [[nodiscard]] std::vector<PortId> madeFrom(PortId id) const
    {
        std::vector<PortId> inputs;
        for (const ContractReference& wanted : m_assembly.portRecords[id.index()]->inputContracts) {
            std::vector<PortId> named;
            for (const PortId input : m_mesh.products[m_mesh.ports[id].product].inputPorts) {
                if (m_mesh.ports[input].contractText == wanted.id)
                    named.push_back(input);
            }
            narrow(named, [&](PortId input) { return m_mesh.ports[input].version == wanted.version; });
            inputs.insert(inputs.end(), named.begin(), named.end());
        }
        return inputs;
    }

    void report(PortId id)
    {
        const Port& port = m_mesh.ports[id];
        const auto add = [&](Severity severity, DiagnosticCode code, std::vector<std::string> arguments) {
            m_assembly.diagnostics.add({severity, code, std::move(arguments), std::string(port.place.path),
                                        port.place.line, port.place.column, refText(m_mesh, id)});
        };
        const std::string name(port.name);
        if (port.direction == PortDirection::Out) {
            if (port.contract && !m_mesh.contracts[port.contract].resolved)
                add(Severity::Note, DiagnosticCode::ContractUnresolved, {std::string(port.contractText), name});
            return;
        }
        const PortRecord& record = *m_assembly.portRecords[id.index()];
        const bool unknownProvider = !record.provider.empty() && !m_products.find(record.provider);
        if (unknownProvider && port.peers.empty())
            add(Severity::Warning, DiagnosticCode::DependencyUnresolved,
                {record.provider, std::string(m_mesh.products[port.product].id)});
        const std::string wanted(port.contractText.empty() ? record.provider : port.contractText);
        if (!port.answered() && !(unknownProvider && port.contractText.empty()))
            add(Severity::Warning, DiagnosticCode::PortUnresolved,
                wanted.empty() ? std::vector{name} : std::vector{name, wanted});
        if (port.provider && !record.providerPort.empty())
            add(Severity::Warning, DiagnosticCode::PortUnresolved, {name, record.providerPort});
        if (port.ambiguous)
            add(Severity::Warning, DiagnosticCode::PortAmbiguous, {name, std::to_string(port.peers.size())});
        if (m_byContract[id.index()] && port.peers.size() == 1 && !port.version.empty() &&
            m_mesh.ports[port.peers.front()].version != port.version)
            add(Severity::Note, DiagnosticCode::PortVersionMismatch,
                {name, std::string(port.version), std::string(m_mesh.ports[port.peers.front()].version)});
    }

    Assembly& m_assembly;
    Mesh& m_mesh;
    DatasetLookup m_lookup;
    ProductNames m_products;
    std::map<std::string_view, std::vector<ContractId>> m_contracts;
    ByContractText m_outputs;
    std::vector<std::vector<PortId>> m_peers;
    std::vector<std::vector<DatasetId>> m_datasets;
    std::vector<std::vector<PortId>> m_ofContract;
    std::vector<bool> m_byContract; ///< input ports whose contract joined them, not the product they name
};

} // namespace

PortId offeredPort(const Mesh& mesh, ProductId product, std::string_view name)
{
    PortId best;
    for (const PortId id : mesh.products[product].outputPorts) {
        const Port& port = mesh.ports[id];
        if (name.empty() && best && mesh.ports[best].name != port.name)
            return {};
        if (!name.empty() && port.name != name)
            continue;
        if (!best || compareVersions(mesh.ports[best].version, port.version) < 0)
            best = id;
    }
    return best;
}

void joinPorts(Assembly& assembly)
{
    PortJoin(assembly).run();
}

} // namespace weft::build
