# SPDX-License-Identifier: MIT
"""NumPy and pandas where they are installed, else None: what needs them is then skipped and counted so."""

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
