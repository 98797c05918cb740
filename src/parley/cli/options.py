"""Options that several verbs share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def station(parser: argparse.ArgumentParser, *, as_json: bool = True) -> None:
    """Where the station lies, how its passphrase comes if it does not serve, and data for programs."""
    parser.add_argument(
        "--station",
        type=Path,
        metavar="DIR",
        help="the station's folder; else $PARLEY_STATION, else ./station where it holds one",
    )
    passphrase(parser, "", "the station's passphrase (not needed while it serves)")
    pin(parser, "", "the PIN of the token that holds keys")
    if as_json:
        json(parser)


def json(parser: argparse.ArgumentParser) -> None:
    """Data for programs."""
    parser.add_argument("--json", action="store_true", help="give the answer as one JSON value")


def passphrase(parser: argparse.ArgumentParser, whose: str, what: str) -> None:
    """How a passphrase comes, if not by a prompt: from an open descriptor or from a file."""
    _secret(parser, f"--{whose}-passphrase" if whose else "--passphrase", what)


def pin(parser: argparse.ArgumentParser, whose: str, what: str) -> None:
    """The same for the PIN of a token."""
    _secret(parser, f"--{whose}-pin" if whose else "--pin", what)


def _secret(parser: argparse.ArgumentParser, option: str, what: str) -> None:
    parser.add_argument(f"{option}-fd", type=int, metavar="N", help=f"read {what} from this open descriptor, one line")
    parser.add_argument(
        f"{option}-file", type=Path, metavar="FILE", help=f"read {what} from a file that nobody else can read"
    )


def module(parser: argparse.ArgumentParser) -> None:
    """What speaks with a token, where no settings say so."""
    parser.add_argument(
        "--module",
        default="",
        metavar="PATH",
        help="the token's PKCS #11 library, such as /usr/lib/opensc-pkcs11.so",
    )


def officer(parser: argparse.ArgumentParser) -> None:
    """Who releases: whoever can open the key file."""
    parser.add_argument("--officer", type=Path, required=True, metavar="KEYFILE", help="the key file of who releases")
    passphrase(parser, "officer", "the officer's passphrase")


def line(parser: argparse.ArgumentParser) -> None:
    """Which line is meant."""
    parser.add_argument(
        "--line", metavar="LINE", help="the beginning of the line's id; may be left out where there is only one"
    )


def channel(parser: argparse.ArgumentParser) -> None:
    """Which channel is meant."""
    parser.add_argument(
        "--channel",
        metavar="CHANNEL",
        help="the beginning of the channel's id; may be left out where there is only one",
    )


def speaker(parser: argparse.ArgumentParser) -> None:
    """Which post speaks, where it is not the line's own."""
    parser.add_argument(
        "--as", type=int, dest="speaker", metavar="POST", help="the post that speaks, by a mandate; else the line's own"
    )


def drafting(parser: argparse.ArgumentParser) -> None:
    """A draft instead of a release, for another officer."""
    parser.add_argument(
        "--draft", type=Path, metavar="FILE", help="say nothing: write a draft that another officer releases"
    )


Verbs = Any
"""What argparse gives for adding verbs; its own name is private."""
