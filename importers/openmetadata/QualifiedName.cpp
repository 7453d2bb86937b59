// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/QualifiedName.h"

namespace weft::importers {

std::vector<std::string> qualifiedParts(std::string_view name)
{
    std::vector<std::string> parts;
    std::string part;
    bool quoted = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '"' && quoted && i + 1 < name.size() && name[i + 1] == '"') {
            part += c; // a quote inside of quotes is written twice
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '.' && !quoted) {
            if (part.empty())
                return {};
            parts.push_back(std::move(part));
            part.clear();
        } else {
            part += c;
        }
    }
    if (quoted || part.empty())
        return {};
    parts.push_back(std::move(part));
    return parts;
}

std::string quotedPart(std::string_view part)
{
    if (part.find_first_of(".\"") == std::string_view::npos)
        return std::string(part);
    std::string quoted = "\"";
    for (const char c : part)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::optional<DatasetNameRecord> qualifiedDataset(std::string_view name)
{
    const std::vector<std::string> parts = qualifiedParts(name);
    if (parts.empty())
        return std::nullopt;
    if (parts.size() == 1)
        return DatasetNameRecord{"openmetadata", parts.front()};
    DatasetNameRecord result{parts.front(), {}};
    for (std::size_t i = 1; i < parts.size(); ++i)
        result.name += (i == 1 ? "" : ".") + quotedPart(parts[i]);
    return result;
}

} // namespace weft::importers
