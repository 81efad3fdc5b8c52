# SPDX-License-Identifier: MIT
"""The SQLite extension in SQLite: every vector, unknown numbers, what it refuses, and how it is used in SQL.

Usage: test_sqlite.py --extension SWTARGET.SO | --program SQLITE_SHELL PRINT_TABLE DATABASE.CSV
"""

import json
import pathlib
import random
import sqlite3
import subprocess
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[level]) for level in (1, 2)]

import database  # noqa: E402
import tap  # noqa: E402
import vectors  # noqa: E402


class Loaded:
    """Python's SQLite, which loads the extension."""

    def __init__(self, path):
        self.path = path

    def run(self, statements):
        """What each answers: a list of rows, or its error as a text."""
        connection = sqlite3.connect(":memory:")
        connection.enable_load_extension(True)
        connection.load_extension(self.path)
        try:
            return [self.answer(connection, statement) for statement in statements]
        finally:
            connection.close()

    @staticmethod
    def answer(connection, statement):
        try:
            return connection.execute(statement).fetchall()
        except sqlite3.Error as error:
            return str(error)


class Program:
    """A program of its own with SQLite, that has the extension inside."""

    def __init__(self, path):
        self.path = path

    def run(self, statements):
        text = "".join(statement.replace("\n", " ") + "\n" for statement in statements)
        done = subprocess.run([self.path], input=text, check=True, capture_output=True, text=True)
        return [self.answer(line) for line in done.stdout.splitlines()]

    @staticmethod
    def answer(line):
        *rows, error = json.loads(line)
        return [tuple(row) for row in rows] if error is None else error


def apportioned(name, _over, _source, arguments):
    """A range is a JSON array there."""
    given = [database.quoted("[" + ", ".join(database.range_literals(argument)).replace("NULL", "null") + "]")
             if vectors.is_range(argument) else database.literal(argument) for argument in arguments]
    return f"SELECT posts FROM {name}({', '.join(given)}) ORDER BY place"


def cell_error(function, answer):
    """An error by the cell's name; it must begin with the function's, and the row where there is one."""
    if not isinstance(answer, str):
        return answer
    name, _, sentence = answer.partition(": ")
    if sentence.startswith("row "):
        sentence = sentence.partition(": ")[2]
    return database.SENTENCES.get(sentence, answer) if name == database.name_of(function) else answer


