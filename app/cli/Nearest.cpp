// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weft::cli {

namespace {

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& names, std::size_t most)
{
    const std::string_view start = word.substr(0, 64);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names)
        ranked.emplace_back(distance(start, name), name);
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> best;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i)
        best.push_back(ranked[i].second);
    return best;
}

} // namespace weft::cli
