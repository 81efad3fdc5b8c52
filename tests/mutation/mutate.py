#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Changes one token of lib/ at a time and sees whether a test fails: how much the tests notice.

A copy of the project is built that holds all mutants, and the unit tests and the vectors are run with one
after the other, until one fails; only tests that call the mutant's function are run. What survives is tried
again with two words and plain C, under the sanitizers, and (the choice of kernels) on older processors. A
mutant that no test kills is a survivor, unless the compiler makes the same code of it, or equivalent.txt
gives the reason why it cannot be told from the original. A mutant that does not compile is none. Exits with 1
below the scores asked for, and where an entry of equivalent.txt is of no mutant any more, or of one that a
test kills.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from bench import WAYS, Bench
from mutants import CODE, ROOT, all_files, mutants_of_file, squeeze
from same_code import is_same

# The scores asked for in lib/, exact/ and columns/. Columns have error bounds that a test sees only where
# they are far too narrow.
AT_LEAST = (98.0, 98.0, 0.0)
KNOWN = pathlib.Path(__file__).with_name("equivalent.txt")


def read_known(path=KNOWN):
    """{key of a mutant: the reason why it is equivalent}."""
    known, place, line, changed = {}, None, None, []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, rest = text[:2], squeeze(text[2:])
        if not text or text.startswith("#"):
            continue
        if mark == "- " and place:
            line, changed = rest, []
        elif mark == "+ " and line:
            changed.append(rest)
        elif mark == "= " and rest and changed:
            known.update({(*place, line, other): rest for other in changed})
        elif len(text.split()) == 2 and text.startswith("lib/"):
            place, line, changed = (text.split()[0], text.split()[1].replace("-", "")), None, []
        else:
            sys.exit(f"{path.name}:{number}: not as the head of the file says")
    return known


def changed_lines(revision):
    """The lines of lib/ that differ from a revision, by file, counted from 0."""
    diff = subprocess.run(["git", "diff", "--unified=0", revision, "--", "lib"], cwd=ROOT, check=True,
                          capture_output=True, text=True).stdout
    changed, name = {}, None
    for line in diff.splitlines():
        if line.startswith("+++ "):
            name = line[6:]
        hunk = re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line)
        if hunk:
            first, count = int(hunk.group(1)), int(hunk.group(2) or 1)
            changed.setdefault(name, set()).update(range(first - 1, first - 1 + count))
    return changed


def chosen(options, known):
    """The mutants asked for, and all there are. A sample has none that are known to be equivalent."""
    everything = [mutant for name in all_files() for mutant in mutants_of_file(name)]
    some = [mutant for mutant in everything if mutant.part in options.parts]
    if options.files:
        some = [mutant for mutant in some if mutant.file in options.files]
    if options.again:
        lines = map(lambda line: line.split("\t"), options.again.read_text(encoding="utf-8").splitlines())
        last = {tuple(key): test for _, test, *key in lines}
        some = [mutant for mutant in some if last.get(mutant.key) == "alive"]
    if options.changed_since:
        lines = changed_lines(options.changed_since)
        some = [mutant for mutant in some if mutant.number in lines.get(mutant.file, ())]
    if options.sample:
        some = sorted((m for m in some if m.key not in known), key=lambda m: m.draw)[:options.sample]
    return sorted(some, key=lambda m: (m.file, m.number)), everything


def teller(log):
    """What is called with each mutant as it is done: writes the log, and progress for a person."""
    def tell(way, mutant, test, done, of_all):
        print(way.name, test or "alive", *mutant.key, sep="\t", file=log, flush=True)
        if sys.stderr.isatty() and (done % 20 == 0 or done == of_all):
            print(f"\r{way.name}: {done} of {of_all}   ", end="\n" if done == of_all else "", file=sys.stderr,
                  flush=True)
    return tell


