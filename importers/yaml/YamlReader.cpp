// SPDX-License-Identifier: Apache-2.0
#include "importers/yaml/YamlReader.h"

#include "importers/text/TextFault.h"
#include "importers/yaml/YamlTree.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <yaml.h>

namespace weft::importers {

namespace {

std::string_view textOf(const yaml_char_t* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// libyaml counts columns in characters, we in bytes. Marks come mostly in ascending order, so one walk does.
class ByteColumns {
public:
    explicit ByteColumns(std::string_view text) : m_text(text)
    {
        std::uint64_t all = 0;
        std::size_t at = 0;
        for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            all |= word;
        }
        for (; at < text.size(); ++at)
            all |= static_cast<unsigned char>(text[at]);
        m_plain = (all & 0x8080808080808080U) == 0;
    }

    std::uint32_t column(const yaml_mark_t& mark)
    {
        if (m_plain)
            return static_cast<std::uint32_t>(mark.column + 1);
        if (mark.index < m_index && mark.line < m_line) {
            m_index = m_offset = m_lineStart = 0;
        }
        while (m_index > mark.index)
            stepBack();
        while (m_index < mark.index && m_offset < m_text.size())
            step();
        m_line = mark.line;
        return static_cast<std::uint32_t>(m_offset - m_lineStart + 1);
    }

private:
    [[nodiscard]] bool continues(std::size_t at) const
    {
        return at < m_text.size() && (static_cast<unsigned char>(m_text[at]) & 0xC0U) == 0x80U;
    }
    void step()
    {
        const std::size_t first = m_offset;
        do {
            ++m_offset;
        } while (continues(m_offset));
        ++m_index;
        const std::string_view character = m_text.substr(first, m_offset - first);
        const bool loneReturn = character == "\r" && m_text.substr(m_offset, 1) != "\n";
        // U+0085, U+2028 and U+2029 end lines in YAML 1.1.
        if (character == "\n" || loneReturn || character == "\xC2\x85" || character == "\xE2\x80\xA8" ||
            character == "\xE2\x80\xA9")
            m_lineStart = m_offset;
    }
    void stepBack()
    {
        do {
            --m_offset;
        } while (continues(m_offset));
        --m_index;
    }

    std::string_view m_text;
    bool m_plain = false;     ///< ASCII only
    std::size_t m_index = 0;  ///< in characters
    std::size_t m_offset = 0; ///< in bytes
    std::size_t m_lineStart = 0;
    std::size_t m_line = 0;
};

/// libyaml's parser and event, freed whatever happens.
struct Parser {
    yaml_parser_t state = {};
    yaml_event_t event = {};
    bool hasEvent = false;

    Parser() { yaml_parser_initialize(&state); }
    ~Parser()
    {
        drop();
        yaml_parser_delete(&state);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    void drop()
    {
        if (hasEvent)
            yaml_event_delete(&event);
        hasEvent = false;
    }
    [[nodiscard]] bool next()
    {
        drop();
        hasEvent = yaml_parser_parse(&state, &event) != 0;
        return hasEvent;
    }
};

bool isKnownTag(std::string_view tag)
{
    constexpr std::string_view Core = "tag:yaml.org,2002:";
    constexpr std::array Types = {"str", "int",       "float",  "bool", "null", "map",
                                  "seq", "timestamp", "binary", "set",  "omap", "merge"};
    if (tag.empty() || tag == "!")
        return true;
    return tag.substr(0, Core.size()) == Core && std::ranges::find(Types, tag.substr(Core.size())) != Types.end();
}

class Reading {
public:
    Reading(const YamlPart& part, ReadContext& context, std::stop_token stop)
        : m_part(part), m_context(context), m_stop(std::move(stop)), m_columns(part.text)
    {
        yaml_parser_set_encoding(&m_parser.state, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser.state, reinterpret_cast<const unsigned char*>(part.text.data()),
                                     part.text.size());
    }

