// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/ImportSample.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <random>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::size_t RunsEach = 25; // of two events
constexpr std::array<std::string_view, 8> Domains{"sales",   "finance", "logistics", "customer",
                                                  "pricing", "risk",    "billing",   "service"};
constexpr std::array<std::array<std::string_view, 3>, 10> Columns{{{"id", "integer", "BIGINT"},
                                                                   {"email", "string", "VARCHAR(320)"},
                                                                   {"amount", "number", "NUMBER(18,4)"},
                                                                   {"currency", "string", "CHAR(3)"},
                                                                   {"quantity", "integer", "INT"},
                                                                   {"status", "string", "VARCHAR(20)"},
                                                                   {"country", "string", "CHAR(2)"},
                                                                   {"created_at", "timestamp", "TIMESTAMP"},
                                                                   {"segment", "string", "VARCHAR(40)"},
                                                                   {"score", "number", "DOUBLE"}}};
constexpr std::string_view Producer =
    R"("_producer":"https://github.com/OpenLineage/OpenLineage/tree/1.30.0/integration/spark",)"
    R"("_schemaURL":"https://openlineage.io/spec/facets/1-2-0/)";

struct Product {
    std::string name;
    std::string_view domain;
    std::vector<std::size_t> inputs; ///< products
    std::size_t columns = 0;
};

std::vector<Product> sampleProducts(std::size_t count, std::mt19937_64& random)
{
    std::vector<Product> products;
    for (std::size_t i = 0; i < count; ++i) {
        Product product;
        product.domain = Domains[random() % Domains.size()];
        product.name = std::string(product.domain) + "-table-" + std::to_string(i);
        product.columns = 6 + random() % (Columns.size() - 5);
        for (auto wanted = i == 0 ? 0 : 1 + random() % 3; wanted > 0; --wanted)
            product.inputs.push_back(random() % i);
        products.push_back(std::move(product));
    }
    return products;
}

std::string uuid(std::uint64_t a, std::uint64_t b)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-7%03x-8%03x-%012llx", static_cast<unsigned>(a >> 32U),
                  static_cast<unsigned>(a >> 16U & 0xFFFFU), static_cast<unsigned>(a & 0xFFFU),
                  static_cast<unsigned>(b >> 48U & 0xFFFU), static_cast<unsigned long long>(b & 0xFFFFFFFFFFFFU));
    return text.data();
}

void facet(std::string& text, std::string_view key, std::string_view schema)
{
    text.append("\"").append(key).append("\":{").append(Producer).append(schema).append(".json#/$defs/");
    text.append(schema).append("\",");
}

void datasetName(std::string& text, const Product& product)
{
    text.append(R"({"namespace":"postgres://db.)").append(product.domain);
    text.append(R"(.acme.example:5432","name":"mesh.public.)").append(product.name).append("\"");
}

void schemaFacet(std::string& text, const Product& product)
{
    facet(text, "schema", "SchemaDatasetFacet");
    text += "\"fields\":[";
    for (std::size_t i = 0; i < product.columns; ++i) {
        text.append(i == 0 ? "" : ",").append(R"({"name":")").append(Columns[i][0]);
        text.append(R"(","type":")").append(Columns[i][2]).append("\",\"ordinal_position\":");
        text.append(std::to_string(i + 1)).append("}");
    }
    text += "]}";
}

void columnLineageFacet(std::string& text, const Product& product, const std::vector<Product>& all)
{
    facet(text, "columnLineage", "ColumnLineageDatasetFacet");
    text += "\"fields\":{";
    for (std::size_t i = 0; i < product.columns; ++i) {
        const Product& from = all[product.inputs[i % product.inputs.size()]];
        text.append(i == 0 ? "" : ",").append("\"").append(Columns[i][0]).append(R"(":{"inputFields":[)");
        datasetName(text, from);
        text.append(R"(,"field":")").append(Columns[i % from.columns][0]);
        text.append(
            R"(","transformations":[{"type":"DIRECT","subtype":"IDENTITY","description":"","masking":false}]}]})");
    }
    text += "}}";
}

