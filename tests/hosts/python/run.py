# SPDX-License-Identifier: MIT
"""Runs one module of unittest cases and prints each as a line of TAP, which meson counts.

Usage: run.py MODULE, with SWTARGET_LIBRARY naming the library and lib/python on PYTHONPATH.
"""

import importlib
import sys
import unittest


class TapResult(unittest.TestResult):
    """A line of TAP for each test; a test whose subtests failed is one failure with all their reports."""

    def __init__(self):
        super().__init__()
        self.number = 0
        self.faults = []
        self.reason = ""

    def startTest(self, test):
        super().startTest(test)
        self.number, self.faults, self.reason = self.number + 1, [], ""

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.faults.append(self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.faults.append(self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.faults.append(f"{subtest.params}: {self._exc_info_to_string(err, test)}")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.reason = reason

    def stopTest(self, test):
        name = test.id().partition(".")[2]
        skip = f" # SKIP {self.reason}" if self.reason and not self.faults else ""
        print(f"{'not ok' if self.faults else 'ok'} {self.number} - {name}{skip}", flush=True)
        for fault in self.faults:
            print("".join(f"# {line}\n" for line in fault.splitlines()), end="", flush=True)
        super().stopTest(test)


def main():
    module = importlib.import_module(sys.argv[1])
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    print(f"1..{suite.countTestCases()}", flush=True)
    result = TapResult()
    suite.run(result)
    # What breaks outside a test, as in setUpClass, has no line of its own: then the plan is not met.
    for test, report in result.errors:
        if not isinstance(test, unittest.TestCase):
            print("".join(f"# {line}\n" for line in report.splitlines()), end="", flush=True)
    return 0 if result.wasSuccessful() and result.number else 1


if __name__ == "__main__":
    sys.exit(main())
