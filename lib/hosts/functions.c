/* SPDX-License-Identifier: MIT */
/* The table of the functions that a person types, and what a cell shows where there is no answer. */
#include "functions.h"

#include "calls.h"
#include "cells.h"

/* kind, then name and help in English and in Chinese. */
static const swth_argument base = {SWTH_WHOLE, "base", "headcount at the start", "基数", "起始人数"};
static const swth_argument rate = {SWTH_RATIO, "rate", "growth per period, as 10.6% or 0.106", "增长率",
                                   "每期增长率，如10.6%或0.106"};
static const swth_argument periods = {SWTH_WHOLE, "periods", "how many periods, 0 to 1000", "期数",
                                      "经过的期数，0至1000"};
static const swth_argument target = {SWTH_WHOLE, "target", "headcount to reach", "目标", "要达到的人数"};
static const swth_argument step = {SWTH_RATIO, "step", "what the rate is a multiple of, as 0.1%", "步长",
                                   "增长率的最小间隔，如0.1%"};
static const swth_argument driver = {SWTH_WHOLE, "driver",
                                     "how many there are of what posts are counted against", "对象数",
                                     "配备岗位所依据的数量，如老年人数、床位数"};
static const swth_argument posts = {SWTH_RATIO, "posts", "how many posts: the 1 in \"1 per 1000\"", "岗位数",
                                    "每满一定对象数应配的岗位数，如每1000配1的1"};
static const swth_argument per = {SWTH_RATIO, "per", "for how many of the driver: the 1000 in \"1 per 1000\"",
                                  "每", "这些岗位对应的对象数，如每1000配1的1000"};
static const swth_argument rounding = {SWTH_OPTION, "rounding",
                                       "\"ceil\" up, \"floor\" down or \"half up\" to the nearest", "取整",
                                       "\"ceil\"向上，\"floor\"舍去，\"half up\"四舍五入"};
static const swth_argument divided = {SWTH_WHOLE, "units", "how many units are divided among supervisors",
                                      "单位数", "由督导分担的单位数"};
static const swth_argument fewest = {SWTH_WHOLE, "fewest", "fewest units for one supervisor", "最少",
                                     "每名督导最少负责的单位数"};
static const swth_argument most = {SWTH_WHOLE, "most", "most units for one supervisor", "最多",
                                   "每名督导最多负责的单位数"};
static const swth_argument share = {SWTH_RATIO, "share", "0% to 100%", "比例", "0%至100%"};
static const swth_argument units = {SWTH_WHOLE, "units", "how many units there are", "单位数", "单位总数"};
static const swth_argument have = {SWTH_WHOLE, "have", "what there is", "现有", "现有数"};
static const swth_argument need = {SWTH_WHOLE, "need", "what is needed", "应有", "应有数"};
static const swth_argument have_cells = {SWTH_RANGE, "have",
                                         "cells with what each unit has; a blank cell is unknown", "现有",
                                         "各单位现有数所在区域；空白为未知"};
static const swth_argument need_cells = {SWTH_RANGE, "need",
                                         "as many cells with what each unit needs; a blank cell is unknown",
                                         "应有", "同样大小的区域，各单位应有数；空白为未知"};
static const swth_argument tasks = {SWTH_WHOLE, "tasks", "how many tasks there are in a time, such as a year",
                                    "任务数", "一段时间（如一年）内的任务数"};
static const swth_argument minutes_each = {SWTH_RATIO, "minutes_each", "minutes that one of them takes",
                                           "每项分钟数", "每项任务所需分钟数"};
static const swth_argument minutes_available = {SWTH_RATIO, "minutes_available",
                                                "minutes that one post has for them in that time",
                                                "可用分钟数", "同一段时间内每个岗位可用的分钟数"};
static const swth_argument driver_cells = {
    SWTH_RANGE, "driver", "cells with the driver of each unit of one area, as its elders; none may be blank",
    "对象数", "同一片区各单位对象数所在区域，如各社区老年人数；不得有空白"};
static const swth_argument stock = {SWTH_WHOLE, "stock", "headcount at the start", "现有", "起始人数"};
static const swth_argument attrition = {SWTH_RATIO, "attrition",
                                        "share that leaves in each period, 0% to 100%", "流失率",
                                        "每期流失的比例，0%至100%"};
static const swth_argument intake = {SWTH_WHOLE, "intake", "how many join in each period", "补充",
                                     "每期补充的人数"};
