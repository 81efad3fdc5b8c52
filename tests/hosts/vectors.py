# SPDX-License-Identifier: MIT
"""spreadsheet.csv for hosts that are programs: its rows, and whether a cell shows what it must show."""

import csv
import json
import math
import subprocess
from typing import NamedTuple

import books

RANGE_STEP = 16  # columns from one range to the next


class Row(NamedTuple):
    line: int
    function: str
    arguments: list
    expected: str

    def __str__(self):
        return f"line {self.line}: {self.function}({'; '.join(self.arguments)})"


def read_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        table = list(csv.reader(file))
    if table[0] != ["function", "arguments", "expected"]:
        raise ValueError(f"{path}: other titles: {table[0]}")
    return [Row(line, function, arguments.split(";"), expected)
            for line, (function, arguments, expected) in enumerate(table[1:], 2)]


def read_table(program):
    """The table of functions as print_table prints it, by name."""
    printed = subprocess.run([program], check=True, capture_output=True).stdout
    return {function["name"]: function for function in json.loads(printed)}


def lay_out(rows, places, first_range, reference, write):
    """The rows' formulas and the cells of their ranges, as a sheet; a row of the sheet for each.

    places: pairs of a column and a prefix for the names of the functions in it. reference(row, column, count)
    and write(name, arguments) are in the notation of the form. What fills several cells does so to the right.
    """
    sheet = {}
    for place, row in enumerate(rows):
        arguments = []
        for number, argument in enumerate(row.arguments):
            if is_range(argument):
                column, cells = first_range + number * RANGE_STEP, range_cells(argument)
                sheet |= {(place, column + i): cell for i, cell in enumerate(cells) if cell is not None}
                argument = reference(place, column, len(cells))
            arguments.append(argument)
        for column, prefix in places:
            text, length = write(prefix + row.function, arguments), length_of(row)
            if length and not any(map(is_range, row.arguments)):
                text = f"TRANSPOSE({text})"  # an answer lies as the range does, and else in a column
            sheet[place, column] = books.Formula(text, length) if length else f"={text}"
    return sheet


def is_range(argument):
    return argument.startswith("{")


def range_cells(argument):
    """What is in a range's cells: numbers, and None for a blank one."""
    return [None if cell == "?" else float(cell) for cell in argument.strip("{}").split()]


def length_of(row):
    """How many cells the answer fills; 0 where it is a single one."""
    return len(row.expected.split()) if row.expected.startswith("{") else 0


def is_number(expected, shown):
    """Whole numbers must be equal; others have a point or an exponent, and may be a bit off in the last."""
    if isinstance(shown, str):
        return False
    if expected.lstrip("-").isdigit():
        return shown == int(expected)
    want = float(expected)
    return abs(shown - want) <= math.ulp(want)


def agrees(expected, shown):
    """shown is an error's text, a number, or a list of numbers."""
    if expected.startswith("{"):
        wanted = expected.strip("{}").split()
        return (isinstance(shown, list) and len(shown) == len(wanted)
                and all(map(is_number, wanted, shown)))
    if expected.startswith("#"):
        return shown == expected
    return is_number(expected, shown)


def compare(rows, shown):
    """The faults; that nothing was compared is one as well."""
    faults = [f"{row} shows {cell!r}, must show {row.expected}"
              for row, cell in zip(rows, shown, strict=True) if not agrees(row.expected, cell)]
    return faults if rows else ["no row was compared"]
