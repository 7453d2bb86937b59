// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "model/base/Result.h"

#include <string>

namespace weft::cli {

/// What `--limits FILE` says: a JSON object whose keys are the fields of `importers::Limits` and whose values are whole
/// numbers from 1 on; what it does not name keeps its default. A file that can't be read, is no such object, names an
/// unknown limit or holds another value is a Problem.
[[nodiscard]] Result<importers::Limits> readLimits(const std::string& path);

} // namespace weft::cli
