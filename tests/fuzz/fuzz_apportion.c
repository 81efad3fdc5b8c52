/* SPDX-License-Identifier: MIT */
/*
 * swt_apportion by all five methods against its definition in GMP. Under a divisor method shares are right exactly
 * where they keep floors and caps, add up, and no post that waits has a claim before one that was served; under
 * Hamilton they are the quotas' whole parts and the largest remainders, with quotas found by trying each
 * breakpoint of weight * y.
 */
#include "exact.h"
#include "fuzz.h"

#define MOST_AREAS 12

typedef struct {
    int64_t total;
    size_t areas;
    int32_t method;
    int64_t weights[MOST_AREAS], floors[MOST_AREAS], caps[MOST_AREAS];
    int is_bounded;
} question;

/* What an area may have at most and must have at least, weight 0 considered. */
static int64_t least(const question *q, size_t i)
{
    return q->is_bounded ? q->floors[i] : 0;
}

static int64_t most(const question *q, size_t i)
{
    return q->weights[i] == 0 ? least(q, i) : q->is_bounded ? q->caps[i] : INT64_MAX;
}

static swt_status refusal(const question *q)
{
    __extension__ __int128 weights = 0, floors = 0, caps = 0;
    if (q->total < 0)
        return SWT_ERR_RANGE;
    for (size_t i = 0; i < q->areas; i++) {
        if (q->weights[i] < 0 || (q->is_bounded && (q->floors[i] < 0 || q->caps[i] < q->floors[i])))
            return SWT_ERR_RANGE;
        weights += q->weights[i];
        floors += least(q, i);
        caps += most(q, i);
    }
    if (weights > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    return floors > q->total || caps < q->total ? SWT_ERR_INFEASIBLE : SWT_OK;
}

/* d(posts), doubled for Webster, squared for Huntington-Hill. */
static void divisor(mpz_t d, int32_t method, int64_t posts)
{
    exact_set(d, posts);
    if (method == SWT_WEBSTER)
        mpz_mul_2exp(d, d, 1);
    if (method == SWT_HUNTINGTON_HILL) {
        mpz_t next;
        mpz_init(next);
        mpz_add_ui(next, d, 1);
        mpz_mul(d, d, next);
        mpz_clear(next);
    } else if (method != SWT_ADAMS)
        mpz_add_ui(d, d, 1);
}

/* The order of the claims of area i at its a-th post and area k at its b-th; an infinite one by its weight. */
static int claim_order(const question *q, size_t i, int64_t a, size_t k, int64_t b)
{
    mpz_t left, right, below_left, below_right;
    mpz_inits(left, right, below_left, below_right, NULL);
    exact_set(left, q->weights[i]);
    exact_set(right, q->weights[k]);
    divisor(below_left, q->method, a);
    divisor(below_right, q->method, b);
    if (q->method == SWT_HUNTINGTON_HILL) {
        mpz_mul(left, left, left);
        mpz_mul(right, right, right);
    }
    int order = mpz_cmp(left, right);
    if (mpz_sgn(below_left) != 0 || mpz_sgn(below_right) != 0) {
        mpz_mul(left, left, below_right);
        mpz_mul(right, right, below_left);
        order = mpz_cmp(left, right);
    }
    mpz_clears(left, right, below_left, below_right, NULL);
    return (order > 0) - (order < 0);
}

static int64_t check_claims(const question *q, const int64_t *shares)
{
    size_t last = q->areas; /* whose post was given last: the lowest claim that was served */
    for (size_t i = 0; i < q->areas; i++) {
        if (shares[i] == least(q, i))
            continue;
        for (size_t k = 0; k < q->areas; k++) {
            const int order = shares[k] < most(q, k) ? claim_order(q, i, shares[i] - 1, k, shares[k]) : 1;
            expect(order > 0 || (order == 0 && i < k), "a claim that waits comes before one that was served");
        }
        if (last == q->areas || claim_order(q, i, shares[i] - 1, last, shares[last] - 1) < 0)
            last = i;
    }
    int64_t served = 0, waiting = 0;
    for (size_t i = 0; i < q->areas && last < q->areas; i++) {
        served += shares[i] > least(q, i) && claim_order(q, i, shares[i] - 1, last, shares[last] - 1) == 0;
        waiting += shares[i] < most(q, i) && claim_order(q, i, shares[i], last, shares[last] - 1) == 0;
    }
    return waiting == 0 ? 0 : served + waiting;
}

/* The middle one of floor, cap and weight * y. */
static void set_quota(mpq_t quota, const question *q, size_t i, const mpq_t y)
{
    mpq_t bound;
    mpq_init(bound);
    exact_set(mpq_numref(quota), q->weights[i]);
    mpz_set_ui(mpq_denref(quota), 1);
    mpq_mul(quota, quota, y);
    exact_set(mpq_numref(bound), most(q, i));
    if (mpq_cmp(quota, bound) > 0)
        mpq_set(quota, bound);
    exact_set(mpq_numref(bound), least(q, i));
    if (mpq_cmp(quota, bound) < 0)
        mpq_set(quota, bound);
    mpq_clear(bound);
}

static int quotas_order(const question *q, const mpq_t y)
{
    mpq_t sum, quota;
    mpq_inits(sum, quota, NULL);
    for (size_t i = 0; i < q->areas; i++) {
        set_quota(quota, q, i, y);
        mpq_add(sum, sum, quota);
    }
    exact_set(mpq_numref(quota), q->total);
    mpz_set_ui(mpq_denref(quota), 1);
    const int order = mpq_cmp(sum, quota);
    mpq_clears(sum, quota, NULL);
    return order;
}

/* The greatest floor or cap over a weight at which the quotas do not come above the total yet. */
static void breakpoint_below(mpq_t y, const question *q)
{
    mpq_t at;
    mpq_init(at);
    mpq_set_ui(y, 0, 1);
    for (size_t k = 0; k < 2 * q->areas; k++) {
        const size_t i = k / 2;
        if (q->weights[i] == 0)
            continue;
        exact_set(mpq_numref(at), k % 2 ? most(q, i) : least(q, i));
        exact_set(mpq_denref(at), q->weights[i]);
        mpq_canonicalize(at);
        if (mpq_cmp(at, y) > 0 && quotas_order(q, at) <= 0)
            mpq_set(y, at);
    }
    mpq_clear(at);
}

/* From that breakpoint on only the areas that it does not bind grow: y = (total - the others) / their weights. */
static void set_y(mpq_t y, const question *q)
{
    mpq_t quota, share, weights, left;
    mpq_inits(quota, share, weights, left, NULL);
    breakpoint_below(y, q);
    exact_set(mpq_numref(left), q->total);
    for (size_t i = 0; i < q->areas; i++) {
        mpq_t weight;
        mpq_init(weight);
        set_quota(quota, q, i, y);
        exact_set(mpq_numref(weight), q->weights[i]);
        mpq_mul(share, weight, y);
        exact_set(mpq_numref(weight), most(q, i));
        const int grows = mpq_equal(share, quota) && mpq_cmp(quota, weight) < 0;
        exact_set(mpq_numref(weight), q->weights[i]);
        if (grows)
            mpq_add(weights, weights, weight);
        else
            mpq_sub(left, left, quota);
        mpq_clear(weight);
    }
    if (mpq_sgn(weights) > 0)
        mpq_div(y, left, weights);
    mpq_clears(quota, share, weights, left, NULL);
}

/* A quota's whole part, and the rest of it. */
static int64_t split_quota(mpq_t rest, const question *q, size_t i, const mpq_t y)
{
    mpz_t whole;
    mpq_t part;
    mpz_init(whole);
    mpq_init(part);
    set_quota(rest, q, i, y);
    mpz_fdiv_q(whole, mpq_numref(rest), mpq_denref(rest));
    mpq_set_z(part, whole);
    mpq_sub(rest, rest, part);
    const int64_t cut = exact_get(whole);
    mpq_clear(part);
    mpz_clear(whole);
    return cut;
}

/* Every remainder that was served comes before every one that waits: the larger, of equal ones the earlier. */
static int64_t check_remainders(const question *q, const int64_t *more, mpq_t *rest)
{
    size_t last = q->areas;
    for (size_t i = 0; i < q->areas; i++)
        if (more[i] == 1 && (last == q->areas || mpq_cmp(rest[i], rest[last]) <= 0))
            last = i;
    int64_t served = 0, waiting = 0;
    for (size_t i = 0; i < q->areas && last < q->areas; i++) {
        const int order = mpq_cmp(rest[i], rest[last]);
        expect(more[i] == 1 || order < 0 || (order == 0 && i > last), "a remainder that waits comes before");
        served += more[i] == 1 && order == 0;
        waiting += more[i] == 0 && order == 0;
    }
    return waiting == 0 ? 0 : served + waiting;
}

static int64_t check_hamilton(const question *q, const int64_t *shares)
{
    mpq_t y, rest[MOST_AREAS];
    int64_t more[MOST_AREAS];
    mpq_init(y);
    set_y(y, q);
    for (size_t i = 0; i < q->areas; i++) {
        mpq_init(rest[i]);
        more[i] = shares[i] - split_quota(rest[i], q, i, y);
        expect(more[i] == 0 || (more[i] == 1 && mpq_sgn(rest[i]) > 0),
               "a share is not its quota cut, or one more");
    }
    const int64_t ties = check_remainders(q, more, rest);
    for (size_t i = 0; i < q->areas; i++)
        mpq_clear(rest[i]);
    mpq_clear(y);
    return ties;
}

static void take_question(bytes *b, question *q)
{
    const uint64_t what = fuzz_take(b, 1), few = fuzz_take(b, 1);
    q->method = (int32_t)(what % 5);
    q->is_bounded = what / 5 % 2 != 0;
    q->areas = (size_t)(what / 10 % (MOST_AREAS + 1));
    q->total = few % 2 ? (int64_t)(few / 2) : fuzz_number(b);
    for (size_t i = 0; i < q->areas; i++) {
        q->weights[i] = few % 4 < 2 ? fuzz_number(b) / MOST_AREAS : (int64_t)fuzz_take(b, 1);
        q->floors[i] = (int64_t)(fuzz_take(b, 1) % 8);
        q->caps[i] = few % 8 < 4 ? q->floors[i] + (int64_t)fuzz_take(b, 1) : fuzz_number(b);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    question q;
    int64_t shares[MOST_AREAS], ties = -7;
    __extension__ __int128 sum = 0;
    bytes b = fuzz_bytes(data, size);
    take_question(&b, &q);
    for (size_t i = 0; i < MOST_AREAS; i++)
        shares[i] = -7;
    const swt_status expected = refusal(&q);
    expect(swt_apportion(q.total, q.weights, q.areas, q.method, q.is_bounded ? q.floors : NULL,
                         q.is_bounded ? q.caps : NULL, shares, &ties) == expected,
           "not the code");
    for (size_t i = expected == SWT_OK ? q.areas : 0; i < MOST_AREAS; i++)
        expect(shares[i] == -7, "a share was written that was not asked for");
    expect(expected == SWT_OK || ties == -7, "ties of a failed call were written");
    if (expected != SWT_OK)
        return 0;
    for (size_t i = 0; i < q.areas; i++) {
        expect(shares[i] >= least(&q, i) && shares[i] <= most(&q, i), "a share is out of its bounds");
        sum += shares[i];
    }
    expect(sum == q.total, "the shares do not add up");
    expect(ties == (q.method == SWT_HAMILTON ? check_hamilton(&q, shares) : check_claims(&q, shares)),
           "not the number of equal claims");
    return 0;
}
