"""The keys of `parley card`: made anew for the next card, listed, and revoked."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.cli import options, passphrases, reach, voice
from parley.cli.codes import Exit
from parley.service.folder import check_free

if TYPE_CHECKING:
    from parley.keys.purpose import Purpose
    from parley.station.founding import RootKeys

NAMES: Final = ("entry", "checkpoint", "receipt", "channel", "cosign", "static")
"""The everyday keys by purpose, as spec/keys.md names them."""


def options_of_draft(parser: argparse.ArgumentParser) -> None:
    """Which keys the next card has anew."""
    parser.add_argument(
        "--new-key",
        action="append",
        default=[],
        choices=(*NAMES, "all"),
        metavar="KEY",
        help=f"make this everyday key anew: {', '.join(NAMES)} or all; may stand several times",
    )
    parser.add_argument(
        "--new-recovery-key", type=Path, metavar="FILE", help="make the recovery key anew, into a file of its own"
    )
    options.passphrase(parser, "recovery", "the passphrase of the new recovery key")
    parser.add_argument(
        "--hardware",
        action="store_true",
        help="make entry, checkpoint and receipt keys in the token that [keys] in station.toml names",
    )


def register(parts: options.Verbs) -> None:
    """Add the parts that are about keys alone."""
    keys = parts.add_parser("keys", help="every key of this party's cards, and which are in use or revoked")
    options.station(keys)
    keys.set_defaults(act=act_keys)
    revoke = parts.add_parser("revoke", help="write a revocation, unsigned: what a stolen key signed is disowned")
    revoke.add_argument("key", metavar="KEY", help="the beginning of the key's id, from `parley card keys`")
    revoke.add_argument("out", type=Path, metavar="FILE", help="the draft's file")
    revoke.add_argument("--reason", required=True, metavar="TEXT", help="what everybody may know of it, one line")
    revoke.add_argument(
        "--first-false",
        action="append",
        default=[],
        metavar="ENTRY",
        help="the first entry of a log that is not genuine; of the other logs all that this station holds is genuine",
    )
    options.station(revoke)
    revoke.set_defaults(act=act_revoke)


def made(args: argparse.Namespace, ask: reach.Ask) -> dict[Purpose, bytes]:
    """The public halves of the keys that the options want anew."""
    from parley.keys.purpose import Purpose
    from parley.keys.signing import ed25519_public
    from parley.service.entropy import entropy
    from parley.service.keys.files import RECOVERY, write_seed
    from parley.service.keys.hardware import IN_HARDWARE
    from parley.station.founding import SEED_BYTES

    keys: dict[Purpose, bytes] = {}
    if args.new_recovery_key is not None:
        check_free(args.new_recovery_key)
        phrase = passphrases.new_passphrase(args, "recovery", "the passphrase of the new recovery key")
        seed = entropy(SEED_BYTES)
        write_seed(args.new_recovery_key.absolute(), RECOVERY, seed, phrase)
        keys[Purpose.RECOVERY] = ed25519_public(seed)
    if args.new_key:
        names = list(NAMES) if "all" in args.new_key else args.new_key
        answer = ask("card renew", purposes=names, passphrase=passphrases.station(args), hardware=args.hardware)
        keys |= {Purpose[name.upper()]: bytes.fromhex(public) for name, public in answer["public"].items()}
        if not args.hardware or {Purpose[name.upper()] for name in names} - IN_HARDWARE:
            voice.hint("the key file has changed: put a copy of keys/station.key into the safe anew")
    return keys


def act_keys(args: argparse.Namespace) -> int:
    """List them."""
    answer = reach.ask(args, "card keys")
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    for key in answer["keys"]:
        state = "revoked" if key["revoked"] else "in use" if key["in_use"] else "replaced"
        place = "" if key["hardware"] is None else f", in hardware: {key['hardware']}"
        voice.give(f"{key['key']}  {key['purpose']:<10}  since card {key['since']}, {state}{place}")
    return Exit.DONE


def act_revoke(args: argparse.Namespace) -> int:
    """Write the revocation that is to be signed."""
    from parley.service.folder import write_private

    check_free(args.out)
    answer = reach.ask(args, "card revocation", key=args.key, reason=args.reason, first_false=args.first_false)
    write_private(args.out.absolute(), bytes.fromhex(answer.pop("revocation")))
    if args.json:
        voice.give_json({"draft": str(args.out), **answer})
        return Exit.DONE
    voice.give(f"draft  {args.out}")
    _tell(answer["key"], answer["reason"], [(log["origin"], log["genuine"]) for log in answer["logs"]])
    voice.hint("take it to where the root key is: `parley card sign DRAFT --root-key FILE`; look at it there once more")
    return Exit.DONE


def is_revocation(draft: bytes) -> bool:
    """Whether a draft is of a revocation and not of a card."""
    from parley.record.revocation import BadRevocation, decode_revocation

    try:
        decode_revocation(draft)
    except BadRevocation:
        return False
    return True


def is_signed_revocation(content: bytes) -> bool:
    """Whether a signed file holds a map, as a revocation does, and not an array, as a card does."""
    return content[:1] == b"\xa3"


def sign(args: argparse.Namespace, draft: bytes) -> int:
    """Show what a revocation says, and sign it."""
    from parley.record.revocation import decode_revocation, revocation_body, revocation_message
    from parley.service.folder import write_private

    revocation = decode_revocation(draft)
    if not args.json:
        _tell(revocation.key_id.hex(), revocation.reason, [(one.origin.text, one.size) for one in revocation.heads])
    root = opened_root(args)
    body = revocation_body(draft, *root.sign(revocation_message(draft)))
    write_private(args.out.absolute(), body)
    if args.json:
        voice.give_json({"revocation": str(args.out), "key": revocation.key_id.hex()})
        return Exit.DONE
    voice.give(f"signed  {args.out}")
    voice.hint("bring it back: `parley card adopt FILE` at the station")
    return Exit.DONE


def opened_root(args: argparse.Namespace) -> RootKeys:
    """The root key, from its file and, where it lies in one, its token."""
    from parley.service.keys.files import open_root

    passphrase = passphrases.passphrase(args, "root", "the root key's passphrase")
    return open_root(args.root_key, passphrase, args.module, partial(passphrases.pin, args, "root"))


def adopt(args: argparse.Namespace, content: bytes) -> int:
    """Tell every other side that a key is revoked."""
    answer = reach.ask(args, "card revoke", revocation=content.hex())
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"revoked  {answer['key']}")
    voice.say("every other side is told on line 0; what the key signed beyond the sizes in it is disowned")
    return Exit.DONE


def _tell(key: str, reason: str, logs: list[tuple[str, int]]) -> None:
    voice.give(f"revokes    {key}")
    voice.give(f"reason     {reason}")
    for origin, size in logs:
        voice.give(f"genuine    the first {size} entries of {origin}")
    voice.give("genuine    nothing of any other log")
