# SPDX-License-Identifier: MIT
"""The table of functions, the structures and the constants of the package are those of the headers."""

import ctypes
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

import swtarget
from swtarget import _abi, _library

ROOT = pathlib.Path(__file__).resolve().parents[3]
INCLUDE = ROOT / "include"
sys.path.insert(0, str(ROOT / "tests" / "interface"))
import read_headers  # noqa: E402

PLAIN = {"int32_t": ctypes.c_int32, "int64_t": ctypes.c_int64, "uint32_t": ctypes.c_uint32,
         "size_t": ctypes.c_size_t, "double": ctypes.c_double, "swt_status": ctypes.c_int32}

# The functions that have another name in Python, or none but a part in one.
RENAMED = {"swt_plan_count": "plans", "swt_plan_at": "plans", "swt_plan_find": "plan"}

# Names in Python for what the headers define; MAX and NO_ROW are numbers, the rest are named in enumerations.
DEFINES = {"SWT_MISSING": -2**63, "SWT_NO_ROW": 2**(8 * ctypes.sizeof(ctypes.c_size_t)) - 1}


def structures():
    """The package's structures by the name of their struct in C."""
    found = {}
    for name, value in vars(_abi).items():
        if isinstance(value, type) and issubclass(value, ctypes.Structure) and value is not ctypes.Structure:
            found["swt" + re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name[1:])] = value
    return found


def ctypes_of(text):
    """The ctypes kind of a type as a header writes it."""
    words = text.replace("*", " * ").split()
    base = next(word for word in words if word not in ("const", "*"))
    stars = words.count("*")
    if base == "char" and stars:
        kind, stars = ctypes.c_char_p, stars - 1
    else:
        kind = structures().get(base) or PLAIN[base]
    for _ in range(stars):
        kind = ctypes.POINTER(kind)
    return kind


def header_text():
    return "\n".join(read_headers.without_comments(path.read_text(encoding="utf-8"))
                     for path in read_headers.public_headers(INCLUDE))


def header_structs():
    """The fields of each struct: name to (field, ctypes kind), in order."""
    found = {}
    for fields, name in re.findall(r"typedef struct \{(.*?)\} (\w+);", header_text(), re.S):
        rows = []
        for declaration in fields.split(";")[:-1]:
            kind, first = re.fullmatch(r"\s*(.*?)(\w+(?:,\s*\w+)*)\s*", declaration, re.S).groups()
            rows += [(field.strip(), ctypes_of(kind)) for field in first.split(",")]
        found[name] = rows
    return found


def header_constants():
    """The numbers that enumerations name, and plain #defines."""
    found = {}
    for body in re.findall(r"\benum \{([^}]*)\}", header_text()):
        found.update({name: int(number) for name, number in re.findall(r"(\w+)\s*=\s*(-?\d+)", body)})
    found.update({name: int(number)
                  for name, number in re.findall(r"^#define (SWT_\w+) (-?\d+)$", header_text(), re.M)})
    return found


class Functions(unittest.TestCase):
    def setUp(self):
        self.functions = read_headers.functions(INCLUDE)

    def test_there_are_some(self):
        self.assertGreater(len(self.functions), 20)
        self.assertGreater(len(header_structs()), 8)
        self.assertGreater(len(header_constants()), 30)

    def test_every_function_is_in_the_table_and_no_other(self):
        self.assertEqual({function.name for function in self.functions}, set(_abi.FUNCTIONS))

    def test_arguments(self):
        for function in self.functions:
            with self.subTest(function=function.name):
                self.assertEqual([ctypes_of(parameter.type) for parameter in function.parameters],
                                 list(_abi.FUNCTIONS[function.name]))

    def test_results(self):
        for function in self.functions:
            with self.subTest(function=function.name):
                self.assertIs(ctypes_of(function.result),
                              _abi.RESULTS.get(function.name, _abi.STATUS))

    def test_results_names_only_functions_of_the_table(self):
        self.assertEqual(set(_abi.RESULTS) - set(_abi.FUNCTIONS), set())

    def test_the_library_was_told(self):
        for name, argtypes in _abi.FUNCTIONS.items():
            with self.subTest(function=name):
                function = getattr(_library.library, name)
                self.assertEqual(tuple(function.argtypes), argtypes)
                self.assertIs(function.restype, _abi.RESULTS.get(name, _abi.STATUS))

    def test_every_function_has_its_name_in_python(self):
        for function in self.functions:
            name = re.sub(r"(_rates)?_column$", "", function.name[len("swt_"):])
            with self.subTest(function=function.name):
                self.assertIn(RENAMED.get(function.name, name), swtarget.__all__)

    def test_parameters_keep_their_names_and_order(self):
        """Python takes what C takes, without lengths and out-arguments, and may add keywords."""
        for function in self.functions:
            name = function.name[len("swt_"):]
            if function.name in RENAMED or name not in swtarget.__all__:
                continue
            code = getattr(swtarget, name).__code__
            taken = list(code.co_varnames[:code.co_argcount])
            wanted = [parameter.name for parameter in function.parameters
                      if not parameter.is_out and (name, parameter.name) not in LENGTHS
                      and parameter.name not in ("rows", "count")]
            with self.subTest(function=name):
                self.assertEqual(sorted(taken), sorted(wanted))
                if name not in MOVED:
                    self.assertEqual(taken, wanted)


