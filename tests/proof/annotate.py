#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts contracts and invariants into a copy of a C source, so that the source itself stays calm.

Usage: annotate.py SOURCE CONTRACTS OUT

CONTRACTS holds blocks. A block begins with a line `@@ ` and a line of the source, without the blanks around it,
and is put before that line; with `@> ` it is put behind it. A line that is not in the source exactly once is an
error, so that the two cannot drift apart; `@@2 ` means the second of several. Everything before the first block
goes to the top.
"""

import pathlib
import re
import sys


def blocks_of(text):
    """(place, which, anchor, lines) of each block."""
    block = ("@@", 1, None, [])
    for line in text.splitlines():
        head = re.match(r"(@[@>])(\d*) (.*)$", line)
        if head:
            yield block
            block = (head[1], int(head[2] or 0), head[3], [])
        else:
            block[3].append(line)
    yield block


def annotate(source, contracts):
    lines = source.splitlines()
    before, behind = {}, {}
    top = []
    for place, which, anchor, block in blocks_of(contracts):
        if anchor is None:
            top = block
            continue
        found = [i for i, line in enumerate(lines) if line.strip() == anchor]
        if not found or len(found) < which or (which == 0 and len(found) > 1):
            sys.exit(f"annotate.py: {len(found)} lines are {anchor!r}")
        (before if place == "@@" else behind).setdefault(found[max(which, 1) - 1], []).extend(block)
    out = list(top)
    for i, line in enumerate(lines):
        out += before.get(i, []) + [line] + behind.get(i, [])
    return "".join(line + "\n" for line in out)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    SOURCE, CONTRACTS, OUT = map(pathlib.Path, sys.argv[1:])
    OUT.write_text(annotate(SOURCE.read_text(encoding="utf-8"), CONTRACTS.read_text(encoding="utf-8")),
                   encoding="utf-8")
