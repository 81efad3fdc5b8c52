# SPDX-License-Identifier: MIT
"""What both forms of the workbook share: cells, references within formulas, and XML."""

import re
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

import plans

WIDTHS = (50, 14, 19, 20, 25, 3)  # of the first columns, in characters; the chart comes after them
CHART_SIZE = (16, 9)  # in centimetres
STYLES = ("plain", "title", "heading", "percent", "count", "label")
COLOURS = ("0072B2", "D55E00")  # of the chart's lines, told apart by everyone

REFERENCE = re.compile(r"(\$?[A-Z]{1,2}\$?[0-9]+)(?::(\$?[A-Z]{1,2}\$?[0-9]+))?(?![\w(.])")
QUOTED = re.compile(r'("[^"]*")')


class Cell(NamedTuple):
    content: object  # None, a number, text, or a formula without its =
    is_formula: bool
    rows: int  # that an array formula fills; 0 for any other
    style: str


def cell_of(given):
    style = "plain"
    if isinstance(given, plans.Styled):
        given, style = given
    if isinstance(given, plans.Fills):
        return Cell(given.formula[1:], True, given.rows, style)
    is_formula = isinstance(given, str) and given.startswith("=")
    return Cell(given[1:] if is_formula else given, is_formula, 0, style)


def outside_quotes(change, formula):
    """The formula with all changed that is not text within it."""
    return "".join(part if part.startswith('"') else change(part) for part in QUOTED.split(formula))


def line_parts(line):
    """A line of a chart, as "B10:B16": the cell of its title, and the range of its numbers."""
    first, _, last = line.partition(":")
    return first, f"{first[0]}{int(first[1:]) + 1}:{last}"


def place_of(chart):
    """The column and row of a chart's upper left corner, counted from 0."""
    return ord(chart.place[0]) - ord("A"), int(chart.place[1:]) - 1


class Xml(str):
    """Text that is XML already."""


def element(name, attributes=None, *content):
    """An element; content is elements, or text that has yet to be escaped."""
    head = name + "".join(f" {key}={quoteattr(str(value))}" for key, value in (attributes or {}).items())
    inside = "".join(part if isinstance(part, Xml) else escape(part) for part in content)
    return Xml(f"<{head}>{inside}</{name}>" if inside else f"<{head}/>")


def joined(elements):
    """A line for each."""
    return Xml("".join(f"{one}\n" for one in elements))
