/* SPDX-License-Identifier: MIT */
/*
 * swt_assess on every kind of target at once, and swt_assess_rows: each finding is what its comment says of sums in
 * 128 bits (growth by GMP), and the verdict the one that holds whatever the unknown cells hold.
 */
#include "exact.h"
#include "fuzz.h"

enum { KINDS = 8, AREAS = 16 };

__extension__ typedef __int128 i128;

static int64_t have[FUZZ_ROWS], driver[FUZZ_ROWS], area[FUZZ_ROWS], need_by_row[FUZZ_ROWS];

/* What a target comes to; required and actual are UNKNOWN where the finding says SWT_MISSING. */
typedef struct {
    i128 required, actual, units, met, missing, gap;
    i128 required_most; /* SPAN */
    int32_t verdict;
    int is_bad;
    int is_open; /* a sum that is unknown anyway does not fit: whether that is told is left open */
} answer;

#define UNKNOWN ((i128)-1)

static int is_bad_cell(int64_t cell)
{
    return cell < 0 && cell != SWT_MISSING;
}

/* amount * x, the least whole number that reaches or exceeds it. */
static i128 least_over(const swt_target *t, i128 x)
{
    __extension__ const unsigned __int128 product = (unsigned __int128)x * (uint64_t)t->amount.num;
    const uint64_t den = (uint64_t)t->amount.den;
    return (i128)(product / den) + (t->comparison == SWT_MORE_THAN ? 1 : product % den != 0);
}

/* base * (1 + amount)^years, by GMP, in the same sense; bad where it does not fit. */
static i128 grown(const swt_target *t, int64_t base, answer *a)
{
    mpz_t above, below, from;
    mpz_inits(above, below, from, NULL);
    exact_growth(above, below, t->amount, t->deadline - t->base_year);
    exact_set(from, base);
    mpz_mul(above, above, from);
    const int exceed = t->comparison == SWT_MORE_THAN;
    const exact_outcome end = exact_round(above, below, exceed ? SWT_FLOOR : SWT_CEIL);
    mpz_clears(above, below, from, NULL);
    a->is_bad |= end.status != SWT_OK;
    return (i128)end.value + exceed;
}

/* LEVEL, GROWTH, MULTIPLE, FLOW, SUBSET: one number for the whole table. */
static answer total_answer(const swt_target *t, size_t rows)
{
    answer a = {UNKNOWN, 0, 0, 0, 0, 0, UNKNOWN, SWT_UNKNOWN, 0, 0};
    i128 base = 0;
    int knows_base = t->driver != NULL && rows > 0;
    for (size_t i = 0; i < rows; i++) {
        a.is_bad |= is_bad_cell(have[i]) || (t->driver != NULL && is_bad_cell(driver[i]));
        a.units += have[i] != SWT_MISSING;
        a.missing += have[i] == SWT_MISSING;
        a.actual += have[i] == SWT_MISSING ? 0 : have[i];
        knows_base &= t->driver != NULL && driver[i] != SWT_MISSING;
        base += t->driver == NULL || driver[i] == SWT_MISSING ? 0 : driver[i];
        a.is_bad |= a.actual > INT64_MAX || base > INT64_MAX;
    }
    if (t->base != SWT_MISSING) {
        base = t->base;
        knows_base = 1;
    }
    if (a.is_bad)
        return a;
    if (t->kind == SWT_KIND_LEVEL || t->kind == SWT_KIND_SUBSET)
        a.required = least_over(t, 1);
    else if (t->kind == SWT_KIND_FLOW)
        a.required = least_over(t, t->deadline - t->base_year);
    else if (knows_base)
        a.required = t->kind == SWT_KIND_MULTIPLE ? least_over(t, base) : grown(t, (int64_t)base, &a);
    a.is_bad |= a.required > INT64_MAX;
    if (a.required != UNKNOWN && a.units > 0 && (a.actual >= a.required || a.missing == 0))
        a.verdict = a.actual >= a.required ? SWT_MET : SWT_SHORT;
    a.met = a.verdict == SWT_MET;
    a.gap = a.verdict == SWT_UNKNOWN ? UNKNOWN : a.verdict == SWT_MET ? 0 : a.required - a.actual;
    a.actual = a.units > 0 ? a.actual : UNKNOWN;
    return a;
}

