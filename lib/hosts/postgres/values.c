/* SPDX-License-Identifier: MIT */
/* PostgreSQL's values as the table's, and the table's answers and errors as PostgreSQL's. */
#include "values.h"

#include <mb/pg_wchar.h>
#include <nodes/primnodes.h>
#include <utils/builtins.h>
#include <utils/fmgrprotos.h>
#include <utils/numeric.h>

#include "../cells.h"

/* A whole number of 64 bits has at most 62 factors of 2 or 5, and so a decimal over it has as many places. */
#define MOST_DECIMALS 62

swth_site swth_new_site(const char *name, int32_t written, MemoryContext memory)
{
    const swth_site site = {.function = swth_find(name), .written = written, .memory = memory};
    if (site.function == NULL)
        elog(ERROR, "swtarget has no function %s", name);
    return site;
}

/* The arguments as the query has them; none where PostgreSQL does not tell. */
static const List *written_arguments(FunctionCallInfo call)
{
    const Aggref *const aggregate = AggGetAggref(call);
    const Node *const expression = call->flinfo->fn_expr;
    if (aggregate != NULL)
        return aggregate->args;
    return expression != NULL && IsA(expression, FuncExpr) ? ((const FuncExpr *)expression)->args : NIL;
}

/*
 * Numbers alone, as text lasts no longer than its row. Nor does a parameter count: a function in PL/pgSQL may
 * come again with another.
 */
static int32_t constants_of(FunctionCallInfo call, const swth_function *function)
{
    int32_t constants = 0;
    const ListCell *cell;
    const List *const arguments = written_arguments(call);
    if (list_length(arguments) != (int)function->argument_count)
        return 0;
    foreach (cell, arguments) {
        const int32_t i = foreach_current_index(cell), kind = function->arguments[i]->kind;
        const Node *const node = lfirst(cell);
        const void *const argument =
            IsA(node, TargetEntry) ? (const void *)((const TargetEntry *)node)->expr : node;
        if ((kind == SWTH_WHOLE || kind == SWTH_RATIO) && IsA(argument, Const))
            constants |= 1 << i;
    }
    return constants;
}

swth_site *swth_site_of(FunctionCallInfo call, const char *name, int32_t written)
{
    FmgrInfo *const info = call->flinfo;
    if (info->fn_extra == NULL) {
        swth_site *const site = MemoryContextAlloc(info->fn_mcxt, sizeof *site);
        *site = swth_new_site(name, written, info->fn_mcxt);
        site->constants = constants_of(call, site->function);
        info->fn_extra = site;
    }
    return info->fn_extra;
}

static const char *utf8_of(Datum from)
{
    char *const words = TextDatumGetCString(from);
    return pg_server_to_any(words, (int)strlen(words), PG_UTF8);
}

/* By its digits, never by a double. Zeros at the end would only count as digits. */
static swt_status read_numeric(Numeric from, swt_ratio *ratio)
{
    if (numeric_is_nan(from) || numeric_is_inf(from))
        return SWT_ERR_RANGE;
    char *const digits = numeric_normalize(from);
    const swt_status status = swt_ratio_parse(digits, ratio);
    pfree(digits);
    return status;
}

static bool is_remembered(const swth_rate *rate, struct varlena *bytes)
{
    return rate->bytes != NULL && VARSIZE_ANY(rate->bytes) == VARSIZE_ANY(bytes) &&
           memcmp(rate->bytes, bytes, VARSIZE_ANY(bytes)) == 0;
}

static void remember(swth_site *site, swth_rate *rate, struct varlena *bytes, swt_ratio ratio)
{
    if (rate->bytes != NULL)
        pfree(rate->bytes);
    rate->bytes = MemoryContextAlloc(site->memory, VARSIZE_ANY(bytes));
    memcpy(rate->bytes, bytes, VARSIZE_ANY(bytes));
    rate->ratio = ratio;
}

/* What is read is remembered even where another argument then ends the call in an error. */
static swt_status read_rate(swth_site *site, size_t argument, Datum from)
{
    swth_rate *const rate = &site->rates[argument];
    struct varlena *const bytes = PG_DETOAST_DATUM_PACKED(from);
    swt_ratio ratio = {0, 1};
    if (is_remembered(rate, bytes))
        return SWT_OK;
    const swt_status status = site->written & 1 << argument ? swt_ratio_parse(utf8_of(from), &ratio)
                                                            : read_numeric(DatumGetNumeric(from), &ratio);
    if (status == SWT_OK)
        remember(site, rate, bytes, ratio);
    site->is_stale = true;
    return status;
}

static swt_status read_one(swth_site *site, size_t argument, Datum from)
{
    swth_value *const to = &site->values[argument];
    switch (site->function->arguments[argument]->kind) {
    case SWTH_WHOLE:
        to->kind = SWTH_EXACT;
        to->exact = (swt_ratio){DatumGetInt64(from), 1};
        return SWT_OK;
    case SWTH_RATIO:
        return read_rate(site, argument, from);
    default:
        to->kind = SWTH_TEXT;
        to->text = utf8_of(from);
        return SWT_OK;
    }
}

