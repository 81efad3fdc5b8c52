/* SPDX-License-Identifier: MIT */
/* Printed figures as intervals, and the audit of a growth claim: whether its figures can all be true. */
#include <swtarget/figure.h>

#include <math.h>
#include <swtarget/growth.h>

#include "exact/fraction.h"
#include "exact/number.h"
#include "exact/pair.h"
#include "exact/power.h"

/* The number in halves of its last printed digit: 1.9万 is 38 halves at scale -3. 0 has its scale already. */
static swt_status halves_of_last_digit(const swti_number *number, swti_decimal *halves)
{
    uint64_t digits = number->above.digits;
    for (int32_t scale = number->above.scale; scale < number->last_place; scale++) {
        if (digits > UINT64_MAX / 10)
            return SWT_ERR_OVERFLOW;
        digits *= 10;
    }
    if (digits > (UINT64_MAX - 2) / 2)
        return SWT_ERR_OVERFLOW;
    halves->digits = 2 * digits;
    halves->scale = number->last_place;
    return SWT_OK;
}

/* +-halves and an offset of -1, 0, 1 or 2 halves, as a ratio. Only 0 is crossed, from 0 itself. */
static swt_status offset_ratio(int32_t negative, swti_decimal halves, int32_t offset, swt_ratio *r)
{
    const swti_decimal two = {2, 0};
    const int32_t outwards = negative ? -offset : offset;
    if (halves.digits == 0) {
        halves.digits = (uint64_t)(offset < 0 ? -offset : offset);
        return swti_decimal_ratio(offset < 0, halves, two, r);
    }
    halves.digits += (uint64_t)outwards; /* modulo 2^64, so that -1 is one less */
    return swti_decimal_ratio(negative, halves, two, r);
}

static swt_status spread(const swti_number *number, int32_t reading, swt_figure *figure)
{
    const int32_t rounded = reading == SWT_ROUNDED;
    swti_decimal halves;
    if (number->is_fraction)
        return SWT_ERR_SYNTAX;
    if (number->negative && !rounded)
        return SWT_ERR_RANGE;
    swt_status status = halves_of_last_digit(number, &halves);
    if (status == SWT_OK)
        status = offset_ratio(number->negative, halves, rounded ? -1 : 0, &figure->low);
    if (status == SWT_OK)
        status = offset_ratio(number->negative, halves, rounded ? 1 : 2, &figure->high);
    return status;
}

swt_status swt_figure_parse(const char *text, int32_t reading, swt_figure *figure)
{
    swti_number number;
    swt_figure parsed;
    if (text == NULL || figure == NULL)
        return SWT_ERR_NULL;
    if (reading != SWT_EXACT && reading != SWT_ROUNDED && reading != SWT_TRUNCATED)
        return SWT_ERR_OPTION;
    swt_status status = swti_number_read(text, &number);
    if (status == SWT_OK)
        status = swti_decimal_ratio(number.negative, number.above, number.below, &parsed.value);
    if (status != SWT_OK)
        return status;
    parsed.low = parsed.high = parsed.value;
    if (reading != SWT_EXACT)
        status = spread(&number, reading, &parsed);
    if (status == SWT_OK)
        *figure = parsed;
    return status;
}

static swt_status check_denominators(const swt_figure *figure)
{
    if (figure->value.den < 0 || figure->low.den < 0 || figure->high.den < 0)
        return SWT_ERR_RANGE;
    return figure->value.den == 0 || figure->low.den == 0 || figure->high.den == 0 ? SWT_ERR_DIV_ZERO
                                                                                   : SWT_OK;
}

static int32_t is_ordered(const swt_figure *figure)
{
    return swti_fraction_order(figure->low, figure->value) <= 0 &&
           swti_fraction_order(figure->value, figure->high) <= 0;
}

static swt_status check_figures(const swt_figure *base, const swt_figure *rate, const swt_figure *target)
{
    const swt_figure *figures[] = {base, rate, target};
    swt_status worst = SWT_OK;
    for (size_t i = 0; i < 3; i++) {
        const swt_status status = check_denominators(figures[i]);
        if (status == SWT_ERR_RANGE)
            return status;
        worst = status != SWT_OK ? status : worst;
    }
    if (worst != SWT_OK)
        return worst;
    if (base->low.num < 0 || base->value.num <= 0 || target->low.num < 0 || rate->low.num <= -rate->low.den)
        return SWT_ERR_RANGE;
    return is_ordered(base) && is_ordered(rate) && is_ordered(target) ? SWT_OK : SWT_ERR_RANGE;
}

static int32_t is_exact(const swt_figure *figure)
{
    return swti_fraction_order(figure->low, figure->high) == 0;
}

static swti_power forward(swt_ratio rate, int32_t periods)
{
    const swti_power power = {(uint64_t)rate.num + (uint64_t)rate.den, (uint64_t)rate.den, periods};
    return power;
}

