/* SPDX-License-Identifier: MIT */
/* Rows read, arguments taken and answers written, in the format that generate.py describes. */
#include "vector.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    int32_t value;
} options[] = {{"SWT_CEIL", SWT_CEIL},
               {"SWT_FLOOR", SWT_FLOOR},
               {"SWT_HALF_UP", SWT_HALF_UP},
               {"SWT_ROUND_ONCE", SWT_ROUND_ONCE},
               {"SWT_ROUND_EACH", SWT_ROUND_EACH},
               {"SWT_AT_LEAST", SWT_AT_LEAST},
               {"SWT_MORE_THAN", SWT_MORE_THAN},
               {"SWT_EXACT", SWT_EXACT},
               {"SWT_ROUNDED", SWT_ROUNDED},
               {"SWT_TRUNCATED", SWT_TRUNCATED},
               {"SWT_HAMILTON", SWT_HAMILTON},
               {"SWT_WEBSTER", SWT_WEBSTER},
               {"SWT_DHONDT", SWT_DHONDT},
               {"SWT_ADAMS", SWT_ADAMS},
               {"SWT_HUNTINGTON_HILL", SWT_HUNTINGTON_HILL}};

/* Cuts a cell off the line in place: to `end`, or quoted with " doubled within. NULL where it has no end. */
static char *cut_cell(char **at, char end)
{
    char *from = *at, *to = *at;
    char *const cell = *at;
    const int is_quoted = *from == '"';
    from += is_quoted;
    while (*from != '\0' && (is_quoted || *from != end)) {
        if (is_quoted && *from == '"' && *++from != '"')
            break;
        *to++ = *from++;
    }
    if (*from != end)
        return NULL;
    *at = from + 1;
    *to = '\0';
    return cell;
}

int vector_read(FILE *file, vector_row *row)
{
    if (fgets(row->line, (int)sizeof row->line, file) == NULL)
        return 0;
    char *at = row->line;
    row->is_unreadable = 0;
    row->function = cut_cell(&at, ',');
    row->arguments = row->function == NULL ? NULL : cut_cell(&at, ',');
    row->expected = row->arguments == NULL ? NULL : cut_cell(&at, '\n');
    return row->expected != NULL && *at == '\0' ? 1 : -1;
}

/* The next argument, cut off in place: up to a ; that is not within quotation marks. Never NULL. */
static char *take(vector_row *row)
{
    static char none[] = "";
    char *const argument = row->arguments;
    int is_quoted = 0;
    if (argument == NULL) {
        row->is_unreadable = 1;
        return none;
    }
    char *end = argument;
    for (; *end != '\0' && (is_quoted || *end != ';'); end++)
        is_quoted ^= *end == '"';
    row->arguments = *end == ';' ? end + 1 : NULL;
    *end = '\0';
    return argument;
}

/* A whole number or ?, which is all of the word. */
static int64_t read_whole(vector_row *row, const char *word)
{
    char *end;
    if (strcmp(word, "?") == 0)
        return SWT_MISSING;
    errno = 0;
    const int64_t number = strtoimax(word, &end, 10);
    row->is_unreadable |= errno != 0 || end == word || *end != '\0';
    return number;
}

int64_t vector_take_whole(vector_row *row)
{
    return read_whole(row, take(row));
}

int32_t vector_take_option(vector_row *row)
{
    const char *const word = take(row);
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++)
        if (strcmp(word, options[i].name) == 0)
            return options[i].value;
    const int64_t number = read_whole(row, word);
    row->is_unreadable |= number < INT32_MIN || number > INT32_MAX;
    return (int32_t)number;
}

double vector_take_double(vector_row *row)
{
    char *end;
    const char *const word = take(row);
    const double number = strtod(word, &end);
    row->is_unreadable |= end == word || *end != '\0';
    return number;
}

static swt_ratio read_ratio(vector_row *row, char *word)
{
    swt_ratio ratio = {0, 0};
    char *const stroke = strchr(word, '/');
    if (stroke == NULL) {
        row->is_unreadable = 1;
        return ratio;
    }
    *stroke = '\0';
    ratio.num = read_whole(row, word);
    ratio.den = read_whole(row, stroke + 1);
    return ratio;
}

swt_ratio vector_take_ratio(vector_row *row)
{
    return read_ratio(row, take(row));
}

char *vector_take_text(vector_row *row)
{
    const char *const word = take(row);
    const size_t length = strlen(word);
    if (strcmp(word, "?") == 0)
        return NULL;
    row->is_unreadable |= length < 2 || word[0] != '"' || word[length - 1] != '"';
    const size_t inside = row->is_unreadable ? 0 : length - 2;
    char *const text = malloc(inside + 1);
    if (text == NULL)
        abort();
    memcpy(text, word + (inside > 0), inside);
    text[inside] = '\0';
    return text;
}

/* How many words there are between the braces; these are taken away. */
static size_t open_list(vector_row *row, char **word)
{
    const size_t length = strlen(*word);
    size_t count = 0;
    if (length < 2 || (*word)[0] != '{' || (*word)[length - 1] != '}') {
        row->is_unreadable = 1;
        return 0;
    }
    (*word)[length - 1] = '\0';
    (*word)++;
    for (const char *at = *word; *at != '\0'; at++)
        count += at == *word || *at == ' ';
    return count;
}

