#!/bin/bash
# SPDX-License-Identifier: MIT
# What is proved of the arithmetic and of the parser.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOT'
Usage: tests/proof/run.sh [--build DIRECTORY] [PART...]

Parts, all unless some are named:
  formulas  formulas of the code by z3 over the whole 64-bit range; each is refuted when it is made too strong
  narrow    lib/exact/two.h with words of 8 bits, for every word
  wp        lib/exact/two.h and lib/exact/number.c by Frama-C's WP, with the contracts of *.acsl: no access outside the
            text, no overflow, an end, an error leaves its output; products and quotients are exact. Every goal must
            be proved by Qed, cvc4 or z3; none is admitted. Some minutes

Needs python3-z3, a C compiler, sed; and for wp frama-c-base, why3, z3 and cvc4. As root on Debian it installs what is
missing.
EOT
}

build=build-proof parts=()
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    --help) usage; exit 0 ;;
    formulas | narrow | wp) parts+=("$1") ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[ ${#parts[@]} -gt 0 ] || parts=(formulas narrow wp)
mkdir -p "$build"
build=$(cd "$build" && pwd)

. tests/packages.sh
packages=('python3 command python3' 'gcc command gcc' 'libc6-dev header stdio.h')
[[ " ${parts[*]} " != *" formulas "* ]] || packages+=('python3-z3 python z3')
[[ " ${parts[*]} " != *" wp "* ]] || packages+=('frama-c-base command frama-c' 'why3 command why3' 'z3 command z3'
  'cvc4 command cvc4')
install_missing "${packages[@]}"

formulas() {
  local failed=0
  /usr/bin/python3 -B tests/proof/formulas.py || failed=1
  echo "== each made too strong"
  /usr/bin/python3 -B tests/proof/formulas.py --break || failed=1
  return $failed
}

# The same text with words of 8 bits and halves of 4: nothing else in the file says how wide a word is.
narrow() {
  sed -e 's/uint64_t/word8/g; s/UINT64_MAX/0xFF/; s/\b32\b/4/g; s/\b63\b/7/g' \
    -e 's|#include <stdint.h>|#include <stdint.h>\ntypedef uint8_t word8;\n#define SWTI_TWO_WORD 1|' \
    lib/exact/two.h > "$build/two8.h"
  "${CC:-cc}" -std=c11 -O2 -Wall -I"$build" tests/proof/narrow.c -o "$build/narrow"
  "$build/narrow"
}

# The contracts are put into a copy; every line that they hang on must be there.
prove() { # SOURCE CONTRACTS FRAMA-C'S OPTIONS...
  local source=$1 contracts=$2 name log counts
  shift 2
  name=$(basename "$contracts" .acsl)
  log=$build/$name.log
  mkdir -p "$build/annotated"
  cp lib/exact/*.h "$build/annotated/"
  python3 -B tests/proof/annotate.py "$source" "$contracts" "$build/annotated/$name.c" || return 1
  HOME=$build frama-c -wp -wp-rte -wp-prover cvc4,z3 -wp-timeout 30 -wp-par 2 "$@" \
    -cpp-extra-args="-DSWTI_TWO_WORD -I$PWD/include -I$PWD/lib" "$build/annotated/$name.c" > "$log" 2>&1 ||
    { tail -n 5 "$log"; return 1; }
  counts=$(sed -n 's/.*Proved goals: *//p' "$log")
  if [ -z "$counts" ] || [ "${counts%% /*}" != "${counts##*/ }" ] || grep -q 'Missing RTE' "$log"; then
    grep -E 'Failed\]|Failed$|Unknown|Timeout' "$log" | grep Goal || true
    echo "not ok - $source: $counts goals"
    return 1
  fi
  echo "ok - $source: $counts goals proved"
}

# swti_two_times and swti_leading_zeros count modulo 2^128 and by shifts; they are the business of `narrow`.
wp() {
  HOME=$build why3 config detect > "$build/why3.log" 2>&1 || { cat "$build/why3.log"; return 1; }
  local two=swti_two_from,swti_two_order,swti_two_less,swti_two_halves,swti_two_product,swti_two_divide failed=0
  prove lib/exact/two.h tests/proof/two.acsl -warn-unsigned-overflow -wp-fct "$two" || failed=1
  prove lib/exact/number.c tests/proof/number.acsl -wp-model Typed+cast || failed=1
  return $failed
}

failed=0
for part in "${parts[@]}"; do
  echo "== $part"
  "$part" || failed=1
done
exit $failed
