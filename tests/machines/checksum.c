/* SPDX-License-Identifier: MIT */
/*
 * Prints one checksum of all answers to a fixed set of calls. Usage: checksum [ROUNDS [each]]; with `each`, one
 * line for each group of functions, to find which differs.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? atoi(argv[1]) : 200;
    if (argc > 2 && strcmp(argv[2], "each") == 0)
        for (size_t i = 0; i < checked_function_count; i++) {
            draw d = {1 + i};
            checksum sum = checksum_none();
            for (int round = 0; round < rounds; round++)
                checked_functions[i].call(&d, &sum);
            printf("%-16s %016" PRIx64 " %016" PRIx64 "\n", checked_functions[i].name, sum.whole, sum.rates);
        }
    const checksum all = checksum_all(0, rounds);
    printf("whole %016" PRIx64 " rates %016" PRIx64 "\n", all.whole, all.rates);
    return 0;
}
