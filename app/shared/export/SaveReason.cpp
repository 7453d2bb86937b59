// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/SaveReason.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace weft::app {

std::string saveReason(const QSaveFile& file, std::size_t bytes)
{
    std::string reason = file.errorString().toStdString();
    const QStorageInfo storage(QFileInfo(file.fileName()).absolutePath());
    if (storage.isValid() && storage.bytesAvailable() < static_cast<qint64>(bytes)) {
        reason +=
            " (" + std::to_string(bytes) + " bytes needed, " + std::to_string(storage.bytesAvailable()) + " free)";
    }
    return reason;
}

} // namespace weft::app
