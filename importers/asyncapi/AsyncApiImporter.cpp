// SPDX-License-Identifier: Apache-2.0
#include "importers/asyncapi/AsyncApiImporter.h"

#include "importers/asyncapi/AsyncApiChannels.h"
#include "importers/bitol/BitolFields.h"
#include "importers/document/FieldReader.h"
#include "model/mesh/Ref.h"

#include <array>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 8> DocumentRead = {"asyncapi", "id",         "info", "servers",
                                               "channels", "operations", "tags", "defaultContentType"};
constexpr std::array<Names, 2> DocumentKnown = {"components", "externalDocs"};
constexpr std::array<Names, 5> InfoRead = {"title", "version", "description", "contact", "tags"};
constexpr std::array<Names, 3> InfoKnown = {"termsOfService", "license", "externalDocs"};
constexpr std::array<Names, 3> ContactRead = {"name", "email", "url"};
constexpr std::array<Names, 1> TagRead = {"name"};
constexpr std::array<Names, 2> TagKnown = {"description", "externalDocs"};

void readTags(RecordReading& record, FieldReader& fields, std::vector<std::string>& tags)
{
    for (const Node* node : fields.mappings("tags")) {
        FieldReader tag(record, *node, {TagRead, TagKnown});
        if (std::string name = tag.text("name"); !name.empty())
            tags.push_back(std::move(name));
    }
}

void readInfo(RecordReading& record, FieldReader& fields, ProductRecord& product)
{
    const Node* node = fields.mapping("info");
    if (!node) {
        if (!fields.any("info"))
            fields.report(Severity::Warning, DiagnosticCode::FieldMissing, {"info", std::string(record.kind)},
                          fields.at("info"));
        return;
    }
    FieldReader info(record, *node, {InfoRead, InfoKnown});
    product.name = info.requiredText("title", Severity::Warning);
    product.version = info.requiredText("version", Severity::Warning);
    product.description = info.text("description");
    readTags(record, info, product.tags);
    if (const Node* contact = info.mapping("contact")) {
        FieldReader person(record, *contact, {ContactRead, {}});
        MemberRecord member;
        member.name = person.text("name");
        member.email = person.text("email");
        member.role = "contact";
        if (std::string url = person.text("url"); !url.empty())
            product.properties.push_back({"contact.url", std::move(url)});
        if (!member.name.empty() || !member.email.empty())
            product.members.push_back(std::move(member));
    }
}

} // namespace

Match AsyncApiImporter::matches(const Node& root) const
{
    return root.isMapping() && root.find("asyncapi") ? Match::Sure : Match::No;
}

void AsyncApiImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    std::optional<ProductRecord> product = readAsyncApi(root, record);
    if (!product) {
        ++context.report.skipped;
        return;
    }
    std::string detail = product->name;
    if (!product->version.empty())
        detail += (detail.empty() ? "" : " ") + product->version;
    context.keep(record.name, root.line, root.column, product->version, std::move(detail));
    context.records.products.push_back(std::move(*product));
}

std::optional<ProductRecord> readAsyncApi(const Node& root, RecordReading& record)
{
    FieldReader fields(record, root, {DocumentRead, DocumentKnown});
    ProductRecord product;
    product.place = record.context.place(root);
    product.format = AsyncApiImporter().format();
    readInfo(record, fields, product);
    product.id = fields.text("id");
    if (product.id.empty())
        product.id = product.name;
    else if (!product.name.empty())
        product.otherIds.push_back(product.name);
    if (product.id.empty())
        fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"id", std::string(record.kind)}, root);
    if (record.name.empty())
        record.name = "product:" + encodeRefPart(product.id);
    const std::string version = fields.requiredText("asyncapi", Severity::Warning);
    if (record.context.report.version.empty())
        record.context.report.version = version;
    const std::string_view major = majorVersion(version);
    if (!version.empty() && major != "2" && major != "3")
        fields.report(Severity::Warning, DiagnosticCode::VersionMismatch, {version, "3.0.0"}, fields.at("asyncapi"));
    readTags(record, fields, product.tags);
    AsyncApiChannels channels(record, fields, root);
    channels.read(major == "2" || !root.find("operations") ? AsyncApiView::Outside : AsyncApiView::Application);
    product.inputPorts = channels.takeInputs();
    product.outputPorts = channels.takeOutputs();
    reportPlaceholder(fields, "id", product.id);

    if (record.refused)
        return std::nullopt;
    channels.addSchemas();
    return product;
}

} // namespace weft::importers
