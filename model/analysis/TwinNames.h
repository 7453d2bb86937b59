// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Twins.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The name of something that stands in a namespace, taken apart for comparing.
struct TwinName {
    std::string_view nameSpace; ///< empty for names without one
    std::string_view name;
};

/// What a dataset's or job's name is compared by once everything up to `reason` is evened out. Names with a common key
/// are twins for that reason. Several keys where a namespace lists several brokers (from `Port` on).
[[nodiscard]] std::vector<std::string> twinKeys(const TwinName& name, TwinReason reason);

/// The key (of `Prefix`) that the name has without its first part; empty where stores of its kind have no catalogues,
/// or it has one part.
[[nodiscard]] std::string keyWithoutFirstPart(const TwinName& name);

/// Where the server is written without its scheme, or `schemeless` asks to forget it: the key of host and name alone;
/// else empty.
[[nodiscard]] std::string serverKey(const TwinName& name, bool schemeless);

/// The same for names of domains, owners and products, which people write. Only Quoting, Case and Prefix differ.
[[nodiscard]] std::string plainTwinKey(std::string_view name, TwinReason reason);

} // namespace weft
