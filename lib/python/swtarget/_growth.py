# SPDX-License-Identifier: MIT
"""swtarget/growth.h: where compound growth leads, what it takes, and whether it is on track."""

from ctypes import c_double, c_int32, c_int64
from fractions import Fraction
from typing import Any, List, NamedTuple, Optional, TypeVar, Union, overload

from ._abi import CRatio, CTrack
from ._columns import ListForm, column_of, ints, is_column, room, same_rows, take
from ._constants import CEIL, MAX_PERIODS, ROUND_ONCE, Rounding, When
from ._errors import answer, call, call_column, wrong_type
from ._rates import is_rates, take_rates
from ._values import Ratio, option, plain, ratio, record, small, whole

Column = TypeVar("Column")


@overload
def growth_project(base: int, rate: Ratio, periods: int, rounding: Union[int, str] = ...) -> int: ...


@overload
def growth_project(base: Column, rate: Any, periods: int, rounding: Union[int, str] = ..., *,
                   missing: Optional[str] = ..., out: None = ...) -> Column: ...


@overload
def growth_project(base: Any, rate: Any, periods: int, rounding: Union[int, str] = ..., *,
                   missing: Optional[str] = ..., out: Column) -> Column: ...


def growth_project(base: Any, rate: Any, periods: int, rounding: Union[int, str] = CEIL, *,
                   missing: Optional[str] = None, out: Any = None) -> Any:
    """The headcount after compound growth: base * (1 + rate)**periods, rounded once. Exact.

    base      headcount at the start, >= 0; or a column of them
    rate      growth per period, > -1: "23%", 0.23, Fraction(23, 100), (23, 100); with a column of headcounts
              also a list, array or Series of rates, one a row
    periods   0 to 1000
    rounding  CEIL, FLOOR or HALF_UP, or "ceil", "floor", "half up"
    missing   "nan": NaN in a column is an unknown headcount
    out       where a column's answer goes, a column of 64-bit integers; may be base itself

    Errors: OPTION for an unknown rounding; RANGE where base, rate or periods is out of range; DIV_ZERO where
    a pair has 0 below the line; OVERFLOW where the headcount is above 2**63 - 1. In a column the first bad
    row is named, the others are computed all the same and stand in `out`; the bad ones hold MISSING.

    >>> growth_project(19000, "23%", 5)
    53491
    >>> growth_project(1_000_000, 0.1, 3), math.ceil(1_000_000 * 1.1**3)
    (1331000, 1331001)
    >>> growth_project([10855, None, 7], "13%", 5, "floor")
    [19999, None, 12]
    >>> growth_project([100, 100], ["10%", "20%"], 2)
    [121, 144]

    Since 0.1.
    """
    periods = small(periods, "growth_project.periods")
    rounding = option(rounding, Rounding, "growth_project.rounding")
    if is_rates(rate):
        return _project_rates(base, rate, periods, rounding, missing, out)
    growth = ratio(rate, "growth_project.rate")
    if is_column(base):
        column = take(base, "growth_project.base", missing)
        result = room(column, out, "growth_project.out")
        call_column("growth_project_column", column, column.rows, growth, periods, rounding, result)
        return result.give()
    if out is not None:
        raise wrong_type("growth_project.base", "a column where out is given", base)
    number = whole(base, "growth_project.base")
    return answer("growth_project", c_int64(), number, growth, periods, rounding).value


def _project_rates(base: Any, rate: Any, periods: int, rounding: int, missing: Optional[str],
                   out: Any) -> Any:
    if not is_column(base):
        raise wrong_type("growth_project.base", "a column where rate is one", base)
    column = take(base, "growth_project.base", missing)
    rates = take_rates(rate, "growth_project.rate")
    same_rows(column, rates, "growth_project.rate")
    result = room(column, out, "growth_project.out", rates)
    call_column("growth_project_rates_column", column, rates, column.rows, periods, rounding, result)
    return result.give()


def growth_path(base: int, rate: Ratio, periods: int, rounding: Union[int, str] = CEIL,
                when: Union[int, str] = ROUND_ONCE) -> List[int]:
    """Every point of the way, periods + 1 of them; the first is base. Exact.

    base, rate, periods, rounding  as in growth_project
    when                           ROUND_ONCE, "once": each point is rounded from the exact value;
                                   ROUND_EACH, "each": the rounded point is what grows on

    Errors: OPTION for an unknown rounding or when; RANGE where base, rate or periods is out of range;
    DIV_ZERO where a pair has 0 below the line; OVERFLOW where a point is above 2**63 - 1.

    >>> growth_path(10855, "13%", 5)
    [10855, 12267, 13861, 15663, 17699, 20000]
    >>> growth_path(7, "35%", 3)[-1], growth_path(7, "35%", 3, when="each")[-1]
    (18, 19)

    Since 0.1.
    """
    periods = small(periods, "growth_path.periods")
    # What is out of range is the library's to refuse, which it does before it writes.
    path = column_of(ints(periods + 1 if 0 <= periods <= MAX_PERIODS else 1), ListForm())
    call("growth_path", whole(base, "growth_path.base"), ratio(rate, "growth_path.rate"), periods,
         option(rounding, Rounding, "growth_path.rounding"), option(when, When, "growth_path.when"), path)
    points: List[int] = path.give()
    return points


