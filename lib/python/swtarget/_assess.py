# SPDX-License-Identifier: MIT
"""swtarget/assess.h: a plan's targets held against a table in one pass."""

from collections.abc import Mapping
from ctypes import byref, cast
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple, Union

from . import _arrays
from ._abi import COLUMN, CColumn, CFinding, CRatio, CTable, CTarget, MISSING, NO_ROW
from ._columns import Column, ListForm, fresh, take
from ._constants import AT_LEAST, ERR_NOT_FOUND, Comparison, Kind, Verdict
from ._errors import Error, release, wrong_type
from ._library import library
from ._values import Ratio, encoded, option, plain, ratio, record, small, whole

TEXTS = ("id", "title", "title_zh", "row", "have", "driver", "area", "whole", "source", "source_zh",
         "warning", "warning_zh")


class Target(NamedTuple):
    """One sentence of a plan. What a kind does not use stays as it is by default.

    id          as "J3"
    kind        LEVEL     a number by a date: the sum of have against amount
                GROWTH    the sum of have against base * (1 + amount)**(deadline - base_year)
                MULTIPLE  the sum of have against amount * base
                RATIO     in every row (or sharing area) have against driver * amount
                COVER     the units that have it against the share amount of all units
                FLOW      the sum of have against amount a year, over deadline - base_year years
                SPAN      in every row have supervisors, each with fewest to most of driver units
                SUBSET    as LEVEL, and a part of the count that the target `whole` asks for
                each a member of Kind, or its name: "ratio"
    amount      number, multiple, norm, share or number a year, >= 0; or rate, > -1: any ratio
    have        column that counts what there is; None: not counted anywhere
    driver      column that ratio, share or span apply to; COVER without: a row is a unit
    area        RATIO: column of sharing areas, numbers below the rows; None: no sharing
    whole       SUBSET: id of the target that this is a part of
    base        GROWTH, MULTIPLE: the base year's count; None: the sum of the driver column
    fewest      SPAN: fewest units for one supervisor
    most        SPAN: most units for one supervisor
    comparison  AT_LEAST, "at least" or MORE_THAN, "more than"
    base_year   None where there is none
    deadline    the year at whose end it is due; None where there is none
    firm        False: strive for, in principle, where conditions allow
    title       the sentence; row: what one row stands for; source: title and date of the text that sets it
    warning     what its own arithmetic or wording calls for; None: nothing
    title_zh    title, source_zh and warning_zh: the same texts in Chinese

    >>> Target("T1", "ratio", "1/1000", have="workers", driver="elders").amount
    '1/1000'

    Since 0.1.
    """
    id: str
    kind: Union[int, str]
    amount: Optional[Ratio] = None
    have: Optional[str] = None
    driver: Optional[str] = None
    area: Optional[str] = None
    whole: Optional[str] = None
    base: Optional[int] = None
    fewest: Optional[int] = None
    most: Optional[int] = None
    comparison: Union[int, str] = AT_LEAST
    base_year: Optional[int] = None
    deadline: Optional[int] = None
    firm: bool = True
    title: Optional[str] = None
    row: Optional[str] = None
    source: Optional[str] = None
    warning: Optional[str] = None
    title_zh: Optional[str] = None
    source_zh: Optional[str] = None
    warning_zh: Optional[str] = None


class Finding(NamedTuple):
    """The answer to one target. None where a number is not known, or there is no such row.

    target         its id
    absent         a column that it names and the table lacks
    required       least whole number that fulfils it, over the rows whose need is known
    required_most  SPAN: the greatest that fulfils it
    actual         what there is, over the rows where it is known; COVER: units that have it
    gap            RATIO, SPAN: what lacks, summed where it lacks; else required - actual, or 0
    units          RATIO, SPAN: rows (areas) with both known; COVER: units; else rows known
    met            of these, those that have what they need; for one number in all 1 or 0
    missing        rows (areas) where what there is or what is needed is unknown
    missing_need   of these, those where the need is unknown, which `required` leaves out
    worst_gap      the greatest gap of one row (area)
    worst_row      the first row (area) with that gap, or that no span fits
    bad_row        the row that `status` is about
    status         OK, or why there is no answer
    verdict        Verdict.MET, SHORT, UNKNOWN, INFEASIBLE or OVER
    """
    target: str
    absent: Optional[str]
    required: Optional[int]
    required_most: Optional[int]
    actual: Optional[int]
    gap: Optional[int]
    units: Optional[int]
    met: Optional[int]
    missing: Optional[int]
    missing_need: Optional[int]
    worst_gap: Optional[int]
    worst_row: Optional[int]
    bad_row: Optional[int]
    status: int
    verdict: Verdict


def assess(table: Any, targets: Sequence[Target], *, missing: Optional[str] = None,
           strict: bool = True) -> List[Finding]:
    """Holds every target against a table, in one pass over its rows; one finding a target. Exact.

    table    columns of equal length by name, in a dict or a pandas DataFrame: whole numbers >= 0, unknown
             ones as None, <NA> or MISSING; columns that no target names may hold anything
    targets  such as plan("jilin-2025").targets
    missing  "nan": NaN is an unknown number
    strict   False: a target that has no answer raises nothing; its finding has the status instead

    A column that the table lacks makes no error: what depends on it is None, the verdict is UNKNOWN and
    `absent` names it, so that a plan can be run over a table that knows only a part.

    Errors: OPTION where a kind or comparison does not exist, or a target shares and is to be exceeded; RANGE
    where a target's number or a cell is out of range; DIV_ZERO where an amount is missing or over 0; OVERFLOW
    where a count comes above 2**63 - 1; NOT_FOUND where the whole of a SUBSET is not among the targets;
    MEMORY where there is none for the areas of a sharing target.

    >>> table = {"urban_communities": [410, 195, None], "certified_in_urban_communities": [1230, 500, 90]}
    >>> J3 = plan("jilin-2025").targets[2]
    >>> finding, = assess(table, [J3])
    >>> finding.required, finding.actual, finding.gap, finding.worst_row, finding.verdict.name
    (1815, 1820, 85, 1, 'SHORT')

    Since 0.1.
    """
    given = [_c_target(target, "assess") for target in targets]
    c_table, columns = _c_table(table, given, missing, "assess")
    c_targets, found = (CTarget * len(given))(*given), (CFinding * len(given))()
    status = library.swt_assess(byref(c_table), c_targets, len(given), found)
    findings = [_finding_of(each) for each in found]
    if status and strict:
        release(columns.values())
        raise next((_error_of(finding, "assess") for finding in findings if finding.status),
                   Error(status, "assess"))
    return findings


