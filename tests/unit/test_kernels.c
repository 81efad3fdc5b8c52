/* SPDX-License-Identifier: MIT */
/*
 * lib/columns: every kernel, portable and chosen, against the scalar functions: each tier and its boundaries,
 * missing and bad rows anywhere in a block, odd lengths, unaligned columns, in place, and round figures where
 * products lie on whole numbers and halves.
 */
#include "columns/bad.h"
#include "columns/kernels.h"
#include "columns/stream.h"
#include "suite.h"

#include <float.h>
#include <string.h>

#define ROWS      SWTI_BLOCK_ROWS
#define UNWRITTEN INT64_C(-99)

/* xorshift64*, seeded anew for each test, so that a failure is the same failure next time. */
static uint64_t state;

static uint64_t draw(void)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * UINT64_C(2685821657736338717);
}

static const swti_kernels *kernels_of(int i)
{
    return i == 0 ? &swti_kernels_portable : swti_kernels_best();
}

/* Where one way of computing ends and the next begins. */
static const int64_t edges[] = {
    0,
    1,
    999,
    1000,
    1001,
    INT32_MAX,
    INT64_C(1) << 31,
    (INT64_C(1) << 31) + 1,
    UINT32_MAX,
    INT64_C(1) << 32,
    (INT64_C(1) << 32) + 1,
    (INT64_C(1) << 51) - 1,
    INT64_C(1) << 51,
    (INT64_C(1) << 52) - 1,
    INT64_C(1) << 52,
    (INT64_C(1) << 53) - 1,
    INT64_C(1) << 53,
    (INT64_C(1) << 53) + 1,
    (INT64_C(1) << 62) - 1,
    INT64_C(1) << 62,
    (INT64_C(1) << 62) + 1,
    INT64_MAX,
};

/* Round figures, small ones, and now and then an edge that is no more than `most`. */
static void fill(int64_t *x, size_t rows, int64_t most)
{
    for (size_t i = 0; i < rows; i++) {
        const uint64_t kind = draw() % 8;
        x[i] = kind < 3 ? (int64_t)(draw() % 5000) * 1000 : (int64_t)(draw() % 100000);
        if (kind == 7)
            x[i] = edges[draw() % COUNT(edges)];
        x[i] = x[i] > most ? most : x[i];
    }
}

static void lose_some(int64_t *x, size_t rows, uint64_t one_in)
{
    for (size_t i = 0; i < rows; i++)
        if (one_in != 0 && draw() % one_in == 0)
            x[i] = SWT_MISSING;
}

static const swt_ratio norms[] = {
    {1, 1000},       {1, 100},
    {3, 1},          {30, 100},
    {0, 1},          {1, 1},
    {7, 3},          {1, 7},
    {999, 1000},     {1, 1000000007},
    {1, INT64_MAX},  {INT64_MAX, 1},
    {UINT32_MAX, 1}, {INT64_MAX - 1, INT64_MAX},
    {1, 3000000019}, {106, 1000},
};
static const size_t lengths[] = {0, 1, 3, 4, 5, 7, 8, 9, 31, 1000, 1021, ROWS};

/* For every driver that a multiplier says it is right for, in particular the last ones before whole posts. */
START_TEST(multiplier_is_exact_up_to_its_bound)
{
    const swt_ratio norm = norms[_i];
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        const swti_multiplier m = swti_multiplier_make(norm, rounding);
        const uint64_t step = norm.num == 0 ? 1 : (uint64_t)norm.den / (uint64_t)norm.num;
        state = 7;
        ck_assert_uint_lt(m.factor, UINT64_C(1) << 32);
        ck_assert_uint_le(m.most, UINT32_MAX);
        for (int i = 0; i < 20000 && m.most > 0; i++) {
            uint64_t x = draw() % (m.most + 1);
            int64_t want = UNTOUCHED;
            if (i % 2 == 0 && step > 1)
                x = x / step * step + draw() % 3;
            x = i == 0 || x > m.most ? m.most : x;
            ck_assert_int_eq(swt_require((int64_t)x, norm, rounding, &want), SWT_OK);
            ck_assert_int_eq((int64_t)((x * m.factor + m.offset) >> m.shift), want);
        }
    }
}
END_TEST

