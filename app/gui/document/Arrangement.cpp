// SPDX-License-Identifier: Apache-2.0
#include "app/gui/document/Arrangement.h"

#include "app/shared/picture/KeptLayout.h"

#include <algorithm>

namespace weft::gui {

namespace {

/// Steps back that are remembered; each is as large as the pins are.
constexpr std::size_t MostSteps = 200;

} // namespace

bool Arrangement::covers(const app::PictureSpec& spec)
{
    return !spec.focus && spec.filter.empty();
}

const Arrangement::Entry* Arrangement::find(const app::PictureSpec& spec) const
{
    const auto found = m_entries.find(keyOf(spec));
    return found == m_entries.end() ? nullptr : &found->second;
}

void Arrangement::prepare(app::PictureSpec& spec) const
{
    const Entry* entry = covers(spec) ? find(spec) : nullptr;
    spec.kept = entry != nullptr ? entry->kept : nullptr;
    spec.pins = entry != nullptr ? entry->pins : app::Pins();
}

void Arrangement::take(const app::MeshPicture& picture)
{
    if (picture.kept && covers(picture.spec))
        m_entries[keyOf(picture.spec)].kept = picture.kept;
}

void Arrangement::forgetPlaces(const app::PictureSpec& spec)
{
    if (const auto found = m_entries.find(keyOf(spec)); found != m_entries.end())
        found->second.kept.reset();
}

void Arrangement::clear()
{
    m_entries.clear();
}

const app::Pins& Arrangement::pins(const app::PictureSpec& spec) const
{
    static const app::Pins none;
    const Entry* entry = find(spec);
    return entry != nullptr ? entry->pins : none;
}

bool Arrangement::setPins(const app::PictureSpec& spec, app::Pins pins)
{
    Entry& entry = m_entries[keyOf(spec)];
    if (entry.pins == pins)
        return false;
    entry.before.push_back(std::exchange(entry.pins, std::move(pins)));
    if (entry.before.size() > MostSteps)
        entry.before.erase(entry.before.begin());
    entry.after.clear();
    return true;
}

bool Arrangement::canUndo(const app::PictureSpec& spec) const
{
    const Entry* entry = find(spec);
    return entry != nullptr && !entry->before.empty();
}

bool Arrangement::canRedo(const app::PictureSpec& spec) const
{
    const Entry* entry = find(spec);
    return entry != nullptr && !entry->after.empty();
}

bool Arrangement::undo(const app::PictureSpec& spec)
{
    if (!canUndo(spec))
        return false;
    Entry& entry = m_entries[keyOf(spec)];
    entry.after.push_back(std::exchange(entry.pins, std::move(entry.before.back())));
    entry.before.pop_back();
    return true;
}

bool Arrangement::redo(const app::PictureSpec& spec)
{
    if (!canRedo(spec))
        return false;
    Entry& entry = m_entries[keyOf(spec)];
    entry.before.push_back(std::exchange(entry.pins, std::move(entry.after.back())));
    entry.after.pop_back();
    return true;
}

bool Arrangement::hasPins() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const auto& row) { return !row.second.pins.empty(); });
}

app::LayoutSheets Arrangement::sheets() const
{
    app::LayoutSheets sheets;
    for (const auto& [key, entry] : m_entries) {
        if (!entry.kept && entry.pins.empty())
            continue;
        app::LayoutSheet sheet;
        if (entry.kept)
            sheet.kept = *entry.kept;
        sheet.kept.level = key.first;
        sheet.kept.layout = key.second;
        sheet.pins = entry.pins;
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

void Arrangement::setSheets(const app::LayoutSheets& sheets)
{
    m_entries.clear();
    for (const app::LayoutSheet& sheet : sheets) {
        Entry& entry = m_entries[{sheet.kept.level, sheet.kept.layout}];
        entry.kept = std::make_shared<const app::KeptLayout>(sheet.kept);
        entry.pins = sheet.pins;
    }
}

} // namespace weft::gui
