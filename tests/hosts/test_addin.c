/* SPDX-License-Identifier: MIT */
/* The Calc add-in as Calc sees it through its C interface: its lists, its descriptions, and calls. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../../lib/hosts/functions.h"
#include "../unit/suite.h"

void GetFunctionCount(uint16_t *count);
void GetFunctionData(const uint16_t *number, char *symbol, uint16_t *parameters, int32_t *types, char *name);
void GetParameterDescription(const uint16_t *number, const uint16_t *parameter, char *name,
                             char *description);
void SetLanguage(const uint16_t *language);

/* The symbols of SWT.PROJECT and SWT.PROJECTAS. */
void swth_calc_0_3(void *answer, const void *a, const void *b, const void *c);
void swth_calc_1_4(void *answer, const void *a, const void *b, const void *c, const void *d);

enum { NAME_SIZE = 256, MOST_PARAMETERS = 16, MOST_ROWS = 32 };
enum { ENGLISH = 1033, CHINESE_CHINA = 2052, CHINESE_TAIWAN = 1028, GERMAN = 1031 };

START_TEST(every_function_is_listed_under_two_names)
{
    uint16_t count = 0, number = 0;
    GetFunctionCount(&count);
    for (int32_t excel = 0; excel <= 1; excel++)
        for (size_t row = 0; row < swth_function_count; row++) {
            char symbol[NAME_SIZE], name[NAME_SIZE], want[NAME_SIZE];
            int32_t types[MOST_PARAMETERS];
            uint16_t parameters = 0;
            const swth_function *const function = &swth_functions[row];
            if (!swth_is_plain(function))
                continue;
            GetFunctionData(&number, symbol, &parameters, types, name);
            ck_assert_uint_lt(row, MOST_ROWS);
            snprintf(want, sizeof want, "swth_calc_%zu_%zu", row, function->argument_count);
            ck_assert_str_eq(symbol, want);
            snprintf(want, sizeof want, "%s%s", excel ? "_XLL." : "", function->name);
            ck_assert_str_eq(name, want);
            ck_assert_uint_eq(parameters, function->argument_count + 1);
            ck_assert_int_eq(types[0], 0);
            for (size_t i = 0; i < function->argument_count; i++)
                ck_assert_int_eq(types[i + 1], function->arguments[i]->kind == SWTH_OPTION);
            number++;
        }
    ck_assert_uint_eq(count, number);
}
END_TEST

/* Calc shows all 256 bytes: blanks after the text, and an end. */
static void check_shown(const char *buffer, const char *want)
{
    const size_t length = strlen(want);
    ck_assert_uint_eq(strlen(buffer), NAME_SIZE - 1);
    ck_assert_int_eq(memcmp(buffer, want, length), 0);
    ck_assert_uint_eq(strspn(buffer + length, " "), NAME_SIZE - 1 - length);
}

static void check_descriptions(int32_t chinese)
{
    uint16_t count = 0;
    GetFunctionCount(&count);
    for (uint16_t number = 0; number < count; number++) {
        char symbol[NAME_SIZE], typed[NAME_SIZE], name[NAME_SIZE], description[NAME_SIZE];
        int32_t types[MOST_PARAMETERS];
        uint16_t parameters = 0, parameter = 0;
        GetFunctionData(&number, symbol, &parameters, types, typed);
        const swth_function *const function = swth_find(strstr(typed, "SWT."));
        GetParameterDescription(&number, &parameter, name, description);
        check_shown(name, function->name);
        check_shown(description, chinese ? function->help_zh : function->help);
        for (parameter = 1; parameter <= function->argument_count; parameter++) {
            const swth_argument *const argument = function->arguments[parameter - 1];
            GetParameterDescription(&number, &parameter, name, description);
            check_shown(name, chinese ? argument->name_zh : argument->name);
            check_shown(description, chinese ? argument->help_zh : argument->help);
        }
        GetParameterDescription(&number, &parameter, name, description); /* one too many */
        check_shown(name, function->name);
    }
}

START_TEST(descriptions_follow_the_language)
{
    static const uint16_t languages[] = {CHINESE_CHINA, CHINESE_TAIWAN, ENGLISH, GERMAN};
    check_descriptions(0);
    for (size_t i = 0; i < COUNT(languages); i++) {
        SetLanguage(&languages[i]);
        check_descriptions(i < 2);
    }
}
END_TEST

/* The error that an answer marks; 0 for a number. */
static uint16_t code_of(double answer)
{
    uint64_t bits;
    memcpy(&bits, &answer, sizeof bits);
    if (!isnan(answer))
        return 0;
    ck_assert_uint_eq(bits >> 16, UINT64_C(0x7FF800000000));
    return (uint16_t)bits;
}

START_TEST(numbers_and_texts_are_read)
{
    const double base = 10855, rate = 0.13, periods = 5, half = 0.5;
    double answer = 0;
    swth_calc_0_3(&answer, &base, &rate, &periods);
    ck_assert_double_eq(answer, 20000);
    swth_calc_1_4(&answer, &base, &rate, &periods, "floor");
    ck_assert_double_eq(answer, 19999);
    swth_calc_1_4(&answer, &base, &rate, &periods, "");
    ck_assert_uint_eq(code_of(answer), 519);
    swth_calc_0_3(&answer, &base, &rate, &half);
    ck_assert_uint_eq(code_of(answer), 503);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("addin");
    add_test(suite, "functions", every_function_is_listed_under_two_names);
    add_test(suite, "descriptions", descriptions_follow_the_language);
    add_test(suite, "numbers", numbers_and_texts_are_read);
    return run_suite(suite);
}
