# SPDX-License-Identifier: MIT
"""coverage.h: shares of units, reached or exceeded, and have against need with its every sum."""

from exact import INT64_MAX, INT64_MIN, Comparison, Pair
from table import Stream, Table

AT_LEAST, MORE_THAN = Comparison
BAD_SHARES = [Pair(1, 0), Pair(0, 0), Pair(1, -2), Pair(-1, 2), Pair(101, 100), Pair(2, 1),
              Pair(INT64_MAX, 1), Pair(1, INT64_MIN)]


def published(table):
    """Jilin 2021: 60 % of 60 counties, of 69 county-level rows, and of 11,592 villages and communities."""
    table.published(36, "swt_coverage_units", Pair(60, 100), 60)
    table.published(42, "swt_coverage_units", Pair(60, 100), 69)
    table.published(6956, "swt_coverage_units", Pair(60, 100), 11592)
    table.published(1, "swt_coverage_reached", 36, 60, Pair(60, 100), AT_LEAST)
    table.published(0, "swt_coverage_reached", 36, 60, Pair(60, 100), MORE_THAN)
    table.published(0, "swt_coverage_reached", 41, 69, Pair(60, 100), AT_LEAST)
    table.published(1, "swt_coverage_reached", 42, 69, Pair(60, 100), MORE_THAN)
    table.published(0, "swt_coverage_reached", 1507, 1525, Pair(1, 1), AT_LEAST)
    table.published((2, 1, 0, 5, 6, 3, 2, 3, 1), "swt_coverage_check", [5, 0], [3, 3])


def shares(table, stream):
    for share in (Pair(0, 1), Pair(1, 1), Pair(60, 100), Pair(1, 3), Pair(2, 3), Pair(7, 100)):
        for units in (0, 1, 2, 3, 10, 99, 100, 101, 999, 1000, 1001):
            needed = table.add("swt_coverage_units", share, units)
            for met in sorted({max(int(needed) + step, 0) for step in (-1, 0, 1)}):
                table.add("swt_coverage_reached", met, units, share, stream.of([AT_LEAST, MORE_THAN]))
    for share in (Pair(INT64_MAX, INT64_MAX), Pair(INT64_MAX - 1, INT64_MAX), Pair(1, INT64_MAX), Pair(1, 2)):
        for units in (INT64_MAX, INT64_MAX - 1, 2**62, 2**53 + 1):
            needed = int(table.add("swt_coverage_units", share, units))
            for met in (needed - 1, needed):
                for comparison in Comparison:
                    table.add("swt_coverage_reached", met, units, share, comparison)
    for _ in range(40):
        den, units = stream.between(1, 10**6), stream.bits(60)
        share = Pair(stream.between(0, den), den)
        needed = int(table.add("swt_coverage_units", share, units))
        table.add("swt_coverage_reached", min(needed, units), units, share, stream.of([AT_LEAST, MORE_THAN]))


def errors(table):
    for share in BAD_SHARES:
        table.add("swt_coverage_units", share, 60)
        table.add("swt_coverage_reached", 30, 60, share, AT_LEAST)
    for bad in (-1, INT64_MIN, None):
        table.add("swt_coverage_units", Pair(1, 2), bad)
        table.add("swt_coverage_units", Pair(1, 0), bad)
        table.add("swt_coverage_reached", bad, 60, Pair(1, 2), AT_LEAST)
        table.add("swt_coverage_reached", 0, bad, Pair(1, 2), AT_LEAST)
        table.add("swt_coverage_reached", 0, bad, Pair(1, 0), AT_LEAST)
    for comparison in (-1, 2):
        table.add("swt_coverage_reached", -1, 60, Pair(1, 0), comparison)
    table.add("swt_coverage_reached", 61, 60, Pair(1, 2), AT_LEAST)
    table.add("swt_coverage_reached", 1, 0, Pair(1, 2), AT_LEAST)
    for share in (Pair(0, 1), Pair(1, 2), Pair(1, 1), Pair(1, 0), Pair(3, 2)):
        table.add("swt_coverage_reached", 0, 0, share, MORE_THAN)


def checks(table, stream):
    name = "swt_coverage_check"
    few = [([], []), ([0], [0]), ([3], [3]), ([2], [3]), ([4], [3]), ([100, 0], [0, 100]),
           ([1, 1, 1], [4, 4, 4]), ([9, 1, 5], [1, 9, 13]), ([None], [None]), ([None, 5], [3, 4]),
           ([5, None, 1], [None, 9, 2])]
    great = [([INT64_MAX], [INT64_MAX]), ([0], [INT64_MAX]), ([INT64_MAX], [0]), ([INT64_MAX, 1], [0, 0]),
             ([INT64_MAX, 0], [0, INT64_MAX]), ([0, 0, 0], [1, INT64_MAX - 1, 0]),
             ([0, 0, 0], [1, INT64_MAX - 1, 1]), ([None, INT64_MAX, 1], [5, 5, 5]),
             ([INT64_MAX, None, 0], [5, 5, 5])]
    negative = [([1, -1, 5], [1, 1, 1]), ([1, 1, 5], [1, 1, -7]), ([-1], [None]), ([None], [-1]),
                ([INT64_MAX, -1, 1], [0, 0, 0]), ([INT64_MAX, 1, -1], [0, 0, 0])]
    for have, need in few + great + negative:
        table.add(name, have, need)
    for count in (1, 2, 3, 5, 8, 13, 21, 34):
        for most in (3, 40):
            have = [stream.bits(most) for _ in range(count)]
            near = [h + stream.between(-min(h, 50), 50) for h in have]
            need = [n if stream.below(3) else stream.bits(most) for n in near]
            unknown = [None if stream.below(6) == 0 else h for h in have]
            table.add(name, have, need)
            table.add(name, unknown, need)
            table.add(name, need, unknown)
            table.add(name, have, have)


def cheapest(table, stream):
    name, all_of = "swt_coverage_cheapest", [Pair(0, 1), Pair(1, 3), Pair(60, 100), Pair(1, 1)]
    table.published(([0, 0, 2, 1, 0], 3), name, [0, 5, 2, 0, 1], [3, 4, 4, 1, 9], Pair(60, 100))
    for share in (*all_of, *BAD_SHARES):
        for have, need in (([], []), ([0], [0]), ([0], [3]), ([4, 4, 4], [5, 5, 5]), ([None, 1], [1, 2]),
                           ([1, None, 3], [None, 2, 9]), ([INT64_MAX, 0], [0, INT64_MAX])):
            table.add(name, have, need, share)
    for have, need in (([-1, 0], [1, 1]), ([0, 0], [1, -1]), ([None, 0], [-1, 1]), ([0, -7], [1, None]),
                       ([0, 0], [1, INT64_MAX]), ([0, 0], [1, INT64_MAX - 1])):
        for share in all_of:
            table.add(name, have, need, share)
    for count in (2, 3, 5, 9, 20):
        for most in (2, 10, 40):
            have = [None if stream.below(9) == 0 else stream.bits(most) for _ in range(count)]
            need = [None if stream.below(9) == 0 else stream.bits(most) for _ in range(count)]
            for share in (*all_of, Pair(stream.below(1000), 1000)):
                table.add(name, have, need, share)


def rows():
    table, stream = Table(), Stream(4)
    published(table)
    shares(table, stream)
    errors(table)
    checks(table, stream)
    cheapest(table, stream)
    return table.rows
