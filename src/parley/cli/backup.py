"""`parley backup`: one consistent file of the record and its state, also while the station serves."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.service.folder import check_free


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("backup", help="back the record up", description=__doc__.split(": ", 1)[1])
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Write it."""
    path = args.file.expanduser().absolute()
    check_free(path)
    answer = reach.ask(args, "backup", path=str(path))
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"{path}  {answer['bytes']:,} bytes, of {spoken.time(answer['time'])}")
    voice.say("no key file is in it: without keys/station.key and the recovery key it restores nothing")
    voice.hint("keep a copy of keys/station.key in a safe, and the recovery key in another place than the backups")
    return Exit.DONE
