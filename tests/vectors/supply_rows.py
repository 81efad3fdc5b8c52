# SPDX-License-Identifier: MIT
"""supply.h: the plans' 500 a year, shares that leave from none to all, halves, the greatest, every error."""

from exact import INT64_MAX, INT64_MIN, Pair, Rounding
from table import Stream, Table

CEIL, FLOOR, HALF_UP = Rounding
PATH, INTAKE = "swt_supply_path", "swt_supply_least_intake"
BAD_SHARES = [Pair(1, 0), Pair(0, 0), Pair(1, -2), Pair(-1, 2), Pair(101, 100), Pair(INT64_MAX, 1),
              Pair(1, INT64_MIN)]
SHARES = [Pair(0, 1), Pair(1, 1), Pair(1, 2), Pair(8, 100), Pair(5, 1000), Pair(2, 3), Pair(999, 1000)]


def published(table):
    """Anhui 2021: 500 trained a year; 131,000 in 2025 from the 79,159 that 10.6 % a year starts from."""
    table.published([0, 500, 1000, 1500, 2000, 2500], PATH, 0, Pair(0, 1), 500, 5, CEIL)
    table.published(500, INTAKE, 0, 2500, Pair(0, 1), 5, FLOOR)
    table.published(10369, INTAKE, 79159, 131000, Pair(0, 1), 5, FLOOR)
    table.published([1000, 950, 905, 865], PATH, 1000, Pair(10, 100), 50, 3, HALF_UP)
    table.published(587, INTAKE, 0, 2500, Pair(8, 100), 5, FLOOR)
    for rounding in Rounding:
        table.add(PATH, 0, Pair(8, 100), 500, 5, rounding)
        table.add(PATH, 79159, Pair(5, 100), 500, 5, rounding)
        table.add(INTAKE, 79159, 131000, Pair(5, 100), 5, rounding)


def errors(table):
    for share in BAD_SHARES:
        table.add(PATH, 1000, share, 50, 3, CEIL)
        table.add(INTAKE, 1000, 2000, share, 3, CEIL)
        table.add(INTAKE, 1000, 2000, share, 0, CEIL)
    for bad in (-1, INT64_MIN, None):
        for share in (Pair(1, 10), Pair(1, 0)):
            table.add(PATH, bad, share, 50, 3, CEIL)
            table.add(PATH, 1000, share, bad, 3, CEIL)
            table.add(INTAKE, bad, 2000, share, 3, CEIL)
            table.add(INTAKE, 1000, bad, share, 3, CEIL)
    for periods in (-1, 1001, 2**31 - 1, -(2**31)):
        table.add(PATH, 1000, Pair(1, 0), 50, periods, CEIL)
        table.add(INTAKE, 1000, 2000, Pair(1, 0), periods, CEIL)
    for rounding in (-1, 3):
        table.add(PATH, -1, Pair(1, 0), 50, 3, rounding)
        table.add(INTAKE, -1, 2000, Pair(1, 0), 3, rounding)
    for stock, target in ((0, 0), (0, 1), (5, 5), (5, 6), (5, 4)):
        table.add(INTAKE, stock, target, Pair(1, 10), 0, FLOOR)


def shares(table):
    for share in SHARES:
        for rounding in Rounding:
            for stock, intake in ((0, 0), (1, 0), (7, 3), (1000, 70)):
                table.add(PATH, stock, share, intake, 6, rounding)
            for stock, target in ((0, 1), (1, 1), (7, 3), (7, 700), (1000, 999), (1000, 1001)):
                for periods in (1, 2, 7):
                    table.add(INTAKE, stock, target, share, periods, rounding)


def edges(table):
    """Targets around what an intake comes to, to the exact half and one part in den^periods beside it."""
    for share, periods in ((Pair(1, 2), 3), (Pair(1, 4), 2), (Pair(1, 10), 4), (Pair(1, 3), 5)):
        for stock in (0, share.den**periods, share.den**periods + 1, 10 * share.den**periods - 1):
            for intake in (1, 10, 333):
                end = table.add(PATH, stock, share, intake, periods, FLOOR)
                target = int(end.strip("{}").split()[-1])
                for step in (0, 1):
                    for rounding in Rounding:
                        table.add(INTAKE, stock, target + step, share, periods, rounding)


def greatest(table):
    for share in (Pair(1, INT64_MAX), Pair(INT64_MAX - 1, INT64_MAX), Pair(INT64_MAX, INT64_MAX), Pair(0, 7),
                  Pair(1, 3)):
        for rounding in Rounding:
            for intake in (0, 1, 2, INT64_MAX // 3, INT64_MAX):
                table.add(PATH, INT64_MAX, share, intake, 2, rounding)
            for stock in (0, 1, INT64_MAX - 1, INT64_MAX):
                for periods in (1, 2, 40):
                    table.add(INTAKE, stock, INT64_MAX, share, periods, rounding)
    table.add(INTAKE, INT64_MAX, INT64_MAX, Pair(1, INT64_MAX), 1000, FLOOR)
    table.add(INTAKE, 10**18, 10**18 + 1, Pair(53, 1000), 1000, FLOOR)
    table.add(INTAKE, 0, 1, Pair(999, 1000), 1000, HALF_UP)


def ordinary(table, stream):
    for _ in range(60):
        den = stream.of([100, 1000, 7, 10**6, 2**31 - 1])
        share = Pair(stream.between(0, den), den)
        rounding, periods = stream.of(list(Rounding)), stream.between(1, 30)
        table.add(PATH, stream.bits(40), share, stream.bits(36), stream.between(0, 9), rounding)
        table.add(INTAKE, stream.bits(40), stream.bits(40), share, periods, rounding)


def rows():
    table, stream = Table(), Stream(7)
    published(table)
    errors(table)
    shares(table)
    edges(table)
    greatest(table)
    ordinary(table, stream)
    return table.rows