def assess_rows(table: Any, target: Target, *, missing: Optional[str] = None) -> Tuple[Any, Finding]:
    """One target with what it asks of each row: the need of each row and the finding. Exact.

    table, missing  as in assess
    target          the target

    For kinds that are set row by row: RATIO without sharing, COVER (least units of the row's own) and SPAN
    (least supervisors). The needs are a column of the driver's kind, MISSING (in a list None) where the need
    is unknown or cannot be had.

    Errors: OPTION where the kind is not set row by row; NOT_FOUND where the table lacks the driver column;
    else as assess.

    >>> C12 = Target("C12", "span", driver="stations", fewest=5, most=8)
    >>> need, finding = assess_rows({"stations": [11, 9, 5]}, C12)
    >>> need
    [2, None, 1]

    Since 0.1.
    """
    given = _c_target(target, "assess_rows")
    c_table, columns = _c_table(table, [given], missing, "assess_rows")
    form = columns[target.driver].form if target.driver in columns else ListForm()
    need = fresh(form, c_table.rows)
    found = CFinding(target=given.id, worst_row=NO_ROW, bad_row=NO_ROW)
    status = library.swt_assess_rows(byref(c_table), byref(given), need, byref(found))
    if status:
        release([need, *columns.values()])
        raise _error_of(_finding_of(found)._replace(status=status), "assess_rows")
    return need.give(), _finding_of(found)


def _c_target(target: Target, function: str) -> CTarget:
    """A target for the library; a NULL, a zero or a ratio over zero where nothing is given."""
    if not isinstance(target, Target):
        raise wrong_type(function + ".targets", "of Target", target)
    label = f"{function}.target {target.id!r}: "
    texts = {name: encoded(getattr(target, name), label + name, ERR_NOT_FOUND)
             for name in TEXTS if name == "id" or getattr(target, name) is not None}
    numbers = {name: whole(getattr(target, name), label + name)
               for name in ("fewest", "most") if getattr(target, name) is not None}
    years = {name: small(getattr(target, name), label + name)
             for name in ("base_year", "deadline") if getattr(target, name) is not None}
    return CTarget(**texts, **numbers, **years,
                   amount=CRatio(0, 0) if target.amount is None else ratio(target.amount, label + "amount"),
                   base=MISSING if target.base is None else whole(target.base, label + "base"),
                   kind=option(target.kind, Kind, label + "kind"),
                   comparison=option(target.comparison, Comparison, label + "comparison"),
                   firm=bool(target.firm))


def target_of(found: CTarget) -> Target:
    """A target of the library's, copied, with None for what its kind does not use."""
    target: Target = record(Target, found)
    kind = Kind(found.kind)
    return target._replace(
        kind=kind, comparison=Comparison(found.comparison), firm=bool(found.firm),
        amount=None if kind == Kind.SPAN else target.amount,
        base=target.base if kind in (Kind.GROWTH, Kind.MULTIPLE) else None,
        fewest=target.fewest or None, most=target.most or None,
        base_year=target.base_year or None, deadline=target.deadline or None)


def _c_table(table: Any, targets: Sequence[CTarget], missing: Optional[str],
             function: str) -> Tuple[CTable, Dict[Any, Column]]:
    """The columns of a table that targets name, for the library, and what holds their memory."""
    if not (isinstance(table, Mapping) or _arrays.is_frame(table)):
        raise wrong_type(function + ".table", "a dict or a DataFrame", table)
    named = (getattr(target, part) for target in targets for part in ("have", "driver", "area"))
    names = dict.fromkeys(name.decode() for name in named if name is not None)
    columns = {name: take(table[name], f"{function}.column {name!r}", missing)
               for name in names if name in table}
    rows = _rows_of(table, columns, function)
    array = (CColumn * len(columns))(*(_c_column(name, column) for name, column in columns.items()))
    return CTable(array, len(columns), rows), columns


def _c_column(name: str, column: Column) -> CColumn:
    """By its address, so that the column alone holds the memory."""
    return CColumn(name.encode(), cast(column.extent()[0], COLUMN))


def _rows_of(table: Any, columns: Dict[str, Column], function: str) -> int:
    lengths = {name: column.rows for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        raise ValueError(f"{function}: the columns are of different lengths: {lengths}")
    if lengths:
        return next(iter(lengths.values()))
    return len(table) if _arrays.is_frame(table) else max(map(len, table.values()), default=0)


def _finding_of(found: CFinding) -> Finding:
    finding: Finding = record(Finding, found)
    return finding._replace(verdict=Verdict(found.verdict))


def _error_of(finding: Finding, function: str) -> Error:
    """Why a target has no answer."""
    why = plain(library.swt_status_text(finding.status))
    if finding.status == ERR_NOT_FOUND and finding.absent is not None:
        why = f"the table has no column {finding.absent!r}"
    return Error(finding.status, function, finding.bad_row, f"target {finding.target!r}: {why}")
