"""Where passphrases and PINs come from: a prompt, an open descriptor, a private file, systemd; never an argument."""

from __future__ import annotations

import argparse
import os
import stat
from pathlib import Path
from typing import Final, NoReturn

from parley.cli import voice
from parley.wire.errors import Refusal

PASSPHRASE_BYTES_MAX: Final = 1_024
PASSPHRASE_CHARACTERS_MIN: Final = 8
CREDENTIALS: Final = {"passphrase": "parley.station", "pin": "parley.pin"}
"""The names under which systemd hands over what these options would (systemd.exec, LoadCredential)."""


class PassphraseAbsent(Refusal):
    """The passphrase or PIN is not at hand, and there is no terminal to ask for it at."""

    code = "passphrase-absent"
    hint = "hand it over with --passphrase-fd, --passphrase-file (a PIN: --pin-fd, --pin-file) or a systemd credential"


class PassphraseOpen(Refusal):
    """Others can read the file with the passphrase."""

    code = "passphrase-open"
    hint = "`chmod 600` the file; if others were on this machine, change the passphrase"


class PassphraseUnfit(Refusal):
    """That cannot be a passphrase here."""

    code = "passphrase-unfit"
    hint = "one line of at least eight characters; several words that have nothing to do with each other are best"


def station(args: argparse.Namespace) -> str:
    """The station's passphrase, asked for once a verb; raises PassphraseAbsent, PassphraseOpen, PassphraseUnfit."""
    if not hasattr(args, "station_passphrase"):
        args.station_passphrase = passphrase(args, "", "the station's passphrase")
    return str(args.station_passphrase)


def passphrase(args: argparse.Namespace, whose: str, what: str) -> str:
    """A passphrase that is known already; `whose` names the options.  Raises as `station` does."""
    return _known(args, f"{whose}_passphrase" if whose else "passphrase", what)


def pin(args: argparse.Namespace, whose: str = "") -> str:
    """The PIN of a token, asked for once a verb; `whose` names the options.  Raises as `station` does."""
    option = f"{whose}_pin" if whose else "pin"
    if not hasattr(args, option):
        setattr(args, option, _known(args, option, f"the PIN of the {whose or 'station'}'s token"))
    return str(getattr(args, option))


def new_passphrase(args: argparse.Namespace, whose: str, what: str) -> str:
    """A passphrase for a key that is being made, typed twice where it is typed.  Raises as `station` does."""
    given = _given(args, f"{whose}_passphrase" if whose else "passphrase")
    if given is not None:
        return _fit(given)
    if not voice.at_terminal():
        _refuse_absent(what)
    first = _fit(voice.ask_hidden(f"{what}, a new one"))
    if voice.ask_hidden("the same once more") != first:
        _refuse_unfit("the two differ")
    return first


def _known(args: argparse.Namespace, option: str, what: str) -> str:
    given = _given(args, option)
    if given is not None:
        return given
    if not voice.at_terminal():
        _refuse_absent(what)
    return voice.ask_hidden(what)


def _given(args: argparse.Namespace, option: str) -> str | None:
    descriptor = getattr(args, f"{option}_fd", None)
    if descriptor is not None:
        return _line_from(descriptor)
    file = getattr(args, f"{option}_file", None)
    if file is not None:
        return _private(file)
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    if option in CREDENTIALS and credentials is not None:
        credential = Path(credentials) / CREDENTIALS[option]
        if credential.is_file():
            return _first_line(credential.read_bytes())  # systemd guards its folder itself
    return None


def _line_from(descriptor: int) -> str:
    """One line, and not a byte more: several passphrases may come over one descriptor."""
    line = b""
    try:
        while not line.endswith(b"\n") and len(line) <= PASSPHRASE_BYTES_MAX:
            byte = os.read(descriptor, 1)
            if not byte:
                break
            line += byte
    except OSError as error:
        _refuse_absent(f"descriptor {descriptor}: {error.strerror}")
    if not line:
        _refuse_absent(f"descriptor {descriptor} has no more lines")
    return _first_line(line)


def _private(file: Path) -> str:
    try:
        with file.open("rb") as source:
            if stat.S_IMODE(os.fstat(source.fileno()).st_mode) & 0o077:
                _refuse_open(str(file))
            return _first_line(source.read(PASSPHRASE_BYTES_MAX + 1))
    except OSError as error:
        return _refuse_absent(f"{file}: {error.strerror}")


def _first_line(content: bytes) -> str:
    line = content.split(b"\n", 1)[0].rstrip(b"\r")
    if len(line) > PASSPHRASE_BYTES_MAX:
        _refuse_unfit(f"more than {PASSPHRASE_BYTES_MAX} bytes")
    try:
        return line.decode()
    except UnicodeDecodeError:
        return _refuse_unfit("it is not UTF-8")


def _fit(passphrase: str) -> str:
    if len(passphrase) < PASSPHRASE_CHARACTERS_MIN:
        _refuse_unfit(f"{len(passphrase)} characters")
    return passphrase


def _refuse_absent(what: str) -> NoReturn:
    raise PassphraseAbsent(what)


def _refuse_open(what: str) -> NoReturn:
    raise PassphraseOpen(what)


def _refuse_unfit(why: str) -> NoReturn:
    raise PassphraseUnfit(why)
