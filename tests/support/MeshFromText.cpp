// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MeshFromText.h"

#include "model/base/Ascii.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/support/RecordsFromText.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

namespace weft::tests {

namespace {

[[noreturn]] void refuse(std::string_view text)
{
    std::fprintf(stderr, "MeshFromText: not understood: %.*s\n", static_cast<int>(text.size()), text.data());
    std::abort();
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \n\t");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \n\t") - first + 1));
}

std::vector<std::string> parts(std::string_view text, char divider)
{
    std::vector<std::string> result;
    std::istringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, divider);)
        if (std::string word = trimmed(part); !word.empty())
            result.push_back(word);
    return result;
}

/// What the statements say of each product, by id.
struct Sketch {
    std::string domain;
    std::string team;
    std::vector<std::string> owners;
    std::vector<std::string> stewards;
    std::set<std::string> reads;
};

class Sketcher {
public:
    void read(const std::string& statement)
    {
        if (const auto at = statement.find(" @ "); at != std::string::npos)
            readPeople(trimmed(statement.substr(0, at)), statement.substr(at + 3));
        else if (const auto colon = statement.find(": "); colon != std::string::npos)
            for (const std::string& product : parts(statement.substr(colon + 2), ','))
                m_products[product].domain = trimmed(statement.substr(0, colon));
        else
            readArrows(statement);
    }

    /// The sketch in the language of RecordsFromText.
    [[nodiscard]] std::string statements() const
    {
        std::ostringstream out;
        for (const auto& [id, sketch] : m_products) {
            out << "product " << id << " name=" << id;
            if (!sketch.domain.empty())
                out << " domain=" << sketch.domain;
            if (!sketch.team.empty())
                out << " team=" << sketch.team;
            list(out, " owner=", sketch.owners);
            list(out, " steward=", sketch.stewards);
            out << "\nout " << id << " contract=" << id << " dataset=db#" << id << '\n';
            for (const std::string& from : sketch.reads)
                out << "in " << from << " contract=" << from << '\n';
        }
        for (const auto& [from, to] : m_flows)
            out << "event " << from << '.' << to << " COMPLETE job=etl#" << from << '.' << to << " in=db#" << from
                << " out=db#" << to << '\n';
        return out.str();
    }

private:
    static void list(std::ostream& out, const char* key, const std::vector<std::string>& words)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            out << (i == 0 ? key : ",") << words[i];
    }

    void readPeople(const std::string& product, const std::string& people)
    {
        Sketch& sketch = m_products[product];
        for (const std::string& person : parts(people, ',')) {
            if (person.starts_with("team:"))
                sketch.team = person.substr(5);
            else if (person.starts_with("steward:"))
                sketch.stewards.push_back(person.substr(8));
            else
                sketch.owners.push_back(person);
        }
    }

    void readArrows(const std::string& statement)
    {
        std::istringstream words(statement);
        std::string from;
        if (!(words >> from))
            return;
        m_products[from];
        for (std::string arrow, to; words >> arrow; from = to) {
            if (!(words >> to) || (arrow != ">" && arrow != "~>" && arrow != "=>"))
                refuse(statement);
            m_products[to];
            if (arrow != "~>")
                m_products[to].reads.insert(from);
            if (arrow != ">")
                m_flows.emplace(from, to);
        }
    }

    std::map<std::string, Sketch> m_products;
    std::set<std::pair<std::string, std::string>> m_flows;
};

} // namespace

std::shared_ptr<const Mesh> meshFromText(std::string_view arrows, std::string_view more)
{
    Sketcher sketcher;
    for (const std::string& statement : parts(arrows, ';'))
        sketcher.read(statement);
    return meshFromStatements(sketcher.statements() + std::string(more));
}

std::shared_ptr<const Mesh> meshFromStatements(std::string_view statements)
{
    NoProgress progress;
    return MeshBuilder::build(recordsFromText(statements), {}, progress).mesh;
}

ProductId productId(const Mesh& mesh, std::string_view id)
{
    const auto node = findRef(mesh, productRef(id));
    if (!node)
        refuse(id);
    return ProductId(std::size_t(node->index));
}

std::string namesText(const Mesh& mesh, const std::vector<NodeRef>& nodes)
{
    std::string text;
    for (const NodeRef node : nodes) {
        const std::string reference = refText(mesh, node);
        text += (text.empty() ? "" : " ") + reference.substr(reference.find(':') + 1);
    }
    return text;
}

} // namespace weft::tests
