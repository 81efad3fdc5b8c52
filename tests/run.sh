#!/bin/bash
# SPDX-License-Identifier: MIT
# Builds the library with its tests and runs them all, from whatever directory it is called.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'EOF'
Usage: tests/run.sh [--quick] [--all] [NAME...]

Builds with -Werror in build-tests/ and runs every test; builds again under the address and undefined
behaviour sanitizers in build-sanitize/ and runs the tests there too. On Debian, as root, it first installs
the packages that are missing and says which; elsewhere it names them. The last line is true:
`N passed, N failed`, and `, N skipped` where something could not be run.

  NAME     run only the tests of this name, as `meson test --list` in build-tests/ gives them
  --quick  without the sanitizers
  --all    install every program that the library is used from, too (Calc, Gnumeric, wine, NumPy...), so that
           no test is skipped for want of it; without, what is not there is skipped and named. Wine for 32
           bits goes into build-wine32/, as Debian has it for another architecture alone
  --help   this text
EOF
}

# shellcheck source-path=SCRIPTDIR
. tests/packages.sh
# What --all adds: the programs of the hosts, listed beside their tests.
mapfile -t host_packages < <(cat tests/hosts/packages tests/hosts/*/packages)

quick=0 all=0 names=()
for argument in "$@"; do
  case $argument in
    --quick) quick=1 ;;
    --all) all=1 ;;
    --help) usage; exit 0 ;;
    -*) echo "tests/run.sh: unknown option $argument; --help lists them" >&2; exit 2 ;;
    *) names+=("$argument") ;;
  esac
done

# A directory that was set up for another copy of the tree would test that copy.
configure() { # DIRECTORY OPTIONS...
  local directory=$1
  shift
  if [ -e "$directory" ] && ! grep -Fqs "\"source\": \"$PWD\"" "$directory/meson-info/meson-info.json"; then
    rm -rf "$directory"
  fi
  [ -e "$directory/build.ninja" ] || meson setup "$directory" "$@"
}

# The result is left in the directory's logs, where tally.py counts it; a build that fails leaves none, which
# counts as a failure.
build_and_test() { # DIRECTORY OPTIONS...
  local directory=$1 log=$1/meson-logs/testlog.json
  rm -f "$log"
  say "Building in $directory/"
  if configure "$@" && ninja -C "$directory"; then
    say "Testing in $directory/"
    meson test -C "$directory" --no-rebuild --print-errorlogs "${names[@]}" || true
    # A name may belong to a test that only the other build has.
    [ ${#names[@]} -eq 0 ] || [ -e "$log" ] || return 0
  fi
  directories+=("$directory")
}

packages=("${base_packages[@]}")
[ "$all" -eq 0 ] || packages+=("${host_packages[@]}")
install_missing "${packages[@]}"
if [ "$all" -eq 1 ] && ! tests/hosts/excel/wine32.sh build-wine32; then
  echo "Wine for 32 bits could not be fetched: what needs it is skipped." >&2
fi

directories=()
build_and_test build-tests -Dwerror=true -Dtests=enabled
if [ "$quick" -eq 0 ]; then
  # gcc's sanitizers make it warn where there is nothing to warn of, hence no -Werror.
  build_and_test build-sanitize -Dtests=enabled -Db_sanitize=address,undefined -Db_lundef=false \
    -Dc_args=-fsanitize=float-cast-overflow,bounds-strict
fi

say "Results"
[ ${#names[@]} -eq 0 ] || directories=(--some "${directories[@]}")
exec python3 -B tests/tally.py "${directories[@]}"
