# SPDX-License-Identifier: MIT
"""growth.h and figure.h in fractions; see exact.py."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

from exact import (INT64_MAX, MAX_PERIODS, Reading, Refused, Rounding, When, column, fraction, is_bad, option,
                   order, read_printed, refuse_if, rounded, stored)

def check_rate(rate, periods):
    refuse_if(not 0 <= periods <= MAX_PERIODS or rate.den < 0, "RANGE")
    refuse_if(rate.den == 0, "DIV_ZERO")
    refuse_if(fraction(rate) <= -1, "RANGE")


def grown(base, rate, periods):
    return base * (1 + fraction(rate)) ** periods


def growth_project(base, rate, periods, rounding):
    option(rounding, Rounding)
    refuse_if(is_bad(base), "RANGE")
    check_rate(rate, periods)
    return rounded(grown(base, rate, periods), rounding)


def growth_path(base, rate, periods, rounding, when):
    option(rounding, Rounding)
    option(when, When)
    refuse_if(is_bad(base), "RANGE")
    check_rate(rate, periods)
    path = [base]
    for i in range(1, periods + 1):
        exact = grown(base, rate, i) if when == When.SWT_ROUND_ONCE else grown(path[-1], rate, 1)
        path.append(rounded(exact, rounding))
    return path


def growth_compare(base, rate, periods, target):
    refuse_if(is_bad(base, target), "RANGE")
    check_rate(rate, periods)
    return order(grown(base, rate, periods), target)


def rate_between(base, target, periods):
    """(target / base)^(1 / periods) - 1 to 90 digits, and from there to the nearest double."""
    ratio = Fraction(target) / Fraction(base)
    if ratio in (0, 1):
        return float(ratio - 1)
    with localcontext() as context:
        context.prec = 90
        quotient = Decimal(ratio.numerator) / Decimal(ratio.denominator)
        return float(quotient ** (Decimal(1) / Decimal(periods)) - 1)


def growth_cagr(base, target, periods):
    refuse_if(is_bad(base, target) or not 1 <= periods <= MAX_PERIODS, "RANGE")
    refuse_if(base == 0, "DIV_ZERO")
    return rate_between(base, target, periods)


def least_true(holds, low, high):
    """The least whole number of low..high for which holds, which then holds for every greater one."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def growth_least_rate(base, target, periods, step):
    refuse_if(is_bad(base, target) or not 0 <= periods <= MAX_PERIODS or step.den < 0, "RANGE")
    refuse_if(step.den == 0, "DIV_ZERO")
    refuse_if(step.num <= 0, "RANGE")
    refuse_if(target > base and (base == 0 or periods == 0), "INFEASIBLE")
    size = fraction(step)
    least, most = math.floor(-1 / size) + 1, INT64_MAX // step.num
    refuse_if(base * (1 + most * size) ** periods < target, "OVERFLOW")
    return stored(least_true(lambda k: base * (1 + k * size) ** periods >= target, least, most) * size)


def growth_least_periods(base, rate, target):
    refuse_if(is_bad(base, target), "RANGE")
    check_rate(rate, 0)
    for periods in range(MAX_PERIODS + 1):
        if grown(base, rate, periods) >= target:
            return periods
        refuse_if(base == 0 or rate.num <= 0, "INFEASIBLE")
    raise Refused("INFEASIBLE")


def growth_least_base(target, rate, periods):
    refuse_if(is_bad(target), "RANGE")
    check_rate(rate, periods)
    return rounded(target / grown(Fraction(1), rate, periods), Rounding.SWT_CEIL)


def growth_track(base, target, periods, elapsed, actual):
    refuse_if(is_bad(base, target, actual), "RANGE")
    refuse_if(not 1 <= periods <= MAX_PERIODS or not 0 <= elapsed <= periods, "RANGE")
    refuse_if(base == 0 or target == 0, "DIV_ZERO")
    left = periods - elapsed
    power = base**left * target**elapsed
    planned = least_true(lambda level: level**periods >= power, 0, max(base, target))
    if left == 0:
        needed = 0.0 if actual >= target else math.inf
    else:
        needed = rate_between(actual, target, left) if actual else math.inf
    return planned, actual - planned, order(actual**periods, power), left, needed


