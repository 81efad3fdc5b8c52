# SPDX-License-Identifier: MIT
"""require.h and coverage.h in fractions; see exact.py."""

import math
from fractions import Fraction

from exact import (INT64_MAX, Comparison, Refused, Rounding, column, fraction, is_bad, option, order,
                   refuse_if, rounded)

def check_norm(per):
    refuse_if(per.num < 0 or per.den < 0, "RANGE")
    refuse_if(per.den == 0, "DIV_ZERO")


def require(driver, per, rounding):
    option(rounding, Rounding)
    refuse_if(is_bad(driver), "RANGE")
    check_norm(per)
    return rounded(driver * fraction(per), rounding)


def require_column(driver, per, rounding):
    option(rounding, Rounding)
    check_norm(per)
    return column(lambda d: require(d, per, rounding), driver)


def require_shared(driver, area, areas, per):
    """For rows that are in order but for one kind of fault; sums beyond INT64_MAX belong to other tests."""
    check_norm(per)
    small, posts, unknown, first = [0] * areas, [0] * areas, set(), None
    for row, (units, place) in enumerate(zip(driver, area)):
        if place >= areas or (units is not None and units < 0):
            first = row if first is None else first
        if place < areas and is_bad(units):
            unknown.add(place)
        elif place < areas and units * fraction(per) >= 1:
            posts[place] += math.ceil(units * fraction(per))
        elif place < areas:
            small[place] += units
    out = [None if i in unknown else posts[i] + math.ceil(small[i] * fraction(per)) for i in range(areas)]
    if first is not None:
        raise Refused("RANGE", first, out)
    return out


def fewest_bins(sizes, room):
    """The least number of bins by trying every way: each size from the largest down into each open bin."""
    sizes = sorted((size for size in sizes if size > 0), reverse=True)
    best = len(sizes)

    def place(number, free):
        nonlocal best
        if len(free) >= best:
            return
        if number == len(sizes):
            best = len(free)
            return
        for bin_number, left in enumerate(free):
            if left >= sizes[number] and left not in free[:bin_number]:
                place(number + 1, [*free[:bin_number], left - sizes[number], *free[bin_number + 1:]])
        place(number + 1, [*free, room - sizes[number]])

    place(0, [])
    return best


def least_packed(driver, per):
    """The least posts of one area where no unit is split, for a dozen of small units or so."""
    per = fraction(per)
    small = [units for units in driver if units * per < 1]
    posts = sum(math.ceil(units * per) for units in driver if units * per >= 1)
    return posts + (fewest_bins(small, 1 / per) if per > 0 else 0)


def require_packed(driver, area, areas, per, steps):
    """Posts, bounds and whether proved, by area: for areas that so many steps settle."""
    refuse_if(steps < 0, "RANGE")
    check_norm(per)
    try:
        shared = require_shared(driver, area, areas, per)
    except Refused as refused:
        raise Refused("RANGE", refused.row) from refused
    least = [None if posts is None else
             least_packed([d for d, place in zip(driver, area) if place == number], per)
             for number, posts in enumerate(shared)]
    return least, least, [int(posts is not None) for posts in least]


def require_span(units, fewest, most):
    refuse_if(is_bad(units) or fewest < 1 or most < fewest, "RANGE")
    least, greatest = math.ceil(Fraction(units, most)), units // fewest
    refuse_if(least > greatest, "INFEASIBLE")
    return least, greatest


def check_share(share):
    check_norm(share)
    refuse_if(fraction(share) > 1, "RANGE")


def coverage_check(have, need):
    """Fields in the order of swt_coverage; a worst row of None is SWT_NO_ROW."""
    units = met = missing = surplus = shortfall = worst_gap = sum_have = sum_need = 0
    worst_row = None
    for row, (has, needs) in enumerate(zip(have, need)):
        if any(x is not None and x < 0 for x in (has, needs)):
            raise Refused("RANGE", row)
        if has is None or needs is None:
            missing += 1
            continue
        units, met, sum_have, sum_need = units + 1, met + (has >= needs), sum_have + has, sum_need + needs
        if max(sum_have, sum_need) > INT64_MAX:
            raise Refused("OVERFLOW", row)
        surplus += max(has - needs, 0)
        shortfall += max(needs - has, 0)
        if needs - has > worst_gap:
            worst_gap, worst_row = needs - has, row
    return units, met, missing, sum_have, sum_need, shortfall, surplus, worst_gap, worst_row


def coverage_cheapest(have, need, share):
    """By what lacks, the smallest first; returns the posts by unit as well."""
    check_share(share)
    for row, pair in enumerate(zip(have, need)):
        refuse_if(any(x is not None and x < 0 for x in pair), "RANGE")
    lacks = [None if None in pair else max(pair[1] - pair[0], 0) for pair in zip(have, need)]
    known = sorted((lack, row) for row, lack in enumerate(lacks) if lack is not None)
    wanted = math.ceil(len(lacks) * fraction(share))
    refuse_if(wanted > len(known), "INFEASIBLE")
    chosen = {row for _, row in known[:wanted]}
    extra = [None if lack is None else lack if row in chosen else 0 for row, lack in enumerate(lacks)]
    refuse_if(sum(lack for lack in extra if lack is not None) > INT64_MAX, "OVERFLOW")
    return extra, sum(lack for lack in extra if lack is not None)


def coverage_units(share, units):
    refuse_if(is_bad(units), "RANGE")
    check_share(share)
    return math.ceil(units * fraction(share))


def coverage_reached(met, units, share, comparison):
    option(comparison, Comparison)
    refuse_if(is_bad(met, units) or met > units, "RANGE")
    check_share(share)
    refuse_if(units == 0, "INFEASIBLE")
    side = order(Fraction(met, units), fraction(share))
    return int(side >= 0 if comparison == Comparison.SWT_AT_LEAST else side > 0)
