#!/bin/bash
# SPDX-License-Identifier: MIT
# Brings Debian's wine for programs of 32 bits into a directory of its own, from where it is run.
#
# Usage: wine32.sh DIRECTORY
#
# wine32 is a package of the architecture i386. To install it, the whole system must take that architecture in,
# and wait until every library that both have is there in one and the same version. So its packages are fetched
# with lists of their own, checked by apt as ever, and unpacked: no root, and nothing outside the directory.
# DIRECTORY/bin then has wine, wineboot and wineserver. The system needs a loader for 32 bits and its
# threads (libc6-i386, lib32gcc-s1).
# Nothing is done where the system has wine32, or the directory is there.
set -eu

if [ $# -ne 1 ] || [[ $1 = -* ]]; then
  sed -n '3,11s/^# \{0,1\}//p' "$0"
  [ "${1:-}" = --help ]
  exit
fi
[ ! -x /usr/lib/wine/wine ] || exit 0
[ ! -e "$1" ] || exit 0

part=$1.part
rm -rf "$part"
mkdir -p "$part"
part=$(cd "$part" && pwd)
mkdir -p "$part/lists/partial" "$part/cache/archives/partial" "$part/bin"
touch "$part/status"
trap 'rm -rf "$part"' EXIT

apt_i386() {
  apt-get -q -o APT::Architecture=i386 -o APT::Architectures=i386 -o Dir::State::Lists="$part/lists" \
    -o Dir::State::status="$part/status" -o Dir::Cache="$part/cache" -o APT::Sandbox::User=root "$@"
}

# A list that a mirror has only in part is left out; what is not in the others fails below.
apt_i386 update || true
# What a program without windows needs of them; zlib1.dll comes from libz-mingw-w64.
(cd "$part/cache" && apt_i386 download wine32 libwine libz-mingw-w64 libunwind8 liblzma5)
for package in "$part"/cache/*.deb; do
  dpkg-deb --extract "$package" "$part"
done
# Wine takes a library for a part of itself by these words in it; libwine's installation puts them there.
zlib=$part/usr/lib/i386-linux-gnu/wine/i386-windows/zlib1.dll
cp "$part/usr/i686-w64-mingw32/lib/zlib1.dll" "$zlib"
printf 'Wine builtin DLL%016d' 0 | tr 0 '\0' | dd of="$zlib" bs=1 seek=64 conv=notrunc status=none
rm -rf "$part/cache" "$part/lists" "$part/status"

for program in wine wineboot wineserver; do
  case $program in
    wine) run='wine' ;;
    wineboot) run='wine wineboot' ;;
    wineserver) run='wineserver32' ;;
  esac
  cat > "$part/bin/$program" <<SCRIPT
#!/bin/sh
root=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
export LD_LIBRARY_PATH="\$root/usr/lib/i386-linux-gnu:\$root/lib/i386-linux-gnu"
export WINESERVER="\$root/usr/lib/wine/wineserver32"
exec "\$root/usr/lib/wine/"$run "\$@"
SCRIPT
  chmod +x "$part/bin/$program"
done
trap - EXIT
mv "$part" "$1"
