// SPDX-License-Identifier: Apache-2.0
#include "importers/lineage/StatedDataset.h"

#include <xxhash.h>

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

namespace {

/// A text of parts, each with its length, so that no two lists of parts give the same one.
class Parts {
public:
    Parts& add(std::string_view part)
    {
        m_text += std::to_string(part.size());
        m_text += ':';
        m_text += part;
        return *this;
    }
    Parts& add(const LineageName& name) { return add(name.nameSpace).add(name.name); }
    [[nodiscard]] Fingerprint fingerprint() const
    {
        const XXH128_hash_t hash = XXH3_128bits(m_text.data(), m_text.size());
        return {hash.low64, hash.high64};
    }

private:
    std::string m_text;
};

std::uint32_t schemaRow(LineageLog& log, std::span<const SchemaField> fields, Parts& all)
{
    if (fields.empty())
        return EventDataset::NotStated;
    Parts parts;
    parts.add("schema");
    for (const SchemaField& field : fields) {
        parts.add(field.name).add(field.type).add(field.description);
        all.add(field.name).add(field.type).add(field.description);
    }
    const Fingerprint key = parts.fingerprint();
    const std::uint32_t known = log.findSchema(key);
    return known == EventDataset::NotStated ? log.addSchema(key, fields) : known;
}

std::uint32_t lineageRow(LineageLog& log, std::span<const FieldLineage> rows, Parts& all)
{
    if (rows.empty())
        return EventDataset::NotStated;
    Parts parts;
    parts.add("lineage");
    for (const FieldLineage& row : rows) {
        const std::string_view kind = row.direct ? (row.masked ? "dm" : "d") : (row.masked ? "im" : "i");
        parts.add(row.output).add(row.dataset).add(row.input).add(row.subtype).add(kind);
        all.add(row.output).add(row.dataset).add(row.input).add(row.subtype).add(kind);
    }
    const Fingerprint key = parts.fingerprint();
    const std::uint32_t known = log.findColumnLineage(key);
    return known == EventDataset::NotStated ? log.addColumnLineage(key, rows) : known;
}

} // namespace

void stateDataset(LineageLog& log, LineageName dataset, std::span<const SchemaField> schema,
                  std::span<const FieldLineage> columnLineage, Instant time, const RecordPlace& place)
{
    Parts parts;
    parts.add("dataset").add(dataset).add(instantText(time));
    EventDataset output;
    output.name = dataset;
    output.schema = schemaRow(log, schema, parts);
    parts.add("");
    output.columnLineage = lineageRow(log, columnLineage, parts);
    LineageEvent event;
    event.kind = EventKind::Dataset;
    event.time = time;
    event.outputs = {&output, 1};
    event.fingerprint = parts.fingerprint();
    event.line = place.line;
    event.counted = false;
    log.beginFile(place.path);
    log.add(event);
}

void stateJob(LineageLog& log, LineageName job, std::span<const LineageName> inputs, LineageName output, Instant time,
              const RecordPlace& place)
{
    Parts parts;
    parts.add("job").add(job).add(instantText(time)).add(output);
    std::vector<EventDataset> uses(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        uses[i].name = inputs[i];
        parts.add(inputs[i]);
    }
    EventDataset written;
    written.name = output;
    LineageEvent event;
    event.kind = EventKind::Job;
    event.time = time;
    event.job = job;
    event.inputs = uses;
    if (!output.name.empty())
        event.outputs = {&written, 1};
    event.fingerprint = parts.fingerprint();
    event.line = place.line;
    event.counted = false;
    log.beginFile(place.path);
    log.add(event);
}

} // namespace weft::importers
