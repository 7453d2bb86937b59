// SPDX-License-Identifier: Apache-2.0
#include "importers/secrets/Secrets.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace weft::importers {

namespace {

/// A piece of the text and what stands there instead.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0; ///< equal to `begin`: nothing is to be cut
    std::string_view instead = SecretMask;
    bool harmless = false; ///< a placeholder stands there: it stays, and need not be looked at again
};

/// How far is looked from a sign that could belong to a secret. It keeps the time linear on texts made of such signs.
constexpr std::size_t FarthestLook = 512;
constexpr std::size_t MostBlanks = 16;

bool isWordPart(char c)
{
    return isDigit(c) || isLetter(c) || c == '_' || c == '-' || c == '.';
}

/// What keys and tokens are made of: base64, base64url and hexadecimal digits.
bool isTokenPart(char c)
{
    return isDigit(c) || isLetter(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '+' || c == '=' ||
           c == '~';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool startsWithNoCase(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size())
        return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        if (toLower(text[i]) != lower[i])
            return false;
    }
    return true;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    for (std::size_t count = 0; at < text.size() && isBlank(text[at]) && count < MostBlanks; ++count)
        ++at;
    return at;
}

/// The word that ends before `end`, without blanks and a closing quote between.
std::string_view wordBefore(std::string_view text, std::size_t end)
{
    constexpr std::size_t Longest = 128;
    for (std::size_t count = 0; end > 0 && isBlank(text[end - 1]) && count < MostBlanks; ++count)
        --end;
    for (std::size_t quotes = 0;
         quotes < 2 && end > 0 &&
         (text[end - 1] == '"' || text[end - 1] == '\'' || text[end - 1] == '\\' || text[end - 1] == '`');
         ++quotes)
        --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < Longest && isWordPart(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

/// `//user:password@host` behind a scheme. A user alone is no secret (and in `abfss://container@account` no user).
Cut userInfo(std::string_view text, std::size_t colon)
{
    const std::size_t begin = colon + 3;
    const std::size_t farthest = std::min(text.size(), begin + FarthestLook);
    std::size_t end = begin;
    while (end < farthest && !isBlank(text[end]) && text[end] != '"' && text[end] != '\'' && text[end] != '<' &&
           text[end] != '>' && text[end] != '`')
        ++end;
    const std::string_view address = text.substr(begin, end - begin);
    const std::string_view authority = address.substr(0, address.find_first_of("/?#"));
    std::size_t at = authority.rfind('@');
    const std::size_t parting = authority.find(':');
    if (at == std::string_view::npos) {
        // A password may hold a slash, though it should not: then what looks like a port is no number.
        const std::string_view port =
            parting == std::string_view::npos ? std::string_view() : authority.substr(parting + 1);
        if (port.empty() || port.find_first_not_of("0123456789") == std::string_view::npos)
            return {};
        at = address.find('@');
    }
    if (at == std::string_view::npos || parting == std::string_view::npos || parting > at)
        return {};
    return {begin, begin + at + 1, {}};
}

/// `jdbc:oracle:thin:scott/tiger@host`
Cut oracleLogin(std::string_view whole, std::size_t at)
{
    const std::string_view text = whole.substr(0, at + FarthestLook);
    constexpr std::string_view Prefix = "jdbc:oracle:";
    if (!startsWithNoCase(text.substr(at), Prefix))
        return {};
    const std::size_t begin = text.find(':', at + Prefix.size());
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = text.find_first_of(" \t\r\n@", begin);
    if (end == std::string_view::npos || text[end] != '@' ||
        text.substr(begin, end - begin).find('/') == std::string_view::npos)
        return {};
    return {begin + 1, end, {}};
}

/// Whether the sign at `at` ends a value that is not in quotes. Brackets and commas may belong to a password.
bool endsValue(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (isBlank(c) || c == '&' || c == ';' || c == '"' || c == '\'' || c == '`')
        return true;
    if (std::string_view(",)}]<>|").find(c) == std::string_view::npos)
        return false;
    if (at + 1 == text.size() || std::string_view(" \t\r\n;,)}]\"'").find(text[at + 1]) != std::string_view::npos)
        return true;
    std::size_t word = at + 1;
    while (word < text.size() && word < at + 64 && isWordPart(text[word]))
        ++word;
    return word < text.size() && word > at + 1 && (text[word] == '=' || text[word] == ':');
}

/// The value that begins at `at`: in quotes all up to the closing one, else up to a blank or what parts settings.
Cut valueAt(std::string_view text, std::size_t at)
{
    std::size_t begin = at;
    while (begin < text.size() && text[begin] == '\\')
        ++begin;
    if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'' || text[begin] == '`')) {
        const char quote = text[begin];
        std::size_t end = begin + 1;
        while (end < text.size() && text[end] != quote)
            ++end;
        if (end < text.size() && end > begin + 1 && text[end - 1] == '\\')
            --end;
        return {begin + 1, end};
    }
    std::size_t end = at;
    while (end < text.size() && !endsValue(text, end))
        ++end;
    return {at, end};
}

