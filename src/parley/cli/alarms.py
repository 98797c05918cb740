"""`parley alarms`: what the watch was told is wrong, newest first, and who has acknowledged it."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("alarms", help="what is wrong, and who knows", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listed = parts.add_parser("list", help="the newest, with their numbers")
    listed.add_argument("--waiting", action="store_true", help="all that nobody has acknowledged")
    options.station(listed)
    listed.set_defaults(act=act_list)
    done = parts.add_parser("acknowledge", help="say that an officer has seen them; they stay, and so does his name")
    done.add_argument("number", type=int, nargs="+", metavar="NUMBER", help="as the list shows it")
    done.add_argument("--by", required=True, metavar="OFFICER", help="his name, or the beginning of his id or of a key")
    options.station(done)
    done.set_defaults(act=act_acknowledge)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    answer = reach.ask(args, "alarms", waiting=args.waiting)
    if not args.json and not answer["alarms"]:
        voice.say("nothing is waiting to be acknowledged" if args.waiting else "no alarm was ever raised")
    return _give(args, answer)


def act_acknowledge(args: argparse.Namespace) -> int:
    """Acknowledge some."""
    return _give(args, reach.ask(args, "alarm acknowledge", officer=args.by, numbers=args.number))


def _give(args: argparse.Namespace, answer: reach.Json) -> int:
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    for one in answer["alarms"]:
        number = "-" if one["number"] is None else str(one["number"])
        known = one["acknowledged"]
        who = "NOT ACKNOWLEDGED" if known is None else f"{known['name']}, {spoken.time(known['at'])}"
        voice.give(f"{number:>4}  {one['precedence']} {one['code']}, {spoken.age(one['age_seconds'])}: {one['detail']}")
        voice.give(f"      {one['sentence']}; {who}")
    return Exit.DONE
