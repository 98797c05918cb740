"""What the verbs by which people arrange to speak have in common: means, times, people, and what stands in the way."""

from __future__ import annotations

import argparse
from typing import Any, Final, NoReturn

from parley.cli import options, spoken, voice
from parley.wire.errors import Refusal
from parley.wire.marks import Precedence
from parley.wire.timeword import read_time

Json = dict[str, Any]

MEANS: Final = ("in-person", "video", "voice", "text")
"""In the order of the form's own numbers."""


class UnknownMeans(Refusal):
    """People do not meet by these means."""

    code = "means-unknown"
    hint = "name some of in-person, video, voice, text, with commas between them"


def speaking(parser: argparse.ArgumentParser) -> None:
    """The options of every verb by which a post says something here."""
    options.speaker(parser)
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.drafting(parser)
    options.officer(parser)
    options.station(parser)


def marks(parser: argparse.ArgumentParser) -> None:
    """How urgent it is, and whether it is meant in earnest."""
    names = [one.name.lower() for one in Precedence]
    parser.add_argument("--precedence", choices=names, default="routine", help="how urgent (routine)")
    parser.add_argument(
        "--exercise", dest="nature", action="store_const", const="exercise", default="operation", help="not in earnest"
    )
    parser.set_defaults(handling="parties")


def people(parser: argparse.ArgumentParser) -> None:
    """Who takes part for us."""
    parser.add_argument(
        "--people", action="append", default=[], metavar="NAME", help="who takes part for us; repeat for more"
    )


def as_before(args: argparse.Namespace, entry: Json) -> None:
    """What answers an entry is as urgent, as much in earnest, and for the same eyes."""
    args.precedence, args.nature, args.handling = entry["precedence"], entry["nature"], entry["handling"]


def read_means(typed: str) -> tuple[Any, ...]:
    """The means that were typed, each once, in order; raises UnknownMeans."""
    from parley.forms.standings import Means

    words = list(dict.fromkeys(one.strip().lower() for one in typed.split(",")))
    unknown = [one for one in words if one not in MEANS]
    if unknown:
        _refuse(", ".join(unknown)[:64])
    return tuple(Means(MEANS.index(one)) for one in words)


def read_times(typed: list[str], what: str) -> tuple[int, ...]:
    """Times as typed, each echoed as it was understood; raises TimeWithoutZone, TimeUnreadable."""
    found = tuple(read_time(one) for one in typed)
    for seconds in found:
        voice.say(f"{what} {spoken.time(seconds)}")
    return found


def one_time(typed: str | None, what: str) -> int | None:
    """The same for at most one."""
    return None if typed is None else read_times([typed], what)[0]


def means_words(found: list[str]) -> str:
    """Means as people say them."""
    return ", ".join(one.replace("_", " ") for one in found)


def warn(prospect: Json | None, mark: str = "") -> None:
    """Say what a meeting would meet, and what remains; nothing is blocked by it."""
    for said in barriers(prospect):
        voice.say(said, mark=mark)


def barriers(prospect: Json | None) -> list[str]:
    """The restrictions that a meeting would meet, the means that remain; nothing where it meets none."""
    if prospect is None or not prospect["restrictions"]:
        return []
    found = [_barrier(one) for one in prospect["restrictions"]]
    left = means_words(prospect["means_left"])
    others = means_words(prospect["other_means"])
    found.append(f"of the means offered there remain: {left}" if left else "none of the means offered remains")
    if others:
        found.append(f"by other means nobody is barred: {others}")
    found += [f"{whose} own card also names: {named}" for whose, named in _deputies(prospect) if named]
    found.append("nothing is blocked: it is for people to decide")
    return found


def _deputies(prospect: Json) -> list[tuple[str, str]]:
    """Who may take part instead, of each side on which somebody is barred."""
    barred = {(one["whose"] == "ours") is one["recorded_by_us"] for one in prospect["restrictions"]}
    sides = ((True, "our", "deputies_ours"), (False, "their", "deputies_theirs"))
    return [
        (whose, ", ".join(spoken.name(one["title"]) for one in prospect[key]))
        for ours, whose, key in sides
        if ours in barred
    ]


def _barrier(one: Json) -> str:
    side = "our" if one["recorded_by_us"] else "their"
    until = "" if one["until_seconds"] is None else f" until {spoken.short_time(one['until_seconds'])}"
    barred = means_words(one["bars"])
    return (
        f"RESTRICTION  {one['person']}: {one['basis']}, imposed by {one['imposed_by']}, on {side} record since"
        f" {spoken.short_time(one['since_seconds'])}{until}; bars {barred}"
    )


def _refuse(why: str) -> NoReturn:
    raise UnknownMeans(why)
