# SPDX-License-Identifier: MIT
"""Builds a copy of the project that holds mutants, and runs its tests with one mutant after another."""

import collections
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

from schemata import CALLED, CHOICE, MILLISECONDS, Schemata

COMMON = ["-Dbuildtype=plain", "-Db_lundef=false", "-Dtests=enabled", "-Dexamples=false", "-Dcalc=disabled",
          "-Dgnumeric=disabled", "-Dpython=disabled"]
# A test that takes less processor time is one of the first to be run.
QUICK = 0.1
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@dataclasses.dataclass(frozen=True)
class Way:
    """One way of building the library and running its tests; what it leaves alive goes on to the next."""
    name: str
    options: tuple = ()
    c_args: str = ""
    processors: tuple = ()  # run by qemu as these
    files: tuple = ()       # only mutants of these
    tests: tuple = ()       # only these
    longest: float = 1e9    # only tests that take no longer when built as usual, in seconds


# What float.h says on a machine that computes in wider numbers: the filter of lib/exact proves nothing there.
NO_DOUBLES = "-D__FLT_EVAL_METHOD__=2 -Wno-builtin-macro-redefined"
# What the sanitizers find only when asked for: a double that its integer cannot hold, which on this machine often
# becomes, by chance, what was wanted; and what lies beside an array at the end of a struct.
MORE_FINDINGS = "-fsanitize=float-cast-overflow,bounds-strict"
WAYS = (
    Way("usual"),
    Way("two words, plain C", ("-Dtwo_word=true", "-Dportable=true"), NO_DOUBLES, longest=0.35),
    Way("sanitized", ("-Db_sanitize=address,undefined",), MORE_FINDINGS, longest=0.35),
    Way("older processors", processors=("Nehalem", "Haswell,-fma"), files=("lib/columns/kernels.c",),
        tests=("columns", "coverage")),
)


def most_seconds(usual):
    """How much processor time a test may take with a mutant: beyond, it is taken to run for ever."""
    return 0.1 + 3 * usual


