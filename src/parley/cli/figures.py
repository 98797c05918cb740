"""`parley figures`: a month in figures: tests met, availability, answer times by precedence; from the record alone."""

from __future__ import annotations

import argparse
import re
from typing import Final, NoReturn

from parley.cli import options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal

MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
SIDES: Final = {"they_answer": "they answered", "we_answer": "we answered"}


class BadMonth(Refusal):
    """This is not a month."""

    code = "month-bad"
    hint = "write year and month: 2026-11"


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("figures", help="a month in figures", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--month", metavar="YYYY-MM", help="which month, in UTC; else this one")
    options.channel(parser)
    parser.add_argument("--csv", action="store_true", help="as a table, one figure a row")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Give them."""
    if args.month is not None and not MONTH.fullmatch(args.month):
        _refuse(args.month)
    found = reach.ask(args, "figures", month=args.month, channel=args.channel, table=args.csv)
    if args.json:
        voice.give_json(found)
    elif args.csv:
        voice.give(found["table"].rstrip("\n"))
    else:
        _give(found)
    return Exit.DONE


def _give(found: reach.Json) -> None:
    voice.say(f"{found['month']}, by UTC; times are those that their authors claimed; exercises are not counted")
    for channel in found["channels"]:
        voice.give(f"with {spoken.name(channel['other'])}")
        for side, said in SIDES.items():
            voice.give(f"  line tests that {said}: {_tests(channel['tests'][side])}")
        for line in channel["lines"]:
            voice.give(f"  line {line['line'][:16]}, {line['exercises']} exercises not counted")
            for side, said in SIDES.items():
                for one in line[side]:
                    voice.give(f"    {said} {_answers(one)}")
            for side, counts in (line["undertakings"] or {}).items():
                if counts["due"]:
                    voice.give(f"    {side} undertakings: {_undertakings(counts)}")


def _tests(tests: reach.Json) -> str:
    share = tests["share"]
    counted = ", ".join(f"{count} {name.replace('-', ' ')}" for name, count in tests["results"].items() if count)
    available = "" if share is None else f"; {100 * share:.2f} % of those that were staffed were met"
    return (counted or "none") + available


def _answers(one: reach.Json) -> str:
    times = ""
    if one["median_seconds"] is not None:
        half, most = spoken.span(one["median_seconds"]), spoken.span(one["ninety_seconds"])
        times = f"; half within {half}, nine in ten within {most}"
    return (
        f"{one['answered']} of {one['asked']} {one['precedence']}, {one['within']} in time, {one['late']} late,"
        f" {one['declined']} declined; {one['unanswered']} overdue, {one['waiting']} waiting{times}"
    )


def _undertakings(counts: reach.Json) -> str:
    words = ("kept", "late", "open", "overdue", "withdrawn", "moved", "not_accepted")
    said = ", ".join(f"{counts[word]} {word.replace('_', ' ')}" for word in words if counts[word])
    return f"{counts['due']} due: {said}"


def _refuse(why: str) -> NoReturn:
    raise BadMonth(why[:16])
