// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/PortAttributes.h"

#include "importers/graph/ItemText.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view LastField = "description";

/// Without what parts the datasets of a port either.
std::string encoded(std::string_view text)
{
    std::string result;
    for (const char c : itemText(text))
        result += c == ',' ? "%2C" : std::string(1, c);
    return result;
}

/// With its blanks, for the last field.
std::string encodedProse(std::string_view text)
{
    constexpr std::string_view Blank = "%20";
    std::string result = encoded(text);
    for (std::size_t at = result.find(Blank); at != std::string::npos; at = result.find(Blank, at + 1))
        result.replace(at, Blank.size(), 1, ' ');
    return result;
}

/// `A#B`; the second part may be missing.
std::string pairText(std::string_view first, std::string_view second, char between)
{
    return encoded(first) + (second.empty() ? std::string() : between + encoded(second));
}

std::pair<std::string, std::string> readPair(std::string_view text, char between)
{
    const std::size_t at = std::min(text.find(between), text.size());
    return {decodeRefPart(text.substr(0, at)), decodeRefPart(text.substr(std::min(at + 1, text.size())))};
}

void readField(std::string_view name, std::string_view value, PortRecord& port)
{
    if (name == "contract") {
        port.contractId = decodeRefPart(value);
    } else if (name == "type") {
        port.type = decodeRefPart(value);
    } else if (name == LastField) {
        port.description = decodeRefPart(value);
    } else if (name == "provider") {
        std::tie(port.provider, port.providerPort) = readPair(value, '#');
    } else if (name == "datasets") {
        while (!value.empty()) {
            auto [nameSpace, dataset] = readPair(takeItem(value, ','), '#');
            if (!dataset.empty())
                port.datasets.push_back({std::move(nameSpace), std::move(dataset)});
        }
    }
}

} // namespace

std::string portsText(const std::vector<PortRecord>& ports)
{
    std::string text;
    for (const PortRecord& port : ports) {
        const auto add = [&text](std::string_view field, const std::string& value) {
            if (!value.empty())
                text.append(" ").append(field).append("=").append(value);
        };
        text += (text.empty() ? "" : "; ") + pairText(port.name, port.version, '@');
        add("contract", encoded(port.contractId));
        add("type", encoded(port.type));
        add("provider", pairText(port.provider, port.providerPort, '#'));
        std::string datasets;
        for (const DatasetNameRecord& dataset : port.datasets)
            datasets += (datasets.empty() ? "" : ",") + encoded(dataset.nameSpace) + '#' + encoded(dataset.name);
        add("datasets", datasets);
        add(LastField, encodedProse(port.description));
    }
    return text;
}

std::vector<PortRecord> readPorts(std::string_view text)
{
    std::vector<PortRecord> ports;
    while (!text.empty()) {
        std::string_view item = takeItem(text, ';');
        PortRecord port;
        std::tie(port.name, port.version) = readPair(takeItem(item, ' '), '@');
        while (!item.empty()) {
            const bool last = item.starts_with(LastField) && item.substr(LastField.size()).starts_with('=');
            std::string_view value = takeItem(item, last ? '\0' : ' ');
            const std::string_view name = takeItem(value, '=');
            readField(name, value, port);
        }
        if (!port.name.empty())
            ports.push_back(std::move(port));
    }
    return ports;
}

} // namespace weft::importers
