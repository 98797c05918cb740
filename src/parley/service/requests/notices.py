"""What a verb may ask about notices.

notices {line?}         -> {"notices": [NOTICE]}, newest last
notice {entry}          -> NOTICE, of the entry itself, or of the notice that it is about
map {line?, ended?}     -> {"shapes": [SHAPE]}, one for each place of the notices that stand, numbered by notice, the
                           oldest first; with `ended` of all notices

NOTICE: {notice, line, line_index, channel, other: {language: name}, ours, form, post, precedence, nature, time,
  state: open | extended | changed | corrected | partly-withdrawn | cancelled | done | withdrawn | expired,
  ended_by: WORD | null, corrections: [AMENDMENT], withdrawals: [AMENDMENT], windows: [WINDOW], places: [PLACE],
  missing: [FIELD],
  judged: not-said | adequate | not-adequate | completed,
  verdict: {WORD, adequate, needs: [FIELD], text, by} | null,
  reach: {WORD, acknowledged, outstanding, remark} | null,
  steps: [{WORD, step: new | extend | change | correct | withdraw-part | cancel | done | withdraw,
    read_back: {WORD, language, words, areas: [{centre,
    radius_metres, datum}], windows, missing: [FIELD], differs: [sentence]} | null}],
  plots: [{WORD, by_author, of, place, area: PLACE | null, apart_metres, window, as_stated, differs: [sentence]}],
  others: [WORD], differs,
  read_back_of, fields: [FIELD], words}
AMENDMENT: {WORD, part, was, right, superseded: [FIELD], words}; `superseded`: the fields of the notice so named
FIELD: {key, name, label: {language: text}}; only of forms that are known here is there a label
WORD: entry, form, ours, post, time.  WINDOW: {start, end, offset_minutes}
PLACE: {shape, datum, metres, positions: [{latitude, longitude, degrees_minutes, mgrs}], centre, radius_metres,
  square_km, length_metres}
SHAPE: {number, notice, line, line_index, channel, other, ours, form, label: {language: text}, reference, precedence,
  nature, time, state, windows, and of a PLACE: shape, datum, metres, positions, centre, radius_metres, square_km,
  length_metres, and its outline: [[degrees east, running on past 180, degrees north]]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.service.arguments import FLAG, PREFIX, Verb, needed, optional
from parley.service.finding import find
from parley.service.views.map import shapes_of
from parley.service.views.notices import notice_view
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.service import Service
    from parley.wire.ids import EntryHash

Json = dict[str, Any]


class NoNotice(Refusal):
    """That entry is no notice: its form has neither a place nor a time."""

    code = "entry-no-notice"
    hint = "`parley notice list` lists those there are"


async def _notices(service: Service, line: str | None) -> Json:
    found = [notice_view(service, *there) for there in _threads(service, line)]
    return {"notices": sorted(found, key=lambda view: (view["time"], view["notice"]))}


async def _map(service: Service, line: str | None, *, ended: bool) -> Json:
    placed = [shapes for there in _threads(service, line) if (shapes := shapes_of(service, *there, ended=ended))]
    placed.sort(key=lambda shapes: (shapes[0]["time"], shapes[0]["notice"]))
    return {"shapes": [{"number": number, **one} for number, shapes in enumerate(placed, 1) for one in shapes]}


def _threads(service: Service, line: str | None) -> Iterator[tuple[Channel, Line, Thread]]:
    """Every notice of the lines whose ids begin so."""
    state = service.engine.station.state
    for channel, one in state.places.values():
        if one.own.origin.line.hex().startswith((line or "").lower()):
            book = state.watches[channel.id].notices.books[one.index]
            yield from ((channel, one, thread) for thread in book.newest())


async def _notice(service: Service, entry: str) -> Json:
    """One notice; raises NoEntry, AmbiguousEntry, NoNotice."""
    channel, line, found, _ = find(service, entry)
    return standing(service, channel, line, found.hash, found.payload.answers) or _refuse(found.hash.hex())


def standing(
    service: Service, channel: Channel, line: Line, entry: EntryHash, answers: EntryHash | None
) -> Json | None:
    """The notice that an entry is, or that it is about, itself or by what it answers; None where there is none."""
    book = service.engine.station.state.watches[channel.id].notices.books[line.index]
    found, key = None, entry if book.get(entry) is not None else answers
    while key is not None and (thread := book.get(key)) is not None and thread.root is not None:
        found, key = thread, thread.root.answers
    return None if found is None else notice_view(service, channel, line, found)


def _refuse(why: str) -> NoReturn:
    raise NoNotice(why)


VERBS: Final[dict[str, Verb]] = {
    "notices": Verb(_notices, {"line": optional(PREFIX)}),
    "map": Verb(_map, {"line": optional(PREFIX), "ended": optional(FLAG, default=False)}),
    "notice": Verb(_notice, needed(entry=PREFIX)),
}
