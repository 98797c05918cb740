"""`parley token`: by which a side's own programs ask the console's interface; none of them releases anything."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from parley.cli import listing, options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.service.programs.scopes import Scope
from parley.wire.timeword import read_time


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser(
        "token", help="what lets a program of this side ask the console", description=__doc__.split(": ", 1)[1]
    )
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    add = parts.add_parser("add", help="a new token, shown once")
    add.add_argument("name", help="which program it is for")
    add.add_argument(
        "--scope", action="append", required=True, choices=[one.value for one in Scope], help="what it covers; repeat"
    )
    add.add_argument("--until", required=True, metavar="TIME", help="until when it holds")
    options.station(add)
    add.set_defaults(act=act_add)
    listed = parts.add_parser("list", help="which there are, until when, and when each was used last")
    options.station(listed)
    listed.set_defaults(act=act_list)
    revoke = parts.add_parser("revoke", help="let a token open nothing more")
    revoke.add_argument("token", metavar="TOKEN", help="its name, or the beginning of its id")
    options.station(revoke)
    revoke.set_defaults(act=act_revoke)


def act_add(args: argparse.Namespace) -> int:
    """Make it and show it."""
    until = read_time(args.until)
    made = reach.ask(args, "token add", name=args.name, scopes=list(dict.fromkeys(args.scope)), until=until)
    if args.json:
        voice.give_json(made)
    else:
        voice.give(made["token"])
        voice.say(f"it is shown this once, and holds until {spoken.time(made['until'])}")
        voice.hint("programs send it as `Authorization: Bearer ...`; see docs/guides/programs.md")
    return Exit.DONE


def act_list(args: argparse.Namespace) -> int:
    """Show them."""
    return listing.give(args, "tokens", _rows, "no program may ask here yet")


def act_revoke(args: argparse.Namespace) -> int:
    """Take it away."""
    gone = reach.ask(args, "token revoke", token=args.token)
    if args.json:
        voice.give_json(gone)
    else:
        voice.say(f"the token of {gone['name']} opens nothing more")
    return Exit.DONE


def _rows(one: reach.Json) -> Iterator[tuple[str, str]]:
    used = "never used" if one["used"] is None else f"used {spoken.short_time(one['used'])}"
    held = "expired" if one["expired"] else "until"
    yield f"{one['id'][:8]}  {one['name']}  {' '.join(one['scopes'])}", ""
    yield f"    {held} {spoken.short_time(one['until'])}, {used}", ""
