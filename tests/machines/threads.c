/* SPDX-License-Identifier: MIT */
/*
 * Eight threads that call every public function at once must each get the checksum that one gets alone. Built
 * with -fsanitize=thread, it also shows that no call writes what another reads.
 */
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "calls.h"

enum { THREADS = 8, SEEDS = 4 };

static int rounds = 20;

static void *work(void *out)
{
    checksum *sums = out;
    for (int seed = 0; seed < SEEDS; seed++)
        sums[seed] = checksum_all((uint64_t)seed, rounds);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread[THREADS];
    checksum alone[SEEDS], together[THREADS][SEEDS];
    int differing = 0;
    rounds = argc > 1 ? atoi(argv[1]) : rounds;
    (void)work(alone);
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&thread[i], NULL, work, together[i]) != 0) {
            puts("1..0 # SKIP no thread could be started");
            return 0;
        }
    for (int i = 0; i < THREADS; i++)
        (void)pthread_join(thread[i], NULL);
    for (int i = 0; i < THREADS; i++)
        for (int seed = 0; seed < SEEDS; seed++)
            differing +=
                together[i][seed].whole != alone[seed].whole || together[i][seed].rates != alone[seed].rates;
    printf("1..1\n%s 1 - eight threads get what one gets, %016" PRIx64 "\n", differing ? "not ok" : "ok",
           alone[0].whole);
    return differing != 0;
}
