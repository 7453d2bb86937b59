// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Archetype.h"

#include "model/base/Ascii.h"
#include "model/mesh/build/DatasetNaming.h"

namespace weft::build {

std::string evenArchetype(std::string_view text)
{
    std::string letters = lowerCase(text);
    std::erase_if(letters, [](char c) { return c == '-' || c == '_' || c == ' '; });
    if (letters == "sourcealigned")
        return "source-aligned";
    if (letters == "aggregate" || letters == "alignedaggregate" || letters == "aggregatealigned")
        return "aggregate";
    if (letters == "consumeraligned")
        return "consumer-aligned";
    if (letters == "sharedcore")
        return "shared-core";
    return std::string(trimmed(text));
}

} // namespace weft::build
