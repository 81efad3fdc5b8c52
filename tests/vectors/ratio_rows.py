# SPDX-License-Identifier: MIT
"""ratio.h: ratios made, compared, found in doubles, and read as plans print them."""

import math

from exact import INT64_MAX, INT64_MIN, Pair
from table import Stream, Table

EDGES = [INT64_MIN, INT64_MIN + 1, -(2**62), -7, -1, 0, 1, 2, 30, 100, 2**62, INT64_MAX - 1, INT64_MAX]

DOUBLES = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.106, 0.23, 0.07, 0.35, 0.13, 0.001, 0.5, 0.25, 2.675, 1e-5, 1.005, -0.025,
    19000.0, 131000.0, 0.1 + 0.2, 1 / 3, 2 / 3, 0.10600000000000001, 9007199254740991.0, 9007199254740992.0,
    9007199254740994.0, 4503599627370495.5, 1125899906842624.25, 1125899906842624.75, 123456789012345.67,
    0.30000000000000004, 0.7999999999999999, 1e15, 1e16, 1e17, 1e18, 9e18, 9.2e18, 9223372036854774784.0,
    2.0**62, 2.0**63, -(2.0**63), 1e19, -1e19, 1e300, 1e-15, 1e-16, 1e-17, 1e-18, 5e-18, 1e-19, 2.5e-18,
    1.5e-18, 1e-30, 2.0**-44, 2.0**-20, 2.0**-10, 2.0**-62, 2.0**-64, 5e-324, math.inf, -math.inf, math.nan,
    1.7976931348623157e308]

TEXTS = [
    "10.6%", "23%", "3‰", "0.106", "-2.5%", "12,345", "1.9万", "1.2亿", "1/1000", "1:1000", "5.5万", "13.1万",
    "35%", "1.3万", "30/100", "3:1", "0", "-0", "+5", "007", "0.000", "100%", "100.00%", "1,234,567",
    "12,345.5", "0.5万", "1,000万", "-1/3", "+1/3", "2.5/1.5", "1,000/1", "0.1/0.3", "6/4", "0/5", "1/0", "0/0",
    "1/0.0", "1:0", "1/18446744073709551616", "1/184467440737095516160", "１０．６％", "１２，３４５", "－２．５％", "＋３",
    "１／１０００", "１：１０００", "１.９万", "５‰", "２亿", "10.６％", "9223372036854775807", "9223372036854775808",
    "-9223372036854775807", "-9223372036854775808", "-9223372036854775809", "922337203685477580700%",
    "922337203685477.5807万", "92233720368547758.08亿", "92233720368.54775807亿", "1/9223372036854775807",
    "1/9223372036854775808", "0.000000000000000001", "0.0000000000000000001", "99999999999999999999",
    "0.5" + "0" * 40, "1" + "0" * 18, "1" + "0" * 19, "1" + "0" * 40, "5" + "0" * 18 + "%", "1亿", "1亿亿",
    "1万亿", "10.6%%", "10.6‰%", "1%/2", "1万/2", "1/2%", "1/2/3", "1/-2", "1/+2", "", " ", "+", "-", "--1",
    "+-1", ".", ".5", "5.", "-.5", "1.2.3", "1e5", "1E-5", "0x10", "1_000", "12,34", "1,2345", "1234,567",
    ",123", "123,", "1,,000", "12,345,67", "0,012", "1,000.5,000", "%", "万", "10.6 %", " 10.6%", "10.6% ",
    "10²", "½", "Ⅳ", "十", "1.9萬", "1.9w", "inf", "nan", "abc", "1/", "/2", ":", "1:", "10,6%", "1．", "３％％",
    "1.9万人", "٣", "1\u00a0000", "−5", "1–2", "5-8", "5‱", "1，000", "1,０００"]


def near_ratios(table, stream):
    """Neighbours among fractions, |a*d - b*c| = 1, and the same ratio in other terms."""
    for _ in range(30):
        num, den = stream.between(1, 2**40), stream.between(2, 2**40)
        if math.gcd(num, den) > 1:
            continue
        other = pow(num, -1, den)
        neighbour = Pair((num * other - 1) // den, other)
        ratio, opposite = Pair(num, den), Pair(-num, den)
        for a, b in ((ratio, neighbour), (neighbour, ratio), (opposite, ratio)):
            table.add("swt_ratio_compare", a, b)
        table.add("swt_ratio_compare", Pair(num, den), Pair(3 * num, 3 * den))


def rows():
    table, stream = Table(), Stream(1)
    for num in EDGES:
        for den in (INT64_MIN, -100, -1, 0, 1, 30, 100, INT64_MAX):
            table.add("swt_ratio_make", num, den)
    for a in (Pair(n, d) for n in (INT64_MIN, -1, 0, 1, INT64_MAX) for d in (1, 3, INT64_MAX)):
        for b in (Pair(1, 3), Pair(2, 6), Pair(-1, 1), Pair(INT64_MAX - 1, INT64_MAX),
                  Pair(INT64_MIN, INT64_MAX)):
            table.add("swt_ratio_compare", a, b)
    for a, b in ((Pair(1, 0), Pair(1, 2)), (Pair(1, 2), Pair(1, 0)), (Pair(1, -2), Pair(1, 2)),
                 (Pair(1, 2), Pair(1, -2)), (Pair(1, 0), Pair(1, -1)), (Pair(1, 2), Pair(1, INT64_MIN))):
        table.add("swt_ratio_compare", a, b)
    near_ratios(table, stream)
    for x in DOUBLES:
        table.add("swt_ratio_from_double", x)
    for _ in range(60):
        x = stream.between(-9999, 99999) / stream.of([10, 100, 1000, 7, 3, 1024])
        table.add("swt_ratio_from_double", x)
    for text in TEXTS:
        table.add("swt_ratio_parse", text)
    table.add("swt_ratio_parse", None)
    return table.rows
