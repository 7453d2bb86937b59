// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"

#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace weft::importers {

/// A format that is neither YAML nor JSON: a table, XML, DOT, a language of its own. It is read as one text, which
/// holds many records. Stateless, so one instance serves all threads.
class TextImporter {
public:
    virtual ~TextImporter() = default;
    /// What `--source-format` takes: `graphml`.
    [[nodiscard]] virtual std::string_view format() const = 0;
    /// Recognises by the first bytes of the text (64 KB at most, without byte order mark); never by file name.
    [[nodiscard]] virtual Match matches(std::string_view firstBytes) const = 0;
    /// Reads the whole text (UTF-8, without byte order mark, of at most `Limits::documentBytes`), each record whole or
    /// not at all. False when it turned out to be of another format, which then is reported.
    virtual bool read(std::string_view text, ReadContext& context, std::stop_token stop) const = 0;
};

/// Every one of them, in the order in which they are asked (first Sure wins, else first Perhaps). A new format adds its
/// line in TextImporterRegistry.cpp.
[[nodiscard]] const std::vector<std::unique_ptr<TextImporter>>& textImporters();

/// What `--source-format` takes: the names of all importers, these and those of `Importer.h`, sorted, each once.
[[nodiscard]] std::vector<std::string_view> formatNames();

/// The one to read a text that begins so; null where YAML or JSON is to be tried. `format`: what the user asked for;
/// empty: recognise.
[[nodiscard]] const TextImporter* textImporterFor(std::string_view firstBytes, std::string_view format);

} // namespace weft::importers
