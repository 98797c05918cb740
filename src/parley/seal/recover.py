"""How a restored station comes back: the two recovery messages and the root that follows (spec/ratchet.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn, TypeAlias

from parley.keys.derive import hkdf
from parley.keys.kem import XWING_CIPHERTEXT_BYTES
from parley.keys.purpose import XWING_PUBLIC_BYTES
from parley.seal.maps import Check, bytes_of, integer, is_time, read_item, read_map, read_signed
from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, Generation, LogSize, RootHash
from parley.wire.limits import (
    GENERATIONS_MAX,
    LINES_MAX,
    LOG_SIZE_MAX,
    RECOVER_BYTES_MAX,
    RECOVER_EARLIER_MAX,
    ROOT_NUMBER_MAX,
)


class RecoverBad(Refusal):
    """The other side's recovery message cannot be read."""

    code = "recover-bad"
    hint = "speak to the other side over another way; its software may be faulty"


Earlier: TypeAlias = tuple[tuple[Generation, LogSize], ...]
"""Earlier generations of a log and how much is held of each, oldest first."""


@dataclass(frozen=True, slots=True)
class Head:
    """The logs of one line as the message's sender holds them: its own and the other side's, and those before them."""

    line: int
    own_generation: Generation
    own_size: LogSize
    own_root: RootHash
    other_generation: Generation
    other_size: LogSize
    other_root: RootHash
    own_earlier: Earlier = ()
    other_earlier: Earlier = ()


@dataclass(frozen=True, slots=True)
class RecoverOffer:
    """The restored side: a fresh X-Wing key, and a ciphertext to the other's static key."""

    time: int
    xwing_public: bytes
    ciphertext: bytes
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class RecoverAnswer:
    """The other side: a ciphertext to the offer's key, and the number of the root to go on under."""

    time: int
    offer_hash: bytes
    ciphertext: bytes
    heads: tuple[Head, ...]
    root: int


@dataclass(frozen=True, slots=True)
class SignedRecover:
    """A recovery message as it was read; the signature, by the key that the page names, is still to be checked."""

    said: RecoverOffer | RecoverAnswer
    map_bytes: bytes
    signature: bytes


def map_bytes(said: RecoverOffer | RecoverAnswer) -> bytes:
    """The map of a message."""
    heads = [_write_head(head) for head in said.heads]
    if isinstance(said, RecoverOffer):
        return cbor.encode({1: 0, 2: said.time, 3: said.xwing_public, 4: said.ciphertext, 5: heads})
    return cbor.encode({1: 1, 2: said.time, 3: said.offer_hash, 4: said.ciphertext, 5: heads, 6: said.root})


def signed_text(channel: ChannelId, map_: bytes) -> bytes:
    """What the recovery key signs under an offer, and the channel key under an answer."""
    return b"parley/recover/v1\n" + channel + map_


def write_message(map_: bytes, signature: bytes) -> bytes:
    """The message: map and signature."""
    message = cbor.encode([map_, signature])
    assert len(message) <= RECOVER_BYTES_MAX
    return message


def read_message(message: bytes) -> SignedRecover:
    """The message of these bytes.

    Raises RecoverBad.
    """
    inner, signature = read_signed(message, _refuse)
    match read_item(inner, _refuse):
        case {1: (0 | 1) as said} if not isinstance(said, bool):
            fields = read_map(inner, _ANSWER_SHAPE if said else _OFFER_SHAPE, _refuse)
        case _:
            return _refuse("neither an offer nor an answer")
    heads = _read_heads(fields[5])
    if not said:
        return SignedRecover(RecoverOffer(fields[2], fields[3], fields[4], heads), inner, signature)
    return SignedRecover(RecoverAnswer(fields[2], fields[3], fields[4], heads, fields[6]), inner, signature)


def heads_of(map_: bytes) -> tuple[Head, ...]:
    """The heads in the map of a message that was read."""
    fields = cbor.decode(map_)
    assert isinstance(fields, dict), "it was read"
    return _read_heads(fields[5])


def earlier_named(lengths: Sequence[int]) -> int:
    """How many earlier generations of each log a message names where logs have so many: the newest, so that all fit."""
    named = 0
    while named < max(lengths, default=0) and sum(min(named + 1, length) for length in lengths) <= RECOVER_EARLIER_MAX:
        named += 1
    return named


def offer_hash(offer_map: bytes) -> bytes:
    """The hash by which an answer names its offer."""
    return hashlib.sha256(offer_map).digest()


def recovered_root(
    channel: ChannelId, answer_shared: bytes, offer_shared: bytes, offer_map: bytes, answer_map: bytes
) -> bytes:
    """The root to go on under: from what the answer's ciphertext shares, what the offer's does, and both maps."""
    both = hashlib.sha256(offer_map + answer_map).digest()
    return hkdf(channel, answer_shared + offer_shared, b"parley/root/v1" + both)


def _write_head(head: Head) -> list[object]:
    own = [head.own_generation, head.own_size, head.own_root]
    other = [head.other_generation, head.other_size, head.other_root]
    return [head.line, *own, *other, *([list(log) for log in logs] for logs in (head.own_earlier, head.other_earlier))]


def _read_heads(items: Any) -> tuple[Head, ...]:  # noqa: ANN401 - a list, as the shapes say
    heads = tuple(_read_head(head) for head in items)
    if [head.line for head in heads] != sorted({head.line for head in heads}):
        _refuse("the heads do not ascend by line")
    if sum(len(head.own_earlier) + len(head.other_earlier) for head in heads) > RECOVER_EARLIER_MAX:
        _refuse("too many earlier generations")
    return heads


def _read_head(items: object) -> Head:
    if not isinstance(items, list) or len(items) != len(_HEAD_SHAPE):
        _refuse("a head")
    if not all(check(item) for check, item in zip(_HEAD_SHAPE, items, strict=True)):
        _refuse("a head")
    *logs, own, other = items
    head = Head(*logs, *(tuple((generation, size) for generation, size in earlier) for earlier in (own, other)))
    for newest, earlier in ((head.own_generation, head.own_earlier), (head.other_generation, head.other_earlier)):
        if len({newest, *(generation for generation, _ in earlier)}) != 1 + len(earlier):
            _refuse("a generation twice")
    return head


def _is_earlier(value: object) -> bool:
    """Generations and sizes."""
    if not isinstance(value, list) or len(value) >= GENERATIONS_MAX:
        return False
    return all(
        isinstance(log, list) and len(log) == 2 and _LOG_SHAPE[0](log[0]) and _LOG_SHAPE[1](log[1]) for log in value
    )


def _refuse(why: str) -> NoReturn:
    raise RecoverBad(why)


_LOG_SHAPE: Final[tuple[Check, ...]] = (bytes_of(8), integer(LOG_SIZE_MAX), bytes_of(32))
_HEAD_SHAPE: Final[tuple[Check, ...]] = (integer(LINES_MAX - 1), *_LOG_SHAPE, *_LOG_SHAPE, _is_earlier, _is_earlier)
_SAME_SHAPE: Final[dict[int, Check]] = {
    1: integer(1),
    2: is_time,
    4: bytes_of(XWING_CIPHERTEXT_BYTES),
    5: lambda value: isinstance(value, list) and len(value) <= LINES_MAX,
}
_OFFER_SHAPE: Final[dict[int, Check]] = {**_SAME_SHAPE, 3: bytes_of(XWING_PUBLIC_BYTES)}
_ANSWER_SHAPE: Final[dict[int, Check]] = {**_SAME_SHAPE, 3: bytes_of(32), 6: integer(ROOT_NUMBER_MAX, 1)}
