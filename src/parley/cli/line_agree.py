"""The parts of `parley line` by which two parties agree on a line, and end it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NoReturn

from parley.cli import line0, line_forms, options, reach, releases, spoken, typed, voice
from parley.wire.errors import Refusal
from parley.wire.marks import Precedence
from parley.wire.timeword import read_time

UNASKED = {
    "titles": {},
    "categories": {},
    "bearers": [],
    "bearers_min": 1,
    "two_person": [],
    "hold_seconds": 0,
    "until": None,
    "replaces": None,
}
"""What is proposed of a line where no option names it; answer times, tests and attachments: what the code has."""


class TermsUnclear(Refusal):
    """The options do not say what the line is to be."""

    code = "terms-unclear"
    hint = "`parley line propose --help` shows how categories, precedences and posts are named"


def register(parts: options.Verbs) -> None:
    """Add the parts."""
    propose = parts.add_parser("propose", help="propose a line to the other side, by its terms")
    _terms(propose, required=True)
    propose.set_defaults(act=act_propose)
    counter = parts.add_parser("counter", help="propose other terms in the place of their proposal")
    counter.add_argument("proposal", metavar="HASH", help="their proposal; what no option names is as it says")
    _terms(counter, required=False)
    counter.set_defaults(act=act_counter)
    accept = parts.add_parser("accept", help="agree to a proposal of the other side: the line opens")
    accept.add_argument("proposal", metavar="HASH", help="the beginning of its hash")
    line0.saying(accept)
    accept.set_defaults(act=act_accept)
    refuse = parts.add_parser("refuse", help="do not agree to a proposal of the other side")
    refuse.add_argument("proposal", metavar="HASH", help="the beginning of its hash")
    refuse.add_argument("--reason", required=True, metavar="TEXT", help="why, one line")
    line0.saying(refuse)
    refuse.set_defaults(act=act_refuse)
    withdraw = parts.add_parser("withdraw", help="take a proposal of our own back")
    withdraw.add_argument("proposal", metavar="HASH", help="the beginning of its hash")
    withdraw.add_argument("--reason", metavar="TEXT", help="why, one line")
    line0.saying(withdraw)
    withdraw.set_defaults(act=act_withdraw)
    close = parts.add_parser("close", help="end a line: nothing more is said on it, and its record stays")
    close.add_argument("line", metavar="LINE", help="the beginning of its id")
    close.add_argument("--reason", required=True, metavar="TEXT", help="why, one line")
    line0.saying(close)
    close.set_defaults(act=act_close)


def _terms(parser: argparse.ArgumentParser, *, required: bool) -> None:
    add = parser.add_argument
    add("--own-post", type=int, required=required, metavar="POST", help="which post of ours speaks on it")
    add("--other-post", type=int, required=required, metavar="POST", help="which post of theirs")
    add("--title", action="append", metavar="LANG=TEXT", help="what the line is called; in both languages")
    add(
        "--category",
        action="append",
        metavar="NAME[=PRECEDENCE]",
        help="a category that it has, and the highest precedence (flash); repeat; none: all",
    )
    add("--answer-time", action="append", metavar="PRECEDENCE=SPAN", help="when an answer is due: immediate=30m")
    add("--bearer", action="append", metavar="BEARER", help="a way that it uses: tcp, folder; repeat; none: any")
    add("--bearers-min", type=int, metavar="N", help="how many ways are to live at least (1)")
    add("--test-interval", metavar="SPAN", help="how often the line is tested (1h); 0s: never")
    add("--two-person", action="append", metavar="CATEGORY", help="a category that two officers release; repeat")
    add("--attachment-max", metavar="SIZE", help="the largest attachment: 4MiB")
    add(
        "--hold",
        metavar="SPAN",
        help="how long what was released waits, and can be taken back, before it is signed (0s)",
    )
    add("--until", metavar="TIME", help="when the agreement runs out; none: it does not")
    add("--replaces", metavar="LINE", help="the line that closes when this one opens")
    line_forms.options(parser)
    add("--remark", metavar="TEXT", help="a text that goes with the proposal")
    line0.saying(parser)


def act_propose(args: argparse.Namespace) -> int:
    """Propose one."""
    from parley.record.agreement import ANSWER_SECONDS, TEST_SECONDS
    from parley.wire.limits import ATTACHMENT_BYTES_MAX

    usual = {
        **UNASKED,
        "answer_seconds": {one.name: ANSWER_SECONDS[one] for one in Precedence},
        "test_seconds": TEST_SECONDS,
        "attachment_bytes_max": ATTACHMENT_BYTES_MAX,
    }
    with reach.reached(args) as ask:
        channel = line0.choose_channel(ask, args.channel)["channel"]
        return _propose(args, ask, channel, args.own_post, args.other_post, usual)


def act_counter(args: argparse.Namespace) -> int:
    """Propose one in the place of theirs."""
    with reach.reached(args) as ask:
        theirs = _proposal(ask, args, ours=False)
        args.channel = theirs["channel"]
        terms = theirs["terms"]
        own_post = terms["own_post"] if args.own_post is None else args.own_post
        other_post = terms["other_post"] if args.other_post is None else args.other_post
        return _propose(args, ask, theirs["channel"], own_post, other_post, terms["agreement"], theirs=theirs)


def _propose(
    args: argparse.Namespace,
    ask: reach.Ask,
    channel: str,
    own_post: int,
    other_post: int,
    usual: reach.Json,
    *,
    theirs: reach.Json | None = None,
) -> int:
    from parley.forms.agreements import Proposal

    made = ask(
        "line terms",
        channel=channel,
        own_post=own_post,
        other_post=other_post,
        agreement=_changed(ask, args, usual),
        forms=line_forms.chosen(ask, args, None if theirs is None else line_forms.named(theirs["terms"]["forms"])),
    )
    _show(made["view"])
    voice.say(f"it would be line {made['line'][:16]}")
    answers = None if theirs is None else theirs["proposal"]
    return line0.say(args, ask, Proposal(line0.hashed(made["terms"]), args.remark), answers=answers)


def act_accept(args: argparse.Namespace) -> int:
    """Agree."""
    from parley.forms.agreements import Acceptance

    with reach.reached(args) as ask:
        theirs = _proposal(ask, args, ours=False)
        args.channel = theirs["channel"]
        _show(theirs["terms"])
        voice.say(f"to accept: line {theirs['line'][:16]} opens")
        return line0.say(args, ask, Acceptance(line0.hashed(theirs["line"])), answers=theirs["proposal"])


def act_refuse(args: argparse.Namespace) -> int:
    """Do not agree."""
    from parley.forms.agreements import ProposalRefusal

    with reach.reached(args) as ask:
        theirs = _proposal(ask, args, ours=False)
        args.channel = theirs["channel"]
        return line0.say(args, ask, ProposalRefusal(args.reason), answers=theirs["proposal"])


def act_withdraw(args: argparse.Namespace) -> int:
    """Take our own back."""
    from parley.forms.agreements import Withdrawal

    with reach.reached(args) as ask:
        own = _proposal(ask, args, ours=True)
        args.channel = own["channel"]
        return line0.say(args, ask, Withdrawal(args.reason), answers=own["proposal"])


def act_close(args: argparse.Namespace) -> int:
    """End a line."""
    from parley.forms.agreements import Closing

    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        args.channel = line["channel"]
        voice.say(f"to close: {line['line'][:16]}, {spoken.sides(line)}; its record stays, and can be checked")
        return line0.say(args, ask, Closing(line0.hashed(line["line"]), args.reason))


# -- what the options ask ----------------------------------------------------------------------------------------------


def _changed(ask: reach.Ask, args: argparse.Namespace, usual: reach.Json) -> reach.Json:
    """The agreement with what the options name in the place of what it says."""
    asked = {
        "titles": None if args.title is None else typed.read_named(args.title),
        "categories": None if args.category is None else dict(map(_category, args.category)),
        "answer_seconds": usual["answer_seconds"] | dict(map(_answer_time, args.answer_time or ())),
        "bearers": args.bearer,
        "bearers_min": args.bearers_min,
        "test_seconds": None if args.test_interval is None else typed.read_span(args.test_interval),
        "two_person": args.two_person,
        "attachment_bytes_max": None if args.attachment_max is None else typed.read_size(args.attachment_max),
        "hold_seconds": None if args.hold is None else typed.read_span(args.hold),
        "until": None if args.until is None else read_time(args.until),
        "replaces": None if args.replaces is None else releases.choose_line(ask, args.replaces)["line"],
    }
    changed = usual | {key: value for key, value in asked.items() if value is not None}
    for category in changed["two_person"]:
        _known(category)
    if not changed["titles"]:
        _refuse("a line has a title: --title en=... --title zh=...")
    return changed


def _category(given: str) -> tuple[str, str]:
    name, _, ceiling = given.partition("=")
    return _known(name), _precedence(ceiling or "flash")


def _answer_time(given: str) -> tuple[str, int]:
    name, span = typed.read_pair(given)
    return _precedence(name), typed.read_span(span)


def _known(category: str) -> str:
    from parley.forms.categories import CATEGORIES

    return category if category in CATEGORIES else _refuse(f"no category {category[:32]}: {', '.join(CATEGORIES)}")


def _precedence(name: str) -> str:
    known = Precedence.__members__
    return name.upper() if name.upper() in known else _refuse(f"no precedence {name[:32]}: {', '.join(known).lower()}")


def _proposal(ask: reach.Ask, args: argparse.Namespace, *, ours: bool) -> reach.Json:
    found = ask("proposals", channel=args.channel)["proposals"]
    return line0.one_of([one for one in found if one["ours"] is ours], "proposal", args.proposal)


# -- what is told ------------------------------------------------------------------------------------------------------


def told(one: reach.Json) -> str:
    """A proposal, how old it is, and whose move it is."""
    whose = "our proposal" if one["ours"] else "their proposal"
    terms = one["terms"]
    about = spoken.name(terms["agreement"]["titles"])
    posts = f"post {terms['own_post']} (us) with post {terms['other_post']}"
    move = {"ours": "it is for us to answer", "theirs": "it is for them to answer", None: one["fate"]}[one["move"]]
    why = f": {one['reason']}" if one["reason"] else ""
    return f"{one['proposal'][:16]}  {whose}, {spoken.age(one['age_seconds'])}, {about}, {posts}: {move}{why}"


def _show(terms: reach.Json) -> None:
    """What would be agreed, item by item."""
    voice.say(f"our post   {terms['own_post']}: {spoken.name(terms['own_title'])}")
    voice.say(f"theirs     {terms['other_post']}: {spoken.name(terms['other_title'])}")
    for said in agreed(terms["agreement"]):
        voice.say(said)
    voice.say(f"forms      letter, {', '.join(line_forms.named(terms['forms']))}".rstrip(", "))


def agreed(agreement: reach.Json) -> Iterator[str]:
    """What was agreed, or is proposed, item by item."""
    yield f"title      {spoken.name(agreement['titles'])}"
    categories = ", ".join(f"{name} up to {ceiling}" for name, ceiling in agreement["categories"].items())
    yield f"carries    {categories or 'every category, up to FLASH'}"
    times = ", ".join(f"{name} {spoken.span(seconds)}" for name, seconds in agreement["answer_seconds"].items())
    yield f"answers    within: {times}"
    yield f"bearers    {', '.join(agreement['bearers']) or 'any'}; at least {agreement['bearers_min']} to live"
    tests = f"every {spoken.span(agreement['test_seconds'])}" if agreement["test_seconds"] else "none"
    yield f"tests      {tests}"
    if agreement["two_person"]:
        yield f"two        officers release: {', '.join(agreement['two_person'])}"
    if agreement["hold_seconds"]:
        yield f"hold       {spoken.span(agreement['hold_seconds'])} before what was released is signed; FLASH at once"
    yield f"files      up to {agreement['attachment_bytes_max']:,} bytes each"
    if agreement["until"] is not None:
        yield f"until      {spoken.time(agreement['until'])}"
    if agreement["replaces"] is not None:
        yield f"replaces   line {agreement['replaces'][:16]}, which closes then"
    yield "apart      stop, incident, distress, test and the orderwire stay open when the rest is suspended"


def _refuse(why: str) -> NoReturn:
    raise TermsUnclear(why)
