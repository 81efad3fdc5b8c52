/* SPDX-License-Identifier: MIT */
/*
 * Reads the two files; neither has quoted cells. A village's elders are its county's divided by its villages.
 */
#include "real_tables.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COUNTIES = 4096, MOST_VILLAGES = 1 << 20, LINE = 4096 };

/* Columns of county_elders_2020.csv. */
enum { CODE = 0, LEAF = 2, ELDERS = 9 };

/* The cell of a line that ends with a comma or the line, as a number; SWT_MISSING for an empty one. */
static int64_t cell(const char *line, int column)
{
    for (; column > 0; column--) {
        line = strchr(line, ',');
        if (line == NULL)
            bench_fail("a line of the counties has too few cells");
        line++;
    }
    return *line == ',' || *line == '\n' || *line == '\0' ? SWT_MISSING : strtoll(line, NULL, 10);
}

static FILE *open_file(const char *directory, const char *name)
{
    char path[LINE];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return fopen(path, "r");
}

static bench_counties read_counties(FILE *file)
{
    char line[LINE];
    const size_t bytes = MOST_COUNTIES * sizeof(int64_t);
    bench_counties counties = {0, bench_bytes(bytes), bench_bytes(bytes), bench_bytes(bytes)};
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "code,", 5) == 0 || cell(line, LEAF) != 1)
            continue;
        if (counties.rows == MOST_COUNTIES)
            bench_fail("there are too many counties");
        counties.code[counties.rows] = cell(line, CODE);
        counties.elders[counties.rows] = cell(line, ELDERS);
        counties.villages[counties.rows++] = 0;
    }
    return counties;
}

/*
 * Rows are in the order of the codes in both files but for a few, so the search begins where it last ended.
 */
static uint32_t county_of(const bench_counties *counties, int64_t code, size_t last)
{
    for (size_t i = 0; i < counties->rows; i++) {
        const size_t row = (last + i) % counties->rows;
        if (counties->code[row] == code)
            return (uint32_t)row;
    }
    return (uint32_t)counties->rows;
}

/* Twelve digits: province, prefecture, county, township, and three, below 200 for a residents' committee. */
static bench_villages read_villages(FILE *pipe, bench_counties *counties)
{
    char line[LINE];
    const size_t bytes = MOST_VILLAGES * sizeof(int64_t);
    bench_villages villages = {0, bench_bytes(bytes), bench_bytes(bytes), bench_bytes(bytes),
                               bench_bytes(MOST_VILLAGES * sizeof(uint32_t))};
    int64_t last_code = -1;
    uint32_t county = 0;
    while (fgets(line, sizeof line, pipe) != NULL) {
        const int64_t code = strtoll(line, NULL, 10);
        if (code == 0)
            continue;
        if (villages.rows == MOST_VILLAGES)
            bench_fail("there are too many villages");
        if (code / 1000000 != last_code)
            county = county_of(counties, code / 1000000, county);
        last_code = code / 1000000;
        villages.code[villages.rows] = code;
        villages.urban[villages.rows] = code % 1000 < 200;
        villages.county[villages.rows++] = county;
        if (county < counties->rows)
            counties->villages[county]++;
    }
    return villages;
}

static void spread_elders(const bench_counties *counties, bench_villages *villages)
{
    for (size_t i = 0; i < villages->rows; i++) {
        const uint32_t county = villages->county[i];
        const int64_t elders = county < counties->rows ? counties->elders[county] : SWT_MISSING;
        villages->elders[i] = elders == SWT_MISSING ? SWT_MISSING : elders / counties->villages[county];
    }
}

int bench_read_tables(const char *directory, bench_counties *counties, bench_villages *villages)
{
    char path[LINE];
    FILE *file = open_file(directory, "county_elders_2020.csv");
    FILE *packed = open_file(directory, "villages_2023.csv.gz");
    if (packed != NULL)
        fclose(packed);
    if (file == NULL || packed == NULL) {
        if (file != NULL)
            fclose(file);
        return 0;
    }
    *counties = read_counties(file);
    fclose(file);
    /* The shell reads the name from the environment, where no letter of it is a command. */
    snprintf(path, sizeof path, "%s/villages_2023.csv.gz", directory);
    FILE *pipe = setenv("BENCH_VILLAGES", path, 1) == 0 ? popen("gzip -dc < \"$BENCH_VILLAGES\"", "r") : NULL;
    if (pipe == NULL)
        bench_fail("gzip cannot be run");
    *villages = read_villages(pipe, counties);
    if (pclose(pipe) != 0)
        bench_fail("gzip failed");
    spread_elders(counties, villages);
    return 1;
}

void bench_free_tables(bench_counties *counties, bench_villages *villages)
{
    free(counties->code);
    free(counties->elders);
    free(counties->villages);
    free(villages->code);
    free(villages->urban);
    free(villages->elders);
    free(villages->county);
}
