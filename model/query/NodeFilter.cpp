// SPDX-License-Identifier: Apache-2.0
#include "model/query/NodeFilter.h"

#include <re2/re2.h>

#include <cstdint>
#include <string>

namespace weft {

namespace {

constexpr std::int64_t MostMemory = 8 << 20;

/// What people call the node; empty where its reference says it all.
std::string_view nodeName(const Mesh& mesh, NodeRef node)
{
    switch (node.kind) {
    case NodeKind::Domain:
        return mesh.domains[DomainId(node.index)].name;
    case NodeKind::Owner:
        return mesh.owners[OwnerId(node.index)].name;
    case NodeKind::Product:
        return mesh.products[ProductId(node.index)].name;
    case NodeKind::Port:
        return mesh.ports[PortId(node.index)].name;
    case NodeKind::Contract:
        return mesh.contracts[ContractId(node.index)].name;
    case NodeKind::Dataset:
        return mesh.datasets[DatasetId(node.index)].name;
    case NodeKind::Job:
        return mesh.jobs[JobId(node.index)].name;
    case NodeKind::Column:
        return mesh.columns[ColumnId(node.index)].name;
    case NodeKind::Stakeholder:
        return mesh.stakeholders[StakeholderId(node.index)].name;
    }
    return {};
}

} // namespace

Result<NodeFilter> NodeFilter::make(std::string_view expression)
{
    if (expression.empty())
        return NodeFilter(nullptr);
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(MostMemory);
    auto compiled = std::make_shared<const re2::RE2>(re2::StringPiece(expression.data(), expression.size()), options);
    if (!compiled->ok())
        return Problem{DiagnosticCode::RegexInvalid, {std::string(expression), compiled->error()}};
    return NodeFilter(std::move(compiled));
}

bool NodeFilter::matches(std::string_view name) const
{
    return !m_expression || re2::RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), *m_expression);
}

bool NodeFilter::matches(const Mesh& mesh, NodeRef node) const
{
    if (!m_expression || matches(nodeName(mesh, node)))
        return true;
    const std::string reference = refText(mesh, node);
    return matches(std::string_view(reference).substr(reference.find(':') + 1));
}

} // namespace weft
