// SPDX-License-Identifier: Apache-2.0
#include "importers/canvas/CanvasImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 26> RootRead = {"dataProductCanvas",
                                            "id",
                                            "name",
                                            "description",
                                            "version",
                                            "owner",
                                            "domain",
                                            "relatedSystems",
                                            "classification",
                                            "materialization",
                                            "lifecycle",
                                            "inputPorts",
                                            "outputPorts",
                                            "inboundFlows",
                                            "outboundFlows",
                                            "securityRules",
                                            "volume",
                                            "datasets",
                                            "tags",
                                            "consumers",
                                            "useCases",
                                            "design",
                                            "observability",
                                            "ubiquitousLanguage",
                                            "metadata",
                                            "properties"};
constexpr std::array<Names, 1> RootKnown = {"$schema"};
constexpr std::array<Names, 3> OwnerRead = {"name", "email", "team"};
constexpr std::array<Names, 6> OutputRead = {"name", "version", "type", "description", "contractId", "datasets"};
constexpr std::array<Names, 8> InputRead = {"name",       "version",  "type",    "description",
                                            "contractId", "datasets", "product", "port"};
constexpr std::array<Names, 4> FlowRead = {"product", "port", "purpose", "system"};
constexpr std::array<Names, 3> Materializations = {"virtual", "materialized", "mixed"};
constexpr std::array<Names, 3> Lifecycles = {"experimental", "stable", "ending"};
constexpr std::array<Names, 4> Classifications = {"sourcealigned", "aggregate", "consumeraligned", "sharedcore"};

class CanvasReader {
public:
    CanvasReader(RecordReading& record, const Node& root)
        : m_record(record), m_fields(record, root, {RootRead, RootKnown})
    {
        m_product.place = record.context.place(root);
        m_product.format = "canvas";
    }

    void read()
    {
        const std::string version = m_fields.requiredText("dataProductCanvas", Severity::Warning);
        if (m_record.context.report.version.empty())
            m_record.context.report.version = version;
        if (!version.empty() && !version.starts_with("1."))
            m_fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "1.0.0"},
                            m_fields.at("dataProductCanvas"));
        m_product.id = requiredId(m_record, m_fields, "id");
        m_product.name = m_fields.requiredText("name", Severity::Warning);
        m_product.description = m_fields.text("description");
        m_product.version = m_fields.text("version");
        m_product.domain = statedText(m_fields, "domain");
        m_product.archetype = oneOf("classification", Classifications, "source-aligned, aggregate or consumer-aligned");
        m_product.status = oneOf("lifecycle", Lifecycles, "experimental, stable or ending");
        addProperty(m_product.properties, "materialization",
                    oneOf("materialization", Materializations, "virtual, materialized or mixed"));
        readOwner();
        m_product.tags = m_fields.texts("tags");
        for (const Names key : {"relatedSystems", "securityRules", "volume", "consumers", "useCases", "design",
                                "observability", "ubiquitousLanguage", "metadata", "properties"})
            addProperties(m_product.properties, m_fields, key);
        m_product.inputPorts = readPorts("inputPorts");
        m_product.outputPorts = readPorts("outputPorts");
        bindProductDatasets();
        readFlows("inboundFlows");
        readFlows("outboundFlows");
    }

    [[nodiscard]] ProductRecord takeProduct() { return std::move(m_product); }
    [[nodiscard]] std::vector<DependencyRecord> takeFlows() { return std::move(m_flows); }

