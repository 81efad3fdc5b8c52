/* SPDX-License-Identifier: MIT */
/* The names are for people to type: the same in every language, and Chinese ones beside them. */
#include "plan_fields.h"

#include "column_names.h"
#include "write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <swtarget.h>

enum { NAMES = 3, WORDS_EACH = 4, WORDS_MOST = 8, NAME_WIDTH = 16 };

static const struct {
    const char *name;
    const char *others[NAMES];
} names[F_COUNT] = {
    [F_RECORD] = {"record", {"行类"}},
    [F_ID] = {"id", {"编号"}},
    [F_KIND] = {"kind", {"类型", "指标类型"}},
    [F_TITLE] = {"title", {"英文标题"}},
    [F_TITLE_ZH] = {"title_zh", {"标题", "内容"}},
    [F_ROW] = {"row", {"对象", "每行代表"}},
    [F_HAVE] = {"have", {"现有数", "现有"}},
    [F_DRIVER] = {"driver", {"依据", "配备依据"}},
    [F_AREA] = {"area", {"片区"}},
    [F_WHOLE] = {"whole", {"所属指标"}},
    [F_COMPARISON] = {"comparison", {"比较"}},
    [F_AMOUNT] = {"amount", {"数值", "标准"}},
    [F_BASE] = {"base", {"基数"}},
    [F_TARGET] = {"target", {"目标数"}},
    [F_FEWEST] = {"fewest", {"最少"}},
    [F_MOST] = {"most", {"最多"}},
    [F_BASE_YEAR] = {"base_year", {"基年", "基期年份"}},
    [F_DEADLINE] = {"deadline", {"期限", "完成年份"}},
    [F_YEAR] = {"year", {"年份"}},
    [F_FIRM] = {"firm", {"性质"}},
    [F_SOURCE] = {"source", {"英文出处"}},
    [F_SOURCE_ZH] = {"source_zh", {"出处", "来源"}},
    [F_WARNING] = {"warning", {"英文说明"}},
    [F_WARNING_ZH] = {"warning_zh", {"说明"}},
    [F_PLACE] = {"place", {"英文地区"}},
    [F_PLACE_ZH] = {"place_zh", {"地区"}},
    [F_PUBLISHED] = {"published", {"英文公布时间"}},
    [F_PUBLISHED_ZH] = {"published_zh", {"公布时间"}},
};

/* Of each number the English word, the Chinese one, and others that are read. */
static const struct {
    int field;
    const char *words[WORDS_MOST][WORDS_EACH];
} vocabulary[] = {
    {F_RECORD,
     {[R_TARGET] = {"target", "指标"},
      [R_PLAN] = {"plan", "规划"},
      [R_FACT] = {"fact", "情况"},
      [R_CLAIM] = {"claim", "增速"}}},
    {F_KIND,
     {[SWT_KIND_LEVEL] = {"level", "总量"},
      [SWT_KIND_GROWTH] = {"growth", "增长"},
      [SWT_KIND_MULTIPLE] = {"multiple", "倍数"},
      [SWT_KIND_RATIO] = {"ratio", "配比"},
      [SWT_KIND_COVER] = {"cover", "覆盖"},
      [SWT_KIND_FLOW] = {"flow", "每年"},
      [SWT_KIND_SPAN] = {"span", "幅度"},
      [SWT_KIND_SUBSET] = {"subset", "其中"}}},
    {F_COMPARISON,
     {[SWT_AT_LEAST] = {"at least", "至少", "不少于", "不低于"},
      [SWT_MORE_THAN] = {"more than", "超过", "多于"}}},
    {F_FIRM, {{"soft", "力争", "预期性"}, {"firm", "硬性", "约束性"}}},
};

static const char *const (*words_of(int field))[WORDS_EACH]
{
    size_t i = 0;

    while (vocabulary[i].field != field)
        i++;
    return vocabulary[i].words;
}

const char *field_word(int field, int32_t number)
{
    return words_of(field)[number][0];
}

const char *field_word_said(int field, int32_t number)
{
    return in_language(words_of(field)[number][0], words_of(field)[number][1]);
}

int32_t field_number(int field, const char *word)
{
    const char *const(*const known)[WORDS_EACH] = words_of(field);

    for (int32_t number = 0; number < WORDS_MOST; number++)
        for (size_t i = 0; i < WORDS_EACH && known[number][i] != NULL; i++)
            if (strcmp(known[number][i], word) == 0)
                return number;
    return -1;
}

