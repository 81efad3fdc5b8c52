/* SPDX-License-Identifier: MIT */
/* Where a cell goes, and which numbers a kind of target takes. */
#include "plan_records.h"

#include "column_names.h"
#include "growth_check.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

const char *keep_text(plan_file *p, char *words)
{
    p->texts = grow(p->texts, p->text_count + 1, sizeof *p->texts);
    p->texts[p->text_count++] = words;
    return words;
}

/* A column of tables, by the catalogue's name for it. */
static const char *keep_column(plan_file *p, const char *cell)
{
    return cell == NULL ? NULL : keep_text(p, column_name(cell));
}

static int refuse_amount(plan_row *r, message takes)
{
    return refuse_field(r, F_AMOUNT, M_AMOUNT_RANGE,
                        VALUES(words(field_shown(r, F_AMOUNT).text), words(shown(r->cells[F_AMOUNT]).text),
                               words(field_word_said(F_KIND, r->kind)), words(said(takes))));
}

static int check_amount(plan_row *r, swt_ratio amount)
{
    if (r->kind == SWT_KIND_GROWTH)
        return amount.num > -amount.den || refuse_amount(r, M_TAKES_RATE);
    if (amount.num < 0)
        return refuse_amount(r, r->kind == SWT_KIND_COVER ? M_TAKES_SHARE : M_TAKES_NUMBER);
    return r->kind != SWT_KIND_COVER || amount.num <= amount.den || refuse_amount(r, M_TAKES_SHARE);
}

/* Years, where both are given. */
static int check_years(plan_row *r, int32_t base_year, int32_t deadline)
{
    if (base_year == 0 || deadline == 0 || (deadline >= base_year && deadline - base_year <= SWT_MAX_PERIODS))
        return 1;
    return refuse_field(r, F_DEADLINE, M_DEADLINE_RANGE,
                        VALUES(words(field_shown(r, F_DEADLINE).text), plain(deadline), plain(base_year)));
}

static int check_span(plan_row *r, int64_t fewest, int64_t most)
{
    const int field = fewest < 1 ? F_FEWEST : F_MOST;

    if (r->kind != SWT_KIND_SPAN || (fewest >= 1 && most >= fewest))
        return 1;
    return refuse_field(
        r, field, field == F_FEWEST ? M_FEWEST_RANGE : M_MOST_RANGE,
        VALUES(words(field_shown(r, field).text), plain(field == F_FEWEST ? fewest : most), plain(fewest)));
}

/* What two fields come to together. */
static int check_target(plan_row *r, const swt_target *t)
{
    if (!check_amount(r, t->amount) || !check_years(r, t->base_year, t->deadline) ||
        !check_span(r, t->fewest, t->most))
        return 0;
    if ((t->kind == SWT_KIND_GROWTH || t->kind == SWT_KIND_MULTIPLE) && r->cells[F_BASE] == NULL &&
        t->driver == NULL)
        return refuse_field(r, F_BASE, M_BASE_NEEDED,
                            VALUES(words(field_shown(r, F_BASE).text), words(field_shown(r, F_DRIVER).text)));
    if (t->area != NULL && t->comparison == SWT_MORE_THAN)
        return refuse_field(r, F_COMPARISON, M_SHARING_EXCEEDED,
                            VALUES(words(field_shown(r, F_COMPARISON).text)));
    return 1;
}

static int read_numbers(plan_row *r, swt_target *t)
{
    const int has_base = t->kind == SWT_KIND_GROWTH || t->kind == SWT_KIND_MULTIPLE;

    return read_word(r, F_COMPARISON, SWT_AT_LEAST, &t->comparison) && read_word(r, F_FIRM, 1, &t->firm) &&
           read_amount(r, F_AMOUNT, &t->amount) &&
           read_whole(r, F_BASE, has_base ? SWT_MISSING : 0, &t->base) &&
           read_whole(r, F_FEWEST, 0, &t->fewest) && read_whole(r, F_MOST, 0, &t->most) &&
           read_year(r, F_BASE_YEAR, &t->base_year) && read_year(r, F_DEADLINE, &t->deadline);
}

