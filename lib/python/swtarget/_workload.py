# SPDX-License-Identifier: MIT
"""swtarget/workload.h: posts from work, and WHO's workload indicators of staffing need (WISN)."""

from ctypes import byref, c_int64
from fractions import Fraction
from typing import NamedTuple, Optional, Sequence, Union

from ._abi import CActivity, CIndividual, CRatio, CStaffCategory, CWisn, CWorkingYear
from ._constants import CEIL, MINUTES_EACH, Rounding, Unit
from ._errors import answer, wrong_type
from ._values import Ratio, option, plain, ratio, record, whole


class WorkingYear(NamedTuple):
    """The year of one member of a staff category. Each is a number >= 0; averages need not be whole.

    weeks            weeks in the year
    days_a_week      working days, 0 to 7
    public_holidays  days a year that would have been working days
    annual_leave     days a year; so are sick_leave and special_leave (any other reason, training among them)
    hours_a_day      working hours, 0 to 24
    """
    weeks: Ratio = 52
    days_a_week: Ratio = 5
    public_holidays: Ratio = 0
    annual_leave: Ratio = 0
    sick_leave: Ratio = 0
    special_leave: Ratio = 0
    hours_a_day: Ratio = 8


class Activity(NamedTuple):
    """Work that is counted: how much of it comes in a year, and how fast it is done well.

    annual    the workload of a year: visits, deliveries, supervisions; >= 0
    standard  the activity standard, >= 0
    unit      what that counts: MINUTES_EACH, "minutes each", EACH_HOUR, "each hour" or EACH_DAY, "each day"
    """
    annual: int
    standard: Ratio
    unit: Union[int, str] = MINUTES_EACH


class Individual(NamedTuple):
    """Work that is not counted and falls to some members only: how many, and its hours a year for each."""
    staff: int
    hours: Ratio


class StaffCategory(NamedTuple):
    """One staff category at one place, as WISN looks at it.

    year         the working year of each member
    activities   what is counted
    allowances   shares of every member's working time for what is not counted
    individuals  work of some members only
    actual       members that there are
    """
    year: WorkingYear
    activities: Sequence[Activity] = ()
    allowances: Sequence[Ratio] = ()
    individuals: Sequence[Individual] = ()
    actual: int = 0


class Wisn(NamedTuple):
    """What WISN says; see workload_wisn."""
    available: Optional[Fraction]
    service: Optional[Fraction]
    category_factor: Optional[Fraction]
    individual_factor: Optional[Fraction]
    required: Optional[Fraction]
    difference: Optional[Fraction]
    pressure: Optional[Fraction]
    posts: int


def workload_posts(tasks: int, minutes_each: int, minutes_available: int,
                   rounding: Union[int, str] = CEIL) -> int:
    """Posts for so many tasks: tasks * minutes_each / minutes_available, rounded. Exact.

    tasks              how many there are in a time, such as visits in a year, >= 0
    minutes_each       minutes that one of them takes, >= 0
    minutes_available  minutes that one post has for them in that time, > 0
    rounding           CEIL, FLOOR or HALF_UP

    Errors: OPTION for an unknown rounding; RANGE where a number is negative; DIV_ZERO where minutes_available
    is 0; OVERFLOW where the posts are above 2**63 - 1.

    >>> workload_posts(132, 16 * 60, 1784 * 60)
    2

    Since 0.1.
    """
    return int(answer("workload_posts", c_int64(), whole(tasks, "workload_posts.tasks"),
                      whole(minutes_each, "workload_posts.minutes_each"),
                      whole(minutes_available, "workload_posts.minutes_available"),
                      option(rounding, Rounding, "workload_posts.rounding")).value)


def workload_available(year: WorkingYear) -> Fraction:
    """The working hours that one member of a staff category has in a year. Exact.

    (weeks * days_a_week - public_holidays - annual_leave - sick_leave - special_leave) * hours_a_day

    Errors: RANGE where a number is out of range or leave exceeds work; DIV_ZERO where a pair has 0 below the
    line; OVERFLOW where the hours do not fit two integers of 64 bits.

    >>> workload_available(WorkingYear(days_a_week="4.5", public_holidays=10, annual_leave=30, sick_leave=15))
    Fraction(1432, 1)

    Since 0.1.
    """
    hours: Fraction = plain(answer("workload_available", CRatio(),
                                   byref(_c_year(year, "workload_available.year"))))
    return hours


def workload_wisn(category: StaffCategory, rounding: Union[int, str] = CEIL) -> Wisn:
    """The staff that a workload calls for by WHO's WISN method, and how the staff there is compares. Exact.

    category  working time, activities with their standards, allowances, and the actual staff
    rounding  CEIL, FLOOR or HALF_UP

    available          working hours that one member has in a year
    service            members for the activities alone: their hours / available
    category_factor    1 / (1 - the sum of the allowances)
    individual_factor  members for the individual work: its hours / available
    required           service * category_factor + individual_factor
    difference         actual - required: below 0 is a shortage
    pressure           the WISN ratio, actual / required; None where nothing is required
    posts              required, rounded

    A ratio that does not fit two integers of 64 bits is None; posts is right all the same.

    Errors: OPTION for an unknown rounding or unit; RANGE where a number is out of range, a list has more than
    MAX_ACTIVITIES entries, or the allowances come to 1 or more; DIV_ZERO where a pair has 0 below the line,
    or a rate of working or the available time is 0; OVERFLOW where the posts are above 2**63 - 1.

    >>> year = WorkingYear(public_holidays=10, annual_leave=20)
    >>> clinic = StaffCategory(year, [Activity(20_000, 20)], ["10%"], [Individual(1, 184)], actual=4)
    >>> wisn = workload_wisn(clinic)
    >>> wisn.available, wisn.service, wisn.posts
    (Fraction(1840, 1), Fraction(250, 69), 5)

    Since 0.1.
    """
    given = _c_category(category, "workload_wisn.category: ")
    wisn: Wisn = record(Wisn, answer("workload_wisn", CWisn(), byref(given),
                                     option(rounding, Rounding, "workload_wisn.rounding")))
    return wisn


def _c_category(given: StaffCategory, label: str) -> CStaffCategory:
    if not isinstance(given, StaffCategory):
        raise wrong_type(label.rstrip(": "), "a StaffCategory", given)
    activities = [CActivity(whole(annual, label + "annual"), ratio(standard, label + "standard"),
                            option(unit, Unit, label + "unit"))
                  for annual, standard, unit in given.activities]
    allowances = [ratio(share, label + "allowances") for share in given.allowances]
    individuals = [CIndividual(whole(staff, label + "staff"), ratio(hours, label + "hours"))
                   for staff, hours in given.individuals]
    return CStaffCategory(_c_year(given.year, label + "year"),
                          (CActivity * len(activities))(*activities), len(activities),
                          (CRatio * len(allowances))(*allowances), len(allowances),
                          (CIndividual * len(individuals))(*individuals), len(individuals),
                          whole(given.actual, label + "actual"))


def _c_year(given: WorkingYear, label: str) -> CWorkingYear:
    if not isinstance(given, WorkingYear):
        raise wrong_type(label, "a WorkingYear", given)
    return CWorkingYear(*(ratio(number, f"{label}: {name}") for name, number in given._asdict().items()))