/* The plans' norms reach all 32 bits, so that no ordinary column falls back. */
START_TEST(multiplier_reaches_32_bits_for_the_plans_norms)
{
    const swt_ratio plain[] = {{1, 1000}, {1, 100}, {3, 1}, {1, 1}, {30, 100}, {2, 1}};
    for (size_t i = 0; i < COUNT(plain); i++)
        for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++)
            ck_assert_uint_ge(swti_multiplier_make(plain[i], rounding).most, INT32_MAX);
}
END_TEST

static void assert_ratio_block(const swti_kernels *k, const int64_t *in, size_t rows, swt_ratio norm,
                               int32_t rounding, int64_t *out)
{
    const swti_multiplier m = swti_multiplier_make(norm, rounding);
    if (!k->ratio(in, rows, &m, 0, out))
        return;
    for (size_t i = 0; i < rows; i++) {
        int64_t want = SWT_MISSING;
        if (in[i] != SWT_MISSING)
            ck_assert_int_eq(swt_require(in[i], norm, rounding, &want), SWT_OK);
        ck_assert_msg(out[i] == want, "%s: %jd at %jd/%jd, rounding %d: %jd, not %jd", k->name,
                      (intmax_t)in[i], (intmax_t)norm.num, (intmax_t)norm.den, rounding, (intmax_t)out[i],
                      (intmax_t)want);
    }
}

START_TEST(ratio_kernel_equals_scalar)
{
    static int64_t in[ROWS + 1], out[ROWS + 1];
    const int64_t most[] = {5000, UINT32_MAX, INT64_MAX};
    state = 1 + (uint64_t)_i;
    for (size_t n = 0; n < COUNT(norms); n++)
        for (size_t l = 0; l < COUNT(lengths); l++)
            for (int round = 0; round < 9; round++) {
                const size_t shift = draw() % 2; /* unaligned columns too */
                fill(in + shift, lengths[l], most[round % 3]);
                lose_some(in + shift, lengths[l], round < 3 ? 0 : round < 6 ? 50 : 2);
                for (size_t i = 0; i < ROWS + 1; i++)
                    out[i] = UNWRITTEN;
                assert_ratio_block(kernels_of(_i), in + shift, lengths[l], norms[n], round % 3, out + shift);
            }
}
END_TEST

START_TEST(ratio_kernel_leaves_what_is_negative)
{
    static int64_t in[ROWS], out[ROWS];
    const swti_multiplier m = swti_multiplier_make(norms[0], SWT_CEIL);
    state = 3;
    for (size_t at = 0; at < ROWS; at += 101) {
        fill(in, ROWS, 5000);
        in[ROWS - 1 - at] = SWT_MISSING;
        in[at] = at % 2 == 0 ? -1 : INT64_MIN + 1;
        memcpy(out, in, sizeof in);
        ck_assert_int_eq(kernels_of(_i)->ratio(in, ROWS, &m, 0, in), 0); /* in place nothing is stored */
        ck_assert_mem_eq(out, in, sizeof in);
        ck_assert_int_eq(kernels_of(_i)->ratio(in, ROWS, &m, 0, out), 0);
    }
}
END_TEST

START_TEST(ratio_kernel_streams_the_same)
{
    static _Alignas(32) int64_t in[ROWS], plain[ROWS], streamed[ROWS];
    const swti_multiplier m = swti_multiplier_make(norms[0], SWT_CEIL);
    state = 5;
    fill(in, ROWS, UINT32_MAX);
    ck_assert_int_eq(kernels_of(_i)->ratio(in, ROWS, &m, 0, plain), 1);
    ck_assert_int_eq(kernels_of(_i)->ratio(in, ROWS, &m, 1, streamed), 1);
    ck_assert_mem_eq(plain, streamed, sizeof plain);
}
END_TEST

