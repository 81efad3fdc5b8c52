/* SPDX-License-Identifier: MIT */
/* Every column that a plan of the catalogue names, and its name in Chinese. */
#include "column_labels.h"

#include "messages.h"

#include <string.h>

static const struct {
    const char *name;
    const char *chinese;
} labels[] = {
    {"agencies", "社会工作服务机构"},
    {"agency_managers_trained", "已培训机构管理人才"},
    {"area", "片区"},
    {"care_home_beds", "养老机构床位"},
    {"care_home_residents", "入住老年人"},
    {"care_home_social_workers", "养老机构社工"},
    {"care_worker_trainings", "养老护理员培训人次"},
    {"certified_2020", "2020年持证社工"},
    {"certified_in_communities", "社区持证社工"},
    {"certified_in_town_communities", "乡镇社区持证社工"},
    {"certified_in_urban_communities", "城市社区持证社工"},
    {"certified_social_workers", "持证社工"},
    {"certified_trained", "已培训持证人员"},
    {"communities", "城乡社区"},
    {"communities_served", "有社工服务的村和社区"},
    {"community_agencies", "民办社区社工机构"},
    {"community_stations", "社区社工站"},
    {"continuing_education_institutions", "继续教育培训机构"},
    {"counties", "县市区"},
    {"county_centres", "县级社工指导中心"},
    {"demonstration_projects", "试点示范项目"},
    {"education_bases", "培训教育基地"},
    {"elder_service_demonstrations", "老年服务示范单位"},
    {"elder_social_workers", "老年社工"},
    {"elder_visits", "探访次数"},
    {"elder_weeks", "应探访人周数"},
    {"elders", "老年人"},
    {"elders_in_difficulty", "困难老年人"},
    {"elders_in_difficulty_visited", "已探访困难老年人"},
    {"eligible_rural_communities", "具备条件的农村社区"},
    {"higher_education_institutions", "社工高等教育机构"},
    {"incubation_bases", "孵化基地"},
    {"influential_agencies", "有影响力的机构"},
    {"insurance_items", "已参加保险项数"},
    {"ledgers", "台账次数"},
    {"local_social_workers_trained", "已培养当地社工"},
    {"pay_months", "已发薪月数"},
    {"practice_bases", "实训基地"},
    {"practitioners", "从业人员"},
    {"registered_population", "户籍人口"},
    {"relief_demonstrations", "社会救助示范地区和单位"},
    {"social_workers", "社会工作专业人才"},
    {"social_workers_2020", "2020年社会工作专业人才"},
    {"social_workers_in_communities", "社区社工"},
    {"social_workers_in_rural_communities", "农村社区社工"},
    {"social_workers_in_urban_communities", "城市社区社工"},
    {"social_workers_in_villages", "村社工"},
    {"social_workers_sent", "已选派社工"},
    {"special_group_demonstrations", "特殊人群服务示范单位"},
    {"station_hotlines", "站点热线"},
    {"station_months", "站点月数"},
    {"station_offices", "站点办公室"},
    {"station_standard_items", "站点达标项数"},
    {"station_worker_years", "站点人员年数"},
    {"station_workers", "站点工作人员"},
    {"station_years", "站点年数"},
    {"stations", "社工站"},
    {"supervision_hours", "督导小时数"},
    {"supervision_sessions", "督导次数"},
    {"supervisors", "督导"},
    {"supervisors_trained", "已培训督导人才"},
    {"town_communities", "乡镇社区"},
    {"townships", "乡镇街道"},
    {"training_hours", "培训学时"},
    {"urban_communities", "城市社区"},
    {"urban_community_workers", "城市社区工作者"},
    {"village_points", "社工服务点"},
    {"villages", "村"},
    {"volunteer_counties", "有志愿服务站点的县"},
    {"volunteer_townships", "有志愿服务站点的乡镇"},
    {"volunteer_villages", "有志愿服务站点的村"},
    {"youth_social_workers", "青少年社工"},
};

enum { COUNT = sizeof labels / sizeof labels[0] };

const char *column_label(const char *name)
{
    for (size_t i = 0; i < COUNT; i++)
        if (strcmp(labels[i].name, name) == 0)
            return in_language(name, labels[i].chinese);
    return name;
}

const char *column_of_label(const char *label)
{
    for (size_t i = 0; i < COUNT; i++)
        if (strcmp(labels[i].chinese, label) == 0)
            return labels[i].name;
    return NULL;
}
