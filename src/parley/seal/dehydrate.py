"""The content of an ENTRY frame: a signed entry without what its receiver knows already.

Only the layout stands here (spec/frames.md, ENTRY).  What a near number means is worked out against the receiver's own
state by `index_near` and its siblings; leaving out and putting back belongs to whoever holds the record.
"""

from __future__ import annotations

import re
from typing import Final

from parley.seal.fields import (
    GENERATION,
    HASH,
    KEY_ID,
    SIDE,
    SIGNATURE,
    SIZE,
    U8,
    U16,
    U24,
    U32,
    refuse,
    rest,
)
from parley.wire import cbor, varint
from parley.wire.ids import EntryHash, EntryIndex, Generation, LogSize, PostId, RootHash
from parley.wire.limits import BODY_BYTES_MAX, FORM_BYTES_MAX, POSTS_MAX
from parley.wire.values import dataclass

WIDE: Final = 1 << 9
ROOT: Final = 1 << 8
POST: Final = 1 << 7
ANSWERS: Final = 1 << 6
PLAIN: Final = 1 << 5
LANG: Final = 1 << 4
FORM: Final = 1 << 3
RAW: Final = 1 << 2
KEY: Final = 1 << 1
WIDE0: Final = 1 << 0

_BODY: Final = rest(BODY_BYTES_MAX, smallest=0)
_FORM_ID: Final = re.compile(r"[a-z0-9/-]{1,64}")
_FORM_VERSION_MAX: Final = 0xFFFF_FFFF
_BY_HASH: Final = 2


@dataclass(frozen=True, slots=True)
class NearPlace:
    """The low 12 bits of the entry's index and of the seen size."""

    index_low: int
    seen_low: int


@dataclass(frozen=True, slots=True)
class WidePlace:
    """The entry's index, and generation and size of what its author had seen, in full."""

    index: EntryIndex
    seen_generation: Generation
    seen_size: LogSize


@dataclass(frozen=True, slots=True)
class NearZero:
    """The low 4 bits of the author's own size and seen size on line 0."""

    own_low: int
    seen_low: int


@dataclass(frozen=True, slots=True)
class WideZero:
    """Generation and size of both logs on line 0, in full."""

    own_generation: Generation
    own_size: LogSize
    seen_generation: Generation
    seen_size: LogSize


@dataclass(frozen=True, slots=True)
class AnswersAt:
    """The entry that is answered, by its place: side 0 the frame's sender's current log, 1 its receiver's."""

    side: int
    index: EntryIndex


@dataclass(frozen=True, slots=True)
class AnswersHash:
    """The entry that is answered, by its hash."""

    entry_hash: EntryHash


@dataclass(frozen=True, slots=True)
class DehydratedEntry:
    """An ENTRY frame: every field that is on the wire; None where the receiver knows it.

    `form` is the place in the terms' list, or form id and version; `body` is compressed unless `raw`; `lang` is 0 or 1.
    """

    line: int
    precedence: int
    nature: int
    handling: int
    place: NearPlace | WidePlace
    zero: NearZero | WideZero | None
    time: int
    form: int | tuple[str, int]
    signature: bytes
    body: bytes
    post: PostId | None = None
    root: RootHash | None = None
    answers: AnswersAt | AnswersHash | None = None
    key_id: bytes | None = None
    plain: bool = False
    lang: int = 0
    raw: bool = False


def encode_entry(entry: DehydratedEntry) -> bytes:
    """The frame's content."""
    parts = [U16.write(_flags(entry)), U8.write(entry.line), _write_place(entry.place), _write_zero(entry)]
    parts += [U32.write(entry.time), _write_form(entry.form)]
    if entry.post is not None:
        parts.append(varint.encode(entry.post))
    if entry.root is not None:
        parts.append(HASH.write(entry.root))
    if entry.answers is not None:
        parts.append(_write_answers(entry.answers))
    if entry.key_id is not None:
        parts.append(KEY_ID.write(entry.key_id))
    return b"".join((*parts, SIGNATURE.write(entry.signature), _BODY.write(entry.body)))


def decode_entry(content: bytes) -> DehydratedEntry:
    """The entry whose content this is.

    Raises FrameBad for whatever is not the one encoding of one.
    """
    flags, at = U16.read(content, 0)
    line, at = U8.read(content, at)
    _check_flags(flags, line)
    place, at = _read_place(content, at, flags)
    zero, at = (None, at) if line == 0 else _read_zero(content, at, flags)
    time, at = U32.read(content, at)
    form, at = _read_form(content, at) if flags & FORM else U8.read(content, at)
    if flags & PLAIN and form != 0:
        refuse("PLAIN belongs to form 0")
    post, at = _read_post(content, at) if flags & POST else (None, at)
    root, at = HASH.read(content, at) if flags & ROOT else (None, at)
    answers, at = _read_answers(content, at) if flags & ANSWERS else (None, at)
    key_id, at = KEY_ID.read(content, at) if flags & KEY else (None, at)
    signature, at = SIGNATURE.read(content, at)
    body, _ = _BODY.read(content, at)
    return DehydratedEntry(
        line=line,
        precedence=flags >> 14,
        nature=flags >> 12 & 3,
        handling=flags >> 10 & 3,
        place=place,
        zero=zero,
        time=time,
        form=form,
        signature=signature,
        body=body,
        post=post,
        root=root,
        answers=answers,
        key_id=key_id,
        plain=bool(flags & PLAIN),
        lang=int(bool(flags & LANG)),
        raw=bool(flags & RAW),
    )