    /// The documents, or none and a fault.
    [[nodiscard]] std::vector<Document> run()
    {
        std::vector<Document> documents;
        std::optional<YamlTree> tree;
        for (std::size_t count = 0; !m_stop.stop_requested(); ++count) {
            if (!m_parser.next()) {
                m_fault = syntaxFault();
                return {};
            }
            const yaml_event_t& event = m_parser.event;
            bool good = true;
            switch (event.type) {
            case YAML_STREAM_END_EVENT:
                return documents;
            case YAML_DOCUMENT_START_EVENT:
                tree.emplace(m_context.limits);
                break;
            case YAML_DOCUMENT_END_EVENT:
                documents.push_back(tree->take());
                tree.reset();
                break;
            case YAML_SCALAR_EVENT:
                good = readScalar(*tree, event);
                break;
            case YAML_SEQUENCE_START_EVENT:
                noteTag(textOf(event.data.sequence_start.tag), event);
                good = tree->begin(place(event), NodeType::Sequence, textOf(event.data.sequence_start.anchor));
                break;
            case YAML_MAPPING_START_EVENT:
                noteTag(textOf(event.data.mapping_start.tag), event);
                good = tree->begin(place(event), NodeType::Mapping, textOf(event.data.mapping_start.anchor));
                break;
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT:
                good = tree->end();
                break;
            case YAML_ALIAS_EVENT:
                good = tree->alias(place(event), textOf(event.data.alias.anchor));
                break;
            case YAML_NO_EVENT:
            case YAML_STREAM_START_EVENT:
                break;
            }
            if (!good) {
                m_fault = tree->fault();
                return {};
            }
        }
        return {};
    }

    [[nodiscard]] bool brokenSyntax() const { return m_fault && m_fault->code == DiagnosticCode::YamlSyntax; }

    /// Says what was wrong or odd.
    void report()
    {
        for (const auto& [tag, at] : m_tags)
            m_context.diagnose(Severity::Warning, DiagnosticCode::UnknownTag, {tag}, at.line, at.column);
        if (!m_fault)
            return;
        m_context.diagnose(Severity::Error, m_fault->code, m_fault->arguments, m_fault->line, m_fault->column);
        ++m_context.report.skipped;
    }

private:
    YamlTree::Place place(const yaml_event_t& event) { return placeOfMark(event.start_mark); }
    YamlTree::Place placeOfMark(const yaml_mark_t& mark)
    {
        return {static_cast<std::uint32_t>(m_part.line + mark.line), m_columns.column(mark)};
    }

    bool readScalar(YamlTree& tree, const yaml_event_t& event)
    {
        const auto& scalar = event.data.scalar;
        noteTag(textOf(scalar.tag), event);
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        return tree.scalar(place(event), text, scalar.style != YAML_PLAIN_SCALAR_STYLE, textOf(scalar.anchor));
    }

    void noteTag(std::string_view tag, const yaml_event_t& event)
    {
        if (!isKnownTag(tag))
            m_tags.emplace_back(tag, place(event));
    }

    /// Merge conflicts of a version control system are the commonest syntax fault of files kept in one.
    [[nodiscard]] std::optional<std::size_t> conflictMark() const
    {
        for (std::size_t at = 0; at < m_part.text.size();) {
            if (m_part.text.compare(at, 8, "<<<<<<< ") == 0)
                return at;
            const std::size_t end = m_part.text.find('\n', at);
            if (end == std::string::npos)
                break;
            at = end + 1;
        }
        return std::nullopt;
    }

    [[nodiscard]] YamlFault syntaxFault()
    {
        if (const std::optional<std::size_t> mark = conflictMark()) {
            const TextPlace at = placeOf(m_part.text, *mark);
            return {DiagnosticCode::YamlSyntax,
                    {"unresolved merge conflict (<<<<<<<)"},
                    m_part.line + at.line - 1,
                    at.column};
        }
        const yaml_parser_t& state = m_parser.state;
        std::string what = state.context ? std::string(state.context) + ": " : std::string();
        what += state.problem ? state.problem : "out of memory";
        const YamlTree::Place problem = placeOfMark(state.problem_mark);
        // What never closes is noticed at the end of the file; its beginning is where the fault is.
        const bool unclosed = state.context && what.find("unexpected end of stream") != std::string::npos;
        const YamlTree::Place at = unclosed ? placeOfMark(state.context_mark) : problem;
        if (byteAt(problem) == '\t')
            what = "a tab where only blanks may indent (" + what + ")";
        else if (what.find("incompatible YAML document") != std::string::npos)
            what = "a version of YAML that is not known (%YAML directive)";
        return {DiagnosticCode::YamlSyntax, {what}, at.line, at.column};
    }

