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

FIRST_RANGE, RANGE_STEP = 3, 8  # columns: two formulas a row, a gap, then the cells of the ranges
MOST_NUMBERS, MOST_ROWS = 4095, 65536  # as far as Calc's C interface for add-ins reaches


def reference(row, column, count, is_odf):
    first, last = books.address(row, column), books.address(row, column + count - 1)
    return f"[.{first}:.{last}]" if is_odf else f"{first}:{last}"


def sheet_of(rows, prefixes, is_odf):
    """Each row's formula under each prefix, one beside the other, and the cells that its ranges are."""
    sheet = {}
    for place, row in enumerate(rows):
        arguments = []
        for number, argument in enumerate(row.arguments):
            if not vectors.is_range(argument):
                arguments.append(argument)
                continue
            column = FIRST_RANGE + number * RANGE_STEP
            cells = vectors.range_cells(argument)
            sheet.update({(place, column + i): cell for i, cell in enumerate(cells) if cell is not None})
            arguments.append(reference(place, column, len(cells), is_odf))
        for column, prefix in enumerate(prefixes):
            sheet[place, column] = f"={prefix}{row.function}({(';' if is_odf else ',').join(arguments)})"
    return sheet


def is_kept(row):
    """Calc writes a number above 2^53 with 15 digits into files of its own: it is another one from then on."""
    return not any(argument.isdigit() and int(argument) > 2**53 for argument in row.arguments)


def faults_in(document, rows, columns, is_compared=lambda row: True):
    sheet = document.Sheets.getByIndex(0)
    places = [place for place, row in enumerate(rows) if is_compared(row)]
    faults = []
    for column in range(columns):
        shown = office.shown_column(sheet, column, len(rows))
        faults += vectors.compare([rows[place] for place in places], [shown[place] for place in places])
    return faults


