/* SPDX-License-Identifier: MIT */
/*
 * Hosts that are careless or unlucky: NULL everywhere, sizes up to SIZE_MAX, columns over each other, another
 * locale and rounding mode, a libm that is off, no memory. calloc, malloc, free and pow are wrapped by the
 * linker, so that they can be made to fail and be counted.
 *
 * A column that is not aligned as its type asks for is undefined in C before the library sees it: callers must
 * align (on x86 nothing breaks). Overlaps other than those that a comment allows are refused by no check either.
 */
#include "suite.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "../machines/calls.h"
#include "rounding_modes.h"

#define ROUNDS 40

static int out_of_memory, held, pow_is_off;

void *__real_calloc(size_t count, size_t size);
void *__real_malloc(size_t size);
void __real_free(void *memory);
double __real_pow(double x, double y);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_malloc(size_t size);
void __wrap_free(void *memory);
double __wrap_pow(double x, double y);

void *__wrap_calloc(size_t count, size_t size)
{
    void *const memory = out_of_memory ? NULL : __real_calloc(count, size);
    held += memory != NULL;
    return memory;
}

void *__wrap_malloc(size_t size)
{
    void *const memory = out_of_memory ? NULL : __real_malloc(size);
    held += memory != NULL;
    return memory;
}

void __wrap_free(void *memory)
{
    held -= memory != NULL;
    __real_free(memory);
}

/* Off by a part in a thousand, to either side; or no number at all. */
double __wrap_pow(double x, double y)
{
    static const double factor[] = {1.0, 1.001, 0.999, 0.0};
    return pow_is_off == 4 ? (double)NAN : __real_pow(x, y) * factor[pow_is_off];
}

static const swt_ratio half = {1, 2};

