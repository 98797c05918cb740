"""What a station asks of a release before it says anything, and what becomes of the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.authority.rules import FormMisspoken, FormUnknown, PostWithoutMandate
from parley.desk.draft import Draft
from parley.desk.release import (
    Drafted,
    Release,
    ReleaseExpired,
    SameOfficerTwice,
    SecondOfficerWanted,
    UnknownOfficer,
    draft_message,
    release_hash,
    release_message,
)
from parley.desk.trail import follow, note_hash, read_note
from parley.exchange import generations
from parley.exchange.effects import Declined, Effect, Placed, Sign
from parley.exchange.events import Answer
from parley.exchange.work import Work
from parley.forms.builtin import ACKNOWLEDGEMENT_BODY, LETTER, Letter
from parley.keys.signing import BadSignature, ed25519_public, ed25519_sign
from parley.record.agreement import STANDARD
from parley.record.entry import BadEntry, decode_entry
from parley.station.events import OfficerReleased, OfficersChanged
from parley.station.releasing import ChannelUnverified, LogStopped, ReleaseUsed, UnknownLine
from parley.station.trailing import NEWEST, TRAIL_SPACE
from parley.store.interface import Journal
from parley.wire.cbor import BadCbor, decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, LineId, PostId
from parley.wire.marks import Handling, Nature, Precedence
from tests.exchange.hands import channel_of, line_of
from tests.station.pair import OFFICER, Pair, whose

DRAFT = Draft(PostId(1), LETTER, Letter("en", "The strait is closed from 0400 to 0800.").body(), Precedence.PRIORITY)


def released(pair: Pair, draft: Draft = DRAFT, *, line: LineId | None = None, seed: bytes = OFFICER) -> OfficerReleased:
    """A draft with a good release, which the test then spoils."""
    place = pair.line if line is None else line
    until = Instant(pair.a.now + 60_000)
    signature = ed25519_sign(seed, release_message(place, draft, until))
    return OfficerReleased(place, draft, Release(ed25519_public(seed), until, signature), 7)


def refusal(pair: Pair, event: OfficerReleased) -> Refusal:
    """What the station says to it; nothing is signed and nothing leaves."""
    size = pair.a.station.state.places[pair.line][1].own.size
    pair.a.feed(event)
    (declined,) = pair.a.said(Declined)
    assert declined.ticket == 7
    assert pair.a.station.state.places[pair.line][1].own.size == size
    assert not pair.take_wire(pair.a)
    return declined.refusal


@pytest.fixture
def pair() -> Pair:
    """Two stations that have nothing more to tell each other."""
    quiet = Pair()
    quiet.settle()
    return quiet


def test_everything_that_the_officer_decided_is_in_the_entry(pair: Pair) -> None:
    first = Draft(PostId(1), LETTER, Letter("en", "first").body(), nature=Nature.EXERCISE)
    pair.a.feed(released(pair, first))
    (placed,) = pair.a.said(Placed)
    answer = Draft(
        PostId(1),
        LETTER,
        Letter("zh", "第二封", subject="事由").body(),
        Precedence.FLASH,
        Nature.EXERCISE,
        Handling.GOVERNMENT,
        placed.leaf,
    )
    pair.a.feed(released(pair, answer))
    own = pair.a.station.state.places[pair.line][1].own
    entry = decode_entry(pair.a.store.entries(own.origin.text, 1, 1)[0]).payload
    said = (entry.post, (entry.form, entry.form_version), entry.body, entry.precedence, entry.nature, entry.handling)
    assert said == (answer.post, answer.form, answer.body, answer.precedence, answer.nature, answer.handling)
    assert entry.answers == placed.leaf
    assert entry.time_seconds == pair.a.now // 1000


def test_drafts_that_are_released_together_keep_their_order(pair: Pair) -> None:
    texts = [f"number {number}" for number in range(50)]
    pair.a.feed(*(released(pair, Draft(PostId(1), LETTER, Letter("en", text).body())) for text in texts))
    own = pair.a.station.state.places[pair.line][1].own
    bodies = [decode_entry(raw).payload.body for raw in pair.a.store.entries(own.origin.text, 0, 99)]
    assert bodies == [Letter("en", text).body() for text in texts]


def test_a_release_serves_once_also_after_a_restart(pair: Pair) -> None:
    event = released(pair)
    pair.a.feed(event)
    pair.settle()
    assert isinstance(refusal(pair, event), ReleaseUsed)
    pair.a.reload()
    pair.a.told.clear()
    assert isinstance(refusal(pair, event), ReleaseUsed)


def test_a_key_that_is_no_officers(pair: Pair) -> None:
    assert isinstance(refusal(pair, released(pair, seed=b"x" * 32)), UnknownOfficer)


def test_a_release_that_has_run_out(pair: Pair) -> None:
    event = released(pair)
    pair.a.now = Instant(event.release.valid_until + 1)
    assert isinstance(refusal(pair, event), ReleaseExpired)


@pytest.mark.parametrize(
    "other",
    [
        Draft(PostId(1), LETTER, Letter("en", "The strait is open.").body(), Precedence.PRIORITY),
        Draft(PostId(1), LETTER, DRAFT.body, Precedence.FLASH),
        Draft(PostId(1), LETTER, DRAFT.body, Precedence.PRIORITY, Nature.TEST),
        Draft(PostId(1), LETTER, DRAFT.body, Precedence.PRIORITY, Nature.OPERATION, Handling.PUBLIC),
    ],
)
def test_a_release_of_another_draft(pair: Pair, other: Draft) -> None:
    event = released(pair)
    assert isinstance(refusal(pair, OfficerReleased(pair.line, other, event.release, 7)), BadSignature)


def test_a_release_for_another_line(pair: Pair) -> None:
    event = released(pair, line=pair.lines[0])
    assert isinstance(refusal(pair, OfficerReleased(pair.line, DRAFT, event.release, 7)), BadSignature)


def test_a_line_that_is_not_there(pair: Pair) -> None:
    assert isinstance(refusal(pair, released(pair, line=LineId(b"?" * 32))), UnknownLine)


def test_a_post_that_is_not_on_the_line(pair: Pair) -> None:
    assert isinstance(refusal(pair, released(pair, Draft(PostId(2), LETTER, DRAFT.body))), PostWithoutMandate)


def test_a_letter_of_the_station(pair: Pair) -> None:
    assert isinstance(refusal(pair, released(pair, Draft(PostId(0), LETTER, DRAFT.body))), FormMisspoken)


def test_a_channel_that_nobody_has_verified(pair: Pair) -> None:
    pair.a.station.state.channels[pair.channel].verified = False
    assert isinstance(refusal(pair, released(pair)), ChannelUnverified)


def test_a_log_that_was_stopped(pair: Pair) -> None:
    pair.a.station.state.places[pair.line][1].own.stopped = "log-regressed"
    assert isinstance(refusal(pair, released(pair)), LogStopped)


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (Draft(PostId(1), LETTER, b""), BadCbor),
        (Draft(PostId(1), LETTER, b"\xff"), BadCbor),
        (Draft(PostId(1), LETTER, encode({1: "en", 2: "e\u0301"})), BadCbor),
        (Draft(PostId(1), LETTER, encode(bytes(32_768))), BadEntry),
        (Draft(PostId(1), ("Letter", 1), DRAFT.body), FormUnknown),
        (Draft(PostId(1), ("\ud800", 1), DRAFT.body), FormUnknown),
        (Draft(PostId(1), ("letter", -1), DRAFT.body), FormUnknown),
        (Draft(PostId(1), LETTER, DRAFT.body, answers=EntryHash(b"short")), BadEntry),
    ],
    ids=["empty", "no CBOR", "not in normal form", "too long", "form id", "no text", "form version", "answers"],
)
def test_a_draft_that_the_other_side_could_not_read(pair: Pair, draft: Draft, why: type[Refusal]) -> None:
    until = Instant(pair.a.now + 60_000)
    event = OfficerReleased(pair.line, draft, Release(ed25519_public(OFFICER), until, bytes(64)), 7)
    assert isinstance(refusal(pair, event), why)


def test_a_release_is_noted_with_the_entry_and_not_before_its_signature(pair: Pair) -> None:
    (sign,) = pair.a.station.step(released(pair), pair.a.now, pair.a.draw)
    assert isinstance(sign, Sign)
    signed = pair.a.answer(sign)
    assert signed is not None
    work = pair.a.station.step(signed, pair.a.now, pair.a.draw)
    kinds = [type(effect).__name__ for effect in work]
    assert kinds[:2] == ["Note", "Append"]
    assert "Carry" not in kinds


def test_a_release_whose_signature_a_crash_cut_off_serves_again(pair: Pair) -> None:
    event = released(pair)
    pair.a.station.step(event, pair.a.now, pair.a.draw)
    pair.a.reload()
    pair.a.feed(event)
    pair.settle()
    assert "Placed" in {type(told).__name__ for told in pair.a.told}


# -- two persons, and the trail ----------------------------------------------------------------------------------------


SECOND = b"p" * 32


def by_two(pair: Pair, draft: Draft = DRAFT, *, drafter: bytes = OFFICER, releaser: bytes = SECOND) -> OfficerReleased:
    """A draft that one officer drafted and another one released."""
    event = released(pair, draft, seed=releaser)
    until = event.release.valid_until
    drafted = Drafted(ed25519_public(drafter), ed25519_sign(drafter, draft_message(pair.line, draft, until)))
    return replace(event, release=replace(event.release, drafted=drafted))


@pytest.fixture
def pair_of_two(pair: Pair) -> Pair:
    """The same, on a line whose terms ask for two officers for letters."""
    line = pair.a.station.state.places[pair.line][1]
    line.terms = replace(line.terms, agreement=replace(STANDARD, two_person=("letter",)))
    pair.a.feed(OfficersChanged(whose(OFFICER, SECOND)))
    return pair


def test_where_two_are_agreed_one_is_refused(pair_of_two: Pair) -> None:
    assert isinstance(refusal(pair_of_two, released(pair_of_two)), SecondOfficerWanted)


def test_the_same_key_at_both_steps_is_refused(pair_of_two: Pair) -> None:
    assert isinstance(refusal(pair_of_two, by_two(pair_of_two, releaser=OFFICER)), SameOfficerTwice)


def test_two_officers_say_it(pair_of_two: Pair) -> None:
    pair_of_two.a.feed(by_two(pair_of_two))
    assert len(pair_of_two.a.said(Placed)) == 1


def test_an_acknowledgement_needs_no_second_officer(pair_of_two: Pair) -> None:
    about = Draft(PostId(1), ("ack", 1), ACKNOWLEDGEMENT_BODY, answers=EntryHash(b"h" * 32))
    pair_of_two.a.feed(released(pair_of_two, about))
    assert len(pair_of_two.a.said(Placed)) == 1


def test_a_second_word_that_nobody_asked_for_must_be_true_too(pair: Pair) -> None:
    assert isinstance(refusal(pair, by_two(pair, drafter=SECOND, releaser=OFFICER)), UnknownOfficer)


def test_every_release_is_in_the_trail_with_its_time_and_hash(pair_of_two: Pair) -> None:
    pair = pair_of_two
    events = [by_two(pair, replace(DRAFT, body=Letter("en", f"number {number}").body())) for number in range(3)]
    pair.a.feed(*events)
    rows = pair.a.store.journal(TRAIL_SPACE, 0, 9)
    assert follow(rows) == ["", "", ""]
    notes = [read_note(row)[1] for row in rows]
    assert [note.what for note in notes] == [
        release_hash(pair.line, event.draft, event.release.valid_until) for event in events
    ]
    assert [(note.time_seconds, note.line, note.release) for note in notes] == [
        (pair.a.now // 1000, pair.line, event.release) for event in events
    ]
    assert decode(pair.a.store.get(TRAIL_SPACE, NEWEST) or b"") == [3, note_hash(rows[-1])]


def test_after_a_restart_the_trail_goes_on_and_no_release_serves_twice(pair: Pair) -> None:
    used = released(pair)
    pair.a.feed(used)
    pair.a.reload()
    pair.a.feed(released(pair, replace(DRAFT, precedence=Precedence.FLASH)))
    assert follow(pair.a.store.journal(TRAIL_SPACE, 0, 9)) == ["", ""]
    pair.a.told.clear()
    pair.a.feed(used)
    (declined,) = pair.a.said(Declined)
    assert isinstance(declined.refusal, ReleaseUsed)


def test_what_is_refused_leaves_no_note(pair_of_two: Pair) -> None:
    refusal(pair_of_two, released(pair_of_two))
    assert pair_of_two.a.store.journal_size(TRAIL_SPACE) == 0


def test_a_spoiled_note_keeps_no_station_from_starting(pair: Pair) -> None:
    used = released(pair)
    pair.a.feed(used)
    pair.a.store.commit([Journal(TRAIL_SPACE, b"\xff")])
    pair.a.reload()
    what = release_hash(used.line_id, used.draft, used.release.valid_until)
    assert what in pair.a.station.state.released


def test_a_signature_that_comes_when_the_log_has_stopped_is_not_written_and_all_that_waits_is_declined(
    pair: Pair,
) -> None:
    answer, asked = pair.a.answer, []

    def slow(effect: Effect) -> Answer | None:
        """The key answers later."""
        if isinstance(effect, Sign) and effect.key == "entry":
            asked.append(effect)
            return None
        return answer(effect)

    pair.a.answer = slow  # type: ignore[method-assign]  # a tap, and no other behaviour
    pair.a.feed(released(pair))
    pair.a.feed(replace(released(pair, replace(DRAFT, precedence=Precedence.ROUTINE)), ticket=8))
    line = line_of(pair, pair.a)
    size, work = line.own.size, Work(pair.a.now, pair.a.draw, pair.a.station.state.errands)
    generations.stop(work, channel_of(pair, pair.a), line, "index 3", b"what shows it")
    (sign,) = asked
    signed = answer(sign)
    assert signed is not None
    pair.a.feed(signed)
    assert [(one.ticket, one.refusal.code) for one in pair.a.said(Declined)] == [(7, "log-stopped"), (8, "log-stopped")]
    assert (line.own.size, pair.a.said(Placed), len(asked)) == (size, [], 1)
