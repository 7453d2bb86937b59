// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>

namespace weft::importers {

/// A file or folder of a source repository, whatever address of it was written.
struct RepositoryAddress {
    std::string host;       ///< `github.com`, also for the hosts that serve its raw files
    std::string repository; ///< `owner/name`, in lower case as GitHub compares it
    std::string path;       ///< below the branch; empty for the repository itself
};

/// Reads addresses of pages, raw files and media of GitHub, and of GitLab and others of the form
/// `https://host/owner/name/-/raw/branch/path`. Branch and `refs/heads/` are left out, so that two addresses of one
/// file are equal. Empty for any other address.
[[nodiscard]] std::optional<RepositoryAddress> readRepositoryAddress(std::string_view address);

/// The dataset that a file of a repository is: namespace `https://github.com/owner/name`, name the path. Any other
/// address is split as `splitAddress` does. Empty when it names no file.
[[nodiscard]] std::optional<DatasetNameRecord> fileDataset(std::string_view address);

} // namespace weft::importers
