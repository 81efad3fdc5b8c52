#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a staffing norm takes in PostgreSQL: in its own numeric, as is usual, and in the library's functions.

Usage: bench_postgres.py [--rows N] [--runs N] BUILD_DIRECTORY

Both answer over the same table, turn by turn, in one process without workers, and are timed by the processor
time of that process; the shortest counts, since what else the machine does only adds to it. That they answer
the same is checked. Both read the rows, which no function makes faster; so what they take beyond that is told
too. The server is the tests' own and is gone at the end. Nothing here passes or fails by its time; it prints
a table.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hosts" / "postgres"))

import server  # noqa: E402

TABLE = """CREATE TABLE county AS
  SELECT (i * 7919) % 50021 AS elders, nullif(i % 60, 59) AS staff
  FROM generate_series(1::bigint, {rows}) AS i;
VACUUM ANALYZE county;"""
ALONE = "SET max_parallel_workers_per_gather = 0; SET jit = off;"
TIMED = "SET client_min_messages = log; SET log_executor_stats = on;"

# Each pair gives the same numbers. In numeric the requirement is worked out once a row, hence OFFSET 0. A sum
# of bigint is no numeric until its end: PostgreSQL adds it up in 128 bits.
NEED = "(SELECT staff, ceil(elders * 1 / 1000.0) AS need FROM county OFFSET 0) AS rows"
PAIRS = [
    ("swt_require a row, and its sum", "SELECT sum(ceil(elders * 1 / 1000.0)) FROM county",
     "SELECT sum(swt_require(elders, 1, 1000)) FROM county"),
    ("swt_project a row, and its sum", "SELECT sum(ceil(elders * 1.106 ^ 5)) FROM county",
     "SELECT sum(swt_project(elders, 0.106, 5)) FROM county"),
    ("swt_project, years by row", "SELECT sum(ceil(elders * 1.106 ^ (elders % 8))) FROM county",
     "SELECT sum(swt_project(elders, 0.106, elders % 8)) FROM county"),
    ("swt_coverage, all that it tells",
     "SELECT count(staff), count(*) FILTER (WHERE staff >= need), count(*) - count(staff), sum(staff), "
     "sum(need) FILTER (WHERE staff IS NOT NULL), sum(greatest(need - staff, 0)), "
     f"sum(greatest(staff - need, 0)), max(greatest(need - staff, 0)) FROM {NEED}",
     "SELECT (swt_coverage(staff, swt_require(elders, 1, 1000))).* FROM county"),
    ("swt_shortfall", f"SELECT sum(greatest(need - staff, 0)) FROM {NEED}",
     "SELECT swt_shortfall(staff, swt_require(elders, 1, 1000)) FROM county"),
    ("swt_pooled", "SELECT ceil(sum(elders::numeric) * 1 / 1000.0) FROM county",
     "SELECT swt_pooled(elders, 1, 1000) FROM county"),
    ("swt_pooled, against a bigint's sum", "SELECT ceil(sum(elders) * 1 / 1000.0) FROM county",
     "SELECT swt_pooled(elders, 1, 1000) FROM county"),
]
READING = "SELECT count(elders) FROM county"


def seconds(host, query):
    """Processor time of the server's process, and what the query answered."""
    done = host.client(f"{ALONE} {TIMED} {query};", "bench")
    spent = re.findall(r"!\s+([\d.]+) s user, ([\d.]+) s system", done.stderr)
    if done.returncode != 0 or not spent:
        raise RuntimeError(f"{query}: {done.stderr}")
    return max(float(user) + float(system) for user, system in spent), done.stdout.strip()


def measure(host, queries, runs):
    times, answers = {query: [] for query in queries}, {}
    for _ in range(runs):
        for query in queries:
            spent, answers[query] = seconds(host, query)
            times[query].append(spent)
    if len(set(answers.values())) != 1:
        raise RuntimeError(f"they do not answer the same: {answers}")
    return [min(times[query]) for query in queries]


def bench(host, rows, runs):
    host.make_database("bench")
    host.psql(TABLE.format(rows=rows), "bench")
    reading, = measure(host, [READING], runs)
    print(f"{rows:,} rows, one process, shortest of {runs}; merely reading them takes {reading:.2f} s")
    print(f"{'':36}{'numeric':>9}{'swt_':>9}   faster   beyond reading, a row")
    for name, numeric, own in PAIRS:
        slow, fast = measure(host, [numeric, own], runs)
        beyond = " and ".join(f"{(spent - reading) / rows * 1e9:.0f} ns" for spent in (slow, fast))
        print(f"{name:36}{slow:7.2f} s{fast:7.2f} s{slow / fast:7.1f} x   {beyond}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=5000000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("build", type=pathlib.Path, help="a build directory")
    options = parser.parse_args()
    made = options.build / "lib" / "hosts" / "postgres"
    extension = [made / "swtarget.so", made / "swtarget.control", *made.glob("swtarget--*.sql")]
    if not extension[0].exists() or len(extension) != 3:
        print(f"PostgreSQL: there is no extension in {made} (Debian: postgresql-server-dev-15)")
        return 0
    if shutil.which("pg_config") is None:
        print("PostgreSQL: not on this machine (Debian: postgresql-15)")
        return 0
    places = [subprocess.run(["pg_config", option], check=True, capture_output=True, text=True).stdout.strip()
              for option in ("--bindir", "--pkglibdir", "--sharedir")]
    with server.Server(*places, extension, ("shared_buffers=512MB",)) as host:
        bench(host, options.rows, options.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
