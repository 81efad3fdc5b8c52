#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times the library against NumPy, pandas, SQLite and DuckDB on the same rows; counts their wrong answers.

Usage: peers.py --library FILE [--duckdb DIR] [--quick] [--json FILE]

All work on one thread, in processor time, in turn and in one run. NumPy writes into arrays that are there
already, as the library does; the databases write a table. DIR is a directory in which
`npm install @duckdb/node-api` was run: unless it is given, the one that run.sh makes, if it is there.
"""

import argparse
import ctypes
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

import numpy
import pandas

from contest import Contest, Side
from library import Library

# Column: what it holds is below this. A formula makes them all that NumPy and SQL work out alike.
COLUMNS = {"elders": 60001, "beds": 3001, "urban": 13, "elders_staff": 61, "beds_staff": 31,
           "urban_staff": 37, "units": 2000, "area": 40000, "base": 100000000, "thousands": 1000}
NORMS = [("elders", "elders_staff", (1, 1000)), ("beds", "beds_staff", (1, 100)),
         ("urban", "urban_staff", (3, 1))]
PRIME = 2147483647

# Sichuan's rule: a unit of 1,000 or more has posts of its own, smaller ones share within their area.
SHARED = """SELECT sum(CASE WHEN units >= 1000 THEN (units + 999) {div} 1000 ELSE 0 END) +
    (sum(CASE WHEN units < 1000 THEN units ELSE 0 END) + 999) {div} 1000 AS answer
    FROM t GROUP BY area ORDER BY area"""


def sql_columns():
    """x^3 modulo a prime, x being the row and some more: no pattern that a processor could learn."""
    for shift, (name, below) in enumerate(COLUMNS.items(), 1):
        x = f"(i + {1000003 * shift})"
        value = f"{x} * {x} % {PRIME} * {x} % {PRIME} % {below}"
        yield f"({value} + 1) * 1000 AS {name}" if name == "thousands" else f"{value} AS {name}"


def numpy_columns(rows):
    columns = {}
    for shift, (name, below) in enumerate(COLUMNS.items(), 1):
        x = numpy.arange(rows, dtype=numpy.int64) + 1000003 * shift
        value = x * x % PRIME * x % PRIME % below
        columns[name] = (value + 1) * 1000 if name == "thousands" else value
    return columns


def assess_sql(div):
    parts = []
    for driver, have, (posts, per) in NORMS:
        need = f"({driver} * {posts} + {per - 1}) {div} {per}"
        parts += [f"sum({need})", f"sum(CASE WHEN {need} > {have} THEN {need} - {have} ELSE 0 END)",
                  f"sum(CASE WHEN {have} >= {need} THEN 1 ELSE 0 END)"]
    return f"SELECT {', '.join(parts)} FROM t"


class Sqlite:
    """sqlite3 of Python, in memory."""

    name, div = f"SQLite {sqlite3.sqlite_version}", "/"

    def __init__(self, rows):
        self.database = sqlite3.connect(":memory:")
        self.run("CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
                 f"WHERE i + 1 < {rows}) SELECT {', '.join(sql_columns())} FROM n")

    def run(self, sql):
        """Nanoseconds and rows of one statement."""
        begin = time.process_time_ns()
        found = self.database.execute(sql).fetchall()
        return time.process_time_ns() - begin, found

    def write(self, select):
        self.run("DROP TABLE IF EXISTS answers")
        return self.run(f"CREATE TABLE answers AS {select}")[0]

    def written(self):
        rows = self.database.execute("SELECT answer FROM answers")
        return numpy.fromiter((row[0] for row in rows), dtype=numpy.int64)


class Duckdb:
    """DuckDB in Node.js, which is asked line by line."""

    div = "//"

    def __init__(self, rows, directory):
        script = pathlib.Path(__file__).resolve().with_name("duckdb_peer.mjs")
        self.process = subprocess.Popen(["node", script], cwd=directory, text=True, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.name = "DuckDB " + self.run("SELECT version()")[1][0][0].lstrip("v")
        self.run(f"CREATE TABLE t AS SELECT {', '.join(sql_columns())} "
                 f"FROM (SELECT range AS i FROM range({rows}))")

    def run(self, sql):
        self.process.stdin.write(json.dumps(sql) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("DuckDB ended")
        answer = json.loads(line)
        return answer["nanoseconds"], answer["rows"]

    def write(self, select):
        return self.run(f"CREATE OR REPLACE TABLE answers AS {select}")[0]

    def written(self):
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            self.run(f"COPY (SELECT answer::BIGINT FROM answers) TO '{file.name}' (HEADER false)")
            return numpy.loadtxt(file.name, dtype=numpy.int64, ndmin=1)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work):
    """A side's run: the processor time of this process for the work."""
    def run():
        begin = time.process_time_ns()
        work()
        return time.process_time_ns() - begin
    return run


