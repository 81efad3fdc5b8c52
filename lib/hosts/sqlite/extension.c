/* SPDX-License-Identifier: MIT */
/*
 * SQLite's loadable extension over the table of functions. A function of single values is one in SQL too; one
 * over ranges is an aggregate; one that fills a range is a table. NULL gives NULL, and in a range an unknown
 * number.
 */
#include <sqlite3ext.h>

#include <stdlib.h>

#include "aggregate.h"
#include "rows.h"
#include "values.h"

SQLITE_EXTENSION_INIT1

static void call(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const swth_function *const function = sqlite3_user_data(context);
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    swt_status status = SWT_OK;
    for (int i = 0; i < count; i++)
        if (sqlite3_value_type(arguments[i]) == SQLITE_NULL)
            return; /* the answer is NULL unless one is given */
    for (int i = 0; i < count && status == SWT_OK; i++)
        status = swth_sqlite_read(arguments[i], function->arguments[i]->kind, &values[i]);
    if (status == SWT_OK)
        status = swth_sqlite_call(function, values, &result);
    if (status == SWT_OK)
        swth_sqlite_give(context, function, &result);
    else
        swth_sqlite_fail(context, function, status, 0);
}

static int add(sqlite3 *database, const swth_function *function)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int32_t is_aggregate = swth_is_aggregate(function);
    char name[SWTH_SQL_NAME];
    if (function->is_array)
        return swth_sqlite_add_table(database, function);
    swth_sql_name(function, name);
    return sqlite3_create_function_v2(database, name, (int)function->argument_count, flags,
                                      (void *)(uintptr_t)function, is_aggregate ? NULL : call,
                                      is_aggregate ? swth_sqlite_step : NULL,
                                      is_aggregate ? swth_sqlite_final : NULL, NULL);
}

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

EXPORT int sqlite3_swtarget_init(sqlite3 *database, char **error, const sqlite3_api_routines *api);

/* SQLite finds it by the name of the file. */
int sqlite3_swtarget_init(sqlite3 *database, char **error, const sqlite3_api_routines *api)
{
    int code = SQLITE_OK;
    (void)error;
    SQLITE_EXTENSION_INIT2(api)
    (void)api;
    for (size_t i = 0; i < swth_function_count && code == SQLITE_OK; i++)
        code = add(database, &swth_functions[i]);
    return code;
}