static void put_rates(swth_site *site)
{
    for (size_t i = 0; i < site->function->argument_count; i++)
        if (site->function->arguments[i]->kind == SWTH_RATIO)
            site->values[i] = (swth_value){.kind = SWTH_EXACT, .exact = site->rates[i].ratio};
}

/* Where the norm is none, the function itself says what is wrong with it. */
static void join_norm(const swth_function *function, swth_value *values)
{
    swth_reader reader = {SWT_OK};
    swth_value *const posts = &values[function->norm], *const per = posts + 1;
    const swt_ratio norm = swth_read_per(&reader, posts, per);
    if (reader.status == SWT_OK) {
        posts->exact = norm;
        per->exact = (swt_ratio){1, 1};
    }
}

swt_status swth_read(swth_site *site, size_t argument, Datum from, swth_value *to)
{
    const swt_status status = read_one(site, argument, from);
    *to = site->values[argument];
    if (site->function->arguments[argument]->kind == SWTH_RATIO)
        *to = (swth_value){.kind = SWTH_EXACT, .exact = site->rates[argument].ratio};
    return status;
}

swt_status swth_read_all(swth_site *site, const NullableDatum *arguments)
{
    const swth_function *const function = site->function;
    swt_status status = SWT_OK;
    for (size_t i = 0; i < function->argument_count && status == SWT_OK; i++)
        if (!(site->settled >> i & 1))
            status = read_one(site, i, arguments[i].value);
    if (status == SWT_OK)
        site->settled = site->constants;
    if (site->is_stale && status == SWT_OK) {
        site->is_stale = false;
        put_rates(site);
        if (function->norm != 0)
            join_norm(function, site->values);
    }
    return status;
}

swth_cell swth_cell_of(Datum from, bool is_null)
{
    if (is_null)
        return (swth_cell){.kind = SWTH_BLANK};
    return (swth_cell){.kind = SWTH_EXACT, .whole = DatumGetInt64(from)};
}

/* What is no decimal is refused rather than rounded; whether it is one, PostgreSQL's own numeric tells. */
static Datum numeric_of(const swth_function *function, swt_ratio ratio)
{
    const Datum num = NumericGetDatum(int64_to_numeric(ratio.num));
    const Datum den = NumericGetDatum(int64_to_numeric(ratio.den));
    const Datum wide = DirectFunctionCall2(numeric_round, num, Int32GetDatum(MOST_DECIMALS));
    const Datum quotient = DirectFunctionCall2(numeric_div, wide, den);
    const Datum again = DirectFunctionCall2(numeric_mul, quotient, den);
    char name[SWTH_SQL_NAME];
    if (DatumGetBool(DirectFunctionCall2(numeric_eq, again, num)))
        return DirectFunctionCall1(numeric_trim_scale, quotient);
    swth_sql_name(function, name);
    ereport(ERROR, (errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
                    errmsg("%s: the exact answer is " INT64_FORMAT "/" INT64_FORMAT ", which is no decimal",
                           name, ratio.num, ratio.den),
                    errhint("Give a step that is a decimal.")));
}

Datum swth_answer(const swth_function *function, const swth_result *result)
{
    if (function->gives == SWTH_GIVES_WHOLE)
        return Int64GetDatum(result->exact.num);
    if (function->gives == SWTH_GIVES_RATIO)
        return numeric_of(function, result->exact);
    return Float8GetDatum(result->number);
}

static int sqlstate_of(swt_status status)
{
    switch (status) {
    case SWT_ERR_NULL:
    case SWTH_ERR_UNKNOWN:
        return ERRCODE_NULL_VALUE_NOT_ALLOWED;
    case SWT_ERR_OPTION:
        return ERRCODE_INVALID_PARAMETER_VALUE;
    case SWT_ERR_RANGE:
    case SWT_ERR_OVERFLOW:
        return ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    case SWT_ERR_DIV_ZERO:
        return ERRCODE_DIVISION_BY_ZERO;
    case SWT_ERR_SYNTAX:
        return ERRCODE_INVALID_TEXT_REPRESENTATION;
    case SWT_ERR_MEMORY:
        return ERRCODE_OUT_OF_MEMORY;
    default:
        return ERRCODE_DATA_EXCEPTION;
    }
}

/* A database of another encoding may not have the letters of a sentence. */
static const char *in_database(const char *sentence)
{
    char *const words = pstrdup(sentence);
    size_t length = 0;
    if (GetDatabaseEncoding() == PG_UTF8)
        return words;
    for (const char *at = sentence; *at != '\0'; at += pg_utf_mblen((const unsigned char *)at))
        words[length++] = IS_HIGHBIT_SET(*at) ? '?' : *at;
    words[length] = '\0';
    return words;
}

void swth_fail(const char *name, swt_status status)
{
    ereport(ERROR,
            (errcode(sqlstate_of(status)), errmsg("%s: %s", name, in_database(swth_status_text(status)))));
}

void swth_fail_in(const swth_function *function, swt_status status)
{
    char name[SWTH_SQL_NAME];
    swth_sql_name(function, name);
    swth_fail(name, status);
}

void swth_fail_different(const char *name, const char *argument)
{
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("%s: %s must be the same in every row", name, argument)));
}