static const swth_argument printed_base = {SWTH_FIGURE, "base",
                                           "headcount at the start as printed, in quotes: \"1.9万\"", "基数",
                                           "公布的起始人数，原样加引号，如\"1.9万\""};
static const swth_argument printed_rate = {SWTH_FIGURE, "rate",
                                           "growth per period as printed, in quotes: \"10.0%\"", "增长率",
                                           "公布的每期增长率，原样加引号，如\"10.0%\""};
static const swth_argument printed_target = {SWTH_FIGURE, "target",
                                             "headcount to reach as printed, in quotes: \"5.5万\"", "目标",
                                             "公布的目标人数，原样加引号，如\"5.5万\""};
static const swth_argument total = {SWTH_WHOLE, "total", "how many posts are divided", "总数",
                                    "要分配的岗位总数"};
static const swth_argument weights = {SWTH_RANGE, "weights", "cells with each area's weight, as its elders",
                                      "权重", "各地区权重所在区域，如老年人数"};
static const swth_argument division = {
    SWTH_OPTION, "method", "\"hamilton\", \"webster\", \"d'hondt\", \"adams\" or \"huntington-hill\"", "方法",
    "\"hamilton\"最大余数法、\"webster\"、\"d'hondt\"、\"adams\"或\"huntington-hill\""};

