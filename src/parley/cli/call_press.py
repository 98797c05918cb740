"""`parley call press`: texts of the press beside a call, kept here alone, and held against both sides' readouts."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from parley.cli import options, reach, send, voice
from parley.cli.codes import Exit


def register(parts: options.Verbs) -> None:
    """Add the part and its own parts."""
    about = __doc__.split(": ", 1)[1]
    press = parts.add_parser("press", help="texts of the press beside a call", description=about)
    inner = press.add_subparsers(title="parts", metavar="PART", required=True)
    add = inner.add_parser("add", help="keep a text beside a call; it never crosses the line")
    _of_call(add)
    add.add_argument("file", type=Path, metavar="FILE", help="the text, in UTF-8")
    add.add_argument("--name", metavar="TEXT", help="who published it; else the file's name")
    add.add_argument("--published", metavar="DAY", help="when it was published, as in 2031-03-05")
    add.add_argument("--zone", default="", metavar="OFFSET", help="in which time zone it counts days, as in +08:00")
    add.set_defaults(act=act_add)
    every = inner.add_parser("list", help="the texts beside a call")
    _of_call(every)
    every.set_defaults(act=act_list)
    drop = inner.add_parser("drop", help="keep one no longer")
    _of_call(drop)
    drop.add_argument("text", metavar="ID", help="the beginning of its id")
    drop.set_defaults(act=act_drop)
    compare = inner.add_parser(
        "compare", help="both sides' readouts and the press side by side, every quotation held word by word"
    )
    _of_call(compare)
    compare.add_argument("--language", choices=("en", "zh"), default="en", help="of the fixed sentences (en)")
    compare.set_defaults(act=act_compare)


def _of_call(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    options.station(parser)


def act_add(args: argparse.Namespace) -> int:
    """Keep it."""
    text = send.read_text_whole(args.file)
    name = args.name or args.file.name
    found = reach.ask(
        args, "press add", call=args.entry, name=name, text=text, published=args.published, zone=args.zone
    )
    return _give(args, [found])


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    found = reach.ask(args, "press", call=args.entry)["press"]
    if not found and not args.json:
        voice.say("no text of the press is kept beside this call")
    return _give(args, found)


def act_drop(args: argparse.Namespace) -> int:
    """Keep one no longer."""
    return _give(args, [reach.ask(args, "press drop", call=args.entry, press=args.text)])


def _give(args: argparse.Namespace, found: list[reach.Json]) -> int:
    if args.json:
        voice.give_json({"press": found})
    else:
        for one in found:
            day = f", published {one['published']}" if one["published"] else ""
            voice.give(f"{one['press'][:8]}  {one['name']}{day}, {len(one['text']):,} characters")
    return Exit.DONE


def act_compare(args: argparse.Namespace) -> int:
    """Lay them side by side."""
    found = reach.ask(args, "readout compare", call=args.entry, language=args.language)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for said in compared(found):
        voice.give(said)
    return Exit.DONE


def compared(found: reach.Json) -> Iterator[str]:
    """What differs, and how each quotation of the press stands in the readouts."""
    for one in found["documents"]:
        yield f"{one['id']}  {one['name']} ({one['language']})"
    for one in found["notes"]:
        yield f"    {one['sentence']} ({', '.join(one['documents'])})"
    for group in found["differences"]:
        yield group["title"].upper()
        for one in group["findings"]:
            there = "" if one["b"] is None else f" | {one['b']['document']}: {one['b']['words']}"
            yield f"    {one['kind']}  {one['a']['document']}: {one['a']['words']}{there}"
    for one in found["only"]:
        yield f"    only in {one['document']}: {one['words']}" if one["sure"] else f"    not found: {one['words']}"
    for one in found["checked"]:
        mark = "QUOTED" if one["found"] in ("whole", "joined") else "NOT AS QUOTED"
        there = "" if one["there"] is None else f"; {one['source']}: {one['there']}"
        yield f"{mark}  {one['document']}: {one['words']}: {one['sentence']}{there}"
