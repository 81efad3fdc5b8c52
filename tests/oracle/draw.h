/* SPDX-License-Identifier: MIT */
/* Random numbers for the oracles: one seeded stream, and the shapes in which headcounts and rates come. */
#ifndef ORACLE_DRAW_H
#define ORACLE_DRAW_H

#include <stdint.h>

/* Starts the stream; the same seed gives the same calls on every machine. */
void draw_seed(uint64_t seed);

uint64_t draw_word(void);

/* 0..count-1, for count >= 1. */
uint64_t draw_below(uint64_t count);

/* low..high, for low <= high; not for all of int64 at once. */
int64_t draw_between(int64_t low, int64_t high);

/* 1 in one of `times` draws. */
int draw_one_in(uint64_t times);

/* 0..2^most-1 with every length in bits equally likely, for most in 1..63. */
int64_t draw_bits(int32_t most);

/* value + -2..2, kept within 0..INT64_MAX. */
int64_t draw_near(int64_t value);

/* A headcount: any length, a round number, or one near INT64_MAX. */
int64_t draw_headcount(void);

#endif
