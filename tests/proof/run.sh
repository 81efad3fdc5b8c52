#!/bin/bash
# SPDX-License-Identifier: MIT
# What is proved of the arithmetic: the formulas over the whole 64-bit range by z3, each also refuted when it is
# made too strong, and the two-word algorithms for every word of 8 bits. Usage: tests/proof/run.sh [--build DIRECTORY]
# Needs python3-z3, a C compiler and sed.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")"
build=../../build-proof
[ "${1-}" != --build ] || build=$2
mkdir -p "$build"
failed=0

echo "== formulas, by z3"
/usr/bin/python3 -B formulas.py || failed=1
echo "== each made too strong"
/usr/bin/python3 -B formulas.py --break || failed=1

# The same text with words of 8 bits and halves of 4: nothing else in the file says how wide a word is.
echo "== lib/exact/two.h in 8 bits"
sed -e 's/uint64_t/word8/g; s/UINT32_MAX/0xF/; s/\b32\b/4/g; s/\b63\b/7/g' \
  -e 's|#include <stdint.h>|#include <stdint.h>\ntypedef uint8_t word8;\n#define SWTI_TWO_WORD 1|' \
  ../../lib/exact/two.h > "$build/two8.h"
"${CC:-cc}" -std=c11 -O2 -Wall -I"$build" narrow.c -o "$build/narrow"
"$build/narrow" || failed=1
exit $failed
