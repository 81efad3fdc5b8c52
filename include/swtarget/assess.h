/* SPDX-License-Identifier: MIT */
/* A whole plan over a whole table in one pass: named columns, targets, and one finding a target. */
#ifndef SWTARGET_ASSESS_H
#define SWTARGET_ASSESS_H

#include <swtarget/coverage.h>
#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One named column of a table; its length is the table's rows. */
typedef struct {
    const char *name;
    const int64_t *values; /**< >= 0 or SWT_MISSING */
} swt_column;

/** Columns of equal length. One row is whatever the targets are set for: a village, a county, a province. */
typedef struct {
    const swt_column *columns;
    size_t column_count;
    size_t rows;
} swt_table;

/** The kinds of sentence that a plan is made of. "have" and "driver" are the target's columns. */
enum {
    SWT_KIND_LEVEL = 0,    /**< a number by a date: the sum of have against amount */
    SWT_KIND_GROWTH = 1,   /**< the sum of have against base * (1 + amount)^(deadline - base_year) */
    SWT_KIND_MULTIPLE = 2, /**< the sum of have against amount * base */
    SWT_KIND_RATIO = 3,    /**< in every row (or sharing area) have against driver * amount */
    SWT_KIND_COVER = 4,    /**< the units that have it against the share amount of all units */
    SWT_KIND_FLOW = 5,     /**< the sum of have against amount a year, over deadline - base_year years */
    SWT_KIND_SPAN = 6,     /**< in every row have supervisors, each with fewest..most of driver units */
    SWT_KIND_SUBSET = 7    /**< as LEVEL, and a part of the count that the target `whole` asks for */
};

/**
 * One sentence of a plan. What a kind does not use is 0 or NULL. Where a base is wanted (GROWTH,
 * MULTIPLE) and `base` is SWT_MISSING, it is the sum of the driver column, the base year's count.
 */
typedef struct {
    const char *id;       /**< as "S1.level" */
    const char *title;    /**< the sentence, in English */
    const char *title_zh; /**< the same in Chinese; like every text here, for the reader alone: may be NULL */
    const char *row;      /**< what one row stands for: "province", "county", "station"... */
    const char *have;     /**< column that counts what there is; NULL: not counted anywhere */
    const char *driver;   /**< column that ratio, share or span apply to; COVER without: a row is a unit */
    const char *area;     /**< RATIO: column of sharing areas, numbers below the rows; NULL: no sharing */
    const char *whole;    /**< SUBSET: id of the target that this is a part of */
    const char *source;   /**< title and date of the text that sets it, in English */
    const char *source_zh;  /**< the same in Chinese */
    const char *warning;    /**< what its own arithmetic or wording calls for, in English; NULL: nothing */
    const char *warning_zh; /**< the same in Chinese */
    swt_ratio amount;       /**< number, multiple, norm, share, number a year, all >= 0; or rate, > -1 */
    int64_t base;           /**< the base year's count, or SWT_MISSING */
    int64_t fewest;         /**< SPAN: fewest units for one supervisor */
    int64_t most;           /**< SPAN: most units for one supervisor */
    int32_t kind;           /**< SWT_KIND_... */
    int32_t comparison;     /**< SWT_AT_LEAST or SWT_MORE_THAN */
    int32_t base_year;      /**< 0 where there is none */
    int32_t deadline;       /**< the year at whose end it is due; 0 where there is none */
    int32_t firm;           /**< 1 firm; 0 soft: strive for, in principle, where conditions allow */
} swt_target;

/** What a finding says. */
enum {
    SWT_MET = 0,        /**< reached, whatever the unknown cells hold */
    SWT_SHORT = 1,      /**< not reached, whatever the unknown cells hold */
    SWT_UNKNOWN = 2,    /**< the table does not tell */
    SWT_INFEASIBLE = 3, /**< no staff could fulfil it: a row that no span divides, a part above its whole */
    SWT_OVER = 4        /**< SPAN: nowhere too few supervisors, but somewhere too many for the span */
};

