# SPDX-License-Identifier: MIT
"""swtarget/figure.h: printed figures as intervals, and whether those of a plan agree."""

from ctypes import byref
from fractions import Fraction
from typing import Any, NamedTuple, Optional, Union

from ._abi import CAudit, CFigure
from ._constants import ERR_SYNTAX, ROUNDED, Reading
from ._errors import answer
from ._values import Ratio, encoded, option, ratio, record, small


class Figure(NamedTuple):
    """A figure as printed, and what it can stand for: low <= truth < high; low == high: exactly that."""
    value: Fraction
    low: Fraction
    high: Fraction


class Audit(NamedTuple):
    """Whether printed figures agree, and what they say together; see figure_audit."""
    agree: bool
    reaches: int
    reached_up: int
    reached_down: int
    reached_hundredths: int
    short_by: int
    base_needed: int
    base_least: Optional[int]
    base_greatest: Optional[int]
    rate_needed: float
    rate_low: float
    rate_high: float


def figure_parse(text: str, reading: Union[int, str] = ROUNDED) -> Figure:
    """Reads a printed figure, as ratio_parse does, and says what it can stand for. Exact.

    reading  ROUNDED, "rounded": within half of the last printed digit; TRUNCATED, "truncated": up to one more
             in the last digit; EXACT, "exact": it is the truth

    Errors: OPTION for an unknown reading; RANGE for a figure with a minus sign read as truncated; DIV_ZERO
    where the number after the stroke is 0; OVERFLOW where it does not fit two integers of 64 bits; SYNTAX for
    no number, or a fraction (1/1000) under another reading than EXACT.

    >>> [int(part) for part in figure_parse("1.9万")]
    [19000, 18500, 19500]

    Since 0.1.
    """
    read = encoded(text, "figure_parse.text", ERR_SYNTAX)
    figure: Figure = record(Figure, answer("figure_parse", CFigure(), read,
                                           option(reading, Reading, "figure_parse.reading")))
    return figure


def figure_audit(base: Any, rate: Any, target: Any, periods: int) -> Audit:
    """Whether a base, a rate and a target as printed can all be true: "from 1.9万 to 5.5万, 23 % a year".

    base, rate, target  figures of figure_parse; or ratios, which are then exact
    periods             1 to 1000

    agree               whether some whole base, rate and target within the figures fit
    reaches             the printed rate from the printed base, against the printed target: -1, 0, 1
    reached_up          what it reaches, rounded up; reached_down: digits cut
    reached_hundredths  the same in hundredths of a post, digits cut
    short_by            printed target less reached_up, rounded up; 0 where it is reached
    base_needed         least whole base from which the printed rate reaches the printed target
    base_least          least whole base within the figures that agrees, base_greatest the greatest; or None
    rate_needed         from the printed base to the printed target, within 1 unit in the last place
    rate_low            infimum of the rates that bases and targets within the figures imply; rate_high

    Errors: RANGE where a figure or periods is out of range; DIV_ZERO where a pair has 0 below the line;
    OVERFLOW where a whole number is above 2**63 - 1 or the figures are too long.

    >>> audit = figure_audit(19000, "23%", 55000, 5)
    >>> audit.agree, audit.reached_up, audit.short_by, f"{audit.rate_needed:.2%}"
    (False, 53491, 1509, '23.69%')
    >>> audit = figure_audit(*map(figure_parse, ("1.9万", "23%", "5.5万")), 5)
    >>> audit.agree, audit.base_least, audit.base_greatest
    (True, 18970, 19499)

    Since 0.1.
    """
    figures = [_c_figure(given, "figure_audit." + name)
               for name, given in (("base", base), ("rate", rate), ("target", target))]
    out = answer("figure_audit", CAudit(), *map(byref, figures), small(periods, "figure_audit.periods"))
    audit: Audit = record(Audit, out)
    return audit._replace(agree=bool(audit.agree))


def _c_figure(given: Union[Figure, Ratio], label: str) -> CFigure:
    parts = given if isinstance(given, tuple) and len(given) == 3 else (given,) * 3
    return CFigure(*(ratio(part, label) for part in parts))
