"""`parley carry`: take what the other side lacks out onto a stick, or read what came on one."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class NoFolder(Refusal):
    """There is no such folder to carry by."""

    code = "carry-folder-absent"
    hint = "put the stick in, and name a folder on it"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("carry", help="by stick, out or in", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    out = parts.add_parser("out", help="write a parcel with all that the other side is not known to hold")
    out.add_argument("folder", type=Path, metavar="DIR", help="where to write it, on the stick")
    out.add_argument("--channel", default="", metavar="ID", help="for which channel, where there are several")
    options.station(out)
    out.set_defaults(act=act_out)
    into = parts.add_parser("in", help="read the parcels that came")
    into.add_argument("folder", type=Path, metavar="DIR", help="where they lie, on the stick")
    options.station(into)
    into.set_defaults(act=act_in)


def act_out(args: argparse.Namespace) -> int:
    """Write a parcel for each channel that is meant."""
    folder = _folder(args.folder)
    with reach.reached(args) as ask:
        channels = [
            one
            for one in ask("status")["channels"]
            if one["verified"] and one["channel"].startswith(args.channel.lower())
        ]
        if not channels:
            releases.refuse_line("no verified channel fits")
        written = [{**one, **ask("carry out", channel=one["channel"], path=str(folder))} for one in channels]
    if args.json:
        keys = ("channel", "paths", "datagrams")
        voice.give_json({"parcels": [{key: one[key] for key in keys} for one in written]})
        return Exit.DONE
    for one in written:
        if not one["paths"]:
            voice.say(f"nothing for {spoken.name(one['name'])}: it is known to hold everything")
            continue
        for path in one["paths"]:
            voice.give(path)
        voice.say(f"for {spoken.name(one['name'])}: {one['datagrams']} datagrams, sealed; they may go by any hand")
    voice.hint("bring the stick back: receipts come the same way if there is no other")
    return Exit.DONE


def act_in(args: argparse.Namespace) -> int:
    """Read what lies there."""
    answer = reach.ask(args, "carry in", path=str(_folder(args.folder)))
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"{answer['parcels']} parcels read, {answer['entries']} new entries")
    if answer["others"]:
        voice.say(f"{answer['others']} parcels had nothing for this station, and stay where they are")
    for one in answer["skipped"]:
        voice.say(f"{one['file']} was skipped: {voice.uncapitalised(one['sentence'])} [{one['code']}]")
    if answer["parcels"]:
        voice.hint("`parley inbox --new` shows what came; `parley carry out` puts receipts and answers onto the stick")
    return Exit.DONE


def _folder(path: Path) -> Path:
    whole = path.expanduser().absolute()
    if not whole.is_dir():
        raise NoFolder(str(whole))
    return whole
