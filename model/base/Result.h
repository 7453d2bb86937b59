// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weft {

/// Why an operation could not be done: a code and what to put into its sentence (`app/shared/text` makes it).
struct Problem {
    DiagnosticCode code = DiagnosticCode::InternalError;
    std::vector<std::string> arguments;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// A value or the problem that prevented it. Names follow std::expected (C++23), so that it can go one day.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Problem problem) : m_state(std::move(problem)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T& value() const&
    {
        assert(has_value());
        return std::get<0>(m_state);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(has_value());
        return std::get<0>(std::move(m_state));
    }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const Problem& error() const
    {
        assert(!has_value());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Problem> m_state;
};

} // namespace weft