static int add_target(plan_file *p, plan_row *r)
{
    const char *const *const c = r->cells;
    swt_target t = {.id = c[F_ID],
                    .title = c[F_TITLE] == NULL && c[F_TITLE_ZH] == NULL ? c[F_ID] : c[F_TITLE],
                    .title_zh = c[F_TITLE_ZH],
                    .row = c[F_ROW],
                    .have = keep_column(p, c[F_HAVE]),
                    .driver = keep_column(p, c[F_DRIVER]),
                    .area = keep_column(p, c[F_AREA]),
                    .whole = c[F_WHOLE],
                    .source = c[F_SOURCE],
                    .source_zh = c[F_SOURCE_ZH],
                    .warning = c[F_WARNING],
                    .warning_zh = c[F_WARNING_ZH],
                    .kind = r->kind};

    if (!read_numbers(r, &t) || (r->sound && !check_target(r, &t)))
        return 0;
    p->targets = grow(p->targets, p->plan.target_count + 1, sizeof *p->targets);
    p->targets[p->plan.target_count++] = t;
    return 1;
}

static int add_fact(plan_file *p, plan_row *r)
{
    const char *const *const c = r->cells;
    int32_t comparison;
    swt_fact f = {.id = c[F_ID], .text = c[F_TITLE], .text_zh = c[F_TITLE_ZH]};

    if (c[F_TITLE] == NULL && c[F_TITLE_ZH] == NULL &&
        !refuse_field(r, F_TITLE, M_FIELD_NEEDED,
                      VALUES(words(field_shown(r, F_TITLE).text), words(said(M_A_FACT)))))
        return 0;
    if (!read_word(r, F_COMPARISON, SWT_MORE_THAN, &comparison) || !read_figure(r, F_AMOUNT, &f.figure) ||
        !read_year(r, F_YEAR, &f.year))
        return 0;
    if (c[F_COMPARISON] != NULL && comparison != SWT_AT_LEAST)
        return refuse_field(r, F_COMPARISON, M_FACT_COMPARISON,
                            VALUES(words(field_shown(r, F_COMPARISON).text), words(c[F_COMPARISON])));
    f.at_least = c[F_COMPARISON] != NULL;
    p->facts = grow(p->facts, p->plan.fact_count + 1, sizeof *p->facts);
    p->facts[p->plan.fact_count++] = f;
    return 1;
}

/* The check that a report makes of it, for its status alone. */
static int check_claim(plan_row *r, const swt_claim *claim)
{
    growth_check check;
    const swt_status status = check_growth(claim, &check);

    free(check.by_rate);
    free(check.evenly);
    if (status == SWT_OK)
        return 1;
    r->sound = 0;
    return fault(r->faults, r->where, M_CLAIM_REFUSED, VALUES(words(claim->id), words(status_words(status))));
}

static int add_claim(plan_file *p, plan_row *r)
{
    swt_claim c = {.id = r->cells[F_ID]};

    if (!read_figure(r, F_BASE, &c.base) || !read_figure(r, F_AMOUNT, &c.rate) ||
        !read_figure(r, F_TARGET, &c.target) || !read_year(r, F_BASE_YEAR, &c.base_year) ||
        !read_year(r, F_DEADLINE, &c.deadline))
        return 0;
    if (r->sound && !check_years(r, c.base_year, c.deadline))
        return 0;
    if (r->sound &&
        (c.target == NULL ? c.base != NULL || c.rate == NULL : c.base == NULL && c.rate == NULL) &&
        !refuse_field(r, c.target == NULL ? F_TARGET : F_BASE, M_CLAIM_FIGURES, NULL))
        return 0;
    if (r->sound && !check_claim(r, &c))
        return 0;
    p->claims = grow(p->claims, p->plan.claim_count + 1, sizeof *p->claims);
    p->claims[p->plan.claim_count++] = c;
    return 1;
}

static int set_plan(plan_file *p, plan_row *r)
{
    const char *const *const c = r->cells;

    if (p->plan.id != NULL)
        return refuse_field(r, F_RECORD, M_PLAN_TWICE, NULL);
    p->plan.id = c[F_ID];
    p->plan.title = c[F_TITLE];
    p->plan.title_zh = c[F_TITLE_ZH];
    p->plan.place = c[F_PLACE];
    p->plan.place_zh = c[F_PLACE_ZH];
    p->plan.published = c[F_PUBLISHED];
    p->plan.published_zh = c[F_PUBLISHED_ZH];
    p->plan.source = c[F_SOURCE];
    p->plan.source_zh = c[F_SOURCE_ZH];
    return 1;
}

int add_record(plan_file *p, plan_row *r)
{
    if (!read_sort(r))
        return 0;
    if (!r->sound)
        return 1; /* what it should hold is not known */
    if (!check_fields(r))
        return 0;
    if (r->cells[F_ID] == NULL)
        return 1;
    switch (r->record) {
    case R_PLAN:
        return set_plan(p, r);
    case R_FACT:
        return add_fact(p, r);
    case R_CLAIM:
        return add_claim(p, r);
    default:
        return add_target(p, r);
    }
}