class Checks:
    def __init__(self, host, table, rows):
        self.host, self.table, self.rows = host, table, rows

    def ask(self, statement, *before):
        """The answer to the last of some statements; what goes before must not fail."""
        *prepared, answer = self.host.run([*before, statement])
        failed = [text for text in prepared if isinstance(text, str)]
        if failed:
            raise AssertionError(failed)
        return answer

    def expect(self, wanted, before=()):
        """Faults of statements whose answers are known: rows, or a part of the error."""
        answers = self.host.run([*before, *wanted])[len(before):]
        return [f"{statement} answers {answer!r}, must answer {want!r}"
                for (statement, want), answer in zip(wanted.items(), answers, strict=True) if answer != want]

    def vectors(self):
        asked = [row for row in self.rows if database.has_rows(self.table[row.function], row)]
        left = len(self.rows) - len(asked)
        answers = self.host.run(database.statement(self.table[row.function], row.arguments, apportioned)
                                for row in asked)
        answers = [cell_error(self.table[row.function], answer) for row, answer in zip(asked, answers)]
        faults = database.compare(self.table, asked, answers)
        return faults + ([] if 0 < left < len(self.rows) / 50 else [f"{left} rows were left out"])

    def kinds(self):
        """Whole numbers come as integers, rates as reals."""
        faults = []
        for function in self.table.values():
            row = database.example(function, self.rows)
            answer = self.ask(database.statement(function, row.arguments, apportioned))
            kinds = {type(cell) for line in answer for cell in line}
            if kinds != {int if function["gives"] == "whole" else float}:
                faults.append(f"{row} gives {kinds}")
        return faults

    def nulls(self):
        """NULL for a single argument is NULL; from a table, no rows."""
        faults = []
        for function in self.table.values():
            row = database.example(function, self.rows)
            for place, argument in enumerate(row.arguments):
                if vectors.is_range(argument) and not function["is_array"]:
                    continue
                arguments = [*row.arguments[:place], "?", *row.arguments[place + 1:]]
                statement = database.statement(function, arguments, apportioned)
                answer = self.ask(statement.replace("'[null]'", "NULL"))
                if answer != ([] if function["is_array"] else [(None,)]):
                    faults.append(f"{statement} answers {answer!r}")
        return faults

    def no_rows(self):
        """Over no rows a sum is 0; where the answer hangs on an argument of a row, it is unknown."""
        faults = []
        for function in filter(database.is_aggregate, self.table.values()):
            over = ", ".join("1" for _ in function["arguments"])
            whole = len(database.ranges_of(function)) == len(function["arguments"])
            answer = self.ask(f"SELECT {database.name_of(function)}({over}) WHERE 0")
            if answer != [(0 if whole else None,)]:
                faults.append(f"{function['name']} over no rows answers {answer!r}")
        return faults

    def groups(self):
        """20,000 rows in 300 groups, against sums in Python; a tenth of the numbers is unknown."""
        draw = random.Random(5)
        units = [(draw.randrange(300), *(draw.choice([None, *[draw.randrange(20)] * 9]) for _ in range(2)))
                 for _ in range(20000)]
        wanted = {area: [0, 0] for area, *_ in units}
        for area, have, need in units:
            if have is not None and need is not None:
                wanted[area][0] += max(need - have, 0)
                wanted[area][1] += have >= need
        values = ", ".join(f"({area}, {have}, {need})" for area, have, need in units)
        answer = self.ask("SELECT area, swt_shortfall(have, need), swt_met(have, need) FROM units "
                          "GROUP BY area", "CREATE TABLE units(area, have, need)",
                          f"INSERT INTO units VALUES {values.replace('None', 'NULL')}")
        got = {area: sums for area, *sums in answer}
        return [] if got == wanted and len(got) == 300 else [f"{got} is not {wanted}"]

    def refusals(self):
        syntax, out = "the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000", "a number is outside"
        out += " the range that the function takes"
        pairs = "FROM (SELECT 5 AS have, 3 AS need UNION ALL SELECT {}, 3)"
        return self.expect({
            "SELECT swt_project('many', '10%', 3)": f"swt_project: {syntax}",
            "SELECT swt_project(x'3139', '10%', 3)": f"swt_project: {syntax}",
            "SELECT swt_project('19' || char(0) || '9', '10%', 3)": f"swt_project: {syntax}",
            "SELECT swt_project(9223372036854775807.0, 0, 3)": f"swt_project: {out}",
            "SELECT swt_project(1000, 1, 0.5)": f"swt_project: {out}",
            "SELECT swt_project(1000, '1/0', 1)":
                "swt_project: a ratio or a division has zero below the line",
            f"SELECT swt_met(have, need) {pairs.format(-1)}": f"swt_met: row 2: {out}",
            f"SELECT swt_met(have, need) {pairs.format(-2**63)}": f"swt_met: row 2: {out}",
            f"SELECT swt_met(have, need) {pairs.format(0.5)}": f"swt_met: row 2: {out}",
            f"SELECT swt_met(have, need) {pairs.format(repr('6'))}": f"swt_met: row 2: {syntax}",
            "SELECT swt_shared(d, p, 1000) FROM (SELECT 5 AS d, 1 AS p UNION ALL SELECT 5, 2)":
                "swt_shared: row 2: posts must be the same in every row",
            "SELECT swt_shared(d, 1, p) FROM (SELECT 5 AS d, 1000 AS p UNION ALL SELECT 5, NULL)":
                "swt_shared: row 2: per must be the same in every row",
            "SELECT swt_shared(d, 1, 1000) FROM (SELECT 5 AS d UNION ALL SELECT NULL)":
                "swt_shared: a cell is blank, and without its number nobody can tell",
            "SELECT * FROM swt_path(100, '10%')": "swt_path takes 3 arguments",
            "SELECT * FROM swt_apportion(10, '[6, 6', 'adams')": f"swt_apportion: {syntax}",
            "SELECT * FROM swt_apportion(10, '{\"a\": 6}', 'adams')": f"swt_apportion: {syntax}",
            "SELECT * FROM swt_apportion(10, '[\"6\"]', 'adams')": f"swt_apportion: {syntax}",
            "SELECT * FROM swt_apportion(10, 6, 'adams')": f"swt_apportion: {syntax}",
        })

    def other_arguments(self):
        return self.expect({
            "SELECT swt_project('1.9万', '23%', '5')": [(53491,)],
            "SELECT swt_project('9007199254740993', 0, 1)": [(9007199254740993,)],
            "SELECT swt_require(69, '60%', 1.0)": [(42,)],
            "SELECT swt_require(sum(v), 1, 1000) FROM (SELECT 999 AS v UNION ALL SELECT 2)": [(2,)],
            "SELECT swt_projectas(15, 0.5, 1, 'HALF UP')": [(23,)],
            "SELECT posts FROM swt_apportion(7, '[]', 'adams')": "swt_apportion: the question is sound but "
                                                                 "nothing fulfils it",
            "SELECT posts FROM swt_apportion(0, '[]', 'adams')": [],
        })

    def tables(self):
        """A path for each row of a table, a place for each area, and arguments that come by name."""
        before = ["CREATE TABLE plans(id, base)", "INSERT INTO plans VALUES (1, 100), (2, 200), (3, NULL)",
                  "CREATE TABLE areas(name, elders)", "INSERT INTO areas VALUES ('a', 6), ('b', 6), ('c', 2)"]
        return self.expect({
            "SELECT id, period, headcount FROM plans, swt_path(plans.base, '10%', 1) ORDER BY 1, 2":
                [(1, 0, 100), (1, 1, 110), (2, 0, 200), (2, 1, 220)],
            "SELECT headcount FROM swt_path WHERE periods = 1 AND rate = '10%' AND base = 100 AND period = 1":
                [(110,)],
            "SELECT base, rate, periods FROM swt_path(100, '10%', 0)": [(100, "10%", 0)],
            "WITH numbered AS (SELECT row_number() OVER (ORDER BY name) AS place, name FROM areas) "
            "SELECT name, posts FROM numbered JOIN swt_apportion(10, (SELECT json_group_array(elders) FROM "
            "(SELECT elders FROM areas ORDER BY name)), 'hamilton') USING (place)":
                [("a", 4), ("b", 4), ("c", 2)],
        }, before)

    def trusted(self):
        """The functions are pure: in an index, a column that is made, and views of a schema without trust."""
        before = ["PRAGMA trusted_schema = OFF",
                  "CREATE TABLE t(elders, posts AS (swt_require(elders, 1, 1000)))",
                  "CREATE INDEX i ON t(swt_gap(elders, 1500))", "INSERT INTO t(elders) VALUES (1001), (3000)",
                  "CREATE VIEW p AS SELECT headcount FROM swt_path(100, '10%', 1)",
                  "CREATE VIEW s AS SELECT swt_met(elders, 2000) AS met FROM t"]
        return self.expect({"SELECT posts FROM t": [(2,), (3,)], "SELECT headcount FROM p": [(100,), (110,)],
                            "SELECT elders FROM t WHERE swt_gap(elders, 1500) = 499": [(1001,)],
                            "SELECT met FROM s": [(1,)]}, before)


def main():
    how, path, program, csv_path = sys.argv[1:]
    if how == "--extension" and not hasattr(sqlite3.Connection, "enable_load_extension"):
        print("1..0 # SKIP this Python's SQLite loads no extensions (Debian: python3)")
        return 0
    table, rows = vectors.read_table(program), vectors.read_rows(csv_path)
    host = Loaded(str(pathlib.Path(path).resolve())) if how == "--extension" else Program(path)
    checks = Checks(host, table, rows)
    return tap.run([
        (f"{len(rows)} vectors", checks.vectors),
        ("every function has rows", lambda: database.unknown_functions(table, rows)),
        ("kinds of answers", checks.kinds),
        ("NULL gives NULL", checks.nulls),
        ("over no rows", checks.no_rows),
        ("groups of rows", checks.groups),
        ("what is refused, by name and row", checks.refusals),
        ("other arguments", checks.other_arguments),
        ("functions as tables", checks.tables),
        ("in an index, a column and a view", checks.trusted),
        ("the examples of README.md", lambda: database.readme_faults("SQLite", host.run))])


if __name__ == "__main__":
    sys.exit(main())
