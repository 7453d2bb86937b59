// SPDX-License-Identifier: Apache-2.0
#include "importers/dialect/DialectImporter.h"

#include "importers/bitol/BitolFields.h"
#include "importers/dialect/LooseFields.h"
#include "importers/manifest/ManifestFields.h"
#include "importers/manifest/PortServer.h"
#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;
using NameList = std::initializer_list<Names>;

constexpr std::array<Names, 8> Directions = {"input",  "inputs",  "inputports",  "in",
                                             "output", "outputs", "outputports", "out"};

/// Whether the ports of a product are parted by their direction: `{inputs: [...], outputs: [...]}`.
bool hasDirections(const Node& ports)
{
    for (std::size_t i = 0; ports.isMapping() && i < ports.children.size(); ++i) {
        if (!ports.children[i]->isScalar() &&
            std::ranges::find(Directions, plainWord(ports.keys[i])) != Directions.end())
            return true;
    }
    return false;
}

class DialectReader {
public:
    DialectReader(RecordReading& record, const Node& root) : m_record(record), m_fields(record)
    {
        add(root, {});
        for (const Names part : {"metadata", "spec", "info"}) {
            const Node* node = root.find(part);
            if (node && node->isMapping())
                add(*node, std::string(part));
        }
        m_product.place = record.context.place(root);
        m_product.format = "dialect";
    }

    void read()
    {
        m_fields.take({"kind", "apiversion"});
        const std::string name = m_fields.text({"name"});
        const std::string shown = m_fields.text({"title", "displayname", "productname"});
        m_product.id =
            m_fields.text({"id", "productid", "dataproductid", "urn", "fullyqualifiedname", "fqn", "identifier"});
        if (m_product.id.empty())
            m_product.id = name;
        m_product.name = shown.empty() ? name : shown;
        if (!name.empty() && name != m_product.id && name != m_product.name)
            m_product.otherIds.push_back(name);
        m_product.version = m_fields.text({"version", "productversion"});
        m_product.status = m_fields.text({"status", "lifecycle", "lifecyclestatus", "lifecyclestage", "state"});
        m_product.description = m_fields.text({"description", "purpose", "summary"});
        m_product.archetype = m_fields.text({"archetype", "classification", "dataproducttype", "alignment"});
        const std::string type = m_fields.text({"type"});
        if (m_product.archetype.empty() && isArchetype(type))
            m_product.archetype = type;
        else
            addProperty(m_product.properties, "type", type);
        m_product.domain = m_fields.text({"domain", "businessdomain", "datadomain", "subdomain"});
        readOwner();
        m_product.tags = m_fields.texts({"tags", "keywords"});
        readPorts(m_fields, {"inputports", "inputs", "consumes", "sources", "upstreams", "upstream"},
                  m_product.inputPorts, true);
        readPorts(m_fields, {"outputports", "outputs", "produces", "exposes"}, m_product.outputPorts, false);
        if (m_ports)
            readDirections();
        else if (m_product.outputPorts.empty())
            readPorts(m_fields, {"ports"}, m_product.outputPorts, false);
        readPorts(m_fields, {"dependson", "dependencies"}, m_product.inputPorts, true);
    }

    [[nodiscard]] ProductRecord& product() { return m_product; }
    [[nodiscard]] const LooseFields& fields() const { return m_fields; }

private:
    void add(const Node& part, const std::string& name)
    {
        m_fields.add(part, name);
        for (std::size_t i = 0; i < part.children.size(); ++i) {
            if (plainWord(part.keys[i]) == "ports" && hasDirections(*part.children[i])) {
                m_ports = part.children[i];
                m_portsName = (name.empty() ? "" : name + '.') + std::string(part.keys[i]);
            }
        }
    }

    void readDirections()
    {
        (void)m_fields.node({"ports"});
        LooseFields ports(m_record);
        ports.add(*m_ports, m_portsName);
        readPorts(ports, {"inputports", "inputs", "input", "in"}, m_product.inputPorts, true);
        readPorts(ports, {"outputports", "outputs", "output", "out"}, m_product.outputPorts, false);
        m_fields.addLeftOut(ports);
    }

    void readOwner()
    {
        const Node* node = m_fields.node({"owner", "team", "ownerteam", "dataproductowner", "productowner", "owners"});
        if (node && node->isSequence() && !node->children.empty())
            node = node->children.front();
        if (!node || node->isNull())
            return;
        if (node->isScalar()) {
            setOwner(m_product, std::string(trimmed(node->text)));
            return;
        }
        LooseFields owner(m_record);
        owner.add(*node, {});
        const std::string email = withoutMailto(owner.text({"email", "mail", "contact"}));
        const std::string name = owner.text({"name", "displayname", "id", "team", "teamid", "teamname", "username"});
        if (email.empty())
            setOwner(m_product, name);
        else
            m_product.members.push_back({name, email, "owner", {}, {}, {}});
        m_fields.addLeftOut(owner);
    }