/* Long enough to be streamed, from every alignment, and each row as the scalar call has it. */
START_TEST(require_column_of_many_rows_streams)
{
    const size_t rows = ((size_t)16 << 20) / sizeof(int64_t) + 13;
    int64_t *in = malloc((rows + 4) * sizeof *in), *out = malloc((rows + 4) * sizeof *out);
    ck_assert_ptr_nonnull(in);
    ck_assert_ptr_nonnull(out);
    state = 11;
    fill(in, rows + 4, UINT32_MAX);
    for (size_t shift = 0; shift < 4; shift++) {
        in[rows / 2] = shift % 2 == 0 ? SWT_MISSING : 1001;
        out[rows] = UNWRITTEN;
        ck_assert_int_eq(swt_require_column(in, rows - shift, norms[0], SWT_CEIL, out + shift, NULL), SWT_OK);
        ck_assert_int_eq(out[rows], UNWRITTEN);
        for (size_t i = 0; i < rows - shift; i++) {
            int64_t want = SWT_MISSING;
            if (in[i] != SWT_MISSING && swt_require(in[i], norms[0], SWT_CEIL, &want) != SWT_OK)
                ck_abort_msg("row %zu", i);
            if (out[shift + i] != want)
                ck_abort_msg("row %zu: %jd, not %jd", i, (intmax_t)out[shift + i], (intmax_t)want);
        }
    }
    free(in);
    free(out);
}
END_TEST

START_TEST(coverage_kernel_equals_its_definition)
{
    static int64_t have[ROWS], need[ROWS];
    const swti_kernels *k = kernels_of(_i);
    state = 17;
    for (int round = 0; round < 60; round++) {
        const size_t rows = lengths[(size_t)round % COUNT(lengths)];
        swti_block_sums got, want = {0};
        fill(have, rows, round % 2 ? 5000 : (INT64_C(1) << 52) - 1);
        fill(need, rows, round % 2 ? 5000 : (INT64_C(1) << 52) - 1);
        lose_some(have, rows, round % 3 ? 10 : 0);
        lose_some(need, rows, round % 5 ? 0 : 7);
        ck_assert_int_eq(k->coverage(have, need, rows, &got), 1);
        for (size_t i = 0; i < rows; i++) {
            const int has = have[i] != SWT_MISSING, asks = need[i] != SWT_MISSING;
            const int64_t lacks = has && asks && need[i] > have[i] ? need[i] - have[i] : 0;
            want.both += has && asks;
            want.met += has && asks && lacks == 0;
            want.have_known += has;
            want.need_known += asks;
            want.have += has ? have[i] : 0;
            want.need += asks ? need[i] : 0;
            want.have_both += has && asks ? have[i] : 0;
            want.need_both += has && asks ? need[i] : 0;
            want.shortfall += lacks;
            want.worst_gap = lacks > want.worst_gap ? lacks : want.worst_gap;
        }
        ck_assert_mem_eq(&got, &want, sizeof want);
    }
}
END_TEST

/* What the plain kernels say in two steps, or nothing where rows are missing or large. */
START_TEST(posts_kernel_equals_ratio_and_coverage)
{
    static int64_t driver[ROWS], have[ROWS], need[ROWS];
    const swti_kernels *k = kernels_of(_i);
    const int64_t most[] = {5000, INT32_MAX, INT64_C(1) << 40};
    int done = 0;
    state = 41;
    for (int round = 0; round < 300; round++) {
        const size_t rows = lengths[(size_t)round % COUNT(lengths)];
        const swti_multiplier m = swti_multiplier_make(norms[(size_t)round % COUNT(norms)], round % 3);
        swti_block_sums got = {0}, want;
        fill(driver, rows, most[round % 5 % 3]);
        fill(have, rows, most[round % 7 % 3]);
        lose_some(round % 2 ? driver : have, rows, round % 11 == 0 ? 40 : 0);
        if (round % 26 == 0 && rows > 0)
            have[rows - 1] = -1;
        if (round % 26 == 13 && rows > 0)
            driver[rows - 1] = -1;
        if (!k->posts(driver, have, rows, &m, &got))
            continue;
        done++;
        ck_assert_int_eq(swti_kernels_portable.ratio(driver, rows, &m, 0, need), 1);
        ck_assert_int_eq(swti_kernels_portable.coverage(have, need, rows, &want), 1);
        ck_assert_mem_eq(&got, &want, sizeof want);
    }
    ck_assert_int_gt(done, 60);
}
END_TEST

