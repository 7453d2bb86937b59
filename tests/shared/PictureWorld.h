// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "app/shared/session/MeshSession.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/support/RecordsFromText.h"

#include <memory>
#include <string_view>
#include <utility>

namespace weft::tests {

/// An open mesh from records; nothing was read from files.
inline std::shared_ptr<const app::OpenMesh> openRecords(const Records& records)
{
    NoProgress progress;
    auto open = std::make_shared<app::OpenMesh>();
    open->mesh = MeshBuilder::build(records, {}, progress).mesh;
    open->people = powerInterest(*open->mesh);
    return open;
}

inline std::shared_ptr<const app::OpenMesh> openText(std::string_view world)
{
    return openRecords(recordsFromText(world));
}

/// Arranged by our own layout, so that no child process is needed.
inline app::PictureSpec spec(Level level)
{
    app::PictureSpec result;
    result.level = level;
    result.layout = "layered";
    return result;
}

inline std::shared_ptr<const app::MeshPicture> picture(std::shared_ptr<const app::OpenMesh> open,
                                                       const app::PictureSpec& wanted)
{
    NoProgress progress;
    auto made = app::meshPicture(std::move(open), wanted, progress);
    return made ? std::move(made).value() : nullptr;
}

/// Three domains; orders feeds a chain, `shadow` is read without being declared, `audit` wants a contract that nobody
/// offers and `legacy` is declared and never read.
inline constexpr std::string_view Shop = R"(
contract c-orders
contract c-invoices
contract c-margin
contract c-shadow
product orders domain=sales team=Checkout owner=nora@shop.example
out orders contract=c-orders dataset=db#shop.public.orders
product invoices domain=finance team=Control owner=finn@shop.example
in orders contract=c-orders
out invoices contract=c-invoices dataset=db#shop.public.invoices
product margin domain=finance team=Control
in invoices contract=c-invoices
out margin contract=c-margin dataset=db#shop.public.margin
product legacy domain=sales
in margin contract=c-margin
product audit domain=risk owner=ann@shop.example
in missing contract=c-nobody
product shadow domain=risk
out shadow contract=c-shadow dataset=db#shop.public.shadow
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#make_invoices in=db#shop.public.orders out=db#shop.public.invoices
event r2 COMPLETE at=2026-10-31T08:00:00Z job=etl#make_margin in=db#shop.public.invoices out=db#shop.public.margin
event r3 COMPLETE at=2026-10-31T09:00:00Z job=etl#make_shadow in=db#shop.public.margin out=db#shop.public.shadow
person Nora email=nora@shop.example power=0.9 interest=0.8
person Finn email=finn@shop.example power=0.2 interest=0.9
person Ann email=ann@shop.example
)";

} // namespace weft::tests
