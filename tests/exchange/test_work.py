"""One step's work: what it asks for has a token, and the key that the newest card has."""

from __future__ import annotations

import pytest

from parley.exchange.effects import Alarm, Decapsulate, Encapsulate, Note, ReadEntries, ReadValues, Sign
from parley.exchange.work import (
    ALARM_SPACE,
    HANDLES,
    CheckErrand,
    EntryErrand,
    Errands,
    RatchetSecretErrand,
    RecoverErrand,
    RefillErrand,
    Work,
)
from parley.keys.purpose import Purpose
from parley.record.keyring import KeyRing
from parley.record.verify import LogForked
from parley.wire.cbor import decode
from parley.wire.ids import ChannelId, EntryIndex, Instant
from tests.station.pair import ARVENIA, drip

CHANNEL = ChannelId(b"c" * 32)
ERRAND = EntryErrand(CHANNEL, 1)


@pytest.fixture
def work() -> Work:
    return Work(Instant(5_999), drip("work"), Errands())


def test_the_time_is_whole_seconds_in_what_is_signed(work: Work) -> None:
    assert work.seconds == 5


@pytest.mark.parametrize("purpose", list(HANDLES))
def test_a_signature_is_asked_of_the_key_on_the_newest_card(work: Work, purpose: Purpose) -> None:
    ring = KeyRing.of(ARVENIA.card)
    work.sign(ring, purpose, b"message", ERRAND)
    (asked,) = work.effects
    assert asked == Sign(1, HANDLES[purpose], b"message", ring.signing_key(purpose)[0])
    assert work.errands.waiting == {1: ERRAND}


def test_every_errand_has_a_token_of_its_own_over_many_steps(work: Work) -> None:
    work.encapsulate(b"public", RatchetSecretErrand(CHANNEL, b"offer"))
    work.decapsulate(b"ciphertext", RecoverErrand(CHANNEL, "opened", ()))
    again = Work(Instant(7_000), drip("again"), work.errands)
    again.read("origin", EntryIndex(3), 4, RefillErrand(CHANNEL, 1))
    again.read_values("space", (b"key",), CheckErrand(CHANNEL, b"hash"))
    assert work.effects == [Encapsulate(1, b"public"), Decapsulate(2, b"ciphertext")]
    assert again.effects == [ReadEntries(3, "origin", EntryIndex(3), 4), ReadValues(4, "space", (b"key",))]
    assert list(work.errands.waiting) == [1, 2, 3, 4]


def test_an_alarm_is_kept_before_it_is_told(work: Work) -> None:
    work.alarm("heads-differ", CHANNEL, "line 1")
    note, alarm = work.effects
    assert isinstance(note, Note)
    assert (note.space, decode(note.value)) == (ALARM_SPACE, [5, CHANNEL, "heads-differ", "line 1"])
    assert alarm == Alarm("heads-differ", CHANNEL, "line 1")


def test_evidence_is_kept_in_its_very_bytes_beside_the_alarm(work: Work) -> None:
    work.keep_evidence(CHANNEL, LogForked("line 1, index 2"), b"what they signed")
    evidence, _, alarm = work.effects
    assert isinstance(evidence, Note)
    assert evidence.space == "evidence"
    assert decode(evidence.value) == [CHANNEL, 5, "log-forked", b"what they signed"]
    assert alarm == Alarm("log-forked", CHANNEL, "line 1, index 2")
