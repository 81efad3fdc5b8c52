# SPDX-License-Identifier: MIT
"""NumPy arrays: no copy of int64, checked copies of the rest, arrays back."""

import threading
import tracemalloc
import unittest

import swtarget as s
from optional import needs_numpy, numpy
from test_columns import addresses


@needs_numpy
class Kinds(unittest.TestCase):
    def given_back(self, column, numbers, **options):
        answer = s.require(column, 1, **options)
        self.assertIsInstance(answer, numpy.ndarray)
        self.assertEqual(answer.dtype, numpy.int64)
        self.assertEqual(answer.tolist(), numbers)

    def test_integers(self):
        for dtype in ("i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", ">i4", ">i8", "<u2", "?"):
            with self.subTest(dtype=dtype):
                self.given_back(numpy.array([0, 1, 1], dtype), [0, 1, 1])
        self.given_back(numpy.array([], "i8"), [])
        self.given_back(numpy.array([2**63 - 1], "u8"), [2**63 - 1])

    def test_layouts(self):
        numbers = numpy.arange(12)
        self.given_back(numbers[::3], [0, 3, 6, 9])
        self.given_back(numbers[3::-1], [3, 2, 1, 0])
        self.given_back(numbers.reshape(3, 4)[:, 1], [1, 5, 9])
        unaligned = numpy.frombuffer(bytes(1) + numpy.arange(3).tobytes(), "u1")[1:].view("i8")
        self.assertFalse(unaligned.flags.aligned)
        self.given_back(unaligned, [0, 1, 2])
        (driver, _), _ = addresses(lambda: s.require(unaligned, 1))
        self.assertEqual(driver % 8, 0)
        closed = numpy.arange(3)
        closed.flags.writeable = False
        self.given_back(closed, [0, 1, 2])

    def test_floats(self):
        for dtype in ("f2", "f4", "f8", "g"):
            with self.subTest(dtype=dtype):
                self.given_back(numpy.array([0, 5, -0.0], dtype), [0, 5, 0])
                self.given_back(numpy.array([5, numpy.nan], dtype), [5, s.MISSING], missing="nan")
        self.given_back(numpy.array([2.0**53, 2.0**62, 2.0**63 - 1024]), [2**53, 2**62, 2**63 - 1024])

    def test_missing(self):
        self.given_back(numpy.array([5, s.MISSING]), [5, s.MISSING])

    def test_what_is_no_column(self):
        masked = numpy.ma.MaskedArray([1, 2], mask=[False, True])
        for column in (numpy.array([[1, 2]]), numpy.array(["1"]), numpy.array([1 + 0j]), masked,
                       numpy.array([1, None]), numpy.array(["2020"], "M8[Y]")):
            with self.subTest(column=column), self.assertRaises(TypeError) as caught:
                s.require(column, 1)
            self.assertIn(f"not {type(column).__name__} of {column.dtype}", str(caught.exception))

    def test_an_array_without_dimensions_is_a_number(self):
        self.assertEqual(s.require(numpy.array(5), 2), 10)


@needs_numpy
class Rows(unittest.TestCase):
    def refused(self, row, column, **options):
        with self.assertRaises(s.Error) as caught:
            s.require(column, 1, **options)
        self.assertEqual((caught.exception.row, caught.exception.code), (row, s.ERR_RANGE))

    def test_they_are_named(self):
        self.refused(2, numpy.array([5, 6, -1]))
        self.refused(1, numpy.array([5, 2**63, 2**64 - 1], "u8"))
        self.refused(1, numpy.array([5, numpy.nan, 0.5]))
        self.refused(2, numpy.array([5, numpy.nan, 0.5]), missing="nan")
        self.refused(0, numpy.array([numpy.inf]))
        self.refused(0, numpy.array([-numpy.inf]), missing="nan")
        self.refused(0, numpy.array([2.0**63]))
        self.refused(0, numpy.array([-2.0**63]))
        self.refused(1, numpy.array([5, 1e-30]))

    def test_no_warning(self):
        with numpy.errstate(all="raise"):
            self.refused(0, numpy.array([numpy.nan, 1e300]))
            s.require(numpy.array([numpy.nan, 5], "f2"), 1, missing="nan")


@needs_numpy
class Places(unittest.TestCase):
    def test_no_copy(self):
        column, out = numpy.arange(1000), numpy.empty(1000, numpy.int64)
        (driver, posts), answer = addresses(lambda: s.require(column, 1, out=out))
        self.assertEqual((driver, posts), (column.ctypes.data, out.ctypes.data))
        self.assertIs(answer, out)
        (driver, posts), answer = addresses(lambda: s.require(column[10:], 1))
        self.assertEqual((driver, posts), (column.ctypes.data + 80, answer.ctypes.data))

    def test_a_copy_where_there_must_be_one(self):
        column = numpy.arange(1000)
        (driver, _), _ = addresses(lambda: s.require(column[::2], 1))
        self.assertFalse(column.ctypes.data <= driver < column.ctypes.data + column.nbytes)

    def test_nothing_is_allocated(self):
        column, out = numpy.arange(1_000_000), numpy.empty(1_000_000, numpy.int64)
        for call in (lambda: s.require(column, "1/1000", out=out),
                     lambda: s.growth_project(column, "23%", 5, out=out),
                     lambda: s.coverage_check(column, out)):
            call()
            tracemalloc.start()
            call()
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            self.assertLess(most, 20_000)

    def test_in_place(self):
        column = numpy.arange(5)
        self.assertIs(s.require(column, 3, out=column), column)
        self.assertEqual(column.tolist(), [0, 3, 6, 9, 12])

    def test_out_that_cannot_be(self):
        column = numpy.arange(4)
        closed = numpy.arange(4)
        closed.flags.writeable = False
        for out in (numpy.zeros(4), numpy.zeros(4, "i4"), numpy.zeros(8, "i8")[::2],
                    numpy.zeros((4, 1), "i8"), numpy.zeros(4, ">i8"), closed):
            with self.assertRaises(TypeError):
                s.require(column, 1, out=out)
        with self.assertRaises(ValueError):
            s.require(column[:3], 1, out=column[1:])

    def test_areas_of_32_bits_lie_where_they_are(self):
        from swtarget import _columns
        for dtype, same in (("u4", True), ("i8", False), ("i4", False)):
            area = numpy.array([0, 1, 0], dtype)
            self.assertEqual(_columns.take_areas(area, "f.area").extent()[0] == area.ctypes.data, same)