/* amount * (1 + rate)^-periods: what it takes to grow to the amount. */
static swt_status discount(swt_ratio amount, swt_ratio rate, int32_t periods, int32_t rounding, int64_t *base)
{
    const swti_power power = forward(rate, periods);
    const swti_power backward = {power.q, power.p, periods};
    return swti_power_round(backward, (uint64_t)amount.num, (uint64_t)amount.den, rounding, base);
}

/*
 * A base b grows to all of [b*(1+low)^n, b*(1+high)^n), or to the one point of an exact rate, and the
 * target is [low, high) or one point. They meet where the end of each is beyond the start of the other:
 * from the first follows the least b, strictly beyond unless the rate is exact...
 */
static uint64_t least_by_rate(const swt_figure *rate, const swt_figure *target, int32_t periods)
{
    int64_t base = 0; /* it fits, as it is no more than the base that the printed figures need, which does */
    (void)discount(target->low, rate->high, periods, is_exact(rate) ? SWT_CEIL : SWT_FLOOR, &base);
    return (uint64_t)base + !is_exact(rate);
}

/* ...and from the second the greatest, strictly short of the end unless the target is exact. */
static int64_t greatest_by_rate(const swt_figure *rate, const swt_figure *target, int32_t periods)
{
    int64_t base;
    if (discount(target->high, rate->low, periods, is_exact(target) ? SWT_FLOOR : SWT_CEIL, &base) != SWT_OK)
        return INT64_MAX; /* every 64-bit base is small enough */
    return base - !is_exact(target);
}

/* The whole bases within the figures, of at least one post: whether there are any, the least and the greatest. */
static int32_t find_bases(const swt_figure *base, const swt_figure *rate, const swt_figure *target,
                          int32_t periods, swt_audit *audit)
{
    const swt_ratio low = base->low, high = base->high;
    const int64_t to_figure = high.num / high.den - (high.num % high.den == 0 && !is_exact(base));
    const int64_t to_rate = greatest_by_rate(rate, target, periods);
    const int64_t to = to_figure < to_rate ? to_figure : to_rate;
    uint64_t from = (uint64_t)(low.num / low.den + (low.num % low.den != 0));
    const uint64_t from_rate = least_by_rate(rate, target, periods);
    from = from_rate > from ? from_rate : from;
    from = from > 0 ? from : 1;
    if (from > (uint64_t)to) /* to is 0 or more: both ends it is taken from are above 0, or exact */
        return 0;
    audit->base_least = (int64_t)from;
    audit->base_greatest = to;
    return 1;
}

/* The rate from one ratio to another, |cross products| below 2^126. */
static double rate_between(swt_ratio from, swt_ratio to, int32_t periods)
{
    if (from.num == 0)
        return (double)INFINITY;
    return swti_pair_rate(swti_two_product((uint64_t)to.num, (uint64_t)from.den),
                          swti_two_product((uint64_t)from.num, (uint64_t)to.den), periods);
}

/* What the printed rate makes of the printed base, and what it would take to make the printed target. */
static swt_status audit_printed(swt_ratio base, swt_ratio rate, swt_ratio target, int32_t periods,
                                swt_audit *audit)
{
    const swti_power power = forward(rate, periods);
    const uint64_t num = (uint64_t)base.num, den = (uint64_t)base.den;
    const int64_t target_up = target.num / target.den + (target.num % target.den != 0);
    if (base.num > INT64_MAX / 100)
        return SWT_ERR_OVERFLOW;
    swt_status status = swti_power_round(power, num, den, SWT_CEIL, &audit->reached_up);
    if (status == SWT_OK)
        status = swti_power_round(power, num, den, SWT_FLOOR, &audit->reached_down);
    if (status == SWT_OK)
        status = swti_power_round(power, num * 100, den, SWT_FLOOR, &audit->reached_hundredths);
    if (status == SWT_OK)
        status = discount(target, rate, periods, SWT_CEIL, &audit->base_needed);
    audit->short_by = target_up > audit->reached_up ? target_up - audit->reached_up : 0;
    audit->reaches = swti_power_order(power, swti_two_product(num, (uint64_t)target.den),
                                      swti_two_product((uint64_t)target.num, den));
    audit->rate_needed = rate_between(base, target, periods);
    return status;
}

swt_status swt_figure_audit(const swt_figure *base, const swt_figure *rate, const swt_figure *target,
                            int32_t periods, swt_audit *audit)
{
    swt_audit result = {0};
    if (base == NULL || rate == NULL || target == NULL || audit == NULL)
        return SWT_ERR_NULL;
    if (periods < 1 || periods > SWT_MAX_PERIODS)
        return SWT_ERR_RANGE;
    swt_status status = check_figures(base, rate, target);
    if (status == SWT_OK)
        status = audit_printed(base->value, rate->value, target->value, periods, &result);
    if (status != SWT_OK)
        return status;
    result.base_least = result.base_greatest = SWT_MISSING;
    result.agree = find_bases(base, rate, target, periods, &result);
    result.rate_low = rate_between(base->high, target->low, periods);
    result.rate_high = rate_between(base->low, target->high, periods);
    *audit = result;
    return SWT_OK;
}
