"""`parley held`: what was released and waits, as the terms of its line say, before it is signed; and take it back."""

from __future__ import annotations

import argparse
from typing import NoReturn

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class HeldUnclear(Refusal):
    """Nothing that is held, or more than one thing, has an id that begins so."""

    code = "held-unclear"
    hint = "`parley held list` shows what is held"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("held", help="what waits to be signed", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listed = parts.add_parser("list", help="what is held, and until when")
    options.station(listed)
    listed.set_defaults(act=act_list)
    cancel = parts.add_parser("cancel", help="take it back: it is not signed, and thrown away")
    cancel.add_argument("draft", metavar="ID", help="the beginning of its id, as the list shows it")
    options.station(cancel)
    cancel.set_defaults(act=act_cancel)


def act_list(args: argparse.Namespace) -> int:
    """List it."""
    found = _held(reach.ask(args, "draft list"))
    if args.json:
        voice.give_json({"held": found})
        return Exit.DONE
    for one in found:
        voice.give(_said(one), mark=spoken.mark(one["nature"]))
    if not found:
        voice.say("nothing is held")
    return Exit.DONE


def act_cancel(args: argparse.Namespace) -> int:
    """Take one back."""
    with reach.reached(args) as ask:
        found = [one for one in _held(ask("draft list")) if one["draft"].startswith(args.draft.lower())]
        if len(found) != 1:
            _refuse(f"{len(found)} fit")
        ask("draft cancel", draft=found[0]["draft"])
        ask("draft drop", draft=found[0]["draft"])
    if args.json:
        voice.give_json(found[0])
    else:
        voice.say(f"taken back: {_said(found[0])}", mark=spoken.mark(found[0]["nature"]))
    return Exit.DONE


def _held(answer: reach.Json) -> list[reach.Json]:
    return [one for one in answer["drafts"] if one["state"] == "held"]


def _said(one: reach.Json) -> str:
    return (
        f"{one['draft'][:16]}  {one['form']} on line {one['line'][:16]}, held until {spoken.time(one['due'] // 1000)}"
    )


def _refuse(why: str) -> NoReturn:
    raise HeldUnclear(why)
