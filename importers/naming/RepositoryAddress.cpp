// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/RepositoryAddress.h"

#include "importers/naming/DatasetText.h"
#include "model/base/Ascii.h"

#include <algorithm>
#include <vector>

namespace weft::importers {

namespace {

std::vector<std::string_view> steps(std::string_view path)
{
    std::vector<std::string_view> result;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0)
            result.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return result;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::optional<RepositoryAddress> readRepositoryAddress(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos || !isOneOf(address.substr(0, scheme), {"http", "https"}))
        return std::nullopt;
    address = address.substr(scheme + 3, address.find_first_of("?#") - scheme - 3);
    const std::size_t slash = std::min(address.find('/'), address.size());
    std::string host = lowerCase(address.substr(0, slash));
    std::vector<std::string_view> path = steps(address.substr(slash));
    const bool raw = isOneOf(host, {"raw.githubusercontent.com", "media.githubusercontent.com"});
    if (host == "media.githubusercontent.com" && !path.empty() && path.front() == "media")
        path.erase(path.begin());
    if (raw || host == "www.github.com")
        host = "github.com";
    if (path.size() < 2)
        return std::nullopt;
    std::string_view name = path[1];
    if (name.ends_with(".git"))
        name.remove_suffix(4);
    RepositoryAddress result{host, lowerCase(path[0]) + "/" + lowerCase(name), {}};
    std::size_t next = 2;
    if (!raw && next < path.size() && path[next] == "-")
        ++next;
    const bool marked = next < path.size() && isOneOf(path[next], {"tree", "blob", "raw", "media"});
    if (!raw && host != "github.com" && !(next == 3 && marked))
        return std::nullopt; // any page of any site
    if (!raw)
        next = marked ? next + 1 : path.size();
    if (next + 1 < path.size() && path[next] == "refs" && isOneOf(path[next + 1], {"heads", "tags"}))
        next += 2;
    for (std::size_t i = next + 1; i < path.size(); ++i) // behind the branch
        result.path += (result.path.empty() ? "" : "/") + std::string(path[i]);
    return result;
}

std::optional<DatasetNameRecord> fileDataset(std::string_view address)
{
    const std::optional<RepositoryAddress> file = readRepositoryAddress(address);
    if (!file)
        return splitAddress(address);
    if (file->path.empty())
        return std::nullopt;
    return DatasetNameRecord{"https://" + file->host + "/" + file->repository, file->path};
}

} // namespace weft::importers
