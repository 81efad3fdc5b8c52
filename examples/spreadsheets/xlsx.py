# SPDX-License-Identifier: MIT
"""The workbook as Office Open XML. Functions have the prefix _xll. there: so Excel knows an add-in's."""

import re
import zipfile

from cells import CHART_SIZE, COLOURS, STYLES, WIDTHS, cell_of, element, joined, line_parts
from cells import outside_quotes, place_of

OPEN = "http://schemas.openxmlformats.org"
MAIN, LINKS = f"{OPEN}/spreadsheetml/2006/main", f"{OPEN}/officeDocument/2006/relationships"
DRAWING, CHART = f"{OPEN}/drawingml/2006/main", f"{OPEN}/drawingml/2006/chart"
SHEET_DRAWING, PACKAGE = f"{OPEN}/drawingml/2006/spreadsheetDrawing", f"{OPEN}/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SAME_TIME = (2000, 1, 1, 0, 0, 0)  # so that the same workbook is the same file
EMU_PER_CM = 360000

FUNCTION = re.compile(r"\bSWT\.")


def xlsx_formula(formula):
    return outside_quotes(lambda part: FUNCTION.sub("_xll.SWT.", part.replace(";", ",")), formula)


def column_letter(column):
    return chr(ord("A") + column)


def sheet_cell(row, column, cell):
    at = f"{column_letter(column)}{row}"
    attributes = {"r": at, "s": STYLES.index(cell.style)}
    if cell.is_formula:
        last = f"{column_letter(column)}{row + cell.rows - 1}"
        fills = {"t": "array", "ref": f"{at}:{last}"} if cell.rows else None
        return element("c", attributes, element("f", fills, xlsx_formula(cell.content)))
    if isinstance(cell.content, str):
        text = element("is", None, element("t", None, cell.content))
        return element("c", attributes | {"t": "inlineStr"}, text)
    if cell.content is None:
        return element("c", attributes)
    return element("c", attributes, element("v", None, repr(cell.content)))


def worksheet(sheet):
    """Printed on one page, across."""
    columns = [element("col", {"min": i, "max": i, "width": width, "customWidth": 1})
               for i, width in enumerate(WIDTHS, 1)]
    rows = []
    for number, row in enumerate(sheet.rows, 1):
        cells = (sheet_cell(number, i, cell_of(cell)) for i, cell in enumerate(row))
        rows.append(element("row", {"r": number}, *cells))
    return element("worksheet", {"xmlns": MAIN, "xmlns:r": LINKS},
                   element("sheetPr", None, element("pageSetUpPr", {"fitToPage": 1})),
                   element("cols", None, *columns), element("sheetData", None, joined(rows)),
                   element("pageSetup", {"orientation": "landscape"}), element("drawing", {"r:id": "rId1"}))


def value(name, given):
    return element(f"c:{name}", {"val": given})


def coloured_line(colour, width):
    fill = element("a:solidFill", None, element("a:srgbClr", {"val": colour}))
    return element("c:spPr", None, element("a:ln", {"w": width}, fill))


def source(sheet, kind, cells):
    """What a chart takes from the sheet: kind is num or str."""
    fixed = re.sub(r"([A-Z]+)([0-9]+)", r"$\1$\2", cells)
    return element(f"c:{kind}Ref", None, element("c:f", None, f"'{sheet.name}'!{fixed}"))


def series(sheet, number, line):
    title, values = line_parts(line)
    marker = element("c:marker", None, value("symbol", ("circle", "none")[number]))
    return element("c:ser", None, value("idx", number), value("order", number),
                   element("c:tx", None, source(sheet, "str", title)),
                   coloured_line(COLOURS[number], 28575), marker,
                   element("c:cat", None, source(sheet, "num", sheet.chart.years)),
                   element("c:val", None, source(sheet, "num", values)), value("smooth", 0))


def axis(kind, number, other, place, *more):
    return element(f"c:{kind}", None, value("axId", number),
                   element("c:scaling", None, value("orientation", "minMax")), value("delete", 0),
                   value("axPos", place), *more, value("crossAx", other))


def chart_title(text):
    run = element("a:r", None, element("a:rPr", {"sz": 1200}), element("a:t", None, text))
    rich = element("c:rich", None, element("a:bodyPr"), element("a:p", None, run))
    return element("c:title", None, element("c:tx", None, rich), value("overlay", 0))


def chart(sheet):
    lines = [series(sheet, number, line) for number, line in enumerate(sheet.chart.lines)]
    plot = element("c:lineChart", None, value("grouping", "standard"), value("varyColors", 0), joined(lines),
                   value("marker", 1), value("axId", 1), value("axId", 2))
    grid = element("c:majorGridlines", None, coloured_line("CCCCCC", 9525))
    area = element("c:plotArea", None, element("c:layout"), plot, axis("catAx", 1, 2, "b"),
                   axis("valAx", 2, 1, "l", grid))
    legend = element("c:legend", None, value("legendPos", "b"), value("overlay", 0))
    whole = element("c:chart", None, chart_title(sheet.chart.title), value("autoTitleDeleted", 0), area,
                    legend, value("plotVisOnly", 1))
    return element("c:chartSpace", {"xmlns:c": CHART, "xmlns:a": DRAWING}, whole)


