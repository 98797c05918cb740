"""`parley release`: look at what another officer drafted, and let it be said."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from parley.cli import options, reach, releases, send, spoken, voice, worded

if TYPE_CHECKING:
    from parley.desk.paper import Paper


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("release", help="release another's draft", description=__doc__.split(": ", 1)[1])
    parser.add_argument("file", type=Path, metavar="FILE", help="the draft, as `parley draft` wrote it")
    parser.add_argument(
        "--attach", type=Path, action="append", default=[], metavar="FILE", help="a file that goes with it; repeat"
    )
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Show who drafted what, release it, and tell exactly what is known."""
    from parley.desk.paper import PAPER_BYTES_MAX, read_paper
    from parley.service.attachments import read_file
    from parley.service.folder import read_bounded

    paper = read_paper(read_bounded(args.file.expanduser(), PAPER_BYTES_MAX))
    paths = [path.expanduser().absolute() for path in args.attach]
    with reach.reached(args) as ask:
        line = releases.line_of(ask, paper.line.hex())
        _show(ask, line, paper)
        files = {path: read_file(path)[0] for path in paths}
        entry = releases.consent(args, ask, line, paper.draft, paper.valid_until, files=files, drafted=paper.drafted)
    return send.told(args, entry)


def _show(ask: reach.Ask, line: reach.Json, paper: Paper) -> None:
    """Everything that the second officer puts his name to, word by word."""
    from parley.forms.builtin import LETTER, read_letter

    mark = spoken.mark(paper.draft.nature.name)
    drafter = paper.drafted.officer.hex()
    voice.say(f"drafted by {releases.whose(ask, drafter)}", mark=mark)
    releases.show_draft(line, paper.draft, paper.valid_until)
    if paper.draft.form == LETTER:
        for row in worded.letter(read_letter(paper.draft.body)):
            voice.say(row, mark=mark)
    else:
        releases.show_words(ask, line, paper.draft)
