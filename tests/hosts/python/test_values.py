# SPDX-License-Identifier: MIT
"""Single values: what stands for a ratio, a whole number or an option, and what is refused how."""

import pickle
import unittest
from decimal import Decimal
from fractions import Fraction

import swtarget as s
from optional import needs_numpy, numpy


class Refusals(unittest.TestCase):
    def refused(self, code, call, *arguments, **options):
        with self.assertRaises(s.Error) as caught:
            call(*arguments, **options)
        self.assertEqual(caught.exception.code, code)
        return caught.exception

    def wrong_type(self, text, call, *arguments, **options):
        with self.assertRaises(TypeError) as caught:
            call(*arguments, **options)
        self.assertIn(text, str(caught.exception))


class Ratios(Refusals):
    def test_all_that_stand_for_one(self):
        for rate in ("23%", "0.23", "23/100", "23:100", "２３％", Fraction(23, 100), Decimal("0.23"), 0.23,
                     (23, 100), (46, 200)):
            with self.subTest(rate=rate):
                self.assertEqual(s.growth_project(19000, rate, 5), 53491)

    def test_whole_ones(self):
        for per in (3, "3", "3/1", Fraction(3), Decimal(3), 3.0, (3, 1), True + 2):
            with self.subTest(per=per):
                self.assertEqual(s.require(5, per), 15)

    def test_chinese_numerals(self):
        self.assertEqual(s.ratio_compare("1.9万", 19000), 0)
        self.assertEqual(s.ratio_compare("1.2亿", 120_000_000), 0)

    def test_a_float_is_what_was_typed(self):
        # 0.07 * 100 is 7.000000000000001 in doubles.
        self.assertEqual(s.require(100, 0.07), 7)
        self.assertEqual(s.ratio_from_double(0.1), Fraction(1, 10))
        self.assertEqual(s.ratio_compare(0.106, Decimal("0.106")), 0)

    def test_a_decimal_is_exact(self):
        self.assertEqual(s.ratio_compare(Decimal("1e-18"), Fraction(1, 10**18)), 0)
        self.assertEqual(s.ratio_compare(Decimal("0e999999999"), 0), 0)

    def test_decimals_that_do_not_fit(self):
        self.refused(s.ERR_OVERFLOW, s.require, 1, Decimal("1e-19"))
        self.refused(s.ERR_OVERFLOW, s.require, 1, Decimal("1e999999999"))
        self.refused(s.ERR_OVERFLOW, s.require, 1, Decimal("1e-999999999"))
        self.refused(s.ERR_RANGE, s.require, 1, Decimal("NaN"))
        self.refused(s.ERR_RANGE, s.require, 1, Decimal("-Infinity"))

    def test_floats_that_are_no_number(self):
        self.refused(s.ERR_RANGE, s.require, 1, float("nan"))
        self.refused(s.ERR_RANGE, s.require, 1, float("inf"))
        self.refused(s.ERR_OVERFLOW, s.require, 1, 1e-30)

    def test_fractions_that_do_not_fit(self):
        self.refused(s.ERR_OVERFLOW, s.require, 1, Fraction(1, 2**63))
        self.refused(s.ERR_OVERFLOW, s.require, 1, 2**63)

    def test_text_that_is_none(self):
        error = self.refused(s.ERR_SYNTAX, s.growth_project, 1, "about 5%", 3)
        self.assertIn("growth_project: rate", str(error))
        self.refused(s.ERR_SYNTAX, s.growth_project, 1, "", 3)
        self.refused(s.ERR_SYNTAX, s.growth_project, 1, "\udcff5%", 3)
        self.refused(s.ERR_DIV_ZERO, s.growth_project, 1, "1/0", 3)

    def test_types_that_are_none(self):
        for rate in (None, b"23%", [1, 2, 3], {}, object(), (1, 2, 3), (1.5, 2), 1j):
            with self.subTest(rate=rate):
                self.wrong_type("growth_compare: rate must be", s.growth_compare, 19000, rate, 5, 1)

    def test_pairs_go_as_they_are(self):
        self.refused(s.ERR_DIV_ZERO, s.require, 1, (1, 0))
        self.refused(s.ERR_RANGE, s.require, 1, (1, -1000))
        self.assertEqual(s.require(2**63 - 1, (2**62, 2**62)), 2**63 - 1)

    def test_answers_are_fractions(self):
        for answer in (s.ratio_make(1, 2), s.ratio_parse("1/2"), s.ratio_from_double(0.5),
                       s.growth_least_rate(2, 3, 1, "50%")):
            self.assertIs(type(answer), Fraction)
            self.assertEqual(answer, Fraction(1, 2))

    @needs_numpy
    def test_numpy_scalars(self):
        self.assertEqual(s.growth_project(numpy.int32(19000), numpy.float64(0.23), numpy.uint8(5)), 53491)
        self.wrong_type("rate must be", s.growth_project, 19000, numpy.float32(0.23), 5)


