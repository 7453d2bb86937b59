// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/source/ByteStream.h"

#include <memory>

namespace weft::importers {

/// The bytes of `packed`, a gzip stream of one or more members (RFC 1952). Fails with CompressionBroken (arguments:
/// `gzip`, then `truncated`, `wrong checksum`, `trailing bytes` or `damaged data`) after the last good byte, and with
/// CompressionBomb beyond the limits. Memory: some 100 KB.
[[nodiscard]] std::unique_ptr<ByteStream> unpackGzip(std::unique_ptr<ByteStream> packed, const Limits& limits);

/// The bytes of `packed`, one or more zstd frames (RFC 8878); fails like `unpackGzip`. Memory: the window that the
/// frame asks for, at most 128 MB.
[[nodiscard]] std::unique_ptr<ByteStream> unpackZstd(std::unique_ptr<ByteStream> packed, const Limits& limits);

/// Whether bytes of the content are missing where a stream ended with `problem`. Not so behind a wrong checksum and
/// trailing bytes: they are found after a member that was whole.
[[nodiscard]] bool cutsContent(const Problem& problem);

} // namespace weft::importers
