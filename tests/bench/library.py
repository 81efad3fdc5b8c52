# SPDX-License-Identifier: MIT
"""The functions of the library that peers.py times, by ctypes alone: a column is a NumPy array of int64."""

import ctypes
import pathlib
import sys

# The structures alone: the package itself would load a library of its own choice.
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "lib" / "python" / "swtarget"))
from _abi import CColumn as Column, CFinding as Finding, CRatio as Ratio  # noqa: E402
from _abi import CTable as Table, CTarget as Target  # noqa: E402

OK, CEIL, KIND_RATIO = 0, 0, 3


def address(array):
    return ctypes.c_void_p(array.ctypes.data)


class Library:
    """The library at a path; what it refuses is an exception."""

    def __init__(self, path):
        self.functions = ctypes.CDLL(path)
        self.functions.swt_version.restype = ctypes.c_char_p

    def call(self, name, *arguments):
        status = getattr(self.functions, name)(*arguments)
        if status != OK:
            raise RuntimeError(f"{name} gives status {status}")

    def version(self):
        return self.functions.swt_version().decode()

    def require(self, driver, norm, posts):
        self.call("swt_require_column", address(driver), ctypes.c_size_t(driver.size), Ratio(*norm),
                  ctypes.c_int32(CEIL), address(posts), None)

    def shared(self, driver, area, norm, posts):
        self.call("swt_require_shared", address(driver), address(area), ctypes.c_size_t(driver.size),
                  ctypes.c_size_t(posts.size), Ratio(*norm), address(posts), None)

    def project(self, base, rate, periods, out):
        self.call("swt_growth_project_column", address(base), ctypes.c_size_t(base.size), Ratio(*rate),
                  ctypes.c_int32(periods), ctypes.c_int32(CEIL), address(out), None)

    def assess(self, columns, norms):
        """{name: array} and (driver, have, (posts, per)) for each norm: required, gap and met of each."""
        table = (Column * len(columns))(*[
            Column(name.encode(), ctypes.cast(address(array), ctypes.POINTER(ctypes.c_int64)))
            for name, array in columns.items()])
        rows = len(next(iter(columns.values())))
        targets = (Target * len(norms))(*[
            Target(id=driver.encode(), have=have.encode(), driver=driver.encode(), amount=Ratio(*norm),
                   kind=KIND_RATIO) for driver, have, norm in norms])
        findings = (Finding * len(norms))()
        self.call("swt_assess", ctypes.byref(Table(table, len(columns), rows)), targets,
                  ctypes.c_size_t(len(norms)), findings)
        return [getattr(finding, name) for finding in findings for name in ("required", "gap", "met")]
