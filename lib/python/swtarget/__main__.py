# SPDX-License-Identifier: MIT
"""python3 -m swtarget: the version, and which library it is."""

from . import __version__
from ._library import how_found, path

print(f"swtarget {__version__}")
print(f"library  {path()}")
print(f"         {how_found}")
