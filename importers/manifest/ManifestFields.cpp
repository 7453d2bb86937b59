// SPDX-License-Identifier: Apache-2.0
#include "importers/manifest/ManifestFields.h"

#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t PropertyDepth = 8;

bool isTemplate(std::string_view value)
{
    return value.find("${") != std::string_view::npos || value.find("{{") != std::string_view::npos ||
           (value.size() > 2 && value.front() == '<' && value.back() == '>' &&
            value.find_first_of(" /=") == std::string_view::npos);
}

void addBelow(std::vector<PropertyRecord>& properties, const std::string& prefix, const Node& node, std::size_t depth)
{
    if (node.isScalar()) {
        addProperty(properties, prefix, std::string(trimmed(node.text)));
        return;
    }
    if (depth == 0)
        return;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const bool named = node.isMapping();
        addBelow(properties, named ? prefix + "." + std::string(node.keys[i]) : prefix, *node.children[i], depth - 1);
    }
}

} // namespace

std::string_view scalarField(const Node& node, std::string_view key)
{
    const Node* value = node.isMapping() ? node.find(key) : nullptr;
    return value && value->isScalar() ? value->text : std::string_view();
}

std::string plainWord(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c != '-' && c != '_' && c != ' ')
            plain += toLower(c);
    }
    return plain;
}

bool isArchetype(std::string_view text)
{
    constexpr std::array<std::string_view, 6> Archetypes = {"sourcealigned",    "aggregate",       "alignedaggregate",
                                                            "aggregatealigned", "consumeraligned", "sharedcore"};
    return std::ranges::find(Archetypes, std::string_view(plainWord(text))) != Archetypes.end();
}

std::string withoutMailto(std::string text)
{
    constexpr std::string_view Prefix = "mailto:";
    if (text.starts_with(Prefix))
        text.erase(0, Prefix.size());
    return text;
}

std::string statedText(FieldReader& fields, std::string_view key)
{
    std::string text = fields.text(key);
    if (text.empty() || (!isTemplate(text) && plainWord(text) != plainWord(key)))
        return text;
    fields.report(Severity::Warning, DiagnosticCode::PlaceholderValue, {std::string(key), text}, fields.at(key));
    return {};
}

std::string requiredId(RecordReading& record, FieldReader& fields, std::string_view key)
{
    std::string id = fields.requiredText(key, Severity::Error);
    if (id.empty())
        return id;
    record.name = productRef(id);
    if (isTemplate(id))
        fields.report(Severity::Warning, DiagnosticCode::PlaceholderValue, {std::string(key), id}, fields.at(key));
    return id;
}

void reportStatus(FieldReader& fields, std::string_view key, const std::string& status,
                  std::span<const std::string_view> listed)
{
    if (!status.empty() && std::ranges::find(listed, std::string_view(plainWord(status))) == listed.end())
        fields.report(Severity::Note, DiagnosticCode::StatusUnlisted, {status}, fields.at(key));
}

void addProperty(std::vector<PropertyRecord>& properties, std::string name, std::string value)
{
    if (!value.empty())
        properties.push_back({std::move(name), std::move(value)});
}

void addProperties(std::vector<PropertyRecord>& properties, const std::string& prefix, const Node& node)
{
    addBelow(properties, prefix, node, PropertyDepth);
}

void addProperties(std::vector<PropertyRecord>& properties, FieldReader& fields, std::string_view key)
{
    if (const Node* node = fields.any(key))
        addProperties(properties, std::string(key), *node);
}

void setOwner(ProductRecord& product, const std::string& owner)
{
    std::string text = withoutMailto(owner);
    const std::size_t at = text.find('@');
    if (at == std::string::npos || at == 0 || text.find(' ') != std::string::npos)
        product.teamName = std::move(text);
    else
        product.members.push_back({{}, std::move(text), "owner", {}, {}, {}});
}

void PortList::add(PortRecord port, const Node& node)
{
    if (port.name.empty())
        return;
    if (!m_seen.emplace(port.name, port.version).second) {
        m_record.context.diagnose(Severity::Warning, DiagnosticCode::FieldValue,
                                  {m_key + ".name", port.name, "a name and version of its own"}, node.line, node.column,
                                  m_record.name);
    }
    m_ports.push_back(std::move(port));
}

void keepProduct(RecordReading& record, ProductRecord product, const Node& root)
{
    ReadContext& context = record.context;
    if (record.refused) {
        ++context.report.skipped;
        return;
    }
    std::string detail = product.name;
    if (!product.version.empty())
        detail += (detail.empty() ? "" : " ") + product.version;
    context.keep(record.name, root.line, root.column, product.version, std::move(detail));
    context.records.products.push_back(std::move(product));
}

} // namespace weft::importers
