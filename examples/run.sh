#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds plan_report and runs it with the arguments given here: ./examples/run.sh --plan jilin-2025
# On Debian, as root, it first installs what building takes and is not there. Only the report goes to
# standard output.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build-examples
log=$build/run.log

say() {
    printf 'run.sh: %s\n' "$*" >&2
}

has() {
    command -v "$1" >/dev/null 2>&1
}

has_header() {
    printf '#include <%s>\n' "$1" | cc -E - >/dev/null 2>&1
}

# The Debian packages of what is not there, whoever put the rest there.
missing() {
    has cc || printf 'gcc '
    has_header stdio.h || printf 'libc6-dev '
    has_header csv.h || printf 'libcsv-dev '
    has meson || printf 'meson '
    has ninja || printf 'ninja-build '
}

# What a step prints is of interest only when it fails.
quietly() {
    if ! "$@" >>"$log" 2>&1; then
        cat "$log" >&2
        say "this failed: $*"
        exit 1
    fi
}

install() {
    if ! has apt-get || [ "$(id -u)" -ne 0 ]; then
        say "please install first what these Debian packages hold, then run this again: $*"
        exit 1
    fi
    say "installing $*"
    quietly apt-get update
    quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

mkdir -p "$build"
: >"$log"
packages=$(missing)
if [ -n "$packages" ]; then
    # shellcheck disable=SC2086 # a list of names
    install $packages
fi
if [ ! -f "$build/build.ninja" ]; then
    say "building in $build"
    quietly meson setup -Dtests=disabled -Ddefault_library=static "$build" "$root"
fi
quietly ninja -C "$build" examples/plan_report/plan_report
exec "$build/examples/plan_report/plan_report" "$@"
