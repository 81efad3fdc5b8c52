/* SPDX-License-Identifier: MIT */
/* Headings as offices write them. A heading is taken for a column only where it can mean nothing else. */
#include "column_names.h"

#include "write.h"

#include <stdio.h>
#include <string.h>

enum { NAME = 28, HEADINGS = 6 };

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
    {"urban_communities", {"urban communities", "城市社区"}},
    {"town_communities", {"town communities", "乡镇社区"}},
    {"villages", {"村", "行政村", "建制村"}},
    {"townships", {"乡镇", "乡镇（街道）", "乡镇(街道)", "乡镇街道"}},
    {"counties", {"县", "县（市、区）", "县(市、区)", "县市区"}},
    {"stations", {"社工站", "乡镇社工站", "乡镇（街道）社工站"}},
    {"agencies", {"社工机构", "社会工作服务机构"}},
    {"social_workers", {"social workers", "社工", "社会工作专业人才", "社会工作者"}},
    {"certified_social_workers", {"certified social workers", "持证社工", "持证社会工作者"}},
    {"registered_population", {"户籍人口"}},
};

const char *column_name(const char *heading)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        for (size_t j = 0; j < HEADINGS && names[i].headings[j] != NULL; j++)
            if (strcmp(names[i].headings[j], heading) == 0)
                return names[i].name;
    return heading;
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
