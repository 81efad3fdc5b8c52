# SPDX-License-Identifier: MIT
"""Adds up what meson's test runs came to and ends with one line: N passed, N failed, N skipped.

What counts as one: each line of a test that prints TAP (libcheck prints one a test), else the whole test. A
test whose program crashed, ran out of time or stopped before it had done what it planned has one failure
more, for the program; so has a test that was to run and did not, and a build directory without any result.

Usage: tally.py [--some] BUILD_DIR...       --some: tests were chosen by name, so others may be absent
"""

import json
import pathlib
import re
import sys

TEST = re.compile(r"(not )?ok\b[^#]*(?:#\s*(skip)\S*\s*(.*))?", re.I)
PLAN = re.compile(r"1\.\.(\d+)(?:\s*#\s*skip\S*\s*(.*))?", re.I)


class Count:
    """Passed, failed and skipped, with a sentence for each of the latter two."""

    def __init__(self):
        self.passed, self.failed, self.skipped = 0, [], []


def count_tap(name, output, count):
    """Counts a TAP log; returns whether it is whole: as many lines as planned."""
    planned, seen = None, 0
    for line in output.splitlines():
        plan, test = PLAN.match(line), TEST.match(line)
        if plan:
            planned = int(plan[1])
            if planned == 0:
                count.skipped.append(f"{name}: {plan[2] or 'nothing to run'}")
        elif test:
            seen += 1
            if test[1]:
                count.failed.append(f"{name}: {line}")
            elif test[2]:
                count.skipped.append(f"{name}: {line}")
            else:
                count.passed += 1
    return seen == planned


def count_test(name, entry, is_tap, count):
    """Counts one entry of meson's log."""
    before = len(count.failed)
    if is_tap:
        good = entry["result"] in ("OK", "SKIP")
        whole = count_tap(name, entry.get("stdout", ""), count)
        if not whole:
            count.failed.append(f"{name}: the program stopped before its plan was done ({entry['result']})")
        elif not good and len(count.failed) == before:
            count.failed.append(f"{name}: {entry['result']}, exit status {entry['returncode']}")
    elif entry["result"] == "SKIP":
        count.skipped.append(f"{name}: it says so")
    elif entry["result"] in ("OK", "EXPECTEDFAIL"):
        count.passed += 1
    else:
        count.failed.append(f"{name}: {entry['result']}, exit status {entry['returncode']}")


def label(test):
    """The name that meson's log gives a test: with its project and suites where there are several suites."""
    project = test["suite"][0].split(":")[0]
    suites = "+".join(suite.partition(":")[2] for suite in test["suite"])
    return f"{project}{':' if suites else ''}{suites} / {test['name']}"


def count_build(build, some, count):
    """Counts the last test run in a build directory."""
    log = build / "meson-logs" / "testlog.json"
    known = build / "meson-info" / "intro-tests.json"
    if not log.exists() or not known.exists():
        count.failed.append(f"{build.name}: its tests did not run")
        return
    tests = json.loads(known.read_text(encoding="utf-8"))
    tap = {name for test in tests if test["protocol"] == "tap" for name in (test["name"], label(test))}
    with log.open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    for entry in entries:
        count_test(f"{build.name}: {entry['name']}", entry, entry["name"] in tap, count)
    ran = {entry["name"] for entry in entries}
    for test in tests:
        if not some and not ran & {test["name"], label(test)}:
            count.failed.append(f"{build.name}: {label(test)} did not run")


def main(arguments):
    some = "--some" in arguments
    count = Count()
    for build in arguments:
        if build != "--some":
            count_build(pathlib.Path(build), some, count)
    for what, sentences in (("Skipped", count.skipped), ("FAILED", count.failed)):
        for sentence in sentences:
            print(f"{what}: {sentence}")
    skipped = f", {len(count.skipped)} skipped" if count.skipped else ""
    print(f"{count.passed} passed, {len(count.failed)} failed{skipped}")
    return 0 if count.passed and not count.failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
