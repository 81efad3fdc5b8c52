/* SPDX-License-Identifier: MIT */
/* What every unit test ends with: one suite run, its TAP and its exit status. */
#ifndef SWTARGET_TESTS_SUITE_H
#define SWTARGET_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>
#include <swtarget.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A value that no test expects: an out-argument that still holds it was left as it was. */
#define UNTOUCHED INT64_C(-7777)

static inline int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static inline void add_test(Suite *suite, const char *name, const TTest *test)
{
    TCase *tcase = tcase_create(name);
    tcase_add_test(tcase, test);
    suite_add_tcase(suite, tcase);
}

static inline void add_rows(Suite *suite, const char *name, const TTest *test, size_t rows)
{
    TCase *tcase = tcase_create(name);
    tcase_add_loop_test(tcase, test, 0, (int)rows);
    suite_add_tcase(suite, tcase);
}

#endif
