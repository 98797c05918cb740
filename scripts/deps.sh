#!/bin/sh
# Installs the Debian packages of a list (deps/debian.txt, or the one given) when root, else says the line that does.
#
# With --try a failure to install is said and not fatal: the tests then name the absent parts themselves.
set -eu
cd "$(dirname "$0")/.."
try=
list=deps/debian.txt
for word; do
    case "$word" in
    --try) try=yes ;;
    *) list=$word ;;
    esac
done

say() { printf '%s\n' "parley: $*" >&2; }

if ! command -v dpkg-query >/dev/null; then
    say "no Debian here; install by your system's own means: $(sed 's/#.*//' "$list" | xargs)"
    exit 0
fi

absent=
for package in $(sed 's/#.*//' "$list"); do
    if [ "$package" = npm ] && command -v npm >/dev/null; then
        continue # it came with nodejs, which such a package would drive out
    fi
    case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)" in
    *' installed') ;;
    *) absent="$absent $package" ;;
    esac
done

if [ -z "$absent" ]; then
    exit 0
elif [ "$(id -u)" != 0 ]; then
    say "absent system packages; install them with:  sudo apt-get install$absent"
else
    say "installing$absent"
    export DEBIAN_FRONTEND=noninteractive
    # The tests start servers of their own; none is to run on this machine because of us.
    if [ ! -e /usr/lib/postgresql ]; then
        mkdir -p /etc/postgresql-common/createcluster.d
        echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/parley.conf
    fi
    # shellcheck disable=SC2086  # names, meant to be split
    if ! { apt-get update -qq && apt-get install -qq -y --no-install-recommends $absent; } >&2; then
        say "could not install$absent"
        [ -n "$try" ] || exit 1
    fi
    for service in coturn prometheus prosody; do
        case "$absent" in
        *"$service"*) if command -v systemctl >/dev/null; then systemctl disable --now "$service" >&2 || true; fi ;;
        esac
    done
fi
