// SPDX-License-Identifier: Apache-2.0
#include "importers/backstage/EntityReference.h"

#include "model/base/Ascii.h"

namespace weft::importers {

namespace {

} // namespace

std::string EntityReference::canonical() const
{
    return kind + ":" + nameSpace + "/" + lowerCase(name);
}

std::string EntityReference::shortName() const
{
    return nameSpace == "default" ? name : nameSpace + "/" + name;
}

EntityReference readEntityReference(std::string_view text, std::string_view kind)
{
    EntityReference reference{std::string(kind), "default", {}};
    if (text.find_first_of(" \t@") != std::string_view::npos)
        return reference;
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        reference.kind = lowerCase(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        reference.nameSpace = lowerCase(text.substr(0, slash));
        text.remove_prefix(slash + 1);
    }
    reference.name = text;
    return reference;
}

} // namespace weft::importers
