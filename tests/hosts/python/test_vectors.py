# SPDX-License-Identifier: MIT
"""tests/vectors/*.csv through Python: the same answers and errors as in every other host.

The format is described in tests/vectors/generate.py. Columns go through as a list, an array, a memoryview
and, where they are there, a NumPy array and a pandas Series.
"""

import csv
import math
import pathlib
import re
import unittest
from array import array
from fractions import Fraction

import swtarget
from optional import needs_numpy, needs_pandas, numpy, pandas

VECTORS = pathlib.Path(__file__).resolve().parents[2] / "vectors"
# What a person types into a cell is for the hosts that have cells.
NOT_FOR_PYTHON = {"spreadsheet.csv", "database.csv"}


def read_whole(word):
    return None if word == "?" else int(word)


def read_pair(word):
    return tuple(map(int, word.split("/")))


def read(word):
    """An argument as Python takes it: a ratio as its pair of numbers, a list with None for ?."""
    if word.startswith('"'):
        return word[1:-1]
    if word.startswith("{"):
        return [read(part) for part in words_of(word[1:-1])]
    if word.startswith("SWT_"):
        return getattr(swtarget, word[len("SWT_"):])
    if re.fullmatch(r"-?\d+/-?\d+", word):
        return read_pair(word)
    return read_whole(word) if re.fullmatch(r"\?|-?\d+", word) else float(word)


def words_of(text):
    """Words between spaces; what stands within braces is one word."""
    return re.findall(r"\{[^{}]*\}|[^ {}]+", text)


def arguments_of(text, unknown):
    """What is passed; `unknown` for a number or text that is ?."""
    words = re.findall(r'"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^;]+', text)
    return [unknown if word == "?" else read(word) for word in words]


def expected_of(text):
    """An expected answer; ratios become fractions, and what C cannot hold (0/0) None."""
    def ratio(value):
        if isinstance(value, list):
            return [ratio(part) for part in value]
        if isinstance(value, tuple):
            return Fraction(*value) if value != (0, 0) else None
        return value
    return ratio(read(text))


def agrees(found, wanted):
    if isinstance(wanted, list):
        return (isinstance(found, list) and len(found) == len(wanted) and all(map(agrees, found, wanted)))
    if isinstance(wanted, float):
        return isinstance(found, float) and (
            found == wanted or math.nextafter(wanted, -math.inf) <= found <= math.nextafter(wanted, math.inf))
    return type(found) is not float and found == wanted


def ints(values):
    return array("q", [swtarget.MISSING if value is None else value for value in values])


def back(values):
    """A column of any form as a list with None for what is unknown."""
    return [None if value is None or value is NA or value == swtarget.MISSING else int(value)
            for value in values]


FORMS = {"list": list, "array": ints, "memoryview": lambda values: memoryview(ints(values))}
if numpy is not None:
    FORMS["ndarray"] = lambda values: numpy.array(ints(values), numpy.int64)
    FORMS["strided ndarray"] = lambda values: numpy.repeat(numpy.array(ints(values), numpy.int64), 2)[::2]
if pandas is not None:
    FORMS["Series"] = lambda values: pandas.Series(values, dtype="Int64")
    FORMS["Series of int64"] = lambda values: pandas.Series(ints(values), dtype="int64")
NA = pandas.NA if pandas is not None else None


def shared(driver, area, areas, per, **more):
    return swtarget.require_shared(driver, area, per, areas, **more)


def packed(driver, area, areas, per, steps):
    return swtarget.require_packed(driver, area, per, areas, steps)[:3]


# For functions of columns: what is called, and which of its arguments are columns.
COLUMNS = {
    "swt_growth_project_column": (swtarget.growth_project, (0,)),
    "swt_growth_project_rates_column": (swtarget.growth_project, (0,)),
    "swt_require_column": (swtarget.require, (0,)),
    "swt_require_shared": (shared, (0,)),
    "swt_require_packed": (packed, (0,)),
    "swt_coverage_check": (swtarget.coverage_check, (0, 1)),
    "swt_coverage_cheapest": (swtarget.coverage_cheapest, (0, 1)),
    "swt_apportion": (swtarget.apportion, (1, 3, 4)),
}


def audit(base, rate, target, periods):
    return swtarget.figure_audit(tuple(base), tuple(rate), tuple(target), periods)


