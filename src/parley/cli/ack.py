"""`parley ack`: say that a person here has taken an entry of the other side."""

from __future__ import annotations

import argparse
from typing import NoReturn

from parley.cli import options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.cli.send import told
from parley.wire.errors import Refusal


class NothingToAcknowledge(Refusal):
    """This entry is not one that a person here could acknowledge."""

    code = "ack-needless"
    hint = "`parley inbox --new` lists those of the other side that nobody here has acknowledged"


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("ack", help="acknowledge an entry", description=__doc__.split(": ", 1)[1])
    parser.add_argument("entry", metavar="HASH", help="the beginning of its hash, at least eight characters")
    options.speaker(parser)
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Acknowledge it with its own precedence and nature."""
    with reach.reached(args) as ask:
        given = ask("ack draft", entry=args.entry, post=args.speaker)["draft"]
        entry = ask("show", entry=args.entry)
        if given is None:
            _refuse("it is our own" if entry["ours"] else f"entry {entry['acknowledged_by'][:16]} did so already")
        voice.say(
            f"acknowledging {entry['hash'][:16]} of {spoken.time(entry['time'])}", mark=spoken.mark(entry["nature"])
        )
        said = releases.release(args, ask, releases.line_of(ask, entry["line"]), releases.draft_of(given))
    if "held" in said:
        return told(args, said)
    told(args, said)
    return Exit.DONE if said["state"] != "recorded" or args.wait <= 0 else Exit.WAITING


def _refuse(why: str) -> NoReturn:
    raise NothingToAcknowledge(why)
