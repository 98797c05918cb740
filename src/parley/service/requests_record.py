"""What a verb may ask about the record: what is proved and by whom, a check in the background, a search, a bundle.

entry record {entry}  -> {proof: PROOF, thread: {above, below: [ENTRY], absent}, formats: [name]}
line record {line}    -> {line, logs: [{origin, ours, party, generation, newest, entries, receipted, stopped,
  heads: [HEAD]}]}
check begin {signatures?} -> as `check state`; where a check runs already, of that one
check state           -> {state: none | running | right | lost | refused, signatures, began, ended,
  log: {origin, done, size} | null, logs: as `check` has them, refused: {code, sentence, hint}}
search {line?, since?, until?, ours?, post?, form?, words?, further?, count?}
    -> {entries: [ENTRY], examined, further: the `further` that goes on from here, or null}: newest first, line by line;
       so many entries are read and no more, and `further` may stand beside no entry at all
bundle {line?, entries?} -> {name, content}: as `export` writes it, in Base64; of a line of moderate length

ENTRY: as `log` has it.
PROOF: {origin, ours, party, other, index, entries, receipted, in_log, key, heads: [HEAD and covers],
  receipt_alone: {time, prefix} | null}
HEAD: {kind: checkpoint | receipt | cosignature, by_us, by, size, root, time}
"""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final

from parley.service import proof
from parley.service.arguments import FLAG, FORM, LINE, POST, PREFIX, TIME, Many, Number, Text, Verb, needed, optional
from parley.service.finding import find, logs_of
from parley.service.requests_dialogue import lines_of
from parley.service.requests_export import formats_of, outward_of
from parley.service.searching import EXAMINED_MAX, Wanted, search
from parley.service.views_record import log_views, proof_view, thread_view
from parley.service.windows import Split
from parley.station.releasing import place_of
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
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

PLACE: Final = Text(96, re.compile(r"[0-9a-f]{64}(:\d{1,10}:\d{1,10})?"))
"""Where a search goes on: a line, and how much of both logs stands before."""


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
    words: str,
    count: int,
    further: str | None,
    **wanted: Any,  # noqa: ANN401 -- as SEARCH declares
) -> Json:
    """Entries that are as they are wanted, and from where to look on."""
    looked_for = Wanted(words=tuple(words.casefold().split()), **wanted)
    at, begin = _place(further)
    entries: list[Json] = []
    examined = 0
    for channel, one in _lines(service, line, at):
        here = one.own.origin.line.hex()
        if len(entries) == count or examined == EXAMINED_MAX:
            return {"entries": entries, "examined": examined, "further": here}
        found = await search(service, channel, one, looked_for, begin, count - len(entries), EXAMINED_MAX - examined)
        entries += found.entries
        examined += found.examined
        if found.stopped is not None:
            place = f"{here}:{found.stopped.ours}:{found.stopped.theirs}"
            return {"entries": entries, "examined": examined, "further": place}
        begin = None
    return {"entries": entries, "examined": examined, "further": None}


def _place(further: str | None) -> tuple[str | None, Split | None]:
    if further is None:
        return None, None
    line, *sizes = further.split(":")
    return line, Split(*map(int, sizes)) if sizes else None


def _lines(service: Service, line: str | None, begin: str | None) -> Iterator[tuple[Channel, Line]]:
    """The lines that are looked through, from one on; line 0, where no people speak, only if it is named."""
    begun = begin is None
    for channel, one in lines_of(service, line):
        begun = begun or one.own.origin.line.hex() == begin
        if begun and (one.index or line):
            yield channel, one


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
    content = proof.export(service, line, hashes)
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
