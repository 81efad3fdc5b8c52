# SPDX-License-Identifier: MIT
"""pandas: a Series gives a Series, <NA> is unknown, and a DataFrame is a table."""

import unittest

import swtarget as s
from optional import needs_pandas, numpy, pandas


@needs_pandas
class Columns(unittest.TestCase):
    def same(self, found, values, dtype, like):
        pandas.testing.assert_series_equal(
            found, pandas.Series(values, index=like.index, name=like.name, dtype=dtype))

    def test_index_and_name_are_kept(self):
        elders = pandas.Series([999, 1000, 1001], index=list("abc"), name="elders")
        self.same(s.require(elders, "1/1000"), [1, 1, 2], "int64", elders)
        self.same(s.growth_project(elders, "10%", 2), [1209, 1210, 1212], "int64", elders)

    def test_nullable(self):
        for dtype in ("Int64", "Int32", "UInt64", "Float64"):
            elders = pandas.Series([999, None, 1001], dtype=dtype, index=[7, 8, 9], name="elders")
            with self.subTest(dtype=dtype):
                self.same(s.require(elders, "1/1000"), [1, None, 2], "Int64", elders)

    def test_nan(self):
        elders = pandas.Series([999, numpy.nan, 1001])
        with self.assertRaises(s.Error) as caught:
            s.require(elders, "1/1000")
        self.assertEqual(caught.exception.row, 1)
        self.same(s.require(elders, "1/1000", missing="nan"), [1, None, 2], "Int64", elders)

    def test_great_numbers_stay_exact(self):
        great = pandas.Series([2**53 + 1, None], dtype="Int64")
        self.assertEqual(s.require(great, 1).tolist(), [2**53 + 1, pandas.NA])

    def test_bad_rows(self):
        for elders in (pandas.Series([5, -1]), pandas.Series([5, -1], dtype="Int64"),
                       pandas.Series([5, 2**63], dtype="UInt64"),
                       pandas.Series([None, 0.5], dtype="Float64")):
            with self.assertRaises(s.Error) as caught:
                s.require(elders, 1)
            self.assertEqual((caught.exception.code, caught.exception.row), (s.ERR_RANGE, 1))

    def test_what_is_no_column(self):
        for elders in (pandas.Series(["5"]), pandas.Series([5, None], dtype=object),
                       pandas.Series(["a"], dtype="category"), pandas.Series(["a"], dtype="string"),
                       pandas.DataFrame({"a": [1]})):
            with self.assertRaises(TypeError):
                s.require(elders, 1)

    def test_rates(self):
        people = pandas.DataFrame({"base": [19000, 10855], "rate": [0.23, 0.13]})
        self.same(s.growth_project(people["base"], people["rate"], 5), [53491, 20000], "int64",
                  people["base"])

    def test_areas(self):
        towns = pandas.DataFrame({"county": ["x", "y", "x"], "elders": [400, 300, 500]}, index=[5, 6, 7])
        area, names = pandas.factorize(towns["county"])
        self.assertEqual(list(names), ["x", "y"])
        posts = s.require_shared(towns["elders"], area, "1/1000")
        pandas.testing.assert_series_equal(posts, pandas.Series([1, 1]))
        packed = s.require_packed(towns["elders"], pandas.Series(area), "1/1000", which=True)
        pandas.testing.assert_series_equal(packed.proved, pandas.Series([1, 1]))
        self.same(packed.post, [0, 0, 0], "int64", towns["elders"])

    def test_apportion_keeps_the_index(self):
        elders = pandas.Series([6, 6, 2], index=list("abc"), name="elders")
        self.same(s.apportion(10, elders, "hamilton").shares, [4, 4, 2], "int64", elders)

    def test_one_line(self):
        people = pandas.DataFrame({"workers": [10855, 19000]})
        people["in five years"] = s.growth_project(people["workers"], "13%", 5)
        self.assertEqual(people["in five years"].tolist(), [20000, 35007])

    def test_the_argument_is_not_changed(self):
        elders = pandas.Series([999, None], dtype="Int64")
        copy = elders.copy()
        s.require(elders, 7)
        pandas.testing.assert_series_equal(elders, copy)


@needs_pandas
class Tables(unittest.TestCase):
    def test_a_frame_is_as_good_as_a_dict(self):
        columns = {"urban_communities": [410, 195, 7], "certified_in_urban_communities": [1230, 500, 90],
                   "name": ["a", "b", "c"]}
        targets = s.plan("jilin-2025").targets
        self.assertEqual(s.assess(pandas.DataFrame(columns), targets), s.assess(columns, targets))

    def test_unknown_cells(self):
        columns = {"urban_communities": [410, None], "certified_in_urban_communities": [1230, 90]}
        targets = s.plan("jilin-2025").targets
        wanted = s.assess(columns, targets)
        self.assertEqual(s.assess(pandas.DataFrame(columns, dtype="Int64"), targets), wanted)
        self.assertEqual(s.assess(pandas.DataFrame(columns), targets, missing="nan"), wanted)
        with self.assertRaises(s.Error) as caught:
            s.assess(pandas.DataFrame(columns), targets)
        self.assertEqual((caught.exception.row, caught.exception.code), (1, s.ERR_RANGE))
        self.assertIn("urban_communities", str(caught.exception))

    def test_rows_of_a_frame_without_the_columns(self):
        finding, = s.assess(pandas.DataFrame({"x": ["a", "b"]}), [s.Target("T", "cover", "50%", have="y")])
        self.assertEqual((finding.absent, finding.verdict, finding.required), ("y", s.UNKNOWN, 1))

    def test_needs_are_a_series(self):
        stations = pandas.DataFrame({"stations": [11, 9]}, index=["a", "b"])
        need, _ = s.assess_rows(stations, s.Target("C12", "span", driver="stations", fewest=5, most=8))
        self.assertEqual((need["a"], need["b"]), (2, s.MISSING))

    def test_two_columns_of_one_name(self):
        frame = pandas.DataFrame([[1, 2]], columns=["a", "a"])
        with self.assertRaises(TypeError):
            s.assess(frame, [s.Target("T", "level", 1, have="a")])


if __name__ == "__main__":
    unittest.main()
