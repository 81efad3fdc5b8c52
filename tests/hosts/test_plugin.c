/* SPDX-License-Identifier: MIT */
/*
 * What Gnumeric reads from the plugin: each function's name, arguments and help in the user's language. The
 * module is opened as Gnumeric does. Usage: test_plugin PLUGIN.SO, with LANGUAGE=en or zh_CN.
 */
#include <gnumeric.h>

#include <func.h>

#include <gmodule.h>
#include <string.h>

#include "../../lib/hosts/functions.h"
#include "../unit/suite.h"

static const char *plugin;

static void check_line(const GnmFuncHelp *help, GnmFuncHelpType type, const char *name, const char *words)
{
    char *const want = g_strconcat(name, ":", words, NULL);
    ck_assert_int_eq(help->type, type);
    ck_assert_str_eq(help->text, want);
    g_free(want);
}

static void check_function(const GnmFuncDescriptor *got, const swth_function *function, const char *prefix)
{
    const gboolean chinese = g_str_has_prefix(g_getenv("LANGUAGE"), "zh");
    char *const lower = g_ascii_strdown(function->name, -1);
    char *const name = g_strconcat(prefix, lower, NULL);
    const GnmFuncHelp *help = got->help;
    ck_assert_str_eq(got->name, name);
    ck_assert_uint_eq(strlen(got->arg_spec), function->argument_count);
    ck_assert_int_eq(got->flags, function->is_array ? GNM_FUNC_RETURNS_NON_SCALAR : GNM_FUNC_SIMPLE);
    check_line(help++, GNM_FUNC_HELP_NAME, name, chinese ? function->help_zh : function->help);
    for (size_t i = 0; i < function->argument_count; i++) {
        const swth_argument *const argument = function->arguments[i];
        ck_assert_int_eq(got->arg_spec[i], argument->kind == SWTH_RANGE ? 'A' : 'S');
        check_line(help++, GNM_FUNC_HELP_ARG, chinese ? argument->name_zh : argument->name,
                   chinese ? argument->help_zh : argument->help);
    }
    ck_assert_int_eq(help->type, GNM_FUNC_HELP_END);
    g_free(name);
    g_free(lower);
}

START_TEST(every_function_is_described)
{
    gpointer symbol = NULL;
    GModule *const module = g_module_open(plugin, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
    ck_assert_msg(module != NULL, "%s", g_module_error());
    ck_assert(g_module_symbol(module, "swtarget_functions", &symbol));
    const GnmFuncDescriptor *got = symbol;
    for (size_t i = 0; i < swth_function_count; i++) {
        check_function(got++, &swth_functions[i], "");
        check_function(got++, &swth_functions[i], "_xll.");
    }
    ck_assert_ptr_null(got->name);
}
END_TEST

int main(int argc, char **argv)
{
    Suite *suite = suite_create("plugin");
    plugin = argc == 2 ? argv[1] : "";
    add_test(suite, "functions", every_function_is_described);
    return run_suite(suite);
}
