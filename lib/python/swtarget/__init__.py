# SPDX-License-Identifier: MIT
"""Exact workforce targets: growth, staffing norms and coverage in whole posts, by the library libswtarget.

>>> import swtarget
>>> swtarget.growth_project(19000, "23%", 5)
53491

Ratios (rates, shares, norms) are an int, a text such as "10.6%", "3‰", "1/1000" or "1.9万", a Fraction, a
Decimal, a pair (num, den), or a float, which means the shortest decimal that reads back as it: 0.106 is
exactly 106/1000. Answers that are ratios are Fractions.

Headcounts are whole numbers of 64 bits; a function that takes a column of them takes

    a NumPy array, an array.array, or anything else with the buffer protocol,
    a pandas Series, or a list, tuple or range of int

and gives its answer in kind: an array of int64, array.array("q"), a memoryview of 64-bit integers, a Series
with the same index and name, a list. Where 64-bit integers lie one after another, can be written to (NumPy
arrays need not) and are in the machine's order, they are read where they lie; everything else is copied, and
checked: floats must be whole numbers. Rows are counted from 0.

An unknown number in a column is MISSING, in a list None, in a nullable Series <NA>; the answer is unknown in
the same way. NaN is refused with its row, unless missing="nan" says that it means an unknown number; a Series
then gives a nullable one. An unknown number is never taken for 0.

What the library refuses raises Error, whose code, name and row say why and where; an argument of the wrong
type raises TypeError, columns of different lengths ValueError.

Options are named constants or words: CEIL or "ceil", HALF_UP or "half up", MORE_THAN or "more than".

All is exact, whatever the size of the numbers. Calls are safe from many threads at once, as long as none
writes to a column that another reads, and run without the interpreter's lock.
"""

from ._abi import MISSING, NO_ROW
from ._apportion import Apportionment, apportion
from ._assess import Finding, Target, assess, assess_rows
from ._base import (ratio_compare, ratio_from_double, ratio_make, ratio_parse, status_name, status_text,
                    version)
from ._constants import (ADAMS, AT_LEAST, CEIL, DHONDT, EACH_DAY, EACH_HOUR, ERR_DIV_ZERO, ERR_INFEASIBLE,
                         ERR_MEMORY, ERR_NOT_FOUND, ERR_NULL, ERR_OPTION, ERR_OVERFLOW, ERR_RANGE,
                         ERR_SYNTAX, EXACT, FLOOR, HALF_UP, HAMILTON, HUNTINGTON_HILL, INFEASIBLE,
                         KIND_COVER, KIND_FLOW, KIND_GROWTH, KIND_LEVEL, KIND_MULTIPLE, KIND_RATIO,
                         KIND_SPAN, KIND_SUBSET, MAX_ACTIVITIES, MAX_PERIODS, MET, MINUTES_EACH, MORE_THAN,
                         OK, OVER, ROUNDED, ROUND_EACH, ROUND_ONCE, SHORT, TRUNCATED, UNKNOWN, WEBSTER,
                         Comparison, Kind, Method, Reading, Rounding, Unit, Verdict, When)
from ._coverage import Cheapest, Coverage, coverage_check, coverage_cheapest, coverage_reached, coverage_units
from ._errors import Error
from ._figure import Audit, Figure, figure_audit, figure_parse
from ._growth import (Track, growth_cagr, growth_compare, growth_least_base, growth_least_periods,
                      growth_least_rate, growth_path, growth_project, growth_track)
from ._plans import Claim, Fact, Plan, plan, plans
from ._require import Packed, Span, require, require_packed, require_shared, require_span
from ._supply import supply_least_intake, supply_path
from ._workload import (Activity, Individual, StaffCategory, Wisn, WorkingYear, workload_available,
                        workload_posts, workload_wisn)

__version__ = version()

__all__ = ["ADAMS", "AT_LEAST", "Activity", "Apportionment", "Audit", "CEIL", "Cheapest", "Claim",
           "Comparison", "Coverage", "DHONDT", "EACH_DAY", "EACH_HOUR", "ERR_DIV_ZERO", "ERR_INFEASIBLE",
           "ERR_MEMORY", "ERR_NOT_FOUND", "ERR_NULL", "ERR_OPTION", "ERR_OVERFLOW", "ERR_RANGE", "ERR_SYNTAX",
           "EXACT", "Error", "FLOOR", "Fact", "Figure", "Finding", "HALF_UP", "HAMILTON", "HUNTINGTON_HILL",
           "INFEASIBLE", "Individual", "KIND_COVER", "KIND_FLOW", "KIND_GROWTH", "KIND_LEVEL",
           "KIND_MULTIPLE", "KIND_RATIO", "KIND_SPAN", "KIND_SUBSET", "Kind", "MAX_ACTIVITIES", "MAX_PERIODS",
           "MET", "MINUTES_EACH", "MISSING", "MORE_THAN", "Method", "NO_ROW", "OK", "OVER", "Packed", "Plan",
           "ROUNDED", "ROUND_EACH", "ROUND_ONCE", "Reading", "Rounding", "SHORT", "Span", "StaffCategory",
           "TRUNCATED", "Target", "Track", "UNKNOWN", "Unit", "Verdict", "WEBSTER", "When", "Wisn",
           "WorkingYear", "apportion", "assess", "assess_rows", "coverage_cheapest", "coverage_check",
           "coverage_reached", "coverage_units", "figure_audit", "figure_parse", "growth_cagr",
           "growth_compare", "growth_least_base", "growth_least_periods", "growth_least_rate", "growth_path",
           "growth_project", "growth_track", "plan", "plans", "ratio_compare", "ratio_from_double",
           "ratio_make", "ratio_parse", "require", "require_packed", "require_shared", "require_span",
           "status_name", "status_text", "supply_least_intake", "supply_path", "version",
           "workload_available", "workload_posts", "workload_wisn"]
