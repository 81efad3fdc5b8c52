#!/bin/bash
# SPDX-License-Identifier: MIT
# Makes the archive of a release by `meson dist`, unpacks it elsewhere, builds it there and runs its unit tests and
# vectors. Usage: tests/dist/run.sh [--build DIRECTORY]. Needs git and what tests/run.sh needs.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."
build=build-dist
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2; shift ;;
    *) sed -n '3,4s/^# //p' tests/dist/run.sh; [ "$1" = --help ]; exit ;;
  esac
  shift
done
mkdir -p "$build"
build=$(cd "$build" && pwd)
rm -rf "$build"/{made,unpacked}

meson setup "$build/made" -Dtests=disabled -Dexamples=false -Dcalc=disabled -Dgnumeric=disabled > "$build/log"
meson dist -C "$build/made" --no-tests --formats xztar --allow-dirty >> "$build/log" 2>&1 ||
  { tail -n 5 "$build/log"; echo "FAIL  meson dist"; exit 1; }
archive=$(echo "$build"/made/meson-dist/*.tar.xz)
mkdir "$build/unpacked"
tar -C "$build/unpacked" -xf "$archive"
tree=$(echo "$build"/unpacked/*)
echo "OK    ${archive##*/}: $(find "$tree" -type f | wc -l) files"

# The archive is what is in the repository, no file more and none fewer.
if ! diff <(git ls-files | sort) <(cd "$tree" && find . -type f -o -type l | sed 's|^\./||' | sort); then
  echo "FAIL  the archive's files are not the repository's"
  exit 1
fi
cd "$tree"
meson setup made -Dwerror=true -Dtests=enabled > "$build/log" && ninja -C made > "$build/log" ||
  { tail -n 20 "$build/log"; echo "FAIL  the archive does not build"; exit 1; }
meson test -C made --no-rebuild --suite unit --suite vectors > "$build/log" ||
  { grep -E 'FAIL|ERROR|TIMEOUT' "$build/log"; echo "FAIL  the archive's tests"; exit 1; }
echo "OK    $(grep -cE ' OK ' "$build/log") test programs of the archive passed"
