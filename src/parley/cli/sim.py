"""`parley sim`: run the station's code through worlds of loss, crashes and lying disks; one seed, one world."""

from __future__ import annotations

import argparse

from parley.cli import options, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("sim", help="test this version in bad worlds", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--seeds", type=int, default=100, metavar="N", help="how many worlds (100)")
    parser.add_argument("--seed", type=int, metavar="SEED", help="this one world, instead of many")
    parser.add_argument("--first", type=int, default=1, metavar="SEED", help="the first seed (1)")
    parser.add_argument("--trace", action="store_true", help="tell every world event by event")
    options.json(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Run them; a world that fails is a finding."""
    from parley.sim.run import run_seeds

    if args.seed is not None:
        args.first, args.seeds = args.seed, 1
    told: list[str] = []
    with voice.patience("the worlds run"):
        failed = run_seeds(args.first, args.seeds, args.trace, told.append if args.json else voice.give)
    if args.json:
        voice.give_json({"first": args.first, "seeds": args.seeds, "failed": failed, "told": told})
    return Exit.FOUND if failed else Exit.DONE
