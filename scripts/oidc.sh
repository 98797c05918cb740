#!/bin/sh
# Installs the provider of single sign-on that the tests sign in at, by its lock file in tests/oidc, into .venv/oidc.
#
# A failure is said and not fatal: the tests then name the absent part themselves.
set -eu
cd "$(dirname "$0")/.."
place="${1:-.venv}/oidc"
lock=tests/oidc/package-lock.json

say() { printf '%s\n' "parley: $*" >&2; }

if cmp -s "$lock" "$place/installed.json"; then
    exit 0
elif ! command -v npm >/dev/null; then
    say "no npm here: the tests go without a provider of single sign-on (make deps)"
    exit 0
fi
say "installing what $lock names (once)"
mkdir -p "$place"
cp tests/oidc/package.json "$lock" "$place/"
# node trusts a list of its own; who the system trusts is who its administrator added, such as a proxy's authority.
system=/etc/ssl/certs/ca-certificates.crt
[ -n "${NODE_EXTRA_CA_CERTS:-}" ] || [ ! -r "$system" ] || export NODE_EXTRA_CA_CERTS="$system"
[ -n "${HOME:-}" ] || export npm_config_cache="$place/.npm" # an empty one would put its cache into /
if npm ci --prefix "$place" --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >&2; then
    cp "$lock" "$place/installed.json"
else
    say "could not install it: the tests go without a provider of single sign-on"
fi
