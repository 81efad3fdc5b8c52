# SPDX-License-Identifier: MIT
"""A table of one's own: a CSV file or a DataFrame with a row for each area, as columns of whole numbers."""

import re
from typing import Any, NamedTuple, Optional

import pandas
import swtarget

NAMES = ("name", "名称", "单位", "地区")
AREA = "area"
ENCODINGS = ("utf-8-sig", "gb18030")


class Fault(Exception):
    """What is wrong with what was given, as a sentence."""


class Actual(NamedTuple):
    """How many there were: when, as a year and its part, and the figure as printed, read as rounded."""
    when: float
    date: str
    figure: Any
    more_than: bool
    source: Optional[str]


def read(path):
    """A CSV file, in UTF-8 or as Chinese offices save it; all columns as text."""
    for encoding in ENCODINGS:
        try:
            frame = pandas.read_csv(path, dtype="string", encoding=encoding, keep_default_na=False)
        except UnicodeDecodeError:
            continue
        except (OSError, ValueError) as error:
            raise Fault(f"{path}: {error}") from error
        return frame.rename(columns=lambda head: str(head).strip())
    raise Fault(f"{path} is neither UTF-8 nor GB18030")


def of_frame(frame, columns):
    """The names of the rows and those of `columns` that the frame has, as lists with None for what is blank.

    Rows that share bear the same name in a column `area`, which becomes a number.
    """
    if frame.empty:
        raise Fault("the table has no rows")
    heading = next((name for name in NAMES if name in frame), None)
    names = [f"row {row}" for row in range(1, len(frame) + 1)] if heading is None else frame[heading].tolist()
    table = {"name": [str(name) for name in names]}
    for column in columns:
        if column in frame:
            table[column] = [_number(cell, column, row) for row, cell in enumerate(frame[column].tolist(), 1)]
    if len(table) == 1:
        raise Fault(f"the table has none of the plan's columns: {', '.join(columns)}")
    if AREA in frame and not frame[AREA].isin(["", None]).any():
        table[AREA] = pandas.factorize(frame[AREA])[0].tolist()
    return table


def _number(cell, column, row):
    """A count as pandas or a person has it: 1200, 1200.0, "1,200"; None where the cell is blank."""
    if pandas.isna(cell) or str(cell).strip() == "":
        return None
    try:
        number = float(cell) if isinstance(cell, float) else int(str(cell).replace(",", "").strip())
    except ValueError:
        raise Fault(f"column {column}, row {row}: {str(cell)!r} is no whole number") from None
    if number < 0 or number != int(number):
        raise Fault(f"column {column}, row {row}: {cell} is no count")
    return int(number)


def columns_of(plan):
    """Every column of counts that the plan's targets name, each once."""
    named = (name for target in plan.targets for name in (target.have, target.driver))
    return [name for name in dict.fromkeys(named) if name is not None]


def read_actuals(path):
    """What there was over the years, in the order of the file."""
    frame = read(path)
    missing = [name for name in ("date", "count") if name not in frame]
    if missing:
        raise Fault(f"{path} has no column {' and no column '.join(missing)}")
    if frame.empty:
        raise Fault(f"{path} has no rows")
    return [_actual(date.strip(), count.strip(), row)
            for row, (date, count) in enumerate(zip(frame["date"], frame["count"]), 1)]


def _actual(date, count, row):
    match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", date)
    if match is None:
        raise Fault(f"row {row}: {date!r} is neither a year nor a year and month, such as 2023-03")
    more_than = count[:1] in (">", "＞")
    try:
        figure = swtarget.figure_parse(count[more_than:])
    except swtarget.Error as error:
        raise Fault(f"row {row}: {count!r} is no count: {error}") from error
    if figure.value < 0:
        raise Fault(f"row {row}: {count} is no count")
    # On the axis a year stands at its end.
    when = int(match[1]) if match[2] is None else int(match[1]) - 1 + int(match[2]) / 12
    return Actual(when, date, figure, more_than, None)
