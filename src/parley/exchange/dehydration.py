"""Leaving out of an entry what its receiver knows, and putting it back (spec/frames.md, ENTRY)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn

from parley.forms.builtin import LETTER
from parley.record.entry import Line0, Payload, Seen
from parley.seal import dehydrate as wire
from parley.seal.dehydrate import AnswersAt, AnswersHash, DehydratedEntry, NearPlace, NearZero, WidePlace, WideZero
from parley.wire.cbor import decode, encode
from parley.wire.compress import compress, decompress
from parley.wire.dictionary import Dictionary, dictionary_for
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, EntryIndex, LogSize, PostId
from parley.wire.limits import BODY_BYTES_MAX, NEAR_OUTSTANDING_MAX
from parley.wire.marks import Handling, Nature, Precedence
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.exchange.lines import Line
    from parley.record.entry import Entry


class NotRebuilt(Refusal):
    """A shortened entry does not fit what this station holds."""

    code = "entry-not-rebuilt"
    hint = "nothing to do: the station asks for it in full"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The payload that a shortened entry stands for, its key if it names one, and its signature."""

    payload: Payload
    key_id: bytes | None
    signature: bytes


# -- leaving out -----------------------------------------------------------------------------------------------------


def shorten(entry: Entry, line: Line, zero: Line, *, newest_key: bool) -> DehydratedEntry:
    """The shortest form in which the other side can rebuild an entry of ours, as things stand.

    `zero` is line 0 of the channel; `newest_key` tells whether the key of our newest card signed the entry.
    """
    payload = entry.payload
    near = line.own.size - line.own.receipted <= NEAR_OUTSTANDING_MAX
    overtakes = payload.precedence > 0 and payload.index > line.own.receipted
    plain, language, matter = _matter(payload, line)
    squeezed = compress(matter, _dictionary(line, language))
    raw = len(squeezed) >= len(matter)
    return DehydratedEntry(
        line=line.index,
        precedence=payload.precedence,
        nature=payload.nature,
        handling=payload.handling,
        place=_place(payload, line, near=near),
        zero=None if line.index == 0 else _zero_sizes(payload, zero, near=near),
        time=payload.time_seconds,
        form=_form((payload.form, payload.form_version), line),
        signature=entry.signature,
        body=matter if raw else squeezed,
        post=None if payload.post == line.own_post else payload.post,
        root=payload.root if overtakes else None,
        answers=_answers(payload.answers, line, held=line.own.receipted if overtakes else line.own.size),
        key_id=None if newest_key else entry.key_id,
        plain=plain,
        lang=language,
        raw=raw,
    )


def _matter(payload: Payload, line: Line) -> tuple[bool, int, bytes]:
    """Whether the body is only a text in a language of the terms, whose dictionary serves, and what to compress."""
    if (payload.form, payload.form_version) == LETTER:
        for number, language in enumerate(line.terms.languages):
            before = _before_text(language)
            text = decode(payload.body[len(before) :]) if payload.body.startswith(before) else None
            if isinstance(text, str):
                return True, number, text.encode()
    return False, 0 if line.first else 1, payload.body


@lru_cache(maxsize=64)
def _before_text(language: str) -> bytes:
    """What stands before the text in the body of a letter that is only a text in this language."""
    return b"\xa2\x01" + encode(language) + b"\x02"


def _dictionary(line: Line, language: int) -> Dictionary:
    return dictionary_for(line.terms.languages[language])


def _place(payload: Payload, line: Line, *, near: bool) -> NearPlace | WidePlace:
    seen, other = payload.seen, line.other
    if near and seen.generation == other.origin.generation and other.size - seen.size <= NEAR_OUTSTANDING_MAX:
        return NearPlace(payload.index & 0xFFF, seen.size & 0xFFF)
    return WidePlace(payload.index, seen.generation, seen.size)


def _zero_sizes(payload: Payload, zero: Line, *, near: bool) -> NearZero | WideZero:
    if payload.line0 is None:
        raise AssertionError("an entry outside line 0 names the sizes of line 0")
    sizes = payload.line0
    current = (
        sizes.own_generation == zero.own.origin.generation and sizes.seen_generation == zero.other.origin.generation
    )
    # The receiver holds between what it has receipted and all of our line 0, and of its own at least what we hold.
    told_apart = zero.own.size - 8 <= sizes.own_size <= zero.own.receipted + 7
    if near and current and told_apart and zero.other.size - sizes.seen_size <= 4:
        return NearZero(sizes.own_size & 15, sizes.seen_size & 15)
    return WideZero(sizes.own_generation, sizes.own_size, sizes.seen_generation, sizes.seen_size)