def growth_compare(base: int, rate: Ratio, periods: int, target: int) -> int:
    """The order of base * (1 + rate)**periods and target: -1 below, 0 exactly on it, 1 above.

    base, target  headcounts, >= 0
    rate          growth per period, > -1
    periods       0 to 1000

    Errors: RANGE where an argument is out of range; DIV_ZERO where a pair has 0 below the line.

    >>> growth_compare(10855, "13%", 5, 20000)
    -1

    Since 0.1.
    """
    return int(answer("growth_compare", c_int32(), whole(base, "growth_compare.base"),
                      ratio(rate, "growth_compare.rate"), small(periods, "growth_compare.periods"),
                      whole(target, "growth_compare.target")).value)


def growth_cagr(base: int, target: int, periods: int) -> float:
    """The compound rate per period that leads from base to target: (target / base)**(1 / periods) - 1.

    base     headcount at the start, >= 1
    target   headcount at the end, >= 0
    periods  1 to 1000

    Irrational as a rule, hence a float, within 1 unit in the last place; growth_least_rate is exact.

    Errors: RANGE where an argument is out of range; DIV_ZERO where base is 0.

    >>> f"{growth_cagr(19000, 55000, 5):.4%}"
    '23.6864%'

    Since 0.1.
    """
    return float(answer("growth_cagr", c_double(), whole(base, "growth_cagr.base"),
                        whole(target, "growth_cagr.target"), small(periods, "growth_cagr.periods")).value)


def growth_least_rate(base: int, target: int, periods: int, step: Ratio = "0.1%") -> Fraction:
    """The least rate that reaches target among the whole multiples of step: the rate a plan prints. Exact.

    base, target  headcounts, >= 0
    periods       0 to 1000
    step          what the rate is a multiple of, > 0

    Errors: RANGE where an argument is out of range; DIV_ZERO where a pair has 0 below the line; OVERFLOW
    where the rate does not fit; INFEASIBLE where none reaches it: base or periods is 0, target above base.

    >>> growth_least_rate(19000, 55000, 5)
    Fraction(237, 1000)
    >>> growth_least_rate(19000, 55000, 5, "1%")
    Fraction(6, 25)

    Since 0.1.
    """
    rate: Fraction = plain(answer("growth_least_rate", CRatio(), whole(base, "growth_least_rate.base"),
                                  whole(target, "growth_least_rate.target"),
                                  small(periods, "growth_least_rate.periods"),
                                  ratio(step, "growth_least_rate.step")))
    return rate


def growth_least_periods(base: int, rate: Ratio, target: int) -> int:
    """The fewest periods after which growth has reached target. Exact.

    base, target  headcounts, >= 0
    rate          growth per period, > -1

    Errors: RANGE where an argument is out of range; DIV_ZERO where a pair has 0 below the line; INFEASIBLE
    where target is not reached within 1000 periods.

    >>> growth_least_periods(100, "35%", 200)
    3

    Since 0.1.
    """
    return int(answer("growth_least_periods", c_int32(), whole(base, "growth_least_periods.base"),
                      ratio(rate, "growth_least_periods.rate"),
                      whole(target, "growth_least_periods.target")).value)


def growth_least_base(target: int, rate: Ratio, periods: int) -> int:
    """The least whole headcount from which growth reaches target. Exact.

    target   headcount to reach, >= 0
    rate     growth per period, > -1
    periods  0 to 1000

    Errors: RANGE where an argument is out of range; DIV_ZERO where a pair has 0 below the line; OVERFLOW
    where the base is above 2**63 - 1.

    >>> growth_least_base(131000, "10.6%", 5)
    79159

    Since 0.1.
    """
    return int(answer("growth_least_base", c_int64(), whole(target, "growth_least_base.target"),
                      ratio(rate, "growth_least_base.rate"),
                      small(periods, "growth_least_base.periods")).value)


class Track(NamedTuple):
    """Where a headcount stands on its way to a target; see growth_track."""
    planned: int
    ahead: int
    order: int
    left: int
    rate_needed: float


def growth_track(base: int, target: int, periods: int, elapsed: int, actual: int) -> Track:
    """Where a headcount stands after `elapsed` of the periods that lead from base to target at one rate.

    base, target  headcounts at the start and the end, >= 1
    periods       1 to 1000
    elapsed       0 to periods
    actual        headcount now, >= 0

    planned      least whole headcount that is on the path now
    ahead        actual - planned; negative is behind
    order        -1 behind the exact path, 0 on it to the last digit, 1 ahead
    left         periods that remain
    rate_needed  rate per period from actual to target, within 1 unit in the last place; inf where none helps

    Errors: RANGE where an argument is out of range; DIV_ZERO where base or target is 0.

    >>> growth_track(19000, 55000, 5, elapsed=2, actual=30000)[:4]
    (29067, 933, 1, 3)

    Since 0.1.
    """
    track: Track = record(Track, answer(
        "growth_track", CTrack(), whole(base, "growth_track.base"), whole(target, "growth_track.target"),
        small(periods, "growth_track.periods"), small(elapsed, "growth_track.elapsed"),
        whole(actual, "growth_track.actual")))
    return track
