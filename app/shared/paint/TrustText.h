// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "model/base/Instant.h"

#include <QString>
#include <QStringList>

namespace weft::app {

/// `31 Oct 2026`, in the language of the program and never in the machine's form.
[[nodiscard]] QString shortDate(Instant instant);

/// What a view says about itself, part by part: `25 of 25 products shown`, `2 records refused`, `3 names unresolved`,
/// `observed until 31 Oct 2026`. Always says how many are shown and until when it was observed; the rest where there is
/// something to say.
[[nodiscard]] QStringList trustParts(const TrustLine& trust);

/// What the drawing can't show of itself: `1,409 of 1,583 edges run left to right`, `464 edges drawn as 172 ribbon
/// lines`. Empty without edges.
[[nodiscard]] QStringList drawingParts(const TrustLine& trust);

/// `since 3 Oct 2026: 5 new, 2 gone`, nodes and edges; empty where no times are compared.
[[nodiscard]] QString differenceText(const TrustLine& trust);

/// `trustParts` as one line, and the difference: `25 of 25 products shown · observed until 31 Oct 2026`.
[[nodiscard]] QString trustText(const TrustLine& trust);

} // namespace weft::app
