/* SPDX-License-Identifier: MIT */
/* The checksum, and the list of what is called. */
#include "calls.h"

#include <string.h>
#include <swtarget.h>

const checked_function checked_functions[] = {
    {"names", call_names},         {"ratio", call_ratio},     {"parse", call_parse},
    {"growth", call_growth},       {"inverse", call_inverse}, {"growth columns", call_growth_columns},
    {"require", call_require},     {"shared", call_shared},   {"coverage", call_coverage},
    {"apportion", call_apportion}, {"supply", call_supply},   {"workload", call_workload},
    {"figure", call_figure},       {"assess", call_assess},   {"plans", call_plans},
};
const size_t checked_function_count = sizeof checked_functions / sizeof checked_functions[0];

checksum checksum_none(void)
{
    const checksum none = {UINT64_C(0xcbf29ce484222325), UINT64_C(0xcbf29ce484222325)};
    return none;
}

static void mix(uint64_t *sum, uint64_t bits)
{
    for (int i = 0; i < 64; i += 8)
        *sum = (*sum ^ ((bits >> i) & 0xFF)) * UINT64_C(0x100000001b3);
}

void sum_number(checksum *sum, int64_t number)
{
    mix(&sum->whole, (uint64_t)number);
}

void sum_row(checksum *sum, size_t row)
{
    mix(&sum->whole, row == SWT_NO_ROW ? UINT64_MAX : row);
}

void sum_rate(checksum *sum, double rate)
{
    uint64_t bits;
    memcpy(&bits, &rate, sizeof bits);
    mix(&sum->rates, bits);
}

void sum_text(checksum *sum, const char *text)
{
    for (size_t i = 0; text != NULL && text[i] != '\0'; i++)
        mix(&sum->whole, (unsigned char)text[i]);
    mix(&sum->whole, text == NULL);
}

checksum checksum_all(uint64_t seed, int rounds)
{
    checksum sum = checksum_none();
    for (size_t i = 0; i < checked_function_count; i++) {
        draw d = {seed * 2 + 1 + i};
        for (int round = 0; round < rounds; round++)
            checked_functions[i].call(&d, &sum);
    }
    return sum;
}
