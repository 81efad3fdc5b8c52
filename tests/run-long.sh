#!/bin/bash
# SPDX-License-Identifier: MIT
# Everything that takes longer than a test run should, one after the other, with a table of figures at its end.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'EOT'
Usage: tests/run-long.sh [--build DIRECTORY] [PART...]

Parts, all unless some are named. tests/run.sh comes before and installs what all need; coverage, proof, machines and
fuzz install the rest, as root on Debian, or say what is missing:
  coverage  branches by gcc and MC/DC by clang, 100 % asked for
  proof     formulas by z3 over the whole range, two-word arithmetic in 8 bits for every word and by Frama-C for every
            word of 64, the parser of numbers by Frama-C
  machines  the vectors and one checksum on s390x, armhf, i686, musl, Windows, this machine's variants, MSan, valgrind
  fuzz      60 seconds for each fuzzer
  oracle    10^8 calls against GMP and 10^8 of the attack on the filter of growth, 10^7 for each of ten seeds
  dist      the archive of a release, built and tested by itself
  mutation  every mutant of lib/, 98 % asked for in lib/ and lib/exact/; an hour or so on two cores
Each part can be run by itself: tests/PART/run.sh, tests/mutation/mutate.py.
EOT
}

build=build-long parts=()
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    --help) usage; exit 0 ;;
    coverage | proof | machines | fuzz | oracle | dist | mutation) parts+=("$1") ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[ ${#parts[@]} -gt 0 ] || parts=(coverage proof machines fuzz oracle dist mutation)
mkdir -p "$build"
build=$(cd "$build" && pwd)

oracle() {
  local seed
  [ -e "$build/oracle/build.ninja" ] || meson setup "$build/oracle" -Dtests=enabled -Dexamples=false \
    -Dcalc=disabled -Dgnumeric=disabled > /dev/null || return 1
  ninja -C "$build/oracle" tests/oracle/oracle tests/oracle/oracle_wide tests/oracle/oracle_filter > /dev/null || return 1
  for seed in 1 2 3 4 5 6 7 8 9 10; do
    "$build/oracle/tests/oracle/oracle" --calls 10000000 --seed "$seed" || return 1
    "$build/oracle/tests/oracle/oracle_wide" --calls 1000000 --seed "$seed" || return 1
    "$build/oracle/tests/oracle/oracle_filter" --calls 10000000 --seed "$seed" || return 1
  done
}

mutation() {
  (. tests/packages.sh && install_missing "${base_packages[@]}" "$qemu_package") &&
    tests/mutation/mutate.py --build "$build/mutation" --jobs "$(nproc)" --log "$build/mutants.log"
}

run_part() {
  case $1 in
    oracle) oracle ;;
    machines) tests/machines/run.sh --install --build "$build/machines" ;;
    mutation) mutation ;;
    *) "tests/$1/run.sh" --build "$build/$1" ;;
  esac
}

# The lines that say what a part came to.
figures() { # PART
  case $1 in
    coverage) grep -E '^(==|all )' "$build/$1.log" | sed 's/  */ /g' ;;
    proof) grep -E '^(==|ok|not ok)' "$build/$1.log" ;;
    machines) grep -E '^(OK|FAIL|SKIP)|machines the same' "$build/$1.log" ;;
    dist) grep -E '^(OK|FAIL)' "$build/$1.log" ;;
    fuzz) grep -E '^(ok|FAILED)' "$build/$1.log" ;;
    oracle) grep -cE '^ok' "$build/$1.log" | sed 's/$/ comparisons of a kind held/' ;;
    mutation) grep -E '^(lib|exact|columns): ' "$build/$1.log" ;;
  esac
}

failed=0 results=()
for part in "${parts[@]}"; do
  printf '\n== %s\n' "$part"
  began=$SECONDS result=held
  run_part "$part" 2>&1 | tee "$build/$part.log" || true
  [ "${PIPESTATUS[0]}" -eq 0 ] || { result=FAILED failed=1; }
  results+=("$part $result $((SECONDS - began))")
done

printf '\n== Figures\n'
for line in "${results[@]}"; do
  read -r part result seconds <<< "$line"
  printf '%-9s %-6s %5d s\n' "$part" "$result" "$seconds"
  figures "$part" | sed 's/^/    /'
done
exit $failed
