#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts the figures of a run together: one file of JSON, and tables in Markdown.

Usage: report.py --directory DIR
       report.py [--into README.md] --readme FILE...

DIR holds library.json of bench and, where they were run, peers.json of peers.py and python.json of
bench_python.py; bench.json is written there. --readme takes such files of several runs and prints the tables
of the README's section "Speed": a line for each goal, with the least and the greatest of the medians that it
is about, over all kinds of rows and all runs. A goal holds where the worst of them does. With --into they
take the place of what stands between the two comments of that file that name this script.
"""

import argparse
import datetime
import json
import pathlib
import platform
import statistics
import subprocess
import sys

# What the Python package is to reach: a call's time from Python over its time from C, with so many
# rows or more.
PYTHON_AT_LEAST, PYTHON_AIM, PYTHON_ROWS = 1.03, 1.01, 10_000_000


def machine():
    """What the run was made on, as lscpu and the compiler say it."""
    facts = dict(line.split(":", 1) for line in
                 subprocess.run(["lscpu"], capture_output=True, text=True, check=True, env={"LC_ALL": "C"}
                                ).stdout.splitlines() if ":" in line)
    facts = {name.strip(): value.strip() for name, value in facts.items()}
    compiler = subprocess.run(["cc", "--version"], capture_output=True, text=True, check=True)
    return {"processor": facts.get("Model name", platform.machine()), "cores": facts.get("CPU(s)", "?"),
            "caches": {name: facts[name] for name in facts if name.startswith("L") and "cache" in name},
            "system": platform.platform(), "compiler": compiler.stdout.splitlines()[0],
            "date": datetime.date.today().isoformat()}


def read(directory, name):
    path = pathlib.Path(directory, name)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def python_claims(results):
    return [{"goal": "Python, of the same call from C", "operation": "Python", "data": result["name"],
             "rows": result["rows"], "over": "Python",
             "under": "C", "is_gain": False, "at_least": PYTHON_AT_LEAST, "aim": PYTHON_AIM,
             "ratio": {"low": result["p10"], "median": result["ratio"], "high": result["p90"]},
             "verdict": "aim reached" if result["ratio"] <= PYTHON_AIM else
                        "reached" if result["ratio"] <= PYTHON_AT_LEAST else "MISSED"}
            for result in results or [] if result["rows"] >= PYTHON_ROWS]


def merge(directory):
    library, peers = read(directory, "library.json"), read(directory, "peers.json")
    merged = {"machine": machine(), "version": library["version"], "contests": library["contests"],
              "to_reach": library["to_reach"]}
    if peers:
        merged["contests"] += peers["contests"]
        merged["to_reach"] += peers["to_reach"]
    merged["to_reach"] += python_claims(read(directory, "python.json"))
    return merged


def number(value):
    """Three digits, as more would be noise."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "|".join("---" if i == 0 else "---:" for i in range(len(head))) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def claim_row(claim):
    spread, sign = claim["ratio"], ">=" if claim["is_gain"] else "<="
    what = f"{claim['over']} / {claim['under']}" if "under" in claim else f"{claim['over']}, ns a row"
    return [f"{claim['operation']}, {claim['data']}", f"{claim['rows']:,}", what,
            f"{number(spread['median'])} ({number(spread['low'])} to {number(spread['high'])})",
            f"{sign} {claim['at_least']:g}", f"{claim['aim']:g}", claim["verdict"]]


def side_rows(contests):
    """Who else gives the answer, how much slower than the first, and how often a wrong one."""
    for contest in contests:
        for side in contest["sides"]:
            time, ratio = side["nanoseconds_a_row"], side["ratio"]
            wrong = f"{side['wrong']:,} of {side['checked']:,}" if "checked" in side else ""
            yield [f"{contest['operation']}, {contest['data']}", f"{contest['rows']:,}", side["side"],
                   number(time["median"]),
                   f"{number(ratio['median'])} ({number(ratio['low'])} to {number(ratio['high'])})", wrong]


def cost_rows(contests, label):
    """One row a contest of the same sides: its label, then nanoseconds a row of each side."""
    for contest in contests:
        yield [label(contest)] + [number(side["nanoseconds_a_row"]["median"]) for side in contest["sides"]]


def cost_table(merged, operation, head, label):
    contests = [contest for contest in merged["contests"] if contest["operation"] == operation]
    if contests:
        yield ""
        yield from table([head] + [side["side"] for side in contests[0]["sides"]], cost_rows(contests, label))


def goal_row(goal, claims):
    """The worst median decides."""
    medians = sorted(claim["ratio"]["median"] for claim in claims)
    least, greatest = number(medians[0]), number(medians[-1])
    verdicts = {claim["verdict"] for claim in claims}
    holds = "**no**" if "MISSED" in verdicts else "yes" if "reached" in verdicts else "yes, and the aim"
    sign = ">=" if claims[0]["is_gain"] else "<="
    return [goal, f"{sign} {claims[0]['at_least']:g}", f"{claims[0]['aim']:g}",
            least if least == greatest else f"{least} to {greatest}", holds]


