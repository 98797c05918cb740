"""`parley completion`: what a shell is to source so that it completes verbs and options."""

from __future__ import annotations

import argparse

from parley.cli import options, voice
from parley.cli.codes import Exit

SHELLS = ("bash", "zsh", "fish")


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("completion", help="for your shell", description=__doc__.split(": ", 1)[1])
    parser.add_argument("shell", choices=SHELLS, help='for bash: eval "$(parley completion bash)"')
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Print it."""
    from argcomplete.shell_integration import shellcode

    voice.give(shellcode(["parley"], shell=args.shell))
    return Exit.DONE
