"""A readout for anybody: a page in each language of the program, and the proof beside it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.service.export import readout
from parley.service.export.call_facts import told as facts_told
from parley.service.finding import find
from parley.service.folder import lay_folder
from parley.service.record import proof
from parley.service.views.readouts import first_held, readout_view, readouts_of
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.opened import Opened

Json = dict[str, Any]

PROOF: Final = "proof.parley"


class ReadoutUnpublished(Refusal):
    """This readout is not published yet, so there is nothing to make a page of."""

    code = "readout-unpublished"
    hint = "`parley readout publish` says its text to the other side; after that there is a page"


async def publish(
    service: Opened, channel: Channel, line: Line, fixed: Entry, folder: Path, facts: Json | None
) -> Json:
    """Lay the pages and the proof into a new folder; raises ReadoutUnpublished, FileExists, FolderTrouble.

    Of the record the proof discloses the two entries of the readout, and the facts of the call where they are shown:
    as each station signed them.
    """
    assert fixed.payload.answers is not None, "a readout is of a call"
    every = readouts_of(service, channel, line, fixed.payload.answers)
    one = next((one for one in every if one.root.hash == fixed.hash), None)
    if one is None or one.published is None:
        raise ReadoutUnpublished(fixed.hash.hex()[:12])
    view = readout_view(service, channel, line, one, every)
    signed = [] if facts is None else [one["entry"] for one in (facts["ours"], facts["theirs"]) if one is not None]
    shown = [fixed.hash, one.published.hash, *(EntryHash(bytes.fromhex(entry)) for entry in signed)]
    bundle = await proof.export_of(service, lambda at: at == line.own.origin.line, frozenset(shown))
    held = first_held(service, channel, line, one.root) if one.root.ours else service.engine.clock() // 1000
    files = {_file(language): b"" for language in readout.LANGUAGES}
    for language in readout.LANGUAGES:
        told = None if not signed else facts_told(channel, facts or {}, language)
        files[_file(language)] = readout.write(
            language, _values(channel, view, held, bundle, language) | {"facts": told}
        )
    files[PROOF] = bundle
    lay_folder(folder, files)
    return {
        "path": str(folder),
        "files": [{"name": name, "bytes": len(content)} for name, content in files.items()],
        "entries": [_disclosed(service, entry) for entry in shown],
    }


def _disclosed(service: Opened, entry: EntryHash) -> Json:
    _, _, found, _ = find(service, entry.hex())
    return {"hash": entry.hex(), "form": found.payload.form, "handling": found.payload.handling.name}


def _values(channel: Channel, view: Json, held: int | None, bundle: bytes, language: str) -> Json:
    """What the page in a language says."""
    said = view["published"]
    card = (channel.own_ring if view["ours"] else channel.other_ring).newest.card
    titles = next((post.titles for post in card.posts if post.number == said["post"]), {})
    return {
        "file": _file(language),
        "others": [
            {"file": _file(one), "language": readout.HTML_LANGUAGE[one], "name": name}
            for one, name in readout.LANGUAGES.items()
            if one != language
        ],
        "nature": view["nature"],
        "party": _in(card.names, language),
        "post": _in(titles, language) or str(said["post"]),
        "title": said["title"],
        "text": said["text"],
        "text_language": said["language"],
        "published": iso_time(said["published_seconds"]),
        "where": said["where"],
        "version": view["version"],
        "replaces": view["replaces"],
        "replaced_by": view["replaced_by"],
        "fixed": iso_time(view["time"]),
        "held": None if held is None else iso_time(held),
        "said": iso_time(said["time"]),
        "digest": view["digest"],
        "entry": said["entry"],
        "parties": [
            {"name": _in(ring.newest.card.names, language), "id": ring.party.hex()}
            for ring in (channel.own_ring, channel.other_ring)
        ],
        "proof_file": PROOF,
        "proof_sha256": sha256(bundle).hexdigest(),
    }


def _in(texts: Mapping[str, str], language: str) -> str:
    """A name in a language, else in the first that it has."""
    return texts.get(language) or next(iter(texts.values()), "")


def _file(language: str) -> str:
    return f"readout.{language}.html"
