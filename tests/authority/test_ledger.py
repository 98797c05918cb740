"""The ledger: whatever came first, twice or late, both sides find the same for the same sizes and the same time."""

from __future__ import annotations

from itertools import product
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from parley.authority.judging import judge
from parley.authority.ledger import READINGS_KEPT, Ledger
from parley.forms.body import FORMS, read
from parley.forms.offices import Holder, Tenure
from parley.record.entry import Entry
from parley.wire.errors import Refusal
from parley.wire.ids import LogSize, PartyId, PostId
from tests.authority.maker import (
    ARVENIA,
    BELMORA,
    FIRST_LOG,
    LINE0,
    NOW,
    PARTIES,
    Author,
    Zero,
    empty_ledger,
    said,
    take,
)
from tests.authority.worlds import Step, programs, told, written


def delivered(zero: Zero, own: PartyId, random: Random, withheld: int) -> Ledger:
    """The ledger of a party that wrote its own log, and to which the other came as it may come.

    The logs in any order between them; the end of an old log perhaps only after the new one has begun; anything twice;
    and of the newest log of the other side so many entries not at all.
    """
    ledger = empty_ledger(own)
    mine, theirs = zero.author(own), zero.author(BELMORA if own == ARVENIA else ARVENIA)
    old = [entry for entry in theirs.written if entry.origin.generation == FIRST_LOG]
    new = [entry for entry in theirs.written if entry.origin.generation != FIRST_LOG]
    newest = new or old
    del newest[len(newest) - min(withheld, len(newest)) :]
    lost = random.randint(0, len(old)) if new else len(old)
    queues = [list(mine.written), old[:lost] + new, []]
    late = old[lost:]
    while any(queues) or late:
        if late and not queues[1]:
            queues[1], late = late, []
        queue = random.choice([one for one in queues if one])
        entry = queue.pop(0)
        take(ledger, entry)
        if random.random() < 0.2:
            queues[2].append(entry)
        if random.random() < 0.1:
            ledger.now(own)  # to have been asked meanwhile must change nothing
    return ledger


def sizes(author: Author, limit: int) -> list[tuple[Entry | None, int]]:
    """Every beginning of an author's logs of so many entries at most: its last entry, and how many there are."""
    return [
        (author.written[count - 1] if count else None, count) for count in range(min(limit, len(author.written)) + 1)
    ]


def counted(ledger: Ledger, party: PartyId, newest: Entry | None) -> int:
    """How many facts of a party there are up to this entry, as the ledger counts them."""
    if newest is None:
        return 0
    return ledger.docket(party).count(newest.origin.generation, LogSize(newest.payload.index + 1))


@given(programs, st.randoms(use_true_random=False), st.integers(0, 4), st.integers(0, 4))
def test_both_sides_find_the_same_for_the_same_sizes(
    program: list[Step],
    random: Random,
    from_a: int,
    from_b: int,
) -> None:
    zero = written(program)
    a, b = delivered(zero, ARVENIA, random, from_a), delivered(zero, BELMORA, random, from_b)
    mine = sizes(zero.a, len(zero.a.written) - from_b)
    theirs = sizes(zero.b, len(zero.b.written) - from_a)
    pairs = list(product(mine, theirs))
    for (entry, _), (other, _) in random.sample(pairs, min(len(pairs), 6)) + pairs[-1:]:
        counts = [(counted(one, ARVENIA, entry), counted(one, BELMORA, other)) for one in (a, b)]
        assert counts[0] == counts[1]
        assert told(a, counts[0]) == told(b, counts[1])


@given(programs)
def test_what_is_refused_changes_nothing(program: list[Step]) -> None:
    zero = written(program)
    whole = zero.ledger()
    for author in (zero.a, zero.b):
        for entry in author.written:
            if _refused(whole, entry):
                without = empty_ledger(ARVENIA)
                for one in (*zero.a.written, *zero.b.written):
                    if one is not entry:
                        take(without, one)
                assert _words(without) == _words(whole)


def _refused(ledger: Ledger, entry: Entry) -> bool:
    payload, party = entry.payload, entry.origin.party
    own, other = ledger.docket(party), ledger.docket(BELMORA if party == ARVENIA else ARVENIA)
    spoken = said(
        ledger,
        party,
        read(FORMS[payload.form, payload.form_version], payload.body),
        line=LINE0,
        own_facts=own.count(entry.origin.generation, LogSize(payload.index)),
        seen_facts=other.count(payload.seen.generation, payload.seen.size),
        answers=payload.answers,
    )
    try:
        judge(ledger, spoken)
    except Refusal:
        return True
    return False


def _words(ledger: Ledger) -> dict[str, object]:
    return told(ledger, (len(ledger.docket(ARVENIA).facts), len(ledger.docket(BELMORA).facts)))


def test_readings_are_remembered_within_bounds_and_forgotten_when_an_old_log_is_completed() -> None:
    zero = Zero()
    entries = [zero.say(ARVENIA, Holder(PostId(1), Tenure.VACANT, NOW)) for _ in range(2 * READINGS_KEPT)]
    zero.restart(ARVENIA)
    newest = zero.say(ARVENIA, Holder(PostId(1), Tenure.HELD, NOW))
    ledger = empty_ledger(BELMORA)
    for entry in entries[:-1]:
        take(ledger, entry)
        assert len(ledger.now(BELMORA).reader.facts) == entry.payload.index + 1
    take(ledger, newest)
    before = ledger.now(BELMORA)
    assert ledger.now(BELMORA) is before
    take(ledger, entries[-1])
    after = ledger.reading(BELMORA, 0, len(before.reader.facts))
    assert after is not before
    assert [fact.hash for fact in after.reader.facts] == [entry.hash for entry in entries]


def test_each_side_is_the_others_other() -> None:
    reading = Zero().ledger().now(BELMORA)
    assert (reading.author.party, reading.reader.party, reading.parties) == (BELMORA, ARVENIA, PARTIES)
    assert reading.author.other is reading.reader
