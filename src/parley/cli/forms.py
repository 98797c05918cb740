"""`parley forms`: the forms that this station knows: those of the protocol, and those of its packs."""

from __future__ import annotations

import argparse
from typing import Any

from parley.cli import options, reach, voice
from parley.cli.codes import Exit

ANSWERS = {True: "answers an entry", False: "answers nothing", None: "may answer an entry"}

Json = dict[str, Any]


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("forms", help="the forms there are", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="each with its id, version, category, and who speaks it")
    options.station(listing)
    listing.set_defaults(act=act_list)
    showing = parts.add_parser("show", help="one form: what each of its fields is for, and what it takes")
    showing.add_argument("form", help="the form's id")
    options.station(showing)
    showing.set_defaults(act=act_show)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    found = reach.ask(args, "forms")["forms"]
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for one in found:
        title = "" if "title" not in one else f"  {' / '.join(one['title'].values())}"
        voice.give(
            f"{one['form']}/{one['version']}{title}  category {one['category']}, spoken by {one['speaks']}, "
            f"{ANSWERS[one['answers']]}"
        )
    return Exit.DONE


def act_show(args: argparse.Namespace) -> int:
    """Show one."""
    found = reach.ask(args, "form", form=args.form)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    titles = found.get("title", {})
    voice.give(f"{found['form']}/{found['version']}  {' / '.join(titles.values())}".rstrip())
    for said in found.get("help", {"": found["about"]}).values():
        voice.give(f"  {said}")
    for field in found["fields"]:
        _give(field)
    return Exit.DONE


def _give(field: Json) -> None:
    labels = " / ".join(field.get("label", {}).values())
    needed = "" if field["required"] else (", expected" if field.get("expected") else ", may be left out")
    voice.give(f"  {field['name']}  {labels}  ({field.get('of', field['kind'])}{needed})")
    for said in field.get("help", {}).values():
        voice.give(f"      {said}")
    for word, label in field.get("choices", {}).items():
        voice.give(f"      {word}: {' / '.join(label.values())}")
