"""The entry point: every verb is a module beside this one that registers its own arguments."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final, NoReturn

from parley import __version__
from parley.cli import voice
from parley.cli.codes import Exit
from parley.service.faults import RequestFault
from parley.wire.errors import ParleyError, Trouble

VERBS: Final = (
    "init",
    "officer",
    "enrol",
    "card",
    "post",
    "mandate",
    "line",
    "forms",
    "serve",
    "console",
    "token",
    "webhook",
    "send",
    "draft",
    "release",
    "held",
    "inbox",
    "unread",
    "show",
    "translate",
    "term",
    "export",
    "ack",
    "notice",
    "call",
    "take",
    "readout",
    "minutes",
    "talks",
    "understanding",
    "undertaking",
    "test",
    "silence",
    "figures",
    "orderwire",
    "restriction",
    "status",
    "watch",
    "alarms",
    "record",
    "audit",
    "carry",
    "backup",
    "store",
    "restore",
    "config",
    "doctor",
    "accounts",
    "train",
    "demo",
    "sim",
    "bench",
    "completion",
)
"""In the order in which a person comes to need them."""


def run() -> NoReturn:
    """Run the command line of this process."""
    voice.prepare()
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit code."""
    completing = "_ARGCOMPLETE" in os.environ
    tree = parser(_asked(os.environ.get("COMP_LINE", "").split()[1:] if completing else arguments))
    if completing:
        _complete(tree)
    try:
        args = tree.parse_args(arguments)
    except SystemExit as ended:  # argparse ends --help and usage errors so
        return int(ended.code or 0)
    try:
        return int(args.act(args))
    except ParleyError as error:
        voice.complain(error, as_json=getattr(args, "json", False))
        return _whose(error)
    except KeyboardInterrupt:
        voice.say("ended")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read it has gone; be quiet at exit
        return Exit.DONE


def _whose(error: ParleyError) -> Exit:
    """The exit code for whose fault it is."""
    if error.code == RequestFault.code:  # from a serving station it comes as a trouble that keeps its name
        return Exit.FAULT
    return Exit.TROUBLE if isinstance(error, Trouble) else Exit.REFUSED


class Parser(argparse.ArgumentParser):
    """A parser that complains in the tool's voice."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 -- argparse's own
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and end with the code for that."""
        voice.say(voice.uncapitalised(message))
        voice.hint(f"`{self.prog} --help` shows what it takes")
        raise SystemExit(Exit.USAGE)


def parser(names: Sequence[str] = VERBS) -> Parser:
    """The whole command line, or that of some verbs."""
    tree = Parser(
        prog="parley",
        description="Open and direct lines of communication between organisations that do not trust each other.",
        epilog="Exit codes: docs/reference/exit-codes.md. Times are typed with their zone: 2026-11-21T14:30Z "
        "or 211430ZNOV26.",
    )
    tree.add_argument("--version", action="version", version=f"parley {__version__}")
    verbs = tree.add_subparsers(title="verbs", metavar="VERB", required=True, parser_class=Parser)
    for name in names:
        import_module(f"parley.cli.{name}").register(verbs)
    return tree


def _asked(arguments: list[str]) -> Sequence[str]:
    """The one verb that is asked, so that no other is loaded; all of them where it is not plain which."""
    return arguments[:1] if arguments[:1] and arguments[0] in VERBS else VERBS


def _complete(tree: Parser) -> None:
    """Answer the shell: it is the shell that asks (argcomplete sets the variable)."""
    import argcomplete

    argcomplete.autocomplete(tree)
