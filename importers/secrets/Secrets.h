// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft::importers {

/// What stands where a secret stood.
constexpr std::string_view SecretMask = "***";

/// `text` without its secrets, or nothing when it holds none (the common case, which allocates nothing). Known by
/// their shape: user and password of an address (taken off, so that one store reached by two log-ins has one name),
/// values behind `password=`, `token:` and their like (connection strings, JDBC, queries, options, quoted JSON),
/// passwords in SQL, `Bearer` and `Basic` credentials, keys of clouds and forges, private keys. Words alone, such as a
/// column `password_hash`, are none. O(length).
[[nodiscard]] std::optional<std::string> withoutSecrets(std::string_view text);

/// Whether what stands under this key is a secret by the key alone: `db_password`, `apiToken`, `AWS_SECRET_ACCESS_KEY`.
/// The last words of a key decide: `tokenUrl`, `passwordPolicy` and `secret_name` say something about one.
[[nodiscard]] bool isSecretKey(std::string_view key);

/// Whether `value` can stand under such a key and give nothing away: nothing, a truth value, null, a placeholder
/// (`${PASSWORD}`, `{{ secret }}`, `$TOKEN`, `<token>`, `env:NAME`), asterisks.
[[nodiscard]] bool isHarmlessSecret(std::string_view value);

} // namespace weft::importers
