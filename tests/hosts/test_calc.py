# SPDX-License-Identifier: MIT
"""The LibreOffice extension in the real program: every vector, saved and opened again, and what it refuses.

Usage: test_calc.py SWTARGET.OXT PRINT_TABLE SPREADSHEET.CSV
"""

import pathlib
import shutil
import sys
import tempfile

import books
import office
import vectors

office.use_system_python()

import tap  # noqa: E402

NAMES = ((0, ""), (20, "_XLL."))  # the columns of the formulas, and what is before the names in them
RANGES = 40  # column; the answers that fill a range are to the left of it


def reference(is_odf):
    def written(row, column, count):
        first, last = books.address(row, column), books.address(row, column + count - 1)
        return f"[.{first}:.{last}]" if is_odf else f"{first}:{last}"
    return written


def sheet_of(rows, is_odf, names=NAMES):
    separator = ";" if is_odf else ","
    return vectors.lay_out(rows, names, RANGES, reference(is_odf),
                           lambda name, arguments: f"{name}({separator.join(arguments)})")


def is_kept(row):
    """Calc writes a cell's number with 15 digits into its files, and one above 2^53 within a formula."""
    cells = [cell for argument in row.arguments if vectors.is_range(argument)
             for cell in vectors.range_cells(argument) if cell is not None]
    typed = [int(argument) for argument in row.arguments if argument.isdigit()]
    return max(cells, default=0) < 10**15 and max(typed, default=0) <= 2**53


def faults_in(document, rows, is_compared=lambda row: True):
    sheet = document.Sheets.getByIndex(0)
    faults = []
    for first, _ in NAMES:
        shown = office.shown_column(sheet, first, len(rows))
        for place, row in enumerate(rows):
            if vectors.length_of(row):
                shown[place] = [office.shown(sheet, place, first + i) for i in range(vectors.length_of(row))]
        places = [place for place, row in enumerate(rows) if is_compared(row)]
        faults += vectors.compare([rows[place] for place in places], [shown[place] for place in places])
    return faults


