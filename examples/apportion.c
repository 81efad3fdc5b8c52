/* SPDX-License-Identifier: MIT */
/*
 * apportion.h: the 55,000 social workers of Sichuan's plan divided among the province's 21 prefectures by
 * people of 60 and over, at least one for each county: by largest remainder and by D'Hondt, which favours the
 * large; and the same for a first 300, where the floors bind in the thinly settled west. Elders and counties:
 * seventh national population census of 2020, tables by county, National Bureau of Statistics.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/apportion.h>

enum { PREFECTURES = 21 };

static const char *const names[PREFECTURES] = {
    "Chengdu", "Zigong",   "Panzhihua", "Luzhou",   "Deyang",  "Mianyang", "Guangyuan",
    "Suining", "Neijiang", "Leshan",    "Nanchong", "Meishan", "Yibin",    "Guang'an",
    "Dazhou",  "Ya'an",    "Bazhong",   "Ziyang",   "Aba",     "Garze",    "Liangshan"};
static const int64_t elders[PREFECTURES] = {3764069, 680687, 239574, 978218,  892209, 1154169, 564922,
                                            708875,  792560, 774179, 1457839, 730774, 944190,  807064,
                                            1204411, 307681, 663479, 650753,  117849, 125870,  604432};
static const int64_t counties[PREFECTURES] = {20, 6,  5, 7, 6, 9, 7, 5,  6,  11, 9,
                                              6,  10, 6, 8, 8, 6, 3, 13, 18, 17};

/* The shares of one division; 0 where it is refused. */
static int divide(int64_t total, int32_t method, int64_t *shares)
{
    int64_t ties;
    if (swt_apportion(total, elders, PREFECTURES, method, counties, NULL, shares, &ties))
        return 0;
    if (ties > 0)
        printf("%" PRId64 " prefectures tie for the last post; the first in the list has it\n", ties);
    return 1;
}

int main(void)
{
    int64_t remainders[PREFECTURES], dhondt[PREFECTURES], few[PREFECTURES], sums[3] = {0, 0, 0};

    if (!divide(55000, SWT_HAMILTON, remainders) || !divide(55000, SWT_DHONDT, dhondt) ||
        !divide(300, SWT_HAMILTON, few))
        return 1;
    printf("%-12s %9s %9s %11s %8s %13s\n", "prefecture", "elders", "counties", "of 55,000", "D'Hondt",
           "of 300");
    for (int i = 0; i < PREFECTURES; i++) {
        printf("%-12s %9" PRId64 " %9" PRId64 " %11" PRId64 " %8" PRId64 " %5" PRId64 "%s\n", names[i],
               elders[i], counties[i], remainders[i], dhondt[i], few[i],
               few[i] == counties[i] ? " = floor" : "");
        sums[0] += remainders[i];
        sums[1] += dhondt[i];
        sums[2] += few[i];
    }
    printf("%-32s %11" PRId64 " %8" PRId64 " %5" PRId64 "\n", "together", sums[0], sums[1], sums[2]);
    if (swt_apportion(185, elders, PREFECTURES, SWT_HAMILTON, counties, NULL, few, &sums[0]) ==
        SWT_ERR_INFEASIBLE)
        printf("185 posts: fewer than counties\n");
    return 0;
}
