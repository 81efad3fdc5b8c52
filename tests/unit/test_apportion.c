/* SPDX-License-Identifier: MIT */
/* apportion.h: each method's shares and ties, floors and caps, published divisions, and the methods' laws. */
#include <string.h>

#include "suite.h"

#define MAX     INT64_MAX
#define MOST    8
#define METHODS 5

static const int32_t methods[METHODS] = {SWT_HAMILTON, SWT_WEBSTER, SWT_DHONDT, SWT_ADAMS,
                                         SWT_HUNTINGTON_HILL};

/* Worked out by hand. */
static const struct {
    const char *name;
    int64_t total;
    size_t areas;
    int64_t weights[MOST];
    int32_t method;
    int64_t shares[MOST];
    int64_t ties;
} divided[] = {
    {"quotas 4.29 4.29 1.43", 10, 3, {6, 6, 2}, SWT_HAMILTON, {4, 4, 2}, 0},
    {"one post more takes one away", 11, 3, {6, 6, 2}, SWT_HAMILTON, {5, 5, 1}, 0},
    {"quotas 4.16 3.38 2.46", 10, 3, {4160, 3380, 2460}, SWT_HAMILTON, {4, 3, 3}, 0},
    {"2460/2.5 over 3380/3.5", 10, 3, {4160, 3380, 2460}, SWT_WEBSTER, {4, 3, 3}, 0},
    {"3380/4 over 4160/5 and 2460/3", 10, 3, {4160, 3380, 2460}, SWT_DHONDT, {4, 4, 2}, 0},
    {"2460/2 over 3380/3", 10, 3, {4160, 3380, 2460}, SWT_ADAMS, {4, 3, 3}, 0},
    {"a small area has its post", 50, 4, {450, 350, 199, 1}, SWT_ADAMS, {22, 17, 10, 1}, 0},
    {"whole quotas leave no post", 6, 3, {10, 20, 30}, SWT_HAMILTON, {1, 2, 3}, 0},
    {"quotas 512/513 and 511 1/513", 512, 2, {1, 512}, SWT_HAMILTON, {1, 511}, 0},
    {"halves: the earlier", 1, 2, {5, 5}, SWT_HAMILTON, {1, 0}, 2},
    {"thirds", 2, 3, {7, 7, 7}, SWT_HAMILTON, {1, 1, 0}, 3},
    {"halves of unequal areas", 2, 2, {1, 3}, SWT_HAMILTON, {1, 1}, 2},
    {"quotas 1.25 1.25 0.25 0.25", 3, 4, {5, 5, 1, 1}, SWT_HAMILTON, {2, 1, 0, 0}, 4},
    {"quotas 1.67 1.67 0.33 0.33", 4, 4, {5, 5, 1, 1}, SWT_HAMILTON, {2, 2, 0, 0}, 0},
    {"3/3 is 1/1", 2, 2, {1, 3}, SWT_WEBSTER, {1, 1}, 2},
    {"1/1 is 3/3, the earlier", 2, 2, {3, 1}, SWT_WEBSTER, {2, 0}, 2},
    {"both served", 3, 2, {3, 1}, SWT_WEBSTER, {2, 1}, 0},
    {"2/2 is 1/1", 2, 2, {1, 2}, SWT_DHONDT, {1, 1}, 2},
    {"6/3 is 4/2 is 2/1", 4, 3, {6, 4, 2}, SWT_DHONDT, {3, 1, 0}, 3},
    {"2/2 is 1/1", 4, 2, {1, 2}, SWT_ADAMS, {2, 2}, 2},
    {"2/2 is 1/1, the earlier", 4, 2, {2, 1}, SWT_ADAMS, {3, 1}, 2},
    {"36/72 is 1/2", 10, 2, {6, 1}, SWT_HUNTINGTON_HILL, {9, 1}, 2},
    {"36/72 is 1/2, the earlier", 10, 2, {1, 6}, SWT_HUNTINGTON_HILL, {2, 8}, 2},
    {"35^2/(49*50) is 1/2", 51, 2, {1, 35}, SWT_HUNTINGTON_HILL, {2, 49}, 2},
    {"more than 1/2", 51, 2, {1000, 35001}, SWT_HUNTINGTON_HILL, {1, 50}, 0},
    {"less than 1/2", 51, 2, {1000, 34999}, SWT_HUNTINGTON_HILL, {2, 49}, 0},
    /* the same with units of 2^57, and one more or less of the least that there is */
    {"36/72 is 1/2 in wide words",
     10,
     2,
     {864691128455135232, 144115188075855872},
     SWT_HUNTINGTON_HILL,
     {9, 1},
     2},
    {"a little less than 1/2",
     10,
     2,
     {864691128455135231, 144115188075855872},
     SWT_HUNTINGTON_HILL,
     {8, 2},
     0},
    {"a little more than 1/2",
     10,
     2,
     {144115188075855872, 864691128455135233},
     SWT_HUNTINGTON_HILL,
     {1, 9},
     0},
    {"the largest have first posts", 2, 4, {1, 5, 4, 0}, SWT_ADAMS, {0, 1, 1, 0}, 0},
    {"the largest have first posts", 2, 4, {1, 5, 4, 0}, SWT_HUNTINGTON_HILL, {0, 1, 1, 0}, 0},
    {"the largest by its highest bit", 1, 3, {5, INT64_C(1) << 62, 7}, SWT_ADAMS, {0, 1, 0}, 0},
    /* the estimate of the first quota is one short, and its remainder is the largest */
    {"a remainder behind an estimate",
     22,
     3,
     {8604794903655353120, 145034551946747527, 74759900562494219},
     SWT_HAMILTON,
     {22, 0, 0},
     0},
    {"remainders 184 and 185 of 285", 23, 4, {35, 8, 172, 70}, SWT_HAMILTON, {3, 0, 14, 6}, 0},
    {"infinite claims of equal weight", 2, 4, {4, 0, 4, 4}, SWT_ADAMS, {1, 0, 1, 0}, 3},
    {"as many posts as weights", 3, 4, {1, 0, 9, 1}, SWT_ADAMS, {1, 0, 1, 1}, 0},
    {"as many posts as weights", 3, 4, {1, 0, 9, 1}, SWT_HUNTINGTON_HILL, {1, 0, 1, 1}, 0},
    {"no posts", 0, 3, {1, 2, 3}, SWT_DHONDT, {0, 0, 0}, 0},
    {"no posts", 0, 2, {0, 0}, SWT_HAMILTON, {0, 0}, 0},
    {"one area", MAX, 1, {1}, SWT_HAMILTON, {MAX}, 0},
    {"one area", MAX, 1, {MAX}, SWT_WEBSTER, {MAX}, 0},
    {"one area", MAX, 2, {1, 0}, SWT_DHONDT, {MAX, 0}, 0},
    {"one area", MAX, 2, {0, MAX}, SWT_ADAMS, {0, MAX}, 0},
    {"one area", MAX, 1, {3}, SWT_HUNTINGTON_HILL, {MAX}, 0},
    {"an odd total halved", MAX, 2, {MAX / 2, MAX / 2}, SWT_WEBSTER, {MAX / 2 + 1, MAX / 2}, 2},
    {"an odd total halved", MAX, 2, {1, 1}, SWT_HAMILTON, {MAX / 2 + 1, MAX / 2}, 2},
    {"an odd total halved", MAX, 2, {7, 7}, SWT_HUNTINGTON_HILL, {MAX / 2 + 1, MAX / 2}, 2},
};