class Bench:
    """A way of building, with its copy of the project."""

    def __init__(self, directory, way, longest, wanted=None):
        self.way, self.build, self.longest, self.wanted = way, directory / "build", longest, wanted
        self.copy = Schemata(directory / "tree")
        self.tests = {}                            # name: command
        self.seconds = {}
        self.called = {}                           # name: the functions that the test calls, by index
        self.kills = collections.Counter()         # (function or file, test)
        header = self.copy.tree / "mutant.h"
        arguments = f"-O1 -w -D_DEFAULT_SOURCE -include {header} {way.c_args}"
        if not (self.build / "build.ninja").exists():
            self.copy.hold([])
            self.call(["meson", "setup", self.build, self.copy.tree, *COMMON, *way.options,
                       f"-Dc_args={arguments}"])

    @staticmethod
    def call(command):
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{run.stdout}{run.stderr}")

    def find_tests(self):
        self.call(["ninja", "-C", self.build, "build.ninja"])
        told = subprocess.run(["meson", "introspect", "--tests", self.build], check=True, capture_output=True)
        for test in json.loads(told.stdout):
            suites = {suite.split(":")[-1] for suite in test["suite"]}
            program = pathlib.Path(test["cmd"][0])
            own = suites & {"unit", "vectors"} and program.is_relative_to(self.build / "tests")
            own = own and "hosts" not in program.parts
            chosen = self.way.tests or self.wanted
            if own and (not chosen or test["name"] in chosen):
                self.tests[test["name"]] = test["cmd"]

    def hold(self, mutants):
        """Builds a copy with these. Returns those that compile here."""
        mutants = list(mutants)
        while True:
            self.copy.hold(mutants)
            run = self.make("-k0")
            if run.returncode == 0:
                return mutants
            try:
                bad = {self.copy.mutants[number] for number in self.copy.mutants_at(run.stdout)}
            except ValueError as error:
                sys.exit(f"mutate.py: {self.way.name}: {error}")
            if not bad:
                sys.exit(f"mutate.py: {self.way.name}: the project does not build\n{run.stdout[-4000:]}")
            mutants = [mutant for mutant in mutants if mutant not in bad]

    def make(self, *options):
        if not self.tests:
            self.find_tests()
        targets = [os.path.relpath(command[0], self.build) for command in self.tests.values()]
        return subprocess.run(["ninja", "-j1", *options, "-C", self.build, *targets], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def learn(self):
        """Runs every test without a mutant: how long it takes, what it calls."""
        for name in self.tests:
            with tempfile.NamedTemporaryFile("r", dir=self.build) as told:
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                if not self.passes(name, 0, 600, told.name):
                    sys.exit(f"mutate.py: {self.way.name}: {name} fails without a mutant")
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                self.seconds[name] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                self.called[name] = {int(line) for line in told}

    def tests_of(self, mutants, longest):
        """Of the tests that take no longer, those that call the mutants' functions; all if one is unknown."""
        quick = {name for name in self.tests if self.seconds[name] <= longest}
        known = {(m.file, m.function): self.copy.function[number] for number, m in self.copy.mutants.items()}
        places = {(mutant.file, mutant.function) for mutant in mutants}
        if not places <= known.keys():
            return quick
        some = {name for name in quick if any(known[place] in self.called[name] for place in places)}
        return some or quick

    def passes(self, name, number, seconds, called=None):
        """Whether the test passes with a mutant within so many seconds of processor time."""
        environment = dict(os.environ, CK_FORK="no", CK_VERBOSITY="silent",
                           UBSAN_OPTIONS="halt_on_error=1",
                           ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1")
        environment.update({CHOICE: str(number), MILLISECONDS: str(int(1000 * seconds))})
        if called:
            environment[CALLED] = called
        for processor in self.way.processors or (None,):
            command = (["qemu-x86_64-static", "-cpu", processor] if processor else []) + self.tests[name]
            try:
                run = subprocess.run(command, env=environment, timeout=30 + 20 * seconds, check=False,
                                     **QUIET)
            except subprocess.TimeoutExpired:
                return False
            if run.returncode != 0:
                return False
        return True

    def order(self, mutant, function):
        """The tests that call the function: soonest those that are quick and killed such mutants before."""
        def rank(test):
            kills = 3 * self.kills[mutant.file, mutant.function, test] + self.kills[mutant.file, test]
            return (self.seconds[test] > QUICK, (self.seconds[test] + 0.005) / (1 + kills))
        return sorted((test for test in self.tests if self.seconds[test] <= self.longest and
                       (function is None or function in self.called[test])), key=rank)

    def killer(self, number):
        """The test that fails with the mutant of this number, "" where none does."""
        mutant = self.copy.mutants[number]
        for test in self.order(mutant, self.copy.function[number]):
            if not self.passes(test, number, most_seconds(self.seconds[test])):
                self.kills[mutant.file, mutant.function, test] += 1
                self.kills[mutant.file, test] += 1
                return test
        return ""

    def killers(self, mutants, jobs, tell):
        """{mutant: the test that kills it, or ""} for those that compile here."""
        self.hold([mutant for mutant in mutants if mutant.function])
        self.learn()
        found = {}
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            numbers = list(self.copy.mutants)
            for number, test in zip(numbers, pool.map(self.killer, numbers)):
                found[self.copy.mutants[number]] = test
                tell(self.way, self.copy.mutants[number], test, len(found), len(numbers))
        for mutant in mutants:
            if not mutant.function:
                test = self.killer_outside(mutant)
                if test is not None:
                    found[mutant] = test
                    tell(self.way, mutant, test, len(found), len(found))
        return found

    def killer_outside(self, mutant):
        """The same for a mutant outside functions, built by itself; None where it does not compile."""
        self.copy.hold([])
        path = self.copy.tree / mutant.file
        lines = path.read_text(encoding="utf-8").split("\n")
        lines[mutant.number] = mutant.changed
        path.write_text("\n".join(lines), encoding="utf-8")
        if self.make().returncode != 0:
            return None
        return next((test for test in self.order(mutant, None)
                     if not self.passes(test, 0, most_seconds(self.seconds[test]))), "")
