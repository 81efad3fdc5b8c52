/* SPDX-License-Identifier: MIT */
/* The clock, the rounds of a contest and their quartiles. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"

double bench_now(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) != 0)
        bench_fail("this machine has no clock of a process's time");
    return 1e9 * (double)now.tv_sec + (double)now.tv_nsec;
}

bench_contest *bench_open(const char *operation, const char *data, size_t rows)
{
    bench_contest *contest = calloc(1, sizeof *contest);
    if (contest == NULL)
        bench_fail("no memory");
    contest->operation = operation;
    contest->data = data;
    contest->rows = rows;
    return contest;
}

bench_side *bench_enter(bench_contest *contest, const char *name, void (*run)(const void *), const void *work)
{
    if (contest->sides == BENCH_MOST_SIDES)
        bench_fail("a contest has too many sides");
    bench_side *side = &contest->side[contest->sides++];
    side->name = name;
    side->run = run;
    side->work = work;
    return side;
}

static double time_of(const bench_side *side, size_t repeats)
{
    const double begin = bench_now();
    for (size_t i = 0; i < repeats; i++)
        side->run(side->work);
    return bench_now() - begin;
}

/* So often that a round of this side takes `least` nanoseconds, to which the clock's own cost is nothing. */
static size_t repeats_for(const bench_side *side, double least)
{
    size_t repeats = 1;
    time_of(side, 1); /* pages and caches */
    for (double taken = time_of(side, 1); taken < least; taken = time_of(side, repeats))
        repeats = taken < least / 16 ? repeats * 8 : (size_t)((double)repeats * 1.2 * least / taken) + 1;
    return repeats;
}

/* Each round begins with another side, so that none always follows the same one. */
void bench_hold(const bench_run *run, bench_contest *contest)
{
    size_t repeats[BENCH_MOST_SIDES];
    contest->rounds = run->quick ? 5 : 21;
    for (size_t i = 0; i < contest->sides; i++)
        repeats[i] = repeats_for(&contest->side[i], run->quick ? 5e5 : 5e6);
    for (size_t round = 0; round < contest->rounds; round++)
        for (size_t i = 0; i < contest->sides; i++) {
            const size_t turn = (round + i) % contest->sides;
            const double work = (double)repeats[turn] * (double)contest->rows;
            contest->side[turn].nanoseconds[round] = time_of(&contest->side[turn], repeats[turn]) / work;
        }
}

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static bench_spread spread_of(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    const bench_spread spread = {values[count / 4], values[count / 2], values[count - 1 - count / 4]};
    return spread;
}

bench_spread bench_time_of(const bench_contest *contest, size_t side)
{
    double times[BENCH_MOST_ROUNDS];
    memcpy(times, contest->side[side].nanoseconds, sizeof times);
    return spread_of(times, contest->rounds);
}

bench_spread bench_ratio_of(const bench_contest *contest, size_t over, size_t under)
{
    double ratios[BENCH_MOST_ROUNDS];
    for (size_t i = 0; i < contest->rounds; i++)
        ratios[i] = contest->side[over].nanoseconds[i] / contest->side[under].nanoseconds[i];
    return spread_of(ratios, contest->rounds);
}

size_t bench_find(const bench_contest *contest, const char *name)
{
    size_t i = 0;
    while (i < contest->sides && strcmp(contest->side[i].name, name) != 0)
        i++;
    return i;
}
