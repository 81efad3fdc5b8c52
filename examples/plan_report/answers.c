/* SPDX-License-Identifier: MIT */
/* Goes through a plan's claims and targets and asks of each what it raises. */
#include "answers.h"

#include "answers_parts.h"
#include "write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL = 15 };

text *begin_answer(answers *out, const char *label)
{
    out->list = grow(out->list, out->count + 1, sizeof *out->list);
    answer *const begun = &out->list[out->count++];
    *begun = (answer){0};
    say(&begun->label, "%s", label);
    return &begun->words;
}

int64_t known_sum(const table *rows, const char *column)
{
    const swt_column *const found = table_find(rows, column);
    int64_t sum = found != NULL ? 0 : SWT_MISSING;

    for (size_t i = 0; sum != SWT_MISSING && i < rows->rows; i++) {
        const int64_t cell = found->values[i];
        sum = cell == SWT_MISSING || cell > INT64_MAX - sum ? SWT_MISSING : sum + cell;
    }
    return sum;
}

/* The last of the targets after `first` that ask for the same number a year over the same years. */
static size_t last_alike(const swt_plan *plan, size_t first)
{
    const swt_target *const one = &plan->targets[first];
    size_t last = first;

    while (last + 1 < plan->target_count) {
        const swt_target *const next = &plan->targets[last + 1];
        if (next->kind != one->kind || next->amount.num != one->amount.num ||
            next->amount.den != one->amount.den || next->base_year != one->base_year ||
            next->deadline != one->deadline)
            break;
        last++;
    }
    return last;
}

static swt_status answer_claims(const inquiry *about, answers *out)
{
    swt_status status = SWT_OK;

    for (size_t i = 0; status == SWT_OK && i < about->plan->claim_count; i++) {
        if (about->checks[i].target == SWT_MISSING)
            continue;
        status = answer_claim(about, &about->checks[i], out);
        if (status == SWT_OK)
            status = answer_division(about, &about->checks[i], out);
    }
    return status;
}

static swt_status answer_target(const inquiry *about, size_t i, size_t last, answers *out)
{
    switch (about->plan->targets[i].kind) {
    case SWT_KIND_FLOW:
        return answer_flows(about, i, last, out);
    case SWT_KIND_COVER:
        return answer_cover(about, i, out);
    case SWT_KIND_RATIO:
        return about->plan->targets[i].area != NULL ? answer_sharing(about, i, out)
                                                    : answer_work(about, i, out);
    case SWT_KIND_SPAN:
        return answer_work(about, i, out);
    default:
        return SWT_OK;
    }
}

int find_answers(const inquiry *about, answers *out)
{
    const swt_plan *const plan = about->plan;
    const char *id = plan->claim_count > 0 ? plan->claims[0].id : plan->id;

    *out = (answers){0};
    swt_status status = answer_claims(about, out);
    for (size_t i = 0; status == SWT_OK && i < plan->target_count; i++) {
        const size_t last = plan->targets[i].kind == SWT_KIND_FLOW ? last_alike(plan, i) : i;
        id = plan->targets[i].id;
        status = answer_target(about, i, last, out);
        i = last;
    }
    if (status != SWT_OK)
        complain(M_ANSWER_REFUSED, VALUES(words(id), words(status_words(status))));
    return status == SWT_OK;
}

void print_answers(const inquiry *about, const answers *found)
{
    text assumed = {NULL, 0, 0};

    if (found->count == 0)
        return;
    print_section(M_ANSWERS);
    say_assumptions(&assumed, about->given, found->used);
    if (assumed.length > 0)
        print_paragraph(said(M_ASSUMED), LABEL, assumed.bytes);
    text_free(&assumed);
    for (size_t i = 0; i < found->count; i++) {
        const char *const label = found->list[i].label.bytes;
        const int again = i > 0 && strcmp(label, found->list[i - 1].label.bytes) == 0;
        print_paragraph(again ? "" : label, LABEL, found->list[i].words.bytes);
        if (found->list[i].shares != NULL)
            print_division(about->rows, &found->list[i]);
    }
}

int answers_use(const answers *found, const char *column)
{
    static const struct {
        const char *column;
        int use;
    } columns[] = {{"elders", USES_METHOD}, {"counties", USES_COUNTY_FLOOR}};

    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        if ((found->used & columns[i].use) && strcmp(columns[i].column, column) == 0)
            return 1;
    return 0;
}

void answers_free(answers *found)
{
    for (size_t i = 0; i < found->count; i++) {
        text_free(&found->list[i].label);
        text_free(&found->list[i].words);
        free(found->list[i].shares);
        free(found->list[i].floors);
    }
    free(found->list);
    *found = (answers){0};
}
