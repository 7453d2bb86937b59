// SPDX-License-Identifier: Apache-2.0
#include "model/query/NodeLookup.h"

#include "model/base/Utf8.h"
#include "model/mesh/NodeCount.h"
#include "model/query/NodeName.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

namespace weft {

namespace {

constexpr std::array AllKinds{NodeKind::Product, NodeKind::Domain,   NodeKind::Owner,
                              NodeKind::Dataset, NodeKind::Contract, NodeKind::Port,
                              NodeKind::Job,     NodeKind::Column,   NodeKind::Stakeholder};

constexpr std::size_t MostCandidates = 20;
constexpr std::size_t MostNearest = 5;

/// How well a name answers, best first; each first as written, then folded.
enum class Fit : std::uint8_t { Whole, WholeFolded, Part, PartFolded, Word, WordFolded, End, EndFolded, None };

Fit fitOf(std::string_view name, std::string_view wanted, bool folded)
{
    const auto fit = [&](Fit asWritten) {
        return folded ? static_cast<Fit>(static_cast<std::uint8_t>(asWritten) + 1) : asWritten;
    };
    if (name.size() < wanted.size() || name.substr(name.size() - wanted.size()) != wanted)
        return Fit::None;
    if (name.size() == wanted.size())
        return fit(Fit::Whole);
    const char before = name[name.size() - wanted.size() - 1];
    if (std::string_view("./#:").find(before) != std::string_view::npos)
        return fit(Fit::Part);
    if (std::string_view("-_ ").find(before) != std::string_view::npos)
        return fit(Fit::Word);
    return fit(Fit::End);
}

/// Rows of a table, with every text that one may call a row by.
template <class Visit> void forEachName(const Mesh& mesh, std::span<const NodeKind> kinds, Visit visit)
{
    for (const NodeKind kind : kinds) {
        const std::size_t count = nodeCount(mesh, kind);
        for (std::size_t row = 0; row < count; ++row) {
            const NodeRef node(kind, row);
            visit(node, nodeName(mesh, node));
            if (const std::string_view second = nodeSecondName(mesh, node); !second.empty())
                visit(node, second);
            // Names that are whole references but for the kind, such as `NAMESPACE#NAME`.
            if (kind == NodeKind::Dataset || kind == NodeKind::Job || kind == NodeKind::Column ||
                kind == NodeKind::Port) {
                const std::string reference = refText(mesh, node);
                visit(node, std::string_view(reference).substr(reference.find(':') + 1));
                if (kind == NodeKind::Column) { // also `DATASET.COLUMN`, as in SQL
                    const Column& column = mesh.columns[ColumnId(row)];
                    visit(node, std::string(mesh.datasets[column.dataset].name) + '.' + std::string(column.name));
                }
            }
        }
    }
}

std::vector<NodeRef> bestFits(const Mesh& mesh, std::string_view text, std::span<const NodeKind> kinds)
{
    const std::string folded = foldCase(text);
    Fit best = Fit::None;
    std::vector<NodeRef> nodes;
    forEachName(mesh, kinds, [&](NodeRef node, std::string_view name) {
        if (name.size() < text.size())
            return;
        const Fit fit = std::min(fitOf(name, text, false), fitOf(foldCase(name), folded, true));
        if (fit == Fit::None || fit > best)
            return;
        if (fit < best)
            nodes.clear();
        best = fit;
        nodes.push_back(node);
    });
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Levenshtein distance in bytes; `most + 1` as soon as it is certain to be more than `most`.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most, std::vector<std::size_t>& row)
{
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most)
        return most + 1;
    row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        std::size_t least = row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return row[b.size()];
}

/// Compares with the names, and where the text names a kind with that kind's references.
std::vector<std::string> nearest(const Mesh& mesh, std::string_view text, std::span<const NodeKind> kinds)
{
    constexpr std::size_t Longest = 200; // of a name worth comparing; the work grows with the product of the lengths
    std::string wanted = foldCase(text);
    std::array<NodeKind, 1> named{};
    if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        if (const std::optional<NodeKind> kind = kindFromName(text.substr(0, colon))) {
            named = {*kind};
            kinds = named;
            wanted.erase(0, colon + 1);
        }
    }
    if (wanted.size() > Longest)
        return {};
    const std::size_t most = std::max<std::size_t>(2, wanted.size() / 3);
    std::vector<std::tuple<std::size_t, NodeRef>> found;
    std::vector<std::size_t> row;
    forEachName(mesh, kinds, [&](NodeRef node, std::string_view name) {
        if (name.size() > Longest)
            return;
        const std::size_t distance = editDistance(foldCase(name), wanted, most, row);
        if (distance <= most)
            found.emplace_back(distance, node);
    });
    std::ranges::sort(found);
    std::vector<NodeRef> nodes;
    for (const auto& [distance, node] : found)
        if (nodes.size() < MostNearest && std::ranges::find(nodes, node) == nodes.end())
            nodes.push_back(node);
    std::vector<std::string> references;
    for (const NodeRef node : nodes)
        references.push_back(refText(mesh, node));
    return references;
}

/// Blanks as a reference spells them, everything else as it stands.
std::string withoutBlanks(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const std::string_view bytes = text.substr(at, point.length);
        result += !point.valid || isBlankOrControl(point.value) ? encodeRefPart(bytes) : std::string(bytes);
        at += point.length;
    }
    return result;
}

std::optional<NodeRef> exactly(const Mesh& mesh, std::string_view text)
{
    if (const std::optional<NodeRef> node = findRef(mesh, text))
        return node;
    const std::string encoded = withoutBlanks(text);
    if (const std::optional<NodeRef> node = findRef(mesh, encoded))
        return node;
    constexpr std::string_view Domain = "domain:";
    if (!encoded.starts_with(Domain))
        return std::nullopt;
    const std::string wanted = foldCase(decodeRefPart(std::string_view(encoded).substr(Domain.size())));
    for (std::size_t row = 0; row < mesh.domains.size(); ++row)
        if (foldCase(mesh.domains[DomainId(row)].name) == wanted)
            return NodeRef(DomainId(row));
    return std::nullopt;
}

} // namespace

Result<NodeRef> lookUpNode(const Mesh& mesh, std::string_view text, std::span<const NodeKind> kinds)
{
    if (kinds.empty())
        kinds = AllKinds;
    std::vector<std::string> arguments{std::string(text)};
    if (const std::optional<NodeRef> node = exactly(mesh, text)) {
        if (std::ranges::find(kinds, node->kind) != kinds.end())
            return *node;
        for (const NodeKind kind : kinds)
            arguments.emplace_back(kindName(kind));
        return Problem{DiagnosticCode::ReferenceKind, std::move(arguments)};
    }
    const std::vector<NodeRef> nodes = text.empty() ? std::vector<NodeRef>() : bestFits(mesh, text, kinds);
    if (nodes.size() == 1)
        return nodes.front();
    if (nodes.empty()) {
        std::ranges::move(nearest(mesh, text, kinds), std::back_inserter(arguments));
        return Problem{DiagnosticCode::ReferenceUnknown, std::move(arguments)};
    }
    for (std::size_t i = 0; i < std::min(nodes.size(), MostCandidates); ++i)
        arguments.push_back(refText(mesh, nodes[i]));
    if (nodes.size() > MostCandidates)
        arguments.emplace_back("…");
    return Problem{DiagnosticCode::ReferenceAmbiguous, std::move(arguments)};
}

} // namespace weft
