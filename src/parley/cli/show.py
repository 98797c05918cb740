"""`parley show`: one entry in full, everything that is known of it, and its attachments saved."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from parley.cli import glossary, notice, options, reach, spoken, voice, worded
from parley.cli.codes import Exit
from parley.cli.inbox import marks

HANG: Final = 11
"""Columns that the names of facts take."""


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
    """Every line of it marked where it is not meant in earnest."""
    mark = spoken.mark(entry["nature"])
    for row in _told(entry):
        voice.give(row, mark=mark, hang=HANG)
    for row in _said(entry):
        voice.give(row, mark=mark, hang=None if "text" in entry else worded.HANG)
    for row in glossary.beside(entry):
        voice.give(row, mark=mark)
    if "body_refused" in entry:
        refused = entry["body_refused"]
        voice.say(f"its body cannot be shown: {refused['sentence']} [{refused['code']}]", mark=mark)


def _told(entry: reach.Json) -> Iterator[str]:
    author = "us" if entry["ours"] else spoken.name(entry["party"])
    yield f"entry      {entry['hash']}"
    yield f"line       {entry['line'][:16]}, entry {entry['index']} of its author's log"
    yield f"from       {author}: {spoken.name(entry['title'])} (post {entry['post']})"
    yield f"time       {spoken.time(entry['time'])}, claimed by its author; {spoken.age(entry['age_seconds'])}"
    yield f"marks      {marks(entry)}, for {entry['handling']}"
    yield f"form       {entry['form']}"
    if entry["answers"]:
        yield f"answers    {entry['answers']}"
    yield f"known      {known(entry)}"
    if entry["judgement"]["word"] != "within":
        yield f"VERDICT    {verdict(entry)}"
    if entry["provisional"] is not None:
        yield f"PLACE      {provisional(entry)}"
    if entry["language"] is not None:
        yield f"language   {entry['language']}"
    if "text" in entry:
        if entry["subject"]:
            yield f"subject    {entry['subject']}"
        for one in entry["attachments"]:
            yield from _attachment(one, ours=entry["ours"])


def _said(entry: reach.Json) -> Iterator[str]:
    """A letter's own text, as it is; of another form what it says in every language."""
    if "text" in entry:
        yield f"\n{entry['text']}"
    elif entry["words"] is not None:
        yield from _filled(entry)


def _filled(entry: reach.Json) -> Iterator[str]:
    """What a form says, and how the notice stands that it makes."""
    yield ""
    yield from worded.told(entry["words"])
    if entry["notice"] is not None:
        yield ""
        yield from notice.beside(entry["notice"], entry["hash"])


def provisional(entry: reach.Json) -> str:
    """What is known of an entry that has overtaken others."""
    missing, alone = entry["provisional"]["missing"], "" if entry["provisional"]["receipted"] else "not yet "
    count = "an entry" if missing == 1 else f"{missing:,} entries"
    return (
        f"not in the log yet: it overtook {count} before it, still missing and asked for; its signature is verified, "
        f"its place is proven when they are here; our station has {alone}signed a receipt for it alone"
    )


def verdict(entry: reach.Json) -> str:
    """How an entry stands to what was agreed, and what follows."""
    sentence = entry["judgement"]["sentence"]
    said = f"{spoken.judged(entry)}: {voice.uncapitalised(sentence)}" if sentence else spoken.judged(entry)
    if entry["judgement"]["word"] == "refused":
        return f"{said}; it is held and receipted, and not acted on"
    return said


def _attachment(one: reach.Json, *, ours: bool) -> Iterator[str]:
    """Facts first, its author's name for it on a line of its own: it may read like anything."""
    yield f"attached   {one['size']:,} bytes, {spoken.attachment(one, ours=ours)}"
    yield f"  sha256   {one['sha256']}"
    yield f"  named    {one['name']}"
    if "saved" in one:
        yield f"  saved    {one['saved'] or 'no: its bytes are not here'}"


def known(entry: reach.Json) -> str:
    """What is known of an entry, since when."""
    said = spoken.state(entry)
    if entry["state"] == "held" and entry["held_as_of"] is not None:
        return f"{said}, as of {spoken.time(entry['held_as_of'])} by its clock"
    if entry["state"] == "acknowledged":
        return f"{said} by entry {entry['acknowledged_by'][:16]}"
    return said
