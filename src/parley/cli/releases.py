"""Release: what will be signed is shown, and the officer's key file, opened with its own passphrase, consents."""

from __future__ import annotations

import argparse
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.cli import passphrases, spoken, voice
from parley.wire.errors import Refusal
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from parley.cli.reach import Ask
    from parley.desk.draft import Draft
    from parley.forms.builtin import Attachment

Json = dict[str, Any]

ALL: Final = 1 << 40
"""As many entries as there are."""

VALID_MS: Final = 600_000
"""How long a release holds: ten minutes are enough for a station that is asked at once."""


class LineUnclear(Refusal):
    """It is not clear which line is meant."""

    code = "line-unclear"
    hint = "`parley line list` shows them; name one with --line and the beginning of its id"


def choose_line(ask: Ask, named: str | None) -> Json:
    """The one line that the operator means; raises LineUnclear."""
    lines = [one for one in ask("lines")["lines"] if one["index"] != 0]
    found = [one for one in lines if named is None or one["line"].startswith(named.lower())]
    if len(found) != 1:
        refuse_line("there is none" if not lines else f"{len(found)} of {len(lines)} lines fit")
    return dict(found[0])


def answered(ask: Ask, prefix: str | None) -> str | None:
    """The whole hash of the entry that is answered; raises NoEntry, AmbiguousEntry."""
    return None if prefix is None else str(ask("show", entry=prefix)["hash"])


def draft(args: argparse.Namespace, line: Json, form: tuple[str, int], body: bytes, *, answers: str | None) -> Draft:
    """What the options ask to be said."""
    from parley.desk.draft import Draft
    from parley.wire.ids import EntryHash, PostId

    return Draft(
        post=PostId(line["own_post"]),
        form=form,
        body=body,
        precedence=Precedence[args.precedence.upper()],
        nature=Nature[args.nature.upper()],
        handling=Handling[args.handling.upper()],
        answers=None if answers is None else EntryHash(bytes.fromhex(answers)),
    )


def release(
    args: argparse.Namespace,
    ask: Ask,
    line: Json,
    one: Draft,
    *,
    shown: int | None = None,
    files: Mapping[Path, Attachment] = MappingProxyType({}),
) -> Json:
    """Show what will be signed, sign it with the officer's key, and have the station say it; what is known of it.

    Attachments are put in after the officer has consented, and only if they are still what he was shown.
    """
    from parley.desk.release import release_message
    from parley.keys.signing import ed25519_public, ed25519_sign
    from parley.service.entropy import now
    from parley.service.keys import OFFICER, open_seed
    from parley.wire.ids import Instant, LineId

    line_id = LineId(bytes.fromhex(line["line"]))
    valid_until = Instant(now() + VALID_MS)
    message = release_message(line_id, one, valid_until)
    _show(line, one, message, valid_until // 1000, shown, files.values())
    seed = open_seed(args.officer, OFFICER, passphrases.passphrase(args, "officer", "the officer's passphrase"))
    for path, attachment in files.items():
        ask("attach", path=str(path), sha256=attachment.sha256.hex())
    return ask(
        "say",
        line=line["line"],
        post=one.post,
        form=one.form[0],
        form_version=one.form[1],
        body=one.body.hex(),
        precedence=one.precedence.name,
        nature=one.nature.name,
        handling=one.handling.name,
        answers=None if one.answers is None else one.answers.hex(),
        officer=ed25519_public(seed).hex(),
        valid_until=valid_until,
        signature=ed25519_sign(seed, message).hex(),
        wait_seconds=args.wait,
    )


def _show(
    line: Json,
    one: Draft,
    message: bytes,
    valid_until: int,
    characters: int | None,
    attachments: Iterable[Attachment],
) -> None:
    length = "" if characters is None else f", {characters:,} characters"
    voice.say(f"line {line['line'][:16]}: {spoken.sides(line)}")
    voice.say(f"{one.form[0]}, {one.precedence.name}, {one.nature.name}, for {one.handling.name}{length}")
    for attached in attachments:
        voice.say(f"with {attached.name}, {attached.size_bytes:,} bytes, sha256 {attached.sha256.hex()}")
    voice.say(f"digest {message[-32:].hex()}; the release holds until {spoken.short_time(valid_until)}")


def refuse_line(why: str) -> NoReturn:
    """Say that the line is not clear; raises LineUnclear."""
    raise LineUnclear(why)
