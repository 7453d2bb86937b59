// SPDX-License-Identifier: Apache-2.0
#include "importers/opendataproducts/OpenDataProductsImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/manifest/PortServer.h"
#include "importers/opendataproducts/Languages.h"
#include "importers/reference/References.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

// Real files put the parts of a product beside it as well as into it.
constexpr std::array<Names, 17> Parts = {"SLA",
                                         "sla",
                                         "dataQuality",
                                         "pricingPlans",
                                         "paymentGateways",
                                         "support",
                                         "license",
                                         "dataOps",
                                         "default",
                                         "components",
                                         "Components",
                                         "dataAccess",
                                         "dataHolder",
                                         "contract",
                                         "pipelines",
                                         "productStrategy",
                                         "recommendedDataProducts"};
constexpr std::array<Names, 4> RootRead = {"schema", "version", "product", "details"};
constexpr std::array<Names, 16> DetailsRead = {"name",
                                               "productID",
                                               "description",
                                               "valueProposition",
                                               "status",
                                               "type",
                                               "visibility",
                                               "tags",
                                               "categories",
                                               "useCases",
                                               "productVersion",
                                               "version",
                                               "productSeries",
                                               "OutputFileFormats",
                                               "outputFileFormats",
                                               "recommendedDataProducts"};
constexpr std::array<Names, 9> DetailsKnown = {"created", "updated",     "versionNotes",  "issues", "standards",
                                               "logoURL", "brandSlogan", "contentSample", "useCase"};
constexpr std::array<Names, 10> AccessRead = {
    "name",      "description", "outputPorttype", "outputPortType", "type",
    "interface", "format",      "accessURL",      "specification",  "authenticationMethod"};
constexpr std::array<Names, 4> AccessKnown = {"specsURL", "documentationURL", "hardwareRequirements", "version"};
constexpr std::array<Names, 4> ContractRead = {"id", "type", "contractVersion", "contractURL"};
constexpr std::array<Names, 1> ContractKnown = {"spec"};
constexpr std::array<Names, 4> HolderRead = {"legalName", "contactName", "email", "businessDomain"};
constexpr std::array<Names, 18> HolderKnown = {
    "URL",         "url",       "addressCountry",  "addressLocality", "addressRegion", "streetAddress",
    "postalCode",  "telephone", "aggregateRating", "description",     "logoURL",       "parentOrganization",
    "ratingCount", "slogan",    "taxID",           "vatID",           "businessId",    "governance"};
constexpr std::array<Names, 9> Statuses = {"announcement", "draft",  "development", "testing", "acceptance",
                                           "production",   "sunset", "retired",     "active"};

/// Reads one product; the parts may stand in other files or places (`$ref`).
class ProductReader {
public:
    ProductReader(const Node& root, RecordReading& record) : m_root(root), m_record(record), m_references(root, record)
    {
    }

    void read(std::string_view format)
    {
        FieldReader root(m_record, m_root, {RootRead, Parts});
        m_product.place = m_record.context.place(m_root);
        m_product.format = format;
        const Node* product = root.mapping("product");
        if (!product) {
            root.report(Severity::Error, DiagnosticCode::FieldMissing, {"product", "product"}, m_root);
        } else {
            const Languages languages(detailsOf(*product));
            readDetails(*product, languages);
            checkVersion(root, product->find("details") != nullptr);
            readHolder(partOf(*product, "dataHolder"));
            const std::string contract = readContract(partOf(*product, "contract"));
            readAccess(partOf(*product, "dataAccess"), contract);
            for (const Names key : {"SLA", "sla", "license", "dataQuality"}) {
                if (const Located part = partOf(*product, key); part.node)
                    addProperties(m_product.properties, std::string(key), *part.node);
            }
        }
    }

    [[nodiscard]] ProductRecord take() { return std::move(m_product); }

private:
    /// 4.x has the languages one level deeper.
    static const Node& detailsOf(const Node& product)
    {
        const Node* details = product.find("details");
        return details && details->isMapping() ? *details : product;
    }

