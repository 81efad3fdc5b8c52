#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A corpus between its one file, an input a line in hexadecimal, and the directory that libFuzzer works on.

Usage: corpus.py unpack FILE DIRECTORY | corpus.py pack DIRECTORY FILE
"""

import pathlib
import sys


def unpack(file, directory):
    directory.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(file.read_text(encoding="ascii").splitlines()):
        (directory / f"{number:04d}").write_bytes(bytes.fromhex(line))


def pack(directory, file):
    inputs = {path.read_bytes().hex() for path in directory.iterdir() if path.is_file()}
    lines = sorted(inputs, key=lambda line: (len(line), line))
    file.write_text("".join(line + "\n" for line in lines), encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("pack", "unpack"):
        sys.exit(__doc__)
    (pack if sys.argv[1] == "pack" else unpack)(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