/** The answer to one target. A sum over no known row is SWT_MISSING. */
typedef struct {
    const char *target;    /**< its id */
    const char *absent;    /**< a column that it names and the table lacks; NULL: none */
    int64_t required;      /**< least whole number that fulfils it, over the rows whose need is known */
    int64_t required_most; /**< SPAN: the greatest that fulfils it; SWT_MISSING for every other kind */
    int64_t actual;        /**< what there is, over the rows where it is known; COVER: units that have it */
    int64_t gap;          /**< RATIO, SPAN: what lacks, summed where it lacks; else required - actual, or 0 */
    int64_t units;        /**< RATIO, SPAN: rows (areas) with both known; COVER: units; else rows known */
    int64_t met;          /**< of these, those that have what they need; for one number in all 1 or 0 */
    int64_t missing;      /**< rows (areas) where what there is or what is needed is unknown */
    int64_t missing_need; /**< of these, those where the need is unknown, which `required` leaves out */
    int64_t worst_gap;    /**< the greatest gap of one row (area); 0 where none is short */
    size_t worst_row;     /**< the first row (area) with that gap, or that no span fits; SWT_NO_ROW */
    size_t bad_row;       /**< the row that `status` is about; SWT_NO_ROW */
    swt_status status;    /**< SWT_OK, or why there is no answer: then every count is SWT_MISSING */
    int32_t verdict;      /**< SWT_MET, SWT_SHORT, SWT_UNKNOWN, SWT_INFEASIBLE or SWT_OVER */
} swt_finding;

/**
 * Holds every target against a table, in one pass over its rows.
 *
 * A column that the table lacks makes no error: what depends on it is SWT_MISSING, the verdict is
 * SWT_UNKNOWN and `absent` names it, so that a plan can be run over a table that knows only a part.
 * A surplus in one row never hides a shortfall in another (RATIO, COVER, SPAN).
 *
 * @param      table     rows and columns; values >= 0 or SWT_MISSING
 * @param      targets   count targets; may be NULL where count is 0
 * @param      count     how many
 * @param[out] findings  count findings, each written whatever the others come to; may be NULL where
 *                       count is 0
 * @return SWT_OK, or the status of the first finding that is not SWT_OK
 * @retval SWT_ERR_NULL table, its columns, a column's name or values, targets, a target's id or
 *                      findings is NULL where it must not be; nothing is written
 * @retval SWT_ERR_OPTION a target's kind or comparison does not exist, or it shares and is to be exceeded
 * @retval SWT_ERR_RANGE a target's amount, base, span or years, or a value at bad_row, is out of range;
 *                       or a row of COVER has more units covered than units
 * @retval SWT_ERR_DIV_ZERO a target's amount is over 0
 * @retval SWT_ERR_OVERFLOW a count comes above INT64_MAX
 * @retval SWT_ERR_NOT_FOUND the whole of a SUBSET is not among the targets
 * @retval SWT_ERR_MEMORY no memory for the areas of a sharing target
 * @note Exact. Allocates only for targets with sharing areas: 24 bytes a row each, freed before it returns.
 *       The table is read once for every 64 targets.
 * @par Example see examples/assess.c
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_assess(const swt_table *table, const swt_target *targets, size_t count,
                                             swt_finding *findings);

/**
 * One target with what it asks of each row. For kinds that are set row by row: RATIO without sharing,
 * COVER (least units of the row's own) and SPAN (least supervisors; SWT_MISSING where no number fits).
 *
 * @param      table    as in swt_assess
 * @param      target   the target
 * @param[out] need     table->rows numbers: the need of each row, SWT_MISSING where it is unknown or
 *                      cannot be had; may be NULL where the table has no rows
 * @param[out] finding  as in swt_assess
 * @retval SWT_ERR_NULL an argument is NULL that must not be; nothing is written
 * @retval SWT_ERR_OPTION the kind is not set row by row; nothing is written to need
 * @retval SWT_ERR_NOT_FOUND the table lacks the driver column; nothing is written to need
 * @return else as swt_assess
 * @note Exact. Does not allocate.
 * @par Example see examples/assess.c
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_assess_rows(const swt_table *table, const swt_target *target,
                                                  int64_t *need, swt_finding *finding);

#ifdef __cplusplus
}
#endif

#endif
