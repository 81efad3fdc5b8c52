/* SPDX-License-Identifier: MIT */
/* The usual values, how others are read, and how they are told. */
#include "assumptions.h"

#include <string.h>

static const struct {
    const char *name;
    message words;
} methods[] = {
    [SWT_HAMILTON] = {"hamilton", M_HAMILTON},
    [SWT_WEBSTER] = {"webster", M_WEBSTER},
    [SWT_DHONDT] = {"dhondt", M_DHONDT},
    [SWT_ADAMS] = {"adams", M_ADAMS},
    [SWT_HUNTINGTON_HILL] = {"huntington-hill", M_HUNTINGTON_HILL},
};

enum { METHODS = sizeof methods / sizeof methods[0] };

/* 250 working days of 8 hours: 365 less 104 days of rest and 11 holidays, as China's labour ministry counted in 2008. */
assumptions usual_assumptions(void)
{
    return (assumptions){.attrition = {5, 100},
                         .hours = 2000,
                         .visit_minutes = 60,
                         .floor = 1,
                         .all_elders = SWT_MISSING,
                         .steps = 10000,
                         .method = SWT_HAMILTON};
}

static int take_method(assumptions *given, const char *printed)
{
    text names = {NULL, 0, 0};

    for (int32_t i = 0; i < METHODS; i++) {
        if (strcmp(methods[i].name, printed) == 0) {
            given->method = i;
            text_free(&names);
            return 1;
        }
        say(&names, "%s%s", i > 0 ? said(M_COMMA) : "", methods[i].name);
    }
    complain(M_NO_METHOD, VALUES(words(printed), words(names.bytes)));
    text_free(&names);
    return 0;
}

static int take_attrition(assumptions *given, const char *printed)
{
    swt_ratio share;
    const int read = swt_ratio_parse(printed, &share) == SWT_OK && share.num >= 0 && share.num <= share.den;

    if (read)
        given->attrition = share;
    else
        complain(M_BAD_ATTRITION, VALUES(words(printed)));
    return read;
}

static int take_count(const char *name, const char *printed, int64_t least, int64_t most, int64_t *count)
{
    swt_ratio read;

    if (swt_ratio_parse(printed, &read) != SWT_OK || read.den != 1 || read.num < least || read.num > most) {
        complain(M_BAD_COUNT, VALUES(words(name), words(printed), plain(least), plain(most)));
        return 0;
    }
    *count = read.num;
    return 1;
}

int take_assumption(assumptions *given, const char *name, const char *printed)
{
    int64_t year;

    if (strcmp(name, "attrition") == 0)
        return take_attrition(given, printed);
    if (strcmp(name, "method") == 0)
        return take_method(given, printed);
    if (strcmp(name, "hours") == 0)
        return take_count(name, printed, 1, 366 * 24, &given->hours);
    if (strcmp(name, "visit-minutes") == 0)
        return take_count(name, printed, 1, 24 * MINUTES_AN_HOUR, &given->visit_minutes);
    if (strcmp(name, "floor") == 0)
        return take_count(name, printed, 0, 1000000, &given->floor);
    if (strcmp(name, "all-elders") == 0)
        return take_count(name, printed, 1, 10000000000, &given->all_elders);
    if (strcmp(name, "steps") == 0)
        return take_count(name, printed, 0, 1000000000, &given->steps);
    if (!take_count(name, printed, 1900, 2200, &year))
        return 0;
    given->year = (int32_t)year;
    return 1;
}

void say_assumptions(text *t, const assumptions *given, int used)
{
    if (used & USES_ATTRITION)
        tell(t, M_ASSUMED_ATTRITION, VALUES(percent(given->attrition)));
    if (used & USES_HOURS)
        tell(t, M_ASSUMED_HOURS, VALUES(number(given->hours)));
    if (used & USES_VISITS)
        tell(t, M_ASSUMED_VISIT, VALUES(number(given->visit_minutes), plain(WEEKS_A_YEAR)));
    if (used & USES_COUNTY_FLOOR)
        tell(t, M_ASSUMED_COUNTY_FLOOR, VALUES(number(given->floor)));
    if (used & USES_ROW_FLOOR)
        tell(t, M_ASSUMED_ROW_FLOOR, VALUES(number(given->floor)));
    if (used & USES_METHOD)
        tell(t, M_ASSUMED_METHOD, VALUES(words(said(methods[given->method].words))));
    if (used & USES_WHOLE)
        tell(t, given->all_elders == SWT_MISSING ? M_ASSUMED_CENSUS : M_ASSUMED_WHOLE,
             VALUES(number(given->all_elders)));
    if (used & USES_STEPS)
        tell(t, M_ASSUMED_STEPS, VALUES(number(given->steps)));
    while (t->length > 0 && t->bytes[t->length - 1] == ' ')
        t->bytes[--t->length] = '\0';
}
