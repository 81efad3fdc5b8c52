/* SPDX-License-Identifier: MIT */
/* Known by their first bytes, or by a NUL, which no text holds. */
#include "foreign.h"

#include "faults.h"

#include <string.h>

static const struct {
    const char *begins;
    size_t length;
    message what;
} kinds[] = {
    {"PK\x03\x04", 4, M_IS_ZIP}, {"\xD0\xCF\x11\xE0", 4, M_IS_OFFICE},
    {"\xFF\xFE", 2, M_IS_UTF16}, {"\xFE\xFF", 2, M_IS_UTF16},
    {"%PDF", 4, M_IS_PDF},       {"{\\rtf", 5, M_IS_RTF},
    {"<", 1, M_IS_MARKUP},
};

static int refuse_nul(source *s)
{
    const char *const nul = memchr(s->text, '\0', s->length);
    faults found = {.file = s};

    if (nul != NULL)
        (void)fault(&found, place_of(s, (size_t)(nul - s->text)), M_NUL, NULL);
    return nul != NULL;
}

int refuse_foreign(source *s)
{
    const size_t mark = s->length >= 3 && memcmp(s->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (s->length - mark >= kinds[i].length &&
            memcmp(s->text + mark, kinds[i].begins, kinds[i].length) == 0) {
            complain_at(s->path, 0, M_FOREIGN, VALUES(words(said(kinds[i].what))));
            return 1;
        }
    }
    return s->length > 0 && refuse_nul(s);
}
