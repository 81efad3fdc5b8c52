/* SPDX-License-Identifier: MIT */
/* Posts from work: supervisors for stations, hours of supervision, weekly visits to elders in difficulty. */
#include "answers_parts.h"

#include <string.h>

enum { FOR_EVERY = 1000, LISTED_UP_TO = 50 };

static int counts(const char *column, const char *name)
{
    return column != NULL && strcmp(column, name) == 0;
}

/* The target that counts `have`; NULL: none. */
static const swt_target *target_for(const swt_plan *plan, const char *have)
{
    for (size_t i = 0; i < plan->target_count; i++)
        if (counts(plan->targets[i].have, have))
            return &plan->targets[i];
    return NULL;
}

/* Hours, or posts of so many hours, for tasks of so many minutes. */
static swt_status hours_of(int64_t tasks, int64_t minutes, int64_t *hours)
{
    return swt_workload_posts(tasks, minutes, MINUTES_AN_HOUR, SWT_CEIL, hours);
}

static swt_status posts_of(const inquiry *about, int64_t tasks, int64_t minutes, int64_t *posts)
{
    return swt_workload_posts(tasks, minutes, MINUTES_AN_HOUR * about->given->hours, SWT_CEIL, posts);
}

/* Of the numbers up to `units`, those that no number of supervisors divides. */
static void say_never(const swt_target *target, int64_t units, text *t)
{
    const int64_t last = units < LISTED_UP_TO ? units : LISTED_UP_TO;
    text list = {NULL, 0, 0};
    int64_t least, greatest;

    for (int64_t n = 1; n <= last; n++) {
        if (swt_require_span(n, target->fewest, target->most, &least, &greatest) != SWT_ERR_INFEASIBLE)
            continue;
        say(&list, "%s", list.length > 0 ? said(M_COMMA) : "");
        tell_number(&list, n);
    }
    if (list.length > 0)
        tell(t, M_SPAN_NEVER, VALUES(number(last), words(list.bytes)));
    text_free(&list);
}

static swt_status answer_span(const inquiry *about, const swt_target *target, answers *out)
{
    const int64_t units = known_sum(about->rows, target->driver);
    const value fewest = number(target->fewest), most = number(target->most);
    int64_t least = 0, greatest = 0;

    if (about->rows->rows != 1 || units == SWT_MISSING)
        return SWT_OK;
    const swt_status status = swt_require_span(units, target->fewest, target->most, &least, &greatest);
    if (status != SWT_OK && status != SWT_ERR_INFEASIBLE)
        return status;
    text *const t = begin_answer(out, target->id);
    if (status == SWT_ERR_INFEASIBLE)
        tell(t, M_SPAN_NONE, VALUES(number(units), fewest, most));
    else
        tell(t, least == greatest ? M_SPAN : M_SPAN_RANGE,
             VALUES(number(units), number(least), fewest, most, number(greatest)));
    say_never(target, units, t);
    return SWT_OK;
}

/* What a supervisor's own stations take, where each station has as many supervisions a year as any other. */
static swt_status say_supervisors(const inquiry *about, int64_t sessions, int64_t minutes, text *t)
{
    const swt_target *const span = target_for(about->plan, "supervisors");
    const int64_t stations = span != NULL ? known_sum(about->rows, span->driver) : SWT_MISSING;
    int64_t most = 0, fewest = 0;

    if (stations == SWT_MISSING || stations == 0 || sessions % stations != 0)
        return SWT_OK;
    const swt_ratio each = {sessions / stations, 1};
    swt_status status = swt_require(span->most, each, SWT_CEIL, &most);
    if (status == SWT_OK)
        status = swt_require(span->fewest, each, SWT_CEIL, &fewest);
    if (status == SWT_OK)
        status = hours_of(most, minutes, &most);
    if (status == SWT_OK)
        status = hours_of(fewest, minutes, &fewest);
    if (status == SWT_OK)
        tell(t, M_SUPERVISOR_YEAR,
             VALUES(number(span->most), number(most), number(span->fewest), number(fewest)));
    return status;
}

/* `target` asks for hours in each supervision; another one says how many supervisions there are to be. */
static swt_status answer_supervision(const inquiry *about, const swt_target *target, answers *out)
{
    const swt_target *const sessions = target_for(about->plan, target->driver);
    int64_t hours = 0, posts = 0;

    if (sessions == NULL || target->amount.den != 1 || target->amount.num > 10000)
        return SWT_OK;
    const int64_t count = about->findings[sessions - about->plan->targets].required;
    const int64_t minutes = MINUTES_AN_HOUR * target->amount.num;
    if (count == SWT_MISSING)
        return SWT_OK;
    swt_status status = hours_of(count, minutes, &hours);
    if (status == SWT_OK)
        status = posts_of(about, count, minutes, &posts);
    if (status != SWT_OK)
        return status;
    text *const t = begin_answer(out, target->id);
    out->used |= USES_HOURS;
    tell(t, M_SUPERVISION,
         VALUES(number(count), number(target->amount.num), number(hours), number(posts),
                number(about->given->hours)));
    return say_supervisors(about, count, minutes, t);
}

/* One visit a week to each; where nobody knows to how many, for every thousand. */
static swt_status answer_visits(const inquiry *about, const swt_target *target, answers *out)
{
    const int64_t known = known_sum(about->rows, "elders_in_difficulty");
    const int64_t elders = known != SWT_MISSING ? known : FOR_EVERY;
    int64_t visits = 0, hours = 0, posts = 0;
    swt_status status = swt_require(elders, (swt_ratio){WEEKS_A_YEAR, 1}, SWT_CEIL, &visits);

    if (status == SWT_OK)
        status = hours_of(visits, about->given->visit_minutes, &hours);
    if (status == SWT_OK)
        status = posts_of(about, visits, about->given->visit_minutes, &posts);
    if (status != SWT_OK)
        return status;
    out->used |= USES_VISITS | USES_HOURS;
    tell(begin_answer(out, target->id), known != SWT_MISSING ? M_VISITS : M_VISITS_UNKNOWN,
         VALUES(number(elders), number(visits), number(hours), number(posts)));
    return SWT_OK;
}

swt_status answer_work(const inquiry *about, size_t i, answers *out)
{
    const swt_target *const target = &about->plan->targets[i];

    if (target->kind == SWT_KIND_SPAN)
        return answer_span(about, target, out);
    if (counts(target->have, "supervision_hours"))
        return answer_supervision(about, target, out);
    if (counts(target->driver, "elder_weeks") && target->amount.num == target->amount.den)
        return answer_visits(about, target, out);
    return SWT_OK;
}
