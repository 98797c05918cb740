"""The command line as a tree, for tests that look at all of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator


def verbs(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every verb that can be run, with its name."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield name, parser
    for action in below:
        for verb, child in action.choices.items():
            yield from verbs(child, f"{name} {verb}".strip())


def options(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """Every option of every verb."""
    for name, verb in verbs(parser):
        for action in verb._actions:
            for option in action.option_strings:
                yield name, option
