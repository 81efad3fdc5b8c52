# SPDX-License-Identifier: MIT
"""Columns of characters against Python's copy of the Unicode Standard, and where lines are broken.

Usage: test_widths.py WIDTHS, the program built from widths.c
"""

import pathlib
import subprocess
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

WRITTEN = {"L", "N", "P", "Z"}  # letters, numbers, punctuation and blanks; of pictures nothing is claimed

# width, text, lines
BROKEN = [
    (12, "one two three four", ["one two", "three four"]),
    (9, "it is 5 % now", ["it is 5 %", "now"]),
    (8, "社会工作者配备", ["社会工作", "者配备"]),
    (8, "社会工作，者", ["社会工", "作，者"]),        # no comma begins a line
    (8, "社会各（工作", ["社会各", "（工作"]),        # no opening bracket ends one
    (8, "共有55,000人", ["共有", "55,000人"]),        # a number stays with its word
    (10, "比例为10.6%以上", ["比例为", "10.6%以上"]),
    (6, "ab社会cd", ["ab社会", "cd"]),
    (4, "abcdefgh", ["abcde", "fgh"]),                # what does not fit is broken, not lost
    (3, "社会工作", ["社", "会", "工", "作"]),
]


def output(*arguments):
    return subprocess.run(arguments, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout


def widths_are_those_of_unicode(program):
    found, seen = [], 0
    for line in output(program).splitlines():
        code, width = line.split()
        character = chr(int(code, 16))
        category = unicodedata.category(character)
        if category[0] not in WRITTEN:
            continue
        seen += 1
        wide = unicodedata.east_asian_width(character) in "WF"
        if int(width) != (2 if wide else 1):
            found.append(f"U+{code}: {width} columns")
    return found[:20] + ([] if seen > 100000 else [f"only {seen} characters were seen"])


def marks_take_no_column(program):
    none = {int(code, 16) for code, width in map(str.split, output(program).splitlines()) if width == "0"}
    wrong = [code for code in none if unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf", "Cn")]
    return [f"U+{code:x} takes no column" for code in wrong] + ([] if 0x301 in none else ["U+301 takes one"])


def lines_are_broken_where_they_may(program):
    return [f"{text!r} in {width}: {found}" for width, text, lines in BROKEN
            if (found := output(program, str(width), text).splitlines()) != lines]


if __name__ == "__main__":
    CHECKS = (widths_are_those_of_unicode, marks_take_no_column, lines_are_broken_where_they_may)
    sys.exit(tap.run([(check.__name__, lambda check=check: check(sys.argv[1])) for check in CHECKS]))
