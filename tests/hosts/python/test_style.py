# SPDX-License-Identifier: MIT
"""The package passes mypy --strict, and flake8 finds nothing in it, its tests and its examples."""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest

import swtarget

ROOT = pathlib.Path(__file__).resolve().parents[3]
PACKAGE = pathlib.Path(swtarget.__file__).parent

# How a program is to see what the package gives back.
USE = """
from array import array
from fractions import Fraction
from typing import List, Optional
import swtarget

headcount: int = swtarget.growth_project(19000, "23%", 5)
column: "array[int]" = swtarget.growth_project(array("q", [5]), Fraction(1, 10), 3, missing="nan")
into: "array[int]" = swtarget.require([5], 0.1, out=column)
rate: Fraction = swtarget.growth_least_rate(1, 2, 3)
row: Optional[int] = swtarget.coverage_check([1], [2]).worst_row
targets: List[str] = [target.id for target in swtarget.plan("jilin-2025").targets]
"""
MISUSE = """
import swtarget
rate: str = swtarget.growth_least_rate(1, 2, 3)
swtarget.require_span(1, 2)
"""


def found_by(tool, *arguments):
    """What a tool finds, "" for nothing."""
    if importlib.util.find_spec(tool) is None:
        raise unittest.SkipTest(f"{tool} is not installed")
    return subprocess.run([sys.executable, "-m", tool, *map(str, arguments)], cwd=ROOT, check=False,
                          text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


class Style(unittest.TestCase):
    def mypy(self, *arguments):
        with tempfile.TemporaryDirectory() as cache:
            return found_by("mypy", "--strict", f"--cache-dir={cache}", *arguments)

    def test_types(self):
        done = self.mypy("--python-version=3.9", PACKAGE)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_types_as_a_program_sees_them(self):
        with tempfile.TemporaryDirectory() as work:
            path = pathlib.Path(work, "program.py")
            path.write_text(USE, encoding="utf-8")
            self.assertEqual(self.mypy(path).returncode, 0, self.mypy(path).stdout)
            path.write_text(MISUSE, encoding="utf-8")
            self.assertIn("Found 2 errors", self.mypy(path).stdout)

    def test_layout(self):
        folders = [PACKAGE.parent, ROOT / "tests" / "hosts" / "python", ROOT / "examples" / "python"]
        done = found_by("flake8", "--max-line-length=110", *filter(pathlib.Path.exists, folders))
        self.assertEqual((done.returncode, done.stdout), (0, ""))


if __name__ == "__main__":
    unittest.main()
