# SPDX-License-Identifier: MIT
"""The C interface as ctypes sees it: a structure for each struct of the headers, a line for each function.

Names, order and types are those of include/swtarget. A new function is one line in FUNCTIONS, a new struct
one class; the tests compare both with the headers, so that nothing can be forgotten or drift.
"""

from ctypes import POINTER, Structure, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint32
from typing import Any, Dict, Tuple

MISSING = -2**63
NO_ROW = c_size_t(-1).value


class CRatio(Structure):
    _fields_ = [("num", c_int64), ("den", c_int64)]


class CTrack(Structure):
    _fields_ = [("planned", c_int64), ("ahead", c_int64), ("order", c_int32), ("left", c_int32),
                ("rate_needed", c_double)]


class CPacking(Structure):
    _fields_ = [("posts", c_int64), ("bound", c_int64), ("proved", c_int64)]


class CWorkingYear(Structure):
    _fields_ = [("weeks", CRatio), ("days_a_week", CRatio), ("public_holidays", CRatio),
                ("annual_leave", CRatio), ("sick_leave", CRatio), ("special_leave", CRatio),
                ("hours_a_day", CRatio)]


class CActivity(Structure):
    _fields_ = [("annual", c_int64), ("standard", CRatio), ("unit", c_int32)]


class CIndividual(Structure):
    _fields_ = [("staff", c_int64), ("hours", CRatio)]


class CStaffCategory(Structure):
    _fields_ = [("year", CWorkingYear), ("activities", POINTER(CActivity)), ("activity_count", c_size_t),
                ("allowances", POINTER(CRatio)), ("allowance_count", c_size_t),
                ("individuals", POINTER(CIndividual)), ("individual_count", c_size_t), ("actual", c_int64)]


class CWisn(Structure):
    _fields_ = [("available", CRatio), ("service", CRatio), ("category_factor", CRatio),
                ("individual_factor", CRatio), ("required", CRatio), ("difference", CRatio),
                ("pressure", CRatio), ("posts", c_int64)]


class CCoverage(Structure):
    _fields_ = [("units", c_int64), ("met", c_int64), ("missing", c_int64), ("have", c_int64),
                ("need", c_int64), ("shortfall", c_int64), ("surplus", c_int64), ("worst_gap", c_int64),
                ("worst_row", c_size_t)]


class CFigure(Structure):
    _fields_ = [("value", CRatio), ("low", CRatio), ("high", CRatio)]


class CAudit(Structure):
    _fields_ = [("agree", c_int32), ("reaches", c_int32), ("reached_up", c_int64), ("reached_down", c_int64),
                ("reached_hundredths", c_int64), ("short_by", c_int64), ("base_needed", c_int64),
                ("base_least", c_int64), ("base_greatest", c_int64), ("rate_needed", c_double),
                ("rate_low", c_double), ("rate_high", c_double)]


class CColumn(Structure):
    _fields_ = [("name", c_char_p), ("values", POINTER(c_int64))]


class CTable(Structure):
    _fields_ = [("columns", POINTER(CColumn)), ("column_count", c_size_t), ("rows", c_size_t)]


class CTarget(Structure):
    _fields_ = [("id", c_char_p), ("title", c_char_p), ("title_zh", c_char_p), ("row", c_char_p),
                ("have", c_char_p), ("driver", c_char_p), ("area", c_char_p), ("whole", c_char_p),
                ("source", c_char_p), ("source_zh", c_char_p), ("warning", c_char_p),
                ("warning_zh", c_char_p), ("amount", CRatio), ("base", c_int64), ("fewest", c_int64),
                ("most", c_int64), ("kind", c_int32), ("comparison", c_int32), ("base_year", c_int32),
                ("deadline", c_int32), ("firm", c_int32)]


class CFinding(Structure):
    _fields_ = [("target", c_char_p), ("absent", c_char_p), ("required", c_int64),
                ("required_most", c_int64), ("actual", c_int64), ("gap", c_int64), ("units", c_int64),
                ("met", c_int64), ("missing", c_int64), ("missing_need", c_int64), ("worst_gap", c_int64),
                ("worst_row", c_size_t), ("bad_row", c_size_t), ("status", c_int32), ("verdict", c_int32)]


class CFact(Structure):
    _fields_ = [("id", c_char_p), ("text", c_char_p), ("text_zh", c_char_p), ("figure", c_char_p),
                ("year", c_int32), ("at_least", c_int32)]


class CClaim(Structure):
    _fields_ = [("id", c_char_p), ("base", c_char_p), ("rate", c_char_p), ("target", c_char_p),
                ("base_year", c_int32), ("deadline", c_int32)]


class CPlan(Structure):
    _fields_ = [("id", c_char_p), ("title", c_char_p), ("title_zh", c_char_p), ("place", c_char_p),
                ("place_zh", c_char_p), ("published", c_char_p), ("published_zh", c_char_p),
                ("source", c_char_p), ("source_zh", c_char_p), ("targets", POINTER(CTarget)),
                ("target_count", c_size_t), ("facts", POINTER(CFact)), ("fact_count", c_size_t),
                ("claims", POINTER(CClaim)), ("claim_count", c_size_t)]


