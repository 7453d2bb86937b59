// SPDX-License-Identifier: Apache-2.0
#include "importers/agilelab/AgileLabImporter.h"

#include "importers/agilelab/ComponentUrn.h"
#include "importers/manifest/ManifestFields.h"
#include "importers/manifest/PortServer.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <array>
#include <map>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 19> RootRead = {"id",
                                            "name",
                                            "fullyQualifiedName",
                                            "description",
                                            "kind",
                                            "domain",
                                            "version",
                                            "environment",
                                            "dataProductOwner",
                                            "dataProductOwnerDisplayName",
                                            "email",
                                            "ownerGroup",
                                            "status",
                                            "maturity",
                                            "tags",
                                            "components",
                                            "securityInfo",
                                            "businessInfo",
                                            "contacts"};
constexpr std::array<Names, 12> RootKnown = {
    "devGroup",          "supportSLA",   "billing",        "targetConsumption",
    "businessConcepts",  "specific",     "informationSLA", "infrastructureTemplateId",
    "useCaseTemplateId", "creationDate", "startDate",      "projectKind"};
constexpr std::array<Names, 12> ComponentRead = {
    "id",        "name",       "description",    "kind",         "version",  "dependsOn",
    "readsFrom", "technology", "outputPortType", "dataContract", "specific", "tags"};
constexpr std::array<Names, 22> ComponentKnown = {"fullyQualifiedName",
                                                  "infrastructureTemplateId",
                                                  "useCaseTemplateId",
                                                  "platform",
                                                  "creationDate",
                                                  "startDate",
                                                  "retentionTime",
                                                  "processDescription",
                                                  "dataSharingAgreements",
                                                  "dataSharingAgreement",
                                                  "sampleData",
                                                  "sampleQuery",
                                                  "semanticLinking",
                                                  "workloadType",
                                                  "connectionType",
                                                  "endpoint",
                                                  "completeness",
                                                  "dataProfiling",
                                                  "freshness",
                                                  "availability",
                                                  "dataQuality",
                                                  "storageType"};
constexpr std::array<Names, 4> Terms = {"SLA", "termsAndConditions", "dataSharingAgreements", "dataSharingAgreement"};
constexpr std::array<Names, 5> ContractRead = {"schema", "SLA", "termsAndConditions", "dataSharingAgreements",
                                               "dataSharingAgreement"};
constexpr std::array<Names, 4> ContractKnown = {"endpoint", "biTempBusinessTs", "biTempWriteTs", "rawContent"};
constexpr std::array<Names, 5> ColumnRead = {"name", "dataType", "description", "constraint", "tags"};
constexpr std::array<Names, 10> ColumnKnown = {"businessTerms",      "dataLength", "arrayDataType", "precision",
                                               "ordinalPosition",    "jsonSchema", "children",      "profile",
                                               "fullyQualifiedName", "constraints"};
constexpr std::array<Names, 1> TagRead = {"tagFQN"};
constexpr std::array<Names, 5> TagKnown = {"source", "labelType", "state", "description", "href"};
constexpr std::array<Names, 7> Statuses = {"draft",      "published", "active",    "approved",
                                           "deprecated", "retired",   "production"};

std::vector<std::string> readTags(RecordReading& record, FieldReader& fields)
{
    std::vector<std::string> tags;
    const Node* list = fields.list("tags");
    if (!list)
        return tags;
    for (const Node* item : list->children) {
        std::string tag;
        if (item->isMapping())
            tag = FieldReader(record, *item, {TagRead, TagKnown}).text("tagFQN");
        else if (item->isScalar())
            tag = trimmed(item->text);
        if (!tag.empty())
            tags.push_back(std::move(tag));
    }
    return tags;
}

class SpecificationReader {
public:
    SpecificationReader(RecordReading& record, ProductRecord& product)
        : m_record(record), m_product(product), m_outputs(record, "components")
    {
    }

