/* SPDX-License-Identifier: MIT */
/* swt_ratio_from_double on any double, and on those that stand for short decimals, against the C library and GMP. */
#include <string.h>

#include "decimal.h"
#include "fuzz.h"

/* Bits as they are, or digits and a power of ten made into the nearest double. */
static double take_double(bytes *b)
{
    const uint64_t kind = fuzz_take(b, 1);
    double x;
    if (kind & 1) {
        const uint64_t bits = fuzz_take(b, 8);
        memcpy(&x, &bits, sizeof x);
        return x;
    }
    const decimal d = {(int64_t)(fuzz_take(b, 1 + kind / 2 % 8) >> 1), (int32_t)(kind / 16) - 9};
    return decimal_read(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    bytes b = fuzz_bytes(data, size);
    const double x = take_double(&b);
    swt_ratio got = {-7, -7}, want = {-7, -7};
    const swt_status expected = decimal_shortest(x, &want);
    expect(swt_ratio_from_double(x, &got) == expected, "not the code of the shortest decimal");
    expect(got.num == want.num && got.den == want.den, "not the shortest decimal");
    return 0;
}
