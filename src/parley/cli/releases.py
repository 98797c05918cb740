"""Release: what will be signed is shown, and the officer's key file, opened with its own passphrase, consents."""

from __future__ import annotations

import argparse
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.cli import passphrases, spoken, voice, worded
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from parley.cli.reach import Ask
    from parley.desk.draft import Draft
    from parley.desk.release import Drafted
    from parley.forms.builtin import Attachment
    from parley.wire.ids import Instant

Json = dict[str, Any]

ALL: Final = 1 << 40
"""As many entries as there are."""


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


def line_of(ask: Ask, whole: str) -> Json:
    """The line with this whole id, line 0 too."""
    return dict(next(one for one in ask("lines")["lines"] if one["line"] == whole))


def answered(ask: Ask, prefix: str | None) -> str | None:
    """The whole hash of the entry that is answered; raises NoEntry, AmbiguousEntry."""
    return None if prefix is None else str(ask("show", entry=prefix)["hash"])


def draft(args: argparse.Namespace, line: Json, form: tuple[str, int], body: bytes, *, answers: str | None) -> Draft:
    """What the options ask to be said; by the line's own post, unless another one is named."""
    from parley.desk.draft import Draft
    from parley.wire.ids import EntryHash, PostId

    speaker = getattr(args, "speaker", None)
    return Draft(
        post=PostId(line["own_post"] if speaker is None else speaker),
        form=form,
        body=body,
        precedence=Precedence[args.precedence.upper()],
        nature=Nature[args.nature.upper()],
        handling=Handling[args.handling.upper()],
        answers=None if answers is None else EntryHash(bytes.fromhex(answers)),
    )


def draft_of(one: Json) -> Draft:
    """The draft that the station has made ready for an officer."""
    from parley.desk.draft import Draft
    from parley.wire.ids import EntryHash, PostId

    return Draft(
        post=PostId(one["post"]),
        form=(one["form"], one["form_version"]),
        body=bytes.fromhex(one["body"]),
        precedence=Precedence[one["precedence"]],
        nature=Nature[one["nature"]],
        handling=Handling[one["handling"]],
        answers=EntryHash(bytes.fromhex(one["answers"])),
    )


def speak(args: argparse.Namespace, ask: Ask, line: Json, body: object, *, answers: str | None = None) -> Json:
    """Release the body of any form on a line, by the officer that the options name; what is known of its entry."""
    from parley.forms.body import form_of, write

    return release(args, ask, line, draft(args, line, form_of(type(body)).named, write(body), answers=answers))


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

    With `--draft` it is signed as a draft and written to that file, for another officer to release, and nothing is
    said.  Attachments are put in after the officer has consented, and only if they are still what he was shown.
    """
    from parley.desk.release import DRAFT_MS, VALID_MS
    from parley.forms.builtin import LETTER
    from parley.service.entropy import now
    from parley.wire.ids import Instant

    to_file = getattr(args, "draft", None)
    hold_ms = 1_000 * (line["agreement"] or {"hold_seconds": 0})["hold_seconds"]
    holds_ms = (VALID_MS if to_file is None else getattr(args, "holds_ms", DRAFT_MS)) + hold_ms
    valid_until = Instant(now() + holds_ms)
    show_draft(line, one, valid_until, shown, files.values())
    if one.form != LETTER:
        show_words(ask, line, one)
    if to_file is not None:
        return _write_draft(args, line, one, valid_until, to_file)
    return consent(args, ask, line, one, valid_until, files=files)


def consent(
    args: argparse.Namespace,
    ask: Ask,
    line: Json,
    one: Draft,
    valid_until: Instant,
    *,
    files: Mapping[Path, Attachment] = MappingProxyType({}),
    drafted: Drafted | None = None,
) -> Json:
    """Sign with the officer's key what was shown, and have the station say it; what is known of it."""
    from parley.desk.release import release_message
    from parley.keys.signing import ed25519_public, ed25519_sign
    from parley.wire.ids import LineId

    seed = _officer_seed(args)
    message = release_message(LineId(bytes.fromhex(line["line"])), one, valid_until)
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
        drafter=None if drafted is None else drafted.officer.hex(),
        draft_signature=None if drafted is None else drafted.signature.hex(),
        wait_seconds=args.wait,
    )


def _write_draft(args: argparse.Namespace, line: Json, one: Draft, valid_until: Instant, path: Path) -> Json:
    """Sign it as a draft, and lay it in a file."""
    from parley.desk.paper import Paper, write_paper
    from parley.desk.release import Drafted, draft_message
    from parley.keys.signing import ed25519_public, ed25519_sign
    from parley.service.folder import check_free, write_private
    from parley.wire.ids import LineId

    whole = path.expanduser().absolute()
    check_free(whole)
    seed = _officer_seed(args)
    line_id = LineId(bytes.fromhex(line["line"]))
    signature = ed25519_sign(seed, draft_message(line_id, one, valid_until))
    write_private(whole, write_paper(Paper(line_id, one, valid_until, Drafted(ed25519_public(seed), signature))))
    return {"draft": str(whole), "line": line["line"], "valid_until": valid_until // 1000, "nature": one.nature.name}


def whose(ask: Ask, key: str) -> str:
    """The officer whose key it is, and which of his."""
    for one in ask("officers")["officers"]:
        for known in one["keys"]:
            if known["key"] == key:
                return f"{one['name']} ({known['short']})"
    return f"nobody known here ({key[:16]})"


def _officer_seed(args: argparse.Namespace) -> bytes:
    from parley.service.keys.files import OFFICER, open_seed

    return open_seed(args.officer, OFFICER, passphrases.passphrase(args, "officer", "the officer's passphrase"))


def show_draft(
    line: Json,
    one: Draft,
    valid_until: int,
    characters: int | None = None,
    attachments: Iterable[Attachment] = (),
) -> None:
    """Say what will be signed, every line marked where it is not meant in earnest."""
    from parley.desk.release import release_hash
    from parley.wire.ids import Instant, LineId

    mark = spoken.mark(one.nature.name)
    length = "" if characters is None else f", {characters:,} characters"
    speaker = "" if one.post in (line["own_post"], STATION_POST) else f", by post {one.post} under a mandate"
    voice.say(f"line {line['line'][:16]}: {spoken.sides(line)}{speaker}", mark=mark)
    voice.say(f"{one.form[0]}, {one.precedence.name}, {one.nature.name}, for {one.handling.name}{length}", mark=mark)
    for attached in attachments:
        about = f"{attached.size_bytes:,} bytes, sha256 {attached.sha256.hex()}"
        voice.say(f"with {attached.name}, {about}", mark=mark)
    digest = release_hash(LineId(bytes.fromhex(line["line"])), one, Instant(valid_until)).hex()
    voice.say(f"digest {digest}; the release holds until {spoken.short_time(valid_until // 1000)}", mark=mark)


def show_words(ask: Ask, line: Json, one: Draft) -> None:
    """Say what its body says, in every language."""
    form, version = one.form
    answers = None if one.answers is None else one.answers.hex()
    said = {"form": form, "version": version, "body": one.body.hex(), "answers": answers}
    found = ask("form words", line=line["line"], **said)["words"]
    for row in () if found is None else worded.told(found):
        voice.say(row, mark=spoken.mark(one.nature.name), hang=worded.HANG)


def refuse_line(why: str) -> NoReturn:
    """Say that the line is not clear; raises LineUnclear."""
    raise LineUnclear(why)
