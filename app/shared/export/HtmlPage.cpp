// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/HtmlPage.h"

#include "app/shared/export/HtmlPageScript.h"
#include "app/shared/export/HtmlText.h"
#include "app/shared/export/PictureGraph.h"
#include "app/shared/export/PicturePage.h"
#include "app/shared/export/SvgPicture.h"
#include "app/shared/json/JsonDocument.h"
#include "app/shared/text/VisibleText.h"
#include "importers/graph/ContractAttributes.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <utility>

namespace weft::app {

namespace {

struct HtmlPageTexts {
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)

public:
    static QString search() { return tr("Search nodes"); }
    static QString found() { return tr("%1 found"); }
    static QString close() { return tr("Close"); }
    static QString sources() { return tr("Reads from"); }
    static QString targets() { return tr("Is read by"); }
    static QString zoomIn() { return tr("Zoom in"); }
    static QString zoomOut() { return tr("Zoom out"); }
    static QString fit() { return tr("Show everything"); }
    static QString picture() { return tr("Picture of the data mesh"); }
    static QString details() { return tr("Details"); }
    static QString kind(PictureNodeShape shape)
    {
        switch (shape) {
        case PictureNodeShape::Domain:
            return tr("Domain");
        case PictureNodeShape::Product:
            return tr("Data product");
        case PictureNodeShape::Dataset:
            return tr("Dataset");
        case PictureNodeShape::Job:
            return tr("Job");
        case PictureNodeShape::Column:
            return tr("Column");
        case PictureNodeShape::Unresolved:
            return tr("Unresolved");
        }
        return {};
    }
    /// What people call an attribute of `PictureGraph`; a name that a manifest gave stays.
    static QString label(std::string_view name)
    {
        const std::array<std::pair<std::string_view, QString>, 13> labels{{{"domain", tr("Domain")},
                                                                           {"product", tr("Data product")},
                                                                           {"parent", tr("Part of")},
                                                                           {"team", tr("Team")},
                                                                           {"owners", tr("Owners")},
                                                                           {"status", tr("Status")},
                                                                           {"version", tr("Version")},
                                                                           {"archetype", tr("Archetype")},
                                                                           {"description", tr("Description")},
                                                                           {"tags", tr("Tags")},
                                                                           {"datatype", tr("Type")},
                                                                           {"classification", tr("Classification")},
                                                                           {"reference", tr("Reference")}}};
        for (const auto& [known, text] : labels)
            if (known == name)
                return text;
        if (name.starts_with(importers::graphfield::PropertyMark))
            name.remove_prefix(importers::graphfield::PropertyMark.size());
        return visibleText(name);
    }
};

std::string hashOf(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return "'sha256-" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64().toStdString() + "'";
}

std::string coloursOf(const Theme& colours)
{
    constexpr std::array<std::pair<std::string_view, Ink>, 7> Names{{{"window", Ink::Window},
                                                                     {"panel", Ink::Panel},
                                                                     {"canvas", Ink::Canvas},
                                                                     {"text", Ink::Text},
                                                                     {"muted", Ink::Muted},
                                                                     {"hairline", Ink::Hairline},
                                                                     {"accent", Ink::Accent}}};
    std::string css = ":root{color-scheme:";
    css += colours.name == ThemeName::Dark ? "dark" : "light";
    for (const auto& [name, ink] : Names)
        css.append(";--").append(name).append(":").append(rgbText(colours.colour(ink)));
    return css + "}\n";
}

/// The root element of the drawing, without the XML declaration before it.
std::string_view rootElement(std::string_view svg)
{
    const std::size_t begin = svg.find("<svg");
    return begin == std::string_view::npos ? std::string_view() : svg.substr(begin);
}

/// Not what the page shows elsewhere, nor what only readers of files need.
bool isShown(std::string_view attribute)
{
    namespace field = importers::graphfield;
    static const std::string OfContracts = importers::contractFieldName(importers::contractfield::Members, {});
    return attribute != field::Kind && attribute != field::Label && attribute != field::Name &&
           attribute != field::Stated && attribute != field::Members && !attribute.starts_with(OfContracts);
}

std::string dataBlock(const MeshPicture& picture)
{
    const importers::Graph graph = pictureGraph(picture);
    Json nodes = Json::array();
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const PictureNode& node = picture.nodes[i];
        Json rows = Json::array();
        rows.push_back({HtmlPageTexts::label("reference").toStdString(), visibleText(node.reference, 0).toStdString()});
        for (const PropertyRecord& attribute : graph.nodes[i].attributes) {
            if (!isShown(attribute.name))
                continue;
            rows.push_back(
                {HtmlPageTexts::label(attribute.name).toStdString(), visibleText(attribute.value, 4000).toStdString()});
        }
        nodes.push_back({node.reference, node.title, HtmlPageTexts::kind(node.shape).toStdString(), std::move(rows)});
    }
    Json data;
    data["texts"] = {{"found", HtmlPageTexts::found().toStdString()},
                     {"close", HtmlPageTexts::close().toStdString()},
                     {"sources", HtmlPageTexts::sources().toStdString()},
                     {"targets", HtmlPageTexts::targets().toStdString()}};
    data["nodes"] = std::move(nodes);
    return scriptJson(data.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string button(std::string_view id, std::string_view sign, const QString& label)
{
    std::string text = "<button type=\"button\" id=\"";
    text.append(id).append("\" aria-label=\"").append(htmlText(label.toStdString())).append("\" title=\"");
    return text.append(htmlText(label.toStdString())).append("\">").append(sign).append("</button>");
}

} // namespace

std::string scriptJson(std::string_view json)
{
    std::string out;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '<')
            out += "\\u003c";
        else if (c == '>')
            out += "\\u003e";
        else if (c == '&')
            out += "\\u0026";
        else if (c == '\'')
            out += "\\u0027";
        else if (c == '\\' && at + 1 < json.size()) {
            out += json[at + 1] == '"' ? "\\u0022" : std::string(json.substr(at, 2));
            ++at;
        } else if (json.substr(at, 3) == "\u2028" || json.substr(at, 3) == "\u2029") {
            out += json.substr(at, 3) == "\u2028" ? "\\u2028" : "\\u2029";
            at += 2;
        } else
            out += c;
    }
    return out;
}

