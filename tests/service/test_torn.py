"""A file beside the record, or the record's own, of which a part was written when the power failed: the next start."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from parley.service.folder import StationFolder
from parley.service.forms.own_packs import new_pack
from parley.service.service import open_service
from parley.store.troubles import StoreEmpty
from parley.wire.errors import ParleyError
from tests.service.stations import PASSPHRASES, Party, close, found, joined, play

TEARS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "nothing of it": lambda _: b"",
    "half of it": lambda raw: raw[: len(raw) // 2],
    "all but a byte": lambda raw: raw[:-1],
    "zeros from the middle on": lambda raw: raw[: len(raw) // 2] + bytes(len(raw) - len(raw) // 2),
}

NAMED: Final[dict[str, frozenset[str]]] = {
    "keys/station.key": frozenset(("keyfile-bad",)),
    "record.db": frozenset(("store-damaged", "store-empty")),
    "packs/boats/pack.toml": frozenset(("pack-unreadable", "declaration-bad")),
    "packs/boats/sighted.toml": frozenset(("pack-unreadable", "declaration-bad")),
    "station.toml": frozenset(("config-bad",)),
}
"""How the start is refused by each, if it is."""

UNSEEN: Final = frozenset(
    (
        ("packs/boats/pack.toml", "all but a byte"),
        ("packs/boats/sighted.toml", "all but a byte"),
        ("record.db", "all but a byte"),
        ("station.toml", "all but a byte"),
        ("station.toml", "half of it"),
        ("station.toml", "nothing of it"),
    )
)
"""Where the start may succeed: a text that ends with a whole line is a text like another, settings that are not there
are the usual ones, and the end of the last page may be empty.
"""


@pytest.fixture
def station(tmp_path: Path) -> Path:
    """The folder of a station that is closed, with a pack of its own."""
    folder = tmp_path / "arvenia"

    async def made() -> None:
        await found(folder, "Northern Maritime Command of Arvenia", "en", port=0)

    asyncio.run(made())
    new_pack("boats/sighted", folder / "packs" / "boats")
    return folder


@pytest.mark.parametrize("tear", TEARS)
@pytest.mark.parametrize("file", NAMED)
def test_a_start_with_a_torn_file_is_refused_by_name_and_with_the_whole_one_all_is_there(
    station: Path, file: str, tear: str
) -> None:
    party, path = Party(StationFolder(station)), station / file
    whole = path.read_bytes()
    path.write_bytes(TEARS[tear](whole))
    code = _refused(party.folder)
    assert code in NAMED[file] or (not code and (file, tear) in UNSEEN)
    path.write_bytes(whole)
    service = open_service(party.folder, PASSPHRASES.station)
    assert service.card.card.party == service.party
    service.store.close()


def _refused(folder: StationFolder) -> str:
    """How a start is refused; empty where it is not."""
    try:
        open_service(folder, PASSPHRASES.station).store.close()
    except ParleyError as refused:
        return refused.code
    return ""


def test_a_record_that_is_gone_is_told_as_that(station: Path) -> None:
    (station / "record.db").unlink()
    with pytest.raises(StoreEmpty) as refused:
        open_service(StationFolder(station), PASSPHRASES.station)
    assert refused.value.code == "store-empty"


@pytest.mark.parametrize("tear", TEARS)
def test_a_torn_index_of_words_is_made_anew(tmp_path: Path, tear: str) -> None:
    async def scene() -> None:
        party, other = await joined(tmp_path)
        await party.say("Cutter adrift")
        assert (await party.ask("search", words="cutter"))["entries"]
        await close(party, other)
        path = party.folder.search
        path.write_bytes(TEARS[tear](path.read_bytes()))
        party.open()
        assert len((await party.ask("search", words="cutter"))["entries"]) == 1

    play(scene())


def test_what_was_half_written_beside_a_key_file_means_nothing(station: Path) -> None:
    """A file is written under another name and takes its own when it is durable."""
    beside = station / "keys" / "station.key.new"
    beside.write_bytes((station / "keys" / "station.key").read_bytes()[:40])
    open_service(StationFolder(station), PASSPHRASES.station).store.close()
    beside.unlink()
