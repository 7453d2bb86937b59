// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Every diagnostic code: enumerator, and the stable name that users, scripts and `weft explain` know it by.
/// A name is never changed or reused. `%1` … in the notes are the arguments, in order.
#define WEFT_DIAGNOSTIC_CODES(X)                                                                                       \
    /* sources */                                                                                                      \
    X(SourceMissing, "source-missing")        /* %1 path */                                                            \
    X(SourceUnreadable, "source-unreadable")  /* %1 path, %2 the system's reason */                                    \
    X(SourceNotRegular, "source-not-regular") /* %1 path, %2 pipe|socket|device|link-loop */                           \
    X(SourceChanged, "source-changed")        /* %1 path */                                                            \
    X(SourceTooLarge, "source-too-large")     /* %1 bytes, %2 limit */                                                 \
    X(SourceEmpty, "source-empty")                                                                                     \
    X(SourceNoRecords, "source-no-records")                                                                            \
    X(SourceArchive, "source-archive") /* %1 zip|tar|… */                                                            \
    X(SourceWorkspace, "source-workspace")                                                                             \
    X(FormatUnknown, "format-unknown")         /* %1 what was seen */                                                  \
    X(FormatSkipped, "format-skipped")         /* %1 format that is known and holds nothing for the mesh */            \
    X(FormatUnread, "format-unread")           /* %1 format that is known and not read yet */                          \
    X(FormatForced, "format-forced")           /* %1 format asked for */                                               \
    X(VersionMismatch, "version-mismatch")     /* %1 declared, %2 shape seen */                                        \
    X(CompressionBroken, "compression-broken") /* %1 gzip|zstd, %2 reason */                                           \
    X(CompressionBomb, "compression-bomb")     /* %1 bytes so far, %2 limit */                                         \
    X(TruncatedInput, "truncated-input")                                                                               \
    X(DiagnosticsLeftOut, "diagnostics-left-out") /* %1 how many more, %2 code, %3 limit */                            \
    /* text */                                                                                                         \
    X(InvalidUtf8, "invalid-utf8")                                                                                     \
    X(ZeroByte, "zero-byte")                                                                                           \
    X(UnsupportedEncoding, "unsupported-encoding") /* %1 encoding */                                                   \
    X(LineTooLong, "line-too-long")                /* %1 bytes, %2 limit */                                            \
    /* JSON and YAML */                                                                                                \
    X(JsonSyntax, "json-syntax")               /* %1 what was expected, %2 what stood there */                         \
    X(YamlSyntax, "yaml-syntax")               /* %1 what is wrong */                                                  \
    X(DuplicateKey, "duplicate-key")           /* %1 key, %2 line of the first */                                      \
    X(TooDeep, "too-deep")                     /* %1 limit */                                                          \
    X(TooManyAnchors, "too-many-anchors")      /* %1 limit */                                                          \
    X(AliasExpansion, "alias-expansion")       /* %1 limit */                                                          \
    X(AliasUnknown, "alias-unknown")           /* %1 name */                                                           \
    X(AliasCycle, "alias-cycle")               /* %1 name */                                                           \
    X(UnknownTag, "unknown-tag")               /* %1 tag */                                                            \
    X(NumberOutOfRange, "number-out-of-range") /* %1 text */                                                           \
    X(CsvSyntax, "csv-syntax")                 /* %1 what is wrong */                                                  \
    /* fields */                                                                                                       \
    X(FieldMissing, "field-missing")                  /* %1 field, %2 record kind */                                   \
    X(FieldType, "field-type")                        /* %1 field, %2 expected, %3 seen */                             \
    X(FieldValue, "field-value")                      /* %1 field, %2 value, %3 what was expected */                   \
    X(FieldUnknown, "field-unknown")                  /* %1 field */                                                   \
    X(TimeInvalid, "time-invalid")                    /* %1 field, %2 value */                                         \
    X(TimeWithoutZone, "time-without-zone")           /* %1 field, %2 value */                                         \
    X(TimeOutlier, "time-outlier")                    /* %1 time, %2 median */                                         \
    X(RunIdNotUuid, "run-id-not-uuid")                /* %1 value */                                                   \
    X(PlaceholderValue, "placeholder-value")          /* %1 field, %2 value */                                         \
    X(ReferenceNotFollowed, "reference-not-followed") /* %1 $ref */                                                    \
    X(ColumnsMissing, "columns-missing")              /* %1 columns a register needs, %2 seen */                       \
    X(SecretMasked, "secret-masked")                  /* %1 field */                                                   \
    X(FormatBestEffort, "format-best-effort")         /* %1 dialect, %2 what was left out */                           \
    X(ReferenceOutsideRoot, "reference-outside-root") /* %1 $ref */                                                    \
    X(ReferenceBroken, "reference-broken")            /* %1 $ref, %2 why */                                            \
    X(UrnInvalid, "urn-invalid")                      /* %1 value, %2 what was expected */                             \
    X(NamespaceUnknown, "namespace-unknown")          /* %1 dataset, %2 namespace taken */                             \
    X(EntityUnresolved, "entity-unresolved")          /* %1 id or name, %2 what refers to it */                        \
    X(XmlSyntax, "xml-syntax")                        /* %1 what is wrong */                                           \
    X(XmlEntity, "xml-entity")                        /* document type declarations and entities are refused */        \
    X(DotSyntax, "dot-syntax")                        /* %1 what is wrong */                                           \
    X(CmlSyntax, "cml-syntax")                        /* %1 what was expected, %2 what stood there */                  \
    /* joining */                                                                                                      \
    X(ProductConflict, "product-conflict")           /* %1 product, %2 field, %3 other place */                        \
    X(ContractConflict, "contract-conflict")         /* %1 contract, %2 version, %3 other place */                     \
    X(StatusUnlisted, "status-unlisted")             /* %1 status */                                                   \
    X(PortUnresolved, "port-unresolved")             /* %1 port, %2 contract id or dataset wanted */                   \
    X(PortAmbiguous, "port-ambiguous")               /* %1 input port, %2 how many output ports */                     \
    X(PortVersionMismatch, "port-version-mismatch")  /* %1 port, %2 version wanted, %3 version found */                \
    X(ContractUnresolved, "contract-unresolved")     /* %1 contract id, %2 port that names it */                       \
    X(DatasetShared, "dataset-shared")               /* %1 dataset, %2 products */                                     \
    X(DatasetAmbiguous, "dataset-ambiguous")         /* %1 name wanted, %2 candidates */                               \
    X(AliasTargetUnknown, "alias-target-unknown")    /* %1 name */                                                     \
    X(NameConfusable, "name-confusable")             /* %1 name, %2 other name */                                      \
    X(DependencyUnresolved, "dependency-unresolved") /* %1 product wanted, %2 product that names it */                 \
    X(DependencyInactive, "dependency-inactive")     /* %1 provider, %2 consumer, %3 status */                         \
    X(TeamUnresolved, "team-unresolved")             /* %1 team, %2 what names it */                                   \
    /* usage */                                                                                                        \
    X(ReferenceUnknown, "reference-unknown")      /* %1 reference, %2 … nearest names */                             \
    X(ReferenceAmbiguous, "reference-ambiguous")  /* %1 reference, %2 … candidates */                                \
    X(ReferenceKind, "reference-kind")            /* %1 reference, %2 kinds expected */                                \
    X(RegexInvalid, "regex-invalid")              /* %1 expression, %2 reason */                                       \
    X(OutputUnwritable, "output-unwritable")      /* %1 path, %2 reason */                                             \
    X(LayoutWorkerFailed, "layout-worker-failed") /* %1 reason */                                                      \
    X(InternalError, "internal-error")            /* %1 what */

namespace weft {

enum class DiagnosticCode : std::uint16_t {
#define WEFT_ENUMERATOR(code, name) code,
    WEFT_DIAGNOSTIC_CODES(WEFT_ENUMERATOR)
#undef WEFT_ENUMERATOR
};

/// The stable name, such as `json-syntax`.
[[nodiscard]] std::string_view codeName(DiagnosticCode code);

/// The code of that stable name; empty when there is none.
[[nodiscard]] std::optional<DiagnosticCode> codeFromName(std::string_view name);

} // namespace weft