START_TEST(coverage_and_sum_kernels_leave_what_they_cannot_add)
{
    static int64_t x[ROWS], y[ROWS];
    const swti_kernels *k = kernels_of(_i);
    const int64_t bad[] = {-1, INT64_MIN + 1, INT64_C(1) << 52, INT64_MAX};
    swti_block_sums sums = {.both = UNTOUCHED};
    int64_t total = UNTOUCHED, known = UNTOUCHED;
    state = 19;
    for (size_t at = 0; at < ROWS; at += 93) {
        fill(x, ROWS, 5000);
        fill(y, ROWS, 5000);
        x[ROWS - 1 - at] = SWT_MISSING;
        x[at] = bad[at % COUNT(bad)];
        ck_assert_int_eq(k->coverage(x, y, ROWS, &sums), 0);
        ck_assert_int_eq(k->coverage(y, x, ROWS, &sums), 0);
        ck_assert_int_eq(k->sum(x, ROWS, &total, &known), 0);
    }
    ck_assert_int_eq(sums.both, UNTOUCHED);
    ck_assert_int_eq(total, UNTOUCHED);
}
END_TEST

START_TEST(sum_kernel_adds_the_known)
{
    static int64_t x[ROWS];
    state = 23;
    for (size_t l = 0; l < COUNT(lengths); l++) {
        int64_t total = UNTOUCHED, known = UNTOUCHED, want_total = 0, want_known = 0;
        fill(x, lengths[l], (INT64_C(1) << 52) - 1);
        lose_some(x, lengths[l], 9);
        for (size_t i = 0; i < lengths[l]; i++) {
            want_total += x[i] == SWT_MISSING ? 0 : x[i];
            want_known += x[i] != SWT_MISSING;
        }
        ck_assert_int_eq(kernels_of(_i)->sum(x, lengths[l], &total, &known), 1);
        ck_assert_int_eq(total, want_total);
        ck_assert_int_eq(known, want_known);
    }
}
END_TEST

static const struct {
    swt_ratio rate;
    int32_t periods;
} growths[] = {
    {{1, 10}, 3},        {{23, 100}, 5},      {{106, 1000}, 5},
    {{35, 100}, 3},      {{1, 2}, 20},        {{0, 1}, 7},
    {{-1, 2}, 4},        {{-1, 3}, 2},        {{123, 1000}, 15},
    {{1, 1}, 30},        {{13, 100}, 0},      {{1, 4}, 1},
    {{1, 1000}, 300},    {{-9, 10}, 12},      {{7, 1000003}, 9},
    {{1, INT64_MAX}, 2}, {{INT64_MAX, 1}, 2}, {{-(INT64_MAX - 1), INT64_MAX}, 9},
    {{1, 1000}, 1000},   {{1, 8}, 5},
};

static void assert_growth_rows(const swti_kernels *k, const int64_t *base, size_t rows, const swt_ratio *rate,
                               size_t step, int32_t periods, int32_t rounding, const int64_t *out,
                               size_t *open)
{
    for (size_t i = 0; i < rows; i++) {
        int64_t want = SWT_MISSING;
        if (base[i] != SWT_MISSING && out[i] == ~base[i]) {
            ++*open;
            continue;
        }
        if (base[i] != SWT_MISSING)
            ck_assert_int_eq(swt_growth_project(base[i], rate[i * step], periods, rounding, &want), SWT_OK);
        ck_assert_msg(out[i] == want, "%s: %jd at %jd/%jd for %d, rounding %d: %jd, not %jd", k->name,
                      (intmax_t)base[i], (intmax_t)rate[i * step].num, (intmax_t)rate[i * step].den, periods,
                      rounding, (intmax_t)out[i], (intmax_t)want);
    }
}