@needs_numpy
class Rates(unittest.TestCase):
    def setUp(self):
        self.base = numpy.array([19000, 10855, 79159])

    def test_kinds(self):
        wanted = [53491, 20000, 131002]
        for rates in (["23%", "13%", "10.6%"], numpy.array([0.23, 0.13, 0.106]),
                      numpy.array([[23, 100], [13, 100], [106, 1000]]),
                      numpy.array(["23%", "13%", "10.6%"], object),
                      numpy.array([[23, 100, 0], [13, 100, 0], [106, 1000, 0]])[:, :2]):
            with self.subTest(rates=rates):
                self.assertEqual(s.growth_project(self.base, rates, 5).tolist(), wanted)
        self.assertEqual(s.growth_project(self.base, numpy.array([1, 0, 1]), 1).tolist(),
                         [38000, 10855, 158318])

    def test_pairs_are_not_copied(self):
        from swtarget import _rates
        pairs = numpy.array([[23, 100], [13, 100]])
        self.assertEqual(_rates.take_rates(pairs, "f.rate").extent()[0], pairs.ctypes.data)

    def test_many_rows_of_few_rates(self):
        rates = numpy.tile([0.1, 0.2, 0.1], 30_000)
        base = numpy.arange(90_000)
        answer = s.growth_project(base, rates, 2)
        self.assertEqual(answer[:6].tolist(), [0, 2, 3, 4, 6, 7])
        self.assertTrue((answer[1::3] == s.growth_project(base[1::3], "20%", 2)).all())
        self.assertTrue((answer[2::3] == s.growth_project(base[2::3], "10%", 2)).all())

    def test_the_first_bad_row(self):
        for rates, row, code in ((numpy.array([0.1, 1e-30, 1e-40]), 1, s.ERR_OVERFLOW),
                                 (numpy.array([0.1, 1e-40, 1e-30]), 1, s.ERR_OVERFLOW),
                                 (numpy.array([0.1, numpy.nan, 0.1]), 1, s.ERR_RANGE),
                                 (numpy.array([0.1, 0.1, -1.5]), 2, s.ERR_RANGE)):
            with self.subTest(rates=rates), self.assertRaises(s.Error) as caught:
                s.growth_project(self.base, rates, 5)
            self.assertEqual((caught.exception.row, caught.exception.code), (row, code))

    def test_what_is_no_column(self):
        for rates in (numpy.float32([0.1, 0.1, 0.1]), numpy.zeros((3, 2)), numpy.zeros((3, 3), "i8"),
                      numpy.zeros((3, 2, 1), "i8"), numpy.array([1j, 1j, 1j])):
            with self.assertRaises(TypeError):
                s.growth_project(self.base, rates, 5)

    def test_out_must_not_be_the_rates(self):
        rates = numpy.array([[1, 10], [1, 10], [1, 10]])
        with self.assertRaises(ValueError):
            s.growth_project(self.base, rates, 5, out=rates.reshape(-1)[:3])


@needs_numpy
class Others(unittest.TestCase):
    def test_shared_and_packed(self):
        driver, area = numpy.array([600, 600, 400, 1000]), numpy.array([0, 0, 0, 1], "u4")
        self.assertEqual(s.require_shared(driver, area, "1/1000").tolist(), [2, 1])
        packed = s.require_packed(driver, area, "1/1000", which=True)
        self.assertEqual([part.tolist() for part in packed], [[2, 1], [2, 1], [1, 1], [0, 1, 0, 0]])

    def test_area_numbers_that_are_none(self):
        for area in (numpy.array([0, -1]), numpy.array([0, -2**32]), numpy.array([0, 2**32]),
                     numpy.array([0, 5], "u4"), numpy.array([0, 0.5])):
            with self.subTest(area=area), self.assertRaises(s.Error) as caught:
                s.require_shared(numpy.array([400, 300]), area, "1/1000", areas=2)
            self.assertEqual((caught.exception.code, caught.exception.row), (s.ERR_RANGE, 1))
        with self.assertRaises(TypeError):
            s.require_shared(numpy.array([400]), numpy.array([[0]], "u4"), "1/1000")

    def test_apportion(self):
        shares, ties = s.apportion(10, numpy.array([6, 6, 2]), "hamilton")
        self.assertEqual((shares.tolist(), ties), ([4, 4, 2], 0))

    def test_cheapest(self):
        by_row, extra = s.coverage_cheapest(numpy.array([0, 0]), numpy.array([3, 1]), "50%")
        self.assertEqual((extra, by_row.tolist()), (1, [0, 1]))

    def test_many_threads(self):
        """Calls from many threads at once, each on its own column, all give their own answers."""
        wrong = []

        def work(rate):
            base = numpy.arange(50_000)
            wanted = s.growth_project(list(range(0, 50_000, 10_000)), (rate, 100), 3)
            for _ in range(5):
                if s.growth_project(base, (rate, 100), 3)[::10_000].tolist() != wanted:
                    wrong.append(rate)

        threads = [threading.Thread(target=work, args=(rate,)) for rate in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
