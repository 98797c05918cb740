"""The places of notices as shapes on a map, on both sides alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms.body import fill
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.forms.filling import typed_values
from parley.service.forms.packs import standard
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Nature, Precedence
from tests.service.stations import OFFICER, Party, joined, play

NEW = {
    "kind": "new",
    "reference": "ARV-2026-001",
    "area": "35.3, 125.2",
    "units": "2 warship",
    "hazard": "none",
    "domain": "sea",
    "what": "A patrol ship and a fishing vessel touched.",
}


async def notify(party: Party, answers: str | None = None, nature: Nature = Nature.OPERATION, **typed: str) -> str:
    """An incident, its fields changed as a user would type them; an empty one goes."""
    declared = standard().declared["incident", 1]
    body = fill(declared.form, typed_values(declared, {name: [one] for name, one in (NEW | typed).items() if one}))
    about = None if answers is None else EntryHash(bytes.fromhex(answers))
    draft = Draft(PostId(1), ("incident", 1), body, Precedence.IMMEDIATE, nature, answers=about)
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(party.line, draft, until))
    placed = await party.service.engine.say(party.line, draft, Release(ed25519_public(OFFICER), until, signature))
    return placed.leaf.hex()


async def shapes(party: Party, **how: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as over the socket
    found: list[dict[str, Any]] = (await party.ask("map", **how))["shapes"]
    return found


def test_every_place_of_the_notices_that_stand_is_a_shape(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        assert await shapes(first) == []
        await notify(first)
        await notify(first, area="", reference="NO-PLACE")
        key = await notify(first, area="circle 60 km 10.5, 179.9", reference="ARV-2", nature=Nature.EXERCISE)
        await notify(second, area="route 1 km 10.0, 100.0; 11.0, 101.0", reference="BEL-1")
        numbered, theirs = await both(first, second, 3)
        assert [one["number"] for one in numbered] == [1, 2, 3]
        assert [one["ours"] for one in theirs] == [not one["ours"] for one in numbered]
        ours = [next(one for one in numbered if one["shape"] == shape) for shape in ("point", "circle", "route")]
        assert ours[0]["label"]["en"] == "Incident ARV-2026-001"
        assert ours[0]["label"]["zh"].endswith("ARV-2026-001")
        assert (ours[1]["reference"], ours[1]["nature"], ours[1]["notice"]) == ("ARV-2", "EXERCISE", key)
        assert ours[0]["outline"] == [[125.2, 35.3]]
        assert ours[2]["outline"] == [[100, 10], [101, 11]]
        around = ours[1]["outline"]
        assert around[0] == around[-1]
        assert max(east for east, _ in around) > 180, "it runs on past the meridian"
        assert [one["outline"] for one in theirs] == [one["outline"] for one in numbered]
        assert await shapes(first, line="ff" * 32) == []

    play(scene())


def test_what_was_cancelled_or_has_run_out_is_shown_only_where_it_is_asked_for(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        key = await notify(first)
        await notify(first, window="2026-01-01T10:00Z/+2h", reference="RAN-OUT")
        assert [one["reference"] for one in await shapes(first)] == ["ARV-2026-001"]
        await notify(first, key, kind="cancel")
        assert await shapes(first) == []
        every = await shapes(first, ended=True)
        assert {one["reference"]: one["state"] for one in every} == {"ARV-2026-001": "cancelled", "RAN-OUT": "expired"}

    play(scene())


async def both(first: Party, second: Party, count: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What both show once each holds so many shapes."""
    found = []
    for party in (first, second):
        while len(now := await shapes(party)) < count:
            await party.turned.wait()
            party.turned.clear()
        found.append(now)
    return found[0], found[1]
