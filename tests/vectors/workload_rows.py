# SPDX-License-Identifier: MIT
"""workload.h: the plans' visits and supervisions, a published WISN case, sums that no ratio holds, every error."""

from exact import INT64_MAX, INT64_MIN, Pair, Rounding
from exact_planner import Unit
from table import Stream, Table

CEIL, FLOOR, HALF_UP = Rounding
MINUTES, HOURLY, DAILY = map(int, Unit)
POSTS, AVAILABLE, WISN = "swt_workload_posts", "swt_workload_available", "swt_workload_wisn"
NONE, ONE = Pair(0, 1), Pair(1, 1)
BAD = [Pair(1, 0), Pair(0, 0), Pair(-1, 1), Pair(1, -1), Pair(-1, 0), Pair(INT64_MIN, 1)]

# Burmen, Owuor, Mitei: Human Resources for Health 15:9, 2017, table 3 (a HIV clinic in Western Kenya).
CLINIC = (Pair(52, 1), Pair(45, 10), Pair(10, 1), Pair(30, 1), Pair(15, 1), NONE, Pair(8, 1))
HOUR = (ONE, ONE, NONE, NONE, NONE, NONE, ONE)
CONSULTATIONS = [100000], [Pair(15, 1)], [MINUTES]


def replaced(items, index, item):
    return (*items[:index], item, *items[index + 1:])


def published(table):
    """A county 2021 (one supervision of 16 hours a station and month), and the clinic's 179 days and 3125/179."""
    for stations, hours in ((11, 2112), (8, 1536), (5, 960), (58, 11136)):
        table.published(hours, POSTS, stations * 12, 960, 60, CEIL)
    table.published(2, POSTS, 58 * 12, 960, 8760 * 60, CEIL)
    table.published(20, POSTS, 1000 * 52, 45, 120000, CEIL)
    table.published(Pair(1432, 1), AVAILABLE, CLINIC)
    expected = (Pair(1432, 1), Pair(3125, 179), ONE, NONE, Pair(3125, 179), Pair(-977, 179), Pair(2148, 3125), 18)
    table.published(expected, WISN, CLINIC, *CONSULTATIONS, [], [], [], 12, CEIL)
    expected = (Pair(1432, 1), Pair(3125, 179), Pair(179, 169), Pair(1, 3), Pair(9544, 507), Pair(-3460, 507),
                Pair(1521, 2386), 19)
    table.published(expected, WISN, CLINIC, *CONSULTATIONS, [Pair(10, 179)], [1], [Pair(1432, 3)], 12, CEIL)


def posts(table, stream):
    great = [(INT64_MAX, INT64_MAX, INT64_MAX), (INT64_MAX, INT64_MAX, INT64_MAX - 1), (INT64_MAX, 1, 1),
             (INT64_MAX - 1, INT64_MAX, INT64_MAX - 1), (INT64_MAX, 2, 1), (INT64_MAX, 1, 2), (3, INT64_MAX, 2),
             (1, 1, INT64_MAX), (0, 0, 1), (0, INT64_MAX, 1), (INT64_MAX, 0, 1), (2**32, 2**32, 2),
             (2**32, 2**32, 3), (2**53 + 1, 3, 2)]
    for rounding in Rounding:
        for arguments in great:
            table.add(POSTS, *arguments, rounding)
        for minutes in (29, 30, 31, 60):
            for tasks in (0, 1, 99, 100, 101, 3333):
                table.add(POSTS, tasks, minutes, 1000, rounding)
    for _ in range(40):
        table.add(POSTS, stream.bits(50), stream.bits(30), 1 + stream.bits(40), stream.of(list(Rounding)))
    for bad in (-1, INT64_MIN, None):
        for arguments in ((bad, 30, 1000), (100, bad, 1000), (100, 30, bad), (bad, 30, 0), (100, bad, 0)):
            table.add(POSTS, *arguments, CEIL)
    table.add(POSTS, 100, 30, 0, CEIL)
    table.add(POSTS, 0, 0, 0, FLOOR)
    for rounding in (-1, 3):
        table.add(POSTS, -1, 30, 0, rounding)


