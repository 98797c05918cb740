"""`parley orderwire`: one watch floor to the other, about the line itself; no commitment can be made by it."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import line0, options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("orderwire", help="between the watch floors", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    say = parts.add_parser("send", help="say something to the other watch")
    say.add_argument("text", nargs="?", help="the text; else --text-file, else standard input")
    say.add_argument("--text-file", type=Path, metavar="FILE", help="the text, in UTF-8")
    say.add_argument("--language", metavar="LANG", help="its language; else the first of our card")
    say.add_argument("--answers", metavar="HASH", help="the entry that this answers")
    line0.saying(say)
    say.set_defaults(act=act_send)
    listing = parts.add_parser("list", help="what the watch floors said, oldest first")
    listing.add_argument("--count", type=int, default=20, metavar="N", help="how many at most (20)")
    options.channel(listing)
    options.station(listing)
    listing.set_defaults(act=act_list)


def act_send(args: argparse.Namespace) -> int:
    """Say it."""
    from parley.forms.watch import Orderwire

    text = send.read_text(args.text, args.text_file)
    with reach.reached(args) as ask:
        language = args.language or line0.choose_channel(ask, args.channel)["own_languages"][0]
        return line0.say(args, ask, Orderwire(language, text), answers=releases.answered(ask, args.answers))


def act_list(args: argparse.Namespace) -> int:
    """List it."""
    with reach.reached(args) as ask:
        zero = line0.choose_channel(ask, args.channel)
        said = ask("inbox", line=zero["line"], count=releases.ALL)["entries"]
    entries = [one for one in said if one["form"] == "orderwire/1"][-args.count :]
    if args.json:
        voice.give_json({"entries": entries})
        return Exit.DONE
    for one in entries:
        way = "out" if one["ours"] else "in "
        mark = spoken.mark(one["nature"])
        voice.give(f"{one['hash'][:12]}  {way}  {spoken.short_time(one['time'])}  {spoken.state(one)}", mark=mark)
        voice.give(f"  {one['body']['text']}" if one["body"] else "  (its body cannot be shown)", mark=mark)
    if not entries:
        voice.say("nothing")
    return Exit.DONE
