/* SPDX-License-Identifier: MIT */
/*
 * The two-word product and division of lib/exact/two.h, written for words of 8 bits by narrow.sh: every
 * product, every dividend and every divisor that it allows.
 */
#include <stdio.h>

#include "two8.h"

/* Differences and orders of a with each 17th number. */
static long wrong_pairs(unsigned a)
{
    const swti_two x = {(word8)(a / 256), (word8)a};
    long wrong = 0;
    for (unsigned b = a % 17; b < 65536; b += 17) {
        const swti_two y = {(word8)(b / 256), (word8)b}, rest = swti_two_less(x, y);
        wrong += rest.high * 256U + rest.low != (a - b) % 65536;
        wrong += swti_two_order(x, y) != (a > b) - (a < b);
    }
    return wrong;
}

int main(void)
{
    long products = 0, quotients = 0, wrong = 0;
    for (unsigned a = 0; a < 256; a++)
        for (unsigned b = 0; b < 256; b++, products++) {
            const swti_two two = swti_two_product((word8)a, (word8)b);
            wrong += two.high * 256U + two.low != a * b;
        }
    for (unsigned a = 0; a < 65536; a++)
        wrong += wrong_pairs(a);
    for (unsigned d = 1; d < 256; d++)
        for (unsigned n = 0; n < d * 256; n++, quotients++) {
            const swti_two two = {(word8)(n / 256), (word8)n};
            word8 rest;
            const word8 quotient = swti_two_divide(two, (word8)d, &rest);
            wrong += quotient != n / d || rest != n % d;
        }
    for (unsigned high = 0; high < 256 * 256; high += 257)
        for (unsigned low = 0; low < 256 * 256; low++, products++) {
            const swti_two a = {(word8)(high / 256), (word8)(low / 256)},
                           b = {(word8)(high + 41), (word8)low};
            const swti_two two = swti_two_times(a, b);
            const unsigned whole = (a.high * 256U + a.low) * (b.high * 256U + b.low);
            wrong += two.high * 256U + two.low != whole % (256 * 256);
        }
    for (unsigned a = 1; a < 256; a++) {
        const int zeros = swti_leading_zeros((word8)a);
        wrong += a << zeros > 255 || a << zeros < 128;
    }
    printf("1..1\n%s 1 - %ld products and %ld quotients of 8-bit words, %ld wrong\n", wrong ? "not ok" : "ok",
           products, quotients, wrong);
    return wrong != 0;
}
