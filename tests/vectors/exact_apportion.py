# SPDX-License-Identifier: MIT
"""apportion.h in fractions; see exact.py.

Divisor methods give one post after another to the highest claim. Where the total is too large for that, all
posts whose claims are above a threshold are given at once first; the threshold is halved in on until fewer
than a few an area are left.
"""

import math
from enum import IntEnum
from fractions import Fraction

from exact import INT64_MAX, option, refuse_if

FINE = 140  # thresholds are multiples of 2^-140


class Method(IntEnum):
    SWT_HAMILTON = 0
    SWT_WEBSTER = 1
    SWT_DHONDT = 2
    SWT_ADAMS = 3
    SWT_HUNTINGTON_HILL = 4


def claim(method, weight, posts):
    """What orders claims: infinite ones come first, the larger weight before the smaller."""
    if method in (Method.SWT_ADAMS, Method.SWT_HUNTINGTON_HILL) and posts == 0:
        return (1, weight)
    if method == Method.SWT_HUNTINGTON_HILL:
        return (0, Fraction(weight**2, posts * (posts + 1)))
    halves = {Method.SWT_WEBSTER: 1, Method.SWT_DHONDT: 2, Method.SWT_ADAMS: 0}
    return (0, Fraction(2 * weight, 2 * posts + halves[method]))


def posts_above(method, weight, scale):
    """How many posts n there are with d(n) <= weight * scale / 2^FINE."""
    if method == Method.SWT_HUNTINGTON_HILL:
        return (math.isqrt(4 * ((weight * scale) ** 2 >> 2 * FINE) + 1) - 1) // 2 + 1
    half = 1 << FINE - 1
    start = {Method.SWT_WEBSTER: half, Method.SWT_DHONDT: 0, Method.SWT_ADAMS: 2 * half}
    return weight * scale + start[method] >> FINE


def head_start(total, weights, method, floors, caps):
    """Shares with as many posts as one threshold for all gives without exceeding the total."""
    def shares(scale):
        return [max(f, min(c, posts_above(method, w, scale))) if w else f
                for w, f, c in zip(weights, floors, caps)]
    if sum(shares(0)) > total:
        return list(floors)
    low, high = 0, (total + 1) << FINE
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sum(shares(middle)) <= total else (low, middle)
    return shares(low)


def by_claims(total, weights, method, floors, caps, start):
    shares = list(start)
    given = sum(shares)
    open_areas = [i for i, weight in enumerate(weights) if weight > 0]
    last = None
    while given < total:
        waiting = [i for i in open_areas if shares[i] < caps[i]]
        best = max(waiting, key=lambda i: (claim(method, weights[i], shares[i]), -i))
        last = claim(method, weights[best], shares[best])
        shares[best] += 1
        given += 1
    if shares == list(floors):
        return shares, 0
    if last is None:  # all within the head start: the lowest claim that was served
        last = min(claim(method, weights[i], shares[i] - 1) for i in open_areas if shares[i] > floors[i])
    served = sum(shares[i] > floors[i] and claim(method, weights[i], shares[i] - 1) == last
                 for i in open_areas)
    waiting = sum(shares[i] < caps[i] and claim(method, weights[i], shares[i]) == last for i in open_areas)
    return shares, served + waiting if waiting else 0


def quotas(total, weights, floors, caps):
    """weight * y within floor and cap, for the y at which they add up to the total: between two bends."""
    def at(y):
        return [min(max(Fraction(f), w * y), Fraction(c)) if w else Fraction(f)
                for w, f, c in zip(weights, floors, caps)]
    bends = {Fraction(bound, w) for w, f, c in zip(weights, floors, caps) if w for bound in (f, c)}
    bends = sorted(bends | {Fraction(0)})
    high = next(y for y in bends if sum(at(y)) >= total)
    if sum(at(high)) == total:
        return at(high)
    low = bends[bends.index(high) - 1]
    rise = sum(at(high)) - sum(at(low))
    return at(low + (total - sum(at(low))) * (high - low) / rise)


def by_remainders(total, weights, floors, caps):
    exact = quotas(total, weights, floors, caps)
    shares = [math.floor(q) for q in exact]
    rests = [q - share for q, share in zip(exact, shares)]
    order = sorted(range(len(rests)), key=lambda i: (-rests[i], i))
    left = total - sum(shares)
    for i in order[:left]:
        shares[i] += 1
    if left == 0:
        return shares, 0
    last = rests[order[left - 1]]
    is_tied = left < len(order) and rests[order[left]] == last
    return shares, rests.count(last) if is_tied else 0


def apportion(total, weights, method, floors, caps):
    option(method, Method)
    lows = floors if floors is not None else [0] * len(weights)
    highs = caps if caps is not None else [INT64_MAX] * len(weights)
    refuse_if(any(x is None or x < 0 for x in [total, *weights, *lows, *highs]), "RANGE")
    refuse_if(any(high < low for low, high in zip(lows, highs)), "RANGE")
    refuse_if(sum(weights) > INT64_MAX, "OVERFLOW")
    most = [high if weight else low for weight, low, high in zip(weights, lows, highs)]
    refuse_if(sum(lows) > total or sum(most) < total, "INFEASIBLE")
    if method == Method.SWT_HAMILTON:
        return by_remainders(total, weights, lows, most)
    if total - sum(lows) <= 200:
        return by_claims(total, weights, method, lows, most, lows)
    return by_claims(total, weights, method, lows, most, head_start(total, weights, method, lows, most))
