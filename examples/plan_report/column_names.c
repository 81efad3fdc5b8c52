/* SPDX-License-Identifier: MIT */
/* Headings as offices write them. A heading is taken for a column only where it can mean nothing else. */
#include "column_names.h"

#include "column_labels.h"
#include "words.h"
#include "write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 32, HEADINGS = 6 };

static const struct {
    const char *name;
    const char *headings[HEADINGS];
} names[] = {
    {"name", {"名称", "单位", "地区", "行政区划"}},
    {"area", {"片区", "统筹区"}},
    {"elders", {"老年人", "老年人口", "60岁及以上人口", "60岁以上老年人"}},
    {"care_home_beds", {"beds", "床位", "养老床位", "养老机构床位"}},
    {"care_home_residents", {"residents", "入住老年人", "在院老年人"}},
    {"communities", {"城乡社区"}},
    {"urban_communities", {"城市社区"}},
    {"town_communities", {"乡镇社区"}},
    {"villages", {"村", "行政村", "建制村"}},
    {"townships", {"乡镇", "乡镇(街道)", "乡镇街道"}},
    {"counties", {"县", "县(市、区)", "县市区"}},
    {"stations", {"社工站", "乡镇社工站", "乡镇(街道)社工站"}},
    {"agencies", {"社工机构", "社会工作服务机构"}},
    {"social_workers", {"社工", "社会工作专业人才", "社会工作者"}},
    {"certified_social_workers", {"持证社工", "持证社会工作者"}},
    {"social_workers_in_communities", {"社区社工", "社区社会工作者"}},
    {"social_workers_in_villages", {"村社工", "村级社工"}},
    {"certified_in_communities", {"社区持证社工"}},
    {"certified_in_urban_communities", {"城市社区持证社工"}},
    {"certified_in_town_communities", {"乡镇社区持证社工"}},
    {"elder_social_workers", {"老年社工", "为老服务社工"}},
    {"care_home_social_workers", {"养老机构社工"}},
    {"county_centres", {"县级社工指导中心", "县级指导中心"}},
    {"village_points", {"社工服务点", "村级社工点"}},
    {"supervisors", {"督导"}},
    {"registered_population", {"户籍人口"}},
};

/* Words that are read as other words, from left to right. */
static const struct {
    const char *written;
    const char *read;
} spellings[] = {{"\xE3\x80\x80", ""}, {"（", "("}, {"）", ")"}};

/* A heading may say what it counts in: each of these counts single ones. 万人, which does not, is none. */
static const char *const units[] = {"(人)", "(个)", "(张)", "(名)", "(所)"};

static size_t spelling_at(const char *at)
{
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
        if (strncmp(at, spellings[i].written, strlen(spellings[i].written)) == 0)
            return i;
    return SIZE_MAX;
}

static int is_ascii(const char *words)
{
    while (*words > 0 && (unsigned char)*words < 0x80)
        words++;
    return *words == '\0';
}

/* Small letters; "_" for a blank between them, and nothing for a blank in Chinese. */
static void add_plain(text *t, char c, int ascii)
{
    if ((unsigned char)c <= ' ')
        say(t, "%s", ascii ? "_" : "");
    else
        say(t, "%c", c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static void cut_unit(text *t)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        const size_t size = strlen(units[i]);
        if (t->length > size && strcmp(t->bytes + t->length - size, units[i]) == 0) {
            t->length -= size;
            t->bytes[t->length] = '\0';
        }
    }
}

static const char *name_of(const char *spelt)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        for (size_t j = 0; j < HEADINGS && names[i].headings[j] != NULL; j++)
            if (strcmp(names[i].headings[j], spelt) == 0)
                return names[i].name;
    const char *const column = column_of_label(spelt);
    return column != NULL ? column : spelt;
}

char *plain_heading(const char *heading)
{
    text spelt = {NULL, 0, 0};
    const int ascii = is_ascii(heading);

    say(&spelt, "%s", "");
    while (*heading != '\0') {
        const size_t i = spelling_at(heading);
        if (i == SIZE_MAX) {
            add_plain(&spelt, *heading++, ascii);
            continue;
        }
        say(&spelt, "%s", spellings[i].read);
        heading += strlen(spellings[i].written);
    }
    cut_unit(&spelt);
    return spelt.bytes;
}

char *column_name(const char *heading)
{
    char *const spelt = plain_heading(heading);
    char *const name = copy_of(name_of(spelt));

    free(spelt);
    return name;
}

void print_column_names(void)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        text t = {NULL, 0, 0};
        for (size_t j = 0; j < HEADINGS && names[i].headings[j] != NULL; j++)
            say(&t, "%s%s", j > 0 ? said(M_COMMA) : "", names[i].headings[j]);
        fputs("  ", stdout);
        print_padded(names[i].name, NAME);
        puts(t.bytes);
        text_free(&t);
    }
}
