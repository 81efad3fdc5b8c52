/* SPDX-License-Identifier: MIT */
/*
 * The catalogue in two languages: each text is there in both, the Chinese one is Chinese, and the same
 * numbers stand in both, however they are written: 55,000 or 5.5万, 23 % or 23%, three or 三, March or 3月.
 */
#include "plans_find.h"
#include "plans_numbers.h"
#include "suite.h"

/* One text of the catalogue, in both languages. */
typedef struct {
    const char *id;
    const char *what;
    const char *english;
    const char *chinese;
} pair;

enum { MOST_PAIRS = 512 };

static pair pairs[MOST_PAIRS];
static size_t pair_count;

static void add_pair(const char *id, const char *what, const char *english, const char *chinese)
{
    ck_assert_uint_lt(pair_count, MOST_PAIRS);
    ck_assert_msg(english != NULL && english[0] != '\0', "%s has no English %s", id, what);
    ck_assert_msg(chinese != NULL && chinese[0] != '\0', "%s has no Chinese %s", id, what);
    pairs[pair_count++] = (pair){id, what, english, chinese};
}

static void collect_pairs(void)
{
    pair_count = 0;
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        add_pair(plan->id, "title", plan->title, plan->title_zh);
        add_pair(plan->id, "place", plan->place, plan->place_zh);
        add_pair(plan->id, "published", plan->published, plan->published_zh);
        add_pair(plan->id, "source", plan->source, plan->source_zh);
        for (size_t i = 0; i < plan->target_count; i++) {
            const swt_target *t = &plan->targets[i];
            add_pair(t->id, "title", t->title, t->title_zh);
            add_pair(t->id, "source", t->source, t->source_zh);
            if (t->warning != NULL || t->warning_zh != NULL)
                add_pair(t->id, "warning", t->warning, t->warning_zh);
        }
        for (size_t i = 0; i < plan->fact_count; i++)
            add_pair(plan->facts[i].id, "text", plan->facts[i].text, plan->facts[i].text_zh);
    }
}

static const struct {
    const char *word;
    int value;
} english_words[] = {
    {"two", 2},     {"both", 2},    {"twice", 2}, {"three", 3},   {"four", 4}, {"five", 5},
    {"six", 6},     {"nine", 9},    {"seven", 7}, {"eight", 8},   {"ten", 10}, {"eleven", 11},
    {"twelve", 12}, {"twenty", 20}, {"March", 3}, {"Twenty", 20}, {"Ten", 10}, {"Three", 3},
    {"Two", 2},     {"Five", 5},    {"Six", 6},   {"Four", 4},
};

/* One or 一 is left out: it is a word for much else too. Where no number is meant the value is 0. */
static const struct {
    const char *word;
    int value;
} chinese_words[] = {
    {"四舍五入", 0}, {"四川", 0}, {"第二", 0}, {"十一", 11}, {"二十", 20}, {"十", 10}, {"两", 2}, {"二", 2},
    {"三", 3},       {"四", 4},   {"五", 5},   {"六", 6},    {"七", 7},    {"八", 8},  {"九", 9},
};

/* "十四五" is the 14th five-year plan. */
static const char *read_chinese(numbers *n, const char *at)
{
    const int fourteenth = begins(at, "十四五");
    if (fourteenth || begins(at, "十三五")) {
        add_number(n, (fourteenth ? 14 : 13) * (int64_t)MILLIONTHS);
        add_number(n, 5 * (int64_t)MILLIONTHS);
        return at + strlen("十四五");
    }
    for (size_t i = 0; i < COUNT(chinese_words); i++) {
        if (!begins(at, chinese_words[i].word))
            continue;
        if (chinese_words[i].value > 0)
            add_number(n, chinese_words[i].value * (int64_t)MILLIONTHS);
        return at + strlen(chinese_words[i].word);
    }
    return at + 1;
}

static const char *read_english(numbers *n, const char *at)
{
    size_t length = 1;
    while (isalpha((unsigned char)at[length]))
        length++;
    for (size_t i = 0; i < COUNT(english_words); i++)
        if (strlen(english_words[i].word) == length && begins(at, english_words[i].word))
            add_number(n, english_words[i].value * (int64_t)MILLIONTHS);
    while (isdigit((unsigned char)at[length])) /* an id such as J12 is no number */
        length++;
    return at + length;
}

static numbers numbers_of(const char *text)
{
    numbers n = {{0}, 0};
    while (*text != '\0') {
        if (isdigit((unsigned char)*text))
            text = read_digits(&n, text);
        else if (isalpha((unsigned char)*text))
            text = read_english(&n, text);
        else
            text = read_chinese(&n, text);
    }
    return n;
}

