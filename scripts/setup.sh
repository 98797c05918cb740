#!/bin/sh
# Makes .venv with the command `parley` from a hash-pinned list: `setup.sh run` for use, `setup.sh dev` for tests too.
#
# Needs Python 3.11 or newer and a package index; neither uv nor root.  PYTHON=... chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."
list="${1:?run or dev}"
venv=.venv
requirements="requirements/$list.txt"

# What a user's own settings must not change.
export PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX || true
[ -n "${HOME:-}" ] || unset HOME # an empty one would put pip's cache into /

say() { printf '%s\n' "parley: $*" >&2; }

find_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.15 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
        [ -z "${PYTHON:-}" ] || break
    done
    say "needs Python 3.11 or newer${PYTHON:+; PYTHON=$PYTHON is not}"
    exit 1
}

# A system's Python may come without `ensurepip`, and then cannot fill a virtual environment.
mend_ensurepip() {
    if "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        return
    fi
    case "${1##*/}" in
    python3*) package="${1##*/}-venv" ;;
    *) package=python3-venv ;;
    esac
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "this Python has no ensurepip: installing $package"
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -qq && apt-get install -qq -y --no-install-recommends "$package"; } >&2
    fi
    if ! "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        say "this Python has no ensurepip; mend it with:  sudo apt-get install $package"
        exit 1
    fi
}

# All that decides what lies in the environment: the lists, the project's own settings, the folder, the interpreter.
state_of() {
    "$venv/bin/python" - "$1" <<'PYTHON'
import hashlib, pathlib, sys
parts = [pathlib.Path(name).read_bytes() for name in (f"requirements/{sys.argv[1]}.txt", "pyproject.toml")]
parts += [str(pathlib.Path.cwd()).encode(), sys.version.encode()]
print(hashlib.sha256(b"\0".join(parts)).hexdigest())
PYTHON
}

is_ready() {
    [ -f "$venv/ready-$1" ] && [ "$(state_of "$1" 2>/dev/null)" = "$(cat "$venv/ready-$1")" ]
}

if is_ready dev || is_ready "$list"; then
    exit 0
fi

python="$(find_python)"
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    mend_ensurepip "$python"
    say "making $venv"
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi
rm -f "$venv/ready-run" "$venv/ready-dev"
say "installing what $requirements names (once)"
"$venv/bin/python" -m pip install --quiet --require-hashes --no-deps -r "$requirements"
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
state_of "$list" >"$venv/ready-$list"
