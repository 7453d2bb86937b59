// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/FindingText.h"

#include "app/shared/text/VisibleText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingText)

public:
    static QString kind(NodeKind kind)
    {
        switch (kind) {
        case NodeKind::Domain:
            return tr("domain");
        case NodeKind::Owner:
            return tr("owner");
        case NodeKind::Product:
            return tr("data product");
        case NodeKind::Port:
            return tr("port");
        case NodeKind::Contract:
            return tr("contract");
        case NodeKind::Dataset:
            return tr("dataset");
        case NodeKind::Job:
            return tr("job");
        case NodeKind::Column:
            return tr("column");
        case NodeKind::Stakeholder:
            return tr("stakeholder");
        }
        return {};
    }

    static QString level(Level level)
    {
        switch (level) {
        case Level::Domain:
            return tr("domains");
        case Level::Product:
            return tr("data products");
        case Level::Dataset:
            return tr("datasets");
        case Level::Column:
            return tr("columns");
        }
        return {};
    }

    static QString breakReason(BreakReason reason)
    {
        switch (reason) {
        case BreakReason::DeclaredOnly:
            return tr("declared, but never observed: a promise that nobody uses");
        case BreakReason::ObservedOnly:
            return tr("observed, but not declared: a shadow dependency");
        case BreakReason::FewestReaders:
            return tr("fewest readers hang on it");
        }
        return {};
    }
};

} // namespace

QString kindText(NodeKind kind)
{
    return FindingWords::kind(kind);
}

QString levelText(Level level)
{
    return FindingWords::level(level);
}

QString referenceText(const Mesh& mesh, NodeRef node)
{
    return visibleText(refText(mesh, node), 256);
}

QString chainText(const Mesh& mesh, const std::vector<NodeRef>& nodes, bool closed)
{
    QString text;
    for (const NodeRef node : nodes)
        text += (text.isEmpty() ? QString() : QStringLiteral(" \u2192 ")) + referenceText(mesh, node);
    if (closed && !nodes.empty())
        text += QStringLiteral(" \u2192 ") + referenceText(mesh, nodes.front());
    return text;
}

QString breakReasonText(BreakReason reason)
{
    return FindingWords::breakReason(reason);
}

} // namespace weft::app
