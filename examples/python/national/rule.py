# SPDX-License-Identifier: MIT
"""What Jilin's rule and one post for 1,000 elders ask of every province, and a target divided among them.

Units are told apart by their codes: the last three digits say whose committee it is, the three before them
what kind of township it stands in. All sums are of whole numbers.
"""

from typing import Any, Dict, NamedTuple

import numpy
import swtarget

from national.tables import Fault

CLASSES = ("urban_communities", "town_communities", "villages", "others")
URBAN, TOWN, VILLAGE, OTHER = range(4)
RULE = ("J3", "J4", "J5")  # three in each urban community, one in each town community, one in each village
NORM = "1/1000"


class Answer(NamedTuple):
    """Columns with a number for each province, and what belongs to all of them.

    columns    by name: units of each class, posts of each sentence of the rule and together ("rule"),
               elders, their posts pooled by province, by county, shared within counties and alone in each
               unit, and the share of the total
    ties       as apportion reports them
    unmatched  counties with elders whose code no unit has, and counties with units that the census lacks
    unknown    counties whose elders are unknown
    apart      elders whose province has no unit left to spread them over: they count as one unit
    """
    columns: Dict[str, Any]
    ties: int
    unmatched: Any
    unknown: int
    apart: int


def compute(tables, total, method):
    """The answer for all provinces; Fault where tables or sums contradict each other."""
    place = numpy.searchsorted(tables.provinces[0], tables.units // 10**10)
    columns = _units(tables, place)
    columns.update(_rule(columns))
    elders = columns["elders"] = tables.provinces[1]
    columns["pooled"] = swtarget.require(elders, NORM)
    columns["by_county"], unknown = _by_county(tables)
    shared, unmatched, apart = _shared(tables, place)
    columns.update(shared)
    columns["share"], ties = swtarget.apportion(total, elders, method)
    _agree("the shares", columns["share"].sum(), "the total", total)
    return Answer(columns, ties, unmatched, unknown, apart)


def sum_by(groups, numbers, count):
    """Sums of 64-bit integers by group; bincount with weights would add doubles."""
    sums = numpy.zeros(count, "int64")
    numpy.add.at(sums, groups, numbers)
    return sums


def _agree(one, value, other, wanted):
    if int(value) != int(wanted):
        raise Fault(f"{one} come to {int(value):,} and {other} to {int(wanted):,}")


def classes_of(units):
    """The class of each unit, by its code of twelve digits."""
    committee, township = units % 1000, units // 1000 % 1000
    classes = numpy.full(units.size, OTHER)
    residents = (committee >= 1) & (committee <= 199)
    in_street = (township >= 1) & (township <= 99)
    classes[residents & in_street] = URBAN
    classes[residents & ~in_street] = TOWN
    classes[(committee >= 200) & (committee <= 399)] = VILLAGE
    return classes


def _units(tables, place):
    """Units by province and class, held against the table of townships."""
    provinces = tables.provinces.shape[1]
    counts = numpy.bincount(place * 4 + classes_of(tables.units), minlength=4 * provinces)
    by_class = counts.reshape(provinces, 4).T
    _agree("the units of all classes", by_class.sum(), "the codes", tables.units.size)
    code, residents, villages = tables.townships
    in_street = (code % 1000 >= 1) & (code % 1000 <= 99)
    listed = (residents[in_street].sum(), residents[~in_street].sum(), villages.sum())
    for name, counted, wanted in zip(CLASSES, by_class, listed):
        _agree(f"the {name.replace('_', ' ')} of the codes", counted.sum(), "those of the townships", wanted)
    return dict(zip(CLASSES, numpy.ascontiguousarray(by_class)))


def _rule(columns):
    """Each sentence of the rule by province; their sums are those that the nation as one row has."""
    posts, targets = {}, {target.id: target for target in swtarget.plan("jilin-2025").targets}
    for name in RULE:
        posts[name], finding = swtarget.assess_rows(columns, targets[name])
        _agree(f"the posts of {name}", posts[name].sum(), "those found in all", finding.required)
        nation = swtarget.require(int(columns[targets[name].driver].sum()), targets[name].amount)
        _agree(f"the posts of {name}", posts[name].sum(), "those of the nation as one row", nation)
    posts["rule"] = sum(posts.values())
    return posts


def _by_county(tables):
    """Posts of each county, rounded up by itself, added up by province."""
    _, place, elders = tables.counties
    known = elders >= 0
    posts = swtarget.require(elders[known], NORM)
    return sum_by(place[known], posts, tables.provinces.shape[1]), int((~known).sum())


class Areas(NamedTuple):
    """Where units share: columns with a number for each area, and what the two lists of counties differ in.

    The first areas are the provinces, for what belongs to no county that both lists know; then come those
    counties, by code.
    """
    province: Any
    elders: Any
    units: Any
    unmatched: Any


def _areas(tables, place):
    provinces = tables.provinces.shape[1]
    code, county_place, elders = tables.counties
    unit_county = tables.units // 10**6
    known = (elders >= 0) & numpy.isin(code, unit_county)
    order = numpy.argsort(code[known])
    counties, here, matched = (column[known][order] for column in tables.counties)
    if (counties[1:] == counties[:-1]).any():
        raise Fault("county_elders_2020.csv: two rows with leaf 1 have the same code")
    rest = tables.provinces[1] - sum_by(here, matched, provinces)
    if (rest < 0).any():
        raise Fault(f"the counties of {tables.names[int(rest.argmin())]} have more elders than the province")
    found = numpy.searchsorted(counties, unit_county)
    is_matched = numpy.isin(unit_county, counties)
    area = numpy.where(is_matched, provinces + found, place)
    return Areas(province=numpy.concatenate([numpy.arange(provinces), here]),
                 elders=numpy.concatenate([rest, matched]),
                 units=numpy.bincount(area, minlength=provinces + counties.size),
                 unmatched=(int((elders >= 0).sum() - known.sum()),
                            numpy.unique(unit_county[~is_matched]).size))


def _shared(tables, place):
    """Posts where the units of a county share, and where none does; elders are spread evenly over units."""
    provinces = tables.provinces.shape[1]
    areas = _areas(tables, place)
    homeless = (areas.units == 0) & (areas.elders > 0)
    drivers, numbers = spread(areas.elders, areas.units + homeless)
    _agree("the elders of all units", drivers.sum(), "those of the provinces", tables.provinces[1].sum())
    posts = swtarget.require_shared(drivers, numbers, NORM, areas=areas.units.size)
    alone = swtarget.require(drivers, NORM)
    columns = {"shared": sum_by(areas.province, posts, provinces),
               "alone": sum_by(areas.province[numbers], alone, provinces)}
    return columns, areas.unmatched, int(areas.elders[homeless].sum())


def spread(elders, units):
    """The elders of each area over its units as evenly as whole people can be: a column, and its areas."""
    areas = numpy.repeat(numpy.arange(units.size, dtype="uint32"), units)
    first = numpy.cumsum(units) - units
    at_least = elders // numpy.maximum(units, 1)
    left_over = elders - at_least * units
    return at_least[areas] + (numpy.arange(areas.size) - first[areas] < left_over[areas]), areas