/* How many characters of U+4E00 to U+9FFF there are. */
static size_t han_of(const char *text)
{
    size_t han = 0;
    for (; *text != '\0'; text++)
        han += (unsigned char)*text >= 0xE4 && (unsigned char)*text <= 0xE9;
    return han;
}

static int is_sentence(const pair *p)
{
    return strcmp(p->what, "warning") == 0 || strcmp(p->what, "text") == 0 ||
           (strcmp(p->what, "title") == 0 && find_target(p->id) != NULL);
}

START_TEST(numbers_are_read_however_they_are_written)
{
    static const struct {
        const char *text;
        size_t count;
        int64_t first;
    } texts[] = {{"19,000", 1, 19000LL * MILLIONTHS},
                 {"1.9万", 1, 19000LL * MILLIONTHS},
                 {"12,345", 1, 12345LL * MILLIONTHS},
                 {"5.5万和55,000人", 1, 55000LL * MILLIONTHS},
                 {"10.6 %", 1, 106000},
                 {"每年10.6%。", 1, 106000},
                 {"79,158.15 (7.92万)", 2, 79158150000},
                 {"J12.beds and S9", 0, 0},
                 {"“十四五”", 2, 14LL * MILLIONTHS},
                 {"四舍五入", 0, 0},
                 {"Ten boxes", 1, 10LL * MILLIONTHS},
                 {"often sixty", 0, 0},
                 {"2017-07-11", 3, 2017LL * MILLIONTHS}};
    for (size_t i = 0; i < COUNT(texts); i++) {
        const numbers n = numbers_of(texts[i].text);
        ck_assert_msg(n.count == texts[i].count, "%s: %zu", texts[i].text, n.count);
        ck_assert_msg(n.count == 0 || n.values[0] == texts[i].first, "%s", texts[i].text);
    }
}
END_TEST

START_TEST(every_text_is_there_in_both_languages)
{
    collect_pairs();
    size_t targets = 0, facts = 0, warnings = 0;
    for (size_t p = 0; p < swt_plan_count(); p++) {
        targets += plan_at(p)->target_count;
        facts += plan_at(p)->fact_count;
        for (size_t i = 0; i < plan_at(p)->target_count; i++)
            warnings += plan_at(p)->targets[i].warning != NULL;
    }
    ck_assert_uint_eq(pair_count, 4 * swt_plan_count() + 2 * targets + warnings + facts);
}
END_TEST

START_TEST(chinese_texts_are_chinese)
{
    collect_pairs();
    for (size_t i = 0; i < pair_count; i++) {
        const pair *p = &pairs[i];
        const size_t length = strlen(p->chinese);
        ck_assert_msg(han_of(p->chinese) > 0, "%s, %s: %s", p->id, p->what, p->chinese);
        ck_assert_msg(strstr(p->chinese, "  ") == NULL, "%s, %s: %s", p->id, p->what, p->chinese);
        ck_assert_msg(strpbrk(p->chinese, ";:?!()\"") == NULL, "%s, %s: %s", p->id, p->what, p->chinese);
        if (is_sentence(p)) {
            ck_assert_msg(han_of(p->english) <= 2, "%s, %s: %s", p->id, p->what, p->english);
            ck_assert_msg(length > 3 && strcmp(p->chinese + length - 3, "。") == 0, "%s, %s: %s", p->id,
                          p->what, p->chinese);
        }
    }
}
END_TEST

static void check_numbers(const pair *p, const char *in, const char *other)
{
    const numbers these = numbers_of(in), those = numbers_of(other);
    for (size_t i = 0; i < these.count; i++)
        ck_assert_msg(holds(&those, these.values[i]), "%s, %s: %.6g stands in \"%s\" and not in \"%s\"",
                      p->id, p->what, (double)these.values[i] / MILLIONTHS, in, other);
}

START_TEST(the_same_numbers_stand_in_both)
{
    size_t seen = 0;
    collect_pairs();
    for (size_t i = 0; i < pair_count; i++) {
        check_numbers(&pairs[i], pairs[i].english, pairs[i].chinese);
        check_numbers(&pairs[i], pairs[i].chinese, pairs[i].english);
        seen += numbers_of(pairs[i].english).count;
    }
    ck_assert_uint_gt(seen, 300); /* the texts do hold numbers */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plans_languages");
    add_test(suite, "reading", numbers_are_read_however_they_are_written);
    add_test(suite, "catalogue", every_text_is_there_in_both_languages);
    add_test(suite, "catalogue", chinese_texts_are_chinese);
    add_test(suite, "catalogue", the_same_numbers_stand_in_both);
    return run_suite(suite);
}
