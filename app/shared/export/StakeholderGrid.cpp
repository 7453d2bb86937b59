// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/StakeholderGrid.h"

#include "app/shared/export/GridPlacement.h"
#include "app/shared/paint/OverlayMark.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/NumberText.h"
#include "app/shared/text/StakeholderText.h"
#include "app/shared/text/VisibleText.h"
#include "layout/TextMeasure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

constexpr double GridMargin = 28;
constexpr double AxisRoom = 26;
constexpr double ListWidth = 208;
constexpr double ListRow = 18;
constexpr double TitleRoom = 58;
constexpr double NameHeight = 15;
constexpr double NumberSize = 11;
constexpr double NoNumber = -1;
constexpr double LongestName = 150;
constexpr double Tint = 0.11;

struct GridTexts {
    Q_DECLARE_TR_FUNCTIONS(StakeholderGrid)

public:
    static QString title() { return tr("Stakeholders by power and interest"); }
    static QString power() { return tr("Power \u2191"); }
    static QString interest() { return tr("Interest \u2192"); }
    static QString unassessed(qsizetype count) { return tr("Not assessed (%1)").arg(count); }
    static QString numbered(qsizetype count) { return tr("By number (%1)").arg(count); }
    static QString data(const std::optional<Instant>& date)
    {
        return date ? tr("data of %1").arg(shortDate(*date)) : tr("manifests without a date");
    }
    static QString trust(std::size_t placed, std::size_t all, std::size_t derived)
    {
        return tr("%1 of %2 stakeholders placed \u00B7 %3 of them derived from the mesh")
            .arg(countText(placed), countText(all), countText(derived));
    }
};

/// The four parts of the axes' square.
struct Axes {
    Rect square;
    double power = 0.5;
    double interest = 0.5;

    [[nodiscard]] Point at(double personPower, double personInterest) const
    {
        return {square.x + square.width * std::clamp(personInterest, 0.0, 1.0),
                square.bottom() - square.height * std::clamp(personPower, 0.0, 1.0)};
    }
    [[nodiscard]] Rect part(Quadrant quadrant) const
    {
        const Point split = at(power, interest);
        const bool right = quadrant == Quadrant::ManageClosely || quadrant == Quadrant::KeepInformed;
        const bool up = quadrant == Quadrant::ManageClosely || quadrant == Quadrant::KeepSatisfied;
        const double x = right ? split.x : square.x;
        const double y = up ? square.y : split.y;
        return {x, y, (right ? square.right() : split.x) - x, (up ? split.y : square.bottom()) - y};
    }
};

constexpr std::array<Quadrant, 4> Quadrants{Quadrant::ManageClosely, Quadrant::KeepSatisfied, Quadrant::KeepInformed,
                                            Quadrant::Monitor};

TextItem text(const QString& line, Point at, double size, Weight weight, Ink ink, TextAnchor anchor = TextAnchor::Start)
{
    return {line.toStdString(), at, size, weight, ink, anchor, 0, 0};
}

std::string nameOf(const Mesh& mesh, const Assessment& person)
{
    std::string name = visibleText(person.name).toStdString();
    if (!name.empty())
        return name;
    const std::string reference = refText(mesh, person.ref());
    return visibleText(std::string_view(reference).substr(reference.find(':') + 1)).toStdString();
}

class GridMaker {
public:
    GridMaker(const OpenMesh& open, const GridOptions& options) : m_open(open), m_options(options)
    {
        const double top = options.framed ? TitleRoom : 0;
        const double bottom = options.framed ? AxisRoom + 30 : AxisRoom;
        m_axes.square = {AxisRoom, top + 18, std::max(120.0, options.width - AxisRoom - ListWidth - 24),
                         std::max(120.0, options.height - top - 18 - bottom)};
        m_axes.power = open.people.powerThreshold;
        m_axes.interest = open.people.interestThreshold;
        m_grid.list.bounds = {0, 0, options.width, options.height};
    }

    StakeholderGrid make()
    {
        drawAxes();
        placePeople();
        drawPlaced();
        drawLists();
        drawTitles();
        if (m_options.framed)
            drawFrame();
        return std::move(m_grid);
    }

private:
    void drawAxes()
    {
        DisplayGroup group;
        group.cssClass = "axes";
        for (const Quadrant quadrant : Quadrants) {
            const Rect part = m_axes.part(quadrant);
            group.items.push_back(
                RectItem{part, 0, quadrantMark(quadrant).ink, Tint, {Ink::Hairline, 1, Dash::Solid}, 0});
        }
        for (const Quadrant quadrant : Quadrants) {
            const Rect part = m_axes.part(quadrant);
            const std::string title =
                layout::elided(quadrantText(quadrant).toStdString(), 12, layout::FontWeight::SemiBold, part.width - 20);
            const Point at{part.x + 10, part.y + 19};
            m_taken.push_back({at.x, at.y - 11, layout::textWidth(title, 12, layout::FontWeight::SemiBold), 16});
            m_titles.push_back(TextItem{title, at, 12, Weight::SemiBold, Ink::Text, TextAnchor::Start, 0, 0});
        }
        const Rect& square = m_axes.square;
        group.items.push_back(text(GridTexts::power(), {square.x, square.y - 7}, 11, Weight::Regular, Ink::Muted));
        group.items.push_back(text(GridTexts::interest(), {square.right(), square.bottom() + 17}, 11, Weight::Regular,
                                   Ink::Muted, TextAnchor::End));
        group.bounds = square.grown(AxisRoom);
        m_grid.list.groups.push_back(std::move(group));
    }

