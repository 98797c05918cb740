"""`parley officer`: who may release messages for this party's posts; each is a key file with its own passphrase."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from parley.cli import options, passphrases, reach, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal


class KeyFileExists(Refusal):
    """There is a file already where the key would be laid."""

    code = "keyfile-exists"
    hint = "choose another place; a key that is overwritten is lost"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("officer", help="who may release messages", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    add = parts.add_parser("add", help="let an officer release; makes his key file unless --public is given")
    add.add_argument("name", help="what he is called in this station's own books; it is never sent")
    add.add_argument("--key", type=Path, metavar="PATH", help="where to lay his new key file (officers/NAME.key)")
    add.add_argument("--public", metavar="HEX", help="his public key, if he made his key file elsewhere")
    options.station(add)
    options.passphrase(add, "officer", "the officer's passphrase")
    add.set_defaults(act=act_add)
    new = parts.add_parser("new", help="make a key file for an officer, on any machine; says its public key")
    new.add_argument("key", type=Path, metavar="PATH", help="where to lay it")
    options.passphrase(new, "officer", "the officer's passphrase")
    options.json(new)
    new.set_defaults(act=act_new)
    listing = parts.add_parser("list", help="who may release now")
    options.station(listing)
    listing.set_defaults(act=act_list)
    remove = parts.add_parser("remove", help="let an officer release no more")
    remove.add_argument("officer", metavar="OFFICER", help="his name, or the beginning of his id or of a key of his")
    options.station(remove)
    remove.set_defaults(act=act_remove)


def act_add(args: argparse.Namespace) -> int:
    """Make a key file where none is brought along, and tell the station."""
    if args.public is not None:
        answer = reach.ask(args, "officer add", name=args.name, public=args.public)
        return _told(args, answer, None)
    key = _place(args.key or reach.folder_of(args).opened().officers / f"{_file_name(args.name)}.key")
    with reach.reached(args) as ask:
        ask("officers")  # reaches the station before anything is made
        public = _make(args, key)
        answer = ask("officer add", name=args.name, public=public)
    return _told(args, answer, key)


def act_new(args: argparse.Namespace) -> int:
    """Make a key file and show its public key."""
    key = _place(args.key)
    public = _make(args, key)
    if args.json:
        voice.give_json({"officer": public, "key": str(key)})
    else:
        voice.give(public)
        voice.hint(f"`parley officer add NAME --public {public}` at the station")
    return Exit.DONE


def act_list(args: argparse.Namespace) -> int:
    """Show them."""
    answer = reach.ask(args, "officers")
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    for one in answer["officers"]:
        voice.give(f"{one['officer'][:16]}  {one['name']}, added {spoken.time(one['added'])}")
    if not answer["officers"]:
        voice.say("nobody may release here yet")
        voice.hint("`parley officer add NAME`")
    return Exit.DONE


def act_remove(args: argparse.Namespace) -> int:
    """Take the permission away; what he released stays."""
    answer = reach.ask(args, "officer remove", officer=args.officer)
    if args.json:
        voice.give_json(answer)
    else:
        voice.say(f"{answer['name']} releases no more; what he released stays valid")
    return Exit.DONE


def _told(args: argparse.Namespace, answer: reach.Json, key: Path | None) -> int:
    if args.json:
        voice.give_json({**answer, "key": None if key is None else str(key)})
    else:
        voice.give(f"officer  {answer['officer']}")
        if key is not None:
            voice.give(f"key      {key}")
            voice.hint(f"the file is {args.name}'s own: hand it over, and keep no copy")
    return Exit.DONE


def _make(args: argparse.Namespace, key: Path) -> str:
    from parley.keys.signing import ed25519_public
    from parley.service.entropy import entropy
    from parley.service.keys import OFFICER, write_seed

    seed = entropy(32)
    write_seed(key, OFFICER, seed, passphrases.new_passphrase(args, "officer", "the officer's passphrase"))
    return ed25519_public(seed).hex()


def _place(path: Path) -> Path:
    whole = path.expanduser().absolute()
    return _refuse(str(whole)) if whole.exists() else whole


def _file_name(name: str) -> str:
    return "".join(character if character.isalnum() or character in "-_." else "-" for character in name).strip(".")


def _refuse(what: str) -> NoReturn:
    raise KeyFileExists(what)
