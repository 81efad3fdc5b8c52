# SPDX-License-Identifier: MIT
"""A column of ratios on its way to C: two 64-bit integers a row, over and under the line."""

from array import array
from collections.abc import Sequence
from typing import Any

from . import _arrays
from ._abi import CRatio
from ._columns import Column, Form, column_of, is_column
from ._errors import wrong_type
from ._values import ratio

WANTED = "a ratio or a column of them"
# NaN: no rate is known. The library refuses the row, unless its headcount is unknown too.
UNKNOWN_RATE = (0, -1)


def is_rates(value: Any) -> bool:
    """Whether an argument that can be a ratio or a column is a column; a pair is a ratio."""
    return not isinstance(value, tuple) and is_column(value)


def take_rates(value: Any, label: str) -> Column:
    """Ratios, one a row. An array of int64 of two columns goes in where it lies."""
    if _arrays.is_series(value):
        value = value.to_numpy()
    if _arrays.is_array(value) and value.dtype.kind in "iuf":
        pairs = _arrays.int64_pairs(value, label, _pair)
        return column_of(pairs, Form(), CRatio)
    if not isinstance(value, Sequence) and not _arrays.is_array(value):
        raise wrong_type(label, WANTED, value)
    numbers = array("q", [half for row, rate in enumerate(value) for half in _pair(rate, label, row)])
    return column_of(numbers, Form(), CRatio)


def _pair(value: Any, label: str, row: int) -> Any:
    if isinstance(value, float) and value != value:
        return UNKNOWN_RATE
    taken = ratio(value, label, row)
    return taken.num, taken.den
