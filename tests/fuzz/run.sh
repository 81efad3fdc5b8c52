#!/bin/bash
# SPDX-License-Identifier: MIT
# Searches with every fuzzer for a time, from its corpus on; what fails is left in the build directory and named.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."
usage() {
  cat <<'EOT'
Usage: tests/fuzz/run.sh [--build DIRECTORY] [--seconds N] [--renew] [NAME...]

  NAME       search with these fuzzers only
  --seconds  for each, 60 unless told
  --renew    write what was found, as few inputs as reach it all, back into tests/fuzz/corpus/
  --list     print which function is in which fuzzer
  --help     this text

Needs clang-19 and libclang-rt-19-dev, which it installs as root on Debian, and what tests/run.sh needs.
EOT
}

build=build-fuzz seconds=60 renew=0 names=()
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    --seconds) seconds=$2; shift ;;
    --renew) renew=1 ;;
    --list) sed -n 's/^#   //p' tests/fuzz/meson.build; exit 0 ;;
    --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) names+=("$1") ;;
  esac
  shift
done
. tests/packages.sh
install_missing "${base_packages[@]}" 'clang-19 command clang-19' \
  "libclang-rt-19-dev file /usr/lib/llvm-19/lib/clang/19/lib/linux/libclang_rt.fuzzer-$(uname -m).a"
[ ${#names[@]} -gt 0 ] || mapfile -t names \
  < <(sed -n "s/^fuzz_names = \[\(.*\)\]$/\1/p" tests/fuzz/meson.build | tr -d "' " | tr , '\n')
[ -e "$build/build.ninja" ] || CC=clang-19 meson setup "$build" -Dfuzzing=true -Dtests=enabled -Dexamples=false \
  -Dcalc=disabled -Dgnumeric=disabled -Db_lundef=false > /dev/null
failed=0
for name in "${names[@]}"; do
  here=$build/found/$name length=160
  [ "$name" != files ] || length=500 # a plan takes a header
  ninja -j1 -C "$build" "tests/fuzz/fuzz_$name" > /dev/null
  python3 -B tests/fuzz/corpus.py unpack "tests/fuzz/corpus/$name.hex" "$here"
  if "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len="$length" -len_control=0 -use_value_profile=1 \
      -artifact_prefix="$build/failed-$name-" "$here" > "$build/$name.log" 2>&1; then
    echo "ok      fuzz_$name: $(grep -c . "tests/fuzz/corpus/$name.hex") inputs, $(grep DONE "$build/$name.log")"
  else
    failed=1
    echo "FAILED  fuzz_$name: $(grep -E 'fuzz:|runtime error|ERROR' "$build/$name.log" | head -n 1)"
    ls "$build"/failed-"$name"-*
    continue
  fi
  if [ $renew -eq 1 ]; then
    rm -rf "$here.least" && mkdir "$here.least"
    "$build/tests/fuzz/fuzz_$name" -set_cover_merge=1 "$here.least" "$here" > /dev/null 2>&1
    python3 -B tests/fuzz/corpus.py pack "$here.least" "tests/fuzz/corpus/$name.hex"
  fi
done
exit $failed
