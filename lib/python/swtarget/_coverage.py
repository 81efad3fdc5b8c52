# SPDX-License-Identifier: MIT
"""swtarget/coverage.h: what there is against what is needed, and shares of units."""

from ctypes import byref, c_int32, c_int64
from typing import Any, NamedTuple, Optional, Union

from ._abi import CCoverage
from ._columns import room, same_rows, take
from ._constants import AT_LEAST, Comparison
from ._errors import answer, call, call_column
from ._values import Ratio, option, ratio, record, whole


class Coverage(NamedTuple):
    """The sums of a check over rows; see coverage_check."""
    units: int
    met: int
    missing: int
    have: int
    need: int
    shortfall: int
    surplus: int
    worst_gap: int
    worst_row: Optional[int]


def coverage_check(have: Any, need: Any, *, missing: Optional[str] = None) -> Coverage:
    """Holds what there is against what is needed, row by row; a surplus never hides a shortfall. Exact.

    have, need  columns of equal length, >= 0
    missing     "nan": NaN is an unknown number

    units       rows where both numbers are known
    met         of these, rows that have what they need or more
    missing     rows where a number is unknown; they count nowhere else
    have, need  sums
    shortfall   sum of what lacks, over the rows where it lacks
    surplus     sum of what is beyond need, over the rows where it is
    worst_gap   the greatest shortfall of one row
    worst_row   the first row with that shortfall; None where none is short

    Errors: RANGE where a number is negative; OVERFLOW where a sum is above 2**63 - 1.

    >>> coverage_check([5, 0], [3, 3])
    Coverage(units=2, met=1, missing=0, have=5, need=6, shortfall=3, surplus=2, worst_gap=3, worst_row=1)

    Since 0.1.
    """
    there = take(have, "coverage_check.have", missing)
    needed = take(need, "coverage_check.need", missing)
    same_rows(there, needed, "coverage_check.need")
    sums = CCoverage()
    call_column("coverage_check", there, needed, there.rows, byref(sums))
    coverage: Coverage = record(Coverage, sums)
    return coverage


def coverage_units(share: Ratio, units: int) -> int:
    """How many units a share of them comes to: the least whole number that is no smaller. Exact.

    share  0 to 1, such as "60%"
    units  how many there are, >= 0

    Errors: RANGE where an argument is out of range; DIV_ZERO where a pair has 0 below the line.

    >>> coverage_units("60%", 69)
    42

    Since 0.1.
    """
    return int(answer("coverage_units", c_int64(), ratio(share, "coverage_units.share"),
                      whole(units, "coverage_units.units")).value)


def coverage_reached(met: int, units: int, share: Ratio, comparison: Union[int, str] = AT_LEAST) -> bool:
    """Whether met of units reaches a share, or exceeds it; decided without dividing.

    met         units that have it, 0 to units
    units       how many there are, >= 0
    share       0 to 1
    comparison  AT_LEAST, "at least" or MORE_THAN, "more than"

    Errors: OPTION for an unknown comparison; RANGE where an argument is out of range; DIV_ZERO where a pair
    has 0 below the line; INFEASIBLE where units is 0: nothing has no share.

    >>> coverage_reached(36, 60, "60%"), coverage_reached(36, 60, "60%", "more than")
    (True, False)

    Since 0.1.
    """
    return bool(answer("coverage_reached", c_int32(), whole(met, "coverage_reached.met"),
                       whole(units, "coverage_reached.units"), ratio(share, "coverage_reached.share"),
                       option(comparison, Comparison, "coverage_reached.comparison")).value)


class Cheapest(NamedTuple):
    """The fewest extra posts that bring a share of units to their need; see coverage_cheapest."""
    extra_by_row: Any
    extra: int


def coverage_cheapest(have: Any, need: Any, share: Ratio, *, missing: Optional[str] = None,
                      out: Any = None) -> Cheapest:
    """The fewest extra posts that bring a share of the units to their need, and where they go. Exact.

    At least ceil(share * rows) units have then what they need. The smallest gaps are closed, of equal ones
    the earlier. A unit with an unknown number counts as a unit that is not met, and gets nothing.

    have, need  columns of equal length, >= 0
    share       0 to 1, such as "60%"
    missing     "nan": NaN is an unknown number
    out         where extra_by_row goes, a column of 64-bit integers; may be have or need itself

    extra_by_row  the posts that each unit gets, a column of the kind of have
    extra         the posts in all

    Errors: RANGE where share is out of range or a number negative; DIV_ZERO where a pair has 0 below the
    line; OVERFLOW where the posts are above 2**63 - 1; INFEASIBLE where fewer units are known than the share
    calls for.

    >>> coverage_cheapest([0, 5, 2, 0, 1], [3, 4, 4, 1, 9], "60%")
    Cheapest(extra_by_row=[0, 0, 2, 1, 0], extra=3)

    Since 0.1.
    """
    there = take(have, "coverage_cheapest.have", missing)
    needed = take(need, "coverage_cheapest.need", missing)
    same_rows(there, needed, "coverage_cheapest.need")
    result = room(there, out, "coverage_cheapest.out", needed)
    extra = c_int64()
    call("coverage_cheapest", there, needed, there.rows, ratio(share, "coverage_cheapest.share"), result,
         byref(extra))
    return Cheapest(result.give(), extra.value)