static answer cover_answer(const swt_target *t, size_t rows)
{
    answer a = {UNKNOWN, UNKNOWN, 0, 0, 0, UNKNOWN, UNKNOWN, SWT_UNKNOWN, 0, 0};
    i128 open = 0, needs = 0, known = 0;
    for (size_t i = 0; i < rows; i++) {
        a.is_bad |= is_bad_cell(have[i]) || (t->driver != NULL && is_bad_cell(driver[i]));
        const int64_t units = t->driver == NULL ? 1 : driver[i];
        const int64_t covered = have[i] == SWT_MISSING || t->driver != NULL ? have[i] : have[i] > 0;
        a.missing += units == SWT_MISSING || have[i] == SWT_MISSING;
        needs += units != SWT_MISSING;
        known += units != SWT_MISSING && have[i] != SWT_MISSING;
        a.is_bad |= units != SWT_MISSING && covered > units;
        a.units += units == SWT_MISSING ? 0 : units;
        open += units == SWT_MISSING || have[i] != SWT_MISSING ? 0 : units;
        a.met += units == SWT_MISSING || covered == SWT_MISSING ? 0 : covered;
        a.is_bad |= a.units > INT64_MAX || (units != SWT_MISSING && least_over(t, units) > INT64_MAX);
    }
    if (a.is_bad)
        return a;
    a.required = needs > 0 ? least_over(t, a.units) : UNKNOWN;
    a.is_bad |= a.required > INT64_MAX;
    a.actual = known > 0 ? a.met : UNKNOWN;
    if (a.units == 0 || a.required == UNKNOWN || a.actual == UNKNOWN)
        return a;
    a.gap = a.required > a.met ? a.required - a.met : 0;
    if (needs == (i128)rows)
        a.verdict = a.required > a.units        ? SWT_INFEASIBLE
                    : a.met >= a.required       ? SWT_MET
                    : a.met + open < a.required ? SWT_SHORT
                                                : SWT_UNKNOWN;
    return a;
}

/* A row, or an area: what there is against what is needed, -1 for unknown. */
static void hold(answer *a, i128 there, i128 need)
{
    a->missing += there == UNKNOWN || need == UNKNOWN;
    a->required += need == UNKNOWN ? 0 : need;
    a->actual += there == UNKNOWN ? 0 : there;
    if (there != UNKNOWN && need != UNKNOWN) {
        a->units++;
        a->met += there >= need;
        a->gap += need > there ? need - there : 0;
    }
    a->is_bad |= a->required > INT64_MAX || a->actual > INT64_MAX;
}

static answer span_answer(const swt_target *t, size_t rows)
{
    answer a = {0, 0, 0, 0, 0, 0, UNKNOWN, SWT_UNKNOWN, 0, 0};
    i128 unfit = 0, over = 0, needs = 0, known = 0, most = 0;
    for (size_t i = 0; i < rows; i++) {
        a.is_bad |= is_bad_cell(have[i]) || is_bad_cell(driver[i]);
        const int64_t units = driver[i] < 0 ? 0 : driver[i];
        const int64_t least = units / t->most + (units % t->most != 0), greatest = units / t->fewest;
        if (driver[i] != SWT_MISSING && least > greatest) {
            unfit++;
            continue;
        }
        const i128 there = have[i] == SWT_MISSING ? UNKNOWN : have[i];
        hold(&a, there, driver[i] == SWT_MISSING ? UNKNOWN : least);
        needs += driver[i] != SWT_MISSING;
        known += have[i] != SWT_MISSING;
        most += driver[i] == SWT_MISSING ? 0 : greatest;
        if (driver[i] != SWT_MISSING && there > greatest) {
            over++;
            a.met--;
        }
    }
    a.verdict = unfit > 0                       ? SWT_INFEASIBLE
                : a.gap > 0                     ? SWT_SHORT
                : a.missing > 0 || a.units == 0 ? SWT_UNKNOWN
                : over > 0                      ? SWT_OVER
                                                : SWT_MET;
    a.is_bad |= most > INT64_MAX;
    a.required = needs > 0 ? a.required : UNKNOWN;
    a.required_most = needs > 0 ? most : UNKNOWN;
    a.actual = known > 0 ? a.actual : UNKNOWN;
    a.gap = a.units > 0 ? a.gap : UNKNOWN;
    return a;
}

