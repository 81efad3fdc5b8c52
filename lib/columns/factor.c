/* SPDX-License-Identifier: MIT */
/* The factor of a growth column, and how near to a whole number its products can be told apart. */
#include "factor.h"

#include <float.h>
#include <swtarget/ratio.h>

swti_factor swti_factor_make(uint64_t p, uint64_t q, int32_t n, int32_t rounding)
{
    swti_factor f = {swti_pair_power(p, q, n), (4 * n + 32) * 0x1p-100, 0.5, rounding, 0};
    for (int32_t i = 0; i < n && f.least_part > 0x1p-200; i++)
        f.least_part /= (double)q * (1.0 + 0x1p-50);
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
    /* away from the ends of the range nothing in the power has over- or underflown, as it is monotone in n */
    f.usable = f.factor.high > 0x1p-400 && f.factor.high < 0x1p51 && swti_rounds_to_nearest();
#endif
    return f;
}

swti_factor_edge swti_factor_edge_of(const swti_factor *f, uint64_t greatest)
{
    const double top = (double)greatest * f->factor.high * (1.0 + 0x1p-40);
    swti_factor_edge edge = {top * f->relative, 0, f->usable && greatest < UINT64_C(1) << 51 && top < 0x1p50};
    if (f->rounding == SWT_HALF_UP)
        edge.edge += 0x1p-53;
    edge.is_proof = f->least_part > 2.0 * edge.edge * (1.0 + 0x1p-40);
    return edge;
}
