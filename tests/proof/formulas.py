#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The formulas of lib/require.c, lib/exact/two.h and lib/columns, proved by z3 over the whole range.

Each is stated by hand after the code, named beside it, and its negation is shown to have no solution; nothing is
assumed but the ranges that are written here. With --break each claim is made too strong and must be refuted,
which shows that a proof can fail. Needs python3-z3.
"""

import sys

import z3

SECONDS = 60
TOP = 2**63 - 1


def ints(names):
    return [z3.Int(name) for name in names.split()]


def ceiling(slack):
    """require.c: quotient + (rest != 0) is the least whole number that times den is not below the product."""
    product, den, quotient, rest, other = ints("product den quotient rest other")
    ceil = quotient + z3.If(rest != 0, 1, 0) + slack
    return ([0 <= product, product <= TOP * TOP, 1 <= den, den <= TOP, product == quotient * den + rest,
             0 <= rest, rest < den],
            z3.And(ceil * den >= product, z3.Implies(other <= ceil - 1, other * den < product)))


def half_up(slack):
    """require.c: rest >= den - rest, in 64 bits, where 2 * rest >= den, in as many as it takes."""
    rest, den = z3.BitVecs("rest den", 64)
    wide_rest, wide_den = z3.ZeroExt(2, rest), z3.ZeroExt(2, den)
    return ([z3.ULT(rest, den), z3.ULE(den, z3.BitVecVal(TOP, 64))],
            z3.UGE(rest, den - rest + slack) == z3.UGE(2 * wide_rest, wide_den))


def half_up_rounds(slack):
    """... and that is where (2 * product + den) / (2 * den), cut, is one more than product / den, cut. With
    product = quotient * den + rest, 2 * den * quotient falls out on either side, and 0 or 1 is left."""
    den, rest = ints("den rest")
    above = 2 * rest + den
    return ([0 <= rest, rest < den, den <= TOP],
            z3.If(2 * rest >= den + slack, z3.And(2 * den <= above, above < 4 * den), above < 2 * den))


def multiply_shift(slack):
    """multiplier.c: y = x*F + C, so that y*D = P*(x*A + B) + t with t = x*e + c and P = 2^s; where t < P, y / P
    and (x*A + B) / D = q have the same whole part. With x*A + B = q*D + r and y = P*q + z, P*q*D falls out, and
    z*D = P*r + t is left, which must put z into 0..P-1. Were it z = P + v, v >= 0, then with r = D - 1 - u it
    would be v*D + P + P*u = t."""
    power, d, u, t, v = ints("power d u t v")
    return ([power >= 1, d >= 1, 0 <= u, u <= d - 1, 0 <= t, t < power + slack, v >= 0],
            z3.And(v * d + power + power * u != t, (-1 - v) * d != power * (d - 1 - u) + t))


def two_product(slack):
    """two.h: the sum in the middle cannot wrap: (2^32 - 1)^2 + 2 * (2^32 - 1) < 2^64."""
    a, b, carry, more = z3.BitVecs("a b carry more", 66)
    half = z3.BitVecVal(2**32 - 1, 66)
    return ([z3.ULE(a, half), z3.ULE(b, half), z3.ULE(carry, half), z3.ULE(more, half + slack)],
            z3.ULT(half * half + carry + more, z3.BitVecVal(2**64, 66)))


def two_times(slack):
    """two.h: a product modulo 2^128. What its high word drops is a multiple of 2^64, and so of 2^128 in the whole:
    with a = high * 2^64 + low, a * b less the result is (a.high * b.high + dropped) * 2^128."""
    a_high, a_low, b_high, b_low, low_high, low_low, high, dropped = ints(
        "a_high a_low b_high b_low low_high low_low high dropped")
    word = 2**64
    return ([a_low * b_low == low_high * word + low_low, 0 <= low_low, low_low < word, 0 <= high, high < word,
             low_high + a_high * b_low + a_low * b_high == high + dropped * word],
            (a_high * word + a_low) * (b_high * word + b_low) - (high * word + low_low)
            == (a_high * b_high + dropped + slack) * word * word)


def leading_zeros(slack):
    """two.h: the loop ends with the top bit set, after 0 to 63 steps, and what it pushed out was all 0."""
    number = z3.BitVec("number", 64)
    shifted, zeros = number, z3.BitVecVal(0, 64)
    for _ in range(63):
        open_ = z3.LShR(shifted, 63) == 0
        shifted, zeros = z3.If(open_, shifted << 1, shifted), z3.If(open_, zeros + 1, zeros)
    return ([number != 0],
            z3.And(z3.LShR(shifted, 63) == 1, z3.ULE(zeros + slack, 63), z3.LShR(shifted, zeros) == number))


def wide_carry(slack):
    """wide.c: word * factor + word + carry < 2^128 for words below 2^64."""
    top = 2**64 - 1
    a, b, c, d = ints("a b c d")
    return ([0 <= a, a <= top, 0 <= b, b <= top, 0 <= c, c <= top, 0 <= d, d <= top + slack],
            z3.Implies(a * b <= top * top, a * b + c + d < 2**128))


CLAIMS = (ceiling, half_up, half_up_rounds, multiply_shift, two_product, two_times,
          leading_zeros, wide_carry)


def main():
    breaking = sys.argv[1:] == ["--break"]
    failed = 0
    print(f"1..{len(CLAIMS)}")
    for number, claim in enumerate(CLAIMS, 1):
        assumed, holds = claim(1 if breaking else 0)
        solver = z3.Solver()
        solver.set("timeout", SECONDS * 1000)
        solver.add(*assumed, z3.Not(holds))
        answer = solver.check()
        good = answer == (z3.sat if breaking else z3.unsat)
        failed += not good
        says = {"unsat": "proved", "sat": "refuted"}.get(str(answer), "not decided")
        print(f"{'ok' if good else 'not ok'} {number} - {claim.__name__}: {says}", flush=True)
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
