# SPDX-License-Identifier: MIT
"""database.csv for hosts that speak SQL: its rows as statements, and what each must answer."""

import pathlib
import re
from fractions import Fraction

import vectors

# The library's sentences, by the error of a cell that means the same.
SENTENCES = {
    "an option has a value that does not exist": "#VALUE!",
    "the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000": "#VALUE!",
    "a number is outside the range that the function takes": "#NUM!",
    "the exact answer is too large for a 64-bit number": "#NUM!",
    "a ratio or a division has zero below the line": "#DIV/0!",
    "the question is sound but nothing fulfils it": "#N/A",
    "a cell is blank, and without its number nobody can tell": "#N/A",
    "the search has come to its limit, and what it found is not proved to be the least": "#N/A",
}


def name_of(function):
    """SWT.PROJECT is swt_project."""
    return function["name"].lower().replace(".", "_")


def ranges_of(function):
    """Which arguments are ranges, by their places."""
    return [place for place, argument in enumerate(function["arguments"]) if argument["kind"] == "range"]


def is_aggregate(function):
    return not function["is_array"] and bool(ranges_of(function))


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def literal(typed, kind="whole"):
    """What is typed into a cell, in SQL: a percentage is text there, and a whole number has no exponent.

    A figure as printed is text in cells too, and a percentage without quotes is none.
    """
    if typed == "?":
        return "NULL"
    if typed.startswith('"'):
        return quoted(typed[1:-1])
    if typed.endswith("%"):
        return str(float(typed[:-1]) / 100) if kind == "figure" else quoted(typed)
    value = Fraction(typed)
    return str(value.numerator) if value.denominator == 1 else typed


def range_literals(typed, null="NULL"):
    return [null if cell == "?" else literal(cell) for cell in typed.strip("{}").split()]


def has_rows(function, row):
    """Whether the ranges are as long as each other: in a table there is no other way."""
    return len({len(range_literals(row.arguments[place])) for place in ranges_of(function)}) <= 1


def rows_source(function, arguments, null):
    """FROM a table with a row for each cell of the ranges, and the arguments over it."""
    places = ranges_of(function)
    cells = zip(*(range_literals(arguments[place], null) for place in places))
    values = ", ".join(f"({number}, {', '.join(row)})" for number, row in enumerate(cells))
    columns = ", ".join(f"c{place}" for place in places)
    over = [f"c{place}" if place in places else literal(argument) for place, argument in enumerate(arguments)]
    return ", ".join(over), f"WITH rows(id, {columns}) AS (VALUES {values})"


def statement(function, arguments, apportioned, null="NULL"):
    """A SELECT of one column; apportioned(name, over, source, arguments) is the host's way for such arrays.

    null is NULL in a range, with a type where the host wants one.
    """
    name = name_of(function)
    if ranges_of(function):
        over, source = rows_source(function, arguments, null)
        if function["is_array"]:
            return apportioned(name, over, source, arguments)
        return f"{source} SELECT {name}({over}) FROM rows"
    over = ", ".join(literal(typed, argument["kind"])
                     for typed, argument in zip(arguments, function["arguments"], strict=True))
    if function["is_array"]:
        return f"SELECT headcount FROM {name}({over}) ORDER BY period"
    return f"SELECT {name}({over})"


def shown(function, answer):
    """A list of rows as a cell would show them; an error, which is a str, is left."""
    if isinstance(answer, str):
        return answer
    return [row[0] for row in answer] if function["is_array"] else answer[0][0]


def example(function, rows):
    """The arguments of the first row that has an answer and can be asked."""
    return next(row for row in rows if row.function == function["name"] and has_rows(function, row)
                and not row.expected.startswith("#"))


def unknown_functions(table, rows):
    return [f"{name} has no rows" for name in sorted(set(table) - {row.function for row in rows})]


def compare(table, rows, answers):
    return vectors.compare(rows, [shown(table[row.function], answer) for row, answer in zip(rows, answers)])


def readme_examples(title):
    """Statements of a section of README.md, each with what its comment says of the answer, up to a colon."""
    readme = pathlib.Path(__file__).resolve().parents[2] / "README.md"
    section = readme.read_text(encoding="utf-8").partition(f"### {title}\n")[2].partition("\n## ")[0]
    fenced = re.findall(r"^```(\w*)\n(.*?)^```", section.partition("\n### ")[0], re.S | re.M)
    blocks = "".join(block for language, block in fenced if language in ("", "sql"))
    return re.findall(r"^([A-Z][^;]*);(?: *-- ([^:\n]*))?", blocks, re.M)


def readme_faults(title, run):
    """What README.md says of its examples, and is not so; run(statements) gives lists of rows, or errors."""
    examples = readme_examples(title)
    answers = run([statement for statement, _ in examples])
    faults = [f"{statement} answers {answer}" for (statement, _), answer in zip(examples, answers)
              if isinstance(answer, str)]
    said = [(statement, comment, ", ".join(" ".join(map(str, row)) for row in answer))
            for (statement, comment), answer in zip(examples, answers) if comment]
    faults += [f"{statement} answers {answer}, README.md says {comment}"
               for statement, comment, answer in said if answer != comment]
    return faults if len(said) >= 3 else [f"README.md says of {len(said)} statements what they answer"]
