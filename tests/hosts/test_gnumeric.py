# SPDX-License-Identifier: MIT
"""The Gnumeric plugin in the real program, through ssconvert: every vector, arrays, and files from elsewhere.

Usage: test_gnumeric.py PLUGIN.SO PLUGIN.XML PRINT_TABLE SPREADSHEET.CSV MAKE_WORKBOOK.PY PLACE
       PLACE is where the plugin would be installed under Gnumeric's own prefix
"""

import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import books
import vectors
import workbook

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import tap  # noqa: E402

RANGES = 24  # column; the answers that fill a range are to the left of it


def shown_as(text):
    try:
        return float(text)
    except ValueError:
        return text


def reference(row, column, count):
    return f"{books.address(row, column)}:{books.address(row, column + count - 1)}"


def sheet_of(rows, prefix):
    return vectors.lay_out(rows, [(0, prefix)], RANGES, reference,
                           lambda name, arguments: f"{name}({','.join(arguments)})")


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [[shown_as(cell) for cell in row] for row in csv.reader(file)]


class Gnumeric:
    """The checks; ssconvert is run anew for each file."""

    def __init__(self, directory, plugin, xml, table, rows):
        self.directory, self.table, self.rows = directory, table, rows
        folder = directory / "plugins" / "swtarget"
        folder.mkdir(parents=True)
        shutil.copy(plugin, folder)
        shutil.copy(xml, folder)
        self.environment = dict(os.environ, GNUMERIC_PLUGIN_PATH=str(directory / "plugins"),
                                HOME=str(directory), LC_ALL="C.UTF-8")

    def convert(self, source, target, *options, environment=None):
        done = subprocess.run(["ssconvert", *options, source, target], capture_output=True, text=True,
                              check=False, env=environment or self.environment)
        if done.returncode != 0:
            raise RuntimeError(f"ssconvert {source.name} {target.name}: {done.stderr}")

    def values(self, path, environment=None):
        """What the first sheet shows after every formula was computed anew, as rows of numbers and texts."""
        target = path.with_suffix(".csv")
        self.convert(path, target, "--recalc", environment=environment)
        return read_csv(target)

    def faults_in(self, path, rows):
        cells = [row[:vectors.length_of(wanted)] if vectors.length_of(wanted) else row[0]
                 for wanted, row in zip(rows, self.values(path))]
        return vectors.compare(rows, cells)

    def book(self, prefix):
        path = self.directory / f"rows{prefix}.gnumeric"
        books.gnumeric(path, sheet_of(self.rows, prefix))
        return path

    def opened(self, prefix):
        return self.faults_in(self.book(prefix), self.rows)

    def opened_again(self, form):
        path = self.directory / f"rows.{form}"
        self.convert(self.book(""), path)
        return self.faults_in(path, self.rows)

    def excel_file(self):
        """As Excel writes what its own add-in computes."""
        path = self.directory / "excel.xlsx"
        books.xlsx(path, sheet_of(self.rows, "_xll."))
        return self.faults_in(path, self.rows)

    def nothing_cached(self):
        """Without the plugin the same files show no numbers: none above was read from a file."""
        bare = dict(self.environment)
        del bare["GNUMERIC_PLUGIN_PATH"]
        shown = self.values(self.book(""), bare) + self.values(self.directory / "rows.ods", bare)
        numbers = sum(isinstance(row[0], float) for row in shown)
        return [f"{numbers} rows show a number"] if numbers or len(shown) < 2 * len(self.rows) else []

    def workbook(self, script):
        """The example's figures, from the file for Excel."""
        workbook.make(script, self.directory)
        self.convert(self.directory / "plans.xlsx", self.directory / "plans.txt", "--recalc", "-S", "-T",
                     "Gnumeric_stf:stf_assistant", "-O", "format=raw separator=,")
        faults = []
        for number in range(len(workbook.SHEETS)):
            faults += workbook.faults_in(number, read_csv(self.directory / f"plans.txt.{number}"))
        return faults

    def odd(self):
        """What the vectors leave out: text that is a number, ranges of every kind, too few arguments."""
        formulas = {
            '=SWT.PROJECT("1.9万","23%",5)': 53491, '=SWT.PROJECT(1000,"1/1000",3)': 1004,
            "=SWT.PROJECT(TRUE,1,1)": 2, "=SWT.PROJECT(AA1,1,1)": 0, "=SWT.PROJECT(1/0,1,1)": "#DIV/0!",
            "=SWT.PROJECT(10855,13%)": "#N/A", "=SWT.PROJECT(10855,13%,5,1)": "#N/A",
            "=SWT.SHORTFALL({5;0},{3;3})": 3, "=SWT.SHORTFALL({5;0},{3,3})": "#VALUE!",
            '=SWT.SHORTFALL({5;"none"},{3;3})': "#VALUE!", '=SWT.SHORTFALL({1;""},{3;3})': 2,
            "=SWT.SHORTFALL({5;#N/A},{3;3})": "#N/A",
            "=SWT.SHORTFALL(AA1,AB1)": 0, "=SWT.SHORTFALL(AC1:AC2,AD1:AD2)": "#VALUE!",
            "=SWT.SHORTFALL(AD1:AD65536,AD1:AD65536)": 0, "=SWT.LEASTRATE(19000,55000,5,1%)=0.24": "TRUE",
            "=SWT.SHARED(AD1:AD2,1,10)": 1, "=SWT.PACKED({5;5;5},1,9)": 3, "=SWT.SHARED(AD1,1,10)": 1,
            "=SWT.SHARED(AA1:AA2,1,10)": "#N/A", "=SWT.PACKED(AC1:AC2,1,10)": "#VALUE!",
            "=SWT.PACKED(AD1:AD2,1)": "#N/A", "=SWT.CHEAPEST({0;5},{3;5},100%)": 3,
            '=SWT.AGREE("10855","13%","20000",5)': 1, '=SWT.AGREE(10855,"13%","20000",5)': "#VALUE!",
            '=SWT.AGREE(AA1,"13%","20000",5)': "#VALUE!", "=SWT.STOCKPATH(1000,10%,50,3)": 1000,
            "=SWT.PATH(100,10%,2)": 100, "=SWT.PROJECTAS(15,0,0,AA1)": "#VALUE!"}
        sheet = {(place, 0): formula for place, formula in enumerate(formulas)}
        sheet |= {(0, 28): 1, (1, 28): "none", (0, 29): 1, (1, 29): 1}
        path = self.directory / "odd.gnumeric"
        books.gnumeric(path, sheet)
        return [f"{formula} shows {row[0]!r}, must show {want!r}"
                for (formula, want), row in zip(formulas.items(), self.values(path)) if row[0] != want]


