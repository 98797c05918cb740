"""`parley line`: the lines that there are, and who holds how much of each log."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, releases, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("line", help="the lines there are", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="every line on which posts speak")
    options.station(listing)
    listing.set_defaults(act=act_list)
    show = parts.add_parser("show", help="one line: posts, languages, both logs, receipts")
    show.add_argument("line", nargs="?", metavar="LINE", help="the beginning of its id")
    options.station(show)
    show.set_defaults(act=act_show)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    lines = [one for one in reach.ask(args, "lines")["lines"] if one["index"] != 0]
    if args.json:
        voice.give_json({"lines": lines})
        return Exit.DONE
    for line in lines:
        unverified = "" if line["verified"] else "  NOT VERIFIED: read the six words to each other"
        voice.give(f"{line['line'][:16]}  {spoken.sides(line)}{unverified}")
    if not lines:
        voice.say("there are none yet")
        voice.hint("`parley enrol offer` or `parley enrol accept` begins one")
    return Exit.DONE


def act_show(args: argparse.Namespace) -> int:
    """Show one."""
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
    if args.json:
        voice.give_json(line)
        return Exit.DONE
    voice.give(f"line       {line['line']}")
    voice.give(f"channel    {line['channel']}{'' if line['verified'] else '  NOT VERIFIED'}")
    voice.give(f"our post   {line['own_post']}: {spoken.name(line['own_title'])}")
    voice.give(f"theirs     {line['other_post']}: {spoken.name(line['other_title'])}, {spoken.name(line['other'])}")
    voice.give(f"languages  {', '.join(line['languages'])}; each party's own text governs")
    for said in logs(line):
        voice.give(said)
    return Exit.DONE


def logs(line: reach.Json) -> list[str]:
    """What is known of both logs of a line."""
    held = f"{line['own_held']} held by the other side"
    if line["held_as_of"] is not None:
        held += f" as of {spoken.short_time(line['held_as_of'])} ({spoken.age(line['held_age_seconds'])})"
    found = [f"our log    {line['own_entries']} recorded here; {held}"]
    missing = f", {line['other_missing']} more known of and asked for" if line["other_missing"] else ""
    found.append(f"their log  {line['other_entries']} recorded here{missing}")
    if line["stopped"]:
        found.append(f"STOPPED    this station signs nothing on this line: {line['stopped']}")
    if line["forked"]:
        found.append(
            "FORKED     the other side signed two things that cannot both belong to one log; the proof is kept"
        )
    return found
