"""`parley webhook`: which addresses of this side's own are told, signed, that an entry or an alarm is new."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from parley.cli import listing, options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.service.programs.scopes import On


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser(
        "webhook", help="tell another program that something is new", description=__doc__.split(": ", 1)[1]
    )
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    add = parts.add_parser("add", help="an address that is told; shows its secret once")
    add.add_argument("address", metavar="URL", help="https://HOST[:PORT][/PATH], or http:// at this machine")
    add.add_argument("--on", action="append", required=True, choices=[one.value for one in On], help="of what; repeat")
    options.station(add)
    add.set_defaults(act=act_add)
    listed = parts.add_parser("list", help="which there are, what waits, and why the last one was not taken")
    options.station(listed)
    listed.set_defaults(act=act_list)
    remove = parts.add_parser("remove", help="tell an address nothing more")
    remove.add_argument("webhook", metavar="WEBHOOK", help="its address, or the beginning of its id")
    options.station(remove)
    remove.set_defaults(act=act_remove)


def act_add(args: argparse.Namespace) -> int:
    """Keep it and show its secret."""
    made = reach.ask(args, "webhook add", address=args.address, on=list(dict.fromkeys(args.on)))
    if args.json:
        voice.give_json(made)
    else:
        voice.give(made["secret"])
        voice.say("it is shown this once: by it the receiver knows that this station has signed")
        voice.hint("docs/reference/webhooks.md tells how; they are sent while `parley serve` runs")
    return Exit.DONE


def act_list(args: argparse.Namespace) -> int:
    """Show them."""
    return listing.give(args, "webhooks", _rows, "no address is told of anything")


def act_remove(args: argparse.Namespace) -> int:
    """Forget it, and what waits for it."""
    gone = reach.ask(args, "webhook remove", webhook=args.webhook)
    if args.json:
        voice.give_json(gone)
    else:
        voice.say(f"{gone['address']} is told nothing more; {gone['waiting']} that waited are dropped")
    return Exit.DONE


def _rows(one: reach.Json) -> Iterator[tuple[str, str]]:
    told = "never told" if one["told"] is None else f"told {spoken.short_time(one['told'])}"
    yield f"{one['id'][:8]}  {one['address']}  {' '.join(one['on'])}", ""
    given_up = f", {one['given_up']} given up" if one["given_up"] else ""
    yield f"    {told}, {one['waiting']} waiting{given_up}", ""
    if one["failures"]:
        yield f"    {one['failures']} failures in a row: {one['failed']}", "!"