def neighbours(place):
    """Gnumeric looks for plugins where its own are."""
    own = place.parent / "fn-math" / "plugin.xml"
    return [] if own.exists() else [f"there is no {own}"]


def main():
    plugin, xml, program, path, script, place = sys.argv[1:]
    if shutil.which("ssconvert") is None:
        print("1..0 # SKIP Gnumeric is not on this machine (Debian: gnumeric)")
        return 0
    table, rows = vectors.read_table(program), vectors.read_rows(path)
    with tempfile.TemporaryDirectory() as directory:
        gnumeric = Gnumeric(pathlib.Path(directory), plugin, xml, table, rows)
        return tap.run([
            (f"{len(rows)} vectors", lambda: gnumeric.opened("")),
            ("under the names in Excel's files", lambda: gnumeric.opened("_xll.")),
            *((f"saved as {form}, opened again, computed anew", lambda f=form: gnumeric.opened_again(f))
              for form in ("ods", "xlsx", "xls")),
            ("a file from Excel", gnumeric.excel_file),
            ("every function has rows", lambda: sorted(set(table) - {row.function for row in rows})),
            ("without the plugin there are no numbers", gnumeric.nothing_cached),
            ("other arguments", gnumeric.odd),
            ("installed beside Gnumeric's own plugins", lambda: neighbours(pathlib.Path(place))),
            ("the workbook of the examples", lambda: gnumeric.workbook(script))])


if __name__ == "__main__":
    sys.exit(main())
