"""One step's work: what it asks for has a token, and the key that the newest card has."""

from __future__ import annotations

import pytest

from parley.exchange.alarms import ALARM_SPACE, COUNT_SPACE, QUIET_SECONDS
from parley.exchange.effects import Alarm, Decapsulate, Encapsulate, Keep, Note, ReadEntries, ReadValues, Sign
from parley.exchange.work import (
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
from parley.wire.cbor import decode, encode
from parley.wire.ids import ChannelId, EntryIndex, Instant
from parley.wire.limits import ALARMS_KEPT_MAX
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


def test_of_what_comes_again_and_again_the_first_is_kept_and_the_rest_is_counted(work: Work) -> None:
    for number in range(3 * ALARMS_KEPT_MAX):
        work.keep_evidence(CHANNEL, LogForked(f"index {number}"), b"what they signed")
    notes = [one.space for one in work.effects if isinstance(one, Note)]
    assert (notes.count("evidence"), notes.count(ALARM_SPACE)) == (ALARMS_KEPT_MAX, ALARMS_KEPT_MAX)
    told = [one for one in work.effects if isinstance(one, Alarm)]
    assert told[-1] == Alarm("alarms-many", CHANNEL, f"log-forked: {ALARMS_KEPT_MAX + 1}")
    assert len(told) == ALARMS_KEPT_MAX + 1
    assert work.alarms.of(CHANNEL, "log-forked").raised == 3 * ALARMS_KEPT_MAX
    work.effects.clear()
    later = Work(Instant(work.now + 1_000 * QUIET_SECONDS), drip("later"), work.errands, alarms=work.alarms)
    later.alarm("log-forked", CHANNEL, "")
    keep, alarm = later.effects
    assert keep == Keep(COUNT_SPACE, CHANNEL + b"log-forked", encode([3 * ALARMS_KEPT_MAX + 1, later.seconds]))
    assert alarm == Alarm("alarms-many", CHANNEL, f"log-forked: {3 * ALARMS_KEPT_MAX + 1}")
    later.alarm("heads-differ", CHANNEL, "another kind")
    later.alarm("log-forked", ChannelId(b"d" * 32), "another side")
    assert [type(one) for one in later.effects[2:]] == [Note, Alarm, Note, Alarm]


def test_evidence_is_kept_in_its_very_bytes_beside_the_alarm(work: Work) -> None:
    work.keep_evidence(CHANNEL, LogForked("line 1, index 2"), b"what they signed")
    evidence, _, alarm = work.effects
    assert isinstance(evidence, Note)
    assert evidence.space == "evidence"
    assert decode(evidence.value) == [CHANNEL, 5, "log-forked", b"what they signed"]
    assert alarm == Alarm("log-forked", CHANNEL, "line 1, index 2")
