/* SPDX-License-Identifier: MIT */
/* One call for each row of the table: arguments read, the library asked, the answer made into a cell. */
#ifndef SWTH_CALLS_H
#define SWTH_CALLS_H

#include "functions.h"

/* Arguments are of the kinds that the table names; swth_call has seen to that. */
swt_status swth_call_project(const swth_value *arguments, swth_result *result);
swt_status swth_call_project_as(const swth_value *arguments, swth_result *result);
swt_status swth_call_cagr(const swth_value *arguments, swth_result *result);
swt_status swth_call_least_rate(const swth_value *arguments, swth_result *result);
swt_status swth_call_least_periods(const swth_value *arguments, swth_result *result);
swt_status swth_call_least_base(const swth_value *arguments, swth_result *result);
swt_status swth_call_require(const swth_value *arguments, swth_result *result);
swt_status swth_call_require_as(const swth_value *arguments, swth_result *result);
swt_status swth_call_shared(const swth_value *arguments, swth_result *result);
swt_status swth_call_packed(const swth_value *arguments, swth_result *result);
swt_status swth_call_span_least(const swth_value *arguments, swth_result *result);
swt_status swth_call_span_greatest(const swth_value *arguments, swth_result *result);
swt_status swth_call_units(const swth_value *arguments, swth_result *result);
swt_status swth_call_gap(const swth_value *arguments, swth_result *result);
swt_status swth_call_shortfall(const swth_value *arguments, swth_result *result);
swt_status swth_call_met(const swth_value *arguments, swth_result *result);
swt_status swth_call_cheapest(const swth_value *arguments, swth_result *result);
swt_status swth_call_workload(const swth_value *arguments, swth_result *result);
swt_status swth_call_stock(const swth_value *arguments, swth_result *result);
swt_status swth_call_least_intake(const swth_value *arguments, swth_result *result);
swt_status swth_call_agree(const swth_value *arguments, swth_result *result);
swt_status swth_call_path(const swth_value *arguments, swth_result *result);
swt_status swth_call_stock_path(const swth_value *arguments, swth_result *result);
swt_status swth_call_apportion(const swth_value *arguments, swth_result *result);

#endif
