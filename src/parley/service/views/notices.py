"""Notices as people and programs ask for them: what the books of the lines amount to; nothing here decides anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.dialogue.differences import differs
from parley.dialogue.gists import Step, gist
from parley.dialogue.threads import said
from parley.forms.body import read
from parley.forms.geodesy import distance_between
from parley.forms.places import Position
from parley.service.views.bodies import place_view, plain, position_view, words_view
from parley.service.views.dialogue import entry_of, on_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.dialogue.gists import Gist
    from parley.dialogue.notices import Notice
    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.catalogue import Catalogue
    from parley.forms.fields import Window
    from parley.forms.readback import PlottedByHand
    from parley.service.opened import Opened

Json = dict[str, Any]
Fields = dict[int, Json]
"""Fields of a form by key."""


def notice_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """A notice as it stands."""
    now = service.engine.clock() // 1000
    book = service.engine.station.state.watches[channel.id].notices.books[line.index]
    notice = book.notice(thread)
    root, entry = notice.root, entry_of(service, channel, line, notice.root)
    known = channel.catalogue_on(line)
    form = (entry.payload.form, entry.payload.form_version)
    fields = _fields_of(known, form)
    steps = [_step_view(service, channel, line, fact, fields) for fact in notice.steps]
    plots = [_plot_view(fact, step, root) for step in notice.steps for fact in _plots(service, channel, line, step)]
    return {
        "notice": root.hash.hex(),
        **on_line(channel, line),
        "ours": root.ours,
        "form": root.form,
        "post": root.post,
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "time": root.time_seconds,
        "state": notice.state(now).value,
        "ended_by": None if notice.ended is None else _word(notice.ended),
        "corrections": _amendments(service, channel, line, notice, Step.CORRECT, fields),
        "withdrawals": [
            *_amendments(service, channel, line, notice, Step.WITHDRAW_PART, fields),
            *_amendments(service, channel, line, notice, Step.WITHDRAW, fields),
        ],
        "windows": [window_view(one) for one in notice.windows],
        "places": [place_view(one) for one in notice.areas],
        "missing": _fields(notice.missing, fields),
        "judged": notice.judged.value,
        "verdict": _verdict_view(notice, fields),
        "reach": None if notice.reach is None else _word(notice.reach) | plain(said(notice.reach)),
        "steps": steps,
        "plots": plots,
        "others": [_word(one) for one in notice.others],
        "differs": any(one["differs"] for one in plots)
        or any(step["read_back"] is not None and step["read_back"]["differs"] for step in steps),
        "read_back_of": notice.placed.hash.hex(),
        "fields": list(fields.values()),
        "words": words_view(known, form, entry.payload.body),
    }


def _amendments(
    service: Opened, channel: Channel, line: Line, notice: Notice, step: Step, fields: Fields
) -> list[Json]:
    """What its author corrected or withdrew: its words, and the fields of the notice that it names by their labels."""
    return [_amendment(service, channel, line, fact, fields) for fact in notice.steps if _step_of(fact) is step]


def _amendment(service: Opened, channel: Channel, line: Line, fact: Fact, fields: Fields) -> Json:
    payload = entry_of(service, channel, line, fact).payload
    form = (payload.form, payload.form_version)
    body = read(channel.catalogue_on(line).declared[form].form, payload.body)
    part = body.get("field") or body.get("part")
    named = [one for one in fields.values() if part is not None and _names(one, part)]
    told = {"part": part, "was": body.get("was"), "right": body.get("right")}
    return (
        _word(fact) | told | {"superseded": named, "words": words_view(channel.catalogue_on(line), form, payload.body)}
    )


def _names(one: Json, part: str) -> bool:
    """Whether somebody who wrote this meant that field: by its name, or by its label in a language."""
    return part.strip().casefold() in {one["name"].casefold(), *(label.casefold() for label in one["label"].values())}


def _step_of(fact: Fact) -> Step:
    found = gist(fact)
    return Step.NEW if found is None else found.step


def window_view(window: Window) -> Json:
    """A window in seconds since 1970; `end` is null until further notice."""
    return {"start": window.start_seconds, "end": window.end_seconds, "offset_minutes": window.offset_minutes}


def _step_view(service: Opened, channel: Channel, line: Line, fact: Fact, fields: Fields) -> Json:
    """The notice itself, or what extends, changes or ends it, and what the other station read back of it."""
    found = gist(fact)
    book = service.engine.station.state.watches[channel.id].notices.books[line.index]
    thread = book.get(fact.hash)
    backs = () if thread is None else book.notice(thread).read_backs
    return _word(fact) | {
        "step": _step_of(fact).name.lower().replace("_", "-"),
        "read_back": None if not backs or found is None else _read_back_view(backs[0], found, fields),
    }


def _read_back_view(fact: Fact, notice: Gist, fields: Fields) -> Json:
    body = said(fact)
    areas = [
        {
            "centre": position_view(Position(one.north, one.east)),
            "radius_metres": one.radius_metres,
            "datum": one.datum.name,
        }
        for one in body.areas
    ]
    return _word(fact) | {
        "language": body.language,
        "words": body.words.hex(),
        "areas": areas,
        "windows": [window_view(one) for one in body.windows],
        "missing": _fields(body.missing, fields),
        "differs": [one.sentence for one in differs(notice, fact)],
    }


def _plots(service: Opened, channel: Channel, line: Line, step: Fact) -> tuple[Fact, ...]:
    book = service.engine.station.state.watches[channel.id].notices.books[line.index]
    thread = book.get(step.hash)
    return () if thread is None else book.notice(thread).plots


def _plot_view(fact: Fact, step: Fact, root: Fact) -> Json:
    """What a person plotted of a step, and where it is not what the step says."""
    body: PlottedByHand = said(fact)
    notice = gist(step)
    return _word(fact) | {
        "by_author": fact.ours is root.ours,
        "of": None if fact.answers is None else fact.answers.hex(),
        "place": body.place,
        "area": None if body.area is None else place_view(body.area),
        "apart_metres": None if notice is None else _apart(notice, body),
        "window": None if body.window is None else window_view(body.window),
        "as_stated": body.as_stated,
        "differs": [] if notice is None else [one.sentence for one in differs(notice, fact)],
    }


def _apart(notice: Gist, body: PlottedByHand) -> int | None:
    """How far what was plotted lies from the area that it is of; 0 where they touch."""
    if body.area is None or body.place >= len(notice.areas):
        return None
    return round(distance_between(notice.areas[body.place], body.area))


def _verdict_view(notice: Notice, fields: Fields) -> Json | None:
    if notice.verdict is None:
        return None
    body = said(notice.verdict)
    return _word(notice.verdict) | {
        "adequate": body.adequate,
        "needs": _fields(body.needs, fields),
        "text": body.text,
        "by": body.by_seconds,
    }


def _word(fact: Fact) -> Json:
    return {
        "entry": fact.hash.hex(),
        "form": fact.form,
        "ours": fact.ours,
        "post": fact.post,
        "time": fact.time_seconds,
    }


def _fields_of(known: Catalogue, form: tuple[str, int]) -> Fields:
    """The form's fields as people know them."""
    declared = known.declared.get(form)
    if declared is None:
        return {}
    return {one.item.key: {"key": one.item.key, "name": one.name, "label": dict(one.label)} for one in declared.fields}


def _fields(keys: Iterable[int], fields: Fields) -> list[Json]:
    return [fields.get(key, {"key": key, "name": str(key), "label": {}}) for key in keys]