START_TEST(growth_kernel_equals_scalar_or_leaves_the_row)
{
    static int64_t base[ROWS + 1], out[ROWS + 1];
    const swti_kernels *k = kernels_of(_i);
    const int64_t most[] = {100000, 5000000, INT64_MAX};
    state = 29;
    for (size_t g = 0; g < COUNT(growths); g++) {
        const swt_ratio rate = growths[g].rate;
        for (int round = 0; round < 18; round++) {
            const int32_t rounding = round % 3;
            const size_t rows = lengths[draw() % COUNT(lengths)], shift = draw() % 2;
            const swti_factor f = swti_factor_make((uint64_t)rate.num + (uint64_t)rate.den,
                                                   (uint64_t)rate.den, growths[g].periods, rounding);
            size_t open = 0;
            fill(base + shift, rows, most[round / 6]);
            lose_some(base + shift, rows, round % 2 ? 20 : 0);
            for (size_t i = 0; i < ROWS + 1; i++)
                out[i] = UNWRITTEN;
            const int32_t done = k->growth(base + shift, rows, &f, out + shift);
            if (done != 0)
                assert_growth_rows(k, base + shift, rows, &rate, 0, growths[g].periods, rounding, out + shift,
                                   &open);
            ck_assert_int_eq(done == SWTI_UNDECIDED, open > 0);
        }
    }
}
END_TEST

/*
 * No cliff: at a plan's rates every row of round figures is decided by the kernel itself, where doubles
 * are doubles.
 */
START_TEST(growth_kernel_decides_round_figures)
{
    static int64_t base[ROWS], out[ROWS];
    const int32_t done = FLT_EVAL_METHOD == 0;
    for (size_t i = 0; i < ROWS; i++)
        base[i] = (int64_t)i * 1000;
    for (size_t g = 0; g < 5; g++)
        for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
            const swt_ratio rate = growths[g].rate;
            const swti_factor f = swti_factor_make((uint64_t)rate.num + (uint64_t)rate.den,
                                                   (uint64_t)rate.den, growths[g].periods, rounding);
            ck_assert_int_eq(kernels_of(_i)->growth(base, ROWS, &f, out), done);
        }
}
END_TEST

START_TEST(growth_rates_kernel_equals_scalar_or_leaves_the_row)
{
    static int64_t base[ROWS], out[ROWS];
    static swt_ratio rate[ROWS];
    const swti_kernels *k = kernels_of(_i);
    const int32_t periods[] = {0, 1, 2, 3, 5, 10, 15, 30};
    state = 31;
    for (int round = 0; round < 72; round++) {
        const size_t rows = lengths[draw() % COUNT(lengths)];
        size_t open = 0;
        fill(base, rows, round < 50 ? 5000000 : INT64_MAX / 2);
        lose_some(base, rows, round % 2 ? 20 : 0);
        for (size_t i = 0; i < rows; i++) {
            const swt_ratio plain = {(int64_t)(draw() % 1300) - 300, round % 3 == 0 ? 1000 : 10000};
            rate[i] = round > 60 && draw() % 5 == 0 ? growths[draw() % COUNT(growths)].rate : plain;
        }
        const int32_t n = periods[(size_t)round % COUNT(periods)];
        for (size_t i = 0; i < rows; i++)
            while (base[i] != SWT_MISSING && swt_growth_project(base[i], rate[i], n, SWT_CEIL, out) != SWT_OK)
                base[i] /= 1000;
        const int32_t done = k->growth_rates(base, rate, rows, n, round % 3, out);
        if (done != 0)
            assert_growth_rows(k, base, rows, rate, 1, n, round % 3, out, &open);
        ck_assert_int_eq(done == SWTI_UNDECIDED, open > 0);
    }
}
END_TEST

