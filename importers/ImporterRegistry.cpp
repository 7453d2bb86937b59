// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"
#include "importers/aliases/AliasImporter.h"
#include "importers/asyncapi/AsyncApiImporter.h"
#include "importers/dcs/DcsImporter.h"
#include "importers/odcs/OdcsImporter.h"
#include "importers/odcsv2/OdcsV2Importer.h"
#include "importers/odps/OdpsImporter.h"
#include "importers/openlineage/OpenLineageImporter.h"

namespace weft::importers {

const std::vector<std::unique_ptr<Importer>>& importers()
{
    static const std::vector<std::unique_ptr<Importer>> all = [] {
        std::vector<std::unique_ptr<Importer>> list;
        list.push_back(std::make_unique<OdpsImporter>());
        list.push_back(std::make_unique<OdcsImporter>());
        list.push_back(std::make_unique<OdcsV2Importer>());
        list.push_back(std::make_unique<DcsImporter>());
        list.push_back(std::make_unique<AsyncApiImporter>());
        list.push_back(std::make_unique<AliasImporter>());
        list.push_back(std::make_unique<OpenLineageImporter>());
        return list;
    }();
    return all;
}

} // namespace weft::importers
