# SPDX-License-Identifier: MIT
"""In a Chinese report every column has a Chinese name, and a table may be headed by it.

Usage: test_columns.py PLAN_REPORT
"""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

PLANS = ["sichuan-2020", "anhui-2025", "county-2023", "jilin-2025", "jilin-2020"]
SOURCES = {"en": "What it was held against", "zh": "对照所用数据"}
NOT_KNOWN = {"en": "Not known", "zh": "没有数据"}
COMMA = {"en": ", ", "zh": "、"}


def sources(program, language, *arguments):
    done = subprocess.run([program, "--lang", language, *arguments], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8")
    lines = done.stdout.splitlines()
    return lines[lines.index(SOURCES[language]) + 2:]


def not_known(program, language, plan):
    """The columns that a report of published figures lists as not known, in order."""
    text = " ".join(line.strip() for line in sources(program, language, "--plan", plan))
    listed = text.split(NOT_KNOWN[language], 1)[1].strip()
    return (listed if language == "en" else listed.replace(" ", "")).split(COMMA[language])


def every_column_has_a_chinese_name(program):
    seen = set()
    for plan in PLANS:
        english, chinese = not_known(program, "en", plan), not_known(program, "zh", plan)
        listed = [line.split()[0] for line in sources(program, "zh", "--plan", plan) if line[0] != " "]
        for name in chinese + listed:
            if re.search("[a-z]", name):
                yield f"{plan}: {name}"
        if len(english) != len(chinese):
            yield f"{plan}: {len(english)} columns and {len(chinese)}"
        seen.update(english)
    if len(seen) < 55:
        yield f"only {len(seen)} columns were seen"


def a_table_may_be_headed_by_it(program):
    """With each Chinese name as a heading, nothing is unknown any more, and nothing unused."""
    with tempfile.TemporaryDirectory() as folder:
        for plan in PLANS:
            names = [name for name in not_known(program, "zh", plan) if name != "片区"]
            table = pathlib.Path(folder, plan + ".csv")
            rows = [["名称", *names], ["某县", *["1"] * len(names)]]
            table.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
            english = set(not_known(program, "en", plan))
            shown = sources(program, "en", "--plan", plan, "--table", str(table))
            listed = {line.split()[0] for line in shown}
            for column in sorted(english - {"area"} - listed):
                yield f"{plan}: {column} is not read"
            if any(line.startswith("Not used") for line in shown):
                yield f"{plan}: a heading is not used"


if __name__ == "__main__":
    CHECKS = (every_column_has_a_chinese_name, a_table_may_be_headed_by_it)
    sys.exit(tap.run([(check.__name__, lambda check=check: check(sys.argv[1])) for check in CHECKS]))
