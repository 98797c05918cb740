#!/bin/sh
# Installs Parley from its wheel into a folder of its own: `install.sh FOLDER WHEEL [LIST]`.
#
# LIST pins every other package by hash (default: requirements/run.txt beside this script's folder).  Afterwards
# FOLDER/bin/parley is the command.  Needs Python 3.11 or newer, with venv; PYTHON=... chooses it.
set -eu
folder="${1:?the folder to install into}"
wheel="${2:?the wheel}"
list="${3:-$(dirname "$0")/../requirements/run.txt}"

export PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX || true

"${PYTHON:-python3}" -c 'import sys; sys.exit("needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
"${PYTHON:-python3}" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --require-hashes --no-deps -r "$list"
"$folder/bin/python" -m pip install --quiet --no-deps "$wheel"
"$folder/bin/parley" --version
