#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a workbook that works through two plans with libswtarget's functions: plans.fods and plans.xlsx.

Usage: make_workbook.py [--help] [DIRECTORY]

plans.fods is for LibreOffice Calc, plans.xlsx for Excel, Gnumeric and Calc. Formulas have no values in the
files: the program that opens them computes them, and so must have the functions. Both go to DIRECTORY, which
is the current one unless told otherwise.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True  # the source directory stays as it is

import fods  # noqa: E402
import plans  # noqa: E402
import xlsx  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=pathlib.Path("."))
    directory = parser.parse_args().directory
    try:
        directory.mkdir(parents=True, exist_ok=True)
        fods.write(directory / "plans.fods", plans.SHEETS)
        xlsx.write(directory / "plans.xlsx", plans.SHEETS)
    except OSError as error:
        print(f"make_workbook.py: {error}", file=sys.stderr)
        return 2
    print(f"{directory / 'plans.fods'}\n{directory / 'plans.xlsx'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
