/* SPDX-License-Identifier: MIT */
/*
 * base.h: what a call came to. A town office has filled in four of its communities' elders; the fourth
 * cell is still blank. One office typed its norm as one post per 0 elders; another left out the pointer.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/base.h>
#include <swtarget/require.h>

static void report(const char *question, swt_status status)
{
    printf("%s: %s\n", question, swt_status_name(status));
}

int main(void)
{
    const int64_t elders[] = {812, 1640, 2004, SWT_MISSING};
    int64_t posts[4];

    report("one per 1000 elders", swt_require_column(elders, 4, (swt_ratio){1, 1000}, SWT_CEIL, posts, NULL));
    for (size_t i = 0; i < 4; i++)
        if (posts[i] == SWT_MISSING)
            printf("  community %zu: unknown\n", i + 1);
        else
            printf("  community %zu: %" PRId64 "\n", i + 1, posts[i]);

    const swt_status status = swt_require(1640, (swt_ratio){1, 0}, SWT_CEIL, &posts[0]);
    report("one per 0 elders", status);
    printf("  that is, %s; the answer before it still stands: %" PRId64 "\n", swt_status_text(status),
           posts[0]);
    report("with nowhere to put the answer", swt_require(1640, (swt_ratio){1, 1000}, SWT_CEIL, NULL));
    report("a code of a later version", 1000);
    return 0;
}
