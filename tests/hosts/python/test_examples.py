# SPDX-License-Identifier: MIT
"""The example scripts print what stands beside them."""

import pathlib
import subprocess
import sys
import unittest

from optional import needs_pandas

EXAMPLES = pathlib.Path(__file__).resolve().parents[3] / "examples" / "python"


class Examples(unittest.TestCase):
    def prints(self, name):
        done = subprocess.run([sys.executable, EXAMPLES / f"{name}.py"], check=False, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual((done.stdout, done.stderr, done.returncode),
                         ((EXAMPLES / f"{name}.out").read_text(encoding="utf-8"), "", 0))

    def test_projection(self):
        self.prints("projection")

    @needs_pandas
    def test_dataframe(self):
        self.prints("dataframe")


if __name__ == "__main__":
    unittest.main()
