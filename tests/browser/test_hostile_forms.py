"""Script and markup in every text field of every form: on whatever page it comes, it is text and stays text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Page

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms.body import FORMS, Form, Speaks
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.forms.packs import standard
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium
from tests.console.consoles import Desk, desks
from tests.console.hostile import MARK, alive_in
from tests.console.hostile_bodies import Hostile, allowed, holds_text
from tests.service.stations import OFFICER, Party, play

pytestmark = pytest.mark.needs("chromium")

GIVEN: Final[dict[str, dict[str, Any]]] = {"undertaking/make": {"item": None}}
"""What a form's own rule between its fields leaves no room for."""

FITTING: Final = frozenset(
    {
        "line/propose",
        "line/refuse",
        "line/withdraw",
        "restriction/lift",
        "mandate/change",
        "readout/publish",
    }
)
"""Refused before it is shown where it fits nothing that was said: terms, or a commitment, that are not there."""

OUTSIDE: Final = """() => [...document.querySelectorAll("*")].filter((one) =>
  ["IFRAME", "OBJECT", "EMBED", "BASE", "MATH", "STYLE"].includes(one.tagName)
  || (one.tagName === "SCRIPT" && !one.src && one.type !== "application/json")
  || [...one.attributes].some((its) => its.name.startsWith("on") || its.name.includes("MARK")
    || (["href", "src", "action"].includes(its.name) && /^\\s*(javascript|data:text)/i.test(its.value)))
).map((one) => one.outerHTML.slice(0, 120))""".replace("MARK", MARK)
"""Elements that no template has, or that may run."""


async def said(party: Party, form: Form, body: bytes, answers: EntryHash) -> str:
    """Have a station say it, in answer to something where its form does; the entry's hash."""
    on_line_0 = form.speaks is Speaks.PARTY
    line = party.channel.lines[0 if on_line_0 else 1].own.origin.line
    answered = answers if form.answers else None
    draft = Draft(PostId(0 if on_line_0 else 1), form.named, body, Precedence.IMMEDIATE, answers=answered)
    until = Instant(party.service.engine.clock() + 60_000)
    release = Release(ed25519_public(OFFICER), until, ed25519_sign(OFFICER, release_message(line, draft, until)))
    return (await party.service.engine.say(line, draft, release)).leaf.hex()


async def all_forms(ours: Desk, theirs: Desk) -> list[str]:
    """Every form with words of its own, said by the other side: the hashes of the entries."""
    answers = EntryHash((await ours.party.say("Request your state.")).leaf)
    await theirs.party.until(lambda: theirs.party.channel.lines[1].other.durable == 1)
    hostile, found = Hostile(), list[str]()
    for form in FORMS.values():
        if form.speaks is not Speaks.STATION and form.id not in FITTING and any(map(holds_text, _kinds(form))):
            body = hostile.body(form, GIVEN.get(form.id, {}))
            found.append(await said(theirs.party, form, body, answers))
    for declared in standard().declared.values():
        found.append(await said(theirs.party, declared.form, hostile.declared(declared), answers))
    lines, there = theirs.party.channel.lines, ours.party.channel.lines
    await ours.party.until(lambda: all(there[at].other.durable == lines[at].own.size for at in (0, 1)))
    return found


def _kinds(form: Form) -> list[object]:
    return [one.kind for one in form.items]


def texts_in(value: object) -> list[str]:
    """Every text of the corpus that stands in a twin, as it stands there."""
    match value:
        case str():
            return [value] if MARK in value else []
        case list():
            return [text for one in value for text in texts_in(one)]
        case dict():
            return [text for one in value.values() for text in texts_in(one)]
        case _:
            return []


def test_the_corpus_has_what_may_cross() -> None:
    assert len(allowed()) >= 18


def test_script_in_every_field_of_every_form_is_text_on_every_page(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, seen):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor?line={ours.party.line.hex()}")  # they come live
            entries = await all_forms(ours, theirs)
            await page.locator(f"#e-{entries[-1]}").wait_for()
            assert await page.evaluate(OUTSIDE) == []
            for path in (
                *(f"/floor?line={line.own.origin.line.hex()}" for line in ours.party.channel.lines.values()),
                f"/record?search=yes&everywhere=yes&words={MARK}",
                *("/map", "/calls", "/watch", "/figures", "/accounts", f"/floor?before={entries[-1]}"),
                f"/write?form=letter&answers={entries[-1]}",
            ):
                await shown(page, ours.address + path)
            await page.emulate_media(media="print")
            for entry in entries[::4]:  # the test below reads all of them
                await shown(page, f"{ours.address}/entries/{entry}")
            assert seen == []

    chromium.play(scene())


async def shown(page: Page, address: str) -> None:
    """A page is there, and nothing in it is what no template has."""
    answer = await page.goto(address)
    assert answer is not None
    assert answer.status == 200, address
    assert await page.evaluate(OUTSIDE) == [], address


def test_every_text_of_a_twin_stands_on_its_page_as_it_is(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), ours.asking(ours.cookie()) as officer:
            for entry in await all_forms(ours, theirs):
                twin = (await officer.get(f"/api/entries/{entry}")).json()
                alive, text = alive_in((await officer.get(f"/entries/{entry}")).text)
                assert alive == []
                words = {field["value"] for one in twin["sides"] or [] for field in one["fields"]}
                found = [one for one in words if MARK in one] or texts_in(twin["entry"].get("text", ""))
                assert found, twin["entry"]["form"]
                assert [one for one in found if one not in text] == [], twin["entry"]["form"]

    play(scene())
