// SPDX-License-Identifier: Apache-2.0
#include "importers/cml/CmlImporter.h"

#include "importers/cml/CmlTokens.h"
#include "importers/document/ShownValue.h"
#include "importers/register/AssessmentScale.h"
#include "importers/text/TextFault.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 12> Blocks = {"BoundedContext", "ContextMap", "Domain",  "Stakeholders",
                                                     "ValueRegister",  "ValueEpic",  "UseCase", "UserStory",
                                                     "Aggregate",      "Module",     "import",  "ApplicationLayer"};

bool isBlock(std::string_view word)
{
    return std::ranges::find(Blocks, word) != Blocks.end();
}

std::string shown(const CmlToken& token)
{
    return token.kind == CmlTokenKind::End ? std::string("the end of the file") : shownValue(token.text);
}

class CmlReader {
public:
    CmlReader(std::string_view text, ReadContext& context, std::stop_token stop)
        : m_tokens(text), m_context(context), m_stop(std::move(stop))
    {
    }

    void read()
    {
        while (m_tokens.seen().kind != CmlTokenKind::End && !m_stop.stop_requested()) {
            if (m_tokens.seen().kind == CmlTokenKind::Broken) {
                complain("the end of a text");
                return;
            }
            const CmlToken word = m_tokens.take();
            if (word.text == "Stakeholders" && word.kind == CmlTokenKind::Word)
                readStakeholders();
            else if (word.text == "BoundedContext" && word.kind == CmlTokenKind::Word)
                readContext();
            else if (!skipBlock(word))
                return;
        }
        finish();
    }

private:
    /// Says what was expected at the token at hand.
    void complain(std::string_view expected)
    {
        const CmlToken& token = m_tokens.seen();
        m_context.diagnose(Severity::Error, DiagnosticCode::CmlSyntax, {std::string(expected), shown(token)},
                           token.line, token.column);
        ++m_context.report.skipped;
    }

    /// Past the closing brace of the block that is open. False at the end of the text or at one that does not end.
    bool leaveBlock()
    {
        std::size_t depth = 1;
        while (depth > 0) {
            if (m_tokens.seen().kind == CmlTokenKind::End || m_tokens.seen().kind == CmlTokenKind::Broken)
                return false;
            const CmlToken token = m_tokens.take();
            depth += token.kind == CmlTokenKind::Open ? 1 : 0;
            depth -= token.kind == CmlTokenKind::Close ? 1 : 0;
        }
        return true;
    }

    /// A block that holds nothing for a mesh. False when the file must end here.
    bool skipBlock(const CmlToken& word)
    {
        if (word.kind != CmlTokenKind::Word) {
            if (word.kind == CmlTokenKind::Close)
                reportStray(word);
            return true;
        }
        if (isBlock(word.text) && word.text != "import")
            m_leftOut.insert(word.text);
        while (m_tokens.seen().kind != CmlTokenKind::Open && m_tokens.seen().kind != CmlTokenKind::End &&
               !(m_tokens.seen().kind == CmlTokenKind::Word && isBlock(m_tokens.seen().text))) {
            if (m_tokens.seen().kind == CmlTokenKind::Broken) {
                complain("the end of a text");
                return false;
            }
            m_tokens.take();
        }
        if (m_tokens.seen().kind != CmlTokenKind::Open)
            return true;
        m_tokens.take();
        if (leaveBlock())
            return true;
        complain("} at the end of " + word.text);
        return false;
    }

    void reportStray(const CmlToken& token)
    {
        m_context.diagnose(Severity::Error, DiagnosticCode::CmlSyntax, {"the beginning of a block", shown(token)},
                           token.line, token.column);
        ++m_context.report.skipped;
    }

    /// The name at hand; empty (and told) when there is none.
    std::string takeName(std::string_view expected)
    {
        const CmlToken& token = m_tokens.seen();
        if (token.kind != CmlTokenKind::Word && token.kind != CmlTokenKind::Text) {
            complain(expected);
            return {};
        }
        return m_tokens.take().text;
    }

