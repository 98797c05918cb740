"""`parley undertaking`: what a post will do, by when: made, put off, done with proof, withdrawn, and seen as done."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NoReturn

from parley.cli import arranging, listing, options, reach, releases, send, spoken, typed, voice
from parley.wire.errors import Refusal


class NoUndertaking(Refusal):
    """No undertaking, or more than one, begins so."""

    code = "undertaking-unclear"
    hint = "`parley undertaking list` shows them; give more characters of the hash"


class UndertakingOwner(Refusal):
    """This word about an undertaking is for the other side to say."""

    code = "undertaking-owner"
    hint = "whoever made it says that it is done, put off or withdrawn; the other side says whether it sees it as done"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    about = __doc__.split(": ", 1)[1]
    parser = verbs.add_parser("undertaking", help="what a post will do, by when", description=about)
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    _make(parts)
    done = _part(parts, "done", "say that one of ours is done", act_done)
    done.add_argument("--proof", action="append", default=[], metavar="HASH", help="an entry that shows it; repeat")
    done.add_argument("--remark", metavar="TEXT", help="in one line")
    withdraw = _part(parts, "withdraw", "say that one of ours will not be done", act_withdraw)
    withdraw.add_argument("--reason", required=True, metavar="TEXT", help="why, in one line")
    put_off = _part(parts, "put-off", "give one of ours another date", act_put_off)
    put_off.add_argument("--due", required=True, metavar="TIME", help="the new date")
    put_off.add_argument("--reason", required=True, metavar="TEXT", help="why, in one line")
    view = _part(parts, "view", "say whether we take one of theirs as done", act_view)
    how = view.add_mutually_exclusive_group(required=True)
    how.add_argument("--done", action="store_true", help="we take it as done")
    how.add_argument("--not-done", action="store_true", help="we do not")
    view.add_argument("--remark", metavar="TEXT", help="in one line")
    every = parts.add_parser("list", help="every one: open, overdue, done or withdrawn")
    options.line(every)
    options.station(every)
    every.set_defaults(act=act_list)


def _make(parts: options.Verbs) -> None:
    parser = parts.add_parser("make", help="undertake something")
    parser.add_argument("line", nargs="?", metavar="LINE", help="the beginning of the line's id, where there are more")
    parser.add_argument(
        "--text", action="append", required=True, metavar="LANG=TEXT", help="what; repeat for another language"
    )
    parser.add_argument("--due", required=True, metavar="TIME", help="by when")
    parser.add_argument("--under", metavar="HASH", help="the understanding that it belongs to")
    parser.add_argument("--call", metavar="HASH", help="the call in which it was said, by its request's hash")
    parser.add_argument("--item", metavar="TEXT", help="with --call: on which item of its agenda")
    arranging.marks(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_make)


def _part(parts: options.Verbs, name: str, purpose: str, act: object) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = parts.add_parser(name, help=purpose)
    parser.add_argument("entry", metavar="HASH", help="the beginning of its hash")
    arranging.speaking(parser)
    parser.set_defaults(act=act)
    return parser


def act_make(args: argparse.Namespace) -> int:
    """Release and say it."""
    from parley.forms.text import typed as typed_text
    from parley.forms.understandings import TEXT_CHARACTERS_MAX, UndertakingMade

    named = typed.read_named(args.text)
    text = {language: typed_text(one, TEXT_CHARACTERS_MAX) for language, one in named.items()}
    (due,) = arranging.read_times([args.due], "due:")
    with reach.reached(args) as ask:
        under = None if args.under is None else ask("show", entry=args.under)
        call = None if args.call is None else ask("call", call=args.call)
        about = call if under is None else under
        line = releases.choose_line(ask, args.line if about is None else about["line"])
        answers = None if under is None else under["hash"]
        body = UndertakingMade(text, due, None if call is None else bytes.fromhex(call["call"]), args.item)
        body.check()
        return send.told(args, releases.speak(args, ask, line, body, answers=answers))


def act_done(args: argparse.Namespace) -> int:
    """Say that it is done, and by which entries that shows."""
    from parley.forms.understandings import UndertakingDone

    with reach.reached(args) as ask:
        proofs = tuple(bytes.fromhex(ask("show", entry=one)["hash"]) for one in args.proof)
        return _say(args, ask, UndertakingDone(proofs, args.remark), ours=True)


def act_withdraw(args: argparse.Namespace) -> int:
    """Say that it will not be done."""
    from parley.forms.understandings import UndertakingWithdrawn

    with reach.reached(args) as ask:
        return _say(args, ask, UndertakingWithdrawn(args.reason), ours=True)


def act_put_off(args: argparse.Namespace) -> int:
    """Give it another date."""
    from parley.forms.understandings import UndertakingPutOff

    (due,) = arranging.read_times([args.due], "due:")
    with reach.reached(args) as ask:
        return _say(args, ask, UndertakingPutOff(due, args.reason), ours=True)


def act_view(args: argparse.Namespace) -> int:
    """Say whether we take it as done."""
    from parley.forms.understandings import UndertakingView

    with reach.reached(args) as ask:
        return _say(args, ask, UndertakingView(args.done, args.remark), ours=False)


def _say(args: argparse.Namespace, ask: reach.Ask, body: object, *, ours: bool) -> int:
    """Show the undertaking as it stands, release, and say it; raises NoUndertaking, UndertakingOwner."""
    one = _there(ask, args.entry)
    if one["ours"] is not ours:
        raise UndertakingOwner(one["undertaking"][:12])
    args.precedence, args.nature, args.handling = "routine", one["nature"], "parties"
    for said in rows(one):
        voice.say(said.strip(), mark=spoken.mark(one["nature"]))
    line = releases.choose_line(ask, one["line"])
    return send.told(args, releases.speak(args, ask, line, body, answers=one["undertaking"]))


def act_list(args: argparse.Namespace) -> int:
    """List them, the oldest first."""
    return listing.give(args, "undertakings", _marked_rows, "there are no undertakings on record", line=args.line)


def _marked_rows(one: reach.Json) -> list[tuple[str, str]]:
    return [(said, spoken.mark(one["nature"])) for said in rows(one)]


def rows(one: reach.Json) -> Iterator[str]:
    """One undertaking: whose, by when, and what became of it."""
    late = ", LATE" if one["late"] else ""
    first = next(iter(one["text"].values()), "").split("\n")[0]
    yield f"{one['undertaking'][:12]}  {one['stage'].upper()}{late}  {first[:72]}"
    whose = "ours" if one["ours"] else f"of {spoken.name(one['other'])}"
    yield f"    {whose}: {spoken.name(one['title'])} (post {one['post']}); {one['sentence']}"
    moved = f", first {spoken.short_time(one['first_due'])}" if one["due"] != one["first_due"] else ""
    yield f"    due {spoken.time(one['due'])}{moved}"
    if one["under"] is not None:
        yield f"    under {one['under'][:12]}"
    if one["call"] is not None:
        on = f", on: {one['item']}" if one["item"] else ""
        yield f"    said in the call {one['call'][:12]}{on}"
    for word in one["moves"]:
        yield f"    put off {spoken.short_time(word['time'])}: {word['reason']}"
    if one["settled"] is not None:
        said = one["settled"].get("reason") or one["settled"].get("remark")
        yield f"    {one['stage']} {spoken.short_time(one['settled']['time'])}{f': {said}' if said else ''}"
    for proof in one["proofs"]:
        yield f"    shown by entry {proof[:16]}"
    if one["view"] is not None:
        word = "taken as done" if one["accepted"] else "NOT TAKEN AS DONE"
        remark = f": {one['view']['remark']}" if one["view"]["remark"] else ""
        yield f"    {word} by {'them' if one['ours'] else 'us'}{remark}"


def _there(ask: reach.Ask, prefix: str) -> reach.Json:
    """The one undertaking whose hash begins so; raises NoUndertaking."""
    found = [one for one in ask("undertakings")["undertakings"] if one["undertaking"].startswith(prefix.lower())]
    return dict(found[0]) if len(found) == 1 else _refuse(f"{len(found)} begin with {prefix[:64]}")


def _refuse(why: str) -> NoReturn:
    raise NoUndertaking(why)
