# SPDX-License-Identifier: MIT
"""Columns that need nothing but Python: lists and buffers, read where they lie or copied, and given back."""

import ctypes
import subprocess
import sys
import unittest
from array import array
from unittest import mock

import swtarget as s
from swtarget import _library

NAN = float("nan")


def addresses(call):
    """The addresses of columns that a call passes to the library, and what it gives."""
    passed = []
    real = _library.library.swt_require_column

    def watch(driver, rows, per, rounding, posts, bad_row):
        passed.extend(ctypes.cast(pointer, ctypes.c_void_p).value for pointer in (driver, posts))
        return real(driver, rows, per, rounding, posts, bad_row)

    with mock.patch.object(_library.library, "swt_require_column", watch):
        answer = call()
    return passed, answer


class Kinds(unittest.TestCase):
    def given_back(self, column, kind, numbers):
        answer = s.require(column, "1/1000")
        self.assertIs(type(answer), kind)
        self.assertEqual(list(answer), numbers)
        return answer

    def test_lists(self):
        self.given_back([999, 1000, 1001], list, [1, 1, 2])
        self.given_back((999, 1000, 1001), list, [1, 1, 2])
        self.given_back(range(999, 1002), list, [1, 1, 2])
        self.given_back([999, None, s.MISSING], list, [1, None, None])
        self.given_back([1001.0, True], list, [2, 1])
        self.given_back([], list, [])

    def test_arrays(self):
        for code in "qlihbQLIHB":
            with self.subTest(code=code):
                answer = self.given_back(array(code, [0, 1, 100]), array, [0, 1, 1])
                self.assertEqual(answer.typecode, "q")
        self.given_back(array("d", [1001.0, 5.0]), array, [2, 1])
        self.given_back(array("f", [1001.0, 5.0]), array, [2, 1])
        self.given_back(array("q"), array, [])

    def test_other_buffers(self):
        numbers = array("q", [999, 1001])
        answer = self.given_back(memoryview(numbers), memoryview, [1, 2])
        self.assertEqual((answer.format, answer.itemsize), ("q", 8))
        self.given_back((ctypes.c_int64 * 2)(999, 1001), memoryview, [1, 2])
        self.given_back((ctypes.c_int16 * 2)(999, 1001), memoryview, [1, 2])
        self.given_back(memoryview(numbers.tobytes()).cast("q"), memoryview, [1, 2])  # cannot be written to
        self.given_back(memoryview(array("q", [999, 5, 1001, 5]))[::2], memoryview, [1, 2])
        self.given_back(memoryview(array("q", [1001, 999]))[::-1], memoryview, [1, 2])
        self.given_back(memoryview(array("q")), memoryview, [])

    def test_what_is_no_column(self):
        for column in (b"abc", bytearray(b"abc"), array("u", "abc"), memoryview(b"abcd").cast("c"),
                       memoryview(array("q", range(4)).tobytes()).cast("q", (2, 2)),
                       (ctypes.c_int64.__ctype_be__ * 2)(1, 2), {1: 2}, {1, 2}, iter([1]), "12"):
            with self.subTest(column=column), self.assertRaises(TypeError) as caught:
                s.require(column, 1)
            self.assertIn("require: driver must be", str(caught.exception))

    def test_a_cell_that_is_no_number(self):
        with self.assertRaises(TypeError) as caught:
            s.require([1, "2"], 1)
        self.assertEqual(str(caught.exception), "require: driver[1] must be a whole number, not str")

    def test_missing_is_one_of_two(self):
        for missing in ("NaN", True, 0):
            with self.assertRaises(ValueError):
                s.require([1], 1, missing=missing)


class Rows(unittest.TestCase):
    """The row that is refused is named, whatever refuses it."""

    def refused(self, row, column, **options):
        with self.assertRaises(s.Error) as caught:
            s.require(column, 1, **options)
        self.assertEqual((caught.exception.row, caught.exception.code), (row, s.ERR_RANGE))

    def test_lists(self):
        self.refused(1, [5, -1])
        self.refused(1, [5, 2**63])
        self.refused(1, [5, -2**63 - 1])
        self.refused(2, [5, 6, 0.5, NAN])
        self.refused(1, [5, NAN, 0.5])
        self.refused(2, [5, NAN, 0.5], missing="nan")
        self.refused(1, [5, float("inf")], missing="nan")
        self.refused(0, [-2.0**63])

    def test_arrays(self):
        self.refused(1, array("Q", [5, 2**63]))
        self.refused(1, array("d", [5, NAN]))
        self.refused(1, array("d", [5, 0.5]), missing="nan")

    def test_nan_as_missing(self):
        self.assertEqual(s.require([5, NAN], 1, missing="nan"), [5, None])
        self.assertEqual(list(s.require(array("d", [5, NAN]), 1, missing="nan")), [5, s.MISSING])

    def test_the_others_are_computed(self):
        out = array("q", [7, 7, 7])
        with self.assertRaises(s.Error):
            s.require([5, -1, 9], 2, out=out)
        self.assertEqual(list(out), [10, s.MISSING, 18])

    def test_a_rate(self):
        for rates, row, code in ((["1%", "x"], 1, s.ERR_SYNTAX), (["1%", 1e-30], 1, s.ERR_OVERFLOW),
                                 (["1%", -1], 1, s.ERR_RANGE), ([(1, 0), NAN], 0, s.ERR_DIV_ZERO),
                                 (["1%", NAN], 1, s.ERR_RANGE)):
            with self.subTest(rates=rates), self.assertRaises(s.Error) as caught:
                s.growth_project([5, 5], rates, 1)
            self.assertEqual((caught.exception.row, caught.exception.code), (row, code))

    def test_an_unknown_rate_of_an_unknown_headcount(self):
        self.assertEqual(s.growth_project([5, None], ["100%", NAN], 1), [10, None])