/*
 * The definition of sharing: what is worth a post has its own, the rest of an area is added and rounded
 * once.
 */
static void share_by_definition(const int64_t *driver, const uint32_t *area, size_t rows, swt_ratio norm,
                                int64_t *posts, size_t areas)
{
    for (size_t a = 0; a < areas; a++) {
        int64_t pooled = 0, own = 0, of_pool = 0, one = 0, missing = 0;
        for (size_t i = 0; i < rows; i++) {
            if (area[i] != a || driver[i] == SWT_MISSING) {
                missing += area[i] == a;
                continue;
            }
            ck_assert_int_eq(swt_require(driver[i], norm, SWT_FLOOR, &one), SWT_OK);
            if (one == 0)
                pooled += driver[i];
            else if (swt_require(driver[i], norm, SWT_CEIL, &one) == SWT_OK)
                own += one;
        }
        ck_assert_int_eq(swt_require(pooled, norm, SWT_CEIL, &of_pool), SWT_OK);
        posts[a] = missing ? SWT_MISSING : own + of_pool;
    }
}

START_TEST(require_shared_equals_its_definition)
{
    enum { MANY = 2 * ROWS + 77, AREAS = 41 };
    static int64_t driver[MANY];
    static uint32_t area[MANY];
    const swt_ratio norm = norms[_i];
    int64_t got[AREAS], want[AREAS];
    state = 37;
    for (int round = 0; round < 8; round++) {
        const int64_t most = round % 4 == 3 ? INT64_C(1) << 40 : 5000;
        fill(driver, MANY, norm.num > UINT32_MAX / 2 ? 1 : most);
        lose_some(driver, MANY, round % 2 ? 900 : 0);
        for (size_t i = 0; i < MANY; i++) /* shuffled, or the rows of an area one after the other */
            area[i] = (uint32_t)(round % 3 == 2 ? i * (AREAS - 1) / MANY : draw() % (AREAS - 1));
        if (norm.num == INT64_MAX) /* a few units already have more posts than there are numbers */
            return;
        share_by_definition(driver, area, MANY, norm, want, AREAS);
        ck_assert_int_eq(swt_require_shared(driver, area, MANY, AREAS, norm, got, NULL), SWT_OK);
        ck_assert_mem_eq(got, want, sizeof want);
    }
}
END_TEST

/* A bad row in a later block undoes nothing: the areas before it are as they are. */
START_TEST(require_shared_with_a_bad_row_after_whole_blocks)
{
    enum { MANY = 2 * ROWS + 5 };
    static int64_t driver[MANY];
    static uint32_t area[MANY];
    int64_t got[2];
    size_t bad_row = 99;
    for (size_t i = 0; i < MANY; i++) {
        driver[i] = 10;
        area[i] = i == MANY - 2;
    }
    driver[MANY - 2] = -3;
    ck_assert_int_eq(swt_require_shared(driver, area, MANY, 2, norms[0], got, &bad_row), SWT_ERR_RANGE);
    ck_assert_uint_eq(bad_row, MANY - 2);
    ck_assert_int_eq(got[0], 21); /* 2,052 units of 10 */
    ck_assert_int_eq(got[1], SWT_MISSING);
}
END_TEST

static int has_missing(const int64_t *x, size_t rows)
{
    int found = 0;
    for (size_t i = 0; i < rows; i++)
        found |= x[i] == SWT_MISSING;
    return found;
}

/*
 * In units of 1/den: a small unit's driver * num, another's own posts times den, the sign bit for a
 * missing one.
 */
