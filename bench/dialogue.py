"""How long it takes to read the open clocks of a line with 100,000 entries from its snapshot, and to take one more.

PYTHONPATH=. python bench/dialogue.py [entries]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from time import perf_counter

from parley.dialogue.book import Book
from parley.dialogue.calls import ask_of
from parley.dialogue.linetests import last_good
from parley.dialogue.threads import Kind
from parley.forms import watch
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered
from parley.record.agreement import STANDARD
from parley.wire.ids import EntryHash
from tests.dialogue.facts import ASKED, Talk

SHARE = 20
"""Of so many entries one asks, and one is a call-up; the rest are letters and their acknowledgements."""

OPEN = 40
"""Asks that nobody has answered."""


def main() -> None:
    """Fill a book, take its snapshot, and read from that."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    book, talk = filled(entries)
    rows = book.rows()
    begin = perf_counter()
    read = Book(rows)
    asks = [ask_of(thread, STANDARD, held=True) for thread in read.open(Kind.ASK)]
    oldest = min(asks, key=lambda ask: ask.root.time_seconds)
    good = last_good(read.newest(Kind.TEST))
    took = perf_counter() - begin
    assert len(asks) == OPEN
    assert good is not None
    assert oldest.overdue(talk.now)
    begin = perf_counter()
    read.add(replace(talk.say(0, Letter("en", "One more.")), hash=EntryHash(b"n" * 32)))
    one = perf_counter() - begin
    size = sum(map(len, rows.values()))
    print(f"{entries} entries: {len(rows)} threads, {size / 2**20:.1f} MiB of snapshot")
    print(f"open clocks, the oldest, and the last good test: {took * 1000:.1f} ms; one letter more: {one * 1e6:.0f} us")


def filled(entries: int) -> tuple[Book, Talk]:
    """A line on which much was said, and all but a few asks were answered."""
    book, talk = Book(), Talk()
    said = asks = 0
    while said < entries:
        if said >= asks * SHARE:
            asks += 1
            asked = talk.say(0, ASKED, after=900)
            call = talk.say(1, watch.TestCall(talk.now // 3_600 * 3_600))
            facts = [
                asked,
                call,
                talk.say(0, watch.TestReady(), call),
                talk.say(1, watch.TestText("en", "Fine."), call),
            ]
            if asks > OPEN:
                facts.append(talk.say(1, CallAnswered(CallAnswer.ACCEPTED), asked))
        else:
            letter = talk.say(0, Letter("en", "News."))
            facts = [letter, talk.say(1, Acknowledgement(), letter)]
        for fact in facts:
            book.add(fact)
        said += len(facts)
    return book, talk


if __name__ == "__main__":
    main()
