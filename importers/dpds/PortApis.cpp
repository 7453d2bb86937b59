// SPDX-License-Identifier: Apache-2.0
#include "importers/dpds/PortApis.h"

#include "importers/asyncapi/AsyncApiImporter.h"
#include "importers/dpds/DpdsImporter.h"
#include "importers/manifest/ManifestFields.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

using PortApi = CatalogueNotes::PortApi;

template <class T> void addNew(std::vector<T>& to, const std::vector<T>& from)
{
    for (const T& item : from) {
        if (std::ranges::find(to, item) == to.end())
            to.push_back(item);
    }
}

void addPort(std::vector<PortRecord>& ports, const PortRecord& port)
{
    const auto same = [&port](const PortRecord& other) { return other.name == port.name; };
    if (std::ranges::none_of(ports, same))
        ports.push_back(port);
}

void describe(const ProductRecord& api, const PortApi& use, ProductRecord& product)
{
    std::vector<PortRecord>& ports = use.input ? product.inputPorts : product.outputPorts;
    const auto port = std::ranges::find_if(
        ports, [&use](const PortRecord& other) { return other.name == use.port && other.version == use.version; });
    if (port != ports.end()) {
        for (const PortRecord& channel : use.input ? api.inputPorts : api.outputPorts)
            addNew(port->datasets, channel.datasets);
    }
    for (const PortRecord& channel : use.input ? api.outputPorts : api.inputPorts)
        addPort(use.input ? product.outputPorts : product.inputPorts, channel);
    addNew(product.tags, api.tags);
    addNew(product.members, api.members);
    if (api.id != api.name && api.id != product.id)
        addNew(product.otherIds, {api.id});
    const std::string prefix = std::string(use.input ? "inputPorts." : "outputPorts.") + use.port + ".api.";
    addProperty(product.properties, prefix + "title", api.name);
    addProperty(product.properties, prefix + "version", api.version);
    addProperty(product.properties, prefix + "description", api.description);
    for (const PropertyRecord& property : api.properties)
        addProperty(product.properties, prefix + property.name, property.value);
}

} // namespace

RecordPlace apiPlace(const RecordPlace& place)
{
    return {std::filesystem::path(place.path).lexically_normal().string(), place.line, place.column};
}

std::set<RecordPlace> joinPortApis(const CatalogueNotes& notes, Records& records)
{
    std::set<RecordPlace> places;
    if (notes.portApis.empty())
        return places;
    const std::string_view apiFormat = AsyncApiImporter().format();
    const std::string_view productFormat = DpdsImporter().format();
    std::map<std::string_view, std::vector<std::size_t>> byId; // of those that may name an API
    for (std::size_t i = 0; i < records.products.size(); ++i) {
        if (records.products[i].format == productFormat)
            byId[records.products[i].id].push_back(i);
    }
    std::set<std::size_t> joined;
    for (std::size_t i = 0; i < records.products.size(); ++i) {
        const ProductRecord& api = records.products[i];
        const auto uses = notes.portApis.find(apiPlace(api.place));
        if (api.format != apiFormat || uses == notes.portApis.end())
            continue;
        for (const PortApi& use : uses->second) {
            const auto owners = byId.find(use.product);
            if (owners == byId.end())
                continue;
            for (const std::size_t owner : owners->second)
                describe(api, use, records.products[owner]);
            joined.insert(i);
            places.insert(api.place);
        }
    }
    std::vector<ProductRecord> kept;
    for (std::size_t i = 0; i < records.products.size(); ++i) {
        if (!joined.contains(i))
            kept.push_back(std::move(records.products[i]));
    }
    records.products = std::move(kept);
    return places;
}

} // namespace weft::importers
