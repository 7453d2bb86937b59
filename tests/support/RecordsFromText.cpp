// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RecordsFromText.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>

namespace weft::tests {

namespace {

/// One line, taken apart.
struct Statement {
    std::string kind;
    std::string subject;
    std::string second; ///< the word after the subject, where it is no `key=value`
    std::map<std::string, std::string> values;

    [[nodiscard]] std::string get(const std::string& key, const std::string& otherwise = {}) const
    {
        const auto found = values.find(key);
        return found == values.end() ? otherwise : found->second;
    }
};

[[noreturn]] void refuse(std::string_view line)
{
    std::fprintf(stderr, "RecordsFromText: not understood: %.*s\n", static_cast<int>(line.size()), line.data());
    std::abort();
}

std::vector<std::string> split(const std::string& text, char divider)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, divider);)
        parts.push_back(part);
    return parts;
}

DatasetNameRecord nameRecord(const std::string& text)
{
    const std::size_t hash = text.find('#');
    if (hash == std::string::npos)
        refuse(text);
    return {text.substr(0, hash), text.substr(hash + 1)};
}

/// Turns statements into records, keeping what later statements refer to.
class Reader {
public:
    explicit Reader(std::string_view path) : m_path(path) { m_records.lineage.beginFile(m_path); }

    void read(const Statement& s, std::uint32_t line)
    {
        const RecordPlace place{s.get("path", m_path), line, 1};
        if (s.kind == "product")
            readProduct(s, place);
        else if (s.kind == "in" || s.kind == "out")
            readPort(s, place);
        else if (s.kind == "contract")
            readContract(s, place);
        else if (s.kind == "table")
            readTable(s, place);
        else if (s.kind == "event")
            readEvent(s, line);
        else if (s.kind == "columns")
            readColumnLineage(s);
        else if (s.kind == "schema")
            readSchema(s);
        else if (s.kind == "fact")
            readFact(s);
        else if (s.kind == "domain")
            readDomain(s, place);
        else if (s.kind == "team")
            readTeam(s, place);
        else if (s.kind == "depends")
            readDependency(s, place);
        else if (s.kind == "person")
            readPerson(s, place);
        else if (s.kind == "alias")
            readAlias(s, place);
        else
            refuse(s.kind);
    }

    Records take() { return std::move(m_records); }

private:
    static MemberRecord member(const std::string& text, const char* role)
    {
        const auto parts = split(text, '~');
        MemberRecord record;
        record.name = parts[0].substr(0, parts[0].find('@'));
        record.email = parts[0];
        record.role = role;
        record.until = parts.size() > 1 ? parts[1] : "";
        return record;
    }

    void readProduct(const Statement& s, const RecordPlace& place)
    {
        ProductRecord product;
        product.id = s.subject;
        product.otherIds = split(s.get("ids"), ',');
        product.name = s.get("name");
        product.version = s.get("version", "1.0.0");
        product.domain = s.get("domain");
        product.teamName = s.get("team");
        product.archetype = s.get("archetype");
        product.format = "test";
        product.place = place;
        for (const std::string& owner : split(s.get("owner"), ','))
            product.members.push_back(member(owner, "Owner"));
        for (const std::string& steward : split(s.get("steward"), ','))
            product.members.push_back(member(steward, "data steward"));
        m_records.products.push_back(product);
    }

    void readPort(const Statement& s, const RecordPlace& place)
    {
        PortRecord port;
        port.name = s.subject;
        port.version = s.get("version", "1.0.0");
        port.contractId = s.get("contract");
        port.provider = s.get("provider");
        port.providerPort = s.get("port");
        port.place = place;
        for (const std::string& contract : split(s.get("from"), ','))
            port.inputContracts.push_back({contract, {}});
        for (const std::string& dataset : split(s.get("dataset"), ','))
            port.datasets.push_back(nameRecord(dataset));
        auto& product = m_records.products.back();
        (s.kind == "in" ? product.inputPorts : product.outputPorts).push_back(port);
    }

    void readContract(const Statement& s, const RecordPlace& place)
    {
        ContractRecord contract;
        contract.id = s.subject;
        contract.version = s.get("version", "1.0.0");
        contract.product = s.get("product");
        contract.teamName = s.get("team");
        contract.format = "test";
        contract.place = place;
        for (const std::string& owner : split(s.get("owner"), ','))
            contract.members.push_back(member(owner, "owner"));
        m_records.contracts.push_back(contract);
    }

