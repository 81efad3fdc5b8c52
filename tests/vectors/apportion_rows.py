# SPDX-License-Identifier: MIT
"""apportion.h: published divisions, ties, every error, random questions small and as large as they come."""

from exact import INT64_MAX, INT64_MIN
from exact_apportion import Method, by_claims, claim, head_start
from table import Stream, Table

APPORTION = "swt_apportion"
HAMILTON, WEBSTER, DHONDT, ADAMS, HUNTINGTON_HILL = Method

# U.S. Census Bureau, 2020 Census Apportionment Results, table 1, 26 April 2021: the 50 states by name.
STATES = [5030053, 736081, 7158923, 3013756, 39576757, 5782171, 3608298, 990837, 21570527, 10725274, 1460137,
          1841377, 12822739, 6790280, 3192406, 2940865, 4509342, 4661468, 1363582, 6185278, 7033469, 10084442,
          5709752, 2963914, 6160281, 1085407, 1963333, 3108462, 1379089, 9294493, 2120220, 20215751, 10453948,
          779702, 11808848, 3963516, 4241500, 13011844, 1098163, 5124712, 887770, 6916897, 29183290, 3275252,
          643503, 8654542, 7715946, 1795045, 5897473, 577719]
REPRESENTATIVES = [7, 1, 9, 4, 52, 8, 5, 1, 28, 14, 2, 2, 17, 9, 4, 4, 6, 6, 2, 8, 9, 13, 8, 4, 8, 2, 3, 4, 2,
                   12, 3, 26, 14, 1, 15, 5, 6, 17, 2, 7, 1, 9, 38, 4, 1, 11, 10, 2, 8, 1]

# Federal Returning Officer, final result of 14 October 2009: second votes of CDU, SPD, FDP, Die Linke, Gruene
# and CSU with their shares of 598 seats; the SPD's votes in the 16 states with its shares of 146.
PARTIES = [11828277, 9990488, 6316080, 5155933, 4643272, 2830238]
SEATS = [173, 146, 93, 76, 68, 42]
LISTS = [430739, 143607, 242942, 1297940, 102419, 348216, 202850, 348082, 2678956, 328753, 812721, 216593,
         520990, 1120018, 1051198, 144464]
LIST_SEATS = [6, 2, 4, 19, 2, 5, 3, 5, 39, 5, 12, 3, 8, 16, 15, 2]


def published(table):
    table.published((REPRESENTATIVES, 0), APPORTION, 435, STATES, HUNTINGTON_HILL, [1] * 50, None)
    table.published((REPRESENTATIVES, 0), APPORTION, 435, STATES, HUNTINGTON_HILL, None, None)
    table.published((SEATS, 0), APPORTION, 598, PARTIES, WEBSTER, None, None)
    table.published((LIST_SEATS, 0), APPORTION, 146, LISTS, WEBSTER, None, None)
    table.published(([4, 4, 2], 0), APPORTION, 10, [6, 6, 2], HAMILTON, None, None)
    table.published(([5, 5, 1], 0), APPORTION, 11, [6, 6, 2], HAMILTON, None, None)
    for method in Method:
        table.add(APPORTION, 435, STATES, method, [1] * 50, None)
        table.add(APPORTION, 435, STATES, method, None, [20] * 4 + [40] * 46)
        table.add(APPORTION, 598, PARTIES, method, None, None)
        table.add(APPORTION, 10, [4160, 3380, 2460], method, None, None)


