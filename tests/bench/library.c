/* SPDX-License-Identifier: MIT */
/* The library that is timed, and a build of it without vector kernels beside it in the same process. */
#include <string.h>

#include "bench.h"

#ifdef BENCH_PORTABLE
#include <dlfcn.h>
#endif

#define INITIALIZE(name) .name = name,
const bench_library bench_best = {BENCH_FUNCTIONS(INITIALIZE)};

#ifdef BENCH_PORTABLE
/* POSIX lets a pointer to a function stand in one to void, C does not: hence the bytes. */
static void find(void *handle, const char *name, void *function)
{
    void *address = dlsym(handle, name);
    if (address == NULL)
        bench_fail(dlerror());
    memcpy(function, &address, sizeof address);
}

const bench_library *bench_portable(void)
{
    static bench_library portable;
    static void *handle;
    if (handle == NULL) {
        handle = dlopen(BENCH_PORTABLE, RTLD_NOW | RTLD_LOCAL);
        if (handle == NULL)
            bench_fail(dlerror());
#define FIND(name) find(handle, #name, &portable.name);
        BENCH_FUNCTIONS(FIND)
    }
    return &portable;
}
#else
const bench_library *bench_portable(void)
{
    return NULL;
}
#endif
