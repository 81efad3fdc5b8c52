/* SPDX-License-Identifier: MIT */
/*
 * One call of each kernel on fixed tables, for counting its instructions: instructions.py runs this under
 * callgrind, which counts within fixed_call only and begins anew after each call of it. Prints, in that
 * order, a line a call: its name, a tab, and the kernels that it was answered by.
 */
#include <stdio.h>
#include <stdlib.h>
#include <swtarget.h>

#include "columns/kernels.h"
#include "exact/power.h"

/* An odd number of rows, so that a block has some left over; and so many that answers go past the cache. */
enum { ROWS = 4 * 1024 + 3, AREAS = 100, STREAMED_ROWS = (16 << 20) / 8 + 5 };

static int64_t known[ROWS], unknown[ROWS], round_base[ROWS], need[ROWS], out[ROWS], streamed[STREAMED_ROWS];
static uint32_t area[ROWS];
static swt_ratio rate[ROWS];
static const swt_ratio norm = {1, 1000}, anhui = {106, 1000}, tenth = {1, 10};

/* xorshift64: the same numbers on every machine. */
static uint64_t draw(uint64_t below)
{
    static uint64_t state = UINT64_C(0x9E3779B97F4A7C15);
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (state >> 11) % below;
}

static void fill(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        const swt_ratio drawn = {1 + (int64_t)draw(300), 1000};
        known[i] = (int64_t)draw(2000);
        unknown[i] = i % 50 == 0 ? SWT_MISSING : known[i];
        round_base[i] = 1000 * (1 + (int64_t)draw(1000));
        need[i] = (int64_t)draw(2000);
        area[i] = (uint32_t)draw(AREAS);
        rate[i] = drawn;
    }
}

static void require_ok(swt_status status)
{
    if (status != SWT_OK) {
        fprintf(stderr, "fixed_calls: %s\n", swt_status_text(status));
        exit(EXIT_FAILURE);
    }
}

static void ratio(void)
{
    require_ok(swt_require_column(known, ROWS, norm, SWT_CEIL, out, NULL));
}

static void ratio_with_missing(void)
{
    require_ok(swt_require_column(unknown, ROWS, norm, SWT_CEIL, out, NULL));
}

/* All drivers are 0: what they hold does not change what is done. */
static void ratio_streamed(void)
{
    static int64_t driver[STREAMED_ROWS];
    require_ok(swt_require_column(driver, STREAMED_ROWS, norm, SWT_CEIL, streamed, NULL));
}

static void ratio_of_one(void)
{
    for (size_t i = 0; i < ROWS; i++)
        require_ok(swt_require(known[i], norm, SWT_CEIL, &out[i]));
}

static void growth(void)
{
    require_ok(swt_growth_project_column(known, ROWS, anhui, 5, SWT_CEIL, out, NULL));
}

static void growth_round(void)
{
    require_ok(swt_growth_project_column(round_base, ROWS, tenth, 3, SWT_CEIL, out, NULL));
}

static void growth_rates(void)
{
    require_ok(swt_growth_project_rates_column(known, rate, ROWS, 5, SWT_CEIL, out, NULL));
}

static void growth_rates_round(void)
{
    require_ok(swt_growth_project_rates_column(round_base, rate, ROWS, 5, SWT_CEIL, out, NULL));
}

static void growth_of_one(void)
{
    for (size_t i = 0; i < ROWS; i++)
        require_ok(swt_growth_project(known[i], rate[i], 10, SWT_CEIL, &out[i]));
}

static void growth_of_one_round(void)
{
    for (size_t i = 0; i < ROWS; i++)
        require_ok(swt_growth_project(round_base[i], tenth, 3, SWT_CEIL, &out[i]));
}

/* What the estimate leaves open, in wide integers. */
static void growth_by_integers(void)
{
    for (size_t i = 0; i < 100; i++) {
        const swti_power power = {(uint64_t)(rate[i].num + rate[i].den), (uint64_t)rate[i].den, 30};
        require_ok(swti_power_round_by_integers(power, (uint64_t)round_base[i], 1, SWT_CEIL, &out[i]));
    }
}

static void least_rate(void)
{
    const swt_ratio step = {1, 1000};
    swt_ratio least;
    for (size_t i = 0; i < 100; i++)
        require_ok(swt_growth_least_rate(round_base[i], 2 * round_base[i] + 1, 5, step, &least));
}

static void cagr(void)
{
    double least;
    for (size_t i = 0; i < 100; i++)
        require_ok(swt_growth_cagr(round_base[i], 2 * round_base[i] + 1, 5, &least));
}

