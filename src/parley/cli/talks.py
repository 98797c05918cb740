"""`parley talks`: a series of talks: proposed, agreed, moved, postponed with a reason, resumed, held, ended."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final, NoReturn

from parley.cli import arranging, listing, options, reach, releases, send, spoken, typed, voice
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.forms.calls import Talks


class NoSeries(Refusal):
    """No series of talks, or more than one, begins so."""

    code = "talks-unclear"
    hint = "`parley talks list` shows them; give more characters of the hash"


ACTS: Final = {
    "agree": ("agree to what they proposed or moved", ("at", "place", "delegation"), ()),
    "decline": ("decline what they proposed", (), ("reason",)),
    "move": ("propose another time or place", ("at", "place", "reason"), ("at",)),
    "postpone": ("postpone it, with a reason", ("at",), ("reason",)),
    "resume": ("go on with a series that was postponed", ("at", "place", "delegation"), ()),
    "held": ("put on record that they were held", ("at", "reason"), ()),
    "end": ("end the series", ("reason",), ()),
}
"""What is said of a series: for what, which options it takes, and which of them it must have."""

STEP_OF: Final = {"held": "HOLD"}
"""The acts whose word is not that of the form."""

WAITING: Final = {
    (True, False): "our word is awaited",
    (False, True): "their word is awaited",
    (False, False): "nobody's word is awaited",
}


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("talks", help="series of talks", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    every = parts.add_parser("list", help="every series: what was agreed, when it was held, when it is due")
    options.line(every)
    options.station(every)
    every.set_defaults(act=act_list)
    _propose(parts)
    for name, (purpose, takes, wanted) in ACTS.items():
        part = parts.add_parser(name, help=purpose)
        part.add_argument("series", metavar="SERIES", help="the beginning of its hash")
        for one in dict.fromkeys((*takes, *wanted)):
            _OPTIONS[one](part, one in wanted)
        arranging.speaking(part)
        part.set_defaults(act=act_step, step=name)


def _propose(parts: options.Verbs) -> None:
    parser = parts.add_parser("propose", help="propose a series")
    parser.add_argument("line", nargs="?", metavar="LINE", help="the beginning of the line's id, where there are more")
    parser.add_argument(
        "--name", action="append", required=True, metavar="LANG=TEXT", help="what it is called; repeat for more"
    )
    parser.add_argument("--means", choices=arranging.MEANS, required=True, help="how they meet")
    parser.add_argument("--host", choices=("ours", "theirs"), help="who hosts")
    parser.add_argument("--agenda", action="append", default=[], metavar="TEXT", help="an item; repeat for more")
    for one in ("at", "place", "delegation", "reason"):
        _OPTIONS[one](parser, False)
    arranging.marks(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_propose)


def act_propose(args: argparse.Namespace) -> int:
    """Release and say the proposal."""
    from parley.forms.calls import Talks, TalksAct
    from parley.forms.standings import Whose
    from parley.wire.ids import PostId

    body = Talks(
        act=TalksAct.PROPOSE,
        name=typed.read_named(args.name),
        means=arranging.read_means(args.means)[0],
        host=None if args.host is None else Whose[args.host.upper()],
        place=args.place,
        at_seconds=arranging.one_time(args.at, "next due:"),
        agenda=tuple(args.agenda),
        delegation=tuple(PostId(one) for one in args.delegation),
        reason=args.reason,
    )
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        entry = releases.speak(args, ask, line, body)
    return send.told(args, entry)


def act_step(args: argparse.Namespace) -> int:
    """Show the series as it stands, release the step, and say it."""
    body = _step(args)
    with reach.reached(args) as ask:
        series = _series(ask, args.series)
        entry = ask("show", entry=series["series"])
        arranging.as_before(args, entry)
        for said in rows(series):
            voice.say(said.strip(), mark=spoken.mark(entry["nature"]))
        line = releases.choose_line(ask, series["line"])
        said_entry = releases.speak(args, ask, line, body, answers=series["series"])
    return send.told(args, said_entry)


def act_list(args: argparse.Namespace) -> int:
    """List them, the oldest first."""
    return listing.give(args, "talks", _marked_rows, "there are no talks on record", line=args.line)


def _marked_rows(series: reach.Json) -> list[tuple[str, str]]:
    mark = "EXERCISE  " if series["exercise"] else ""
    return [(said, mark) for said in rows(series)]


def rows(series: reach.Json) -> list[str]:
    """One series, for a list: what was said last of each thing."""
    means = f", {arranging.means_words([series['means']])}" if series["means"] else ""
    host = {"ours": ", we host", "theirs": ", they host", None: ""}[series["host"]]
    place = f", at {series['place']}" if series["place"] else ""
    found = [
        f"{series['series'][:12]}  {series['stage'].upper()}  {spoken.name(series['name'])}",
        f"    with {spoken.name(series['other'])}{means}{host}{place}",
    ]
    if series["agenda"]:
        found.append(f"    agenda: {'; '.join(series['agenda'])}")
    found += [f"    {said}" for said in _times(series)]
    if series["reason"]:
        found.append(f"    reason given: {series['reason']}")
    if series["stage"] not in ("declined", "ended"):
        found.append(f"    {WAITING[series['awaits_us'], series['awaits_them']]}")
        found += [f"    {said}" for said in arranging.barriers(series["prospect"])]
    return found


def _times(series: reach.Json) -> list[str]:
    """When they were held, when they are due, and whether that is past."""
    found = [] if series["held"] is None else [f"last held {spoken.time(series['held'])}"]
    if series["due"] is not None:
        found.append(f"next due {spoken.time(series['due'])}{': OVERDUE' if series['overdue'] else ''}")
    elif series["stage"] not in ("declined", "ended"):
        found.append("nobody has said when they are next due")
    return found


def _step(args: argparse.Namespace) -> Talks:
    """The step that the options say."""
    from parley.forms.calls import Talks, TalksAct
    from parley.wire.ids import PostId

    what = "held:" if args.step == "held" else "next due:"
    return Talks(
        act=TalksAct[STEP_OF.get(args.step, args.step.upper())],
        place=getattr(args, "place", None),
        at_seconds=arranging.one_time(getattr(args, "at", None), what),
        delegation=tuple(PostId(one) for one in getattr(args, "delegation", ())),
        reason=getattr(args, "reason", None),
    )


def _series(ask: reach.Ask, prefix: str) -> reach.Json:
    """The one series whose hash begins so; raises NoSeries."""
    found = [one for one in ask("talks")["talks"] if one["series"].startswith(prefix.lower())]
    return dict(found[0]) if len(found) == 1 else _refuse(f"{len(found)} begin with {prefix[:64]}")


def _refuse(why: str) -> NoReturn:
    raise NoSeries(why)


# -- options -----------------------------------------------------------------------------------------------------------


def _at(parser: argparse.ArgumentParser, required: bool) -> None:  # noqa: FBT001 - one signature for all of them
    parser.add_argument("--at", required=required, metavar="TIME", help="when they are next due, or were held")


def _place(parser: argparse.ArgumentParser, required: bool) -> None:  # noqa: FBT001 - as above
    parser.add_argument("--place", required=required, metavar="TEXT", help="where, in one line")


def _reason(parser: argparse.ArgumentParser, required: bool) -> None:  # noqa: FBT001 - as above
    parser.add_argument("--reason", required=required, metavar="TEXT", help="why, in one line")


def _delegation(parser: argparse.ArgumentParser, required: bool) -> None:  # noqa: FBT001 - as above
    parser.add_argument(
        "--delegation",
        action="append",
        default=[],
        type=int,
        required=required,
        metavar="POST",
        help="a post of ours that takes part; repeat for more",
    )


_OPTIONS: Final = {"at": _at, "place": _place, "reason": _reason, "delegation": _delegation}
