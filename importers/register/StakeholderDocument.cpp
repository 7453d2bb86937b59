// SPDX-License-Identifier: Apache-2.0
#include "importers/register/StakeholderDocument.h"

#include "importers/document/FieldReader.h"
#include "importers/register/AssessmentScale.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 1> RootRead = {"stakeholders"};
constexpr std::array<Names, 5> RootKnown = {"title", "description", "version", "date", "$schema"};
constexpr std::array<Names, 17> EntryRead = {
    "id",         "name",   "role",    "organisation", "organization", "email",    "power", "influence", "interest",
    "engagement", "domain", "domains", "products",     "notes",        "category", "raci",  "strategy"};
constexpr std::array<Names, 2> EngagementRead = {"current", "desired"};

class RegisterEntries {
public:
    explicit RegisterEntries(ReadContext& context) : m_context(context) {}

    void add(const Node& node)
    {
        RecordReading record{m_context, "stakeholder"};
        FieldReader fields(record, node, {EntryRead, {}});
        StakeholderRecord row;
        row.place = m_context.place(node);
        row.name = fields.text("name");
        row.email = fields.text("email");
        if (row.email.compare(0, 7, "mailto:") == 0)
            row.email.erase(0, 7);
        if (row.name.empty() && row.email.empty())
            fields.report(Severity::Error, DiagnosticCode::FieldMissing, {"name", "stakeholder"}, node);
        if (row.name.empty())
            row.name = row.email;
        row.role = fields.text("role");
        row.organisation = fields.text("organisation");
        if (row.organisation.empty())
            row.organisation = fields.text("organization");
        row.category = fields.text("category");
        row.raci = fields.text("raci");
        row.products = fields.texts("products");
        row.domain = fields.text("domain");
        for (const std::string& domain : fields.texts("domains"))
            row.domain += (row.domain.empty() ? "" : "; ") + domain;
        readEngagement(fields, record, row);
        const std::string power = fields.text("power");
        const std::string influence = fields.text("influence");
        row.powerText = power.empty() ? influence : power;
        row.interestText = fields.text("interest");
        row.notes = fields.text("notes");
        addNote(row, "influence", power.empty() ? std::string() : influence);
        addNote(row, "strategy", fields.text("strategy"));
        addNote(row, "id", fields.text("id"));
        if (record.refused) {
            ++m_context.report.skipped;
            return;
        }
        m_rows.push_back(std::move(row));
    }

    /// Maps the scales, which only the whole document shows, and hands the rows over.
    void finish()
    {
        std::vector<std::string> powers;
        std::vector<std::string> interests;
        for (const StakeholderRecord& row : m_rows) {
            powers.push_back(row.powerText);
            interests.push_back(row.interestText);
        }
        const std::vector<std::optional<double>> power = assess(powers);
        const std::vector<std::optional<double>> interest = assess(interests);
        reportScale(powers, "power");
        reportScale(interests, "interest");
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            StakeholderRecord& row = m_rows[i];
            row.power = power[i];
            row.interest = interest[i];
            const std::string reference = stakeholderRef(row.name, row.email, 0);
            reportValue(row.power, row.powerText, "power", row.place, reference);
            reportValue(row.interest, row.interestText, "interest", row.place, reference);
            m_context.keep(reference, row.place.line, row.place.column, {},
                           row.email.empty() ? std::string() : row.name);
            m_context.records.stakeholders.push_back(std::move(row));
        }
    }

private:
    static void addNote(StakeholderRecord& row, std::string_view label, const std::string& value)
    {
        if (!value.empty())
            row.notes += (row.notes.empty() ? "" : "; ") + std::string(label) + ": " + value;
    }

    /// A word alone is the present engagement.
    static void readEngagement(FieldReader& fields, RecordReading& record, StakeholderRecord& row)
    {
        const Node* node = fields.any("engagement");
        if (node && node->isScalar()) {
            row.current = fields.text("engagement");
        } else if (const Node* both = fields.mapping("engagement")) {
            FieldReader engagement(record, *both, {EngagementRead, {}});
            row.current = engagement.text("current");
            row.desired = engagement.text("desired");
        }
    }

    void reportValue(const std::optional<double>& value, const std::string& text, std::string_view field,
                     const RecordPlace& place, const std::string& reference)
    {
        if (!value && !isNotAssessed(text)) {
            m_context.diagnose(Severity::Warning, DiagnosticCode::FieldValue,
                               {std::string(field), text, "a word such as high, or a number of one scale"}, place.line,
                               place.column, reference);
        }
    }

    /// This form is written with numbers of 0 to 1; one outside gives all others another meaning.
    void reportScale(std::span<const std::string> values, std::string_view field)
    {
        const std::optional<ScaleChange> change = scaleChange(values);
        if (!change || change->scale.empty())
            return;
        const RecordPlace& place = m_rows[change->row].place;
        m_context.diagnose(change->odd ? Severity::Warning : Severity::Note, DiagnosticCode::FieldValue,
                           {std::string(field), values[change->row],
                            "0 to 1; every " + std::string(field) + " here is read as one of " + change->scale},
                           place.line, place.column);
    }

    ReadContext& m_context;
    std::vector<StakeholderRecord> m_rows;
};

} // namespace

Match StakeholderDocumentImporter::matches(const Node& root) const
{
    const Node* entries = root.isMapping() ? root.find("stakeholders") : nullptr;
    if (!entries || !entries->isSequence() || root.find("kind") || root.find("uuid") || root.find("dataset"))
        return Match::No;
    const bool people = std::ranges::any_of(entries->children, [](const Node* entry) {
        return entry->isMapping() && (entry->find("name") || entry->find("email"));
    });
    return people ? Match::Sure : Match::Perhaps;
}

void StakeholderDocumentImporter::read(const Node& root, ReadContext& context) const
{
    RecordReading file{context, "stakeholder register"};
    FieldReader fields(file, root, {RootRead, RootKnown});
    RegisterEntries stakeholders(context);
    for (const Node* entry : fields.mappings("stakeholders"))
        stakeholders.add(*entry);
    stakeholders.finish();
}

} // namespace weft::importers
