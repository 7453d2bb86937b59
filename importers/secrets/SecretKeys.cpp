// SPDX-License-Identifier: Apache-2.0
#include "importers/secrets/Secrets.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <array>

namespace weft::importers {

namespace {

constexpr std::size_t LongestKey = 256; // a longer one is a text, not a key

/// Last words that are secrets by themselves, and what may stand before `key` to make it one.
constexpr std::array<std::string_view, 17> SecretWords = {
    "password", "passwd",    "passwort",  "pwd",        "passphrase", "passcode",  "secret",     "secrets",    "token",
    "apikey",   "accesskey", "secretkey", "accountkey", "privatekey", "authtoken", "credential", "credentials"};
constexpr std::array<std::string_view, 9> PassOwners = {"db",  "user",  "admin", "root",    "smtp",
                                                        "ftp", "proxy", "login", "database"};
constexpr std::array<std::string_view, 10> KeyKinds = {"api",     "access",     "secret", "private",   "account",
                                                       "signing", "encryption", "master", "signature", "subscription"};
/// Last words that only say how the word before is written: `secret_access_key_id`, `password_value`.
constexpr std::array<std::string_view, 4> Trailers = {"value", "plain", "plaintext", "text"};

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The last word of `key` (camelCase and separators part words), in lower case; takes it off.
std::string takeLastWord(std::string_view& key)
{
    const auto isPart = [](char c) { return isLetter(c) || static_cast<signed char>(c) < 0; };
    while (!key.empty() && !isPart(key.back()))
        key.remove_suffix(1);
    std::size_t begin = key.size();
    while (begin > 0 && isPart(key[begin - 1])) {
        --begin;
        const bool humpBefore = isUpperLetter(key[begin]) && begin > 0 && !isUpperLetter(key[begin - 1]);
        const bool humpBehind = isUpperLetter(key[begin]) && begin + 1 < key.size() && !isUpperLetter(key[begin + 1]);
        if (humpBefore || (humpBehind && begin > 0))
            break;
    }
    std::string word = lowerCase(key.substr(begin));
    key = key.substr(0, begin);
    return word;
}

/// Whether the last two letters are those of some word that `isSecretKey` knows. Few keys pass, which makes this worth
/// asking first.
bool endsLikeSecret(std::string_view key)
{
    while (!key.empty() && !isLetter(key.back()) && static_cast<signed char>(key.back()) >= 0)
        key.remove_suffix(1);
    if (key.size() < 2)
        return false;
    const char last = toLower(key.back());
    switch (toLower(key[key.size() - 2])) {
    case 'a':
    case 'l':
        return last == 'l' || last == 's';
    case 'd':
        return last == 'e';
    case 'e':
        return last == 't' || last == 'n' || last == 'y';
    case 'i':
        return last == 'd' || last == 'n';
    case 'r':
        return last == 'd' || last == 't';
    case 's':
        return last == 'e' || last == 's';
    case 't':
        return last == 's';
    case 'u':
        return last == 'e';
    case 'w':
        return last == 'd';
    case 'x':
        return last == 't';
    default:
        return false;
    }
}

} // namespace

bool isSecretKey(std::string_view key)
{
    if (key.empty() || key.size() > LongestKey || !endsLikeSecret(key))
        return false;
    std::string word = takeLastWord(key);
    if (isOneOf(Trailers, word))
        word = takeLastWord(key);
    if (word == "id") { // an access key's id lets a reader know which key to look for
        word = takeLastWord(key);
        return word == "key" && takeLastWord(key) == "access";
    }
    if (word == "key")
        return isOneOf(KeyKinds, takeLastWord(key));
    if (word == "word" || word == "phrase") // passWord
        return takeLastWord(key) == "pass";
    if (word == "pass") // alone it counts tests that passed
        return isOneOf(PassOwners, takeLastWord(key));
    return isOneOf(SecretWords, word);
}

bool isHarmlessSecret(std::string_view value)
{
    while (!value.empty() && (value.front() == ' ' || value.front() == '"' || value.front() == '\''))
        value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '"' || value.back() == '\''))
        value.remove_suffix(1);
    if (value.size() > 64)
        return value.substr(0, 2) == "{{" || value.substr(0, 2) == "${";
    const std::string word = lowerCase(value);
    constexpr std::array<std::string_view, 12> Words = {"",   "true",     "false", "null",   "none",       "yes",
                                                        "no", "required", "n/a",   "hidden", "[redacted]", "redacted"};
    if (isOneOf(Words, word) || word.find_first_not_of("*x.•") == std::string::npos)
        return true;
    const char first = word.front();
    if (first == '$' || first == '%' || word.starts_with("{{") || word.starts_with("env:") || word.starts_with("<%"))
        return true;
    return (first == '<' && word.back() == '>') || (first == '[' && word.back() == ']');
}

} // namespace weft::importers