def index_near(low: int, held: int) -> EntryIndex:
    """The index in [held - 2048, held + 2047] with these low 12 bits; `held` is the size held of the sender's log."""
    return EntryIndex(_near(low, 12, held - 2048))


def seen_near(low: int, own: int) -> LogSize:
    """The seen size in (own - 4096, own] with these low 12 bits; `own` is the size of the receiver's own log."""
    return LogSize(_near(low, 12, own - 4095))


def own_zero_near(low: int, held: int) -> LogSize:
    """The sender's own size on line 0 in [held - 8, held + 7] with these low 4 bits."""
    return LogSize(_near(low, 4, held - 8))


def seen_zero_near(low: int, own: int) -> LogSize:
    """The seen size on line 0 in (own - 16, own] with these low 4 bits."""
    return LogSize(_near(low, 4, own - 15))


def _near(low: int, bits: int, first: int) -> int:
    number = first + (low - first) % (1 << bits)
    if number < 0:
        refuse("a near number points before the beginning of the log")
    return number


def _flags(entry: DehydratedEntry) -> int:
    bits = entry.precedence << 14 | entry.nature << 12 | entry.handling << 10
    marks = (
        (WIDE, isinstance(entry.place, WidePlace)),
        (ROOT, entry.root is not None),
        (POST, entry.post is not None),
        (ANSWERS, entry.answers is not None),
        (PLAIN, entry.plain),
        (LANG, bool(entry.lang)),
        (FORM, not isinstance(entry.form, int)),
        (RAW, entry.raw),
        (KEY, entry.key_id is not None),
        (WIDE0, isinstance(entry.zero, WideZero)),
    )
    flags = bits | sum(mark for mark, holds in marks if holds)
    _check_flags(flags, entry.line)
    assert (entry.zero is None) == (entry.line == 0)
    assert not entry.plain or entry.form == 0
    return flags


def _check_flags(flags: int, line: int) -> None:
    if flags >> 12 & 3 == 3 or flags >> 10 & 3 == 3:
        refuse("unknown nature or handling")
    if flags & WIDE0 and line == 0:
        refuse("line-0 sizes on line 0")


def _write_place(place: NearPlace | WidePlace) -> bytes:
    if isinstance(place, NearPlace):
        return U24.write(place.index_low << 12 | place.seen_low)
    return SIZE.write(place.index) + GENERATION.write(place.seen_generation) + SIZE.write(place.seen_size)


def _read_place(content: bytes, at: int, flags: int) -> tuple[NearPlace | WidePlace, int]:
    if not flags & WIDE:
        both, at = U24.read(content, at)
        return NearPlace(both >> 12, both & 0xFFF), at
    index, at = SIZE.read(content, at)
    generation, at = GENERATION.read(content, at)
    seen, at = SIZE.read(content, at)
    return WidePlace(EntryIndex(index), Generation(generation), LogSize(seen)), at


def _write_zero(entry: DehydratedEntry) -> bytes:
    zero = entry.zero
    if zero is None:
        return b""
    if isinstance(zero, NearZero):
        return U8.write(zero.own_low << 4 | zero.seen_low)
    own = GENERATION.write(zero.own_generation) + SIZE.write(zero.own_size)
    return own + GENERATION.write(zero.seen_generation) + SIZE.write(zero.seen_size)


def _read_zero(content: bytes, at: int, flags: int) -> tuple[NearZero | WideZero, int]:
    if not flags & WIDE0:
        both, at = U8.read(content, at)
        return NearZero(both >> 4, both & 15), at
    own_generation, at = GENERATION.read(content, at)
    own_size, at = SIZE.read(content, at)
    seen_generation, at = GENERATION.read(content, at)
    seen_size, at = SIZE.read(content, at)
    return WideZero(own_generation, own_size, seen_generation, seen_size), at


def _write_form(form: int | tuple[str, int]) -> bytes:
    if isinstance(form, int):
        return U8.write(form)
    raw = cbor.encode(form)
    return varint.encode(len(raw)) + raw


def _read_form(content: bytes, at: int) -> tuple[tuple[str, int], int]:
    length, at = SIZE.read(content, at)
    if length > FORM_BYTES_MAX or at + length > len(content):
        refuse("the form ends too late")
    try:
        value = cbor.decode(content[at : at + length])
    except cbor.BadCbor as bad:
        refuse(bad.detail)
    match value:
        case [str(form_id), int(version)] if (
            _FORM_ID.fullmatch(form_id) and not isinstance(version, bool) and 0 <= version <= _FORM_VERSION_MAX
        ):
            return (form_id, version), at + length
    return refuse("the form is not [form id, version]")


def _read_post(content: bytes, at: int) -> tuple[PostId, int]:
    post, at = SIZE.read(content, at)
    if post >= POSTS_MAX:
        refuse(f"there is no post {post}")
    return PostId(post), at


def _write_answers(answers: AnswersAt | AnswersHash) -> bytes:
    if isinstance(answers, AnswersHash):
        return U8.write(_BY_HASH) + HASH.write(answers.entry_hash)
    return SIDE.write(answers.side) + SIZE.write(answers.index)


def _read_answers(content: bytes, at: int) -> tuple[AnswersAt | AnswersHash, int]:
    side, at = U8.read(content, at)
    if side == _BY_HASH:
        entry_hash, at = HASH.read(content, at)
        return AnswersHash(EntryHash(entry_hash)), at
    if side > _BY_HASH:
        refuse(f"there is no side {side}")
    index, at = SIZE.read(content, at)
    return AnswersAt(side, EntryIndex(index)), at