def try_all(mutants, options, tell):
    """{mutant: (way, test) that killed it, or None}. Those that compile in no way are left out."""
    fate, first = {}, None
    for way in [way for way in WAYS if not options.ways or way.name in options.ways]:
        left = [m for m in mutants if fate.get(m) is None and (not way.files or m.file in way.files)]
        if not left:
            continue
        if way.processors and not shutil.which("qemu-x86_64-static"):
            print(f"{way.name}: {len(left)} not tried; Debian's qemu-user-static is missing")
            continue
        began, place = time.monotonic(), options.build.resolve() / re.sub(r"\W+", "-", way.name)
        place.mkdir(parents=True, exist_ok=True)
        bench = Bench(place, way, options.longest, first and first.tests_of(left, way.longest))
        found = bench.killers(left, options.jobs, tell)
        if first is None:  # what did not compile is no mutant
            first, mutants = bench, list(found)
        for mutant, test in found.items():
            fate[mutant] = (way.name, test) if test else None
        print(f"{way.name}: {len(found)} tried, {sum(map(bool, found.values()))} killed, "
              f"{time.monotonic() - began:.0f} s", flush=True)
    return fate


def score_of(part, killed, alive, survivors):
    """Prints the figures of a part of lib/ and returns how many of a hundred are killed."""
    dead = sum(mutant.part == part for mutant in killed)
    same = sum(mutant.part == part and mutant not in survivors for mutant in alive)
    left = sum(mutant.part == part for mutant in survivors)
    score = 100.0 * dead / (dead + left) if dead + left else 100.0
    print(f"{part + ':':8s} {dead + same + left} mutants that compile, {same} of them equivalent: {dead} "
          f"killed, {left} survived, {score:.1f} %")
    return score


def verdict(fate, known, everything, at_least):
    """Prints what came of it and returns the exit status."""
    killed = [mutant for mutant, by in fate.items() if by]
    alive = [mutant for mutant, by in fate.items() if not by]
    survivors = [mutant for mutant in alive if mutant.key not in known and not is_same(mutant)]
    keys = {mutant.key for mutant in everything}
    stale = [key for key in known if key not in keys]
    wrong = [mutant for mutant in killed if mutant.key in known]
    for mutant in survivors:
        print(f"\nsurvived, line {mutant.number + 1}:\n{mutant}")
    for mutant in wrong:
        print(f"\nnot equivalent, {' / '.join(fate[mutant])} kills it:\n{mutant}")
    for key in stale:
        print(f"\nof no mutant any more:\n{key[0]} {key[1] or '-'}\n- {key[2]}\n+ {key[3]}")
    print()
    scores = [score_of(part, killed, alive, survivors) for part in CODE]
    return 0 if all(s >= least for s, least in zip(scores, at_least)) and not wrong and not stale else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default="build-mutation", type=pathlib.Path, help="where to work")
    parser.add_argument("--files", nargs="+", help="only these, as lib/require.c")
    parser.add_argument("--changed-since", metavar="REV", help="only lines that differ from this revision")
    parser.add_argument("--sample", type=int, metavar="N",
                        help="N of them, always the same while their lines are")
    parser.add_argument("--jobs", type=int, default=1, help="so many tests at once")
    parser.add_argument("--longest", type=float, default=1e9, metavar="S",
                        help="leave out tests that take longer")
    parser.add_argument("--ways", nargs="+", metavar="WAY",
                        help="only these: " + "; ".join(way.name for way in WAYS))
    parser.add_argument("--parts", nargs="+", choices=CODE, default=list(CODE),
                        help="only these parts of lib/")
    parser.add_argument("--at-least", type=float, nargs=len(CODE), default=AT_LEAST,
                        metavar=("LIB", "EXACT", "COLUMNS"), help="the scores asked for, in per cent")
    parser.add_argument("--log", type=pathlib.Path, help="write there what killed each mutant")
    parser.add_argument("--again", type=pathlib.Path, metavar="LOG",
                        help="only those that this log has as alive")
    options = parser.parse_args()
    known = read_known()
    mutants, everything = chosen(options, known)
    with open(options.log or os.devnull, "w", encoding="utf-8") as log:
        fate = try_all(mutants, options, teller(log))
    return verdict(fate, known, everything, options.at_least)


if __name__ == "__main__":
    sys.exit(main())
