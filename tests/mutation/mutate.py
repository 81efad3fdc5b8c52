#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Changes one token of lib/ at a time and sees whether a test fails: how much the tests notice.

A copy of the project is built once; then each mutant is written into it, ninja builds what depends on the file,
and the unit tests and the vectors are run one at a time, those of the same name first, until one fails. A mutant
that no test kills is a survivor, unless equivalent.txt gives the reason why it cannot be told from the original.
A mutant that does not compile is none. Exits with 1 below the score asked for.
"""

import argparse
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = pathlib.Path(__file__).with_name("equivalent.txt")
# Where mutants are made: the code, and not the plans' tables, which a list of their own is held against.
CODE = ("lib/*.c", "lib/*.h", "lib/exact/*.[ch]", "lib/columns/*.[ch]")
OPERATORS = {
    "<=": ["<", "=="], ">=": [">", "=="], "<": ["<=", ">"], ">": [">=", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "<<": [">>"],
    ">>": ["<<"], "&": ["|"], "|": ["&"], "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="],
    "*=": ["/="], "/=": ["*="], "|=": ["&="], "&=": ["|="], "!": [""], "~": [""],
}
TOKEN = re.compile(r"""
    (?P<skip> //.* | /\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | \#.* | -> )
  | (?P<number> (?<![\w.]) (?:0[xX][0-9a-fA-F]+ | \d+) (?![\w.]) )
  | (?P<operator> <<= | >>= | <= | >= | == | != | && | \|\| | \+\+ | -- | \+= | -= | \*= | /= | \|= | &= | << | >>
      | [-+*/%<>&|!~] )
""", re.VERBOSE)
# A statement of its own: a call or an assignment, no declaration.
STATEMENT = re.compile(r"^\s+(?!return\b|const\b|static\b|else\b|do\b|while\b|break\b|continue\b)"
                       r"(?:\(void\))?[\w>.\[\]()*-]+(?:\(.*\)|\s*(?:[-+*/|&]|<<|>>)?=\s.*|\+\+|--);$")
RETURN = re.compile(r"^(\s+return )(.+);$")


def without_comments(text):
    """The same lines, with blanks for comments, so that columns stay."""
    return re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.DOTALL)


def is_pointer_star(line, start, end):
    """Whether * or & belongs to a type or an address: no value, no mutant."""
    before, after = line[:start].rstrip(), line[end:end + 1]
    return not after.isspace() or before.endswith(("(", ",", "=", "return", "const", "{", "?", ":", "!", "&&", "||"))


def mutants_of_line(line):
    """The texts that a line can be made into."""
    for match in TOKEN.finditer(line):
        kind, token = match.lastgroup, match.group()
        if kind == "skip":
            continue
        if kind == "number":
            value = int(token, 0)
            others = [str(value + 1)] + ([str(value - 1)] if value > 0 else [])
        elif token in "*&" and is_pointer_star(line, match.start(), match.end()):
            continue
        elif token in ("-", "+") and not line[match.end():match.end() + 1].isspace():
            others = [""]
        else:
            others = OPERATORS.get(token, [])
        for other in others:
            yield line[:match.start()] + other + line[match.end():]
    if STATEMENT.match(line):
        yield re.sub(r"\S.*", ";", line)
    returned = RETURN.match(line)
    if returned and returned.group(2) not in ("0", "NULL", "1", "SWT_OK"):
        yield f"{returned.group(1)}0;"


def mutants_of_file(name, lines_wanted):
    text = (ROOT / name).read_text(encoding="utf-8")
    lines, bare = text.split("\n"), without_comments(text).split("\n")
    for number, line in enumerate(bare):
        if lines_wanted is not None and number + 1 not in lines_wanted:
            continue
        for changed in mutants_of_line(line.rstrip()):
            if changed.split() != line.split():
                yield name, number, lines[number].strip(), changed


def changed_lines(revision):
    """The lines of lib/ that differ from a revision, by file."""
    diff = subprocess.run(["git", "diff", "--unified=0", revision, "--", "lib"], cwd=ROOT, check=True,
                          capture_output=True, text=True).stdout
    changed, name = {}, None
    for line in diff.splitlines():
        if line.startswith("+++ "):
            name = line[6:]
        hunk = re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line)
        if hunk:
            first, count = int(hunk.group(1)), int(hunk.group(2) or 1)
            changed.setdefault(name, set()).update(range(first, first + count))
    return changed


class Bench:
    """The copy that mutants are tried in."""

    def __init__(self, directory):
        self.tree, self.build = directory / "tree", directory / "build"
        shutil.rmtree(self.tree, ignore_errors=True)
        shutil.copytree(ROOT, self.tree, ignore=shutil.ignore_patterns(".git", "build*", "__pycache__"))
        if not (self.build / "build.ninja").exists():
            subprocess.run(["meson", "setup", self.build, self.tree, "-Dbuildtype=plain", "-Dc_args=-O1", "-Dtests=enabled",
                            "-Dexamples=false", "-Dcalc=disabled", "-Dgnumeric=disabled"],
                           check=True, stdout=subprocess.DEVNULL)
        self.make(["build.ninja"])
        told = subprocess.run(["meson", "introspect", "--tests", self.build], check=True, capture_output=True)
        wanted = {}
        for test in json.loads(told.stdout):
            suites = {suite.split(":")[-1] for suite in test["suite"]}
            if suites & {"unit", "vectors"} and str(self.build) in test["cmd"][0]:
                wanted[test["name"]] = test["cmd"]
        self.commands = wanted
        self.targets = [os.path.relpath(command[0], self.build) for command in wanted.values()]
        if not self.make(self.targets):
            sys.exit("mutate.py: the project itself does not build")
        self.seconds = {}
        for name in wanted:
            began = time.monotonic()
            if not self.passes(name, 600):
                sys.exit(f"mutate.py: {name} fails without a mutant")
            self.seconds[name] = time.monotonic() - began

    def make(self, targets):
        run = subprocess.run(["ninja", "-j1", "-C", self.build, *targets], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, check=False)
        return run.returncode == 0

    def passes(self, name, seconds):
        environment = dict(os.environ, CK_FORK="no", CK_VERBOSITY="silent")
        command = ["timeout", "-s", "KILL", str(seconds), *self.commands[name]]
        return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0

    def order(self, name):
        """The tests, those that bear the file's name first, then the quick ones; slow ones only of their own."""
        stem = pathlib.Path(name).stem.split("_")
        near = {"bins": "packed", "search": "packed", "multiplier": "kernels", "portable": "kernels", "share": "kernels",
                "factor": "kernels", "avx2": "kernels", "lanes": "kernels", "stream": "kernels", "number": "ratio",
                "decimal": "ratio", "root": "growth", "pair": "growth"}
        def rank(test):
            own = any(part and part in test for part in stem) or any(near.get(part) == test for part in stem)
            return (not own, self.seconds[test])
        tests = sorted(self.commands, key=rank)
        return [test for test in tests if not rank(test)[0] or self.seconds[test] < 8]

    def killer(self, mutant):
        """The test that fails, "" where none does, None where the mutant does not compile."""
        name, number, _, changed = mutant
        path = self.tree / name
        original = path.read_text(encoding="utf-8")
        lines = original.split("\n")
        lines[number] = changed
        path.write_text("\n".join(lines), encoding="utf-8")
        try:
            if not self.make(self.targets):
                return None
            for test in self.order(name):
                if not self.passes(test, 5 + 6 * self.seconds[test]):
                    return test
            return ""
        finally:
            path.write_text(original, encoding="utf-8")


def read_known():
    """{(file, line as it is, line as changed): reason}."""
    known = {}
    for line in KNOWN.read_text(encoding="utf-8").splitlines() if KNOWN.exists() else []:
        parts = [part.strip() for part in line.split(" || ")]
        if len(parts) == 4 and not line.startswith("#"):
            known[tuple(parts[:3])] = parts[3]
    return known


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default="build-mutation", type=pathlib.Path, help="where to work")
    parser.add_argument("--files", nargs="+", help="only these, as lib/require.c")
    parser.add_argument("--changed-since", metavar="REV", help="only lines that differ from this revision")
    parser.add_argument("--sample", type=int, help="so many of all mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="of that draw")
    parser.add_argument("--at-least", type=float, default=98.0, help="the score asked for, in per cent")
    options = parser.parse_args()
    names = options.files or sorted(path.relative_to(ROOT).as_posix() for glob in CODE for path in ROOT.glob(glob))
    changed = changed_lines(options.changed_since) if options.changed_since else None
    mutants = [mutant for name in names if changed is None or name in changed
               for mutant in mutants_of_file(name, changed and changed[name])]
    if options.sample and options.sample < len(mutants):
        mutants = random.Random(options.seed).sample(mutants, options.sample)
    known, bench = read_known(), Bench(options.build.resolve())
    killed = equivalent = 0
    survivors = []
    for index, mutant in enumerate(mutants):
        name, number, line, text = mutant
        if (name, line, text.strip()) in known:
            equivalent += 1
            continue
        killer = bench.killer(mutant)
        killed += bool(killer)
        if killer == "":
            survivors.append(mutant)
            print(f"survived: {name}:{number + 1} || {line} || {text.strip()}", flush=True)
        if index % 50 == 49:
            print(f"{index + 1} of {len(mutants)}, {killed} killed", file=sys.stderr, flush=True)
    tried = killed + len(survivors)
    score = 100.0 * killed / tried if tried else 100.0
    print(f"{len(mutants)} mutants, {tried} that compile and are not known to be equivalent ({equivalent} are): "
          f"{killed} killed, {len(survivors)} survived, {score:.1f} %")
    return 0 if score >= options.at_least else 1


if __name__ == "__main__":
    sys.exit(main())
