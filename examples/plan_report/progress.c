/* SPDX-License-Identifier: MIT */
/* The clock is C's own; a terminal is asked for by POSIX, and elsewhere there is none. */
#include "progress.h"

#include "messages.h"

#include <stdio.h>
#include <time.h>

#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>
#else
#define isatty(descriptor) 0
#endif

enum { STANDARD_ERROR = 2, LOOK = 4096 };

static double next;
static int shown;

static double now(void)
{
    struct timespec t;

    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Whether a line is due: the first after a second, then ten in a second. */
static int is_due(void)
{
    if (!isatty(STANDARD_ERROR) || now() < next)
        return 0;
    next = now() + 0.1;
    shown = 1;
    return 1;
}

void progress_begin(void)
{
    next = now() + 1.0;
}

static void show(const char *path, message m, size_t figure)
{
    text t = {NULL, 0, 0};

    tell(&t, m, VALUES(plain((int64_t)figure)));
    fprintf(stderr, "\rplan_report: %s: %s\033[K", path, t.bytes);
    text_free(&t);
}

void progress_read(const char *path, size_t bytes)
{
    if (is_due())
        show(path, M_READ_BYTES, bytes / 1000000);
}

void progress_parsed(const char *path, size_t done, size_t all)
{
    static unsigned calls;

    if (++calls % LOOK == 0 && is_due())
        show(path, M_READ_SHARE, (size_t)(100.0 * (double)done / (double)all));
}

void progress_wipe(void)
{
    if (shown)
        fputs("\r\033[K", stderr);
    shown = 0;
}
