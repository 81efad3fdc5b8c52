# SPDX-License-Identifier: MIT
"""Columns on their way to C and back: what holds 64-bit integers goes in where it lies, the rest is copied.

What a column comes in as, the answer goes out as: a form knows how to make room for it and how to give it
back. NumPy and pandas have theirs in _arrays.py, which touches neither unless the caller has loaded it.
"""

import sys
from array import array
from collections.abc import Sequence
from ctypes import POINTER, addressof, byref, c_int64, c_uint32, sizeof
from decimal import Decimal
from fractions import Fraction
from typing import Any, Optional, Tuple

from . import _arrays
from . import _constants as constants
from ._abi import MISSING
from ._errors import refuse, wrong_type
from ._values import whole

WANTED = "a whole number or a column of them"
AREA_MOST = 2**32 - 1
FOREIGN_ORDER = {"little": ">!", "big": "<"}[sys.byteorder]
# A letter of a buffer's format, and the letter of array.array for the same numbers.
LETTERS = {**{letter: letter for letter in "bBhHiIlLqQfd"}, "n": "q", "N": "Q", "?": "B"}


def ints(rows: int) -> "array[int]":
    return array("q", [0]) * rows


class Form:
    """What an answer is given as: array.array("q"), and what the caller gave to be written to as it is."""

    def make(self, rows: int) -> Any:
        return ints(rows)

    def give(self, storage: Any) -> Any:
        return storage

    def anew(self) -> "Form":
        """The form of an answer that has other rows."""
        return self


class ListForm(Form):
    """A list of int, None where the number is unknown."""

    def give(self, storage: Any) -> Any:
        return [None if number == MISSING else number for number in storage]


class ViewForm(Form):
    """A memoryview of 64-bit integers, for every buffer that is no array."""

    def give(self, storage: Any) -> Any:
        return memoryview(storage)


class NumpyForm(Form):
    """A NumPy array of int64."""

    def make(self, rows: int) -> Any:
        return _arrays.empty(rows)


class SeriesForm(NumpyForm):
    """A pandas Series, nullable (Int64) where what came in could hold unknown cells."""

    def __init__(self, nullable: bool, index: Any = None, name: Any = None) -> None:
        self.nullable, self.index, self.name = nullable, index, name

    def give(self, storage: Any) -> Any:
        return _arrays.series(storage, self.nullable, self.index, self.name)

    def anew(self) -> "SeriesForm":
        return SeriesForm(self.nullable)


class Column:
    """Numbers where C can read or write them; `first` is the first of them, and holds their memory.

    It can be passed to the library as it is. Without rows `first` is a pointer to nowhere.
    """
    __slots__ = ("storage", "form", "rows", "first")

    def __init__(self, storage: Any, form: Form, rows: int, first: Any) -> None:
        self.storage, self.form, self.rows, self.first = storage, form, rows, first

    @property
    def _as_parameter_(self) -> Any:
        return byref(self.first) if self.rows else self.first

    def release(self) -> None:
        """Lets go of the memory: an array.array cannot grow while a traceback holds it by a column."""
        self.storage = self.first = None

    def extent(self) -> Tuple[int, int]:
        """Where the memory begins and where it ends."""
        start = addressof(self.first) if self.rows else 0
        return start, start + self.rows * sizeof(self.first) if self.rows else 0

    def give(self) -> Any:
        return self.form.give(self.storage)


def column_of(storage: Any, form: Form, kind: Any = c_int64) -> Column:
    """A column in memory that others can read: an array, a memoryview or a NumPy array."""
    rows = (len(storage) * storage.itemsize if isinstance(storage, array) else storage.nbytes) // sizeof(kind)
    if rows == 0:
        return Column(storage, form, 0, POINTER(kind)())
    try:
        return Column(storage, form, rows, kind.from_buffer(storage))
    except TypeError:  # NumPy keeps it from being written to; the storage is held all the same
        return Column(storage, form, rows, kind.from_address(storage.ctypes.data))


def constant(number: int, rows: int) -> Column:
    """A column of one number over and over."""
    return column_of(array("q", [number]) * rows, Form())


def is_column(value: Any) -> bool:
    """Whether an argument that can be a number or a column is a column."""
    if _arrays.is_array(value):
        return bool(value.ndim)
    if isinstance(value, (int, float, str, Fraction, Decimal)) or _arrays.is_scalar(value):
        return False
    if _arrays.is_series(value) or isinstance(value, (Sequence, array, memoryview)):
        return True
    return _has_buffer(value)


def _has_buffer(value: Any) -> bool:
    try:
        memoryview(value).release()
    except TypeError:
        return False
    return True


