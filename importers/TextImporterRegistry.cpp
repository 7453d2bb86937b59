// SPDX-License-Identifier: Apache-2.0
#include "importers/TextImporter.h"
#include "importers/cml/CmlImporter.h"
#include "importers/databricks/UnityCatalogImporter.h"
#include "importers/dot/DotImporter.h"
#include "importers/edges/EdgeListImporter.h"
#include "importers/graphml/GraphmlImporter.h"
#include "importers/register/StakeholderCsv.h"

#include <set>

namespace weft::importers {

const std::vector<std::unique_ptr<TextImporter>>& textImporters()
{
    static const std::vector<std::unique_ptr<TextImporter>> all = [] {
        std::vector<std::unique_ptr<TextImporter>> list;
        list.push_back(std::make_unique<GraphmlImporter>());
        list.push_back(std::make_unique<DotImporter>());
        list.push_back(std::make_unique<CmlImporter>());
        list.push_back(std::make_unique<UnityCatalogCsvImporter>());
        list.push_back(std::make_unique<EdgeListImporter>());
        list.push_back(std::make_unique<StakeholderCsvImporter>());
        return list;
    }();
    return all;
}

std::vector<std::string_view> formatNames()
{
    std::set<std::string_view> names;
    for (const auto& importer : importers())
        names.insert(importer->format());
    for (const auto& importer : textImporters())
        names.insert(importer->format());
    return {names.begin(), names.end()};
}

const TextImporter* textImporterFor(std::string_view firstBytes, std::string_view format)
{
    const TextImporter* perhaps = nullptr;
    for (const auto& importer : textImporters()) {
        if (!format.empty()) {
            if (importer->format() == format)
                return importer.get();
            continue;
        }
        const Match match = importer->matches(firstBytes);
        if (match == Match::Sure)
            return importer.get();
        if (match == Match::Perhaps && !perhaps)
            perhaps = importer.get();
    }
    return perhaps;
}

} // namespace weft::importers