def _form(form: tuple[str, int], line: Line) -> int | tuple[str, int]:
    return line.terms.forms.index(form) if form in line.terms.forms else form


def _answers(answers: EntryHash | None, line: Line, *, held: int) -> AnswersAt | AnswersHash | None:
    """By its place, if the other side holds so many entries of ours when this one comes, and it is among them."""
    if answers is None:
        return None
    for side, leaves in ((0, line.own.leaves), (1, line.other.leaves)):
        for index, leaf in leaves.items():
            if leaf == answers and (side == 1 or index < held):
                return AnswersAt(side, EntryIndex(index))
    return AnswersHash(answers)


# -- putting back ----------------------------------------------------------------------------------------------------


def rebuild(frame: DehydratedEntry, line: Line, zero: Line, index: EntryIndex) -> Rebuilt:
    """The payload for a frame whose index was found, rebuilt against what this side holds.

    Raises NotRebuilt, BadCompression and its siblings.
    """
    root = frame.root if frame.root is not None else line.other.root_at(index)
    if root is None:
        _refuse("the gap before it is open")
    form, version = _known_form(frame.form, line)
    payload = Payload(
        index=index,
        root=root,
        seen=_seen(frame, line),
        line0=None if frame.zero is None else _line0(frame.zero, zero),
        time_seconds=frame.time,
        precedence=Precedence(frame.precedence),
        nature=Nature(frame.nature),
        handling=Handling(frame.handling),
        post=PostId(line.other_post if frame.post is None else frame.post),
        form=form,
        form_version=version,
        body=_body(frame, line),
        answers=_answered(frame.answers, line),
    )
    return Rebuilt(payload, frame.key_id, frame.signature)


def index_of(frame: DehydratedEntry, line: Line) -> EntryIndex:
    """The place in the other side's log that a frame means; raises FrameBad."""
    if isinstance(frame.place, WidePlace):
        return frame.place.index
    return wire.index_near(frame.place.index_low, line.other.size)


def _seen(frame: DehydratedEntry, line: Line) -> Seen:
    own = line.own
    if isinstance(frame.place, WidePlace):
        if frame.place.seen_generation != own.origin.generation:
            _refuse("it has seen another generation of our log")
        size = frame.place.seen_size
    else:
        size = wire.seen_near(frame.place.seen_low, own.size)
    root = own.roots.get(size)
    if root is None:
        _refuse(f"it has seen {size} entries of ours, whose root is not at hand")
    return Seen(own.origin.generation, LogSize(size), root)


def _line0(sizes: NearZero | WideZero, zero: Line) -> Line0:
    if isinstance(sizes, WideZero):
        return Line0(sizes.own_generation, sizes.own_size, sizes.seen_generation, sizes.seen_size)
    return Line0(
        own_generation=zero.other.origin.generation,
        own_size=wire.own_zero_near(sizes.own_low, zero.other.size),
        seen_generation=zero.own.origin.generation,
        seen_size=wire.seen_zero_near(sizes.seen_low, zero.own.size),
    )


def _known_form(form: int | tuple[str, int], line: Line) -> tuple[str, int]:
    if isinstance(form, tuple):
        return form
    if form >= len(line.terms.forms):
        _refuse(f"the terms have no form {form}")
    return line.terms.forms[form]


def _body(frame: DehydratedEntry, line: Line) -> bytes:
    matter = frame.body if frame.raw else decompress(frame.body, _dictionary(line, frame.lang), BODY_BYTES_MAX)
    if not frame.plain:
        return matter
    try:
        text = matter.decode()
    except UnicodeDecodeError:
        _refuse("its text is not UTF-8")
    return encode({1: line.terms.languages[frame.lang], 2: text})


def _answered(answers: AnswersAt | AnswersHash | None, line: Line) -> EntryHash | None:
    if answers is None:
        return None
    if isinstance(answers, AnswersHash):
        return answers.entry_hash
    leaves = (line.other.leaves, line.own.leaves)[answers.side]
    if answers.index not in leaves:
        _refuse(f"it answers an entry at {answers.index} that is not at hand")
    return leaves[answers.index]


def _refuse(why: str) -> NoReturn:
    raise NotRebuilt(why)
