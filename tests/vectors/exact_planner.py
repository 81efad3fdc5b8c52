# SPDX-License-Identifier: MIT
"""workload.h and supply.h in fractions; see exact.py."""

import math
from enum import IntEnum
from fractions import Fraction

from exact import MAX_PERIODS, Pair, Refused, Rounding, fraction, is_bad, option, refuse_if, rounded, stored
from exact_posts import check_norm, check_share

MOST_ENTRIES = 200


class Unit(IntEnum):
    SWT_MINUTES_EACH = 0
    SWT_EACH_HOUR = 1
    SWT_EACH_DAY = 2


def workload_posts(tasks, minutes_each, minutes_available, rounding):
    option(rounding, Rounding)
    refuse_if(is_bad(tasks, minutes_each, minutes_available), "RANGE")
    refuse_if(minutes_available == 0, "DIV_ZERO")
    return rounded(Fraction(tasks * minutes_each, minutes_available), rounding)


def check_norms(pairs):
    """The range of all of them comes before a zero divisor in any."""
    refuse_if(any(pair.num < 0 or pair.den < 0 for pair in pairs), "RANGE")
    refuse_if(any(pair.den == 0 for pair in pairs), "DIV_ZERO")


def is_above(pair, most):
    return pair.den != 0 and fraction(pair) > most


def check_year(year, others=()):
    """The year's numbers, and others that are held to the same."""
    refuse_if(any(pair.num < 0 or pair.den < 0 for pair in (*year, *others)), "RANGE")
    refuse_if(is_above(year[1], 7) or is_above(year[6], 24), "RANGE")
    check_norms((*year, *others))


def hours_of_year(year):
    """Fields in the order of swt_working_year."""
    weeks, days_a_week, *leave, hours_a_day = map(fraction, year)
    days = weeks * days_a_week - sum(leave)
    refuse_if(days < 0, "RANGE")
    return days * hours_a_day


def workload_available(year):
    check_year(year)
    return stored(hours_of_year(year))


def stored_or_none(x):
    try:
        return stored(x)
    except Refused:
        return Pair(0, 0)


def hours_of_activity(annual, standard, unit, hours_a_day):
    if unit == Unit.SWT_MINUTES_EACH:
        return annual * fraction(standard) / 60
    return annual / fraction(standard) * (1 if unit == Unit.SWT_EACH_HOUR else fraction(hours_a_day))


def check_category(year, annual, standards, units, allowances, staff, hours, actual):
    refuse_if(not set(units) <= set(Unit), "OPTION")
    refuse_if(max(len(annual), len(allowances), len(staff)) > MOST_ENTRIES, "RANGE")
    refuse_if(is_bad(*annual, *staff, actual), "RANGE")
    check_year(year, (*standards, *allowances, *hours))
    refuse_if(any(unit != Unit.SWT_MINUTES_EACH and standard.num == 0
                  for standard, unit in zip(standards, units)), "DIV_ZERO")


def workload_wisn(year, annual, standards, units, allowances, staff, hours, actual, rounding):
    """The lists of swt_staff_category, each structure's fields as a list of their own."""
    option(rounding, Rounding)
    check_category(year, annual, standards, units, allowances, staff, hours, actual)
    available, left = hours_of_year(year), 1 - sum(map(fraction, allowances), Fraction(0))
    refuse_if(left <= 0, "RANGE")
    refuse_if(available == 0, "DIV_ZERO")
    service = sum((hours_of_activity(*activity, year[6]) for activity in zip(annual, standards, units)),
                  Fraction(0)) / available
    individual = sum((s * fraction(h) for s, h in zip(staff, hours)), Fraction(0)) / available
    required = service / left + individual
    posts = rounded(required, rounding)
    pressure = stored_or_none(actual / required) if required else Pair(0, 0)
    ratios = map(stored_or_none, (available, service, 1 / left, individual, required, actual - required))
    return (*ratios, pressure, posts)


def check_supply(stock, other, attrition, periods):
    refuse_if(is_bad(stock, other) or not 0 <= periods <= MAX_PERIODS, "RANGE")
    check_norm(attrition)
    check_share(attrition)


def supply_path(stock, attrition, intake, periods, rounding):
    option(rounding, Rounding)
    check_supply(stock, intake, attrition, periods)
    stays, exact, path = 1 - fraction(attrition), Fraction(stock), [stock]
    for _ in range(periods):
        exact = exact * stays + intake
        path.append(rounded(exact, rounding))
    return path


def supply_least_intake(stock, target, attrition, periods, rounding):
    """By the closed form: what is short at the end, over what one a period comes to."""
    option(rounding, Rounding)
    check_supply(stock, target, attrition, periods)
    refuse_if(periods == 0 and target > stock, "INFEASIBLE")
    if periods == 0 or target == 0:
        return 0
    stays = 1 - fraction(attrition)
    of_one = periods if stays == 1 else (1 - stays**periods) / (1 - stays)
    short = target - stock * stays**periods
    if rounding == Rounding.SWT_CEIL:  # above target - 1 will do
        return max(math.floor((short - 1) / of_one) + 1, 0)
    return max(math.ceil((short - (Fraction(1, 2) if rounding == Rounding.SWT_HALF_UP else 0)) / of_one), 0)
