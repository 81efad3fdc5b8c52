# SPDX-License-Identifier: MIT
"""The workbook as a flat OpenDocument spreadsheet."""

from cells import CHART_SIZE, COLOURS, REFERENCE, STYLES, WIDTHS, cell_of, element, joined, line_parts
from cells import outside_quotes, place_of

SPACES = {"office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
          "draw": "drawing", "chart": "chart", "fo": "xsl-fo-compatible", "svg": "svg-compatible"}
URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {f"xmlns:{name}": f"{URN}{space}:1.0" for name, space in SPACES.items()}
NAMES |= {"xmlns:of": f"{URN}of:1.2", "office:version": "1.2"}
KIND = "application/vnd.oasis.opendocument."
CHARACTER = 0.21  # centimetres
ALIGNED = {"heading": "end", "label": "start"}


def document(kind, *content):
    return element("office:document", NAMES | {"office:mimetype": KIND + kind}, *content)


def style(name, family, attributes, *properties):
    return element("style:style", {"style:name": name, "style:family": family, **attributes}, *properties)


def number_styles():
    count = {"number:decimal-places": 0, "number:min-integer-digits": 1, "number:grouping": "true"}
    percent = {"number:decimal-places": 4, "number:min-decimal-places": 0, "number:min-integer-digits": 1}
    return [element("number:number-style", {"style:name": "N-count"}, element("number:number", count)),
            element("number:percentage-style", {"style:name": "N-percent"},
                    element("number:number", percent), element("number:text", None, "%"))]


def cell_style(name):
    data = {"style:data-style-name": f"N-{name}"} if name in ("percent", "count") else {}
    properties = []
    if name in ALIGNED:
        properties += [element("style:table-cell-properties", {"style:text-align-source": "fix"}),
                       element("style:paragraph-properties", {"fo:text-align": ALIGNED[name]})]
    if name in ("title", "heading"):
        properties.append(element("style:text-properties", {"fo:font-weight": "bold"}))
    return style(name, "table-cell", data, *properties)


def styles():
    """A sheet is printed on one page, across."""
    columns = [style(f"column{i}", "table-column", {}, element(
        "style:table-column-properties", {"style:column-width": f"{width * CHARACTER:.2f}cm"}))
        for i, width in enumerate(WIDTHS)]
    page = element("style:page-layout", {"style:name": "layout"}, element("style:page-layout-properties", {
        "fo:page-width": "29.7cm", "fo:page-height": "21cm", "style:print-orientation": "landscape",
        "style:scale-to-X": 1, "style:scale-to-Y": 1}))
    sheet = style("sheet", "table", {"style:master-page-name": "Page"})
    master = element("style:master-page", {"style:name": "Page", "style:page-layout-name": "layout"})
    return joined([
        element("office:automatic-styles", None,
                joined([*number_styles(), *columns, *map(cell_style, STYLES), sheet, page])),
        element("office:master-styles", None, master)])


def odf_formula(formula):
    def bracketed(match):
        first, last = match.groups()
        return f"[.{first}:.{last}]" if last else f"[.{first}]"
    return "of:=" + outside_quotes(lambda part: REFERENCE.sub(bracketed, part), formula)


def table_cell(cell):
    attributes, content = {"table:style-name": cell.style}, []
    if cell.is_formula:
        attributes["table:formula"] = odf_formula(cell.content)
        if cell.rows:
            attributes |= {"table:number-matrix-columns-spanned": 1,
                           "table:number-matrix-rows-spanned": cell.rows}
    elif isinstance(cell.content, str):
        attributes["office:value-type"] = "string"
        content.append(element("text:p", None, cell.content))
    elif cell.content is not None:
        attributes["office:value-type"] = "percentage" if cell.style == "percent" else "float"
        attributes["office:value"] = repr(cell.content)
    return element("table:table-cell", attributes, *content)


def absolute(sheet, reference):
    return ":".join(f"'{sheet.name}'.{cell}" for cell in reference.split(":"))


