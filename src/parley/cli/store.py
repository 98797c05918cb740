"""`parley store`: move the record into a PostgreSQL database or back into a file, and divide it among processes."""

from __future__ import annotations

import argparse

from parley.cli import options, reach, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its part."""
    parser = verbs.add_parser("store", help="where the record lies", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    copy = parts.add_parser(
        "copy", help="copy it to the other kind of store, check every log by its root, and go there"
    )
    where = copy.add_mutually_exclusive_group(required=True)
    where.add_argument("--to-database", metavar="ADDRESS", help="such as postgresql://parley@db.example.org/parley")
    where.add_argument("--to-file", action="store_true", help="record.db in the station's folder")
    copy.add_argument("--schema", default="parley", metavar="NAME", help="with --to-database: one station, one schema")
    options.station(copy)
    copy.set_defaults(act=act_copy)
    share = parts.add_parser("share", help="which share of a divided station, and so which process, has a channel")
    share.add_argument("channel", metavar="CHANNEL", help="its id, or how it begins")
    share.add_argument("share", type=int, metavar="N", help="the share that `parley serve --share N` serves")
    options.station(share)
    share.set_defaults(act=act_share)


def act_copy(args: argparse.Namespace) -> int:
    """Copy, check, change the settings, and put the old store aside."""
    from parley.service.record.moving import move

    folder = reach.folder_of(args).opened()
    moved = move(folder, args.to_database or "", args.schema, voice.Progress())
    if args.json:
        voice.give_json({"roots": {origin: root.hex() for origin, root in moved.roots.items()}, "aside": moved.aside})
        return Exit.DONE
    for origin, root in moved.roots.items():
        voice.give(f"{origin}  {root.hex()}")
    voice.say(f"{len(moved.roots)} logs copied, each with the root that it had; station.toml names the new store")
    voice.hint(f"the old one is kept aside as {moved.aside}: no station opens it there; take it away when you are sure")
    return Exit.DONE


def act_share(args: argparse.Namespace) -> int:
    """Have another process serve the channel, within seconds."""
    answer = reach.ask(args, "store share", channel=args.channel, share=args.share)
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"channel {answer['channel'][:16]}: share {answer['share']}")
    voice.hint(f"`parley serve --share {answer['share']}` serves it; nobody does where that does not run")
    return Exit.DONE
