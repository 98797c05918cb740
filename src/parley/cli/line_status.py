"""The parts of `parley line` about what passes: each side's own word by category, and what was said of it in public."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import line0, options, reach, releases, send, spoken, typed, voice
from parley.cli.codes import Exit
from parley.wire.timeword import read_time

STATES = ("active", "suspended", "withdrawn")
CHANGES = {
    "suspend": ("suspended", "let a category rest on our side; safety categories only where they are named"),
    "restore": ("active", "let a category pass again on our side"),
    "withdraw-from": ("withdrawn", "withdraw from a category on our side, until it is restored"),
}
ALL = "all"


def register(parts: options.Verbs) -> None:
    """Add the parts."""
    show = parts.add_parser("status", help="each category of a line: our word, theirs, what holds, and why")
    show.add_argument("line", nargs="?", metavar="LINE", help="the beginning of its id; none: every line")
    options.station(show)
    show.set_defaults(act=act_status)
    for name, (state, about) in CHANGES.items():
        change = parts.add_parser(name, help=about)
        change.add_argument("line", metavar="LINE", help=f"the beginning of its id, or `{ALL}` for every line")
        change.add_argument("--category", metavar="NAME", help="one category; none: all but those held apart")
        change.add_argument("--reason", required=True, metavar="TEXT", help="why")
        change.add_argument("--authority", required=True, metavar="TEXT", help="by whose decision")
        change.add_argument("--since", metavar="TIME", help="from when on (now)")
        line0.saying(change, precedence="immediate")
        change.set_defaults(act=act_change, state=state)
    _statement(parts)


def _statement(parts: options.Verbs) -> None:
    parser = parts.add_parser("statement", help="put on record what a party said in public, beside what it signed")
    parser.add_argument("text", nargs="?", help="word for word; else --text-file, else standard input")
    parser.add_argument("--text-file", type=Path, metavar="FILE", help="the text, in UTF-8")
    parser.add_argument("--line", metavar="LINE", help="about this line; none: every line")
    parser.add_argument("--category", metavar="NAME", help="about this category; none: all but those held apart")
    parser.add_argument("--theirs", action="store_true", help="the other side said it; else we did")
    parser.add_argument("--claims", choices=STATES, required=True, help="the state that it claims")
    parser.add_argument("--said", required=True, metavar="TIME", help="when it was said")
    parser.add_argument("--where", required=True, metavar="TEXT", help="where it was said")
    parser.add_argument("--language", metavar="LANG", help="its language; else the first of our card")
    parser.add_argument("--answers", metavar="HASH", help="the entry that it is about")
    line0.saying(parser)
    parser.set_defaults(act=act_statement)


def act_status(args: argparse.Namespace) -> int:
    """Show what passes."""
    with reach.reached(args) as ask:
        named = None if args.line is None else releases.choose_line(ask, args.line)["line"]
        lines = ask("line status", line=named)["lines"]
        known = {one["line"]: one for one in ask("lines")["lines"]}
    if args.json:
        voice.give_json({"lines": lines})
        return Exit.DONE
    for line in lines:
        voice.give(f"line {line['line'][:16]}: {spoken.sides(known[line['line']])}, {line['state_of_line']}")
        for one in line["categories"]:
            _give_category(one)
    return Exit.DONE


def _give_category(one: reach.Json) -> None:
    if one["ceiling"] is None:
        voice.give(f"  {one['category']:<14} not on this line")
        return
    safety = "  SAFETY" if one["safety"] else "  STAYS OPEN" if one["apart"] else ""
    two = "  two officers" if one["two_person"] else ""
    holds = one["holds"].upper() if one["holds"] != "active" else one["holds"]
    voice.give(f"  {one['category']:<14} {holds}, up to {one['ceiling']}{safety}{two}")
    for whose in ("ours", "theirs"):
        word = one[whose]
        if word["since"] is not None:
            since = spoken.short_time(word["since"])
            voice.give(
                f"    {whose}: {word['state']} since {since}, by {word['authority']}: {word['reason']}"
                f" (entry {word['entry'][:12]})"
            )
    for said in one["statements"]:
        whose = "we" if said["ours"] else "they"
        differs = f", BUT HAD SIGNED {said['signed'].upper()}" if said["differs"] else ", as signed"
        voice.give(
            f"    {whose} said in public, {spoken.short_time(said['said_seconds'])}, {said['where']}: "
            f"{said['claims']}{differs}"
        )
        for row in said["text"].split("\n"):
            voice.give(f"      | {row}")


def act_change(args: argparse.Namespace) -> int:
    """Say our word."""
    from parley.forms.standings import State, StatusChange
    from parley.service.entropy import now

    since = typed.read_moment(args.since, now() // 1000)
    with reach.reached(args) as ask:
        line = None
        if args.line != ALL:
            chosen = releases.choose_line(ask, args.line)
            args.channel, line = chosen["channel"], line0.hashed(chosen["line"])
        about = args.category or "every category but those held apart"
        where = "every line" if line is None else f"line {line.hex()[:16]}"
        voice.say(f"{args.state} from {spoken.time(since)}, on {where}: {about}")
        if args.category is None and args.state != "active":
            voice.say(
                "stop, incident, distress, test and the orderwire stay open; only a word that names them touches them"
            )
        body = StatusChange(State[args.state.upper()], since, args.reason, args.authority, line, args.category)
        return line0.say(args, ask, body)


def act_statement(args: argparse.Namespace) -> int:
    """Put it on record."""
    from parley.forms.standings import PublicStatement, State, Whose

    said = read_time(args.said)
    text = send.read_text(args.text, args.text_file)
    with reach.reached(args) as ask:
        line = None
        if args.line is not None:
            chosen = releases.choose_line(ask, args.line)
            args.channel, line = chosen["channel"], line0.hashed(chosen["line"])
        language = args.language or line0.choose_channel(ask, args.channel)["own_languages"][0]
        whose = Whose.THEIRS if args.theirs else Whose.OURS
        claims = State[args.claims.upper()]
        body = PublicStatement(whose, claims, said, language, text, args.where, line, args.category)
        return line0.say(args, ask, body, answers=releases.answered(ask, args.answers))
