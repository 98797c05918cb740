"""Enrolment by files between two stations: the way through, and every way that it can go wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.keys.signing import BadSignature
from parley.seal.enrolment import EnrolmentBad
from parley.seal.enrolment_checks import (
    CardUnexpected,
    EnrolmentAgain,
    EnrolmentSelf,
    OfferExpired,
    SecretDiffers,
)
from parley.service.enrolments import NoEnrolment
from parley.service.requests.enrol import ChannelInUse, NoChannel
from parley.station.releasing import ChannelUnverified
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from parley.wire.limits import OFFER_SECONDS_MAX
from tests.service.stations import Party, close, enrol, found, play, two


async def opened(folder: Path) -> tuple[Party, Party]:
    """Two stations, open and not serving."""
    first, second = await two(folder)
    first.open()
    second.open()
    return first, second


async def files(first: Party, second: Party, **secret: str) -> tuple[str, str, Any]:
    """Offer, acceptance, and what the offering side makes of it."""
    offer = (await first.ask("enrol offer", **secret))["file"]
    acceptance = (await second.ask("enrol accept", file=offer, **secret))["file"]
    return offer, acceptance, await first.ask("enrol finish", kind="accept", file=acceptance)


def test_both_see_the_same_words_and_only_then_anything_is_said(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        words = await enrol(first, second, confirm=False)
        assert len(words) == 6
        with pytest.raises(ChannelUnverified) as refused:
            await first.say("too early")
        assert refused.value.code == "channel-unverified"
        shown = await second.ask("enrol words")
        assert [one["words"] for one in shown["channels"]] == [words]
        for party in (first, second):
            await party.ask("enrol confirm", channel=party.channel.id.hex())
        assert (await first.ask("enrol words"))["channels"] == []
        await first.say("now")

    play(scene())


def test_words_that_differ_end_the_channel(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        await enrol(first, second, confirm=False)
        channel = first.channel.id.hex()
        assert (await first.ask("enrol drop", channel=channel[:8]))["dropped"]
        assert (await first.ask("status"))["channels"] == []
        with pytest.raises(NoChannel) as refused:
            await first.ask("enrol confirm", channel=channel)
        assert refused.value.code == "channel-absent"
        await second.ask("enrol drop", channel=channel)
        await enrol(first, second)  # and they may begin anew
        with pytest.raises(ChannelInUse) as in_use:
            await first.ask("enrol drop", channel=first.channel.id.hex())
        assert in_use.value.code == "channel-verified"

    play(scene())


def test_a_secret_that_both_hold_stands_for_the_words(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await two(tmp_path)
        await first.start()
        await second.start()
        await enrol(first, second, confirm=False, secret="5e" * 32)
        await first.until(lambda: first.channel.verified)
        placed = await first.say("The secret was carried.")
        assert await second.letter() == "The secret was carried."
        await first.service.engine.held(placed)

    play(scene())


@pytest.mark.parametrize(("ours", "theirs"), [("11" * 32, "22" * 32), ("11" * 32, None), (None, "22" * 32)])
def test_secrets_that_differ_are_refused(tmp_path: Path, ours: str | None, theirs: str | None) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offer = (await first.ask("enrol offer", secret=ours))["file"]
        acceptance = (await second.ask("enrol accept", file=offer, secret=theirs))["file"]
        with pytest.raises(SecretDiffers) as refused:
            await first.ask("enrol finish", kind="accept", file=acceptance)
        assert refused.value.code == "secret-differs"
        assert (await first.ask("status"))["channels"] == []

    play(scene())


def test_an_offer_expires_on_both_sides(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offer = (await first.ask("enrol offer"))["file"]
        acceptance = (await second.ask("enrol accept", file=offer))["file"]
        late = Instant(first.service.engine.clock() + 1000 * (OFFER_SECONDS_MAX + 2))
        for party in (first, second):
            party.service.engine.clock = lambda: late
        with pytest.raises(OfferExpired) as refused:
            await second.ask("enrol accept", file=offer)
        assert refused.value.code == "offer-expired"
        with pytest.raises(OfferExpired):
            await first.ask("enrol finish", kind="accept", file=acceptance)

    play(scene())


def test_half_finished_and_closed_in_between_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offer = (await first.ask("enrol offer"))["file"]
        await close(first)
        acceptance = (await second.ask("enrol accept", file=offer))["file"]
        await close(second)
        first.open()
        at_first = await first.ask("enrol finish", kind="accept", file=acceptance)
        await close(first)
        first.open()
        again = await first.ask("enrol finish", kind="accept", file=acceptance)  # whoever lost the finish gets it again
        assert (again["file"], again["words"]) == (at_first["file"], at_first["words"])
        second.open()
        at_second = await second.ask("enrol finish", kind="finish", file=again["file"])
        assert at_second["words"] == at_first["words"]
        assert (await second.ask("enrol finish", kind="finish", file=again["file"]))["channel"] == at_second["channel"]

    play(scene())


def test_started_twice_either_may_be_finished_and_only_one(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offers = [(await first.ask("enrol offer"))["file"] for _ in range(2)]
        acceptances = [(await second.ask("enrol accept", file=offer))["file"] for offer in offers]
        assert (await second.ask("enrol accept", file=offers[0]))["file"] == acceptances[0]
        done = await first.ask("enrol finish", kind="accept", file=acceptances[1])
        with pytest.raises(EnrolmentAgain) as refused:
            await first.ask("enrol finish", kind="accept", file=acceptances[0])
        assert refused.value.code == "enrolment-again"
        assert (await second.ask("enrol finish", kind="finish", file=done["file"]))["words"] == done["words"]

    play(scene())


def test_both_offer_at_once_and_one_of_them_is_taken(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offers = [(await party.ask("enrol offer"))["file"] for party in (first, second)]
        at_second = (await second.ask("enrol accept", file=offers[0]))["file"]
        at_first = (await first.ask("enrol accept", file=offers[1]))["file"]
        done = await first.ask("enrol finish", kind="accept", file=at_second)
        await second.ask("enrol finish", kind="finish", file=done["file"])
        with pytest.raises(EnrolmentAgain):
            await second.ask("enrol finish", kind="accept", file=at_first)

    play(scene())


def test_the_wrong_card_and_ones_own_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        third = await found(tmp_path / "third", "Coast Guard of Cardonia", "en")
        third.open()
        expected = third.service.party.hex()
        offer = (await first.ask("enrol offer", party=expected))["file"]
        with pytest.raises(CardUnexpected) as refused:
            await second.ask("enrol accept", file=offer)
        assert refused.value.code == "card-unexpected"
        offer = (await first.ask("enrol offer"))["file"]
        acceptance = (await second.ask("enrol accept", file=offer))["file"]
        with pytest.raises(CardUnexpected):
            await first.ask("enrol finish", kind="accept", file=acceptance, party=expected)
        done = await first.ask("enrol finish", kind="accept", file=acceptance, party=second.service.party.hex())
        with pytest.raises(CardUnexpected):
            await second.ask("enrol finish", kind="finish", file=done["file"], party=expected)
        own = (await third.ask("enrol accept", file=(await third.ask("enrol offer"))["file"]))["file"]
        with pytest.raises(EnrolmentSelf) as self_:
            await third.ask("enrol finish", kind="accept", file=own)
        assert self_.value.code == "enrolment-self"

    play(scene())


def test_a_file_for_another_station_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        third = await found(tmp_path / "third", "Coast Guard of Cardonia", "en")
        third.open()
        _, acceptance, done = await files(first, second)
        for kind, file in (("accept", acceptance), ("finish", done["file"])):
            with pytest.raises(NoEnrolment) as refused:
                await third.ask("enrol finish", kind=kind, file=file)
            assert refused.value.code == "enrolment-absent"

    play(scene())


def test_every_truncated_or_changed_file_is_refused_and_the_true_one_still_goes_through(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await opened(tmp_path)
        offer = (await first.ask("enrol offer"))["file"]
        for broken in _broken(offer, 1):
            with pytest.raises(Refusal):
                await second.ask("enrol finish", kind="finish", file=broken)
        for broken in _truncated(offer, 1):
            with pytest.raises(EnrolmentBad):
                await second.ask("enrol accept", file=broken)
        acceptance = (await second.ask("enrol accept", file=offer))["file"]
        for broken in [*_truncated(acceptance, 37), *_broken(acceptance, 97)]:
            with pytest.raises((EnrolmentBad, NoEnrolment, BadSignature, Refusal)):
                await first.ask("enrol finish", kind="accept", file=broken)
        done = await first.ask("enrol finish", kind="accept", file=acceptance)
        for broken in [*_truncated(done["file"], 37), *_broken(done["file"], 97)]:
            with pytest.raises(Refusal):
                await second.ask("enrol finish", kind="finish", file=broken)
        at_second = await second.ask("enrol finish", kind="finish", file=done["file"])
        assert at_second["words"] == done["words"]

    play(scene())


def _truncated(file: str, step: int) -> list[str]:
    return [file[: 2 * place] for place in range(0, len(file) // 2, step)]


def _broken(file: str, step: int) -> list[str]:
    raw = bytes.fromhex(file)
    return [(raw[:place] + bytes((raw[place] ^ 1,)) + raw[place + 1 :]).hex() for place in range(0, len(raw), step)]
