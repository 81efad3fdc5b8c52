# SPDX-License-Identifier: MIT
"""The PostgreSQL extension in a real server: every vector, SQLSTATEs, unknown numbers, and workers.

Usage: test_postgres.py --programs DIR --libraries DIR --shared DIR --table PRINT_TABLE --vectors DATABASE.CSV
                        SWTARGET.SO SWTARGET.CONTROL SWTARGET.SQL
"""

import argparse
import os
import pathlib
import random
import re
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[level]) for level in (0, 1, 2)]

import database  # noqa: E402
import server  # noqa: E402
import tap  # noqa: E402
import vectors  # noqa: E402

getcontext().prec = 100
STATES = {"#VALUE!": {"22023", "22P02"}, "#NUM!": {"22003"}, "#DIV/0!": {"22012"}, "#N/A": {"22000", "22004"}}
NO_SUCH_FUNCTION = "42883"
NULL = "NULL::bigint"  # a column of NULLs alone would be of text

# What makes PostgreSQL share any query over a table among workers.
SHARED = """SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2; SET jit = off;"""
ALONE = "SET max_parallel_workers_per_gather = 0;"
SUMS = ("units", "met", "missing", "have", "need", "shortfall", "surplus", "worst_gap")


def apportioned(name, over, source, _arguments):
    return f"{source} SELECT {name}({over}) OVER (ORDER BY id) FROM rows ORDER BY id"


def is_whole(typed):
    return typed == "?" or Fraction(typed).denominator == 1 and abs(Fraction(typed)) < 2**63


def has_other_types(function, row):
    """Whether an argument is of a type that the function does not take, so that there is no such function."""
    for argument, typed in zip(function["arguments"], row.arguments):
        if argument["kind"] == "range" and not all(map(is_whole, typed.strip("{}").split())):
            return True
        if argument["kind"] == "whole" and not typed.startswith('"') and not is_whole(typed):
            return True
        if argument["kind"] in ("option", "figure") and not typed.startswith('"'):
            return True
    return False


def cell_error(function, row, answer):
    """An error by the cell's name, where its SQLSTATE is one for that and its text is the library's."""
    if not isinstance(answer, server.Refused):
        return answer
    if answer.state == NO_SUCH_FUNCTION and has_other_types(function, row):
        return row.expected if row.expected.startswith("#") else answer
    name, _, sentence = answer.partition(": ")
    error = database.SENTENCES.get(sentence, answer) if name == database.name_of(function) else answer
    if re.match("invalid input syntax for type (bigint|numeric)", answer):
        error = "#VALUE!"
    return error if answer.state in STATES.get(error, ()) else f"{answer.state} {answer}"


def sums_of(units):
    """What swt_coverage counts of pairs."""
    known = [(have, need) for have, need in units if have is not None and need is not None]
    gaps = [need - have for have, need in known]
    return (len(known), sum(gap <= 0 for gap in gaps), len(units) - len(known),
            sum(have for have, _ in known), sum(need for _, need in known),
            sum(max(gap, 0) for gap in gaps), sum(max(-gap, 0) for gap in gaps), max([0, *gaps]))


