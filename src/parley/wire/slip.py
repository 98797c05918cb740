"""The slip: what prints on one sheet of paper and can be typed back (spec/slip.md).

A line carries 16 bytes and a checksum over itself, its number and the kind of slip, so that a typing error is named by
its line.  A card slip names a party and its card and says how to reach it; a secret slip is a secret carried by hand.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final, NoReturn
from unicodedata import category

from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import PartyId
from parley.wire.limits import ADDRESSES_MAX, SLIP_LINES_MAX, TEXT_CHARACTERS_MAX

SECRET_BYTES: Final = 32

_LINE_BYTES: Final = 16
_CHECK_BITS: Final = 22
_GROUP: Final = 5
_GROUPS: Final = 6
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE: Final = str.maketrans("OIL", "011")
_LENGTH_BYTES: Final = 2
_TITLE: Final = "PARLEY"
_CARD: Final = "card"
_CARRIED: Final = "secret"


class SlipLineBad(Refusal):
    """A line of the slip was not typed as it is printed."""

    code = "slip-line-bad"
    hint = "compare this line with the paper, letter by letter"


class SlipBad(Refusal):
    """The slip is not complete, or not one of this kind."""

    code = "slip-bad"
    hint = "type all lines, in order, from one sheet"


@dataclass(frozen=True, slots=True)
class CardSlip:
    """What a card slip says: names by language; addresses as (bearer, address); contacts for people."""

    party: PartyId
    card_hash: bytes
    names: dict[str, str]
    addresses: tuple[tuple[str, str], ...] = ()
    contacts: tuple[str, ...] = ()


def write_card_slip(slip: CardSlip) -> list[str]:
    """The lines of a card slip; contacts, then addresses, that do not fit on a sheet are left out, last first."""
    addresses, contacts = list(slip.addresses), list(slip.contacts)
    while True:
        said = {1: slip.party, 2: slip.card_hash, 3: slip.names, 4: addresses, 5: contacts}
        content = cbor.encode(said)
        whole = len(content).to_bytes(_LENGTH_BYTES, "big") + content
        if len(whole) <= SLIP_LINES_MAX * _LINE_BYTES:
            return _write(_CARD, whole)
        assert contacts or addresses
        (contacts or addresses).pop()


def read_card_slip(typed: str) -> CardSlip:
    """The card slip that a person typed or scanned.

    Raises SlipLineBad with the line's number, and SlipBad.
    """
    whole = _read(_CARD, typed)
    length = int.from_bytes(whole[:_LENGTH_BYTES], "big")
    content, padding = whole[_LENGTH_BYTES:][:length], whole[_LENGTH_BYTES:][length:]
    if len(content) != length or len(padding) >= _LINE_BYTES or any(padding):
        _refuse("a line is missing at the end, or there is one too many")
    try:
        value = cbor.decode(content)
    except cbor.BadCbor as bad:
        _refuse(bad.detail)
    return _card_slip(value)


def write_secret_slip(secret: bytes) -> list[str]:
    """The two lines of a secret slip."""
    assert len(secret) == SECRET_BYTES
    return _write(_CARRIED, secret)


def read_secret_slip(typed: str) -> bytes:
    """The secret that a person typed or scanned.

    Raises SlipLineBad with the line's number, and SlipBad.
    """
    secret = _read(_CARRIED, typed)
    if len(secret) != SECRET_BYTES:
        _refuse("a secret has two lines")
    return secret


_TYPED_CHARACTERS_MAX: Final = 200 * SLIP_LINES_MAX
"""A sheet as it is typed, with all the space that somebody may put between."""


def _write(kind: str, whole: bytes) -> list[str]:
    padded = whole + bytes(-len(whole) % _LINE_BYTES)
    cuts = [padded[at : at + _LINE_BYTES] for at in range(0, len(padded), _LINE_BYTES)]
    lines = [f"{place:02d}  {_groups(kind, place, data)}" for place, data in enumerate(cuts, 1)]
    return [f"{_TITLE} {kind.upper()}", *lines]


def _read(kind: str, typed: str) -> bytes:
    if len(typed) > _TYPED_CHARACTERS_MAX:
        _refuse(f"{len(typed)} characters")
    lines = [line for line in map(_symbols, typed.splitlines()) if line and not line.startswith(_TITLE)]
    if not 1 <= len(lines) <= SLIP_LINES_MAX:
        _refuse(f"{len(lines)} lines")
    return b"".join(_line(kind, place, line) for place, line in enumerate(lines, 1))


def _symbols(line: str) -> str:
    return re.sub(r"[\s-]", "", line).upper()


def _line(kind: str, place: int, line: str) -> bytes:
    symbols = line.translate(_ALIKE)
    if len(symbols) == _GROUP * _GROUPS + 2 and symbols[:2] == f"{place:02d}":
        symbols = symbols[2:]
    if len(symbols) != _GROUP * _GROUPS or not set(symbols) <= set(_ALPHABET):
        _refuse_line(place)
    number = 0
    for symbol in symbols:
        number = number << 5 | _ALPHABET.index(symbol)
    data = (number >> _CHECK_BITS).to_bytes(_LINE_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(kind, place, data):
        _refuse_line(place)
    return data


def _groups(kind: str, place: int, data: bytes) -> str:
    number = int.from_bytes(data, "big") << _CHECK_BITS | _check(kind, place, data)
    symbols = "".join(_ALPHABET[number >> 5 * at & 31] for at in reversed(range(_GROUP * _GROUPS)))
    return " ".join(symbols[at : at + _GROUP] for at in range(0, len(symbols), _GROUP))


def _check(kind: str, place: int, data: bytes) -> int:
    digest = hashlib.sha256(b"parley/slip/v1\n" + kind.encode() + bytes((place,)) + data).digest()
    return int.from_bytes(digest, "big") >> 256 - _CHECK_BITS


def _card_slip(value: object) -> CardSlip:
    match value:
        case {1: bytes(party), 2: bytes(card_hash), 3: dict(names), 4: list(addresses), 5: list(contacts), **more} if (
            not more
            and len(party) == len(card_hash) == 32
            and names
            and max(len(addresses), len(contacts)) <= ADDRESSES_MAX
            and all(_is_pair(pair) for pair in names.items())
            and all(_is_pair(pair) for pair in addresses)
            and all(map(_is_text, contacts))
        ):
            pairs = tuple((bearer, address) for bearer, address in addresses)
            return CardSlip(PartyId(party), card_hash, dict(names), pairs, tuple(contacts))
        case _:
            return _refuse("its content has another form")


def _is_pair(pair: object) -> bool:
    return isinstance(pair, list | tuple) and len(pair) == 2 and all(map(_is_text, pair))


def _is_text(text: object) -> bool:
    return (
        isinstance(text, str)
        and 1 <= len(text) <= TEXT_CHARACTERS_MAX
        and not any(category(character) == "Cc" for character in text)
    )


def _refuse_line(place: int) -> NoReturn:
    raise SlipLineBad(f"line {place}")


def _refuse(why: str) -> NoReturn:
    raise SlipBad(why)