# What a column tells by itself.
LENGTHS = {("apportion", "areas")}
# Where an argument that can be left out has moved to the end.
MOVED = {"require_shared", "require_packed"}


class Structures(unittest.TestCase):
    def test_fields(self):
        self.assertEqual(header_structs(), {name: list(kind._fields_) for name, kind in structures().items()})

    def test_layout_is_the_compilers(self):
        command = shlex.split(os.environ.get("SWT_CC", "cc"))
        if not shutil.which(command[0]):
            self.skipTest("no C compiler")
        lines, wanted = [], []
        for name, kind in structures().items():
            lines.append(f'printf("%zu\\n", sizeof({name}));')
            wanted.append(ctypes.sizeof(kind))
            for field, _ in kind._fields_:
                lines.append(f'printf("%zu\\n", offsetof({name}, {field}));')
                wanted.append(getattr(kind, field).offset)
        headers = ["stddef.h", "stdio.h", *(f"swtarget/{path.name}" for path in INCLUDE.glob("swtarget/*.h"))]
        program = "\n".join([*(f"#include <{header}>" for header in headers), "int main(void)", "{", *lines,
                             "return 0;", "}", ""])
        with tempfile.TemporaryDirectory() as work:
            source, binary = pathlib.Path(work, "layout.c"), pathlib.Path(work, "layout")
            source.write_text(program, encoding="utf-8")
            subprocess.run([*command, "-I", str(INCLUDE), str(source), "-o", str(binary)], check=True)
            printed = subprocess.run([str(binary)], check=True, stdout=subprocess.PIPE, text=True).stdout
        self.assertEqual(list(map(int, printed.split())), wanted)


class Constants(unittest.TestCase):
    def test_every_constant_has_its_value(self):
        for name, number in {**header_constants(), **DEFINES}.items():
            with self.subTest(constant=name):
                self.assertIn(name[len("SWT_"):], swtarget.__all__)
                self.assertEqual(getattr(swtarget, name[len("SWT_"):]), number)

    def test_no_constant_is_made_up(self):
        here = {name for name in swtarget.__all__ if name.isupper()}
        self.assertEqual(here, {name[len("SWT_"):] for name in {**header_constants(), **DEFINES}})

    def test_words_are_the_constants(self):
        for words in (swtarget.Rounding, swtarget.When, swtarget.Comparison, swtarget.Reading, swtarget.Kind,
                      swtarget.Verdict):
            for member in words:
                names = {name for name in swtarget.__all__ if getattr(swtarget, name) is member}
                with self.subTest(member=member):
                    self.assertTrue(any(name.endswith(member.name) for name in names), names)

    def test_all_is_what_there_is(self):
        public = {name for name, value in vars(swtarget).items()
                  if not name.startswith("_") and not isinstance(value, type(unittest))}
        self.assertEqual(public, set(swtarget.__all__))


class Cutting(unittest.TestCase):
    """What ctypes does without a word unless it is told the types, and even then."""

    def test_64_bits_go_through(self):
        self.assertEqual(swtarget.ratio_make(2**62 + 1, 1), 2**62 + 1)
        self.assertEqual(swtarget.growth_least_base(2**62 + 1, 0, 0), 2**62 + 1)
        self.assertEqual(swtarget.require(2**62 + 1, 1), 2**62 + 1)

    def test_more_than_64_bits_do_not(self):
        for number in (2**63, -2**63 - 1, 2**64, 2**64 + 5, 10**30):
            with self.subTest(number=number), self.assertRaises(swtarget.Error) as caught:
                swtarget.require(number, 1)
            self.assertEqual(caught.exception.code, swtarget.ERR_RANGE)

    def test_more_than_32_bits_of_periods_do_not(self):
        for periods in (2**32 + 5, -2**32 + 5, 2**31):
            with self.subTest(periods=periods), self.assertRaises(swtarget.Error) as caught:
                swtarget.growth_project(100, "10%", periods)
            self.assertEqual(caught.exception.code, swtarget.ERR_RANGE)

    def test_more_than_32_bits_of_an_option_do_not(self):
        for rounding in (2**32, -2**32, 2**32 + 1):
            with self.subTest(rounding=rounding), self.assertRaises(swtarget.Error) as caught:
                swtarget.require(100, 1, rounding)
            self.assertEqual(caught.exception.code, swtarget.ERR_OPTION)

    def test_more_than_a_ratio_holds_does_not(self):
        for ratio in ((2**64 + 1, 1), (1, 2**64 + 1), 2**63):
            with self.subTest(ratio=ratio), self.assertRaises(swtarget.Error) as caught:
                swtarget.require(100, ratio)
            self.assertEqual(caught.exception.code, swtarget.ERR_OVERFLOW)

    def test_text_does_not_end_at_a_nul(self):
        for call in (swtarget.ratio_parse, swtarget.figure_parse, lambda text: swtarget.require(1, text)):
            with self.assertRaises(swtarget.Error) as caught:
                call("10\0nonsense")
            self.assertEqual(caught.exception.code, swtarget.ERR_SYNTAX)
        with self.assertRaises(swtarget.Error) as caught:
            swtarget.plan("jilin-2025\0nonsense")
        self.assertEqual(caught.exception.code, swtarget.ERR_NOT_FOUND)
