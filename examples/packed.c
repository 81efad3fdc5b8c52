/* SPDX-License-Identifier: MIT */
/*
 * require.h: who serves whom. Communities under 1,000 elders may share a social worker (Sichuan's norm), and
 * here none is split between two. Names and elders are invented.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/require.h>

enum { COMMUNITIES = 10, TOWNSHIPS = 2 };

static const char *const names[COMMUNITIES] = {"Ash", "Birch", "Cedar", "Elm",    "Fir",
                                               "Oak", "Pine",  "Maple", "Poplar", "Willow"};
static const int64_t elders[COMMUNITIES] = {400, 400, 300, 300, 300, 300, 600, 2100, 600, 600};
static const uint32_t township[COMMUNITIES] = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
static const swt_ratio norm = {1, 1000};

static void print_township(uint32_t number, int64_t shared, const swt_packing *packed, const int64_t *post)
{
    printf("township %" PRIu32 ": %" PRId64 " posts, %s%" PRId64 "; %" PRId64
           " if communities could be split\n",
           number + 1, packed->posts, packed->proved ? "the least there can be: " : "and no fewer than ",
           packed->bound, shared);
    for (size_t i = 0; i < COMMUNITIES; i++)
        if (township[i] == number)
            printf("  %-6s %5" PRId64 " elders: post %" PRId64 "\n", names[i], elders[i], post[i] + 1);
}

static int print_packing(const char *title, int64_t steps)
{
    int64_t shared[TOWNSHIPS], post[COMMUNITIES];
    swt_packing packed[TOWNSHIPS];

    if (swt_require_shared(elders, township, COMMUNITIES, TOWNSHIPS, norm, shared, NULL) ||
        swt_require_packed(elders, township, COMMUNITIES, TOWNSHIPS, norm, steps, packed, post, NULL))
        return 0;
    printf("%s\n", title);
    for (uint32_t i = 0; i < TOWNSHIPS; i++)
        print_township(i, shared[i], &packed[i], post);
    return 1;
}

int main(void)
{
    const int done = print_packing("the largest first, each where there is room", 0) &&
                     print_packing("after a search of at most 1,000 steps a township", 1000);
    return done ? 0 : 1;
}
