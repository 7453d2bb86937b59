// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/PictureDifference.h"

#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace weft::app {

namespace {

using ReferencePair = std::pair<std::string_view, std::string_view>;

/// What a level shows at one of the times.
struct Shown {
    PictureContent content;
    std::set<std::string_view> nodes;
    std::set<ReferencePair> edges;
};

ReferencePair endsOf(const PictureContent& content, const PictureEdge& edge)
{
    return {content.nodes[edge.from].reference, content.nodes[edge.to].reference};
}

Shown shownAt(const OpenMesh& open, std::shared_ptr<const Mesh> mesh, const PictureSpec& spec, std::stop_token stop)
{
    OpenMesh then;
    then.request = open.request;
    then.people = powerInterest(*mesh, open.request.powerThreshold, open.request.interestThreshold);
    then.mesh = std::move(mesh);
    PictureSpec all;
    all.level = spec.level;
    all.edges = spec.edges;
    Shown shown;
    const Result<PictureScope> scope = pictureScope(then, all, stop);
    if (!scope)
        return shown;
    shown.content = levelContent(then, *scope, spec.level, stop);
    for (const PictureNode& node : shown.content.nodes)
        shown.nodes.insert(node.reference);
    for (const PictureEdge& edge : shown.content.edges)
        shown.edges.insert(endsOf(shown.content, edge));
    return shown;
}

Difference difference(bool before, bool after)
{
    if (!after)
        return Difference::Removed;
    return before ? Difference::Kept : Difference::Added;
}

} // namespace

void markDifference(const OpenMesh& open, const PictureSpec& spec, PictureContent& content, std::stop_token stop)
{
    if (!open.before || !open.after)
        return;
    const Shown before = shownAt(open, open.before, spec, stop);
    const Shown after = shownAt(open, open.after, spec, stop);
    if (stop.stop_requested())
        return;
    for (PictureNode& node : content.nodes)
        node.difference = difference(before.nodes.count(node.reference) > 0, after.nodes.count(node.reference) > 0);
    for (PictureEdge& edge : content.edges) {
        const ReferencePair ends = endsOf(content, edge);
        edge.difference = difference(before.edges.count(ends) > 0, after.edges.count(ends) > 0);
    }
}

} // namespace weft::app
