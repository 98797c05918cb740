"""`parley config`: look at the station's settings."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from parley.cli import options, reach, voice
from parley.cli.codes import Exit


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("config", help="the station's settings", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    check = parts.add_parser("check", help="whether station.toml is right; what is in force")
    options.station(check)
    check.set_defaults(act=act_check)


def act_check(args: argparse.Namespace) -> int:
    """Read it as `serve` would."""
    from parley.service.config import BadConfig, settings_in

    folder = reach.folder_of(args).opened()
    try:
        config = settings_in(folder)
    except BadConfig as bad:
        voice.complain(bad, as_json=args.json)
        return Exit.FOUND
    settings = asdict(config)
    if args.json:
        voice.give_json({"settings": settings})
        return Exit.DONE
    for name, value in settings.items():
        voice.give(f"{name} = {value!r}" if not isinstance(value, bool) else f"{name} = {str(value).lower()}")
    voice.say("station.toml is right; a serving station takes changes when it is started again")
    return Exit.DONE