def available(year):
    return swtarget.workload_available(swtarget.WorkingYear(*year))


def wisn(year, annual, standards, units, allowances, staff, hours, actual, rounding):
    activities = [swtarget.Activity(*each) for each in zip(ints(annual), standards, units)]
    individuals = [swtarget.Individual(*each) for each in zip(ints(staff), hours)]
    return swtarget.workload_wisn(swtarget.StaffCategory(
        swtarget.WorkingYear(*year), activities, allowances, individuals, actual), rounding)


# For functions of single values: what is called where it is not the function of the same name.
SINGLE = {"swt_figure_audit": audit, "swt_workload_available": available, "swt_workload_wisn": wisn}


def is_column(value):
    return isinstance(value, (list, array, memoryview)) or hasattr(value, "dtype")


def plain(value):
    """An answer with lists for whatever has parts: columns, paths, NamedTuples."""
    if is_column(value):
        return back(value)
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return int(value) if isinstance(value, bool) else value


def calls_of(name, arguments):
    """Each way to make a call: its form, and the call itself. A column that is ? is none at all."""
    if name not in COLUMNS:
        function = SINGLE.get(name) or getattr(swtarget, name[len("swt_"):])
        yield "single", lambda: function(*arguments)
        return
    function, columns = COLUMNS[name]
    for form, make in FORMS.items():
        def call(make=make):
            return function(*((make(argument) if isinstance(argument, list) else None) if place in columns
                              else argument for place, argument in enumerate(arguments)))
        yield form, call


def refusal_of(error):
    return error.name + ("" if error.row is None else f" row {error.row}")


def faults_of(name, text, expected):
    """What is wrong with the answers to one row, in words. None is what C calls NULL: of the wrong type."""
    arguments = arguments_of(text, None if expected == "SWT_ERR_NULL" else swtarget.MISSING)
    refused = re.fullmatch(r"(SWT_ERR_\w+(?: row \d+)?)(?: (\{.*\}))?", expected)
    for form, call in calls_of(name, arguments):
        try:
            found = plain(call())
        except swtarget.Error as error:
            found = refusal_of(error)
        except TypeError as error:
            found = "SWT_ERR_NULL" if "NoneType" in str(error) else repr(error)
        if not (found == refused[1] if refused else agrees(found, expected_of(expected))):
            yield f"{form}: {found}"
    if refused and refused[2]:
        wanted = read(refused[2])
        out = array("q", [-77]) * len(wanted)
        try:
            COLUMNS[name][0](*arguments, out=out)
        except swtarget.Error:
            pass
        if back(out) != wanted:
            yield f"written: {back(out)}"


def rows():
    """Each row of the vectors: file, function, arguments and expected answer as text."""
    for path in sorted(VECTORS.glob("*.csv")):
        if path.name in NOT_FOR_PYTHON:
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in list(csv.reader(lines))[1:]:
                yield row


class Vectors(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreater(sum(1 for _ in rows()), 3000)

    @needs_pandas
    @needs_numpy
    def test_arrays_and_series_are_among_the_forms(self):
        self.assertLessEqual({"ndarray", "strided ndarray", "Series"}, set(FORMS))

    def test_agreement_tells(self):
        """What holds answers against expected ones sees a difference in each kind of answer."""
        for found, wanted in ((1, 2), ([1, None], [1, 2]), ([1], [1, 2]), (Fraction(1, 3), Fraction(1, 2)),
                              (0.1, 0.2), (1, 1.5), (None, 0), (0.1 + 2e-16, 0.1)):
            with self.subTest(found=found, wanted=wanted):
                self.assertFalse(agrees(found, wanted))
                self.assertTrue(agrees(wanted, wanted))


def add_tests():
    """A test for each function of the vectors."""
    by_function = {}
    for function, arguments, expected in rows():
        by_function.setdefault(function, []).append((arguments, expected))
    for function, lines in by_function.items():
        def test(self, function=function, lines=lines):
            faults = [f"{function}({arguments}) is {expected}; {fault}" for arguments, expected in lines
                      for fault in faults_of(function, arguments, expected)]
            if faults:
                self.fail("\n".join(faults[:20]))
        setattr(Vectors, f"test_{function}", test)


add_tests()
