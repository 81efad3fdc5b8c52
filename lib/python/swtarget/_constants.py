# SPDX-License-Identifier: MIT
"""The named numbers of the headers without their prefix; any option can also be given by its name in words.

"ceil", "floor" and "half up" are CEIL, FLOOR and HALF_UP, "at least" is AT_LEAST, "ratio" is Kind.RATIO.
"""

from enum import IntEnum

(OK, ERR_NULL, ERR_OPTION, ERR_RANGE, ERR_DIV_ZERO, ERR_OVERFLOW, ERR_SYNTAX, ERR_INFEASIBLE, ERR_NOT_FOUND,
 ERR_MEMORY) = range(10)

MAX_PERIODS = 1000
MAX_ACTIVITIES = 200


class Rounding(IntEnum):
    """How an exact value becomes a whole number: "at least" asks for CEIL; a half goes up."""
    CEIL = 0
    FLOOR = 1
    HALF_UP = 2


class When(IntEnum):
    """When the points of a path are rounded: each from the exact value, or the rounded point grows on."""
    ONCE = 0
    EACH = 1


class Comparison(IntEnum):
    """How a number is held against its target: reach it, or exceed it."""
    AT_LEAST = 0
    MORE_THAN = 1


class Reading(IntEnum):
    """How a printed figure is read: as the truth, its last digit rounded, or what followed it cut off."""
    EXACT = 0
    ROUNDED = 1
    TRUNCATED = 2


class Unit(IntEnum):
    """What an activity standard counts: minutes for each, how many in an hour, how many in a working day."""
    MINUTES_EACH = 0
    EACH_HOUR = 1
    EACH_DAY = 2


class Method(IntEnum):
    """How a total is divided: by largest remainders, or by the divisors of one of the others."""
    HAMILTON = 0
    WEBSTER = 1
    DHONDT = 2
    ADAMS = 3
    HUNTINGTON_HILL = 4


class Kind(IntEnum):
    """The kinds of sentence that a plan is made of; see Target."""
    LEVEL = 0
    GROWTH = 1
    MULTIPLE = 2
    RATIO = 3
    COVER = 4
    FLOW = 5
    SPAN = 6
    SUBSET = 7


class Verdict(IntEnum):
    """What a finding says: reached, not reached, the table does not tell, nothing could, or too many."""
    MET = 0
    SHORT = 1
    UNKNOWN = 2
    INFEASIBLE = 3
    OVER = 4


CEIL, FLOOR, HALF_UP = Rounding.CEIL, Rounding.FLOOR, Rounding.HALF_UP
ROUND_ONCE, ROUND_EACH = When.ONCE, When.EACH
AT_LEAST, MORE_THAN = Comparison.AT_LEAST, Comparison.MORE_THAN
MINUTES_EACH, EACH_HOUR, EACH_DAY = Unit.MINUTES_EACH, Unit.EACH_HOUR, Unit.EACH_DAY
HAMILTON, WEBSTER, DHONDT = Method.HAMILTON, Method.WEBSTER, Method.DHONDT
ADAMS, HUNTINGTON_HILL = Method.ADAMS, Method.HUNTINGTON_HILL
EXACT, ROUNDED, TRUNCATED = Reading.EXACT, Reading.ROUNDED, Reading.TRUNCATED
KIND_LEVEL, KIND_GROWTH, KIND_MULTIPLE, KIND_RATIO = Kind.LEVEL, Kind.GROWTH, Kind.MULTIPLE, Kind.RATIO
KIND_COVER, KIND_FLOW, KIND_SPAN, KIND_SUBSET = Kind.COVER, Kind.FLOW, Kind.SPAN, Kind.SUBSET
MET, SHORT, UNKNOWN = Verdict.MET, Verdict.SHORT, Verdict.UNKNOWN
INFEASIBLE, OVER = Verdict.INFEASIBLE, Verdict.OVER
