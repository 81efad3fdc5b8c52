# SPDX-License-Identifier: MIT
"""swtarget/supply.h: a stock of staff under attrition and intake."""

from ctypes import c_int64
from typing import List, Union

from ._columns import ListForm, column_of, ints
from ._constants import FLOOR, MAX_PERIODS, Rounding
from ._errors import answer, call
from ._values import Ratio, option, ratio, small, whole


def supply_path(stock: int, attrition: Ratio, intake: int, periods: int,
                rounding: Union[int, str] = FLOOR) -> List[int]:
    """Every point of the way of a stock that loses a share and takes in recruits each period. Exact.

    In each period the share `attrition` of those who are there leaves, then the intake joins, whole.

    stock      headcount at the start, >= 0; it is the first of the periods + 1 points
    attrition  share that leaves in a period, 0 to 1, such as "8%"
    intake     how many join in each period, >= 0
    periods    0 to 1000
    rounding   FLOOR, "floor" counts whole people only; CEIL or HALF_UP. Each point is rounded from the exact
               stock

    Errors: OPTION for an unknown rounding; RANGE where an argument is out of range; DIV_ZERO where a pair has
    0 below the line; OVERFLOW where a point is above 2**63 - 1.

    >>> supply_path(1000, "10%", 50, 3, "half up")
    [1000, 950, 905, 865]

    Since 0.1.
    """
    periods = small(periods, "supply_path.periods")
    # What is out of range is the library's to refuse, which it does before it writes.
    path = column_of(ints(periods + 1 if 0 <= periods <= MAX_PERIODS else 1), ListForm())
    call("supply_path", whole(stock, "supply_path.stock"), ratio(attrition, "supply_path.attrition"),
         whole(intake, "supply_path.intake"), periods, option(rounding, Rounding, "supply_path.rounding"),
         path)
    points: List[int] = path.give()
    return points


def supply_least_intake(stock: int, target: int, attrition: Ratio, periods: int,
                        rounding: Union[int, str] = FLOOR) -> int:
    """The least intake, the same in each period, with which the stock reaches target. Exact.

    stock, target  headcounts, >= 0
    attrition      share that leaves in a period, 0 to 1
    periods        0 to 1000
    rounding       how the stock at the end is rounded before it is held against the target: FLOOR counts
                   whole people only, CEIL and HALF_UP are content with a part of one

    Errors: OPTION for an unknown rounding; RANGE where an argument is out of range; DIV_ZERO where a pair has
    0 below the line; INFEASIBLE where periods is 0 and target above stock.

    >>> supply_least_intake(0, 2500, "8%", 5)
    587

    Since 0.1.
    """
    return int(answer("supply_least_intake", c_int64(), whole(stock, "supply_least_intake.stock"),
                      whole(target, "supply_least_intake.target"),
                      ratio(attrition, "supply_least_intake.attrition"),
                      small(periods, "supply_least_intake.periods"),
                      option(rounding, Rounding, "supply_least_intake.rounding")).value)
