// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/DiagnosticCode.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weft {

enum class Severity : std::uint8_t { Error, Warning, Note };

/// One thing that was wrong with the input, and where. Carries no sentence: `app/shared/text/DiagnosticText` makes it
/// from code and arguments. `line` and `column` count from 1 (columns in bytes); 0 means unknown.
struct Diagnostic {
    Severity severity = Severity::Error;
    DiagnosticCode code = DiagnosticCode::InternalError;
    std::vector<std::string> arguments;
    std::string path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string record; ///< reference or name of the record concerned, may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Collects what was found while reading and joining. Not thread-safe: one per reader, put together by `append`.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void append(Diagnostics other);

    /// Sorted by path, line, column, code, arguments; repeated ones removed. The order everything is printed in.
    void sort();

    [[nodiscard]] std::span<const Diagnostic> all() const { return m_all; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool empty() const { return m_all.empty(); }

private:
    std::vector<Diagnostic> m_all;
};

} // namespace weft