void event(std::string& text, const std::vector<Product>& all, std::size_t which, std::uint64_t minute, bool complete,
           const std::string& run, std::mt19937_64& random)
{
    const Product& product = all[which];
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "2025-%02u-%02uT%02u:%02u:00Z",
                  static_cast<unsigned>(1 + minute / 40'320 % 12), static_cast<unsigned>(1 + minute / 1440 % 28),
                  static_cast<unsigned>(minute / 60 % 24), static_cast<unsigned>(minute % 60));
    text.append(R"({"eventTime":")").append(time.data());
    text.append(R"(","producer":"https://github.com/OpenLineage/OpenLineage/tree/1.30.0/integration/spark",)");
    text.append(R"("schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent","eventType":")");
    text.append(complete ? "COMPLETE" : "START").append(R"(","run":{"runId":")").append(run).append(R"(","facets":{)");
    facet(text, "processing_engine", "ProcessingEngineRunFacet");
    text.append(R"("version":"3.5.1","name":"spark"}}},"job":{"namespace":"airflow://acme.example","name":"build.)");
    text.append(product.name).append(R"(","facets":{)");
    facet(text, "jobType", "JobTypeJobFacet");
    text.append(R"("processingType":"BATCH","integration":"SPARK","jobType":"JOB"}}},"inputs":[)");
    for (std::size_t i = 0; i < product.inputs.size(); ++i) {
        text += i == 0 ? "" : ",";
        datasetName(text, all[product.inputs[i]]);
        text += R"(,"facets":{)";
        if (complete)
            schemaFacet(text, all[product.inputs[i]]);
        text += "}}";
    }
    text += R"(],"outputs":[)";
    datasetName(text, product);
    text += R"(,"facets":{)";
    if (complete) {
        schemaFacet(text, product);
        if (!product.inputs.empty()) {
            text += ",";
            columnLineageFacet(text, product, all);
        }
        text += R"(},"outputFacets":{)";
        facet(text, "outputStatistics", "OutputStatisticsOutputDatasetFacet");
        text.append("\"rowCount\":").append(std::to_string(random() % 1'000'000)).append("}");
    }
    text += "}}]}\n";
}

void writeLog(std::ofstream& file, const std::vector<Product>& all, std::mt19937_64& random,
              const std::stop_token& stop)
{
    std::string text;
    for (std::size_t run = 0; run < RunsEach && !stop.stop_requested(); ++run) {
        for (std::size_t i = 0; i < all.size() && !stop.stop_requested(); ++i) {
            const std::string id = uuid(random(), random());
            const std::uint64_t minute = run * 1440 + i % 1440;
            text.clear();
            event(text, all, i, minute, false, id, random);
            event(text, all, i, minute + 1, true, id, random);
            file << text;
        }
    }
}

std::string productText(const Product& product, std::size_t number, const std::vector<Product>& all)
{
    std::string text = "apiVersion: v1.0.0\nkind: DataProduct\nid: " + product.name + "\nname: \"" + product.name +
                       "\"\nversion: \"1.2.0\"\nstatus: active\ndomain: " + std::string(product.domain) +
                       "\ntenant: acme\ndescription:\n  purpose: \"What " + product.name +
                       " is for, in one sentence.\"\n  limitations: \"Refreshed daily; late records arrive within 48 "
                       "hours.\"\n  usage: \"Join on id; see the contracts of the output ports.\"\ntags: [mesh, "
                       "sample]\ncustomProperties:\n  - property: criticality\n    value: medium\n  - property: "
                       "costCenter\n    value: " +
                       std::to_string(1000 + number % 100) + "\n";
    if (!product.inputs.empty())
        text += "inputPorts:\n";
    for (std::size_t i = 0; i < product.inputs.size(); ++i)
        text += "  - name: input-" + std::to_string(i) + "\n    version: \"1.0.0\"\n    contractId: contract-" +
                std::to_string(product.inputs[i]) + "\n";
    text += "outputPorts:\n  - name: tables\n    description: \"Tables: " + product.name +
            "\"\n    type: tables\n    version: \"1.0.0\"\n    contractId: contract-" + std::to_string(number) +
            "\nteam:\n  name: \"Team " + std::string(product.domain) + "\"\n  members:\n";
    for (const std::string_view role : {"owner", "data steward", "data engineer", "data engineer"})
        text += "    - username: \"person" + std::to_string((number + role.size()) % all.size()) +
                "@acme.example\"\n      name: \"A Person\"\n      role: " + std::string(role) +
                "\n      dateIn: \"2021-05-15\"\n";
    return text;
}

std::string contractText(const Product& product, std::size_t number)
{
    std::string text = "apiVersion: v3.0.2\nkind: DataContract\nid: contract-" + std::to_string(number) + "\nname: \"" +
                       product.name +
                       " tables\"\nversion: \"1.0.0\"\nstatus: active\ndomain: " + std::string(product.domain) +
                       "\ndataProduct: " + product.name +
                       "\ndescription:\n  purpose: \"Promise of the output port.\"\nservers:\n  - server: production\n"
                       "    environment: prod\n    type: postgres\n    host: db." +
                       std::string(product.domain) +
                       ".acme.example\n    port: 5432\n    database: mesh\n    schema: public\nschema:\n  - name: \"" +
                       product.name + "\"\n    physicalName: \"" + product.name +
                       "\"\n    logicalType: object\n    physicalType: table\n    properties:\n";
    for (std::size_t i = 0; i < product.columns; ++i)
        text += "      - name: " + std::string(Columns[i][0]) + "\n        logicalType: " + std::string(Columns[i][1]) +
                "\n        physicalType: \"" + std::string(Columns[i][2]) +
                "\"\n        required: " + (i % 3 == 0 ? "true" : "false") + "\n        classification: internal\n";
    return text + "slaProperties:\n  - property: frequency\n    value: 1\n    unit: d\n";
}

} // namespace

ImportFiles writeImportSample(const std::string& directory, std::size_t products, std::uint64_t seed,
                              const std::stop_token& stop)
{
    std::mt19937_64 random(seed); // a distribution differs between libraries, its numbers do not
    const std::vector<Product> all = sampleProducts(products, random);
    ImportFiles files;
    const auto add = [&](std::vector<std::string>& to, const std::string& name) {
        to.push_back(directory + "/" + name);
        return std::ofstream(to.back(), std::ios::binary);
    };
    std::ofstream log = add(files.logs, "events.ndjson");
    writeLog(log, all, random, stop);
    for (std::size_t i = 0; i < all.size() && !stop.stop_requested(); ++i) {
        add(files.manifests, all[i].name + ".odps.yaml") << productText(all[i], i, all);
        add(files.manifests, all[i].name + ".odcs.yaml") << contractText(all[i], i);
    }
    return files;
}

} // namespace weft::cli