def chart_style(name, *properties):
    """Properties: pairs of their kind and their attributes."""
    made = (element(f"style:{kind}-properties", given) for kind, given in properties)
    return style(name, "chart", {}, *made)


def chart_styles():
    lines = [chart_style(f"line{number}", ("chart", {"chart:symbol-type": ("automatic", "none")[number]}), (
        "graphic", {"draw:stroke": "solid", "svg:stroke-width": "0.07cm", "svg:stroke-color": f"#{colour}",
                    "draw:fill-color": f"#{colour}"})) for number, colour in enumerate(COLOURS)]
    return element("office:automatic-styles", None, joined([
        *lines,
        chart_style("years", ("chart", {"chart:display-label": "true"})),
        chart_style("numbers", ("chart", {"chart:display-label": "true", "chart:minimum": 0})),
        chart_style("grid", ("graphic", {"draw:stroke": "solid", "svg:stroke-color": "#cccccc"})),
        chart_style("paper", ("graphic", {"draw:stroke": "solid", "svg:stroke-color": "#cccccc",
                                          "draw:fill": "solid", "draw:fill-color": "#ffffff"})),
        chart_style("clear", ("graphic", {"draw:stroke": "none", "draw:fill": "none"})),
        chart_style("heading", ("text", {"fo:font-size": "12pt"}))]))


def series(sheet, number, line):
    title, values = line_parts(line)
    return element("chart:series", {
        "chart:style-name": f"line{number}", "chart:class": "chart:line",
        "chart:values-cell-range-address": absolute(sheet, values),
        "chart:label-cell-address": absolute(sheet, title)})


def axis(sheet, dimension, name):
    inside = element("chart:grid", {"chart:class": "major", "chart:style-name": "grid"})
    if dimension == "x":
        inside = element("chart:categories", {"table:cell-range-address": absolute(sheet, sheet.chart.years)})
    return element("chart:axis", {"chart:dimension": dimension, "chart:name": f"primary-{dimension}",
                                  "chart:style-name": name}, inside)


def chart(sheet):
    """A chart is a document of its own within the sheet."""
    width, height = CHART_SIZE
    area = element("chart:plot-area", {"chart:style-name": "clear"}, joined([
        axis(sheet, "x", "years"), axis(sheet, "y", "numbers"),
        *(series(sheet, number, line) for number, line in enumerate(sheet.chart.lines)),
        element("chart:wall", {"chart:style-name": "clear"})]))
    whole = element(
        "chart:chart", {"chart:class": "chart:line", "chart:style-name": "paper", "svg:width": f"{width}cm",
                        "svg:height": f"{height}cm"},
        element("chart:title", {"chart:style-name": "heading"}, element("text:p", None, sheet.chart.title)),
        element("chart:legend", {"chart:legend-position": "bottom"}), area)
    body = element("office:body", None, element("office:chart", None, whole))
    return document("chart", chart_styles(), body)


def cell_with_chart(sheet):
    width, height = CHART_SIZE
    frame = element("draw:frame", {"svg:width": f"{width}cm", "svg:height": f"{height}cm"},
                    element("draw:object", None, chart(sheet)))
    return element("table:table-cell", None, frame)


def table_row(sheet, number, row):
    cells = [table_cell(cell_of(cell)) for cell in row or [None]]
    column, chart_row = place_of(sheet.chart)
    if number == chart_row:
        cells += [element("table:table-cell")] * (column - len(cells)) + [cell_with_chart(sheet)]
    return element("table:table-row", None, *cells)


def table(sheet):
    columns = [element("table:table-column", {"table:style-name": f"column{i}"}) for i in range(len(WIDTHS))]
    rows = [table_row(sheet, number, row) for number, row in enumerate(sheet.rows)]
    return element("table:table", {"table:name": sheet.name, "table:style-name": "sheet"},
                   joined([*columns, *rows]))


def write(path, sheets):
    body = element("office:body", None, element("office:spreadsheet", None, joined(map(table, sheets))))
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + document("spreadsheet", styles(), body) + "\n"
    path.write_text(text, encoding="utf-8")
