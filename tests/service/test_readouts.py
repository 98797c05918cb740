"""Readouts, minutes and the press of a call as verbs of two stations; pages that the independent checker reads."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from parley.authority.rules import ReadoutDiffers
from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Placed
from parley.forms.body import form_of, read
from parley.forms.calls import CallRequest
from parley.forms.readouts import MinutesAgreed, MinutesProposed, ReadoutPublished
from parley.forms.standings import Means
from parley.forms.text import ForbiddenText
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.calls.press import PRESS_MAX, PressAbsent, PressMany
from parley.service.calls.publishing import PROOF, ReadoutUnpublished
from parley.service.keys.vault import PRESS_SPACE, READOUT_SPACE
from parley.service.readouts import READOUTS_MAX, ReadoutAbsent, ReadoutFixed, ReadoutsMany
from parley.service.requests.calls import NoCall
from parley.service.requests.readouts import ReadoutTheirs, ReadoutWanted
from parley.station.door import ReadoutUncommitted
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Handling, Nature, Precedence
from tests.service.requests.test_dialogue import say
from tests.service.stations import OFFICER, Party, joined, play
from verifier import verify

ASKED = CallRequest(("The wreck off Cape Lindra",), ("en",), (Means.VOICE,))
TITLE = "Call of the two watch floors"
OURS = 'We spoke of the wreck. Both sides "will keep the channel open at all hours".'
THEIRS = "双方谈及沉船。双方“将全天保持通道畅通”。"
HOSTILE = "<script>alert(1)</script> & <b>bold</b>\n\n\tדו״ח \u200f\"quoted\" 'once' </div><!-- -->]]>"


async def release(party: Party, draft: dict[str, Any]) -> str:
    """The officer releases what the station made ready; the hash of its entry."""
    made = Draft(
        PostId(draft["post"]),
        (draft["form"], draft["form_version"]),
        bytes.fromhex(draft["body"]),
        Precedence[draft["precedence"]],
        Nature[draft["nature"]],
        Handling[draft["handling"]],
        EntryHash(bytes.fromhex(draft["answers"])),
    )
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(party.line, made, until))
    placed: Placed = await party.service.engine.say(
        party.line, made, Release(ed25519_public(OFFICER), until, signature)
    )
    return placed.leaf.hex()


async def officer(party: Party) -> str:
    (one,) = (await party.ask("officers"))["officers"]
    return str(one["officer"])


async def write(party: Party, call: str, text: str = OURS, title: str = TITLE, **how: Any) -> dict[str, Any]:  # noqa: ANN401 -- as the verb takes it
    found: dict[str, Any] = await party.ask(
        "readout write", officer=await officer(party), call=call, title=title, text=text, **how
    )
    return found


async def held(party: Party, readout: str) -> dict[str, Any]:
    """A readout of a party's own once the other side holds what fixes it."""
    call = (await party.ask("show", entry=readout))["answers"]
    while True:
        found: list[dict[str, Any]] = (await party.ask("readouts", call=call))["readouts"]
        one = next(one for one in found if one["readout"] == readout)
        if one["held_as_of"] is not None:
            return one
        await party.turned.wait()
        party.turned.clear()


async def arrived(party: Party, entry: str) -> None:
    while True:
        if any(one["hash"] == entry for one in (await party.ask("inbox"))["entries"]):
            return
        await party.turned.wait()
        party.turned.clear()


async def published(party: Party, call: str, text: str = OURS, **how: Any) -> tuple[str, str]:  # noqa: ANN401
    """A readout from its text to its publication: the entry that fixes it, and the one that says it."""
    fixed = await release(party, (await write(party, call, text, **how))["draft"])
    await held(party, fixed)
    made = await party.ask("readout publish", readout=fixed, where="The party's own page")
    return fixed, await release(party, made["draft"])


def scene(tmp_path: Path, act: Any) -> None:  # noqa: ANN401 -- what is played
    async def whole() -> None:
        first, second = await joined(tmp_path)
        call = await say(first, ASKED)
        await arrived(second, call)
        await act(first, second, call)

    play(whole())


# -- readouts ----------------------------------------------------------------------------------------------------------