void tell_field_words(text *t, int field)
{
    const char *const(*const known)[WORDS_EACH] = words_of(field);

    for (size_t number = 0; number < WORDS_MOST && known[number][0] != NULL; number++)
        say(t, "%s%s", number > 0 ? said(M_COMMA) : "", in_language(known[number][0], known[number][1]));
}

int field_of(const char *heading)
{
    char *const spelt = plain_heading(heading);
    int field = 0;

    for (; field < F_COUNT && strcmp(names[field].name, spelt) != 0; field++) {
        size_t i = 0;
        while (i < NAMES && names[field].others[i] != NULL && strcmp(names[field].others[i], spelt) != 0)
            i++;
        if (i < NAMES && names[field].others[i] != NULL)
            break;
    }
    free(spelt);
    return field;
}

const char *field_name(int field)
{
    return names[field].name;
}

void print_field_names(void)
{
    for (size_t field = 0; field < F_COUNT; field++) {
        text t = {NULL, 0, 0};
        for (size_t i = 0; i < NAMES && names[field].others[i] != NULL; i++)
            say(&t, "%s%s", i > 0 ? said(M_COMMA) : "", names[field].others[i]);
        fputs("  ", stdout);
        print_padded(names[field].name, NAME_WIDTH);
        puts(t.bytes);
        text_free(&t);
    }
}

enum {
    EVERY_ROW = FIELD(F_RECORD) | FIELD(F_ID),
    TEXTS = FIELD(F_TITLE) | FIELD(F_TITLE_ZH),
    SOURCES = FIELD(F_SOURCE) | FIELD(F_SOURCE_ZH),
    YEARS = FIELD(F_BASE_YEAR) | FIELD(F_DEADLINE),
    EVERY_TARGET = EVERY_ROW | TEXTS | SOURCES | FIELD(F_KIND) | FIELD(F_ROW) | FIELD(F_HAVE) |
                   FIELD(F_COMPARISON) | FIELD(F_AMOUNT) | FIELD(F_DEADLINE) | FIELD(F_FIRM) |
                   FIELD(F_WARNING) | FIELD(F_WARNING_ZH),
    PLACES = FIELD(F_PLACE) | FIELD(F_PLACE_ZH) | FIELD(F_PUBLISHED) | FIELD(F_PUBLISHED_ZH),
    RANGE = FIELD(F_FEWEST) | FIELD(F_MOST)
};

/* For each kind what it may fill beside EVERY_TARGET, and what it must beside its id and kind. */
static const struct {
    fields may;
    fields must;
} kinds[] = {
    [SWT_KIND_LEVEL] = {0, FIELD(F_AMOUNT)},
    [SWT_KIND_GROWTH] = {FIELD(F_DRIVER) | FIELD(F_BASE) | FIELD(F_BASE_YEAR), FIELD(F_AMOUNT) | YEARS},
    [SWT_KIND_MULTIPLE] = {FIELD(F_DRIVER) | FIELD(F_BASE) | FIELD(F_BASE_YEAR), FIELD(F_AMOUNT)},
    [SWT_KIND_RATIO] = {FIELD(F_DRIVER) | FIELD(F_AREA), FIELD(F_AMOUNT) | FIELD(F_DRIVER)},
    [SWT_KIND_COVER] = {FIELD(F_DRIVER), FIELD(F_AMOUNT)},
    [SWT_KIND_FLOW] = {FIELD(F_BASE_YEAR), FIELD(F_AMOUNT) | YEARS},
    [SWT_KIND_SPAN] = {FIELD(F_DRIVER) | RANGE, FIELD(F_DRIVER) | RANGE},
    [SWT_KIND_SUBSET] = {FIELD(F_WHOLE), FIELD(F_AMOUNT) | FIELD(F_WHOLE)},
};

fields fields_of(int record, int32_t kind)
{
    switch (record) {
    case R_PLAN:
        return EVERY_ROW | TEXTS | SOURCES | PLACES;
    case R_FACT:
        return EVERY_ROW | TEXTS | FIELD(F_COMPARISON) | FIELD(F_AMOUNT) | FIELD(F_YEAR);
    case R_CLAIM:
        return EVERY_ROW | YEARS | FIELD(F_BASE) | FIELD(F_AMOUNT) | FIELD(F_TARGET);
    default:
        return (EVERY_TARGET | kinds[kind].may) & ~(kind == SWT_KIND_SPAN ? FIELD(F_AMOUNT) : 0);
    }
}

fields fields_needed(int record, int32_t kind)
{
    switch (record) {
    case R_CLAIM:
        return FIELD(F_ID) | YEARS;
    case R_TARGET:
        return FIELD(F_ID) | kinds[kind].must;
    default:
        return FIELD(F_ID);
    }
}