START_TEST(apportion_divides_as_by_hand)
{
    int64_t shares[MOST], ties = UNTOUCHED;
    const size_t areas = divided[_i].areas;
    const swt_status status = swt_apportion(divided[_i].total, divided[_i].weights, areas, divided[_i].method,
                                            NULL, NULL, shares, &ties);
    ck_assert_msg(status == SWT_OK && memcmp(shares, divided[_i].shares, areas * sizeof shares[0]) == 0 &&
                      ties == divided[_i].ties,
                  "%s: status %d, first share %jd, ties %jd", divided[_i].name, status, (intmax_t)shares[0],
                  (intmax_t)ties);
}
END_TEST

static const struct {
    const char *name;
    int64_t total;
    size_t areas;
    int64_t weights[MOST];
    int64_t floors[MOST];
    int64_t caps[MOST];
    int32_t method;
    int64_t shares[MOST];
    int64_t ties;
} bounded[] = {
    {"a floor is kept", 10, 3, {90, 9, 1}, {0, 0, 2}, {9, 9, 9}, SWT_DHONDT, {8, 0, 2}, 0},
    {"floors are where it starts, not added", 5, 2, {4, 1}, {0, 1}, {9, 9}, SWT_WEBSTER, {4, 1}, 0},
    {"a cap is kept, and the rest goes on",
     10,
     3,
     {90, 5, 5},
     {0, 0, 0},
     {4, 9, 9},
     SWT_WEBSTER,
     {4, 3, 3},
     0},
    {"weight 0 has its floor whatever its cap", 5, 2, {0, 1}, {2, 0}, {9, 9}, SWT_ADAMS, {2, 3}, 0},
    {"weight 0 has its floor whatever its cap", 5, 2, {0, 1}, {2, 0}, {9, 9}, SWT_HAMILTON, {2, 3}, 0},
    {"all at their floors", 6, 3, {1, 0, 5}, {1, 2, 3}, {9, 9, 9}, SWT_HUNTINGTON_HILL, {1, 2, 3}, 0},
    {"only floors, and no weight", 3, 2, {0, 0}, {1, 2}, {1, 2}, SWT_HAMILTON, {1, 2}, 0},
    {"all at their caps", 6, 3, {1, 1, 5}, {0, 0, 0}, {1, 2, 3}, SWT_HAMILTON, {1, 2, 3}, 0},
    {"all at their caps", 6, 3, {1, 1, 5}, {0, 0, 0}, {1, 2, 3}, SWT_DHONDT, {1, 2, 3}, 0},
    /* 10 at 5 3 2: the floor of 4 leaves 6 for 5 and 3: 3.75 and 2.25 */
    {"quotas of what a floor leaves", 10, 3, {5, 3, 2}, {0, 0, 4}, {9, 9, 9}, SWT_HAMILTON, {4, 2, 4}, 0},
    /* the cap of 2 leaves 8 for 3 and 2: 4.8 and 3.2 */
    {"quotas of what a cap leaves", 10, 3, {5, 3, 2}, {0, 0, 0}, {2, 9, 9}, SWT_HAMILTON, {2, 5, 3}, 0},
    /* the cap leaves 1 for three, a third each, and no remainder to who is held by it */
    {"who is held is in no tie", 3, 4, {9, 1, 1, 1}, {0}, {2, 9, 9, 9}, SWT_HAMILTON, {2, 1, 0, 0}, 3},
    /* 14/138 a weight has the first over its cap and the last, at 0.81, under its floor; the cap leaves 9/38
       a weight, and the last with 1.89, which no floor holds */
    {"a cap frees a floor", 14, 3, {100, 30, 8}, {0, 0, 1}, {5, 9, 9}, SWT_HAMILTON, {5, 7, 2}, 0},
    {"a tie above floors", 5, 3, {1, 1, 1}, {0, 0, 3}, {9, 9, 9}, SWT_WEBSTER, {1, 1, 3}, 0},
    {"a tie above floors", 4, 3, {1, 1, 1}, {0, 0, 3}, {9, 9, 9}, SWT_WEBSTER, {1, 0, 3}, 2},
    {"an area at its cap is in no tie", 1, 2, {1, 1}, {0, 0}, {0, 9}, SWT_DHONDT, {0, 1}, 0},
    {"an area at its cap is in no tie", 2, 2, {1, 1}, {0, 0}, {1, 1}, SWT_ADAMS, {1, 1}, 0},
    {"an area with a floor has no infinite claim",
     2,
     3,
     {9, 1, 1},
     {1, 0, 0},
     {9, 9, 9},
     SWT_ADAMS,
     {1, 1, 0},
     2},
    {"nor has one with a cap of 0", 1, 3, {9, 2, 1}, {0, 0, 0}, {0, 9, 9}, SWT_HUNTINGTON_HILL, {0, 1, 0}, 0},
    /* levels 7/2 and 3: times the second weight they are 2^64 + 3/2, by an addition, and 2^64 + 2 */
    {"a quota beyond 2^64 is held", 9, 2, {2, 5270498306774157605}, {0, 0}, {9, 2}, SWT_HAMILTON, {7, 2}, 0},
    {"a quota beyond 2^64 is held", 11, 2, {2, 6148914691236517206}, {0, 0}, {9, 5}, SWT_HAMILTON, {6, 5}, 0},
    /* at 1/10 a weight two are at their caps, one is under its floor: 11 posts; the floor leaves 8 to 90 */
    {"caps and floors of one more", 10, 3, {50, 40, 10}, {0, 0, 2}, {5, 4, 9}, SWT_HAMILTON, {4, 4, 2}, 0},
    /* four areas of a quarter each, of which three wait at an eighth while scales rise past 2^61 */
    {"floors that bind for long",
     MAX,
     5,
     {1, 1, 1, 1, INT64_C(1) << 60},
     {0, MAX / 8, MAX / 8, MAX / 8, 0},
     {MAX, MAX, MAX, MAX, 0},
     SWT_DHONDT,
     {MAX / 4 + 1, MAX / 4 + 1, MAX / 4 + 1, MAX / 4, 0},
     4},
    {"caps that add up beyond 2^63", 9, 3, {1, 1, 1}, {0, 0, 0}, {MAX, MAX, MAX}, SWT_HAMILTON, {3, 3, 3}, 0},
    {"caps that add up beyond 2^63",
     MAX,
     3,
     {1, 1, 1},
     {0, 0, MAX - 2},
     {MAX, MAX, MAX},
     SWT_DHONDT,
     {1, 1, MAX - 2},
     0},
};

