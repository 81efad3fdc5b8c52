/* SPDX-License-Identifier: MIT */
/* Runs the library over a plan and says in one line where that cannot be done. */
#include "assessment.h"

#include "column_labels.h"

#include <stdlib.h>
#include <string.h>

static int is_planned(const table *rows, const char *column)
{
    const swt_column *const found = table_find(rows, column);

    return found != NULL && rows->origins[found - rows->columns].planned;
}

message verdict_of(const assessment *a, size_t index)
{
    static const message verdicts[] = {
        [SWT_MET] = M_MET,         [SWT_SHORT] = M_SHORT,
        [SWT_UNKNOWN] = M_UNKNOWN, [SWT_INFEASIBLE] = M_INFEASIBLE,
        [SWT_OVER] = M_OVER,
    };

    const int32_t verdict = a->findings[index].verdict;
    return verdict == SWT_MET && is_planned(a->rows, a->plan->targets[index].have) ? M_PLANNED
                                                                                   : verdicts[verdict];
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
    const char *const place = rows->path != NULL ? rows->path : rows->title;
    const size_t line =
        rows->lines != NULL && finding->bad_row < rows->rows ? rows->lines[finding->bad_row] : 0;

    if (finding->status == SWT_ERR_RANGE && target->kind == SWT_KIND_COVER && target->driver != NULL) {
        complain_at(place, line, M_ABOVE_ALL,
                    VALUES(words(column_label(target->have)), words(column_label(target->driver)),
                           words(target->id)));
    } else {
        complain_at(place, line, M_TARGET_REFUSED,
                    VALUES(words(target->id), words(status_words(finding->status))));
    }
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
        complain(M_NO_MEMORY, NULL);
        return 0;
    }
    for (size_t i = 0; i < plan->claim_count; i++) {
        const swt_status status = check_growth(&plan->claims[i], &a->checks[i]);
        if (status != SWT_OK) {
            complain_at(plan->id, 0, M_CLAIM_REFUSED,
                        VALUES(words(plan->claims[i].id), words(status_words(status))));
            return 0;
        }
    }
    return 1;
}

inquiry inquiry_of(const assessment *a)
{
    return (inquiry){a->plan, a->rows, a->findings, a->checks, a->given};
}

static int answer_questions(assessment *a)
{
    const inquiry about = inquiry_of(a);

    return find_answers(&about, &a->answered);
}

int assess_plan(const swt_plan *plan, const table *rows, const assumptions *given, assessment *a)
{
    *a = (assessment){.plan = plan, .rows = rows, .given = given};
    return hold_targets(a) && check_claims(a) && answer_questions(a);
}

void assessment_free(assessment *a)
{
    for (size_t i = 0; a->checks != NULL && i < a->plan->claim_count; i++) {
        free(a->checks[i].by_rate);
        free(a->checks[i].evenly);
    }
    answers_free(&a->answered);
    free(a->checks);
    free(a->findings);
    *a = (assessment){0};
}
