"""Calls, talks, line tests, silence and figures as verbs of two stations; the verifier reads certificates alike."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Page, Placed
from parley.exchange.events import TimePassed
from parley.forms import watch
from parley.forms.body import form_of, read, write
from parley.forms.builtin import Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest, Talks, TalksAct
from parley.forms.standings import Means, Restriction, Whose
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.bundle_check import check_bundle
from parley.service.arguments import BadRequest
from parley.service.finding import NoEntry
from parley.service.requests.dialogue import NoClock, OwnEntry
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Nature, Precedence
from tests.service.stations import OFFICER, Party, close, enrol, found, joined, play, two
from verifier import verify

HOUR = 3_600_000
ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO, Means.VOICE), people=("Admiral Orlo",))


async def say(
    party: Party,
    body: object,
    answers: str | None = None,
    *,
    line: int = 1,
    nature: Nature = Nature.OPERATION,
    precedence: Precedence = Precedence.ROUTINE,
) -> str:
    """Release it; the hash of its entry, in hexadecimal."""
    about = None if answers is None else EntryHash(bytes.fromhex(answers))
    post = PostId(0 if line == 0 or isinstance(body, watch.Page) else 1)
    draft = Draft(post, form_of(type(body)).named, write(body), precedence, nature, answers=about)
    line_id = party.channel.lines[line].own.origin.line
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(line_id, draft, until))
    placed: Placed = await party.service.engine.say(line_id, draft, Release(ed25519_public(OFFICER), until, signature))
    return placed.leaf.hex()


async def call(party: Party, entry: str) -> Any:  # noqa: ANN401 - as over the socket
    """What a party knows of one call."""
    calls = (await party.ask("calls", all=True))["calls"]
    return next((one for one in calls if one["entry"] == entry), None)


async def noted(party: Party, entry: str, **how: Any) -> Any:  # noqa: ANN401 - as over the socket
    """What the party knows of a call once its officer has released that a post has taken it; None if none had to."""
    made = (await party.ask("take draft", entry=entry, **how))["draft"]
    if made is None:
        return None
    assert (made["form"], made["post"], made["line"]) == ("page", 0, party.line.hex())
    body: object = read(form_of(watch.Page), bytes.fromhex(made["body"]))
    await say(party, body, made["answers"], precedence=Precedence[made["precedence"]])
    return await call(party, made["answers"])


async def until(party: Party, entry: str, state: str) -> Any:  # noqa: ANN401 - as over the socket
    """Wait until a call has come so far at this party."""
    while (found := await call(party, entry)) is None or found["state"] != state:
        await party.turned.wait()
        party.turned.clear()
    return found


def written(path: Path) -> bytes:
    """What was written there."""
    return path.read_bytes()


async def certified(party: Party, entry: str, path: Path, *, after: int = 7 * HOUR) -> Any:  # noqa: ANN401
    """The silence about an entry so much later, of which the certificate must tell the verifier the same."""
    clock = party.service.engine.clock
    party.service.engine.clock = lambda: Instant(clock() + after)
    said = await party.ask("silence", entry=entry, path=str(path))
    party.service.engine.clock = clock
    bundle = verify.check_bundle(written(path))
    check_bundle(written(path))
    report = verify.report(bundle, set(), {bytes.fromhex(entry)})
    (one,) = [one for one in report["silences"] if one["entry"] == entry]
    assert one["kind"] == said["kind"]
    assert sorted(one["signs"]) == said["signs"]
    assert one["not_shown"] == 0
    assert (one["last_good_test"] is None) is (said["last_good_test"] is None)
    assert said["kind"] in "\n".join(verify.Speaker(report).lines())
    return said


def test_a_call_from_its_request_to_its_answer_each_silence_on_the_way(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        pages: list[Page] = []
        second.service.engine.on_page.append(pages.append)
        entry = await say(first, ASKED)
        at_first = await until(first, entry, "paged")
        assert at_first["may_take"][0]["post"] == 1
        assert at_first["request"]["people"] == ["Admiral Orlo"]
        assert [page.entry.hex() for page in pages] == [entry]
        assert (await second.ask("calls"))["oldest"]["entry"] == entry
        path = tmp_path / "certificate"
        assert (await certified(first, entry, path, after=0))["kind"] == "waiting"
        empty = await certified(first, entry, path)
        assert empty["kind"] == "desk-empty"
        assert empty["steps"].keys() == {"paged"}
        assert empty["own_word"]["bearers"]

        assert (await noted(second, entry, seen=True))["state"] == "seen"
        assert (await noted(second, entry[:12], post=1))["state"] == "taken"
        assert await noted(second, entry, seen=True) is None, "it was said already"
        await until(first, entry, "taken")
        assert (await certified(first, entry, path))["kind"] == "not-answered"

        await say(second, CallAnswered(CallAnswer.DECLINED, reason="not today"), entry)
        declined = await until(first, entry, "declined")
        assert declined["words"][0]["reason"] == "not today"
        assert (await certified(first, entry, path))["kind"] == "declined"
        assert (await first.ask("calls"))["calls"] == []

    play(scene())


def test_what_overtakes_a_gap_is_found_shown_and_taken_before_its_place_is_certain(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.say("Good morning.")
        await first.until(lambda: first.channel.lines[1].own.receipted == 1)
        to_second, to_first = first.service.engine.carrier, second.service.engine.carrier
        first.service.engine.carrier = lambda _: None
        await say(first, Letter("en", "Lost on its way."))
        await first.until(lambda: bool(first.channel.lines[1].own.under_way))
        first.service.engine.carrier, second.service.engine.carrier = to_second, lambda _: None
        entry = await say(first, Letter("en", "Mines adrift."), precedence=Precedence.FLASH)
        await second.until(lambda: any(held.durable for held in second.channel.lines[1].other.overtaken.values()))
        shown = await second.ask("show", entry=entry[:12])
        assert shown["text"] == "Mines adrift."
        assert shown["provisional"] == {"signature": "verified", "missing": 1, "receipted": True}
        _, listed = (await second.ask("inbox"))["entries"]
        assert listed["provisional"] == shown["provisional"]
        for verb in ({"verb": "silence"}, {"verb": "entry export", "format": "html"}):
            with pytest.raises(NoEntry):
                await second.ask(**verb, entry=entry)
        assert (await second.ask("calls"))["oldest"]["judged"] is False
        assert (await noted(second, entry[:12]))["state"] == "taken"
        assert (await second.ask("calls"))["calls"] == []
        second.service.engine.carrier = to_first
        assert (await until(first, entry, "taken"))["judged"]
        await second.until(lambda: not second.channel.lines[1].other.overtaken)
        assert (await second.ask("show", entry=entry))["provisional"] is None
        assert (await call(second, entry))["judged"]

    play(scene())


def test_a_station_that_signs_nothing_of_people_leaves_it_unknown_and_none_at_all_is_no_path(tmp_path: Path) -> None:
    async def scene() -> None:
        first = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en")
        second = await found(tmp_path / "belmora", "贝尔莫拉海岸警卫队", "zh", watched=False)
        await first.start()
        await second.start()
        await enrol(first, second)
        entry = await say(first, ASKED)
        await until(first, entry, "held")
        assert (await certified(first, entry, tmp_path / "certificate"))["kind"] == "unknown"
        assert (await certified(second, entry, tmp_path / "theirs"))["kind"] == "unknown"
        await close(second)
        lost = await say(first, ASKED, precedence=Precedence.FLASH)
        assert (await certified(first, lost, tmp_path / "certificate"))["kind"] == "no-path"

    play(scene())


def test_an_urgent_letter_has_a_clock_and_a_routine_one_has_none(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        urgent = await say(first, Letter("en", "Mines adrift."), precedence=Precedence.IMMEDIATE)
        await until(second, urgent, "paged")
        await say(second, Letter("zh", "收到。"), urgent)
        await until(first, urgent, "answered")
        assert (await certified(first, urgent, tmp_path / "certificate"))["kind"] == "answered"
        routine = await say(first, Letter("en", "Good morning."))
        for verb in ("silence", "take draft"):
            with pytest.raises(NoClock):
                await first.ask(verb, entry=routine)
        with pytest.raises(OwnEntry):
            await first.ask("take draft", entry=urgent)

    play(scene())


def test_a_line_test_is_made_ready_by_a_person_and_counted(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        ahead = 0
        for party in (first, second):
            clock = party.service.engine.clock
            party.service.engine.clock = lambda clock=clock: Instant(clock() + ahead)  # type: ignore[misc]
        ahead = HOUR - first.service.engine.clock() % HOUR + 1_000  # a second into the next interval
        for party in (first, second):
            party.service.engine.post(TimePassed())
        while not (drafts := (await second.ask("test ready"))["drafts"]):
            await second.turned.wait()
            second.turned.clear()
        (draft,) = drafts
        assert (draft["form"], draft["nature"]) == ("test/ready", "TEST")
        await say(second, watch.TestReady(), draft["answers"], line=0, nature=Nature.TEST)
        while (await first.ask("tests"))["channels"][0]["last_good"] is None:
            await first.turned.wait()
            first.turned.clear()
        (tests,) = (await first.ask("tests"))["channels"]
        assert tests["interval_seconds"] == 3_600
        assert tests["last_good"]["result"] == "met"
        assert tests["last_good"]["language"] == "en"
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        silence = await certified(first, entry, tmp_path / "certificate")
        assert silence["last_good_test"]["called_by_us"]

        figures = await first.ask("figures", table=True)
        (channel,) = figures["channels"]
        assert channel["tests"]["they_answer"]["results"]["met"] == 1
        (line,) = channel["lines"]
        assert line["they_answer"][0]["asked"] == 1
        assert figures["table"].splitlines()[0].startswith("month,channel,other,line,side")
        with pytest.raises(BadRequest):
            await first.ask("figures", month="soon")

    play(scene())


def test_talks_and_who_is_barred_from_them(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        barred = Restriction(Whose.THEIRS, "Admiral Orlo", "sanction", "Belmora", (Means.IN_PERSON, Means.VIDEO), 1_000)
        await say(second, barred, line=0)
        while not (await first.ask("prospect", line=first.line.hex(), people=["admiral orlo"], means=["video"]))[
            "restrictions"
        ]:
            await first.turned.wait()
            first.turned.clear()
        seen = await first.ask("prospect", line=first.line.hex(), people=["Admiral Orlo"], means=["video", "voice"])
        assert (seen["means_left"], seen["other_means"]) == (["voice"], ["text"])
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        assert (await call(first, entry))["prospect"]["restrictions"][0]["basis"] == "sanction"

        due = first.service.engine.clock() // 1000 - 5
        series = await say(first, Talks(TalksAct.PROPOSE, {"en": "Annual talks"}, Means.VIDEO, at_seconds=due))
        while not (talks := (await second.ask("talks"))["talks"]):
            await second.turned.wait()
            second.turned.clear()
        assert (talks[0]["series"], talks[0]["stage"], talks[0]["awaits_us"]) == (series, "proposed", True)
        assert talks[0]["overdue"]

    play(scene())


def test_a_certificate_with_any_byte_changed_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        path = tmp_path / "certificate"
        await certified(first, entry, path)
        whole = written(path)
        for place in range(0, len(whole), 61):
            changed = bytes((*whole[:place], whole[place] ^ 1, *whole[place + 1 :]))
            with pytest.raises(verify.Refusal):
                verify.check_bundle(changed)
            with pytest.raises(Refusal):
                check_bundle(changed)
            if place % 488 == 0:
                await asyncio.sleep(0)

    play(scene())


def test_what_is_not_shown_is_told(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        answer = await say(second, CallAnswered(CallAnswer.DECLINED, reason="no"), entry)
        await until(first, entry, "declined")
        path = tmp_path / "withheld"
        await first.ask("export", path=str(path), entries=[entry])
        report = verify.report(verify.check_bundle(written(path)), set())
        (one,) = report["silences"]
        assert (one["kind"], one["not_shown"]) == ("waiting", 2), "its page and its answer are withheld"
        assert answer not in str(one)
        assert "are not shown here that could change this" in "\n".join(verify.Speaker(report).lines())

    play(scene())


def test_two_stations_alone_have_nothing_to_tell(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await two(tmp_path)
        first.open()
        assert await first.ask("calls") == {"calls": [], "oldest": None}
        assert await first.ask("talks") == {"talks": []}
        assert await first.ask("tests") == {"channels": []}
        assert await first.ask("test ready") == {"drafts": []}

    play(scene())