static void shared(void)
{
    require_ok(swt_require_shared(known, area, ROWS, AREAS, norm, out, NULL));
}

static void packed(void)
{
    static swt_packing packing[AREAS];
    require_ok(swt_require_packed(known, area, ROWS, AREAS, norm, 0, packing, NULL, NULL));
}

static void coverage(void)
{
    swt_coverage sums;
    require_ok(swt_coverage_check(known, need, ROWS, &sums, NULL));
}

static void coverage_with_missing(void)
{
    swt_coverage sums;
    require_ok(swt_coverage_check(unknown, need, ROWS, &sums, NULL));
}

static void cheapest(void)
{
    const swt_ratio share = {90, 100};
    int64_t extra;
    require_ok(swt_coverage_cheapest(known, need, ROWS, share, out, &extra));
}

static void assess(void)
{
    const swt_column columns[] = {{"elders", known}, {"beds", unknown}, {"staff", need}};
    const swt_table table = {columns, 3, ROWS};
    const swt_target targets[] = {
        {.id = "a", .have = "staff", .driver = "elders", .amount = {1, 1000}, .kind = SWT_KIND_RATIO},
        {.id = "b", .have = "staff", .driver = "beds", .amount = {1, 100}, .kind = SWT_KIND_RATIO},
        {.id = "c", .have = "staff", .amount = {5000, 1}, .kind = SWT_KIND_LEVEL}};
    swt_finding findings[3];
    require_ok(swt_assess(&table, targets, 3, findings));
}

static void apportion(int32_t method)
{
    int64_t ties;
    require_ok(swt_apportion(3 * ROWS, round_base, ROWS, method, NULL, NULL, out, &ties));
}

static void hamilton(void)
{
    apportion(SWT_HAMILTON);
}

static void webster(void)
{
    apportion(SWT_WEBSTER);
}

static void huntington_hill(void)
{
    apportion(SWT_HUNTINGTON_HILL);
}

/* The kernels in plain C, which other machines use, a block of 1,024 rows at most at a time. */
static void portable_ratio(void)
{
    const swti_multiplier m = swti_multiplier_make(norm, SWT_CEIL);
    (void)swti_kernels_portable.ratio(known, 1023, &m, 0, out);
}

static void portable_growth(void)
{
    const swti_factor f = swti_factor_make(1106, 1000, 5, SWT_CEIL);
    (void)swti_kernels_portable.growth(known, 1023, &f, out);
}

static void portable_coverage(void)
{
    swti_block_sums sums;
    (void)swti_kernels_portable.coverage(known, need, 1023, &sums);
}

static void portable_sum(void)
{
    int64_t total, rows;
    (void)swti_kernels_portable.sum(unknown, 1023, &total, &rows);
}

/* by_kernel: the count depends on which kernels the machine has. */
static const struct {
    const char *name;
    void (*call)(void);
    int by_kernel;
} calls[] = {
    {"ratio", ratio, 1},
    {"ratio_with_missing", ratio_with_missing, 1},
    {"ratio_streamed", ratio_streamed, 1},
    {"ratio_of_one", ratio_of_one, 0},
    {"growth", growth, 1},
    {"growth_round", growth_round, 1},
    {"growth_rates", growth_rates, 1},
    {"growth_rates_round", growth_rates_round, 1},
    {"growth_of_one", growth_of_one, 0},
    {"growth_of_one_round", growth_of_one_round, 0},
    {"growth_by_integers", growth_by_integers, 0},
    {"least_rate", least_rate, 0},
    {"cagr", cagr, 0},
    {"shared", shared, 1},
    {"packed", packed, 0},
    {"coverage", coverage, 1},
    {"coverage_with_missing", coverage_with_missing, 1},
    {"cheapest", cheapest, 0},
    {"assess", assess, 1},
    {"hamilton", hamilton, 0},
    {"webster", webster, 0},
    {"huntington_hill", huntington_hill, 0},
    {"portable_ratio", portable_ratio, 0},
    {"portable_growth", portable_growth, 0},
    {"portable_coverage", portable_coverage, 0},
    {"portable_sum", portable_sum, 0},
};

/* Found by its name, so it must stay a function of its own. */
#if defined(__GNUC__)
__attribute__((noinline))
#endif
void fixed_call(void (*call)(void));

void fixed_call(void (*call)(void))
{
    call();
}

int main(void)
{
    fill();
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        calls[i].call(); /* what the first call of a function costs the dynamic linker is not its own */
        fixed_call(calls[i].call);
        printf("%s\t%s\n", calls[i].name, calls[i].by_kernel ? swti_kernels_best()->name : "any");
    }
    return EXIT_SUCCESS;
}
