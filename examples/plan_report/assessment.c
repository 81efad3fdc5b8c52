/* SPDX-License-Identifier: MIT */
/* Runs the library over a plan and says in one line where that cannot be done. */
#include "assessment.h"

#include "write.h"

#include <stdlib.h>
#include <string.h>

static int is_planned(const table *rows, const char *column)
{
    const swt_column *const found = table_find(rows, column);

    return found != NULL && rows->origins[found - rows->columns].planned;
}

const char *verdict_of(const assessment *a, size_t index)
{
    static const char *const words[] = {
        [SWT_MET] = "met",         [SWT_SHORT] = "short",
        [SWT_UNKNOWN] = "unknown", [SWT_INFEASIBLE] = "infeasible",
        [SWT_OVER] = "over",
    };

    const int32_t verdict = a->findings[index].verdict;
    return verdict == SWT_MET && is_planned(a->rows, a->plan->targets[index].have) ? "planned"
                                                                                   : words[verdict];
}

const char *kind_word(int32_t kind)
{
    static const char *const words[] = {
        [SWT_KIND_LEVEL] = "level", [SWT_KIND_GROWTH] = "growth", [SWT_KIND_MULTIPLE] = "multiple",
        [SWT_KIND_RATIO] = "ratio", [SWT_KIND_COVER] = "cover",   [SWT_KIND_FLOW] = "flow",
        [SWT_KIND_SPAN] = "span",   [SWT_KIND_SUBSET] = "subset",
    };

    return words[kind];
}

int plan_names_column(const swt_plan *plan, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        const char *const named[] = {plan->targets[i].have, plan->targets[i].driver, plan->targets[i].area};
        for (size_t j = 0; j < sizeof named / sizeof named[0]; j++)
            if (named[j] != NULL && strcmp(named[j], name) == 0)
                return 1;
    }
    return 0;
}

/* Cells are whole numbers by now, so a row out of range is one whose cells do not go together. */
static void complain_of(const table *rows, const swt_target *target, const swt_finding *finding)
{
    text place = {NULL, 0, 0};

    say(&place, "%s", rows->path != NULL ? rows->path : rows->title);
    if (rows->lines != NULL && finding->bad_row < rows->rows)
        say(&place, ":%zu", rows->lines[finding->bad_row]);
    if (finding->status == SWT_ERR_RANGE && target->kind == SWT_KIND_COVER && target->driver != NULL) {
        complain("%s: column '%s' is above column '%s', which counts all of them (target %s)", place.bytes,
                 target->have, target->driver, target->id);
    } else {
        complain("%s: target %s: %s", place.bytes, target->id, swt_status_text(finding->status));
    }
    text_free(&place);
}

static int hold_targets(assessment *a)
{
    const swt_plan *const plan = a->plan;
    const swt_table view = table_view(a->rows);

    a->findings = grow(NULL, plan->target_count, sizeof *a->findings);
    const swt_status status = swt_assess(&view, plan->targets, plan->target_count, a->findings);
    for (size_t i = 0; status != SWT_OK && i < plan->target_count; i++) {
        if (a->findings[i].status != SWT_OK) {
            complain_of(a->rows, &plan->targets[i], &a->findings[i]);
            break;
        }
    }
    return status == SWT_OK;
}

static int check_claims(assessment *a)
{
    const swt_plan *const plan = a->plan;

    a->checks = calloc(plan->claim_count + 1, sizeof *a->checks);
    if (a->checks == NULL) {
        complain("there is not enough memory");
        return 0;
    }
    for (size_t i = 0; i < plan->claim_count; i++) {
        const swt_status status = check_growth(&plan->claims[i], &a->checks[i]);
        if (status != SWT_OK) {
            complain("%s: the growth claim %s: %s", plan->id, plan->claims[i].id, swt_status_text(status));
            return 0;
        }
    }
    return 1;
}

int assess_plan(const swt_plan *plan, const table *rows, assessment *a)
{
    *a = (assessment){.plan = plan, .rows = rows};
    return hold_targets(a) && check_claims(a);
}

void assessment_free(assessment *a)
{
    for (size_t i = 0; a->checks != NULL && i < a->plan->claim_count; i++) {
        free(a->checks[i].by_rate);
        free(a->checks[i].evenly);
    }
    free(a->checks);
    free(a->findings);
    *a = (assessment){0};
}
