#!/bin/bash
# SPDX-License-Identifier: MIT
# The same answers on every machine: builds the library for each, runs the vectors and one checksum of a fixed
# set of calls there, and compares it with this machine's.
set -eu -o pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOT'
Usage: tests/machines/run.sh [--build DIRECTORY] [--rounds N] [--install] [MACHINE...]

Builds the library, the vectors' program and the checksum with each machine's own compiler and runs them, under
qemu or wine where the machine is another. Every checksum must be this one's, and every vector must pass.
What cannot be had here is SKIP, with the reason. --install gets, on Debian as root, what is missing.
EOT
}

build=build-machines rounds=400 install=0 wanted=()
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    --rounds) rounds=$2; shift ;;
    --install) install=1 ;;
    --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) wanted+=("$1") ;;
  esac
  shift
done
mkdir -p "$build"
build=$(cd "$build" && pwd)

# name; compiler and flags; what runs it (- for nothing); Debian's packages
machines() {
  cat <<'EOT'
x86_64|gcc|-|gcc
x86_64-clang|clang-19|-|clang-19
x86_64-O3|gcc -O3|-|gcc
x86_64-two_word|gcc -DSWTI_TWO_WORD|-|gcc
x86_64-portable|gcc -DSWTI_PORTABLE|-|gcc
x86_64-without-avx2|gcc|qemu-x86_64-static -cpu Nehalem|gcc qemu-user-static
x86_64-without-doubles|gcc -D__FLT_EVAL_METHOD__=2 -Wno-builtin-macro-redefined|-|gcc
x86_64-msan|clang-19 -g -fsanitize=memory|-|clang-19 libclang-rt-19-dev
x86_64-valgrind|gcc -g|valgrind -q --leak-check=full --error-exitcode=99|gcc valgrind
x86_64-musl|musl-gcc -static|-|musl-tools
s390x|s390x-linux-gnu-gcc -static|qemu-s390x-static|gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user-static
armhf|arm-linux-gnueabihf-gcc -static|qemu-arm-static|gcc-arm-linux-gnueabihf libc6-dev-armhf-cross qemu-user-static
i686|i686-linux-gnu-gcc -static -msse2 -mfpmath=sse|qemu-i386-static|gcc-i686-linux-gnu libc6-dev-i386-cross qemu-user-static
i686-x87|i686-linux-gnu-gcc -static -mno-sse|qemu-i386-static|gcc-i686-linux-gnu libc6-dev-i386-cross qemu-user-static
windows|x86_64-w64-mingw32-gcc -static|wine|gcc-mingw-w64-x86-64 wine wine64
EOT
}

# The sources of a target, as the build lists them: the library is "swtarget" of lib/, as hosts have names alike.
sources() { # TARGET FOLDER
  meson introspect "$build/list" --targets | python3 -c '
import json, sys
for target in json.load(sys.stdin):
    if target["name"] == sys.argv[1] and target["defined_in"].endswith(f"/{sys.argv[2]}/meson.build"):
        print(*target["target_sources"][0]["sources"], sep="\n")' "$1" "$2"
}

# The tables that the vectors' program is given.
tables() {
  meson introspect "$build/list" --tests | python3 -c '
import json, sys
for test in json.load(sys.stdin):
    if test["name"] == "vectors":
        print(*test["cmd"][1:], sep="\n")'
}

make_programs() { # NAME COMPILER...
  local here=$build/$1
  shift
  local flags=(-std=c11 -O2 -ffp-contract=off -Iinclude -Itests/vectors '-DSWT_VERSION="machines"')
  "$@" "${flags[@]}" -o "$here-checksum" "${library[@]}" tests/machines/calls*.c tests/machines/checksum.c -lm &&
    "$@" "${flags[@]}" -o "$here-vectors" "${library[@]}" "${vectors[@]}" -lm
}

try() { # NAME RUNNER COMPILER...
  local name=$1 runner=() program sum
  read -ra runner <<< "${2#-}"
  shift 2
  make_programs "$name" "$@" > "$build/log" 2>&1 || { tail -n 20 "$build/log"; say FAIL "$name" "does not build"; return; }
  program=$build/$name
  sum=$("${runner[@]}" "$program-checksum"* "$rounds" 2> "$build/log" | tr -d '\r') ||
    { tail -n 5 "$build/log"; say FAIL "$name" "the checksum does not run"; return; }
  if ! "${runner[@]}" "$program-vectors"* "${tables[@]}" > "$build/log" 2>&1 ||
      grep -q '^not ok' "$build/log" || ! grep -q '^ok' "$build/log"; then
    grep -m 5 '^not ok' "$build/log" || tail -n 5 "$build/log"
    say FAIL "$name" "vectors differ"
    return
  fi
  first=${first:-$sum}
  if [ "${sum% rates*}" != "${first% rates*}" ]; then
    say FAIL "$name" "$sum, not that of x86_64"
    return
  fi
  say OK "$name" "$sum, $(grep -c '^ok' "$build/log") vectors"
}

say() { # RESULT NAME TEXT
  printf '%-4s  %-24s %s\n' "$@"
  case $1 in OK) passed=$((passed + 1)) ;; FAIL) failed=$((failed + 1)) ;; SKIP) skipped=$((skipped + 1)) ;; esac
}

lacking() { # PROGRAMS
  local program
  for program in "$@"; do
    [ "$program" = - ] || command -v "$program" > /dev/null || echo "$program"
  done
}

passed=0 failed=0 skipped=0 first=
if [ ! -e "$build/list/build.ninja" ]; then
  meson setup "$build/list" -Dtests=enabled -Dexamples=false -Dcalc=disabled -Dgnumeric=disabled > "$build/log" ||
    { cat "$build/log" >&2; exit 1; }
fi
ninja -C "$build/list" build.ninja > "$build/log"
mapfile -t library < <(sources swtarget lib)
mapfile -t vectors < <(sources run_vectors vectors)
mapfile -t tables < <(tables)
while IFS='|' read -r name compiler runner packages; do
  [ ${#wanted[@]} -eq 0 ] || [[ " x86_64 ${wanted[*]} " == *" $name "* ]] || continue
  if [ $install -eq 1 ] && [ -n "$(lacking "${compiler%% *}" "${runner%% *}")" ]; then
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
      $packages > "$build/log" 2>&1 < /dev/null || true
  fi
  missing=$(lacking "${compiler%% *}" "${runner%% *}")
  if [ -n "$missing" ]; then
    say SKIP "$name" "there is no" ${missing}"; on Debian: $packages"
    continue
  fi
  # shellcheck disable=SC2086
  try "$name" "$runner" $compiler < /dev/null
done < <(machines)
echo "$passed machines the same, $failed not, $skipped skipped"
[ $failed -eq 0 ]
