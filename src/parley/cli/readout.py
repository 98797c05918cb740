"""`parley readout`: what our side says of a call: written, fixed, published word for word, and shown to anybody."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from parley.cli import arranging, options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit

STATES: Final = {"fixed": "FIXED, not published yet", "published": "PUBLISHED", "replaced": "REPLACED by a later one"}


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("readout", help="what each side says of a call", description=about)
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    commit = parts.add_parser("commit", help="write one and fix its text: only its digest crosses the line")
    commit.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    commit.add_argument("text", nargs="?", help="the text; else --text-file, else standard input")
    commit.add_argument("--text-file", type=Path, metavar="FILE", help="the text, in UTF-8")
    commit.add_argument("--title", required=True, metavar="TEXT", help="its title, in one line")
    commit.add_argument("--language", metavar="LANG", help="its language, which governs; else the first of our card")
    arranging.speaking(commit)
    commit.set_defaults(act=act_commit)
    publish = parts.add_parser("publish", help="say the text that is fixed; only when the other side holds its digest")
    publish.add_argument("entry", metavar="HASH", help="the beginning of the hash of the entry that fixes it")
    publish.add_argument("--where", metavar="TEXT", help="where it is published")
    publish.add_argument("--at", metavar="TIME", help="when it is or was published; else now")
    arranging.speaking(publish)
    publish.set_defaults(act=act_publish)
    _looking(parts)


def _looking(parts: options.Verbs) -> None:
    every = parts.add_parser("list", help="both sides' readouts of a call, every version")
    every.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    options.station(every)
    every.set_defaults(act=act_list)
    show = parts.add_parser("show", help="the same with their whole texts")
    show.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    options.station(show)
    show.set_defaults(act=act_show)
    page = parts.add_parser("page", help="write a page for anybody, in English and Chinese, and its proof beside it")
    page.add_argument("entry", metavar="HASH", help="the beginning of the hash of the entry that fixes it")
    page.add_argument("out", type=Path, metavar="FOLDER", help="a new folder")
    page.add_argument("--no-facts", action="store_true", help="without the facts of the call, and who was present")
    options.station(page)
    page.set_defaults(act=act_page)


def act_commit(args: argparse.Namespace) -> int:
    """Keep the text here, release its digest, and say that."""
    text = send.read_text(args.text, args.text_file)
    with reach.reached(args) as ask:
        made = ask("readout write", call=args.entry, title=args.title, text=text, language=args.language)
        entry = _release(args, ask, made)
        if not args.json and "hash" in entry:
            voice.hint(f"publish it once the other side holds this: `parley readout publish {entry['hash'][:12]}`")
    return send.told(args, entry)


def act_publish(args: argparse.Namespace) -> int:
    """Release the text, and say it."""
    at = arranging.one_time(args.at, "published:")
    with reach.reached(args) as ask:
        return send.told(
            args, _release(args, ask, ask("readout publish", readout=args.entry, published=at, where=args.where))
        )


def _release(args: argparse.Namespace, ask: reach.Ask, made: reach.Json) -> reach.Json:
    """Show the text that it is about, and release what the station made ready."""
    mark = spoken.mark(made["draft"]["nature"])
    for said in _text(made["text"]["title"], made["text"]["body"]):
        voice.say(said.strip(), mark=mark)
    line = releases.choose_line(ask, made["draft"]["line"])
    return releases.release(args, ask, line, releases.draft_of(made["draft"]))


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    return _give(args, whole=False)


def act_show(args: argparse.Namespace) -> int:
    """Show them whole."""
    return _give(args, whole=True)


def _give(args: argparse.Namespace, *, whole: bool) -> int:
    found = reach.ask(args, "readouts", call=args.entry)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for one in found["readouts"]:
        for said in rows(one, found, whole=whole):
            voice.give(said, mark=spoken.mark(one["nature"]))
    for one in found["kept"]:
        if not one["fixed"]:
            voice.give(f"{one['text'][:12]}  WRITTEN, not fixed yet: {one['title']}")
    if not found["readouts"] and not found["kept"]:
        voice.say("neither side has fixed a readout of this call")
    return Exit.DONE


def act_page(args: argparse.Namespace) -> int:
    """Write the page and its proof, and say what of the record that discloses."""
    folder = args.out.expanduser().absolute()
    made = reach.ask(args, "readout page", readout=args.entry, path=str(folder), facts=not args.no_facts)
    if args.json:
        voice.give_json(made)
        return Exit.DONE
    for one in made["files"]:
        voice.give(f"{folder / one['name']}  {one['bytes']:,} bytes")
    for one in made["entries"]:
        voice.say(f"the proof discloses {one['form']} {one['hash'][:12]}, for {one['handling']}")
    voice.hint(f"anybody can check it: python verifier/verify.py {folder}/proof.parley --page {folder}/readout.en.html")
    return Exit.DONE


# -- words -------------------------------------------------------------------------------------------------------------


def rows(one: reach.Json, found: reach.Json, *, whole: bool) -> Iterator[str]:
    """One version: whose, since when it is fixed and held, and its text."""
    said = one["published"]
    title = "" if said is None else f"  {said['title']}"
    yield f"{one['readout'][:12]}  {STATES[one['state']]}{title}"
    whose = "ours" if one["ours"] else f"of {spoken.name(found['other'])}"
    yield f"    {whose}, version {one['version']}; text fixed {spoken.time(one['time'])}"
    if one["ours"]:
        held = one["held_as_of"]
        yield "    the other side does not hold that yet" if held is None else f"    held by them {spoken.time(held)}"
    if one["replaces"] is not None:
        yield f"    in the place of {one['replaces'][:12]}"
    if said is None:
        return
    where = f", in {said['where']}" if said["where"] else ""
    yield f"    published {spoken.time(said['published_seconds'])}{where}, in {said['language']}"
    yield f"    entry {said['entry'][:12]}"
    if whole:
        yield from _text(said["title"], said["text"])


def _text(title: str, text: str) -> Iterator[str]:
    yield f"      | {title}"
    yield from (f"      | {row}" for row in ["", *text.split("\n")])