    [[nodiscard]] Located partOf(const Node& product, std::string_view key)
    {
        const Located inside = m_references.child({&product, 0}, key);
        return inside.node && !inside.node->isNull() ? inside : m_references.child({&m_root, 0}, key);
    }

    void readDetails(const Node& product, const Languages& languages)
    {
        std::vector<Names> known(Parts.begin(), Parts.end());
        known.insert(known.end(), languages.codes().begin(), languages.codes().end());
        const Node& holder = detailsOf(product);
        known.emplace_back("details");
        FieldReader fields(m_record, product, {known, {}});
        const Node* best = languages.best();
        if (!best) {
            fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"productID", "product"}, holder);
            return;
        }
        FieldReader details(m_record, *best, {DetailsRead, DetailsKnown});
        m_product.id = requiredId(m_record, details, "productID");
        for (const Names key : {"name", "visibility", "status", "type"})
            details.expect(key);
        m_product.name = statedText(details, "name");
        m_product.description = details.text("description");
        m_product.status = details.text("status");
        m_product.version = details.text("productVersion");
        if (m_product.version.empty())
            m_product.version = details.text("version");
        reportStatus(details, "status", m_product.status, Statuses);
        m_product.tags = details.texts("tags");
        const std::string type = details.text("type");
        if (isArchetype(type))
            m_product.archetype = type;
        else
            addProperty(m_product.properties, "type", type);
        for (const Names key : {"visibility", "valueProposition", "productSeries"})
            addProperty(m_product.properties, std::string(key), details.text(key));
        for (const Names key :
             {"categories", "useCases", "OutputFileFormats", "outputFileFormats", "recommendedDataProducts"})
            addProperties(m_product.properties, details, key);
        // 3.1 has them beside the languages.
        addProperties(m_product.properties, fields, "recommendedDataProducts");
        for (const auto& [code, node] : languages.others()) {
            for (const Names key : {"name", "description", "valueProposition"})
                addProperty(m_product.properties, std::string(key) + "." + std::string(code),
                            std::string(trimmed(scalarField(*node, key))));
        }
    }

    void checkVersion(FieldReader& root, bool nested)
    {
        const std::string version = root.requiredText("version", Severity::Warning);
        root.expect("schema");
        if (m_record.context.report.version.empty())
            m_record.context.report.version = version;
        const std::string major = version.substr(0, version.find('.'));
        if (!version.empty() && version != "dev" && major != "3" && major != "4")
            root.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, nested ? "4.x" : "3.x"},
                        root.at("version"));
        else if (!version.empty() && ((major == "3") == nested))
            root.report(Severity::Note, DiagnosticCode::VersionMismatch, {version, nested ? "4.x" : "3.x"},
                        root.at("version"));
    }

    /// In 4.x the fields stand one level deeper, by language.
    void readHolder(Located part)
    {
        if (!part.node || !part.node->isMapping())
            return;
        const Languages languages(*part.node, HolderRead);
        const Node* holder = part.node;
        RecordReading& record = m_references.reading(part.file);
        if (languages.best()) {
            FieldReader codes(record, *part.node, {languages.codes(), HolderKnown});
            holder = languages.best();
        }
        FieldReader fields(record, *holder, {HolderRead, HolderKnown});
        m_product.teamName = statedText(fields, "legalName");
        m_product.domain = statedText(fields, "businessDomain");
        const std::string contact = fields.text("contactName");
        const std::string email = withoutMailto(fields.text("email"));
        if (!contact.empty() || !email.empty())
            m_product.members.push_back({contact, email, "owner", {}, {}, {}});
    }

    /// The id of the contract, if there is one.
    std::string readContract(Located part)
    {
        if (!part.node || !part.node->isMapping())
            return {};
        FieldReader fields(m_references.reading(part.file), *part.node, {ContractRead, ContractKnown});
        for (const Names key : {"type", "contractVersion", "contractURL"})
            addProperty(m_product.properties, "contract." + std::string(key), fields.text(key));
        return fields.text("id");
    }

    void readAccess(Located part, const std::string& contract)
    {
        PortList ports(m_record, "dataAccess");
        if (part.node && part.node->isSequence()) {
            for (const Node* item : part.node->children)
                readWay({}, m_references.follow({item, part.file}), contract, ports);
        } else if (part.node && part.node->isMapping()) {
            const Node& ways = *part.node;
            const bool many = std::ranges::any_of(ways.children, [](const Node* way) { return way->isMapping(); });
            const auto isText = [&ways](std::string_view key) { return ways.find(key) && ways.find(key)->isScalar(); };
            // A way may be named as a field of ways is: `interface: {outputPorttype: API}`.
            const bool one = isText("type") || isText("outputPorttype") || isText("interface");
            if (one || !many)
                readWay("dataAccess", part, contract, ports);
            for (std::size_t i = 0; !one && many && i < ways.children.size(); ++i)
                readWay(ways.keys[i], m_references.follow({ways.children[i], part.file}), contract, ports);
        }
        m_product.outputPorts = ports.take();
        // A product that only names its contract offers it all the same.
        if (m_product.outputPorts.empty() && !contract.empty()) {
            PortRecord port;
            port.name = contract;
            port.contractId = contract;
            port.place = m_product.place;
            m_product.outputPorts.push_back(std::move(port));
        }
    }

    void readWay(Names key, Located way, const std::string& contract, PortList& ports)
    {
        if (!way.node || way.node->isNull())
            return;
        RecordReading& record = m_references.reading(way.file);
        if (!way.node->isMapping()) {
            record.context.diagnose(Severity::Warning, DiagnosticCode::FieldType,
                                    {"dataAccess", "mapping", std::string(typeName(*way.node))}, way.node->line,
                                    way.node->column, record.name);
            return;
        }
        FieldReader fields(record, *way.node, {AccessRead, AccessKnown});
        PortRecord port;
        port.place = record.context.place(*way.node);
        port.contractId = contract;
        for (const Names type : {"outputPorttype", "outputPortType", "interface", "type"}) {
            if (port.type.empty() && way.node->find(type))
                port.type = fields.text(type);
        }
        const std::string name = textInBestLanguage(fields.any("name"));
        port.description = textInBestLanguage(fields.any("description"));
        if (port.description.empty())
            port.description = name;
        port.name = !key.empty() ? std::string(key) : !name.empty() ? name : port.type;
        if (port.name.empty())
            fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"name", "product"}, *way.node);
        const std::string address = fields.text("accessURL");
        if (!address.starts_with("http"))
            port.datasets = portDatasets(port.type, nullptr, address);
        if (!port.name.empty()) {
            for (const Names fact : {"format", "accessURL", "specification", "authenticationMethod"})
                addProperty(m_product.properties, "dataAccess." + port.name + "." + std::string(fact),
                            fields.text(fact));
        }
        ports.add(std::move(port), *way.node);
    }

    const Node& m_root;
    RecordReading& m_record;
    References m_references;
    ProductRecord m_product;
};

} // namespace

Match OpenDataProductsImporter::matches(const Node& root) const
{
    const Node* product = root.isMapping() ? root.find("product") : nullptr;
    if (!product)
        return Match::No;
    const bool named = scalarField(root, "schema").find("opendataproducts.org") != std::string_view::npos;
    if (named)
        return Match::Sure;
    return root.find("version") && product->isMapping() ? Match::Perhaps : Match::No;
}

void OpenDataProductsImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    ProductRecord product;
    {
        // Its end brings in what was wrong in other files.
        ProductReader reader(root, record);
        reader.read(format());
        product = reader.take();
    }
    keepProduct(record, std::move(product), root);
}

} // namespace weft::importers
