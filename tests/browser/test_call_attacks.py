"""Attacks on a call, in real browsers: each is refused, shows nothing, and is on record; the watch is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.forms.body import FORMS, form_of, read, write
from parley.forms.meetings import SdpOffered, SignalRefused
from parley.forms.standings import State, StatusChange
from parley.record.entry import Entry, decode_entry
from parley.station.events import Signalled
from parley.wire.ids import STATION_POST, EntryHash
from parley.wire.marks import Precedence
from tests.browser.calls import Guest, Meeting, alone, meeting
from tests.browser.chromium import Chromium
from tests.browser.test_call_media import no_relay
from tests.console.consoles import Desk
from tests.service.requests.test_dialogue import say

pytestmark = pytest.mark.needs("chromium", "turnserver")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with alone() as found:
        yield found


BETWEEN = """(() => {
  const plain = window.fetch;
  const other = (digit) => (digit === "0" ? "1" : "0");
  const swap = (text) => other(text[0]) + text.slice(1);
  const swapped = (sdp) => sdp.replace(/^(a=fingerprint:\\S+ )(.)/gm, (_, name, first) => name + other(first));
  const changes = %s;
  window.fetch = async (where, how) => {
    const told = how?.body && changes.said ? { ...how, body: JSON.stringify(changes.said(JSON.parse(how.body))) } : how;
    const answer = await plain(where, told);
    if (!changes.heard || !String(where).includes("?page=")) return answer;
    const room = await answer.json();
    for (const leg of room.room.legs) for (const one of [leg.offer, leg.answer]) if (one) changes.heard(one);
    return new Response(JSON.stringify(room), { status: answer.status });
  };
})()"""
"""Somebody between a browser and its station, who changes what the one tells the other."""

FINGERPRINT_CHANGED = BETWEEN % "{ heard: (one) => { one.fingerprint = swap(one.fingerprint); } }"
SDP_CHANGED = BETWEEN % "{ heard: (one) => { one.sdp = swapped(one.sdp); } }"
OTHER_CERTIFICATE = (
    BETWEEN
    % """{ said: (one) => (one.sdp
  ? { ...one, sdp: swapped(one.sdp), fingerprint: swap(one.fingerprint) } : one) }"""
)
"""The certificate that the page signed for is not the one with which it comes."""


JOIN = """async ([call, given]) => (await (await fetch(`/api/rooms/${call}/join`, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Parley-Guard": document.body.dataset.guard },
  body: JSON.stringify(given),
})).json()).refused.code"""
"""The code with which a page that would come in all the same is refused."""


def refusals(desk: Desk) -> list[SignalRefused]:
    """What a station has on record as refused, the oldest first."""
    named = form_of(SignalRefused).named
    entries = [decode_entry(raw).payload for raw in desk.party.logs()[0]]
    return [read(FORMS[named], one.body) for one in entries if (one.form, one.form_version) == named]


async def refused(desk: Desk, why: str) -> None:
    """Wait until it is on record; the watch was told."""
    await desk.party.until(lambda: any(one.why == why for one in refusals(desk)))
    alarms = (await desk.party.ask("alarms", waiting=True))["alarms"]
    assert "call-refused" in {one["code"] for one in alarms}


def offered(desk: Desk) -> SdpOffered:
    """The newest offer that a station signed."""
    named = form_of(SdpOffered).named
    entries: list[Entry] = [decode_entry(raw) for raw in desk.party.logs()[0]]
    newest = [one.payload for one in entries if (one.payload.form, one.payload.form_version) == named][-1]
    found: SdpOffered = read(FORMS[named], newest.body)
    return found


def lie(desk: Desk, call: str, body: object) -> None:
    """Have a station say for its pages what none of them said, as one of another make may."""
    about = EntryHash(bytes.fromhex(call))
    draft = Draft(STATION_POST, form_of(type(body)).named, write(body), Precedence.IMMEDIATE, answers=about)
    desk.party.service.engine.post(Signalled(desk.party.line, draft, 0))


async def frames(guest: Guest) -> int:
    """How many frames have been decoded on all that the page has opened."""
    return sum(one["video"].get("framesDecoded", 0) for one in await guest.stats())


async def both_try(met: Meeting, script: str, *, at_second: bool = True) -> tuple[Guest, Guest]:
    """Both go in, with somebody between one of them and his station."""
    first, second = await met.principals()
    await (second if at_second else first).page.context.add_init_script(script)
    await first.enter(met.call)
    await second.enter(met.call)
    return first, second


@pytest.mark.parametrize("script", [FINGERPRINT_CHANGED, SDP_CHANGED], ids=["fingerprint", "sdp"])
def test_a_byte_of_the_fingerprint_changed_on_its_way_to_the_browser(
    tmp_path: Path, chromium: Chromium, script: str
) -> None:
    async def scene() -> None:
        async with meeting(tmp_path, chromium) as met:
            first, second = await both_try(met, script)
            await second.page.locator("[data-said] .grave", has_text="已拒绝").wait_for()
            await refused(met.theirs, "fingerprint-differs")
            assert await frames(first) == await frames(second) == 0

    chromium.play(scene())


def test_a_certificate_swapped_after_it_was_signed(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with meeting(tmp_path, chromium) as met:
            first, second = await both_try(met, OTHER_CERTIFICATE)
            await first.page.locator("[data-said] .grave", has_text="REFUSED").wait_for()
            await refused(met.ours, "fingerprint-differs")
            assert await frames(first) == await frames(second) == 0

    chromium.play(scene())


def test_a_replayed_offer_and_a_third_relay_change_nothing(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with meeting(tmp_path, chromium) as met:
            _, second = await met.both_in()
            before = offered(met.ours)
            lie(met.ours, met.call, before)
            await refused(met.theirs, "signal-replayed")
            third = before.sdp.replace("127.0.0.11", "127.0.0.13")
            changes: Any = {"round": before.round + 1, "sdp": third}
            lie(met.ours, met.call, SdpOffered(**{**_fields(before), **changes}))
            await refused(met.theirs, "sdp-address-foreign")
            count = await frames(second)
            await second.page.wait_for_timeout(1_000)
            assert len(await second.stats()) == 1
            assert await frames(second) > count

    chromium.play(scene())


def _fields(one: SdpOffered) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("page", "to", "round", "sdp", "fingerprint")}


def test_a_suspended_category_ends_the_call_and_lets_nobody_in(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with meeting(tmp_path, chromium) as met:
            first, second = await met.both_in()
            suspended = StatusChange(State.SUSPENDED, 1, "Storm.", "Duty officer", category="call")
            await say(met.theirs.party, suspended, line=0)
            for one, told in ((first, "The call has stopped"), (second, "通话已停止")):
                await one.page.locator("[data-over]:visible", has_text=told).wait_for()
            await no_relay(first)
            await first.page.goto(f"{met.ours.address}/rooms/{met.call}")
            assert not await first.page.locator("[data-before]").is_visible()
            joined = {"name": "Lt. Orlan", "post": 1, "role": "principal", "means": "VIDEO"}
            assert await first.page.evaluate(JOIN, [met.call, joined]) == "category-suspended"

    chromium.play(scene())
