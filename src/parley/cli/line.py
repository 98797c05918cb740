"""`parley line`: the lines there are, proposed, agreed and ended; what passes on each, and who holds how much."""

from __future__ import annotations

import argparse

from parley.cli import line_agree, line_status, options, reach, releases, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("line", help="the lines there are", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="every line on which posts speak, and what is proposed")
    listing.add_argument("--all", action="store_true", help="also proposals that are decided")
    options.station(listing)
    listing.set_defaults(act=act_list)
    show = parts.add_parser("show", help="one line: posts, languages, what was agreed, both logs, receipts")
    show.add_argument("line", nargs="?", metavar="LINE", help="the beginning of its id")
    options.station(show)
    show.set_defaults(act=act_show)
    line_agree.register(parts)
    line_status.register(parts)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    with reach.reached(args) as ask:
        lines = [one for one in ask("lines")["lines"] if one["index"] != 0]
        proposals = [one for one in ask("proposals")["proposals"] if args.all or one["fate"] == "pending"]
    if args.json:
        voice.give_json({"lines": lines, "proposals": proposals})
        return Exit.DONE
    for line in lines:
        unverified = "" if line["verified"] else "  NOT VERIFIED: read the six words to each other"
        called = f": {spoken.name(line['agreement']['titles'])}" if line["agreement"] else ""
        voice.give(f"{line['line'][:16]}  {spoken.sides(line)}{called}{life(line)}{unverified}")
    for line in lines:
        if line["runs_out_within_days"] is not None:
            voice.give(alarm(line))
    for one in proposals:
        voice.give(line_agree.told(one))
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
    voice.give(f"line       {line['line']}{life(line)}")
    voice.give(f"channel    {line['channel']}{'' if line['verified'] else '  NOT VERIFIED'}")
    voice.give(f"our post   {line['own_post']}: {spoken.name(line['own_title'])}; {spoken.holder(line['own_holder'])}")
    other = f"{spoken.name(line['other_title'])}, {spoken.name(line['other'])}"
    voice.give(f"theirs     {line['other_post']}: {other}; {spoken.holder(line['other_holder'])}")
    voice.give(f"languages  {', '.join(line['languages'])}; each party's own text governs")
    for said in logs(line):
        voice.give(said)
    if line["agreement"] is not None:
        for said in line_agree.agreed(line["agreement"]):
            voice.give(said)
    if line["runs_out_within_days"] is not None:
        voice.give(alarm(line))
    return Exit.DONE


def life(line: reach.Json) -> str:
    """What is to be said of a line that is not simply open."""
    if line["closed"] is not None:
        by = "us" if line["closed"]["ours"] else "them"
        why = f": {line['closed']['reason']}" if line["closed"]["reason"] else ", another line took its place"
        return f"  CLOSED by {by}, {spoken.short_time(line['closed']['said'])}{why}"
    if line["state_of_line"] == "lapsed":
        return f"  LAPSED {spoken.short_time(line['until'])}: only safety categories pass"
    return ""


def alarm(line: reach.Json) -> str:
    """That an agreement runs out soon."""
    return (
        f"ALARM      line {line['line'][:16]} runs out within {line['runs_out_within_days']} days, "
        f"{spoken.short_time(line['until'])}: propose it anew"
    )


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
