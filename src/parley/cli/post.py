"""`parley post`: who holds which post, here and there: offices stay, people come and go."""

from __future__ import annotations

import argparse
from typing import NoReturn

from parley.cli import line0, listing, options, reach, spoken, typed, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class PostUnclear(Refusal):
    """No post of ours has this number or title."""

    code = "post-unclear"
    hint = "`parley post list` shows the posts; `parley card draft` adds one"


class PostHeldOtherwise(Refusal):
    """By our own word this post is not in the state from which that would follow."""

    code = "post-held-otherwise"
    hint = "`parley post show` tells how it stands; `relieve` follows a holder, `hold` an empty desk"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("post", help="who holds which post", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing.part(parts, "every post of both sides, and who holds it by its side's own word", act_list)
    show = parts.add_parser("show", help="one post, and all that was said of who holds it")
    show.add_argument("post", metavar="POST", help="its number or title")
    show.add_argument("--theirs", action="store_true", help="a post of the other side")
    options.channel(show)
    options.station(show)
    show.set_defaults(act=act_show)
    _saying(parts, "hold", "say that somebody holds a post of ours, from a time on").set_defaults(act=act_hold)
    _saying(parts, "relieve", "say that somebody follows who holds it now").set_defaults(act=act_relieve)
    vacate = parts.add_parser("vacate", help="say that nobody holds a post of ours, from a time on")
    _common(vacate)
    vacate.set_defaults(act=act_vacate)


def _saying(parts: options.Verbs, name: str, about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = parts.add_parser(name, help=about)
    parser.add_argument(
        "--name", action="append", default=[], metavar="LANG=NAME", help="who: en=..., zh=...; none: not said"
    )
    parser.add_argument("--acting", action="store_true", help="until somebody is appointed")
    _common(parser)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("post", metavar="POST", help="its number or title")
    parser.add_argument("--since", metavar="TIME", help="from when on (now)")
    parser.add_argument("--remark", metavar="TEXT", help="a line that goes with it")
    line0.saying(parser)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    posts = reach.ask(args, "posts", channel=args.channel)["posts"]
    if args.json:
        voice.give_json({"posts": posts})
        return Exit.DONE
    for ours in (True, False):
        for one in [one for one in posts if one["ours"] is ours]:
            whose = "ours  " if ours else "theirs"
            voice.give(f"{whose}  post {one['post']:<3} {spoken.name(one['title'])}: {spoken.holder(one['holder'])}")
    return Exit.DONE


def act_show(args: argparse.Namespace) -> int:
    """Show one."""
    with reach.reached(args) as ask:
        one = _post(ask, args, ours=not args.theirs)
    if args.json:
        voice.give_json(one)
        return Exit.DONE
    voice.give(f"post {one['post']}: {spoken.name(one['title'])}, {spoken.name(one['party'])}")
    for said in one["history"]:
        voice.give(f"  {spoken.holder(said)}  (said {spoken.short_time(said['said'])}, entry {said['entry'][:12]})")
    if not one["history"]:
        voice.give("  its side has not said who holds it")
    return Exit.DONE


def act_hold(args: argparse.Namespace) -> int:
    """Say who holds it."""
    return _tell(args, "acting" if args.acting else "held")


def act_relieve(args: argparse.Namespace) -> int:
    """Say who follows; raises PostHeldOtherwise where nobody is known to hold it."""
    return _tell(args, "acting" if args.acting else "held", relieves=True)


def act_vacate(args: argparse.Namespace) -> int:
    """Say that nobody does."""
    args.name = []
    return _tell(args, "vacant")


def _tell(args: argparse.Namespace, tenure: str, *, relieves: bool = False) -> int:
    from parley.forms.offices import Holder, Tenure
    from parley.service.entropy import now

    since = typed.read_moment(args.since, now() // 1000)
    names = typed.read_named(args.name)
    with reach.reached(args) as ask:
        post = _post(ask, args, ours=True)
        before = post["holder"]
        if relieves and (before is None or before["tenure"] == "vacant"):
            _refuse_state(f"{spoken.name(post['title'])}: {spoken.holder(before)}")
        if relieves and args.remark is None and before["name"]:
            args.remark = f"relieves {spoken.name(before['name'])}"
        voice.say(f"post {post['post']}, {spoken.name(post['title'])}: until now {spoken.holder(before)}")
        body = Holder(post["post"], Tenure[tenure.upper()], since, names or None, args.remark)
        voice.say(f"from {spoken.time(since)}: {tenure} {spoken.name(names) if names else ''}".rstrip())
        return line0.say(args, ask, body)


def _post(ask: reach.Ask, args: argparse.Namespace, *, ours: bool) -> reach.Json:
    """The post with this number or title; raises PostUnclear."""
    named = args.post.strip().casefold()
    found = [
        one
        for one in ask("posts", channel=args.channel)["posts"]
        if one["ours"] is ours
        and (named == str(one["post"]) or named in {title.casefold() for title in one["title"].values()})
    ]
    if not found or len({one["post"] for one in found}) > 1 or (not ours and len(found) > 1):
        _refuse_post(f"{args.post[:40]}: {len(found)} fit")
    return dict(found[0])


def _refuse_post(why: str) -> NoReturn:
    raise PostUnclear(why)


def _refuse_state(why: str) -> NoReturn:
    raise PostHeldOtherwise(why)
