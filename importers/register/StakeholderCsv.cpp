// SPDX-License-Identifier: Apache-2.0
#include "importers/register/StakeholderCsv.h"

#include "importers/document/FieldReader.h"
#include "importers/register/AssessmentScale.h"
#include "importers/register/CsvReader.h"
#include "importers/register/CsvRowCheck.h"
#include "importers/source/ContentKind.h"
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

enum Column : std::size_t {
    Name,
    Id,
    Role,
    Organisation,
    Email,
    Power,
    Influence,
    Interest,
    Current,
    Desired,
    Strategy,
    Category,
    Raci,
    Domain,
    Products,
    Notes,
    Reference,      ///< of our own tables: `stakeholder:ann@shop.example`
    Source,         ///< of our own tables: register or derived
    PowerStated,    ///< of our own tables: as the register wrote it
    InterestStated, ///< likewise
    ColumnCount
};

struct Synonym {
    std::string_view header;
    Column column;
};

constexpr std::array Synonyms = {
    Synonym{"name", Name},
    Synonym{"stakeholder", Name},
    Synonym{"stakeholdername", Name},
    Synonym{"fullname", Name},
    Synonym{"id", Id},
    Synonym{"stakeholderid", Id},
    Synonym{"stakeholdercode", Id},
    Synonym{"role", Role},
    Synonym{"title", Role},
    Synonym{"position", Role},
    Synonym{"roletitle", Role},
    Synonym{"organisation", Organisation},
    Synonym{"organization", Organisation},
    Synonym{"company", Organisation},
    Synonym{"department", Organisation},
    Synonym{"unit", Organisation},
    Synonym{"email", Email},
    Synonym{"contact", Email},
    Synonym{"mail", Email},
    Synonym{"emailaddress", Email},
    Synonym{"power", Power},
    Synonym{"powerlevel", Power},
    Synonym{"influence", Influence},
    Synonym{"influencelevel", Influence},
    Synonym{"interest", Interest},
    Synonym{"interestlevel", Interest},
    Synonym{"attitude", Current},
    Synonym{"support", Current},
    Synonym{"engagement", Current},
    Synonym{"engagementlevel", Current},
    Synonym{"current", Current},
    Synonym{"currentengagement", Current},
    Synonym{"engagementcurrent", Current},
    Synonym{"desired", Desired},
    Synonym{"desiredengagement", Desired},
    Synonym{"engagementdesired", Desired},
    Synonym{"strategy", Strategy},
    Synonym{"category", Category},
    Synonym{"type", Category},
    Synonym{"raci", Raci},
    Synonym{"racidefault", Raci},
    Synonym{"domain", Domain},
    Synonym{"context", Domain},
    Synonym{"products", Products},
    Synonym{"product", Products},
    Synonym{"dataproduct", Products},
    Synonym{"dataproducts", Products},
    Synonym{"notes", Notes},
    Synonym{"note", Notes},
    Synonym{"rationale", Notes},
    Synonym{"comment", Notes},
    Synonym{"comments", Notes},
    Synonym{"source", Source},
    Synonym{"powerstated", PowerStated},
    Synonym{"intereststated", InterestStated},
};

/// A column of scores, and of what they were called before they became shares.
struct Scores {
    std::vector<std::string> values;
    std::vector<std::string> stated;

    void add(std::string value, std::string text)
    {
        values.push_back(std::move(value));
        stated.push_back(std::move(text));
    }

    /// What is shown of each: the stated text where it still means the score, which somebody may have changed since.
    [[nodiscard]] std::vector<std::string> asWritten(std::span<const std::optional<double>> scores) const
    {
        constexpr double Rounded = 1e-6;
        const std::vector<std::optional<double>> meant = assess(stated);
        std::vector<std::string> texts = values;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!stated[i].empty() && meant[i].has_value() == scores[i].has_value() &&
                std::abs(meant[i].value_or(0) - scores[i].value_or(0)) <= Rounded)
                texts[i] = stated[i];
        }
        return texts;
    }
};

using Positions = std::array<std::optional<std::size_t>, ColumnCount>;

std::string plainHeader(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (std::string_view(" \t\r\n_-/()[]{}").find(c) == std::string_view::npos)
            plain += toLower(c);
    }
    return plain;
}

Positions findColumns(const CsvRow& header, ReadContext& context)
{
    Positions positions;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const CsvCell& cell = header.cells[i];
        const auto* found = std::ranges::find(Synonyms, std::string_view(plainHeader(cell.text)), &Synonym::header);
        if (found == Synonyms.end())
            continue;
        // Our own tables have the reference under `stakeholder`, and the name beside it.
        if (found->column == Name && positions[Name] &&
            plainHeader(header.cells[*positions[Name]].text) == "stakeholder")
            positions[Reference] = std::exchange(positions[Name], std::nullopt);
        if (positions[found->column]) {
            context.diagnose(Severity::Warning, DiagnosticCode::DuplicateKey, {cell.text, std::to_string(header.line)},
                             cell.line, cell.column);
            continue;
        }
        positions[found->column] = i;
    }
    return positions;
}

