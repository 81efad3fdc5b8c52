# SPDX-License-Identifier: MIT
"""Finds the shared library, loads it and tells ctypes what every function takes and gives.

SWTARGET_LIBRARY, where it is set, is the library or an error. Else the first that loads of: a library that
lies in the package's folder; the one that was installed with the package; the one that the system finds by
its name.
"""

import ctypes
import os
import pathlib
import sys
from typing import Any, Iterator, List, NamedTuple, Tuple

from ._abi import FUNCTIONS, RESULTS, STATUS

HERE = pathlib.Path(__file__).resolve().parent
# Written by `meson install`: the library's folder, relative to this one so that both can be moved together.
INSTALLED = HERE / "library_folder.txt"
NAMES = {"win32": ("swtarget-0.dll", "libswtarget-0.dll"), "cygwin": ("cygswtarget-0.dll",),
         "darwin": ("libswtarget.0.dylib",)}.get(sys.platform, ("libswtarget.so.0",))


class Found(NamedTuple):
    """The library, and how it was come by."""
    functions: Any
    how: str


def _places() -> Iterator[Tuple[str, str]]:
    """What to load and by what right, in order."""
    chosen = os.environ.get("SWTARGET_LIBRARY")
    if chosen:
        yield chosen, "named by SWTARGET_LIBRARY"
        return
    for name in NAMES:
        yield str(HERE / name), "beside the Python package"
    if INSTALLED.exists():
        folder = HERE / INSTALLED.read_text(encoding="utf-8").strip()
        for name in NAMES:
            yield os.path.normpath(folder / name), "installed with the Python package"
    for name in NAMES:
        yield name, "found by the system"


def _open() -> Found:
    tried: List[str] = []
    for path, how in _places():
        if os.path.isabs(path) and not os.path.exists(path):
            tried.append(f"{path} ({how}): it is not there")
            continue
        try:
            return Found(ctypes.CDLL(path), how)
        except OSError as reason:
            tried.append(f"{path} ({how}): {reason}")
    raise ImportError("the library libswtarget could not be loaded. Tried were " + "; ".join(tried)
                      + ". The environment variable SWTARGET_LIBRARY can name it.")


def _declare(library: Any, how: str) -> None:
    """Tells ctypes the types: it would else pass numbers as C int, cut to 32 bits, and cut addresses too."""
    for name, argtypes in FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise ImportError(f"{library._name} ({how}) has no {name}: it is older than this "
                              "Python package") from None
        function.argtypes = argtypes
        function.restype = RESULTS.get(name, STATUS)


class _Place(ctypes.Structure):
    """Dl_info of <dlfcn.h>."""
    _fields_ = [("file", ctypes.c_char_p), ("base", ctypes.c_void_p), ("symbol", ctypes.c_char_p),
                ("address", ctypes.c_void_p)]


def path() -> str:
    """The file of the library that is loaded; its mere name where the system does not tell."""
    place = _Place()
    try:
        dladdr = ctypes.CDLL(None).dladdr
    except (AttributeError, OSError, TypeError):
        return str(library._name)
    dladdr.argtypes = (ctypes.c_void_p, ctypes.POINTER(_Place))
    if dladdr(ctypes.cast(library.swt_version, ctypes.c_void_p), ctypes.byref(place)) == 0:
        return str(library._name)
    return os.fsdecode(place.file)


library, how_found = _open()
_declare(library, how_found)
