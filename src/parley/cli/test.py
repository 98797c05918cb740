"""`parley test`: line tests: a person on watch here says that he is ready, and what became of each interval."""

from __future__ import annotations

import argparse
from typing import Final, NoReturn

from parley.cli import options, reach, releases, send, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal
from parley.wire.timeword import read_time


class NobodyCalled(Refusal):
    """No call-up of the other side waits for a person here."""

    code = "test-not-called"
    hint = "`parley test list` shows the tests of the last day and when the other side last called"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("test", help="line tests", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    ready = parts.add_parser("ready", help="a person on watch here answers the call-up, for every line of this watch")
    options.channel(ready)
    ready.add_argument("--post", type=int, metavar="N", help="the post that is on watch")
    ready.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.officer(ready)
    options.station(ready)
    ready.set_defaults(act=act_ready)
    listing = parts.add_parser("list", help="the tests of the last day, and what waits for a person here")
    options.channel(listing)
    listing.add_argument("--since", metavar="TIME", help="from this time on, not only of the last day")
    options.station(listing)
    listing.set_defaults(act=act_list)


def act_ready(args: argparse.Namespace) -> int:
    """Answer the newest call-up of each channel that waits."""
    from parley.forms.watch import TestReady
    from parley.wire.ids import PostId

    args.precedence, args.nature, args.handling = "routine", "test", "parties"
    body = TestReady(post=None if args.post is None else PostId(args.post))
    with reach.reached(args) as ask:
        waiting = ask("test ready", channel=args.channel)["drafts"]
        if not waiting:
            _refuse()
        lines = {one["line"]: one for one in ask("lines")["lines"]}
        entries = [releases.speak(args, ask, lines[one["line"]], body, answers=one["answers"]) for one in waiting]
    return max(send.told(args, entry) for entry in entries)


def act_list(args: argparse.Namespace) -> int:
    """Show them, the oldest first."""
    since = {} if args.since is None else {"since": read_time(args.since)}
    channels = reach.ask(args, "tests", channel=args.channel, **since)["channels"]
    if args.json:
        voice.give_json({"channels": channels})
        return Exit.DONE
    for channel in channels:
        _give(channel)
    return Exit.DONE


def _give(channel: reach.Json) -> None:
    interval = channel["interval_seconds"]
    how = f"every {spoken.span(interval)}, each side calling the other" if interval else "never, as it was agreed"
    voice.give(f"with {spoken.name(channel['other'])}: tested {how}")
    good = channel["last_good"]
    voice.give(f"  last good test {'never' if good is None else spoken.time(good['due'])}")
    for one in channel["tests"]:
        voice.give(
            f"  {spoken.short_time(one['due'])}  {_WHOSE[one['called_by_us']]}  {one['result']}: {one['sentence']}"
        )
    for one in channel["to_answer"]:
        voice.say(f"called up {spoken.short_time(one['called'])}: a person on watch here is asked to be ready")
        voice.hint("`parley test ready`")


_WHOSE: Final = {True: "our call-up  ", False: "their call-up"}


def _refuse() -> NoReturn:
    raise NobodyCalled