const swth_function swth_functions[] = {
    {.name = "SWT.PROJECT",
     .help = "Headcount after compound growth, rounded up: what \"at least\" asks for",
     .help_zh = "按每期增长率复合增长后的人数，向上取整",
     .call = swth_call_project,
     .argument_count = 3,
     .arguments = {&base, &rate, &periods}},
    {.name = "SWT.PROJECTAS",
     .help = "Headcount after compound growth, rounded as asked",
     .help_zh = "按每期增长率复合增长后的人数，取整方式自选",
     .call = swth_call_project_as,
     .argument_count = 4,
     .arguments = {&base, &rate, &periods, &rounding}},
    {.name = "SWT.CAGR",
     .help = "Compound growth rate per period that leads from base to target",
     .help_zh = "由基数增长到目标的每期复合增长率",
     .call = swth_call_cagr,
     .gives = SWTH_GIVES_REAL,
     .argument_count = 3,
     .arguments = {&base, &target, &periods}},
    {.name = "SWT.LEASTRATE",
     .help = "Least growth rate per period that reaches the target, among the multiples of a step",
     .help_zh = "达到目标所需的最低每期增长率，取步长的整数倍",
     .call = swth_call_least_rate,
     .gives = SWTH_GIVES_RATIO,
     .argument_count = 4,
     .arguments = {&base, &target, &periods, &step}},
    {.name = "SWT.LEASTPERIODS",
     .help = "Fewest periods after which growth has reached the target",
     .help_zh = "按该增长率达到目标所需的最少期数",
     .call = swth_call_least_periods,
     .argument_count = 3,
     .arguments = {&base, &rate, &target}},
    {.name = "SWT.LEASTBASE",
     .help = "Least headcount at the start from which growth reaches the target",
     .help_zh = "按该增长率能达到目标的最小起始人数",
     .call = swth_call_least_base,
     .argument_count = 3,
     .arguments = {&target, &rate, &periods}},
    {.name = "SWT.REQUIRE",
     .help = "Posts that a staffing norm calls for, rounded up: so many posts per so many of the driver",
     .help_zh = "按配备标准所需的岗位数，向上取整：每多少对象配多少岗位",
     .call = swth_call_require,
     .norm = 1,
     .argument_count = 3,
     .arguments = {&driver, &posts, &per}},
    {.name = "SWT.REQUIREAS",
     .help = "Posts that a staffing norm calls for, rounded as asked",
     .help_zh = "按配备标准所需的岗位数，取整方式自选",
     .call = swth_call_require_as,
     .norm = 1,
     .argument_count = 4,
     .arguments = {&driver, &posts, &per, &rounding}},
    {.name = "SWT.SHARED",
     .help = "Posts for one area, where units worth less than a post share: their sum is rounded up once",
     .help_zh = "同一片区的岗位数：不足一岗的单位合计后一次向上取整，可共用岗位",
     .call = swth_call_shared,
     .norm = 1,
     .argument_count = 3,
     .arguments = {&driver_cells, &posts, &per}},
    {.name = "SWT.PACKED",
     .help = "Posts for one area, where units may share a post but none is split between posts",
     .help_zh = "同一片区的岗位数：小单位可共用岗位，但任何单位不得拆分",
     .call = swth_call_packed,
     .norm = 1,
     .argument_count = 3,
     .arguments = {&driver_cells, &posts, &per}},
    {.name = "SWT.SPANLEAST",
     .help = "Least number of supervisors such that each has from fewest to most units",
     .help_zh = "每名督导负责的单位数在最少与最多之间时，所需督导的最小人数",
     .call = swth_call_span_least,
     .argument_count = 3,
     .arguments = {&divided, &fewest, &most}},
    {.name = "SWT.SPANGREATEST",
     .help = "Greatest number of supervisors such that each has from fewest to most units",
     .help_zh = "每名督导负责的单位数在最少与最多之间时，可设督导的最大人数",
     .call = swth_call_span_greatest,
     .argument_count = 3,
     .arguments = {&divided, &fewest, &most}},
    {.name = "SWT.UNITS",
     .help = "How many units a share of them comes to, rounded up",
     .help_zh = "达到某一比例所需的单位数，向上取整",
     .call = swth_call_units,
     .argument_count = 2,
     .arguments = {&share, &units}},
    {.name = "SWT.GAP",
     .help = "What lacks of the need; 0 where there is enough",
     .help_zh = "距应有数的差额；已足够时为0",
     .call = swth_call_gap,
     .argument_count = 2,
     .arguments = {&have, &need}},
    {.name = "SWT.SHORTFALL",
     .help = "Sum of what lacks, over the units where it lacks: a surplus elsewhere hides nothing",
     .help_zh = "各单位缺额之和；一处的富余不抵另一处的缺额",
     .call = swth_call_shortfall,
     .sums = SWTH_SUMS_SHORTFALL,
     .argument_count = 2,
     .arguments = {&have_cells, &need_cells}},
    {.name = "SWT.MET",
     .help = "How many units have what they need or more; units with a blank cell are left out",
     .help_zh = "达到应有数的单位个数；有空白的单位不计",
     .call = swth_call_met,
     .sums = SWTH_SUMS_MET,
     .argument_count = 2,
     .arguments = {&have_cells, &need_cells}},
    {.name = "SWT.CHEAPEST",
     .help = "Fewest extra posts that bring a share of the units to what they need",
     .help_zh = "使达到应有数的单位占到某一比例所需增加的最少岗位数",
     .call = swth_call_cheapest,
     .argument_count = 3,
     .arguments = {&have_cells, &need_cells, &share}},
    {.name = "SWT.WORKLOAD",
     .help = "Posts that so many tasks call for, rounded up",
     .help_zh = "完成任务所需的岗位数，向上取整",
     .call = swth_call_workload,
     .norm = 1,
     .argument_count = 3,
     .arguments = {&tasks, &minutes_each, &minutes_available}},
    {.name = "SWT.STOCK",
     .help = "Whole people left after so many periods of attrition and intake",
     .help_zh = "经若干期流失与补充后的人数，舍去不足一人的部分",
     .call = swth_call_stock,
     .argument_count = 4,
     .arguments = {&stock, &attrition, &intake, &periods}},
    {.name = "SWT.LEASTINTAKE",
     .help = "Least intake, the same in each period, with which the stock reaches the target",
     .help_zh = "使人数达到目标所需的最少每期补充人数，各期相同",
     .call = swth_call_least_intake,
     .argument_count = 4,
     .arguments = {&stock, &target, &attrition, &periods}},
    {.name = "SWT.AGREE",
     .help = "1 where a base, a rate and a target as printed can all be true, rounded; else 0",
     .help_zh = "公布的基数、增长率与目标（按四舍五入理解）能否同时成立：能为1，否则为0",
     .call = swth_call_agree,
     .argument_count = 4,
     .arguments = {&printed_base, &printed_rate, &printed_target, &periods}},
    {.name = "SWT.PATH",
     .help = "Headcount at the start and after each period of growth, each rounded up, one below the other",
     .help_zh = "起始及每期增长后的人数，各自向上取整，自上而下排列",
     .call = swth_call_path,
     .is_array = 1,
     .argument_count = 3,
     .arguments = {&base, &rate, &periods}},
    {.name = "SWT.STOCKPATH",
     .help = "Whole people at the start and after each period of attrition and intake, one below the other",
     .help_zh = "起始及每期流失与补充后的人数，舍去不足一人的部分，自上而下排列",
     .call = swth_call_stock_path,
     .is_array = 1,
     .argument_count = 4,
     .arguments = {&stock, &attrition, &intake, &periods}},
    {.name = "SWT.APPORTION",
     .help = "A total divided among areas by their weights, in whole posts that add up to it",
     .help_zh = "按权重把总数分配到各地区，各地岗位数之和等于总数",
     .call = swth_call_apportion,
     .is_array = 1,
     .argument_count = 3,
     .arguments = {&total, &weights, &division}},
};

