/* SPDX-License-Identifier: MIT */
/*
 * What dividing a total costs an area: nanoseconds of processor time by method, number of areas and kind of
 * weights; and Hamilton's method done plainly, with 128-bit division and qsort, which must give the same
 * shares. Usage: bench_apportion [RUNS]; the best of so many is printed, 5 unless given.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <swtarget/apportion.h>
#include <time.h>

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;
#endif

static const char *const methods[] = {"Hamilton", "Webster", "D'Hondt", "Adams", "Huntington-Hill"};

/* What is divided: a little over two posts an area; floors and caps of which many bind. */
typedef struct {
    size_t areas;
    int64_t total;
    int64_t *weights;
    int64_t *floors;
    int64_t *caps;
    int64_t *shares;
    int64_t *plain;
} task;

typedef enum { SKEWED, EVEN, SMALL, EQUAL, SHAPES } shape;
static const char *const shapes[] = {"skewed", "even", "small", "equal"};

static uint64_t state;

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t draw(void)
{
    uint64_t z = state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static int64_t draw_weight(shape s)
{
    if (s == SKEWED) /* a product of uniform numbers: most areas small, a few large, as villages are */
        return (int64_t)(1 + draw() % 100 * (draw() % 100) * (draw() % 100) / 50);
    if (s == EVEN)
        return (int64_t)(draw() % 1000000000);
    return s == SMALL ? (int64_t)(draw() % 100) : 1000;
}

static void *taken(size_t areas)
{
    void *const memory = malloc(areas * sizeof(int64_t));
    if (memory == NULL) {
        fputs("bench_apportion: no memory\n", stderr);
        exit(1);
    }
    return memory;
}

static task new_task(size_t areas, shape s)
{
    task t = {
        areas,       (int64_t)(2 * areas + areas / 3), taken(areas), taken(areas), taken(areas), taken(areas),
        taken(areas)};
    state = areas;
    for (size_t i = 0; i < areas; i++) {
        t.weights[i] = draw_weight(s);
        t.floors[i] = (int64_t)(draw() % 3);
        t.caps[i] = t.floors[i] + 1 + (int64_t)(draw() % 9);
        t.shares[i] = t.plain[i] = 0;
    }
    return t;
}

static void free_task(task *t)
{
    free(t->weights);
    free(t->floors);
    free(t->caps);
    free(t->shares);
    free(t->plain);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* The best of so many runs, in nanoseconds an area. */
static double best_of(int runs, const task *t, int method, int is_bounded)
{
    double best = 1e30;
    for (int run = 0; run < runs; run++) {
        int64_t ties;
        const double start = now();
        const swt_status status =
            swt_apportion(t->total, t->weights, t->areas, method, is_bounded ? t->floors : NULL,
                          is_bounded ? t->caps : NULL, t->shares, &ties);
        const double time = now() - start;
        if (status != SWT_OK) {
            fprintf(stderr, "bench_apportion: %s\n", swt_status_name(status));
            exit(1);
        }
        best = time < best ? time : best;
    }
    return best / (double)t->areas;
}

#ifdef __SIZEOF_INT128__
typedef struct {
    uint64_t rest;
    size_t area;
} remainder_of;

static int by_remainder(const void *left, const void *right)
{
    const remainder_of *const a = left, *const b = right;
    if (a->rest != b->rest)
        return a->rest > b->rest ? -1 : 1;
    return a->area < b->area ? -1 : a->area > b->area;
}

static void hamilton_plainly(task *t, remainder_of *rests)
{
    uint64_t sum = 0, left = (uint64_t)t->total;
    for (size_t i = 0; i < t->areas; i++)
        sum += (uint64_t)t->weights[i];
    for (size_t i = 0; i < t->areas; i++) {
        const wide product = (wide)(uint64_t)t->weights[i] * (uint64_t)t->total;
        const uint64_t share = (uint64_t)(product / sum);
        const remainder_of rest = {(uint64_t)(product % sum), i};
        rests[i] = rest;
        t->plain[i] = (int64_t)share;
        left -= share;
    }
    qsort(rests, t->areas, sizeof rests[0], by_remainder);
    for (uint64_t i = 0; i < left; i++)
        t->plain[rests[i].area]++;
}

static void show_plain(task *t, int runs)
{
    remainder_of *const rests = taken(2 * t->areas);
    double best = 1e30;
    int64_t ties;
    size_t differ = 0;
    for (int run = 0; run < runs; run++) {
        const double start = now();
        hamilton_plainly(t, rests);
        const double time = now() - start;
        best = time < best ? time : best;
    }
    if (swt_apportion(t->total, t->weights, t->areas, SWT_HAMILTON, NULL, NULL, t->shares, &ties) != SWT_OK)
        exit(1);
    for (size_t i = 0; i < t->areas; i++)
        differ += t->plain[i] != t->shares[i];
    printf("  %-24s %8.1f            %zu shares differ\n", "128-bit and qsort", best / (double)t->areas,
           differ);
    free(rests);
}
#endif

int main(int argc, char **argv)
{
    const size_t sizes[] = {3000, 600000, 6000000};
    const int runs = argc > 1 ? atoi(argv[1]) : 5;
    for (int s = 0; s < SHAPES; s++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            task t = new_task(sizes[i], (shape)s);
            const int repeat = runs * (sizes[i] < 10000 ? 100 : 1);
            printf("%zu areas, %s weights: ns an area   bounded\n", sizes[i], shapes[s]);
            for (int method = SWT_HAMILTON; method <= SWT_HUNTINGTON_HILL; method++)
                printf("  %-24s %8.1f  %8.1f\n", methods[method], best_of(repeat, &t, method, 0),
                       best_of(repeat, &t, method, 1));
#ifdef __SIZEOF_INT128__
            show_plain(&t, runs);
#endif
            free_task(&t);
        }
    return 0;
}
