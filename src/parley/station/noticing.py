"""What the station does by itself about notices: it reads each back once, and alarms where somebody differs.

A read-back follows from the book of notices, which becomes durable together with the entries that it is made from: so
it survives a crash, and is said once.  Nothing that a station said makes a station say anything.  Both stations compare
what was read back or plotted with the notice, each by itself, when the later of the two entries is recorded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.desk.draft import Draft
from parley.dialogue.differences import differs, read_back
from parley.dialogue.gists import ABOUT_NOTICES, gist, gist_of
from parley.dialogue.noticebook import NoticeBook
from parley.dialogue.threads import READ_BACK, VERDICT
from parley.exchange.effects import Keep
from parley.forms.body import form_of, read, write
from parley.forms.readback import ReadBack
from parley.forms.shown import nearest
from parley.station.facts import category_on, fact_on, rows_by_line
from parley.station.releasing import speak
from parley.station.state import Notices
from parley.wire.ids import STATION_POST, Instant
from parley.wire.limits import PAGES_HOUR_MAX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.dialogue.gists import Gist
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Recorded, Work
    from parley.record.entry import Payload
    from parley.station.state import State
    from parley.wire.ids import ChannelId

NOTICE_SPACE: Final = "notice"
"""The notices of every line, by channel ‖ number of the line ‖ hash of the entry."""

HOUR_SECONDS: Final = 3_600
NOW: Final = Instant(0)
SAID: Final = ABOUT_NOTICES | {VERDICT}
"""Forms whose whole bodies a book of notices takes."""


def load(rows: Mapping[bytes, bytes], channel: ChannelId) -> Notices:
    """The notices of a channel, as they were kept; what is owed is looked at first."""
    notices = Notices()
    for index, found in rows_by_line(rows, channel).items():
        notices.books[index] = NoticeBook(found)
        notices.due |= {(index, key): NOW for key in notices.books[index].owing()}
    return notices


def recorded(work: Work, channel: Channel, notices: Notices, one: Recorded) -> None:
    """Take an entry that became part of the record, or was judged, into the book; alarm where somebody differs."""
    book = notices.books.get(one.line)
    if one.within is None:
        return
    if book is None:
        book = NoticeBook()  # kept from the first notice on
    if not one.within:
        book.drop(one.entry.hash)
    elif (fact := _fact(channel, book, one)) is not None:
        notices.books[one.line] = book
        book.add(fact)
        _compare(work, channel, book, fact)
        if one.ours and fact.form == READ_BACK and fact.answers is not None:
            notices.said.discard(fact.answers)
    for key, row in book.take_changed():
        work.do(Keep(NOTICE_SPACE, channel.id + bytes((one.line,)) + key, row))
        notices.due.pop((one.line, key), None)
        if key in book.owing():
            notices.due[one.line, key] = NOW


def settled(state: State, work: Work, channel: Channel, notices: Notices) -> None:
    """Read back what is owed by now, as far as it is durable."""
    for (index, key), due in list(notices.due.items()):
        if due > work.now:
            continue
        line, thread = channel.lines[index], notices.books[index].get(key)
        if thread is None or thread.root is None or key in notices.said:
            del notices.due[index, key]
        elif line.is_durable(thread.root.generation, thread.root.index):
            pause = rest(notices.signed, work.seconds)
            if pause is not None:
                notices.due[index, key] = pause
                continue
            del notices.due[index, key]
            notices.said.add(key)
            notices.signed.append(work.seconds)
            _sign(state, work, channel, line, thread.root)


def rest(signed: list[int], now_seconds: int) -> Instant | None:
    """Until when nothing more of a kind is signed, of what was signed at these times; None: not at all."""
    while signed and signed[0] <= now_seconds - HOUR_SECONDS:
        del signed[0]
    if len(signed) < PAGES_HOUR_MAX:
        return None
    return Instant((signed[0] + HOUR_SECONDS) * 1_000)


def _fact(channel: Channel, book: NoticeBook, one: Recorded) -> Fact | None:
    """What a book of notices keeps of an entry; None where it is neither a notice nor about one."""
    payload = one.entry.payload
    line = channel.lines[one.line]
    found = _gist(channel, line, payload)
    about = payload.answers is not None and (payload.form in SAID or book.knows(payload.answers))
    if found is None and not about:
        return None
    fact = fact_on(line, one.entry, category_on(channel, line, payload), ours=one.ours)
    kept = found.encoded() if found is not None else payload.body if payload.form in SAID else b""
    return replace(fact, body=kept)


def _gist(channel: Channel, line: Line, payload: Payload) -> Gist | None:
    declared = channel.catalogue_on(line).declared.get((payload.form, payload.form_version))
    return None if declared is None else gist_of(declared, read(declared.form, payload.body))


def _compare(work: Work, channel: Channel, book: NoticeBook, fact: Fact) -> None:
    """Alarm where somebody understood a notice otherwise; once for each read-back and plot."""
    pairs = []
    if fact.answers is not None and (about := book.get(fact.answers)) is not None:
        pairs.append((about.root, fact))
    if (own := book.get(fact.hash)) is not None:
        pairs += [(own.root, one) for one in own.facts]
    for root, word in pairs:
        notice = None if root is None else gist(root)
        if root is None or notice is None:
            continue
        for one in differs(notice, word):
            work.alarm("readback-differs", channel.id, f"{root.hash.hex()[:16]}, {word.form}: {one.sentence}")


def _sign(state: State, work: Work, channel: Channel, line: Line, root: Fact) -> None:
    """Say what was understood, in the author's own language."""
    found = gist(root)
    assert found is not None, "a notice"
    language = nearest(channel.other_ring.newest.card.languages[0], tuple(found.words))
    body = write(read_back(found, language))
    form = form_of(ReadBack).named
    speak(state, work, channel, line, Draft(STATION_POST, form, body, root.precedence, root.nature, answers=root.hash))
