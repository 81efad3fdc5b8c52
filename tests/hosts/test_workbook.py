# SPDX-License-Identifier: MIT
"""The workbook of examples/spreadsheets/ in LibreOffice: its figures, its charts, and that no value is in its files.

Usage: test_workbook.py SWTARGET.OXT MAKE_WORKBOOK.PY
"""

import pathlib
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import office
import workbook

office.use_system_python()

import tap  # noqa: E402

FORMS = ("fods", "xlsx")


def cells_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    return [[office.shown(sheet, row, column) if sheet.getCellByPosition(column, row).getError()
             else sheet.getCellRangeByPosition(column, row, column, row).getDataArray()[0][0]
             for column in range(last.EndColumn + 1)] for row in range(last.EndRow + 1)]


def chart_values(sheet):
    """The numbers of each line of the sheet's one chart."""
    charts = sheet.Charts
    if charts.Count != 1:
        raise ValueError(f"{charts.Count} charts")
    diagram = charts.getByIndex(0).EmbeddedObject.FirstDiagram
    kind = diagram.CoordinateSystems[0].ChartTypes[0]
    return [[number for sequence in line.DataSequences if sequence.Values.Role == "values-y"
             for number in sequence.Values.Data] for line in kind.DataSeries]


def figures(program, path):
    sheets = program.open(path).Sheets
    return [fault for number in range(len(workbook.SHEETS))
            for fault in workbook.faults_in(number, cells_of(sheets.getByIndex(number)))]


def charts(program, path):
    faults, sheets = [], program.open(path).Sheets
    for number, wanted in enumerate(workbook.SHEETS):
        years = [want for label, (_, want) in wanted.items() if isinstance(label, int)]
        path_values, target = chart_values(sheets.getByIndex(number))
        if list(path_values) != years or set(target) != {(20000.0, 55000.0)[number]}:
            faults.append(f"sheet {number + 1}: {path_values}, {target}")
    return faults


def formulas(path):
    """Pairs of how many formulas there are in a file, and how many of them have a value."""
    if path.suffix == ".fods":
        cells = [cell for cell in ElementTree.parse(path).iter() if any(key.endswith("}formula") for key in cell.attrib)]
        return len(cells), sum(any("value" in key for key in cell.attrib) or len(cell) > 0 for cell in cells)
    with zipfile.ZipFile(path) as archive:
        sheets = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if "/sheet" in name
                  and name.endswith(".xml")]
    cells = [cell for sheet in sheets for cell in sheet.iter() if any(part.tag.endswith("}f") for part in cell)]
    return len(cells), sum(any(part.tag.endswith("}v") for part in cell) for cell in cells)


def no_values(path):
    count, valued = formulas(path)
    return [] if count > 40 and valued == 0 else [f"{path.name}: {count} formulas, {valued} with values"]


def main():
    oxt, script = sys.argv[1:]
    try:
        office.skip_unless_there()
    except tap.Skip as reason:
        print(f"1..0 # SKIP {reason}")
        return 0
    with tempfile.TemporaryDirectory() as directory:
        directory = pathlib.Path(directory)
        workbook.make(script, directory)
        with office.Office(directory / "office", oxt) as program:
            paths = [directory / f"plans.{form}" for form in FORMS]
            return tap.run(
                [(f"no values in {path.name}", lambda p=path: no_values(p)) for path in paths]
                + [(f"figures of {path.name}", lambda p=path: figures(program, p)) for path in paths]
                + [(f"charts of {path.name}", lambda p=path: charts(program, p)) for path in paths])


if __name__ == "__main__":
    sys.exit(main())
