# SPDX-License-Identifier: MIT
"""growth.h: the published plans, boundaries, every error, and growth that lands on whole numbers."""

from fractions import Fraction

from exact import INT64_MAX, INT64_MIN, Pair, Rounding, When
from table import Stream, Table

CEIL, FLOOR, HALF_UP = Rounding
ONCE, EACH = When
BAD_RATES = [Pair(1, 0), Pair(1, -100), Pair(-1, 1), Pair(-2, 1), Pair(-100, 100), Pair(INT64_MIN, 1),
             Pair(0, INT64_MIN)]
SLOW_RATES = [Pair(0, 1), Pair(-1, 2), Pair(-99, 100), Pair(1 - INT64_MAX, INT64_MAX), Pair(1, INT64_MAX)]


def percent(text):
    value = Fraction(text) / 100
    return Pair(value.numerator, value.denominator)


def published(table):
    """What Sichuan 2017, Anhui 2021, a county 2021 and Jilin 2021 print, and what it works out to."""
    project, path = "swt_growth_project", "swt_growth_path"
    table.published(53491, project, 19000, percent(23), 5, CEIL)
    table.published(53490, project, 19000, percent(23), 5, FLOOR)
    table.published([19000, 23370, 28746, 35357, 43489, 53491], path, 19000, percent(23), 5, CEIL, ONCE)
    table.published(19537, "swt_growth_least_base", 55000, percent(23), 5)
    table.published(Pair(6, 25), "swt_growth_least_rate", 19000, 55000, 5, Pair(1, 100))
    table.published(20000, project, 10855, percent(13), 5, CEIL)
    table.published(19999, project, 10855, percent(13), 5, FLOOR)
    table.published([10855, 12267, 13861, 15663, 17699, 20000], path, 10855, percent(13), 5, CEIL, ONCE)
    table.published(-1, "swt_growth_compare", 10855, percent(13), 5, 20000)
    table.published(79159, "swt_growth_least_base", 131000, percent("10.6"), 5)
    table.published(78980, "swt_growth_least_base", 131000, percent("10.65"), 5)
    table.published(87549, "swt_growth_least_base", 131000, percent("10.6"), 4)
    table.published(130738, project, 79000, percent("10.6"), 5, FLOOR)
    for base, ends in ((7, (18, 19, 16)), (10, (25, 26, 26)), (1, (3, 5, 1))):
        for end, (rounding, when) in zip(ends, ((CEIL, ONCE), (CEIL, EACH), (HALF_UP, EACH))):
            assert table.add(path, base, percent(35), 3, rounding, when).endswith(f" {end}}}")
    table.published(3, "swt_growth_least_periods", 100, percent(35), 200)
    table.published(1331000, project, 1000000, percent(10), 3, CEIL)
    for elapsed, planned in ((1, 23501), (2, 29067), (3, 35952), (4, 44468), (5, 55000)):
        assert table.add("swt_growth_track", 19000, 55000, 5, elapsed, 30000).startswith(f"{{{planned} ")
    for base, target, periods in ((19000, 55000, 5), (19000, 55000, 4), (19000, 55000, 6), (10855, 20000, 5),
                                  (10855, 20000, 4), (1, 2, 3), (7, 14, 3)):
        table.add("swt_growth_cagr", base, target, periods)


