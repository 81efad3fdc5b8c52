#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the vectors: calls and their exact answers, one table for every host of the library.

Usage: generate.py [--check] [DIRECTORY]

Without --check the files are written to DIRECTORY, which is where this script is unless told otherwise. With
--check they are written to a temporary directory and compared with those in DIRECTORY, byte for byte.

The files are CSV in UTF-8 with line feeds: a line of titles (function,arguments,expected) and a line a call.
A cell is quoted with " where it holds a comma or a quotation mark, and a quotation mark within is doubled.

Arguments are separated by ; and are what goes in, in the order of the C function; out-arguments and lengths
that a list tells (rows) are left out.
    19000       a whole number                  106/1000    a ratio as passed: not reduced, signs as they are
    0.106       a double, as in Python          "10.6%"     text
    SWT_CEIL    an option, or a bare number     {1 2 ?}     a list, or a structure's fields in their order
    ?           SWT_MISSING; for text NULL; in answers also SWT_NO_ROW

Expected is the answer in the same signs, {...} where there are several; a number with a point or an exponent,
and inf, is a double that is right within 1 unit in the last place. Otherwise it is the name of an error, for
a column with the first bad row and, where there is one, the column that the function gives out, as in
SWT_ERR_RANGE row 1 {2 ? 3}.

spreadsheet.csv has the names that a person types, with arguments as typed (13% is 0.13; ranges in braces),
and the number or the error that the cell must show; see spreadsheet_rows.py. database.csv has the same for
hosts with whole numbers of 64 bits.

The answers come from Python's fractions, without any part of the library: exact*.py follow the comments of
the headers. Answers that are published or worked out by hand stand in *_rows.py, and must agree.
"""

import argparse
import csv
import filecmp
import io
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True  # the source directory stays as it is

import apportion_rows  # noqa: E402
import coverage_rows  # noqa: E402
import database_rows  # noqa: E402
import figure_rows  # noqa: E402
import growth_rows  # noqa: E402
import ratio_rows  # noqa: E402
import require_rows  # noqa: E402
import spreadsheet_rows  # noqa: E402
import supply_rows  # noqa: E402
import workload_rows  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
TABLES = {"ratio": ratio_rows, "growth": growth_rows, "require": require_rows, "coverage": coverage_rows,
          "figure": figure_rows, "workload": workload_rows, "supply": supply_rows, "apportion": apportion_rows,
          "spreadsheet": spreadsheet_rows, "database": database_rows}


def as_csv(rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("function", "arguments", "expected"))
    writer.writerows(rows)
    return text.getvalue()


def write(directory):
    for name, table in TABLES.items():
        path = pathlib.Path(directory, name + ".csv")
        path.write_bytes(as_csv(table.rows()).encode("utf-8"))


def first_difference(path, fresh):
    """The first line in which two files differ, in words."""
    old, new = (p.read_text(encoding="utf-8").split("\n") if p.exists() else [] for p in (path, fresh))
    for number, (was, should) in enumerate(zip(old, new), 1):
        if was != should:
            return f"{path.name}:{number}: {was!r}, generated now: {should!r}"
    return f"{path.name}: {len(old)} lines, generated now: {len(new)}"


def check(directory):
    """Prints what differs and returns the exit status."""
    with tempfile.TemporaryDirectory() as fresh:
        write(fresh)
        names = {path.name for path in pathlib.Path(directory).glob("*.csv")} | {n + ".csv" for n in TABLES}
        pairs = [(pathlib.Path(directory, name), pathlib.Path(fresh, name)) for name in sorted(names)]
        faults = [first_difference(old, new) for old, new in pairs
                  if not (old.exists() and new.exists() and filecmp.cmp(old, new, shallow=False))]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="compare with the files that are there")
    parser.add_argument("directory", nargs="?", default=HERE, help="default: where this script is")
    options = parser.parse_args()
    if options.check:
        return check(options.directory)
    write(options.directory)
    return 0


if __name__ == "__main__":
    sys.exit(main())