def years(table, stream):
    for part in range(7):
        for bad in BAD:
            table.add(AVAILABLE, replaced(CLINIC, part, bad))
        table.add(AVAILABLE, replaced(CLINIC, part, NONE))
        table.add(AVAILABLE, replaced(CLINIC, part, Pair(INT64_MAX, INT64_MAX)))
        table.add(AVAILABLE, replaced(CLINIC, part, Pair(1, INT64_MAX)))
        table.add(AVAILABLE, replaced(replaced(CLINIC, part, Pair(1, 0)), (part + 1) % 7, Pair(-1, 1)))
    for days in (Pair(7, 1), Pair(701, 100), Pair(INT64_MAX // 7 * 7, INT64_MAX // 7), Pair(8, 1), Pair(7, 0)):
        table.add(AVAILABLE, replaced(CLINIC, 1, days))
    for hours in (Pair(24, 1), Pair(2401, 100), Pair(INT64_MAX, 1), Pair(15, 2), Pair(25, 0)):
        table.add(AVAILABLE, replaced(CLINIC, 6, hours))
    for leave in (Pair(179, 1), Pair(1791, 10), Pair(1790, 10), Pair(19, 3)):
        table.add(AVAILABLE, replaced(CLINIC, 5, leave))
    for weeks in (Pair(INT64_MAX, 1), Pair(INT64_MAX, 45), Pair(INT64_MAX - 1, INT64_MAX)):
        table.add(AVAILABLE, replaced(HOUR, 0, weeks))
        table.add(AVAILABLE, replaced(CLINIC, 0, weeks))
    for _ in range(20):
        leave = [Pair(stream.between(0, 200), stream.between(1, 10)) for _ in range(4)]
        table.add(AVAILABLE, (Pair(52, 1), Pair(stream.between(20, 35), 5), *leave,
                              Pair(stream.between(30, 50), 6)))


def category(stream, most):
    """Lists of up to `most` entries, with standards such as 7 1/2 minutes or 12 a day."""
    count = stream.between(1, most)
    annual = [stream.bits(24) for _ in range(count)]
    standards = [Pair(stream.between(1, 240), stream.of([1, 1, 2, 3, 10])) for _ in range(count)]
    units = [stream.below(3) for _ in range(count)]
    allowances = [Pair(stream.between(0, 20), stream.of([100, 179, 365])) for _ in range(stream.below(4))]
    staff = [stream.between(0, 5) for _ in range(stream.below(4))]
    hours = [Pair(stream.between(1, 5000), stream.of([1, 2, 7])) for _ in staff]
    return annual, standards, units, allowances, staff, hours, stream.between(0, 200)


def categories(table, stream):
    for _ in range(60):
        table.add(WISN, CLINIC, *category(stream, 8), stream.of(list(Rounding)))
    table.add(WISN, HOUR, [], [], [], [], [], [], 7, CEIL)
    table.add(WISN, HOUR, [0], [NONE], [MINUTES], [], [0], [NONE], 0, CEIL)
    for rounding in Rounding:
        for annual in (29, 30, 31, 59, 60, 61):
            table.add(WISN, HOUR, [annual], [ONE], [MINUTES], [], [], [], 1, rounding)
        table.add(WISN, HOUR, [1, 1, 1], [Pair(20, 1), Pair(3, 1), Pair(3, 1)], [0, 1, 2], [], [], [], 1, rounding)


def wide_sums(table, stream):
    """Sums of denominators near 2^62, to a whole number, a little less and a little more."""
    near = [2**62 - 57, 2**62 - 87, 2**62 - 117, INT64_MAX, INT64_MAX - 1]
    for rounding in Rounding:
        for count in (2, 3, 5):
            rates = [Pair(rate, 1) for rate in near[:count]]
            table.add(WISN, HOUR, [1] * count, rates, [HOURLY] * count, [], [], [], 1, rounding)
            table.add(WISN, HOUR, [rate.num for rate in rates], rates, [HOURLY] * count, [], [], [], count, rounding)
            table.add(WISN, HOUR, [rate.num + 1 for rate in rates[:2]], rates[:2], [HOURLY] * 2, [], [], [], 2,
                      rounding)
            table.add(WISN, HOUR, [rate.num - 1 for rate in rates[:2]], rates[:2], [HOURLY] * 2,
                      [Pair(1, 2**61 - 1), Pair(1, INT64_MAX)], [1], [Pair(1, 2**62 - 117)], 2, rounding)
        for annual in (INT64_MAX - 1, INT64_MAX):
            table.add(WISN, HOUR, [annual], [ONE], [HOURLY], [], [], [], 0, rounding)
            table.add(WISN, HOUR, [annual, 1], [ONE, Pair(3, 1)], [HOURLY] * 2, [], [], [], INT64_MAX, rounding)
            table.add(WISN, HOUR, [annual, 1], [ONE] * 2, [HOURLY] * 2, [], [], [], 5, rounding)
    for _ in range(20):
        count = stream.between(1, 6)
        table.add(WISN, CLINIC, [stream.bits(62) for _ in range(count)],
                  [Pair(1 + stream.bits(62), 1 + stream.bits(62)) for _ in range(count)],
                  [stream.below(3) for _ in range(count)], [Pair(stream.bits(55), 2**61 - 1)], [stream.bits(20)],
                  [Pair(stream.bits(62), 1 + stream.bits(62))], stream.bits(30), stream.of(list(Rounding)))


def errors(table):
    for bad in BAD:
        table.add(WISN, CLINIC, [1], [bad], [MINUTES], [], [], [], 1, CEIL)
        table.add(WISN, CLINIC, [1], [bad], [HOURLY], [], [], [], 1, CEIL)
        table.add(WISN, CLINIC, *CONSULTATIONS, [Pair(1, 10), bad], [], [], 1, CEIL)
        table.add(WISN, CLINIC, *CONSULTATIONS, [], [1, 1], [ONE, bad], 1, CEIL)
        table.add(WISN, replaced(CLINIC, 4, bad), *CONSULTATIONS, [], [], [], 1, CEIL)
        table.add(WISN, replaced(CLINIC, 4, bad), *CONSULTATIONS, [Pair(1, 0)], [-1], [ONE], 1, CEIL)
    for unit in (HOURLY, DAILY):
        table.add(WISN, CLINIC, [5, 5], [ONE, NONE], [unit] * 2, [], [], [], 1, CEIL)
    for bad in (-1, INT64_MIN, None):
        table.add(WISN, CLINIC, [bad], [ONE], [MINUTES], [], [], [], 1, CEIL)
        table.add(WISN, CLINIC, [1], [ONE], [MINUTES], [], [bad], [ONE], 1, CEIL)
        table.add(WISN, CLINIC, [1], [Pair(1, 0)], [MINUTES], [], [], [], bad, CEIL)
    for unit in (-1, 3):
        table.add(WISN, CLINIC, [-1, 1], [ONE, ONE], [MINUTES, unit], [], [], [], 1, CEIL)
    for rounding in (-1, 3):
        table.add(WISN, CLINIC, [-1], [ONE], [MINUTES], [], [], [], 1, rounding)
    for allowances in ([ONE], [Pair(2, 1)], [Pair(1, 2)] * 2, [Pair(1, 3)] * 3, [Pair(2, 3), Pair(33, 99)],
                       [Pair(1, 2), Pair(1, 3), Pair(1, 6)], [Pair(1, 2), Pair(1, 3), Pair(1, 7)]):
        table.add(WISN, CLINIC, *CONSULTATIONS, allowances, [], [], 12, CEIL)
    for leave in (Pair(179, 1), Pair(180, 1)):
        table.add(WISN, replaced(CLINIC, 5, leave), *CONSULTATIONS, [], [], [], 1, CEIL)
        table.add(WISN, replaced(CLINIC, 5, leave), *CONSULTATIONS, [ONE], [], [], 1, CEIL)


def rows():
    table, stream = Table(), Stream(8)
    published(table)
    posts(table, stream)
    years(table, stream)
    categories(table, stream)
    wide_sums(table, stream)
    errors(table)
    return table.rows
