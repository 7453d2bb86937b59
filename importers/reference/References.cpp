// SPDX-License-Identifier: Apache-2.0
#include "importers/reference/References.h"

#include "importers/document/Document.h"
#include "importers/json/JsonCursor.h"
#include "importers/reference/LocalFile.h"
#include "importers/secrets/DocumentSecrets.h"
#include "importers/source/ContentKind.h"
#include "importers/yaml/YamlReader.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t LongestChain = 64;
constexpr std::size_t MostFiles = 1'000;
constexpr std::size_t NoFile = std::size_t(-1);

const Node* referenceOf(const Node* node)
{
    return node && node->isMapping() ? node->find("$ref") : nullptr;
}

/// `%41` → `A`; what is no escape stays.
std::string decoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
            result += static_cast<char>(value);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

/// `a:` at the front, as of `https:` and `urn:`.
bool isAddress(std::string_view text)
{
    const std::size_t colon = text.find(':');
    return text.starts_with("//") || (colon != std::string_view::npos && colon < text.find('/'));
}

/// `~1` → `/`, `~0` → `~`.
std::string unescaped(std::string_view token)
{
    std::string result;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            result += token[++i] == '0' ? '~' : '/';
        else
            result += token[i];
    }
    return result;
}

const Node* under(const Node& node, const std::string& token)
{
    if (node.isMapping())
        return node.find(token);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool isIndex = error == std::errc() && end == token.data() + token.size() && !token.empty();
    return node.isSequence() && isIndex && index < node.children.size() ? node.children[index] : nullptr;
}

/// The part of `root` that the pointer names, or null. The slash at the front may be missing (seen in official files),
/// and then dots may part the names.
const Node* part(const Node& root, std::string_view pointer, char separator)
{
    if (pointer.starts_with('/'))
        pointer.remove_prefix(1);
    const Node* node = &root;
    while (node && !pointer.empty()) {
        const std::size_t end = std::min(pointer.find(separator), pointer.size());
        node = under(*node, unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(std::min(end + 1, pointer.size()));
    }
    return node;
}

const Node* part(const Node& root, std::string_view pointer)
{
    const Node* node = part(root, pointer, '/');
    return node || pointer.starts_with('/') ? node : part(root, pointer, '.');
}

} // namespace

/// One of the files, with what its reading needs.
struct References::File {
    std::string path;
    std::string bytes;
    std::vector<Document> documents;
    const Node* root = nullptr;
    SourceReport report;
    std::unique_ptr<ReadContext> context;   ///< null for file 0, which has its own
    std::unique_ptr<RecordReading> reading; ///< likewise
};

References::References(const Node& root, RecordReading& record) : m_record(record)
{
    m_files.push_back(std::make_unique<File>());
    m_files[0]->path = record.context.path;
    m_files[0]->root = &root;
}

References::~References()
{
    for (const std::unique_ptr<File>& file : m_files) {
        if (!file->reading)
            continue;
        file->context->reportLeftOut();
        m_record.refused = m_record.refused || file->reading->refused;
    }
}

bool References::isWhole(Located at) const
{
    return m_files[at.file]->root == at.node;
}

RecordReading& References::reading(std::size_t file)
{
    File& entry = *m_files[file];
    if (file == 0)
        return m_record;
    entry.reading->name = m_record.name;
    return *entry.reading;
}

Located References::child(Located from, std::string_view key)
{
    const Node* node = from.node && from.node->isMapping() ? from.node->find(key) : nullptr;
    return node ? follow({node, from.file}) : Located{nullptr, from.file};
}

Located References::follow(Located from)
{
    std::set<const Node*> seen;
    while (const Node* reference = referenceOf(from.node)) {
        const File& file = *m_files[from.file];
        if (!seen.insert(from.node).second || seen.size() > LongestChain) {
            report(file, DiagnosticCode::ReferenceBroken, {std::string(reference->text), "leads back to itself"},
                   *reference);
            return {};
        }
        from = step(from, *reference);
    }
    return from;
}