def errors(table):
    for rate in BAD_RATES:
        for rounding in Rounding:
            table.add("swt_growth_project", 1000, rate, 3, rounding)
        table.add("swt_growth_path", 1000, rate, 3, CEIL, ONCE)
        table.add("swt_growth_compare", 1000, rate, 3, 1000)
        table.add("swt_growth_least_periods", 1000, rate, 2000)
        table.add("swt_growth_least_base", 1000, rate, 3)
        table.add("swt_growth_project_column", [1000, 2000], rate, 3, CEIL)
        table.add("swt_growth_project_rates_column", [1000, 2000, 3000], [Pair(1, 10), rate, Pair(1, 5)], 2,
                  CEIL)
        if rate.num != 0:
            table.add("swt_growth_least_rate", 1000, 2000, 3, rate)
    for periods in (-1, 1001, 2**31 - 1, -(2**31)):
        table.add("swt_growth_project", 1000, Pair(1, 10), periods, CEIL)
        table.add("swt_growth_path", 1000, Pair(1, 10), periods, CEIL, ONCE)
        table.add("swt_growth_compare", 1000, Pair(1, 10), periods, 1000)
        table.add("swt_growth_least_rate", 1000, 2000, periods, Pair(1, 100))
        table.add("swt_growth_least_base", 1000, Pair(1, 10), periods)
        table.add("swt_growth_cagr", 1000, 2000, periods)
        table.add("swt_growth_track", 1000, 2000, periods, 0, 1000)
        table.add("swt_growth_track", 1000, 2000, 5, periods, 1000)
        table.add("swt_growth_project_column", [1000], Pair(1, 10), periods, CEIL)
    for bad in (-1, INT64_MIN, None):
        table.add("swt_growth_project", bad, Pair(1, 10), 3, FLOOR)
        table.add("swt_growth_path", bad, Pair(1, 10), 3, FLOOR, EACH)
        for base, target in ((bad, 1000), (1000, bad)):
            table.add("swt_growth_compare", base, Pair(1, 10), 3, target)
            table.add("swt_growth_least_rate", base, target, 3, Pair(1, 100))
            table.add("swt_growth_least_periods", base, Pair(1, 10), target)
            table.add("swt_growth_cagr", base, target, 3)
            table.add("swt_growth_track", base, target, 3, 1, 1000)
        table.add("swt_growth_least_base", bad, Pair(1, 10), 3)
        table.add("swt_growth_track", 1000, 2000, 3, 1, bad)
    for rounding in (-1, 3):
        table.add("swt_growth_project", -1, Pair(1, 0), 3, rounding)
        table.add("swt_growth_path", 1000, Pair(1, 10), 3, rounding, ONCE)
        table.add("swt_growth_path", 1000, Pair(1, 10), 3, CEIL, -1 if rounding < 0 else 2)
        table.add("swt_growth_project_column", [1000], Pair(1, 10), 3, rounding)
        table.add("swt_growth_project_rates_column", [1000], [Pair(1, 10)], 3, rounding)


def declines_and_zeros(table):
    for base in (0, 1, 2, 1000, INT64_MAX):
        for rate in SLOW_RATES:
            for periods in (0, 1, 1000):
                table.add("swt_growth_project", base, rate, periods, CEIL)
                table.add("swt_growth_project", base, rate, periods, FLOOR)
                table.add("swt_growth_compare", base, rate, periods, base)
    for base, target in ((0, 0), (0, 1), (5, 5), (5, 6), (5, 0), (1, INT64_MAX), (INT64_MAX, 1)):
        for periods in (0, 1, 7, 1000):
            for step in (Pair(1, 100), Pair(1, 1), Pair(7, 3), Pair(INT64_MAX, 1), Pair(1, INT64_MAX)):
                table.add("swt_growth_least_rate", base, target, periods, step)
        for rate in (Pair(0, 1), Pair(-1, 10), Pair(1, 10), Pair(1, 1000000), Pair(INT64_MAX, 1)):
            table.add("swt_growth_least_periods", base, rate, target)
            table.add("swt_growth_least_base", target, rate, 10)


def whole_results(table, stream):
    """base * p^n / q^n a whole number, and one base less or more; HALF_UP on exact halves."""
    for num, den, periods in ((1, 10, 3), (1, 5, 4), (3, 20, 3), (-1, 10, 3), (1, 2, 12), (-1, 4, 6),
                              (7, 100, 2), (1, 3, 9), (53, 500, 2), (-9, 10, 4)):
        rate, size = Pair(num, den), den**periods
        for base in (stream.between(1, 99) * size + step for step in (-1, 0, 1)):
            for rounding in Rounding:
                table.add("swt_growth_project", base, rate, periods, rounding)
        base = stream.between(1, 9) * size
        target = base * (num + den) ** periods // size
        for step in (-1, 0, 1):
            table.add("swt_growth_compare", base, rate, periods, target + step)
            table.add("swt_growth_least_base", target + step, rate, periods)
            table.add("swt_growth_least_rate", base, target + step, periods, Pair(1, den))
            if num > 0:
                table.add("swt_growth_least_periods", base, rate, target + step)
    halves = [(1, 1, 2, 1), (3, -1, 2, 1), (5, -1, 2, 1), (25, 1, 10, 1), (50, 1, 10, 3), (500, 1, 10, 3),
              (4, 1, 8, 1), (2, 1, 4, 1)]
    for base, num, den, periods in halves:
        for rounding in Rounding:
            table.add("swt_growth_project", base, Pair(num, den), periods, rounding)


