/* SPDX-License-Identifier: MIT */
/* A task closed into its finding: what is required in all, and the verdict, kind by kind. */
#include <stdlib.h>
#include <swtarget/growth.h>

#include "assess_task.h"

/* The base of GROWTH and MULTIPLE; SWT_MISSING where neither the target nor the table knows it. */
static int64_t base_of(const swti_task *task)
{
    if (task->target->base != SWT_MISSING)
        return task->target->base;
    return task->driver == NULL || task->base_unknown || task->rows == 0 ? SWT_MISSING : task->base_sum;
}

/* What a target with one number for the whole table asks for; SWT_MISSING where its base is unknown. */
static swt_status total_required(const swti_task *task, int64_t *required)
{
    const swt_target *target = task->target;
    const int32_t years = target->deadline - target->base_year;
    const int64_t base = base_of(task);
    const int32_t wants_base = target->kind == SWT_KIND_GROWTH || target->kind == SWT_KIND_MULTIPLE;
    *required = SWT_MISSING;
    if (wants_base && base == SWT_MISSING)
        return SWT_OK;
    if (target->kind != SWT_KIND_GROWTH)
        return swti_least_over(target,
                               target->kind == SWT_KIND_FLOW ? years
                               : wants_base                  ? base
                                                             : 1,
                               required);
    const int32_t exceed = target->comparison == SWT_MORE_THAN;
    const swt_status status =
        swt_growth_project(base, target->amount, years, exceed ? SWT_FLOOR : SWT_CEIL, required);
    if (status == SWT_OK && exceed && *required == INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *required += status == SWT_OK && exceed;
    return status;
}

/* Headcounts only grow when an unknown cell becomes known: MET stands, SHORT does not. */
static void close_total(swti_task *task, swt_finding *finding)
{
    swti_bad_note(&task->bad, total_required(task, &finding->required), SWT_NO_ROW);
    const int32_t known = finding->required != SWT_MISSING && finding->actual != SWT_MISSING;
    const int32_t met = known && finding->actual >= finding->required;
    const int32_t is_short = known && !met && task->missing == 0;
    finding->verdict = met ? SWT_MET : is_short ? SWT_SHORT : SWT_UNKNOWN;
    finding->met = met;
    finding->gap = met ? 0 : is_short ? finding->required - finding->actual : SWT_MISSING;
    finding->worst_gap = 0;
}

/* Unknown rows count as having none for MET, and as having all for SHORT. */
static void close_cover(swti_task *task, swt_finding *finding)
{
    if (task->need_known > 0)
        swti_bad_note(&task->bad, swti_least_over(task->target, task->units, &finding->required), SWT_NO_ROW);
    finding->actual = task->have_known == 0 ? SWT_MISSING : task->met;
    finding->units = task->units;
    finding->gap = SWT_MISSING;
    finding->verdict = SWT_UNKNOWN;
    if (task->units == 0 || finding->actual == SWT_MISSING)
        return; /* where there are units, what they require is known */
    const int64_t lacks = finding->required - finding->actual;
    finding->gap = lacks > 0 ? lacks : 0;
    if (finding->required > task->units && task->missing_need == 0)
        finding->verdict = SWT_INFEASIBLE;
    else if (lacks <= 0 && task->missing_need == 0)
        finding->verdict = SWT_MET;
    else if (lacks > task->open_units && task->missing_need == 0)
        finding->verdict = SWT_SHORT;
}

static void close_by_row(swti_task *task, swt_finding *finding)
{
    if (task->unfit > 0) {
        finding->verdict = SWT_INFEASIBLE;
        finding->worst_row = task->unfit_row;
    } else if (task->gap > 0)
        finding->verdict = SWT_SHORT;
    else if (task->missing > 0 || task->units == 0)
        finding->verdict = SWT_UNKNOWN;
    else
        finding->verdict = task->over > 0 ? SWT_OVER : SWT_MET;
}

void swti_finding_fail(swt_finding *finding, swt_status status, size_t bad_row)
{
    const swt_finding failed = {.target = finding->target,
                                .absent = finding->absent,
                                .required = SWT_MISSING,
                                .required_most = SWT_MISSING,
                                .actual = SWT_MISSING,
                                .gap = SWT_MISSING,
                                .units = SWT_MISSING,
                                .met = SWT_MISSING,
                                .missing = SWT_MISSING,
                                .missing_need = SWT_MISSING,
                                .worst_gap = SWT_MISSING,
                                .worst_row = SWT_NO_ROW,
                                .bad_row = bad_row,
                                .status = status,
                                .verdict = SWT_UNKNOWN};
    *finding = failed;
}

/* A sum over no known row is unknown, not 0. */
static void close_sums(const swti_task *task, swt_finding *finding)
{
    const int32_t knows_most = task->target->kind == SWT_KIND_SPAN && task->need_known > 0;
    const swt_finding sums = {.target = task->target->id,
                              .absent = task->absent,
                              .required = task->need_known == 0 ? SWT_MISSING : task->required,
                              .required_most = knows_most ? task->required_most : SWT_MISSING,
                              .actual = task->have_known == 0 ? SWT_MISSING : task->actual,
                              .gap = task->units == 0 ? SWT_MISSING : task->gap,
                              .units = task->units,
                              .met = task->met,
                              .missing = task->missing,
                              .missing_need = task->missing_need,
                              .worst_gap = task->worst_gap,
                              .worst_row = task->worst_row,
                              .bad_row = SWT_NO_ROW,
                              .status = SWT_OK};
    *finding = sums;
}

void swti_task_close(swti_task *task, swt_finding *finding)
{
    const int32_t kind = task->target->kind;
    if (task->pooled != NULL)
        swti_task_add_areas(task);
    free(task->pooled);
    close_sums(task, finding);
    if (task->bad.status == SWT_OK && kind == SWT_KIND_COVER)
        close_cover(task, finding);
    else if (task->bad.status == SWT_OK && (kind == SWT_KIND_RATIO || kind == SWT_KIND_SPAN))
        close_by_row(task, finding);
    else if (task->bad.status == SWT_OK)
        close_total(task, finding);
    if (task->bad.status != SWT_OK)
        swti_finding_fail(finding, task->bad.status, task->bad.row);
}
