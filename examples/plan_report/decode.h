/* SPDX-License-Identifier: MIT */
/*
 * Text as offices save it: UTF-8, with a byte order mark or without, or GB18030, which holds GBK and GB2312.
 */
#ifndef PLAN_REPORT_DECODE_H
#define PLAN_REPORT_DECODE_H

#include "source.h"

/**
 * Makes s->text, the bytes of a file, UTF-8 without a mark. Only a file that is not UTF-8 from beginning to
 * end is taken for GB18030, and that is said on standard error: nearly every UTF-8 text would pass for
 * GB18030 too, as other words. Gives 1; or 0 after one complaint.
 */
int decode(source *s);

#endif
