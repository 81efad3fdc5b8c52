# SPDX-License-Identifier: MIT
"""figure.h: what printed figures can stand for, and whether a plan's figures agree."""

import exact_growth
from exact import INT64_MAX, INT64_MIN, Figure, Pair, Reading, Refused
from table import Stream, Table

EXACT, ROUNDED, TRUNCATED = Reading

TEXTS = ["1.9万", "5.5万", "13.1万", "7.9万", "23%", "10.6%", "13%", "35%", "1200", "353", "10855", "2万", "1.3万",
         "0.10", "0.1", "12,345", "3‰", "1.2亿", "0", "0.0", "9", "-2.5%", "-0", "-0.5", "+5", "１．９万", "100%",
         "1%", "0.05%", "1,000", "0.001", "9223372036854775807", "9223372036854775806", "4611686018427387903",
         "0.9223372036854775807", "922337203685477.5807万", "0.000000000000000001", "1/1000", "1:3", "6/4",
         "1/0", "", "5-8", "1.9 万", "99999999999999999999"]


def figure(text, reading):
    return Figure(*exact_growth.figure_parse(text, reading))


def plain(value, low, high):
    return Figure(Pair(value, 1), Pair(low, 1), Pair(high, 1))


def published(table):
    table.published((Pair(19000, 1), Pair(18500, 1), Pair(19500, 1)), "swt_figure_parse", "1.9万", ROUNDED)
    claims = [("19000", "23%", "55000", EXACT, "{0 -1 53491 53490 5349080 1509 19537 ? ? "),
              ("1.9万", "23%", "55000", ROUNDED, None), ("1.9万", "23%", "5.5万", ROUNDED, "{1 -1 53491 "),
              ("10855", "13%", "20000", EXACT, "{0 -1 20000 19999 1999963 0 "),
              ("7.9万", "10.6%", "13.1万", EXACT, None)]
    for *texts, reading, start in claims:
        text = table.add("swt_figure_audit", *[figure(text, reading) for text in texts], 5)
        assert start is None or text.startswith(start), text
    mixed = figure("1.9万", ROUNDED), figure("23%", ROUNDED), figure("5.5万", EXACT)
    assert " 19144 19499 " in table.add("swt_figure_audit", *mixed, 5)
    whole = figure("1.9万", ROUNDED), figure("23%", ROUNDED), figure("5.5万", ROUNDED)
    assert " 18970 19499 " in table.add("swt_figure_audit", *whole, 5)
    anhui = plain(79159, 70000, 90000), figure("10.6%", ROUNDED), figure("131000", EXACT)
    assert " 78980 79337 " in table.add("swt_figure_audit", *anhui, 5)


def readings(table):
    """Each end of every interval is checked by its exact value; audits follow below."""
    for base in ("1.9万", "19000", "1.95万", "7.9万", "100", "3"):
        for rate in ("23%", "10.6%", "0%", "-5%", "0.1"):
            for target in ("5.5万", "55000", "13.1万", "100", "0"):
                for reading in Reading:
                    try:
                        figures = [figure(text, reading) for text in (base, rate, target)]
                    except Refused:
                        continue
                    table.add("swt_figure_audit", *figures, 5)


def ends(table):
    """Intervals that touch and no more: a half-open end does not count, an exact figure does."""
    rate, exact_rate = Figure(Pair(1, 10), Pair(1, 10), Pair(2, 10)), Figure(*[Pair(1, 10)] * 3)
    for base in (99, 100, 101):
        for low in (109, 110, 111, 119, 120, 121):
            for target in (plain(low, low, low), plain(low, low, low + 1)):
                for chosen in (rate, exact_rate):
                    table.add("swt_figure_audit", plain(base, base, base), chosen, target, 1)
                    table.add("swt_figure_audit", plain(base, base, base + 1), chosen, target, 1)
    half, halves = Figure(*[Pair(1, 2)] * 3), Figure(Pair(39, 2), Pair(38, 2), Pair(40, 2))
    table.add("swt_figure_audit", half, exact_rate, plain(1, 1, 1), 3)
    table.add("swt_figure_audit", halves, exact_rate, plain(25, 24, 26), 3)


def errors(table):
    good = plain(100, 95, 105), Figure(Pair(1, 10), Pair(9, 100), Pair(11, 100)), plain(161, 150, 170)
    for periods in (0, -1, 1001, INT64_MAX >> 32):
        table.add("swt_figure_audit", *good, periods)
    for pair in (Pair(1, 0), Pair(100, -1), Pair(-1, 1), Pair(INT64_MIN, 1)):
        for place in range(3):
            for field in Figure._fields:
                figures = list(good)
                figures[place] = figures[place]._replace(**{field: pair})
                table.add("swt_figure_audit", *figures, 5)
    disordered = plain(100, 101, 105), plain(100, 95, 99), plain(100, 105, 95)
    for bad in disordered:
        table.add("swt_figure_audit", bad, good[1], good[2], 5)
        table.add("swt_figure_audit", good[0], good[1], bad, 5)
    table.add("swt_figure_audit", plain(0, 0, 1), good[1], good[2], 5)
    table.add("swt_figure_audit", plain(INT64_MAX // 100, 1, INT64_MAX), plain(1, 1, 1), good[2], 5)
    table.add("swt_figure_audit", good[0], Figure(*[Pair(-9, 10)] * 3), plain(2**60, 2**60, 2**60), 5)


def rows():
    table, stream = Table(), Stream(5)
    published(table)
    for text in TEXTS:
        for reading in Reading:
            table.add("swt_figure_parse", text, reading)
    table.add("swt_figure_parse", None, EXACT)
    for reading in (-1, 3):
        table.add("swt_figure_parse", "1.9万", reading)
    readings(table)
    ends(table)
    errors(table)
    for _ in range(40):
        base, width = stream.between(1000, 10**6), stream.of([0, 1, 50, 500])
        rate, fuzz = stream.between(-50, 400), stream.of([0, 1, 5])
        target = base * (1000 + rate) ** 3 // 1000**3
        table.add("swt_figure_audit", plain(base, base - width, base + width),
                  Figure(Pair(rate, 1000), Pair(10 * rate - fuzz, 10000), Pair(10 * rate + fuzz, 10000)),
                  plain(target, target - width, target + width), 3)
    return table.rows
