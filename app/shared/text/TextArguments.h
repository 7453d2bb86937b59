// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace weft::app {

/// `pattern` with `%1` … `%9` replaced by `arguments`, in one pass, so that a `%2` inside an argument stays what it is.
/// Missing arguments read as nothing.
[[nodiscard]] QString filled(const QString& pattern, const QStringList& arguments);

} // namespace weft::app
