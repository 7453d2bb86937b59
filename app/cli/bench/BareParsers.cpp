// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/BareParsers.h"

#include "app/cli/bench/ProcessCost.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <ctime>
#include <fstream>
#include <iterator>

#include <yaml.h>

namespace weft::cli {

namespace {

/// Hears every event of the parser and keeps none.
struct Deaf final : nlohmann::json_sax<nlohmann::json> {
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

bool hearsLine(const std::string& line)
{
    Deaf deaf;
    return nlohmann::json::sax_parse(line, &deaf);
}

bool hearsYaml(const std::string& text)
{
    yaml_parser_t parser = {};
    if (yaml_parser_initialize(&parser) == 0)
        return false;
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    bool good = true;
    for (bool ended = false; good && !ended;) {
        yaml_event_t event = {};
        good = yaml_parser_parse(&parser, &event) != 0;
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return good;
}

/// How often `parse` was right with a line of the file.
template <class Parse>
void parseLines(const std::string& name, PeerReading& result, const std::stop_token& stop, const Parse& parse)
{
    std::ifstream file(name, std::ios::binary);
    std::string line;
    line.reserve(simdjson::SIMDJSON_PADDING);
    for (; !stop.stop_requested() && std::getline(file, line); ++result.records) {
        if (!parse(line))
            result.outcome = PeerReading::Outcome::Failed;
    }
}

} // namespace

bool isBareParser(ImportPeer peer)
{
    return peer == ImportPeer::Simdjson || peer == ImportPeer::NlohmannSax || peer == ImportPeer::Libyaml;
}

PeerReading parseBare(ImportPeer peer, const std::vector<std::string>& files, const std::stop_token& stop)
{
    PeerReading result;
    result.outcome = PeerReading::Outcome::Read;
    simdjson::dom::parser simd;
    const double cpu = cpuSeconds();
    const double wall = wallSeconds();
    for (const std::string& name : files) {
        if (stop.stop_requested())
            break;
        if (peer == ImportPeer::Libyaml) {
            std::ifstream file(name, std::ios::binary);
            if (!hearsYaml({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}))
                result.outcome = PeerReading::Outcome::Failed;
            ++result.records;
        } else if (peer == ImportPeer::Simdjson) {
            parseLines(name, result, stop, [&simd](std::string& line) {
                line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
                return simd.parse(line.data(), line.size(), false).error() == simdjson::SUCCESS;
            });
        } else {
            parseLines(name, result, stop, hearsLine);
        }
    }
    result.cpuSeconds = cpuSeconds() - cpu;
    result.wallSeconds = wallSeconds() - wall;
    return result;
}

} // namespace weft::cli
