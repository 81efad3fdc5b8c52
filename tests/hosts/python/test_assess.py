# SPDX-License-Identifier: MIT
"""A plan over a table: dicts of columns, targets of one's own, findings in Python's terms."""

import unittest
from array import array
from fractions import Fraction

import swtarget as s


class Assessing(unittest.TestCase):
    def one(self, table, target, **options):
        finding, = s.assess(table, [target], **options)
        return finding

    def refused(self, code, row, table, *targets, **options):
        with self.assertRaises(s.Error) as caught:
            s.assess(table, targets, **options)
        self.assertEqual((caught.exception.code, caught.exception.row), (code, row))
        return str(caught.exception)


class Findings(Assessing):
    def test_level(self):
        finding = self.one({"workers": [10_000, 8_000]}, s.Target("T", "level", 19_000, have="workers"))
        self.assertEqual((finding.required, finding.actual, finding.gap, finding.units, finding.met,
                          finding.missing), (19_000, 18_000, 1_000, 2, 0, 0))
        self.assertEqual((finding.target, finding.absent, finding.required_most, finding.worst_row,
                          finding.bad_row, finding.status), ("T", None, None, None, None, s.OK))
        self.assertIs(finding.verdict, s.Verdict.SHORT)

    def test_growth(self):
        # 19,000 at 23 % for five years is 53,490.8.
        target = s.Target("S1", s.Kind.GROWTH, "23%", have="workers", base=19_000, base_year=2015,
                          deadline=2020)
        self.assertEqual(self.one({"workers": [53_490]}, target).required, 53_491)
        self.assertEqual(self.one({"workers": [53_490]}, target).verdict, s.SHORT)
        self.assertEqual(self.one({"workers": [53_491]}, target).verdict, s.MET)
        self.assertEqual(self.one({"workers": [53_491], "then": [19_000]},
                                  target._replace(base=None, driver="then")).required, 53_491)

    def test_a_base_that_was_forgotten_is_not_taken_for_0(self):
        target = s.Target("T", "growth", "23%", have="workers", base_year=2015, deadline=2020)
        self.assertEqual(self.one({"workers": [5]}, target).verdict, s.UNKNOWN)

    def test_an_amount_that_was_forgotten_is_refused(self):
        for kind in ("level", "ratio", "cover", "growth", "multiple", "flow"):
            target = s.Target("T", kind, have="a", driver="b", base=5, base_year=2020, deadline=2021)
            with self.subTest(kind=kind):
                self.refused(s.ERR_DIV_ZERO, None, {"a": [1], "b": [1]}, target)

    def test_ratio_row_by_row(self):
        finding = self.one({"elders": [1001, 5000, None], "workers": [1, 9, 1]},
                           s.Target("T", "ratio", Fraction(1, 1000), have="workers", driver="elders"))
        self.assertEqual((finding.required, finding.gap, finding.worst_row, finding.missing, finding.met),
                         (7, 1, 0, 1, 1))

    def test_sharing(self):
        finding = self.one({"elders": [400, 500, 300], "area": [0, 0, 1], "workers": [1, 0, 0]},
                           s.Target("T", "ratio", "1/1000", have="workers", driver="elders", area="area"))
        self.assertEqual((finding.required, finding.actual, finding.gap, finding.worst_row), (2, 1, 1, 1))

    def test_cover(self):
        target = s.Target("J8", "cover", "60%", have="has")
        self.assertEqual(self.one({"has": [1, 1, 0, 1, 0]}, target).verdict, s.MET)
        self.assertEqual(self.one({"has": [1, 1, 0, 1, 0]}, target._replace(comparison="more than")).verdict,
                         s.SHORT)
        self.assertEqual(self.one({"has": [1, 1, None, 0, 0]}, target).verdict, s.UNKNOWN)

    def test_absent(self):
        finding = self.one({"elders": [5]}, s.Target("T", "ratio", 1, have="workers", driver="elders"))
        self.assertEqual((finding.absent, finding.actual, finding.verdict), ("workers", None, s.UNKNOWN))

    def test_subset(self):
        whole = s.Target("J1", "level", 20_000, have="holders")
        part = s.Target("J2", "subset", 13_000, have="in_communities", whole="J1")
        findings = s.assess({"holders": [20_000], "in_communities": [13_000]}, [whole, part])
        self.assertEqual([finding.verdict for finding in findings], [s.MET, s.MET])
        self.assertIn("J2", self.refused(s.ERR_NOT_FOUND, None, {}, part))

    def test_every_kind_of_column(self):
        target = s.Target("T", "level", 3, have="a")
        for column in ([1, 2], (1, 2), range(1, 3), array("q", [1, 2]), array("b", [1, 2]),
                       memoryview(array("q", [1, 2]))):
            self.assertEqual(self.one({"a": column}, target).verdict, s.MET)

    def test_columns_that_no_target_names_may_hold_anything(self):
        table = {"name": "xy", "when": object(), "a": [1, 2], 5: None}
        finding = self.one(table, s.Target("T", "level", 3, have="a"))
        self.assertEqual(finding.verdict, s.MET)

    def test_names_in_chinese(self):
        self.assertEqual(self.one({"老年人": [5]}, s.Target("目标", "level", 5, have="老年人")).target, "目标")

    def test_no_rows_and_no_targets(self):
        self.assertEqual(s.assess({"a": []}, []), [])
        self.assertEqual(self.one({"a": []}, s.Target("T", "level", 5, have="a")).actual, None)
        self.assertEqual(self.one({}, s.Target("T", "level", 5, have="a")).absent, "a")

    def test_a_plan_over_a_table_that_knows_a_part(self):
        targets = s.plan("jilin-2025").targets
        findings = s.assess({"urban_communities": [1419], "certified_in_urban_communities": [4257]}, targets)
        self.assertEqual([finding.target for finding in findings], [target.id for target in targets])
        known = [finding for finding in findings if finding.verdict != s.UNKNOWN]
        self.assertEqual([(finding.target, finding.required) for finding in known], [("J3", 4257)])

    def test_all_plans(self):
        for plan in s.plans():
            self.assertEqual(len(s.assess({}, plan.targets)), len(plan.targets))