    void readTable(const Statement& s, const RecordPlace& place)
    {
        ContractObjectRecord object;
        object.name = s.subject;
        object.physicalName = s.get("physical", s.subject);
        object.type = s.get("type", "table");
        object.place = place;
        for (const std::string& name : split(s.get("at"), ','))
            object.candidates.push_back(nameRecord(name));
        for (const std::string& name : split(s.get("columns"), ',')) {
            ContractColumnRecord column;
            column.name = name;
            column.place = {place.line, place.column};
            if (name == s.get("pii"))
                column.tags = {"pii"};
            object.columns.push_back(column);
        }
        m_records.contracts.back().objects.push_back(object);
    }

    [[nodiscard]] std::vector<EventDataset> uses(const std::vector<DatasetNameRecord>& names, const std::string& run,
                                                 bool outputs) const
    {
        std::vector<EventDataset> result;
        for (const DatasetNameRecord& name : names) {
            EventDataset use;
            use.name = {name.nameSpace, name.name};
            const std::string text = name.nameSpace + '#' + name.name;
            if (const auto schema = m_schemas.find(text); schema != m_schemas.end())
                use.schema = schema->second;
            if (const auto facet = m_columnLineages.find(run + ' ' + text); outputs && facet != m_columnLineages.end())
                use.columnLineage = facet->second;
            result.push_back(use);
        }
        return result;
    }

    static std::vector<DatasetNameRecord> names(const std::string& list)
    {
        std::vector<DatasetNameRecord> result;
        std::string name; // a part without `#` is the front of a list of brokers
        for (const std::string& part : split(list, ',')) {
            name += (name.empty() ? "" : ",") + part;
            if (name.find('#') == std::string::npos)
                continue;
            result.push_back(nameRecord(name));
            name.clear();
        }
        return result;
    }

    void readEvent(const Statement& s, std::uint32_t line)
    {
        static const std::map<std::string, RunState> States = {
            {"START", RunState::Start}, {"RUNNING", RunState::Running}, {"OTHER", RunState::Other},
            {"FAIL", RunState::Fail},   {"ABORT", RunState::Abort},     {"COMPLETE", RunState::Complete}};
        const auto state = States.find(s.second);
        if (state == States.end())
            refuse(s.second);
        const DatasetNameRecord job = nameRecord(s.get("job", "etl#" + s.subject));
        const std::vector<DatasetNameRecord> inputNames = names(s.get("in"));
        const std::vector<DatasetNameRecord> outputNames = names(s.get("out"));
        const std::vector<EventDataset> inputs = uses(inputNames, s.subject, false);
        const std::vector<EventDataset> outputs = uses(outputNames, s.subject, true);
        const std::string time = s.get("at", "2026-01-01T00:00:00Z");
        LineageEvent event;
        event.state = state->second;
        event.time = time == "never" ? Instant() : readInstant(time).value().instant;
        event.counted = s.get("counted") != "no";
        event.runId = s.subject;
        event.job = {job.nameSpace, job.name};
        event.inputs = inputs;
        event.outputs = outputs;
        event.line = line;
        // Same statement, same event: what a log calls a repeated one.
        const std::hash<std::string> hash;
        const std::string content = s.subject + s.second + time + s.get("in") + s.get("out") + s.get("job");
        event.fingerprint = {hash(content), hash(content + "#")};
        m_records.lineage.add(event);
    }

    void readColumnLineage(const Statement& s)
    {
        const std::string of = s.get("of");
        std::vector<std::string> texts = split(s.get("map"), ',');
        std::vector<FieldLineage> rows;
        for (const std::string& text : texts) {
            const std::size_t arrow = text.find('<');
            const std::size_t hash = text.find('#');
            const std::size_t dot = text.rfind('.');
            if (arrow == std::string::npos || hash == std::string::npos || dot == std::string::npos)
                refuse(text);
            const std::string_view view(text);
            const bool direct = arrow > 0 && text[arrow - 1] != '~';
            rows.push_back({view.substr(0, direct       ? arrow
                                           : arrow == 0 ? 0
                                                        : arrow - 1),
                            {view.substr(arrow + 1, hash - arrow - 1), view.substr(hash + 1, dot - hash - 1)},
                            view.substr(dot + 1),
                            direct ? "IDENTITY" : "JOIN",
                            direct,
                            false});
        }
        m_columnLineages[s.subject + ' ' + of] = m_records.lineage.addColumnLineage(nextFingerprint(), rows);
    }