START_TEST(apportion_keeps_floors_and_caps)
{
    int64_t shares[MOST], ties = UNTOUCHED;
    const size_t areas = bounded[_i].areas;
    const swt_status status = swt_apportion(bounded[_i].total, bounded[_i].weights, areas, bounded[_i].method,
                                            bounded[_i].floors, bounded[_i].caps, shares, &ties);
    ck_assert_msg(status == SWT_OK && memcmp(shares, bounded[_i].shares, areas * sizeof shares[0]) == 0 &&
                      ties == bounded[_i].ties,
                  "%s: status %d, first share %jd, ties %jd", bounded[_i].name, status, (intmax_t)shares[0],
                  (intmax_t)ties);
}
END_TEST

static const struct {
    const char *name;
    int64_t total;
    int64_t weights[2];
    int32_t method;
    int64_t floors[2];
    int64_t caps[2];
    swt_status status;
} refused[] = {
    {"method -1 before all else", -1, {-1, 1}, -1, {0, 0}, {9, 9}, SWT_ERR_OPTION},
    {"method 5", -1, {1, 1}, 5, {0, 0}, {9, 9}, SWT_ERR_OPTION},
    {"total -1", -1, {1, 1}, SWT_HAMILTON, {0, 0}, {9, 9}, SWT_ERR_RANGE},
    {"total missing", SWT_MISSING, {1, 1}, SWT_HAMILTON, {0, 0}, {9, 9}, SWT_ERR_RANGE},
    {"weight -1", 5, {1, -1}, SWT_WEBSTER, {0, 0}, {9, 9}, SWT_ERR_RANGE},
    {"weight missing", 5, {SWT_MISSING, 1}, SWT_WEBSTER, {0, 0}, {9, 9}, SWT_ERR_RANGE},
    {"floor -1", 5, {1, 1}, SWT_WEBSTER, {0, -1}, {9, 9}, SWT_ERR_RANGE},
    {"floor missing", 5, {1, 1}, SWT_WEBSTER, {SWT_MISSING, 0}, {9, 9}, SWT_ERR_RANGE},
    {"cap -1", 5, {1, 1}, SWT_WEBSTER, {0, 0}, {9, -1}, SWT_ERR_RANGE},
    {"cap missing", 5, {1, 1}, SWT_WEBSTER, {0, 0}, {SWT_MISSING, 9}, SWT_ERR_RANGE},
    {"cap below floor", 5, {1, 1}, SWT_WEBSTER, {0, 3}, {9, 2}, SWT_ERR_RANGE},
    {"cap below floor at weight 0", 5, {1, 0}, SWT_WEBSTER, {0, 3}, {9, 2}, SWT_ERR_RANGE},
    {"range before overflow", 5, {MAX, 1}, SWT_WEBSTER, {0, 0}, {9, -1}, SWT_ERR_RANGE},
    {"weights over MAX", 5, {MAX, 1}, SWT_DHONDT, {0, 0}, {9, 9}, SWT_ERR_OVERFLOW},
    {"weights of 2^64 - 2", 5, {MAX, MAX}, SWT_DHONDT, {0, 0}, {9, 9}, SWT_ERR_OVERFLOW},
    {"overflow before infeasible", 5, {MAX, 1}, SWT_DHONDT, {9, 9}, {9, 9}, SWT_ERR_OVERFLOW},
    {"floors of one more", 5, {1, 1}, SWT_ADAMS, {3, 3}, {9, 9}, SWT_ERR_INFEASIBLE},
    {"floors of 2^64 - 2", 5, {1, 1}, SWT_ADAMS, {MAX, MAX}, {MAX, MAX}, SWT_ERR_INFEASIBLE},
    {"caps of one less", 5, {1, 1}, SWT_HAMILTON, {0, 0}, {2, 2}, SWT_ERR_INFEASIBLE},
    {"no room at all", 1, {1, 1}, SWT_HAMILTON, {0, 0}, {0, 0}, SWT_ERR_INFEASIBLE},
    {"no weight at all", 1, {0, 0}, SWT_HAMILTON, {0, 0}, {9, 9}, SWT_ERR_INFEASIBLE},
    {"a cap of weight 0 gives no room", 5, {1, 0}, SWT_HAMILTON, {0, 0}, {4, 9}, SWT_ERR_INFEASIBLE},
    {"all weights 0, a post left", 5, {0, 0}, SWT_WEBSTER, {2, 2}, {9, 9}, SWT_ERR_INFEASIBLE},
};