def ties(table):
    for method in Method:
        for weights in ([1, 1], [2, 1], [3, 1], [1, 3], [6, 1], [1, 6], [35, 1], [6, 4, 2], [5, 0, 5, 5]):
            for total in (1, 2, 3, 4, 10, 51):
                table.add(APPORTION, total, weights, method, None, None)
        for weight in (1, 7, INT64_MAX // 35 - 1):
            table.add(APPORTION, 51, [weight, 34 * weight], method, None, None)
        table.add(APPORTION, INT64_MAX, [1, 1], method, None, None)
        table.add(APPORTION, INT64_MAX, [INT64_MAX // 2] * 2, method, None, None)
    # 36/72 is 1/2 and 1225/2450 is 1/2: squares that meet, and miss by the least that words can tell
    for unit in (1, 10**6, 2**52, 2**57):
        for little in (-1, 0, 1):
            table.add(APPORTION, 10, [6 * unit + little, unit], HUNTINGTON_HILL, None, None)
            table.add(APPORTION, 51, [unit, 35 * unit + little], HUNTINGTON_HILL, None, None)


def errors(table):
    for method in (-1, 5, 2**31 - 1):
        table.add(APPORTION, -1, [-1], method, None, None)
    for method in Method:
        for bad in (-1, None, INT64_MIN):
            table.add(APPORTION, bad, [1, 1], method, None, None)
            table.add(APPORTION, 5, [1, bad], method, None, None)
            table.add(APPORTION, 5, [1, 1], method, [0, bad], None)
            table.add(APPORTION, 5, [1, 1], method, None, [9, bad])
            table.add(APPORTION, 5, [INT64_MAX, 1, bad], method, None, None)
        table.add(APPORTION, 5, [1, 1], method, [0, 4], [9, 3])
        table.add(APPORTION, 5, [1, 0], method, [0, 4], [9, 3])
        table.add(APPORTION, 5, [INT64_MAX, 1], method, [9, 9], None)
        table.add(APPORTION, 5, [INT64_MAX, INT64_MAX, 2], method, None, None)
        table.add(APPORTION, 5, [INT64_MAX, 0], method, None, None)
        table.add(APPORTION, 5, [1, 1], method, [3, 3], None)
        table.add(APPORTION, 6, [1, 1], method, [3, 3], None)
        table.add(APPORTION, 5, [1, 1], method, [INT64_MAX] * 2, None)
        table.add(APPORTION, 5, [1, 1], method, None, [2, 2])
        table.add(APPORTION, 4, [1, 1], method, None, [2, 2])
        table.add(APPORTION, 5, [1, 0], method, None, [4, 9])
        table.add(APPORTION, 5, [0, 0], method, None, None)
        table.add(APPORTION, 5, [0, 0], method, [2, 3], None)
        table.add(APPORTION, 0, [0, 0], method, None, None)
        table.add(APPORTION, 0, [], method, None, None)
        table.add(APPORTION, 1, [], method, None, None)


def bounds(stream, areas, low, room):
    """Floors or none, and caps that leave some room above them or none."""
    floors = [low() for _ in range(areas)] if stream.below(2) else None
    if stream.below(2):
        return floors, None
    return floors, [min(INT64_MAX, (floors[i] if floors else 0) + room()) for i in range(areas)]


def small(table, stream):
    for _ in range(150):
        areas = stream.between(1, 8)
        top = stream.of([2, 5, 20, 1000, 10**6, INT64_MAX // 8])
        weights = [stream.between(0, top) for _ in range(areas)]
        floors, caps = bounds(stream, areas, lambda: stream.below(4), lambda: stream.below(9))
        total = stream.between(sum(floors or [0]), 40)
        for method in Method:
            table.add(APPORTION, total, weights, method, floors, caps)


def long_columns(table, stream):
    """Enough areas that rounding at a scale decides of most, as one by one it would."""
    for top in (3, 30, 10**4, 10**12):
        weights = [stream.between(1, top) for _ in range(60)]
        floors = [stream.below(3) for _ in weights]
        caps = [floor + stream.below(8) for floor in floors]
        for method in Method:
            for total in (59, 60, 61, 137, 500):
                table.add(APPORTION, total, weights, method, None, None)
            table.add(APPORTION, (sum(floors) + 2 * sum(caps)) // 3, weights, method, floors, caps)


def large(table, stream):
    for _ in range(60):
        areas = stream.between(1, 6)
        most = INT64_MAX // areas
        weights = [min(stream.of([stream.bits(62), stream.between(0, most), stream.below(5)]), most)
                   for _ in range(areas)]
        total = stream.of([INT64_MAX, INT64_MAX - stream.below(9), stream.bits(63), stream.bits(63)])
        floors, caps = bounds(stream, areas, lambda: stream.of([0, 1, stream.bits(60), total // areas]),
                              lambda: stream.of([0, 5, INT64_MAX, stream.bits(63)]))
        for method in Method:
            table.add(APPORTION, total, weights, method, floors, caps)


def head_starts_agree(stream):
    """The large totals' way must come to what one post at a time does."""
    for _ in range(100):
        weights = [stream.between(1, 50) for _ in range(stream.between(1, 6))]
        zeros, caps, total = [0] * len(weights), [stream.between(20, 90) for _ in weights], stream.below(20)
        for method in (WEBSTER, DHONDT, ADAMS, HUNTINGTON_HILL):
            start = head_start(total, weights, method, zeros, caps)
            slow = by_claims(total, weights, method, zeros, caps, zeros)
            if by_claims(total, weights, method, zeros, caps, start) != slow:
                raise AssertionError(f"{method}: {total} among {weights}")
    if not claim(ADAMS, 1, 0) > claim(ADAMS, 10**9, 1):
        raise AssertionError("an infinite claim is not above a finite one")


def rows():
    table, stream = Table(), Stream(7)
    published(table)
    ties(table)
    errors(table)
    small(table, stream)
    long_columns(table, stream)
    large(table, stream)
    head_starts_agree(stream)
    return table.rows
