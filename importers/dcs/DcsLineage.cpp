// SPDX-License-Identifier: Apache-2.0
#include "importers/dcs/DcsLineage.h"

#include "model/base/Ascii.h"

#include <array>
#include <string_view>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 3> LineageRead = {"inputFields", "transformationType", "transformationDescription"};
constexpr std::array<Names, 4> InputRead = {"namespace", "name", "field", "transformations"};
constexpr std::array<Names, 4> TransformationRead = {"type", "subtype", "description", "masking"};

void readTransformations(RecordReading& record, FieldReader& input, const StatedFlow& plain,
                         std::vector<StatedFlow>& rows)
{
    const std::vector<const Node*> transformations = input.mappings("transformations");
    if (transformations.empty())
        rows.push_back(plain);
    for (const Node* node : transformations) {
        FieldReader fields(record, *node, {TransformationRead, {}});
        StatedFlow row = plain;
        const std::string type = upperCase(fields.text("type"));
        if (type != "DIRECT" && type != "INDIRECT")
            fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"type", type, "DIRECT or INDIRECT"},
                          fields.at("type"));
        row.direct = type != "INDIRECT";
        row.subtype = upperCase(fields.text("subtype"));
        row.masked = fields.flag("masking");
        rows.push_back(std::move(row));
    }
}

} // namespace

void readFieldLineage(RecordReading& record, const Node& lineage, const std::string& column,
                      std::vector<StatedFlow>& rows)
{
    FieldReader fields(record, lineage, {LineageRead, {}});
    const std::string old = upperCase(fields.text("transformationType"));
    for (const Node* node : fields.mappings("inputFields")) {
        FieldReader input(record, *node, {InputRead, {}});
        StatedFlow row;
        row.output = column;
        row.source = {input.requiredText("namespace", Severity::Warning),
                      input.requiredText("name", Severity::Warning)};
        row.input = input.requiredText("field", Severity::Warning);
        row.subtype = old;
        row.masked = old == "MASKED";
        if (!row.source.nameSpace.empty() && !row.source.name.empty() && !row.input.empty())
            readTransformations(record, input, row, rows);
    }
}

void addFieldLineage(ReadContext& context, const ContractRecord& contract, const DcsModels& models)
{
    for (std::size_t i = 0; i < contract.objects.size(); ++i) {
        const ContractObjectRecord& object = contract.objects[i];
        if (models.lineage[i].empty())
            continue;
        const DatasetNameRecord name =
            object.candidates.empty() ? DatasetNameRecord{contract.id, object.name} : object.candidates.front();
        enter({.outputs = {{name, {}, models.lineage[i]}}}, object.place, context.records.lineage);
    }
}

} // namespace weft::importers
