"""`parley watch`: who has the watch, taken by name and handed over with all that is open."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit

AWAITS = {"us": "waits for us", "them": "waits for them", None: "is open"}


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("watch", help="who has the watch", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    shown = parts.add_parser("show", help="who has the watch on which post, and since when")
    options.station(shown)
    shown.set_defaults(act=act_show)
    opened = parts.add_parser("open", help="all that is open, on each line: what is handed over")
    options.station(opened)
    opened.set_defaults(act=act_open)
    for name, about in (
        ("take", "take the watch on posts that nobody has"),
        ("relieve", "take the watch from whoever has it, with all that is open"),
        ("leave", "leave the watch; nobody has it then"),
    ):
        part = parts.add_parser(name, help=about)
        part.add_argument("officer", metavar="OFFICER", help="his name, or the beginning of his id or of a key")
        part.add_argument("--post", type=int, action="append", metavar="POST", help="which post; repeat; none: all")
        options.station(part)
        part.set_defaults(act=act_sheet if name == "relieve" else act_change, request=f"watch {name}")


def act_show(args: argparse.Namespace) -> int:
    """Show it."""
    return _give_posts(args, reach.ask(args, "watch show"))


def act_change(args: argparse.Namespace) -> int:
    """Take or leave it."""
    return _give_posts(args, reach.ask(args, args.request, officer=args.officer, posts=args.post))


def act_open(args: argparse.Namespace) -> int:
    """Show what is open."""
    return _give_sheet(args, reach.ask(args, "watch open"))


def act_sheet(args: argparse.Namespace) -> int:
    """Take it over, and show what was handed over with it."""
    return _give_sheet(args, reach.ask(args, args.request, officer=args.officer, posts=args.post))


def _give_posts(args: argparse.Namespace, answer: reach.Json) -> int:
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    for one in answer["watch"]:
        voice.give(_post(one))
    if not answer["watch"]:
        voice.say("no line joins a post of ours yet: there is nothing to watch")
    return Exit.DONE


def _post(one: reach.Json) -> str:
    title = f"post {one['post']}, {spoken.name(one['title'])}"
    if one["name"] is not None:
        return f"{title}: {one['name']}, since {spoken.time(one['since'])}"
    hours = "" if one["staffed"] else ", which need not be staffed now"
    since = "" if one["vacant_since"] is None else f", since {spoken.time(one['vacant_since'])}"
    return f"{title}{hours}: NOBODY{since}"


def _give_sheet(args: argparse.Namespace, sheet: reach.Json) -> int:
    if args.json:
        voice.give_json(sheet)
        return Exit.DONE
    voice.give(f"hand-over at {spoken.time(sheet['time'])}, digest {sheet['digest'][:16]}")
    for one in sheet["watch"]:
        voice.give(_post(one))
    for one in sheet["links"]:
        heard = "never heard" if one["heard"] is None else f"heard {spoken.time(one['heard'])}"
        voice.give(f"with {spoken.name(one['name'])}: {one['link'].replace('-', ' ')}, {heard}")
    for one in sheet["alarms"]:
        voice.give(f"ALARM {one['code']}, {spoken.age(one['age_seconds'])}: {one['detail']}")
    for line in sheet["lines"]:
        for said, mark in _line(line):
            voice.give(said, mark=mark)
    for one in sheet["held"]:
        voice.give(
            f"held until {spoken.time(one['due'])}: {one['form']}, draft {one['draft'][:16]}",
            mark=spoken.mark(one["nature"]),
        )
    for one in sheet["later"]:
        voice.give(f"for later: {one['entry'][:16]}, by {one['name']}")
    totals = sheet["totals"]
    voice.say(
        f"{totals['unread']} unread, {totals['us']} wait for us, {totals['them']} for them, "
        f"{totals['silences']} overdue there, {totals['alarms']} alarms"
    )
    return Exit.DONE


def _line(line: reach.Json) -> Iterator[tuple[str, str]]:
    """A line with anything open or unread, and each thing that is."""
    if not (line["items"] or line["unread"] or line["missing"]):
        return
    gap = f", {line['missing']} MISSING" if line["missing"] else ""
    yield f"line {line['line'][:16]}, {spoken.name(line['other'])}: {line['unread']} unread{gap}", ""
    for one in line["items"]:
        late = ", OVERDUE" if one["overdue"] else ""
        due = "" if one["due"] is None else f", due {spoken.time(one['due'])}"
        what = f"{one['precedence']} {one['kind']}, {one['state']}: {AWAITS[one['awaits']]}"
        yield f"  {one['entry'][:16]}  {what}{due}{late}", spoken.mark(one["nature"])
