"""What verbs ask about authority: which channel is meant, whose numbers are whose, and everything at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.authority.lines import FIRST_NUMBER
from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms.agreements import Proposal
from parley.forms.body import form_of, write
from parley.forms.catalogue import BUILTIN
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.terms import decode_terms
from parley.service.forms.packs import FormNotHere
from parley.service.requests.authority import ChannelUnclear, LinesExhausted
from parley.wire.ids import Instant, PostId
from parley.wire.limits import LINES_MAX
from parley.wire.marks import Precedence
from tests.service.stations import OFFICER, Party, joined, play, two

AGREED = {
    "titles": {"en": "Second"},
    "categories": {"letter": "IMMEDIATE"},
    "answer_seconds": {one.name: 60 for one in Precedence},
    "bearers": [],
    "bearers_min": 1,
    "test_seconds": 0,
    "two_person": [],
    "attachment_bytes_max": 0,
    "hold_seconds": 30,
    "until": None,
    "replaces": None,
}


async def terms(party: Party, forms: list[str] | None = None, **more: Any) -> bytes:  # noqa: ANN401 - as over the socket
    answer = await party.ask("line terms", own_post=1, other_post=1, agreement=AGREED | more, forms=forms)
    return bytes.fromhex(answer["terms"])


async def propose(party: Party, raw: bytes) -> None:
    zero = party.channel.lines[0].own.origin.line
    draft = Draft(PostId(0), form_of(Proposal).named, write(Proposal(raw)))
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(zero, draft, until))
    await party.service.engine.say(zero, draft, Release(ed25519_public(OFFICER), until, signature))


def test_each_side_proposes_numbers_of_its_own(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        raw = await terms(first)
        assert (decode_terms(raw).index, decode_terms(await terms(second)).index) == (FIRST_NUMBER, FIRST_NUMBER + 1)
        assert decode_terms(await terms(first)).nonce != decode_terms(raw).nonce
        await propose(first, raw)
        assert decode_terms(await terms(first)).index == FIRST_NUMBER + 2
        (made,) = (await first.ask("authority"))["proposals"]
        assert made["terms"]["agreement"] == AGREED | {"titles": {"en": "Second"}}
        assert (made["ours"], made["move"]) == (True, "theirs")

    play(scene())


def test_a_line_has_the_declared_forms_that_are_named_and_all_of_the_protocol(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        every, few = decode_terms(await terms(first)), decode_terms(await terms(first, ["stop", "stop", "code"]))
        assert every.forms == first.service.catalogue.names
        assert few.forms == (*BUILTIN, ("stop", 1), ("code", 1))
        assert few.digests.keys() == {len(BUILTIN), len(BUILTIN) + 1}
        assert decode_terms(await terms(first, [])).forms == BUILTIN
        with pytest.raises(FormNotHere):
            await terms(first, ["weather"])

    play(scene())


def test_when_every_number_is_taken_it_is_said(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        first.channel.lines |= dict.fromkeys(range(FIRST_NUMBER, LINES_MAX, 2), first.channel.lines[1])
        with pytest.raises(LinesExhausted):
            await terms(first)
        for index in range(FIRST_NUMBER, LINES_MAX, 2):
            del first.channel.lines[index]

    play(scene())


def test_without_a_channel_nothing_is_proposed(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await two(tmp_path)
        first.open()
        with pytest.raises(ChannelUnclear):
            await terms(first)
        assert await first.ask("authority") == {
            "posts": [],
            "mandates": [],
            "proposals": [],
            "restrictions": [],
            "lines": [],
        }

    play(scene())