    void read(FieldReader& root)
    {
        std::uint64_t count = 0;
        for (const Node* node : root.mappings("components")) {
            if (++count % 1024 == 0 && m_record.context.stop.stop_requested())
                return;
            readComponent(*node);
        }
        m_product.outputPorts = m_outputs.take();
        for (auto& [key, port] : m_inputs)
            m_product.inputPorts.push_back(std::move(port));
    }

    [[nodiscard]] std::vector<ContractRecord> takeContracts() { return std::move(m_contracts); }

private:
    void readComponent(const Node& node)
    {
        FieldReader fields(m_record, node, {ComponentRead, ComponentKnown});
        const std::string kind = plainWord(fields.requiredText("kind", Severity::Warning));
        const std::string id = fields.text("id");
        if (kind == "outputport")
            readOutputPort(fields, node, id);
        for (const Names key : {"dependsOn", "readsFrom"}) {
            for (const std::string& upstream : fields.texts(key))
                addInput(upstream, *node.find(key));
        }
    }

    void readOutputPort(FieldReader& fields, const Node& node, const std::string& id)
    {
        PortRecord port;
        port.place = m_record.context.place(node);
        const std::string name = fields.requiredText("name", Severity::Warning);
        port.name = id.empty() ? name : readComponentUrn(id).component;
        port.version = fields.text("version");
        port.type = fields.text("outputPortType");
        port.description = fields.text("description");
        if (port.type.empty())
            port.type = fields.text("technology");
        if (port.name.empty())
            return;
        const std::string prefix = "outputPorts." + port.name + ".";
        for (const Names key : {"dataSharingAgreements", "dataSharingAgreement"}) {
            if (const Node* terms = fields.any(key))
                addProperties(m_product.properties, prefix + std::string(key), *terms);
        }
        for (std::string& tag : readTags(m_record, fields))
            addProperty(m_product.properties, prefix + "tags", std::move(tag));
        bindDatasets(port, fields.text("technology"), fields.mapping("specific"));
        if (const Node* contract = fields.mapping("dataContract"))
            readContract(*contract, id.empty() ? port.name : id, port);
        m_outputs.add(std::move(port), node);
    }

    static void bindDatasets(PortRecord& port, const std::string& technology, const Node* specific)
    {
        if (!specific)
            return;
        if (const std::string_view bucket = trimmed(scalarField(*specific, "bucket")); !bucket.empty()) {
            const std::string_view directory = trimmed(scalarField(*specific, "directory"));
            port.datasets = {{"s3://" + std::string(bucket), directory.empty() ? "/" : std::string(directory)}};
            return;
        }
        // `impala_cdp` is Impala.
        port.datasets = portDatasets(technology.substr(0, technology.find('_')), specific, {});
    }

    void readContract(const Node& node, const std::string& id, PortRecord& port)
    {
        FieldReader fields(m_record, node, {ContractRead, ContractKnown});
        ContractObjectRecord object;
        object.name = port.name;
        object.place = m_record.context.place(node);
        object.candidates = port.datasets;
        for (const Node* item : fields.mappings("schema")) {
            FieldReader column(m_record, *item, {ColumnRead, ColumnKnown});
            ContractColumnRecord record;
            record.name = column.requiredText("name", Severity::Warning);
            record.type = column.text("dataType");
            record.description = column.text("description");
            const Node* constraint = column.any("constraint");
            const std::string rule = constraint && constraint->isScalar() ? plainWord(constraint->text) : std::string();
            record.key = rule == "primarykey";
            record.required = record.key || rule == "notnull";
            record.tags = readTags(m_record, column);
            record.place = {item->line, item->column};
            if (!record.name.empty())
                object.columns.push_back(std::move(record));
        }
        // Without a schema there is no contract to hold them.
        const bool hasSchema = !object.columns.empty();
        ContractRecord contract;
        for (const Names key : Terms) {
            const std::string prefix = hasSchema ? std::string() : "outputPorts." + port.name + ".dataContract.";
            if (const Node* terms = fields.any(key))
                addProperties(hasSchema ? contract.properties : m_product.properties, prefix + std::string(key),
                              *terms);
        }
        if (!hasSchema)
            return;
        port.contractId = id;
        contract.id = id;
        contract.version = port.version;
        contract.name = port.name;
        contract.product = m_product.name;
        contract.domain = m_product.domain;
        contract.status = m_product.status;
        contract.format = "agilelab";
        contract.teamName = m_product.teamName;
        contract.place = object.place;
        contract.objects.push_back(std::move(object));
        m_contracts.push_back(std::move(contract));
    }

