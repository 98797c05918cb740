"""`parley notice`: what was understood of a notice, whether it is adequate, and how far it went."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.cli import arranging, listing, options, reach, releases, send, spoken, voice, worded
from parley.cli.codes import Exit
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

JUDGED: Final = {
    "not-said": "nobody on the reader's side has said whether it is adequate",
    "adequate": "adequate, by the reader's word",
    "not-adequate": "received, NOT ADEQUATE",
    "completed": "was not adequate; its author has said more since, and that is not judged yet",
}


class FieldNotThere(Refusal):
    """The form of the notice has no such field."""

    code = "notice-field-absent"
    hint = "`parley forms show FORM` names its fields"


class ReachUnreadable(Refusal):
    """This does not say how many of how many."""

    code = "reach-unreadable"
    hint = "write 14/16: so many units have acknowledged, of so many"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("notice", help="notices and their read-back", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    every = parts.add_parser("list", help="every notice and how it stands")
    options.line(every)
    options.station(every)
    every.set_defaults(act=act_list)
    one = parts.add_parser("show", help="one notice: what was said and understood, and where that differs")
    _entry(one)
    options.station(one)
    one.set_defaults(act=act_show)
    _register_words(parts)


def _register_words(parts: options.Verbs) -> None:
    """The parts by which a post says something about a notice."""
    plot = parts.add_parser("read-back", help="say where and when you plotted it, as you read it")
    _entry(plot)
    plot.add_argument("--position", metavar="AREA", help="a position or an area, typed as in a form")
    plot.add_argument("--window", metavar="WINDOW", help="START/END, START/+2h or START/")
    plot.add_argument("--place", type=int, default=0, metavar="N", help="which of its areas and windows, from 0 (0)")
    plot.set_defaults(act=act_read_back)
    good = parts.add_parser("adequate", help="say that it is adequate")
    _entry(good)
    good.add_argument("--text", metavar="TEXT", help="a remark")
    good.set_defaults(act=act_adequacy, needs=[], by=None, adequate=True)
    bad = parts.add_parser("not-adequate", help="say that it was received and is not adequate, and what it needs")
    _entry(bad)
    bad.add_argument("--needs", nargs="+", default=[], metavar="FIELD", help="fields that it needs")
    bad.add_argument("--text", metavar="TEXT", help="what it needs, in words")
    bad.add_argument("--by", metavar="TIME", help="by when")
    bad.set_defaults(act=act_adequacy, adequate=False)
    far = parts.add_parser("reach", help="say how many units have acknowledged it, without naming them")
    _entry(far)
    far.add_argument("units", metavar="14/16", help="so many of so many")
    far.add_argument("--remark", metavar="TEXT", help="in one line")
    far.set_defaults(act=act_reach)
    for one in (plot, good, bad, far):
        arranging.speaking(one)


def _entry(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entry", metavar="HASH", help="the beginning of the notice's hash, at least eight characters")


def act_list(args: argparse.Namespace) -> int:
    """List them, the oldest first."""
    return listing.give(args, "notices", _marked_rows, "there are no notices on record", line=args.line)


def act_show(args: argparse.Namespace) -> int:
    """Show one."""
    found = reach.ask(args, "notice", entry=args.entry)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for said in told(found):
        voice.give(said, mark=spoken.mark(found["nature"]))
    return Exit.DONE


def act_read_back(args: argparse.Namespace) -> int:
    """Say what a person plotted."""
    from parley.forms.readback import PlottedByHand
    from parley.service.forms.filling import read_window
    from parley.service.forms.positions import read_area

    typed = None if args.position is None else read_area(args.position, "position")
    window = None if args.window is None else read_window(args.window, "window")
    body = PlottedByHand(
        area=None if typed is None else typed.area,
        window=window,
        place=args.place,
        as_stated=None if typed is None else typed.stated,
    )
    return _speak(args, lambda _: body, "read_back_of")


def act_adequacy(args: argparse.Namespace) -> int:
    """Say whether it is adequate."""
    from parley.forms.readback import Adequacy

    by_seconds = arranging.one_time(args.by, "needed by")

    def body(notice: Json) -> Adequacy:
        keys = tuple(sorted({_key(notice, name) for name in args.needs}))
        return Adequacy(adequate=args.adequate, needs=keys, text=args.text, by_seconds=by_seconds)

    return _speak(args, body, "notice")


def act_reach(args: argparse.Namespace) -> int:
    """Say how far it went."""
    from parley.forms.readback import Reach

    found = re.fullmatch(r"(\d{1,7})/(\d{1,7})", args.units)
    if found is None or int(found[1]) > int(found[2]):
        _refuse_reach(args.units[:32])
    acknowledged, of = int(found[1]), int(found[2])
    body = Reach(acknowledged=acknowledged, outstanding=of - acknowledged, remark=args.remark)
    return _speak(args, lambda _: body, "notice")


def _speak(args: argparse.Namespace, body: Any, about: str) -> int:  # noqa: ANN401 -- makes a body of a notice
    with reach.reached(args) as ask:
        notice = ask("notice", entry=args.entry)
        entry = ask("show", entry=notice[about])
        arranging.as_before(args, entry)
        said = body(notice)
        for row in rows(notice):
            voice.say(row.strip(), mark=spoken.mark(notice["nature"]))
        if getattr(said, "area", None) is not None:
            _echo(said)
        line = releases.line_of(ask, notice["line"])
        return send.told(args, releases.speak(args, ask, line, said, answers=notice[about]))


def _echo(said: Any) -> None:  # noqa: ANN401 -- PlottedByHand
    """What is about to be signed, in both notations."""
    from parley.service.views.bodies import place_view

    for row in worded.places({"label": {"en": "plotted"}, **place_view(said.area)}):
        voice.say(row)


def _key(notice: Json, name: str) -> int:
    """The key of a field that is named by its name, or by its label in any language."""
    wanted = name.strip().lower()
    for one in notice["fields"]:
        if wanted.replace("-", "_") == one["name"] or wanted in {label.lower() for label in one["label"].values()}:
            return int(one["key"])
    return _refuse_field(f"{notice['form']}: {name[:64]}")


# -- in words ----------------------------------------------------------------------------------------------------------


def _marked_rows(notice: Json) -> list[tuple[str, str]]:
    return [(said, spoken.mark(notice["nature"])) for said in rows(notice)]


def rows(notice: Json) -> list[str]:
    """One notice, for a list."""
    way = "out" if notice["ours"] else "in "
    whom = spoken.name(notice["other"])
    alarm = "  DIFFERS" if notice["differs"] else ""
    when = spoken.short_time(notice["time"])
    found = [f"{notice['notice'][:12]}  {way}  {notice['state'].upper()}  {notice['form']}  {when}  {whom}{alarm}"]
    found += [f"    {window(one)}" for one in notice["windows"]]
    found += [f"    {worded.measured(one)} at {one['centre']['degrees_minutes']}" for one in notice["places"]]
    if notice["missing"]:
        found.append(f"    missing: {labels(notice['missing'])}")
    found.append(f"    {judged(notice)}")
    if notice["reach"] is not None:
        found.append(f"    {reached(notice['reach'])}")
    return found


def told(notice: Json) -> Iterator[str]:
    """One notice in full."""
    yield from rows(notice)
    yield from (f"    {one}" for one in amended(notice))
    yield ""
    yield from () if notice["words"] is None else worded.told(notice["words"])
    yield ""
    for step in notice["steps"]:
        yield f"{step['step']:<13} {step['entry'][:16]}, {spoken.short_time(step['time'])}"
        yield from _read_back(step["read_back"])
    for plot in notice["plots"]:
        whose = "us" if plot["ours"] else "them"
        yield f"plotted    by a person on watch, {whose} (post {plot['post']}), {spoken.short_time(plot['time'])}"
        if plot["area"] is not None:
            yield f"    {worded.measured(plot['area'])} at {plot['area']['centre']['degrees_minutes']}{apart(plot)}"
        yield from [] if plot["window"] is None else [f"    {window(plot['window'])}"]
        yield from (f"    DIFFERS  {one}" for one in plot["differs"])
    for other in notice["others"]:
        yield f"answered   {other['entry'][:16]} in the form {other['form']}, {spoken.short_time(other['time'])}"


def apart(plot: Json) -> str:
    """Where it lies from the area of the notice."""
    metres = plot["apart_metres"]
    if metres is None:
        return ""
    return f", {metres:,} m from the area of the notice" if metres else ", at or within the area of the notice"


def beside(notice: Json, entry: str) -> Iterator[str]:
    """How the notice stands that an entry is or belongs to, and what was understood of this entry."""
    yield f"notice     {notice['notice'][:16]}, {notice['state'].upper()}"
    yield from amended(notice)
    yield f"judged     {judged(notice)}"
    for step in notice["steps"]:
        if step["entry"] == entry:
            yield from _read_back(step["read_back"])
    for plot in notice["plots"]:
        if plot["of"] == entry:
            yield from (f"    DIFFERS  {one}" for one in plot["differs"])


def amended(notice: Json) -> Iterator[str]:
    """What its author corrected in it, and what he withdrew."""
    for one in notice["corrections"]:
        part = labels(one["superseded"]) or one["part"]
        yield f"CORRECTED  {part}: not “{one['was']}”, but “{one['right']}” {_said_by(one)}"
    for one in notice["withdrawals"]:
        yield f"WITHDRAWN  {next(iter(one['words']['languages'].values()))['sentence']} {_said_by(one)}"


def _said_by(one: Json) -> str:
    """When, by which post, and in which entry."""
    return f"({spoken.short_time(one['time'])}, by post {one['post']}, {one['entry'][:12]})"


def _read_back(read_back: Json | None) -> Iterator[str]:
    """What the reader's station understood."""
    if read_back is None:
        yield "    not read back yet"
        return
    when = spoken.short_time(read_back["time"])
    yield f"    read back {when}, in {read_back['language']}, words {read_back['words']}"
    for area in read_back["areas"]:
        at, datum = area["centre"], area["datum"]
        size = f"{area['radius_metres']:,} m about" if area["radius_metres"] else "a point at"
        yield f"    plotted {size} {at['degrees_minutes']}  =  {at['mgrs']}  ({datum})"
    if read_back["missing"]:
        yield f"    misses {labels(read_back['missing'])}"
    yield from (f"    DIFFERS  {one}" for one in read_back["differs"])