def test_a_readout_is_written_fixed_published_and_replaced(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        made = await write(first, call)
        assert (made["draft"]["form"], made["draft"]["answers"]) == ("readout/commit", call)
        assert OURS.encode().hex() not in made["draft"]["body"]
        assert not made["text"]["fixed"]
        fixed = await release(first, made["draft"])
        there = await first.ask("readouts", call=call)
        assert [one["state"] for one in there["readouts"]] == ["fixed"]
        assert [one["fixed"] for one in there["kept"]] == [True]
        await held(first, fixed)
        publish = await first.ask("readout publish", readout=fixed)
        assert publish["draft"]["handling"] == "PUBLIC"
        said = await release(first, publish["draft"])
        await arrived(second, said)
        for party in (first, second):
            (one,) = (await party.ask("readouts", call=call[:12]))["readouts"]
            assert (one["state"], one["version"], one["ours"]) == ("published", 1, party is first)
            assert (one["published"]["text"], one["published"]["title"]) == (OURS, TITLE)
        corrected, later = await published(first, call, "We spoke of the wreck and of a buoy.")
        found = await first.ask("readouts", call=call)
        assert [(one["version"], one["state"]) for one in found["readouts"]] == [(1, "replaced"), (2, "published")]
        assert found["readouts"][0]["replaced_by"] == corrected
        assert found["readouts"][1]["replaces"] == said
        assert found["newest"] == {"ours": corrected, "theirs": None}
        assert found["readouts"][1]["published"]["entry"] == later
        assert len(found["kept"]) == 1, (
            "of what is published nothing is kept but the last, until another one is written"
        )

    scene(tmp_path, act)


def test_the_text_lies_sealed_and_crosses_only_when_it_is_published(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        fixed = await release(first, (await write(first, call))["draft"])
        await arrived(second, fixed)
        needle = OURS[:20].encode()
        assert all(needle not in row for row in first.service.store.kept(READOUT_SPACE).values())
        assert len(first.service.vault.kept(READOUT_SPACE)) == 1
        for party in (first, second):
            assert all(needle not in raw for log in party.logs() for raw in log)

    scene(tmp_path, act)


def test_a_text_may_be_changed_or_dropped_until_it_is_fixed(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        one = await write(first, call, "A first attempt.")
        two = await write(first, call, instead=one["text"]["text"])
        assert [kept["body"] for kept in (await first.ask("readouts", call=call))["kept"]] == [OURS]
        assert (await first.ask("readout fix", text=two["text"]["text"]))["draft"] == two["draft"]
        await release(first, two["draft"])
        for verb in ("readout drop", "readout fix"):
            with pytest.raises(ReadoutFixed):
                await first.ask(verb, text=two["text"]["text"])
        with pytest.raises(ReadoutFixed):
            await write(first, call, instead=two["text"]["text"])
        three = await write(first, call, "Another one.")
        assert (await first.ask("readout drop", text=three["text"]["text"]))["body"] == "Another one."
        with pytest.raises(ReadoutAbsent):
            await first.ask("readout fix", text=three["text"]["text"])

    scene(tmp_path, act)


def test_it_is_not_published_before_the_other_side_holds_what_fixes_it(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        await second.service.close()
        fixed = await release(first, (await write(first, call))["draft"])
        made = await first.ask("readout publish", readout=fixed)
        with pytest.raises(ReadoutUncommitted):
            await release(first, made["draft"])

    scene(tmp_path, act)


def test_one_byte_changed_after_it_was_fixed_is_refused(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        fixed = await release(first, (await write(first, call))["draft"])
        await held(first, fixed)
        made = (await first.ask("readout publish", readout=fixed))["draft"]
        changed = made["body"].replace(b"spoke".hex(), b"spoKe".hex())
        assert changed != made["body"]
        with pytest.raises(ReadoutDiffers):
            await release(first, made | {"body": changed})

    scene(tmp_path, act)


def test_what_cannot_be_said_is_not_kept(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        with pytest.raises(ForbiddenText):
            await write(first, call, "The order is reversed \u202e here.")
        assert (await first.ask("readouts", call=call))["kept"] == []

    scene(tmp_path, act)


def test_each_verb_is_about_what_it_is_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        fixed = await release(first, (await write(first, call))["draft"])
        await arrived(second, fixed)
        assert (await first.ask("readouts", call=fixed))["call"] == call
        letter = await first.say("A letter is about no call.")
        with pytest.raises(NoCall):
            await first.ask("readouts", call=letter.leaf.hex())
        with pytest.raises(ReadoutWanted):
            await first.ask("readout publish", readout=call)
        with pytest.raises(ReadoutTheirs):
            await second.ask("readout publish", readout=fixed)
        with pytest.raises(ReadoutUnpublished):
            await first.ask("readout page", readout=fixed, path=str(tmp_path / "page"))
        monkeypatch.setattr("parley.service.readouts.READOUTS_MAX", 1)
        assert READOUTS_MAX > 1
        with pytest.raises(ReadoutsMany):
            await write(first, call)

    scene(tmp_path, act)


# -- pages -------------------------------------------------------------------------------------------------------------


class Seen(HTMLParser):
    """The elements and the texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def checked(folder: Path, language: str, page: str | None = None) -> Any:  # noqa: ANN401 -- the checker's own words
    """What the independent checker says of a page and the proof beside it."""
    bundle = verify.check_bundle((folder / PROOF).read_bytes())
    said = verify.report(bundle, set())
    shown = (folder / f"readout.{language}.html").read_text("utf-8") if page is None else page
    return verify.check_page(shown.encode(), said)


@pytest.mark.parametrize("text", [OURS, HOSTILE])
def test_a_page_for_anybody_and_its_proof_are_accepted_by_the_checker(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "page"

    async def act(first: Party, second: Party, call: str) -> None:
        fixed, said = await published(first, call, text, title="Call of <the> two & “more”")
        made = await first.ask("readout page", readout=fixed[:12], path=str(folder))
        assert {one["name"] for one in made["files"]} == {PROOF, "readout.en.html", "readout.zh.html"}
        assert [(one["form"], one["handling"]) for one in made["entries"]] == [
            ("readout/commit", "PARTIES"),
            ("readout/publish", "PUBLIC"),
        ]
        held_at = (await first.ask("readouts", call=call))["readouts"][0]["held_as_of"]
        for language in ("en", "zh"):
            found = checked(folder, language)
            assert (found["entry"], found["text"], found["is_as_fixed"]) == (said, text, True)
            assert found["held_by_other_side"] == verify.moment(held_at)
            page = (folder / f"readout.{language}.html").read_text("utf-8")
            seen = Seen(page)
            assert not seen.tags & {"script", "iframe", "img", "form", "object"}
            assert set(seen.links) <= {PROOF, "readout.en.html", "readout.zh.html"}
            assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page

    scene(tmp_path, act)


def test_a_page_of_which_one_byte_was_changed_is_refused_by_the_checker(tmp_path: Path) -> None:
    folder = tmp_path / "page"

    async def act(first: Party, second: Party, call: str) -> None:
        fixed, said = await published(first, call)
        await first.ask("readout page", readout=fixed, path=str(folder))
        page = (folder / "readout.en.html").read_text("utf-8")
        text = re.escape("We spoke of the wreck.")
        for wrong in (
            re.sub(text, "We spoke of the wrecK.", page),
            re.sub(text, "We spoke of<!-- --> the wreck.", page),
            re.sub(text, "We spoke of <b>the</b> wreck.", page),
            page.replace(TITLE, TITLE + "."),
            page.replace(said, fixed),
            page.replace('data-parley="text" lang="en"', 'data-parley="text" lang="fr"'),
            page.replace("<main>", '<main><div data-parley="text" lang="en">More.</div>'),
            page.replace("<main>", "<main><script>document.title</script>"),
            page.replace('data-parley="text"', ""),
            page.encode().replace(b"We spoke", b"We \xff spoke").decode("latin-1"),
        ):
            assert wrong != page
            with pytest.raises(verify.Refusal, match="page-differs"):
                checked(folder, "en", wrong)

    scene(tmp_path, act)


def test_a_text_that_is_not_what_was_fixed_is_refused_by_the_checker_although_it_was_signed(tmp_path: Path) -> None:
    """A station that was changed signs another text than it had fixed, and makes a page of it."""
    folder = tmp_path / "page"

    async def act(first: Party, second: Party, call: str) -> None:
        fixed = await release(first, (await write(first, call))["draft"])
        await held(first, fixed)
        made = (await first.ask("readout publish", readout=fixed))["draft"]
        body: ReadoutPublished = read(form_of(ReadoutPublished), bytes.fromhex(made["body"]))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("parley.station.releasing.check_draft", lambda *_: None)
            changed = made["body"].replace(b"spoke".hex(), b"spoKe".hex())
            said = await release(first, made | {"body": changed})
        await arrived(second, said)
        (there,) = (await second.ask("readouts", call=call))["readouts"]
        assert there["state"] == "fixed", "it counts for nothing there"
        shown = await second.ask("show", entry=said)
        assert shown["judgement"]["rule"] == "readout-differs" or shown["judgement"]["word"] == "readout-differs"
        await first.ask("readout page", readout=fixed, path=str(folder))
        with pytest.raises(verify.Refusal, match="readout-differs"):
            checked(folder, "en")
        said_by_checker = verify.report(verify.check_bundle((folder / PROOF).read_bytes()), set())
        assert [one["is_as_fixed"] for one in said_by_checker["readouts"]] == [False]
        assert any("IT IS NOT WHAT" in line for line in verify.Speaker(said_by_checker).lines())
        assert body.text == OURS

    scene(tmp_path, act)


def test_the_other_sides_readout_has_a_page_too(tmp_path: Path) -> None:
    folder = tmp_path / "page"

    async def act(first: Party, second: Party, call: str) -> None:
        fixed, said = await published(second, call, THEIRS, title="两国海上值班室通话")
        await arrived(first, said)
        await first.ask("readout page", readout=fixed, path=str(folder))
        assert checked(folder, "zh")["text"] == THEIRS

    scene(tmp_path, act)


# -- press, minutes ----------------------------------------------------------------------------------------------------


def test_both_readouts_and_the_press_side_by_side(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        _, said = await published(second, call, "The wreck was spoken of.", language="en")
        await arrived(first, said)
        await published(first, call)
        story = 'Arvenia said that both sides "will keep the channel open at all hours" and "will pay for every ship".'
        added = await first.ask("press add", call=call, name="Lindra Courier", text=story, published="2026-11-23")
        found = await first.ask("readout compare", call=call)
        assert [one["name"].partition(",")[0] for one in found["documents"]] == [
            "Northern Maritime Command of Arvenia",
            "贝尔莫拉海岸警卫队",
            "Lindra Courier",
        ]
        assert [(one["words"], one["found"], one["source"]) for one in found["checked"]] == [
            ('"will keep the channel open at all hours"', "whole", "A"),
            ('"will pay for every ship"', "absent", None),
        ]
        assert (await second.ask("press", call=call))["press"] == [], "it never crosses the line"
        assert all(story[:20].encode() not in row for row in first.service.store.kept(PRESS_SPACE).values())
        assert await first.ask("press drop", call=call, press=added["press"][:6]) == added
        assert (await first.ask("press", call=call))["press"] == []

    scene(tmp_path, act)


def test_so_many_texts_of_the_press_and_no_more(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        for number in range(PRESS_MAX):
            await first.ask("press add", call=call, name=f"Paper {number}", text="It rained.")
        with pytest.raises(PressMany):
            await first.ask("press add", call=call, name="One more", text="It rained.")
        with pytest.raises(PressAbsent):
            await first.ask("press drop", call=call, press="ffffffffffffffffff")

    scene(tmp_path, act)


def test_minutes_as_both_sides_see_them(tmp_path: Path) -> None:
    async def act(first: Party, second: Party, call: str) -> None:
        proposed = await say(first, MinutesProposed({"en": "Both mark the wreck.", "zh": "双方标示沉船。"}), call)
        await arrived(second, proposed)
        agreed = await say(second, MinutesAgreed(), proposed)
        await arrived(first, agreed)
        for party in (first, second):
            (one,) = (await party.ask("minutes", call=call))["minutes"]
            assert (one["stage"], one["lacks"], one["ours"]) == ("agreed", [], party is first)
            assert one["agreed"]["entry"] == agreed

    scene(tmp_path, act)
