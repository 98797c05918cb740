"""`parley restore`: lay a station from a backup, and have it ask the other sides to be let in again."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import NoReturn

from parley.cli import options, passphrases, reach, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class KeysAbsent(Refusal):
    """The station's key file is not in the folder that is to be restored."""

    code = "restore-keys-absent"
    hint = "a backup holds no keys: put your copy of station.key there, readable for its owner alone, and restore again"


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("restore", help="from a backup", description=__doc__.split(": ", 1)[1])
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="the backup's file")
    parser.add_argument("--recovery-key", type=Path, required=True, metavar="FILE", help="the recovery key's file")
    options.passphrase(parser, "recovery", "the passphrase of the recovery key")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Lay the store, sign what lets every channel begin again, and end; `serve` does the rest without that key."""
    import asyncio

    from parley.service.keys.files import RECOVERY, open_seed
    from parley.service.restore import lay_store, recover
    from parley.store.backup import open_backup

    folder = reach.folder_of(args)
    if not folder.keys.is_file():
        _refuse(str(folder.keys))
    station = passphrases.station(args)
    recovery = passphrases.passphrase(args, "recovery", "the recovery key's passphrase")
    seed = open_seed(args.recovery_key, RECOVERY, recovery)
    with voice.patience("checking the backup and laying the store"):
        backup = open_backup(args.backup)
        laid = lay_store(folder, backup)
    if laid.settings_made:
        voice.say("station.toml was not there: one with the usual settings was laid; look at what it listens at")
    if not laid.store_made:
        voice.say("a store from a backup lies here already, its recovery unfinished: going on with it")
    channels = asyncio.run(recover(folder, station, seed, partial(passphrases.pin, args)))
    if args.json:
        voice.give_json({"station": str(folder.path), "made": backup.manifest.made_at, "channels": channels})
        return Exit.DONE
    voice.give(f"restored  {folder.path}")
    voice.give(f"as of     {spoken.time(backup.manifest.made_at)}")
    voice.say(f"{channels} channels are in quarantine: this station reads, and speaks when the other side has answered")
    voice.hint("put the recovery key back into its safe: `parley serve` does not need it")
    voice.hint("call the other sides, so that they expect it; then `parley serve`")
    return Exit.DONE


def _refuse(what: str) -> NoReturn:
    raise KeysAbsent(what)
