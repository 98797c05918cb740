"""An entry is held whatever it says to have seen; what is false of it is kept as evidence, beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange.effects import Arrived
from parley.exchange.lines import PastLog
from parley.exchange.verdicts import VERDICT_SPACE
from parley.record.entry import Line0, Seen
from parley.wire.ids import Generation, LogSize, RootHash
from tests.exchange.hands import Author, codes, empty_log, hand, line_of, quiet
from tests.station.pair import Pair

FALSE_ROOT = RootHash(b"\x00" * 32)


@pytest.fixture
def pair() -> Pair:
    """B has written two entries on the line, which A holds."""
    pair = Pair()
    for text in ("一", "二"):
        pair.send(pair.b, text, language="zh")
    return quiet(pair)


def taken(pair: Pair, author: Author, *, verdict: bool) -> None:
    """The newest entry of the author comes in full: it is held and receipted, and judged so."""
    entry = author.written[-1]
    hand(pair, pair.b, author.full(entry))
    assert [arrived.raw for arrived in pair.b.said(Arrived)][-1] == entry.raw
    assert line_of(pair, pair.b).other.receipted == entry.payload.index + 1
    assert pair.b.store.get(VERDICT_SPACE, entry.hash) == (b"seen-false" if verdict else None)
    assert ("seen-false" in codes(pair.b)) == verdict
    assert bool(pair.b.store.journal_size("evidence")) == verdict


def test_what_is_true_has_no_verdict(pair: Pair) -> None:
    author = Author(pair, pair.a)
    author.write()
    taken(pair, author, verdict=False)


def test_a_root_that_our_log_never_had(pair: Pair) -> None:
    author = Author(pair, pair.a)
    seen = Seen(line_of(pair, pair.b).own.origin.generation, LogSize(2), FALSE_ROOT)
    author.write(seen=seen)
    taken(pair, author, verdict=True)


def test_more_of_our_log_than_there_is(pair: Pair) -> None:
    author = Author(pair, pair.a)
    author.write(seen=Seen(line_of(pair, pair.b).own.origin.generation, LogSize(3), FALSE_ROOT))
    taken(pair, author, verdict=True)


def test_less_than_was_seen_before(pair: Pair) -> None:
    own = line_of(pair, pair.b).own
    author = Author(pair, pair.a)
    author.write()
    taken(pair, author, verdict=False)
    author.write(seen=Seen(own.origin.generation, LogSize(1), own.roots[1]))
    taken(pair, author, verdict=True)


def test_more_of_line_0_than_we_have_written_there(pair: Pair) -> None:
    author = Author(pair, pair.a)
    zero = line_of(pair, pair.b, 0)
    sizes = Line0(zero.other.origin.generation, LogSize(0), zero.own.origin.generation, LogSize(zero.own.size + 1))
    author.write(line0=sizes)
    taken(pair, author, verdict=True)


def test_of_its_own_line_0_it_may_have_more_than_we_hold(pair: Pair) -> None:
    author = Author(pair, pair.a)
    zero = line_of(pair, pair.b, 0)
    author.write(line0=Line0(zero.other.origin.generation, LogSize(9), zero.own.origin.generation, LogSize(0)))
    taken(pair, author, verdict=False)


def test_another_generation_of_our_log_is_judged_elsewhere(pair: Pair) -> None:
    author = Author(pair, pair.a)
    author.write(seen=Seen(Generation(b"earlier-"), LogSize(2), FALSE_ROOT))
    taken(pair, author, verdict=False)


@pytest.mark.parametrize(("generation", "verdict"), [(None, False), (Generation(b"never---"), True)])
def test_of_a_log_on_line_0_that_we_began_anew_they_may_have_seen_what_we_lost(
    pair: Pair,
    generation: Generation | None,
    verdict: bool,  # noqa: FBT001
) -> None:
    author = Author(pair, pair.a)
    zero = line_of(pair, pair.b, 0)
    old = zero.own.origin
    zero.own_past.append(PastLog(old, zero.own.edge))
    zero.own = empty_log(replace(old, generation=Generation(b"restored")))
    author.write(line0=Line0(zero.other.origin.generation, LogSize(0), generation or old.generation, LogSize(5)))
    taken(pair, author, verdict=verdict)
