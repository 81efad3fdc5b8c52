# SPDX-License-Identifier: MIT
"""What libswtarget must answer, in Python's fractions, written from the comments of the public headers alone.

Here is what all share, and ratio.h; exact_growth.py and exact_posts.py have the rest. Each function bears the
C name without its prefix and takes the same arguments: ratios as Pair, options as numbers, an unknown cell as
None. It returns the answer, as a tuple where there are several out-arguments, or raises Refused.
"""

import math
import re
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple

INT64_MAX = 2**63 - 1
INT64_MIN = -(2**63)
MAX_PERIODS = 1000


class Rounding(IntEnum):
    SWT_CEIL = 0
    SWT_FLOOR = 1
    SWT_HALF_UP = 2


class When(IntEnum):
    SWT_ROUND_ONCE = 0
    SWT_ROUND_EACH = 1


class Comparison(IntEnum):
    SWT_AT_LEAST = 0
    SWT_MORE_THAN = 1


class Reading(IntEnum):
    SWT_EXACT = 0
    SWT_ROUNDED = 1
    SWT_TRUNCATED = 2


class Pair(NamedTuple):
    """A ratio as it is passed, reduced or not."""

    num: int
    den: int


class Figure(NamedTuple):
    value: Pair
    low: Pair
    high: Pair


class Refused(Exception):
    """An error code; for a column also its first bad row and what the column then holds."""

    def __init__(self, code, row=None, out=None):
        super().__init__(code)
        self.code, self.row, self.out = "SWT_ERR_" + code, row, out


def order(a, b):
    return (a > b) - (a < b)


def refuse_if(condition, code):
    if condition:
        raise Refused(code)


def is_bad(*headcounts):
    return any(h is None or h < 0 for h in headcounts)


def option(value, kind):
    refuse_if(value not in set(kind), "OPTION")


def fitting(number):
    refuse_if(not INT64_MIN <= number <= INT64_MAX, "OVERFLOW")
    return number


def rounded(x, rounding):
    """The exact x as a whole number that fits."""
    ways = {0: math.ceil, 1: math.floor, 2: lambda y: math.floor(y + Fraction(1, 2))}
    return fitting(ways[rounding](x))


def stored(x):
    """A fraction as the ratio that the library gives out."""
    return Pair(fitting(x.numerator), fitting(x.denominator))


def fraction(pair):
    return Fraction(pair.num, pair.den)


def column(function, *cells):
    """The function row by row: None for an unknown or a bad cell, and the first bad row's code."""
    out, first = [], None
    for row, values in enumerate(zip(*cells)):
        try:
            out.append(None if values[0] is None else function(*values))
        except Refused as refused:
            out.append(None)
            first = first or (refused.code, row)
    if first:
        raise Refused(first[0].replace("SWT_ERR_", ""), first[1], out)
    return out


# ratio.h


def ratio_make(num, den):
    refuse_if(den == 0, "DIV_ZERO")
    return stored(Fraction(num, den))


def ratio_compare(a, b):
    refuse_if(a.den < 0 or b.den < 0, "RANGE")
    refuse_if(a.den == 0 or b.den == 0, "DIV_ZERO")
    return order(fraction(a), fraction(b))


def ratio_from_double(x):
    """Python's repr is the shortest decimal that reads back, and the nearest of these."""
    refuse_if(not math.isfinite(x), "RANGE")
    return stored(Fraction(repr(x)))


WIDE = {"％": "%", "．": ".", "，": ",", "－": "-", "＋": "+", "／": "/", "：": ":"}
WIDE.update({chr(ord("０") + digit): str(digit) for digit in range(10)})
NUMBER = r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?"
GRAMMAR = re.compile(rf"([+-]?)({NUMBER})(?:([%‰万亿])|[/:]({NUMBER}))?", re.ASCII)
UNITS = {"": Fraction(1), "%": Fraction(1, 100), "‰": Fraction(1, 1000), "万": Fraction(10**4),
         "亿": Fraction(10**8)}


class Printed(NamedTuple):
    value: Fraction
    last_digit: Fraction  # what one more in the last digit is worth; None for a fraction
    has_minus: bool


def read_printed(text):
    refuse_if(text is None, "NULL")
    match = GRAMMAR.fullmatch("".join(WIDE.get(sign, sign) for sign in text))
    refuse_if(match is None, "SYNTAX")
    sign, number, unit, below = match.groups()
    value = Fraction(number.replace(",", "")) * UNITS[unit or ""] * (-1 if sign == "-" else 1)
    if below is None:
        places = len(number.partition(".")[2])
        return Printed(value, UNITS[unit or ""] / 10**places, sign == "-")
    divisor = Fraction(below.replace(",", ""))
    refuse_if(divisor == 0, "DIV_ZERO")
    return Printed(value / divisor, None, sign == "-")


def ratio_parse(text):
    return stored(read_printed(text).value)
