#!/bin/bash
# SPDX-License-Identifier: MIT
# What the scripts beside it need from Debian, and how it is had. To be sourced.

# Debian's packages and, for each, how to see that it is there: a command, a header to include, a file, a module of
# pkg-config or of Python.
base_packages=(
  'gcc command gcc' 'g++ command g++' 'libc6-dev header stdio.h' 'binutils command nm'
  'meson command meson' 'ninja-build command ninja' 'pkg-config command pkg-config' 'cmake command cmake'
  'python3 command python3' 'check module check' 'libgmp-dev header gmp.h'
  'libmpfr-dev header mpfr.h' 'libcsv-dev header csv.h')
# What MC/DC and runs as another processor take besides.
qemu_package='qemu-user-static command qemu-x86_64-static'
coverage_packages=(
  'clang-19 command clang-19' 'llvm-19 command llvm-cov-19'
  "libclang-rt-19-dev file /usr/lib/llvm-19/lib/clang/19/lib/linux/libclang_rt.profile-$(uname -m).a"
  "$qemu_package")

say() { printf '\n== %s\n' "$*"; }

is_there() { # KIND NAME
  case $1 in
    command) command -v "$2" > /dev/null ;;
    file) [ -e "$2" ] ;;
    module) pkg-config --exists "$2" ;;
    python) /usr/bin/python3 -c "import $2" 2> /dev/null ;;
    header) [ -e "/usr/include/$2" ] || compgen -G "/usr/include/*-linux-*/$2" > /dev/null ||
      echo "#include <$2>" | gcc -E - > /dev/null 2>&1 ;;
  esac
}

missing_packages() {
  local package kind name
  while read -r package kind name; do
    is_there "$kind" "$name" || echo "$package"
  done < <(printf '%s\n' "$@")
}

install_missing() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ ! -e /etc/debian_version ] || [ "$(id -u)" -ne 0 ]; then
    echo "These are missing (Debian's names): ${missing[*]}" >&2
    echo "Install them, or run this as root on Debian, which does so itself." >&2
    exit 1
  fi
  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update
  apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"
}
