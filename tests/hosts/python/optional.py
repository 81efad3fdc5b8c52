# SPDX-License-Identifier: MIT
"""What is used where it is installed: tests that need what is missing are skipped and counted so."""

import importlib.util
import os
import shutil
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


def needs(module, package):
    return unittest.skipIf(importlib.util.find_spec(module) is None,
                           f"{module} is not installed (package {package})")


needs_matplotlib = needs("matplotlib", "python3-matplotlib")
needs_distributed = needs("distributed", "python3-distributed")
needs_chinese = unittest.skipUnless(
    os.path.exists("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    "no font with Chinese characters is installed (package fonts-noto-cjk)")
needs_chromium = unittest.skipIf(shutil.which("chromium") is None,
                                 "Chromium is not installed (package chromium)")
