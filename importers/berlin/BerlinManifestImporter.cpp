// SPDX-License-Identifier: Apache-2.0
#include "importers/berlin/BerlinManifestImporter.h"

#include "importers/manifest/ManifestFields.h"
#include "importers/naming/RepositoryAddress.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 7> RootRead = {"id",   "metadata",       "input_ports", "output_ports",
                                           "tags", "classification", "domain"};
constexpr std::array<Names, 6> RootKnown = {"transformation_steps", "observability", "consumers", "use_cases",
                                            "ubiquitous_language",  "version"};
constexpr std::array<Names, 6> MetadataRead = {"name", "owner", "description", "url", "license", "updated"};
constexpr std::array<Names, 1> MetadataKnown = {"schema"};
constexpr std::array<Names, 4> PortRead = {"id", "metadata", "files", "manifest_url"};

constexpr std::size_t MostRepositories = 16; // of one product or port

void addOnce(std::vector<std::string>& texts, const std::string& text)
{
    if (!text.empty() && texts.size() < MostRepositories && std::ranges::find(texts, text) == texts.end())
        texts.push_back(text);
}

std::string repositoryOf(std::string_view address)
{
    const std::optional<RepositoryAddress> found = readRepositoryAddress(trimmed(address));
    return found ? found->repository : std::string();
}

/// A port and the repositories that its addresses lead to, in the order of their weight.
struct PortReading {
    PortRecord port;
    std::vector<std::string> repositories;
    bool addressed = false; ///< it says where its data is
};

class ManifestReader {
public:
    ManifestReader(RecordReading& record, ProductRecord& product) : m_record(record), m_product(product) {}

    void read(FieldReader& root, const std::string& page)
    {
        std::vector<std::pair<const Node*, PortReading>> inputs = readPorts(root, "input_ports");
        PortList outputPorts(m_record, "output_ports");
        addOnce(m_product.otherIds, repositoryOf(page));
        for (auto& [node, read] : readPorts(root, "output_ports")) {
            for (const std::string& repository : read.repositories)
                addOnce(m_product.otherIds, repository);
            outputPorts.add(std::move(read.port), *node);
        }
        m_product.outputPorts = outputPorts.take();
        PortList inputPorts(m_record, "input_ports");
        for (auto& [node, read] : inputs) {
            findProvider(read, node->find("manifest_url") != nullptr);
            inputPorts.add(std::move(read.port), *node);
        }
        m_product.inputPorts = inputPorts.take();
    }

private:
    std::vector<std::pair<const Node*, PortReading>> readPorts(FieldReader& root, std::string_view key)
    {
        std::vector<std::pair<const Node*, PortReading>> ports;
        for (const Node* node : root.mappings(key)) {
            if (m_record.context.stop.stop_requested())
                break;
            ports.emplace_back(node, readPort(*node));
        }
        return ports;
    }

    PortReading readPort(const Node& node)
    {
        FieldReader fields(m_record, node, {PortRead, {}});
        PortReading read;
        PortRecord& port = read.port;
        port.place = m_record.context.place(node);
        port.name = fields.requiredText("id", Severity::Warning);
        addAddress(read, fields.text("manifest_url"));
        if (const Node* metadata = fields.mapping("metadata")) {
            FieldReader about(m_record, *metadata, {MetadataRead, MetadataKnown});
            port.description = about.text("description");
            if (port.description.empty())
                port.description = about.text("name");
            addAddress(read, about.text("url"));
        }
        std::uint64_t count = 0;
        for (const std::string& file : fields.texts("files")) {
            if (++count % 1024 == 0 && m_record.context.stop.stop_requested())
                break;
            addAddress(read, file);
            if (std::optional<DatasetNameRecord> dataset = fileDataset(file))
                port.datasets.push_back(std::move(*dataset));
        }
        return read;
    }

    static void addAddress(PortReading& read, const std::string& address)
    {
        read.addressed = read.addressed || !address.empty();
        addOnce(read.repositories, repositoryOf(address));
    }

    void findProvider(PortReading& read, bool byManifest) const
    {
        for (const std::string& repository : read.repositories) {
            // Raw data that lies in the product's own repository is nobody else's.
            if (std::ranges::find(m_product.otherIds, repository) != m_product.otherIds.end())
                continue;
            read.port.provider = repository;
            // A manifest is a whole product; files are one of its ports, and both call it alike.
            if (!byManifest)
                read.port.providerPort = read.port.name;
            return;
        }
        if (!read.addressed)
            read.port.provider = read.port.name;
    }

    RecordReading& m_record;
    ProductRecord& m_product;
};

} // namespace

Match BerlinManifestImporter::matches(const Node& root) const
{
    const Node* metadata = root.isMapping() ? root.find("metadata") : nullptr;
    const bool fits = metadata && metadata->isMapping() && !root.find("kind") && !root.find("apiVersion") &&
                      (root.find("input_ports") || root.find("output_ports"));
    return fits ? Match::Sure : Match::No;
}

void BerlinManifestImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading record{context, "product"};
    if (const std::string_view id = trimmed(scalarField(root, "id")); !id.empty())
        record.name = productRef(id);
    FieldReader fields(record, root, {RootRead, RootKnown});
    ProductRecord product;
    product.place = context.place(root);
    product.format = format();
    product.id = requiredId(record, fields, "id");
    product.archetype = fields.text("classification");
    product.domain = statedText(fields, "domain");
    product.tags = fields.texts("tags");
    std::string page;
    if (const Node* node = fields.mapping("metadata")) {
        FieldReader metadata(record, *node, {MetadataRead, MetadataKnown});
        product.name = statedText(metadata, "name");
        product.description = metadata.text("description");
        setOwner(product, statedText(metadata, "owner"));
        page = metadata.text("url");
        for (const Names key : {"url", "license", "updated"})
            addProperty(product.properties, std::string(key), metadata.text(key));
    }
    ManifestReader(record, product).read(fields, page);
    keepProduct(record, std::move(product), root);
}

} // namespace weft::importers
