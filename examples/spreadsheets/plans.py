# SPDX-License-Identifier: MIT
"""What stands in the workbook: two plans worked through with the functions, and one list of areas.

A sheet is rows of cells. A cell is None, a number, text, or a formula, which starts with = and has arguments
separated by ; as one types it into Calc. Figures that are not a plan's own are the National Bureau of
Statistics': elders of 60 and over by the census of 1 November 2020, units by its codes of 30 June 2023.
"""

from typing import NamedTuple


class Styled(NamedTuple):
    """A cell shown as a title, the heading of numbers, a percentage, in thousands, or a number as a label."""

    content: object
    style: str


class Fills(NamedTuple):
    """An array formula, and how many cells it fills downwards."""

    formula: str
    rows: int


class Chart(NamedTuple):
    """Lines over the years: a column of years, and columns with a title above them."""

    title: str
    years: str
    lines: tuple
    place: str  # the cell at its upper left corner


class Sheet(NamedTuple):
    name: str
    rows: list
    chart: Chart


def title(text):
    return Styled(text, "title")


def headings(*texts):
    return [title(texts[0]), *(Styled(text, "heading") for text in texts[1:])]


def percent(content):
    return Styled(content, "percent")


def count(content):
    return Styled(content, "count")


def numbered(rows):
    """Rows are pairs of a name, or nothing, and cells; formulas have {name} for the number of a row."""
    numbers = {name: number for number, (name, _) in enumerate(rows, 1) if name}

    def named(cell):
        if isinstance(cell, Styled):
            return cell._replace(content=named(cell.content))
        if isinstance(cell, Fills):
            return cell._replace(formula=named(cell.formula))
        return cell.format(**numbers) if isinstance(cell, str) and cell.startswith("=") else cell
    return [[named(cell) for cell in cells] for _, cells in rows], numbers


def path(base_year, years):
    """A row for each year: the path from base, the target, and a cell for what there was."""
    rows = [("titles", headings("Year", "Path", "Target", "Actual (fill in)"))]
    for place in range(years + 1):
        name = {0: "first", years: "last"}.get(place, f"year{place}")
        rows.append((name, [Styled(base_year + place, "label"),
                            count("=SWT.PROJECT($B${base};$B${rate};A{%s}-$A${first})" % name),
                            count("=$B${target}"), count("=$B${base}") if place == 0 else None]))
    return rows


def agreement(base, rate, target):
    """Whether figures can be true as they are printed, with their last digits rounded."""
    return ("", [f"Can {base}, {rate} and {target} all be true? 1 or 0",
                 f'=SWT.AGREE("{base}";"{rate}";"{target}";B{{periods}})'])


def growth(base, target, base_year, rate, printed=()):
    return [
        ("base", [f"There were at the end of {base_year}", count(base)]),
        ("target", [f"There are to be at the end of {base_year + 5}", count(target)]),
        ("periods", ["Years between", 5]),
        ("rate", ["Growth a year", percent(rate)]),
        ("", ["Growth that leads there exactly", percent("=SWT.CAGR(B{base};B{target};B{periods})")]),
        ("", ["Least growth, in tenths of a percent",
              percent("=SWT.LEASTRATE(B{base};B{target};B{periods};0.1%)")]),
        ("", []),
        *path(base_year, 5),
        ("", []),
        ("reached", ["Reached in the end", count("=SWT.PROJECT(B{base};B{rate};B{periods})")]),
        ("", ["The same, cut instead of rounded up",
              count('=SWT.PROJECTAS(B{base};B{rate};B{periods};"floor")')]),
        ("", ["Short of the target by", count("=SWT.GAP(B{reached};B{target})")]),
        ("", ["Least start that leads there before rounding",
              count("=SWT.LEASTBASE(B{target};B{rate};B{periods})")]),
        ("", ["Years until there before rounding", "=SWT.LEASTPERIODS(B{base};B{rate};B{target})"]),
        ("", ["Years whose actual number is on the path", "=SWT.MET(D{first}:D{last};B{first}:B{last})"]),
        *(agreement(*figures) for figures in printed),
        ("", []),
        ("leaving", ["Share that leaves each year (fill in)", percent(0.05)]),
        ("intake", ["Least intake a year that reaches the target",
                    count("=SWT.LEASTINTAKE(B{base};B{target};B{leaving};B{periods})")]),
        ("", ["With that intake there are in the end",
              count("=SWT.STOCK(B{base};B{leaving};B{intake};B{periods})")]),
        ("", []),
        ("", headings("What stands behind the target", "Units", "Posts each", "Posts")),
    ]


