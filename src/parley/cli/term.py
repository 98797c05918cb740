"""`parley term`: contest how a term is rendered, agree or decline, and the glossary of the line that comes of it."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from parley.cli import arranging, glossary, listing, options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class NoTerm(Refusal):
    """No contested term, or more than one, begins so."""

    code = "term-unclear"
    hint = "`parley term list` shows them; give more characters of the hash"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("term", help="contested terms, and the glossary", description=about)
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    _contest(parts)
    agree = parts.add_parser("agree", help="let the rendering that the other side prefers go into the glossary")
    agree.set_defaults(act=act_agree)
    decline = parts.add_parser("decline", help="decline it, or take our own back")
    decline.add_argument("--reason", required=True, metavar="TEXT", help="why, in one line")
    decline.set_defaults(act=act_decline)
    for part in (agree, decline):
        part.add_argument("entry", metavar="HASH", help="the beginning of the hash of who contests it")
        arranging.speaking(part)
    every = parts.add_parser("list", help="every contested term, and what became of it")
    options.line(every)
    every.add_argument(
        "--as-glossary",
        action="store_true",
        help="what both have agreed on, as JSON that `parley accounts compare --glossary` reads",
    )
    options.station(every)
    every.set_defaults(act=act_list)


def _contest(parts: options.Verbs) -> None:
    parser = parts.add_parser("contest", help="contest how a term is rendered in an entry or a translation")
    parser.add_argument("entry", metavar="HASH", help="the beginning of the hash of the entry where it stands")
    parser.add_argument("--term", required=True, metavar="TEXT", help="the term")
    parser.add_argument("--language", required=True, metavar="LANG", help="its language")
    parser.add_argument("--met", required=True, metavar="TEXT", help="how it is rendered there")
    parser.add_argument("--prefer", required=True, metavar="TEXT", help="how it should be")
    parser.add_argument("--in", dest="rendered_in", required=True, metavar="LANG", help="the language of both of these")
    parser.add_argument("--remark", metavar="TEXT", help="why, in one line")
    options.line(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_contest)


def act_contest(args: argparse.Namespace) -> int:
    """Release and say it."""
    from parley.forms.translations import TermContested

    body = TermContested(args.term, args.language, args.met, args.prefer, args.rendered_in, args.remark)
    with reach.reached(args) as ask:
        entry = ask("show", entry=args.entry)
        args.precedence, args.nature, args.handling = "routine", entry["nature"], "parties"
        own_line = releases.line_of(ask, entry["line"])
        line = own_line if own_line["index"] else releases.choose_line(ask, args.line)
        return send.told(args, releases.speak(args, ask, line, body, answers=entry["hash"]))


def act_agree(args: argparse.Namespace) -> int:
    """Show it, release, and agree."""
    from parley.forms.translations import TermAgreed

    return _answer(args, TermAgreed())


def act_decline(args: argparse.Namespace) -> int:
    """Show it, release, and decline."""
    from parley.forms.translations import TermDeclined

    return _answer(args, TermDeclined(args.reason))


def _answer(args: argparse.Namespace, body: object) -> int:
    with reach.reached(args) as ask:
        one = _there(ask, args.entry)
        args.precedence, args.nature, args.handling = "routine", one["nature"], "parties"
        for said in glossary.contested(one):
            voice.say(said.strip(), mark=spoken.mark(one["nature"]))
        line = releases.choose_line(ask, one["line"])
        return send.told(args, releases.speak(args, ask, line, body, answers=one["contest"]))


def act_list(args: argparse.Namespace) -> int:
    """List them, the oldest first; or the glossary that comes of them."""
    if not args.as_glossary:
        return listing.give(args, "terms", _marked_rows, "no term is contested", line=args.line)
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        found = ask("glossary", line=line["line"])["glossary"]
    voice.give_json(as_glossary(found))
    return Exit.DONE


def as_glossary(found: list[reach.Json]) -> dict[str, dict[str, list[Any]]]:
    """Each term with its renderings, the agreed one marked, as the comparison of accounts reads a glossary."""
    made: dict[str, dict[str, list[Any]]] = {}
    for one in found:
        row = made.setdefault(one["term"], {one["language"]: [one["term"]]})
        row.setdefault(one["rendered_in"], []).extend([{"words": one["preferred"], "who": "both"}, one["met"]])
    return made


def _marked_rows(one: reach.Json) -> list[tuple[str, str]]:
    return [(said, spoken.mark(one["nature"])) for said in glossary.contested(one)]


def _there(ask: reach.Ask, prefix: str) -> reach.Json:
    """The one contest whose hash begins so; raises NoTerm."""
    found = [one for one in ask("terms")["terms"] if one["contest"].startswith(prefix.lower())]
    return dict(found[0]) if len(found) == 1 else _refuse(f"{len(found)} begin with {prefix[:64]}")


def _refuse(why: str) -> NoReturn:
    raise NoTerm(why)
