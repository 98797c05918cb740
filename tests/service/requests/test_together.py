"""One notice to several lines: shown for each, released in one act, refused for one and said for the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from parley.keys.passkey import BadConsent
from parley.service.client import Refused
from parley.service.drafts.drafts import DraftSigned, all_drafts
from parley.service.requests import answering
from parley.service.requests.together import GroupAbsent
from parley.service.sharing import ShareSilent
from parley.service.signing import DraftChanged
from parley.station.releasing import LogStopped
from parley.wire.ids import Instant
from tests.keys.authenticator import device
from tests.service.drafts.test_drafts import PASSPHRASE, enlist, joined, letter, release
from tests.service.officers.test_officers import ADDRESS, enrolled
from tests.service.stations import Party, close, play
from tests.service.test_sharing import Divided, divided

Json = dict[str, Any]


def ticking(party: Party) -> None:
    """Let no two looks at the clock see one moment: on one line the same is not released twice until the same time."""
    engine, ticks = party.service.engine, count()
    clock = engine.clock
    engine.clock = lambda: Instant(clock() + next(ticks))


async def several(party: Party, officer: str, text: str = "Ice in the strait.", lines_count: int = 3) -> Json:
    """The same letter on several lines: what is shown of it."""
    ticking(party)
    lines = [party.line.hex()] * lines_count
    saved = {"officer": officer, "form": "letter", "typed": {"text": [text]}, "lines": lines}
    group = (await party.ask("draft save", **saved))["drafts"][0]["group"]
    return await shown(party, officer, group)


async def shown(party: Party, officer: str, group: str) -> Json:
    """What is shown of it."""
    found: Json = await party.ask("draft group", group=group, officer=officer)
    return found


def test_a_passkey_is_asked_once_and_each_release_is_proved_by_its_own_note(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path, console_address=ADDRESS)
        one = device("ES256")
        officer = (await enrolled(ours, "Lt. Orlan", one))["officer"]
        found = await several(ours, officer)
        begun = found["together"]
        assert list(begun["drafts"]) == [each["draft"] for each in found["drafts"] if each["preview"]["digest"]]
        answered = one.consents_json(begun["options"])
        act = {"officer": officer, "until": begun["drafts"]}
        later = {draft: until + 1 for draft, until in begun["drafts"].items()}
        with pytest.raises(BadConsent, match="another challenge"):
            await ours.ask("draft release together", credential=answered, **act | {"until": later})
        fewer = dict(list(begun["drafts"].items())[1:])
        with pytest.raises(BadConsent, match="another challenge"):
            await ours.ask("draft release together", credential=answered, **act | {"until": fewer})
        came = await ours.ask("draft release together", credential=answered, **act)
        assert [each["state"] for each in came["drafts"]] == ["said"] * 3
        assert [await theirs.letter() for _ in range(3)] == ["Ice in the strait."] * 3
        audit = await ours.ask("audit")
        assert audit["findings"] == []
        notes = [note for note in audit["notes"] if note["act"] == "released"]
        assert {note["entry"] for note in notes} == {each["entry"] for each in came["drafts"]}
        again = await shown(ours, officer, found["drafts"][0]["group"])
        assert (again["together"], [each["state"] for each in again["drafts"]]) == (None, ["said"] * 3)

    play(scene())


def test_what_one_line_refuses_keeps_no_other_back_and_is_told_for_that_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        found = await several(ours, officer)
        begun = found["together"]
        say, refused = ours.service.holding.say, list(begun["drafts"])[1]

        async def stopped(one: Any) -> Any:  # noqa: ANN401 - as Holding.say
            if one.id.hex() == refused:
                raise LogStopped("forked")
            return await say(one)

        with monkeypatch.context() as patch:
            patch.setattr(ours.service.holding, "say", stopped)
            act = {"officer": officer, "until": begun["drafts"], "passphrase": PASSPHRASE}
            came = (await ours.ask("draft release together", **act))["drafts"]
        assert [each["state"] for each in came] == ["said", "refused", "said"]
        assert came[1]["refused"]["code"] == LogStopped.code
        assert [await theirs.letter() for _ in range(2)] == ["Ice in the strait."] * 2
        left = await shown(ours, officer, found["drafts"][0]["group"])
        (one,) = [each for each in left["drafts"] if each["draft"] == refused]
        assert (one["state"], one["refused"]["code"]) == ("open", LogStopped.code)
        assert list(left["together"]["drafts"]) == [refused]
        await ours.ask("draft release together", **act | {"until": left["together"]["drafts"]})
        assert await theirs.letter() == "Ice in the strait."
        done = await shown(ours, officer, found["drafts"][0]["group"])
        assert [(each["state"], each["refused"]) for each in done["drafts"]] == [("said", None)] * 3
        assert (await ours.ask("audit"))["findings"] == []

    play(scene())


def test_an_act_that_is_asked_for_twice_is_done_once(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        found = await several(ours, officer)
        act = {"officer": officer, "until": found["together"]["drafts"], "passphrase": PASSPHRASE}
        once, again = await asyncio.gather(*(ours.ask("draft release together", **act) for _ in range(2)))
        both = zip(once["drafts"], again["drafts"], strict=True)
        states = [tuple(sorted((first["state"], second["state"]))) for first, second in both]
        assert states == [("refused", "said")] * 3
        assert [await theirs.letter() for _ in range(3)] == ["Ice in the strait."] * 3
        left = await shown(ours, officer, found["drafts"][0]["group"])
        assert [(one["state"], one["refused"]) for one in left["drafts"]] == [("said", None)] * 3
        assert len(ours.logs()[0]) == 3

    play(scene())


def test_what_was_changed_while_it_was_being_signed_is_neither_said_nor_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = (await letter(ours, officer))["draft"]
        until = (await ours.ask("draft show", draft=draft, officer=officer))["preview"]["valid_until"]
        opened = ours.service.guard.opened

        async def slow(*args: Any) -> bytes:  # noqa: ANN401 - as Guard.opened
            seed = await opened(*args)
            await letter(ours, officer, "The area is not clear.", draft=draft)
            return seed

        monkeypatch.setattr(type(ours.service.guard), "opened", lambda _, *args: slow(*args))
        with pytest.raises(DraftChanged):
            await ours.ask("draft release", draft=draft, officer=officer, valid_until=until, passphrase=PASSPHRASE)
        (kept,) = all_drafts(ours.service)
        assert (kept.state, dict(kept.typed)) == ("open", {"text": ("The area is not clear.",)})
        assert ours.logs()[0] == []

    play(scene())


def test_a_change_is_one_of_all_lines_and_is_none_once_anybody_has_signed(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        found = await several(ours, officer)
        first = found["drafts"][0]
        changed = {"officer": officer, "draft": first["draft"], "form": "letter", "typed": {"text": ["No ice."]}}
        await ours.ask("draft save", **changed)
        await ours.ask("draft attach", draft=first["draft"], file={"name": "chart.txt", "content": b"no ice"})
        assert {tuple(one.typed["text"]) for one in all_drafts(ours.service)} == {("No ice.",)}
        assert {one.files[0].name for one in all_drafts(ours.service)} == {"chart.txt"}
        again = await shown(ours, officer, first["group"])
        assert again["together"]["digest"] != found["together"]["digest"]
        await release(ours, first["draft"], officer)
        with pytest.raises(DraftSigned):
            await ours.ask("draft save", **changed)
        for one in again["drafts"]:
            await ours.ask("draft drop", draft=one["draft"])
        with pytest.raises(GroupAbsent):
            await shown(ours, officer, first["group"])

    play(scene())


def test_two_officers_put_their_names_to_all_lines_in_one_act_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        drafter, releaser = await enlist(ours, "Lt. Orlan"), await enlist(ours, "Lt. Verrin")
        for place in ("parley.service.signing.wants_two", "parley.station.releasing.wants_two"):
            monkeypatch.setattr(place, lambda *_: True)
        begun = (await several(ours, drafter, lines_count=2))["together"]
        act = {"until": begun["drafts"], "passphrase": PASSPHRASE}
        came = (await ours.ask("draft release together", officer=drafter, **act))["drafts"]
        assert [one["state"] for one in came] == ["drafted", "drafted"]
        same = (await ours.ask("draft release together", officer=drafter, **act))["drafts"]
        assert [one["refused"]["code"] for one in same] == ["same-officer-twice"] * 2
        came = (await ours.ask("draft release together", officer=releaser, **act))["drafts"]
        assert [one["state"] for one in came] == ["said", "said"]
        assert [await theirs.letter() for _ in range(2)] == ["Ice in the strait."] * 2
        audit = await ours.ask("audit")
        assert audit["findings"] == []
        signed = [(note["officer"], note["digest"]) for note in audit["notes"] if note["act"] == "draft-signed"]
        said = [(note["drafter_name"], note["digest"]) for note in audit["notes"] if note["act"] == "released"]
        assert [officer for officer, _ in signed] == [drafter, drafter]
        assert said == [("Lt. Orlan", digest) for _, digest in signed]

    play(scene())


async def over_two_shares(
    folder: Path,
    officer_of: Callable[[Party], Awaitable[str]],
    **config: Any,  # noqa: ANN401 -- settings
) -> tuple[Divided, str, Json]:
    """A divided station, its officer, and one of two drafts of one letter, on a line of each share."""
    made = await divided(folder, **config)
    officer = await officer_of(made.first)
    await made.given()
    lines = [made.north.line.hex(), made.to_south.hex()]
    saved = {"officer": officer, "form": "letter", "typed": {"text": ["Ice in the strait."]}, "lines": lines}
    drafts = (await made.first.ask("draft save", **saved))["drafts"]
    assert [one["line"] for one in drafts] == lines
    return made, officer, drafts[0]


def test_the_same_words_go_to_lines_of_several_shares_from_any_process_in_one_act(tmp_path: Path) -> None:
    async def scene() -> None:
        made, officer, draft = await over_two_shares(
            tmp_path, lambda party: enlist(party, "Lt. Orlan"), passphrases=True
        )
        ask, group = made.second.ask, draft["group"]
        change = {"officer": officer, "form": "letter", "typed": {"text": ["No ice."]}}
        await ask("draft save", draft=draft["draft"], **change)
        await ask("draft attach", draft=draft["draft"], file={"name": "chart.txt", "content": b"no ice"})
        found: Json = {}
        for asked in (made.first, made.second):
            found = await shown(asked, officer, group)
            assert [one["typed"]["text"] for one in found["drafts"]] == [["No ice."]] * 2
            assert [one["files"][0]["name"] for one in found["drafts"]] == ["chart.txt"] * 2
            assert len(found["together"]["drafts"]) == 2
        act = {"officer": officer, "until": found["together"]["drafts"], "passphrase": PASSPHRASE}
        came = (await ask("draft release together", **act))["drafts"]
        assert [(one["state"], one.get("refused")) for one in came] == [("said", None)] * 2
        assert [await one.letter() for one in (made.north, made.south)] == ["No ice."] * 2
        again = (await ask("draft release together", **act))["drafts"]
        assert [one["state"] for one in again] == ["refused"] * 2
        assert [one["state"] for one in (await shown(made.first, officer, group))["drafts"]] == ["said"] * 2
        with pytest.raises(Refused) as refusal:
            await ask("draft save", draft=draft["draft"], **change)
        assert refusal.value.code == DraftSigned.code

    play(scene())


def test_one_passkey_serves_the_lines_of_several_shares_and_what_changed_meanwhile_is_not_said(tmp_path: Path) -> None:
    async def scene() -> None:
        key = device("ES256")

        async def enrol(party: Party) -> str:
            return str((await enrolled(party, "Lt. Orlan", key))["officer"])

        made, officer, draft = await over_two_shares(tmp_path, enrol, console_address=ADDRESS)
        begun = (await shown(made.first, officer, draft["group"]))["together"]
        act = {"officer": officer, "until": begun["drafts"], "credential": key.consents_json(begun["options"])}
        (theirs,) = [one for one in all_drafts(made.second.service) if one.group]
        words = {theirs.id.hex(): {"key": "11" * 32, "signature": "22" * 64, "seen": bytes(32).hex()}}
        forged = {"officer": officer, "until": {theirs.id.hex(): begun["drafts"][theirs.id.hex()]}, "words": words}
        (one,) = (await answering.answer_here(made.second.service, "draft release together", forged))["drafts"]
        assert one["refused"]["code"] == DraftChanged.code
        came = (await made.first.ask("draft release together", **act))["drafts"]
        assert [one["state"] for one in came] == ["said"] * 2
        assert [await one.letter() for one in (made.north, made.south)] == ["Ice in the strait."] * 2
        await close(made.second)
        (silent,) = [
            one
            for one in (await shown(made.first, officer, draft["group"]))["drafts"]
            if one["line"] == made.to_south.hex()
        ]
        assert silent["preview"]["refused"]["code"] == ShareSilent.code

    play(scene())