typedef struct {
    i128 own, pooled, there;
    int is_used, need_unknown, there_unknown;
} area_sum;

static void add_unit(area_sum *s, const swt_target *t, size_t row, answer *a)
{
    const i128 posts = driver[row] == SWT_MISSING ? 0 : least_over(t, driver[row]);
    const int is_own = driver[row] != SWT_MISSING && (i128)driver[row] * t->amount.num >= t->amount.den;
    s->is_used = 1;
    s->need_unknown |= driver[row] == SWT_MISSING;
    s->there_unknown |= have[row] == SWT_MISSING;
    s->own += is_own ? posts : 0;
    s->pooled += is_own || driver[row] == SWT_MISSING ? 0 : driver[row];
    s->there += have[row] == SWT_MISSING ? 0 : have[row];
    a->is_bad |= posts > INT64_MAX;
}

/* RATIO with sharing: the areas take the place of rows. */
static answer shared_answer(const swt_target *t, size_t rows)
{
    answer a = {0, 0, 0, 0, 0, 0, UNKNOWN, SWT_UNKNOWN, 0, 0};
    area_sum sums[AREAS] = {{0, 0, 0, 0, 0, 0}};
    i128 needs = 0, known = 0;
    for (size_t i = 0; i < rows; i++) {
        a.is_bad |= is_bad_cell(have[i]) || is_bad_cell(driver[i]) || area[i] >= (int64_t)rows;
        if (!a.is_bad)
            add_unit(&sums[area[i]], t, i, &a);
    }
    for (size_t i = 0; i < AREAS; i++) {
        const area_sum *s = &sums[i];
        if (!s->is_used)
            continue;
        const i128 need = s->need_unknown ? UNKNOWN : s->own + least_over(t, s->pooled);
        const int is_over = s->own > INT64_MAX || s->pooled > INT64_MAX, is_there_over = s->there > INT64_MAX;
        a.is_bad |= (is_over && !s->need_unknown) || (is_there_over && !s->there_unknown);
        a.is_open |= (is_over && s->need_unknown) || (is_there_over && s->there_unknown);
        hold(&a, s->there_unknown ? UNKNOWN : s->there, need);
        needs += need != UNKNOWN;
        known += !s->there_unknown;
    }
    a.verdict = a.gap > 0 ? SWT_SHORT : a.missing > 0 || a.units == 0 ? SWT_UNKNOWN : SWT_MET;
    a.required = needs > 0 ? a.required : UNKNOWN;
    a.actual = known > 0 ? a.actual : UNKNOWN;
    a.gap = a.units > 0 ? a.gap : UNKNOWN;
    return a;
}

static answer answer_of(const swt_target *t, size_t rows)
{
    switch (t->kind) {
    case SWT_KIND_COVER:
        return cover_answer(t, rows);
    case SWT_KIND_SPAN:
        return span_answer(t, rows);
    case SWT_KIND_RATIO:
        return shared_answer(t, rows);
    default:
        return total_answer(t, rows);
    }
}

