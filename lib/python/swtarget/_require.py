# SPDX-License-Identifier: MIT
"""swtarget/require.h: posts that a staffing norm calls for."""

from ctypes import byref, c_int64
from typing import Any, NamedTuple, Optional, TypeVar, Union, overload

from ._abi import CPacking
from ._columns import column_of, fresh, greatest, is_column, room, same_rows, take, take_areas
from ._constants import CEIL, Rounding
from ._errors import answer, call, call_column, wrong_type
from ._values import Ratio, option, ratio, size, whole

Column = TypeVar("Column")


@overload
def require(driver: int, per: Ratio, rounding: Union[int, str] = ...) -> int: ...


@overload
def require(driver: Column, per: Ratio, rounding: Union[int, str] = ..., *, missing: Optional[str] = ...,
            out: None = ...) -> Column: ...


@overload
def require(driver: Any, per: Ratio, rounding: Union[int, str] = ..., *, missing: Optional[str] = ...,
            out: Column) -> Column: ...


def require(driver: Any, per: Ratio, rounding: Union[int, str] = CEIL, *, missing: Optional[str] = None,
            out: Any = None) -> Any:
    """Posts that a driver calls for: driver * per, rounded. Exact.

    driver    how many there are of what posts are counted against (elders, beds, communities), >= 0; or a
              column of them
    per       posts for each one of the driver, >= 0: one per 1,000 elders is "1/1000", three in every urban
              community 3, 30 % of the staff "30%"
    rounding  CEIL, FLOOR or HALF_UP, or "ceil", "floor", "half up"
    missing   "nan": NaN in a column is an unknown driver
    out       where a column's answer goes, a column of 64-bit integers; may be driver itself

    Errors: OPTION for an unknown rounding; RANGE where driver or per is negative; DIV_ZERO where a pair has 0
    below the line; OVERFLOW where the posts are above 2**63 - 1. In a column the first bad row is named, the
    others are computed all the same and stand in `out`; the bad ones hold MISSING.

    >>> require(1001, "1/1000")
    2
    >>> require([999, 1000, 1001, None], (1, 1000))
    [1, 1, 2, None]

    Since 0.1.
    """
    norm = ratio(per, "require.per")
    rounding = option(rounding, Rounding, "require.rounding")
    if is_column(driver):
        column = take(driver, "require.driver", missing)
        result = room(column, out, "require.out")
        call_column("require_column", column, column.rows, norm, rounding, result)
        return result.give()
    if out is not None:
        raise wrong_type("require.driver", "a column where out is given", driver)
    return answer("require", c_int64(), whole(driver, "require.driver"), norm, rounding).value


def require_shared(driver: Column, area: Any, per: Ratio, areas: Optional[int] = None, *,
                   missing: Optional[str] = None, out: Any = None) -> Column:
    """Posts by area where small units may share, rounded up. Exact.

    A unit that is worth a whole post or more (driver * per >= 1) has its own posts, rounded up; the drivers
    of an area's other units are added and rounded up once.

    driver   a column, one unit a row, >= 0
    area     a column of the units' area numbers, from 0, in any order
    per      posts for each one of the driver, >= 0
    areas    how many areas; None: as far as the area numbers go, which must then be below the rows
    missing  "nan": NaN is an unknown driver; the posts of its area are then unknown too
    out      where the answer goes, one row an area

    The answer is of the driver's kind; a Series is numbered by area.

    Errors: RANGE where per or a driver is negative, or an area number is not below areas; DIV_ZERO where a
    pair has 0 below the line; OVERFLOW where an area's posts or drivers that share come above 2**63 - 1.

    >>> require_shared([999, 1, 1000], [0, 0, 0], "1/1000")
    [2]
    >>> require_shared([400, 300, 250, 999], [0, 0, 1, 1], "1/1000")
    [1, 2]

    Since 0.1.
    """
    column = take(driver, "require_shared.driver", missing)
    numbers = take_areas(area, "require_shared.area")
    same_rows(column, numbers, "require_shared.area")
    areas = _area_count(areas, numbers, "require_shared.areas")
    norm = ratio(per, "require_shared.per")
    result = room(column, out, "require_shared.out", numbers, rows=areas, apart=True)
    call_column("require_shared", column, numbers, column.rows, areas, norm, result)
    posts: Column = result.give()
    return posts


