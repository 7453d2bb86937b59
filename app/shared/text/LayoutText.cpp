// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/LayoutText.h"

#include <QCoreApplication>

namespace weft::app {

namespace {

struct LayoutTexts {
    Q_DECLARE_TR_FUNCTIONS(LayoutText)

public:
    static QString named(std::string_view name)
    {
        if (name == "floorplan")
            return tr("Floor plan");
        if (name == "lanes")
            return tr("Lanes");
        if (name == "layered")
            return tr("Layered");
        if (name == "radial")
            return tr("Radial");
        if (name == "organic")
            return tr("Organic");
        if (name == "matrix")
            return tr("Matrix");
        return tr("Graphviz %1").arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
};

} // namespace

QString layoutText(std::string_view name)
{
    return LayoutTexts::named(name);
}

} // namespace weft::app
