// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/importers/ReadText.h"

namespace weft::tests {

/// What a graph file said, a line each: `product ID name= domain= owner= …`, `edge A > B declared observed`,
/// `dataset NS#NAME`, `flow NS#A > NS#B`, `job …`; in the order of the records.
inline QStringList graphLines(const importers::ReadSources& read)
{
    QStringList result;
    const auto add = [](QString& line, const char* name, const std::string& value) {
        if (!value.empty())
            line += QStringLiteral(" %1=%2").arg(QLatin1String(name), q(value));
    };
    for (const ProductRecord& product : read.records.products) {
        QString line = "product " + q(product.id);
        add(line, "name", product.name);
        add(line, "domain", product.domain);
        add(line, "team", product.teamName);
        for (const MemberRecord& member : product.members)
            add(line, "owner", member.email.empty() ? member.name : member.email);
        add(line, "status", product.status);
        add(line, "archetype", product.archetype);
        add(line, "description", product.description);
        for (const std::string& tag : product.tags)
            add(line, "tag", tag);
        for (const PropertyRecord& property : product.properties)
            add(line, property.name.c_str(), property.value);
        for (const PortRecord& port : product.inputPorts)
            line += " in:" + q(port.name) + (port.contractId.empty() ? QString() : "=" + q(port.contractId));
        for (const PortRecord& port : product.outputPorts)
            line += " out:" + q(port.name);
        result += line;
    }
    for (const DomainRecord& domain : read.records.domains)
        result += "domain " + q(domain.name);
    for (const DependencyRecord& edge : read.records.dependencies)
        result += "edge " + q(edge.provider) + " > " + q(edge.consumer) + (edge.declared ? " declared" : "") +
                  (edge.observed ? " observed" : "");
    const LineageLog& log = read.records.lineage;
    const auto names = [&log](std::span<const LineageLog::UseRow> uses) {
        QStringList parts;
        for (const auto& use : uses)
            parts += q(log.datasets()[use.dataset].nameSpace) + "#" + q(log.datasets()[use.dataset].name);
        return parts.join(QLatin1Char(','));
    };
    for (const auto& event : log.events()) {
        const QString subject =
            event.kind == EventKind::Job ? "job " + q(log.jobs()[event.job].name) : QStringLiteral("flow");
        result += subject + " " + names(log.inputs(event)) + " > " + names(log.outputs(event)) +
                  (event.counted ? " counted" : "");
    }
    return result;
}

} // namespace weft::tests
