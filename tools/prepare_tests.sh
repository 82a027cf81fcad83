#!/usr/bin/env bash
# Installs the programs that the tests drive, through the system's package manager where it may;
# elsewhere says plainly what is missing. In CI nothing may be missing.
set -euo pipefail

become=""
[ "$(id -u)" -eq 0 ] || become="sudo -n"

install() {
    command -v apt-get >/dev/null && { [ -z "$become" ] || $become true 2>/dev/null; } || return 1
    echo "Setting up: installing $* with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    $become apt-get -qq update && $become apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

missing=()
# Debian's chromium without windows draws the same pages in half the time; the one with windows will do.
command -v chromium-headless-shell >/dev/null || install chromium-headless-shell 2>/dev/null ||
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing+=(nginx)
command -v openssl >/dev/null || missing+=(openssl)
[ -e /usr/lib/softhsm/libsofthsm2.so ] || missing+=(softhsm2)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing+=(postgresql)
/sbin/ldconfig -p 2>/dev/null | grep -q libatomic.so.1 || missing+=(libatomic1) # what drives the browser is linked to it
[ ${#missing[@]} -eq 0 ] && exit 0
install "${missing[@]}" && exit 0

echo "The tests need these programs, and they could not be installed here: ${missing[*]}" >&2
echo "Install them with your system's package manager, then run 'make test' again." >&2
[ -n "${CI:-}" ] && exit 1
echo "Tests that drive a missing program will be skipped, and will say so." >&2
