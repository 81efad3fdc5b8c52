/* SPDX-License-Identifier: MIT */
/*
 * ratio.h: rates, shares and norms as plans print them, read without losing a digit; and two norms
 * compared: is one social worker per 1,000 people more than Anhui's 131,000 in 61,027,171?
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/ratio.h>

static void print_read(const char *text)
{
    swt_ratio r;
    const swt_status status = swt_ratio_parse(text, &r);

    if (status == SWT_OK)
        printf("%s is %" PRId64 "/%" PRId64 "\n", text, r.num, r.den);
    else
        printf("%s is refused: %s\n", text, swt_status_name(status));
}

int main(void)
{
    const char *const texts[] = {"10.6%", "3‰", "1.9万", "1:1000", "１２，３４５", "5-8", "1/0"};
    swt_ratio cell, share;
    int32_t order;

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        print_read(texts[i]);

    if (swt_ratio_from_double(0.106, &cell) || swt_ratio_make(131000, 61027171, &share) ||
        swt_ratio_compare(share, (swt_ratio){1, 1000}, &order))
        return 1;
    printf("a cell that shows 0.106 is %" PRId64 "/%" PRId64 "\n", cell.num, cell.den);
    printf("131000 in 61027171 people is %s one per 1000\n", order > 0   ? "more than"
                                                             : order < 0 ? "less than"
                                                                         : "just");
    return 0;
}