def judged(notice: Json) -> str:
    """What the reader says of it."""
    verdict = notice["verdict"]
    said = JUDGED[notice["judged"]]
    if verdict is None or verdict["adequate"]:
        return said
    needs = "; ".join(filter(None, (labels(verdict["needs"]), verdict["text"])))
    by = "" if verdict["by"] is None else f" by {spoken.short_time(verdict['by'])}"
    return f"{said}: needs {needs or 'more'}{by}"


def labels(fields: list[Json]) -> str:
    """Fields by their labels in every language, where they are known here."""
    return ", ".join(" / ".join(one["label"].values()) or f"field {one['name']}" for one in fields)


def reached(one: Json) -> str:
    """How far it went."""
    of = one["acknowledged"] + one["outstanding"]
    remark = f"; {one['remark']}" if one["remark"] else ""
    return f"{one['acknowledged']:,} of {of:,} units acknowledged, as of {spoken.short_time(one['time'])}{remark}"


def window(one: Json) -> str:
    """From when to when."""
    end = "until further notice" if one["end"] is None else f"to {spoken.short_time(one['end'])}"
    return f"{spoken.short_time(one['start'])} {end}"


def _refuse_field(why: str) -> NoReturn:
    raise FieldNotThere(why)


def _refuse_reach(why: str) -> NoReturn:
    raise ReachUnreadable(why)
