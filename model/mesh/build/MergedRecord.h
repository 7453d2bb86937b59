// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace weft::build {

/// A record as it was read, and a copy of its own only once something about it changes: nearly all manifests state a
/// thing once, and hold more than the mesh that is made of them. What was read must live as long.
template <class Record> class MergedRecord {
public:
    explicit MergedRecord(const Record& read) : m_record(&read) {}

    const Record& operator*() const { return *m_record; }
    const Record* operator->() const { return m_record; }
    operator const Record&() const { return *m_record; }

    /// To be changed. What was read stays as it is.
    Record& change()
    {
        if (!m_own) {
            m_own = std::make_unique<Record>(*m_record);
            m_record = m_own.get();
        }
        return *m_own;
    }

private:
    const Record* m_record;
    std::unique_ptr<Record> m_own;
};

} // namespace weft::build