class Calc:
    """The checks; one LibreOffice for all of them."""

    def __init__(self, program, directory, oxt, table, rows):
        self.program, self.directory, self.oxt = program, directory, oxt
        self.table, self.rows = table, rows
        books.fods(directory / "rows.fods", {"Rows": sheet_of(rows, ("", "_XLL."), True)})
        self.document = None

    def opened(self):
        self.document = self.program.open(self.directory / "rows.fods")
        return faults_in(self.document, self.rows, 2)

    def opened_again(self, form):
        path = self.directory / f"rows.{form}"
        return faults_in(self.program.reopen(self.document, path), self.rows, 2, is_kept)

    def excel_file(self):
        """As Excel writes what its own add-in computes, and as other programs do."""
        path = self.directory / "excel.xlsx"
        books.xlsx(path, sheet_of(self.rows, ("_xll.", ""), False))
        return faults_in(self.program.open(path), self.rows, 2)

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

    def expect(self, name, sheet, wanted, others=None):
        path = self.directory / f"{name}.fods"
        books.fods(path, {"Rows": sheet, **(others or {})})
        got = self.program.open(path).Sheets.getByIndex(0)
        return [f"{sheet[place]} shows {office.shown(got, *place)!r}, must show {want!r}"
                for place, want in wanted.items() if office.shown(got, *place) != want]

    def longest_ranges(self):
        sheet = {(row, 2): 1 for row in range(MOST_NUMBERS + 1)}
        sheet |= {(row, 3): 2 for row in range(MOST_NUMBERS + 1)}
        sheet |= {(MOST_ROWS - 1, 5): 1, (MOST_ROWS - 1, 6): 4, (MOST_ROWS, 5): 1, (MOST_ROWS, 6): 4}
        most, more = MOST_NUMBERS, MOST_NUMBERS + 1
        sheet[0, 0] = f"=SWT.SHORTFALL([.C1:.C{most}];[.D1:.D{most}])"
        sheet[1, 0] = f"=SWT.SHORTFALL([.C1:.C{more}];[.D1:.D{more}])"
        sheet[2, 0] = f"=SWT.SHORTFALL([.F1:.F{MOST_ROWS}];[.G1:.G{MOST_ROWS}])"
        sheet[3, 0] = f"=SWT.SHORTFALL([.F1:.F{MOST_ROWS + 1}];[.G1:.G{MOST_ROWS + 1}])"
        sheet[4, 0] = "=SWT.SHORTFALL([.F1:.F1048576];[.G1:.G1048576])"
        sheet[5, 0] = f"=SWT.SHORTFALL([.F1:.BQ{MOST_ROWS}];[.F1:.BQ{MOST_ROWS}])"  # 64 columns
        sheet[6, 0] = f"=SWT.SHORTFALL([.F1:.BR{MOST_ROWS}];[.F1:.BR{MOST_ROWS}])"
        wanted = [MOST_NUMBERS, "Err:512", 3, "Err:512", "Err:512", 0, "#NUM!"]
        return self.expect("longest", sheet, {(i, 0): want for i, want in enumerate(wanted)})

    def odd_ranges(self):
        """Text is as good as blank here: the C interface shows numbers alone. All else is an error."""
        sheet = {(0, 2): 1, (1, 2): "none", (2, 2): 1, (3, 2): "=NA()", (4, 2): "=1/0", (5, 2): '="none"',
                 (6, 2): "=1+1"}
        sheet |= {(row, 3): 5 for row in range(7)}
        formulas = {
            "=SWT.SHORTFALL([.C1:.C3];[.D1:.D3])": 8, '=SWT.SHORTFALL([.C6:.C7];[.D6:.D7])': 3,
            "=SWT.SHORTFALL([.C1:.C4];[.D1:.D4])": "#N/A", "=SWT.SHORTFALL([.C5:.C5];[.D5:.D5])": "#DIV/0!",
            "=SWT.SHORTFALL([.D1:.D5];[.C1:.C5])": "#N/A", "=SWT.SHORTFALL([.C1];[.D1])": "Err:504",
            "=SWT.SHORTFALL({1|2};{5|5})": "Err:504", "=SWT.MET([.C1:.C3];[.D1:.D2])": "#VALUE!",
            "=SWT.MET([.C1:.C2];[.C1:.D1])": "#VALUE!",
            "=SWT.MET([Rows.C1:Other.C1];[Rows.D1:Other.D1])": "#VALUE!"}
        sheet |= {(i, 0): formula for i, formula in enumerate(formulas)}
        return self.expect("odd", sheet, {(i, 0): want for i, want in enumerate(formulas.values())},
                           {"Other": {(0, 2): 1, (0, 3): 5}})

    def odd_arguments(self):
        formulas = {
            "=SWT.PROJECT(10855;13%)": "Err:504", "=SWT.PROJECT(10855;13%;5;1)": "Err:504",
            "=SWT.PROJECT(10855;;5)": "Err:511", "=SWT.PROJECT([.Z1];13%;5)": 0,
            '=SWT.PROJECT("10855";"13%";5)': 20000, "=SWT.PROJECT(NA();13%;5)": "#N/A",
            "=SWT.PROJECT(1/0;13%;5)": "#DIV/0!", "=SWT.PATH(10855;13%;5)": "#NAME?",
            "=SWT.PROJECTAS(10855;13%;5;[.Z1])": "#VALUE!", "=SWT.PROJECT(TRUE();1;1)": 2}
        sheet = {(i, 0): formula for i, formula in enumerate(formulas)}
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
            if not description.startswith(function["help"] + " ") or got != wanted:
                faults.append(f"{name}: {description.rstrip()!r}, {got}")
        return faults


def main():
    oxt, program, csv = sys.argv[1:]
    table = {name: f for name, f in vectors.read_table(program).items() if not f["is_array"]}
    rows = [row for row in vectors.read_rows(csv) if row.function in table]
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
                ("the longest ranges, and longer ones", calc.longest_ranges),
                ("ranges with text, errors and other shapes", calc.odd_ranges),
                ("arguments that lack, are too many or of another kind", calc.odd_arguments),
                ("the function wizard", calc.wizard)])


if __name__ == "__main__":
    sys.exit(main())
