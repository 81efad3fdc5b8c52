# SPDX-License-Identifier: MIT
"""NumPy arrays and pandas Series as columns, for callers who have loaded these; nothing here imports them."""

import sys
from typing import Any, Optional

from . import _constants as constants
from ._abi import MISSING
from ._errors import refuse, wrong_type

INTEGERS = "a column of whole numbers in one dimension"
RATIOS = "a column of 64-bit numbers in one dimension, or of pairs of them"
AREA_MOST = 2**32 - 1


def loaded(name: str) -> Any:
    """The module if some part of the program has imported it, else None: then nothing can be of its types."""
    return sys.modules.get(name)


def is_array(value: object) -> bool:
    numpy = loaded("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def is_scalar(value: object) -> bool:
    """One of NumPy's single numbers; they have a buffer, too."""
    numpy = loaded("numpy")
    return numpy is not None and isinstance(value, numpy.generic)


def is_series(value: object) -> bool:
    pandas = loaded("pandas")
    return pandas is not None and isinstance(value, pandas.Series)


def is_frame(value: object) -> bool:
    pandas = loaded("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)


def empty(rows: int) -> Any:
    return loaded("numpy").empty(rows, loaded("numpy").int64)


def series(numbers: Any, nullable: bool, index: Any, name: Any) -> Any:
    """A Series of an array of int64; a nullable one has <NA> for MISSING."""
    pandas = loaded("pandas")
    values = pandas.arrays.IntegerArray(numbers, numbers == MISSING) if nullable else numbers
    return pandas.Series(values, index=index, name=name, copy=False)


def int64_of_series(series: Any, label: str, missing: Optional[str]) -> Any:
    """Its numbers as an array of int64; <NA> is unknown by itself, NaN where `missing` says so."""
    dtype = getattr(series.dtype, "numpy_dtype", None)
    if dtype is None:
        return int64(series.to_numpy(), label, missing)
    unknown = series.isna().to_numpy()
    numbers = int64(series.to_numpy(dtype=dtype, na_value=0), label, missing)
    if not unknown.any():
        return numbers
    return loaded("numpy").where(unknown, MISSING, numbers)


def is_nullable(series: Any) -> bool:
    return hasattr(series.dtype, "numpy_dtype")


def int64(values: Any, label: str, missing: Optional[str]) -> Any:
    """The array itself where it is of int64 and lies as C has it, else a checked copy."""
    numpy = loaded("numpy")
    if type(values) is numpy.ndarray and is_int64_to_write(values):
        return values
    if values.ndim != 1 or values.dtype.kind not in "biuf" or isinstance(values, numpy.ma.MaskedArray):
        raise _wrong_array(label, values)
    if values.dtype.kind == "f":
        return _whole_floats(values, label, missing)
    if values.dtype.kind == "u" and values.dtype.itemsize == 8:
        _refuse_first(values > 2**63 - 1, values, label, "does not fit 64 bits with a sign")
    return numpy.require(values, numpy.int64, ["C", "A"])


def _wrong_array(label: str, values: Any, wanted: str = INTEGERS) -> TypeError:
    return wrong_type(label, wanted, values,
                      f"{type(values).__name__} of {values.dtype} in {values.ndim} dimensions")


def _whole_floats(values: Any, label: str, missing: Optional[str]) -> Any:
    """Floats that hold whole numbers; infinities lie outside the range, and NaN equals nothing."""
    numpy = loaded("numpy")
    unknown = numpy.isnan(values)
    sound = (values == numpy.floor(values)) & (values > -2.0**63) & (values < 2.0**63)
    if missing is not None:
        sound |= unknown
    _refuse_first(~sound, values, label, "is no whole number of 64 bits")
    numbers = numpy.where(unknown, 0, values).astype(numpy.int64)
    numbers[unknown] = MISSING
    return numbers


def _refuse_first(bad: Any, values: Any, label: str, why: str) -> None:
    if bad.any():
        row = int(bad.argmax())
        raise refuse(constants.ERR_RANGE, label, f"is {values[row]}, which {why}", row)


def uint32(values: Any, label: str) -> Any:
    """Area numbers: the array itself where it is of uint32, else a checked copy."""
    numpy = loaded("numpy")
    if values.dtype != numpy.uint32:
        values = int64(values, label, None)
        _refuse_first((values < 0) | (values > AREA_MOST), values, label, "is no area number")
    elif values.ndim != 1:
        raise _wrong_array(label, values)
    return numpy.require(values, numpy.uint32, ["C", "A"])


def is_int64_to_write(values: Any) -> bool:
    dtype = values.dtype
    return bool(dtype.kind == "i" and dtype.itemsize == 8 and dtype.isnative and values.ndim == 1
                and values.flags.carray)


def int64_pairs(values: Any, label: str, pair: Any) -> Any:
    """An array of numerators and denominators for one of these, or of whole or real numbers.

    Each different real number is turned into its exact ratio once: a table has few different rates.
    """
    numpy = loaded("numpy")
    if values.ndim == 2 and values.shape[1] == 2 and values.dtype == numpy.int64:
        return numpy.require(values, numpy.int64, ["C", "A"])
    if values.ndim != 1 or values.dtype.itemsize < 8:  # 0.106 as a float32 is no longer 0.106
        raise _wrong_array(label, values, RATIOS)
    different, first, place = numpy.unique(values, return_index=True, return_inverse=True)
    pairs = numpy.empty((len(different), 2), numpy.int64)
    for index in first.argsort():
        pairs[index] = pair(different[index].item(), label, int(first[index]))
    return pairs[place]
