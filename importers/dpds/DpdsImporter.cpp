// SPDX-License-Identifier: Apache-2.0
#include "importers/dpds/DpdsImporter.h"

#include "importers/asyncapi/AsyncApiImporter.h"
#include "importers/dpds/DatastoreApi.h"
#include "importers/dpds/PortApis.h"
#include "importers/dpds/ProductUrn.h"
#include "importers/manifest/ManifestFields.h"
#include "importers/reference/References.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 5> RootRead = {"dataProductDescriptor", "info", "interfaceComponents", "tags",
                                           "internalComponents"};
constexpr std::array<Names, 3> RootKnown = {"components", "externalDocs", "apis"};
constexpr std::array<Names, 9> InfoRead = {"id",          "fullyQualifiedName", "name",  "version",   "domain",
                                           "displayName", "description",        "owner", "entityType"};
constexpr std::array<Names, 3> InfoKnown = {"contactPoints", "summary", "tags"};
constexpr std::array<Names, 2> OwnerRead = {"id", "name"};
constexpr std::array<Names, 5> ListsKnown = {"inputPorts", "outputPorts", "discoveryPorts", "observabilityPorts",
                                             "controlPorts"};
constexpr std::array<Names, 9> PortRead = {"id",          "name",      "version",  "fullyQualifiedName", "displayName",
                                           "description", "dependsOn", "promises", "obligations"};
constexpr std::array<Names, 8> PortKnown = {"expectations", "entityType",     "componentGroup", "tags",
                                            "externalDocs", "expectatctions", "contactPoints",  "summary"};

/// The first that says something.
std::string firstOf(std::initializer_list<std::string> texts)
{
    for (const std::string& text : texts) {
        if (!text.empty())
            return text;
    }
    return {};
}

class DescriptorReader {
public:
    DescriptorReader(const Node& root, RecordReading& record)
        : m_root(root), m_record(record), m_references(root, record)
    {
    }

    void read(std::string_view format)
    {
        FieldReader root(m_record, m_root, {RootRead, RootKnown});
        m_product.place = m_record.context.place(m_root);
        m_product.format = format;
        const std::string version = root.requiredText("dataProductDescriptor", Severity::Warning);
        if (m_record.context.report.version.empty())
            m_record.context.report.version = version;
        if (!version.empty() && !version.starts_with("1."))
            root.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "1.0.0"},
                        root.at("dataProductDescriptor"));
        const Located info = m_references.child({&m_root, 0}, "info");
        if (info.node && info.node->isMapping())
            readInfo(info);
        else
            root.report(Severity::Error, DiagnosticCode::FieldMissing, {"info", "product"}, root.at("info"));
        m_product.tags = root.texts("tags");
        readInternals(m_references.child({&m_root, 0}, "internalComponents"));
        const Located interfaces = m_references.child({&m_root, 0}, "interfaceComponents");
        if (!interfaces.node || !interfaces.node->isMapping()) {
            root.report(Severity::Warning, DiagnosticCode::FieldMissing, {"interfaceComponents", "product"},
                        root.at("interfaceComponents"));
            return;
        }
        FieldReader lists(m_references.reading(interfaces.file), *interfaces.node, {ListsKnown, {}});
        m_product.inputPorts = readPorts(interfaces, "inputPorts");
        m_product.outputPorts = readPorts(interfaces, "outputPorts");
    }

    [[nodiscard]] ProductRecord take() { return std::move(m_product); }
    [[nodiscard]] std::vector<DependencyRecord> takeFurther() { return std::move(m_further); }

    /// The APIs that stand in the product or in a part of it, and not in files of their own. One that is wrong costs
    /// the product nothing.
    void addApis()
    {
        for (const auto& [place, document] : m_apis) {
            RecordReading record{m_references.reading(document.file).context, "API", m_record.name};
            if (std::optional<ProductRecord> api = readAsyncApi(*document.node, record))
                m_record.context.records.products.push_back(std::move(*api));
        }
    }

