/* SPDX-License-Identifier: MIT */
/* base.h: status codes and their words are total and fixed; the version is the project's. */
#include "suite.h"

#include <string.h>

/* The numbers are the interface: programs in other languages have them compiled in. */
static const struct {
    swt_status status;
    const char *name;
} codes[] = {
    {0, "SWT_OK"},         {1, "SWT_ERR_NULL"},       {2, "SWT_ERR_OPTION"},
    {3, "SWT_ERR_RANGE"},  {4, "SWT_ERR_DIV_ZERO"},   {5, "SWT_ERR_OVERFLOW"},
    {6, "SWT_ERR_SYNTAX"}, {7, "SWT_ERR_INFEASIBLE"}, {8, "SWT_ERR_NOT_FOUND"},
    {9, "SWT_ERR_MEMORY"},
};

START_TEST(status_name_of_each_code)
{
    ck_assert_str_eq(swt_status_name(codes[_i].status), codes[_i].name);
}
END_TEST

START_TEST(status_text_differs_for_each_code)
{
    ck_assert_uint_gt(strlen(swt_status_text(codes[_i].status)), 10);
    for (int other = 0; other < _i; other++)
        ck_assert_str_ne(swt_status_text(codes[_i].status), swt_status_text(codes[other].status));
}
END_TEST

START_TEST(status_of_no_code_is_said_to_be_unknown)
{
    const swt_status none[] = {-1, 10, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < COUNT(none); i++) {
        ck_assert_str_eq(swt_status_name(none[i]), "SWT_ERR_UNKNOWN");
        ck_assert_str_eq(swt_status_text(none[i]), "a status code that this version does not know");
    }
}
END_TEST

START_TEST(version_is_the_projects)
{
    ck_assert_str_eq(swt_version(), PROJECT_VERSION);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base");
    add_rows(suite, "swt_status_name", status_name_of_each_code, COUNT(codes));
    add_rows(suite, "swt_status_text", status_text_differs_for_each_code, COUNT(codes));
    add_test(suite, "no code", status_of_no_code_is_said_to_be_unknown);
    add_test(suite, "swt_version", version_is_the_projects);
    return run_suite(suite);
}
