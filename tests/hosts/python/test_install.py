# SPDX-License-Identifier: MIT
"""The package as `meson install` leaves it: whole, in the right folder, with its way to the library."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import swtarget
from swtarget import _library

LIBRARY = pathlib.Path(os.environ["SWTARGET_LIBRARY"]).resolve()
PACKAGE = pathlib.Path(swtarget.__file__).parent
BUILD = os.environ.get("SWT_BUILD_ROOT", "")
MESON = os.environ.get("SWT_MESON", "meson")
PLACE = pathlib.Path(__file__).resolve().parents[3] / "lib" / "python" / "place.py"


def printed_by(*command, **more):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True,
                          **more).stdout


@unittest.skipIf(not BUILD, "SWT_BUILD_ROOT names no build directory")
class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        work = tempfile.TemporaryDirectory()
        cls.addClassCleanup(work.cleanup)
        cls.root = pathlib.Path(work.name).resolve()
        printed_by(MESON, "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.root, "--tags",
                   "python-runtime")
        cls.package = next(cls.root.rglob("swtarget/__init__.py")).parent
        cls.place_library()

    @classmethod
    def place_library(cls):
        """Puts the library where meson would: other things of the build need not be there to be installed."""
        plan = pathlib.Path(BUILD, "meson-info", "intro-installed.json").read_text(encoding="utf-8")
        to, = [to for built, to in json.loads(plan).items() if built == str(LIBRARY)]
        folder = cls.root / pathlib.Path(to).relative_to("/").parent
        folder.mkdir(parents=True)
        shutil.copy(LIBRARY, folder / _library.NAMES[0])

    def test_every_file_is_there(self):
        wanted = {path.name for path in PACKAGE.iterdir() if path.suffix != ".pyc" and path.is_file()}
        self.assertEqual({path.name for path in self.package.iterdir()}, wanted | {"library_folder.txt"})

    def test_it_loads_what_was_installed_with_it(self):
        kept = {name: value for name, value in os.environ.items()
                if name not in ("SWTARGET_LIBRARY", "LD_LIBRARY_PATH", "PYTHONPATH")}
        lines = printed_by(sys.executable, "-m", "swtarget", cwd=self.root,
                           env={**kept, "PYTHONPATH": str(self.package.parent)}).splitlines()
        self.assertEqual(lines[0], f"swtarget {swtarget.__version__}")
        self.assertTrue(re.match(f"library  {re.escape(str(self.root))}/.*/libswtarget", lines[1]), lines)
        self.assertEqual(lines[2].strip(), "installed with the Python package")


class Place(unittest.TestCase):
    def places(self, prefix, choice="/choice/of/meson", *options):
        return printed_by(sys.executable, "-I", PLACE, *options, prefix, f"{prefix}/lib/triplet",
                          choice).splitlines()

    def site(self, what):
        return printed_by(sys.executable, "-I", "-c", f"import site; print({what})")

    def test_where_python_looks(self):
        searched = self.site("*site.getsitepackages()").split()
        for prefix in ("/usr", "/usr/local", sys.prefix):
            below = [folder for folder in searched if folder.startswith(f"{prefix}/lib")]
            with self.subTest(prefix=prefix):
                self.assertEqual(self.places(prefix)[0], below[0] if below else "/choice/of/meson")

    def test_at_home(self):
        """Under ~/.local the package is found without PYTHONPATH."""
        folder = self.site("site.getusersitepackages()").strip()
        prefix = pathlib.Path(folder).parents[2]
        self.assertEqual(self.places(prefix)[0], folder)

    def test_elsewhere(self):
        self.assertEqual(self.places("/opt/x", "/opt/x/lib/python3/dist-packages"),
                         ["/opt/x/lib/python3/dist-packages", "../../../triplet"])
        self.assertEqual(self.places("/opt/x", "lib/python3/dist-packages"),
                         ["/opt/x/lib/python3/dist-packages", "../../../triplet"])

    def test_where_the_user_says(self):
        self.assertEqual(self.places("/usr", "/opt/py/", "--chosen"),
                         ["/opt/py", "../../../usr/lib/triplet"])


if __name__ == "__main__":
    unittest.main()
