/* SPDX-License-Identifier: MIT */
/* Widths as East_Asian_Width of the Unicode Standard gives them: W and F take two columns, all else one. */
#include "width.h"

#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t first;
    uint32_t last;
} range;

/* Blocks that are wide throughout, unassigned places among them. */
static const range wide[] = {
    {0x1100, 0x115F},   {0x2329, 0x232A},   {0x2E80, 0x303E},   {0x3041, 0x3247},   {0x3250, 0xA4CF},
    {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x16FE4}, {0x17000, 0x18D08}, {0x1AFF0, 0x1AFFE},
    {0x1B000, 0x1B2FB}, {0x1F300, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F600, 0x1F64F}, {0x20000, 0x3FFFD},
};

/* Marks on the character before them. */
static const range combining[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20F0},
                                  {0x302A, 0x302D}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}};

static uint32_t code_at(const char *utf8, int *bytes)
{
    const unsigned char *const at = (const unsigned char *)utf8;

    *bytes = at[0] < 0xC0 ? 1 : at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    switch (*bytes) {
    case 1:
        return at[0];
    case 2:
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    case 3:
        return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    default:
        return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
    }
}

static int is_in(const range *ranges, size_t count, uint32_t code)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return 1;
    return 0;
}

static int columns_of(uint32_t code)
{
    if (is_in(combining, sizeof combining / sizeof combining[0], code))
        return 0;
    return is_in(wide, sizeof wide / sizeof wide[0], code) ? 2 : 1;
}

int width_of(const char *utf8)
{
    int columns = 0;

    for (int bytes; *utf8 != '\0'; utf8 += bytes)
        columns += columns_of(code_at(utf8, &bytes));
    return columns;
}

/* Whether one of the characters of `list` has this code. */
static int is_one_of(const char *list, uint32_t code)
{
    for (int bytes; *list != '\0'; list += bytes)
        if (code_at(list, &bytes) == code)
            return 1;
    return 0;
}

/* Whether a line may end between two characters. Beside wide ones it may, but for numbers and punctuation. */
static int may_part(uint32_t before, uint32_t after)
{
    if (columns_of(before) < 2 && columns_of(after) < 2)
        return 0;
    if (before >= '0' && before <= '9')
        return 0;
    return !is_one_of("，。；：、）》〕”’！？%", after) && !is_one_of("（《〔“‘", before);
}

const char *line_end(const char *utf8, int width)
{
    const char *end = utf8, *at = utf8;
    uint32_t before = 0;
    int columns = 0;

    for (int bytes; *at != '\0'; at += bytes) {
        const uint32_t code = code_at(at, &bytes);
        if ((code == ' ' && at[1] != '%') || (at > utf8 && before != ' ' && may_part(before, code)))
            end = at;
        columns += columns_of(code);
        if (columns > width)
            return end > utf8 ? end : at + bytes;
        before = code;
    }
    return at;
}
