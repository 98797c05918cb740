"""A station divided among several processes: each channel has one, and each answers for all of them."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
import pytest

from parley.desk.release import UnknownOfficer
from parley.forms.calls import CallRequest
from parley.forms.standings import Means
from parley.keys.signing import ed25519_public
from parley.record.agreement import STANDARD
from parley.service import sharing
from parley.service.alarm_rows import NUMBERS_A_SHARE
from parley.service.client import Refused
from parley.service.config import config_text, settings_in
from parley.service.drafts.drafts import DraftAbsent
from parley.service.engine import NotKept
from parley.service.folder import StationFolder
from parley.service.news import Kind, News
from parley.service.record.moving import move
from parley.service.record.storing import StationUndivided
from parley.service.sharing import ShareSilent
from parley.store.troubles import StationBusy, StoreLost
from parley.wire.ids import ChannelId, LineId
from tests.faults.machines import released
from tests.patience import SECONDS_MAX
from tests.postgres import database
from tests.service.drafts.test_holding import say as hold
from tests.service.requests.test_dialogue import say
from tests.service.stations import Party, close, enrol, found, play, two
from tests.service.test_readouts import officer, write
from tests.service.watch.test_alarms import of_theirs


def silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def schema_of(folder: Path) -> str:
    return "d" + sha256(str(folder).encode()).hexdigest()[:16]


class Divided:
    """A station with two processes, and the two others that it speaks with."""

    def __init__(self, first: Party, second: Party, north: Party, south: Party) -> None:
        self.first, self.second, self.north, self.south = first, second, north, south

    @property
    def to_south(self) -> LineId:
        return self.south.line

    @property
    def channel(self) -> ChannelId:
        return ChannelId(self.south.channel.id)

    async def given(self) -> None:
        """The second process gets the channel to the south."""
        await self.first.ask("store share", channel=self.channel.hex(), share=1)
        await until(self.second, lambda: self.channel in self.second.service.engine.station.state.channels)


async def until(party: Party, true: Callable[[], bool]) -> None:
    """See after each tick of a process, every second, whether it is so."""
    ticked = asyncio.Event()
    party.service.ticks.each.append(ticked.set)
    while not true():
        ticked.clear()
        await ticked.wait()


async def divided(folder: Path, **config: Any) -> Divided:  # noqa: ANN401 -- settings of the divided station
    first, north = await two(folder, **config)
    south = await found(folder / "south", "Coast Guard of Belmora", "en")
    for one in (first, north, south):
        one.open()
    await enrol(first, north)
    await enrol(first, south)
    await close(first)
    move(first.folder, database(), schema_of(folder), silent)
    shutil.copytree(first.folder.path, folder / "beside")
    beside = StationFolder(folder / "beside")
    its_own = replace(settings_in(beside), tcp_listen="127.0.0.1:0", console_address="")
    beside.config.write_text(config_text(its_own), encoding="utf-8")
    second = Party(beside, share=1)
    for one in (first, second):
        await one.start()
    for one in (north, south):
        await one.service.serve()
    return Divided(first, second, north, south)


def test_a_channel_has_one_process_and_what_is_asked_elsewhere_is_passed_to_it(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        first, second = made.first.service, made.second.service
        assert second.engine.station.state.channels == {}
        await made.given()
        assert made.channel not in first.engine.station.state.channels
        placed = await made.first.ask("say", **released(made.to_south, "asked of the first", 30))
        assert placed["state"] == "held"
        assert await made.south.letter() == "asked of the first"
        assert (await made.first.ask("show", entry=placed["hash"]))["hash"] == placed["hash"]
        north = await made.second.ask("say", **released(made.north.line, "asked of the second", 30))
        assert (north["state"], await made.north.letter()) == ("held", "asked of the second")
        for one in (made.first, made.second):
            status = await one.ask("status")
            assert len(status["channels"]) == 2
            assert "shares_silent" not in status
        with pytest.raises(Refused) as refusal:
            await made.first.ask("say", **released(made.to_south, "x") | {"signature": bytes(64).hex()})
        assert refusal.value.code == "signature-bad"

    play(scene())


def test_what_is_placed_in_the_turn_in_which_its_channel_is_given_away_is_shown_by_whoever_has_it(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.first.ask("say", **released(made.to_south, "they hear us", 30))
        asked = asyncio.create_task(made.first.ask("say", **released(made.to_south, "at the last moment", 1)))
        while not made.first.service.engine._tickets:  # noqa: ASYNC110 - until the station was told, before it turns
            await asyncio.sleep(0)
        await made.first.ask("store share", channel=made.channel.hex(), share=1)
        said = await asked
        assert said["line"] == made.to_south.hex()
        assert [await made.south.letter() for _ in range(2)] == ["they hear us", "at the last moment"]

    play(scene())


def test_a_release_that_was_used_before_a_channel_was_given_away_is_used_there_too(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        request = released(made.to_south, "once", 30)
        await made.first.ask("say", **request)
        await made.given()
        with pytest.raises(Refused) as refusal:
            await made.first.ask("say", **request)
        assert refusal.value.code == "release-used"

    play(scene())


def test_drafts_what_is_held_readouts_and_alarms_go_with_their_channel_and_whoever_has_it_sees_to_them(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        line = made.second.channel.lines[1]
        line.terms = replace(line.terms, agreement=replace(STANDARD, hold_seconds=2))
        held = (await hold(made.second, "held there, said here"))["held"]["draft"]
        saved: Any = {"officer": await officer(made.first), "form": "letter", "typed": {"text": ["Good watch."]}}
        draft = (await made.first.ask("draft save", line=made.to_south.hex(), **saved))["draft"]
        template = (await made.first.ask("draft save", name="Good watch", **saved))["draft"]
        call = await say(made.south, CallRequest(("Ice",), ("en",), (Means.VOICE,)))
        while not (await made.second.ask("calls", all=True, line=made.to_south.hex()))["calls"]:
            await made.second.turned.wait()
            made.second.turned.clear()
        text = (await write(made.second, call))["text"]["text"]
        of_theirs(made.second, "peer-restored", "")
        await made.first.ask("store share", channel=made.channel.hex(), share=0)
        await until(made.first, lambda: made.channel in made.first.service.engine.station.state.channels)
        for asked in (made.second, made.first):
            listed = await asked.ask("draft list")
            assert {one["draft"] for one in listed["drafts"]} >= {draft}
            assert [one["draft"] for one in listed["templates"]] == [template]
            (alarm,) = (await asked.ask("alarms", waiting=True))["alarms"]
            assert (alarm["number"], alarm["channel"]) == (NUMBERS_A_SHARE, made.channel.hex())
            assert alarm["raised"] == 1
        await close(made.second)
        assert await made.south.letter() == "held there, said here"
        with pytest.raises(DraftAbsent):
            await made.first.ask("draft show", draft=held, officer=saved["officer"])
        await made.first.ask("draft drop", draft=draft)
        assert [one["text"] for one in (await made.first.ask("readouts", call=call))["kept"]] == [text]
        await made.first.ask("readout drop", text=text)
        await made.first.ask("alarm acknowledge", officer="Duty officer", numbers=[NUMBERS_A_SHARE])
        await made.second.start()
        for asked in (made.first, made.second):
            (alarm,) = (await asked.ask("alarms"))["alarms"]
            assert alarm["acknowledged"]["name"] == "Duty officer"
            assert (await asked.ask("draft list"))["drafts"] == []

    play(scene())


def test_a_share_that_nobody_serves_is_told_by_number_and_another_takes_it_with_all_that_was_kept(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        await made.second.ask("say", **released(made.to_south, "before", 30))
        before = made.second.logs(index=1)
        await close(made.second)
        (silent,) = (await made.first.ask("lines"))["shares_silent"]
        (of_south,) = silent["channels"]
        assert (silent["share"], of_south["channel"]) == (1, made.channel.hex())
        assert made.to_south.hex() in [one["line"] for one in of_south["lines"]]
        assert 0 <= made.first.service.engine.clock() // 1000 - silent["since"] < SECONDS_MAX
        with pytest.raises(ShareSilent):
            await made.first.ask("say", **released(made.to_south, "nobody is there"))
        await made.second.start()
        assert made.second.logs(index=1) == before
        await made.first.ask("say", **released(made.to_south, "after", 30))
        assert [await made.south.letter() for _ in range(2)] == ["before", "after"]
        with pytest.raises(StationBusy):
            Party(made.second.folder, share=1).open()

    play(scene())


def test_what_one_process_has_is_news_at_the_others_and_told_to_webhooks_once(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        heard: list[News] = []
        made.first.service.news.listen(heard.append)
        placed = await made.second.ask("say", **released(made.to_south, "shown everywhere", 30))
        await until(made.first, lambda: {Kind.PLACED, Kind.HELD} <= {one.kind for one in heard})
        (one,) = [one for one in heard if one.kind is Kind.PLACED]
        assert (one.view()["hash"], one.elsewhere) == (placed["hash"], True)

    play(scene())


def test_an_officer_of_one_process_is_one_of_the_others_and_no_longer_than_there(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        second = made.second.service.engine
        key = ed25519_public(bytes(range(32)))
        added = await made.first.ask("officer add", public=key.hex(), name="Second officer")
        await until(made.second, lambda: len(second.station.state.officers) == 2)
        await made.first.ask("officer remove", officer=added["officer"])
        await until(made.second, lambda: len(second.station.state.officers) == 1)

    play(scene())


def test_an_officer_removed_at_one_process_releases_nothing_at_another_from_that_moment_on(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        request = released(made.to_south, "of one who went", 30)
        await made.first.ask("officer remove", officer="Duty officer")
        with pytest.raises(UnknownOfficer):
            await made.second.ask("say", **request)

    play(scene())


def test_a_share_that_nobody_ever_served_is_told_too_and_an_alarm_when_it_stays_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "ALARMED_SECONDS", 0)

    async def scene() -> None:
        made = await divided(tmp_path)
        await close(made.second)
        assert "shares_silent" not in await made.first.ask("status")
        heard: list[News] = []
        made.first.service.news.listen(heard.append)
        await made.first.ask("store share", channel=made.channel.hex(), share=2)
        (silent,) = (await made.first.ask("status"))["shares_silent"]
        assert (silent["share"], silent["since"]) == (2, None)
        await until(made.first, lambda: bool(made.first.service.alarms.waiting()))
        (alarm,) = (await made.first.ask("alarms", waiting=True))["alarms"]
        assert (alarm["code"], alarm["detail"]) == ("share-unserved", "share 2")
        made.second.share = 2
        await made.second.start()
        await until(made.first, lambda: [one.kind for one in heard].count(Kind.SHARES) == 2)
        assert "shares_silent" not in await made.first.ask("status")

    play(scene())


def test_a_request_is_taken_once_and_from_this_station_alone(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        with psycopg.connect(database(), autocommit=True) as link:
            link.execute(f"SET search_path TO {schema_of(tmp_path)}")
            link.execute(
                "CREATE TABLE overheard AS SELECT request FROM asked; "
                "CREATE RULE overhear AS ON INSERT TO asked DO ALSO INSERT INTO overheard VALUES (NEW.request)"
            )
            await made.first.ask("say", **released(made.to_south, "once", 30))
            size = made.second.service.vault.size
            origin = made.second.service.engine.station.state.places[made.to_south][1].own.origin.text
            before = size(origin)
            (request,) = link.execute("SELECT request FROM overheard").fetchone() or (b"",)
            for bad in (request, request[:-1], bytes(200)):
                link.execute("INSERT INTO asked (share, request) VALUES (1, %s)", (bad,))
            await until(made.second, lambda: link.execute("SELECT count(*) FROM answered").fetchone() == (3,))
            assert link.execute("SELECT DISTINCT length(reply) FROM answered").fetchall() == [(0,)]
        assert size(origin) == before

    play(scene())


def test_who_lost_his_share_keeps_nothing_more_and_the_other_shares_go_on(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        with psycopg.connect(database(), autocommit=True) as link:
            link.execute(f"SET search_path TO {schema_of(tmp_path)}")
            link.execute("UPDATE lease SET fence = fence + 1 WHERE share = 1")
        with pytest.raises(StoreLost):
            made.second.service.store.renew()
        asked = asyncio.create_task(made.second.ask("say", **released(made.to_south, "too late")))
        await asyncio.wait({asked}, timeout=1)  # where it had begun to be kept nobody knows yet, until the process ends
        await close(made.second)
        with pytest.raises(NotKept):
            await asked
        await made.first.ask("say", **released(made.north.line, "goes on", 30))

    play(scene())


def test_a_divided_station_is_not_moved_while_any_share_is_served_and_a_file_is_not_divided(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await close(made.first)
        with pytest.raises(StationBusy):
            move(made.first.folder, "", "", silent)
        await close(made.second)
        made.north.share = 1
        await close(made.north)
        with pytest.raises(StationUndivided):
            made.north.open()
        move(made.first.folder, "", "", silent)

    play(scene())
