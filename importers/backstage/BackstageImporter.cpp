// SPDX-License-Identifier: Apache-2.0
#include "importers/backstage/BackstageImporter.h"

#include "importers/backstage/EntityReference.h"
#include "importers/manifest/ManifestFields.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 4> RootRead = {"apiVersion", "kind", "metadata", "spec"};
constexpr std::array<Names, 2> RootKnown = {"relations", "status"};
constexpr std::array<Names, 5> MetadataRead = {"name", "namespace", "title", "description", "tags"};
constexpr std::array<Names, 5> MetadataKnown = {"annotations", "labels", "links", "uid", "etag"};
constexpr std::array<Names, 10> ProductRead = {"type",         "lifecycle",     "owner",        "system",
                                               "domain",       "providesApis",  "consumesApis", "dependsOn",
                                               "dependencyOf", "subcomponentOf"};
constexpr std::array<Names, 3> ApiRead = {"lifecycle", "owner", "system"};
constexpr std::array<Names, 3> ApiKnown = {"type", "definition", "apiConsumedBy"};
constexpr std::array<Names, 5> DomainRead = {"owner", "domain", "type", "subdomainOf", "parent"};
constexpr std::array<Names, 3> GroupRead = {"profile", "members", "type"};
constexpr std::array<Names, 2> GroupKnown = {"parent", "children"};
constexpr std::array<Names, 2> UserRead = {"profile", "memberOf"};
constexpr std::array<Names, 2> ProfileRead = {"displayName", "email"};
constexpr std::array<Names, 1> ProfileKnown = {"picture"};
constexpr std::array<Names, 4> Lifecycles = {"experimental", "production", "deprecated", "development"};

/// What all entities say of themselves.
struct Entity {
    EntityReference reference;
    std::string title; ///< the title, else the name
    std::string description;
    std::vector<std::string> tags;
    const Node* node = nullptr;
    const Node* spec = nullptr; ///< may be null
};

/// How teams are called: a group by its short name, a user by `user:` and his.
std::string teamName(const std::string& text)
{
    const EntityReference owner = readEntityReference(text, "group");
    if (owner.name.empty())
        return text;
    return owner.kind == "user" ? "user:" + owner.shortName() : owner.shortName();
}

std::string productId(const EntityReference& entity)
{
    return entity.kind == "component" ? entity.shortName() : entity.kind + ":" + entity.shortName();
}

class EntityReader {
public:
    EntityReader(RecordReading& record, Entity entity)
        : m_record(record), m_context(record.context), m_entity(std::move(entity))
    {
        m_nothing.line = m_entity.node->line;
        m_nothing.column = m_entity.node->column;
    }

    /// False when that kind holds nothing for the mesh.
    bool read()
    {
        const std::string& kind = m_entity.reference.kind;
        if (kind == "component" || kind == "resource")
            readProduct();
        else if (kind == "api")
            readApi();
        else if (kind == "system" || kind == "domain")
            readDomain();
        else if (kind == "group")
            readGroup();
        else if (kind == "user")
            readUser();
        else
            return false;
        return true;
    }

private:
    [[nodiscard]] const Node& spec() const { return m_entity.spec ? *m_entity.spec : m_nothing; }
    [[nodiscard]] RecordPlace place() const { return m_context.place(*m_entity.node); }

    void readProduct()
    {
        FieldReader fields(m_record, spec(), {ProductRead, {}});
        ProductRecord product;
        product.id = productId(m_entity.reference);
        product.otherIds = {m_entity.reference.canonical()};
        product.name = m_entity.title;
        product.description = m_entity.description;
        product.tags = m_entity.tags;
        product.format = "backstage";
        product.place = place();
        product.status = fields.text("lifecycle");
        reportStatus(fields, "lifecycle", product.status, Lifecycles);
        const std::string type = fields.text("type");
        if (isArchetype(type))
            product.archetype = type;
        else
            addProperty(product.properties, "type", type);
        readOwner(product, fields);
        product.domain = readEntityReference(fields.text("domain"), "domain").shortName();
        const std::string system = readEntityReference(fields.text("system"), "system").shortName();
        addProperty(product.properties, "system", system);
        if (product.domain.empty())
            product.domain = system;
        addProperty(product.properties, "subcomponentOf", fields.text("subcomponentOf"));
        product.outputPorts = readApis(fields, "providesApis");
        product.inputPorts = readApis(fields, "consumesApis");
        std::vector<DependencyRecord> dependencies;
        readDependencies(fields, "dependsOn", product, dependencies);
        readDependencies(fields, "dependencyOf", product, dependencies);
        const bool kept = !m_record.refused;
        m_record.name = productRef(product.id);
        keepProduct(m_record, std::move(product), *m_entity.node);
        if (kept)
            std::ranges::move(dependencies, std::back_inserter(m_context.records.dependencies));
    }

    void readOwner(ProductRecord& product, FieldReader& fields)
    {
        const std::string owner = fields.requiredText("owner", Severity::Warning);
        if (readEntityReference(owner, "group").name.empty())
            setOwner(product, owner);
        else
            product.teamName = teamName(owner);
    }

    std::vector<PortRecord> readApis(FieldReader& fields, std::string_view key)
    {
        PortList ports(m_record, std::string(key));
        for (const std::string& text : fields.texts(key)) {
            const EntityReference api = readEntityReference(text, "api");
            PortRecord port;
            port.name = api.shortName();
            port.type = "api";
            port.contractId = api.canonical();
            port.place = place();
            ports.add(std::move(port), fields.at(key));
        }
        return ports.take();
    }

