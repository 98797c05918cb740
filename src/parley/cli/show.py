"""`parley show`: one entry in full, everything that is known of it, and its attachments saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.cli.inbox import marks


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("show", help="one entry in full", description=__doc__.split(": ", 1)[1])
    parser.add_argument("entry", metavar="HASH", help="the beginning of its hash, at least eight characters")
    parser.add_argument(
        "--save", type=Path, metavar="DIR", help="save its attachments in this folder, beside whatever lies there"
    )
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Show it, and save what is to be saved."""
    with reach.reached(args) as ask:
        entry = ask("show", entry=args.entry)
        if args.save is not None:
            _save(ask, entry, args.save.expanduser().absolute())
    if args.json:
        voice.give_json(entry)
    else:
        _give(entry)
    absent = args.save is not None and any(one["saved"] is None for one in entry.get("attachments", ()))
    return Exit.WAITING if absent else Exit.DONE


def _save(ask: reach.Ask, entry: reach.Json, folder: Path) -> None:
    """Save the attachments that are here; each is told where."""
    for index, one in enumerate(entry.get("attachments", ())):
        one["saved"] = None
        if one["held"]:
            one["saved"] = ask("attachment save", entry=entry["hash"], index=index, folder=str(folder))["path"]


def _give(entry: reach.Json) -> None:
    author = "us" if entry["ours"] else spoken.name(entry["party"])
    voice.give(f"entry      {entry['hash']}")
    voice.give(f"line       {entry['line'][:16]}, entry {entry['index']} of its author's log")
    voice.give(f"from       {author}: {spoken.name(entry['title'])} (post {entry['post']})")
    voice.give(f"time       {spoken.time(entry['time'])}, claimed by its author; {spoken.age(entry['age_seconds'])}")
    voice.give(f"marks      {marks(entry)}, for {entry['handling']}")
    voice.give(f"form       {entry['form']}")
    if entry["answers"]:
        voice.give(f"answers    {entry['answers']}")
    voice.give(f"known      {known(entry)}")
    if entry["verdict"]:
        voice.give(f"VERDICT    {entry['verdict']}: it is held and shown, and not trusted in this")
    if entry["provisional"]:
        voice.give("PLACE      not yet certain: entries before it are missing and asked for")
    if "text" in entry:
        voice.give(f"language   {entry['language']}")
        if entry["subject"]:
            voice.give(f"subject    {entry['subject']}")
        for one in entry["attachments"]:
            _give_attachment(one, ours=entry["ours"])
        voice.give()
        voice.give(entry["text"])
    elif "body_refused" in entry:
        voice.say(f"its body cannot be shown: {entry['body_refused']['sentence']} [{entry['body_refused']['code']}]")


def _give_attachment(one: reach.Json, *, ours: bool) -> None:
    """Facts first, its author's name for it on a line of its own: it may read like anything."""
    voice.give(f"attached   {one['size']:,} bytes, {spoken.attachment(one, ours=ours)}")
    voice.give(f"  sha256   {one['sha256']}")
    voice.give(f"  named    {one['name']}")
    if "saved" in one:
        voice.give(f"  saved    {one['saved'] or 'no: its bytes are not here'}")


def known(entry: reach.Json) -> str:
    """What is known of an entry, since when."""
    said = spoken.state(entry)
    if entry["state"] == "held" and entry["held_as_of"] is not None:
        return f"{said}, as of {spoken.time(entry['held_as_of'])} by its clock"
    if entry["state"] == "acknowledged":
        return f"{said} by entry {entry['acknowledged_by'][:16]}"
    return said
