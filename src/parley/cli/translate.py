"""`parley translate`: put a translation beside an entry, by an officer or by a machine; the original governs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from parley.cli import arranging, glossary, options, reach, releases, send, spoken, voice

if TYPE_CHECKING:
    from parley.forms.translations import Machine


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("translate", help="put a translation beside an entry", description=about)
    parser.add_argument("entry", metavar="HASH", help="the beginning of the original's hash")
    parser.add_argument("text", nargs="?", help="the translation; else --text-file or --machine, else standard input")
    parser.add_argument("--text-file", type=Path, metavar="FILE", help="the translation, in UTF-8")
    parser.add_argument(
        "--machine", action="store_true", help="have it made by the translator that station.toml names, and read it"
    )
    parser.add_argument("--language", required=True, metavar="LANG", help="the language of the translation")
    parser.add_argument("--field", metavar="NAME", help="which field of the entry, if not its text")
    options.line(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Show the original, then the translation as it would be signed; release and say it."""
    from parley.forms.translations import Translation
    from parley.service.requests.languages import original

    with reach.reached(args) as ask:
        entry = ask("show", entry=args.entry)
        arranging.as_before(args, entry)
        mark = spoken.mark(entry["nature"])
        source, text = original(entry, args.field)
        voice.say(f"the original, in {source}, governs:", mark=mark)
        _quote(text, mark)
        made, machine = _made(args, ask, entry)
        by = glossary.maker(None if machine is None else {"name": machine.name, "version": machine.version})
        voice.say(f"the translation, in {args.language}, {by}:", mark=mark)
        _quote(made, mark)
        own_line = releases.line_of(ask, entry["line"])
        line = own_line if own_line["index"] else releases.choose_line(ask, args.line)
        glossary.offer(ask, line, text, mark=mark)
        body = Translation(args.language, made, machine, args.field)
        said = releases.speak(args, ask, line, body, answers=entry["hash"])
    return send.told(args, said)


def _made(args: argparse.Namespace, ask: reach.Ask, entry: reach.Json) -> tuple[str, Machine | None]:
    """The translation, and the machine that made it, if one did."""
    from parley.forms.translations import Machine

    if not args.machine:
        return send.read_text(args.text, args.text_file), None
    found = ask("translate", entry=entry["hash"], language=args.language, field=args.field)
    voice.say(f"the text went to {found['address']}; read what came back before you sign it")
    return found["text"], Machine(found["machine"]["name"], found["machine"]["version"])


def _quote(text: str, mark: str) -> None:
    for row in text.split("\n"):
        voice.say(f"  | {row}", mark=mark)
