# SPDX-License-Identifier: MIT
"""Workbooks of one sheet, without values for their formulas, in the forms that hosts open.

A sheet is a dict from (row, column), counted from 0, to a number, a Formula, or a text, which is a formula if
it starts with = and the text itself if not. Formulas are in the notation of the form they are written in.
"""

import zipfile
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr


class Formula(NamedTuple):
    """One that fills so many cells to the right."""

    text: str
    columns: int


def is_formula(content):
    return isinstance(content, Formula) or (isinstance(content, str) and content.startswith("="))


def parts_of(content):
    """A formula's text without its =, and how many cells it fills; 0 for one that is no array formula."""
    text, columns = content if isinstance(content, Formula) else (content, 0)
    return text.removeprefix("="), columns


def column_name(column):
    name = ""
    column += 1
    while column > 0:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def address(row, column):
    return f"{column_name(column)}{row + 1}"


def by_rows(sheet):
    """Pairs of a row's number and its cells, as pairs of column and content, all in order."""
    rows = {}
    for (row, column), content in sorted(sheet.items()):
        rows.setdefault(row, []).append((column, content))
    return rows.items()


ODF = ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document'
       ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
       ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
       ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
       ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"'
       ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\n'
       '<office:body><office:spreadsheet>\n')


def fods_cell(content):
    if is_formula(content):
        text, columns = parts_of(content)
        spans = (f' table:number-matrix-columns-spanned="{columns}" table:number-matrix-rows-spanned="1"'
                 if columns else "")
        return f"<table:table-cell table:formula={quoteattr('of:=' + text)}{spans}/>"
    if isinstance(content, str):
        text = f"<text:p>{escape(content)}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{content!r}"/>'


def fods(path, sheets):
    """sheets: a dict from names to sheets."""
    lines = [ODF]
    for name, sheet in sheets.items():
        lines.append(f"<table:table table:name={quoteattr(name)}>\n")
        next_row = 0
        for row, cells in by_rows(sheet):
            if row > next_row:
                lines.append(f'<table:table-row table:number-rows-repeated="{row - next_row}">'
                             "<table:table-cell/></table:table-row>\n")
            lines.append("<table:table-row>")
            next_row, next_column = row + 1, 0
            for column, content in cells:
                if column > next_column:
                    gap = column - next_column
                    lines.append(f'<table:table-cell table:number-columns-repeated="{gap}"/>')
                lines.append(fods_cell(content))
                next_column = column + 1
            lines.append("</table:table-row>\n")
        lines.append("</table:table>\n")
    lines.append("</office:spreadsheet></office:body></office:document>\n")
    path.write_text("".join(lines), encoding="utf-8")


PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XLSX = {
    "[Content_Types].xml":
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels":
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels":
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml":
        f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>',
}


def xlsx_cell(row, column, content):
    at = address(row, column)
    if is_formula(content):
        text, columns = parts_of(content)
        spans = f' t="array" ref="{at}:{address(row, column + columns - 1)}"' if columns else ""
        return f'<c r="{at}"><f{spans}>{escape(text)}</f></c>'
    if isinstance(content, str):
        return f'<c r="{at}" t="inlineStr"><is><t>{escape(content)}</t></is></c>'
    return f'<c r="{at}"><v>{content!r}</v></c>'


def xlsx(path, sheet):
    rows = "".join(f'<row r="{row + 1}">' + "".join(xlsx_cell(row, *cell) for cell in cells) + "</row>"
                   for row, cells in by_rows(sheet))
    parts = dict(XLSX)
    data = f"<sheetData>{rows}</sheetData>"
    parts["xl/worksheets/sheet1.xml"] = f'<worksheet xmlns="{SHEET}">{data}</worksheet>'
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


GNUMERIC = "http://www.gnumeric.org/v10.dtd"


def gnumeric_cell(row, column, content):
    place = f'Row="{row}" Col="{column}"'
    if is_formula(content):
        text, columns = parts_of(content)
        spans = f' Rows="1" Cols="{columns}"' if columns else ""
        return f"<gnm:Cell {place}{spans}>={escape(text)}</gnm:Cell>\n"
    if isinstance(content, str):
        return f'<gnm:Cell {place} ValueType="60">{escape(content)}</gnm:Cell>\n'
    return f'<gnm:Cell {place} ValueType="40">{content!r}</gnm:Cell>\n'


def gnumeric(path, sheet):
    rows, columns = (max(place[axis] for place in sheet) + 1 for axis in (0, 1))
    cells = "".join(gnumeric_cell(*place, content) for place, content in sheet.items())
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<gnm:Workbook xmlns:gnm="{GNUMERIC}">\n'
        "<gnm:SheetNameIndex><gnm:SheetName>Rows</gnm:SheetName></gnm:SheetNameIndex>\n"
        f"<gnm:Sheets><gnm:Sheet><gnm:Name>Rows</gnm:Name><gnm:MaxCol>{columns}</gnm:MaxCol>"
        f"<gnm:MaxRow>{rows}</gnm:MaxRow><gnm:Cells>\n{cells}</gnm:Cells></gnm:Sheet></gnm:Sheets>\n"
        "</gnm:Workbook>\n", encoding="utf-8")
