/* SPDX-License-Identifier: MIT */
/* The table of messages, and how values get into them. */
#include "messages.h"

#include "progress.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *english;
    const char *chinese;
} messages[M_COUNT] = {
    [M_NONE] = {"", ""},
#define MESSAGE(name, english, chinese) [name] = {english, chinese},
#include "messages.inc"
#include "messages_answers.inc"
#undef MESSAGE
};

/* None is empty. */
#define MESSAGE(name, english, chinese)                                                                      \
    _Static_assert(sizeof(english) > 1 && sizeof(chinese) > 1, "a message lacks a language");
#include "messages.inc"
#include "messages_answers.inc"
#undef MESSAGE

static int language = ENGLISH;

void set_language(int chosen)
{
    language = chosen;
}

int language_of_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        const char *const locale = getenv(variables[i]);
        if (locale != NULL && locale[0] != '\0') /* zh, zh_CN.UTF-8, zh-Hans, zh.GB18030, zh@... */
            return strncmp(locale, "zh", 2) == 0 && strchr("_-.@", locale[2]) != NULL ? CHINESE : ENGLISH;
    }
    return ENGLISH;
}

const char *in_language(const char *english, const char *chinese)
{
    const char *const wanted = language == CHINESE ? chinese : english;

    return wanted != NULL ? wanted : language == CHINESE ? english : chinese;
}

const char *said(message m)
{
    return in_language(messages[m].english, messages[m].chinese);
}

const char *in_english(message m)
{
    return messages[m].english;
}

value words(const char *utf8)
{
    return (value){.is = WORDS, .words = utf8};
}

value number(int64_t count)
{
    return (value){.is = NUMBER, .number = count};
}

value plain(int64_t count)
{
    return (value){.is = PLAIN, .number = count};
}

value percent(swt_ratio share)
{
    return (value){.is = PERCENT, .share = share};
}

value rate(double share, int digits)
{
    return (value){.is = RATE, .rate = share, .digits = digits};
}

value hundredths(int64_t count)
{
    return (value){.is = HUNDREDTHS, .number = count};
}

void tell_number(text *t, int64_t count)
{
    if (count == SWT_MISSING)
        say(t, "%s", said(M_UNKNOWN_NUMBER));
    else
        say_number(t, count);
}

/* A share in hundredths, before its sign. */
static void tell_percent(text *t, const value *v)
{
    char digits[64];

    if (v->is == PERCENT)
        snprintf(digits, sizeof digits, "%.10g", 100.0 * (double)v->share.num / (double)v->share.den);
    else
        snprintf(digits, sizeof digits, "%.*f", v->digits, 100.0 * v->rate);
    tell(t, M_PERCENT, VALUES(words(digits)));
}

static void tell_value(text *t, const value *v)
{
    switch (v->is) {
    case WORDS:
        say(t, "%s", v->words);
        break;
    case NUMBER:
        tell_number(t, v->number);
        break;
    case PLAIN:
        say(t, "%" PRId64, v->number);
        break;
    case HUNDREDTHS:
        say_number(t, v->number / 100);
        say(t, ".%02d", (int)(v->number % 100));
        break;
    default:
        tell_percent(t, v);
    }
}

/* The value that the digit in "{1}" names. */
static const value *value_of(const value *values, char digit)
{
    for (char at = '1'; at < digit; at++, values++)
        assert(values->is != END);
    assert(values->is != END);
    return values;
}

void tell(text *t, message m, const value *values)
{
    const char *at = said(m);

    for (const char *brace; (brace = strchr(at, '{')) != NULL; at = brace + 3) {
        say(t, "%.*s", (int)(brace - at), at);
        tell_value(t, value_of(values, brace[1]));
    }
    say(t, "%s", at);
}

void print_message(message m, const value *values)
{
    text t = {NULL, 0, 0};

    tell(&t, m, values);
    fputs(t.bytes, stdout);
    text_free(&t);
}

void complain(message m, const value *values)
{
    complain_at(NULL, 0, m, values);
}

void complain_at(const char *path, size_t line, message m, const value *values)
{
    text t = {NULL, 0, 0};

    if (path != NULL)
        say(&t, "%s:", path);
    if (line > 0)
        say(&t, "%zu:", line);
    say(&t, path != NULL ? " " : "");
    tell(&t, m, values);
    progress_wipe();
    fprintf(stderr, "plan_report: %s\n", t.bytes);
    text_free(&t);
}

const char *status_words(swt_status status)
{
    static const char *const chinese[] = {
        [SWT_OK] = "计算无误",
        [SWT_ERR_NULL] = "缺少必需的数据",
        [SWT_ERR_OPTION] = "没有这种取整方式、读法、比较方式、分配方法或指标类型",
        [SWT_ERR_RANGE] = "有数字超出允许的范围",
        [SWT_ERR_DIV_ZERO] = "比率的分母或除数为零",
        [SWT_ERR_OVERFLOW] = "精确结果过大，64位整数容纳不下",
        [SWT_ERR_SYNTAX] = "不是 12,345、10.6%、1.9万 或 1/1000 这样的数字",
        [SWT_ERR_INFEASIBLE] = "要求成立，但无解",
        [SWT_ERR_NOT_FOUND] = "没有这个名称",
        [SWT_ERR_MEMORY] = "内存不足",
    };
    const int known = status >= 0 && (size_t)status < sizeof chinese / sizeof chinese[0];

    return in_language(swt_status_text(status), known ? chinese[status] : NULL);
}

const char *reason_words(int error)
{
    switch (error) {
    case ENOENT:
        return said(M_NO_SUCH_FILE);
    case EISDIR:
        return said(M_IS_A_FOLDER);
    case EACCES:
        return said(M_NO_PERMISSION);
    case ENOSPC:
        return said(M_DISK_FULL);
    case EPIPE:
        return said(M_PIPE_CLOSED);
    default:
        return strerror(error);
    }
}