START_TEST(null_is_answered_by_its_code)
{
    size_t bad_row = 99;
    ck_assert_int_eq(swt_ratio_make(1, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_compare(half, half, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_from_double(1.0, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_parse(NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_parse(NULL, SWT_EXACT, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_audit(NULL, NULL, NULL, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_project(1, half, 1, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_path(1, half, 1, SWT_CEIL, SWT_ROUND_ONCE, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_compare(1, half, 1, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_cagr(1, 1, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_rate(1, 1, 1, half, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_periods(1, half, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_base(1, half, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_track(1, 1, 1, 1, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_project_column(NULL, 1, half, 1, SWT_CEIL, NULL, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_project_rates_column(NULL, NULL, 1, 1, SWT_CEIL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require(1, half, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_column(NULL, 1, half, SWT_CEIL, NULL, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 1, 1, half, NULL, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_packed(NULL, NULL, 1, 1, half, 0, NULL, NULL, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_span(1, 1, 1, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_check(NULL, NULL, 1, NULL, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_units(half, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_reached(1, 1, half, SWT_AT_LEAST, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(NULL, NULL, 1, half, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_apportion(1, NULL, 1, SWT_HAMILTON, NULL, NULL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_supply_path(1, half, 1, 1, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_supply_least_intake(1, 1, half, 1, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_posts(1, 1, 1, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_available(NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_wisn(NULL, SWT_CEIL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(NULL, NULL, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(NULL, NULL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_at(0, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_find(NULL, NULL), SWT_ERR_NULL);
    ck_assert_uint_eq(bad_row, 99);
}
END_TEST

/* Each pointer by itself, all the others good; bad_row, post, floors and caps may be NULL, and so no case is theirs. */
START_TEST(null_in_any_one_place_is_answered_by_its_code)
{
    int64_t x[1] = {1}, y[1] = {UNTOUCHED}, z = UNTOUCHED;
    const uint32_t area[1] = {0};
    swt_ratio r = {UNTOUCHED, 1}, rates[1] = {{1, 10}};
    swt_figure f;
    swt_audit audit;
    swt_coverage c = {.units = UNTOUCHED};
    swt_packing packing = {UNTOUCHED, UNTOUCHED, UNTOUCHED};
    swt_finding finding = {.required = UNTOUCHED};
    swt_wisn wisn = {.posts = UNTOUCHED};
    swt_working_year year = {half, half, half, half, half, half, half};
    const swt_staff_category category = {.year = year, .activity_count = 1}, empty = {.year = year};
    const swt_column column = {"x", x}, no_name = {NULL, x}, no_values = {"x", NULL};
    const swt_table table = {&column, 1, 1}, nameless = {&no_name, 1, 1}, hollow = {&no_values, 1, 1};
    const swt_target target = {.id = "t", .kind = SWT_KIND_COVER, .have = "x", .amount = {1, 1}};
    const swt_target no_id = {.kind = SWT_KIND_COVER, .have = "x", .amount = {1, 1}};
    const swt_plan *plan = NULL;
    ck_assert_int_eq(swt_figure_parse("1", SWT_ROUNDED, &f), SWT_OK);
    const swt_status got[] = {
        swt_ratio_parse(NULL, &r),
        swt_ratio_parse("1", NULL),
        swt_figure_parse(NULL, SWT_EXACT, &f),
        swt_figure_parse("1", SWT_EXACT, NULL),
        swt_figure_audit(NULL, &f, &f, 1, &audit),
        swt_figure_audit(&f, NULL, &f, 1, &audit),
        swt_figure_audit(&f, &f, NULL, 1, &audit),
        swt_figure_audit(&f, &f, &f, 1, NULL),
        swt_growth_project_column(NULL, 1, half, 1, SWT_CEIL, y, NULL),
        swt_growth_project_column(x, 1, half, 1, SWT_CEIL, NULL, NULL),
        swt_growth_project_rates_column(NULL, rates, 1, 1, SWT_CEIL, y, NULL),
        swt_growth_project_rates_column(x, NULL, 1, 1, SWT_CEIL, y, NULL),
        swt_growth_project_rates_column(x, rates, 1, 1, SWT_CEIL, NULL, NULL),
        swt_require_column(NULL, 1, half, SWT_CEIL, y, NULL),
        swt_require_column(x, 1, half, SWT_CEIL, NULL, NULL),
        swt_require_shared(NULL, area, 1, 1, half, y, NULL),
        swt_require_shared(x, NULL, 1, 1, half, y, NULL),
        swt_require_shared(x, area, 1, 1, half, NULL, NULL),
        swt_require_packed(NULL, area, 1, 1, half, 0, &packing, y, NULL),
        swt_require_packed(x, NULL, 1, 1, half, 0, &packing, y, NULL),
        swt_require_packed(x, area, 1, 1, half, 0, NULL, y, NULL),
        swt_require_span(1, 1, 1, NULL, &z),
        swt_require_span(1, 1, 1, &z, NULL),
        swt_coverage_check(NULL, x, 1, &c, NULL),
        swt_coverage_check(x, NULL, 1, &c, NULL),
        swt_coverage_check(x, x, 1, NULL, NULL),
        swt_coverage_cheapest(NULL, x, 1, half, y, &z),
        swt_coverage_cheapest(x, NULL, 1, half, y, &z),
        swt_coverage_cheapest(x, x, 1, half, NULL, &z),
        swt_coverage_cheapest(x, x, 1, half, y, NULL),
        swt_apportion(1, NULL, 1, SWT_HAMILTON, NULL, NULL, y, &z),
        swt_apportion(1, x, 1, SWT_HAMILTON, NULL, NULL, NULL, &z),
        swt_apportion(1, x, 1, SWT_HAMILTON, NULL, NULL, y, NULL),
        swt_workload_available(NULL, &r),
        swt_workload_available(&year, NULL),
        swt_workload_wisn(NULL, SWT_CEIL, &wisn),
        swt_workload_wisn(&empty, SWT_CEIL, NULL),
        swt_workload_wisn(&category, SWT_CEIL, &wisn),
        swt_assess(NULL, &target, 1, &finding),
        swt_assess(&table, NULL, 1, &finding),
        swt_assess(&table, &target, 1, NULL),
        swt_assess(&nameless, &target, 1, &finding),
        swt_assess(&hollow, &target, 1, &finding),
        swt_assess(&table, &no_id, 1, &finding),
        swt_assess_rows(NULL, &target, y, &finding),
        swt_assess_rows(&table, NULL, y, &finding),
        swt_assess_rows(&table, &target, NULL, &finding),
        swt_assess_rows(&table, &target, y, NULL),
        swt_plan_find(NULL, &plan),
        swt_plan_find("jilin-2025", NULL),
    };
    for (size_t i = 0; i < COUNT(got); i++)
        ck_assert_msg(got[i] == SWT_ERR_NULL, "call %zu gave %s", i, swt_status_name(got[i]));
    ck_assert_int_eq(y[0], UNTOUCHED);
    ck_assert_int_eq(z, UNTOUCHED);
    ck_assert_int_eq(r.num, UNTOUCHED);
    ck_assert_int_eq(c.units, UNTOUCHED);
    ck_assert_int_eq(packing.posts, UNTOUCHED);
    ck_assert_int_eq(finding.required, UNTOUCHED);
    ck_assert_int_eq(wisn.posts, UNTOUCHED);
    ck_assert_ptr_null(plan);
}
END_TEST

static const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX / 8, SIZE_MAX / 8 + 1, SIZE_MAX / 24 + 1};

/* Sizes that no memory holds: with NULL they are refused before anything is read. */
START_TEST(sizes_near_the_greatest_are_refused)
{
    const size_t size = sizes[_i];
    const swt_column column = {"a", NULL};
    const swt_table table = {&column, 1, size}, wide = {NULL, size, 1};
    const swt_target target = {.id = "t", .kind = SWT_KIND_LEVEL, .amount = {1, 1}};
    const swt_staff_category category = {.activity_count = size};
    const swt_plan *plan = NULL;
    swt_packing packing = {UNTOUCHED, UNTOUCHED, UNTOUCHED};
    swt_finding finding;
    swt_coverage coverage;
    swt_wisn wisn;
    int64_t one = 1;
    const uint32_t area = 0;
    ck_assert_int_eq(swt_growth_project_column(NULL, size, half, 1, SWT_CEIL, &one, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_project_rates_column(&one, NULL, size, 1, SWT_CEIL, &one, NULL),
                     SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_column(&one, size, half, SWT_CEIL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(&one, &area, 1, size, half, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_check(&one, NULL, size, &coverage, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&table, &target, 1, &finding), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&wide, &target, 1, &finding), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&table, NULL, size, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_packed(&one, &area, size, 1, half, 0, &packing, NULL, NULL), SWT_ERR_MEMORY);
    ck_assert_int_eq(swt_require_packed(&one, &area, 1, size, half, 0, &packing, NULL, NULL), SWT_ERR_MEMORY);
    ck_assert_int_eq(swt_apportion(1, &one, size, SWT_HAMILTON, NULL, NULL, NULL, &one), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(&one, &one, size, half, NULL, &one), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(&table, &target, &one, &finding), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_at(size, &plan), SWT_ERR_RANGE);
    ck_assert_int_eq(packing.posts, UNTOUCHED);
    ck_assert_ptr_null(plan);
}
END_TEST

/* Three numbers a row, for more rows than memory holds: the areas are refused before a row is read. */
START_TEST(areas_near_the_greatest_size_are_refused)
{
    const int64_t one[] = {1};
    const swt_column columns[] = {{"elders", one}, {"area", one}};
    const swt_table table = {columns, 2, sizes[_i]};
    const swt_target target = {
        .id = "t", .kind = SWT_KIND_RATIO, .driver = "elders", .area = "area", .amount = {1, 1000}};
    swt_finding finding;
    ck_assert_int_eq(swt_assess(&table, &target, 1, &finding), SWT_ERR_MEMORY);
    ck_assert_int_eq(finding.required, SWT_MISSING);
}
END_TEST

/* The overlaps that comments allow: an answer over its input. */
START_TEST(answers_may_lie_over_their_input)
{
    int64_t have[] = {1, 0, SWT_MISSING}, need[] = {3, 1, 2}, extra = UNTOUCHED;
    int64_t driver[] = {600, 600, 400}, base[] = {100, 50, SWT_MISSING};
    const uint32_t area[] = {0, 0, 0};
    const swt_ratio norm = {1, 1000}, third = {1, 3};
    swt_packing packing;
    swt_coverage c;
    ck_assert_int_eq(swt_coverage_check(need, need, 3, &c, NULL), SWT_OK);
    ck_assert_int_eq(c.met, 3);
    ck_assert_int_eq(swt_coverage_cheapest(have, need, 3, third, have, &extra), SWT_OK);
    ck_assert_int_eq(extra, 1);
    ck_assert_int_eq(have[0], 0);
    ck_assert_int_eq(have[1], 1);
    ck_assert_int_eq(have[2], SWT_MISSING);
    ck_assert_int_eq(swt_require_packed(driver, area, 3, 1, norm, 0, &packing, driver, NULL), SWT_OK);
    ck_assert_int_eq(packing.posts, 2);
    ck_assert_int_eq(driver[2], 0);
    ck_assert_int_eq(swt_growth_project_column(base, 3, half, 1, SWT_CEIL, base, NULL), SWT_OK);
    ck_assert_int_eq(base[0], 150);
    ck_assert_int_eq(base[1], 75);
    ck_assert_int_eq(base[2], SWT_MISSING);
}
END_TEST

/* Every whole answer, whatever way the host lets doubles be rounded. */
START_TEST(whole_answers_do_not_depend_on_the_rounding_mode)
{
    const checksum want = checksum_all(11, ROUNDS);
    ck_assert_int_eq(fesetround(rounding_modes[_i]), 0);
    const checksum got = checksum_all(11, ROUNDS);
    ck_assert_int_eq(fegetround(), rounding_modes[_i]);
    ck_assert_int_eq(fesetround(FE_TONEAREST), 0);
    ck_assert_uint_eq(got.whole, want.whole);
}
END_TEST

#if defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__))

static uint16_t x87_control(void)
{
    uint16_t control;
    __asm__ volatile("fnstcw %0" : "=m"(control));
    return control;
}

static void set_x87_control(uint16_t control)
{
    __asm__ volatile("fldcw %0" : : "m"(control));
}

/* Old games and drivers leave x87 in single precision: bits 8 and 9 of its control word are 0. */
START_TEST(whole_answers_do_not_depend_on_x87_precision)
{
    const uint16_t before = x87_control();
    const checksum want = checksum_all(13, ROUNDS);
    set_x87_control(before & 0xFCFFU);
    const checksum got = checksum_all(13, ROUNDS);
    const uint16_t after = x87_control();
    set_x87_control(before);
    ck_assert_uint_eq(after & 0x0300U, 0);
    ck_assert_uint_eq(got.whole, want.whole);
}
END_TEST
#endif

#if defined(__GNUC__) && defined(__SSE2__)
#include <xmmintrin.h>

/* A program of which any part was linked with -ffast-math takes tiny numbers for 0: bits 6 and 15 of MXCSR. */
START_TEST(whole_answers_do_not_depend_on_tiny_numbers)
{
    const unsigned before = _mm_getcsr(), tiny_are_zero = 0x8040;
    const checksum want = checksum_all(14, ROUNDS);
    _mm_setcsr(before | tiny_are_zero);
    const checksum got = checksum_all(14, ROUNDS);
    const unsigned after = _mm_getcsr();
    _mm_setcsr(before);
    ck_assert_uint_eq(after & tiny_are_zero, tiny_are_zero);
    ck_assert_uint_eq(got.whole, want.whole);
}
END_TEST
#endif

/* A comma for a point, where this machine has such a locale; the symbols test shows that none is asked for. */
START_TEST(answers_do_not_depend_on_the_locale)
{
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8", "de_DE", "C.UTF-8"};
    const checksum want = checksum_all(12, ROUNDS);
    swt_ratio r;
    ck_assert_int_eq(swt_ratio_parse(names[_i], &r), SWT_ERR_SYNTAX);
    if (setlocale(LC_ALL, names[_i]) == NULL)
        return;
    const checksum got = checksum_all(12, ROUNDS);
    ck_assert_int_eq(swt_ratio_parse("1,5", &r), SWT_ERR_SYNTAX);
    ck_assert_int_eq(swt_ratio_parse("1.5", &r), SWT_OK);
    ck_assert_ptr_nonnull(setlocale(LC_ALL, "C"));
    ck_assert_uint_eq(got.whole, want.whole);
    ck_assert_uint_eq(got.rates, want.rates);
}
END_TEST

/* A guess by libm's pow only narrows a search that is exact. */
START_TEST(track_does_not_depend_on_pow)
{
    for (int64_t target = 1; target < 2000000000000; target = target * 7 + 3) {
        swt_track want = {.planned = UNTOUCHED}, got = {.planned = UNTOUCHED};
        ck_assert_int_eq(swt_growth_track(19000, target, 7, 3, 30000, &want), SWT_OK);
        pow_is_off = _i;
        ck_assert_int_eq(swt_growth_track(19000, target, 7, 3, 30000, &got), SWT_OK);
        pow_is_off = 0;
        ck_assert_int_eq(got.planned, want.planned);
        ck_assert_int_eq(got.order, want.order);
    }
}
END_TEST

/* The code, outputs as they were, and nothing kept. */
START_TEST(memory_that_is_not_had_is_reported)
{
    const int64_t elders[] = {600, 600, 400}, areas[] = {0, 0, 1};
    const uint32_t area[] = {0, 0, 1};
    const swt_column columns[] = {{"elders", elders}, {"area", areas}};
    const swt_table table = {columns, 2, 3};
    const swt_target target = {
        .id = "t", .kind = SWT_KIND_RATIO, .driver = "elders", .area = "area", .amount = {1, 1000}};
    swt_packing packing[2] = {{UNTOUCHED, UNTOUCHED, UNTOUCHED}};
    swt_finding finding;
    const int before = held;
    out_of_memory = 1;
    const swt_status packed = swt_require_packed(elders, area, 3, 2, target.amount, 9, packing, NULL, NULL);
    const swt_status assessed = swt_assess(&table, &target, 1, &finding);
    out_of_memory = 0;
    const int kept = held - before;
    ck_assert_int_eq(packed, SWT_ERR_MEMORY);
    ck_assert_int_eq(packing[0].posts, UNTOUCHED);
    ck_assert_int_eq(assessed, SWT_ERR_MEMORY);
    ck_assert_int_eq(finding.status, SWT_ERR_MEMORY);
    ck_assert_uint_eq(finding.bad_row, SWT_NO_ROW);
    ck_assert_int_eq(finding.required, SWT_MISSING);
    ck_assert_int_eq(kept, 0);
}
END_TEST

START_TEST(memory_is_given_back)
{
    const int64_t elders[] = {600, 600, 400}, areas[] = {0, 0, 1}, bad[] = {600, -1, 400};
    const uint32_t area[] = {0, 0, 1};
    const swt_column columns[] = {{"elders", elders}, {"area", areas}, {"bad", bad}};
    const swt_table table = {columns, 3, 3};
    const swt_target targets[] = {
        {.id = "t", .kind = SWT_KIND_RATIO, .driver = "elders", .area = "area", .amount = {1, 1000}},
        {.id = "u", .kind = SWT_KIND_RATIO, .driver = "bad", .area = "area", .amount = {1, 1000}},
    };
    swt_packing packing[2];
    swt_finding findings[2];
    const int before = held;
    const swt_status packed =
        swt_require_packed(elders, area, 3, 2, targets[0].amount, 9, packing, NULL, NULL);
    const swt_status packed_bad =
        swt_require_packed(bad, area, 3, 2, targets[0].amount, 9, packing, NULL, NULL);
    const swt_status assessed = swt_assess(&table, targets, 2, findings);
    const int kept = held - before;
    ck_assert_int_eq(packed, SWT_OK);
    ck_assert_int_eq(packed_bad, SWT_ERR_RANGE);
    ck_assert_int_eq(assessed, SWT_ERR_RANGE);
    ck_assert_int_eq(findings[0].required, 3);
    ck_assert_int_eq(kept, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hostile callers");
    add_test(suite, "NULL", null_is_answered_by_its_code);
    add_test(suite, "NULL in one place", null_in_any_one_place_is_answered_by_its_code);
    add_rows(suite, "sizes", sizes_near_the_greatest_are_refused, COUNT(sizes));
    add_rows(suite, "areas", areas_near_the_greatest_size_are_refused, COUNT(sizes));
    add_test(suite, "overlap", answers_may_lie_over_their_input);
    add_rows(suite, "rounding mode", whole_answers_do_not_depend_on_the_rounding_mode, COUNT(rounding_modes));
#if defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__))
    add_test(suite, "x87 precision", whole_answers_do_not_depend_on_x87_precision);
#endif
#if defined(__GNUC__) && defined(__SSE2__)
    add_test(suite, "tiny numbers", whole_answers_do_not_depend_on_tiny_numbers);
#endif
    add_rows(suite, "locale", answers_do_not_depend_on_the_locale, 5);
    add_rows(suite, "pow", track_does_not_depend_on_pow, 5);
    add_test(suite, "no memory", memory_that_is_not_had_is_reported);
    add_test(suite, "memory", memory_is_given_back);
    return run_suite(suite);
}