class Calc:
    """The checks; one LibreOffice for all of them."""

    def __init__(self, program, directory, oxt, table, rows):
        self.program, self.directory, self.oxt = program, directory, oxt
        self.table, self.rows = table, rows
        books.fods(directory / "rows.fods", {"Rows": sheet_of(rows, True)})
        self.document = None

    def opened(self):
        self.document = self.program.open(self.directory / "rows.fods")
        return faults_in(self.document, self.rows)

    def opened_again(self, form):
        path = self.directory / f"rows.{form}"
        return faults_in(self.program.reopen(self.document, path), self.rows, is_kept)

    def excel_file(self):
        """As Excel writes what its own add-in computes, and as other programs do."""
        path = self.directory / "excel.xlsx"
        books.xlsx(path, sheet_of(self.rows, False, ((0, "_xll."), (20, ""))))
        return faults_in(self.program.open(path), self.rows)

    def nothing_cached(self):
        """Without the extension the same files show errors alone: no value above was read from a file."""
        faults = []
        with office.Office(self.directory / "bare") as bare:
            for name in ("rows.fods", "rows.ods", "rows.xlsx", "rows.xls"):
                copy = self.directory / f"bare-{name}"
                shutil.copy(self.directory / name, copy)
                document = bare.open(copy)
                document.calculateAll()
                shown = office.shown_column(document.Sheets.getByIndex(0), 0, len(self.rows))
                numbers = sum(isinstance(value, float) for value in shown)
                faults += [f"{name}: {numbers} rows show a number"] if numbers else []
        return faults

    def expect(self, name, sheet, wanted):
        path = self.directory / f"{name}.fods"
        books.fods(path, {"Rows": sheet})
        got = self.program.open(path).Sheets.getByIndex(0)
        return [f"{sheet[place]} shows {office.shown(got, *place)!r}, must show {want!r}"
                for place, want in wanted.items() if office.shown(got, *place) != want]

    def long_ranges(self):
        """Whole columns, of 1,048,576 rows."""
        sheet = {(row, 2): 1 for row in range(10000)} | {(row, 3): 2 for row in range(10000)}
        sheet |= {(1048575, 2): 1, (1048575, 3): 4}
        sheet[0, 0] = "=SWT.SHORTFALL([.C1:.C1048576];[.D1:.D1048576])"
        sheet[1, 0] = "=SWT.MET([.C1:.C1048576];[.C1:.C1048576])"
        return self.expect("long", sheet, {(0, 0): 10003, (1, 0): 10001})

    def odd_ranges(self):
        column = [1, "none", 1, "=NA()", "=1/0", '=""', "=1+1"]
        sheet = {(row, 2): cell for row, cell in enumerate(column)} | {(row, 3): 5 for row in range(7)}
        formulas = {
            "=SWT.SHORTFALL([.C1:.C3];[.D1:.D3])": "#VALUE!", "=SWT.SHORTFALL([.C6:.C7];[.D6:.D7])": 3,
            "=SWT.SHORTFALL([.C1:.C1];[.D1:.D1])": 4, "=SWT.SHORTFALL([.C1];[.D1])": 4, "=SWT.MET(5;3)": 1,
            "=SWT.SHORTFALL({1|2};{5|5})": 7, "=SWT.SHORTFALL([.E1:.E1];[.D1:.D1])": 0,
            "=SWT.SHORTFALL([.C3:.C4];[.D3:.D4])": "Err:504", "=SWT.MET([.C5:.C5];[.D5:.D5])": "Err:504",
            "=SWT.MET([.C1:.C3];[.D1:.D2])": "#VALUE!", "=SWT.MET([.D1:.D2];[.D1:.E1])": "#VALUE!",
            "=SWT.MET([.C7:.D7];[.D6:.D7])": "#VALUE!", "=SWT.PATH([.D1:.D2];0;1)": "#VALUE!",
            '=SWT.PATH("1.9万";"23%";0)': 19000, '=SWT.PATH([.E1];"1/2";0)': 0, "=SWT.PATH(5;1)": "#VALUE!",
            "=SWT.SHARED([.D1:.D3];1;10)": 2, "=SWT.PACKED([.D1:.D3];1;9)": 3, "=SWT.SHARED([.D1];1;2)": 3,
            "=SWT.PACKED(5;1;2)": 3, "=SWT.SHARED([.E1:.E2];1;10)": "#N/A", "=SWT.PACKED([.E1];1;10)": 0,
            "=SWT.SHARED([.C1:.C2];1;10)": "#VALUE!", "=SWT.PACKED([.D1:.D3];1)": "#VALUE!",
            "=SWT.SHARED([.D1:.D3];1;10;2)": "Err:504", "=SWT.CHEAPEST([.C1];[.D1];1)": 4,
            "=SWT.CHEAPEST([.C1:.C1];[.D1:.D2];1)": "#VALUE!", "=SWT.STOCKPATH(1000;10%;50;3)": 1000,
            "=SWT.MET([.D1:.D2])": "Err:504", "=SWT.MET()": "Err:504", "=SWT.PATH(5;1;1;1)": "Err:504"}
        sheet |= {(i, 0): formula for i, formula in enumerate(formulas)}
        return self.expect("odd", sheet, {(i, 0): want for i, want in enumerate(formulas.values())})

    def odd_arguments(self):
        formulas = {
            "=SWT.PROJECT(10855;13%)": "Err:504", "=SWT.PROJECT(10855;13%;5;1)": "Err:504",
            "=SWT.PROJECT(10855;;5)": "Err:511", "=SWT.PROJECT([.Z1];13%;5)": 0,
            '=SWT.PROJECT("10855";"13%";5)': 20000, "=SWT.PROJECT(NA();13%;5)": "#N/A",
            "=SWT.PROJECT(1/0;13%;5)": "#DIV/0!", "=SWT.PATH(10855;13%;5)": 10855,
            "=SWT.PROJECTAS(10855;13%;5;[.Z1])": "#VALUE!", '=SWT.AGREE("10855";"13%";"20000";5)': 1,
            "=SWT.AGREE([.C1];[.C2];[.C3];5)": 1, "=SWT.AGREE([.D1];[.C2];[.C3];5)": "#VALUE!",
            "=SWT.AGREE([.Z1];[.C2];[.C3];5)": "#VALUE!", "=SWT.AGREE([.C1:.C2];[.C2];[.C3];5)": "#VALUE!",
            "=SWT.AGREE([.C1];[.C2];[.C3])": "#VALUE!", "=SWT.STOCK(1000;10%;50)": "Err:504",
            "=SWT.LEASTINTAKE(0;2500;;5)": "Err:511", "=SWT.PROJECT(TRUE();1;1)": 2}
        sheet = {(i, 0): formula for i, formula in enumerate(formulas)}
        sheet |= {(i, 2): text for i, text in enumerate(("10855", "13%", "20000"))} | {(0, 3): 10855}
        return self.expect("arguments", sheet, {(i, 0): want for i, want in enumerate(formulas.values())})

    def wizard(self):
        """The function wizard has each function with its help and that of its arguments."""
        listed = self.program.service("com.sun.star.sheet.FunctionDescriptions")
        found = {}
        for index in range(listed.Count):
            entry = {item.Name: item.Value for item in listed.getByIndex(index)}
            if entry["Arguments"]:
                found[entry["Name"]] = (entry["Description"],
                                        [(a.Name, a.Description) for a in entry["Arguments"]])
        faults = []
        for name, function in self.table.items():
            description, arguments = found.get(name, ("", []))
            wanted = [(a["name"], a["help"]) for a in function["arguments"]]
            got = [(n.rstrip(" \0"), d.rstrip(" \0")) for n, d in arguments]
            if not (description + " ").startswith(function["help"] + " ") or got != wanted:
                faults.append(f"{name}: {description.rstrip()!r}, {got}")
        return faults


def main():
    oxt, program, csv = sys.argv[1:]
    table, rows = vectors.read_table(program), vectors.read_rows(csv)
    with tempfile.TemporaryDirectory() as directory:
        directory = pathlib.Path(directory)
        try:
            office.skip_unless_there()
        except tap.Skip as reason:
            print(f"1..0 # SKIP {reason}")
            return 0
        with office.Office(directory / "office", oxt) as started:
            calc = Calc(started, directory, oxt, table, rows)
            return tap.run([
                (f"{len(rows)} vectors under two names", calc.opened),
                *((f"saved as {form}, opened again, computed anew", lambda f=form: calc.opened_again(f))
                  for form in ("ods", "xlsx", "xls")),
                ("a file from Excel", calc.excel_file),
                ("every function has rows", lambda: sorted(set(table) - {row.function for row in rows})),
                ("without the extension there are only errors", calc.nothing_cached),
                ("whole columns", calc.long_ranges),
                ("ranges with text, errors and other shapes", calc.odd_ranges),
                ("arguments that lack, are too many or of another kind", calc.odd_arguments),
                ("the function wizard", calc.wizard)])


if __name__ == "__main__":
    sys.exit(main())
