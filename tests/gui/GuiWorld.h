// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/support/RecordsFromText.h"

#include <memory>
#include <string_view>

namespace weft::tests {

/// An open mesh made of the statements of RecordsFromText; nothing is read from files.
inline std::shared_ptr<const app::OpenMesh> openWorld(std::string_view statements)
{
    NoProgress progress;
    auto open = std::make_shared<app::OpenMesh>();
    BuiltMesh built = MeshBuilder::build(recordsFromText(statements), {}, progress);
    open->mesh = built.mesh;
    open->diagnostics = std::move(built.diagnostics);
    open->people = powerInterest(*open->mesh);
    return open;
}

/// orders (sales) feeds revenue (finance), declared and observed; ghost is read without being declared.
inline constexpr std::string_view SmallShop = R"(
product orders domain=sales team=Checkout owner=nora@shop.example
out orders contract=c-orders dataset=db#shop.orders
product revenue domain=finance owner=finn@shop.example
in orders contract=c-orders
out revenue contract=c-revenue dataset=db#shop.revenue
product ghost domain=finance
out ghost contract=c-ghost dataset=db#shop.ghost
product adrift
contract c-orders product=orders
table orders at=db#shop.orders columns=id,amount,mail pii=mail
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#make_revenue in=db#shop.orders out=db#shop.revenue
event r2 COMPLETE at=2026-10-31T08:00:00Z job=etl#make_ghost in=db#shop.revenue out=db#shop.ghost
event r3 COMPLETE at=2026-10-31T08:00:00Z job=etl#strays in=db#stray.a out=db#stray.b
person Nora email=nora@shop.example power=0.9 interest=0.8
person Ann email=ann@shop.example
)";

} // namespace weft::tests
