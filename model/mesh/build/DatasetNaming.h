// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::build {

/// What a dataset name is compared by, never shown (formats.md, section 6): scheme synonyms, default ports, quotes,
/// slashes at either end and partition suffixes are evened out, and case where the store folds it. A Kafka namespace
/// with several bootstrap servers gives one key for each.
[[nodiscard]] std::vector<std::string> matchKeys(LineageName name);

/// The store's scheme of a namespace in one spelling (all of a namespace without `://`): `s3a` is `s3`, `postgresql` is
/// `postgres` …, in lower case.
[[nodiscard]] std::string evenScheme(std::string_view nameSpace);

/// `host` without `:port` where that is the one which stores of this (even) scheme listen at anyway.
[[nodiscard]] std::string_view withoutDefaultPort(std::string_view scheme, std::string_view host);

/// `name` without the quotes that stores put around identifiers.
[[nodiscard]] std::string withoutQuotes(std::string_view name);

/// `name` without partitions at its end: `orders/dt=2026-01-01/hour=3` is `orders`.
[[nodiscard]] std::string_view withoutPartition(std::string_view name);

/// True when the store behind this namespace folds the case of names: Snowflake, Postgres, Hive …
[[nodiscard]] bool foldsCase(std::string_view nameSpace);

/// The last `count` parts of a dataset name without quotes, joined by dots; empty when it has fewer. Parts are divided
/// by dots, in path-like names by slashes.
[[nodiscard]] std::string lastParts(std::string_view name, std::size_t count);

/// How many parts `lastParts` can give.
[[nodiscard]] std::size_t partCount(std::string_view name);

} // namespace weft::build