static char *next_word(char **words)
{
    char *const word = *words;
    char *const space = strchr(word, ' ');
    *words = space == NULL ? word + strlen(word) : space + 1;
    if (space != NULL)
        *space = '\0';
    return word;
}

vector_list vector_take_list(vector_row *row)
{
    char *words = take(row);
    vector_list list = {NULL, open_list(row, &words)};
    if (list.count > 0 && (list.values = malloc(list.count * sizeof list.values[0])) == NULL)
        abort();
    for (size_t i = 0; i < list.count; i++)
        list.values[i] = read_whole(row, next_word(&words));
    return list;
}

size_t vector_count(const vector_row *row)
{
    size_t count = 0;
    for (const char *at = row->arguments; at != NULL && *at != '\0' && *at != ';'; at++)
        count += *at == ' ' || (*at == '{' && at[1] != '}');
    return count;
}

swt_ratio *vector_take_ratios(vector_row *row, size_t count)
{
    char *words = take(row);
    swt_ratio *ratios = NULL;
    row->is_unreadable |= open_list(row, &words) != count;
    if (row->is_unreadable || count == 0)
        return NULL;
    if ((ratios = malloc(count * sizeof ratios[0])) == NULL)
        abort();
    for (size_t i = 0; i < count; i++)
        ratios[i] = read_ratio(row, next_word(&words));
    return ratios;
}

swt_figure vector_take_figure(vector_row *row)
{
    swt_figure figure = {{0, 0}, {0, 0}, {0, 0}};
    swt_ratio *const ratios = vector_take_ratios(row, 3);
    if (ratios != NULL) {
        figure.value = ratios[0];
        figure.low = ratios[1];
        figure.high = ratios[2];
    }
    free(ratios);
    return figure;
}

/* Appends, after a space unless the answer is empty or a brace has just been opened. */
static void append(vector_answer *answer, const char *text)
{
    const int is_first = answer->used == 0 || answer->text[answer->used - 1] == '{';
    const int added = snprintf(answer->text + answer->used, sizeof answer->text - answer->used, "%s%s",
                               is_first ? "" : " ", text);
    answer->used += (size_t)added;
    if (answer->used >= sizeof answer->text)
        abort();
}

void vector_open(vector_answer *answer)
{
    append(answer, "{");
}

void vector_close(vector_answer *answer)
{
    if (answer->used + 1 >= sizeof answer->text)
        abort();
    answer->text[answer->used++] = '}';
    answer->text[answer->used] = '\0';
}

void vector_put_word(vector_answer *answer, const char *word)
{
    append(answer, word);
}

void vector_put_whole(vector_answer *answer, int64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, number);
    append(answer, number == SWT_MISSING ? "?" : text);
}

void vector_put_row(vector_answer *answer, size_t row)
{
    char text[24];
    snprintf(text, sizeof text, "%zu", row);
    append(answer, row == SWT_NO_ROW ? "?" : text);
}

/* 17 digits tell a double apart from its neighbours. */
void vector_put_double(vector_answer *answer, double number)
{
    char text[40];
    snprintf(text, sizeof text, "%.17g", number);
    append(answer, text);
}

void vector_put_ratio(vector_answer *answer, swt_ratio ratio)
{
    char text[48];
    snprintf(text, sizeof text, "%" PRId64 "/%" PRId64, ratio.num, ratio.den);
    append(answer, text);
}

void vector_put_wholes(vector_answer *answer, const int64_t *numbers, size_t count)
{
    vector_open(answer);
    for (size_t i = 0; i < count; i++)
        vector_put_whole(answer, numbers[i]);
    vector_close(answer);
}

/* Where a word ends: at a brace, which is a word by itself, or before a space or a brace. */
static size_t word_length(const char *text)
{
    return *text == '{' || *text == '}' ? 1 : strcspn(text, " {}");
}

/* Expected doubles are known by their point or exponent, or are inf. */
static int is_double(const char *word, size_t length)
{
    return strcspn(word, ".e") < length || strncmp(word, "inf", 3) == 0;
}

static int is_same_word(const char *got, size_t got_length, const char *want, size_t want_length)
{
    if (is_double(want, want_length)) {
        char *end;
        const double x = strtod(got, &end), y = strtod(want, NULL);
        return end == got + got_length && x >= nextafter(y, -INFINITY) && x <= nextafter(y, INFINITY);
    }
    return got_length == want_length && memcmp(got, want, got_length) == 0;
}

int vector_agrees(const char *answer, const char *expected)
{
    while (*answer != '\0' && *expected != '\0') {
        const size_t got = word_length(answer), want = word_length(expected);
        if (!is_same_word(answer, got, expected, want))
            return 0;
        answer += got + (answer[got] == ' ');
        expected += want + (expected[want] == ' ');
    }
    return *answer == '\0' && *expected == '\0';
}
