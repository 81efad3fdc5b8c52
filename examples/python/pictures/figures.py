# SPDX-License-Identifier: MIT
"""The numbers that the pictures show: a plan's path with what its printed figures allow, and needs by area.

Nothing here draws. Everything is computed by the library in whole numbers.
"""

from typing import Any, List, NamedTuple, Optional, Sequence

import swtarget
from swtarget import KIND_COVER, KIND_RATIO, KIND_SPAN

from pictures.rows import Fault

MOST_TARGETS = 3


class Path(NamedTuple):
    """A growth sentence year by year; None where the plan does not print what it takes.

    rate, base, target  figures as printed
    at_rate             the printed rate from the printed base, or from the least base that reaches the target
    evenly              from the base to the target at one rate
    low, high           the least and the greatest that the printed figures, read as rounded, allow
    per_hundred         no base is printed: headcounts for every 100 of the base year
    audit               as figure_audit says, where all it needs is printed
    """
    claim: Any
    years: List[int]
    at_rate: Optional[List[int]]
    evenly: Optional[List[int]]
    low: List[int]
    high: List[int]
    per_hundred: bool
    rate: Any
    base: Any
    target: Any
    audit: Any


class Need(NamedTuple):
    """A target by area: names in the order of the table; None where a number is not known."""
    target: Any
    names: List[str]
    need: List[Optional[int]]
    have: List[Optional[int]]
    gap: List[Optional[int]]
    finding: Any


def least(figure):
    return -(-figure.low.numerator // figure.low.denominator)


def greatest(figure):
    """The greatest whole number that a figure can stand for; its upper end is excluded unless it is exact."""
    if figure.low == figure.high:
        return figure.high.numerator // figure.high.denominator
    return -(-figure.high.numerator // figure.high.denominator) - 1


def path_of(plan):
    """The path of the plan's growth sentence; None where it has none."""
    if not plan.claims:
        return None
    claim = plan.claims[0]
    base, rate, target = (None if text is None else swtarget.figure_parse(text)
                          for text in (claim.base, claim.rate, claim.target))
    if base is None and target is None:
        return _per_hundred(claim, rate)
    if base is None:
        return _backwards(claim, rate, target)
    return _forwards(claim, base, rate, target)


def _years(claim):
    return list(range(claim.base_year, claim.deadline + 1))


def _evenly(base, target, periods):
    return [swtarget.growth_track(base, target, periods, elapsed, 0).planned
            for elapsed in range(periods + 1)]


def _forwards(claim, base, rate, target):
    """From a printed base, by a printed rate if there is one, else evenly to the target."""
    years = _years(claim)
    periods = len(years) - 1
    evenly = None if target is None else _evenly(int(base.value), int(target.value), periods)
    if rate is None:
        low, high = (_evenly(end(base), end(target), periods) for end in (least, greatest))
        return Path(claim, years, None, evenly, low, high, False, rate, base, target, None)
    low = swtarget.growth_path(least(base), rate.low, periods, "floor")
    high = swtarget.growth_path(greatest(base), rate.high, periods)
    audit = None if target is None else swtarget.figure_audit(base, rate, target, periods)
    at_rate = swtarget.growth_path(int(base.value), rate.value, periods)
    return Path(claim, years, at_rate, evenly, low, high, False, rate, base, target, audit)


def _backwards(claim, rate, target):
    """From a target and a rate: whatever base leads there."""
    years = _years(claim)
    left = [claim.deadline - year for year in years]
    base = swtarget.growth_least_base(int(target.value), rate.value, left[0])
    at_rate = swtarget.growth_path(base, rate.value, left[0])
    low = [swtarget.growth_least_base(least(target), rate.high, periods) for periods in left]
    high = [swtarget.growth_least_base(greatest(target) + 1, rate.low, periods) - 1 for periods in left]
    evenly = _evenly(base, int(target.value), left[0])
    return Path(claim, years, at_rate, evenly, low, high, False, rate, None, target, None)


def _per_hundred(claim, rate):
    years = _years(claim)
    at_rate, low, high = (swtarget.growth_path(100, value, len(years) - 1, rounding) for value, rounding in (
        (rate.value, "ceil"), (rate.low, "floor"), (rate.high, "ceil")))
    return Path(claim, years, at_rate, None, low, high, True, rate, None, None, None)


def can_be_set_by_area(target, table):
    return (target.kind in (KIND_RATIO, KIND_COVER, KIND_SPAN) and target.area is None
            and target.driver in table)


def is_counted(target, table):
    return target.have in table and any(number is not None for number in table[target.have])


def chosen(plan, table, wanted: Sequence[str] = ()):
    """The targets that are shown by area: those wanted, or those whose people are counted, or the first."""
    able = [target for target in plan.targets if can_be_set_by_area(target, table)]
    unable = set(wanted) - {target.id for target in able}
    if unable:
        able_ids = ", ".join(target.id for target in able) or "none"
        named = ", ".join(sorted(unable))
        raise Fault(f"{named} cannot be shown by area with this table; what can be: {able_ids}")
    if wanted:
        return [target for target in able if target.id in wanted]
    counted = [target for target in able if is_counted(target, table)]
    return (counted or able)[:MOST_TARGETS]


def need_of(target, table):
    """What a target asks of each area, what there is and what lacks."""
    need, finding = swtarget.assess_rows(table, target)
    have = list(table[target.have]) if target.have in table else [None] * len(need)
    gap = [None if want is None or there is None else max(want - there, 0)
           for want, there in zip(need, have)]
    return Need(target, list(table["name"]), need, have, gap, finding)


def by_gap(need):
    """The rows with the greatest gap first; at the end those whose gap is not known, by their need."""
    def key(row):
        gap, want = need.gap[row], need.need[row]
        return (gap is None, -(gap or 0), -(want or 0), row)
    return sorted(range(len(need.names)), key=key)


def covered(need, row):
    """The share of its need that an area has, at most 1; None where it is not known."""
    want, there = need.need[row], need.have[row]
    if want is None or there is None:
        return None
    return 1.0 if want <= there else there / want
