# SPDX-License-Identifier: MIT
"""Single values on their way to C and back.

ctypes cuts a number that is too large for its type without a word, and a text at its first NUL, so everything
is checked here. Arguments are named by labels such as "growth_project.base", for the text of an error.
"""

import operator
from ctypes import Structure, c_double, byref
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any, Optional, Tuple, Type, Union

from . import _constants as constants
from ._abi import CRatio, MISSING, NO_ROW
from ._errors import refuse, wrong_type
from ._library import library

Ratio = Union[int, str, Fraction, Decimal, float, Tuple[int, int]]

RATIO_WANTED = "an int, text, Fraction, Decimal, float or a pair of ints"
INT64_LEAST, INT64_MOST = -2**63, 2**63 - 1
INT32_LEAST, INT32_MOST = -2**31, 2**31 - 1


def whole(value: Any, label: str, row: Optional[int] = None) -> int:
    """A whole number of 64 bits: an int, whatever can stand in for one, or a float, Fraction or Decimal."""
    try:
        number = operator.index(value)
    except TypeError:
        number = _whole_of_real(value, label, row)
    if not INT64_LEAST <= number <= INT64_MOST:
        raise refuse(constants.ERR_RANGE, label, "does not fit 64 bits", row)
    return number


def _whole_of_real(value: Any, label: str, row: Optional[int]) -> int:
    if not isinstance(value, (float, Fraction, Decimal)):
        raise wrong_type(label if row is None else f"{label}[{row}]", "a whole number", value)
    above, below = _numerals(value, constants.ERR_RANGE, label, row)
    if below != 1 or above == MISSING:
        raise refuse(constants.ERR_RANGE, label, f"is {value}, which is no whole number", row)
    return above


def _numerals(value: Union[float, Fraction, Decimal], code: int, label: str,
              row: Optional[int]) -> Tuple[int, int]:
    """A real number as a reduced pair. Decimal("1e999999999") is refused: its digits would fill memory."""
    if isinstance(value, Decimal) and value.is_finite() and not -99 < value.adjusted() < 99:
        if value:
            raise refuse(code, label, f"is {value}, which does not fit 64 bits", row)
        return 0, 1
    try:
        return value.as_integer_ratio()
    except (ValueError, OverflowError):
        raise refuse(constants.ERR_RANGE, label, f"is {value}, which is no number", row) from None


def small(value: Any, label: str) -> int:
    """A whole number of 32 bits."""
    number = whole(value, label)
    if not INT32_LEAST <= number <= INT32_MOST:
        raise refuse(constants.ERR_RANGE, label, "does not fit 32 bits")
    return number


def size(value: Any, label: str) -> int:
    number = whole(value, label)
    if number < 0:
        raise refuse(constants.ERR_RANGE, label, "is negative")
    return number


def option(value: Any, names: Type[IntEnum], label: str) -> int:
    """An option by its constant or its name in words; whether a number is one is left to the library."""
    if isinstance(value, str):
        name = value.strip().upper().replace(" ", "_").replace("-", "_").replace("'", "")
        if name not in names.__members__:
            known = ", ".join(repr(member.lower().replace("_", " ")) for member in names.__members__)
            raise refuse(constants.ERR_OPTION, label, f"is {value!r}, which is none of {known}")
        return names[name]
    try:
        number = operator.index(value)
    except TypeError:
        raise wrong_type(label, "a constant or a name", value) from None
    if not INT32_LEAST <= number <= INT32_MOST:
        raise refuse(constants.ERR_OPTION, label, "is no option")
    return number


def real(value: Any, label: str) -> float:
    if isinstance(value, (int, float)):
        try:
            return float(value)
        except OverflowError:
            raise refuse(constants.ERR_OVERFLOW, label, "does not fit a float") from None
    raise wrong_type(label, "a float", value)


def encoded(value: Any, label: str, code: int) -> bytes:
    """UTF-8 for C; a NUL would end it early, so it is refused with the code that fits what is asked for."""
    if not isinstance(value, str):
        raise wrong_type(label, "text", value)
    if "\0" in value:
        raise refuse(code, label, "holds a NUL")
    return value.encode("utf-8", "surrogatepass")


def ratio(value: Any, label: str, row: Optional[int] = None) -> CRatio:
    """Whatever stands for an exact ratio; a pair (num, den) goes to the library as it is."""
    if isinstance(value, str):
        return _read(library.swt_ratio_parse, encoded(value, label, constants.ERR_SYNTAX), label, row)
    if isinstance(value, float):
        return _read(library.swt_ratio_from_double, c_double(value), label, row)
    return CRatio(*(_half(number, label, row) for number in _pair(value, label, row)))


def _read(function: Any, value: Any, label: str, row: Optional[int]) -> CRatio:
    result = CRatio()
    status = function(value, byref(result))
    if status:
        raise refuse(status, label, f"is refused: {library.swt_status_text(status).decode()}", row)
    return result


def _pair(value: Any, label: str, row: Optional[int]) -> Tuple[Any, Any]:
    if isinstance(value, tuple) and len(value) == 2:
        return value[0], value[1]
    if isinstance(value, (Fraction, Decimal)):
        return _numerals(value, constants.ERR_OVERFLOW, label, row)
    return value, 1


def _half(value: Any, label: str, row: Optional[int]) -> int:
    try:
        number = operator.index(value)
    except TypeError:
        raise wrong_type(label if row is None else f"{label}[{row}]", RATIO_WANTED, value) from None
    if not INT64_LEAST <= number <= INT64_MOST:
        raise refuse(constants.ERR_OVERFLOW, label, "does not fit two numbers of 64 bits", row)
    return number


def plain(value: Any) -> Any:
    """A field of a result: a ratio becomes a Fraction, bytes text, and what marks an absence None."""
    if isinstance(value, CRatio):
        return Fraction(value.num, value.den) if value.den else None
    if isinstance(value, bytes):
        return value.decode()
    return None if isinstance(value, int) and value in (MISSING, NO_ROW) else value


def record(kind: Any, struct: Structure) -> Any:
    """A structure as the NamedTuple that has the same fields."""
    return kind(*(plain(getattr(struct, name)) for name in kind._fields))
