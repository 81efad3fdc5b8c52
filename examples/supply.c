/* SPDX-License-Identifier: MIT */
/*
 * supply.h: Anhui trains at least 500 a year of each of three kinds of people, from 2021 to 2025, and wants
 * 131,000 professionals at the end. How many of the 500 a year are left when some leave, how many would have
 * to be trained, and does this training lead to the 131,000?
 *
 * The shares that leave, 8 % and 5 % a year, are assumptions; the plan has none. 79,159 is what its own 10.6 %
 * a year starts from.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/supply.h>

enum { YEARS = 5 };

static int print_path(const char *title, int64_t stock, swt_ratio attrition, int64_t intake)
{
    int64_t path[YEARS + 1];

    if (swt_supply_path(stock, attrition, intake, YEARS, SWT_FLOOR, path) != SWT_OK)
        return 0;
    printf("%s:", title);
    for (int year = 0; year <= YEARS; year++)
        printf(" %" PRId64, path[year]);
    printf("\n");
    return 1;
}

static int print_least(int64_t stock, int64_t target, swt_ratio attrition, int64_t trained)
{
    int64_t intake;

    if (swt_supply_least_intake(stock, target, attrition, YEARS, SWT_FLOOR, &intake) != SWT_OK)
        return 0;
    printf("%" PRId64 " at the end of 2025 takes %" PRId64 " a year: %" PRId64 " %s\n", target, intake,
           trained, trained >= intake ? "is enough" : "is not enough");
    return 1;
}

int main(void)
{
    const swt_ratio none = {0, 1}, eight = {8, 100}, five = {5, 100};

    if (!print_path("500 supervisors trained a year, nobody leaves", 0, none, 500) ||
        !print_least(0, 2500, none, 500) || !print_path("the same, 8 % leave a year", 0, eight, 500) ||
        !print_least(0, 2500, eight, 500))
        return 1;
    if (!print_path("79159 professionals, 1500 trained a year, 5 % leave", 79159, five, 1500) ||
        !print_least(79159, 131000, none, 1500) || !print_least(79159, 131000, five, 1500))
        return 1;
    return 0;
}
