// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"
#include "model/mesh/Records.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

using Attributes = std::vector<PropertyRecord>;

/// How values become attributes of graph files, such that every format gives them back. All O(length).
namespace attributetext {

/// Adds an attribute, unless its value is empty.
void add(Attributes& attributes, std::string_view name, std::string_view value);

/// Lines become one: XML readers and DOT differ in what they make of line ends.
[[nodiscard]] std::string oneLine(std::string_view text);

/// A reference in which the characters that XML lacks are percent-encoded, like those that references encode anyway.
[[nodiscard]] std::string portable(std::string_view reference);

/// A name, or the reference where the name would not survive.
[[nodiscard]] std::string nameOrReference(std::string_view name, std::string_view reference);

/// The name of a property, marked where it would be taken for something else.
[[nodiscard]] std::string propertyName(std::string_view name);

/// Adds who is in a team, in the attributes of these names: owners in office by e-mail address or name, and all members
/// where there is more to say. Without those who are yet to come, and without the day on which those in office will
/// go: a graph file has no date to tell them from those who went.
void addPeople(Attributes& attributes, std::string_view owners, std::string_view members, const Mesh& mesh,
               std::span<const Member> people);

/// A team by its name, a person by the e-mail address where there is one.
[[nodiscard]] std::string_view shownOwner(const Owner& owner);

} // namespace attributetext

} // namespace weft::app
