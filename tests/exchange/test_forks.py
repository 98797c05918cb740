"""A peer that forks its log is proved to have done so, gets no more receipts, and is still spoken to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from parley.exchange.effects import Arrived, Held
from parley.exchange.events import TimePassed
from parley.exchange.forks import FORK_SPACE, FORKED_SPACE
from parley.forms.builtin import GENERATION, GenerationChange, Letter
from parley.record.entry import Entry
from parley.record.fork import ENTRIES, ENTRY_ROOT, ForkNotProved, verify_fork
from parley.record.keyring import KeyRing
from parley.seal import frames
from parley.wire.cbor import Value, decode
from parley.wire.ids import Generation, Instant, PostId, RootHash
from parley.wire.marks import Precedence
from tests.exchange.hands import Author, codes, empty_log, hand, line_of, overheard, quiet
from tests.station.pair import ARVENIA, BELMORA, Pair

RECEIPTS = (frames.Receipt, frames.EntryReceipt)


@pytest.fixture
def pair() -> Pair:
    return quiet(Pair())


@pytest.fixture
def author(pair: Pair) -> Author:
    """A has written three entries that B holds."""
    author = Author(pair, pair.a)
    for number in range(3):
        hand(pair, pair.b, author.full(author.write(f"entry {number}")))
    assert [type(one) for one in overheard(pair, pair.b)] == 3 * [frames.Receipt]
    return author


def another(entry: Entry, author: Author) -> Entry:
    """Another entry for the same place."""
    return author.sign(replace(entry.payload, body=Letter("en", "what was never said").body()))


def fork_by_entry(pair: Pair, author: Author) -> None:
    """A second entry for a place that is taken."""
    hand(pair, pair.b, author.full(another(author.written[1], author)))


def fork_by_root(pair: Pair, author: Author) -> None:
    """The next entry stands on another log."""
    hand(pair, pair.b, author.full(author.write("next", root=RootHash(b"x" * 32))))


def fork_beyond_a_gap(pair: Pair, author: Author) -> None:
    """Two entries for a place that is not reached yet."""
    author.write("lost")
    entry = author.write("urgent", precedence=Precedence.FLASH)
    hand(pair, pair.b, author.full(entry), author.full(another(entry, author)))


Fork: TypeAlias = Callable[[Pair, Author], None]

FORKS: list[Fork] = [fork_by_entry, fork_by_root, fork_beyond_a_gap]


def proof(pair: Pair) -> list[Value]:
    """The proof that B keeps, without the channel and the party that stand before it."""
    (kept,) = pair.b.store.journal(FORK_SPACE, 0, 9)
    items = decode(kept)
    assert isinstance(items, list)
    assert items[:2] == [pair.channel, ARVENIA.card.party]
    return items[2:]


@pytest.mark.parametrize(
    ("fork", "kind", "size"),
    [(fork_by_entry, ENTRIES, 2), (fork_by_root, ENTRY_ROOT, 3), (fork_beyond_a_gap, ENTRIES, 5)],
)
def test_the_proof_holds_for_whoever_has_the_partys_card(
    pair: Pair, author: Author, fork: Fork, kind: int, size: int
) -> None:
    fork(pair, author)
    proved = verify_fork(proof(pair), KeyRing.of(ARVENIA.card))
    assert (proved.kind, proved.origin, proved.size) == (kind, author.line.own.origin, size)
    with pytest.raises(ForkNotProved):
        verify_fork(proof(pair), KeyRing.of(BELMORA.card))


@pytest.mark.parametrize("fork", FORKS)
def test_the_watch_is_told_once(pair: Pair, author: Author, fork: Fork) -> None:
    fork(pair, author)
    assert codes(pair.b) == ["log-forked"]
    fork_by_entry(pair, author)
    hand(pair, pair.b, author.full(author.written[0]))
    assert codes(pair.b) == ["log-forked"]
    assert pair.b.store.journal_size(FORK_SPACE) == 1


@pytest.mark.parametrize("fork", FORKS)
@pytest.mark.parametrize("restart", [False, True])
def test_receipts_stop_and_nothing_more_is_taken(pair: Pair, author: Author, fork: Fork, restart: bool) -> None:  # noqa: FBT001
    fork(pair, author)
    assert not [one for one in overheard(pair, pair.b) if isinstance(one, RECEIPTS)]
    told = len(pair.b.said(Arrived))
    held = pair.b.size(author.line.own.origin.text)
    assert pair.b.store.get(FORKED_SPACE, author.line.own.origin.text.encode()) is not None
    if restart:
        pair.b.reload()
        pair.connect()
        pair.take_wire(pair.a)
    for entry in (*author.written, author.write("after the fork")):
        hand(pair, pair.b, author.full(entry))
        hand(pair, pair.b, author.short(entry))
    pair.connect()
    pair.take_wire(pair.a)
    assert line_of(pair, pair.b).other.forked
    assert not [one for one in overheard(pair, pair.b) if isinstance(one, RECEIPTS)]
    assert len(pair.b.said(Arrived)) == told
    assert pair.b.size(author.line.own.origin.text) == held


@pytest.mark.parametrize("fork", FORKS)
@pytest.mark.parametrize("restart", [False, True])
def test_we_go_on_speaking(pair: Pair, author: Author, fork: Fork, restart: bool) -> None:  # noqa: FBT001
    fork(pair, author)
    if restart:
        pair.b.reload()
        pair.connect()
    pair.settle()
    pair.send(pair.b, "贵方的日志出现分叉，请说明。", language="zh")
    pair.wait(20_000)
    assert pair.b.said(Held)[-1].size == 1
    assert len(pair.a.said(Arrived)) == 1


def test_the_same_entry_again_is_no_fork(pair: Pair, author: Author) -> None:
    hand(pair, pair.b, *(author.full(entry) for entry in author.written))
    assert codes(pair.b) == []
    assert not line_of(pair, pair.b).other.forked


def test_other_lines_go_on(pair: Pair, author: Author) -> None:
    fork_by_entry(pair, author)
    zero = Author(pair, pair.a, 0)
    hand(pair, pair.b, zero.full(zero.write(post=0)))
    assert [one.line for one in overheard(pair, pair.b) if isinstance(one, frames.Receipt)] == [0]


def test_no_post_quantum_cosignature_stands_on_a_forked_log(pair: Pair, author: Author) -> None:
    fork_by_entry(pair, author)
    pair.b.now = Instant(pair.b.now + 8 * 86_400_000)
    pair.b.feed(TimePassed())
    signed = [one for one in overheard(pair, pair.b) if isinstance(one, frames.PqSign | frames.Fragment)]
    assert signed == []


def test_an_entry_that_was_held_is_found_on_the_disk_when_memory_has_let_it_go(pair: Pair, author: Author) -> None:
    line_of(pair, pair.b).other.leaves.clear()
    hand(pair, pair.b, author.full(author.written[0]))
    assert codes(pair.b) == []
    hand(pair, pair.b, author.full(another(author.written[0], author)))
    assert codes(pair.b) == ["log-forked"]
    assert verify_fork(proof(pair), KeyRing.of(ARVENIA.card)).size == 1


@pytest.mark.parametrize("fork", [fork_by_entry, fork_by_root])
def test_a_fork_in_a_log_that_was_left_is_proved_too(pair: Pair, author: Author, fork: Fork) -> None:
    old, change = author.line.own, line_of(pair, pair.b).other
    author.line.own = empty_log(replace(old.origin, generation=Generation(b"begun-@1")))
    said = GenerationChange(old.origin.generation, change.size, change.edge.root())
    begun = author.write(form=GENERATION[0], form_version=GENERATION[1], post=PostId(0), body=said.body())
    hand(pair, pair.b, frames.EntryFull(1, 0, begun.raw))
    hand(pair, pair.b, frames.EntryFull(1, 0, author.written[1].raw))  # the same again is no fork
    assert codes(pair.b) == []
    author.line.own = old
    if fork is fork_by_entry:
        forked = another(author.written[1], author)
    else:
        forked = author.write("next", root=RootHash(b"x" * 32))
    for _ in range(2):
        hand(pair, pair.b, frames.EntryFull(1, 0, forked.raw))
    assert codes(pair.b) == ["log-forked"]
    assert verify_fork(proof(pair), KeyRing.of(ARVENIA.card)).origin == old.origin
    (left,) = line_of(pair, pair.b).past
    assert left.forked
    assert not line_of(pair, pair.b).other.forked
    pair.b.reload()
    assert line_of(pair, pair.b).past[0].forked