STATUS = OPTION = c_int32
RATIO_OUT = RATIOS = POINTER(CRatio)
COLUMN = COLUMN_OUT = INT64_OUT = POINTER(c_int64)
AREAS = POINTER(c_uint32)
INT32_OUT = POINTER(c_int32)
BAD_ROW = POINTER(c_size_t)

# What each function takes. All give a status, but for those of RESULTS.
FUNCTIONS: Dict[str, Tuple[Any, ...]] = {
    "swt_status_name": (STATUS,),
    "swt_status_text": (STATUS,),
    "swt_version": (),

    "swt_ratio_make": (c_int64, c_int64, RATIO_OUT),
    "swt_ratio_compare": (CRatio, CRatio, INT32_OUT),
    "swt_ratio_from_double": (c_double, RATIO_OUT),
    "swt_ratio_parse": (c_char_p, RATIO_OUT),

    "swt_growth_project": (c_int64, CRatio, c_int32, OPTION, INT64_OUT),
    "swt_growth_path": (c_int64, CRatio, c_int32, OPTION, OPTION, COLUMN_OUT),
    "swt_growth_compare": (c_int64, CRatio, c_int32, c_int64, INT32_OUT),
    "swt_growth_cagr": (c_int64, c_int64, c_int32, POINTER(c_double)),
    "swt_growth_least_rate": (c_int64, c_int64, c_int32, CRatio, RATIO_OUT),
    "swt_growth_least_periods": (c_int64, CRatio, c_int64, INT32_OUT),
    "swt_growth_least_base": (c_int64, CRatio, c_int32, INT64_OUT),
    "swt_growth_track": (c_int64, c_int64, c_int32, c_int32, c_int64, POINTER(CTrack)),
    "swt_growth_project_column": (COLUMN, c_size_t, CRatio, c_int32, OPTION, COLUMN_OUT, BAD_ROW),
    "swt_growth_project_rates_column": (COLUMN, RATIOS, c_size_t, c_int32, OPTION, COLUMN_OUT, BAD_ROW),

    "swt_require": (c_int64, CRatio, OPTION, INT64_OUT),
    "swt_require_column": (COLUMN, c_size_t, CRatio, OPTION, COLUMN_OUT, BAD_ROW),
    "swt_require_shared": (COLUMN, AREAS, c_size_t, c_size_t, CRatio, COLUMN_OUT, BAD_ROW),
    "swt_require_span": (c_int64, c_int64, c_int64, INT64_OUT, INT64_OUT),
    "swt_require_packed": (COLUMN, AREAS, c_size_t, c_size_t, CRatio, c_int64, POINTER(CPacking), COLUMN_OUT,
                           BAD_ROW),

    "swt_workload_posts": (c_int64, c_int64, c_int64, OPTION, INT64_OUT),
    "swt_workload_available": (POINTER(CWorkingYear), RATIO_OUT),
    "swt_workload_wisn": (POINTER(CStaffCategory), OPTION, POINTER(CWisn)),

    "swt_coverage_check": (COLUMN, COLUMN, c_size_t, POINTER(CCoverage), BAD_ROW),
    "swt_coverage_units": (CRatio, c_int64, INT64_OUT),
    "swt_coverage_reached": (c_int64, c_int64, CRatio, OPTION, INT32_OUT),
    "swt_coverage_cheapest": (COLUMN, COLUMN, c_size_t, CRatio, COLUMN_OUT, INT64_OUT),

    "swt_apportion": (c_int64, COLUMN, c_size_t, OPTION, COLUMN, COLUMN, COLUMN_OUT, INT64_OUT),

    "swt_supply_path": (c_int64, CRatio, c_int64, c_int32, OPTION, COLUMN_OUT),
    "swt_supply_least_intake": (c_int64, c_int64, CRatio, c_int32, OPTION, INT64_OUT),

    "swt_figure_parse": (c_char_p, OPTION, POINTER(CFigure)),
    "swt_figure_audit": (POINTER(CFigure), POINTER(CFigure), POINTER(CFigure), c_int32, POINTER(CAudit)),

    "swt_assess": (POINTER(CTable), POINTER(CTarget), c_size_t, POINTER(CFinding)),
    "swt_assess_rows": (POINTER(CTable), POINTER(CTarget), COLUMN_OUT, POINTER(CFinding)),

    "swt_plan_count": (),
    "swt_plan_at": (c_size_t, POINTER(POINTER(CPlan))),
    "swt_plan_find": (c_char_p, POINTER(POINTER(CPlan))),
}
RESULTS: Dict[str, Any] = {"swt_status_name": c_char_p, "swt_status_text": c_char_p, "swt_version": c_char_p,
                           "swt_plan_count": c_size_t}
