"""`parley unread`: what nobody here has marked as read; nothing is ever marked by itself."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("unread", help="what nobody has read yet", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listed = parts.add_parser("list", help="how many on each line, how urgent, and the oldest")
    options.line(listed)
    options.station(listed)
    listed.set_defaults(act=act_list)
    read = parts.add_parser("read", help="mark an entry as read")
    read.add_argument("--up-to", action="store_true", help="and all of the other side's before it")
    _marking(read, act_read)
    _marking(parts.add_parser("again", help="mark an entry as unread again"), act_again)
    later = parts.add_parser("later", help="mark an entry for later")
    later.add_argument("--done", action="store_true", help="as done with")
    _marking(later, act_later)


def _marking(parser: argparse.ArgumentParser, act: object) -> None:
    parser.add_argument("entry", metavar="HASH", help="the beginning of the entry's hash")
    parser.add_argument(
        "--by", required=True, metavar="OFFICER", help="his name, or the beginning of his id or of a key"
    )
    options.station(parser)
    parser.set_defaults(act=act)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    answer = reach.ask(args, "unread", line=args.line)
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    for one in answer["lines"]:
        if one["unread"] or one["behind"]:
            voice.give(f"line {one['line'][:16]}: {_said(one)}")
    if not any(one["unread"] or one["behind"] for one in answer["lines"]):
        voice.say("everything is read")
    return Exit.DONE


def act_read(args: argparse.Namespace) -> int:
    """Mark as read."""
    return _give(args, reach.ask(args, "read mark", officer=args.by, entry=args.entry, up_to=args.up_to))


def act_again(args: argparse.Namespace) -> int:
    """Mark as unread."""
    return _give(args, reach.ask(args, "read unmark", officer=args.by, entry=args.entry))


def act_later(args: argparse.Namespace) -> int:
    """Mark for later, or as done with."""
    answer = reach.ask(args, "read later", officer=args.by, entry=args.entry, done=args.done)
    if args.json:
        voice.give_json(answer)
    else:
        voice.say(f"{len(answer['later'])} entries are marked for later")
    return Exit.DONE


def _give(args: argparse.Namespace, line: reach.Json) -> int:
    if args.json:
        voice.give_json(line)
    else:
        voice.say(f"on its line {_said(line)}")
    return Exit.DONE


def _said(one: reach.Json) -> str:
    """How many, how urgent, and the oldest."""
    counts = ", ".join(f"{count} {name}" for name, count in reversed(one["by_precedence"].items()) if count)
    oldest = one["oldest"]
    since = "" if oldest is None else f"; the oldest {oldest['hash'][:16]} of {spoken.time(oldest['time'])}"
    behind = f"; {one['behind']} entries are not counted yet" if one["behind"] else ""
    return f"{one['unread']} unread{f' ({counts})' if counts else ''}{since}{behind}"