    void readContext()
    {
        const CmlToken at = m_tokens.seen();
        DomainRecord domain;
        domain.name = takeName("the name of a bounded context");
        if (domain.name.empty())
            return;
        domain.place = {m_context.path, at.line, at.column};
        while (m_tokens.seen().kind == CmlTokenKind::Word && !isBlock(m_tokens.seen().text))
            skipClause();
        if (m_tokens.seen().kind == CmlTokenKind::Open) {
            m_tokens.take();
            readContextBody(domain);
        }
        m_context.keep(domainRef(domain.name), at.line, at.column);
        m_context.records.domains.push_back(std::move(domain));
    }

    /// `implements A, B`, `refines C` …
    void skipClause()
    {
        m_tokens.take();
        while (m_tokens.seen().kind == CmlTokenKind::Sign || m_tokens.seen().kind == CmlTokenKind::Text)
            m_tokens.take();
    }

    void readContextBody(DomainRecord& domain)
    {
        std::size_t depth = 1;
        while (depth > 0 && m_tokens.seen().kind != CmlTokenKind::End && !m_stop.stop_requested()) {
            const CmlToken token = m_tokens.take();
            depth += token.kind == CmlTokenKind::Open ? 1 : 0;
            depth -= token.kind == CmlTokenKind::Close ? 1 : 0;
            const bool vision = depth == 1 && token.text == "domainVisionStatement";
            if (vision && m_tokens.seen().text == "=")
                m_tokens.take();
            if (vision && m_tokens.seen().kind == CmlTokenKind::Text)
                domain.description = m_tokens.take().text;
        }
        if (depth > 0)
            complain("} at the end of bounded context " + domain.name);
    }

    void readStakeholders()
    {
        std::string contexts;
        if (m_tokens.seen().text == "of") {
            m_tokens.take();
            do {
                const std::string name = takeName("the name of a bounded context");
                if (name.empty())
                    return;
                contexts += (contexts.empty() ? "" : "; ") + name;
            } while (m_tokens.seen().text == "," && m_tokens.take().kind == CmlTokenKind::Sign);
        }
        if (m_tokens.seen().kind != CmlTokenKind::Open) {
            complain("{ or of");
            return;
        }
        m_tokens.take();
        readMembers(contexts, {});
    }

    /// What stands between the braces of `Stakeholders` or of a group, up to and with the closing one; what follows a
    /// fault is skipped. False when the text ended before.
    bool readMembers(const std::string& contexts, const std::string& group)
    {
        while (m_tokens.seen().kind != CmlTokenKind::Close) {
            if (m_stop.stop_requested())
                return true;
            const CmlToken word = m_tokens.seen();
            bool good = false;
            if (word.text == "Stakeholder") {
                m_tokens.take();
                good = readStakeholder(contexts, group);
            } else if (word.text == "StakeholderGroup" && group.empty()) {
                m_tokens.take();
                good = readGroup(contexts);
            } else {
                complain(group.empty() ? "Stakeholder, StakeholderGroup or }" : "Stakeholder or }");
            }
            if (!good)
                return leaveBlock();
        }
        m_tokens.take();
        return true;
    }

    bool readGroup(const std::string& contexts)
    {
        const CmlToken at = m_tokens.seen();
        const std::string name = takeName("the name of a group");
        if (name.empty())
            return false;
        const std::size_t before = m_records.size();
        const bool hasMembers = m_tokens.seen().kind == CmlTokenKind::Open;
        if (hasMembers) {
            m_tokens.take();
            if (!readMembers(contexts, name))
                return true; // the end was told
        }
        if (m_records.size() == before)
            addRow(name, contexts, {}, "group", at);
        return true;
    }

