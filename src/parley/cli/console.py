"""`parley console`: the console of a station that serves: a link that lets an officer in once, on this machine."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("console", help="the console in a browser", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    link = parts.add_parser("link", help="a link that lets an officer in once; only for a console at localhost")
    link.add_argument("officer", help="his name, or the beginning of his id, as `officer list` shows it")
    options.station(link)
    link.set_defaults(act=act_link)


def act_link(args: argparse.Namespace) -> int:
    """Have the serving station make one."""
    answer = reach.ask(args, "console link", officer=args.officer)
    if args.json:
        voice.give_json(answer)
    else:
        voice.give(answer["link"])
        voice.say(f"it lets {answer['name']} in, once, within the hour")
    return Exit.DONE
