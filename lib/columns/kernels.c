/* SPDX-License-Identifier: MIT */
/* The choice of kernels, made anew at each call: it costs a look at two bits, and nothing has to be kept. */
#include "kernels.h"

#include "avx2.h"

#if SWTI_HAVE_AVX2
static const swti_kernels avx2 = {"AVX2",           swti_avx2_ratio,       swti_avx2_coverage,
                                  swti_avx2_posts,  swti_avx2_bring,       swti_avx2_sum,
                                  swti_avx2_growth, swti_avx2_growth_rates};
#endif

const swti_kernels *swti_kernels_best(void)
{
#if SWTI_HAVE_AVX2
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return &avx2;
#endif
    return &swti_kernels_portable;
}
