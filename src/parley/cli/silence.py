"""`parley silence`: which kind of silence an entry met, from the record alone, and what nobody can know."""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.cli import callwords, options, reach, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("silence", help="which kind of silence", description=__doc__.split(": ", 1)[1])
    parser.add_argument("entry", metavar="HASH", help="the beginning of the hash of what wants an answer")
    parser.add_argument("--bundle", type=Path, metavar="FILE", help="write the certificate there, for a third party")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Say which kind it is; write the certificate."""
    path = None if args.bundle is None else str(args.bundle.expanduser().absolute())
    found = reach.ask(args, "silence", entry=args.entry, path=path)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    mark = spoken.mark(found["call"]["nature"])
    for said in rows(found):
        voice.give(said, mark=mark)
    for said in own_word(found["own_word"]):
        voice.say(said, mark=mark)
    if path is not None:
        voice.give(f"certificate  {path}", mark=mark)
        voice.hint("anybody checks it with `python3 verifier/verify.py FILE`, which shares no code with Parley")
    return Exit.DONE


def rows(found: reach.Json) -> list[str]:
    """What the record shows."""
    call = found["call"]
    held = found["held_as_of"]
    good = found["last_good_test"]
    lines = [
        f"silence      {found['kind']}, as of {spoken.time(found['as_of'])}",
        f"which says   {found['meaning']}",
        f"not known    {found['unknowable']}",
        f"entry        {found['entry']}",
        f"said         {spoken.time(found['said'])}",
        f"due          {spoken.time(found['due'])}",
    ]
    if found["ours"]:
        lines.append(
            f"held there   {'no receipt shows it' if held is None else spoken.time(held) + ', by their clock'}"
        )
    lines += [
        f"{step:<12} {spoken.time(at)}, by the clock of whose station signed it" for step, at in found["steps"].items()
    ]
    lines += [f"said then    {callwords.word(call, one)}, {spoken.time(one['time'])}" for one in call["words"]]
    lines.append(
        f"last good    {'no line test is on record' if good is None else 'line test of ' + spoken.time(good['due'])}"
    )
    return lines


def own_word(own: reach.Json) -> list[str]:
    """What only this station says, and no signature of the other side supports."""
    heard = own["heard_seconds_ago"]
    ways = [f"way by {one['bearer']} to {one['address']}: {one['state']}" for one in own["bearers"]]
    return [
        f"our own word, which proves nothing: {said}" for said in (f"last heard from them {spoken.age(heard)}", *ways)
    ]
