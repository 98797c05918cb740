"""Calls between two whole stations: what pages say reaches the other side signed; what should not be is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.forms.meetings import CallJoined, CallMeansChanged, CallRole, MediaUp, SdpAnswered, SdpOffered
from parley.forms.standings import Means, State, StatusChange
from parley.service.calls import relay
from parley.service.calls.presence import CallNotOpen
from parley.service.calls.relay import RelayMissing
from parley.service.calls.rooms import SILENT_MS
from parley.service.calls.speaking import REFUSALS_HOUR_MAX
from parley.wire.ids import EntryHash, Instant, PostId
from tests.service.calls.scene import HERE, THERE, THIRD, WHO, Browser, Scene, agreed, refusal_of, release, signal
from tests.service.stations import Party, close, play

pytestmark = pytest.mark.needs("turnserver")


async def _both(scene: Scene) -> tuple[Browser, Browser]:
    """A page of each side in the room, each of which sees the other, with relays that are up."""
    offerer, answerer = scene.pages()
    await offerer.join()
    await answerer.join()
    await offerer.until_leg(answerer, "offers")
    await answerer.until(lambda room: room["relay"]["state"] == "up" and len(room["present"]) == 2)
    return offerer, answerer


async def _connected(scene: Scene) -> tuple[Browser, Browser]:
    offerer, answerer = await _both(scene)
    await offerer.offer(answerer)
    await answerer.until_leg(offerer, "offer")
    await answerer.answer(offerer)
    await offerer.until_leg(answerer, "answer")
    await offerer.up(answerer)
    await answerer.up(offerer)
    for page, other in ((offerer, answerer), (answerer, offerer)):
        await page.until_leg(other, "up_there")
    return offerer, answerer


def test_two_pages_are_joined_and_read_the_same_code_to_each_other(tmp_path: Path) -> None:
    async def scene() -> None:
        offerer, answerer = await _connected(await agreed(tmp_path, relays=True))
        here, there = await offerer.room(), await answerer.room()
        assert here["code"] == there["code"] is not None
        assert [one["name"] for one in here["present"]] == [WHO, WHO]
        assert {one["relay"] for one in here["present"]} == {HERE, THERE}
        (leg,) = here["legs"]
        assert (leg["round"], leg["up"], leg["up_there"]) == (0, True, True)
        assert answerer.certificate.hex() == leg["answer"]["fingerprint"]

    play(scene())


def test_what_is_typed_and_raised_is_on_record_for_both(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        one, other = held.pages()
        await one.join("TEXT")
        await other.join("TEXT")
        await one.until_there(other)
        text = "The buoy drifts north. " * 40
        await one.say("text", language="en", text=text)
        await one.say("raise", topic="The drifting buoy")
        room = await other.until(lambda room: bool(room["texts"] and room["raised"]))
        assert room["texts"][0] | {"time": 0} == {
            "ours": False,
            "name": WHO,
            "post": 1,
            "time": 0,
            "language": "en",
            "text": text,
        }
        assert room["raised"][0]["topic"] == "The drifting buoy"
        assert (room["relay"]["state"], room["legs"], room["ice"]) == ("none", [], [])

    play(scene())


def test_an_interpreter_joins_and_is_heard_by_all_and_seen_by_nobody(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        beside = await Browser(held, offerer.party, offerer.relay).join("VOICE", role="interpreter", name="Interpreter")
        room = await beside.until(
            lambda room: len(room["legs"]) == 2 and all(leg["round"] == 0 for leg in room["legs"])
        )
        assert {leg["to"] for leg in room["legs"]} == {offerer.page, answerer.page}
        first, second = sorted((offerer, beside), key=lambda one: one.page)
        await second.until_there(first)
        sample = "voice"
        size = held.first.channel.lines[1].own.size
        await first.offer(second, sdp=first.sdp(sample))
        leg = await second.until_leg(first, "offer")
        assert leg["offers"] is False
        await second.answer(first, sdp=second.sdp(sample).replace("actpass", "active"))
        assert (await first.leg(second))["answer"]["fingerprint"] == second.certificate.hex()
        assert held.first.channel.lines[1].own.size == size, "what two pages of one side say stays there"
        assert await refusal_of(beside.offer(answerer)) == "signal-misplaced"
        assert await refusal_of(beside.say("means", means="VIDEO")) == "signal-misplaced"

    play(scene())


def test_a_browser_that_writes_more_than_is_known_is_heard_without_it(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        await offerer.offer(answerer, sdp=offerer.sdp("offer") + "a=rtcp-xr:rcvr-rtt=all\r\n")
        leg = await answerer.until_leg(offerer, "offer")
        assert leg["offer"]["sdp"] == offerer.sdp("offer")

    play(scene())


@pytest.mark.parametrize("role", ["principal", "interpreter"])
def test_nobody_takes_a_part_that_is_taken(tmp_path: Path, role: str) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        page = await held.pages()[0].join("TEXT", role=role)
        assert await refusal_of(Browser(held, page.party, HERE).join("TEXT", role=role)) == "room-full"
        await page.say("leave")
        await Browser(held, page.party, HERE).join("TEXT", role=role)

    play(scene())


def test_a_page_is_the_officers_who_joined_with_it(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        page = await held.pages()[0].join("TEXT")
        await page.party.ask("officer add", name="Second officer", public="11" * 32)
        words = {"call": held.call.hex(), "page": page.page, "language": "en", "text": "hello"}
        assert await refusal_of(page.party.ask("room text", officer="Second officer", **words)) == "page-not-yours"
        assert await refusal_of(page.party.ask("room text", officer=WHO, **words | {"page": "00" * 8})) == "page-absent"

    play(scene())


def test_of_what_is_no_call_there_is_no_room(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        letter = await held.first.say("no call")
        assert await refusal_of(held.first.ask("room", call=letter.leaf.hex())) == "entry-no-call"
        await signal(held.first, letter.leaf, CallMeansChanged(b"stranger", Means.TEXT))
        await held.second.until(lambda: held.second.channel.lines[1].other.size == held.first.channel.lines[1].own.size)
        room = held.second.service.rooms
        with pytest.raises(CallNotOpen):
            room.presence.of(letter.leaf)

    play(scene())


def test_a_drafter_who_keeps_no_watch_does_not_join(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        page = held.pages()[0]
        await page.party.ask("officer roles", officer=WHO, roles=["drafter"])
        assert await refusal_of(page.join("TEXT")) == "officer-role-wanted"

    play(scene())


def test_without_a_relay_a_call_is_held_in_writing(tmp_path: Path) -> None:
    async def scene() -> None:
        page = (await agreed(tmp_path)).pages()[0]
        with pytest.raises(RelayMissing):
            await page.join("VIDEO")
        await page.join("TEXT")
        assert await refusal_of(page.say("means", means="VOICE")) == "signal-misplaced"

    play(scene())


# -- what the other side must not ----------------------------------------------------------------------------------


def _offer(speaker: Browser, other: Browser, **changed: Any) -> SdpOffered:  # noqa: ANN401
    said: dict[str, Any] = {
        "page": bytes.fromhex(speaker.page),
        "to": bytes.fromhex(other.page),
        "round": 0,
        "sdp": speaker.sdp("offer").replace("\r\n", "\n"),
        "fingerprint": speaker.certificate,
    }
    return SdpOffered(**said | changed)


async def _refused(held: Scene, by: Browser, code: str) -> None:
    """A side refuses by this code: on the record of both, told to the watch, and no page sees anything."""
    found = await held.refusals(by.party, code)
    assert code in {one["why"] for one in found}
    alarms = (await by.party.ask("alarms"))["alarms"]
    assert any(one["code"] == "call-refused" and code in one["detail"] for one in alarms)


ATTACKS: dict[str, tuple[str, Callable[[Browser], dict[str, Any]]]] = {
    "a byte of the fingerprint": ("fingerprint-differs", lambda page: {"fingerprint": _flipped(page.certificate)}),
    "a third relay": ("sdp-address-foreign", lambda page: {"sdp": page.sdp("offer", relay=THIRD).replace("\r", "")}),
    "a host candidate": ("sdp-address-foreign", lambda page: {"sdp": _with_host(page)}),
    "a data channel": ("sdp-bad", lambda page: {"sdp": page.sdp("offer").replace("\r", "") + "m=application 9 x x\n"}),
    "a page that never joined": ("page-absent", lambda _: {"page": b"stranger"}),
    "to nobody": ("page-absent", lambda _: {"to": b"stranger"}),
}


def _flipped(certificate: bytes) -> bytes:
    return bytes((certificate[0] ^ 1, *certificate[1:]))


def _with_host(page: Browser) -> str:
    return page.sdp("offer").replace("\r", "") + "a=candidate:1 1 udp 1 192.168.1.7 9 typ host\n"


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_offer_that_should_not_be_is_refused_before_any_page_sees_it(tmp_path: Path, attack: str) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        code, changed = ATTACKS[attack]
        await signal(offerer.party, held.call, _offer(offerer, answerer, **changed(offerer)))
        await _refused(held, answerer, code)
        assert (await answerer.leg(offerer))["offer"] is None
        await offerer.offer(answerer)
        assert (await answerer.until_leg(offerer, "offer"))["round"] == 0

    play(scene())


def test_a_replayed_offer_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _connected(held)
        await signal(offerer.party, held.call, _offer(offerer, answerer))
        await _refused(held, answerer, "signal-replayed")
        assert (await answerer.leg(offerer))["up"] is True

    play(scene())


def test_a_certificate_that_was_exchanged_after_signalling_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        await offerer.offer(answerer)
        await answerer.until_leg(offerer, "offer")
        await answerer.answer(offerer)
        await offerer.until_leg(answerer, "answer")
        swapped = _flipped(answerer.certificate).hex()
        assert await refusal_of(offerer.up(answerer, fingerprint=swapped)) == "fingerprint-differs"
        await _refused(held, offerer, "fingerprint-differs")
        other = SdpOffered(
            page=bytes.fromhex(offerer.page),
            to=bytes.fromhex(answerer.page),
            round=1,
            sdp=offerer.sdp("offer", certificate=bytes(32)).replace("\r", ""),
            fingerprint=bytes(32),
        )
        await signal(offerer.party, held.call, other)
        await _refused(held, answerer, "fingerprint-differs")

    play(scene())


def test_the_side_that_answers_makes_no_offer_and_an_answer_is_for_its_offer(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        await signal(answerer.party, held.call, _offer(answerer, offerer))
        await _refused(held, offerer, "signal-misplaced")
        await offerer.offer(answerer)
        await answerer.until_leg(offerer, "offer")
        wrong = SdpAnswered(
            page=bytes.fromhex(answerer.page),
            to=bytes.fromhex(offerer.page),
            round=0,
            sdp=answerer.sdp("answer").replace("\r", ""),
            fingerprint=answerer.certificate,
            offer=EntryHash(bytes(32)),
        )
        await signal(answerer.party, held.call, wrong)
        assert (await offerer.leg(answerer))["answer"] is None
        await answerer.answer(offerer)
        await offerer.until_leg(answerer, "answer")
        up = MediaUp(bytes.fromhex(answerer.page), bytes.fromhex(offerer.page), 0, _flipped(offerer.certificate))
        await signal(answerer.party, held.call, up)
        await _refused(held, offerer, "fingerprint-differs")

    play(scene())


def test_a_second_principal_and_a_strange_relay_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        joins = CallJoined(b"second__", PostId(1), "Somebody", CallRole.PRINCIPAL, Means.VIDEO, offerer.relay)
        await signal(offerer.party, held.call, joins)
        await _refused(held, answerer, "room-full")
        elsewhere = CallJoined(b"third___", PostId(1), "Somebody", CallRole.INTERPRETER, Means.VOICE, "10.0.0.1")
        await signal(offerer.party, held.call, elsewhere)
        await _refused(held, answerer, "relay-foreign")
        assert len((await answerer.room())["present"]) == 2

    play(scene())


def test_after_a_suspension_nothing_is_offered_and_the_call_is_over(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _connected(held)
        process = answerer.party.service.rooms.relays.by_call[held.call].process
        assert process is not None
        await _suspend(answerer.party)
        await answerer.until(lambda room: not room["open"] and room["relay"]["state"] == "none")
        await process.wait()
        await offerer.until(lambda room: not room["open"])
        assert await refusal_of(Browser(held, answerer.party, THERE).join()) == "category-suspended"
        assert not (await answerer.room())["present"]

    play(scene())


def test_an_offer_that_crossed_the_suspension_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _both(held)
        await _suspend(answerer.party)
        await signal(offerer.party, held.call, _offer(offerer, answerer))
        await _refused(held, answerer, "category-suspended")

    play(scene())


def test_ending_a_call_ends_it_for_both_at_once(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _connected(held)
        relays = [one.party.service.rooms.relays.by_call[held.call].process for one in (offerer, answerer)]
        room = await offerer.party.ask("room end", call=held.call.hex(), officer=WHO)
        assert (room["open"], room["ended"]["ours"], room["ended"]["name"]) == (False, True, WHO)
        await answerer.until(lambda room: room["ended"] is not None)
        for process in relays:
            assert process is not None
            await process.wait()
        await signal(offerer.party, held.call, _offer(offerer, answerer, round=1))
        await _refused(held, answerer, "call-not-open")
        assert await refusal_of(Browser(held, offerer.party, HERE).join("TEXT")) == "call-not-open"

    play(scene())


async def _suspend(party: Party) -> None:
    """No more calls on any line, by the word of one side."""
    since = party.service.engine.clock() // 1000
    word = StatusChange(State.SUSPENDED, since, "an incident", "the duty officer", category="call")
    await release(party, word, index=0)


# -- as time passes, and when something dies ---------------------------------------------------------------------------


def test_a_page_that_is_silent_is_lost_and_its_relay_ends(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _connected(held)
        service = answerer.party.service
        clock, later = service.engine.clock, SILENT_MS + 1
        service.engine.clock = lambda: Instant(clock() + later)
        service.rooms.look()
        room = await offerer.until(lambda room: len(room["present"]) == 1)
        assert room["present"][0]["ours"]
        assert held.call not in service.rooms.relays.by_call
        assert await refusal_of(answerer.say("text", language="en", text="hello")) == "page-absent"

    play(scene())


def test_a_page_that_asks_stays(tmp_path: Path) -> None:
    async def scene() -> None:
        page = await (await agreed(tmp_path)).pages()[0].join("TEXT")
        service, now = page.party.service, page.party.service.engine.clock
        start = now()
        for seconds in range(0, 40, 10):
            service.engine.clock = lambda seconds=seconds: Instant(start + seconds * 1_000)  # type: ignore[misc]
            assert len((await page.room())["present"]) == 1
            service.rooms.look()
        assert len((await page.room())["present"]) == 1

    play(scene())


def test_after_a_new_start_the_pages_of_before_are_lost_and_join_again(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = await _connected(held)
        party = answerer.party
        await close(party)
        await offerer.until(lambda room: len(room["present"]) == 1)
        await party.start()
        again = await Browser(held, party, answerer.relay).join()
        await offerer.until_there(again)
        await offerer.until_leg(again, "offers")
        await offerer.offer(again)
        assert (await again.until_leg(offerer, "offer"))["round"] == 0

    play(scene())


def test_a_page_that_no_process_knows_any_more_is_said_to_be_lost(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        one, other = held.pages()
        await one.join("TEXT")
        await other.join("TEXT")
        await one.until_there(other)
        other.party.service.rooms.presence.by_call.clear()
        other.party.service.rooms.start()
        other.party.service.rooms.look()
        room = await one.until(lambda room: len(room["present"]) == 1)
        assert room["present"][0]["ours"]

    play(scene())


@pytest.mark.parametrize("whose", [0, 1], ids=["who offers", "who answers"])
def test_a_relay_that_dies_comes_back_and_the_media_are_set_up_again(tmp_path: Path, whose: int) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        pages = await _connected(held)
        offerer, answerer = pages
        died = pages[whose]
        process = died.party.service.rooms.relays.by_call[held.call].process
        assert process is not None
        process.kill()
        await died.until(lambda room: room["relay"] == {"state": "up", "round": 1})
        await offerer.until(lambda room: room["legs"][0]["round"] == 1 and room["legs"][0]["offers"])
        await offerer.offer(answerer, round=1)
        await answerer.until(lambda room: room["legs"][0]["round"] == 1 and room["legs"][0]["offer"] is not None)
        await answerer.answer(offerer, round=1)
        assert (await offerer.until_leg(answerer, "answer"))["round"] == 1
        assert await refusal_of(offerer.offer(answerer, round=1)) == "signal-replayed"

    play(scene())


def test_a_relay_that_does_not_come_up_is_told_and_the_call_goes_on_in_writing(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path, relays=True)
        offerer, answerer = held.pages()
        service = offerer.party.service
        service.rooms.relays._config = replace(service.config, relay_program="false")
        await offerer.join()
        await answerer.join()
        await offerer.until(lambda room: room["relay"]["state"] == "down")
        assert any(one["code"] == "relay-down" for one in (await offerer.party.ask("alarms"))["alarms"])
        await offerer.say("text", language="en", text="no picture here")
        await answerer.until(lambda room: bool(room["texts"]))
        assert (await offerer.leg(answerer))["offers"] is False

    rest, relay.REST_SECONDS = relay.REST_SECONDS, 0.0  # type: ignore[misc]  # a Final, and no sleep in a test
    try:
        play(scene())
    finally:
        relay.REST_SECONDS = rest  # type: ignore[misc]


def test_what_a_browser_saw_that_should_not_be_is_recorded(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        page = await held.pages()[0].join("TEXT")
        await page.say("refused", why="fingerprint-differs", detail="in the browser")
        found = await held.refusals(page.party, "fingerprint-differs")
        assert found[0]["detail"] == "in the browser"

    play(scene())


def test_so_much_is_refused_in_words_and_the_rest_in_silence(tmp_path: Path) -> None:
    async def scene() -> None:
        held = await agreed(tmp_path)
        page = await held.pages()[0].join("TEXT")
        log = page.party.channel.lines[1].own
        size = log.size
        for _ in range(2 * REFUSALS_HOUR_MAX):
            await page.say("refused", why="fingerprint-differs")
        await page.say("text", language="en", text="the last")
        await page.party.until(lambda: log.size == size + REFUSALS_HOUR_MAX + 1)

    play(scene())
