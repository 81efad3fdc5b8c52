# SPDX-License-Identifier: MIT
"""The nation in one picture: posts by the rule, posts for elders and the target's share, by province."""

from pictures import look

PARTS = (("J3", "three in each urban community", look.BLUE),
         ("J4", "one in each town community", look.SKY),
         ("J5", "one in each village", look.ORANGE))
TITLE = "Social workers by province: Jilin's rule, one for 1,000 elders, and a target divided by elders"
SOURCES = ("Units: codes for statistics, National Bureau of Statistics, 30 June 2023. "
           "Elders: people of 60 and over, Seventh National Population Census, 2020. "
           "Elders of a county are spread evenly over its communities.")


def draw(names, answer, total, path):
    look.use()
    columns = {key: column.tolist() for key, column in answer.columns.items()}
    order = sorted(range(len(names)), key=lambda row: columns["rule"][row])
    figure = look.figure(1500, 200 + 24 * len(names))
    rule, elders, share = figure.subplots(1, 3, sharey=True)
    figure.suptitle(TITLE, x=0.012, ha="left", fontsize=14)
    _draw_rule(rule, columns, order)
    _draw_elders(elders, columns, order)
    _draw_share(share, columns, order, total)
    rule.set_yticks(range(len(order)), [names[row] for row in order])
    for axes in (rule, elders, share):
        axes.set_ylim(-0.7, len(order) - 0.3)
        axes.set_xlim(0)
        axes.grid(axis="x")
        axes.tick_params(axis="y", length=0)
        look.thousands(axes.xaxis)
        axes.xaxis.set_major_locator(look.few_ticks())
    figure.text(0.012, 0.012, SOURCES, fontsize=9)
    figure.tight_layout(rect=(0, 0.025, 1, 0.99), w_pad=2.5)
    figure.savefig(path, dpi=look.DPI)


def _legend(axes):
    axes.legend(loc="lower right", fontsize=9.5, borderaxespad=0.8)


def _ticks(axes, values, label):
    axes.plot(values, range(len(values)), "|", color=look.BLACK, markersize=11, markeredgewidth=1.6,
              label=label)


def _draw_rule(axes, columns, order):
    start = [0] * len(order)
    for key, label, colour in PARTS:
        values = [columns[key][row] for row in order]
        axes.barh(range(len(order)), values, left=start, color=colour, height=0.72, label=label)
        start = [one + other for one, other in zip(start, values)]
    axes.set_title("Posts by Jilin's rule")
    _legend(axes)


def _draw_elders(axes, columns, order):
    places = range(len(order))
    pooled = [columns["pooled"][row] for row in order]
    shared, alone = ([columns[key][row] for row in order] for key in ("shared", "alone"))
    axes.hlines(places, shared, alone, color=look.GREY, linewidth=2)
    axes.plot(shared, places, "o", color=look.GREEN, markersize=7, label="communities share in their county")
    axes.plot(alone, places, "D", color=look.VERMILLION, markersize=5.5, label="each community alone")
    _ticks(axes, pooled, "the province as one")
    axes.set_title("Posts, one for 1,000 elders")
    _legend(axes)


def _draw_share(axes, columns, order, total):
    places = range(len(order))
    axes.barh(places, [columns["share"][row] for row in order], color=look.PURPLE, height=0.72,
              label="divided by elders")
    _ticks(axes, [columns["rule"][row] for row in order], "posts by Jilin's rule")
    axes.set_title(f"{total:,} posts divided")
    _legend(axes)
