#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the instructions of fixed calls and holds them against the figures of instructions.csv.

Usage: instructions.py [--write] --valgrind PATH --build KEY PROGRAM

A clock says little on a machine that does other things too; the number of instructions of a call says, the
same every time, whether a change has made it longer. It says so only for the same compiler, hence KEY
("gcc 12 -O3"), and for the same kernels, which the program names. Where there is no figure for them the check
is skipped and says so. --write puts what was counted in the place of the figures for KEY.
"""

import argparse
import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

FIGURES = pathlib.Path(__file__).resolve().with_name("instructions.csv")
FIELDS = ["build", "call", "kernels", "instructions"]
TOLERANCE = 0.05


def plain_environment():
    """Without what makes malloc or the dynamic linker work differently; meson sets MALLOC_PERTURB_."""
    return {name: value for name, value in os.environ.items()
            if not name.startswith(("MALLOC_", "GLIBC_TUNABLES", "LD_"))}


def count(valgrind, program):
    """{(call, kernels): instructions} of every fixed call, in the program's order."""
    with tempfile.TemporaryDirectory() as directory:
        run = subprocess.run(
            [valgrind, "--tool=callgrind", f"--callgrind-out-file={directory}/out",
             "--toggle-collect=fixed_call", "--dump-after=fixed_call", program],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, env=plain_environment())
        if run.returncode != 0:
            raise RuntimeError(f"valgrind or {program} failed: {run.stderr}")
        calls = [tuple(line.split("\t")) for line in run.stdout.splitlines()]
        return {call: instructions_in(pathlib.Path(directory, f"out.{number}"))
                for number, call in enumerate(calls, 1)}


def instructions_in(dump):
    """The sum of one of callgrind's files."""
    found = re.search(r"^(?:summary|totals): (\d+)", dump.read_text(encoding="utf-8"), re.M)
    if not found or int(found[1]) == 0:
        raise RuntimeError(f"{dump.name} counts no instructions")
    return int(found[1])


def read_figures():
    with FIGURES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_figures(build, counted):
    kept = [row for row in read_figures() if row["build"] != build] if FIGURES.exists() else []
    for (call, kernels), instructions in counted.items():
        kept.append({"build": build, "call": call, "kernels": kernels, "instructions": instructions})
    with FIGURES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)


def check_call(build, call, kernels, instructions):
    """The check that one count is within the tolerance of its figure."""
    def check():
        rows = [row for row in read_figures() if row["build"] == build and row["call"] == call]
        figures = [int(row["instructions"]) for row in rows if row["kernels"] == kernels]
        if not rows:
            return [f"{call} has no figure: record it with --write"]
        if not figures:
            raise tap.Skip(f"no figure is recorded for the {kernels} kernels that this machine has")
        change = instructions / figures[0] - 1.0
        if abs(change) <= TOLERANCE:
            return []
        return [f"{call} ({kernels}) takes {instructions} instructions, {100 * change:+.1f} % against the "
                f"{figures[0]} recorded: find out why, or record it with --write"]
    return check


def check_all_are_there(build, counted):
    """The check that no recorded call has gone."""
    def check():
        recorded = {row["call"] for row in read_figures() if row["build"] == build}
        gone = recorded - {call for call, _ in counted}
        return [f"{call} has a figure but is not called any more" for call in sorted(gone)]
    return check


def say_there_is_none(build):
    """The one check where nothing can be compared; valgrind reads not every compiler's debug information."""
    def check():
        raise tap.Skip(f"no figure is recorded for a build by {build}")
    return check


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="record what is counted")
    parser.add_argument("--valgrind", required=True)
    parser.add_argument("--build", required=True, help="compiler and options, such as 'gcc 12 -O3'")
    parser.add_argument("program", help="fixed_calls as it was built")
    options = parser.parse_args()
    if not options.write and all(row["build"] != options.build for row in read_figures()):
        return tap.run([("instructions", say_there_is_none(options.build))])
    counted = count(options.valgrind, options.program)
    if options.write:
        write_figures(options.build, counted)
        return 0
    checks = [(f"instructions of {call}", check_call(options.build, call, kernels, instructions))
              for (call, kernels), instructions in counted.items()]
    checks.append(("every recorded call is counted", check_all_are_there(options.build, counted)))
    return tap.run(checks)


if __name__ == "__main__":
    sys.exit(main())
