"""`parley inbox`: the newest entries of the lines, and what is known of each."""

from __future__ import annotations

import argparse
from typing import Final

from parley.cli import line0, options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.wire.columns import clipped
from parley.wire.timeword import read_time

ABOUT_COLUMNS: Final = 60


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("inbox", help="the newest entries", description=__doc__.split(": ", 1)[1])
    options.line(parser)
    parser.add_argument("--zero", action="store_true", help="what was said on line 0, between the parties themselves")
    options.channel(parser)
    parser.add_argument("--count", type=int, default=20, metavar="N", help="how many at most (20)")
    parser.add_argument("--since", metavar="TIME", help="only what its author dates at or after this time")
    parser.add_argument("--new", action="store_true", help="only what nobody here has acknowledged")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """List them, oldest first."""
    since = None if args.since is None else read_time(args.since)
    narrowed = args.new or since is not None
    with reach.reached(args) as ask:
        line = line0.choose_channel(ask, args.channel)["line"] if args.zero else args.line
        answer = ask("inbox", line=line, count=releases.ALL if narrowed else args.count)
    entries = [
        entry
        for entry in answer["entries"]
        if (since is None or entry["time"] >= since) and (not args.new or entry["state"] == "new")
    ][-args.count :]
    if args.json:
        voice.give_json({"entries": entries})
        return Exit.DONE
    if since is not None:
        voice.say(f"since {spoken.time(since)}")
    for entry in entries:
        voice.give(_row(entry), mark=spoken.mark(entry["nature"]))
    if not entries:
        voice.say("nothing")
    return Exit.DONE


def _row(entry: reach.Json) -> str:
    way = "out" if entry["ours"] else "in "
    return (
        f"{entry['hash'][:12]}  {way}  {spoken.short_time(entry['time'])}  {spoken.age(entry['age_seconds'])}"
        f"  {marks(entry)}  {spoken.state(entry)}\n              {about(entry)}"
    )


def about(entry: reach.Json) -> str:
    """What an entry says, on one line: its subject, the beginning of its text, or of its sentence."""
    text = entry.get("subject") or entry.get("text")
    if text is None and entry["words"] is not None:
        text = next(iter(entry["words"]["languages"].values()))["sentence"]
    return first_line(text or f"[{entry['form']}]")


def marks(entry: reach.Json) -> str:
    """Precedence, and nature where it is not in earnest; how it stands to what was agreed; whether its key counts."""
    found = [entry["precedence"]]
    if entry["nature"] != "OPERATION":
        found.append(entry["nature"])
    if entry["disowned"]:
        found.append("DISOWNED")
    if judged := spoken.judged(entry):
        found.append(judged.upper())
    if entry["provisional"]:
        found.append("PLACE NOT YET CERTAIN")
    return " ".join(found)


def first_line(text: str) -> str:
    """The beginning of a text, on one line."""
    return clipped(" ".join(text.split()), ABOUT_COLUMNS)
