"""`parley restriction`: what keeps a person from taking part, on record by either side so that it is met in time."""

from __future__ import annotations

import argparse

from parley.cli import line0, listing, options, reach, spoken, typed, voice
from parley.wire.timeword import read_time

MEANS = ("in_person", "video", "voice", "text")


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("restriction", help="what keeps a person away", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing.part(parts, "what either side put on record, and whether it holds", act_list)
    put = parts.add_parser("set", help="put a restriction on record; nothing is blocked by it")
    put.add_argument("person", metavar="PERSON", help="whom it keeps away, by name or title")
    put.add_argument("--theirs", action="store_true", help="the person is of the other side; else of ours")
    put.add_argument("--basis", required=True, metavar="TEXT", help="which sanction, ban or rule")
    put.add_argument("--imposed-by", required=True, metavar="TEXT", help="whose it is")
    put.add_argument(
        "--means",
        action="append",
        required=True,
        choices=[one.replace("_", "-") for one in MEANS],
        help="by which means the person cannot take part; repeat",
    )
    put.add_argument("--since", metavar="TIME", help="from when on (now)")
    put.add_argument("--until", metavar="TIME", help="until when; none: until it is lifted")
    put.add_argument("--post", type=int, metavar="POST", help="the post that the person holds")
    line0.saying(put)
    put.set_defaults(act=act_set)
    lift = parts.add_parser("lift", help="say that a restriction of our own record holds no longer")
    lift.add_argument("restriction", metavar="HASH", help="the beginning of its hash")
    lift.add_argument("--reason", metavar="TEXT", help="a line that goes with it")
    line0.saying(lift)
    lift.set_defaults(act=act_lift)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    none = "there are none on record"
    return listing.give(args, "restrictions", lambda one: [(_told(one), "")], none, channel=args.channel)


def act_set(args: argparse.Namespace) -> int:
    """Put one on record."""
    from parley.forms.standings import Means, Restriction, Whose
    from parley.service.entropy import now

    body = Restriction(
        Whose.THEIRS if args.theirs else Whose.OURS,
        args.person,
        args.basis,
        args.imposed_by,
        tuple(Means[one.replace("-", "_").upper()] for one in dict.fromkeys(args.means)),
        typed.read_moment(args.since, now() // 1000),
        None if args.until is None else read_time(args.until),
        args.post,
    )
    with reach.reached(args) as ask:
        voice.say(f"{args.person}: not {', '.join(dict.fromkeys(args.means))}, by {args.basis} of {args.imposed_by}")
        return line0.say(args, ask, body)


def act_lift(args: argparse.Namespace) -> int:
    """Lift one."""
    from parley.forms.standings import RestrictionLifted

    with reach.reached(args) as ask:
        known = ask("restrictions", channel=args.channel)["restrictions"]
        one = line0.one_of([one for one in known if one["recorded_by_us"]], "restriction", args.restriction)
        voice.say(f"to lift: {_told(one)}")
        return line0.say(args, ask, RestrictionLifted(args.reason), answers=one["restriction"])


def _told(one: reach.Json) -> str:
    """A restriction in one line."""
    by = "us" if one["recorded_by_us"] else "them"
    whose = "ours" if one["ours"] else "theirs"
    state = "holds" if one["holds"] else "lifted" if one["lifted"] else "does not hold now"
    until = f" until {spoken.short_time(one['until_seconds'])}" if one["until_seconds"] is not None else ""
    means = ", ".join(means.replace("_", " ") for means in one["means"])
    return (
        f"{one['restriction'][:12]}  {one['person']} ({whose}): not {means}, by {one['basis']} of {one['imposed_by']}, "
        f"since {spoken.short_time(one['since_seconds'])}{until}; put on record by {by}: {state}"
    )