Cut unlessHarmless(std::string_view text, Cut cut)
{
    cut.harmless = isHarmlessSecret(text.substr(cut.begin, cut.end - cut.begin));
    return cut;
}

/// `Bearer …` and `Basic …`, wherever they stand: what follows must look like a credential, not like prose.
Cut credential(std::string_view text, std::size_t at)
{
    constexpr std::size_t Shortest = 8;
    const std::string_view rest = text.substr(at);
    const std::size_t length = startsWithNoCase(rest, "bearer ") ? 7 : startsWithNoCase(rest, "basic ") ? 6 : 0;
    if (length == 0)
        return {};
    const std::size_t begin = skipBlanks(text, at + length);
    std::size_t end = begin;
    bool mixed = false;
    while (end < text.size() && isTokenPart(text[end])) {
        mixed = mixed || !isLetter(text[end]);
        ++end;
    }
    return end - begin >= Shortest && mixed ? Cut{begin, end} : Cut{};
}

/// `password=…`, `"token": "…"`, `--api-key …`: `at` is that of the sign between them.
Cut setting(std::string_view text, std::size_t at)
{
    const std::string_view key = wordBefore(text, at);
    if (key.empty())
        return {};
    const bool inQuery = key.data() > text.data() && (key.data()[-1] == '&' || key.data()[-1] == '?');
    const bool signature = inQuery && (key == "sig" || key == "X-Amz-Signature" || key == "X-Amz-Credential" ||
                                       key == "X-Goog-Signature" || key == "Signature");
    const std::size_t begin = skipBlanks(text, at + 1);
    if (begin == text.size())
        return {};
    if (!signature && !isSecretKey(key)) {
        const bool header = text[at] == ':' && startsWithNoCase(key, "authorization") && key.size() == 13;
        return header ? credential(text, begin) : Cut{};
    }
    if (text[at] == '=' && (text[begin] == '=' || begin > at + 2)) // a comparison, or a gap
        return {};
    const Cut cut = valueAt(text, begin);
    if (text[at] == ':' && cut.begin == begin) {
        // "The password: a hash" is prose; "password: hunter2" and a word at the end of its line are settings.
        const std::string_view value = text.substr(cut.begin, cut.end - cut.begin);
        const bool plain = std::all_of(value.begin(), value.end(), isLetter);
        const bool lineEnds = cut.end == text.size() || text[cut.end] == '\n' || text[cut.end] == '\r';
        if (value.size() < 4 || (plain && !lineEnds))
            return {};
    }
    return unlessHarmless(text, cut);
}

/// `PASSWORD '…'` and `IDENTIFIED BY '…'`: `at` is that of the quote.
Cut sqlSecret(std::string_view text, std::size_t at)
{
    if (at == 0 || !isBlank(text[at - 1]))
        return {};
    const std::string_view word = wordBefore(text, at);
    const bool by =
        word.size() == 2 && startsWithNoCase(word, "by") &&
        startsWithNoCase(wordBefore(text, static_cast<std::size_t>(word.data() - text.data())), "identified");
    if (!by && !isSecretKey(word))
        return {};
    return unlessHarmless(text, valueAt(text, at));
}

