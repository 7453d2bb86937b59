// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/GraphView.h"
#include "app/shared/picture/MeshPicture.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>

namespace weft::tests {

/// "a@0,0 b@300,0; a > b" as a picture: boxes of 140 × 42 at these places, edges as straight lines.
inline std::shared_ptr<app::MeshPicture> pictureFromText(const std::string& text)
{
    auto picture = std::make_shared<app::MeshPicture>();
    const auto find = [&](const std::string& name) {
        const auto place = std::find_if(picture->nodes.begin(), picture->nodes.end(),
                                        [&](const app::PictureNode& node) { return node.title == name; });
        return static_cast<std::uint32_t>(place - picture->nodes.begin());
    };
    std::istringstream words(text);
    std::string word;
    std::string last;
    while (words >> word) {
        if (word.back() == ';')
            word.pop_back();
        if (const auto at = word.find('@'); at != std::string::npos) {
            app::PictureNode node;
            node.ref = NodeRef(NodeKind::Product, picture->nodes.size());
            node.title = node.label = word.substr(0, at);
            node.reference = "product:" + node.title;
            picture->nodes.push_back(node);
            const auto comma = word.find(',', at);
            const layout::Rect box{std::stod(word.substr(at + 1, comma - at - 1)), std::stod(word.substr(comma + 1)),
                                   140, 42};
            picture->drawing.nodes.push_back(box);
            picture->drawing.bounds = picture->nodes.size() == 1 ? box : picture->drawing.bounds.united(box);
        } else if (word == ">") {
            std::string target;
            words >> target;
            if (target.back() == ';')
                target.pop_back();
            app::PictureEdge edge;
            edge.from = find(last);
            edge.to = find(target);
            picture->edges.push_back(edge);
            const layout::Rect& a = picture->drawing.nodes[edge.from];
            const layout::Rect& b = picture->drawing.nodes[edge.to];
            picture->drawing.edges.push_back({{{a.right(), a.center().y}, {b.x, b.center().y}}, false, b.x < a.x});
        } else {
            last = word;
        }
    }
    return picture;
}

/// The reference of a node of such a picture.
inline QString product(const char* name)
{
    return QStringLiteral("product:") + QLatin1String(name);
}

inline QPoint middleOf(const gui::GraphView& view, const QString& reference)
{
    return view.nodeRect(reference).center().toPoint();
}

/// Waits until the view came to rest and has painted what follows from that.
inline void settle(const gui::GraphView& view)
{
    QTRY_VERIFY(view.stats().atRest);
}

} // namespace weft::tests
