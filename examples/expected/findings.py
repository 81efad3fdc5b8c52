# SPDX-License-Identifier: MIT
"""What a plan over a table comes to, by Python's fractions; and a plan as catalogue and file hold it."""
import csv
import math
from fractions import Fraction

FIGURES = ('id', 'required', 'actual', 'gap', 'verdict')
HEADINGS = {
    '名称': 'name',
    '老年人': 'elders',
    '城市社区': 'urban_communities',
    '片区': 'area',
    '持证社工': 'certified',
    '编号': 'id',
    '类型': 'kind',
    '标题': 'title_zh',
    '现有数': 'have',
    '依据': 'driver',
    '数值': 'amount',
    '基数': 'base',
    '基年': 'base_year',
    '期限': 'deadline',
    '性质': 'firm',
}
KINDS = {'配比': 'ratio', '增长': 'growth', '总量': 'level'}
TEXTS = ('title', 'title_zh', 'source', 'source_zh')


def ratio(text):
    """ "10.6%", "1/1000", "1.9万" as a fraction."""
    text = text.translate(str.maketrans('０１２３４５６７８９％', '0123456789%')).replace(',', '')
    for sign, factor in (('%', Fraction(1, 100)), ('‰', Fraction(1, 1000)), ('万', Fraction(10000))):
        if text.endswith(sign):
            return Fraction(text[:-1]) * factor
    return Fraction(text)


def rows_of(path):
    content = path.read_bytes()
    try:
        text = content.decode('utf-8-sig')
    except UnicodeDecodeError:
        text = content.decode('gbk')
    for row in csv.DictReader(text.splitlines()):
        yield {HEADINGS.get(name, name): cell for name, cell in row.items()}


def count(cell):
    return None if cell in (None, '') else int(ratio(cell))


def column(table, heading):
    name = HEADINGS.get(heading, heading)
    return [count(row[name]) for row in table] if heading and name in table[0] else [None] * len(table)


def known(cells):
    return [cell for cell in cells if cell is not None]


def by_units(needs, haves):
    """Needs and haves of rows or areas, where each stands by itself."""
    both = [(need, have) for need, have in zip(needs, haves) if need is not None and have is not None]
    gap = sum(max(0, need - have) for need, have in both)
    verdict = 'short' if gap else 'met' if len(both) == len(needs) else 'unknown'
    return sum(known(needs)), sum(known(haves)) if known(haves) else None, gap if both else None, verdict


def in_all(required, haves):
    if not known(haves):
        return required, None, None, 'unknown'
    actual = sum(known(haves))
    if actual >= required:
        return required, actual, 0, 'met'
    if len(known(haves)) < len(haves):
        return required, actual, None, 'unknown'
    return required, actual, required - actual, 'short'


def shared(target, table, amount, drivers, haves):
    """Units worth a post or more have their own; the others of an area share."""
    areas = {}
    for row, driver, have in zip(table, drivers, haves):
        areas.setdefault(row[HEADINGS.get(target['area'], target['area'])], []).append(
            (driver * amount, have)
        )
    units = [areas[name] for name in sorted(areas)]
    needs = [
        sum(math.ceil(worth) for worth, _ in unit if worth >= 1)
        + math.ceil(sum(worth for worth, _ in unit if worth < 1))
        for unit in units
    ]
    return by_units(
        needs,
        [None if None in [have for _, have in unit] else sum(have for _, have in unit) for unit in units],
    )


def finding(target, table):
    kind, amount = KINDS.get(target['kind'], target['kind']), ratio(target['amount'])
    haves, drivers = column(table, target.get('have')), column(table, target.get('driver'))
    if kind == 'ratio' and target.get('area'):
        return shared(target, table, amount, drivers, haves)
    if kind == 'ratio':
        return by_units([None if d is None else math.ceil(d * amount) for d in drivers], haves)
    if kind == 'cover':
        return in_all(math.ceil(sum(drivers) * amount), haves)
    if kind == 'growth':
        amount = count(target['base']) * (1 + amount) ** (int(target['deadline']) - int(target['base_year']))
    return in_all(math.ceil(amount), haves)


def expected(plan, table):
    rows = list(rows_of(table))
    targets = [row for row in rows_of(plan) if row.get('record') in (None, 'target')]
    return [
        (target['id'], *('' if figure is None else str(figure) for figure in finding(target, rows)))
        for target in targets
    ]


def as_catalogue(rows):
    """The rows of a plan's file, in the form of of_catalogue."""

    def target(row):
        whole = {
            name: int(row[name]) if row[name] else None
            for name in ('base', 'fewest', 'most', 'base_year', 'deadline')
        }
        texts = {
            name: row[name] or None
            for name in TEXTS + ('have', 'driver', 'area', 'whole', 'row', 'warning', 'warning_zh')
        }
        amount = ratio(row['amount']) if row['amount'] else None
        return dict(
            id=row['id'],
            kind=row['kind'],
            amount=amount,
            comparison=row['comparison'],
            firm=row['firm'],
            **whole,
            **texts
        )

    def fact(row):
        return (
            row['id'],
            row['title'],
            row['title_zh'],
            row['amount'] or None,
            int(row['year']) if row['year'] else None,
            row['comparison'] == 'at least',
        )

    def claim(row):
        return (
            row['id'],
            row['base'] or None,
            row['amount'] or None,
            row['target'] or None,
            int(row['base_year']),
            int(row['deadline']),
        )

    head = rows[0]
    return (
        [head[name] for name in ('record', 'id', 'place', 'place_zh', 'published', 'published_zh') + TEXTS],
        [target(row) for row in rows if row['record'] == 'target'],
        [fact(row) for row in rows if row['record'] == 'fact'],
        [claim(row) for row in rows if row['record'] == 'claim'],
    )


def of_catalogue(name):
    """A plan of the library, through the Python package."""
    import swtarget  # pylint: disable=import-outside-toplevel

    plan = swtarget.plan(name)

    def target(found):
        kind = swtarget.Kind(found.kind).name.lower()
        is_span, has_base = kind == 'span', kind in ('growth', 'multiple')
        fields = {
            field: getattr(found, field)
            for field in TEXTS
            + (
                'id',
                'have',
                'driver',
                'area',
                'whole',
                'row',
                'warning',
                'warning_zh',
                'base_year',
                'deadline',
            )
        }
        return dict(
            kind=kind,
            amount=None if is_span else found.amount,
            base=found.base if has_base else None,
            fewest=found.fewest if is_span else None,
            most=found.most if is_span else None,
            comparison=swtarget.Comparison(found.comparison).name.lower().replace('_', ' '),
            firm='firm' if found.firm else 'soft',
            **fields
        )

    head = [
        'plan',
        *(getattr(plan, name) for name in ('id', 'place', 'place_zh', 'published', 'published_zh') + TEXTS),
    ]
    return (
        head,
        [target(found) for found in plan.targets],
        [tuple(fact) for fact in plan.facts],
        [tuple(claim) for claim in plan.claims],
    )
