// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtImporter.h"

#include "importers/dbt/DbtArtefact.h"

namespace weft::importers {

Match DbtImporter::matches(const Node& root) const
{
    const Node* metadata = root.isMapping() ? root.find("metadata") : nullptr;
    return metadata && metadata->isMapping() && metadata->find("dbt_schema_version") ? Match::Sure : Match::No;
}

void DbtImporter::read(const Node& root, ReadContext& context) const
{
    DbtArtefact artefact(context);
    for (std::size_t i = 0; i < root.children.size(); ++i) {
        const Node& value = *root.children[i];
        artefact.section(root.keys[i], root.keyLines[i], root.keyColumns[i], value.isMapping() ? nullptr : &value);
        for (std::size_t k = 0; value.isMapping() && k < value.children.size(); ++k)
            artefact.entry(root.keys[i], value.keys[k], value.keyLines[k], value.keyColumns[k], *value.children[k]);
    }
    artefact.finish(context.stop);
}

} // namespace weft::importers