START_TEST(bring_kernel_equals_its_definition)
{
    static int64_t driver[ROWS];
    static uint32_t area[ROWS];
    static uint64_t brought[ROWS];
    const swt_ratio plain[] = {{1, 1000}, {3, 1}, {3, 10}, {1, 100}, {7, 9}};
    size_t wrong = 0;
    state = 41;
    for (size_t round = 0; round < 20; round++) {
        const swt_ratio norm = plain[round % COUNT(plain)];
        const swti_sharing sharing = swti_sharing_make(norm, ROWS);
        const size_t rows = ROWS - round % 9;
        fill(driver, rows, 5000);
        lose_some(driver, rows, round % 2 ? 50 : 0);
        if (round % 4 == 2)
            driver[rows - 1] = SWT_MISSING; /* where it is none of four */
        const int32_t done = kernels_of(_i)->bring(driver, area, rows, 1, &sharing, brought);
        ck_assert_int_eq(done, has_missing(driver, rows) ? 1 : SWTI_ALL_KNOWN);
        for (size_t i = 0; i < rows; i++) {
            int64_t own = 0;
            uint64_t want = UINT64_C(1) << 63;
            if (driver[i] != SWT_MISSING) {
                wrong += swt_require(driver[i], norm, SWT_CEIL, &own) != SWT_OK;
                want = (uint64_t)(driver[i] * norm.num < norm.den ? driver[i] * norm.num : own * norm.den);
            }
            wrong += brought[i] != want;
        }
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(bring_kernel_of_no_rows)
{
    const swti_sharing sharing = swti_sharing_make(norms[0], 0);
    ck_assert_int_eq(kernels_of(_i)->bring(NULL, NULL, 0, 0, &sharing, NULL), SWTI_ALL_KNOWN);
}
END_TEST

/*
 * Written past the cache: large answers, not in place, at whole numbers' addresses, which i386 does not
 * ask for.
 */
START_TEST(stream_is_for_large_aligned_answers)
{
    static int64_t in[1], out[8];
    const size_t most = SWTI_STREAM_BYTES / sizeof *out;
    int64_t *const askew = (int64_t *)((uintptr_t)out + 4);
    ck_assert_int_eq(swti_stream_of(in, out, most).use, 1);
    ck_assert_int_eq(swti_stream_of(in, out, most - 1).use, 0);
    ck_assert_int_eq(swti_stream_of(out, out, most).use, 0);
    ck_assert_int_eq(swti_stream_of(in, askew, most).use, 0);
    for (size_t i = 0; i < 8; i++) {
        const swti_stream stream = swti_stream_of(in, out + i, most);
        ck_assert_uint_lt(stream.lead, 4);
        ck_assert_uint_eq((uintptr_t)(out + i + stream.lead) % 32, 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("columns/kernels");
    add_rows(suite, "multiplier", multiplier_is_exact_up_to_its_bound, COUNT(norms));
    add_test(suite, "multiplier reach", multiplier_reaches_32_bits_for_the_plans_norms);
    add_rows(suite, "ratio", ratio_kernel_equals_scalar, 2);
    add_rows(suite, "ratio, negative", ratio_kernel_leaves_what_is_negative, 2);
    add_rows(suite, "ratio, streamed", ratio_kernel_streams_the_same, 2);
    add_test(suite, "streamed column", require_column_of_many_rows_streams);
    add_rows(suite, "coverage", coverage_kernel_equals_its_definition, 2);
    add_rows(suite, "cannot add", coverage_and_sum_kernels_leave_what_they_cannot_add, 2);
    add_rows(suite, "posts", posts_kernel_equals_ratio_and_coverage, 2);
    add_rows(suite, "sum", sum_kernel_adds_the_known, 2);
    add_rows(suite, "growth", growth_kernel_equals_scalar_or_leaves_the_row, 2);
    add_rows(suite, "growth, round figures", growth_kernel_decides_round_figures, 2);
    add_rows(suite, "growth, rates", growth_rates_kernel_equals_scalar_or_leaves_the_row, 2);
    add_rows(suite, "shared", require_shared_equals_its_definition, COUNT(norms));
    add_test(suite, "shared, bad row", require_shared_with_a_bad_row_after_whole_blocks);
    add_rows(suite, "bring", bring_kernel_equals_its_definition, 2);
    add_rows(suite, "bring, no rows", bring_kernel_of_no_rows, 2);
    add_test(suite, "stream", stream_is_for_large_aligned_answers);
    return run_suite(suite);
}
