// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"
#include "tests/support/Printers.h"

#include <QStringList>

#include <string>
#include <vector>

namespace weft::tests {

/// `NAME[@VERSION] [(TYPE)] [contract ID] [from PRODUCT[#PORT]] [NAMESPACE#NAME …]`
inline QString portText(const PortRecord& port)
{
    std::string text = port.name;
    const auto add = [&text](const std::string& before, const std::string& what, const std::string& after = {}) {
        if (!what.empty())
            text += before + what + after;
    };
    add("@", port.version);
    add(" (", port.type, ")");
    add(" contract ", port.contractId);
    add(" from ", port.provider);
    add("#", port.providerPort);
    for (const DatasetNameRecord& dataset : port.datasets)
        text += " " + dataset.nameSpace + "#" + dataset.name;
    return q(text);
}

/// What a product record says, a line for each thing that is stated, in a fixed order.
inline QStringList productText(const ProductRecord& product)
{
    QStringList lines;
    const auto add = [&lines](const char* name, const std::string& value) {
        if (!value.empty())
            lines += QLatin1String(name) + q(value);
    };
    add("id ", product.id);
    for (const std::string& id : product.otherIds)
        add("also ", id);
    add("name ", product.name);
    add("version ", product.version);
    add("status ", product.status);
    add("archetype ", product.archetype);
    add("domain ", product.domain);
    add("description ", product.description);
    add("team ", product.teamName);
    for (const MemberRecord& member : product.members)
        add("member ", member.role + " " + member.name + " <" + member.email + ">");
    for (const std::string& tag : product.tags)
        add("tag ", tag);
    for (const PropertyRecord& property : product.properties)
        add("property ", property.name + "=" + property.value);
    for (const PortRecord& port : product.inputPorts)
        lines += QStringLiteral("in ") + portText(port);
    for (const PortRecord& port : product.outputPorts)
        lines += QStringLiteral("out ") + portText(port);
    return lines;
}

/// `PROVIDER[#PORT] -> CONSUMER [PURPOSE]`, one each.
inline QStringList dependencyTexts(const Records& records)
{
    QStringList lines;
    for (const DependencyRecord& dependency : records.dependencies)
        lines += q(dependency.provider + (dependency.providerPort.empty() ? "" : "#" + dependency.providerPort) +
                   " -> " + dependency.consumer + (dependency.purpose.empty() ? "" : " " + dependency.purpose));
    return lines;
}

} // namespace weft::tests