def xdr(name, attributes, *content):
    return element(f"xdr:{name}", attributes, *content)


def drawing(sheet):
    """The chart's place: its upper left cell and its size."""
    column, row = place_of(sheet.chart)
    width, height = (size * EMU_PER_CM for size in CHART_SIZE)
    start = (("col", column), ("colOff", 0), ("row", row), ("rowOff", 0))
    names = xdr("nvGraphicFramePr", None, xdr("cNvPr", {"id": 2, "name": "Chart"}),
                xdr("cNvGraphicFramePr", None))
    nowhere = xdr("xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", {"cx": 0, "cy": 0}))
    graphic = element("a:graphic", None, element("a:graphicData", {"uri": CHART}, element(
        "c:chart", {"xmlns:c": CHART, "xmlns:r": LINKS, "r:id": "rId1"})))
    anchor = xdr("oneCellAnchor", None, xdr("from", None, *(xdr(name, None, str(at)) for name, at in start)),
                 xdr("ext", {"cx": width, "cy": height}),
                 xdr("graphicFrame", {"macro": ""}, names, nowhere, graphic), xdr("clientData", None))
    return xdr("wsDr", {"xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING}, anchor)


def cell_format(name):
    formats = {"percent": 164, "count": 3}
    given = {"numFmtId": formats.get(name, 0), "fontId": int(name in ("title", "heading")), "fillId": 0,
             "borderId": 0, "xfId": 0, "applyNumberFormat": 1, "applyFont": 1, "applyAlignment": 1}
    aligned = {"heading": "right", "label": "left"}
    side = [element("alignment", {"horizontal": aligned[name]})] if name in aligned else []
    return element("xf", given, *side)


def counted(name, *content):
    return element(name, {"count": len(content)}, *content)


def styles():
    """Percentages with up to four decimals; the two fills are what Excel expects to find first."""
    font = (element("sz", {"val": 11}), element("name", {"val": "Calibri"}))
    fills = (element("fill", None, element("patternFill", {"patternType": kind}))
             for kind in ("none", "gray125"))
    return element("styleSheet", {"xmlns": MAIN},
                   counted("numFmts", element("numFmt", {"numFmtId": 164, "formatCode": "0.0###%"})),
                   counted("fonts", element("font", None, *font), element("font", None, element("b"), *font)),
                   counted("fills", *fills), counted("borders", element("border")),
                   counted("cellStyleXfs", element("xf")), counted("cellXfs", *map(cell_format, STYLES)))


def workbook(sheets):
    entries = (element("sheet", {"name": sheet.name, "sheetId": i, "r:id": f"rId{i}"})
               for i, sheet in enumerate(sheets, 1))
    return element("workbook", {"xmlns": MAIN, "xmlns:r": LINKS}, element("sheets", None, *entries),
                   element("calcPr", {"fullCalcOnLoad": 1}))


def links(*targets):
    """Pairs of a kind of relationship and what it leads to."""
    entries = (element("Relationship", {"Id": f"rId{i}", "Type": f"{LINKS}/{kind}", "Target": target})
               for i, (kind, target) in enumerate(targets, 1))
    return element("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, *entries)


def content_types(parts):
    """Each part's type follows from the folder that it is in."""
    kinds = {"xl": "spreadsheetml.sheet.main", "xl/worksheets": "spreadsheetml.worksheet",
             "xl/drawings": "drawing", "xl/charts": "drawingml.chart"}
    entries = [element("Default", {"Extension": "rels", "ContentType": CONTENT.replace(
        "officedocument.", "package.relationships+xml")})]
    for part in (name for name in parts if name.endswith(".xml")):
        kind = "spreadsheetml.styles" if part == "xl/styles.xml" else kinds[part.rpartition("/")[0]]
        entries.append(element("Override", {"PartName": f"/{part}", "ContentType": f"{CONTENT}{kind}+xml"}))
    return element("Types", {"xmlns": f"{PACKAGE}/content-types"}, *entries)


def parts_of(sheets):
    parts = {"xl/workbook.xml": workbook(sheets), "xl/styles.xml": styles()}
    worksheets = []
    for i, sheet in enumerate(sheets, 1):
        worksheets.append(("worksheet", f"worksheets/sheet{i}.xml"))
        parts |= {f"xl/worksheets/sheet{i}.xml": worksheet(sheet), f"xl/charts/chart{i}.xml": chart(sheet),
                  f"xl/drawings/drawing{i}.xml": drawing(sheet),
                  f"xl/worksheets/_rels/sheet{i}.xml.rels": links(("drawing", f"../drawings/drawing{i}.xml")),
                  f"xl/drawings/_rels/drawing{i}.xml.rels": links(("chart", f"../charts/chart{i}.xml"))}
    return {"[Content_Types].xml": content_types(parts),
            "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": links(*worksheets, ("styles", "styles.xml")), **parts}


def write(path, sheets):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts_of(sheets).items():
            entry = zipfile.ZipInfo(name, SAME_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, HEAD + text)
