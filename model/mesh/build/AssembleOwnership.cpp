// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"

namespace weft::build {

namespace {

/// Gives datasets and jobs to products (formats.md, section 5) in rounds, each of which looks only at what the round
/// before decided, so that no order of input shows.
class Ownership {
public:
    explicit Ownership(Assembly& assembly) : m_assembly(assembly), m_mesh(assembly.mesh) {}

    void run()
    {
        std::vector<JobId> changed = giveBoundDatasets();
        while (!changed.empty() && !m_assembly.stop.stop_requested()) {
            std::vector<DatasetId> candidates;
            for (const JobId job : changed) {
                const auto inputs = m_mesh.jobs[job].inputs;
                candidates.insert(candidates.end(), inputs.begin(), inputs.end());
            }
            changed = giveStaging(std::move(candidates));
        }
    }

private:
    /// A dataset bound to an output port of P is P's. Result: jobs that have a product now.
    std::vector<JobId> giveBoundDatasets()
    {
        std::vector<JobId> writers;
        for (std::size_t i = 0; i < m_mesh.datasets.size(); ++i) {
            Dataset& dataset = m_mesh.datasets[DatasetId(i)];
            std::vector<ProductId> claims;
            for (const PortId port : dataset.ports) {
                if (m_mesh.ports[port].direction == PortDirection::Out)
                    claims.push_back(m_mesh.ports[port].product);
            }
            std::ranges::sort(claims);
            claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
            if (claims.empty())
                continue;
            dataset.product = claims.size() == 1 ? claims.front() : settle(DatasetId(i), claims);
            writers.insert(writers.end(), dataset.writers.begin(), dataset.writers.end());
        }
        return updateJobs(std::move(writers));
    }

    /// Several products claim a dataset: the one that its contract names, else the least; said aloud.
    ProductId settle(DatasetId id, const std::vector<ProductId>& claims)
    {
        const Dataset& dataset = m_mesh.datasets[id];
        std::vector<std::string> arguments{refText(m_mesh, id)};
        for (const ProductId claim : claims)
            arguments.emplace_back(m_mesh.products[claim].id);
        m_assembly.diagnostics.add({Severity::Warning, DiagnosticCode::DatasetShared, arguments,
                                    std::string(dataset.place.path), dataset.place.line, dataset.place.column,
                                    arguments.front()});
        for (const ContractId contract : dataset.contracts) {
            const std::string_view named = m_mesh.contracts[contract].productText;
            for (const ProductId claim : claims) {
                if (!named.empty() && (m_mesh.products[claim].id == named || m_mesh.products[claim].name == named))
                    return claim;
            }
        }
        return claims.front();
    }

    /// A job belongs to the product whose datasets it writes. Result: jobs whose product is another than before.
    std::vector<JobId> updateJobs(std::vector<JobId> jobs)
    {
        std::ranges::sort(jobs);
        jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
        std::vector<JobId> changed;
        for (const JobId id : jobs) {
            Job& job = m_mesh.jobs[id];
            ProductId product;
            bool several = false;
            for (const DatasetId output : job.outputs) {
                const ProductId owner = m_mesh.datasets[output].product;
                if (!owner)
                    continue;
                several = several || (product && product != owner);
                product = owner;
            }
            if (several)
                product = ProductId();
            if (product != job.product) {
                job.product = product;
                changed.push_back(id);
            }
        }
        return changed;
    }

    /// A written dataset bound to no output port and read by the jobs of one product only is that product's staging.
    std::vector<JobId> giveStaging(std::vector<DatasetId> candidates)
    {
        std::ranges::sort(candidates);
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        std::vector<std::pair<DatasetId, ProductId>> given;
        for (const DatasetId id : candidates) {
            const Dataset& dataset = m_mesh.datasets[id];
            if (!dataset.product && !dataset.writers.empty()) {
                if (const ProductId reader = onlyReader(dataset))
                    given.emplace_back(id, reader);
            }
        }
        std::vector<JobId> writers;
        for (const auto& [id, product] : given) {
            m_mesh.datasets[id].product = product;
            writers.insert(writers.end(), m_mesh.datasets[id].writers.begin(), m_mesh.datasets[id].writers.end());
        }
        return updateJobs(std::move(writers));
    }

    /// The product of all jobs that read it; null when there are several, or a job that writes belongs to none.
    [[nodiscard]] ProductId onlyReader(const Dataset& dataset) const
    {
        ProductId product;
        for (const JobId reader : dataset.readers) {
            const Job& job = m_mesh.jobs[reader];
            if (!job.product && job.outputs.empty())
                continue;
            if (!job.product || (product && product != job.product))
                return {};
            product = job.product;
        }
        return product;
    }

    Assembly& m_assembly;
    Mesh& m_mesh;
};

Materialisation materialisationOf(const Mesh& mesh, const Product& product)
{
    Materialisation result = Materialisation::Unknown;
    for (const PortId port : product.outputPorts) {
        for (const DatasetId id : mesh.ports[port].datasets) {
            const std::string_view type = mesh.datasets[id].type;
            if (type.find("view") != std::string_view::npos || type.find("VIEW") != std::string_view::npos) {
                if (result == Materialisation::Unknown)
                    result = Materialisation::Virtual;
            } else if (!type.empty()) {
                result = Materialisation::Materialised;
            }
        }
    }
    return result;
}

} // namespace

void assembleOwnership(Assembly& assembly)
{
    Mesh& mesh = assembly.mesh;
    Ownership(assembly).run();
    std::vector<std::vector<DatasetId>> datasets(mesh.products.size());
    std::vector<std::vector<JobId>> jobs(mesh.products.size());
    for (std::size_t i = 0; i < mesh.datasets.size(); ++i) {
        if (const ProductId product = mesh.datasets[DatasetId(i)].product)
            datasets[product.index()].push_back(DatasetId(i));
    }
    for (std::size_t i = 0; i < mesh.jobs.size(); ++i) {
        if (const ProductId product = mesh.jobs[JobId(i)].product)
            jobs[product.index()].push_back(JobId(i));
    }
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        Product& product = mesh.products[ProductId(i)];
        product.datasets = assembly.keepSet(std::move(datasets[i]));
        product.jobs = assembly.keepSet(std::move(jobs[i]));
        product.materialisation = materialisationOf(mesh, product);
    }
}

} // namespace weft::build
