// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/HtmlText.h"

#include "app/shared/text/VisibleText.h"

#include <QCryptographicHash>

namespace weft::app {

namespace {

constexpr std::string_view Style =
    "body{font:14px/1.45 Inter,system-ui,sans-serif;color:#1F2430;background:#fff;max-width:960px;margin:32px auto;"
    "padding:0 24px}"
    "h1{font-size:20px;font-weight:600}h2{font-size:14px;font-weight:600;margin-top:28px}"
    "table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}"
    "th,td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid #DADDE3;"
    "overflow-wrap:anywhere}"
    "th{color:#636D82;font-weight:500;white-space:nowrap}"
    "p.trust{color:#636D82;font-size:12px;margin-top:32px}"
    "@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}";

std::string styleHash()
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray(Style.data(), static_cast<qsizetype>(Style.size())),
                                                     QCryptographicHash::Sha256);
    return hash.toBase64().toStdString();
}

} // namespace

std::string htmlText(std::string_view text)
{
    QString escaped = visibleText(text, 0).toHtmlEscaped();
    return escaped.replace(QLatin1Char('\''), QStringLiteral("&#39;")).toStdString();
}

std::string htmlTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows)
{
    const auto line = [](const std::vector<std::string>& cells, std::string_view tag) {
        std::string text = "<tr>";
        for (const std::string& cell : cells)
            text.append("<").append(tag).append(">").append(htmlText(cell)).append("</").append(tag).append(">");
        return text + "</tr>\n";
    };
    std::string table = "<table>\n<thead>\n" + line(header, "th") + "</thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : rows)
        table += line(row, "td");
    return table + "</tbody>\n</table>\n";
}

std::string htmlDocument(std::string_view title, std::string_view body, std::string_view language)
{
    std::string text =
        "<!DOCTYPE html>\n<html lang=\"" + htmlText(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" +
            styleHash() + "'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
    text += "<title>" + htmlText(title) + "</title>\n<style>";
    text.append(Style).append("</style>\n</head>\n<body>\n").append(body).append("</body>\n</html>\n");
    return text;
}

} // namespace weft::app
