# SPDX-License-Identifier: MIT
"""A report as one page of HTML: pictures and style are in the page, and nothing is fetched."""

import base64
import io
from html import escape

from pictures import charts, look
from pictures.figures import by_gap, covered
from pictures.report import about, parts, sources

STYLE = """
body { margin: 2rem auto; max-width: 1100px; padding: 0 1rem; background: #fff; color: #222;
       font: 16px/1.5 "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2.2rem; }
dl.about { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: #555; } dd { margin: 0; }
dl.notes { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1rem; }
figure { margin: 1rem 0; } img { max-width: 100%; height: auto; } figcaption { color: #444; }
.numbers { max-height: 52rem; overflow: auto; margin: 1rem 0; }
@media print { .numbers { max-height: none; } section { break-inside: avoid-page; } }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #888; position: sticky; top: 0; background: #fff; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tfoot td, tfoot th { border-top: 2px solid #888; font-weight: bold; position: sticky; bottom: 0;
                     background: #fff; }
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def html(report):
    """The page as text."""
    plan, words = report.plan, report.words
    title = escape(words.of(plan, "title"))
    return f"""<!DOCTYPE html>
<html lang="{'zh-CN' if words.lang == 'zh' else 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<dl class="about">{''.join(pair(label, text) for label, text in about(report))}</dl>
</header>
<main>
{''.join(section(report, *part) for part in parts(report))}
{targets(report)}
{notes(report)}
</main>
<footer>
<h2>{escape(words('sources'))}</h2>
<ul>{''.join(f'<li>{escape(source)}</li>' for source in sources(report))}</ul>
</footer>
</body>
</html>
"""


def pair(label, text):
    return f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>\n"


def section(report, key, height, draw, said):
    """A picture with its sentence and its numbers; the sentence alone where there is nothing to draw."""
    words = report.words
    head = f'<section id="{key}">\n<h2>{escape(words(key))}</h2>\n'
    if not height:
        return f"{head}<p>{escape(said)}</p>\n</section>\n"
    alt = escape(words(f"alt_{key}", said=said), quote=True)
    image = f'<img src="{picture(draw, height)}" width="{charts.WIDTH}" height="{height}" alt="{alt}">'
    numbers = {"path": path_table, "needs": need_tables}.get(key, lambda _: "")(report)
    caption = f"<figcaption>{escape(said)}</figcaption>"
    return f"{head}<figure>\n{image}\n{caption}\n</figure>\n{numbers}</section>\n"


def picture(draw, height):
    """A picture as the address of its own content."""
    figure, content = look.figure(charts.WIDTH, height), io.BytesIO()
    figure.set_layout_engine("constrained", w_pad=0.1, h_pad=0.06)
    draw(figure)
    figure.savefig(content, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(content.getvalue()).decode("ascii")


def table(caption, heads, body, foot=None, texts=1):
    """Rows of cells as text; the first `texts` columns are words, the others numbers."""
    def line(cells, tag="td"):
        shown = []
        for place, cell in enumerate(cells):
            kind = "" if place < texts else ' class="n"'
            name, scope = ("th", "row") if place == 0 and tag == "td" else (tag, "col")
            scope = f' scope="{scope}"' if name == "th" else ""
            shown.append(f"<{name}{kind}{scope}>{escape(cell)}</{name}>")
        return f"<tr>{''.join(shown)}</tr>\n"
    end = f"<tfoot>{line(foot)}</tfoot>\n" if foot else ""
    return (f'<div class="numbers" tabindex="0">\n<table>\n<caption>{escape(caption)}</caption>\n'
            f"<thead>{line(heads, 'th')}</thead>\n<tbody>\n{''.join(map(line, body))}</tbody>\n{end}"
            "</table>\n</div>\n")


def path_table(report):
    path, words = report.path, report.words
    columns = [(words("at_rate", rate=words.percent(path.rate.value)), path.at_rate)] if path.at_rate else []
    columns += [(words("evenly", target=words.number(path.evenly[-1])), path.evenly)] if path.evenly else []
    columns += [(words("least"), path.low), (words("most"), path.high)]
    body = [[str(year), *(f"{numbers[place]:,}" for _, numbers in columns)]
            for place, year in enumerate(path.years)]
    return table(words("path"), [words("year"), *(head for head, _ in columns)], body)


def need_tables(report):
    """A table for each target; what there is and what lacks only where something of it is known."""
    return "".join(need_table(need, report.words, need in report.counted) for need in report.needs)


def need_table(need, words, is_counted):
    keys = ("area", "need", "have", "gap", "share") if is_counted else ("area", "need")
    finding, body = need.finding, []
    for row in by_gap(need):
        share = covered(need, row)
        body.append([need.names[row], *map(words.number, (need.need[row], need.have[row], need.gap[row])),
                     words("unknown") if share is None else charts.share_said(share)])
    foot = [words("together"), *map(words.number, (finding.required, finding.actual, finding.gap)), ""]
    return table(words.labelled(need.target.id, words.of(need.target, "title")), list(map(words, keys)),
                 [cells[:len(keys)] for cells in body], foot[:len(keys)])


def targets(report):
    """Every target of the plan with what was found."""
    words = report.words
    heads = [words(key) for key in ("target", "sentence", "verdict", "due", "firm", "need", "have", "gap")]
    body = []
    for target, finding in zip(report.plan.targets, report.findings):
        due = str(target.deadline or "–")
        body.append([target.id, words.of(target, "title"), words(finding.verdict.name), due,
                     words("is_firm" if target.firm else "is_soft"),
                     *map(words.number, (finding.required, finding.actual, finding.gap))])
    shown = table(words.labelled(words("held"), report.held), heads, body, texts=5)
    return f'<section id="targets">\n<h2>{escape(words("targets"))}</h2>\n{shown}</section>\n'


def notes(report):
    """What the plan's own arithmetic or wording calls for; a note that several targets share stands once."""
    words, said = report.words, {}
    for target in report.plan.targets:
        if target.warning:
            said.setdefault(words.of(target, "warning"), []).append(target.id)
    pairs = "".join(pair(", ".join(ids), text) for text, ids in said.items())
    head = escape(words("notes"))
    return f'<section id="notes">\n<h2>{head}</h2>\n<dl class="notes">\n{pairs}</dl>\n</section>\n'
