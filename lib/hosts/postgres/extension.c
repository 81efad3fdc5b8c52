/* SPDX-License-Identifier: MIT */
/* What PostgreSQL looks for before it calls anything: which version this was built for. */
#include <postgres.h>

#include <fmgr.h>

PG_MODULE_MAGIC;
