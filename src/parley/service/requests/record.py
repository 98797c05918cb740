"""What a verb may ask about the record: what is proved and by whom, a check in the background, a search, a bundle.

entry record {entry}  -> {proof: PROOF, thread: {above, below: [ENTRY], absent}, formats: [name]}
line record {line}    -> {line, logs: [{origin, ours, party, generation, newest, entries, receipted, stopped,
  heads: [HEAD]}]}
check begin {signatures?} -> as `check state`; where a check runs already, of that one
check state           -> {state: none | running | right | lost | refused, signatures, began, ended,
  log: {origin, done, size} | null, logs: as `check` has them, refused: {code, sentence, hint}}
search {line?, since?, until?, ours?, post?, form?, words?, further?, count?}
    -> {entries: [ENTRY], examined, further: the `further` that goes on from here, or null, behind}: newest first by
       their own times; so many entries are read and no more, and `further` may stand beside no entry at all; `behind`:
       so many entries are not in the index yet
bundle {line?, entries?} -> {name, content}: as `export` writes it, in Base64; of a line of moderate length

ENTRY: as `log` has it.
PROOF: {origin, ours, party, other, index, entries, receipted, in_log, key, heads: [HEAD and covers],
  receipt_alone: {time, prefix} | null}
HEAD: {kind: checkpoint | receipt | cosignature, by_us, by, size, root, time}
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import FLAG, FORM, LINE, POST, PREFIX, TIME, Many, Number, Text, Verb, needed, optional
from parley.service.finding import find, logs_of
from parley.service.log.proved import log_views, proof_view, thread_view
from parley.service.log.searching import search
from parley.service.record import proof
from parley.service.requests.dialogue import lines_of
from parley.service.requests.export import formats_of, outward_of
from parley.station.releasing import place_of
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import LineId

Json = dict[str, Any]

SHOWN: Final = 20
SHOWN_MAX: Final = 200
WORDS_CHARACTERS_MAX: Final = 200

CHOSEN_MAX: Final = 200
"""Entries of a bundle that are shown in full, where not all are."""

BUNDLE_ENTRIES_MAX: Final = 20_000
"""Of all logs that a bundle holds: it is made without a pause, in about a second."""

PLACE: Final = Number(0, (1 << 63) - 1)
"""Before which place a search goes on."""


class BundleLong(Refusal):
    """So many entries are too many for a bundle that is made while the station serves."""

    code = "bundle-long"
    hint = "`parley record export` makes one of any length, into a file"


async def _entry_record(service: Service, entry: str) -> Json:
    """What stands behind an entry; raises NoEntry, AmbiguousEntry."""
    channel, line, found, ours = find(service, entry, ahead=True)
    view = proof_view(service, channel, line, found, ours=ours)
    return {
        "proof": view,
        "thread": thread_view(service, channel, line, found, ours=ours),
        "formats": formats_of(outward_of(service, found.hash.hex())) if view["in_log"] else [],
    }


async def _line_record(service: Service, line: LineId) -> Json:
    """Both logs of a line; raises UnknownLine."""
    channel, found = place_of(service.engine.station.state, line)
    return {"line": line.hex(), "logs": log_views(service, channel, found)}


async def _check_begin(service: Service, *, signatures: bool) -> Json:
    service.checking.begin(signatures=signatures)
    return service.checking.view()


async def _check_state(service: Service) -> Json:
    return service.checking.view()


async def _search(
    service: Service,
    line: str | None,
    further: int | None,
    **wanted: Any,  # noqa: ANN401 -- as SEARCH declares
) -> Json:
    """Entries that are as they are wanted, and from where to look on; raises SearchUnready.

    Line 0, where few people speak, only if it is named.
    """
    behind = await service.indexing.caught_up()
    lines = [(channel, one) for channel, one in lines_of(service, line) if one.index or line]
    found = await search(service, lines, before=further, **wanted)
    return {"entries": found.entries, "examined": found.examined, "further": found.further, "behind": behind}


async def _bundle(service: Service, line: str | None, entries: tuple[str, ...] | None) -> Json:
    """A bundle as bytes; raises BundleLong, NoEntry, AmbiguousEntry, LogStopped."""
    found = None if entries is None else [find(service, one) for one in entries]
    if found is not None and line is None:
        lines = {one.own.origin.line for _, one, _, _ in found}
        line = next(iter(lines)).hex() if len(lines) == 1 else None
    held = sum(size for _, one in lines_of(service, line) for _, _, size in logs_of(service, one))
    if held > BUNDLE_ENTRIES_MAX:
        raise BundleLong(f"{held:,}, more than {BUNDLE_ENTRIES_MAX:,}")
    hashes = None if found is None else frozenset(entry.hash for _, _, entry, _ in found)
    about = "record" if line is None else line[:12]
    one = about if found is None or len(found) != 1 else found[0][2].hash.hex()[:12]
    content = await proof.export(service, line, hashes)
    return {"name": f"{one}.bundle", "content": b64encode(content).decode()}


SEARCH: Final = {
    "line": optional(PREFIX),
    "since": optional(TIME),
    "until": optional(TIME),
    "ours": optional(FLAG),
    "post": optional(POST),
    "form": optional(FORM),
    "words": optional(Text(WORDS_CHARACTERS_MAX), ""),
    "further": optional(PLACE),
    "count": optional(Number(1, SHOWN_MAX), SHOWN),
}

VERBS: Final[dict[str, Verb]] = {
    "entry record": Verb(_entry_record, needed(entry=PREFIX)),
    "line record": Verb(_line_record, needed(line=LINE)),
    "check begin": Verb(_check_begin, {"signatures": optional(FLAG, default=False)}),
    "check state": Verb(_check_state),
    "search": Verb(_search, SEARCH),
    "bundle": Verb(_bundle, {"line": optional(PREFIX), "entries": optional(Many(PREFIX, CHOSEN_MAX, 1))}),
}
