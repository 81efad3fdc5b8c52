# SPDX-License-Identifier: MIT
"""The line that tests/run.sh ends with is true: what tally.py makes of made-up logs, by hand."""

import contextlib
import io
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tally  # noqa: E402
import tap  # noqa: E402

# (protocol, result, exit status, standard output) of one test; the last line it must lead to; is all well?
CASES = {
    "every TAP line counts": (("tap", "OK", 0, "ok 1 - a\nok 2 - b\n1..2\n"), "2 passed, 0 failed", True),
    "one TAP line failed": (("tap", "ERROR", 1, "ok 1 - a\nnot ok 2 - b\n1..2\n"),
                            "1 passed, 1 failed", False),
    "a plan before its tests": (("tap", "OK", 0, "1..1\nok 1 - a\n"), "1 passed, 0 failed", True),
    "a skipped TAP line": (("tap", "OK", 0, "1..2\nok 1 - a\nok 2 - b # SKIP no c\n"),
                           "1 passed, 0 failed, 1 skipped", True),
    "nothing but a skip": (("tap", "SKIP", 0, "1..0 # SKIP no c\n"), "0 passed, 0 failed, 1 skipped", False),
    "a crash after one line": (("tap", "ERROR", -6, "ok 1 - a\n"), "1 passed, 1 failed", False),
    "a crash after the plan": (("tap", "ERROR", -6, "1..1\nok 1 - a\n"), "1 passed, 1 failed", False),
    "a program that leaves early with 0": (("tap", "OK", 0, "ok 1 - a\n"), "1 passed, 1 failed", False),
    "a program that says nothing": (("tap", "SKIP", 0, ""), "0 passed, 1 failed", False),
    "fewer lines than planned": (("tap", "ERROR", 0, "1..3\nok 1 - a\n"), "1 passed, 1 failed", False),
    "out of time": (("tap", "TIMEOUT", -15, "ok 1 - a\n"), "1 passed, 1 failed", False),
    "a test by its exit status": (("exitcode", "OK", 0, "not ok 1\n"), "1 passed, 0 failed", True),
    "a failed exit status": (("exitcode", "FAIL", 1, ""), "0 passed, 1 failed", False),
    "a skipped exit status": (("exitcode", "SKIP", 77, ""), "0 passed, 0 failed, 1 skipped", False),
    "a failure that was expected to be one and passed": (("exitcode", "UNEXPECTEDPASS", 0, ""),
                                                         "0 passed, 1 failed", False),
}


def write_build(directory, protocol, entries):
    """A build directory that knows one test, `one`, with these entries in its log; None: no log."""
    for folder in ("meson-info", "meson-logs"):
        (directory / folder).mkdir()
    known = [{"name": "one", "suite": ["swtarget:unit"], "protocol": protocol}]
    (directory / "meson-info" / "intro-tests.json").write_text(json.dumps(known), encoding="utf-8")
    if entries is not None:
        lines = "".join(json.dumps(entry) + "\n" for entry in entries)
        (directory / "meson-logs" / "testlog.json").write_text(lines, encoding="utf-8")


def tally_of(protocol, entries, *options):
    """The last line that tally.py prints for such a build, and its exit status."""
    with tempfile.TemporaryDirectory() as directory, contextlib.redirect_stdout(io.StringIO()) as printed:
        write_build(pathlib.Path(directory), protocol, entries)
        status = tally.main([*options, directory])
    return printed.getvalue().splitlines()[-1], status


def faults(got, line, good):
    return [] if got == (line, 0 if good else 1) else [f"it gave {got}, not {(line, 0 if good else 1)}"]


def one_test(case, name):
    (protocol, result, status, output), line, good = CASES[case]
    entry = {"name": name, "result": result, "returncode": status, "stdout": output}
    return faults(tally_of(protocol, [entry]), line, good)


def main():
    checks = [(f"{case}, logged as {name}", lambda c=case, n=name: one_test(c, n))
              for case in CASES for name in ("one", "swtarget:unit / one")]
    checks += [
        ("a test that did not run", lambda: faults(tally_of("tap", []), "0 passed, 1 failed", False)),
        ("a run that did not happen", lambda: faults(tally_of("tap", None), "0 passed, 1 failed", False)),
        ("a run by name that did not happen",
         lambda: faults(tally_of("tap", None, "--some"), "0 passed, 1 failed", False)),
        ("other tests than those of the name asked for",
         lambda: faults(tally_of("tap", [], "--some"), "0 passed, 0 failed", False)),
    ]
    return tap.run(checks)


if __name__ == "__main__":
    sys.exit(main())
