"""`parley minutes`: one text of what was said in a call, for both sides to agree, in their languages."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from parley.cli import arranging, options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit
from parley.cli.understanding import check_languages, named_texts, text_options


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("minutes", help="minutes of a call, agreed by both sides", description=about)
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    propose = parts.add_parser("propose", help="propose a text")
    propose.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    text_options(propose)
    arranging.speaking(propose)
    propose.set_defaults(act=act_propose)
    agree = parts.add_parser("agree", help="agree to the other side's text")
    agree.add_argument("entry", metavar="HASH", help="the beginning of the proposal's hash")
    arranging.speaking(agree)
    agree.set_defaults(act=act_agree)
    decline = parts.add_parser("decline", help="decline the other side's text, or take our own back")
    decline.add_argument("entry", metavar="HASH", help="the beginning of the proposal's hash")
    decline.add_argument("--reason", required=True, metavar="TEXT", help="why, in one line")
    arranging.speaking(decline)
    decline.set_defaults(act=act_decline)
    every = parts.add_parser("list", help="the minutes of a call, and where they stand")
    every.add_argument("entry", metavar="HASH", help="the beginning of the hash of the call's request")
    options.station(every)
    every.set_defaults(act=act_list)


def act_propose(args: argparse.Namespace) -> int:
    """Release the text, and propose it."""
    from parley.forms.readouts import MINUTES_CHARACTERS_MAX

    text = named_texts(args, MINUTES_CHARACTERS_MAX)
    with reach.reached(args) as ask:
        call = ask("call", call=args.entry)
        line = releases.choose_line(ask, call["line"])
        check_languages([one for one in line["languages"] if one not in text])
        return send.told(args, _say(args, ask, ask("minutes draft", call=call["call"], text=text)["draft"]))


def act_agree(args: argparse.Namespace) -> int:
    """Show the whole text, release, and say that it is agreed."""
    return _answer(args, None)


def act_decline(args: argparse.Namespace) -> int:
    """Show it, release, and say that it is not agreed."""
    return _answer(args, args.reason)


def _answer(args: argparse.Namespace, reason: str | None) -> int:
    with reach.reached(args) as ask:
        made = ask("minutes answer draft", minutes=args.entry, reason=reason)["draft"]
        call = ask("show", entry=made["answers"])["answers"]
        for one in ask("minutes", call=call)["minutes"]:
            for said in rows(one) if one["minutes"] == made["answers"] else ():
                voice.say(said.strip(), mark=spoken.mark(one["nature"]))
        return send.told(args, _say(args, ask, made))


def _say(args: argparse.Namespace, ask: reach.Ask, made: reach.Json) -> reach.Json:
    return releases.release(args, ask, releases.choose_line(ask, made["line"]), releases.draft_of(made))


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    found = reach.ask(args, "minutes", call=args.entry)["minutes"]
    if args.json:
        voice.give_json({"minutes": found})
        return Exit.DONE
    for one in found:
        for said in rows(one):
            voice.give(said, mark=spoken.mark(one["nature"]))
    if not found:
        voice.say("no minutes of this call are proposed")
    return Exit.DONE


def rows(one: reach.Json) -> Iterator[str]:
    """Minutes in full: where they stand, and the text in each language."""
    by = "us" if one["ours"] else "them"
    yield f"{one['minutes'][:12]}  {one['stage'].upper()}  proposed by {by} {spoken.short_time(one['time'])}"
    yield f"    {one['sentence']}"
    if one["declined"] is not None:
        yield f"    {one['declined']['reason']}"
    for language, text in one["text"].items():
        yield f"    in {language}:"
        yield from (f"      | {row}" for row in text.split("\n"))
