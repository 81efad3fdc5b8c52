# SPDX-License-Identifier: MIT
"""The docstrings: their examples give what they say, and they name the errors that the headers name."""

import ast
import doctest
import inspect
import math
import pathlib
import re
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

import swtarget
from optional import needs_numpy, needs_pandas
from test_interface import INCLUDE, RENAMED, ROOT, read_headers

PACKAGE = pathlib.Path(swtarget.__file__).parent
PUBLIC = {name: inspect.unwrap(getattr(swtarget, name)) for name in swtarget.__all__}
FUNCTIONS = [name for name, value in PUBLIC.items() if inspect.isfunction(value)]
GLOBALS = {**{name: getattr(swtarget, name) for name in swtarget.__all__}, "Decimal": Decimal,
           "Fraction": Fraction, "__version__": swtarget.__version__, "math": math}


def headers_of(name):
    """The functions of the headers that a function of the package stands for."""
    return [function for function in read_headers.functions(INCLUDE)
            if RENAMED.get(function.name, re.sub(r"(_rates)?_column$", "", function.name[4:])) == name]


class Examples(unittest.TestCase):
    """A test a docstring is added below."""

    def test_there_are_enough(self):
        self.assertGreater(len(FUNCTIONS), 25)

    def test_every_function_has_one(self):
        for name in FUNCTIONS:
            with self.subTest(function=name):
                self.assertIn(">>> ", getattr(swtarget, name).__doc__ or "")


def add_examples():
    finder = doctest.DocTestFinder()
    for name, value in {"swtarget": swtarget, **PUBLIC}.items():
        for example in finder.find(value, name, module=False, globs=GLOBALS):
            # Enumerations have the methods of int, and their examples.
            if example.examples and example.name == name:
                case = doctest.DocTestCase(example)
                setattr(Examples, f"test_{name}", lambda self, run=case.runTest: run())


add_examples()


class Readme(unittest.TestCase):
    @needs_numpy
    @needs_pandas
    def test_its_sessions(self):
        """What README.md shows of Python, from its first block to its last, as one session."""
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        sessions = re.findall(r"^```python\n(>>> .*?)^```", text, re.M | re.S)
        if not sessions:
            self.skipTest("README.md has no session in Python")
        example = doctest.DocTestParser().get_doctest("\n".join(sessions), {}, "README.md", None, 0)
        doctest.DocTestCase(example).runTest()


class Comments(unittest.TestCase):
    def test_since_is_the_headers(self):
        for name in FUNCTIONS:
            since = {re.search(r"@since ([\d.]+)", function.comment)[1] for function in headers_of(name)}
            with self.subTest(function=name):
                self.assertEqual(set(re.findall(r"^ *Since ([\d.]+)\.$", PUBLIC[name].__doc__, re.M)), since)

    def test_errors_are_the_headers(self):
        """All codes but NULL, which no call from Python can cause, and the two of the rest."""
        for name in FUNCTIONS:
            codes = set()
            for function in headers_of(name):
                codes |= set(re.findall(r"@retval SWT_ERR_(\w+)", function.comment))
            if name == "plans":
                codes -= {"RANGE"}  # it asks for those that there are
            text = re.search(r"^ *Errors: (.*?)\n\n", getattr(swtarget, name).__doc__, re.M | re.S)
            named = set(re.findall(r"\b(OPTION|RANGE|DIV_ZERO|OVERFLOW|SYNTAX|INFEASIBLE|NOT_FOUND|MEMORY)\b",
                                   text[1] if text else ""))
            with self.subTest(function=name):
                self.assertEqual(named, codes - {"NULL"})

    def test_parameters_are_named(self):
        """Where there is more than one, each is described by name at the start of a line."""
        for name in FUNCTIONS:
            function = inspect.unwrap(getattr(swtarget, name))
            parameters = list(inspect.signature(function).parameters)
            described = re.findall(r"^ {4}((?:\w+, )*\w+) {2,}\S", function.__doc__, re.M)
            words = {word for line in described for word in line.split(", ")}
            with self.subTest(function=name):
                missing = set(parameters) - words
                self.assertTrue(not missing or len(parameters) == 1 or name in EVIDENT, missing)


# The first line says it all.
EVIDENT = {"ratio_make", "figure_parse"}


class Source(unittest.TestCase):
    def trees(self):
        for path in sorted(PACKAGE.glob("*.py")):
            yield path, path.read_text(encoding="utf-8")

    def test_it_is_python_3_9(self):
        for path, text in self.trees():
            with self.subTest(file=path.name):
                ast.parse(text, feature_version=(3, 9))

    def test_nothing_but_the_standard_library_is_imported(self):
        for path, text in self.trees():
            for node in ast.walk(ast.parse(text)):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else \
                    [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
                for name in names:
                    with self.subTest(file=path.name, name=name):
                        self.assertIn(name.split(".")[0], sys.stdlib_module_names
                                      if hasattr(sys, "stdlib_module_names") else {name.split(".")[0]})

    def test_labels_name_their_function_and_argument(self):
        """The text of an error says "function: argument", which comes from a label."""
        count = 0
        for path, text in self.trees():
            for function in ast.walk(ast.parse(text)):
                if not isinstance(function, ast.FunctionDef) or function.name not in FUNCTIONS:
                    continue
                taken = {argument.arg for argument in function.args.args + function.args.kwonlyargs}
                for node in ast.walk(function):
                    match = re.fullmatch(r"([a-z_]+)\.([a-z_]+)(?:: )?", str(node.value)) \
                        if isinstance(node, ast.Constant) else None
                    if match:
                        count += 1
                        with self.subTest(function=function.name, label=node.value):
                            self.assertEqual(match[1], function.name)
                            self.assertIn(match[2], taken)
        self.assertGreater(count, 60)

    def test_the_version_is_the_projects(self):
        text = (ROOT / "meson.build").read_text(encoding="utf-8")
        self.assertEqual(swtarget.__version__, re.search(r"version: '([\d.]+)'", text)[1])
        self.assertEqual(swtarget.__version__, swtarget.version())


if __name__ == "__main__":
    unittest.main()