    /// A list of mappings or of names, or a mapping of names to ports.
    void readPorts(LooseFields& fields, NameList names, std::vector<PortRecord>& to, bool input)
    {
        std::string key;
        const Node* node = fields.node(names, &key);
        if (!node || node->isNull())
            return;
        PortList ports(m_record, key);
        if (node->isMapping()) {
            for (std::size_t i = 0; i < node->children.size(); ++i)
                readPort(*node->children[i], std::string(node->keys[i]), ports, input);
        } else if (node->isSequence()) {
            for (const Node* item : node->children) {
                if (m_record.context.stop.stop_requested())
                    return;
                readPort(*item, {}, ports, input);
            }
        } else {
            m_record.context.diagnose(Severity::Warning, DiagnosticCode::FieldType, {key, "list", "text"}, node->line,
                                      node->column, m_record.name);
        }
        for (PortRecord& port : ports.take())
            to.push_back(std::move(port));
    }

    void readPort(const Node& node, std::string name, PortList& ports, bool input)
    {
        PortRecord port;
        port.place = m_record.context.place(node);
        port.name = std::move(name);
        if (node.isScalar()) {
            const std::string text(trimmed(node.text));
            if (port.name.empty())
                port.name = text;
            if (const std::optional<DatasetNameRecord> dataset = readDatasetName(text))
                port.datasets = {*dataset};
            else if (input)
                port.provider = text;
        } else if (node.isMapping()) {
            readPortFields(node, port, input);
        }
        if (port.name.empty())
            m_record.context.diagnose(Severity::Warning, DiagnosticCode::FieldMissing, {"name", "port"}, node.line,
                                      node.column, m_record.name);
        ports.add(std::move(port), node);
    }

    void readPortFields(const Node& node, PortRecord& port, bool input)
    {
        LooseFields fields(m_record);
        fields.add(node, {});
        const std::string name = fields.text({"name", "id", "title", "portname"});
        if (port.name.empty())
            port.name = name;
        port.version = fields.text({"version"});
        port.type = fields.text({"type", "technology", "protocol", "platform"});
        port.description = fields.text({"description"});
        port.contractId = fields.text({"contractid", "datacontractid", "datacontract", "contract", "contractref"});
        if (input) {
            port.provider = fields.text({"dataproductid", "dataproduct", "productid", "product", "provider", "source",
                                         "upstream", "from", "ref"});
            port.providerPort = fields.text({"outputportid", "outputport", "providerport", "port"});
        }
        if (const std::string dataset = fields.text({"dataset", "datasetref", "openlineage"}); !dataset.empty()) {
            if (const std::optional<DatasetNameRecord> read = readDatasetName(dataset))
                port.datasets.push_back(*read);
        }
        const std::string location = fields.text({"location", "address", "uri"});
        if (port.datasets.empty())
            port.datasets = portDatasets(port.type, fields.node({"server", "connection"}), location);
        if (port.name.empty())
            port.name = port.contractId.empty() ? port.provider : port.contractId;
        m_fields.addLeftOut(fields);
    }

    RecordReading& m_record;
    LooseFields m_fields;
    const Node* m_ports = nullptr; ///< inputs and outputs under one key
    std::string m_portsName;
    ProductRecord m_product;
};

} // namespace

Match DialectImporter::matches(const Node& root) const
{
    return root.isMapping() && plainWord(scalarField(root, "kind")) == "dataproduct" ? Match::Perhaps : Match::No;
}

void DialectImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    DialectReader reader(record, root);
    reader.read();
    ProductRecord& product = reader.product();
    const std::string dialect(trimmed(scalarField(root, "apiVersion")));
    if (context.report.version.empty())
        context.report.version = dialect;
    if (product.id.empty()) {
        context.diagnose(Severity::Error, DiagnosticCode::FieldMissing, {"id", "product"}, root.line, root.column);
        record.refused = true;
    } else {
        record.name = productRef(product.id);
    }
    if (!record.refused)
        context.diagnose(Severity::Note, DiagnosticCode::FormatBestEffort,
                         {dialect.empty() ? "kind: DataProduct" : dialect, reader.fields().leftOut()}, root.line,
                         root.column, record.name);
    keepProduct(record, std::move(product), root);
}

} // namespace weft::importers
