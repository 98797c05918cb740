"""What is proved, and by whom, as people and programs ask for it: of a line's logs, and of one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.exchange.receipts import ENTRY_RECEIPT_SPACE
from parley.record.checkpoint import Checkpoint
from parley.record.entry import decode_entry
from parley.record.receipt import Cosignature, Receipt, parse_entry_receipt
from parley.service.finding import logs_of
from parley.service.log.windows import Log
from parley.service.record import proof
from parley.station.logs import sound_entries
from parley.wire.cbor import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.record.origin import Origin
    from parley.service.service import Service

Json = dict[str, Any]

CHAIN_MAX: Final = 16
"""Entries above one that is shown: what it answers, what that answers, and so on."""

ANSWERS_SHOWN: Final = 64
"""Entries that answer one that is shown."""

ANSWERS_LOOKED_FOR: Final = 8_192
"""Entries after one that are looked at for answers to it, on either side: mere bytes, a few microseconds each."""

AT_ONCE: Final = 256


def log_views(service: Service, channel: Channel, line: Line) -> list[Json]:
    """Every log of a line, ours first, each generation: its length, and all that was signed about it and verified."""
    found = []
    for ours, origin, size in logs_of(service, line):
        newest = line.own.origin if ours else line.other.origin
        stopped = line.own.stopped if ours and origin == newest else ""
        found.append(
            {
                "origin": origin.text,
                "ours": ours,
                "party": _names(channel, ours=ours),
                "generation": origin.generation.hex(),
                "newest": origin == newest,
                "entries": size,
                "receipted": receipted(line, origin),
                "stopped": stopped,
                "heads": head_views(service, channel, origin, ours=ours),
            }
        )
    return found


def receipted(line: Line, origin: Origin) -> int:
    """How many entries of a log its reader has signed to hold: of theirs our station, of ours the other."""
    known: dict[Origin, int] = {line.own.origin: line.own.receipted, line.other.origin: line.other.receipted}
    known |= {log.origin: log.receipted for log in line.own_past} | {log.origin: log.receipted for log in line.past}
    return known[origin]


def head_views(service: Service, channel: Channel, origin: Origin, *, ours: bool) -> list[Json]:
    """What was signed over a state of a log, and verified: by its author, and by the other side."""
    found = []
    for one in proof.signed_heads(service, channel, origin):
        match one:
            case Checkpoint():
                kind, by_ours, at = "checkpoint", ours, None
            case Receipt():
                kind, by_ours, at = "receipt", not ours, one.time_seconds
            case Cosignature():
                kind, by_ours, at = "cosignature", one.party == channel.own, one.time_seconds
            case _:
                raise AssertionError("one of the three that are signed over a head")
        found.append(
            {
                "kind": kind,
                "by_us": by_ours,
                "by": _names(channel, ours=by_ours),
                "size": one.head.size,
                "root": one.head.root.hex(),
                "time": at,
            }
        )
    return found


def proof_view(service: Service, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Json:
    """Where an entry stands, and what shows that it stands there; without a place yet, nothing does."""
    origin, index = entry.origin, entry.payload.index
    size = service.vault.size(origin.text)
    heads = head_views(service, channel, origin, ours=ours) if index < size else []
    single = service.vault.get(ENTRY_RECEIPT_SPACE, origin.place(index))
    alone = None if single is None else parse_entry_receipt(decode(single))
    return {
        "origin": origin.text,
        "ours": ours,
        "party": _names(channel, ours=ours),
        "other": _names(channel, ours=not ours),
        "index": index,
        "entries": size,
        "receipted": receipted(line, origin),
        "in_log": index < size,
        "key": entry.key_id.hex(),
        "heads": [one | {"covers": index < one["size"]} for one in heads],
        "receipt_alone": None if alone is None else {"time": alone.time_seconds, "prefix": alone.prefix},
    }


def thread_view(service: Service, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Json:
    """What an entry answers, oldest first, and what answers it on its line, each as a row of the log."""
    above: list[Json] = []
    at = entry.payload.answers
    while at is not None and len(above) < CHAIN_MAX:
        found = _recorded(service, channel, at)
        if found is None:
            break
        one_line, one, one_ours = found
        above.insert(0, Log(service, channel, one_line).row(one, ours=one_ours))
        at = one.payload.answers
    log = Log(service, channel, line)
    below = [log.row(one, ours=one_ours) for one, one_ours in _answers(service, line, log, entry, ours=ours)]
    below.sort(key=lambda row: (row["time"], row["ours"], row["index"]))
    return {"above": above, "below": below, "absent": None if at is None or len(above) == CHAIN_MAX else at.hex()}


def _recorded(service: Service, channel: Channel, wanted: bytes) -> tuple[Line, Entry, bool] | None:
    """An entry of the channel by its hash, on whichever line it was said; None where it is not here."""
    places = dict(service.vault.find(wanted.hex()))
    for line in channel.lines.values():
        for ours, origin, size in logs_of(service, line):
            index = places.get(origin.text)
            if index is not None and index < size:
                for raw in sound_entries(service.vault, origin.text, index, 1):
                    return line, decode_entry(raw), ours
    return None


def _answers(service: Service, line: Line, log: Log, entry: Entry, *, ours: bool) -> Iterator[tuple[Entry, bool]]:
    """The first entries after one that name it as what they answer."""
    if entry.payload.index >= service.vault.size(entry.origin.text):
        return
    after, shown, looked = log.before(entry, ours=ours), 0, 0
    skipped = {True: after.ours, False: after.theirs}
    for whose, origin, size in logs_of(service, line):
        start = min(skipped[whose], size)
        skipped[whose] -= start
        while start < size and looked < ANSWERS_LOOKED_FOR and shown < ANSWERS_SHOWN:
            for raw in sound_entries(service.vault, origin.text, start, min(AT_ONCE, size - start)):
                if bytes(entry.hash) in raw and (one := decode_entry(raw)).payload.answers == entry.hash:
                    shown += 1
                    yield one, whose
            start += AT_ONCE
            looked += AT_ONCE


def _names(channel: Channel, *, ours: bool) -> Json:
    return dict((channel.own_ring if ours else channel.other_ring).newest.card.names)
