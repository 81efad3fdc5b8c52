# SPDX-License-Identifier: MIT
"""The one exception, what a status means, and the calls that raise the one for every other than OK."""

from ctypes import byref, c_size_t
from typing import Any, Iterable, Optional

from ._abi import NO_ROW
from ._library import library


class Error(Exception):
    """A call was refused; its text says why, in which function and, in a column, in which row.

    code      the status, such as ERR_RANGE
    name      its name, such as "SWT_ERR_RANGE"
    row       index of the first bad row of a column; None where it is not about a row
    function  the function that was called

    >>> try:
    ...     growth_project([100, -5], "10%", 3)
    ... except Error as error:
    ...     print(error)
    ...     print(error.code == ERR_RANGE, error.name, error.row)
    growth_project: a number is outside the range that the function takes (row 1)
    True SWT_ERR_RANGE 1

    Since 0.1.
    """

    __module__ = "swtarget"  # where it is documented and what a traceback calls it

    def __init__(self, code: int, function: str, row: Optional[int] = None, about: str = "") -> None:
        super().__init__(code, function, row, about)
        self.code = code
        self.function = function
        self.row = row
        self.about = about

    @property
    def name(self) -> str:
        return str(library.swt_status_name(self.code).decode())

    def __str__(self) -> str:
        text = self.about or library.swt_status_text(self.code).decode()
        row = "" if self.row is None else f" (row {self.row})"
        return f"{self.function}: {text}{row}"


def refuse(code: int, label: str, why: str, row: Optional[int] = None) -> Error:
    """The error for an argument; its label is "function.argument"."""
    function, argument = label.split(".", 1)
    return Error(code, function, row, f"{argument} {why}")


def wrong_type(label: str, wanted: str, value: object, found: str = "") -> TypeError:
    function, argument = label.split(".", 1)
    return TypeError(f"{function}: {argument} must be {wanted}, not {found or type(value).__name__}")


def call(name: str, *arguments: Any) -> None:
    """Calls swt_<name>."""
    status = getattr(library, "swt_" + name)(*arguments)
    if status:
        release(arguments)
        raise Error(status, name)


def release(arguments: Iterable[Any]) -> None:
    """Makes columns let go of their memory."""
    for argument in arguments:
        if hasattr(argument, "release"):
            argument.release()


def answer(name: str, out: Any, *arguments: Any) -> Any:
    """Calls swt_<name> with the arguments and a pointer to `out`, which it returns."""
    call(name, *arguments, byref(out))
    return out


def call_column(name: str, *arguments: Any) -> None:
    """Calls swt_<name> with the arguments and a last one for the first bad row."""
    bad_row = c_size_t(NO_ROW)
    status = getattr(library, "swt_" + name)(*arguments, byref(bad_row))
    if status:
        release(arguments)
        function = name.removesuffix("_column").removesuffix("_rates")
        raise Error(status, function, None if bad_row.value == NO_ROW else bad_row.value)