    [[nodiscard]] char byteAt(YamlTree::Place place) const
    {
        std::size_t start = 0;
        for (std::uint32_t line = m_part.line; line < place.line && start != std::string::npos; ++line) {
            start = m_part.text.find('\n', start);
            start += start == std::string::npos ? 0 : 1;
        }
        const std::size_t at = start + place.column - 1;
        return start != std::string::npos && at < m_part.text.size() ? m_part.text[at] : '\0';
    }

    const YamlPart& m_part;
    ReadContext& m_context;
    std::stop_token m_stop;
    ByteColumns m_columns;
    Parser m_parser;
    std::vector<std::pair<std::string, YamlTree::Place>> m_tags; ///< those that are not known
    std::optional<YamlFault> m_fault;
};

/// A part that is one list, cut where its items begin (at a dash in the first column): what is wrong with one of them
/// costs the others nothing. Empty where there is no list of several.
std::vector<YamlPart> itemsOf(const YamlPart& part)
{
    std::vector<YamlPart> items;
    std::uint32_t line = part.line;
    for (std::size_t at = 0; at < part.text.size(); ++line) {
        const std::size_t end = std::min(part.text.find('\n', at), part.text.size() - 1) + 1;
        const std::string_view text = std::string_view(part.text).substr(at, end - at);
        const bool begins = text.starts_with("- ") || text.starts_with("-\t") || text == "-\n" || text == "-\r\n";
        const bool saysOther = text.find_first_not_of(" \t\r\n") != std::string_view::npos && text.front() != '#';
        if (begins)
            items.emplace_back().line = line;
        else if (items.empty() && saysOther && !text.starts_with("---"))
            return {};
        if (!items.empty())
            items.back().text += text;
        at = end;
    }
    if (items.size() < 2)
        items.clear();
    return items;
}

/// libyaml tells the place of a bad byte as that of its buffer; hence the scan before it.
bool hasGoodText(const YamlPart& part, ReadContext& context)
{
    const std::optional<TextFault> fault = findTextFault(part.text);
    if (!fault)
        return true;
    const TextPlace at = placeOf(part.text, fault->offset);
    const std::uint32_t line = part.line + at.line - 1;
    switch (fault->kind) {
    case TextFault::InvalidUtf8:
        context.diagnose(Severity::Error, DiagnosticCode::InvalidUtf8, {}, line, at.column);
        break;
    case TextFault::ZeroByte:
        context.diagnose(Severity::Error, DiagnosticCode::ZeroByte, {}, line, at.column);
        break;
    case TextFault::ControlCharacter:
        context.diagnose(Severity::Error, DiagnosticCode::YamlSyntax,
                         {"control character " + std::to_string(fault->byte)}, line, at.column);
        break;
    }
    ++context.report.skipped;
    return false;
}

} // namespace

std::vector<Document> readYaml(const YamlPart& part, ReadContext& context, std::stop_token stop)
{
    if (part.tooLong) {
        context.diagnose(Severity::Error, DiagnosticCode::SourceTooLarge,
                         {std::to_string(part.bytes), std::to_string(context.limits.documentBytes)}, part.line, 1);
        ++context.report.skipped;
        return {};
    }
    if (!hasGoodText(part, context))
        return {};
    Reading whole(part, context, stop);
    std::vector<Document> documents = whole.run();
    const std::vector<YamlPart> items = whole.brokenSyntax() ? itemsOf(part) : std::vector<YamlPart>();
    if (items.empty()) {
        whole.report();
        return documents;
    }
    for (const YamlPart& item : items) {
        if (stop.stop_requested())
            return {};
        Reading one(item, context, stop);
        std::ranges::move(one.run(), std::back_inserter(documents));
        one.report();
    }
    return documents;
}

} // namespace weft::importers