private:
    /// A word of a list; another is kept as written, with a note.
    std::string oneOf(std::string_view key, std::span<const Names> words, const char* expected)
    {
        std::string text = m_fields.text(key);
        if (!text.empty() && std::ranges::find(words, Names(plainWord(text))) == words.end())
            m_fields.report(Severity::Note, DiagnosticCode::FieldValue, {std::string(key), text, expected},
                            m_fields.at(key));
        return text;
    }

    void readOwner()
    {
        const Node* node = m_fields.any("owner");
        if (!node || !node->isMapping()) {
            setOwner(m_product, statedText(m_fields, "owner"));
            return;
        }
        FieldReader owner(m_record, *node, {OwnerRead, {}});
        const std::string name = statedText(owner, "name");
        const std::string email = withoutMailto(statedText(owner, "email"));
        m_product.teamName = statedText(owner, "team");
        if (!email.empty() || (!name.empty() && !m_product.teamName.empty()))
            m_product.members.push_back({name, email, "owner", {}, {}, {}});
        else if (m_product.teamName.empty())
            m_product.teamName = name;
    }

    std::vector<DatasetNameRecord> readDatasets(FieldReader& fields)
    {
        std::vector<DatasetNameRecord> datasets;
        for (const std::string& text : fields.texts("datasets")) {
            if (std::optional<DatasetNameRecord> name = readDatasetName(text))
                datasets.push_back(std::move(*name));
            else
                fields.report(Severity::Warning, DiagnosticCode::FieldValue, {"datasets", text, "NAMESPACE#NAME"},
                              fields.at("datasets"));
        }
        return datasets;
    }

    std::vector<PortRecord> readPorts(std::string_view key)
    {
        PortList ports(m_record, std::string(key));
        for (const Node* node : m_fields.mappings(key)) {
            if (m_record.context.stop.stop_requested())
                break;
            const bool input = key == "inputPorts";
            FieldReader fields(m_record, *node, {input ? std::span<const Names>(InputRead) : OutputRead, {}});
            PortRecord port;
            port.place = m_record.context.place(*node);
            port.name = fields.requiredText("name", Severity::Warning);
            port.version = fields.text("version");
            port.type = fields.text("type");
            port.description = fields.text("description");
            port.contractId = fields.text("contractId");
            port.datasets = readDatasets(fields);
            if (input) {
                port.provider = fields.text("product");
                port.providerPort = fields.text("port");
            }
            ports.add(std::move(port), *node);
        }
        return ports.take();
    }

    void bindProductDatasets()
    {
        const std::vector<DatasetNameRecord> datasets = readDatasets(m_fields);
        if (datasets.empty())
            return;
        if (m_product.outputPorts.empty()) {
            PortRecord port;
            port.name = m_product.name.empty() ? m_product.id : m_product.name;
            port.place = m_product.place;
            m_product.outputPorts.push_back(std::move(port));
        }
        for (PortRecord& port : m_product.outputPorts) {
            if (port.datasets.empty())
                port.datasets = datasets;
        }
    }

    void readFlows(std::string_view key)
    {
        const bool inbound = key == "inboundFlows";
        for (const Node* node : m_fields.mappings(key)) {
            FieldReader fields(m_record, *node, {FlowRead, {}});
            const std::string other = fields.text("product");
            const std::string system = fields.text("system");
            if (other.empty()) {
                if (system.empty())
                    fields.expect("product");
                addProperty(m_product.properties, std::string(key) + ".system", system);
                continue;
            }
            DependencyRecord flow;
            flow.provider = inbound ? other : m_product.id;
            flow.consumer = inbound ? m_product.id : other;
            flow.providerPort = fields.text("port");
            flow.purpose = fields.text("purpose");
            flow.place = m_record.context.place(*node);
            m_flows.push_back(std::move(flow));
        }
    }

    RecordReading& m_record;
    FieldReader m_fields;
    ProductRecord m_product;
    std::vector<DependencyRecord> m_flows;
};

} // namespace

Match CanvasImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("dataProductCanvas") ? Match::Sure : Match::No;
}

void CanvasImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    if (const std::string_view id = trimmed(scalarField(root, "id")); !id.empty())
        record.name = productRef(id);
    CanvasReader reader(record, root);
    reader.read();
    const bool kept = !record.refused;
    keepProduct(record, reader.takeProduct(), root);
    if (kept)
        std::ranges::move(reader.takeFlows(), std::back_inserter(context.records.dependencies));
}

} // namespace weft::importers
