// SPDX-License-Identifier: Apache-2.0
#include "importers/graphml/GraphmlImporter.h"

#include "importers/graph/GraphRecords.h"
#include "importers/graphml/GraphmlParser.h"

#include <utility>

namespace weft::importers {

Match GraphmlImporter::matches(std::string_view firstBytes) const
{
    const std::size_t begin = firstBytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || firstBytes[begin] != '<')
        return Match::No;
    const std::string_view text = firstBytes.substr(begin);
    for (const std::string_view root : {"<graphml", ":graphml"}) {
        const std::size_t at = text.find(root);
        const std::size_t behind = at + root.size();
        if (at != std::string_view::npos && behind < text.size() &&
            std::string_view(" \t\r\n>/").find(text[behind]) != std::string_view::npos)
            return Match::Sure;
    }
    return text.substr(0, 5) == "<?xml" ? Match::Perhaps : Match::No;
}

bool GraphmlImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    GraphmlParser parser(context, stop);
    if (!parser.parse(text))
        return false;
    if (!stop.stop_requested())
        addGraph(parser.graph(), format(), context, stop);
    return true;
}

} // namespace weft::importers