class Refusals(Assessing):
    def test_a_bad_cell(self):
        text = self.refused(s.ERR_RANGE, 1, {"a": [1, -1]}, s.Target("T1", "level", 3, have="a"))
        self.assertEqual(text, "assess: target 'T1': a number is outside the range that the function takes "
                         "(row 1)")
        self.refused(s.ERR_RANGE, 1, {"a": [1, 0.5]}, s.Target("T1", "level", 3, have="a"))

    def test_not_strict(self):
        bad, good = s.Target("T1", "level", 3, have="a"), s.Target("T2", "level", 3, have="b")
        findings = s.assess({"a": [1, -1], "b": [1, 2]}, [bad, good], strict=False)
        self.assertEqual([(each.status, each.bad_row, each.required) for each in findings],
                         [(s.ERR_RANGE, 1, None), (s.OK, None, 3)])

    def test_options(self):
        self.refused(s.ERR_OPTION, None, {}, s.Target("T", "levels", 3))
        self.refused(s.ERR_OPTION, None, {}, s.Target("T", 99, 3))
        self.refused(s.ERR_OPTION, None, {}, s.Target("T", 0, 3, comparison="at most"))

    def test_types(self):
        for table, targets in (([1], []), ({}, ["J1"]), ({}, s.plan("jilin-2025")), ({}, [("T", 0, 3)])):
            with self.assertRaises(TypeError):
                s.assess(table, targets)
        with self.assertRaises(TypeError) as caught:
            s.assess({"a": "text"}, [s.Target("T", "level", 3, have="a")])
        self.assertIn("column 'a'", str(caught.exception))
        with self.assertRaises(TypeError):
            s.assess({}, [s.Target(None, "level", 3)])


class ByRow(unittest.TestCase):
    def test_ratio(self):
        need, finding = s.assess_rows({"elders": array("q", [999, 1001, s.MISSING])},
                                      s.Target("T", "ratio", "1/1000", driver="elders"))
        self.assertEqual((list(need), type(need)), ([1, 2, s.MISSING], array))
        self.assertEqual((finding.required, finding.missing_need), (3, 1))

    def test_cover_without_a_driver(self):
        need, finding = s.assess_rows({"has": [1, 0]}, s.Target("T", "cover", "50%", have="has"))
        self.assertEqual((len(need), finding.verdict), (2, s.MET))

    def test_refusals(self):
        for target, code in ((s.Target("T", "level", 5, have="a"), s.ERR_OPTION),
                             (s.Target("T", "ratio", 5, driver="b"), s.ERR_NOT_FOUND)):
            with self.assertRaises(s.Error) as caught:
                s.assess_rows({"a": [1]}, target)
            self.assertEqual((caught.exception.code, caught.exception.row), (code, None))
        with self.assertRaises(s.Error) as caught:
            s.assess_rows({"a": [1, -1]}, s.Target("T", "ratio", 5, driver="a"))
        self.assertEqual((caught.exception.code, caught.exception.row), (s.ERR_RANGE, 1))


if __name__ == "__main__":
    unittest.main()
