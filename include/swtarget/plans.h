/* SPDX-License-Identifier: MIT */
/*
 * The catalogue of published plans, as data: their targets, the facts they state and their growth claims.
 * Texts stand in English and, under the same name with _zh, in Chinese; neither is ever NULL where the other is
 * not. Both are the catalogue's own words, with the same numbers in them; texts of the plans are not quoted.
 */
#ifndef SWTARGET_PLANS_H
#define SWTARGET_PLANS_H

#include <swtarget/assess.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Something a plan states that is no target: a base figure, a permission, a checksum of the document. */
typedef struct {
    const char *id;      /**< as "J0.agencies" */
    const char *text;    /**< the statement, in English */
    const char *text_zh; /**< the same in Chinese */
    const char *figure;  /**< the number as printed, readable by swt_figure_parse; NULL: none */
    int32_t year;        /**< what year it holds for; 0: none */
    int32_t at_least;    /**< 1: the figure is only a lower bound ("more than 1,200") */
} swt_fact;

/** A sentence of the form "from base to target by deadline, rate a year", figures as printed. */
typedef struct {
    const char *id;     /**< the target it belongs to, as "S1" */
    const char *base;   /**< NULL: not printed */
    const char *rate;   /**< NULL: not printed */
    const char *target; /**< NULL: not printed */
    int32_t base_year;
    int32_t deadline;
} swt_claim;

/** One published plan. */
typedef struct {
    const char *id;           /**< as "sichuan-2020" */
    const char *title;        /**< in English */
    const char *title_zh;     /**< in Chinese */
    const char *place;        /**< whom it binds, as "Sichuan" */
    const char *place_zh;     /**< the same in Chinese, as "四川省" */
    const char *published;    /**< date or year, as printed */
    const char *published_zh; /**< the same in Chinese */
    const char *source;       /**< title and date of the text, enough to find it by */
    const char *source_zh;    /**< the same in Chinese */
    const swt_target *targets;
    size_t target_count;
    const swt_fact *facts;
    size_t fact_count;
    const swt_claim *claims;
    size_t claim_count;
} swt_plan;

/**
 * How many plans the catalogue holds.
 *
 * @return  the number of plans
 * @par Example () gives 5
 * @since 0.1
 */
SWT_API size_t swt_plan_count(void);

/**
 * A plan by its place in the catalogue.
 *
 * @param      index  0..swt_plan_count() - 1
 * @param[out] plan   a constant of the library, never to be freed; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL plan is NULL
 * @retval SWT_ERR_RANGE index is not below swt_plan_count()
 * @par Example (0) gives the plan "sichuan-2020"
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_plan_at(size_t index, const swt_plan **plan);

/**
 * A plan by its id: sichuan-2020, anhui-2025, county-2023, jilin-2025 or jilin-2020.
 *
 * @param      id    zero-terminated
 * @param[out] plan  a constant of the library, never to be freed; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL id or plan is NULL
 * @retval SWT_ERR_NOT_FOUND no plan bears that id
 * @par Example ("jilin-2025") gives the plan whose place is "Jilin"
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_plan_find(const char *id, const swt_plan **plan);

#ifdef __cplusplus
}
#endif

#endif