private:
    void readInfo(Located info)
    {
        RecordReading& record = m_references.reading(info.file);
        FieldReader fields(record, *info.node, {InfoRead, InfoKnown});
        const std::string qualified = statedText(fields, "fullyQualifiedName");
        const std::string name = fields.requiredText("name", Severity::Warning);
        for (const Names key : {"fullyQualifiedName", "version", "domain"})
            fields.expect(key);
        m_product.version = fields.text("version");
        m_product.domain = statedText(fields, "domain");
        const std::string byName = m_product.domain.empty() || name.empty() ? name : m_product.domain + "/" + name;
        m_product.id = firstOf({info.node->find("id") ? statedText(fields, "id") : std::string(), qualified, byName});
        if (m_product.id.empty())
            fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"id", "product"}, *info.node);
        else
            m_record.name = productRef(m_product.id);
        m_product.name = firstOf({fields.text("displayName"), name});
        m_product.description = fields.text("description");
        if (const std::string type = fields.text("entityType"); isArchetype(type))
            m_product.archetype = type;
        addNames(qualified, name);
        if (!info.node->find("owner"))
            fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"owner", "product"}, *info.node);
        readOwner(record, fields, m_references.child(info, "owner"));
    }

    /// Under which others may refer to the product.
    void addNames(const std::string& qualified, const std::string& name)
    {
        std::vector<std::string>& names = m_product.otherIds;
        const auto add = [&](std::string text) {
            if (!text.empty() && text != m_product.id && std::ranges::find(names, text) == names.end())
                names.push_back(std::move(text));
        };
        add(qualified);
        if (std::optional<ProductUrn> urn = readProductUrn(qualified)) {
            if (urn->major.empty())
                urn->major = majorNumber(m_product.version);
            add(urn->identity());
            add(urn->product);
        }
        if (name != m_product.name)
            add(name);
    }

    /// The owner's id is an e-mail address by convention; where it is none, nothing says that it is a person.
    void readOwner(RecordReading& record, FieldReader& info, Located owner)
    {
        if (!owner.node || !owner.node->isMapping()) {
            if (owner.node && owner.node->isScalar())
                setOwner(m_product, statedText(info, "owner"));
            return;
        }
        FieldReader fields(owner.file == 0 ? record : m_references.reading(owner.file), *owner.node, {OwnerRead, {}});
        fields.expect("id");
        const std::string id = withoutMailto(statedText(fields, "id"));
        const std::string name = statedText(fields, "name");
        if (id.find('@') != std::string::npos)
            m_product.members.push_back({name, id, "owner", {}, {}, {}});
        else
            m_product.teamName = firstOf({name, id});
    }

    /// The jobs and the storage of a product, which are no nodes of a mesh: properties `internalComponents.LIST.NAME`.
    void readInternals(Located internals)
    {
        for (const Names key : {"applicationComponents", "infrastructuralComponents"}) {
            const Located list = m_references.child(internals, key);
            if (!list.node || !list.node->isSequence())
                continue;
            for (const Node* item : list.node->children) {
                if (m_record.context.stop.stop_requested())
                    return;
                const Located component = m_references.follow({item, list.file});
                if (component.node && component.node->isMapping())
                    keepComponent("internalComponents." + std::string(key), *component.node);
            }
        }
    }

    void keepComponent(const std::string& list, const Node& component)
    {
        const auto text = [&component](Names key) { return std::string(trimmed(scalarField(component, key))); };
        const std::string name = firstOf({text("name"), text("id"), text("fullyQualifiedName")});
        std::string about = firstOf({text("applicationType"), text("infrastructureType")});
        if (const std::string platform = text("platform"); !platform.empty())
            about += (about.empty() ? "" : ", ") + platform;
        if (!name.empty())
            addProperty(m_product.properties, list + "." + name, firstOf({about, text("description"), name}));
    }

    std::vector<PortRecord> readPorts(Located interfaces, std::string_view key)
    {
        PortList ports(m_record, std::string(key));
        addPorts(interfaces, key, ports, true);
        return ports.take();
    }

    void addPorts(Located interfaces, std::string_view key, PortList& ports, bool outer)
    {
        const Located list = m_references.child(interfaces, key);
        if (!list.node || list.node->isNull())
            return;
        ReadContext& context = m_references.reading(list.file).context;
        if (!list.node->isSequence()) {
            context.diagnose(Severity::Warning, DiagnosticCode::FieldType,
                             {std::string(key), "list", std::string(typeName(*list.node))}, list.node->line,
                             list.node->column, m_record.name);
            return;
        }
        std::uint64_t count = 0;
        for (const Node* item : list.node->children) {
            if (++count % 1024 == 0 && context.stop.stop_requested())
                return;
            const Located port = m_references.follow({item, list.file});
            if (!port.node)
                continue;
            // The specification's own example keeps a port in a descriptor that holds nothing else.
            if (outer && port.node->isMapping() && port.node->find("dataProductDescriptor"))
                addPorts(m_references.child(port, "interfaceComponents"), key, ports, false);
            else if (port.node->isMapping())
                readPort(port, key, *item, ports);
            else
                context.diagnose(Severity::Warning, DiagnosticCode::FieldType,
                                 {std::string(key), "mapping", std::string(typeName(*port.node))}, port.node->line,
                                 port.node->column, m_record.name);
        }
    }

    void readPort(Located at, std::string_view key, const Node& item, PortList& ports)
    {
        RecordReading& record = m_references.reading(at.file);
        FieldReader fields(record, *at.node, {PortRead, PortKnown});
        PortRecord port;
        port.place = record.context.place(*at.node);
        const std::string qualified = fields.text("fullyQualifiedName");
        port.name = firstOf({fields.requiredText("name", Severity::Warning), fields.text("id"), qualified});
        port.version = fields.requiredText("version", Severity::Note);
        port.description = firstOf({fields.text("description"), fields.text("displayName"),
                                    std::string(trimmed(scalarField(item, "description")))});
        readPromises(at, key, port);
        noteApi(m_references.child(at, "promises"), key, port);
        keepTerms(m_references.child(at, "obligations"), key, port, "obligations");
        if (port.datasets.empty())
            port.datasets = tables(m_references.child(at, "expectations"));
        if (key == "inputPorts")
            readUpstream(fields, port);
        ports.add(std::move(port), *at.node);
    }

    void readPromises(Located port, std::string_view key, PortRecord& record)
    {
        const Located promises = m_references.child(port, "promises");
        if (!promises.node || !promises.node->isMapping())
            return;
        for (const Names type : {"servicesType", "serviceType"}) {
            if (record.type.empty())
                record.type = trimmed(scalarField(*promises.node, type));
        }
        if (!record.name.empty())
            addProperty(m_product.properties, std::string(key) + "." + record.name + ".platform",
                        std::string(trimmed(scalarField(*promises.node, "platform"))));
        keepTerms(m_references.child(promises, "slo"), key, record, "slo");
        keepTerms(m_references.child(promises, "deprecationPolicy"), key, record, "deprecationPolicy");
        record.datasets = tables(promises);
    }

    void keepTerms(Located terms, std::string_view key, const PortRecord& port, const std::string& name)
    {
        if (!terms.node || port.name.empty())
            return;
        const std::string prefix = std::string(key) + "." + port.name + "." + name;
        if (!terms.node->isMapping())
            addProperties(m_product.properties, prefix, *terms.node);
        for (std::size_t i = 0; terms.node->isMapping() && i < terms.node->children.size(); ++i) {
            if (const Located term = m_references.follow({terms.node->children[i], terms.file}); term.node)
                addProperties(m_product.properties, prefix + "." + std::string(terms.node->keys[i]), *term.node);
        }
    }

    /// What the API of a port says of tables.
    std::vector<DatasetNameRecord> tables(Located promises)
    {
        const Located api = m_references.child(promises, "api");
        if (!api.node || plainWord(scalarField(*api.node, "specification")) != "datastoreapi")
            return {};
        return datastoreTables(m_references, m_references.child(api, "definition"));
    }

    /// An AsyncAPI document that describes the port is none of a product of its own (`joinPortApis`).
    void noteApi(Located promises, std::string_view key, const PortRecord& port)
    {
        const Located api = m_references.child(promises, "api");
        if (!api.node || plainWord(scalarField(*api.node, "specification")) != "asyncapi" || !api.node->isMapping())
            return;
        const Node* definition = api.node->find("definition");
        if (!definition || !definition->isMapping())
            return;
        const Node* reference = definition->find("$ref");
        if (reference && (!reference->isScalar() || reference->text.find("://") != std::string_view::npos))
            return; // nothing that was read
        const Located document = m_references.follow({definition, api.file});
        if (!document.node || !document.node->isMapping() || !document.node->find("asyncapi"))
            return;
        const RecordPlace place = apiPlace(m_references.reading(document.file).context.place(*document.node));
        m_record.context.catalogue.portApis[place].insert({m_product.id, port.name, port.version, key == "inputPorts"});
        if (!m_references.isWhole(document))
            m_apis.emplace(place, document);
    }

    void readUpstream(FieldReader& fields, PortRecord& port)
    {
        for (const std::string& text : fields.texts("dependsOn")) {
            const std::optional<ProductUrn> urn = readProductUrn(text);
            if (!urn) {
                fields.report(Severity::Note, DiagnosticCode::UrnInvalid,
                              {text, "urn:dpds:ORG:dataproducts:PRODUCT:MAJOR:outputports:PORT"},
                              fields.at("dependsOn"));
                addProperty(m_product.properties, "inputPorts." + port.name + ".dependsOn", text);
            } else if (port.provider.empty()) {
                port.provider = urn->identity();
                port.providerPort = urn->port;
            } else {
                DependencyRecord further;
                further.provider = urn->identity();
                further.providerPort = urn->port;
                further.consumer = m_product.id;
                further.place = port.place;
                m_further.push_back(std::move(further));
            }
        }
    }

    const Node& m_root;
    RecordReading& m_record;
    References m_references;
    ProductRecord m_product;
    std::vector<DependencyRecord> m_further; ///< beyond the first product of a port
    std::map<RecordPlace, Located> m_apis;   ///< of ports, written beside them
};

} // namespace

Match DpdsImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("dataProductDescriptor") ? Match::Sure : Match::No;
}

void DpdsImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    ProductRecord product;
    std::vector<DependencyRecord> further;
    {
        // Its end brings in what was wrong in other files.
        DescriptorReader reader(root, record);
        reader.read(format());
        product = reader.take();
        further = reader.takeFurther();
        if (!record.refused)
            reader.addApis();
    }
    const bool kept = !record.refused;
    keepProduct(record, std::move(product), root);
    if (kept)
        std::ranges::move(further, std::back_inserter(context.records.dependencies));
}

} // namespace weft::importers
