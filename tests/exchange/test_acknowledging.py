"""What a person on watch has taken is kept beside the record, by both sides alike."""

from __future__ import annotations

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.acknowledging import ACKNOWLEDGED_SPACE
from parley.exchange.effects import Placed
from parley.forms.builtin import ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY, LETTER, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.station.events import OfficerReleased
from parley.wire.ids import EntryHash, Instant, PostId
from tests.exchange.hands import Author, hand, quiet
from tests.station.pair import OFFICER, End, Pair


def say(pair: Pair, side: End, draft: Draft) -> EntryHash:
    """Release a draft; its hash."""
    until = Instant(side.now + 60_000)
    signature = ed25519_sign(OFFICER, release_message(pair.line, draft, until))
    side.feed(OfficerReleased(pair.line, draft, Release(ed25519_public(OFFICER), until, signature), 1))
    return side.said(Placed)[-1].leaf


def acknowledged(side: End) -> dict[bytes, bytes]:
    return side.store.kept(ACKNOWLEDGED_SPACE)


def test_both_sides_know_which_entry_acknowledged_which() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "The strait is closed.")
    pair.settle()
    letter = pair.a.said(Placed)[0].leaf
    taken = say(pair, pair.b, Draft(PostId(1), ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY, answers=letter))
    pair.settle()
    assert acknowledged(pair.a) == acknowledged(pair.b) == {letter + pair.b.party.card.party: taken}


def test_an_answer_in_words_acknowledges_nothing() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "The strait is closed.")
    pair.settle()
    answer = Letter("en", "Understood.").body()
    say(pair, pair.b, Draft(PostId(1), LETTER, answer, answers=pair.a.said(Placed)[0].leaf))
    pair.settle()
    assert acknowledged(pair.a) == acknowledged(pair.b) == {}


def test_an_acknowledgement_of_nothing_is_held_and_acknowledges_nothing() -> None:
    pair = quiet(Pair())
    author = Author(pair, pair.a)
    form, version = ACKNOWLEDGEMENT
    hand(pair, pair.b, author.full(author.write(form=form, form_version=version, body=ACKNOWLEDGEMENT_BODY)))
    assert pair.b.size(author.line.own.origin.text) == 1
    assert acknowledged(pair.b) == {}
