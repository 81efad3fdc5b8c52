#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Conditions of lib/ that were shown to decide (MC/DC), from what clang counted.

Reads what `llvm-cov export` writes and prints a row for each file of lib/ (its hosts and its Python package
apart), then every condition that no test showed to turn its decision alone. Exits with 1 unless all were.
A condition of a header counts where one of the objects that include it shows it.
"""

import argparse
import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
APART = ("lib/hosts/", "lib/python/")


def collect(exports):
    shown = collections.defaultdict(bool)
    for export in exports:
        for file in json.loads(pathlib.Path(export).read_text(encoding="utf-8"))["data"][0]["files"]:
            path = pathlib.Path(file["filename"])
            name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else ""
            if not name.startswith("lib/") or name.startswith(APART):
                continue
            for line, column, _, _, _, _, conditions in file["mcdc_records"]:
                for index, decides in enumerate(conditions):
                    shown[name, line, column, len(conditions), index] |= decides
    return shown


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("export", nargs="+", help="the JSON of llvm-cov export")
    shown = collect(parser.parse_args().export)
    if not shown:
        sys.exit("mcdc.py: no decisions of lib/ here")
    print(f"{'file':32s} {'conditions shown':>23s}")
    for name in [*sorted({key[0] for key in shown}), None]:
        decides = [value for key, value in shown.items() if name in (None, key[0])]
        print(f"{name or 'all':32s} {sum(decides):5d} of {len(decides):5d} "
              f"{100 * sum(decides) / len(decides):6.1f} %")
    lacking = sorted(key for key, value in shown.items() if not value)
    for name, line, column, several, index in lacking:
        text = (ROOT / name).read_text(encoding="utf-8").splitlines()[line - 1].strip()
        print(f"not shown: {name}:{line}:{column} condition {index + 1} of {several}: {text}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
