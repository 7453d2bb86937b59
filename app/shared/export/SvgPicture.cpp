// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/SvgPicture.h"

#include "app/shared/export/XmlText.h"
#include "app/shared/paint/PathShape.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace weft::app {

using layout::Point;

namespace {

/// How much wider than ours a reader's replacement font may be before a text is squeezed into its room.
constexpr double WidestFont = 1.2;

void number(std::string& out, double value)
{
    const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
    const std::int64_t size = std::abs(tenths);
    if (tenths < 0)
        out += '-';
    out += std::to_string(size / 10);
    if (size % 10 != 0) {
        out += '.';
        out += static_cast<char>('0' + size % 10);
    }
}

void attribute(std::string& out, std::string_view name, double value)
{
    out.append(" ").append(name).append("=\"");
    number(out, value);
    out += '"';
}

void attribute(std::string& out, std::string_view name, std::string_view value)
{
    out.append(" ").append(name).append("=\"").append(xmlText(value)).append("\"");
}

void point(std::string& out, Point at)
{
    number(out, at.x);
    out += ' ';
    number(out, at.y);
}

layout::FontWeight measured(Weight weight)
{
    switch (weight) {
    case Weight::Regular:
        return layout::FontWeight::Regular;
    case Weight::Medium:
        return layout::FontWeight::Medium;
    case Weight::SemiBold:
        return layout::FontWeight::SemiBold;
    }
    return layout::FontWeight::Regular;
}

/// Writes one item as one element.
class ItemWriter {
public:
    ItemWriter(std::string& out, const Theme& colours) : m_out(out), m_theme(colours) {}

    void operator()(const RectItem& item)
    {
        m_out += "<rect";
        attribute(m_out, "x", item.rect.x);
        attribute(m_out, "y", item.rect.y);
        attribute(m_out, "width", item.rect.width);
        attribute(m_out, "height", item.rect.height);
        if (item.radius > 0)
            attribute(m_out, "rx", item.radius);
        fill(item.fill, item.tint, item.veil);
        stroke(item.stroke, item.veil);
        m_out += "/>";
    }
    void operator()(const PathItem& item)
    {
        if (item.points.size() < 2)
            return;
        m_out += "<path d=\"M";
        point(m_out, item.points.front());
        if (item.curved) {
            for (std::size_t i = 1; i + 2 < item.points.size(); i += 3) {
                m_out += 'C';
                point(m_out, item.points[i]);
                m_out += ' ';
                point(m_out, item.points[i + 1]);
                m_out += ' ';
                point(m_out, item.points[i + 2]);
            }
        } else {
            for (std::size_t i = 1; i < item.points.size(); ++i) {
                m_out += 'L';
                point(m_out, item.points[i]);
            }
        }
        m_out += item.closed ? "Z\"" : "\"";
        fill(item.fill, 1, item.veil);
        stroke(item.stroke, item.veil);
        m_out += "/>";
        if (!item.head)
            return;
        if (const auto head = arrowHead(item))
            polygon(head->data(), head->size(), item.stroke.ink, {}, item.veil);
    }
    void operator()(const MarkerItem& item)
    {
        const std::vector<Point> outline = markerOutline(item);
        if (!outline.empty()) {
            polygon(outline.data(), outline.size(), item.fill, item.stroke, item.veil);
            return;
        }
        m_out += "<circle";
        attribute(m_out, "cx", item.center.x);
        attribute(m_out, "cy", item.center.y);
        attribute(m_out, "r", item.size / 2);
        fill(item.fill, 1, item.veil);
        stroke(item.stroke, item.veil);
        m_out += "/>";
    }
    void operator()(const TextItem& item)
    {
        m_out += "<text";
        attribute(m_out, "x", item.at.x);
        attribute(m_out, "y", item.at.y);
        attribute(m_out, "font-size", item.size);
        if (item.weight != Weight::Regular)
            attribute(m_out, "font-weight", item.weight == Weight::Medium ? "500" : "600");
        if (item.anchor != TextAnchor::Start)
            attribute(m_out, "text-anchor", item.anchor == TextAnchor::Middle ? "middle" : "end");
        const double width = layout::textWidth(item.text, item.size, measured(item.weight));
        if (item.maxWidth > 0 && width * WidestFont > item.maxWidth) {
            attribute(m_out, "textLength", std::min(width, item.maxWidth));
            attribute(m_out, "lengthAdjust", "spacingAndGlyphs");
        }
        fill(item.ink, 1, item.veil);
        m_out.append(">").append(xmlText(item.text)).append("</text>");
    }

private:
    void fill(Ink ink, double tint, double veil)
    {
        attribute(m_out, "fill", ink == Ink::None ? std::string("none") : rgbText(m_theme.colour(ink, tint, veil)));
    }
    void stroke(const Stroke& line, double veil)
    {
        if (line.ink == Ink::None)
            return;
        attribute(m_out, "stroke", rgbText(m_theme.colour(line.ink, 1, veil)));
        if (line.width != 1)
            attribute(m_out, "stroke-width", line.width);
        if (line.dash != Dash::Solid) {
            const bool dashed = line.dash == Dash::Dashed;
            m_out += " stroke-dasharray=\"";
            point(m_out, {(dashed ? LongDash : ShortDash) * line.width, (dashed ? LongGap : ShortGap) * line.width});
            m_out += '"';
        }
    }
    void polygon(const Point* points, std::size_t count, Ink ink, const Stroke& line, double veil)
    {
        m_out += "<path d=\"M";
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0)
                m_out += 'L';
            point(m_out, points[i]);
        }
        m_out += "Z\"";
        fill(ink, 1, veil);
        stroke(line, veil);
        m_out += "/>";
    }

    std::string& m_out;
    const Theme& m_theme;
};

