// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// `urn:li:TYPE:KEY`, where KEY may be a tuple in parentheses, which may hold more URNs.
struct DataHubUrn {
    std::string text;               ///< the whole
    std::string type;               ///< dataset, dataProduct, corpuser …
    std::string key;                ///< what follows the type
    std::vector<std::string> parts; ///< of a tuple; else the key alone
};

/// Empty when the text is no such URN: another beginning, half a tuple, no key. O(length), no recursion.
[[nodiscard]] std::optional<DataHubUrn> readDataHubUrn(std::string_view text);

/// A dataset in the words of OpenLineage. DataHub names the platform and seldom the server.
struct DataHubDataset {
    DatasetNameRecord name;
    bool serverKnown = false; ///< else the platform stands where the namespace belongs
    std::string platform;
    std::string ownName; ///< as the URN has it
};

/// `urn:li:dataset:(urn:li:dataPlatform:kafka,orders,PROD)` → kafka, orders. Datasets of other environments than PROD
/// whose server is not known are told apart by it: `kafka/DEV`. Empty when `urn` is of another type or lacks a part.
[[nodiscard]] std::optional<DataHubDataset> dataHubDataset(const DataHubUrn& urn);

/// The job of `urn:li:dataJob:(urn:li:dataFlow:(airflow,dag,PROD),task)`: airflow, `dag.task`. Empty as above.
[[nodiscard]] std::optional<DatasetNameRecord> dataHubJob(const DataHubUrn& urn);

/// `urn:li:schemaField:(DATASET,field)`: the URN of the dataset and the path of the field.
struct DataHubField {
    DataHubUrn dataset;
    std::string field;
};
[[nodiscard]] std::optional<DataHubField> dataHubField(std::string_view text);

/// `marketing` of `urn:li:domain:marketing`; other texts as they are.
[[nodiscard]] std::string dataHubTail(const std::string& text);

/// What a type of ownership makes of a person: `BUSINESS_OWNER`, `urn:li:ownershipType:__system__technical_owner` and
/// no type at all → owner; other types by their last word in lower case.
[[nodiscard]] std::string dataHubRole(const std::string& type);

/// `[version=2.0].[type=struct].a.[type=string].b` → `a.b`; a path of version 1 stays what it is.
[[nodiscard]] std::string plainFieldPath(std::string_view path);

} // namespace weft::importers
