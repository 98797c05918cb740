"""`parley officer`: who may speak for this party's posts, in what roles, and with which keys of his own."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, NoReturn

from parley.cli import listing, options, passphrases, reach, spoken, typed, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal

KINDS: Final = {"file": "key file", "passkey": "passkey", "sealed": "passphrase"}


class KeyFileExists(Refusal):
    """There is a file already where the key would be laid."""

    code = "keyfile-exists"
    hint = "choose another place; a key that is overwritten is lost"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("officer", help="who may release messages", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    _add(parts.add_parser("add", help="a new officer; makes his key file unless --public or --ticket is given"))
    new = parts.add_parser("new", help="make a key file for an officer, on any machine; says its public key")
    new.add_argument("key", type=Path, metavar="PATH", help="where to lay it")
    options.passphrase(new, "officer", "the officer's passphrase")
    options.json(new)
    new.set_defaults(act=act_new)
    listed = parts.add_parser("list", help="who is an officer now, with what roles and keys")
    options.station(listed)
    listed.set_defaults(act=act_list)
    roles = parts.add_parser("roles", help="change what an officer may do")
    _officer(roles)
    _role(roles, required=True)
    options.station(roles)
    roles.set_defaults(act=act_roles)
    ticket = parts.add_parser(
        "ticket", help="let an officer enrol a passkey at the console: a new one, or for a lost one"
    )
    _officer(ticket)
    ticket.add_argument("--lost", action="store_true", help="his passkeys and his passphrase count no more from now on")
    ticket.add_argument("--lost-key", metavar="KEY", help="only this key of his counts no more")
    _holds(ticket)
    options.station(ticket)
    ticket.set_defaults(act=act_ticket)
    key = parts.add_parser("key", help="the key of another key file of an officer's, or a key that counts no more")
    _officer(key)
    one = key.add_mutually_exclusive_group(required=True)
    one.add_argument("--add", metavar="HEX", help="a public key, as `officer new` says it")
    one.add_argument("--remove", metavar="KEY", help="the beginning of a key of his, as `officer list` shows it")
    options.station(key)
    key.set_defaults(act=act_key)
    unlink = parts.add_parser(
        "unlink", help="an officer's account of the single sign-on is his no more; the next one by his name is"
    )
    _officer(unlink)
    options.station(unlink)
    unlink.set_defaults(act=act_unlink)
    remove = parts.add_parser("remove", help="let an officer release no more")
    _officer(remove)
    options.station(remove)
    remove.set_defaults(act=act_remove)


def _add(add: argparse.ArgumentParser) -> None:
    add.add_argument("name", help="what he is called in this station's own books; it is never sent")
    _role(add, required=False)
    key = add.add_mutually_exclusive_group()
    key.add_argument("--key", type=Path, metavar="PATH", help="where to lay his new key file (officers/NAME.key)")
    key.add_argument("--public", metavar="HEX", help="his public key, if he made his key file elsewhere")
    key.add_argument("--ticket", action="store_true", help="no key file: a ticket for a passkey at the console")
    _holds(add)
    options.station(add)
    options.passphrase(add, "officer", "the officer's passphrase")
    add.set_defaults(act=act_add)


def _officer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "officer",
        metavar="OFFICER",
        help="his name, or the beginning of his id or of a key, as `officer list` shows it",
    )


def _role(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--role",
        action="append",
        required=required,
        metavar="ROLE",
        help="watch, drafter, releaser, interpreter, auditor or administrator; repeat"
        + ("" if required else " (watch, drafter, releaser)")
        + "; the last one wants the station's passphrase",
    )


def _holds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--for", dest="holds", default="24h", metavar="SPAN", help="how long the ticket holds (24h)")


def act_add(args: argparse.Namespace) -> int:
    """Make a key file where none is brought along and no ticket is wanted, and tell the station."""
    asked = {"name": args.name, "roles": args.role} | _proof(args, args.role or ())
    if args.ticket or args.public is not None:
        holds = typed.read_span(args.holds) if args.ticket else None
        return _told(args, reach.ask(args, "officer add", **asked, public=args.public, ticket_seconds=holds), None)
    key = _place(args.key or reach.folder_of(args).opened().officers / f"{_file_name(args.name)}.key")
    with reach.reached(args) as ask:
        ask("officers")  # reaches the station before anything is made
        public = _make(args, key)
        answer = ask("officer add", **asked, public=public)
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
    return listing.give(args, "officers", _rows, "nobody may release here yet")


def act_roles(args: argparse.Namespace) -> int:
    """What he may do from now on."""
    answer = reach.ask(args, "officer roles", officer=args.officer, roles=args.role, **_proof(args, args.role))
    return _told(args, answer, None)


def act_ticket(args: argparse.Namespace) -> int:
    """A ticket for the same officer; what he had before counts on unless it is lost."""
    asked = {"seconds": typed.read_span(args.holds), "lost": args.lost or args.lost_key is not None}
    with reach.reached(args) as ask:
        proof = _proof(
            args, [role for one in ask("officers")["officers"] if _may_mean(args, one) for role in one["roles"]]
        )
        answer = ask("officer ticket", officer=args.officer, key=args.lost_key, **asked, **proof)
    return _told(args, answer, None)


def act_key(args: argparse.Namespace) -> int:
    """One key more, or one less."""
    if args.add is not None:
        answer = reach.ask(args, "officer key add", officer=args.officer, public=args.add)
    else:
        answer = reach.ask(args, "officer key remove", officer=args.officer, key=args.remove)
    return _told(args, answer, None)


def act_unlink(args: argparse.Namespace) -> int:
    """Whoever comes next by his name, at the single sign-on, is he."""
    return _told(args, reach.ask(args, "officer unlink", officer=args.officer), None)


def act_remove(args: argparse.Namespace) -> int:
    """Take the permission away; what he released stays."""
    answer = reach.ask(args, "officer remove", officer=args.officer)
    if args.json:
        voice.give_json(answer)
    else:
        voice.say(f"{answer['name']} releases no more; what he released stays valid")
    return Exit.DONE


def _may_mean(args: argparse.Namespace, one: reach.Json) -> bool:
    """Whether this officer may be the one who is named: the station decides."""
    texts = (one["officer"], *(text for key in one["keys"] for text in (key["key"], key["short"])))
    return one["name"] == args.officer or any(text.startswith(args.officer.lower()) for text in texts)


def _proof(args: argparse.Namespace, roles: Collection[str]) -> reach.Json:
    """The station's passphrase, where it is asked for although the station serves."""
    return {"passphrase": passphrases.station(args)} if "administrator" in roles else {}


