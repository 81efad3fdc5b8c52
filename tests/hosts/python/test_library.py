# SPDX-License-Identifier: MIT
"""How the package finds the library, what it says when it does not, and python3 -m swtarget."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import swtarget
from swtarget import _library

PACKAGE = pathlib.Path(swtarget.__file__).parent
LIBRARY = pathlib.Path(os.environ["SWTARGET_LIBRARY"]).resolve()
NAME = _library.NAMES[0]


class Finding(unittest.TestCase):
    """Each test has a copy of the package in a folder of its own, without any library."""

    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.work = pathlib.Path(work.name).resolve()
        self.package = self.work / "lib" / "python" / "swtarget"
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("__pycache__", "*.txt"))

    def run_it(self, *options, **variables):
        """python3 -m swtarget with these environment variables and nothing else of ours."""
        kept = {name: value for name, value in os.environ.items()
                if name not in ("SWTARGET_LIBRARY", "LD_LIBRARY_PATH", "PYTHONPATH")}
        return subprocess.run([sys.executable, *(options or ("-m", "swtarget"))], check=False, text=True,
                              env={**kept, "PYTHONPATH": str(self.package.parent), **variables},
                              cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def place(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(LIBRARY, folder / NAME)
        return folder / NAME

    def found(self, path, how, **variables):
        done = self.run_it(**variables)
        self.assertEqual((done.stdout, done.stderr),
                         (f"swtarget {swtarget.version()}\nlibrary  {path}\n         {how}\n", ""))

    def refused(self, *texts, **variables):
        done = self.run_it(**variables)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        last = done.stderr.splitlines()[-1]
        places = [last.find(text) for text in ("ImportError: ", *texts)]
        self.assertNotIn(-1, places, last)
        self.assertEqual(places, sorted(places), last)
        return last

    def test_named_by_the_variable(self):
        path = self.place(self.work / "elsewhere")
        self.place(self.package)
        self.found(path, "named by SWTARGET_LIBRARY", SWTARGET_LIBRARY=str(path))

    def test_a_variable_that_names_nothing_is_an_error(self):
        self.place(self.package)
        last = self.refused("/nowhere/it.so", "named by SWTARGET_LIBRARY", "it is not there",
                            SWTARGET_LIBRARY="/nowhere/it.so")
        self.assertNotIn("beside", last)

    def test_a_variable_that_names_no_library_is_an_error(self):
        path = self.work / "text.so"
        path.write_text("no library", encoding="utf-8")
        self.refused(str(path), "named by SWTARGET_LIBRARY", "The environment variable SWTARGET_LIBRARY",
                     SWTARGET_LIBRARY=str(path))

    def test_another_library(self):
        self.refused("libc.so.6", "has no swt_", "older than this Python package",
                     SWTARGET_LIBRARY="libc.so.6")

    def test_beside_the_package(self):
        path = self.place(self.package)
        self.place(self.work / "system")
        self.found(path, "beside the Python package", LD_LIBRARY_PATH=str(self.work / "system"))

    def test_installed_with_the_package(self):
        path = self.place(self.work / "lib" / "triplet")
        self.place(self.work / "system")
        (self.package / "library_folder.txt").write_text("../../triplet\n", encoding="utf-8")
        self.found(path, "installed with the Python package", LD_LIBRARY_PATH=str(self.work / "system"))

    def test_both_can_be_moved_together(self):
        self.place(self.work / "lib" / "triplet")
        (self.package / "library_folder.txt").write_text("../../triplet\n", encoding="utf-8")
        (self.work / "lib").rename(self.work / "moved")
        self.package = self.work / "moved" / "python" / "swtarget"
        self.found(self.work / "moved" / "triplet" / NAME, "installed with the Python package")

    def test_by_its_name(self):
        path = self.place(self.work / "system")
        self.found(path, "found by the system", LD_LIBRARY_PATH=str(self.work / "system"))

    def test_nowhere(self):
        (self.package / "library_folder.txt").write_text("../../triplet\n", encoding="utf-8")
        if not self.run_it("-c", f"import ctypes; ctypes.CDLL({NAME!r})").returncode:
            self.skipTest(f"the system has a {NAME}")
        self.refused("could not be loaded", f"{self.package / NAME} (beside", "it is not there",
                     f"{self.work}/lib/triplet/{NAME} (installed", f"{NAME} (found by the system)",
                     "SWTARGET_LIBRARY can name it")

    def test_the_name_is_the_one_that_was_built(self):
        self.assertTrue(LIBRARY.name.startswith(NAME), LIBRARY)


if __name__ == "__main__":
    unittest.main()
