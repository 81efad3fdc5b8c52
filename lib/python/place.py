# SPDX-License-Identifier: MIT
"""Prints where the package goes and, in a second line, the way from there to the library's folder.

Under a prefix where this Python looks for packages (/usr, /usr/local or ~/.local as a rule, or a virtual
environment) it goes there. meson 1.0 does not know that Debian's Python looks in other folders below
/usr/local than below /usr. Under any other prefix, and where the user chose it, it goes where meson says.

Usage: place.py [--chosen] PREFIX LIBRARY_FOLDER MESONS_FOLDER
"""

import os
import site
import sys


def searched(prefix):
    """The folders below the prefix's lib/ where this Python looks, in its order."""
    for folder in [*site.getsitepackages(), site.getusersitepackages()]:
        below = os.path.relpath(folder, prefix).replace(os.sep, "/").split("/")
        if below[0].lower() in ("lib", "lib64") and below[-1].endswith("-packages"):
            yield folder


def main():
    prefix, library_folder, mesons_folder = sys.argv[-3:]
    place = os.path.join(prefix, mesons_folder)
    if "--chosen" not in sys.argv:
        place = next(searched(prefix), place)
    print(os.path.normpath(place))
    print(os.path.relpath(library_folder, os.path.join(place, "swtarget")).replace(os.sep, "/"))


if __name__ == "__main__":
    main()
