"""`parley forms`: every form that this station knows: its category, who speaks it where, and its fields."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, voice
from parley.cli.codes import Exit

ANSWERS = {True: "answers an entry", False: "answers nothing", None: "may answer an entry"}


def register(verbs: options.Verbs) -> None:
    """Add the verb and its part."""
    parser = verbs.add_parser("forms", help="the forms there are", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="each with its id, version, category, who speaks it, and fields")
    options.station(listing)
    listing.set_defaults(act=act_list)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    found = reach.ask(args, "forms")["forms"]
    if args.json:
        voice.give_json({"forms": found})
        return Exit.DONE
    for one in found:
        voice.give(
            f"{one['form']}/{one['version']}  category {one['category']}, spoken by {one['speaks']}, "
            f"{ANSWERS[one['answers']]}"
        )
        for field in one["fields"]:
            needed = "" if field["required"] else ", may be left out"
            voice.give(f"    {field['key']}  {field['name']}: {field['kind']}{needed}")
    return Exit.DONE
