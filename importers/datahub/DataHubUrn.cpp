// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubUrn.h"

#include "importers/document/FieldReader.h"
#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"

#include <utility>

namespace weft::importers {

namespace {

constexpr std::string_view Start = "urn:li:";
constexpr std::string_view Production = "PROD";

/// The parts of `(a,b,(c,d))` at its outermost level; empty when the parentheses do not close at the end.
std::vector<std::string> tupleParts(std::string_view tuple)
{
    std::vector<std::string> parts;
    std::size_t depth = 0;
    std::size_t begin = 1;
    for (std::size_t i = 0; i < tuple.size(); ++i) {
        const char c = tuple[i];
        if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0 && i + 1 != tuple.size())
            return {};
        if ((c == ',' && depth == 1) || (c == ')' && depth == 0)) {
            parts.emplace_back(trimmed(tuple.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    if (depth != 0)
        parts.clear();
    return parts;
}

/// `kafka` of `urn:li:dataPlatform:kafka`, or of the bare word that older files have.
std::string platformOf(std::string_view text)
{
    constexpr std::string_view Platform = "urn:li:dataPlatform:";
    return std::string(text.starts_with(Platform) ? text.substr(Platform.size()) : text);
}

/// (bucket, path) of an object store's name.
std::optional<DatasetNameRecord> objectName(std::string_view scheme, std::string_view name)
{
    return splitAddress(std::string(scheme) + "://" + std::string(name));
}

std::string inEnvironment(const std::string& nameSpace, const std::string& environment)
{
    return environment.empty() || upperCase(environment) == Production ? nameSpace
                                                                       : nameSpace + "/" + upperCase(environment);
}

} // namespace

std::optional<DataHubUrn> readDataHubUrn(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with(Start))
        return std::nullopt;
    const std::string_view rest = text.substr(Start.size());
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == rest.size())
        return std::nullopt;
    DataHubUrn urn{std::string(text), std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 1)), {}};
    if (urn.key.front() != '(') {
        urn.parts.push_back(urn.key);
        return urn;
    }
    urn.parts = tupleParts(urn.key);
    if (urn.parts.empty())
        return std::nullopt;
    return urn;
}

std::optional<DataHubDataset> dataHubDataset(const DataHubUrn& urn)
{
    if (urn.type != "dataset" || urn.parts.size() < 3)
        return std::nullopt;
    DataHubDataset dataset;
    dataset.platform = platformOf(urn.parts.front());
    // A name may hold commas.
    for (std::size_t i = 1; i + 1 < urn.parts.size(); ++i)
        dataset.ownName += (i == 1 ? "" : ",") + urn.parts[i];
    if (dataset.platform.empty() || dataset.ownName.empty())
        return std::nullopt;
    std::optional<DatasetNameRecord> known;
    if (dataset.platform == "bigquery")
        known = DatasetNameRecord{"bigquery", dataset.ownName};
    else if (dataset.ownName.find("://") != std::string::npos)
        known = splitAddress(dataset.ownName);
    else if (dataset.platform == "s3")
        known = objectName("s3", dataset.ownName);
    else if (dataset.platform == "gcs")
        known = objectName("gs", dataset.ownName);
    else if (dataset.platform == "file")
        known = DatasetNameRecord{"file", dataset.ownName};
    dataset.serverKnown = known.has_value();
    dataset.name = known ? std::move(*known)
                         : DatasetNameRecord{inEnvironment(dataset.platform, urn.parts.back()), dataset.ownName};
    return dataset;
}

std::optional<DatasetNameRecord> dataHubJob(const DataHubUrn& urn)
{
    if (urn.type != "dataJob" || urn.parts.size() < 2)
        return std::nullopt;
    const std::optional<DataHubUrn> flow = readDataHubUrn(urn.parts.front());
    if (!flow || flow->type != "dataFlow" || flow->parts.size() < 2 || urn.parts[1].empty())
        return std::nullopt;
    const std::string environment = flow->parts.size() > 2 ? flow->parts[2] : std::string();
    return DatasetNameRecord{inEnvironment(flow->parts[0], environment), flow->parts[1] + "." + urn.parts[1]};
}

std::optional<DataHubField> dataHubField(std::string_view text)
{
    const std::optional<DataHubUrn> urn = readDataHubUrn(text);
    if (!urn || urn->type != "schemaField" || urn->parts.size() < 2)
        return std::nullopt;
    std::optional<DataHubUrn> dataset = readDataHubUrn(urn->parts.front());
    if (!dataset)
        return std::nullopt;
    std::string field;
    for (std::size_t i = 1; i < urn->parts.size(); ++i)
        field += (i == 1 ? "" : ",") + urn->parts[i];
    field = plainFieldPath(field);
    if (field.empty())
        return std::nullopt;
    return DataHubField{std::move(*dataset), std::move(field)};
}

std::string dataHubTail(const std::string& text)
{
    const std::optional<DataHubUrn> urn = readDataHubUrn(text);
    return urn ? urn->key : text;
}

std::string dataHubRole(const std::string& type)
{
    std::string word = lowerCase(dataHubTail(type));
    return word.empty() || word.find("owner") != std::string::npos ? "owner" : word;
}

std::string plainFieldPath(std::string_view path)
{
    std::string plain;
    while (!path.empty()) {
        // The dots of `[version=2.0]` part nothing.
        const std::size_t from = path.front() == '[' ? std::min(path.find(']'), path.size()) : 0;
        const std::size_t dot = std::min(path.find('.', from), path.size());
        if (path.front() != '[' && dot != 0)
            plain += (plain.empty() ? "" : ".") + std::string(path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return plain;
}

} // namespace weft::importers
