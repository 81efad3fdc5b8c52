# SPDX-License-Identifier: MIT
"""swtarget/apportion.h: a total of posts divided among areas."""

from ctypes import byref, c_int64
from typing import Any, NamedTuple, Optional, Union

from ._columns import Column, constant, is_column, room, same_rows, take
from ._constants import Method
from ._errors import call
from ._values import option, whole


class Apportionment(NamedTuple):
    """The posts of each area, and how many areas tied at the last one; see apportion."""
    shares: Any
    ties: int


def apportion(total: int, weights: Any, method: Union[int, str], floors: Any = None, caps: Any = None, *,
              out: Any = None) -> Apportionment:
    """Divides a total among areas in proportion to their weights, in whole posts that add up to it. Exact.

    total    posts to divide, >= 0
    weights  a column: elders, communities, beds of each area, >= 0
    method   HAMILTON (largest remainder), WEBSTER (Sainte-Laguë), DHONDT (Jefferson), ADAMS or
             HUNTINGTON_HILL, or "hamilton", "webster", "d'hondt", "adams", "huntington-hill"
    floors   the fewest posts of each area, a column or one number for all; None: none need have any
    caps     the most posts of each area, likewise; None: no limit
    out      where the shares go, a column of 64-bit integers

    shares   the posts of each area, a column of the kind of weights
    ties     0 where every post went to the one highest claim; else how many areas had an equal claim to the
             last post: the earlier ones were served

    Errors: OPTION for an unknown method; RANGE where a number is negative or unknown, or a cap is below its
    floor; OVERFLOW where the weights come above 2**63 - 1; INFEASIBLE where the floors exceed the total or
    the caps fall short of it, or there are no weights.

    >>> apportion(10, [6, 6, 2], "hamilton")
    Apportionment(shares=[4, 4, 2], ties=0)
    >>> apportion(10, [900, 90, 10], "d'hondt", floors=1).shares
    [8, 1, 1]
    >>> apportion(3, [50, 50], "webster")
    Apportionment(shares=[2, 1], ties=2)

    Since 0.1.
    """
    column = take(weights, "apportion.weights")
    least, most = _limits(floors, column, "apportion.floors"), _limits(caps, column, "apportion.caps")
    result = room(column, out, "apportion.out", least, most, apart=True)
    ties = c_int64()
    call("apportion", whole(total, "apportion.total"), column, column.rows,
         option(method, Method, "apportion.method"), least, most, result, byref(ties))
    return Apportionment(result.give(), ties.value)


def _limits(given: Any, like: Column, label: str) -> Optional[Column]:
    if given is None:
        return None
    if not is_column(given):
        return constant(whole(given, label), like.rows)
    limits = take(given, label)
    same_rows(like, limits, label)
    return limits