START_TEST(apportion_refuses_untouched)
{
    int64_t shares[2] = {UNTOUCHED, UNTOUCHED}, ties = UNTOUCHED;
    const swt_status status = swt_apportion(refused[_i].total, refused[_i].weights, 2, refused[_i].method,
                                            refused[_i].floors, refused[_i].caps, shares, &ties);
    ck_assert_msg(status == refused[_i].status, "%s: status %d", refused[_i].name, status);
    ck_assert_msg(shares[0] == UNTOUCHED && shares[1] == UNTOUCHED && ties == UNTOUCHED, "%s: written",
                  refused[_i].name);
}
END_TEST

START_TEST(apportion_answers_null)
{
    const int64_t weights[] = {1, 1};
    int64_t shares[] = {UNTOUCHED, UNTOUCHED}, ties = UNTOUCHED;
    ck_assert_int_eq(swt_apportion(-1, weights, 2, 9, NULL, NULL, shares, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_apportion(-1, NULL, 2, 9, NULL, NULL, shares, &ties), SWT_ERR_NULL);
    ck_assert_int_eq(swt_apportion(-1, weights, 2, 9, NULL, NULL, NULL, &ties), SWT_ERR_NULL);
    ck_assert_int_eq(swt_apportion(0, NULL, 0, SWT_HAMILTON, NULL, NULL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(ties, UNTOUCHED);
    ck_assert_int_eq(shares[0], UNTOUCHED);
}
END_TEST

START_TEST(apportion_of_no_areas)
{
    for (size_t m = 0; m < METHODS; m++) {
        int64_t ties = UNTOUCHED;
        ck_assert_int_eq(swt_apportion(1, NULL, 0, methods[m], NULL, NULL, NULL, &ties), SWT_ERR_INFEASIBLE);
        ck_assert_int_eq(ties, UNTOUCHED);
        ck_assert_int_eq(swt_apportion(0, NULL, 0, methods[m], NULL, NULL, NULL, &ties), SWT_OK);
        ck_assert_int_eq(ties, 0);
    }
}
END_TEST

/* Floors alone and caps alone say the same as both with 0 and with no limit. */
START_TEST(apportion_takes_floors_or_caps_alone)
{
    const int64_t weights[] = {50, 30, 9, 0}, floors[] = {0, 1, 4, 2}, zeros[] = {0, 0, 0, 0};
    const int64_t caps[] = {7, 9, 30, 5}, limitless[] = {MAX, MAX, MAX, MAX};
    for (size_t m = 0; m < METHODS; m++) {
        int64_t alone[4], both[4], ties[2];
        ck_assert_int_eq(swt_apportion(23, weights, 4, methods[m], floors, NULL, alone, &ties[0]), SWT_OK);
        ck_assert_int_eq(swt_apportion(23, weights, 4, methods[m], floors, limitless, both, &ties[1]),
                         SWT_OK);
        ck_assert_mem_eq(alone, both, sizeof both);
        ck_assert_int_eq(alone[2], 4);
        ck_assert_int_eq(swt_apportion(23, weights, 4, methods[m], NULL, caps, alone, &ties[0]), SWT_OK);
        ck_assert_int_eq(swt_apportion(23, weights, 4, methods[m], zeros, caps, both, &ties[1]), SWT_OK);
        ck_assert_mem_eq(alone, both, sizeof both);
        ck_assert_int_eq(alone[0], 7);
    }
}
END_TEST

/*
 * House of Representatives after the census of 2020: apportionment population and representatives of the 50
 * states in the order of their names. U.S. Census Bureau, 2020 Census Apportionment Results, table 1, 26 April
 * 2021.
 */
static const int64_t states[50] = {
    5030053, 736081,   7158923,  3013756, 39576757, 5782171, 3608298, 990837,   21570527, 10725274,
    1460137, 1841377,  12822739, 6790280, 3192406,  2940865, 4509342, 4661468,  1363582,  6185278,
    7033469, 10084442, 5709752,  2963914, 6160281,  1085407, 1963333, 3108462,  1379089,  9294493,
    2120220, 20215751, 10453948, 779702,  11808848, 3963516, 4241500, 13011844, 1098163,  5124712,
    887770,  6916897,  29183290, 3275252, 643503,   8654542, 7715946, 1795045,  5897473,  577719};
static const int64_t representatives[50] = {7,  1, 9, 4,  52, 8, 5, 1, 28, 14, 2, 2,  17, 9, 4,  4,  6,
                                            6,  2, 8, 9,  13, 8, 4, 8, 2,  3,  4, 2,  12, 3, 26, 14, 1,
                                            15, 5, 6, 17, 2,  7, 1, 9, 38, 4,  1, 11, 10, 2, 8,  1};
enum { MINNESOTA = 22, NEW_YORK = 31 };

START_TEST(apportion_house_of_2020)
{
    int64_t floors[50], shares[50], ties = UNTOUCHED;
    for (size_t i = 0; i < 50; i++)
        floors[i] = 1;
    ck_assert_int_eq(swt_apportion(435, states, 50, SWT_HUNTINGTON_HILL, floors, NULL, shares, &ties),
                     SWT_OK);
    ck_assert_mem_eq(shares, representatives, sizeof representatives);
    ck_assert_int_eq(ties, 0);
    ck_assert_int_eq(swt_apportion(435, states, 50, SWT_HUNTINGTON_HILL, NULL, NULL, shares, &ties), SWT_OK);
    ck_assert_mem_eq(shares, representatives, sizeof representatives);
    for (size_t m = 0; m < METHODS; m++) {
        if (methods[m] == SWT_HUNTINGTON_HILL)
            continue;
        ck_assert_int_eq(swt_apportion(435, states, 50, methods[m], floors, NULL, shares, &ties), SWT_OK);
        ck_assert_mem_ne(shares, representatives, sizeof representatives);
    }
}
END_TEST

/* New York lost its 27th seat to Minnesota by 89 inhabitants, as was reported at the time. */
START_TEST(apportion_house_of_2020_turns_on_89_inhabitants)
{
    for (int64_t more = 88; more <= 89; more++) {
        int64_t people[50], shares[50], ties;
        memcpy(people, states, sizeof states);
        people[NEW_YORK] += more;
        ck_assert_int_eq(swt_apportion(435, people, 50, SWT_HUNTINGTON_HILL, NULL, NULL, shares, &ties),
                         SWT_OK);
        ck_assert_int_eq(shares[NEW_YORK], more == 89 ? 27 : 26);
        ck_assert_int_eq(shares[MINNESOTA], more == 89 ? 7 : 8);
    }
}
END_TEST

/*
 * 17th Bundestag, 2009: second votes of CDU, SPD, FDP, Die Linke, Gruene and CSU, and their shares of the 598
 * seats, before 24 overhang seats; then the SPD's 146 among its lists in the 16 states, whose votes add up to
 * the party's. Federal Returning Officer, final result of 14 October 2009.
 */
START_TEST(apportion_bundestag_of_2009)
{
    const int64_t votes[] = {11828277, 9990488, 6316080, 5155933, 4643272, 2830238};
    const int64_t seats[] = {173, 146, 93, 76, 68, 42};
    const int64_t lists[] = {430739,  143607, 242942, 1297940, 102419, 348216,  202850,  348082,
                             2678956, 328753, 812721, 216593,  520990, 1120018, 1051198, 144464};
    const int64_t list_seats[] = {6, 2, 4, 19, 2, 5, 3, 5, 39, 5, 12, 3, 8, 16, 15, 2};
    int64_t shares[16], ties = UNTOUCHED, sum = 0;
    ck_assert_int_eq(swt_apportion(598, votes, 6, SWT_WEBSTER, NULL, NULL, shares, &ties), SWT_OK);
    ck_assert_mem_eq(shares, seats, sizeof seats);
    ck_assert_int_eq(ties, 0);
    ck_assert_int_eq(swt_apportion(598, votes, 6, SWT_DHONDT, NULL, NULL, shares, &ties), SWT_OK);
    ck_assert_mem_ne(shares, seats, sizeof seats);
    ck_assert_int_eq(swt_apportion(598, votes, 6, SWT_HAMILTON, NULL, NULL, shares, &ties), SWT_OK);
    ck_assert_mem_ne(shares, seats, sizeof seats);
    for (size_t i = 0; i < COUNT(lists); i++)
        sum += lists[i];
    ck_assert_int_eq(sum, votes[1]);
    ck_assert_int_eq(swt_apportion(146, lists, 16, SWT_WEBSTER, NULL, NULL, shares, &ties), SWT_OK);
    ck_assert_mem_eq(shares, list_seats, sizeof list_seats);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("apportion");
    add_rows(suite, "swt_apportion", apportion_divides_as_by_hand, COUNT(divided));
    add_rows(suite, "floors and caps", apportion_keeps_floors_and_caps, COUNT(bounded));
    add_rows(suite, "refusals", apportion_refuses_untouched, COUNT(refused));
    add_test(suite, "NULL", apportion_answers_null);
    add_test(suite, "no areas", apportion_of_no_areas);
    add_test(suite, "one bound", apportion_takes_floors_or_caps_alone);
    add_test(suite, "House of Representatives", apportion_house_of_2020);
    add_test(suite, "89 inhabitants", apportion_house_of_2020_turns_on_89_inhabitants);
    add_test(suite, "Bundestag", apportion_bundestag_of_2009);
    return run_suite(suite);
}