/// `--password hunter2`, `IDENTIFIED BY hunter2`: `at` is that of the blank.
Cut optionSecret(std::string_view text, std::size_t at)
{
    if (at == 0 || isBlank(text[at - 1]))
        return {};
    const std::string_view word = wordBefore(text, at);
    const bool option = word.size() > 2 && word.substr(0, 2) == "--" && isSecretKey(word);
    const std::size_t begin = skipBlanks(text, at);
    // In small letters and without quotes it is prose: identified by their names.
    const std::string_view before = wordBefore(text, static_cast<std::size_t>(word.data() - text.data()));
    const bool quoted = begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
    const bool by =
        (word == "BY" && before == "IDENTIFIED") ||
        (quoted && word.size() == 2 && startsWithNoCase(word, "by") && startsWithNoCase(before, "identified"));
    if ((!option && !by) || begin == text.size() || text[begin] == '-')
        return {};
    return unlessHarmless(text, valueAt(text, begin));
}

/// Keys that say by their first letters what they are.
struct KnownKey {
    std::string_view prefix;
    std::size_t shortest; ///< of what follows
    bool upperOnly;       ///< capitals and digits
};
constexpr std::array KnownKeys = {
    KnownKey{"AKIA", 16, true},      KnownKey{"ASIA", 16, true},      KnownKey{"ghp_", 20, false},
    KnownKey{"gho_", 20, false},     KnownKey{"ghs_", 20, false},     KnownKey{"github_pat_", 20, false},
    KnownKey{"glpat-", 16, false},   KnownKey{"xoxb-", 10, false},    KnownKey{"xoxp-", 10, false},
    KnownKey{"xoxa-", 10, false},    KnownKey{"sk_live_", 16, false}, KnownKey{"rk_live_", 16, false},
    KnownKey{"AIza", 30, false},     KnownKey{"npm_", 30, false},     KnownKey{"dapi", 32, false},
    KnownKey{"hvs.", 20, false},     KnownKey{"SG.", 30, false},      KnownKey{"dckr_pat_", 20, false},
    KnownKey{"pypi-AgEI", 20, false}};

Cut knownKey(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    // JSON web tokens: three parts, the first of which is an object.
    const bool webToken = rest.substr(0, 3) == "eyJ";
    const auto known = std::find_if(KnownKeys.begin(), KnownKeys.end(), [rest](const KnownKey& key) {
        return rest.substr(0, key.prefix.size()) == key.prefix;
    });
    if (!webToken && known == KnownKeys.end())
        return {};
    const auto endOf = [&](std::size_t farthest) {
        std::size_t end = at;
        while (end < farthest && isTokenPart(text[end]) && text[end] != '/' && text[end] != '=')
            ++end;
        return end;
    };
    const std::string_view key = text.substr(at, endOf(std::min(text.size(), at + FarthestLook)) - at);
    if (webToken) {
        const std::size_t first = key.find('.');
        const bool parts = first != std::string_view::npos && key.find('.', first + 1) != std::string_view::npos;
        return parts || key.size() >= 40 ? Cut{at, endOf(text.size())} : Cut{};
    }
    const std::string_view body = key.substr(known->prefix.size());
    if (!known->upperOnly)
        return body.size() >= known->shortest ? Cut{at, endOf(text.size())} : Cut{};
    const auto upper = static_cast<std::size_t>(
        std::find_if_not(body.begin(), body.end(), [](char c) { return isDigit(c) || isUpperLetter(c); }) -
        body.begin());
    const bool ends = upper == body.size() || !isLetter(body[upper]);
    return upper == known->shortest && ends ? Cut{at, at + known->prefix.size() + upper} : Cut{};
}