def growth_project_column(base, rate, periods, rounding):
    option(rounding, Rounding)
    check_rate(rate, periods)
    return column(lambda b: growth_project(b, rate, periods, rounding), base)


def growth_project_rates_column(base, rates, periods, rounding):
    option(rounding, Rounding)
    refuse_if(not 0 <= periods <= MAX_PERIODS, "RANGE")
    return column(lambda b, r: growth_project(b, r, periods, rounding), base, rates)


# figure.h


def figure_parse(text, reading):
    refuse_if(text is None, "NULL")
    option(reading, Reading)
    printed = read_printed(text)
    if reading == Reading.SWT_EXACT:
        return (stored(printed.value),) * 3
    refuse_if(printed.last_digit is None, "SYNTAX")
    refuse_if(reading == Reading.SWT_TRUNCATED and printed.has_minus, "RANGE")
    below = printed.last_digit / 2 if reading == Reading.SWT_ROUNDED else 0
    ends = printed.value - below, printed.value - below + printed.last_digit
    return stored(printed.value), stored(ends[0]), stored(ends[1])


def check_figures(base, rate, target):
    pairs = [pair for figure in (base, rate, target) for pair in figure]
    refuse_if(any(pair.den < 0 for pair in pairs), "RANGE")
    refuse_if(any(pair.den == 0 for pair in pairs), "DIV_ZERO")
    for figure in (base, rate, target):
        refuse_if(not fraction(figure.low) <= fraction(figure.value) <= fraction(figure.high), "RANGE")
    refuse_if(base.low.num < 0 or base.value.num <= 0 or target.low.num < 0, "RANGE")
    refuse_if(fraction(rate.low) <= -1, "RANGE")


def meet(low, high, other_low, other_high):
    """Whether two sets have a number in common: [low, high), or the one number where both ends are equal."""
    if low == high:
        return other_low <= low < other_high or low == other_low
    if other_low == other_high:
        return low <= other_low < high
    return low < other_high and other_low < high


def compatible_bases(base, rate, target, periods):
    """The least and the greatest whole base within its figure that some rate leads to some target."""
    low, high = fraction(base.low), fraction(base.high)
    factors = (1 + fraction(rate.low)) ** periods, (1 + fraction(rate.high)) ** periods
    ends = fraction(target.low), fraction(target.high)
    first = max(math.ceil(low), 1)
    last = math.floor(high) if low == high else math.ceil(high) - 1
    first = max(first, math.floor(ends[0] / factors[1]))
    last = min(last, math.ceil(ends[1] / factors[0]))
    while first <= last and not meet(first * factors[0], first * factors[1], *ends):
        first += 1
    while first <= last and not meet(last * factors[0], last * factors[1], *ends):
        last -= 1
    return (first, last) if first <= last else (None, None)


def figure_audit(base, rate, target, periods):
    """Fields in the order of swt_audit."""
    refuse_if(not 1 <= periods <= MAX_PERIODS, "RANGE")
    check_figures(base, rate, target)
    goal, start = fraction(target.value), fraction(base.value)
    reached = grown(start, rate.value, periods)
    up, down = rounded(reached, Rounding.SWT_CEIL), rounded(reached, Rounding.SWT_FLOOR)
    hundredths = rounded(100 * reached, Rounding.SWT_FLOOR)
    needed = rounded(goal / grown(Fraction(1), rate.value, periods), Rounding.SWT_CEIL)
    first, last = compatible_bases(base, rate, target, periods)
    short_by = max(math.ceil(goal) - up, 0)
    rates = (rate_between(start, goal, periods),
             rate_between(fraction(base.high), fraction(target.low), periods),
             rate_between(fraction(base.low), fraction(target.high), periods))
    agree, reaches = int(first is not None), order(reached, goal)
    return agree, reaches, up, down, hundredths, short_by, needed, first, last, *rates