static int same(int64_t got, i128 want)
{
    return want == UNKNOWN ? got == SWT_MISSING : got == want;
}

static void check_finding(const swt_finding *f, const answer *a)
{
    if (a->is_open)
        return;
    expect((f->status != SWT_OK) == a->is_bad, "a bad table or target is not told, or a good one is refused");
    if (a->is_bad) {
        expect(f->required == SWT_MISSING && f->actual == SWT_MISSING && f->verdict == SWT_UNKNOWN,
               "a failed finding holds a number");
        return;
    }
    expect(f->verdict == a->verdict, "the verdict differs");
    expect(same(f->required, a->required) && same(f->required_most, a->required_most),
           "what is required differs");
    expect(same(f->actual, a->actual), "what there is differs");
    expect(same(f->gap, a->gap), "the gap differs");
    expect(f->units == a->units && f->met == a->met && f->missing == a->missing, "a count differs");
}

static void take_targets(bytes *b, swt_target *targets)
{
    static const swt_ratio usual[] = {{1, 1000}, {60, 100}, {3, 1}, {23, 100}, {1, 1}, {0, 1}, {7, 3}};
    for (int32_t kind = 0; kind < KINDS; kind++) {
        const uint64_t what = fuzz_take(b, 1);
        const swt_target t = {
            .id = "t",
            .kind = kind,
            .have = "have",
            .driver = kind == SWT_KIND_RATIO || kind == SWT_KIND_SPAN || what & 1 ? "driver" : NULL,
            .area = kind == SWT_KIND_RATIO ? "area" : NULL,
            .whole = "t",
            .amount = usual[what / 4 % (kind == SWT_KIND_COVER ? 2 : 7)],
            .base = what & 2 ? SWT_MISSING : (int64_t)(fuzz_take(b, 2)),
            .fewest = 1 + (int64_t)(what % 5),
            .most = 1 + (int64_t)(what % 5 + what / 32),
            .comparison = kind != SWT_KIND_RATIO && what & 128 ? SWT_MORE_THAN : SWT_AT_LEAST,
            .base_year = 2020,
            .deadline = 2020 + (int32_t)(what / 8 % 12)};
        targets[kind] = t;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    swt_target targets[KINDS];
    swt_finding findings[KINDS], alone;
    answer whole = {0, 0, 0, 0, 0, 0, UNKNOWN, SWT_UNKNOWN, 0, 0};
    bytes b = fuzz_bytes(data, size);
    take_targets(&b, targets);
    const size_t one = fuzz_column(&b, have), two = fuzz_column(&b, driver), rows = one < two ? one : two;
    const uint64_t spread = 1 + fuzz_take(&b, 1) % AREAS;
    for (size_t i = 0; i < rows; i++)
        area[i] = (int64_t)((i * 2654435761U >> 7) % spread);
    const swt_column columns[] = {{"have", have}, {"driver", driver}, {"area", area}};
    const swt_table table = {columns, 3, rows};
    const swt_status status = swt_assess(&table, targets, KINDS, findings);
    int is_any_bad = 0, is_open = 0;
    for (size_t i = 0; i < KINDS; i++) {
        answer a = answer_of(&targets[i], rows);
        if (i == SWT_KIND_LEVEL)
            whole = a;
        if (i == SWT_KIND_SUBSET && !whole.is_bad && a.required > whole.required)
            a.verdict = SWT_INFEASIBLE; /* no part is above its whole */
        check_finding(&findings[i], &a);
        is_any_bad |= a.is_bad;
        is_open |= a.is_open;
        if (targets[i].kind == SWT_KIND_COVER || targets[i].kind == SWT_KIND_SPAN) {
            expect(swt_assess_rows(&table, &targets[i], need_by_row, &alone) == findings[i].status,
                   "two codes");
            check_finding(&alone, &a);
        }
    }
    expect(is_open || (status != SWT_OK) == is_any_bad, "the code is not that of a finding");
    return 0;
}
