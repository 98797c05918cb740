"""`parley card`: this party's card and keys; what changes is drafted here, signed at the root key, adopted here."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parley.cli import card_keys, card_posts, init, options, reach, spoken, voice
from parley.cli import enrol_files as files
from parley.cli.codes import Exit
from parley.service.folder import check_free
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.record.card import Card


class RootForeign(Refusal):
    """This root key is not the one of the card."""

    code = "root-foreign"
    hint = "use the root key of the party whose card it is"


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("card", help="this party's card", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    show = parts.add_parser("show", help="what the card says; its slip to be printed")
    show.add_argument("--slip", action="store_true", help="the lines of the card slip, to be typed elsewhere")
    show.add_argument("--sheet", type=Path, metavar="FILE", help="write the slip with its QR code, .txt or .svg")
    options.station(show)
    show.set_defaults(act=act_show)
    draft = parts.add_parser("draft", help="write the next card, unsigned; what is not named stays as it is")
    draft.add_argument("out", type=Path, metavar="FILE", help="the draft's file")
    init.particulars(draft, required=False)
    card_keys.options_of_draft(draft)
    options.station(draft)
    draft.set_defaults(act=act_draft)
    card_keys.register(parts)
    sign = parts.add_parser("sign", help="sign a draft with the root key; needs no station and no network")
    sign.add_argument("draft", type=Path, metavar="DRAFT", help="the draft's file")
    sign.add_argument("--root-key", type=Path, required=True, metavar="FILE", help="the root key's file")
    sign.add_argument(
        "--out", type=Path, default=Path("card.parley"), metavar="FILE", help="where to write it (card.parley)"
    )
    options.passphrase(sign, "root", "the passphrase of the root key")
    options.module(sign)
    options.pin(sign, "root", "the PIN of the root's token, where it lies in one")
    options.json(sign)
    sign.set_defaults(act=act_sign)
    adopt = parts.add_parser("adopt", help="take the signed card or revocation, and tell every other side")
    adopt.add_argument("card", type=Path, metavar="FILE", help="the signed file")
    options.station(adopt)
    adopt.set_defaults(act=act_adopt)
    take = parts.add_parser(
        "take", help="use the addresses of another party's next card, that came by hand; its keys count once it says so"
    )
    take.add_argument("card", type=Path, metavar="FILE", help="the other party's signed card")
    options.station(take)
    take.set_defaults(act=act_take)


def act_show(args: argparse.Namespace) -> int:
    """Show it."""
    from parley.record.card import verify_card

    answer = reach.ask(args, "card")
    slip = files.card_slip(answer)
    if args.sheet is not None:
        files.write_sheet(args.sheet, answer, None)
        voice.say(f"the slip is on {args.sheet}")
    if args.json:
        voice.give_json({**answer, "slip": slip})
    elif args.slip:
        voice.give("\n".join(slip))
    else:
        _tell(verify_card(bytes.fromhex(answer["card"])).card, answer["hash"])
    return Exit.DONE


def act_draft(args: argparse.Namespace) -> int:
    """Write the card that would follow the present one."""
    from parley.record.card import encode_card, verify_card
    from parley.service.entropy import now
    from parley.service.folder import write_private

    check_free(args.out)
    with reach.reached(args) as ask:
        present = verify_card(bytes.fromhex(ask("card")["card"]))
        changed = replace(_changed(args, present.card), keys={**present.card.keys, **card_keys.made(args, ask)})
    card = replace(changed, serial=present.card.serial + 1, time_seconds=now() // 1000, before=present.hash)
    write_private(args.out.absolute(), encode_card(card))
    if args.json:
        voice.give_json({"draft": str(args.out), "serial": card.serial})
        return Exit.DONE
    voice.give(f"draft  {args.out}")
    _tell(card, None)
    voice.hint("take it to where the root key is: `parley card sign DRAFT --root-key FILE`; look at it there once more")
    return Exit.DONE


def act_sign(args: argparse.Namespace) -> int:
    """Show what the draft says, and sign it."""
    from parley.record.card import decode_card
    from parley.service.folder import read_bounded, write_private
    from parley.station.founding import sign_card
    from parley.wire.limits import CARD_BYTES_MAX

    check_free(args.out)
    draft = read_bounded(args.draft, CARD_BYTES_MAX)
    if card_keys.is_revocation(draft):
        return card_keys.sign(args, draft)
    card = decode_card(draft)
    if not args.json:
        _tell(card, None)
    root = card_keys.opened_root(args)
    if root.public != card.root:
        raise RootForeign
    signed = sign_card(root, draft)
    write_private(args.out.absolute(), signed.raw)
    if args.json:
        voice.give_json({"card": str(args.out), "serial": card.serial, "hash": signed.hash.hex()})
        return Exit.DONE
    voice.give(f"signed  {args.out}")
    voice.hint("bring it back: `parley card adopt FILE` at the station")
    return Exit.DONE


def act_adopt(args: argparse.Namespace) -> int:
    """Take it."""
    from parley.service.folder import read_bounded
    from parley.wire.limits import CARD_BYTES_MAX

    content = read_bounded(args.card, CARD_BYTES_MAX)
    if card_keys.is_signed_revocation(content):
        return card_keys.adopt(args, content)
    answer = reach.ask(args, "card adopt", card=content.hex())
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"card {answer['serial']}, {answer['hash'][:16]}")
    voice.say("in force here; every other side is told on line 0, and holds it when `parley status` says so")
    return Exit.DONE


def act_take(args: argparse.Namespace) -> int:
    """Use its addresses."""
    from parley.service.folder import read_bounded
    from parley.wire.limits import CARD_BYTES_MAX

    answer = reach.ask(args, "card take", card=read_bounded(args.card, CARD_BYTES_MAX).hex())
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"card {answer['serial']} of {spoken.name(answer['names'])}")
    for address in answer["addresses"]:
        voice.give(f"address    {address}")
    voice.say("only its addresses are used until the other side says it on the line; then its keys count too")
    return Exit.DONE


def _changed(args: argparse.Namespace, card: Card) -> Card:
    """The card with what the options name put in the place of what it says."""
    if args.name:
        card = replace(card, names=init.by_language(args.name))
    if posts := card_posts.of(args) or init.read_posts(args.post):
        card = replace(card, posts=posts)
    if args.address:
        card = replace(card, addresses=init.read_addresses(args.address))
    if args.contact:
        card = replace(card, contacts=tuple(args.contact))
    if args.language:
        card = replace(card, languages=tuple(args.language))
    return card


def _tell(card: Card, card_hash: str | None) -> None:
    from parley.keys.purpose import key_id

    voice.give(f"party      {card.party.hex()}")
    if card_hash is not None:
        voice.give(f"card hash  {card_hash}")
    voice.give(f"serial     {card.serial}, issued {spoken.time(card.time_seconds)}")
    voice.give(f"names      {spoken.name(card.names)}")
    for purpose, public in card.keys.items():
        voice.give(f"key        {key_id(public).hex()}  {purpose.name.lower()}")
    for post in card.posts:
        voice.give(f"post {post.number:<5} {spoken.name(post.titles)}{card_posts.working(post)}")
    for address in card.addresses:
        voice.give(f"address    {address.bearer} {address.address}")
    for contact in card.contacts:
        voice.give(f"contact    {contact}")
    voice.give(f"languages  {', '.join(card.languages)}")
