// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/StageText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

class StageWords {
    Q_DECLARE_TR_FUNCTIONS(StageText)

public:
    static QString stage(Stage stage)
    {
        switch (stage) {
        case Stage::Finding:
            return tr("Looking for files");
        case Stage::Reading:
            return tr("Reading");
        case Stage::Joining:
            return tr("Joining");
        case Stage::Analysing:
            return tr("Analysing");
        case Stage::LayingOut:
            return tr("Laying out");
        case Stage::Drawing:
            return tr("Drawing");
        case Stage::Writing:
            return tr("Writing");
        }
        return {};
    }
};

} // namespace

QString stageText(Stage stage)
{
    return StageWords::stage(stage);
}

} // namespace weft::app