def take(value: Any, label: str, missing: Optional[str] = None) -> Column:
    """A column of the caller's for C to read: as it lies where it can be, else a checked copy."""
    if missing not in (None, "nan"):
        raise ValueError(f'{_named(label)}: missing must be None or "nan", not {missing!r}')
    if _arrays.is_array(value):
        return column_of(_arrays.int64(value, label, missing), NumpyForm())
    if _arrays.is_series(value):
        is_nullable = missing is not None or _arrays.is_nullable(value)
        return column_of(_arrays.int64_of_series(value, label, missing),
                         SeriesForm(is_nullable, value.index, value.name))
    if isinstance(value, (str, bytes, bytearray)):
        raise wrong_type(label, WANTED, value)
    if _has_buffer(value):
        form = Form() if isinstance(value, array) else ViewForm()
        return column_of(_from_buffer(memoryview(value), label, missing), form)
    if isinstance(value, Sequence):
        return column_of(_from_sequence(value, label, missing), ListForm())
    raise wrong_type(label, WANTED, value)


def _letter(view: memoryview) -> str:
    """What array.array calls the numbers of a buffer; empty where it has none such in the machine's order."""
    letter = LETTERS.get(view.format.lstrip("@=<>!"), "")
    is_foreign = view.format[0] in FOREIGN_ORDER and view.itemsize > 1
    return letter if letter and not is_foreign and array(letter).itemsize == view.itemsize else ""


def _is_int64(view: memoryview) -> bool:
    return _letter(view) in tuple("lq") and view.itemsize == 8 and view.ndim == 1


def _from_buffer(view: memoryview, label: str, missing: Optional[str]) -> Any:
    letter = _letter(view)
    if view.ndim != 1 or not letter:
        raise wrong_type(label, "a column of whole numbers in one dimension", view,
                         f"a buffer of {view.format!r} in {view.ndim} dimensions")
    if _is_int64(view) and view.c_contiguous and not view.readonly:
        return view
    numbers = array(letter)
    numbers.frombytes(view.tobytes())
    return _from_sequence(numbers, label, missing)


def _from_sequence(values: Any, label: str, missing: Optional[str]) -> "array[int]":
    try:
        return array("q", values)
    except (TypeError, OverflowError):
        return array("q", (_cell(value, label, missing, row) for row, value in enumerate(values)))


def _cell(value: Any, label: str, missing: Optional[str], row: int) -> int:
    is_unknown = value is None or (missing is not None and isinstance(value, float) and value != value)
    return MISSING if is_unknown else whole(value, label, row)


def _named(label: str) -> str:
    return ": ".join(label.split(".", 1))


def fresh(form: Form, rows: int) -> Column:
    """Room for an answer of a form."""
    return column_of(form.make(rows), form)


def room(like: Column, out: Any, label: str, *others: Optional[Column], rows: Optional[int] = None,
         apart: bool = False) -> Column:
    """Where C writes an answer: `out`, or something new of the form of `like`.

    It has a number for each row of `like`, or `rows` numbers. `out` may be a column that is read, row for
    row, unless the two must be `apart`.
    """
    wanted = like.rows if rows is None else rows
    if out is None:
        return fresh(like.form if rows is None else like.form.anew(), wanted)
    result = _to_write(out, label)
    if result.rows != wanted:
        raise ValueError(f"{_named(label)} has {result.rows} rows, not {wanted}")
    start, end = result.extent()
    for other in (like, *others):
        if other is not None:
            other_start, other_end = other.extent()
            is_same = start == other_start and end == other_end
            if start < other_end and other_start < end and (apart or not is_same):
                raise ValueError(f"{_named(label)} overlaps what is read")
    return result


def _to_write(out: Any, label: str) -> Column:
    if _arrays.is_array(out):
        if _arrays.is_int64_to_write(out):
            return column_of(out, Form())
    elif _has_buffer(out):
        view = memoryview(out)
        if _is_int64(view) and view.c_contiguous and not view.readonly:
            column = column_of(view, Form())
            column.storage = out
            return column
    raise wrong_type(label, "a column of 64-bit integers that can be written", out)


def take_areas(value: Any, label: str) -> Column:
    """A column of area numbers, which are of 32 bits without a sign."""
    if _arrays.is_series(value):
        value = value.to_numpy()
    if _arrays.is_array(value):
        return column_of(_arrays.uint32(value, label), Form(), c_uint32)
    if isinstance(value, array) and value.typecode == "I":
        return column_of(memoryview(value), Form(), c_uint32)
    numbers = take(value, label).storage
    for row, number in enumerate(numbers):
        if not 0 <= number <= AREA_MOST:
            raise refuse(constants.ERR_RANGE, label, f"is {number}, which is no area number", row)
    return column_of(array("I", numbers), Form(), c_uint32)


def greatest(column: Column) -> int:
    """The greatest number; -1 where there is none."""
    if column.rows == 0:
        return -1
    return int(column.storage.max() if _arrays.is_array(column.storage) else max(column.storage))


def same_rows(one: Column, other: Column, label: str) -> None:
    """Refuses a second column that is not as long as the first."""
    if one.rows != other.rows:
        raise ValueError(f"{_named(label)} has {other.rows} rows, not {one.rows}")