Located References::step(Located from, const Node& reference)
{
    const File& file = *m_files[from.file];
    if (!reference.isScalar()) {
        report(file, DiagnosticCode::FieldType, {"$ref", "text", std::string(typeName(reference))}, reference);
        return {};
    }
    const std::string_view text = trimmed(reference.text);
    const std::size_t hash = std::min(text.find('#'), text.size());
    const std::string_view path = text.substr(0, hash);
    const std::string pointer = decoded(text.substr(std::min(hash + 1, text.size())));
    std::size_t target = from.file;
    if (!path.empty()) {
        target = open(file, path, reference);
        if (target == NoFile)
            return {};
    }
    const Node* node = part(*m_files[target]->root, pointer);
    // A file that is part of another may point into that one, as the specification's own examples do.
    if (!node && path.empty() && from.file != 0) {
        target = 0;
        node = part(*m_files[0]->root, pointer);
    }
    if (!node)
        report(file, DiagnosticCode::ReferenceBroken, {std::string(text), "there is no such part"}, reference);
    return {node, target};
}

std::size_t References::open(const File& from, std::string_view path, const Node& reference)
{
    const std::pair key(from.path, std::string(path));
    auto found = m_loaded.find(key);
    if (found == m_loaded.end())
        found = m_loaded.emplace(key, load(from, path)).first;
    if (found->second)
        return *found->second;
    report(from, found->second.error().code, found->second.error().arguments, reference);
    return NoFile;
}

/// The file that `path` names in `from`; a problem's first argument is the path as written.
Result<std::size_t> References::load(const File& from, std::string_view path)
{
    const auto broken = [path](std::string why) {
        return Problem{DiagnosticCode::ReferenceBroken, {std::string(path), std::move(why)}};
    };
    if (isAddress(path))
        return Problem{DiagnosticCode::ReferenceOutsideRoot, {std::string(path)}};
    const ReadContext& main = m_record.context;
    const std::size_t limit = main.limits.documentBytes - std::min(m_bytes, main.limits.documentBytes);
    Result<LocalFile> read = readLocalFile(main.root, from.path, decoded(path), limit, main.stop);
    if (!read) {
        Problem problem = read.error();
        problem.arguments[0] = path;
        return problem;
    }
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i]->path == read->path && m_files[i]->root)
            return i;
    }
    if (m_files.size() >= MostFiles)
        return broken("too many files");
    auto file = std::make_unique<File>();
    file->path = read->path;
    file->bytes = std::move(read).value().bytes;
    m_bytes += file->bytes.size();
    file->context = std::make_unique<ReadContext>(
        ReadContext{file->path, main.limits, main.records, main.diagnostics, file->report, main.kept});
    file->context->root = main.root;
    file->context->stop = main.stop;
    file->reading = std::make_unique<RecordReading>(RecordReading{*file->context, m_record.kind, m_record.name});
    parse(*file);
    const bool readable = file->root != nullptr;
    m_files.push_back(std::move(file));
    if (!readable)
        return broken("neither JSON nor YAML");
    return m_files.size() - 1;
}

/// JSON or YAML (its first document); leaves the root null after a fault, which is reported.
void References::parse(File& file)
{
    ReadContext& context = *file.context;
    if (textKindOf(file.bytes) == TextKind::Json) {
        Document& document = file.documents.emplace_back();
        JsonCursor cursor(file.bytes, 1, 1, context.limits.depth);
        if (const std::optional<JsonFault> fault = cursor.read(document))
            context.diagnose(Severity::Error, fault->code, fault->arguments, fault->line, fault->column);
    } else {
        YamlPart text;
        text.text = file.bytes;
        text.bytes = file.bytes.size();
        file.documents = readYaml(text, context, context.stop);
    }
    for (Document& document : file.documents)
        maskSecrets(document, context);
    file.root = file.documents.empty() ? nullptr : file.documents.front().root();
}

void References::report(const File& file, DiagnosticCode code, std::vector<std::string> arguments, const Node& at)
{
    ReadContext& context = file.context ? *file.context : m_record.context;
    context.diagnose(Severity::Warning, code, std::move(arguments), at.line, at.column, m_record.name);
}

} // namespace weft::importers
