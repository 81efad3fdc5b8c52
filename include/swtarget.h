/* SPDX-License-Identifier: MIT */
/* The whole library in one include; it declares nothing of its own. */
#ifndef SWTARGET_H
#define SWTARGET_H

#include <swtarget/apportion.h>
#include <swtarget/assess.h>
#include <swtarget/base.h>
#include <swtarget/coverage.h>
#include <swtarget/figure.h>
#include <swtarget/growth.h>
#include <swtarget/plans.h>
#include <swtarget/ratio.h>
#include <swtarget/require.h>
#include <swtarget/supply.h>
#include <swtarget/workload.h>

#endif
