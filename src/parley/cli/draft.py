"""`parley draft`: sign a letter as its drafter, into a file that another officer looks at and releases."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import options, send, typed
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("draft", help="draft for another to release", description=__doc__.split(": ", 1)[1])
    send.letter(parser)
    parser.add_argument("--out", dest="draft", type=Path, required=True, metavar="FILE", help="the draft's file")
    parser.add_argument("--for", dest="holds", default="12h", metavar="SPAN", help="how long it may be released (12h)")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(act=act, wait=0)


def act(args: argparse.Namespace) -> int:
    """Show it, sign it, and lay it in the file; nothing is said."""
    args.holds_ms = typed.read_span(args.holds) * 1000
    send.act(args)
    return Exit.DONE
