# SPDX-License-Identifier: MIT
"""What is used where it is installed: tests that need what is missing are skipped and counted so."""

import importlib.util
import unittest

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

needs_numpy = unittest.skipIf(numpy is None, "NumPy is not installed (package python3-numpy)")
needs_pandas = unittest.skipIf(pandas is None, "pandas is not installed (package python3-pandas)")
needs_matplotlib = unittest.skipIf(importlib.util.find_spec("matplotlib") is None,
                                   "matplotlib is not installed (package python3-matplotlib)")
