"""Speaking for the party itself, on line 0 of a channel: what all verbs about authority share."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from parley.cli import options, reach, releases, send
from parley.wire.errors import Refusal
from parley.wire.marks import Precedence


class NotFoundThere(Refusal):
    """There is nothing of this kind whose hash begins so, or more than one."""

    code = "reference-unclear"
    hint = "the verb's `list` shows them; give more characters of the hash"


def saying(parser: argparse.ArgumentParser, *, precedence: str = "routine") -> None:
    """The options of a verb that says something on line 0."""
    options.channel(parser)
    names = [one.name.lower() for one in Precedence]
    parser.add_argument("--precedence", choices=names, default=precedence, help=f"how urgent ({precedence})")
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(nature="operation", handling="parties")


def say(args: argparse.Namespace, ask: reach.Ask, body: object, *, answers: str | None = None) -> int:
    """Show it, release it, have it said on line 0, and tell what is known of it."""
    line = choose_channel(ask, args.channel)
    return send.told(args, releases.speak(args, ask, line, body, answers=answers))


def choose_channel(ask: reach.Ask, named: str | None) -> reach.Json:
    """Line 0 of the one channel that the operator means; raises ChannelUnclear's fellow LineUnclear."""
    zeros = [one for one in ask("lines")["lines"] if one["index"] == 0]
    found = [one for one in zeros if named is None or one["channel"].startswith(named.lower())]
    if len(found) != 1:
        releases.refuse_line("there is no channel" if not zeros else f"{len(found)} of {len(zeros)} channels fit")
    return dict(found[0])


def one_of(found: list[reach.Json], key: str, prefix: str) -> reach.Json:
    """The one whose hash under this key begins so; raises NotFoundThere."""
    fitting = [one for one in found if one[key].startswith(prefix.lower())]
    if len(fitting) != 1:
        refuse_reference(f"{len(fitting)} begin with {prefix[:64]}")
    return fitting[0]


def refuse_reference(why: str) -> NoReturn:
    """Raise NotFoundThere."""
    raise NotFoundThere(why)


def hashed(given: str) -> Any:  # noqa: ANN401 -- whichever id it is
    """The bytes of a whole hash."""
    return bytes.fromhex(given)
