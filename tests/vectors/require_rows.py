# SPDX-License-Identifier: MIT
"""require.h: staffing norms of the plans, boundaries of each norm, sharing, spans, and every error."""

from exact import INT64_MAX, INT64_MIN, Pair, Rounding
from table import Stream, Table

CEIL, FLOOR, HALF_UP = Rounding
ONE_IN_1000 = Pair(1, 1000)
BAD_NORMS = [Pair(1, 0), Pair(0, 0), Pair(1, -1000), Pair(-1, 1000), Pair(-3, 1), Pair(1, INT64_MIN)]


def published(table):
    """Norms of Sichuan 2017, Anhui 2021, Jilin 2016 and 2021, and a county 2021, on the census of 2020."""
    require, span = "swt_require", "swt_require_span"
    table.published(18164, require, 18163804, ONE_IN_1000, CEIL)
    table.published(11470, require, 11469236, ONE_IN_1000, CEIL)
    table.published(5552, require, 5551165, ONE_IN_1000, CEIL)
    table.published(2838, require, 1419, Pair(2, 1), CEIL)
    table.published(4953 - 696, require, 1419, Pair(3, 1), CEIL)
    table.published(5519 - 647, require, 1624, Pair(3, 1), CEIL)
    table.published(6956, require, 11592, Pair(60, 100), CEIL)
    table.published(42, require, 69, Pair(60, 100), CEIL)
    table.published(36, require, 60, Pair(60, 100), CEIL)
    table.published((2, 2), span, 11, 5, 8)
    table.published((1, 1), span, 5, 5, 8)
    table.published((1, 1), span, 6, 5, 8)
    for stations in (1, 2, 3, 4, 9):
        table.published("SWT_ERR_INFEASIBLE", span, stations, 5, 8)


