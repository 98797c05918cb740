"""Entries lose on the wire what their receiver knows, and come back byte for byte, or not at all."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.dehydration import NotRebuilt, index_of, rebuild
from parley.exchange.effects import Placed
from parley.exchange.route import Route
from parley.forms.builtin import ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY, LETTER, Letter
from parley.forms.catalogue import BUILTIN
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.entry import Line0, Payload, Seen
from parley.record.keyring import KeyRing
from parley.record.verify import verify_rebuilt
from parley.seal import dehydrate as wire
from parley.seal.dehydrate import DehydratedEntry, NearPlace, NearZero, WidePlace, WideZero, encode_entry
from parley.seal.schedule import Lane
from parley.station.events import CarryOutAsked, OfficerReleased
from parley.wire import cbor
from parley.wire.assigned import unassigned
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, EntryIndex, Instant, LogSize, PostId
from parley.wire.limits import NEAR_OUTSTANDING_MAX
from parley.wire.marks import Handling, Nature, Precedence
from tests.exchange.hands import signed_entry
from tests.exchange.standings import (
    EARLIER,
    GENERATION,
    NEW,
    OUR_LEAVES,
    PLAIN_LETTER,
    SIZE_MAX,
    THEIR_LEAVES,
    THEIR_ROOTS,
    Standing,
    crossed,
    entry_of,
    origins,
    payload,
    rebuilt,
)
from tests.station.pair import ARVENIA, OFFICER, Pair

# -- whatever is said, and however both stand ------------------------------------------------------------------------

TEXTS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300)
    .filter(lambda text: not unassigned(text))
    .map(lambda text: normalize("NFC", text))
)
LETTERS = st.builds(
    lambda language, text: cbor.encode({1: language, 2: text}), st.sampled_from(["en", "zh", "fr", "en-GB"]), TEXTS
)
SUBJECTS = st.builds(lambda text, subject: cbor.encode({1: "zh", 2: text, 3: subject}), TEXTS, TEXTS)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.binary(max_size=40) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.integers(0, 30), inner, max_size=3),
    max_leaves=6,
)
ITEMS = VALUES.map(cbor.encode)
WORDS = st.one_of(
    st.tuples(st.just(LETTER), LETTERS | SUBJECTS | ITEMS),
    st.tuples(st.sampled_from(BUILTIN[1:]), ITEMS),
    st.tuples(st.tuples(st.from_regex(r"[a-z0-9/-]{1,64}", fullmatch=True), st.integers(0, 2**32 - 1)), ITEMS),
)


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    """A state in which the newest entry is new to its receiver."""
    written = draw(st.integers(1, SIZE_MAX))
    receipted = draw(st.integers(max(0, written - 2 * NEAR_OUTSTANDING_MAX), written - 1))
    theirs = draw(st.integers(0, SIZE_MAX))
    return Standing(
        written=written,
        receipted=receipted,
        held=draw(st.integers(receipted, written - 1)),
        seen=draw(st.integers(max(0, theirs - 4_095), theirs)),
        theirs=theirs,
    )


@st.composite
def said(draw: st.DrawFn) -> tuple[Standing, Standing, Payload]:
    """Two states of both sides, on the line and on line 0, and what the author says in them."""
    standing, zero = draw(standings()), draw(standings())
    zero = replace(zero, theirs=min(zero.theirs, zero.seen + 11))
    form, body = draw(WORDS)
    overtakes = draw(st.booleans())
    if not overtakes:
        standing = replace(standing, held=standing.written - 1)
    seen = draw(st.integers(max(0, standing.theirs - 4_095), standing.seen))
    answers = st.none() | st.binary(min_size=32, max_size=32)
    if standing.held:
        answers |= st.integers(0, standing.held - 1).map(OUR_LEAVES.__getitem__)
    if standing.seen:
        answers |= st.integers(0, standing.seen - 1).map(THEIR_LEAVES.__getitem__)
    return (
        standing,
        zero,
        payload(
            standing,
            zero,
            seen=Seen(GENERATION, LogSize(seen), THEIR_ROOTS[seen]),
            line0=Line0(
                draw(st.sampled_from([GENERATION, EARLIER])),
                LogSize(draw(st.integers(max(0, zero.written - 20), zero.written))),
                draw(st.sampled_from([GENERATION, EARLIER])),
                LogSize(draw(st.integers(max(0, zero.seen - 20), zero.seen))),
            ),
            time_seconds=draw(st.integers(0, 2**32 - 1)),
            precedence=draw(st.sampled_from(list(Precedence)[1:])) if overtakes else Precedence.ROUTINE,
            nature=draw(st.sampled_from(list(Nature))),
            handling=draw(st.sampled_from(list(Handling))),
            post=PostId(draw(st.just(7) | st.integers(0, 999))),
            form=form[0],
            form_version=form[1],
            body=body,
            answers=draw(answers),
        ),
    )


@given(said(), st.booleans())
def test_whatever_is_said_comes_back_byte_for_byte(what: tuple[Standing, Standing, Payload], newest: bool) -> None:  # noqa: FBT001 - drawn
    standing, zero, words = what
    entry = entry_of(words)
    assert rebuilt(crossed(entry, standing, zero, newest=newest), standing, zero) == entry.raw


@given(standings(), LETTERS)
def test_on_line_0_it_comes_back_without_sizes_of_line_0(standing: Standing, body: bytes) -> None:
    standing = replace(standing, held=standing.written - 1)
    entry = entry_of(payload(standing, standing, line0=None, post=PostId(0), body=body), line=0)
    frame = crossed(entry, standing, standing, line=0)
    assert frame.zero is None
    assert rebuilt(frame, standing, standing, line=0) == entry.raw


RING = KeyRing.of(ARVENIA.card)


@given(standings(), standings(), standings(), standings(), st.booleans())
def test_where_a_side_knows_less_or_more_than_thought_nothing_else_is_taken_for_the_entry(
    standing: Standing,
    zero: Standing,
    other: Standing,
    other_zero: Standing,
    overtakes: bool,  # noqa: FBT001 - drawn
) -> None:
    precedence = Precedence.FLASH if overtakes else Precedence.ROUTINE
    entry = signed_entry(ARVENIA, origins(1)[0], payload(standing, zero, precedence=precedence))
    receiver = other.receiver()
    frame = crossed(entry, standing, zero)
    try:
        back = rebuild(frame, receiver, other_zero.receiver(0), index_of(frame, receiver))
        accepted = verify_rebuilt(back.payload, back.signature, entry.key_id, entry.origin, RING, on_line0=False)
    except Refusal:
        return
    assert accepted.raw == entry.raw


# -- what each mark on the wire is for -------------------------------------------------------------------------------


def flags(frame: DehydratedEntry) -> int:
    return int.from_bytes(encode_entry(frame)[:2], "big")


PRIVATE = ("arvenia/notice", 3)

MARKS = [
    ("nothing", 0, NEW, {"body": cbor.encode({1: "en", 2: "A text that is longer", 3: "subject"})}),
    ("no ROOT: nothing before it is under way", 0, NEW, {"precedence": Precedence.FLASH}),
    ("ROOT", wire.ROOT, Standing(6, 4, 4, 3, 3), {"precedence": Precedence.FLASH}),
    ("POST", wire.POST, NEW, {"post": PostId(999)}),
    ("ANSWERS ours", wire.ANSWERS, NEW, {"answers": OUR_LEAVES[2]}),
    ("ANSWERS theirs", wire.ANSWERS, NEW, {"answers": THEIR_LEAVES[2]}),
    ("ANSWERS by hash", wire.ANSWERS, NEW, {"answers": EntryHash(b"h" * 32)}),
    ("PLAIN", wire.PLAIN, NEW, {"body": PLAIN_LETTER}),
    ("LANG", wire.PLAIN | wire.LANG, NEW, {"body": Letter("zh", "请确认贵方巡逻船在早上六点时的位置。").body()}),
    (
        "FORM",
        wire.FORM,
        NEW,
        {"form": PRIVATE[0], "form_version": PRIVATE[1], "body": cbor.encode({1: "aaaaaaaaaaaa"})},
    ),
    ("RAW", wire.RAW | wire.PLAIN, NEW, {"body": Letter("en", "Ŝ").body()}),
    ("RAW acknowledgement", wire.RAW, NEW, {"form": ACKNOWLEDGEMENT[0], "body": ACKNOWLEDGEMENT_BODY}),
    ("WIDE: much under way", wire.WIDE, Standing(2_000, 975, 1_999, 3, 3), {}),
    ("near: as much as may be", 0, Standing(2_000, 976, 1_999, 3, 3), {}),
    (
        "WIDE: an old seen size",
        wire.WIDE,
        Standing(6, 5, 5, 1_100, 1_100),
        {"seen": Seen(GENERATION, LogSize(9), THEIR_ROOTS[9])},
    ),
]


@pytest.mark.parametrize(("flag", "standing", "changes"), [mark[1:] for mark in MARKS], ids=[mark[0] for mark in MARKS])
def test_each_mark_stands_where_it_is_needed(flag: int, standing: Standing, changes: dict[str, object]) -> None:
    entry = entry_of(payload(standing, NEW, **changes))
    frame = crossed(entry, standing, NEW)
    default = wire.PLAIN if "body" not in changes and "form" not in changes else 0
    assert flags(frame) & 0x3FF & ~(wire.WIDE0) == flag | default
    assert rebuilt(frame, standing, NEW) == entry.raw


def test_the_key_is_named_where_it_is_not_that_of_the_newest_card() -> None:
    entry = entry_of(payload(NEW, NEW))
    assert flags(crossed(entry, NEW, NEW)) & wire.KEY == 0
    frame = crossed(entry, NEW, NEW, newest=False)
    assert flags(frame) & wire.KEY
    assert frame.key_id == entry.key_id
    assert rebuilt(frame, NEW, NEW) == entry.raw


@pytest.mark.parametrize(
    ("line0", "wide"),
    [
        (Line0(GENERATION, LogSize(6), GENERATION, LogSize(3)), False),
        (Line0(EARLIER, LogSize(6), GENERATION, LogSize(3)), True),
        (Line0(GENERATION, LogSize(6), EARLIER, LogSize(3)), True),
    ],
)
def test_the_sizes_of_line_0_are_near_in_the_current_generations(line0: Line0, wide: bool) -> None:  # noqa: FBT001
    entry = entry_of(payload(NEW, NEW, line0=line0))
    frame = crossed(entry, NEW, NEW)
    assert isinstance(frame.zero, WideZero if wide else NearZero)
    assert rebuilt(frame, NEW, NEW) == entry.raw


@pytest.mark.parametrize(
    ("zero", "wide"),
    [
        (Standing(written=12, receipted=5, held=5, seen=3, theirs=3), False),
        (Standing(written=13, receipted=5, held=5, seen=3, theirs=3), True),
    ],
)
def test_the_sizes_of_line_0_are_wide_once_too_much_of_it_is_under_way(zero: Standing, wide: bool) -> None:  # noqa: FBT001
    entry = entry_of(payload(NEW, zero))
    frame = crossed(entry, NEW, zero)
    assert isinstance(frame.zero, WideZero if wide else NearZero)
    for held in range(zero.receipted, zero.written + 1):
        assert rebuilt(frame, NEW, replace(zero, held=held)) == entry.raw


def test_a_wide_place_names_what_was_seen_by_its_generation() -> None:
    standing = Standing(2_000, 100, 1_999, 3, 3)
    frame = crossed(entry_of(payload(standing, NEW)), standing, NEW)
    assert frame.place == WidePlace(EntryIndex(1_999), GENERATION, LogSize(3))


def test_a_near_place_names_the_low_twelve_bits() -> None:
    standing = Standing(5_000, 4_990, 4_999, 4_200, 4_200)
    frame = crossed(entry_of(payload(standing, NEW)), standing, NEW)
    assert frame.place == NearPlace(4_999 - 4_096, 4_200 - 4_096)


# -- what does not come back -----------------------------------------------------------------------------------------


def usual(**changes: object) -> DehydratedEntry:
    """A frame that comes back, with changes."""
    return replace(crossed(entry_of(payload(NEW, NEW)), NEW, NEW), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("frame", "standing"),
    [
        (usual(), replace(NEW, held=4)),
        (usual(), replace(NEW, theirs=2, seen=2)),
        (usual(place=WidePlace(EntryIndex(5), EARLIER, LogSize(3))), NEW),
        (usual(place=WidePlace(EntryIndex(5), GENERATION, LogSize(2**40))), NEW),
        (usual(form=len(BUILTIN), plain=False), NEW),
        (usual(body=b"\xff\xfe", raw=True), NEW),
        (usual(body=b"not deflate"), NEW),
        (usual(answers=wire.AnswersAt(0, EntryIndex(5))), NEW),
        (usual(answers=wire.AnswersAt(1, EntryIndex(2**39))), NEW),
    ],
    ids=[
        "gap",
        "not written",
        "generation",
        "size",
        "form",
        "not UTF-8",
        "not deflate",
        "answers ours",
        "answers theirs",
    ],
)
def test_what_does_not_fit_is_refused(frame: DehydratedEntry, standing: Standing) -> None:
    with pytest.raises(Refusal) as caught:
        rebuilt(frame, standing, NEW)
    assert caught.value.code in {NotRebuilt.code, "compression-bad", "frame-bad"}


def test_a_gap_before_it_is_named_as_the_reason() -> None:
    with pytest.raises(NotRebuilt, match="gap"):
        rebuilt(usual(), replace(NEW, held=4), NEW)


def test_what_overtakes_names_an_entry_on_its_way_by_hash() -> None:
    """One that overtakes may come before what it answers: by its place nobody could rebuild it then."""
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "first")
    first = pair.a.said(Placed)[-1].leaf
    draft = Draft(PostId(1), LETTER, Letter("en", "second").body(), Precedence.IMMEDIATE, answers=first)
    until = Instant(pair.a.now + 60_000)
    signature = ed25519_sign(OFFICER, release_message(pair.line, draft, until))
    pair.a.feed(OfficerReleased(pair.line, draft, Release(ed25519_public(OFFICER), until, signature), 2))
    pair.take_wire(pair.a)
    pair.a.feed(CarryOutAsked(pair.channel, Route("folder", "stick", Lane.SLOW, 32_768, two_way=False, fixed=False)))
    pair.deliver(pair.b, pair.take_wire(pair.a))
    assert pair.b.station.state.places[pair.line][1].other.size == 2