const size_t swth_function_count = sizeof swth_functions / sizeof swth_functions[0];

int32_t swth_is_plain(const swth_function *function)
{
    int32_t is_plain = !function->is_array;
    for (size_t i = 0; i < function->argument_count; i++)
        is_plain &= function->arguments[i]->kind < SWTH_RANGE;
    return is_plain;
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static int32_t is_name(const char *text, const char *name)
{
    while (*name != '\0' && upper(*text) == *name) {
        text++;
        name++;
    }
    return *text == '\0' && *name == '\0';
}

const swth_function *swth_find(const char *name)
{
    for (size_t i = 0; i < swth_function_count; i++)
        if (is_name(name, swth_functions[i].name))
            return &swth_functions[i];
    return NULL;
}

static int32_t is_free_of_text(const swth_value *range)
{
    const size_t count = range->rows * range->columns;
    for (size_t i = 0; i < count; i++)
        if (range->cells[i].kind == SWTH_TEXT)
            return 0;
    return 1;
}

static int32_t suits(int32_t wanted, const swth_value *value)
{
    if (wanted == SWTH_OPTION || wanted == SWTH_FIGURE)
        return value->kind == SWTH_TEXT && value->text != NULL;
    if (wanted == SWTH_RANGE)
        return value->kind == SWTH_CELLS && is_free_of_text(value);
    return value->kind == SWTH_TEXT ? value->text != NULL : value->kind != SWTH_CELLS;
}

swt_status swth_call_exact(const swth_function *function, const swth_value *arguments, swth_result *result)
{
    if (function == NULL || arguments == NULL || result == NULL)
        return SWT_ERR_NULL;
    for (size_t i = 0; i < function->argument_count; i++)
        if (!suits(function->arguments[i]->kind, &arguments[i]))
            return SWT_ERR_SYNTAX;
    return function->call(arguments, result);
}

swt_status swth_call(const swth_function *function, const swth_value *arguments, swth_result *result)
{
    swth_result exact = {0};
    swt_status status = swth_call_exact(function, arguments, result == NULL ? NULL : &exact);
    if (status == SWT_OK)
        status = swth_narrow(&exact);
    if (status == SWT_OK)
        *result = exact;
    return status;
}

const char *swth_status_text(swt_status status)
{
    if (status == SWTH_ERR_UNKNOWN)
        return "a cell is blank, and without its number nobody can tell";
    if (status == SWTH_ERR_UNPROVED)
        return "the search has come to its limit, and what it found is not proved to be the least";
    return swt_status_text(status);
}

/* MEMORY: the number was to be had, but not here and now; a spreadsheet's own words for that are #NUM!. */
int32_t swth_error(swt_status status)
{
    static const int32_t errors[] = {
        [SWT_OK] = SWTH_NO_ERROR,
        [SWT_ERR_NULL] = SWTH_ERROR_VALUE,
        [SWT_ERR_OPTION] = SWTH_ERROR_VALUE,
        [SWT_ERR_RANGE] = SWTH_ERROR_NUM,
        [SWT_ERR_DIV_ZERO] = SWTH_ERROR_DIV_ZERO,
        [SWT_ERR_OVERFLOW] = SWTH_ERROR_NUM,
        [SWT_ERR_SYNTAX] = SWTH_ERROR_VALUE,
        [SWT_ERR_INFEASIBLE] = SWTH_ERROR_NOT_AVAILABLE,
        [SWT_ERR_NOT_FOUND] = SWTH_ERROR_NOT_AVAILABLE,
        [SWT_ERR_MEMORY] = SWTH_ERROR_NUM,
    };
    if (status == SWTH_ERR_UNKNOWN || status == SWTH_ERR_UNPROVED)
        return SWTH_ERROR_NOT_AVAILABLE;
    if (status < SWT_OK || (size_t)status >= sizeof errors / sizeof errors[0])
        return SWTH_ERROR_VALUE;
    return errors[status];
}

const char *swth_error_text(int32_t error)
{
    switch (error) {
    case SWTH_NO_ERROR:
        return "";
    case SWTH_ERROR_NUM:
        return "#NUM!";
    case SWTH_ERROR_DIV_ZERO:
        return "#DIV/0!";
    case SWTH_ERROR_NOT_AVAILABLE:
        return "#N/A";
    default:
        return "#VALUE!";
    }
}
