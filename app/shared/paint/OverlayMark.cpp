// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/OverlayMark.h"

namespace weft::app {

namespace {

template <class State> constexpr NodeMark mark(Ink ink, Marker marker, State state)
{
    return {ink, marker, static_cast<std::uint8_t>(state)};
}

ImpactState impactState(std::uint32_t distance)
{
    if (distance == layout::None)
        return ImpactState::Untouched;
    if (distance == 0)
        return ImpactState::Origin;
    return distance == 1 ? ImpactState::Direct : ImpactState::Further;
}

} // namespace

NodeMark quadrantMark(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::ManageClosely:
        return mark(Ink::ManageClosely, Marker::Square, quadrant);
    case Quadrant::KeepSatisfied:
        return mark(Ink::KeepSatisfied, Marker::TriangleUp, quadrant);
    case Quadrant::KeepInformed:
        return mark(Ink::KeepInformed, Marker::Circle, quadrant);
    case Quadrant::Monitor:
        return mark(Ink::Monitor, Marker::Diamond, quadrant);
    case Quadrant::NotAssessed:
        return mark(Ink::NotAssessed, Marker::Ring, quadrant);
    }
    return {};
}

NodeMark ownerMark(OwnerState state)
{
    switch (state) {
    case OwnerState::Person:
        return mark(Ink::Accent, Marker::Circle, state);
    case OwnerState::TeamOnly:
        return mark(Ink::Monitor, Marker::Diamond, state);
    case OwnerState::Nobody:
        return mark(Ink::ManageClosely, Marker::TriangleUp, state);
    case OwnerState::Unknown:
        break;
    }
    return {};
}

NodeMark driftMark(DriftState state)
{
    switch (state) {
    case DriftState::Agrees:
        return mark(Ink::Accent, Marker::Circle, state);
    case DriftState::DeclaredOnly:
        return mark(Ink::Monitor, Marker::Diamond, state);
    case DriftState::ObservedOnly:
        return mark(Ink::ManageClosely, Marker::TriangleUp, state);
    case DriftState::Unknown:
        break;
    }
    return {};
}

NodeMark impactMark(ImpactState state)
{
    switch (state) {
    case ImpactState::Origin:
        return mark(Ink::Accent, Marker::Diamond, state);
    case ImpactState::Direct:
        return mark(Ink::ManageClosely, Marker::Square, state);
    case ImpactState::Further:
        return mark(Ink::KeepSatisfied, Marker::TriangleUp, state);
    case ImpactState::Untouched:
        return mark(Ink::NotAssessed, Marker::Ring, state);
    }
    return {};
}

NodeMark nodeMark(const MeshPicture& picture, std::uint32_t node, const PaintOptions& options)
{
    const PictureNode& row = picture.nodes[node];
    if (row.shape == PictureNodeShape::Unresolved)
        return {};
    switch (options.overlay) {
    case Overlay::None:
        return {};
    case Overlay::PowerInterest:
        // What belongs to no product has no owner, and so no stakeholder.
        return row.shape == PictureNodeShape::Domain || row.owned != OwnerState::Unknown ? quadrantMark(row.quadrant)
                                                                                         : NodeMark();
    case Overlay::Owner:
        return ownerMark(row.owned);
    case Overlay::Drift:
        return driftMark(row.drift);
    case Overlay::Impact:
        if (options.highlight == nullptr || !options.highlight->focused())
            return {};
        return impactMark(impactState(options.highlight->distance[node]));
    }
    return {};
}

} // namespace weft::app