class Wholes(Refusals):
    def test_all_that_stand_for_one(self):
        for base in (19000, 19000.0, Fraction(19000), Decimal("1.9e4")):
            answer = s.growth_project(base, "23%", 5)
            self.assertEqual(answer, 53491)
            self.assertIs(type(answer), int)

    def test_the_ends_of_64_bits(self):
        self.assertEqual(s.require(2**63 - 1, 1), 2**63 - 1)
        self.refused(s.ERR_RANGE, s.require, 2**63, 1)
        self.refused(s.ERR_RANGE, s.require, -1, 1)
        self.refused(s.ERR_RANGE, s.require, s.MISSING, 1)
        self.refused(s.ERR_RANGE, s.require, s.MISSING - 1, 1)
        self.refused(s.ERR_OVERFLOW, s.require, 2**63 - 1, 2)

    def test_not_whole(self):
        for base in (0.5, Fraction(1, 2), Decimal("0.5"), float("nan"), float("inf"), Decimal("NaN"),
                     Decimal("1e999999999"), Decimal("1e-999999999")):
            with self.subTest(base=base):
                error = self.refused(s.ERR_RANGE, s.growth_project, base, "1%", 1)
                self.assertIn("growth_project: base", str(error))

    def test_wrong_types_are_named(self):
        for base in (None, "19000", b"19000", {}, object(), 1j):
            with self.subTest(base=base):
                self.wrong_type("growth_project: base must be", s.growth_project, base, "1%", 1)
        self.wrong_type("growth_project: periods must be", s.growth_project, 1, "1%", "5")
        self.wrong_type("growth_least_base: target must be", s.growth_least_base, None, "1%", 5)
        self.wrong_type("ratio_parse: text must be text, not bytes", s.ratio_parse, b"1")
        self.wrong_type("ratio_from_double: x must be", s.ratio_from_double, "1")
        self.wrong_type("plan: id must be text", s.plan, 5)

    def test_a_float_from_a_great_int(self):
        self.refused(s.ERR_OVERFLOW, s.ratio_from_double, 10**400)

    def test_periods(self):
        self.assertEqual(s.growth_project(7, 0, 1000), 7)
        self.refused(s.ERR_RANGE, s.growth_project, 7, 0, 1001)
        self.refused(s.ERR_RANGE, s.growth_path, 7, 0, 1001)
        self.refused(s.ERR_RANGE, s.growth_path, 7, 0, -1)
        self.refused(s.ERR_RANGE, s.supply_path, 7, 0, 1, 1001)
        self.assertEqual(len(s.growth_path(7, 0, 1000)), 1001)
        self.assertEqual(s.growth_path(7, 0, 0), [7])


class Options(Refusals):
    def test_words(self):
        for rounding, posts in (("ceil", 2), ("floor", 1), ("half up", 2), ("HALF_UP", 2), ("Half-Up", 2),
                                (s.CEIL, 2), (1, 1), (s.Rounding.HALF_UP, 2)):
            with self.subTest(rounding=rounding):
                self.assertEqual(s.require(1500, "1/1000", rounding), posts)
        self.assertEqual(s.apportion(3, [2, 1], "d'hondt"), s.apportion(3, [2, 1], s.DHONDT))

    def test_words_that_are_none(self):
        error = self.refused(s.ERR_OPTION, s.require, 1, 1, "nearest")
        self.assertEqual(str(error), "require: rounding is 'nearest', which is none of 'ceil', 'floor', "
                         "'half up'")
        self.refused(s.ERR_OPTION, s.require, 1, 1, "")
        self.refused(s.ERR_OPTION, s.coverage_reached, 1, 2, 1, "ceil")

    def test_numbers_that_are_none(self):
        for rounding in (-1, 3, 2**31, 2**32):
            self.refused(s.ERR_OPTION, s.require, 1, 1, rounding)

    def test_types_that_are_none(self):
        for rounding in (None, 1.0, b"ceil"):
            self.wrong_type("require: rounding must be", s.require, 1, 1, rounding)


