/* SPDX-License-Identifier: MIT */
/*
 * The oracle: a million calls a run and more, random and adversarial, each compared with GMP's exact
 * arithmetic, errors included. --seed N --calls N.
 */
#include "checks.h"

#define DEFAULT_CALLS UINT64_C(2000000)

int main(int argc, char **argv)
{
    run_subject subjects[] = {
        {.name = "swt_growth_project", .share = 250, .check = check_project},
        {.name = "swt_growth_path", .share = 10, .check = check_path},
        {.name = "swt_growth_compare", .share = 140, .check = check_compare},
        {.name = "swt_growth_least_rate", .share = 80, .check = check_least_rate},
        {.name = "swt_growth_least_periods", .share = 80, .check = check_least_periods},
        {.name = "swt_growth_least_base", .share = 90, .check = check_least_base},
        {.name = "swt_growth_track", .share = 50, .check = check_track},
        {.name = "swt_ratio_make", .share = 50, .check = check_ratio_make},
        {.name = "swt_ratio_compare", .share = 60, .check = check_ratio_compare},
        {.name = "swt_ratio_from_double", .share = 50, .check = check_ratio_from_double},
        {.name = "swt_ratio_parse", .share = 30, .check = check_ratio_parse},
        {.name = "swt_require", .share = 50, .check = check_require},
        {.name = "swt_coverage_units", .share = 30, .check = check_coverage_units},
        {.name = "swt_coverage_reached", .share = 30, .check = check_coverage_reached},
    };
    return run_subjects(argc, argv, subjects, sizeof subjects / sizeof subjects[0], DEFAULT_CALLS, 1);
}
