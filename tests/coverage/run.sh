#!/bin/bash
# SPDX-License-Identifier: MIT
# How much of lib/ the unit tests and the vectors reach: lines and branches by gcc, MC/DC by clang. Fails
# below 100 %. No line is marked as an exception.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOT'
Usage: tests/coverage/run.sh [--build DIRECTORY] [branches] [mcdc]

Builds what is told apart when the library is compiled (as usual; and with two words, without kernels by
processor and as if its doubles were wider than they should be, so that they prove nothing) with counters, runs
the unit tests and the vectors, and once more the tests of columns on a processor without AVX2 and one without
FMA, as qemu has them. Prints what each file of lib/ comes to and every branch or condition that is left. Both
figures unless one is named. On Debian, as root, it first installs the packages that are missing and says
which; elsewhere it names them.
EOT
}

build=build-coverage figures=() tests_failed=0
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    --help) usage; exit 0 ;;
    branches | mcdc) figures+=("$1") ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[ ${#figures[@]} -gt 0 ] || figures=(branches mcdc)
mkdir -p "$build"
build=$(cd "$build" && pwd)

. tests/packages.sh
install_missing "${base_packages[@]}" "${coverage_packages[@]}"

common=(-Dbuildtype=debug -Db_lundef=false -Dexamples=false -Dcalc=disabled -Dgnumeric=disabled
  -Dtests=enabled)
# What float.h says on a machine that computes in wider numbers, as x87 does.
no_doubles='-D__FLT_EVAL_METHOD__=2 -Wno-builtin-macro-redefined'
llvm_c_args='-fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc'

# The programs of the two suites, and no others: the oracle would reach more than the tests ask of it.
programs() { # DIRECTORY
  meson introspect "$1" --tests | python3 -c '
import json, os, sys
for test in json.load(sys.stdin):
    own = [s.split(":")[-1] for s in test["suite"]]
    if ("unit" in own or "vectors" in own) and test["cmd"][0].startswith(sys.argv[1]):
        print(os.path.relpath(test["cmd"][0], sys.argv[1]))' "$1"
}

# Counters are kept from run to run of a program, but not from build to build.
measure() { # DIRECTORY PROCESSORS... -- OPTIONS...
  local directory=$1 processors=() made program processor
  shift
  while [ "$1" != -- ]; do
    processors+=("$1")
    shift
  done
  shift
  [ -e "$directory/build.ninja" ] || meson setup "$directory" "${common[@]}" "$@" > "$directory.log" || {
    cat "$directory.log" >&2
    return 1
  }
  rm -rf "$directory/counts"
  ninja -C "$directory" build.ninja > "$directory.log" || { cat "$directory.log" >&2; return 1; }
  mapfile -t made < <(programs "$directory")
  ninja -j1 -C "$directory" "${made[@]}" > "$directory.log" || { cat "$directory.log" >&2; return 1; }
  find "$directory" -name '*.gcda' -delete
  export CK_FORK=no
  export LLVM_PROFILE_FILE="$directory/counts/%p-%m.profraw"
  meson test -C "$directory" --no-rebuild --num-processes 1 --suite unit --suite vectors \
    --timeout-multiplier 5 > "$directory.log" || {
    grep -E 'ERROR|FAIL|TIMEOUT' "$directory.log" >&2
    tests_failed=1
  }
  for processor in "${processors[@]}"; do
    for program in columns coverage; do
      qemu-x86_64-static -cpu "$processor" "$directory/tests/test_$program" > "$directory.log" 2>&1 ||
        { cat "$directory.log" >&2; return 1; }
    done
  done
}

branches() {
  local here=$build/branches
  mkdir -p "$here"
  CC=gcc measure "$here/usual" Nehalem Haswell,-fma -- -Db_coverage=true &&
    CC=gcc measure "$here/plain" -- -Db_coverage=true -Dtwo_word=true -Dportable=true "-Dc_args=$no_doubles" &&
    python3 -B tests/coverage/branches.py "$here"
}

# Both builds at once: what only one of them can do and what only the other can are one condition's two outcomes.
export_counts() { # DIRECTORY...
  local objects=() directory program
  for directory in "$@"; do
    objects+=(-object "$directory"/lib/libswtarget.so.[0-9].[0-9].[0-9])
    for program in $(programs "$directory"); do
      objects+=(-object "$directory/$program")
    done
  done
  llvm-profdata-19 merge -sparse "${@/%//counts}" -o "$1/all" &&
    llvm-cov-19 export "${objects[@]}" -instr-profile "$1/all" > "$1.json"
}

mcdc() {
  local here=$build/mcdc
  mkdir -p "$here"
  CC=clang-19 measure "$here/usual" Nehalem Haswell,-fma -- \
    "-Dc_args=$llvm_c_args" -Dc_link_args=-fprofile-instr-generate &&
    CC=clang-19 measure "$here/plain" -- -Dtwo_word=true -Dportable=true \
      "-Dc_args=$llvm_c_args $no_doubles" -Dc_link_args=-fprofile-instr-generate &&
    export_counts "$here/usual" "$here/plain" && python3 -B tests/coverage/mcdc.py "$here/usual.json"
}

failed=0
for figure in "${figures[@]}"; do
  say "$figure"
  "$figure" || failed=1
done
[ $tests_failed -eq 0 ] || echo "Some tests failed: the figures are of those that ran to their end." >&2
[ $failed -eq 0 ] && [ $tests_failed -eq 0 ]