    /// What a component reads of another product, or of a system outside the mesh; once, whoever reads it.
    void addInput(const std::string& upstream, const Node& node)
    {
        const ComponentUrn urn = readComponentUrn(upstream);
        if (upstream.empty() || urn.product == m_product.id ||
            (urn.product.empty() && upstream.starts_with("urn:dmb:cmp:")))
            return;
        const auto [found, fresh] = m_inputs.try_emplace(upstream);
        if (!fresh)
            return;
        PortRecord& port = found->second;
        port.name = upstream;
        port.provider = urn.product;
        port.providerPort = urn.product.empty() ? std::string() : urn.component;
        port.type = urn.product.empty() ? "external" : std::string();
        port.place = m_record.context.place(node);
    }

    RecordReading& m_record;
    ProductRecord& m_product;
    PortList m_outputs;
    std::map<std::string, PortRecord> m_inputs; ///< by URN
    std::vector<ContractRecord> m_contracts;
};

} // namespace

Match AgileLabImporter::matches(const Node& root) const
{
    if (!root.isMapping())
        return Match::No;
    if (scalarField(root, "id").starts_with("urn:dmb:dp:"))
        return Match::Sure;
    const Node* components = root.find("components");
    return plainWord(scalarField(root, "kind")) == "dataproduct" && !root.find("apiVersion") && components &&
                   components->isSequence()
               ? Match::Sure
               : Match::No;
}

void AgileLabImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    if (const std::string_view id = trimmed(scalarField(root, "id")); !id.empty())
        record.name = productRef(id);
    FieldReader fields(record, root, {RootRead, RootKnown});
    ProductRecord product;
    product.place = context.place(root);
    product.format = format();
    product.id = requiredId(record, fields, "id");
    fields.expect("kind");
    product.name = statedText(fields, "name");
    product.version = fields.text("version");
    product.description = fields.text("description");
    product.domain = statedText(fields, "domain");
    product.status = fields.text("status");
    reportStatus(fields, "status", product.status, Statuses);
    product.teamName = statedText(fields, "ownerGroup");
    std::string person = statedText(fields, "dataProductOwnerDisplayName");
    const std::string login = statedText(fields, "dataProductOwner");
    const std::string email = withoutMailto(statedText(fields, "email"));
    if (person.empty())
        person = login.starts_with("user:") ? login.substr(5) : login;
    if (!person.empty() || !email.empty())
        product.members.push_back({person, email, "owner", {}, {}, {}});
    if (const std::string name = fields.text("fullyQualifiedName"); !name.empty() && name != product.name)
        addProperty(product.properties, "fullyQualifiedName", name);
    addProperty(product.properties, "environment", fields.text("environment"));
    addProperty(product.properties, "maturity", fields.text("maturity"));
    for (const Names key : {"securityInfo", "businessInfo", "contacts"})
        addProperties(product.properties, fields, key);
    product.tags = readTags(record, fields);
    SpecificationReader reader(record, product);
    reader.read(fields);
    const bool refused = record.refused;
    keepProduct(record, std::move(product), root);
    if (refused)
        return;
    for (ContractRecord& contract : reader.takeContracts()) {
        context.keep(contractRef({contract.id, contract.version, false}), contract.place.line, contract.place.column,
                     contract.version, contract.name);
        context.records.contracts.push_back(std::move(contract));
    }
}

} // namespace weft::importers