    void readDependencies(FieldReader& fields, std::string_view key, ProductRecord& product,
                          std::vector<DependencyRecord>& dependencies)
    {
        for (const std::string& text : fields.texts(key)) {
            const EntityReference other = readEntityReference(text, "component");
            if (other.kind == "api" && key == "dependsOn") {
                PortRecord port;
                port.name = other.shortName();
                port.type = "api";
                port.contractId = other.canonical();
                port.place = place();
                product.inputPorts.push_back(std::move(port));
            } else if (other.kind == "component" || other.kind == "resource") {
                DependencyRecord dependency;
                const bool reads = key == "dependsOn";
                dependency.provider = reads ? other.canonical() : m_entity.reference.canonical();
                dependency.consumer = reads ? m_entity.reference.canonical() : other.canonical();
                dependency.purpose = key;
                dependency.place = m_context.place(fields.at(key));
                dependencies.push_back(std::move(dependency));
            } else {
                fields.report(Severity::Note, DiagnosticCode::FieldValue,
                              {std::string(key), text, "a component, resource or API"}, fields.at(key));
            }
        }
    }

    void readApi()
    {
        FieldReader fields(m_record, spec(), {ApiRead, ApiKnown});
        ContractRecord contract;
        contract.id = m_entity.reference.canonical();
        contract.name = m_entity.title;
        contract.description = m_entity.description;
        contract.status = fields.text("lifecycle");
        contract.teamName = teamName(fields.text("owner"));
        contract.domain = readEntityReference(fields.text("system"), "system").shortName();
        contract.format = "backstage";
        contract.place = place();
        if (keep(contractRef({contract.id, {}, false})))
            m_context.records.contracts.push_back(std::move(contract));
    }

    void readDomain()
    {
        FieldReader fields(m_record, spec(), {DomainRead, {}});
        DomainRecord domain;
        domain.name = m_entity.title;
        domain.otherName = m_entity.reference.shortName();
        domain.type = m_entity.reference.kind == "system" ? "system" : fields.text("type");
        for (const Names key : {"domain", "subdomainOf", "parent"}) {
            if (domain.parent.empty())
                domain.parent = readEntityReference(fields.text(key), "domain").shortName();
        }
        if (domain.parent == domain.otherName) // a system called as its domain
            domain.parent.clear();
        domain.description = m_entity.description;
        domain.owner = teamName(fields.text("owner"));
        domain.place = place();
        if (keep("domain:" + encodeRefPart(domain.name)))
            m_context.records.domains.push_back(std::move(domain));
    }

    void readGroup()
    {
        FieldReader fields(m_record, spec(), {GroupRead, GroupKnown});
        TeamRecord team;
        team.id = m_entity.reference.shortName();
        team.name = m_entity.title;
        readProfile(fields, team);
        for (const std::string& member : fields.texts("members"))
            team.members.push_back({readEntityReference(member, "user").shortName(), {}, {}, {}, {}, {}});
        keepTeam(std::move(team));
    }

    /// A user may own things himself; and he is a member of his groups.
    void readUser()
    {
        FieldReader fields(m_record, spec(), {UserRead, {}});
        TeamRecord user;
        user.id = "user:" + m_entity.reference.shortName();
        user.name = m_entity.title;
        readProfile(fields, user);
        user.members.push_back({user.name, user.email, "owner", {}, {}, {}});
        keepTeam(std::move(user));
    }

    void readProfile(FieldReader& fields, TeamRecord& team)
    {
        const Node* node = fields.mapping("profile");
        if (!node)
            return;
        FieldReader profile(m_record, *node, {ProfileRead, ProfileKnown});
        if (const std::string name = profile.text("displayName"); !name.empty())
            team.name = name;
        team.email = withoutMailto(profile.text("email"));
    }

    void keepTeam(TeamRecord team)
    {
        team.place = place();
        if (keep("team:" + encodeRefPart(team.id)))
            m_context.records.teams.push_back(std::move(team));
    }

    /// Counts the entity as kept, or as skipped if something was wrong with it.
    bool keep(const std::string& reference)
    {
        if (m_record.refused) {
            ++m_context.report.skipped;
            return false;
        }
        m_context.keep(reference, m_entity.node->line, m_entity.node->column, {}, m_entity.title);
        return true;
    }

    RecordReading& m_record;
    ReadContext& m_context;
    Entity m_entity;
    Node m_nothing; ///< stands for a spec that is not there
};

} // namespace

Match BackstageImporter::matches(const Node& root) const
{
    return scalarField(root, "apiVersion").starts_with("backstage.io/") ? Match::Sure : Match::No;
}

void BackstageImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "entity"};
    FieldReader fields(record, root, {RootRead, RootKnown});
    Entity entity;
    entity.node = &root;
    const std::string kind = fields.requiredText("kind", Severity::Error);
    entity.reference.kind = plainWord(kind);
    const Node* metadataNode = fields.mapping("metadata");
    entity.spec = fields.mapping("spec");
    if (metadataNode) {
        FieldReader metadata(record, *metadataNode, {MetadataRead, MetadataKnown});
        entity.reference.name = requiredId(record, metadata, "name");
        const std::string nameSpace = metadata.text("namespace");
        entity.reference.nameSpace = nameSpace.empty() ? "default" : nameSpace;
        entity.title = metadata.text("title");
        entity.description = metadata.text("description");
        entity.tags = metadata.texts("tags");
    } else {
        fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"metadata", "entity"}, root);
    }
    if (entity.title.empty())
        entity.title = entity.reference.name;
    record.name = entity.reference.kind + ":" + entity.reference.shortName();
    if (context.report.version.empty())
        context.report.version = fields.text("apiVersion");
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    if (!EntityReader(record, std::move(entity)).read())
        context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped, {"Backstage " + kind}, root.line, root.column);
}

} // namespace weft::importers
