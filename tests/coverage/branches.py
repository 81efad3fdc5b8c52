#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Branches of lib/ that were taken, from what gcc counted.

Reads the .gcda files under the build directories given and prints a row for each file of lib/ (its hosts and
its Python package apart), then every branch that no test took. Exits with 1 unless all were.

A header is compiled into many objects, and two.h has two ways of working that are built apart, so counts are
added up over all objects. gcovr 5.2 stops where one function has two definitions, hence a reader of our own.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
APART = ("lib/hosts/", "lib/python/")


def read_object(counts):
    """What gcov says of one object, as its JSON."""
    run = subprocess.run(["gcov", "--json-format", "--branch-probabilities", "--stdout", counts.name],
                         cwd=counts.parent, capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines() if line]


def in_lib(name, directory):
    """The path below the project, for a file of lib/ that is looked at; else None."""
    path = (directory / name).resolve()
    if not path.is_relative_to(ROOT):
        return None
    short = path.relative_to(ROOT).as_posix()
    return short if short.startswith("lib/") and not short.startswith(APART) else None


def add_lines(unit, directory, lines, branches):
    for file in unit["files"]:
        name = in_lib(file["file"], directory)
        if name is None:
            continue
        for line in file["lines"]:
            lines[name, line["line_number"]] += line["count"]
            several = len(line["branches"])
            for index, branch in enumerate(line["branches"]):
                branches[name, line["line_number"], several, index] += branch["count"]


def collect(builds):
    lines, branches = collections.Counter(), collections.Counter()
    for build in builds:
        for counts in sorted(pathlib.Path(build).resolve().rglob("*.gcda")):
            for unit in read_object(counts):
                directory = pathlib.Path(unit["current_working_directory"])
                add_lines(unit, directory, lines, branches)
    return lines, branches


def share(taken, number):
    return f"{taken:5d} of {number:5d} {100 * taken / number if number else 100:6.1f} %"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", nargs="+", help="a directory with .gcda files below it")
    lines, branches = collect(parser.parse_args().build)
    if not branches:
        sys.exit("branches.py: no counts of lib/ here")
    print(f"{'file':32s} {'lines':>23s} {'branches':>23s}")
    rows = sorted({key[0] for key in lines})
    for name in [*rows, None]:
        of_file = [count for key, count in lines.items() if name in (None, key[0])]
        of_branch = [count for key, count in branches.items() if name in (None, key[0])]
        print(f"{name or 'all':32s} {share(sum(map(bool, of_file)), len(of_file)):>23s} "
              f"{share(sum(map(bool, of_branch)), len(of_branch)):>23s}")
    untaken = sorted(key for key, count in branches.items() if count == 0)
    unrun = sorted(key for key, count in lines.items() if count == 0)
    for name, line in unrun:
        print(f"not run: {name}:{line}")
    for name, line, several, index in untaken:
        text = (ROOT / name).read_text(encoding="utf-8").splitlines()[line - 1].strip()
        print(f"not taken: {name}:{line} branch {index + 1} of {several}: {text}")
    return 1 if untaken or unrun else 0


if __name__ == "__main__":
    sys.exit(main())
