// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "app/shared/session/MeshSession.h"

namespace weft::app {

/// `{"kept":n,"records":[{"record":ref,"path","line","column"}],"diagnostics":[…]}`
[[nodiscard]] Json validateJson(const OpenMesh& open);

} // namespace weft::app
