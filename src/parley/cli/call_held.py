"""The parts of `parley call` about a call that is held: what is on record of it, the agenda, its end."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

from parley.cli import arranging, options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

STATES: Final = {
    "asked": "asked, not agreed",
    "agreed": "agreed; the room is not open yet",
    "open": "the room is open",
    "running": "RUNNING",
    "over": "over",
    "cancelled": "taken back",
}
SIDES: Final = (("ours", "us", True), ("theirs", "them", False))


def register(parts: options.Verbs) -> None:
    """Add the parts."""
    one = parts.add_parser("show", help="a call: who was in it, what each side raised, its facts and where they differ")
    _call(one)
    options.station(one)
    one.set_defaults(act=act_show)
    agenda = parts.add_parser("agenda", help="say what our side would raise; the newest list counts")
    _call(agenda)
    agenda.add_argument("--topic", action="append", required=True, metavar="TEXT", help="an item; repeat for more")
    arranging.speaking(agenda)
    agenda.set_defaults(act=act_agenda)
    end = parts.add_parser("end", help="end a call for both sides, at once")
    _call(end)
    end.add_argument("officer", metavar="OFFICER", help="who ends it: his name, or the beginning of his id or of a key")
    options.station(end)
    end.set_defaults(act=act_end)


def _call(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("call", metavar="HASH", help="the beginning of the request's hash")


def act_show(args: argparse.Namespace) -> int:
    """Show all that is on record of a call."""
    found = reach.ask(args, "call", call=args.call)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for said in told(found):
        voice.give(said, mark=spoken.mark(found["nature"]))
    return Exit.DONE


def act_agenda(args: argparse.Namespace) -> int:
    """Say what our side would raise."""
    from parley.forms.meetings import CallAgenda

    with reach.reached(args) as ask:
        call = ask("call", call=args.call)
        arranging.as_before(args, ask("show", entry=call["call"]))
        line = releases.line_of(ask, call["line"])
        body = CallAgenda(topics=tuple(args.topic))
        return send.told(args, releases.speak(args, ask, line, body, answers=call["call"]))


def act_end(args: argparse.Namespace) -> int:
    """End the call for both."""
    with reach.reached(args) as ask:
        call = ask("call", call=args.call)
        found = ask("room end", call=call["call"], officer=args.officer)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    voice.say("the call is ended for both sides", mark=spoken.mark(call["nature"]))
    return Exit.DONE


# -- in words ----------------------------------------------------------------------------------------------------------


def told(call: Json) -> Iterator[str]:
    """A call in full."""
    way = "out" if call["ours"] else "in "
    yield f"{call['call'][:12]}  {way}  {STATES[call['state']]}  {spoken.name(call['other'])}"
    yield f"    asked {spoken.short_time(call['time'])} by {_post(call)}{_invited(call['invitation'])}"
    if call["accepted"] is not None:
        yield f"    accepted {spoken.short_time(call['accepted']['time'])}{_at(call['at'])}"
    for whose, word, _ in SIDES:
        yield from (f"    to be raised by {word}: {one}" for one in call["agenda"][whose])
    there = {one["page"] for one in call["present"]}
    yield from (f"    {_joining(one, one['page'] in there)}" for one in call["joinings"])
    yield from (f"    raised by {_by(one)}: {one['topic']}" for one in call["raised"])
    yield from (f"    typed by {one['name']} ({_by(one)}): {one['text']}" for one in call["texts"])
    yield from (f"    REFUSED by {_by(one)}: {one['why']}{_detail(one)}" for one in call["refused"])
    if call["ended"] is not None:
        ended = call["ended"]
        yield f"    ended {spoken.short_time(ended['time'])} by {ended['name']} ({_by(ended)})"
    yield from _facts(call["facts"])


def _facts(facts: Json) -> Iterator[str]:
    """What both stations signed: once where it is the same, else both and the fields that differ."""
    signed = [(word, facts[whose]) for whose, word, _ in SIDES if facts[whose] is not None]
    if not signed:
        yield "no facts are signed yet"
    elif len(signed) == len(SIDES) and not facts["differs"]:
        yield "facts, signed alike by both stations"
        yield from _told(signed[0][1])
    else:
        for word, one in signed:
            yield f"facts as signed by {word}"
            yield from _told(one)
    if facts["differs"]:
        yield f"DIFFERS  {', '.join(facts['differs'])}"


def _told(facts: Json) -> Iterator[str]:
    requested, agreed = facts["requested"], facts["agreed"]
    invited = _invited(facts["invitation"])
    yield f"    requested by {_post(requested)}, {spoken.short_time(facts['requested_at'])}{invited}"
    yield f"    agreed by {_post(agreed)}, {spoken.short_time(facts['agreed_at'])}"
    for what in ("starts", "ends"):
        yield f"    {what} {spoken.time(facts[what])}"
        for whose, word, _ in SIDES:
            if (local := facts["local"][whose][what]) is not None:
                yield f"        {local['time']} with {word} ({local['zone']})"
    yield f"    by {facts['means']}"
    yield from (f"    present: {_present(one)}" for one in facts["present"])
    yield from (f"    raised by {_by(one)}: {one['topic']}" for one in facts["raised"])


def _present(one: Json) -> str:
    role = ", interpreter" if one["role"] == "interpreter" else ""
    return f"{one['name']}, {_post(one)}{role}, {spoken.short_time(one['joined'])} to {spoken.short_time(one['left'])}"


def _joining(one: Json, is_there: bool) -> str:  # noqa: FBT001 -- of one row
    gone = "in it to the end" if one["left"] is None else f"{one['why']} {spoken.short_time(one['left'])}"
    left = "is in it" if is_there else gone
    role = "interpreter, " if one["role"] == "interpreter" else ""
    return f"{one['name']}, {_post(one)}, {role}by {one['means']}: joined {spoken.short_time(one['joined'])}, {left}"


def _post(one: Json) -> str:
    """A post and whose it is."""
    title = spoken.name(one["title"]) if one["title"] else f"post {one['post']}"
    return f"{title} ({_by(one)})"


def _by(one: Json) -> str:
    return "us" if one["ours"] else "them"


def _invited(invitation: str | None) -> str:
    return "" if invitation is None else f", at {'our' if invitation == 'ours' else 'their'} invitation"


def _at(at: int | None) -> str:
    return ", for at once" if at is None else f", for {spoken.short_time(at)}"


def _detail(one: Json) -> str:
    return "" if one["detail"] is None else f" ({one['detail']})"
