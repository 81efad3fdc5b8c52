/* SPDX-License-Identifier: MIT */
/*
 * Cells that are sound by themselves and not together: more units that have something than there are units.
 */
#ifndef PLAN_REPORT_COVERS_H
#define PLAN_REPORT_COVERS_H

#include "headings.h"
#include "table.h"

/**
 * Complains of every row where a column of units that have something is above the one that counts them all,
 * by the targets of these plans and the catalogue's: what a report would refuse. Gives 1 where there is none.
 */
int check_covers(faults *f, const plan_list *own, const table *t);

#endif
