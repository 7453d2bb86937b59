// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"
#include "importers/agilelab/AgileLabImporter.h"
#include "importers/agreement/UsageAgreementImporter.h"
#include "importers/aliases/AliasImporter.h"
#include "importers/asyncapi/AsyncApiImporter.h"
#include "importers/atlas/AtlasImporter.h"
#include "importers/backstage/BackstageImporter.h"
#include "importers/berlin/BerlinManifestImporter.h"
#include "importers/canvas/CanvasImporter.h"
#include "importers/databricks/UnityCatalogImporter.h"
#include "importers/datahub/DataHubFileImporter.h"
#include "importers/datahub/DataHubImporter.h"
#include "importers/dataproduct/DataProductImporter.h"
#include "importers/dbt/DbtImporter.h"
#include "importers/dcs/DcsImporter.h"
#include "importers/dialect/DialectImporter.h"
#include "importers/dpds/DpdsImporter.h"
#include "importers/googlelineage/GoogleLineageImporter.h"
#include "importers/marquez/MarquezImporter.h"
#include "importers/odcs/OdcsImporter.h"
#include "importers/odcsv2/OdcsV2Importer.h"
#include "importers/odps/OdpsImporter.h"
#include "importers/opendataproducts/OpenDataProductsImporter.h"
#include "importers/opendataproducts/ProductGraphImporter.h"
#include "importers/openlineage/OpenLineageImporter.h"
#include "importers/openmetadata/OpenMetadataImporter.h"
#include "importers/register/StakeholderDocument.h"

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
        list.push_back(std::make_unique<DataProductImporter>());
        list.push_back(std::make_unique<UsageAgreementImporter>());
        list.push_back(std::make_unique<ObservabilityMetricsImporter>());
        list.push_back(std::make_unique<OpenDataProductsImporter>());
        list.push_back(std::make_unique<ProductGraphImporter>());
        list.push_back(std::make_unique<DpdsImporter>());
        list.push_back(std::make_unique<AgileLabImporter>());
        list.push_back(std::make_unique<BerlinManifestImporter>());
        list.push_back(std::make_unique<BackstageImporter>());
        list.push_back(std::make_unique<CanvasImporter>());
        list.push_back(std::make_unique<DbtImporter>());
        list.push_back(std::make_unique<AliasImporter>());
        list.push_back(std::make_unique<OpenLineageImporter>());
        list.push_back(std::make_unique<StakeholderDocumentImporter>());
        list.push_back(std::make_unique<DataHubImporter>());
        list.push_back(std::make_unique<OpenMetadataImporter>());
        list.push_back(std::make_unique<AtlasImporter>());
        list.push_back(std::make_unique<GoogleLineageImporter>());
        list.push_back(std::make_unique<UnityCatalogImporter>());
        list.push_back(std::make_unique<MarquezImporter>());
        list.push_back(std::make_unique<DataHubFileImporter>());
        list.push_back(std::make_unique<DialectImporter>());
        return list;
    }();
    return all;
}

} // namespace weft::importers
