"""Logs begun anew, entries given back, and cards and revocations that stations tell each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from parley.exchange.effects import Alarm, Arrived
from parley.exchange.events import TimePassed
from parley.exchange.generations import (
    CARDS_SPACE,
    GENERATIONS_SPACE,
    REVOCATIONS_SPACE,
    STOPPED_SPACE,
    LogRegressed,
    generation_key,
)
from parley.exchange.lines import PastLog
from parley.forms.builtin import CARD, GENERATION, REVOCATION, GenerationChange
from parley.keys.purpose import Purpose, key_id
from parley.record.card import SignedCard
from parley.record.entry import Entry
from parley.record.merkle import EMPTY_ROOT, Edge
from parley.record.origin import Origin
from parley.record.revocation import Revocation, encode_revocation, revocation_body, revocation_message
from parley.seal import frames
from parley.station.founding import PUBLIC, About, draw_up, publics, sign_card
from parley.station.releasing import LogStopped
from parley.store.interface import AppendEntry
from parley.wire.cbor import decode, encode
from parley.wire.ids import EntryIndex, Generation, Instant, LogSize, PostId, RootHash
from parley.wire.limits import ALARMS_KEPT_MAX
from tests.exchange.hands import Author, channel_of, codes, empty_log, hand, line_of, overheard, quiet, signed_entry
from tests.station.pair import ARVENIA, BELMORA, START, End, Pair, Party, drip

Changes: TypeAlias = dict[str, Any]

NEW = Generation(b"begun-@1")


@pytest.fixture
def pair() -> Pair:
    """A has written two entries that B holds."""
    pair = Pair()
    pair.send(pair.a, "one")
    pair.send(pair.a, "two")
    return quiet(pair)


# -- a log begun anew ------------------------------------------------------------------------------------------------


def beginning(pair: Pair, change: GenerationChange | None = None, changes: Changes | None = None) -> Entry:
    """The first entry of a new log of A on line 1."""
    own = line_of(pair, pair.a).own
    author = Author(pair, pair.a)
    said = change or GenerationChange(own.origin.generation, own.size, own.edge.root())
    form: Changes = {"form": GENERATION[0], "form_version": GENERATION[1], "post": PostId(0), "body": said.body()}
    author.line.own = empty_log(replace(own.origin, generation=NEW))
    return author.sign(author.payload(**(form | (changes or {}))))


def take(pair: Pair, entry: Entry) -> None:
    hand(pair, pair.b, frames.EntryFull(1, 0, entry.raw))


def test_a_new_log_takes_the_place_of_the_old_which_is_kept(pair: Pair) -> None:
    entry = beginning(pair)
    old = line_of(pair, pair.b).other
    take(pair, entry)
    line = line_of(pair, pair.b)
    assert line.other.origin == entry.origin
    assert line.past == [old]
    assert (pair.b.size(entry.origin.text), pair.b.size(old.origin.text)) == (1, 2)
    assert codes(pair.b) == []
    (receipt,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Receipt)]
    assert receipt.size == 1
    kept = pair.b.store.get(GENERATIONS_SPACE, generation_key(line, own=False))
    assert kept == encode([old.origin.generation, NEW])


def test_after_a_restart_it_is_still_the_log(pair: Pair) -> None:
    entry = beginning(pair)
    take(pair, entry)
    pair.b.reload()
    line = line_of(pair, pair.b)
    assert (line.other.origin, line.other.size) == (entry.origin, 1)
    assert [old.size for old in line.past] == [2]


@pytest.mark.parametrize(
    "changes",
    [
        {"index": EntryIndex(1)},
        {"form": "letter"},
        {"form_version": 2},
        {"body": GenerationChange(b"another-", 2, bytes(32)).body()},
        {"body": b"\xa0"},
        {"body": encode({1: b"short", 2: 0, 3: bytes(32)})},
    ],
)
def test_what_does_not_begin_a_log_begins_none(pair: Pair, changes: Changes) -> None:
    before = channel_of(pair, pair.b).dropped
    take(pair, beginning(pair, changes=changes))
    line = line_of(pair, pair.b)
    assert (line.past, line.other.size) == ([], 2)
    assert channel_of(pair, pair.b).dropped == before + 1


def test_a_side_that_begins_its_log_without_end_is_refused_by_name_and_fills_nothing(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.exchange.generations.GENERATIONS_MAX", 4)
    own = line_of(pair, pair.a).own
    origins = [own.origin]
    for number in range(6 + ALARMS_KEPT_MAX):
        said = GenerationChange(own.origin.generation, own.size, own.edge.root())
        author = Author(pair, pair.a)
        author.line.own = empty_log(replace(own.origin, generation=Generation(number.to_bytes(8, "big"))))
        form: Changes = {"form": GENERATION[0], "form_version": GENERATION[1], "post": PostId(0), "body": said.body()}
        entry = author.write(**form)
        take(pair, entry)
        origins.append(entry.origin)
        if number < 3:
            own = author.line.own
    line = line_of(pair, pair.b)
    assert [old.origin for old in line.past] == origins[:3]
    assert line.other.origin == origins[3]
    assert set(pair.b.store.origins()) == {origin.text for origin in origins[:4]}
    assert set(codes(pair.b)) == {"generations-many", "alarms-many"}
    assert pair.b.store.journal_size("evidence") == ALARMS_KEPT_MAX


def test_a_log_that_was_left_is_not_begun_again(pair: Pair) -> None:
    first = line_of(pair, pair.b).other.origin
    take(pair, beginning(pair))
    back = GenerationChange(NEW, 1, line_of(pair, pair.b).other.edge.root())
    form: Changes = {"form": GENERATION[0], "form_version": GENERATION[1], "body": back.body()}
    author = Author(pair, pair.a)
    take(pair, signed_entry(ARVENIA, first, replace(author.payload(**form), index=EntryIndex(0), root=EMPTY_ROOT)))
    assert line_of(pair, pair.b).other.origin.generation == NEW


@pytest.mark.parametrize(("size", "root"), [(1, None), (3, None), (2, RootHash(b"x" * 32))])
def test_the_watch_is_told_where_they_held_something_else(pair: Pair, size: int, root: RootHash | None) -> None:
    other = line_of(pair, pair.b).other
    change = GenerationChange(other.origin.generation, size, root or other.edge.root())
    take(pair, beginning(pair, change))
    assert codes(pair.b) == ["generation-differs"]
    assert line_of(pair, pair.b).other.origin.generation == NEW


# -- given back ------------------------------------------------------------------------------------------------------


def give_back(pair: Pair, *entries: Entry) -> None:
    hand(pair, pair.a, *(frames.EntryFull(1, 1, entry.raw) for entry in entries))


def test_an_entry_of_ours_that_we_do_not_have_stops_us(pair: Pair) -> None:
    entry = Author(pair, pair.a).write("signed before we were set back")
    give_back(pair, entry, entry)
    origin = line_of(pair, pair.a).own.origin.text
    assert codes(pair.a) == [LogRegressed.code]
    assert pair.a.store.get(STOPPED_SPACE, origin.encode()) == b"log-regressed"
    (evidence,) = pair.a.store.journal("evidence", 0, 9)
    assert decode(evidence) == [pair.channel, START // 1000, "log-regressed", entry.raw]
    assert pair.a.size(origin) == 2
    for restart in (False, True):
        if restart:
            pair.a.reload()
        with pytest.raises(LogStopped):
            pair.send(pair.a, "no more")
    assert pair.a.size(origin) == 2


def test_a_stopped_station_still_listens(pair: Pair) -> None:
    give_back(pair, Author(pair, pair.a).write())
    pair.send(pair.b, "请确认", language="zh")
    pair.settle()
    assert len(pair.a.said(Arrived)) == 1
    assert line_of(pair, pair.b).own.receipted == 1


def test_an_entry_of_ours_that_we_have_changes_nothing(pair: Pair) -> None:
    origin = line_of(pair, pair.a).own.origin.text
    for raw in pair.a.store.entries(origin, 0, 9):
        hand(pair, pair.a, frames.EntryFull(1, 1, raw))
    assert line_of(pair, pair.a).own.stopped == ""
    assert pair.a.said(Alarm) == []


@pytest.fixture
def renewed(pair: Pair) -> tuple[Pair, Author]:
    """A has begun its log anew with only the first of its two old entries; its author remembers the old log."""
    line = line_of(pair, pair.a)
    raws = pair.a.store.entries(line.own.origin.text, 0, 9)
    author = Author(pair, pair.a)
    edge = Edge()
    edge.append_leaf(line.own.leaves[0])
    author.line.own.edge = edge.copy()
    old = Origin(line.own.origin.line, line.own.origin.party, Generation(b"earlier-"))
    author.line.own.origin = old
    author.line.own.roots = {1: edge.root()}
    line.own_past.append(PastLog(old, edge))
    assert len(raws) == 2
    pair.a.store.commit([AppendEntry(old.text, 0, raws[0], line.own.leaves[0])])
    return pair, author


def test_what_comes_back_of_an_old_log_is_added_to_it_in_order(renewed: tuple[Pair, Author]) -> None:
    pair, author = renewed
    second, third = author.write("second"), author.write("third")
    origin = second.origin.text
    give_back(pair, third)
    assert pair.a.size(origin) == 1
    give_back(pair, second, third, second)
    assert pair.a.store.entries(origin, 1, 9) == [second.raw, third.raw]
    assert line_of(pair, pair.a).own.stopped == ""
    assert not pair.a.said(Arrived)


def test_what_comes_back_and_stands_on_something_else_is_dropped(renewed: tuple[Pair, Author]) -> None:
    pair, author = renewed
    false = author.write("second", root=RootHash(b"x" * 32))
    give_back(pair, false)
    assert pair.a.size(false.origin.text) == 1


def test_what_can_never_follow_is_asked_for_no_more(renewed: tuple[Pair, Author]) -> None:
    pair, author = renewed
    line = line_of(pair, pair.a)
    generation = author.line.own.origin.generation
    line.lost[generation] = LogSize(9)
    give_back(pair, author.write("second"))
    assert line.lost == {generation: 9}
    give_back(pair, author.write("third", root=RootHash(b"x" * 32)))
    assert line.lost == {}


def test_of_an_old_log_of_ours_that_we_do_not_know_a_receipt_tells(pair: Pair) -> None:
    """It was begun after our backup, and came to the other side only after we were let in again."""
    channel, line = channel_of(pair, pair.a), line_of(pair, pair.a)
    channel.keys.install_root(9, b"s" * 32, sending=False)
    generation, never = (Generation(number.to_bytes(4, "big") + b"lost") for number in (8, 9))
    for one in (never, generation):  # what begins with the number of our root, or a later one, is no log that we left
        root, key = RootHash(bytes(32)), receipt_key(pair.b)
        hand(pair, pair.a, frames.ReceiptFull(1, one, LogSize(3), root, 1, key, bytes(64)))
    assert [old.origin.generation for old in line.own_past] == [generation]
    assert line.lost == {generation: 3}
    pair.a.reload()
    assert line_of(pair, pair.a).lost == {generation: 3}


def receipt_key(side: End) -> bytes:
    """The id of the key with which a side receipts."""
    return key_id(PUBLIC[Purpose.RECEIPT](side.party.seeds[Purpose.RECEIPT]))


def test_a_log_that_was_begun_earlier_and_is_learnt_of_later_becomes_an_old_one(pair: Pair) -> None:
    """A stick brings what A had said between two restores."""
    first, current = line_of(pair, pair.b).other, Generation(b"\0\0\0\7new.")
    earlier = Generation(b"\0\0\0\3old.")
    for generation in (current, earlier):
        author = Author(pair, pair.a)
        author.line.own = empty_log(replace(first.origin, generation=generation))
        change = GenerationChange(first.origin.generation, first.size, first.edge.root())
        form: Changes = {"form": GENERATION[0], "form_version": GENERATION[1], "post": PostId(0), "body": change.body()}
        take(pair, author.write(**form))
        hand(pair, pair.b, author.full(author.write("said in it")))
    for again in (False, True):
        if again:
            pair.b.reload()
        line = line_of(pair, pair.b)
        assert (line.other.origin.generation, line.other.size) == (current, 2)
        assert [old.origin.generation for old in line.past] == [first.origin.generation, earlier]
        assert [old.size for old in line.past] == [2, 2]


def late_one(pair: Pair) -> Generation:
    """A was restored twice, and what it began in between comes to B after all: it is of a log that A left unheard."""
    first, current, unheard = line_of(pair, pair.b).other, Generation(b"\0\0\0\7new."), Generation(b"\0\0\0\3old.")
    author = Author(pair, pair.a)
    for generation in (current, unheard):
        author.line.own = empty_log(replace(first.origin, generation=generation))
        change = GenerationChange(first.origin.generation, first.size, first.edge.root())
        form: Changes = {"form": GENERATION[0], "form_version": GENERATION[1], "post": PostId(0), "body": change.body()}
        take(pair, author.write(**form))
    return unheard


def receipts_after(pair: Pair, seconds: int, generation: Generation) -> int:
    """How many receipts for this log of A leave B in so much time; A gets none of them."""
    pair.b.now = Instant(pair.b.now + 1_000 * seconds)
    pair.b.feed(TimePassed())
    said = overheard(pair, pair.b)
    return sum(isinstance(one, frames.ReceiptFull) and one.generation == generation for one in said)


@pytest.mark.parametrize("restarted", [False, True])
def test_a_log_that_its_author_left_unheard_is_receipted_until_it_asks_for_it(
    pair: Pair,
    restarted: bool,  # noqa: FBT001 - a case
) -> None:
    unheard = late_one(pair)

    def restart() -> None:
        if restarted:
            pair.b.reload()
            pair.connect()
            pair.settle()

    assert receipts_after(pair, 0, unheard) == 1
    restart()
    assert [receipts_after(pair, seconds, unheard) for seconds in (10, 20, 40)] == [1, 1, 1]
    hand(pair, pair.b, frames.Want(1, 1, unheard, EntryIndex(0), 1))
    assert any(isinstance(one, frames.EntryFull) and one.side == 1 for one in overheard(pair, pair.b))
    restart()
    assert [receipts_after(pair, seconds, unheard) for seconds in (80, 160, 320)] == [0, 0, 0]


def test_a_log_that_takes_the_place_of_one_which_its_author_does_not_name_leaves_it_unheard(pair: Pair) -> None:
    take(pair, beginning(pair))
    (named,) = line_of(pair, pair.b).past
    own = line_of(pair, pair.a).own
    author = Author(pair, pair.a)
    author.line.own = empty_log(replace(own.origin, generation=Generation(b"newer-@1")))
    change = GenerationChange(own.origin.generation, own.size, own.edge.root())
    take(pair, author.write(form=GENERATION[0], form_version=GENERATION[1], post=PostId(0), body=change.body()))
    assert [(old.origin.generation, old.unheard) for old in line_of(pair, pair.b).past] == [
        (named.origin.generation, False),
        (NEW, True),
    ]


@pytest.mark.parametrize("held", [1, 2])
def test_who_named_less_of_an_old_log_than_we_hold_is_told_until_it_asks(pair: Pair, held: int) -> None:
    """Its backup knew one entry; the other came here before the log was begun anew, or late, when that was over."""
    other = line_of(pair, pair.b).other
    author = Author(pair, pair.a)
    take(pair, beginning(pair, GenerationChange(other.origin.generation, held, other.root_at(held) or EMPTY_ROOT)))
    if held == 2:
        assert [receipts_after(pair, seconds, other.origin.generation) for seconds in (0, 60, 120)] == [1, 0, 0]
        take(pair, author.write())
    assert receipts_after(pair, 0, other.origin.generation) == 1
    told = [receipts_after(pair, seconds, other.origin.generation) for seconds in (10, 20, 40)]
    assert told == [1, 1, 1]
    hand(pair, pair.b, frames.Want(1, 1, other.origin.generation, EntryIndex(1), 1))
    assert not [receipts_after(pair, seconds, other.origin.generation) for seconds in (80, 160)][-1]


def test_a_receipt_for_an_old_log_that_is_whole_is_answered(renewed: tuple[Pair, Author]) -> None:
    """Whoever repeats it learns that its author knows the log."""
    pair, author = renewed
    give_back(pair, *author.written)
    (old,) = line_of(pair, pair.a).own_past
    pair.take_wire(pair.a)
    size, key = old.edge.size, receipt_key(pair.b)
    generation = old.origin.generation
    hand(pair, pair.a, frames.ReceiptFull(1, generation, size, old.edge.root(), 1, key, bytes(64)))
    assert frames.Want(1, 1, generation, EntryIndex(size), 1) in overheard(pair, pair.a)


# -- cards and revocations -------------------------------------------------------------------------------------------


def next_card(party: Party, before: SignedCard | None = None) -> SignedCard:
    """The party's card after its first, or after another."""
    card = party.card.card
    about = About(card.names, card.posts, card.addresses, ("by radio",), card.languages)
    seeds = {**party.seeds, Purpose.ENTRY: drip("next")(32)}
    drawn = draw_up(party.root.public, publics(seeds), about, START // 1000 + 60, before or party.card)
    return sign_card(party.root, drawn)


def say_card(pair: Pair, card: SignedCard, line: int = 0, post: int = 0) -> None:
    """A says on a line that this is a card."""
    author = Author(pair, pair.a, line)
    form, version = CARD
    entry = author.write(form=form, form_version=version, body=encode({1: card.raw}), post=PostId(post))
    hand(pair, pair.b, author.full(entry))


def test_a_card_on_line_0_adds_to_the_ring(pair: Pair) -> None:
    card = next_card(ARVENIA)
    say_card(pair, card)
    assert channel_of(pair, pair.b).other_ring.newest == card
    assert pair.b.store.kept(CARDS_SPACE, ARVENIA.card.party)[ARVENIA.card.party + bytes((0, 0, 0, 2))] == card.raw
    assert codes(pair.b) == []


@pytest.mark.parametrize(("line", "post"), [(1, 0), (1, 1), (0, 1)])
def test_a_card_elsewhere_or_from_another_post_is_only_held(pair: Pair, line: int, post: int) -> None:
    say_card(pair, next_card(ARVENIA), line, post)
    assert channel_of(pair, pair.b).other_ring.newest == ARVENIA.card
    assert codes(pair.b) == []


@pytest.mark.parametrize(
    "card", [next_card(BELMORA), next_card(ARVENIA, next_card(ARVENIA))], ids=["another's", "leaps"]
)
def test_a_card_that_does_not_follow_is_held_and_is_evidence(pair: Pair, card: SignedCard) -> None:
    say_card(pair, card)
    assert channel_of(pair, pair.b).other_ring.newest == ARVENIA.card
    assert codes(pair.b) == ["card-chain"]
    assert line_of(pair, pair.b, 0).other.size == 1
    assert pair.b.store.journal_size("evidence") == 1


def revocation(party: Party) -> bytes:
    key = key_id(publics(party.seeds)[Purpose.ENTRY])
    said = encode_revocation(Revocation(key, START // 1000, "key file lost", ()))
    return revocation_body(said, *party.root.sign(revocation_message(said)))


@pytest.mark.parametrize(("party", "known"), [(ARVENIA, True), (BELMORA, False)])
def test_a_revocation_counts_if_the_partys_root_signed_it(pair: Pair, party: Party, known: bool) -> None:  # noqa: FBT001
    author = Author(pair, pair.a, 0)
    form, version = REVOCATION
    entry = author.write(form=form, form_version=version, body=revocation(party), post=PostId(0))
    hand(pair, pair.b, author.full(entry))
    key = key_id(publics(ARVENIA.seeds)[Purpose.ENTRY])
    ring = channel_of(pair, pair.b).other_ring
    assert ring.disowned(key, entry.origin, EntryIndex(0)) == known
    assert bool(pair.b.store.kept(REVOCATIONS_SPACE)) == known
    assert bool(codes(pair.b)) != known
    assert LogSize(1) == line_of(pair, pair.b, 0).other.size
