#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Applies one province's rule to every province, and divides a national target among them.

Jilin's plan for 2025 wants three certified social workers in each urban community, one in each town community
and one professional in each village. The table says what that comes to everywhere; what one post for 1,000
elders comes to if a province's elders are counted together, county by county, if the communities of a county
share, and if none shares; and what each province has of the total, divided by elders. Elders of a county are
taken to live evenly over its communities, as no count of each is published.

Needs NumPy and pandas, and matplotlib for the picture.
"""

import argparse
import pathlib
import sys
import threading
import time
from contextlib import contextmanager

sys.dont_write_bytecode = True  # the source directory stays as it is

import swtarget  # noqa: E402

from national import tables, text  # noqa: E402
from national.rule import compute  # noqa: E402


def total_of(given):
    """A number of posts as it is printed: 1450000, 1,450,000 or 145万."""
    try:
        number = swtarget.ratio_parse(given)
    except swtarget.Error as error:
        raise argparse.ArgumentTypeError(f"{given!r} is no number: {error}") from None
    if number < 0 or number.denominator != 1:
        raise argparse.ArgumentTypeError(f"{given!r} is no whole number of posts")
    return int(number)


def picture_of(given):
    if not given.endswith((".png", ".svg")):
        raise argparse.ArgumentTypeError(f"{given!r} ends neither in .png nor in .svg")
    return pathlib.Path(given)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, epilog=tables.ABOUT,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, metavar="DIR",
                        help="the folder with the tables, see below")
    parser.add_argument("--total", type=total_of, default="145万", metavar="POSTS",
                        help="what is divided among the provinces; without it 1,450,000, the professionals "
                        "that the national plan of 2012 wants by 2020")
    parser.add_argument("--method", default="hamilton", choices=[name.lower() for name in text.METHODS],
                        help="how it is divided; without it hamilton, the largest remainder")
    parser.add_argument("--picture", type=picture_of, metavar="FILE",
                        help="also draw it, as PNG or SVG by the ending of FILE")
    given = parser.parse_args()
    if given.data is None:
        parser.error("--data DIR is wanted: the folder with the four tables that --help describes")
    return given


@contextmanager
def said_after_a_second(what):
    """Says on a terminal what is being done, if it takes longer than a second."""
    timer = threading.Timer(1, print, [what], {"file": sys.stderr})
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def run(given):
    start = time.perf_counter()
    with said_after_a_second(f"reading the tables in {given.data} ..."):
        nation = tables.read(given.data)
    read = time.perf_counter()
    answer = compute(nation, given.total, given.method)
    computed = time.perf_counter()
    names = [text.ENGLISH.get(code, name) for code, name in zip(nation.provinces[0].tolist(), nation.names)]
    print(text.table(names, answer))
    print(text.notes(answer, given.total, given.method))
    print(f"Read {nation.units.size:,} units and {nation.counties.shape[1]:,} counties "
          f"in {read - start:.2f} s; computed in {computed - read:.3f} s.")
    if given.picture is not None:
        from national import chart  # nothing else needs matplotlib
        chart.draw(names, answer, given.total, given.picture)
        print(given.picture)


def main():
    try:
        run(arguments())
    except (tables.Fault, swtarget.Error, OSError) as error:
        print(f"nation.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