class Lengths(unittest.TestCase):
    def test_they_must_agree(self):
        for call in (lambda: s.growth_project([1, 2], ["1%"], 1),
                     lambda: s.require_shared([1, 2], [0], 1),
                     lambda: s.require_packed([1, 2], [0], 1),
                     lambda: s.coverage_check([1, 2], [0]),
                     lambda: s.coverage_cheapest([1, 2], [0], 1),
                     lambda: s.apportion(1, [1, 2], 0, caps=[1]),
                     lambda: s.assess({"a": [1], "b": [1, 2]}, [s.Target("T", 0, 1, have="a", driver="b")])):
            with self.assertRaises(ValueError):
                call()

    def test_columns_where_single_values_are_wanted(self):
        with self.assertRaises(TypeError):
            s.growth_project(5, ["1%"], 1)
        with self.assertRaises(TypeError):
            s.growth_project(5, "1%", 1, out=array("q", [0]))
        with self.assertRaises(TypeError):
            s.require(5, 1, out=array("q", [0]))
        with self.assertRaises(TypeError):
            s.growth_path([5], "1%", 1)
        with self.assertRaises(TypeError):
            s.coverage_check(5, 5)


class Places(unittest.TestCase):
    """What is read where it lies, and what is written where the caller says."""

    def test_read_where_it_lies(self):
        for column in (array("q", [5, 6]), memoryview(array("q", [5, 6])), (ctypes.c_int64 * 2)(5, 6)):
            start = ctypes.addressof(ctypes.c_char.from_buffer(column))
            (driver, _), _ = addresses(lambda: s.require(column, 1))
            self.assertEqual(driver, start)

    def test_written_where_it_is_wanted(self):
        for out in (array("q", [0, 0]), memoryview(array("q", [0, 0])), (ctypes.c_int64 * 2)()):
            start = ctypes.addressof(ctypes.c_char.from_buffer(out))
            (_, posts), answer = addresses(lambda: s.require([5, 6], 2, out=out))
            self.assertEqual(posts, start)
            self.assertIs(answer, out)
            self.assertEqual(list(out), [10, 12])

    def test_in_place(self):
        column = array("q", [5, 6])
        self.assertIs(s.require(column, 2, out=column), column)
        self.assertEqual(list(column), [10, 12])
        self.assertIs(s.growth_project(column, ["100%", "0%"], 1, out=column), column)
        self.assertEqual(list(column), [20, 12])
        have, need = array("q", [1, 1]), array("q", [2, 5])
        self.assertEqual(s.coverage_cheapest(have, need, "50%", out=need).extra, 1)
        self.assertEqual(list(need), [1, 0])

    def test_no_other_overlap(self):
        both = memoryview(array("q", range(6)))
        for out in (both[1:4], both[2:5]):
            with self.assertRaises(ValueError):
                s.require(both[:3], 1, out=out)
        self.assertEqual(list(s.require(both[:3], 1, out=both[3:])), [0, 1, 2])
        with self.assertRaises(ValueError):
            s.apportion(3, both[:3], s.WEBSTER, out=both[:3])
        with self.assertRaises(ValueError):
            s.require_shared(both[:3], [0, 0, 0], 1, out=both[:1])

    def test_out_that_cannot_be(self):
        with self.assertRaises(ValueError):
            s.require([5, 6], 1, out=array("q", [0]))
        for out in (array("i", [0, 0]), array("d", [0, 0]), [0, 0], b"0123456789abcdef", 5,
                    memoryview(bytes(16)).cast("q"), memoryview(array("q", range(4)))[::2]):
            with self.subTest(out=out), self.assertRaises(TypeError) as caught:
                s.require([5, 6], 1, out=out)
            self.assertIn("require: out must be", str(caught.exception))

    def test_the_argument_is_not_changed(self):
        column = array("q", [5, s.MISSING, 6])
        s.require(column, 7)
        s.growth_project(column, "7%", 7)
        self.assertEqual(list(column), [5, s.MISSING, 6])

    def test_an_array_can_grow_again(self):
        """Its memory is held during the call only, also where the error of a call is kept."""
        column = array("q", [5])
        answer = s.require(column, 1)
        column.append(6)
        answer.append(6)
        self.assertEqual(list(column), list(answer))
        column, out, area = array("q", [-5]), array("q", [0]), array("I", [0])
        target = s.Target("T", "level", 1, have="a")
        for call in (lambda: s.require(column, 1, out=out),
                     lambda: s.require_shared(column, area, 1, out=out),
                     lambda: s.coverage_cheapest(column, column, 1, out=out),
                     lambda: s.assess({"a": column}, [target])):
            try:
                call()
            except s.Error as error:
                kept = error
                for each in (column, out, area):
                    each.append(each.pop())
            self.assertEqual(kept.code, s.ERR_RANGE)


class Imports(unittest.TestCase):
    def test_neither_numpy_nor_pandas_is_imported(self):
        code = ("import sys, array, swtarget as s; s.require([1], 1); s.require(array.array('q', [1]), 1); "
                "s.assess({'a': [1]}, s.plan('jilin-2025').targets); s.growth_project([5], ['1%'], 3); "
                "print(sorted({'numpy', 'pandas'} & set(sys.modules)))")
        printed = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True)
        self.assertEqual(printed.stdout, "[]\n")


if __name__ == "__main__":
    unittest.main()