bool hasAssessment(const Positions& positions)
{
    return positions[Power] || positions[Influence] || positions[Interest] || positions[Current];
}

/// Says what the table lacks. A table with two columns of a register is meant as one; any other is somebody else's.
void reportNoRegister(const CsvRow& header, const Positions& positions, ReadContext& context)
{
    std::string missing = positions[Name] ? "" : "name";
    if (!hasAssessment(positions))
        missing += std::string(missing.empty() ? "" : "; ") + "power, influence, interest or attitude";
    std::string seen;
    for (const CsvCell& cell : header.cells)
        seen += (seen.empty() ? "" : ", ") + std::string(trimmed(cell.text));
    const auto known = std::count_if(positions.begin(), positions.begin() + Reference,
                                     [](const auto& position) { return position.has_value(); });
    if (known >= 2)
        context.diagnose(Severity::Warning, DiagnosticCode::ColumnsMissing, {missing, seen}, header.line, 1);
    else
        context.diagnose(Severity::Note, DiagnosticCode::FormatUnknown,
                         {"a table without the columns of a stakeholder register (" + missing + ")"}, header.line, 1);
}

class RegisterRows {
public:
    RegisterRows(const Positions& positions, std::size_t width, ReadContext& context)
        : m_positions(positions), m_width(width), m_context(context)
    {
    }

    void addRow(const CsvRow& row)
    {
        if (!checkCsvRow(row, m_width, m_context))
            return;
        // What we derived from owners is derived again; read as a row it would become a statement.
        if (m_positions[Reference] && cell(row, Source) == "derived") {
            ++m_derived;
            m_firstDerived = m_derived == 1 ? row.line : m_firstDerived;
            return;
        }
        StakeholderRecord record;
        record.name = cell(row, Name);
        std::string email = cell(row, Email);
        if (email.empty())
            email = emailOf(cell(row, Reference));
        if (email.compare(0, 7, "mailto:") == 0)
            email.erase(0, 7);
        record.email = email.find('@') == std::string::npos ? std::string() : email;
        if (record.name.empty() && record.email.empty()) {
            refuse(DiagnosticCode::FieldMissing, {"name", "stakeholder"}, row.line, 1);
            return;
        }
        if (record.name.empty())
            record.name = record.email;
        record.role = cell(row, Role);
        record.organisation = cell(row, Organisation);
        record.domain = cell(row, Domain);
        record.category = cell(row, Category);
        record.raci = cell(row, Raci);
        record.current = cell(row, Current);
        record.desired = cell(row, Desired);
        record.notes = notesOf(row, email);
        m_powers.add(cell(row, m_positions[Power] ? Power : Influence), statedCell(row, PowerStated));
        m_interests.add(cell(row, Interest), statedCell(row, InterestStated));
        record.products = listOf(cell(row, Products));
        record.place = {m_context.path, row.line, 1};
        m_records.push_back(std::move(record));
    }

    /// Maps the scales, which only the whole columns show, and hands the records over.
    void finish()
    {
        if (m_derived > 0)
            m_context.diagnose(Severity::Note, DiagnosticCode::FormatSkipped,
                               {std::to_string(m_derived) + " rows that Weft derived from owners"}, m_firstDerived, 1);
        const std::vector<std::optional<double>> powers = assess(m_powers.values);
        const std::vector<std::optional<double>> interests = assess(m_interests.values);
        const std::vector<std::string> powerTexts = m_powers.asWritten(powers);
        const std::vector<std::string> interestTexts = m_interests.asWritten(interests);
        reportScale(m_powers.values, m_positions[Power] ? "power" : "influence");
        reportScale(m_interests.values, "interest");
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            StakeholderRecord& record = m_records[i];
            record.power = powers[i];
            record.interest = interests[i];
            record.powerText = powerTexts[i];
            record.interestText = interestTexts[i];
            const std::string reference = "stakeholder:" + (record.email.empty() ? encodeRefPart(record.name)
                                                                                 : encodeRefPart(record.email, true));
            reportValue(record.power, m_powers.values[i], m_positions[Power] ? "power" : "influence", record.place.line,
                        reference);
            reportValue(record.interest, m_interests.values[i], "interest", record.place.line, reference);
            m_context.keep(reference, record.place.line, 1, {}, record.email.empty() ? std::string() : record.name);
            m_context.records.stakeholders.push_back(std::move(record));
        }
    }

