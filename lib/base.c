/* SPDX-License-Identifier: MIT */
/* The status codes in words, and the version. */
#include <swtarget/base.h>

typedef struct {
    const char *name;
    const char *text;
} status_words;

static const status_words words[] = {
    [SWT_OK] = {"SWT_OK", "the answer is exact"},
    [SWT_ERR_NULL] = {"SWT_ERR_NULL", "an argument that must point somewhere is NULL"},
    [SWT_ERR_OPTION] = {"SWT_ERR_OPTION", "an option has a value that does not exist"},
    [SWT_ERR_RANGE] = {"SWT_ERR_RANGE", "a number is outside the range that the function takes"},
    [SWT_ERR_DIV_ZERO] = {"SWT_ERR_DIV_ZERO", "a ratio or a division has zero below the line"},
    [SWT_ERR_OVERFLOW] = {"SWT_ERR_OVERFLOW", "the exact answer is too large for a 64-bit number"},
    [SWT_ERR_SYNTAX] = {"SWT_ERR_SYNTAX", "the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000"},
    [SWT_ERR_INFEASIBLE] = {"SWT_ERR_INFEASIBLE", "the question is sound but nothing fulfils it"},
    [SWT_ERR_NOT_FOUND] = {"SWT_ERR_NOT_FOUND", "nothing bears that name"},
    [SWT_ERR_MEMORY] = {"SWT_ERR_MEMORY", "there is not enough memory"},
};

static const status_words *find_words(swt_status status)
{
    static const status_words unknown = {"SWT_ERR_UNKNOWN", "a status code that this version does not know"};
    const size_t known = sizeof words / sizeof words[0];
    return status >= 0 && (size_t)status < known ? &words[status] : &unknown;
}

const char *swt_status_name(swt_status status)
{
    return find_words(status)->name;
}

const char *swt_status_text(swt_status status)
{
    return find_words(status)->text;
}

const char *swt_version(void)
{
    return SWT_VERSION;
}