def norms(table, stream):
    for per in (ONE_IN_1000, Pair(1, 100), Pair(3, 1), Pair(30, 100), Pair(2, 3), Pair(7, 1000), Pair(0, 5),
                Pair(1, 1)):
        size = per.den * stream.between(1, 5000)
        for driver in (0, 1, size - 1, size, size + 1, size + per.den // 2, size + per.den // 2 + 1):
            for rounding in Rounding:
                table.add("swt_require", driver, per, rounding)
    great = [(INT64_MAX, 1, 1), (INT64_MAX, 2, 1), (INT64_MAX, 1, 2), (1, INT64_MAX, 1), (2, INT64_MAX, 2),
             (3, INT64_MAX, 2), (INT64_MAX, INT64_MAX, INT64_MAX), (INT64_MAX, INT64_MAX, INT64_MAX - 1),
             (INT64_MAX - 1, INT64_MAX, INT64_MAX - 1), (INT64_MAX, INT64_MAX - 1, INT64_MAX), (2**62, 2, 1),
             (2**62, 4, 2), (2**62 - 1, 2, 1), (2**62, 3, 2), (INT64_MAX // 7 * 6, 7, 6),
             (INT64_MAX // 7 * 6 + 1, 7, 6), (2**53 + 1, 1, 1), (2**53 + 1, 1, 2)]
    for driver, num, den in great:
        for rounding in Rounding:
            table.add("swt_require", driver, Pair(num, den), rounding)
    for _ in range(40):
        table.add("swt_require", stream.bits(50), Pair(stream.between(0, 99), stream.between(1, 3000)),
                  stream.of(list(Rounding)))


def errors(table):
    for per in BAD_NORMS:
        table.add("swt_require", 1000, per, CEIL)
        table.add("swt_require_column", [1, 2], per, CEIL)
        table.add("swt_require_column", [], per, CEIL)
        table.add("swt_require_shared", [1, 2], [0, 0], 1, per)
    for bad in (-1, INT64_MIN, None):
        for per in (ONE_IN_1000, Pair(1, 0), Pair(0, 1)):
            table.add("swt_require", bad, per, CEIL)
        table.add("swt_require_span", bad, 5, 8)
    for rounding in (-1, 3, 2**31 - 1):
        table.add("swt_require", -1, Pair(1, 0), rounding)
        table.add("swt_require_column", [1], ONE_IN_1000, rounding)
    for fewest, most in ((0, 8), (-5, 8), (5, 4), (0, 0), (INT64_MIN, INT64_MAX)):
        table.add("swt_require_span", 11, fewest, most)
        table.add("swt_require_span", 0, fewest, most)


def columns(table, stream):
    table.published([1, 1, 2], "swt_require_column", [999, 1000, 1001], ONE_IN_1000, CEIL)
    for rounding in Rounding:
        table.add("swt_require_column", [], ONE_IN_1000, rounding)
        table.add("swt_require_column", [None], ONE_IN_1000, rounding)
        table.add("swt_require_column", [0, 499, 500, 501, None, 1499, 1500, 1501], ONE_IN_1000, rounding)
        table.add("swt_require_column", [5, -1, None, INT64_MAX, -7, 8], Pair(3, 2), rounding)
        table.add("swt_require_column", [INT64_MAX, -1, 5], Pair(3, 2), rounding)
        table.add("swt_require_column", [stream.bits(30) for _ in range(30)], Pair(7, 100), rounding)


def shared(table, stream):
    name = "swt_require_shared"
    table.published([2], name, [999, 1, 1000], [0, 0, 0], 1, ONE_IN_1000)
    table.add(name, [], [], 0, ONE_IN_1000)
    table.add(name, [], [], 3, ONE_IN_1000)
    for small in (999, 1000, 1001):
        table.add(name, [small, small, 1], [0, 0, 0], 1, ONE_IN_1000)
        table.add(name, [small, small, 1], [0, 1, 0], 2, ONE_IN_1000)
    table.add(name, [500, 500, 500, 500], [1, 0, 1, 0], 3, ONE_IN_1000)
    table.add(name, [500, None, 700, 300], [1, 0, 1, 2], 3, ONE_IN_1000)
    table.add(name, [500, -1, 700, None], [1, 0, 1, 0], 2, ONE_IN_1000)
    table.add(name, [500, 600, 700], [1, 2, 0], 2, ONE_IN_1000)
    table.add(name, [500, 600, -700], [1, 4294967295, 0], 2, ONE_IN_1000)
    table.add(name, [None, 600], [7, 0], 2, ONE_IN_1000)
    table.add(name, [1, 2, 3], [0, 0, 0], 1, Pair(0, 1))
    table.add(name, [1, 2, 0], [0, 1, 2], 3, Pair(3, 1))
    table.add(name, [1, 1, 1], [0, 0, 0], 1, Pair(1, 3))
    table.add(name, [1, 2, 1], [0, 0, 0], 1, Pair(2, 3))
    for areas in (1, 2, 5):
        for per in (ONE_IN_1000, Pair(1, 528), Pair(3, 500)):
            count = stream.between(1, 20)
            table.add(name, [stream.bits(12) for _ in range(count)],
                      [stream.below(areas) for _ in range(count)], areas, per)


def packed(table, stream):
    """Areas of nine units at most, which a million steps settle with ease: every way is tried for the answer."""
    name, steps = "swt_require_packed", 10**6
    table.published(([4], [4], [1]), name, [600, 600, 400, 600, 500], [0] * 5, 1, ONE_IN_1000, steps)
    table.published(([2], [2], [1]), name, [400, 400, 300, 300, 300, 300], [0] * 6, 1, ONE_IN_1000, steps)
    table.add(name, [], [], 0, ONE_IN_1000, 0)
    table.add(name, [], [], 2, ONE_IN_1000, 0)
    for small in (999, 1000, 1001):
        table.add(name, [small, small, 1], [0, 1, 0], 2, ONE_IN_1000, steps)
    table.add(name, [500, None, 700, 300], [1, 0, 1, 2], 3, ONE_IN_1000, steps)
    table.add(name, [500, -1, 700, None], [1, 0, 1, 0], 2, ONE_IN_1000, steps)
    table.add(name, [500, 600, 700], [1, 2, 0], 2, ONE_IN_1000, steps)
    table.add(name, [1, 2, 3], [0, 0, 0], 1, Pair(0, 1), steps)
    table.add(name, [1, 1, 2], [0, 0, 0], 1, Pair(2, 3), steps)
    table.add(name, [INT64_MAX // 2, 1, INT64_MAX // 2], [0] * 3, 1, Pair(1, INT64_MAX), steps)
    table.add(name, [INT64_MAX // 2 + 1] * 2, [0] * 2, 1, Pair(1, INT64_MAX), steps)
    for per in BAD_NORMS:
        table.add(name, [1, 2], [0, 0], 1, per, steps)
    for bad in (-1, INT64_MIN):
        table.add(name, [1, 2], [0, 0], 1, ONE_IN_1000, bad)
    for areas in (1, 2, 4):
        for per in (ONE_IN_1000, Pair(3, 1000), Pair(1, 528)):
            for most in (350, 700, 1100):
                units = [stream.below(9) for _ in range(areas)]
                area = [number for number, count in enumerate(units) for _ in range(count)]
                table.add(name, [stream.between(0, most) for _ in area], area, areas, per, steps)


def spans(table, stream):
    for stations in range(0, 26):
        table.add("swt_require_span", stations, 5, 8)
    for units, fewest, most in ((0, 1, 1), (7, 7, 7), (8, 7, 7), (14, 7, 7), (58, 58, 58), (11, 58, 58),
                                (INT64_MAX, 1, 1), (INT64_MAX, 7, 7), (INT64_MAX, 2, 2),
                                (INT64_MAX, 1, INT64_MAX), (INT64_MAX, INT64_MAX, INT64_MAX),
                                (INT64_MAX - 1, INT64_MAX, INT64_MAX)):
        table.add("swt_require_span", units, fewest, most)
    for _ in range(30):
        fewest = stream.between(1, 12)
        table.add("swt_require_span", stream.between(0, 200), fewest, fewest + stream.below(4))


def rows():
    table, stream = Table(), Stream(3)
    published(table)
    norms(table, stream)
    errors(table)
    columns(table, stream)
    shared(table, stream)
    packed(table, Stream(9))
    spans(table, stream)
    return table.rows
