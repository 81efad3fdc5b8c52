/* SPDX-License-Identifier: MIT */
/* The kinds of question, each in a file of its own. Each gives SWT_OK, also where it has nothing to say. */
#ifndef PLAN_REPORT_ANSWERS_PARTS_H
#define PLAN_REPORT_ANSWERS_PARTS_H

#include "answers.h"

/** Begins a paragraph and gives its words, to be filled in before the next one begins. */
text *begin_answer(answers *out, const char *label);

/** The sum of a column whose cells are all known; SWT_MISSING where there is none, or it does not fit. */
int64_t known_sum(const table *rows, const char *column);

/** How fast a claim's count has to take in people, and where it stands on its way. */
swt_status answer_claim(const inquiry *about, const growth_check *check, answers *out);

/** What training so many a year comes to, for the targets from `first` to `last` that say the same. */
swt_status answer_flows(const inquiry *about, size_t first, size_t last, answers *out);

/** A claim's target divided among the rows. */
swt_status answer_division(const inquiry *about, const growth_check *check, answers *out);

void print_division(const table *rows, const answer *division);

/** What sharing saves. */
swt_status answer_sharing(const inquiry *about, size_t target, answers *out);

/** Supervisors for stations, hours of supervision, and posts for weekly visits. */
swt_status answer_work(const inquiry *about, size_t target, answers *out);

/** How many units a share is, and the cheapest way there. */
swt_status answer_cover(const inquiry *about, size_t target, answers *out);

#endif
