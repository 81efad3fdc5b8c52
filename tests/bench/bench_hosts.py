#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long 100,000 formula rows take in LibreOffice Calc and in Gnumeric, against the built-in ROUNDUP.

Usage: bench_hosts.py [--rows N] [--runs N] BUILD_DIRECTORY

Each program opens a sheet of N rows and computes it anew several times; the shortest time counts, since what
else the machine does only adds to it. A row of ROUNDUP is =ROUNDUP(A1*0.106;0), which is what a planner would
type without the library. Gnumeric has no command to compute a file again and again, so there the time of a
sheet that holds the numbers alone is taken off. Nothing here passes or fails; it prints a table.
"""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hosts"))

import books  # noqa: E402
import office  # noqa: E402

FORMULAS = ("ROUNDUP({0}*0.106;0)", "SWT.REQUIRE({0};1;1000)", "SWT.PROJECT({0};23%;5)", "SWT.UNITS(60%;{0})",
            "SWT.GAP({0};50000)", "SWT.SHORTFALL({0};{0})")


def sheet_of(formula, rows, reference, separator):
    """The numbers in column A, the formula in column B; without a formula only the numbers."""
    sheet = {(row, 0): float(row) for row in range(rows)}
    for row in range(rows if formula else 0):
        text = formula.format(reference.format(row + 1)).replace(";", separator)
        sheet[row, 1] = f"={text}"
    return sheet


def calc_seconds(program, path, runs):
    document, times = program.open(path), []
    for _ in range(runs):
        start = time.perf_counter()
        document.calculateAll()
        times.append(time.perf_counter() - start)
    document.close(True)
    return min(times)


def calc(build, directory, rows, runs):
    """Seconds by formula."""
    oxt, times = build / "lib" / "hosts" / "calc" / "swtarget.oxt", {}
    with office.Office(directory / "office", oxt) as program:
        for formula in FORMULAS:
            path = directory / "calc.fods"
            books.fods(path, {"Rows": sheet_of(formula, rows, "[.A{}]", ";")})
            times[formula] = calc_seconds(program, path, runs)
    return times


def gnumeric_seconds(path, environment, runs):
    times = []
    for _ in range(runs):
        start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run(["ssconvert", "--recalc", path, path.with_suffix(".csv")], check=True, env=environment,
                       capture_output=True)
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start)
    return min(times)


def gnumeric(build, directory, rows, runs):
    folder = directory / "plugins" / "swtarget"
    folder.mkdir(parents=True)
    for name in ("swtarget.so", "plugin.xml"):
        shutil.copy(build / "lib" / "hosts" / "gnumeric" / name, folder)
    environment = dict(os.environ, GNUMERIC_PLUGIN_PATH=str(directory / "plugins"), HOME=str(directory))
    path, times = directory / "gnumeric.gnumeric", {}
    for formula in (None, *FORMULAS):
        books.gnumeric(path, sheet_of(formula, rows, "A{}", ","))
        times[formula] = gnumeric_seconds(path, environment, runs)
    numbers = times.pop(None)
    return {formula: seconds - numbers for formula, seconds in times.items()}


def report(host, times, rows):
    print(f"{host}, {rows} rows")
    for formula, seconds in times.items():
        ratio = seconds / times[FORMULAS[0]]
        print(f"  {formula.format('A1'):28} {seconds:8.3f} s   {ratio:6.2f} of ROUNDUP")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("build", type=pathlib.Path, help="a build directory, with the extension and the plugin")
    options = parser.parse_args()
    for name, program, measure in (("LibreOffice Calc", "soffice", calc), ("Gnumeric", "ssconvert", gnumeric)):
        if shutil.which(program) is None:
            print(f"{name}: not on this machine")
            continue
        with tempfile.TemporaryDirectory() as directory:
            times = measure(options.build, pathlib.Path(directory), options.rows, options.runs)
        report(name, times, options.rows)
    return 0


if __name__ == "__main__":
    office.use_system_python()
    sys.exit(main())
