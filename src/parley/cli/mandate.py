"""`parley mandate`: which post may speak for which, on what, until when; and why one may or may not."""

from __future__ import annotations

import argparse

from parley.cli import line0, listing, options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.wire.marks import Precedence
from parley.wire.timeword import read_time

PRECEDENCES = [one.name.lower() for one in Precedence]
ACTS = {
    "suspend": "let a mandate of ours rest, until it is resumed",
    "resume": "let a suspended mandate of ours hold again",
    "revoke": "end a mandate of ours for good, at once",
}


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("mandate", help="who may speak for whom", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing.part(parts, "every mandate of both sides, and how it stands", act_list)
    _give(parts)
    for name, about in ACTS.items():
        change = parts.add_parser(name, help=about)
        change.add_argument("mandate", metavar="HASH", help="the beginning of its hash")
        change.add_argument("--reason", metavar="TEXT", help="a line that goes with it")
        line0.saying(change, precedence="immediate")
        change.set_defaults(act=act_change, change=name)
    check = parts.add_parser("check", help="may a post say this here now: by which mandates, or by which rule not")
    check.add_argument("--post", type=int, required=True, metavar="POST", help="who would speak")
    check.add_argument("--form", default="letter", metavar="FORM", help="in which form (letter)")
    check.add_argument("--precedence", choices=PRECEDENCES, default="routine", help="how urgent (routine)")
    check.add_argument("--theirs", action="store_true", help="a post of the other side")
    options.line(check)
    options.station(check)
    check.set_defaults(act=act_check)


def _give(parts: options.Verbs) -> None:
    give = parts.add_parser("give", help="let one post of ours speak for another")
    give.add_argument("--from", dest="grantor", type=int, required=True, metavar="POST", help="for whom it speaks")
    give.add_argument("--to", dest="holder", type=int, required=True, metavar="POST", help="who may speak")
    give.add_argument("--on", action="append", default=[], metavar="LINE", help="on this line; repeat; none: all")
    give.add_argument("--form", action="append", default=[], metavar="FORM", help="in this form; repeat; none: all")
    give.add_argument("--up-to", choices=PRECEDENCES, default="flash", help="the highest precedence (flash)")
    give.add_argument("--until", required=True, metavar="TIME", help="until when it holds")
    give.add_argument("--delegable", action="store_true", help="its holder may pass it on")
    give.add_argument("--under", metavar="HASH", help="the mandate by which the grantor itself speaks")
    line0.saying(give)
    give.set_defaults(act=act_give)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    none = "there are none: on each line its own post speaks"
    return listing.give(args, "mandates", lambda one: [(_told(one), "")], none, channel=args.channel)


def act_give(args: argparse.Namespace) -> int:
    """Give one."""
    from parley.forms.offices import Mandate

    until = read_time(args.until)
    with reach.reached(args) as ask:
        lines = tuple(line0.hashed(releases.choose_line(ask, one)["line"]) for one in args.on)
        under = None if args.under is None else _one(ask, args, args.under)["mandate"]
        voice.say(f"post {args.holder} may speak for post {args.grantor} until {spoken.time(until)}")
        body = Mandate(
            args.grantor,
            args.holder,
            lines,
            tuple(args.form),
            Precedence[args.up_to.upper()],
            until,
            args.delegable,
            None if under is None else line0.hashed(under),
        )
        return line0.say(args, ask, body)


def act_change(args: argparse.Namespace) -> int:
    """Suspend, resume or revoke one."""
    from parley.forms.offices import MandateAct, MandateChange

    with reach.reached(args) as ask:
        one = _one(ask, args, args.mandate)
        voice.say(f"to {args.change}: {_told(one)}")
        body = MandateChange(MandateAct[args.change.upper()], args.reason)
        return line0.say(args, ask, body, answers=one["mandate"])


def act_check(args: argparse.Namespace) -> int:
    """Explain."""
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        found = ask(
            "mandate check",
            line=line["line"],
            post=args.post,
            form=args.form,
            precedence=args.precedence.upper(),
            ours=not args.theirs,
        )
    if args.json:
        voice.give_json(found)
    else:
        _explain(args, found)
    return Exit.DONE if found["may"] else Exit.FOUND


def _explain(args: argparse.Namespace, found: reach.Json) -> None:
    wish = f"{args.form}, {args.precedence.upper()}, on line {found['line'][:16]}"
    if found["may"]:
        by = "it is the line's own post" if not found["chain"] else "by mandate"
        voice.give(f"post {found['post']} may say {wish}: {by}")
        for one in found["chain"]:
            voice.give(f"  {_told(one)}")
        return
    voice.give(f"post {found['post']} may not say {wish}: rule {found['rule']['code']}")
    voice.give(f"  {found['rule']['sentence']}")
    for tried in found["tried"]:
        voice.give(f"  not by {' then '.join(one['mandate'][:12] for one in tried['chain'])}: {tried['rule']['code']}")
    voice.hint(found["rule"]["hint"])


def _one(ask: reach.Ask, args: argparse.Namespace, prefix: str) -> reach.Json:
    ours = [one for one in ask("mandates", channel=args.channel)["mandates"] if one["ours"]]
    return line0.one_of(ours, "mandate", prefix)


def _told(one: reach.Json) -> str:
    """A mandate in one line."""
    whose = "ours" if one["ours"] else "theirs"
    holder, grantor = (f"post {one[who]} ({spoken.name(one[f'{who}_title'])})" for who in ("holder", "grantor"))
    lines = f"on {', '.join(line[:12] for line in one['lines'])}" if one["lines"] else "on every line"
    forms = f"{', '.join(one['forms'])}" if one["forms"] else "any form"
    state = one["state"].upper() if one["state"] != "in force" else one["state"]
    reason = f" ({one['reason']})" if one["reason"] else ""
    more = ", may be passed on" if one["delegable"] else ""
    under = f", under {one['under'][:12]}" if one["under"] else ""
    return (
        f"{one['mandate'][:12]}  {whose}: {holder} for {grantor}, {lines}, {forms}, up to {one['precedence']}, "
        f"until {spoken.short_time(one['until_seconds'])}{more}{under}: {state}{reason}"
    )