class Checks:
    def __init__(self, host, table, rows):
        self.host, self.table, self.rows = host, table, rows

    def expect(self, wanted, before=()):
        """Faults of statements whose answers are known: rows, or an SQLSTATE and the error's text."""
        answers = self.host.run([*before, *wanted])
        faults = [f"{statement}: {answer}" for statement, answer in zip(before, answers)
                  if isinstance(answer, str)]
        for (statement, want), answer in zip(wanted.items(), answers[len(before):], strict=True):
            got = (answer.state, str(answer)) if isinstance(answer, str) else answer
            if got != want:
                faults.append(f"{statement} answers {got!r}, must answer {want!r}")
        return faults

    def owner(self):
        """The server does not run as root."""
        owner = os.stat(self.host.directory / "home" / "data" / "postmaster.pid").st_uid
        return ["the server runs as root"] if owner == 0 else []

    def declared(self):
        """Immutable and safe in workers; functions of single values are strict."""
        statement = """SELECT p.proname, p.provolatile, p.proparallel, p.prokind, bool_and(p.proisstrict)
            FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
            JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'swtarget'
            WHERE d.classid = 'pg_proc'::regclass GROUP BY 1, 2, 3, 4"""
        found = {row[0]: row[1:] for row in self.host.run([statement])[0]}
        faults = [f"{name} is {row}" for name, row in found.items() if row[:2] != ("i", "s")]
        for function in self.table.values():
            name = database.name_of(function)
            is_strict = not database.ranges_of(function)
            kind = "a" if database.is_aggregate(function) else "f" if is_strict else "w"
            if found.get(name, ())[2:] != (kind, is_strict):
                faults.append(f"{name} is {found.get(name)}")
        return faults

    def vectors(self):
        asked = [row for row in self.rows if database.has_rows(self.table[row.function], row)]
        left = len(self.rows) - len(asked)
        answers = self.host.run(database.statement(self.table[row.function], row.arguments, apportioned, NULL)
                                for row in asked)
        answers = [cell_error(self.table[row.function], row, answer) for row, answer in zip(asked, answers)]
        faults = database.compare(self.table, asked, answers)
        return faults + ([] if 0 < left < len(self.rows) / 50 else [f"{left} rows were left out"])

    def types(self):
        """bigint for whole numbers, numeric for rates, double precision for what is irrational."""
        wanted, statements = {"whole": "bigint", "ratio": "numeric", "real": "double precision"}, {}
        for function in self.table.values():
            row = database.example(function, self.rows)
            statement = database.statement(function, row.arguments, apportioned, NULL)
            kinds = f"SELECT DISTINCT pg_typeof(r.x)::text FROM ({statement}) AS r(x)"
            statements[kinds] = [(wanted[function["gives"]],)]
        return self.expect(statements)

    def nulls(self):
        """NULL for a single argument is NULL; for a function that gives rows, none."""
        wanted = {}
        for function in self.table.values():
            row = database.example(function, self.rows)
            for place, typed in enumerate(row.arguments):
                if vectors.is_range(typed):
                    continue
                arguments = [*row.arguments[:place], "?", *row.arguments[place + 1:]]
                statement = database.statement(function, arguments, apportioned, NULL)
                count = vectors.length_of(row) if database.ranges_of(function) else 0
                wanted[statement] = [(None,)] * (count if function["is_array"] else 1)
        return self.expect(wanted)

    def no_rows(self):
        wanted = {}
        for function in filter(database.is_aggregate, self.table.values()):
            over = ", ".join("1" for _ in function["arguments"])
            whole = len(database.ranges_of(function)) == len(function["arguments"])
            wanted[f"SELECT {database.name_of(function)}({over}) WHERE false"] = [(0 if whole else None,)]
        wanted["SELECT (swt_coverage(1, 2)).* WHERE false"] = [(0,) * len(SUMS)]
        wanted["SELECT swt_pooled(1, 1, 1000) WHERE false"] = [(None,)]
        return self.expect(wanted)

    def rates(self):
        """By their digits: numeric and text in any mixture, never by way of a double."""
        wide = "the exact answer is too large for a 64-bit number"
        out = "a number is outside the range that the function takes"
        return self.expect({
            "SELECT swt_project(1000000, 0.1, 3)": [(1331000,)],
            "SELECT swt_project(1000000, '10%', 3)": [(1331000,)],
            "SELECT swt_project(1000000, 0.100000000000000000000000000000, 3)": [(1331000,)],
            "SELECT swt_project(1000000000000000, 0.000000000000001, 1)": [(1000000000000001,)],
            "SELECT swt_project(10000000000000000, 0.0000000000000001, 1)": [(10000000000000001,)],
            "SELECT swt_project('1000', '1/3', 1)": [(1334,)],
            "SELECT swt_project(1000, 1/3.0, 1)": ("22003", f"swt_project: {wide}"),
            "SELECT swt_project(1000, 'NaN'::numeric, 1)": ("22003", f"swt_project: {out}"),
            "SELECT swt_project(1000, 'Infinity'::numeric, 1)": ("22003", f"swt_project: {out}"),
            "SELECT swt_project(1000, 1e30, 1)": ("22003", f"swt_project: {wide}"),
            "SELECT swt_require(69, 60, 100), swt_require(69, '60%', 1), swt_require(69, 0.6, '1'), "
            "swt_require(69, '60%', '1')": [(42, 42, 42, 42)],
            "SELECT swt_project(base => 1000, rate => '1%', periods => 2)": [(1021,)],
            "SELECT swt_leastrate(19000, 55000, 5, 0.0000001)::text": [("0.2368637",)],
            "SELECT swt_leastrate(100, 225, 1, '1/3')":
                ("22003", "swt_leastrate: the exact answer is 4/3, which is no decimal"),
            "SELECT swt_leastrate(100, 200, 1, '1/4611686018427387904')": [(1,)],
            f"SELECT swt_leastrate({2**62}, {2**62 + 1}, 1, '1/{2**62}')::text":
                [(f"{Decimal(5) ** 62 / Decimal(10) ** 62:f}",)],
            "SELECT sum(swt_require(v, n, 1000)) FROM (VALUES (1001, 1), (1001, 2), (1001, 1)) AS t(v, n)":
                [(7,)],
            "SELECT sum(swt_require(v, n, 1)) FROM (VALUES (10, '10%'), (10, '15%'), (10, '1/4')) AS t(v, n)":
                [(6,)],
        })

    def constants(self):
        """A number that is the same throughout a query is read once; one that is not, each time."""
        function = """CREATE FUNCTION {}(n {}) RETURNS bigint LANGUAGE plpgsql AS
            $body$ BEGIN RETURN swt_require(1000, n, 100); END $body$"""
        rows = "FROM (VALUES (1001, 1, '1%'), (0, 2, '2%'), (2001, 1, '1%')) AS t(v, n, share)"
        return self.expect({
            f"SELECT sum(swt_require(v, 1, 1000)) {rows}": [(5,)],
            f"SELECT sum(swt_require(v, '1%', '10')) {rows}": [(5,)],
            f"SELECT sum(swt_require(1001, n, 1000)) {rows}": [(7,)],
            f"SELECT sum(swt_require(1001, share, 10)) {rows}": [(7,)],
            f"SELECT swt_pooled(v, 1, 1000) {rows}": [(4,)],
            f"SELECT swt_pooled(v, n, 1000) {rows} WHERE n = 1": [(4,)],
            f"SELECT swt_pooled(v, 1, 1000 ORDER BY n) {rows}": [(4,)],
            f"SELECT swt_pooled(v, 1, 1000) OVER (ORDER BY v) {rows} ORDER BY v": [(0,), (2,), (4,)],
            f"SELECT swt_require(v, 1, 0) {rows}":
                ("22012", "swt_require: a ratio or a division has zero below the line"),
            "SELECT posts(1), posts(2), posts(1)": [(10, 20, 10)],
            "SELECT posts('30%'), posts('50%'), posts('30%')": [(3, 5, 3)],
            f"SELECT sum(posts(n)) {rows}": [(40,)],
        }, before=[function.format("posts", "numeric"), function.format("posts", "text")])

    def refusals(self):
        """What the vectors cannot ask."""
        out = "a number is outside the range that the function takes"
        syntax = "the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000"
        blank = "a cell is blank, and without its number nobody can tell"
        lowest = "(-9223372036854775807 - 1)"
        pairs = "FROM (VALUES (5, 3), ({}, 3)) AS t(have, need)"
        return self.expect({
            "SELECT swt_project(1000, '十', 1)": ("22P02", f"swt_project: {syntax}"),
            "SELECT swt_project(1000, 0.1::float8, 1)":
                ("42883", "function swt_project(integer, double precision, integer) does not exist"),
            f"SELECT swt_met(have, need) {pairs.format(-1)}": ("22003", f"swt_met: {out}"),
            f"SELECT swt_shortfall(have, need) {pairs.format(lowest)}": ("22003", f"swt_shortfall: {out}"),
            f"SELECT swt_coverage(have, need) {pairs.format(lowest)}": ("22003", f"swt_coverage: {out}"),
            f"SELECT swt_cheapest(have, need, '60%') {pairs.format(lowest)}":
                ("22003", f"swt_cheapest: {out}"),
            "SELECT swt_pooled(v, 1, 1000) FROM (VALUES (5), (NULL)) AS t(v)":
                ("22004", f"swt_pooled: {blank}"),
            "SELECT swt_pooled(v, 1, 1000) FROM (VALUES (5), (-5)) AS t(v)": ("22003", f"swt_pooled: {out}"),
            "SELECT swt_pooled(v, 1, 0) FROM (VALUES (5)) AS t(v)":
                ("22012", "swt_pooled: a ratio or a division has zero below the line"),
            "SELECT swt_pooled(v, n, 1000) FROM (VALUES (5, 1), (5, 2)) AS t(v, n)":
                ("22023", "swt_pooled: posts per driver must be the same in every row"),
            "SELECT swt_pooled(v, n, 1000) FROM (VALUES (5, 1), (5, 3)) AS t(v, n)":
                ("22023", "swt_pooled: posts per driver must be the same in every row"),
            "SELECT swt_pooled_combine('{1,5,1,1000}', '{1,5,3,1000}')":
                ("22023", "swt_pooled: posts per driver must be the same in every row"),
            "SELECT swt_pooled_combine('{0,0,0,0}', '{1,5,3,1000}')": [([1, 5, 3, 1000],)],
            "SELECT swt_pooled_combine('{1,5,3,1000}', '{0,0,0,0}')": [([1, 5, 3, 1000],)],
            "SELECT swt_pooled(v, n, 1000) FROM (VALUES (5, 1), (5, NULL)) AS t(v, n)":
                ("22023", "swt_pooled: posts per driver must be the same in every row"),
            "SELECT swt_shared(v, n, 1000) FROM (VALUES (5, 1), (5, 2)) AS t(v, n)":
                ("22023", "swt_shared: posts must be the same in every row"),
            "SELECT swt_shared(v, n, 1000) FROM (VALUES (5, 1), (5, NULL)) AS t(v, n)":
                ("22023", "swt_shared: posts must be the same in every row"),
            "SELECT swt_apportion(n, v, 'adams') OVER () FROM (VALUES (5, 1), (5, 2)) AS t(v, n)":
                ("22023", "swt_apportion: total must be the same in every row"),
            "SELECT swt_apportion(9, v, n) OVER () FROM (VALUES (5, 'adams'), (5, 'webster')) AS t(v, n)":
                ("22023", "swt_apportion: method must be the same in every row"),
            "SELECT swt_coverage_step('{1}', 1, 1)": ("22023", "swtarget: this is no state of sums"),
            "SELECT swt_pooled_final('{0,0,0,0,0}')": ("22023", "swtarget: this is no state of sums"),
            "SELECT swt_pooled_combine('{1,-1,1,1}', '{1,5,1,1}')": ("22003", f"swt_pooled: {out}"),
            "SELECT swt_pooled_combine('{1,5,1,1}', '{1,5,1,NULL}')":
                ("22023", "swtarget: this is no state of sums"),
            "SELECT swt_coverage_step(array_fill(17, '{41}'), 1, 1)":
                ("22023", "swtarget: this is no state of sums"),
            "SELECT swt_coverage_final(array_fill(-1, '{41}'))":
                ("22023", "swtarget: this is no state of sums"),
            "SELECT swt_met_final(array_cat(ARRAY[-1], array_fill(0, '{40}')))":
                ("22003", f"swt_coverage: {out}"),
            "SELECT swt_met_final(s), s[9] FROM (SELECT array_fill(1::bigint, '{41}') AS s OFFSET 0) AS t":
                [(2, 1)],
            "SELECT (swt_coverage_combine(array_fill(1, '{41}'), array_fill(2, '{41}')))[1:9]":
                [([6, 6, 3, 8, 8, 3, 3, 2, 0],)],
        })

    def aggregates(self):
        """20,000 rows in 300 groups, against sums in Python; a tenth of the numbers is unknown."""
        draw = random.Random(5)
        units = [(draw.randrange(300), *(draw.choice([None, *[draw.randrange(20)] * 9]) for _ in range(2)))
                 for _ in range(20000)]
        values = ", ".join(f"({area}, {have}, {need})" for area, have, need in units)
        groups = {area: [unit[1:] for unit in units if unit[0] == area] for area in range(300)}
        coverage = [(area, *sums_of(groups[area])) for area in range(300)]
        totals = {area: sum(have or 0 for have, _ in groups[area]) for area in range(300)}
        before = ["CREATE TABLE units(area int, have int, need int)",
                  f"INSERT INTO units VALUES {values.replace('None', 'NULL')}"]
        query = "SELECT area, {} FROM units GROUP BY area ORDER BY area"
        return self.expect({
            query.format("(swt_coverage(have, need)).*"): coverage,
            query.format("swt_shortfall(have, need), swt_met(have, need)"):
                [(row[0], row[6], row[2]) for row in coverage],
            query.format("swt_pooled(coalesce(have, 0), 3, 10)"):
                [(area, -(-3 * total // 10)) for area, total in totals.items()],
            query.format("swt_shared(coalesce(have, 0), '3', 1000)"):
                [(area, -(-3 * total // 1000)) for area, total in totals.items()],
        }, before)

    def windows(self):
        before = ["CREATE TABLE county(province text, name text, elders int)",
                  "INSERT INTO county VALUES ('x', 'a', 6), ('x', 'b', 6), ('x', 'c', 2), ('y', 'd', 1), "
                  "('y', 'e', 1)"]
        posts = "swt_apportion(10, elders, 'hamilton') OVER (PARTITION BY province ORDER BY name {})"
        divided = [("a", 4), ("b", 4), ("c", 2), ("d", 5), ("e", 5)]
        return self.expect({
            f"SELECT name, {posts.format('')} FROM county ORDER BY name": divided,
            f"SELECT name, {posts.format('ROWS 1 PRECEDING')} FROM county ORDER BY name": divided,
            "SELECT name, swt_apportion(3, elders, 'webster') OVER (ORDER BY name DESC) FROM county "
            "WHERE province = 'y' ORDER BY name": [("d", 1), ("e", 2)],
            "SELECT name, swt_shortfall(elders, 4) OVER (ORDER BY name) FROM county ORDER BY name":
                [("a", 0), ("b", 0), ("c", 2), ("d", 5), ("e", 8)],
            "SELECT name, swt_shared(elders, 1, 4) OVER (ORDER BY name) FROM county ORDER BY name":
                [("a", 2), ("b", 4), ("c", 5), ("d", 5), ("e", 5)],
            "SELECT swt_apportion(1, elders, 'adams') OVER () FROM county WHERE false": [],
        }, before)

    def paths(self):
        before = ["CREATE TABLE plans(id int, base bigint)",
                  "INSERT INTO plans VALUES (1, 100), (2, 200), (3, NULL)"]
        return self.expect({
            "SELECT id, period, headcount FROM plans, swt_path(base, '10%', 1) ORDER BY 1, 2":
                [(1, 0, 100), (1, 1, 110), (2, 0, 200), (2, 1, 220)],
            "SELECT count(*), sum(headcount) FROM swt_path(1, 0, 1000)": [(1001, 1001)],
            "SELECT (swt_path(100, 0.1, 2)).headcount": [(100,), (110,), (121,)],
        }, before)

    def workers(self):
        """A plan with workers, that they start, and the same sums with them, without them and in Python."""
        self.host.psql("CREATE TABLE many AS SELECT i % 1009 AS area, (i * 7919::bigint) % 5003 AS elders, "
                       "CASE WHEN i % 97 > 0 THEN i % 5 END AS staff FROM generate_series(1, 300000) AS i; "
                       "ANALYZE many;", "tests")
        calls = "(swt_coverage(staff, swt_require(elders, 1, 1000))).*, swt_pooled(elders, 1, 1000), " \
                "swt_met(staff, swt_require(elders, '1/1000', 1))"
        query = f"SELECT {calls} FROM many"
        plan = self.host.psql(f"{SHARED} EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) {query};", "tests")
        grouped = f"SELECT area, {calls} FROM many GROUP BY area ORDER BY area"
        scan = "SELECT sum(swt_require(elders, 1, 1000)) FROM many"
        shared, alone = (self.host.psql(f"{how} {query}; {grouped}; {scan};", "tests")
                         for how in (SHARED, ALONE))
        units = [((i % 5 if i % 97 else None), i * 7919 % 5003) for i in range(1, 300001)]
        sums = sums_of([(staff, -(-elders // 1000)) for staff, elders in units])
        pooled = -(-sum(elders for _, elders in units) // 1000)
        total = "|".join(map(str, (*sums, pooled, sums[1])))
        faults = [f"the plan has no {part}: {plan}"
                  for part in ("Finalize Aggregate", "Gather", "Partial Aggregate", "Parallel Seq Scan")
                  if part not in plan]
        if not re.search("Workers Launched: [1-9]", plan):
            faults.append(f"no worker was started: {plan}")
        if "Gather" in self.host.psql(f"{ALONE} EXPLAIN {query};", "tests"):
            faults.append("without workers there are workers")
        faults += [f"{got.splitlines()[0]} is not {total}" for got in (shared, alone)
                   if got.splitlines()[0] != total]
        if shared != alone or len(alone.splitlines()) != 1011:
            faults.append("workers change the sums")
        return faults

    def overflow(self):
        """A sum that comes above 64 bits only when the workers' sums are put together."""
        self.host.psql("CREATE TABLE large AS SELECT 1000000000000000::bigint AS v "
                       "FROM generate_series(1, 9300); ANALYZE large;", "tests")
        faults = []
        for call in ("swt_coverage(0, v)", "swt_shortfall(0, v)", "swt_pooled(v, 1, 1)"):
            for how in (SHARED, ALONE):
                done = self.host.client(f"\\set VERBOSITY verbose\n{how} SELECT {call} FROM large;", "tests")
                name = call.partition("(")[0]
                if f"ERROR:  22003: {name}: the exact answer is too large" not in done.stderr:
                    faults.append(f"{call} answers {done.stdout}{done.stderr}")
        return faults

    def encodings(self):
        """A sentence that the database cannot write, and a text from its own encoding."""
        self.host.make_database("latin", "ENCODING LATIN1 LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
        answers = self.host.run(["SELECT swt_project(1000, 'ten', 1)", "SELECT swt_project(1000, '10%', 1)",
                                 "SELECT swt_project(1000, U&'\\00b11', 1)"], "latin")
        sentence = "swt_project: the text is not a number such as 12,345, 10.6%, 1.9? or 1/1000"
        wanted = [sentence, [(1100,)], sentence]
        faults = [f"{answer!r} is not {want!r}" for answer, want in zip(answers, wanted, strict=True)
                  if answer != want or isinstance(answer, str) and answer.state != "22P02"]
        return faults

    def dropped(self):
        """DROP EXTENSION takes all along, and a user without rights may create it in his own database."""
        self.host.psql("CREATE ROLE planner LOGIN; CREATE DATABASE own OWNER planner;")
        printed = self.host.psql("""SET ROLE planner; CREATE EXTENSION swtarget; SELECT swt_units('60%', 69);
            DROP EXTENSION swtarget; SELECT count(*) FROM pg_proc WHERE proname ~ '^swt_';""", "own")
        return [] if printed.split() == ["42", "0"] else [printed]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    for name in ("programs", "libraries", "shared", "table", "vectors"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("extension", nargs=3)
    given = parser.parse_args()
    if not pathlib.Path(given.programs, "postgres").exists():
        print("1..0 # SKIP PostgreSQL's server is not on this machine (Debian: postgresql-15)")
        return 0
    table, rows = vectors.read_table(given.table), vectors.read_rows(given.vectors)
    with server.Server(given.programs, given.libraries, given.shared, given.extension) as host:
        host.make_database("tests")
        checks = Checks(host, table, rows)
        return tap.run([
            ("the server is not root's", checks.owner),
            ("functions as they are declared", checks.declared),
            (f"{len(rows)} vectors", checks.vectors),
            ("every function has rows", lambda: database.unknown_functions(table, rows)),
            ("types of answers", checks.types),
            ("NULL gives NULL", checks.nulls),
            ("over no rows", checks.no_rows),
            ("rates by their digits", checks.rates),
            ("numbers that are the same throughout", checks.constants),
            ("what is refused, by SQLSTATE", checks.refusals),
            ("groups of rows", checks.aggregates),
            ("window functions", checks.windows),
            ("paths", checks.paths),
            ("workers", checks.workers),
            ("sums above 64 bits", checks.overflow),
            ("other encodings", checks.encodings),
            ("created and dropped by a user", checks.dropped),
            ("the examples of README.md", lambda: database.readme_faults(
                "PostgreSQL", lambda statements: host.run(["DROP EXTENSION swtarget", *statements])[1:]))])


if __name__ == "__main__":
    sys.exit(main())