class Errors(Refusals):
    def test_what_it_carries(self):
        error = self.refused(s.ERR_INFEASIBLE, s.require_span, 9, 5, 8)
        self.assertEqual((error.name, error.row, error.function),
                         ("SWT_ERR_INFEASIBLE", None, "require_span"))
        self.assertEqual(str(error), "require_span: the question is sound but nothing fulfils it")

    def test_a_row(self):
        error = self.refused(s.ERR_RANGE, s.require, [5, 5, -1, -1], 1)
        self.assertEqual((error.row, error.function), (2, "require"))
        self.assertTrue(str(error).endswith("(row 2)"))

    def test_it_survives_a_pickle(self):
        for error in (self.refused(s.ERR_RANGE, s.require, [5, -1], 1),
                      self.refused(s.ERR_NOT_FOUND, s.plan, "nowhere")):
            copy = pickle.loads(pickle.dumps(error))
            self.assertEqual((type(copy), str(copy), copy.code, copy.row, copy.name),
                             (s.Error, str(error), error.code, error.row, error.name))

    def test_statuses_in_words(self):
        self.assertEqual(s.status_name(s.ERR_MEMORY), "SWT_ERR_MEMORY")
        self.assertEqual(s.status_name(-1), "SWT_ERR_UNKNOWN")
        self.assertIn("万", s.status_text(s.ERR_SYNTAX))


class Results(unittest.TestCase):
    """What comes back from the functions that the vectors do not hold."""

    def test_tuples_pickle(self):
        for answer in (s.growth_track(19000, 55000, 5, 2, 30000), s.figure_parse("1.9万"),
                       s.plan("jilin-2025"), s.coverage_check([1], [2])):
            self.assertEqual(pickle.loads(pickle.dumps(answer)), answer)

    def test_no_worst_row(self):
        self.assertIsNone(s.coverage_check([5], [3]).worst_row)
        self.assertEqual(s.coverage_check([2, 1], [3, 3]).worst_row, 1)

    def test_bases_that_agree(self):
        audit = s.figure_audit("10855", "13%", "20000", 5)
        self.assertEqual((audit.base_least, audit.base_greatest, audit.agree), (None, None, False))
        self.assertEqual((audit.reached_up, audit.reached_down, audit.reached_hundredths),
                         (20000, 19999, 1999963))

    def test_infinite_rate(self):
        self.assertEqual(s.growth_track(10, 20, 3, 3, 15).rate_needed, float("inf"))

    def test_packing(self):
        # 6 + 4, 6 + 3, 5 + 5 tenths of a post: three posts; first-fit decreasing comes to the same.
        packed = s.require_packed([6, 4, 6, 3, 5, 5], [0] * 6, "1/10", which=True)
        self.assertEqual((packed.posts, packed.bound, packed.proved), ([3], [3], [1]))
        loads = {}
        for size, post in zip([6, 4, 6, 3, 5, 5], packed.post):
            loads[post] = loads.get(post, 0) + size
        self.assertEqual(set(loads), {0, 1, 2})
        self.assertLessEqual(max(loads.values()), 10)
        self.assertIsNone(s.require_packed([6], [0], "1/10").post)

    def test_packing_of_areas(self):
        packed = s.require_packed([5, None, 2000, 0], [0, 1, 3, 3], "1/1000", areas=5, which=True)
        self.assertEqual(packed.posts, [1, None, 0, 2, 0])
        self.assertEqual(packed.proved, [1, 0, 1, 1, 1])
        self.assertEqual(packed.post, [0, None, 0, None])

    def test_shared_areas(self):
        self.assertEqual(s.require_shared([400, 700], [0, 2], "1/1000", areas=4), [1, 0, 1, 0])
        self.assertEqual(s.require_shared([400, 700], [1, 0], "1/1000"), [1, 1])
        self.assertEqual(s.require_shared([], [], "1/1000"), [])

    def test_a_stray_area_number(self):
        """Nobody means four thousand million areas; unless their number is given, the row is refused."""
        with self.assertRaises(s.Error) as caught:
            s.require_shared([400, 700], [0, 4_000_000_000], "1/1000")
        self.assertEqual((caught.exception.code, caught.exception.row), (s.ERR_RANGE, 1))
        for areas in ([0, -1], [0, 2**32], [0, None]):
            with self.assertRaises(s.Error) as caught:
                s.require_shared([400, 700], areas, "1/1000")
            self.assertEqual((caught.exception.code, caught.exception.row), (s.ERR_RANGE, 1))
        with self.assertRaises(s.Error):
            s.require_shared([400], [0], "1/1000", areas=-1)

    def test_cheapest(self):
        self.assertEqual(s.coverage_cheapest([0, 0, 0], [3, 1, 2], "60%"), ([0, 1, 2], 3))
        self.assertEqual(s.coverage_cheapest([0, None], [3, 1], "50%"), ([3, None], 3))

    def test_apportion_limits(self):
        # 10 posts by 900, 90, 10: quotas 9, 0.9, 0.1.
        self.assertEqual(s.apportion(10, [900, 90, 10], s.HAMILTON).shares, [9, 1, 0])
        self.assertEqual(s.apportion(10, [900, 90, 10], s.HAMILTON, floors=1).shares, [8, 1, 1])
        self.assertEqual(s.apportion(10, [900, 90, 10], s.HAMILTON, floors=[0, 0, 2]).shares, [7, 1, 2])
        self.assertEqual(s.apportion(10, [900, 90, 10], s.WEBSTER, caps=[6, 3, 9]).shares, [6, 3, 1])
        self.assertEqual(s.apportion(9, [900, 90, 10], s.WEBSTER, caps=3).shares, [3, 3, 3])
        with self.assertRaises(ValueError):
            s.apportion(10, [900, 90, 10], s.HAMILTON, floors=[1, 1])

    def test_wisn(self):
        year = s.WorkingYear(52, 5, 10, 20, 10, 0, 8)
        self.assertEqual(s.workload_available(year), (52 * 5 - 40) * 8)
        clinic = s.StaffCategory(
            year, [s.Activity(17_600, 30), s.Activity(3_520, 4, "each hour"), s.Activity(220, 2, "each day")],
            ["10%", Fraction(1, 10)], [s.Individual(2, 88)], actual=6)
        wisn = s.workload_wisn(clinic, "floor")
        # 8,800 + 880 + 880 hours over 1,760 are 6 people; over 0.8 of their time 7.5; 176 hours are a tenth.
        self.assertEqual(wisn, (1760, 6, Fraction(5, 4), Fraction(1, 10), Fraction(38, 5), Fraction(-8, 5),
                                Fraction(15, 19), 7))

    def test_wisn_without_work(self):
        wisn = s.workload_wisn(s.StaffCategory(s.WorkingYear(), actual=2))
        self.assertEqual((wisn.required, wisn.pressure, wisn.posts), (0, None, 0))

    def test_wisn_refuses(self):
        with self.assertRaises(TypeError) as caught:
            s.workload_wisn(s.WorkingYear())
        self.assertIn("workload_wisn: category must be a StaffCategory", str(caught.exception))
        with self.assertRaises(TypeError):
            s.workload_available((52, 5))
        with self.assertRaises(s.Error) as caught:
            s.workload_wisn(s.StaffCategory(s.WorkingYear(), allowances=[1]))
        self.assertEqual(caught.exception.code, s.ERR_RANGE)
        with self.assertRaises(s.Error) as caught:
            s.workload_available(s.WorkingYear(weeks="x"))
        self.assertIn("year: weeks is refused", str(caught.exception))

    def test_supply(self):
        self.assertEqual(s.supply_path(0, "8%", 500, 5)[-1], 2130)
        self.assertEqual(s.supply_least_intake(0, 2500, 0, 5), 500)
        self.assertEqual(s.workload_posts(132, 960, 60, "floor"), 2112)