    /// The quadrants' names, above the marks of a crowd that found no other room, and then on a plate.
    void drawTitles()
    {
        DisplayGroup group;
        group.cssClass = "axes";
        for (std::size_t i = 0; i < m_titles.size(); ++i) {
            const Rect plate = m_taken[i].grown(1);
            const bool covered = std::any_of(m_grid.places.begin(), m_grid.places.end(), [&](const GridPlace& place) {
                return place.number != 0 && markRoom(place.mark).intersects(plate);
            });
            if (covered)
                group.items.push_back(RectItem{plate, 3, Ink::Canvas, 1, {}, 0});
            group.items.push_back(m_titles[i]);
        }
        group.bounds = m_axes.square;
        m_grid.list.groups.push_back(std::move(group));
    }

    void placePeople()
    {
        const std::vector<Assessment>& people = m_open.people.people;
        std::vector<GridPoint> points;
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < people.size(); ++row) {
            m_names.push_back(
                layout::elided(nameOf(*m_open.mesh, people[row]), 12, layout::FontWeight::Regular, LongestName));
            m_grid.places.push_back({row, {}, {}, true, 0, {}, 0});
            if (people[row].quadrant == Quadrant::NotAssessed || !people[row].power || !people[row].interest)
                continue;
            points.push_back({m_axes.at(*people[row].power, *people[row].interest),
                              m_axes.part(people[row].quadrant),
                              {layout::textWidth(m_names.back(), 12), NameHeight}});
            rows.push_back(row);
        }
        std::vector<GridSpot> spots = placeGridPoints(points, m_taken);
        const auto found = std::count_if(spots.begin(), spots.end(), [](const GridSpot& spot) { return spot.found; });
        // Names that leave no room for the marks of many others are in the way: then all have numbers.
        if (3 * found < 2 * static_cast<std::ptrdiff_t>(spots.size()))
            spots.assign(spots.size(), {});
        std::vector<GridPoint> nameless;
        std::vector<std::uint32_t> namelessRows;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            if (spots[i].found) {
                m_grid.places[rows[i]] = {rows[i], spots[i].at, spots[i].name, false, 0, {}, 0};
                m_taken.push_back(spots[i].name.united(markRoom(spots[i].at)));
                continue;
            }
            points[i].name = {layout::textWidth(std::to_string(namelessRows.size() + 1), NumberSize), NameHeight};
            nameless.push_back(points[i]);
            namelessRows.push_back(rows[i]);
        }
        placeNumbers(nameless, namelessRows);
    }

    static Rect markRoom(Point at) { return {at.x - 6, at.y - 6, 12, 12}; }

    /// Whose name found no room gets a number; where not even that does, the marks lie on each other.
    void placeNumbers(const std::vector<GridPoint>& points, const std::vector<std::uint32_t>& rows)
    {
        const std::vector<GridSpot> spots = placeGridPoints(points, m_taken);
        for (std::size_t i = 0; i < spots.size(); ++i) {
            GridPlace& place = m_grid.places[rows[i]];
            place.number = static_cast<std::uint32_t>(i + 1);
            place.mark = spots[i].found ? spots[i].at : points[i].at;
            place.numberX = spots[i].found ? spots[i].name.x : NoNumber;
        }
    }

    /// The group of one person: mark at `at`, name at `label`.
    void drawPerson(GridPlace& place)
    {
        const Assessment& person = m_open.people.people[place.person];
        const NodeMark mark = quadrantMark(person.quadrant);
        DisplayGroup group;
        group.id = refText(*m_open.mesh, person.ref());
        group.cssClass = std::string("stakeholder ") + std::string(quadrantName(person.quadrant));
        group.title = nameOf(*m_open.mesh, person);
        if (!person.role.empty())
            group.title += " \u00B7 " + visibleText(person.role).toStdString();
        if (person.power && person.interest)
            group.title += " \u00B7 " + decimalText(*person.power).toStdString() + " / " +
                           decimalText(*person.interest).toStdString();
        MarkerItem marker{mark.marker, place.at, 9, mark.ink, {}, 0};
        if (mark.marker == Marker::Ring) {
            marker.fill = Ink::Canvas;
            marker.stroke = {Ink::Muted, 1, Dash::Solid};
        }
        const bool selected = std::binary_search(m_options.selected.begin(), m_options.selected.end(), place.person);
        const auto addMark = [&](Point at) {
            if (selected)
                group.items.push_back(
                    MarkerItem{Marker::Ring, at, 17, Ink::None, {Ink::Selection, 2.5, Dash::Solid}, 0});
            marker.center = at;
            group.items.push_back(marker);
        };
        addMark(place.at);
        if (place.number != 0) {
            addMark(place.mark);
            if (place.numberX != NoNumber)
                group.items.push_back(text(QString::number(place.number), {place.numberX, place.mark.y + 4}, NumberSize,
                                           Weight::Regular, Ink::Muted));
        }
        const bool left = place.label.x < place.at.x;
        group.items.push_back(
            TextItem{(place.number != 0 ? std::to_string(place.number) + "  " : std::string()) + m_names[place.person],
                     {left ? place.label.right() : place.label.x, place.at.y + 4},
                     12,
                     Weight::Regular,
                     Ink::Text,
                     left ? TextAnchor::End : TextAnchor::Start,
                     0,
                     0});
        if (place.listed && person.power && person.interest)
            group.items.push_back(
                text(decimalText(*person.power) + QStringLiteral(" \u00B7 ") + decimalText(*person.interest),
                     {place.at.x - 6 + ListWidth, place.at.y + 4}, 11, Weight::Regular, Ink::Muted, TextAnchor::End));
        group.bounds = place.label.united({place.at.x - 9, place.at.y - 9, 18, 18});
        m_grid.list.groups.push_back(std::move(group));
    }

    void drawPlaced()
    {
        for (GridPlace& place : m_grid.places)
            if (!place.listed)
                drawPerson(place);
    }

    void drawLists()
    {
        std::vector<std::uint32_t> unassessed;
        std::vector<std::uint32_t> byNumber;
        for (const GridPlace& place : m_grid.places) {
            if (!place.listed)
                continue;
            const bool assessed = m_open.people.people[place.person].quadrant != Quadrant::NotAssessed;
            (assessed ? byNumber : unassessed).push_back(place.person);
        }
        double y = m_axes.square.y;
        drawList(GridTexts::unassessed(static_cast<qsizetype>(unassessed.size())), unassessed, y);
        drawList(GridTexts::numbered(static_cast<qsizetype>(byNumber.size())), byNumber, y);
        m_grid.list.bounds.height = std::max(m_grid.list.bounds.height, y + (m_options.framed ? 46 : 4));
    }

    void drawList(const QString& title, const std::vector<std::uint32_t>& rows, double& y)
    {
        if (rows.empty())
            return;
        const double x = m_axes.square.right() + 24;
        DisplayGroup header;
        header.cssClass = "list";
        header.items.push_back(text(title, {x, y + 12}, 11, Weight::SemiBold, Ink::Muted));
        header.bounds = {x, y, ListWidth, 16};
        m_grid.list.groups.push_back(std::move(header));
        y += 30;
        for (const std::uint32_t row : rows) {
            GridPlace& place = m_grid.places[row];
            place.at = {x + 6, y};
            place.label = {x + 18, y - NameHeight / 2, layout::textWidth(m_names[row], 12), NameHeight};
            drawPerson(place);
            y += ListRow;
        }
        y += 8;
    }

    void drawFrame()
    {
        DisplayList& list = m_grid.list;
        list.bounds.height = std::max(list.bounds.height, m_axes.square.bottom() + AxisRoom + 30);
        std::size_t placed = 0;
        std::size_t derived = 0;
        for (const GridPlace& place : m_grid.places) {
            const Assessment& person = m_open.people.people[place.person];
            placed += person.quadrant != Quadrant::NotAssessed ? 1 : 0;
            derived += !person.stakeholder && person.quadrant != Quadrant::NotAssessed ? 1 : 0;
        }
        const QString trust = GridTexts::trust(placed, m_grid.places.size(), derived);
        list.title = GridTexts::title().toStdString();
        list.description = trust.toStdString();
        DisplayGroup frame;
        frame.cssClass = "title";
        frame.items.push_back(text(GridTexts::title(), {AxisRoom, 20}, 20, Weight::SemiBold, Ink::Text));
        frame.items.push_back(
            text(GridTexts::data(m_open.mesh->date), {AxisRoom, 42}, 12, Weight::Regular, Ink::Muted));
        frame.items.push_back(text(trust, {AxisRoom, list.bounds.bottom() - 6}, 12, Weight::Regular, Ink::Muted));
        frame.bounds = list.bounds;
        list.groups.push_back(std::move(frame));
        list.bounds = list.bounds.grown(GridMargin);
    }

    const OpenMesh& m_open;
    const GridOptions& m_options;
    Axes m_axes;
    StakeholderGrid m_grid;
    std::vector<Rect> m_taken;
    std::vector<TextItem> m_titles; ///< of the quadrants, the first in `m_taken`
    std::vector<std::string> m_names;
};

} // namespace

StakeholderGrid stakeholderGrid(const OpenMesh& open, const GridOptions& options)
{
    return GridMaker(open, options).make();
}

} // namespace weft::app
