# SPDX-License-Identifier: MIT
"""swtarget/plans.h: the catalogue of published plans."""

from ctypes import POINTER, byref
from functools import lru_cache
from typing import NamedTuple, Optional, Tuple

from ._abi import CFact, CPlan
from ._assess import Target, target_of
from ._constants import ERR_NOT_FOUND
from ._errors import Error, answer
from ._library import library
from ._values import encoded, record


class Fact(NamedTuple):
    """Something a plan states that is no target: a base figure, a permission, a checksum of the document.

    id        as "J0.agencies"
    text      the statement, in English; text_zh: the same in Chinese
    figure    the number as printed, for figure_parse; None: none
    year      what year it holds for; None: none
    at_least  whether the figure is only a lower bound ("more than 1,200")
    """
    id: str
    text: str
    text_zh: str
    figure: Optional[str]
    year: Optional[int]
    at_least: bool


class Claim(NamedTuple):
    """A sentence "from base to target by deadline, rate a year", figures as printed; None: not printed.

    id  the target it belongs to, as "S1"
    """
    id: str
    base: Optional[str]
    rate: Optional[str]
    target: Optional[str]
    base_year: int
    deadline: int


class Plan(NamedTuple):
    """One published plan: what it is, whom it binds and what it says; under names with _zh in Chinese."""
    id: str
    title: str
    title_zh: str
    place: str
    place_zh: str
    published: str
    published_zh: str
    source: str
    source_zh: str
    targets: Tuple[Target, ...]
    facts: Tuple[Fact, ...]
    claims: Tuple[Claim, ...]


@lru_cache(maxsize=None)
def plans() -> Tuple[Plan, ...]:
    """The catalogue of published plans.

    >>> [plan.id for plan in plans()]
    ['sichuan-2020', 'anhui-2025', 'county-2023', 'jilin-2025', 'jilin-2020']

    Since 0.1.
    """
    return tuple(_plan_of(answer("plan_at", POINTER(CPlan)(), index).contents)
                 for index in range(library.swt_plan_count()))


@lru_cache(maxsize=None)
def plan(id: str) -> Plan:
    """A plan by its id: sichuan-2020, anhui-2025, county-2023, jilin-2025 or jilin-2020.

    Errors: NOT_FOUND where no plan bears that id.

    >>> jilin = plan("jilin-2025")
    >>> jilin.place, [target.id for target in jilin.targets][:3]
    ('Jilin', ['J1', 'J2', 'J3'])
    >>> jilin.targets[2].title, jilin.targets[2].amount
    ('Every urban community has at least three certified social workers.', Fraction(3, 1))
    >>> jilin.place_zh, jilin.targets[2].title_zh
    ('吉林省', '每个城市社区有三名以上持证社会工作者。')

    Since 0.1.
    """
    name = encoded(id, "plan.id", ERR_NOT_FOUND)
    found = POINTER(CPlan)()
    status = library.swt_plan_find(name, byref(found))
    if status:
        raise Error(status, "plan", about=f"no plan is called {id!r}")
    return _plan_of(found.contents)


def _plan_of(found: CPlan) -> Plan:
    """What a plan of the library's holds, copied."""
    targets = tuple(target_of(found.targets[i]) for i in range(found.target_count))
    facts = tuple(_fact_of(found.facts[i]) for i in range(found.fact_count))
    claims = tuple(record(Claim, found.claims[i]) for i in range(found.claim_count))
    copied: Plan = record(Plan, found)
    return copied._replace(targets=targets, facts=facts, claims=claims)


def _fact_of(found: CFact) -> Fact:
    fact: Fact = record(Fact, found)
    return fact._replace(year=fact.year or None, at_least=bool(fact.at_least))
