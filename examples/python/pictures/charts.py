# SPDX-License-Identifier: MIT
"""The three pictures of a plan. Each is drawn into a figure, or into a part of one."""

from matplotlib import colormaps
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Normalize
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import PercentFormatter
from matplotlib.transforms import ScaledTranslation

from pictures import look
from pictures.figures import by_gap, covered
from pictures.words import lines

WIDTH = 1100  # pixels
PATH_HEIGHT = 440
MOST_BARS, MOST_TILES, TILES_ACROSS = 25, 60, 10
TILE = 62  # pixels high
COVERAGE = colormaps["cividis"]


def draw_path(figure, path, actuals, words):
    """Headcounts by year: the plan's path, what its figures can mean, the target and what there was."""
    axes = figure.subplots()
    axes.fill_between(path.years, path.low, path.high, color=look.SKY, alpha=0.4, linewidth=0,
                      label=words("band"))
    if path.at_rate:
        axes.plot(path.years, path.at_rate, "o-", color=look.BLUE, linewidth=2.4, markersize=5,
                  label=words("at_rate", rate=words.percent(path.rate.value)))
    if path.evenly:
        axes.plot(path.years, path.evenly, "--", color=look.ORANGE, linewidth=1.8,
                  label=words("evenly", target=words.number(path.evenly[-1])))
    _draw_target(axes, path, words)
    _draw_actuals(axes, path, actuals, words)
    counted = {actual.when for actual in actuals}
    for year, number in zip(path.years, path.at_rate or path.evenly):
        if year in counted:
            continue
        is_last = year == path.years[-1]
        axes.annotate(f"{number:,}", (year, number), (-6, 11) if is_last else (6, -14), fontsize=9,
                      textcoords="offset points", ha="right" if is_last else "left")
    axes.set_xticks(path.years)
    axes.set_xlim(path.years[0] - 0.3, path.years[-1] + 0.6)
    axes.set_ylim(0, max(axes.get_ylim()[1], *path.high) * 1.05)
    axes.set_xlabel(words("end_of_year"))
    axes.set_ylabel(words("per_hundred", year=path.years[0]) if path.per_hundred else words("headcount"))
    look.thousands(axes.yaxis)
    axes.grid(axis="y")
    axes.legend(loc="upper left", fontsize=9)


def _draw_target(axes, path, words):
    if path.target is None:
        return
    value, low, high = (int(part) for part in path.target)
    label = words("target_range", printed=path.claim.target, low=f"{low:,}", high=f"{high - 1:,}")
    axes.errorbar([path.years[-1] + 0.12], [value], [[value - low], [high - 1 - value]], fmt="s", label=label,
                  color=look.VERMILLION, markersize=6, capsize=5, linewidth=1.8)


def _draw_actuals(axes, path, actuals, words):
    """A diamond for a count, a triangle that points up for one that is only a lower bound."""
    for kind, marker in ((False, "D"), (True, "^")):
        shown = [(actual.when, int(actual.figure.value)) for actual in actuals if actual.more_than == kind]
        if shown:
            axes.plot(*zip(*shown), marker, color=look.BLACK, markersize=8, linestyle="none", zorder=5,
                      label=words("actual_more" if kind else "actual"))
    for actual in actuals:
        value, low, high = (float(part) for part in actual.figure)
        if not actual.more_than and high - low > 1:
            axes.errorbar([actual.when], [value], [[value - low],
                          [high - value]], color=look.BLACK, capsize=4)
        is_below = value < _on_path(path, actual.when)
        axes.annotate(f"{int(value):,}", (actual.when, value), (0, -20 if is_below else 9), fontsize=9,
                      textcoords="offset points", ha="center",
                      bbox={"facecolor": "white", "alpha": 0.75, "edgecolor": "none", "pad": 1})


def _on_path(path, when):
    """Where the line is drawn at a time, so that a label can be put on its other side."""
    numbers = path.evenly or path.at_rate
    place = min(max(when - path.years[0], 0), len(numbers) - 1)
    before = int(place)
    after = min(before + 1, len(numbers) - 1)
    return numbers[before] + (numbers[after] - numbers[before]) * (place - before)


def rows_shown(needs):
    """The rows of the bars: those with the widest gaps of the first target, at most MOST_BARS."""
    return by_gap(needs[0])[:MOST_BARS]


def needs_height(needs):
    return 190 + 23 * len(rows_shown(needs))


def draw_needs(figure, needs, words):
    """Bars by area, a panel for each target: what there is of the need, what lacks, or the need alone."""
    rows = rows_shown(needs)
    panels = figure.subplots(1, len(needs), sharey=True, squeeze=False)[0]
    for axes, need in zip(panels, needs):
        _draw_bars(axes, need, rows)
        across = 96 // len(needs)
        title = lines(f"{need.target.id}  {words.of(need.target, 'title')}", across)
        axes.set_title(f"{title}\n{lines(sum_said(need, words), across)}", fontsize=9.5, linespacing=1.35)
    panels[0].set_yticks(range(len(rows)), [lines(needs[0].names[row], 24).split("\n")[0] for row in rows])
    panels[0].set_ylim(len(rows) - 0.4, -0.6)
    _explain_bars(panels[0], needs, rows, words)


