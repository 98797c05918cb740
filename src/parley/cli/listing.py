"""What a verb's `list` does: ask for what there is; give it as JSON or line by line, or say that there is none."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from parley.cli import options, reach, voice
from parley.cli.codes import Exit

Rows: TypeAlias = Callable[[reach.Json], Iterable[tuple[str, str]]]
"""The lines of one thing that is listed, each with its mark."""


def part(parts: options.Verbs, about: str, act: Callable[[argparse.Namespace], int]) -> None:
    """The part `list` of a verb about what stands on line 0."""
    parser = parts.add_parser("list", help=about)
    options.channel(parser)
    options.station(parser)
    parser.set_defaults(act=act)


def give(args: argparse.Namespace, request: str, rows: Rows, none: str, **asked: Any) -> int:  # noqa: ANN401 -- as JSON
    """List what the station answers to a request, under the request's own name."""
    found = reach.ask(args, request, **asked)[request]
    if args.json:
        voice.give_json({request: found})
        return Exit.DONE
    for one in found:
        for said, mark in rows(one):
            voice.give(said, mark=mark)
    if not found:
        voice.say(none)
    return Exit.DONE