def near_the_greatest(table):
    """Results within a post of INT64_MAX: 7 and 73 divide it, and tiny rates cross it by fractions."""
    for divisor in (7, 73, 127):
        base = INT64_MAX // divisor * (divisor - 1)
        for step in (-1, 0, 1):
            for rounding in Rounding:
                table.add("swt_growth_project", base + step, Pair(1, divisor - 1), 1, rounding)
    for base in (INT64_MAX - 1, INT64_MAX):
        for rate in (Pair(1, INT64_MAX), Pair(1, 2 * 10**18), Pair(-1, INT64_MAX), Pair(-1, 2 * 10**18)):
            for rounding in Rounding:
                table.add("swt_growth_project", base, rate, 1, rounding)
        table.add("swt_growth_least_base", base, Pair(-1, INT64_MAX), 1)
        table.add("swt_growth_least_base", base, Pair(-1, 10), 1)
        table.add("swt_growth_cagr", base, INT64_MAX, 1000)
        table.add("swt_growth_cagr", base, 1, 1000)
        table.add("swt_growth_track", base, INT64_MAX, 2, 1, INT64_MAX)
    table.add("swt_growth_path", 2**60, Pair(1, 1), 3, CEIL, ONCE)
    table.add("swt_growth_path", 2**60, Pair(1, 1), 2, CEIL, EACH)
    table.add("swt_growth_least_rate", 1, INT64_MAX, 1, Pair(1, 1))
    table.add("swt_growth_least_rate", 1, INT64_MAX, 1, Pair(10**18, 3))
    table.add("swt_growth_least_rate", 1, INT64_MAX, 1, Pair(10**18, 1))


def tracks(table, stream):
    for base, target, periods in ((100, 400, 2), (8, 27, 3), (400, 100, 2), (1, 1, 5), (10855, 20000, 5),
                                  (10**9 - 1, 10**9 + 1, 2), (1, INT64_MAX, 1000)):
        for elapsed in sorted({0, 1, periods // 2, periods}):
            between = stream.between(min(base, target), max(base, target))
            for actual in sorted({0, base, target, between}):
                table.add("swt_growth_track", base, target, periods, elapsed, actual)
    table.add("swt_growth_track", 0, 5, 3, 1, 1)
    table.add("swt_growth_track", 5, 0, 3, 1, 1)
    table.add("swt_growth_cagr", 0, 5, 3)
    for base, target, periods in ((1, 0, 1), (5, 0, 1000), (3, 3, 7), (9, 16, 2), (4, 9, 2), (8, 27, 3),
                                  (1, INT64_MAX, 1), (INT64_MAX, INT64_MAX - 1, 1), (2**62 + 1, 2**62, 1),
                                  (2**62, 2**62 + 1, 1000)):
        table.add("swt_growth_cagr", base, target, periods)


def columns(table):
    table.add("swt_growth_project_column", [], Pair(1, 10), 3, CEIL)
    table.add("swt_growth_project_column", [1000, None], Pair(1, 10), 3, CEIL)
    table.add("swt_growth_project_column", [None, 0, 7, -5, 1000, INT64_MAX, -1], Pair(35, 100), 3, HALF_UP)
    table.add("swt_growth_project_column", [1, INT64_MAX, -1, 2], Pair(1, 1), 1, FLOOR)
    table.add("swt_growth_project_column", list(range(0, 40)), Pair(-23, 100), 5, CEIL)
    table.add("swt_growth_project_rates_column", [], [], 3, CEIL)
    table.add("swt_growth_project_rates_column", [100, 100], [Pair(1, 10), Pair(1, 5)], 2, CEIL)
    rates = [Pair(1, 0), Pair(35, 100), Pair(23, 100), Pair(1, 10)]
    table.add("swt_growth_project_rates_column", [None, 7, 19000, -1], rates, 3, CEIL)


def ordinary(table, stream):
    for _ in range(40):
        base, periods = stream.bits(40), stream.between(0, 12)
        rate = Pair(stream.between(-300, 900), stream.of([1000, 2000, 10000]))
        rounding = stream.of(list(Rounding))
        table.add("swt_growth_project", base, rate, periods, rounding)
        table.add("swt_growth_path", base, rate, stream.between(0, 6), rounding, stream.of(list(When)))
        table.add("swt_growth_least_base", base, rate, periods)
        target = stream.bits(41)
        table.add("swt_growth_compare", base, rate, periods, target)
        table.add("swt_growth_least_periods", base, rate, target)
        table.add("swt_growth_least_rate", base, target, periods, Pair(1, stream.of([100, 1000])))
        table.add("swt_growth_cagr", base + 1, target, periods + 1)
        elapsed, actual = stream.between(0, periods), stream.bits(41)
        table.add("swt_growth_track", base + 1, target + 1, periods + 1, elapsed, actual)


def rows():
    table, stream = Table(), Stream(2)
    published(table)
    errors(table)
    declines_and_zeros(table)
    whole_results(table, stream)
    near_the_greatest(table)
    tracks(table, stream)
    columns(table)
    ordinary(table, stream)
    return table.rows
