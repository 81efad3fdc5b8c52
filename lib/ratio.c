/* SPDX-License-Identifier: MIT */
/* Ratios made, compared, taken from doubles and read from text; all in whole numbers. */
#include <swtarget/ratio.h>

#include "exact/fraction.h"
#include "exact/number.h"

swt_status swt_ratio_make(int64_t num, int64_t den, swt_ratio *r)
{
    if (r == NULL)
        return SWT_ERR_NULL;
    if (den == 0)
        return SWT_ERR_DIV_ZERO;
    return swti_fraction_store((num < 0) != (den < 0), swti_magnitude(num), swti_magnitude(den), r);
}

swt_status swt_ratio_compare(swt_ratio a, swt_ratio b, int32_t *order)
{
    if (order == NULL)
        return SWT_ERR_NULL;
    if (a.den < 0 || b.den < 0)
        return SWT_ERR_RANGE;
    if (a.den == 0 || b.den == 0)
        return SWT_ERR_DIV_ZERO;
    *order = swti_fraction_order(a, b);
    return SWT_OK;
}

swt_status swt_ratio_from_double(double x, swt_ratio *r)
{
    const swti_decimal one = {1, 0};
    swti_decimal shortest;
    if (r == NULL)
        return SWT_ERR_NULL;
    if (!(x - x == 0.0)) /* neither infinite nor not a number */
        return SWT_ERR_RANGE;
    const swt_status status = swti_decimal_shortest(x < 0.0 ? -x : x, &shortest);
    return status == SWT_OK ? swti_decimal_ratio(x < 0.0, shortest, one, r) : status;
}

swt_status swt_ratio_parse(const char *text, swt_ratio *r)
{
    swti_number number;
    if (text == NULL || r == NULL)
        return SWT_ERR_NULL;
    const swt_status status = swti_number_read(text, &number);
    return status == SWT_OK ? swti_decimal_ratio(number.negative, number.above, number.below, r) : status;
}
