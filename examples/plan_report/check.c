/* SPDX-License-Identifier: MIT */
/* The same reading as for a report, but it goes on after a fault. */
#include "check.h"

#include "covers.h"
#include "plan_file.h"
#include "text.h"
#include "user_table.h"

static void print_columns(const table *t, const plan_list *own, int counted, message m)
{
    text names = {NULL, 0, 0};

    for (size_t i = 0; i < t->column_count; i++)
        if ((column_use(own, t->columns[i].name) != OTHER) == counted)
            say(&names, "%s%s", names.length > 0 ? said(M_COMMA) : "", t->columns[i].name);
    if (names.length > 0)
        print_message(m, VALUES(words(t->path), words(names.bytes)));
    text_free(&names);
}

static void print_sound_table(const table *t, const plan_list *own)
{
    print_message(t->rows == 1 ? M_ROW_SOUND : M_ROWS_SOUND,
                  VALUES(words(t->path), number((int64_t)t->rows)));
    print_columns(t, own, 1, M_COLUMNS_COUNTED);
    print_columns(t, own, 0, M_COLUMNS_UNREAD);
}

static int check_table(faults *f, const plan_list *own)
{
    table t = {0};
    const int sound = read_user_table(f, own, &t) && check_covers(f, own, &t);

    if (sound)
        print_sound_table(&t, own);
    table_free(&t);
    return sound;
}

static int check_plan(faults *f)
{
    plan_file p;
    const int sound = read_plan(f, &p);

    if (sound)
        print_message(M_PLAN_SOUND,
                      VALUES(words(f->file->path), words(p.plan.id), number((int64_t)p.plan.target_count),
                             number((int64_t)p.plan.fact_count), number((int64_t)p.plan.claim_count)));
    plan_file_free(&p);
    return sound;
}

static int check_text(faults *f, const plan_list *own)
{
    return is_plan(f->file) ? check_plan(f) : check_table(f, own);
}

int check_file(const char *path, const plan_list *own)
{
    source file;
    faults found = {.file = &file, .all = 1};
    const int sound = source_read(path, &file) && check_text(&found, own);

    if (found.count > 1)
        complain_at(path, 0, M_FAULTS, VALUES(plain((int64_t)found.count)));
    source_free(&file);
    return sound;
}