void open(std::string& out, const DisplayGroup& group)
{
    out += "<g";
    if (!group.id.empty())
        attribute(out, "id", group.id);
    if (!group.cssClass.empty())
        attribute(out, "class", group.cssClass);
    if (!group.from.empty() || !group.to.empty()) {
        attribute(out, "data-from", group.from);
        attribute(out, "data-to", group.to);
    }
    if (!group.title.empty()) {
        attribute(out, "role", "graphics-symbol");
        attribute(out, "aria-label", group.title);
        out.append("><title>").append(xmlText(group.title)).append("</title>");
    } else {
        out += '>';
    }
}

} // namespace

std::string svgBytes(const DisplayList& list, const Theme& colours, std::string_view language, std::stop_token stop)
{
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
    attribute(out, "width", std::ceil(list.bounds.width));
    attribute(out, "height", std::ceil(list.bounds.height));
    out += " viewBox=\"";
    point(out, {list.bounds.x, list.bounds.y});
    out += ' ';
    point(out, {std::ceil(list.bounds.width), std::ceil(list.bounds.height)});
    out += '"';
    attribute(out, "xml:lang", language);
    out += " xml:space=\"preserve\" role=\"graphics-document\" font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', "
           "sans-serif\">\n<title>";
    out.append(xmlText(list.title)).append("</title>\n<desc>").append(xmlText(list.description)).append("</desc>\n");
    out.append("<style>").append(SvgStyle).append("</style>\n");
    ItemWriter writer(out, colours);
    writer(RectItem{{list.bounds.x, list.bounds.y, std::ceil(list.bounds.width), std::ceil(list.bounds.height)},
                    0,
                    Ink::Canvas,
                    1,
                    {},
                    0});
    out += '\n';
    std::size_t steps = 0;
    for (const DisplayGroup& group : list.groups) {
        if (++steps % 1024 == 0 && stop.stop_requested())
            return {};
        open(out, group);
        for (const DisplayItem& item : group.items)
            std::visit(writer, item);
        out += "</g>\n";
    }
    out += "</svg>\n";
    return out;
}

} // namespace weft::app