class Plans(Refusals):
    def test_the_catalogue(self):
        self.assertEqual([plan.id for plan in s.plans()],
                         ["sichuan-2020", "anhui-2025", "county-2023", "jilin-2025", "jilin-2020"])
        for plan in s.plans():
            self.assertEqual(s.plan(plan.id), plan)
            self.assertTrue(plan.targets and plan.title and plan.place and plan.source)
            for text in (plan.title_zh, plan.place_zh, plan.published_zh, plan.source_zh):
                self.assertRegex(text, "[\u4e00-\u9fff]")
            for target in plan.targets:
                self.assertRegex(target.title_zh, "[\u4e00-\u9fff].*。$")
                self.assertRegex(target.source_zh, "[\u4e00-\u9fff]")
                self.assertEqual(target.warning is None, target.warning_zh is None)
            for fact in plan.facts:
                self.assertRegex(fact.text_zh, "[\u4e00-\u9fff].*。$")
        self.refused(s.ERR_NOT_FOUND, s.plan, "jilin-2030")

    def test_a_growth_target(self):
        growth = next(target for plan in s.plans() for target in plan.targets if target.kind == s.Kind.GROWTH)
        self.assertIsInstance(growth.kind, s.Kind)
        self.assertIsNone(growth.fewest)
        self.assertIs(growth.firm, True)

    def test_what_a_kind_does_not_use_is_none(self):
        span = next(target for target in s.plan("county-2023").targets if target.kind == s.Kind.SPAN)
        self.assertEqual((span.fewest, span.most, span.amount, span.base), (5, 8, None, None))
        level = s.plan("jilin-2025").targets[0]
        self.assertEqual((level.amount, level.deadline, level.base_year, level.base, level.driver),
                         (20000, 2025, None, None, None))

    def test_claims_and_facts(self):
        claim = s.plan("sichuan-2020").claims[0]
        self.assertEqual((claim.rate, claim.base_year, claim.deadline), ("23%", 2015, 2020))
        facts = {fact.id: fact for fact in s.plan("jilin-2025").facts}
        self.assertTrue(any(fact.at_least is True for fact in facts.values()))
        self.assertTrue(any(fact.year is None or fact.year > 2000 for fact in facts.values()))


if __name__ == "__main__":
    unittest.main()
