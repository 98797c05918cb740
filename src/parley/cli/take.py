"""`parley take`: say that a post here takes what was paged: an officer releases that, and the other side sees it."""

from __future__ import annotations

import argparse

from parley.cli import callwords, options, reach, releases, spoken, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("take", help="take what was paged", description=__doc__.split(": ", 1)[1])
    parser.add_argument("entry", metavar="HASH", help="the beginning of its hash, at least eight characters")
    parser.add_argument("--post", type=int, metavar="N", help="the post that takes it; else the one that was asked")
    parser.add_argument("--seen", action="store_true", help="it was seen only, and nobody has taken it yet")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(act=act, wait=0.0)


def act(args: argparse.Namespace) -> int:
    """Release it, unless it was said before, and show how it stands."""
    with reach.reached(args) as ask:
        made = ask("take draft", entry=args.entry, post=args.post, seen=args.seen)["draft"]
        if made is not None:
            releases.release(args, ask, releases.line_of(ask, made["line"]), releases.draft_of(made))
        call = callwords.of(ask, ask("show", entry=args.entry))
    if args.json:
        voice.give_json(call)
        return Exit.DONE
    for said in callwords.rows(call):
        voice.give(said, mark=spoken.mark(call["nature"]))
    voice.hint(f"this is no answer yet: `parley call answer {call['entry'][:12]}`" if call["request"] else ANSWER)
    return Exit.DONE


ANSWER = "an officer acknowledges it by `parley ack`, or answers by `parley send --answers`"