std::string pictureHtml(const MeshPicture& picture, const DisplayList& page, const Theme& colours,
                        std::string_view language, std::stop_token stop)
{
    const std::string svg = svgBytes(page, colours, language, stop);
    if (stop.stop_requested())
        return {};
    const std::string style = coloursOf(colours) + std::string(htmlPageStyle());
    const std::string_view script = htmlPageScript();
    const std::string title = htmlText(pictureTitle(picture).toStdString());
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + htmlText(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + hashOf(style) +
           " " + hashOf(SvgStyle) + "; script-src " + hashOf(script) + "; base-uri 'none'; form-action 'none'\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>";
    out += style + "</style>\n</head>\n<body>\n<header><h1>" + title + "</h1>";
    const std::string search = htmlText(HtmlPageTexts::search().toStdString());
    out += "<input id=\"search\" type=\"search\" autocomplete=\"off\" placeholder=\"" + search + "\" aria-label=\"" +
           search + "\"><output id=\"count\"></output>";
    out += button("out", "\u2212", HtmlPageTexts::zoomOut()) + button("in", "+", HtmlPageTexts::zoomIn()) +
           button("fit", "\u2922", HtmlPageTexts::fit());
    out += "</header>\n<main id=\"canvas\" aria-label=\"" + htmlText(HtmlPageTexts::picture().toStdString()) + "\">\n";
    out.append(rootElement(svg)).append("</main>\n<aside id=\"details\" aria-label=\"");
    out += htmlText(HtmlPageTexts::details().toStdString()) + "\" hidden></aside>\n";
    out += "<script type=\"application/json\" id=\"data\">" + dataBlock(picture) + "</script>\n<script>";
    return out.append(script).append("</script>\n</body>\n</html>\n");
}

} // namespace weft::app
