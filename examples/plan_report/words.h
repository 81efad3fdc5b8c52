/* SPDX-License-Identifier: MIT */
/* Words that come from a file. */
#ifndef PLAN_REPORT_WORDS_H
#define PLAN_REPORT_WORDS_H

/** Line ends and other control characters become blanks: words are printed on lines of their own. */
void flatten(char *words);

/** A copy of words, flattened, in memory of its own. */
char *copy_of(const char *words);

#endif