def kept(work):
    """A side whose answer is what its work returns."""
    answers = []

    def do():
        answers[:] = [work()]
    return timed(do), lambda: numpy.asarray(answers[0]).astype(numpy.int64)


def into(out, work):
    """A side whose work fills an array."""
    return timed(lambda: work(out)), lambda: out.astype(numpy.int64)


def written_by(database, select):
    return lambda: database.write(select), database.written


def asked_of(database, sql):
    rows = []

    def run():
        taken, found = database.run(sql)
        rows[:] = found
        return taken
    return run, lambda: numpy.array([int(value) for value in rows[0]], dtype=numpy.int64)


def keep_memory():
    """Has glibc keep what is freed, so that NumPy and pandas need not wait for new pages in every round.

    That is in their favour: a program that works on a table once does wait.
    """
    trim_threshold, mmap_max = -1, -4  # M_... of malloc.h
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(mmap_max, 0)
        libc.mallopt(trim_threshold, -1)


def ratio(library, columns, frame, databases):
    elders, out = columns["elders"], numpy.empty_like(columns["elders"])

    def by_numpy(posts):
        numpy.floor_divide(elders, -1000, out=posts)
        numpy.negative(posts, out=posts)
    sides = [Side("swtarget", *into(out, lambda posts: library.require(elders, (1, 1000), posts))),
             Side(f"NumPy {numpy.__version__}", *into(numpy.empty_like(out), by_numpy)),
             Side(f"pandas {pandas.__version__}", *kept(lambda: -(-frame.elders // 1000)))]
    sides += [Side(d.name, *written_by(d, f"SELECT (elders + 999) {d.div} 1000 AS answer FROM t"))
              for d in databases]
    return Contest("ratio column", "one for each 1,000", elders.size, sides), {}


def sums_of(need, have):
    lack = need - have
    return [need.sum(), numpy.maximum(lack, 0).sum(), (lack <= 0).sum()]


def assess_columns(columns):
    """One norm after the other, by NumPy or, given a data frame, by pandas."""
    found = []
    for driver, have, (posts, per) in NORMS:
        need = columns[driver] * posts if per == 1 else -(-columns[driver] // per)
        found += sums_of(need, columns[have])
    return found


def assess(library, columns, frame, databases):
    used = {name: columns[name] for driver, have, _ in NORMS for name in (driver, have)}
    sides = [Side("swtarget", *kept(lambda: library.assess(used, NORMS))),
             Side(f"NumPy {numpy.__version__}", *kept(lambda: assess_columns(columns))),
             Side(f"pandas {pandas.__version__}", *kept(lambda: assess_columns(frame)))]
    sides += [Side(d.name, *asked_of(d, assess_sql(d.div))) for d in databases]
    wanted = {sides[1].name: (1, 18, "assess, times faster than NumPy"),
              sides[2].name: (1, 65, "assess, times faster than pandas")}
    wanted.update({d.name: (1, 40, "assess, times faster than DuckDB") for d in databases
                   if isinstance(d, Duckdb)})
    return Contest("assess", "three norms", len(frame), sides), wanted


def growth(name, rate, periods, data):
    """The contest of one column of bases; all but the library work in doubles."""
    factor = f"pow({1 + rate[0] / rate[1]!r}, {periods})"

    def contest(library, columns, frame, databases):
        base, out = columns[name], numpy.empty_like(columns[name])
        doubles = numpy.empty(base.size)

        def by_numpy(answer):
            numpy.multiply(base, (1 + rate[0] / rate[1]) ** periods, out=answer)
            numpy.ceil(answer, out=answer)
        sides = [Side("swtarget", *into(out, lambda answer: library.project(base, rate, periods, answer))),
                 Side(f"NumPy {numpy.__version__}", *into(doubles, by_numpy)),
                 Side(f"pandas {pandas.__version__}",
                      *kept(lambda: numpy.ceil(frame[name] * (1 + rate[0] / rate[1]) ** periods)))]
        select = f"SELECT CAST(ceil({name} * {factor}) AS BIGINT) AS answer FROM t"
        sides += [Side(d.name, *written_by(d, select)) for d in databases]
        return Contest("growth column, one rate", data, base.size, sides), {}
    return contest


def shared(library, columns, frame, databases):
    units, area = columns["units"], columns["area"].astype(numpy.uint32)
    posts = numpy.empty(COLUMNS["area"], dtype=numpy.int64)
    areas = COLUMNS["area"]

    def by_numpy():
        small = numpy.bincount(area, numpy.where(units < 1000, units, 0), areas).astype(numpy.int64)
        own = numpy.bincount(area, numpy.where(units >= 1000, -(-units // 1000), 0), areas)
        return -(-small // 1000) + own

    def by_pandas():
        is_small = frame.units < 1000
        parts = pandas.DataFrame({"area": frame.area, "small": frame.units.where(is_small, 0),
                                  "own": (-(-frame.units // 1000)).mask(is_small, 0)})
        sums = parts.groupby("area").sum()
        return -(-sums.small // 1000) + sums.own
    sides = [Side("swtarget", *into(posts, lambda out: library.shared(units, area, (1, 1000), out))),
             Side(f"NumPy {numpy.__version__}", *kept(by_numpy)),
             Side(f"pandas {pandas.__version__}", *kept(by_pandas))]
    sides += [Side(d.name, *written_by(d, SHARED.format(div=d.div))) for d in databases]
    wanted = {sides[1].name: (4, 4, "shared, times faster than NumPy's bincount")}
    wanted.update({d.name: (8, 8, "shared, times faster than DuckDB") for d in databases
                   if isinstance(d, Duckdb)})
    return Contest("shared within areas", f"{areas:,} areas", units.size, sides), wanted


SUBJECTS = [ratio, assess, growth("base", (106, 1000), 5, "10.6 %, 5 years, to 1e8"),
            growth("thousands", (1, 10), 3, "10 %, 3 years, thousands"), shared]


def duckdb_directory():
    """Where run.sh installs it, or None."""
    made = pathlib.Path(tempfile.gettempdir(), f"swtarget-bench-peers-{os.getuid()}")
    directory = pathlib.Path(os.environ.get("SWTARGET_BENCH_PEERS", made))
    return str(directory) if (directory / "node_modules" / "@duckdb" / "node-api").is_dir() else None


def show(contest):
    print(f"{contest.operation}, {contest.data}, {contest.rows} rows")
    for side in contest.report()["sides"]:
        time_of, ratio_of = side["nanoseconds_a_row"], side["ratio"]
        print(f"  {side['side']:<20} {time_of['median']:9.3f} ns a row   {ratio_of['median']:8.2f} times "
              f"swtarget ({ratio_of['low']:.2f} to {ratio_of['high']:.2f})  "
              f"{side['wrong']} wrong of {side['checked']}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", required=True, help="libswtarget.so")
    parser.add_argument("--duckdb", default=duckdb_directory(), metavar="DIR",
                        help="where @duckdb/node-api is installed; without it DuckDB is left out")
    parser.add_argument("--quick", action="store_true", help="1,000,000 rows, two rounds: shows that it runs")
    parser.add_argument("--json", help="file for all figures")
    options = parser.parse_args()
    rows = 1000000 if options.quick else 10000000
    keep_memory()
    library, columns = Library(options.library), numpy_columns(rows)
    frame = pandas.DataFrame(columns)
    databases = [Sqlite(rows)] + ([Duckdb(rows, options.duckdb)] if options.duckdb else [])
    contests, claims = [], []
    for subject in SUBJECTS:
        contest, wanted = subject(library, columns, frame, databases)
        contest.hold(2 if options.quick else 9)
        show(contest)
        contests.append(contest.report())
        claims += [] if options.quick else contest.claims(wanted)
    if options.json:
        text = json.dumps({"version": library.version(), "contests": contests, "to_reach": claims}, indent=1)
        pathlib.Path(options.json).write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