def _explain_bars(axes, needs, rows, words):
    """The legend below a panel: it may be wider than that, so the layout leaves room for two blank lines."""
    known = {need.gap[row] is not None for need in needs for row in rows if need.need[row] is not None}
    entries = []
    if True in known:
        entries = [Patch(facecolor=look.BLUE, label=words("met")),
                   Patch(facecolor=look.VERMILLION, hatch="////", edgecolor="white", label=words("lacks"))]
    if False in known:
        entries.append(Patch(facecolor=look.GREY, label=words("required")))
    axes.set_xlabel(" \n ")
    below = axes.transAxes + ScaledTranslation(0, -26 / 72, axes.figure.dpi_scale_trans)
    axes.legend(handles=entries, loc="upper left", bbox_to_anchor=(0, 0), bbox_transform=below, ncol=3,
                fontsize=9, borderaxespad=0).set_in_layout(False)


def sum_said(need, words):
    """What a target comes to, in one line."""
    finding = need.finding
    if finding.actual is None:
        return words("sum_unknown", need=words.number(finding.required))
    return words("sum", need=words.number(finding.required), have=words.number(finding.actual),
                 gap=words.number(finding.gap))


def _draw_bars(axes, need, rows):
    for place, row in enumerate(rows):
        want, gap = need.need[row], need.gap[row]
        if want is None:
            continue
        if gap is None:
            axes.barh(place, want, color=look.GREY, height=0.7)
        else:
            axes.barh(place, want - gap, color=look.BLUE, height=0.7)
            axes.barh(place, gap, left=want - gap, color=look.VERMILLION, hatch="////", edgecolor="white",
                      linewidth=0, height=0.7)
        there = f"{want:,}" if gap is None else f"{min(want, want - gap):,} / {want:,}"
        axes.annotate(there, (want, place), (4, 0), textcoords="offset points", va="center", fontsize=8.5)
    axes.set_xlim(0, max([1, *(need.need[row] or 0 for row in rows)]) * 1.25)
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)
    look.thousands(axes.xaxis)
    axes.xaxis.set_major_locator(look.few_ticks(4))


def strip_height(needs):
    return sum(70 + TILE * -(-len(tiles_shown(need)) // TILES_ACROSS) for need in needs) + 70


def tiles_shown(need):
    return by_gap(need)[:MOST_TILES]


def draw_strip(figure, needs, words):
    """A tile for each area, coloured by what it has of its need: the widest gap first, line by line."""
    heights = [-(-len(tiles_shown(need)) // TILES_ACROSS) for need in needs]
    panels = figure.subplots(len(needs), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
    for axes, need, height in zip(panels, needs, heights):
        for place, row in enumerate(tiles_shown(need)):
            _draw_tile(axes, place % TILES_ACROSS, place // TILES_ACROSS, need, row, words)
        axes.set_xlim(0, TILES_ACROSS)
        axes.set_ylim(height, 0)
        axes.axis("off")
        axes.set_title(lines(f"{need.target.id}  {words.of(need.target, 'title')}", 110), fontsize=9.5)
    scale = ScalarMappable(Normalize(0, 1), COVERAGE)
    bar = figure.colorbar(scale, ax=list(panels), orientation="horizontal", aspect=60, shrink=0.5,
                          anchor=(0, 0), pad=0.04, format=PercentFormatter(1.0))
    bar.set_label(words("share_axis"), fontsize=9)
    bar.ax.tick_params(labelsize=9)


def _draw_tile(axes, column, line, need, row, words):
    share = covered(need, row)
    name = "\n".join(lines(need.names[row], 16).split("\n")[:2])
    if share is None:
        face, ink, said = "#F6F6F6", look.INK, words("unknown")
    else:
        face = COVERAGE(share)
        ink = "white" if share < 0.5 else "black"
        said = f"{share_said(share)}  −{need.gap[row]:,}" if need.gap[row] else share_said(share)
    axes.add_patch(Rectangle((column + 0.02, line + 0.03), 0.96, 0.94, facecolor=face, edgecolor="#777777",
                             linewidth=0.8, linestyle="--" if share is None else "-"))
    axes.text(column + 0.5, line + 0.5, f"{name}\n{said}", ha="center", va="center", color=ink, fontsize=8.5,
              linespacing=1.25)


def share_said(share):
    """Whole percents, cut: only what is wholly covered is 100 %."""
    return f"{int(share * 100)}%"
