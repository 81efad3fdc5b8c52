/* SPDX-License-Identifier: MIT */
/* Words in English, whatever the language, and amounts that read back as the same ratio. */
#include "plan_writer.h"

#include "plan_fields.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { AMOUNT = 64 };

/* A row to be written: what each field holds; NULL: nothing. */
typedef struct {
    const char *cells[F_COUNT];
    char numbers[F_COUNT][AMOUNT];
} line;

/* Blanks at the ends would be lost in reading, and are lost in no text of the catalogue. */
static void write_cell(text *t, const char *cell)
{
    if (cell == NULL)
        return;
    if (cell[strcspn(cell, ",\"\r\n")] == '\0') {
        say(t, "%s", cell);
        return;
    }
    say(t, "\"");
    for (; *cell != '\0'; cell++)
        say(t, *cell == '"' ? "\"\"" : "%c", *cell);
    say(t, "\"");
}

static void write_line(text *t, const line *l)
{
    for (int field = 0; field < F_COUNT; field++) {
        say(t, "%s", field > 0 ? "," : "");
        write_cell(t, l->cells[field]);
    }
    say(t, "\n");
}

static void set_number(line *l, int field, int64_t number)
{
    snprintf(l->numbers[field], AMOUNT, "%" PRId64, number);
    l->cells[field] = l->numbers[field];
}

static void set_year(line *l, int field, int32_t year)
{
    if (year != 0)
        set_number(l, field, year);
}

/* As a percentage with up to four decimals; 0 where it takes more. */
static int write_percent(swt_ratio amount, char *written)
{
    int64_t scale = 100;

    for (int decimals = 0; decimals <= 4; decimals++, scale *= 10) {
        if (scale % amount.den != 0)
            continue;
        const int64_t times = scale / amount.den;
        if (amount.num > INT64_MAX / times || amount.num < -(INT64_MAX / times))
            return 0;
        const int64_t digits = amount.num * times, unit = scale / 100;
        const int64_t size = digits < 0 ? -digits : digits;
        const int length = snprintf(written, AMOUNT, "%s%" PRId64, digits < 0 ? "-" : "", size / unit);
        if (decimals > 0)
            snprintf(written + length, (size_t)(AMOUNT - length), ".%0*" PRId64 "%%", decimals, size % unit);
        else
            snprintf(written + length, (size_t)(AMOUNT - length), "%%");
        return 1;
    }
    return 0;
}

/* Rates and shares as percentages, a norm of one for so many as 1/1000, and whole numbers as they are. */
static void set_amount(line *l, int32_t kind, swt_ratio amount)
{
    char *const written = l->numbers[F_AMOUNT];
    const int is_share = kind == SWT_KIND_GROWTH || kind == SWT_KIND_COVER;

    l->cells[F_AMOUNT] = written;
    if (swt_ratio_make(amount.num, amount.den, &amount) != SWT_OK)
        amount = (swt_ratio){0, 1}; /* no plan holds one: reading and the catalogue's own tests see to that */
    if (amount.den == 1 && !is_share) {
        set_number(l, F_AMOUNT, amount.num);
        return;
    }
    if ((is_share || amount.num != 1) && write_percent(amount, written))
        return;
    snprintf(written, AMOUNT, "%" PRId64 "/%" PRId64, amount.num, amount.den);
}

static void write_target(text *t, const swt_target *target)
{
    line l = {.cells = {[F_RECORD] = field_word(F_RECORD, R_TARGET),
                        [F_ID] = target->id,
                        [F_KIND] = field_word(F_KIND, target->kind),
                        [F_TITLE] = target->title,
                        [F_TITLE_ZH] = target->title_zh,
                        [F_ROW] = target->row,
                        [F_HAVE] = target->have,
                        [F_DRIVER] = target->driver,
                        [F_AREA] = target->area,
                        [F_WHOLE] = target->whole,
                        [F_COMPARISON] = field_word(F_COMPARISON, target->comparison),
                        [F_FIRM] = field_word(F_FIRM, target->firm),
                        [F_SOURCE] = target->source,
                        [F_SOURCE_ZH] = target->source_zh,
                        [F_WARNING] = target->warning,
                        [F_WARNING_ZH] = target->warning_zh}};
    const int32_t kind = target->kind;

    if (kind != SWT_KIND_SPAN)
        set_amount(&l, kind, target->amount);
    if ((kind == SWT_KIND_GROWTH || kind == SWT_KIND_MULTIPLE) && target->base != SWT_MISSING)
        set_number(&l, F_BASE, target->base);
    if (kind == SWT_KIND_SPAN) {
        set_number(&l, F_FEWEST, target->fewest);
        set_number(&l, F_MOST, target->most);
    }
    set_year(&l, F_BASE_YEAR, target->base_year);
    set_year(&l, F_DEADLINE, target->deadline);
    write_line(t, &l);
}

static void write_fact(text *t, const swt_fact *fact)
{
    line l = {.cells = {[F_RECORD] = field_word(F_RECORD, R_FACT),
                        [F_ID] = fact->id,
                        [F_TITLE] = fact->text,
                        [F_TITLE_ZH] = fact->text_zh,
                        [F_COMPARISON] = fact->at_least ? field_word(F_COMPARISON, SWT_AT_LEAST) : NULL,
                        [F_AMOUNT] = fact->figure}};

    set_year(&l, F_YEAR, fact->year);
    write_line(t, &l);
}

static void write_claim(text *t, const swt_claim *claim)
{
    line l = {.cells = {[F_RECORD] = field_word(F_RECORD, R_CLAIM),
                        [F_ID] = claim->id,
                        [F_AMOUNT] = claim->rate,
                        [F_BASE] = claim->base,
                        [F_TARGET] = claim->target}};

    set_year(&l, F_BASE_YEAR, claim->base_year);
    set_year(&l, F_DEADLINE, claim->deadline);
    write_line(t, &l);
}

static void write_head(text *t, const swt_plan *plan)
{
    line names = {.cells = {NULL}};
    const line l = {.cells = {[F_RECORD] = field_word(F_RECORD, R_PLAN),
                              [F_ID] = plan->id,
                              [F_TITLE] = plan->title,
                              [F_TITLE_ZH] = plan->title_zh,
                              [F_SOURCE] = plan->source,
                              [F_SOURCE_ZH] = plan->source_zh,
                              [F_PLACE] = plan->place,
                              [F_PLACE_ZH] = plan->place_zh,
                              [F_PUBLISHED] = plan->published,
                              [F_PUBLISHED_ZH] = plan->published_zh}};

    for (int field = 0; field < F_COUNT; field++)
        names.cells[field] = field_name(field);
    write_line(t, &names);
    write_line(t, &l);
}

void write_plan(text *t, const swt_plan *plan)
{
    write_head(t, plan);
    for (size_t i = 0; i < plan->target_count; i++)
        write_target(t, &plan->targets[i]);
    for (size_t i = 0; i < plan->fact_count; i++)
        write_fact(t, &plan->facts[i]);
    for (size_t i = 0; i < plan->claim_count; i++)
        write_claim(t, &plan->claims[i]);
}
