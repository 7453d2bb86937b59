// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/stakeholders/PowerInterest.h"

#include <QString>

#include <string>

namespace weft::app {

/// `Manage closely` …
[[nodiscard]] QString quadrantText(Quadrant quadrant);

/// How this place came about: for the register's the values as written, for derived ones the formula with its parts.
[[nodiscard]] QString whyText(const Mesh& mesh, const PowerInterest& people, const Assessment& person);

/// The domain that the register names, else those of the products the person has a part in, by name, joined by `, `.
[[nodiscard]] std::string stakeholderDomain(const Mesh& mesh, const Assessment& person);

} // namespace weft::app
