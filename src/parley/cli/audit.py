"""`parley audit`: our own side's audit trail taken out for an auditor, checked anywhere, and made readable."""

from __future__ import annotations

import argparse
from pathlib import Path
from string import hexdigits
from typing import TYPE_CHECKING, Final

from parley.cli import options, reach, voice
from parley.cli.codes import Exit
from parley.service.folder import check_free, read_bounded, write_private
from parley.wire.timeword import read_time

if TYPE_CHECKING:
    from parley.desk.audit_check import Audit
    from parley.wire.ids import PartyId

PAGES: Final = ("en", "zh")
PARTY_DIGITS: Final = 64
HASH_DIGITS: Final = 64
HASH_DIGITS_MIN: Final = 16
FINDINGS_SHOWN: Final = 50


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser(
        "audit", help="our own side's trail, for an auditor", description=__doc__.split(": ", 1)[1]
    )
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    export = parts.add_parser("export", help="write the trail of all shares, chained and signed; no message text")
    export.add_argument("out", type=Path, metavar="FILE", help="the file, a line a note (JSON Lines)")
    export.add_argument("--since", metavar="TIME", help="only from the first note at or after this time on")
    options.station(export)
    export.set_defaults(act=act_export)
    check = parts.add_parser("check", help="check such a file, by nothing but itself and whose it must be; no station")
    _read(check)
    check.add_argument(
        "--after",
        type=Path,
        metavar="EARLIER",
        help="an earlier file of the same station, which this one must continue",
    )
    check.add_argument(
        "--holds",
        type=_hash,
        metavar="HASH",
        help="the hash of a newest row, or 16 digits of it or more, that was known before and must be in it",
    )
    check.set_defaults(act=act_check)
    page = parts.add_parser("page", help="check such a file, and write it as a page for reading and printing")
    _read(page)
    page.add_argument("out", type=Path, metavar="PAGE", help="the page (HTML)")
    page.add_argument("--language", choices=PAGES, default="en", help="of the page (en)")
    page.set_defaults(act=act_page)


def _read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the audit file")
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--party", type=_party, metavar="ID", help="whose it must be: the whole id of the party")
    whose.add_argument("--card", type=Path, metavar="CARD", help="the same by the party's signed card")
    options.json(parser)


def _hash(typed: str) -> str:
    """The beginning of a hash as it is typed; long enough that nobody finds another row with the same."""
    return _hexadecimal(typed, HASH_DIGITS_MIN, HASH_DIGITS)


def _party(typed: str) -> bytes:
    """An id as it is typed."""
    return bytes.fromhex(_hexadecimal(typed, PARTY_DIGITS, PARTY_DIGITS))


def _hexadecimal(typed: str, least: int, most: int) -> str:
    if least <= len(typed) <= most and set(typed) <= set(hexdigits):
        return typed
    wanted = f"{most}" if least == most else f"{least} to {most}"
    raise argparse.ArgumentTypeError(f"{len(typed)} characters; give {wanted} hexadecimal digits")


def act_export(args: argparse.Namespace) -> int:
    """Write the file."""
    path = args.out.expanduser().absolute()
    check_free(path)
    since = 0 if args.since is None else read_time(args.since)
    answer = reach.ask(args, "audit export", path=str(path), since=since)
    if args.json:
        voice.give_json(answer)
        return Exit.DONE
    voice.give(f"{path}  {answer['bytes']:,} bytes")
    voice.give(f"sha256     {answer['sha256']}")
    voice.hint(f"anybody can check it: `parley audit check {path}`; keep it: the next one must continue it (--after)")
    return Exit.DONE


def act_check(args: argparse.Namespace) -> int:
    """Check it, and tell what it is; what the station itself had found wrong ends with its own exit code."""
    audit = _checked(args)
    _tell(args, audit)
    return Exit.FOUND if audit.findings else Exit.DONE


def act_page(args: argparse.Namespace) -> int:
    """Check it, and write the page."""
    from parley.service.export.audit_page import write

    path = args.out.expanduser().absolute()
    check_free(path)
    audit = _checked(args)
    write_private(path, write(audit, args.language, args.file.name))
    _tell(args, audit)
    return Exit.FOUND if audit.findings else Exit.DONE


def _checked(args: argparse.Namespace) -> Audit:
    """The audit in the file; raises as `check_audit`."""
    from parley.desk.audit_check import check_audit
    from parley.wire.limits import AUDIT_BYTES_MAX

    earlier = getattr(args, "after", None)
    return check_audit(
        read_bounded(args.file, AUDIT_BYTES_MAX + 1),
        _whose(args),
        None if earlier is None else read_bounded(earlier, AUDIT_BYTES_MAX + 1),
        getattr(args, "holds", None) or "",
    )


def _whose(args: argparse.Namespace) -> PartyId | None:
    from parley.record.card import verify_card
    from parley.wire.ids import PartyId
    from parley.wire.limits import CARD_BYTES_MAX

    if args.card is not None:
        return verify_card(read_bounded(args.card, CARD_BYTES_MAX)).party
    return None if args.party is None else PartyId(args.party)


def _tell(args: argparse.Namespace, audit: Audit) -> None:
    rows = sum(len(part.rows) for part in audit.parts)
    newest = {str(part.share): [part.end, (part.hash_before(part.end) or b"").hex()] for part in audit.parts}
    if args.json:
        party = {"party": audit.card.party.hex(), "card": audit.card.card.serial, "exported": audit.head["exported"]}
        voice.give_json({**party, "rows": rows, "newest": newest, "findings": audit.findings, "sha256": audit.sha256})
        return
    voice.give(f"party      {' / '.join(audit.card.card.names.values())}")
    voice.give(f"           {audit.card.party.hex()}")
    voice.give(f"exported   {audit.head['exported']}, signed with the checkpoint key of card {audit.card.card.serial}")
    for part in audit.parts:
        trail = f"trail {part.share}" if len(audit.parts) > 1 else "trail"
        voice.give(f"{trail:<10} rows {part.first} to {part.end - 1}, newest {newest[str(part.share)][1]}")
    for found in audit.findings[:FINDINGS_SHOWN]:
        voice.give(f"FOUND      {found.get('said')}")
    voice.say(f"{rows:,} rows, each following the one before, none missing, changed or moved")
    if args.party is None and args.card is None:
        voice.hint("compare the party's id with one that you have from the party itself: --party ID, or --card CARD")
