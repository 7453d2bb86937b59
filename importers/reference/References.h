// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/base/Result.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::importers {

/// A node, and which of the files read together it stands in (0: the document that is being read).
struct Located {
    const Node* node = nullptr;
    std::size_t file = 0;
};

/// Follows the `$ref`s of one document: `#/part/of/it`, `file.json`, `file.json#/part`. Files are opened below
/// `ReadContext::root` alone (readLocalFile), each once, and addresses never. What can't be followed is a warning at
/// its place. At most 64 references in a row, 1,000 files and `Limits::documentBytes` in all; a reference that leads
/// back to itself ends there. Source: RFC 6901 (JSON pointers).
class References {
public:
    /// Both must outlive this; `root` is file 0.
    References(const Node& root, RecordReading& record);
    ~References();
    References(const References&) = delete;
    References& operator=(const References&) = delete;

    /// Where the `$ref` of `from` leads; `from` itself when it has none. Null after a fault, which is reported.
    [[nodiscard]] Located follow(Located from);
    /// What stands under `key` of `from` (a mapping), followed; null when there is nothing.
    [[nodiscard]] Located child(Located from, std::string_view key);

    /// Whether it is a whole file rather than a part of one.
    [[nodiscard]] bool isWhole(Located at) const;

    /// Reads of that file report with this: its path is right, and a record refused here is refused as a whole.
    [[nodiscard]] RecordReading& reading(std::size_t file);

private:
    struct File;

    [[nodiscard]] Located step(Located from, const Node& reference);
    [[nodiscard]] std::size_t open(const File& from, std::string_view path, const Node& reference);
    [[nodiscard]] Result<std::size_t> load(const File& from, std::string_view path);
    static void parse(File& file);
    void report(const File& file, DiagnosticCode code, std::vector<std::string> arguments, const Node& at);

    RecordReading& m_record;
    std::vector<std::unique_ptr<File>> m_files;
    std::map<std::pair<std::string, std::string>, Result<std::size_t>> m_loaded; ///< by referring file and path
    std::size_t m_bytes = 0;
};

} // namespace weft::importers