/// `-----BEGIN … PRIVATE KEY-----` up to its end, or all that follows.
Cut privateKey(std::string_view text, std::size_t at)
{
    constexpr std::string_view Begin = "-----BEGIN ";
    if (text.substr(at, Begin.size()) != Begin)
        return {};
    const std::size_t title = text.find("-----", at + Begin.size());
    const std::string_view kind = text.substr(at + Begin.size(), title - at - Begin.size());
    if (kind.size() > 64 || kind.find("PRIVATE KEY") == std::string_view::npos)
        return {};
    const std::size_t last = text.find("-----END ", at);
    const std::size_t end = last == std::string_view::npos ? last : text.find("-----", last + 9);
    return {at, end == std::string_view::npos ? text.size() : end + 5};
}

/// The secret that can be told by what stands at `at`; nothing is cut when there is none.
Cut secretAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    switch (c) {
    case ':':
        if (text.substr(at, 3) == "://")
            return userInfo(text, at);
        return setting(text, at);
    case '=':
        return setting(text, at);
    case '\'':
        return sqlSecret(text, at);
    case ' ':
        return optionSecret(text, at);
    case '-':
        return privateKey(text, at);
    default:
        break;
    }
    if (!isLetter(c) || (at > 0 && (isDigit(text[at - 1]) || isLetter(text[at - 1]) || text[at - 1] == '_')))
        return {};
    switch (c) {
    case 'b':
    case 'B':
        return credential(text, at);
    case 'j':
    case 'J':
        return oracleLogin(text, at);
    case 'A':
    case 'S':
    case 'd':
    case 'e':
    case 'g':
    case 'h':
    case 'n':
    case 'p':
    case 'r':
    case 's':
    case 'x':
        return knownKey(text, at);
    default:
        return {};
    }
}

/// The letters and signs at which `secretAt` can find something, with those that may follow: a bit for each letter,
/// capital or small, and every bit where anything may.
constexpr std::array<std::uint32_t, 256> Starts = [] {
    std::array<std::uint32_t, 256> starts{};
    for (const char sign : {' ', ':', '=', '\'', '-'})
        starts[static_cast<unsigned char>(sign)] = ~0U;
    const auto add = [&starts](std::string_view prefix) {
        starts[static_cast<unsigned char>(prefix[0])] |= 1U << (static_cast<unsigned char>(prefix[1]) & 31U);
    };
    for (const KnownKey& key : KnownKeys)
        add(key.prefix);
    for (const std::string_view prefix : {"eyJ", "bearer", "Bearer", "basic", "Basic", "jdbc:", "Jdbc:"})
        add(prefix);
    return starts;
}();

/// Whether it is worth to ask `secretAt` at a place where something may start: at few places of a text it is.
/// `hasOptions` tells whether two hyphens stand together somewhere.
template <class HasOptions> bool mayBeSecretAt(std::string_view text, std::size_t at, HasOptions hasOptions)
{
    const char c = text[at];
    if (c == ' ') // before it stands an option, BY, or its quote
        return at > 0 && (std::string_view("yY\"'\\`").find(text[at - 1]) != std::string_view::npos || hasOptions());
    if (c == ':' || c == '=' || c == '\'' || c == '-')
        return true;
    return at + 1 < text.size() && (at == 0 || !isLetter(text[at - 1]));
}

} // namespace

std::optional<std::string> withoutSecrets(std::string_view text)
{
    std::optional<std::string> result;
    std::size_t copied = 0;
    std::optional<bool> options; // looked for at the first blank: most texts have none
    const auto hasOptions = [text, &options] {
        if (!options)
            options = text.find("--") != std::string_view::npos;
        return *options;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto follows = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
        const std::uint32_t starts = Starts[static_cast<unsigned char>(text[at])];
        if ((starts >> (follows & 31U) & 1U) == 0 || !mayBeSecretAt(text, at, hasOptions))
            continue;
        const Cut cut = secretAt(text, at);
        if (cut.begin >= cut.end || cut.begin < copied)
            continue;
        if (cut.harmless) {
            at = std::max(at, cut.end - 1);
            continue;
        }
        if (!result)
            result.emplace();
        *result += text.substr(copied, cut.begin - copied);
        *result += cut.instead;
        copied = cut.end;
        at = cut.end - 1;
    }
    if (result)
        *result += text.substr(copied);
    return result;
}

} // namespace weft::importers