def _rows(one: reach.Json) -> Iterator[tuple[str, str]]:
    yield f"{one['officer'][:16]}  {one['name']}: {', '.join(one['roles'])}; added {spoken.time(one['added'])}", ""
    for key in one["keys"]:
        yield f"    {KINDS[key['kind']]} {key['short']}, added {spoken.time(key['added'])}", ""
    if one["account"] is not None:
        yield f"    comes by single sign-on as {one['account']}", ""
    if one["ticket_until"] is not None:
        yield f"    a ticket that holds until {spoken.time(one['ticket_until'])}", ""


def _told(args: argparse.Namespace, answer: reach.Json, key: Path | None) -> int:
    if args.json:
        voice.give_json({**answer, "key": None if key is None else str(key)})
        return Exit.DONE
    for row, _ in _rows(answer):
        voice.give(row)
    if key is not None:
        voice.give(f"key      {key}")
        voice.hint(f"the file is {args.name}'s own: hand it over, and keep no copy")
    if answer.get("ticket") is not None:
        voice.give(f"ticket   {answer['ticket']}")
        voice.give(f"link     {answer['link'] or 'none: [console] of station.toml names no address'}")
        voice.hint("whoever has it becomes this officer: hand it to him alone, it opens once")
    return Exit.DONE


def _make(args: argparse.Namespace, key: Path) -> str:
    from parley.keys.signing import ed25519_public
    from parley.service.entropy import entropy
    from parley.service.keys.files import OFFICER, write_seed

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
