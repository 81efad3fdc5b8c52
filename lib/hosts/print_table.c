/* SPDX-License-Identifier: MIT */
/* Prints the table of functions as JSON: the hosts' other files are made of it, and nothing typed twice. */
#include <stdio.h>

#include "functions.h"

static void print_text(const char *key, const char *text, const char *after)
{
    printf("\"%s\": \"", key);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    printf("\"%s", after);
}

static void print_truth(const char *key, int32_t truth)
{
    printf("\"%s\": %s, ", key, truth ? "true" : "false");
}

static void print_argument(const swth_argument *argument, const char *after)
{
    static const char *const kinds[] = {[SWTH_WHOLE] = "whole",
                                        [SWTH_RATIO] = "ratio",
                                        [SWTH_OPTION] = "option",
                                        [SWTH_RANGE] = "range",
                                        [SWTH_FIGURE] = "figure"};
    printf("    {");
    print_text("kind", kinds[argument->kind], ", ");
    print_text("name", argument->name, ", ");
    print_text("help", argument->help, ", ");
    print_text("name_zh", argument->name_zh, ", ");
    print_text("help_zh", argument->help_zh, "}");
    printf("%s\n", after);
}

static void print_answer(const swth_function *function)
{
    static const char *const answers[] = {
        [SWTH_GIVES_WHOLE] = "whole", [SWTH_GIVES_RATIO] = "ratio", [SWTH_GIVES_REAL] = "real"};
    static const char *const sums[] = {
        [SWTH_SUMS_NOTHING] = "", [SWTH_SUMS_SHORTFALL] = "shortfall", [SWTH_SUMS_MET] = "met"};
    print_text("gives", answers[function->gives], ", ");
    print_text("sums", sums[function->sums], ", ");
}

static void print_function(const swth_function *function, const char *after)
{
    printf("  {");
    print_text("name", function->name, ", ");
    print_text("help", function->help, ", ");
    print_text("help_zh", function->help_zh, ", ");
    print_answer(function);
    print_truth("is_array", function->is_array);
    print_truth("is_plain", swth_is_plain(function));
    printf("\"arguments\": [\n");
    for (size_t i = 0; i < function->argument_count; i++)
        print_argument(function->arguments[i], i + 1 < function->argument_count ? "," : "");
    printf("  ]}%s\n", after);
}

int main(void)
{
    printf("[\n");
    for (size_t i = 0; i < swth_function_count; i++)
        print_function(&swth_functions[i], i + 1 < swth_function_count ? "," : "");
    printf("]\n");
    return ferror(stdout) ? 1 : 0;
}
