#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes what the PostgreSQL extension has for each row of the table of functions: SQL, and entries in C.

Usage: make_extension.py --table PRINT_TABLE sql|entries OUTPUT

A function of single values is one in SQL; one over ranges an aggregate; one that fills a range gives rows,
or, where it takes one as well, is a window function. One that takes rates has a twin for each way in which
they can come, as numeric or as text.
"""

import argparse
import itertools
import json
import pathlib
import subprocess

TYPES = {"whole": "bigint", "range": "bigint", "option": "text", "figure": "text"}
GIVES = {"whole": "bigint", "ratio": "numeric", "real": "double precision"}
PURE = "IMMUTABLE PARALLEL SAFE"
COVERAGE_LENGTH = 41  # sums.c has it too


def sql_name(function):
    return function["name"].lower().replace(".", "_")


def symbol(function, suffix=""):
    return sql_name(function).replace("swt_", "swt_pg_", 1) + suffix


def has_range(function):
    return any(argument["kind"] == "range" for argument in function["arguments"])


def rate_places(function):
    return [place for place, argument in enumerate(function["arguments"]) if argument["kind"] == "ratio"]


def types_of_rates(function):
    """Every way in which the rates can come, each as numeric or as text; the first is all numeric."""
    return list(itertools.product(("numeric", "text"), repeat=len(rate_places(function))))


def suffix_of(rates):
    """What tells an entry from that for numeric: _tn is text, then numeric."""
    return "_" + "".join(rate[0] for rate in rates) if "text" in rates else ""


def written(function, rates):
    """Which arguments come as text though they are rates: a bit for each place."""
    return sum(1 << place for place, rate in zip(rate_places(function), rates) if rate == "text")


def arguments(function, rates, names=True):
    types, rate = [], iter(rates)
    for argument in function["arguments"]:
        kind = argument["kind"]
        name = f'"{argument["name"]}" ' if names else ""
        types.append(name + (next(rate) if kind == "ratio" else TYPES[kind]))
    return ", ".join(types)


def shape(function):
    """Which of the ways in entries.h a function goes."""
    if function["is_array"]:
        return "window" if has_range(function) else "rows"
    if function["sums"]:
        return "sums"
    return "collect" if has_range(function) else "single"


def c_function(name, taken, given, entry, *attributes):
    return (f"CREATE FUNCTION {name}({taken})\nRETURNS {given} AS 'MODULE_PATHNAME', '{entry}'\n"
            f"LANGUAGE C {' '.join([*attributes, PURE])};")


def comment(kind, name, taken, text):
    quoted = text.replace("'", "''")
    return f"COMMENT ON {kind} {name}({taken}) IS\n    '{quoted}';"


def single(function, rates):
    return [c_function(sql_name(function), arguments(function, rates), GIVES[function["gives"]],
                       symbol(function, suffix_of(rates)), "STRICT")]


def rows(function, rates):
    given = "TABLE (period bigint, headcount bigint)"
    return [c_function(sql_name(function), arguments(function, rates), given,
                       symbol(function, suffix_of(rates)), "ROWS 10", "STRICT")]


def window(function, rates):
    return [c_function(sql_name(function), arguments(function, rates), GIVES[function["gives"]],
                       symbol(function, suffix_of(rates)), "WINDOW")]


def collect(function, rates):
    name, types = sql_name(function), arguments(function, rates, names=False)
    step = symbol(function, suffix_of(rates) + "_step")
    made = [c_function(f"{name}_step", f"internal, {types}", "internal", step)]
    if "text" not in rates:
        given = GIVES[function["gives"]]
        made.append(c_function(f"{name}_final", "internal", given, symbol(function, "_final")))
    return [*made, f"CREATE AGGREGATE {name}({arguments(function, rates)}) (\n    SFUNC = {name}_step,"
                   f" STYPE = internal, FINALFUNC = {name}_final, PARALLEL = SAFE);"]


def sums_aggregate(name):
    return (f'CREATE AGGREGATE {name}("have" bigint, "need" bigint) (\n    SFUNC = swt_coverage_step,'
            f" STYPE = bigint[],\n    INITCOND = '{{{','.join('0' * COVERAGE_LENGTH)}}}',\n"
            f"    COMBINEFUNC = swt_coverage_combine, FINALFUNC = {name}_final, PARALLEL = SAFE);")


def sums(function, rates):
    if arguments(function, rates, names=False) != "bigint, bigint":
        raise ValueError(f"{function['name']}: sums are of what there is and what is needed")
    name = sql_name(function)
    return [c_function(f"{name}_final", "bigint[]", "bigint", symbol(function, "_final"), "STRICT"),
            sums_aggregate(name)]


def coverage():
    columns = ("units", "met", "missing", "have", "need", "shortfall", "surplus", "worst_gap")
    fields = ",\n    ".join(f'"{column}" bigint' for column in columns)
    state, name = "bigint[]", "swt_coverage"
    return [f"CREATE TYPE {name} AS (\n    {fields});",
            c_function(f"{name}_step", f"{state}, bigint, bigint", state, "swt_pg_coverage_step"),
            c_function(f"{name}_combine", f"{state}, {state}", state, "swt_pg_coverage_combine", "STRICT"),
            c_function(f"{name}_final", state, name, "swt_pg_coverage_final", "STRICT"),
            sums_aggregate(name),
            comment("AGGREGATE", name, "bigint, bigint", "What there is against what is needed")]


def pooled_entry(rates):
    return f"swt_pg_pooled{suffix_of(rates)}_step"


def pooled(require):
    """swt_pooled takes what SWT.REQUIRE takes."""
    state = "bigint[]"
    made = [c_function("swt_pooled_combine", f"{state}, {state}", state, "swt_pg_pooled_combine", "STRICT"),
            c_function("swt_pooled_final", state, "bigint", "swt_pg_pooled_final", "STRICT")]
    for rates in types_of_rates(require):
        types = arguments(require, rates, names=False)
        made += [
            c_function("swt_pooled_step", f"{state}, {types}", state, pooled_entry(rates)),
            f"CREATE AGGREGATE swt_pooled({arguments(require, rates)}) (\n    SFUNC = swt_pooled_step,"
            " STYPE = bigint[], INITCOND = '{0,0,0,0}',\n    COMBINEFUNC = swt_pooled_combine,"
            " FINALFUNC = swt_pooled_final, PARALLEL = SAFE);",
            comment("AGGREGATE", "swt_pooled", types, "Posts that the sum of the drivers calls for")]
    return made


def find(table, name):
    return next(function for function in table if function["name"] == name)


SHAPES = {"single": single, "rows": rows, "window": window, "collect": collect, "sums": sums}


def write_sql(table):
    parts = ["/* SPDX-License-Identifier: MIT */\n/* Made from the table of functions. */\n"
             "\\echo Use \"CREATE EXTENSION swtarget\" to load this file. \\quit",
             *coverage(), *pooled(find(table, "SWT.REQUIRE"))]
    for function in table:
        kind = "AGGREGATE" if shape(function) in ("collect", "sums") else "FUNCTION"
        for rates in types_of_rates(function):
            types = arguments(function, rates, names=False)
            parts += SHAPES[shape(function)](function, rates)
            parts.append(comment(kind, sql_name(function), types, function["help"]))
    return "\n\n".join(parts) + "\n"


def entry(name, call, function, rates):
    return f'SWTH_ENTRY({name}, {call}, "{function["name"]}", {written(function, rates)})'


def entries_of(function, rates):
    suffix, way = suffix_of(rates), shape(function)
    if way == "sums":
        return [entry(symbol(function, "_final"), "swth_sums_final", function, rates)]
    if way != "collect":
        return [entry(symbol(function, suffix), f"swth_call_{way}", function, rates)]
    step = entry(symbol(function, suffix + "_step"), "swth_collect_step", function, rates)
    final = entry(symbol(function, "_final"), "swth_collect_final", function, rates)
    return [step] if "text" in rates else [step, final]


def write_entries(table):
    require = find(table, "SWT.REQUIRE")
    lines = ["/* Made from the table of functions. */", '#include "entries.h"', ""]
    lines += [entry(pooled_entry(rates), "swth_pooled_step", require, rates)
              for rates in types_of_rates(require)]
    for function in table:
        for rates in types_of_rates(function):
            lines += entries_of(function, rates)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--table", required=True, help="the program that prints the table of functions")
    parser.add_argument("what", choices=("sql", "entries"))
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    table = json.loads(subprocess.run([options.table], check=True, capture_output=True).stdout)
    write = write_sql if options.what == "sql" else write_entries
    options.output.write_text(write(table), encoding="utf-8")


if __name__ == "__main__":
    main()
