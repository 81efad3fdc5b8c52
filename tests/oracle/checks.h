/* SPDX-License-Identifier: MIT */
/* The functions under the oracle: each check draws a case, calls the library and compares. */
#ifndef ORACLE_CHECKS_H
#define ORACLE_CHECKS_H

#include "run.h"

void check_project(run_subject *run);
void check_path(run_subject *run);
void check_compare(run_subject *run);

void check_least_rate(run_subject *run);
void check_least_periods(run_subject *run);
void check_least_base(run_subject *run);

void check_track(run_subject *run);

void check_ratio_make(run_subject *run);
void check_ratio_compare(run_subject *run);
void check_ratio_from_double(run_subject *run);
void check_ratio_parse(run_subject *run);

void check_require(run_subject *run);
void check_coverage_units(run_subject *run);
void check_coverage_reached(run_subject *run);

#endif
