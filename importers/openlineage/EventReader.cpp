// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventReader.h"

#include "importers/document/Document.h"
#include "importers/json/JsonCursor.h"
#include "importers/openlineage/EventNodes.h"
#include "importers/openlineage/EventWalker.h"
#include "importers/openlineage/OpenLineageImporter.h"
#include "importers/secrets/DocumentSecrets.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

std::size_t firstNonBlank(std::string_view text)
{
    return std::min(text.find_first_not_of(" \t\r\n"), text.size());
}

/// Where `offset` of the text stands.
JsonText piece(const JsonText& json, std::size_t offset, std::size_t size)
{
    const std::string_view before = json.text.substr(0, offset);
    const std::size_t lastBreak = before.rfind('\n');
    if (lastBreak == std::string_view::npos)
        return {json.text.substr(offset, size), json.line, json.column + static_cast<std::uint32_t>(offset)};
    const auto breaks = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    return {json.text.substr(offset, size), json.line + breaks, static_cast<std::uint32_t>(offset - lastBreak)};
}

} // namespace

struct EventReader::State {
    explicit State(ReadContext& readContext) : context(readContext), walker(readContext) {}

    [[nodiscard]] bool readWithPlaces(const JsonText& json);
    [[nodiscard]] bool readSeveral(const JsonText& json);
    void refuse(const JsonFault& fault);

    ReadContext& context;
    EventWalker walker;
};

EventReader::EventReader(ReadContext& context) : m_state(std::make_unique<State>(context)) {}

EventReader::~EventReader() = default;

bool EventReader::read(const JsonText& json)
{
    switch (m_state->walker.walk(json)) {
    case EventWalker::Outcome::Kept:
        return true;
    case EventWalker::Outcome::NoEvent:
        return false;
    case EventWalker::Outcome::Odd:
        break;
    }
    return m_state->readSeveral(json);
}

/// One value, or several on a line: then all are read, and the line is named.
bool EventReader::State::readSeveral(const JsonText& json)
{
    for (std::size_t begin = 0;;) {
        const JsonText rest = piece(json, begin, std::string_view::npos);
        Document document;
        std::size_t end = 0;
        JsonCursor cursor(rest.text, rest.line, rest.column, context.limits.depth);
        if (const auto fault = cursor.readFirst(document, end)) {
            refuse(*fault);
            return true;
        }
        const std::size_t next = end + firstNonBlank(rest.text.substr(end));
        const bool last = next == rest.text.size();
        if (last && begin == 0)
            return readWithPlaces(rest);
        if (!last && rest.text[next] != '{') {
            Document whole;
            refuse(*JsonCursor(rest.text, rest.line, rest.column, context.limits.depth).read(whole));
            return true;
        }
        const JsonText one{rest.text.substr(0, end), rest.line, rest.column};
        if (walker.walk(one) != EventWalker::Outcome::Kept && !readWithPlaces(one))
            refuse({DiagnosticCode::FormatUnknown, {"an object that is no event"}, one.line, one.column});
        if (last)
            return true;
        begin += next;
        const JsonText following = piece(json, begin, 0);
        context.diagnose(Severity::Error, DiagnosticCode::JsonSyntax, {"one event a line", "another one after it"},
                         following.line, following.column);
    }
}

bool EventReader::State::readWithPlaces(const JsonText& json)
{
    Document document;
    if (const auto fault = JsonCursor(json.text, json.line, json.column, context.limits.depth).read(document)) {
        refuse(*fault);
        return true;
    }
    if (OpenLineageImporter().matches(*document.root()) == Match::No)
        return false;
    maskSecrets(document, context);
    EventNodes(*document.root(), context).read(walker.fingerprint(json.text));
    return true;
}

void EventReader::State::refuse(const JsonFault& fault)
{
    ++context.report.skipped;
    context.diagnose(Severity::Error, fault.code, fault.arguments, fault.line, fault.column);
}

} // namespace weft::importers
