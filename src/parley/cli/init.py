"""`parley init`: make a station: its folder, its keys in three files, its first card, an empty record."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from parley.cli import card_posts, options, passphrases, reach, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.record.card import Address
    from parley.record.post import Post
    from parley.service.config import Config
    from parley.service.folder import StationFolder
    from parley.service.founding import Passphrases, Tokens
    from parley.service.keys.pkcs11 import Hardware


class BadParticular(Refusal):
    """What the card is to say is not written as this option wants it."""

    code = "particular-bad"
    hint = "see `parley init --help`: LANGUAGE:TEXT, NUMBER:LANGUAGE:TITLE, BEARER:ADDRESS"


class PassphrasesAlike(Refusal):
    """Two of the three key files would have the same passphrase."""

    code = "passphrases-alike"
    hint = "take three; whoever learns one must not have all. --same-passphrase overrides this, for rehearsals"


USUAL_TITLES = {"en": ("Station", "Duty desk"), "zh": ("台站", "值班室")}
"""The titles of posts 0 and 1 where the operator names none."""


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("init", help="make a station", description=__doc__.split(": ", 1)[1])
    particulars(parser, required=True)
    parser.add_argument("--listen", default="", metavar="HOST:PORT", help="where TCP bearers of others reach us")
    parser.add_argument("--listen-udp", default="", metavar="HOST:PORT", help="the same for UDP")
    parser.add_argument("--watch", type=Path, metavar="DIR", help="folder in which parcels of others appear")
    parser.add_argument("--root-key", type=Path, metavar="PATH", help="lay the root key there, not beside the station")
    parser.add_argument("--recovery-key", type=Path, metavar="PATH", help="the same for the recovery key")
    parser.add_argument("--same-passphrase", action="store_true", help="one passphrase for all three key files")
    options.passphrase(parser, "root", "the passphrase of the root key")
    options.passphrase(parser, "recovery", "the passphrase of the recovery key")
    parser.add_argument(
        "--hardware",
        default="",
        metavar="TOKEN",
        help="make entry, checkpoint and receipt keys in this PKCS #11 token",
    )
    parser.add_argument("--root-hardware", default="", metavar="TOKEN", help="make the root's Ed25519 key in this one")
    options.module(parser)
    options.pin(parser, "root", "the PIN of the root's token")
    options.station(parser)
    parser.set_defaults(act=act)


def particulars(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """What a card says of a party; `card draft` takes the same."""
    parser.add_argument(
        "--name", action="append", default=[], required=required, metavar="LANG:TEXT", help="its name; repeat for more"
    )
    parser.add_argument(
        "--post", action="append", default=[], metavar="N:LANG:TITLE", help="a post, from 1; 0 is the station itself"
    )
    card_posts.option(parser)
    parser.add_argument(
        "--address",
        action="append",
        default=[],
        metavar="BEARER:ADDRESS",
        help="where we are: tcp:192.0.2.7:7117, udp:192.0.2.7:7118, mail:station@belmora.example, serial:circuit-7",
    )
    parser.add_argument(
        "--contact", action="append", default=[], metavar="TEXT", help="another way to reach a person here"
    )
    parser.add_argument("--language", action="append", default=[], metavar="LANG", help="languages, one or two")


def act(args: argparse.Namespace) -> int:
    """Make it, and say where everything lies."""
    from parley.service.config import Config
    from parley.service.founding import KeyPlaces, init_station
    from parley.station.founding import About

    folder = reach.folder_of(args)
    names = by_language(args.name)
    languages = tuple(args.language or list(names)[:2])
    posts = card_posts.of(args) or read_posts(args.post) or _usual_posts(languages)
    about = About(names, posts, read_addresses(args.address), args.contact, languages)
    watch = "" if args.watch is None else str(args.watch.expanduser().absolute())
    places = KeyPlaces(folder, _absolute(args.root_key), _absolute(args.recovery_key))
    folder.free()
    module = args.module if args.hardware else ""
    config = Config(
        tcp_listen=args.listen,
        udp_listen=args.listen_udp,
        folder_watch=watch,
        hardware_module=module,
        hardware_token=args.hardware,
    )
    card = init_station(folder, about, config, _passphrases(args), places, _tokens(args, config))
    if args.json:
        voice.give_json(
            {
                "station": str(folder.path),
                "party": card.party.hex(),
                "card": card.hash.hex(),
                "keys": {"station": str(folder.keys), "root": str(places.root), "recovery": str(places.recovery)},
            }
        )
    else:
        _tell(folder, card.party.hex(), places.root, places.recovery)
    return Exit.DONE


def _tell(folder: StationFolder, party: str, root: Path, recovery: Path) -> None:
    voice.give(f"station   {folder.path}")
    voice.give(f"party     {party}")
    voice.give(f"everyday  {folder.keys}")
    voice.give(f"root      {root}")
    voice.give(f"recovery  {recovery}")
    voice.say("the root key makes this party who it is, and the recovery key lets a restored station speak again")
    voice.say("neither is needed from day to day, and neither belongs on this machine")
    voice.hint("move root.key and recovery.key away now, each to its own safe, and not to where backups lie")
    voice.hint("then `parley officer add NAME`, and `parley enrol offer` or `parley enrol accept`")


def _tokens(args: argparse.Namespace, config: Config) -> Tokens:
    from parley.service.founding import Tokens
    from parley.service.keys.hardware import token_of

    def token(label: str, whose: str) -> Hardware | None:
        pin = partial(passphrases.pin, args, whose)
        return token_of(args.module, label, config.hardware_label, pin) if label else None

    return Tokens(token(args.hardware, ""), token(args.root_hardware, "root"))


def _passphrases(args: argparse.Namespace) -> Passphrases:
    from parley.service.founding import Passphrases

    station = passphrases.new_passphrase(args, "", "the station's passphrase")
    if args.same_passphrase:
        return Passphrases(station, station, station)
    root = passphrases.new_passphrase(args, "root", "the root key's passphrase")
    recovery = passphrases.new_passphrase(args, "recovery", "the recovery key's passphrase")
    if len({station, root, recovery}) < 3:
        raise PassphrasesAlike
    return Passphrases(station, root, recovery)


def read_posts(given: list[str]) -> tuple[Post, ...]:
    """The posts that options name, the station's own added where it is not among them; raises BadParticular."""
    from parley.record.post import Post
    from parley.wire.ids import PostId

    titles: dict[int, dict[str, str]] = {}
    for one in given:
        number, _, rest = one.partition(":")
        language, _, title = rest.partition(":")
        if not (number.isdecimal() and language and title):
            _refuse(one)
        titles.setdefault(int(number), {})[language] = title
    if titles:
        languages = next(iter(titles.values()))
        titles.setdefault(0, {language: USUAL_TITLES.get(language, ("Station",))[0] for language in languages})
    return tuple(Post(PostId(number), named) for number, named in sorted(titles.items()))


def read_addresses(given: list[str]) -> tuple[Address, ...]:
    """The addresses that options name; raises BadParticular."""
    from parley.record.card import Address

    found = []
    for one in given:
        bearer, _, address = one.partition(":")
        if not address:
            _refuse(one)
        found.append(Address(bearer, address))
    return tuple(found)


def _usual_posts(languages: tuple[str, ...]) -> tuple[Post, ...]:
    from parley.record.post import Post
    from parley.wire.ids import PostId

    known = [language for language in languages if language in USUAL_TITLES] or ["en"]
    return tuple(Post(PostId(n), {one: USUAL_TITLES[one][n] for one in known}) for n in (0, 1))


def by_language(given: list[str]) -> dict[str, str]:
    """The names that options give; raises BadParticular."""
    pairs = {}
    for one in given:
        language, _, text = one.partition(":")
        if not (language and text):
            _refuse(one)
        pairs[language] = text
    return pairs


def _absolute(path: Path | None) -> Path | None:
    return None if path is None else path.expanduser().absolute()


def _refuse(what: str) -> NoReturn:
    raise BadParticular(what)