    bool readStakeholder(const std::string& contexts, const std::string& group)
    {
        const CmlToken at = m_tokens.seen();
        const std::string name = takeName("the name of a stakeholder");
        if (name.empty())
            return false;
        addRow(name, contexts, group, {}, at);
        if (m_tokens.seen().kind != CmlTokenKind::Open)
            return true;
        m_tokens.take();
        const std::size_t row = m_records.size() - 1;
        while (m_tokens.seen().kind == CmlTokenKind::Word) {
            const std::string field = m_tokens.take().text;
            if (m_tokens.seen().text == "=")
                m_tokens.take();
            const std::string value = takeName("the value of " + field);
            if (value.empty()) {
                dropRow();
                return leaveBlock();
            }
            if (field == "influence")
                m_influences[row] = value;
            else if (field == "interest")
                m_interests[row] = value;
            else if (field == "description")
                m_records[row].notes = value;
        }
        if (m_tokens.seen().kind == CmlTokenKind::Close) {
            m_tokens.take();
            return true;
        }
        complain("} at the end of stakeholder " + name);
        dropRow();
        return leaveBlock();
    }

    void addRow(const std::string& name, const std::string& contexts, const std::string& group,
                std::string_view category, const CmlToken& at)
    {
        StakeholderRecord record;
        record.name = name;
        record.domain = contexts;
        record.organisation = group;
        record.category = category;
        record.place = {m_context.path, at.line, at.column};
        m_records.push_back(std::move(record));
        m_influences.emplace_back();
        m_interests.emplace_back();
    }

    void dropRow()
    {
        m_records.pop_back();
        m_influences.pop_back();
        m_interests.pop_back();
    }

    void finish()
    {
        const std::vector<std::optional<double>> powers = assess(m_influences);
        const std::vector<std::optional<double>> interests = assess(m_interests);
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            StakeholderRecord& record = m_records[i];
            record.powerText = m_influences[i];
            record.interestText = m_interests[i];
            record.power = powers[i];
            record.interest = interests[i];
            m_context.keep(stakeholderRef(record.name, {}, 0), record.place.line, record.place.column);
            m_context.records.stakeholders.push_back(std::move(record));
        }
        if (m_leftOut.empty())
            return;
        std::string blocks;
        for (const std::string& block : m_leftOut)
            blocks += (blocks.empty() ? "" : ", ") + block;
        m_context.diagnose(Severity::Note, DiagnosticCode::FormatBestEffort, {"Context Mapper", std::move(blocks)}, 1,
                           1);
    }

    CmlTokens m_tokens;
    ReadContext& m_context;
    std::stop_token m_stop;
    std::vector<StakeholderRecord> m_records;
    std::vector<std::string> m_influences; ///< by index of `m_records`
    std::vector<std::string> m_interests;
    std::set<std::string> m_leftOut; ///< words that begin blocks without anything for a mesh
};

} // namespace

Match CmlImporter::matches(std::string_view firstBytes) const
{
    CmlTokens tokens(firstBytes);
    const CmlToken word = tokens.take();
    if (word.kind != CmlTokenKind::Word || !isBlock(word.text))
        return Match::No;
    const CmlToken next = tokens.take();
    if (word.text == "import")
        return next.kind == CmlTokenKind::Text && next.text.ends_with(".cml") ? Match::Sure : Match::No;
    const bool named = next.kind == CmlTokenKind::Word;
    return named || (next.kind == CmlTokenKind::Open && word.text != "Module") ? Match::Sure : Match::No;
}

bool CmlImporter::read(std::string_view text, ReadContext& context, std::stop_token stop) const
{
    if (const std::optional<TextFault> fault = findTextFault(text);
        fault && fault->kind != TextFault::ControlCharacter) {
        const TextPlace place = placeOf(text, fault->offset);
        const bool zero = fault->kind == TextFault::ZeroByte;
        context.diagnose(Severity::Error, zero ? DiagnosticCode::ZeroByte : DiagnosticCode::InvalidUtf8, {}, place.line,
                         place.column);
        ++context.report.skipped;
        return true;
    }
    CmlReader(text, context, std::move(stop)).read();
    return true;
}

} // namespace weft::importers
