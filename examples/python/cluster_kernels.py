# SPDX-License-Identifier: MIT
"""What a worker does with one part of the table: a module of its own, so that every machine can import it.

A part is made where it is worked on and dropped at once; what goes back is a few sums and a number or two for
each county. Parts are the same whoever makes them: their random numbers depend on the seed and on the part's
number alone.
"""

from typing import Any, NamedTuple

import numpy
import swtarget

COUNTY = 1000  # communities
NORM = "1/1000"
GROWTH, YEARS = "10.6%", 5


class Part(NamedTuple):
    """What one part comes to.

    number             its place in the table
    rows, posts        communities, and their posts for elders if each stands alone
    met, shortfall     communities that have them, and posts that lack where they lack
    projected          staff after YEARS years of GROWTH, each community by itself
    marked             each row's posts and projected staff times its place, added up modulo 2**64, so that
                       rows which changed places would show
    elders_by_county   and posts_by_county, where the communities of a county share
    """
    number: int
    rows: int
    posts: int
    met: int
    shortfall: int
    projected: int
    marked: int
    elders_by_county: Any
    posts_by_county: Any


def columns(number, rows, seed):
    """Elders, staff and county of each community of a part."""
    random = numpy.random.Generator(numpy.random.Philox(numpy.random.SeedSequence([seed, number])))
    elders = random.integers(0, 1200, rows)
    return elders, random.integers(0, 3, rows), numpy.arange(rows, dtype="uint32") // COUNTY


def work(number, rows, seed):
    """One part, from its number to what it comes to."""
    elders, staff, county = columns(number, rows, seed)
    counties = -(-rows // COUNTY)
    posts = swtarget.require(elders, NORM)
    projected = swtarget.growth_project(staff, GROWTH, YEARS)
    coverage = swtarget.coverage_check(staff, posts)
    place = numpy.arange(1, rows + 1, dtype="uint64")
    marked = numpy.sum((posts + projected).astype("uint64") * place, dtype="uint64")
    return Part(number, rows, int(posts.sum()), coverage.met, coverage.shortfall, int(projected.sum()),
                int(marked), numpy.add.reduceat(elders, numpy.arange(counties) * COUNTY),
                swtarget.require_shared(elders, county, NORM, areas=counties))
