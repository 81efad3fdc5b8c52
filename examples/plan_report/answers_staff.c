/* SPDX-License-Identifier: MIT */
/* Staff over the years: recruits for a target, training year by year, and where a count stands on its way. */
#include "answers_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static swt_status say_intake(const inquiry *about, const growth_check *check, text *t)
{
    const swt_claim *const claim = check->claim;
    const swt_ratio nobody = {0, 1};
    int64_t needed = 0, least = 0;
    swt_status status = swt_supply_least_intake(check->base, check->target, about->given->attrition,
                                                check->periods, SWT_FLOOR, &needed);

    if (status == SWT_OK)
        status =
            swt_supply_least_intake(check->base, check->target, nobody, check->periods, SWT_FLOOR, &least);
    if (status == SWT_OK && needed > INT64_MAX / check->periods)
        status = SWT_ERR_OVERFLOW;
    if (status != SWT_OK)
        return status;
    tell(t, M_INTAKE,
         VALUES(number(check->base), plain(claim->base_year), number(check->target), plain(claim->deadline),
                number(needed), number(needed * check->periods), number(least)));
    if (claim->base == NULL)
        tell(t, M_INTAKE_NO_BASE, VALUES(number(check->base), percent(check->rate), number(check->target)));
    return SWT_OK;
}

/* What there is of a claim's count: by the first known finding among its targets, as "S1.level" of "S1". */
static int64_t actual_of(const inquiry *about, const char *claim)
{
    const size_t length = strlen(claim);

    for (size_t i = 0; i < about->plan->target_count; i++) {
        const char *const id = about->plan->targets[i].id;
        if (strncmp(id, claim, length) == 0 && (id[length] == '\0' || id[length] == '.') &&
            about->findings[i].actual != SWT_MISSING && about->findings[i].missing == 0)
            return about->findings[i].actual;
    }
    return SWT_MISSING;
}

static swt_status say_track(const growth_check *check, int32_t year, int64_t actual, text *t)
{
    const int32_t elapsed = year - check->claim->base_year;
    swt_track track;
    const swt_status status =
        swt_growth_track(check->base, check->target, check->periods, elapsed, actual, &track);

    if (status != SWT_OK)
        return status;
    tell(t, track.order < 0 ? M_TRACK_BEHIND : M_TRACK_AHEAD,
         VALUES(plain(year), number(actual), number(check->base), number(check->target),
                number(track.planned), number(llabs(track.ahead))));
    if (track.left > 0 && isfinite(track.rate_needed))
        tell(t, M_TRACK_LEFT, VALUES(rate(track.rate_needed, 2), plain(track.left)));
    return SWT_OK;
}

/* Only a user's own counts are of a year that the claim does not begin with. */
static swt_status answer_track(const inquiry *about, const growth_check *check, answers *out)
{
    const swt_claim *const claim = check->claim;
    const int64_t actual = actual_of(about, claim->id);
    const int32_t year = about->given->year;

    if (about->rows->path == NULL || actual == SWT_MISSING || check->base == 0 || check->target == 0)
        return SWT_OK; /* no even way leads from nothing or to nothing */
    text *const t = begin_answer(out, claim->id);
    if (year == 0) {
        tell(t, M_SAY_YEAR, VALUES(number(actual), number(check->target)));
        return SWT_OK;
    }
    if (year < claim->base_year || year > claim->deadline) {
        tell(t, M_YEAR_OUTSIDE, VALUES(plain(year), plain(claim->base_year), plain(claim->deadline)));
        return SWT_OK;
    }
    return say_track(check, year, actual, t);
}

swt_status answer_claim(const inquiry *about, const growth_check *check, answers *out)
{
    out->used |= USES_ATTRITION;
    const swt_status status = say_intake(about, check, begin_answer(out, check->claim->id));
    return status == SWT_OK ? answer_track(about, check, out) : status;
}

static int is_training(const swt_target *target)
{
    static const char end[] = "_trained";
    const size_t length = target->have != NULL ? strlen(target->have) : 0;

    return length >= sizeof end - 1 && strcmp(target->have + length - (sizeof end - 1), end) == 0;
}

static void label_flows(const inquiry *about, size_t first, size_t last, text *label)
{
    const swt_target *const targets = about->plan->targets;

    if (last > first)
        tell(label, M_FROM_TO, VALUES(words(targets[first].id), words(targets[last].id)));
    else
        say(label, "%s", targets[first].id);
}

/* Whole numbers a year; a plan that trains 2.5 a year has none. */
swt_status answer_flows(const inquiry *about, size_t first, size_t last, answers *out)
{
    const swt_target *const target = &about->plan->targets[first];
    const int32_t years = target->deadline - target->base_year;
    const int64_t each = about->findings[first].required, groups = (int64_t)(last - first + 1);
    int64_t *const path = grow(NULL, (size_t)years + 1, sizeof *path);
    int64_t needed = 0, all = 0;
    swt_status status = swt_require(each, (swt_ratio){groups, 1}, SWT_CEIL, &all);

    if (status == SWT_OK && target->amount.den == 1 && is_training(target)) {
        status = swt_supply_path(0, about->given->attrition, target->amount.num, years, SWT_FLOOR, path);
        if (status == SWT_OK)
            status = swt_supply_least_intake(0, each, about->given->attrition, years, SWT_FLOOR, &needed);
        if (status == SWT_OK) {
            text label = {NULL, 0, 0};
            label_flows(about, first, last, &label);
            tell(begin_answer(out, label.bytes), groups > 1 ? M_FLOWS : M_FLOW,
                 VALUES(number(target->amount.num), plain(target->base_year + 1), plain(target->deadline),
                        number(each), number(path[years]), number(needed), number(groups), number(all)));
            text_free(&label);
            out->used |= USES_ATTRITION;
        }
    }
    free(path);
    return status;
}
