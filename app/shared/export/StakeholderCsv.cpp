// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/StakeholderCsv.h"

#include "app/shared/text/StakeholderText.h"

#include <cmath>

namespace weft::app {

namespace {

/// As in JSON: six decimals, so that a rounding in the last bit changes no byte.
std::optional<double> rounded(std::optional<double> share)
{
    return share ? std::optional(std::round(*share * 1e6) / 1e6) : std::nullopt;
}

} // namespace

std::string stakeholderCsv(const Mesh& mesh, const PowerInterest& people, CsvFormulas formulas)
{
    CsvTable table({"stakeholder", "name",    "role",     "organisation", "domain",      "power",         "interest",
                    "quadrant",    "current", "desired",  "owns",         "source",      "why",           "email",
                    "category",    "raci",    "products", "notes",        "powerStated", "interestStated"},
                   formulas);
    for (const Assessment& person : people.people) {
        const bool registered = !person.stakeholder.isNull();
        const Stakeholder row = registered ? mesh.stakeholders[person.stakeholder] : Stakeholder();
        std::string owns;
        for (const ProductId product : person.ownProducts)
            owns.append(owns.empty() ? "" : ";").append(mesh.products[product].id);
        std::string products;
        for (const ProductId product : row.products)
            products.append(products.empty() ? "" : ";").append(mesh.products[product].id);
        table.text(refText(mesh, person.ref()))
            .text(person.name)
            .text(person.role)
            .text(row.organisation)
            .text(registered ? std::string(row.domainText) : stakeholderDomain(mesh, person)) // read back as stated
            .number(rounded(person.power))
            .number(rounded(person.interest))
            .text(quadrantName(person.quadrant))
            .text(row.current)
            .text(row.desired)
            .text(owns)
            .text(registered ? "register" : "derived")
            .text(whyText(mesh, people, person).toStdString())
            .text(row.email)
            .text(row.category)
            .text(row.raci)
            .text(products)
            .text(row.notes)
            .text(row.powerText)
            .text(row.interestText)
            .endRow();
    }
    return table.bytes();
}

} // namespace weft::app
