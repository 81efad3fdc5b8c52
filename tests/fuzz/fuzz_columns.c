/* SPDX-License-Identifier: MIT */
/*
 * swt_require_column, swt_growth_project_column and swt_growth_project_rates_column: every row is what the
 * scalar call gives and what is exact (posts by 128 bits, growth by GMP), in place and out of place.
 */
#include <string.h>

#include "exact.h"
#include "fuzz.h"

static const swt_ratio plan_rates[] = {{23, 100}, {13, 100}, {53, 500}, {-5, 100},
                                       {1, 10},   {1, 3},    {1, 1},    {0, 1}};

typedef struct {
    const int64_t *in;
    const int64_t *out;
    size_t rows;
    swt_status status;
    size_t bad_row;
} done;

/* A missing row, a bad one or a good one; `want` and its status are the scalar call's. */
static void check_row(const done *d, size_t row, swt_status status, int64_t want, size_t *first_bad)
{
    const int32_t is_missing = d->in[row] == SWT_MISSING;
    if (!is_missing && status != SWT_OK && *first_bad == SWT_NO_ROW) {
        *first_bad = row;
        expect(d->status == status, "not the first bad row's code");
    }
    expect(d->out[row] == (is_missing || status != SWT_OK ? SWT_MISSING : want), "a row differs");
}

static void check_end(const done *d, size_t first_bad)
{
    expect((d->status == SWT_OK) == (first_bad == SWT_NO_ROW), "bad rows and the code disagree");
    expect(d->bad_row == first_bad, "not the first bad row");
}

static void check_posts(const done *d, swt_ratio norm, int32_t rounding)
{
    size_t first_bad = SWT_NO_ROW;
    for (size_t i = 0; i < d->rows; i++) {
        int64_t want = -7, exact = -7;
        const swt_status status = swt_require(d->in[i], norm, rounding, &want);
        if (d->in[i] >= 0)
            expect(reference_posts(d->in[i], norm, rounding, &exact) == status && exact == want,
                   "posts are not what 128 bits give");
        check_row(d, i, status, want, &first_bad);
    }
    check_end(d, first_bad);
}

/* (1 + rate)^periods, kept as long as the rate stays the same. */
typedef struct {
    swt_ratio rate;
    mpz_t above, below, product;
} growth_factor;

static exact_outcome exact_headcount(growth_factor *f, int64_t base, swt_ratio rate, int32_t periods,
                                     int32_t rounding)
{
    const swt_status refused = exact_refusal(base, rate, periods);
    if (refused != SWT_OK)
        return exact_error(refused);
    if (rate.num != f->rate.num || rate.den != f->rate.den)
        exact_growth(f->above, f->below, rate, periods);
    f->rate = rate;
    exact_set(f->product, base);
    mpz_mul(f->product, f->product, f->above);
    return exact_round(f->product, f->below, rounding);
}

static void check_growth(const done *d, const swt_ratio *rate, size_t step, int32_t periods, int32_t rounding)
{
    size_t first_bad = SWT_NO_ROW;
    growth_factor f = {.rate = {0, 0}};
    mpz_inits(f.above, f.below, f.product, NULL);
    for (size_t i = 0; i < d->rows; i++) {
        exact_outcome got = exact_error(SWT_OK);
        got.status = swt_growth_project(d->in[i], rate[i * step], periods, rounding, &got.value);
        expect(exact_same(got, exact_headcount(&f, d->in[i], rate[i * step], periods, rounding)),
               "a headcount is not what GMP gives");
        check_row(d, i, got.status, got.value, &first_bad);
    }
    mpz_clears(f.above, f.below, f.product, NULL);
    check_end(d, first_bad);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int64_t in[FUZZ_ROWS], out[FUZZ_ROWS], same[FUZZ_ROWS];
    static swt_ratio rates[FUZZ_ROWS];
    bytes b = fuzz_bytes(data, size);
    const uint64_t what = fuzz_take(&b, 1);
    const int32_t rounding = (int32_t)(what % 3), periods = (int32_t)(fuzz_take(&b, 1) % 40);
    const swt_ratio any = fuzz_ratio(&b), rate = what & 64 ? any : plan_rates[what / 3 % 8];
    done d = {in, out, fuzz_column(&b, in), SWT_OK, SWT_NO_ROW};
    memcpy(same, in, sizeof in);
    if (what & 128 && any.num >= 0 && any.den > 0) {
        d.status = swt_require_column(in, d.rows, any, rounding, out, &d.bad_row);
        check_posts(&d, any, rounding);
        (void)!swt_require_column(same, d.rows, any, rounding, same, NULL);
    } else if (what & 32 && rate.den > 0 && rate.num > -rate.den) {
        d.status = swt_growth_project_column(in, d.rows, rate, periods, rounding, out, &d.bad_row);
        check_growth(&d, &rate, 0, periods, rounding);
        (void)!swt_growth_project_column(same, d.rows, rate, periods, rounding, same, NULL);
    } else {
        for (size_t i = 0; i < d.rows; i++)
            rates[i] = i % 61 == 60 ? any : plan_rates[(i / 5 * 7 + what) % 8];
        d.status = swt_growth_project_rates_column(in, rates, d.rows, periods, rounding, out, &d.bad_row);
        check_growth(&d, rates, 1, periods, rounding);
        (void)!swt_growth_project_rates_column(same, rates, d.rows, periods, rounding, same, NULL);
    }
    expect(memcmp(same, out, d.rows * sizeof *out) == 0, "in place differs");
    return 0;
}