def goal_rows(claims):
    """A row for each goal, in the order in which they are first named."""
    goals = {}
    for claim in claims:
        goals.setdefault(claim["goal"], []).append(claim)
    return [goal_row(goal, its_claims) for goal, its_claims in goals.items()]


def is_of_peers(contest):
    return any("NumPy" in side["side"] for side in contest["sides"])


def peer_cell(sides):
    """The median of some runs: how much slower than the library, and how many answers are wrong."""
    times = statistics.median(side["ratio"]["median"] for side in sides)
    wrong = 100 * sides[0]["wrong"] / sides[0]["checked"]
    return number(times) + (f", {number(wrong)} % wrong" if wrong else "")


def peer_rows(runs):
    """Who else, and a cell for each piece of work; of the library its nanoseconds a row."""
    contests = [[contest for contest in run["contests"] if is_of_peers(contest)] for run in runs]
    head = [f"{contest['operation']}, {contest['data']}" for contest in contests[0]]
    rows = {}
    for number_of_work in range(len(head)):
        for i, side in enumerate(contests[0][number_of_work]["sides"]):
            sides = [work[number_of_work]["sides"][i] for work in contests]
            time = statistics.median(side["nanoseconds_a_row"]["median"] for side in sides)
            rows.setdefault(side["side"], []).append(peer_cell(sides) if i else f"{number(time)} ns")
    return ["times slower"] + head, [[name] + cells for name, cells in rows.items()]


def readme(runs):
    facts, claims = runs[0]["machine"], [claim for run in runs for claim in run["to_reach"]]
    sides = [side for run in runs for contest in run["contests"] for side in contest["sides"]
             if side["side"].startswith("swtarget") and "checked" in side]
    yield (f"{'One run' if len(runs) == 1 else f'{len(runs)} runs'} on {facts['processor']}, "
           f"{facts['cores']} cores, {facts['compiler']}, {facts['date']}; processor time of one thread, the "
           "least and the greatest median.")
    yield ""
    if claims:
        yield from table(["operation", "at least", "aim", "measured", "holds"], goal_rows(claims))
        yield ""
    checked, wrong = (sum(side[name] for side in sides) for name in ("checked", "wrong"))
    yield (f"Of {checked:,} answers of the library that were held against another way to them, {wrong:,} "
           "were wrong. Others, on the same 10 million rows:")
    yield ""
    head, rows = peer_rows(runs)
    yield from table(head, rows)


def put_into(path, text):
    """Between the comments, which stay."""
    begin, end = "<!-- by tests/bench/report.py: -->", "<!-- :by tests/bench/report.py -->"
    whole = path.read_text(encoding="utf-8")
    if begin not in whole or end not in whole:
        raise SystemExit(f"{path} has not both {begin} and {end}")
    text = whole[:whole.index(begin)] + f"{begin}\n{text}\n" + whole[whole.index(end):]
    path.write_text(text, encoding="utf-8")


def is_against_others(contest):
    return contest["operation"] == "growth, scalar" or is_of_peers(contest)


def markdown(merged):
    facts = merged["machine"]
    yield (f"swtarget {merged['version']} on {facts['processor']}, {facts['cores']} cores, "
           f"{facts['compiler']}, {facts['date']}. Processor time of one thread; medians, with quartiles in "
           "brackets.")
    yield ""
    if merged["to_reach"]:
        yield from table(["operation", "at least", "aim", "measured", "holds"], goal_rows(merged["to_reach"]))
        yield ""
        yield from table(["what", "rows", "ratio", "measured", "to reach", "aim", ""],
                         map(claim_row, merged["to_reach"]))
        yield ""
    yield from table(["what", "rows", "who", "ns a row", "times the first", "wrong answers"],
                     side_rows(filter(is_against_others, merged["contests"])))
    yield from cost_table(merged, "rows", "ns a row, with so many rows",
                          lambda contest: f"{contest['rows']:,}")
    yield from cost_table(merged, "periods at 0.1 %", "ns a row, over so many",
                          lambda contest: contest["data"])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--directory")
    what.add_argument("--readme", nargs="+", metavar="FILE")
    parser.add_argument("--into", type=pathlib.Path)
    options = parser.parse_args()
    if options.readme:
        runs = [json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in options.readme]
        text = "\n".join(readme(runs))
        if options.into:
            put_into(options.into, text)
        else:
            print(text)
        return 0
    directory = options.directory
    merged = merge(directory)
    text = json.dumps(merged, indent=1, ensure_ascii=False)
    pathlib.Path(directory, "bench.json").write_text(text + "\n", encoding="utf-8")
    print("\n".join(markdown(merged)))
    missed = [claim for claim in merged["to_reach"] if claim["verdict"] == "MISSED"]
    print(f"\n{len(merged['to_reach']) - len(missed)} figures reached, {len(missed)} missed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