def _area_count(areas: Optional[int], numbers: Any, label: str) -> int:
    """As given; else as far as the numbers go, but for a stray great one: the library refuses its row."""
    return size(min(greatest(numbers) + 1, numbers.rows) if areas is None else areas, label)


class Packed(NamedTuple):
    """Posts by area where no unit is split; see require_packed."""
    posts: Any
    bound: Any
    proved: Any
    post: Any


def require_packed(driver: Any, area: Any, per: Ratio, areas: Optional[int] = None, steps: int = 10_000, *,
                   which: bool = False, missing: Optional[str] = None) -> Packed:
    """Posts by area where a post may serve several small units, but no unit is split between posts. Exact.

    A unit that is worth a whole post or more has its own, rounded up; units worth less are packed, so that
    what one post serves is worth no more than one.

    driver, area, per, areas, missing  as in require_shared
    steps  how far the search for a better packing may go in each area, >= 0; a step takes some nanoseconds
    which  True: say also which post serves which unit

    posts   of the packing that was found, by area
    bound   no packing has fewer
    proved  1 where the packing is proved to be least, else 0
    post    which of its area's posts serves the unit, a row a unit, from 0; MISSING (None in a list) for a
            unit that needs none. None where `which` did not ask for it

    All are columns of the driver's kind.

    Errors: RANGE where per, steps or a driver is negative, or an area number is not below areas; DIV_ZERO
    where a pair has 0 below the line; OVERFLOW where an area's posts are above 2**63 - 1; MEMORY where there
    is too little: it takes up to 104 bytes a row for the time of the call.

    >>> require_packed([600, 600, 400, 600, 500], [0, 0, 0, 0, 0], "1/1000", which=True)
    Packed(posts=[4], bound=[4], proved=[1], post=[0, 1, 0, 2, 3])
    >>> require_shared([600, 600, 400, 600, 500], [0, 0, 0, 0, 0], "1/1000")
    [3]

    Since 0.1.
    """
    column = take(driver, "require_packed.driver", missing)
    numbers = take_areas(area, "require_packed.area")
    same_rows(column, numbers, "require_packed.area")
    areas = _area_count(areas, numbers, "require_packed.areas")
    form = column.form.anew()
    by_area = column_of(form.make(3 * areas), form, CPacking)
    post = fresh(column.form, column.rows) if which else None
    call_column("require_packed", column, numbers, column.rows, areas, ratio(per, "require_packed.per"),
                whole(steps, "require_packed.steps"), by_area, post)
    posts, bound, proved = (form.give(by_area.storage[part::3]) for part in range(3))
    return Packed(posts, bound, proved, post.give() if post else None)


class Span(NamedTuple):
    """The least and the greatest number of supervisors; see require_span."""
    least: int
    greatest: int


def require_span(units: int, fewest: int, most: int) -> Span:
    """How many supervisors can divide units among them so that each has fewest to most of them. Exact.

    units   what is divided, such as stations, >= 0
    fewest  fewest units for one supervisor, >= 1
    most    most units for one supervisor, >= fewest

    Errors: RANGE where an argument is out of range; INFEASIBLE where no number fits.

    >>> require_span(11, 5, 8)
    Span(least=2, greatest=2)
    >>> try:
    ...     require_span(9, 5, 8)
    ... except Error as error:
    ...     print(error)
    require_span: the question is sound but nothing fulfils it

    Since 0.1.
    """
    least, greatest = c_int64(), c_int64()
    call("require_span", whole(units, "require_span.units"), whole(fewest, "require_span.fewest"),
         whole(most, "require_span.most"), byref(least), byref(greatest))
    return Span(least.value, greatest.value)
