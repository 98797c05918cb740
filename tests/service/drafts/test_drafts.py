"""Drafts: bound to their line, kept as typed, released by whoever signs, held where the terms say so."""

from __future__ import annotations

import asyncio
from base64 import b32decode
from pathlib import Path
from typing import Any

import pytest

from parley.desk.officers import OfficerRoleWanted
from parley.keys.onetime import STEP_SECONDS, code_at
from parley.service.drafts.drafts import (
    DRAFTS_MAX,
    DraftAbsent,
    DraftBound,
    DraftsFull,
    DraftSigned,
    DraftTooLong,
    TemplateOnly,
)
from parley.service.keys.vault import DRAFT_SPACE
from parley.wire.ids import Instant
from tests.service.stations import Party, enrol, found, play

PASSPHRASE = "kelp lantern barometer"
SETTINGS: dict[str, Any] = {"passphrases": True}


async def enlist(party: Party, name: str) -> str:
    """An officer who signs by passphrase."""
    added = await party.ask("officer add", name=name, roles=["releaser", "drafter"], ticket_seconds=600)
    begun = await party.ask("officer enrol begin", ticket=added["ticket"], kind="passphrase")
    code = code_at(b32decode(begun["secret"]), party.service.engine.clock() // 1000 // STEP_SECONDS)
    await party.ask("officer enrol finish", ticket=added["ticket"], passphrase=PASSPHRASE, code=code)
    return str(added["officer"])


async def joined(folder: Path, **config: Any) -> tuple[Party, Party]:  # noqa: ANN401 -- settings
    """Two stations with a verified channel, whose officers may sign by passphrase."""
    parties = [await found(folder / name, name, "en", **SETTINGS | config) for name in ("arvenia", "belmora")]
    for one in parties:
        await one.start()
    await enrol(*parties)
    return parties[0], parties[1]


async def letter(party: Party, officer: str, text: str = "The area is clear.", **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- of the verb
    """A draft of a letter."""
    typed = {"text": [text]}
    saved: dict[str, Any] = await party.ask(
        "draft save", officer=officer, line=party.line.hex(), form="letter", typed=typed, **more
    )
    return saved


async def release(party: Party, draft: str, officer: str) -> dict[str, Any]:
    """Look at it, and release it."""
    shown = await party.ask("draft show", draft=draft, officer=officer)
    until = shown["preview"]["valid_until"]
    came: dict[str, Any] = await party.ask(
        "draft release", draft=draft, officer=officer, valid_until=until, passphrase=PASSPHRASE
    )
    return came


def test_a_letter_is_kept_previewed_released_and_gone_from_the_drafts(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = await letter(ours, officer, precedence="PRIORITY")
        shown = await ours.ask("draft show", draft=draft["draft"], officer=officer)
        assert (shown["state"], shown["preview"]["sealed"], len(shown["preview"]["digest"])) == ("open", True, 64)
        came = await release(ours, draft["draft"], officer)
        assert came["state"] == "said"
        assert await theirs.letter() == "The area is clear."
        assert (await ours.ask("draft list"))["drafts"] == []
        assert (await ours.ask("show", entry=came["entry"]))["precedence"] == "PRIORITY"
        with pytest.raises(DraftAbsent):
            await ours.ask("draft show", draft=draft["draft"], officer=officer)

    play(scene())


def test_a_form_with_wrong_fields_is_a_draft_all_the_same_and_its_preview_says_what_is_wrong(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        saved = await ours.ask(
            "draft save", officer=officer, line=ours.line.hex(), form="incident", typed={"window": ["tomorrow"]}
        )
        shown = await ours.ask("draft show", draft=saved["draft"], officer=officer)
        assert shown["typed"] == {"window": ["tomorrow"]}
        assert "window" in shown["preview"]["refused"]["sentence"]

    play(scene())


def test_a_template_has_no_line_and_cannot_be_said(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        saved = await ours.ask(
            "draft save", officer=officer, form="letter", typed={"text": ["Good watch."]}, name="Relief"
        )
        assert [one["name"] for one in (await ours.ask("draft list"))["templates"]] == ["Relief"]
        shown = await ours.ask("draft show", draft=saved["draft"], officer=officer)
        assert shown["preview"]["refused"]["code"] == TemplateOnly.code

    play(scene())


def test_what_somebody_has_signed_is_changed_only_after_it_was_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        monkeypatch.setattr("parley.service.drafts.holding.seconds", lambda *_: 60)
        draft = await letter(ours, officer)
        came = await release(ours, draft["draft"], officer)
        assert came["state"] == "held"
        with pytest.raises(DraftSigned):
            await letter(ours, officer, "Something else.", draft=draft["draft"])
        assert (await ours.ask("draft cancel", draft=draft["draft"]))["state"] == "open"
        await letter(ours, officer, "The area is not clear.", draft=draft["draft"])
        await release(ours, draft["draft"], officer)
        clock = ours.service.engine.clock
        ours.service.engine.clock = lambda: Instant(clock() + 61_000)
        assert await theirs.letter() == "The area is not clear."

    play(scene())


def test_what_is_held_is_said_when_it_is_due_and_comes_back_unsigned_where_its_release_ran_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        monkeypatch.setattr("parley.service.drafts.holding.seconds", lambda *_: 60)
        kept = [await letter(ours, officer, text) for text in ("In time.", "Too late.")]
        for one in kept:
            assert (await release(ours, one["draft"], officer))["state"] == "held"
        clock = ours.service.engine.clock
        ours.service.engine.clock = lambda: Instant(clock() + 61_000)
        assert {await theirs.letter(), await theirs.letter()} == {"In time.", "Too late."}
        late = await letter(ours, officer, "Much too late.")
        await release(ours, late["draft"], officer)
        ours.service.engine.clock = lambda: Instant(clock() + 3 * 3_600_000)
        holding = ours.service.holding
        holding.look()
        await asyncio.gather(*holding._tasks)
        assert [one["state"] for one in (await ours.ask("draft list"))["drafts"]] == ["open"]

    play(scene())


def test_one_notice_to_many_lines_is_a_draft_on_each_with_its_own_state(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        lines = [ours.line.hex(), ours.line.hex()]
        saved = await ours.ask("draft save", officer=officer, lines=lines, form="letter", typed={"text": ["To all."]})
        first, second = saved["drafts"]
        assert first["group"] == second["group"] is not None
        came = await release(ours, first["draft"], officer)
        states = {one["draft"]: (one["state"], one["said"]) for one in (await ours.ask("draft list"))["drafts"]}
        assert states == {first["draft"]: ("said", came["entry"]), second["draft"]: ("open", None)}

    play(scene())


def test_there_is_an_end_to_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        assert DRAFTS_MAX > 100
        monkeypatch.setattr("parley.service.drafts.drafts.DRAFTS_MAX", 2)
        await letter(ours, officer)
        await letter(ours, officer)
        with pytest.raises(DraftsFull):
            await letter(ours, officer)

    play(scene())


def test_all_that_is_missing_or_wrong_is_named_by_its_field_at_once(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        declared = ours.service.catalogue.declared["incident", 1]
        times = next(one.name for one in declared.fields if one.kind == "time")
        required = {item.name for item in declared.form.items if item.required}
        typed = {times: ["yesterday"], "no_such_field": ["x"]}
        made = await ours.ask("draft save", officer=officer, line=ours.line.hex(), form="incident", typed=typed)
        fields = (await ours.ask("draft show", draft=made["draft"], officer=officer))["fields"]
        assert set(fields["wrong"]) == {times, "no_such_field"}
        assert fields["wrong"][times]["code"].startswith("time-")
        assert set(fields["missing"]) == required - {times}
        empty = await letter(ours, officer, "  ")
        assert (await ours.ask("draft show", draft=empty["draft"], officer=officer))["fields"]["missing"] == ["text"]

    play(scene())


def test_the_bytes_that_a_preview_names_are_those_that_cross(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = await letter(ours, officer)
        preview = (await ours.ask("draft show", draft=draft["draft"], officer=officer))["preview"]
        assert preview["refused_now"] is None
        crossed: list[int] = []
        carrier = ours.service.engine.carrier

        def watched(carry: Any) -> None:  # noqa: ANN401 - a Carry
            crossed.extend(map(len, carry.datagrams))
            carrier(carry)

        ours.service.engine.carrier = watched
        await release(ours, draft["draft"], officer)
        await theirs.letter()
        assert preview["bytes_sealed"] in crossed

    play(scene())


def test_what_the_station_would_refuse_is_said_before_anybody_signs(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = await letter(ours, officer, post=9)
        preview = (await ours.ask("draft show", draft=draft["draft"], officer=officer))["preview"]
        assert preview["refused_now"]["code"]

    play(scene())


def test_a_draft_stays_on_its_line_has_an_end_and_lies_sealed_on_the_disk(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = await letter(ours, officer)
        zero = ours.channel.lines[0].own.origin.line.hex()
        with pytest.raises(DraftBound):
            await ours.ask("draft save", draft=draft["draft"], officer=officer, line=zero, form="letter", typed={})
        with pytest.raises(DraftTooLong):
            await ours.ask("draft save", officer=officer, line=zero, form="letter", typed={"text": ["x" * 20_000] * 20})
        long = await letter(ours, officer, "冰" * 20_000)
        assert (await ours.ask("draft show", draft=long["draft"], officer=officer))["typed"]["text"] == ["冰" * 20_000]
        assert all(b"The area" not in row for row in ours.service.store.kept(DRAFT_SPACE).values())

    play(scene())


def test_who_wrote_it_or_may_release_it_cancels_it_nobody_else_and_the_trail_says_who_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        writer, releaser = await enlist(ours, "Lt. Orlan"), await enlist(ours, "Lt. Verrin")
        watch = await ours.ask("officer add", name="Lt. Sael", roles=["watch", "drafter"], ticket_seconds=600)
        monkeypatch.setattr("parley.service.drafts.holding.seconds", lambda *_: 60)
        draft = (await letter(ours, writer))["draft"]
        for by, act in ((writer, writer), (releaser, releaser), (None, None)):
            await release(ours, draft, releaser)
            with pytest.raises(OfficerRoleWanted):
                await ours.ask("draft cancel", draft=draft, officer=watch["officer"])
            with pytest.raises(DraftSigned):
                await ours.ask("draft drop", draft=draft)
            assert (await ours.ask("draft cancel", draft=draft, officer=by))["state"] == "open"
            note = (await ours.ask("audit"))["notes"][-1]
            assert (note["act"], note["officer"], note["by"], note["words"]) == (
                "draft-cancelled",
                writer,
                act,
                "letter",
            )
            assert len(note["digest"]) == len(note["line"]) == 64
            size = (await ours.ask("audit"))["size"]
            await ours.ask("draft cancel", draft=draft, officer=by)
            assert (await ours.ask("audit"))["size"] == size
        assert (await ours.ask("audit"))["findings"] == []

    play(scene())
