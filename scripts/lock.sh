#!/bin/sh
# Resolves the dependencies anew and writes the hash-pinned lists that `make setup` and `make demo` install.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-uv}"

"$uv" lock "$@"
for list in run dev; do
    case "$list" in
    run) what="--no-default-groups --group build" ;;
    dev) what="--no-default-groups --group build --group test --group lint --all-extras" ;;
    esac
    {
        echo "# Written by scripts/lock.sh from uv.lock: change pyproject.toml and run make lock."
        # shellcheck disable=SC2086  # options, meant to be split
        "$uv" export --quiet --locked --no-header --no-annotate --no-emit-project --format requirements.txt $what
    } >"requirements/$list.tmp"
    mv "requirements/$list.tmp" "requirements/$list.txt"
done
