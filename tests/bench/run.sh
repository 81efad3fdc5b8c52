#!/bin/bash
# SPDX-License-Identifier: MIT
# Measures the library and its peers in one go, from whatever directory it is called.
set -eu
cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'USAGE'
Usage: tests/bench/run.sh [--quick] [--no-peers] [--hosts] [--data DIR] [--runs N]

Builds the library for release in build-bench/ and times it: against copying and reading memory, libm's pow
and GMP; then, on the same rows, against NumPy, pandas, SQLite and DuckDB, and from Python against from C.
Prints tables with machine and date, and leaves all figures in build-bench/bench.json. On
Debian, as root, it first installs the packages that are missing and says which; DuckDB comes by npm into a
directory outside the tree (SWTARGET_BENCH_PEERS, or one in TMPDIR). Some five minutes on a quiet machine.

  --quick     small tables and few rounds: shows that all runs, not how fast it is
  --no-peers  the C programs only
  --hosts     formula rows in LibreOffice Calc and Gnumeric too, and a table in PostgreSQL; what of these is
              not there is left out, and `tests/run.sh --all` installs it
  --runs N    all of it so many times; then the tables of the README, made of build-bench/bench-1.json and so on
  --data DIR  real tables beside the made-up ones: county_elders_2020.csv, villages_2023.csv.gz
  --help      this text
USAGE
}

quick=() data=() peers=1 hosts=0 runs=1
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=(--quick) ;;
    --no-peers) peers=0 ;;
    --hosts) hosts=1 ;;
    --data) [ $# -gt 1 ] || { usage >&2; exit 2; }; data=(--data "$2"); shift ;;
    --runs) [[ ${2-} =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }; runs=$2; shift ;;
    --help) usage; exit 0 ;;
    *) echo "tests/bench/run.sh: unknown option $1; --help lists them" >&2; exit 2 ;;
  esac
  shift
done

. tests/packages.sh
packages=("${base_packages[@]}" 'gzip command gzip')
[ "$peers" -eq 0 ] || packages+=('nodejs command node' 'npm command npm' 'python3-numpy python numpy'
  'python3-pandas python pandas')
install_missing "${packages[@]}"
build='build-bench'
say "Building in $build/"
[ -e "$build/build.ninja" ] || meson setup "$build" -Dbuildtype=release -Dtests=enabled -Dexamples=false
ninja -C "$build" tests/bench/bench tests/bench/libbench_portable.so
export PYTHONDONTWRITEBYTECODE=1 SWTARGET_LIBRARY=$PWD/$build/lib/libswtarget.so PYTHONPATH=$PWD/lib/python
node_directory=${SWTARGET_BENCH_PEERS:-${TMPDIR:-/tmp}/swtarget-bench-peers-$(id -u)}
if [ "$peers" -eq 1 ] && [ ! -d "$node_directory/node_modules/@duckdb/node-api" ]; then
  say "Installing @duckdb/node-api in $node_directory"
  mkdir -p "$node_directory"
  npm install --prefix "$node_directory" --no-audit --no-fund @duckdb/node-api
fi

measure() {
  rm -f $build/library.json $build/peers.json $build/python.json
  say "The library, its limits and other ways to the same answers"
  $build/tests/bench/bench --json $build/library.json "${quick[@]}" "${data[@]}"
  if [ "$peers" -eq 1 ]; then
    say "NumPy, pandas, SQLite and DuckDB"
    /usr/bin/python3 tests/bench/peers.py --library "$SWTARGET_LIBRARY" --duckdb "$node_directory" \
      --json $build/peers.json "${quick[@]}"
    say "From Python against from C"
    /usr/bin/python3 tests/bench/bench_python.py --json ${quick:+1000000 5} | tee $build/python.json
  fi
  say "Tables, also in $build/bench.json"
  /usr/bin/python3 tests/bench/report.py --directory $build
}

files=()
for run in $(seq "$runs"); do
  [ "$runs" -eq 1 ] || say "Run $run of $runs"
  measure
  cp $build/bench.json "$build/bench-$run.json"
  files+=("$build/bench-$run.json")
done

if [ "$hosts" -eq 1 ]; then
  say "Calc, Gnumeric and PostgreSQL"
  ninja -C "$build"
  /usr/bin/python3 -B tests/bench/bench_hosts.py ${quick:+--rows 10000 --runs 3} "$build"
  /usr/bin/python3 -B tests/bench/bench_postgres.py ${quick:+--rows 50000 --runs 1} "$build"
fi

if [ "$runs" -gt 1 ]; then
  say "The README's tables"
  /usr/bin/python3 tests/bench/report.py --readme "${files[@]}"
fi
