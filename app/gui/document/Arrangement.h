// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/layoutfile/LayoutFile.h"
#include "app/shared/picture/MeshPicture.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace weft::gui {

/// Where things of the open mesh stood last and what was put somewhere by hand, of each level and arrangement, with the
/// way back. Knows nothing of threads and files.
class Arrangement {
public:
    /// Whether what is kept belongs to what `spec` asks for: a part of the mesh has places of its own.
    [[nodiscard]] static bool covers(const app::PictureSpec& spec);

    /// Tells `spec` what to keep, and the pins.
    void prepare(app::PictureSpec& spec) const;
    /// Takes over where a picture of the whole mesh put things.
    void take(const app::MeshPicture& picture);
    /// Forgets where the layout put things; pins stay.
    void forgetPlaces(const app::PictureSpec& spec);
    /// Forgets everything: another mesh.
    void clear();

    [[nodiscard]] const app::Pins& pins(const app::PictureSpec& spec) const;
    /// False when nothing changes.
    bool setPins(const app::PictureSpec& spec, app::Pins pins);
    [[nodiscard]] bool canUndo(const app::PictureSpec& spec) const;
    [[nodiscard]] bool canRedo(const app::PictureSpec& spec) const;
    bool undo(const app::PictureSpec& spec);
    bool redo(const app::PictureSpec& spec);

    [[nodiscard]] bool hasPins() const;
    /// All sheets, by level and arrangement; and from a file: these replace all there are.
    [[nodiscard]] app::LayoutSheets sheets() const;
    void setSheets(const app::LayoutSheets& sheets);

private:
    using Key = std::pair<Level, std::string>;
    struct Entry {
        std::shared_ptr<const app::KeptLayout> kept;
        app::Pins pins;
        std::vector<app::Pins> before; ///< newest last
        std::vector<app::Pins> after;  ///< what was undone, newest last
    };
    [[nodiscard]] static Key keyOf(const app::PictureSpec& spec) { return {spec.level, spec.layout}; }
    [[nodiscard]] const Entry* find(const app::PictureSpec& spec) const;

    std::map<Key, Entry> m_entries;
};

} // namespace weft::gui
