/* SPDX-License-Identifier: MIT */
/*
 * What packing costs a unit: 600,000 invented communities in areas of 15, in order and shuffled, under
 * Sichuan's norm of one for each 1,000 elders; first-fit decreasing and the bound alone, then the search.
 * Prints medians of nanoseconds a unit and how many areas are proved least.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <swtarget/require.h>
#include <time.h>

enum { ROWS = 600000, PER_AREA = 15, AREAS = ROWS / PER_AREA, RUNS = 7 };

static uint64_t state = UINT64_C(0x9E3779B97F4A7C15);

/* xorshift64: the same numbers on every machine. */
static uint64_t draw(uint64_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (state >> 11) % below;
}

static int64_t driver[ROWS], post[ROWS];
static uint32_t area[ROWS];
static swt_packing packed[AREAS];

/* Drivers of 1..most; whole areas together, or every row anywhere. */
static void fill(int64_t most, int shuffled)
{
    for (uint32_t row = 0; row < ROWS; row++) {
        driver[row] = 1 + (int64_t)draw((uint64_t)most);
        area[row] = row / PER_AREA;
    }
    for (size_t row = ROWS - 1; shuffled && row > 0; row--) {
        const size_t other = (size_t)draw(row + 1);
        const uint32_t kept = area[row];
        area[row] = area[other];
        area[other] = kept;
    }
}

static double processor_nanoseconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC * 1e9;
}

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static int measure(const char *name, int64_t most, int shuffled, int64_t steps, int64_t *posts)
{
    const swt_ratio norm = {1, 1000};
    double taken[RUNS];
    int64_t proved = 0, all = 0;

    fill(most, shuffled);
    for (size_t run = 0; run < RUNS; run++) {
        const double begin = processor_nanoseconds();
        if (swt_require_packed(driver, area, ROWS, AREAS, norm, steps, packed, posts, NULL))
            return 0;
        taken[run] = (processor_nanoseconds() - begin) / ROWS;
    }
    for (size_t i = 0; i < AREAS; i++) {
        proved += packed[i].proved;
        all += packed[i].posts;
    }
    qsort(taken, RUNS, sizeof *taken, by_value);
    printf("%-34s %6" PRId64 " steps: %6.1f ns a unit (%.1f to %.1f), %5.1f %% of areas proved, %" PRId64
           " posts\n",
           name, steps, taken[RUNS / 2], taken[0], taken[RUNS - 1], 100.0 * (double)proved / AREAS, all);
    return 1;
}

int main(void)
{
    const int64_t budgets[] = {0, 1000, 100000};
    for (size_t i = 0; i < sizeof budgets / sizeof *budgets; i++)
        if (!measure("areas in order, up to 999", 999, 0, budgets[i], NULL) ||
            !measure("shuffled, up to 999", 999, 1, budgets[i], NULL) ||
            !measure("areas in order, up to 500", 500, 0, budgets[i], NULL) ||
            !measure("shuffled, up to 1,100, with posts", 1100, 1, budgets[i], post))
            return 1;
    return 0;
}