def chart_of(text, numbers):
    years = "A{first}:A{last}".format(**numbers)
    lines = tuple("{0}{titles}:{0}{last}".format(column, **numbers) for column in "BC")
    return Chart(text, years, lines, "G3")


PREFECTURES = [("Changchun", 1890010), ("Jilin", 915090), ("Siping", 444307), ("Liaoyuan", 253281),
               ("Tonghua", 460127), ("Baishan", 245217), ("Songyuan", 484501), ("Baicheng", 365994),
               ("Yanbian", 492638)]


def division():
    """The target divided among prefectures by elders, against one post for each 1,000 of them."""
    rows = [
        ("", []),
        ("", headings("Prefecture", "Elders", "One per 1,000", "Share of target", "Staff today (fill in)")),
    ]
    for place, (name, elders) in enumerate(PREFECTURES):
        here = {0: "top", len(PREFECTURES) - 1: "bottom"}.get(place, f"area{place}")
        share = count(None)
        if place == 0:
            share = count(Fills('=SWT.APPORTION($B${target};B{top}:B{bottom};"hamilton")', len(PREFECTURES)))
        rows.append((here, [name, count(elders), count("=SWT.REQUIRE(B{%s};1;1000)" % here), share]))
    return rows + [
        ("", ["Together", *(count(f"=SUM({column}{{top}}:{column}{{bottom}})") for column in "BCD")]),
        ("", ["Posts that lack where staff is filled in", None, None, None,
              count("=SWT.SHORTFALL(E{top}:E{bottom};C{top}:C{bottom})")]),
    ]


def jilin():
    rows, numbers = numbered([
        ("", [title("Jilin, 14th five-year plan for civil affairs: certificate holders by 2025")]),
        ("", []),
        *growth(10855, 20000, 2020, 0.13),
        ("urban", ["Urban communities, three holders each", count(1624), 3,
                   count("=SWT.REQUIRE(B{urban};C{urban};1)")]),
        ("town", ["Town communities, one each", count(647), 1, count("=SWT.REQUIRE(B{town};C{town};1)")]),
        ("", ["Both together", None, None, count("=D{urban}+D{town}")]),
        ("elders", ["Elders, one for each 1,000", count(5551165), None,
                    count("=SWT.REQUIRE(B{elders};1;1000)")]),
        ("counties", ["Counties, 60 % with a guidance centre", 60, None, "=SWT.UNITS(60%;B{counties})"]),
        ("villages", ["Villages and communities, 60 % with a room", count(11592), None,
                      count("=SWT.UNITS(60%;B{villages})")]),
        *division(),
    ])
    return Sheet("Jilin 2025", rows, chart_of("Jilin: certificate holders at 13 % a year", numbers))


def sichuan():
    rows, numbers = numbered([
        ("", [title("Sichuan, 13th five-year plan for social-work talent: professionals by 2020")]),
        ("", []),
        *growth(19000, 55000, 2015, 0.23, [("1.9万", "23%", "5.5万"), ("19000", "23%", "55000")]),
        ("elders", ["Elders, one or more for each 1,000", count(18163804), None,
                    count("=SWT.REQUIRE(B{elders};1;1000)")]),
        ("units", ["Urban and rural communities, one each", count(34374), 1,
                   count("=SWT.REQUIRE(B{units};C{units};1)")]),
    ])
    return Sheet("Sichuan 2020", rows, chart_of("Sichuan: professionals at 23 % a year", numbers))


SHEETS = [jilin(), sichuan()]