private:
    void refuse(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line, std::uint32_t column)
    {
        m_context.diagnose(Severity::Error, code, std::move(arguments), line, column);
        ++m_context.report.skipped;
    }

    [[nodiscard]] std::string cell(const CsvRow& row, Column column) const
    {
        const std::optional<std::size_t> position = m_positions[column];
        if (!position || *position >= row.cells.size())
            return {};
        std::string_view text = trimmed(row.cells[*position].text);
        // In our own tables a `'` keeps spreadsheets from computing what follows.
        const bool guarded = m_positions[Reference] && text.size() > 1 && text[0] == '\'' &&
                             std::string_view("=+-@\t\r").find(text[1]) != std::string_view::npos;
        return std::string(guarded ? text.substr(1) : text);
    }

    /// What a register said, which our own tables keep beside the share that it came to.
    [[nodiscard]] std::string statedCell(const CsvRow& row, Column column) const
    {
        return m_positions[Reference] ? cell(row, column) : std::string();
    }

    /// The e-mail that a reference holds; empty for a name.
    [[nodiscard]] static std::string emailOf(std::string_view reference)
    {
        constexpr std::string_view Kind = "stakeholder:";
        if (reference.substr(0, Kind.size()) != Kind || reference.find('@') == std::string_view::npos)
            return {};
        const std::string text = decodeRefPart(reference.substr(Kind.size()));
        const std::size_t at = text.rfind('@');
        const bool ordinal = text.find_first_not_of("0123456789", at + 1) == std::string::npos;
        return ordinal ? std::string() : text;
    }

    /// What has no field of its own stays readable: strategy, id, a second measure of power, a contact without e-mail.
    [[nodiscard]] std::string notesOf(const CsvRow& row, const std::string& email) const
    {
        std::string notes = cell(row, Notes);
        const auto add = [&notes](std::string_view label, const std::string& value) {
            if (!value.empty())
                notes += (notes.empty() ? "" : "; ") + std::string(label) + ": " + value;
        };
        if (m_positions[Power])
            add("influence", cell(row, Influence));
        add("strategy", cell(row, Strategy));
        add("id", cell(row, Id));
        if (email.find('@') == std::string::npos)
            add("contact", email);
        return notes;
    }

    [[nodiscard]] static std::vector<std::string> listOf(std::string_view text)
    {
        std::vector<std::string> items;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(';'), text.size());
            if (const std::string_view item = trimmed(text.substr(0, end)); !item.empty())
                items.emplace_back(item);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return items;
    }

    void reportValue(const std::optional<double>& value, const std::string& text, std::string_view column,
                     std::uint32_t line, const std::string& reference)
    {
        if (!value && !isNotAssessed(text)) {
            m_context.diagnose(Severity::Warning, DiagnosticCode::FieldValue,
                               {std::string(column), text, "a word such as high, or a number of one scale"}, line, 1,
                               reference);
        }
    }

    /// Tables have scales of their own; one of 0 to 1 with a number outside is told.
    void reportScale(std::span<const std::string> values, const std::string& column)
    {
        const std::optional<ScaleChange> change = scaleChange(values);
        if (change && change->odd && !change->scale.empty())
            m_context.diagnose(
                Severity::Warning, DiagnosticCode::FieldValue,
                {column, values[change->row], "0 to 1; every " + column + " here is read as one of " + change->scale},
                m_records[change->row].place.line, 1);
    }

    const Positions& m_positions;
    std::size_t m_width;
    ReadContext& m_context;
    std::size_t m_derived = 0; ///< rows left out
    std::uint32_t m_firstDerived = 0;
    std::vector<StakeholderRecord> m_records;
    Scores m_powers;
    Scores m_interests;
};

} // namespace

Match StakeholderCsvImporter::matches(std::string_view firstBytes) const
{
    return textKindOf(firstBytes) == TextKind::Table ? Match::Perhaps : Match::No;
}

bool StakeholderCsvImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    const std::size_t first = std::min(text.find_first_not_of("\r\n"), text.size());
    const std::string_view firstLine = text.substr(first, text.find_first_of("\r\n", first) - first);
    const char delimiter = cellDelimiter(firstLine);
    CsvReader reader(text, delimiter == 0 ? ',' : delimiter);
    const std::optional<CsvRow> header = reader.next();
    if (!header)
        return false;
    const Positions positions = findColumns(*header, context);
    if (!positions[Name] || !hasAssessment(positions)) {
        reportNoRegister(*header, positions, context);
        return false;
    }
    RegisterRows stakeholders(positions, header->cells.size(), context);
    while (const std::optional<CsvRow> row = reader.next()) {
        if (stop.stop_requested())
            return true;
        stakeholders.addRow(*row);
    }
    stakeholders.finish();
    return true;
}

} // namespace weft::importers
