"""`parley call`: ask the other side to speak with us, answer such a request, take one back; what is on record of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from parley.cli import (
    arranging,
    call_held,
    call_press,
    callwords,
    listing,
    options,
    reach,
    releases,
    send,
    spoken,
    voice,
)
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.forms.calls import CallAnswered

REQUEST = "call/request/1"
INVITATIONS = ("ours", "theirs")


class NoCallRequest(Refusal):
    """This entry is not a call request of the side that this verb is for."""

    code = "call-request-wanted"
    hint = "`parley call list` shows them: those of the other side are answered, our own are cancelled"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("call", help="ask to speak, and answer", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    _request(parts)
    every = parts.add_parser("list", help="what wants an answer: how far it has come, and by when one is due")
    options.line(every)
    every.add_argument("--all", action="store_true", help="what is closed too")
    options.station(every)
    every.set_defaults(act=act_list)
    _answer(parts)
    cancel = parts.add_parser("cancel", help="take our own request back")
    cancel.add_argument("entry", metavar="HASH", help="the beginning of the request's hash")
    cancel.add_argument("--reason", metavar="TEXT", help="why, in one line")
    arranging.speaking(cancel)
    cancel.set_defaults(act=act_cancel)
    call_held.register(parts)
    call_press.register(parts)


def _request(parts: options.Verbs) -> None:
    parser = parts.add_parser("request", help="ask the other side to speak with us")
    parser.add_argument("line", nargs="?", metavar="LINE", help="the beginning of the line's id, where there are more")
    parser.add_argument("--topic", action="append", required=True, metavar="TEXT", help="what about; repeat for more")
    parser.add_argument(
        "--language", action="append", metavar="LANG", help="in which languages; else the first of our card"
    )
    parser.add_argument("--means", required=True, metavar="MEANS", help="video,voice,text,in-person: some of them")
    parser.add_argument(
        "--at", action="append", default=[], metavar="TIME", help="when we could; repeat for more; none: at once"
    )
    arranging.people(parser)
    parser.add_argument("--want", type=int, metavar="POST", help="the other side's post, if not the line's own")
    parser.add_argument("--invitation", choices=INVITATIONS, help="at whose invitation it is made, if there was one")
    arranging.marks(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_request)


def _answer(parts: options.Verbs) -> None:
    parser = parts.add_parser("answer", help="answer a request of the other side")
    parser.add_argument("entry", metavar="HASH", help="the beginning of the request's hash")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--accept", action="store_true", help="we speak, at the time that they offered or at --at")
    how.add_argument("--other-time", metavar="TIME", help="not then; at this time")
    how.add_argument("--will-answer-by", metavar="TIME", help="an answer comes by then")
    how.add_argument("--decline", metavar="REASON", help="we do not speak, because")
    how.add_argument("--wrong-desk", type=int, metavar="POST", help="it is for this post of ours")
    parser.add_argument("--at", metavar="TIME", help="with --accept: when, of the times that they offered")
    parser.add_argument("--means", metavar="MEANS", help="by which of the means that they offered")
    parser.add_argument("--reason", metavar="TEXT", help="why, in one line")
    arranging.people(parser)
    arranging.speaking(parser)
    parser.set_defaults(act=act_answer)


def act_request(args: argparse.Namespace) -> int:
    """Show what a meeting would meet, release, say it, and tell by when an answer is due."""
    from parley.forms.calls import CallRequest
    from parley.forms.standings import Whose
    from parley.wire.ids import PostId

    mark = spoken.mark(args.nature.upper())
    times = arranging.read_times(args.at, "offered:")
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        body = CallRequest(
            topics=tuple(args.topic),
            languages=tuple(args.language or line["own_languages"][:1]),
            means=arranging.read_means(args.means),
            times_seconds=times,
            people=tuple(args.people),
            wanted=None if args.want is None else PostId(args.want),
            invitation=None if args.invitation is None else Whose[args.invitation.upper()],
        )
        _warn(ask, line, args.people, args.means, times[0] if times else None, mark)
        entry = releases.speak(args, ask, line, body)
        if "hash" in entry and not args.json:
            _tell(ask, entry)
    return send.told(args, entry)


def act_list(args: argparse.Namespace) -> int:
    """List what wants an answer, the oldest first."""
    return listing.give(args, "calls", _marked_rows, "nothing wants an answer", line=args.line, all=args.all)


def _marked_rows(call: reach.Json) -> list[tuple[str, str]]:
    return [(said, spoken.mark(call["nature"])) for said in callwords.rows(call)]


def act_answer(args: argparse.Namespace) -> int:
    """Show what was asked and what a meeting would meet, release, and say it."""
    body = _answered(args)
    with reach.reached(args) as ask:
        entry = _request_there(ask, args.entry, ours=False)
        arranging.as_before(args, entry)
        mark = spoken.mark(entry["nature"])
        call = callwords.of(ask, entry)
        for said in callwords.rows(call):
            voice.say(said.strip(), mark=mark)
        line = releases.choose_line(ask, entry["line"])
        if args.accept:
            means = args.means or ",".join(call["request"]["means"]).replace("_", "-")
            at = body.at_seconds or next(iter(call["request"]["times_seconds"]), None)
            _warn(ask, line, [*call["request"]["people"], *args.people], means, at, mark)
        said_entry = releases.speak(args, ask, line, body, answers=entry["hash"])
    return send.told(args, said_entry)


def act_cancel(args: argparse.Namespace) -> int:
    """Take our own request back."""
    from parley.forms.calls import CallCancelled

    with reach.reached(args) as ask:
        entry = _request_there(ask, args.entry, ours=True)
        arranging.as_before(args, entry)
        line = releases.choose_line(ask, entry["line"])
        said = releases.speak(args, ask, line, CallCancelled(reason=args.reason), answers=entry["hash"])
    return send.told(args, said)


def _answered(args: argparse.Namespace) -> CallAnswered:
    """What the options answer."""
    from parley.forms.calls import CallAnswer, CallAnswered
    from parley.wire.ids import PostId

    kinds = (
        (args.accept, CallAnswer.ACCEPTED, args.at, "agreed:"),
        (args.other_time, CallAnswer.OTHER_TIME, args.other_time, "offered instead:"),
        (args.will_answer_by, CallAnswer.WILL_ANSWER, args.will_answer_by, "an answer by:"),
        (args.decline, CallAnswer.DECLINED, None, ""),
        (args.wrong_desk is not None, CallAnswer.WRONG_DESK, None, ""),
    )
    kind, typed, what = next((kind, typed, what) for true, kind, typed, what in kinds if true)
    return CallAnswered(
        answer=kind,
        at_seconds=arranging.one_time(typed, what),
        reason=args.decline or args.reason,
        desk=None if args.wrong_desk is None else PostId(args.wrong_desk),
        means=None if args.means is None else arranging.read_means(args.means)[0],
        people=tuple(args.people),
    )


def _request_there(ask: reach.Ask, prefix: str, *, ours: bool) -> reach.Json:
    """The call request whose hash begins so; raises NoCallRequest, NoEntry, AmbiguousEntry."""
    entry = ask("show", entry=prefix)
    if entry["form"] != REQUEST:
        _refuse(f"it is of the form {entry['form']}")
    if entry["ours"] is not ours:
        _refuse("it is our own" if entry["ours"] else "it is the other side's")
    return entry


def _warn(ask: reach.Ask, line: reach.Json, people: list[str], means: str, at: int | None, mark: str) -> None:
    """Say, before anything is released, which restrictions the meeting would meet."""
    arranging.read_means(means)
    names = [one.strip().lower().replace("-", "_") for one in means.split(",")]
    arranging.warn(ask("prospect", line=line["line"], people=people, means=names, at=at), mark)


def _tell(ask: reach.Ask, entry: reach.Json) -> None:
    """Say by when an answer is due, and who else may take the request."""
    call = callwords.of(ask, entry)
    for said in (callwords.progress(call), callwords.waiting(call)):
        voice.say(said, mark=spoken.mark(call["nature"]))


def _refuse(why: str) -> NoReturn:
    raise NoCallRequest(why)