    void readSchema(const Statement& s)
    {
        std::vector<std::string> texts = split(s.get("fields"), ',');
        std::vector<SchemaField> fields;
        for (const std::string& text : texts) {
            const std::string_view view(text);
            const std::size_t colon = view.find(':');
            fields.push_back(
                {view.substr(0, colon), colon == std::string_view::npos ? "" : view.substr(colon + 1), {}});
        }
        m_schemas[s.subject] = m_records.lineage.addSchema(nextFingerprint(), fields);
    }

    void readFact(const Statement& s)
    {
        static const std::map<std::string, LineageFact> Facts = {{"alias", LineageFact::Alias},
                                                                 {"table-alias", LineageFact::TableAlias},
                                                                 {"renamed", LineageFact::RenamedFrom},
                                                                 {"lifecycle", LineageFact::Lifecycle}};
        const auto fact = Facts.find(s.subject);
        if (fact == Facts.end())
            refuse(s.subject);
        const DatasetNameRecord subject = nameRecord(s.second);
        const DatasetNameRecord other = nameRecord(s.get("other", "#"));
        m_records.lineage.addFact(fact->second, {subject.nameSpace, subject.name}, {other.nameSpace, other.name},
                                  s.get("text"), readInstant(s.get("at", "2026-01-01T00:00:00Z")).value().instant);
    }

    void readDomain(const Statement& s, const RecordPlace& place)
    {
        DomainRecord domain;
        domain.name = s.subject == "-" ? "" : s.subject;
        domain.otherName = s.get("id");
        domain.type = s.get("type");
        domain.parent = s.get("parent");
        domain.description = s.get("about");
        domain.owner = s.get("owner");
        domain.place = place;
        m_records.domains.push_back(domain);
    }

    void readTeam(const Statement& s, const RecordPlace& place)
    {
        TeamRecord team;
        team.id = s.subject == "-" ? "" : s.subject;
        team.name = s.get("name");
        team.email = s.get("email");
        team.place = place;
        for (const std::string& owner : split(s.get("owner"), ','))
            team.members.push_back(member(owner, "Owner"));
        m_records.teams.push_back(team);
    }

    void readDependency(const Statement& s, const RecordPlace& place)
    {
        DependencyRecord dependency;
        dependency.consumer = s.subject;
        dependency.provider = s.get("on");
        dependency.providerPort = s.get("port");
        dependency.purpose = s.get("purpose");
        dependency.status = s.get("status");
        dependency.declared = s.get("declared") != "no";
        dependency.observed = s.get("observed") == "yes";
        dependency.firstSeen = s.get("first");
        dependency.lastSeen = s.get("last");
        dependency.place = place;
        m_records.dependencies.push_back(dependency);
    }

    void readPerson(const Statement& s, const RecordPlace& place)
    {
        StakeholderRecord person;
        person.name = s.subject;
        person.email = s.get("email");
        person.role = s.get("role");
        person.domain = s.get("domain");
        if (!s.get("power").empty())
            person.power = std::stod(s.get("power"));
        if (!s.get("interest").empty())
            person.interest = std::stod(s.get("interest"));
        person.products = split(s.get("products"), ';');
        person.place = place;
        m_records.stakeholders.push_back(person);
    }

    void readAlias(const Statement& s, const RecordPlace& place)
    {
        m_records.aliases.push_back({nameRecord(s.subject), names(s.get("of")), place});
    }

    Fingerprint nextFingerprint() { return {++m_fingerprint, std::hash<std::string>()(m_path)}; }

    std::string m_path;
    Records m_records;
    std::map<std::string, std::uint32_t> m_schemas;        ///< by dataset
    std::map<std::string, std::uint32_t> m_columnLineages; ///< by run and dataset
    std::uint64_t m_fingerprint = 0;
};

} // namespace

Records recordsFromText(std::string_view text, std::string_view path)
{
    Reader reader(path);
    std::istringstream stream{std::string(text)};
    std::uint32_t number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        std::istringstream words(line);
        Statement statement;
        if (!(words >> statement.kind))
            continue;
        words >> statement.subject;
        for (std::string word; words >> word;) {
            const std::size_t equals = word.find('=');
            if (equals == std::string::npos)
                statement.second = word;
            else
                statement.values[word.substr(0, equals)] = word.substr(equals + 1);
        }
        reader.read(statement, number);
    }
    return reader.take();
}

} // namespace weft::tests
