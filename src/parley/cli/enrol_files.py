"""The files and the paper of an enrolment: read with a bound, written whole, slips typed back, the sheet printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

from parley.wire.errors import Refusal
from parley.wire.limits import ENROLMENT_BYTES_MAX, TEXT_FILE_BYTES_MAX

Json = dict[str, Any]

MAGICS = {"parley-offer/1": "offer", "parley-accept/1": "accept", "parley-finish/1": "finish"}


class WrongFile(Refusal):
    """This is not the enrolment file that is wanted at this step."""

    code = "enrolment-file-wrong"
    hint = "offer, accept, finish, in this order: give `enrol accept` an offer, and `enrol finish` what came back"


class SheetUnfit(Refusal):
    """The sheet cannot be printed like that."""

    code = "sheet-unfit"
    hint = "name a file that ends with .txt or .svg: `--sheet FILE.svg`"


def read(path: Path, *kinds: str) -> bytes:
    """The file, if it is one of these kinds; raises WrongFile, FolderTrouble."""
    from parley.service.folder import read_bounded

    content = read_bounded(path, ENROLMENT_BYTES_MAX)
    if kind_of(content) not in kinds:
        _refuse_kind(f"{path.name} is {kind_of(content) or 'none of the three'}, {' or '.join(kinds)} is wanted")
    return content


def kind_of(content: bytes) -> str:
    """Which of the three it says it is; empty for anything else."""
    from parley.wire.cbor import BadCbor, decode

    try:
        match decode(content):
            case [str(magic), *_]:
                return MAGICS.get(magic, "")
            case _:
                return ""
    except BadCbor:
        return ""


def write(path: Path, content_hex: str) -> None:
    """Lay the file, whole or not at all; one with the same content stays.  Raises FileExists, FolderTrouble."""
    from parley.service.folder import check_free, read_bounded, write_private

    content = bytes.fromhex(content_hex)
    if path.exists() and read_bounded(path, ENROLMENT_BYTES_MAX) == content:
        return
    check_free(path)
    write_private(path.absolute(), content)


def new_secret() -> str:
    """A secret to be carried, as hex."""
    from parley.service.entropy import entropy
    from parley.wire.slip import SECRET_BYTES

    return entropy(SECRET_BYTES).hex()


def read_secret(path: Path | None) -> str | None:
    """The secret of a typed slip, as hex; raises SlipLineBad, SlipBad, FolderTrouble."""
    from parley.wire.slip import read_secret_slip

    return None if path is None else read_secret_slip(_typed(path)).hex()


def read_party(path: Path | None) -> str | None:
    """The party id of a typed card slip, as hex; raises SlipLineBad, SlipBad, FolderTrouble."""
    from parley.wire.slip import read_card_slip

    return None if path is None else read_card_slip(_typed(path)).party.hex()


def card_slip(card: Json) -> list[str]:
    """The lines of the card slip of a card as the station gives it."""
    from parley.record.card import verify_card
    from parley.wire.slip import CardSlip, write_card_slip

    signed = verify_card(bytes.fromhex(card["card"]))
    said = signed.card
    addresses = tuple((one.bearer, one.address) for one in said.addresses)
    return write_card_slip(CardSlip(signed.party, signed.hash, dict(said.names), addresses, tuple(said.contacts)))


def write_sheet(path: Path, card: Json, secret: str | None) -> None:
    """Write the sheet: the card slip, and, below where it is cut, the secret slip.  Raises SheetUnfit, FileExists."""
    from parley.cli import sheet
    from parley.service.folder import check_free, write_private
    from parley.wire.slip import write_secret_slip

    makers = {".txt": sheet.as_text, ".svg": sheet.as_svg}
    maker = makers.get(path.suffix.lower())
    if maker is None:
        refuse_sheet(path.name)
    check_free(path)
    slips = [sheet.Slip(sheet.CARD_TITLE, sheet.CARD_ADVICE, tuple(card_slip(card)))]
    if secret is not None:
        lines = tuple(write_secret_slip(bytes.fromhex(secret)))
        slips.append(sheet.Slip(sheet.CARRIED_TITLE, sheet.CARRIED_ADVICE, lines))
    write_private(path.absolute(), maker(slips).encode())


def _typed(path: Path) -> str:
    from parley.service.folder import read_bounded

    if str(path) == "-":
        return sys.stdin.read(TEXT_FILE_BYTES_MAX)
    return read_bounded(path, TEXT_FILE_BYTES_MAX).decode("utf-8", "replace")


def _refuse_kind(why: str) -> NoReturn:
    raise WrongFile(why)


def refuse_sheet(why: str) -> NoReturn:
    """Say that the sheet cannot be printed; raises SheetUnfit."""
    raise SheetUnfit(why)
