"""Drafts of this side: what officers are about to say, kept as they typed it, bound to its line, until it is said.

A draft is written, then drafted where two officers are wanted, then held for as long as the terms say, then said.
A template is a draft without a line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.desk.draft import Draft
from parley.desk.release import Drafted, Release
from parley.exchange.effects import Keep
from parley.forms.body import fill
from parley.forms.builtin import (
    LETTER,
    LETTER_CHARACTERS_MAX,
    SUBJECT_CHARACTERS_MAX,
    Attachment,
    AttachmentKind,
    Letter,
)
from parley.forms.text import typed as typed_text
from parley.service.entropy import entropy
from parley.service.forms.filling import typed_values
from parley.service.forms.packs import newest
from parley.service.keys.vault import DRAFT_SPACE
from parley.service.whose import here
from parley.station.releasing import place_of
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, LineId, OfficerId, PostId
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from parley.service.opened import Opened

Json = dict[str, Any]
Word = tuple[bytes, bytes]
"""An officer's key, and what it signed."""

DRAFT_ID_BYTES: Final = 16
NEVER: Final = Instant(0)
DRAFTS_MAX: Final = 2_000
LETTER_FORM: Final = LETTER[0]
_ATTACHMENT: Final = AttachmentKind()
DRAFT_BYTES_MAX: Final = 262_144
"""As typed: several times what a body holds, whatever its writing."""


class DraftAbsent(Refusal):
    """There is no such draft here any more."""

    code = "draft-absent"
    hint = "it was said, cancelled or thrown away; `parley record audit` tells what was said"


class DraftsFull(Refusal):
    """So many drafts are kept here that there is no room for another."""

    code = "drafts-full"
    hint = "throw some away"


class DraftTooLong(Refusal):
    """This draft is longer than anything that could be said."""

    code = "draft-too-long"
    hint = "shorten it, or say it in parts"


class DraftBound(Refusal):
    """A draft stays on the line for which it was begun."""

    code = "draft-bound"
    hint = "begin another one on that line; what was typed may be copied"


class DraftSigned(Refusal):
    """An officer has put his name to this draft, so that it cannot be changed."""

    code = "draft-signed"
    hint = "cancel it first; the signature is then forgotten"


class TemplateOnly(Refusal):
    """A template has no line, and so cannot be said."""

    code = "draft-template"
    hint = "begin a draft on a line from it"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """One of them; `ready` holds a body that the station made, in place of what was typed."""

    id: bytes
    officer: OfficerId
    line: LineId | None
    form: str
    typed: Mapping[str, tuple[str, ...]]
    changed: int
    post: PostId | None = None
    precedence: Precedence | None = None
    nature: Nature = Nature.OPERATION
    handling: Handling = Handling.PARTIES
    answers: EntryHash | None = None
    ready: tuple[int, bytes] | None = None
    """Its form's version, and the body."""
    group: bytes = b""
    """What joins drafts that say the same on several lines."""
    name: str = ""
    """What a template is called."""
    valid_until: Instant = NEVER
    drafted: Word | None = None
    released: Word | None = None
    due: Instant = NEVER
    """When it is to be said, of one that is held."""
    said: EntryHash | None = None
    files: tuple[Attachment, ...] = ()
    """What a letter names; their bytes are in `drafts/files.py`."""
    refused: tuple[str, ...] = ()
    """Why it was not said when an officer had released it: code, sentence and hint."""

    def kept(self) -> Keep:
        """What keeps it as it is now."""
        value: Value = {
            1: self.officer,
            2: self.line,
            3: self.form,
            4: [[name, list(texts)] for name, texts in self.typed.items()],
            5: self.changed,
            6: self.post,
            7: None if self.precedence is None else int(self.precedence),
            8: int(self.nature),
            9: int(self.handling),
            10: self.answers,
            11: None if self.ready is None else list(self.ready),
            12: self.group,
            13: self.name,
            14: self.valid_until,
            15: None if self.drafted is None else list(self.drafted),
            16: None if self.released is None else list(self.released),
            17: self.due,
            18: self.said,
            19: [_ATTACHMENT.write(one, "file") for one in self.files],
            20: list(self.refused),
        }
        return Keep(DRAFT_SPACE, self.id, encode(value))

    @property
    def state(self) -> str:
        """How far it has come."""
        if self.said is not None:
            return "said"
        if self.released is not None:
            return "held"
        return "open" if self.drafted is None else "drafted"


def all_drafts(service: Opened) -> list[KeptDraft]:
    """Every draft on lines that this process has, and every template, the newest last."""
    return _ours(service, drafts_of_all_shares(service))


def drafts_of_all_shares(service: Opened) -> list[KeptDraft]:
    """The same wherever its line is."""
    found = [_read(key, raw) for key, raw in service.vault.kept(DRAFT_SPACE).items()]
    return sorted(found, key=lambda one: (one.changed, one.id))


def draft_at(service: Opened, draft: bytes) -> KeptDraft:
    """One of them; raises DraftAbsent."""
    return find_draft(service, draft) or absent(draft)


def find_draft(service: Opened, draft: bytes) -> KeptDraft | None:
    """One of them; None where it is not there any more, or another share has its line."""
    one = find_anywhere(service, draft)
    return None if one is None else next(iter(_ours(service, [one])), None)


def find_anywhere(service: Opened, draft: bytes) -> KeptDraft | None:
    """The same whichever share has its line."""
    raw = service.vault.get(DRAFT_SPACE, draft)
    return None if raw is None else _read(draft, raw)


def _ours(service: Opened, found: list[KeptDraft]) -> list[KeptDraft]:
    is_here = here(service.vault, service.engine.station.state)
    return [one for one in found if one.line is None or is_here(one.line)]


def absent(draft: bytes) -> NoReturn:
    """Say that it is not there; raises DraftAbsent."""
    raise DraftAbsent(draft.hex()[:12])


def together(service: Opened, draft: KeptDraft) -> list[KeptDraft]:
    """It, and those that say the same on other lines of this process."""
    return _ours(service, members(service, draft.group)) if draft.group else [draft]


def check_together(service: Opened, draft: KeptDraft) -> None:
    """Passes where nobody has put his name to it, nor to one that says the same; raises DraftSigned."""
    for one in (draft, *members(service, draft.group)):
        check_unsigned(one)


def members(service: Opened, group: bytes) -> list[KeptDraft]:
    """The drafts that say the same, whichever shares have their lines."""
    return [one for one in drafts_of_all_shares(service) if one.group == group] if group else []


def keep(service: Opened, *drafts: KeptDraft, beside: Sequence[Keep] = ()) -> None:
    """Make them durable, with what is `beside` them; raises DraftsFull, DraftTooLong, and as Store.commit does."""
    new = [one for one in drafts if service.vault.get(DRAFT_SPACE, one.id) is None]
    if new and len(service.vault.kept(DRAFT_SPACE)) + len(new) > DRAFTS_MAX:  # which opens all that is sealed there
        raise DraftsFull
    kept = [one.kept() for one in drafts]
    if any(len(one.value or b"") > DRAFT_BYTES_MAX for one in kept):
        raise DraftTooLong
    service.vault.commit([*kept, *beside])


def new_id() -> bytes:
    """An id for a new one."""
    return entropy(DRAFT_ID_BYTES)


def unsigned(draft: KeptDraft) -> KeptDraft:
    """The same with nobody's name to it."""
    return replace(draft, valid_until=NEVER, drafted=None, released=None, due=NEVER)


def because(draft: KeptDraft, refusal: Refusal) -> KeptDraft:
    """The same with why it was not said."""
    return replace(draft, refused=(refusal.code, refusal.sentence, refusal.hint))


def check_unsigned(draft: KeptDraft) -> None:
    """Passes where nobody has put his name to it; raises DraftSigned."""
    if draft.drafted is not None or draft.released is not None or draft.said is not None:
        raise DraftSigned


def check_line(draft: KeptDraft, line: LineId | None) -> None:
    """Passes where a change leaves it where it is; raises DraftBound."""
    if line is not None and line != draft.line:
        raise DraftBound


def written(service: Opened, draft: KeptDraft) -> tuple[LineId, Draft]:
    """What it says, as an officer signs it.

    Raises TemplateOnly, UnknownLine, FormNotHere, and whatever the fields as they were typed are refused with.
    """
    if draft.line is None:
        raise TemplateOnly
    channel, line = place_of(service.engine.station.state, draft.line)
    precedence = draft.precedence or Precedence.ROUTINE
    if draft.ready is not None:
        named, body = (draft.form, draft.ready[0]), draft.ready[1]
    elif draft.form == LETTER_FORM:
        named, body = LETTER, _letter(draft, channel.own_ring.newest.card.languages[0]).body()
    else:
        declared = newest(channel.catalogue_on(line), draft.form)
        named, body = declared.form.named, fill(declared.form, typed_values(declared, draft.typed))
        precedence = draft.precedence or declared.precedence
    post = line.own_post if draft.post is None else draft.post
    return draft.line, Draft(post, named, body, precedence, draft.nature, draft.handling, draft.answers)


def release_of(one: KeptDraft) -> Release:
    """The release that officers have given to a draft."""
    assert one.released is not None, "only what was released is said"
    drafted = None if one.drafted is None else Drafted(*one.drafted)
    return Release(one.released[0], one.valid_until, one.released[1], drafted)


def _letter(draft: KeptDraft, language: str) -> Letter:
    typed = draft.typed
    subject = "\n".join(typed.get("subject", ())).strip()
    return Letter(
        language="".join(typed.get("language", ())).strip() or language,
        text=typed_text("\n".join(typed.get("text", ())).rstrip("\n"), LETTER_CHARACTERS_MAX),
        subject=typed_text(subject, SUBJECT_CHARACTERS_MAX) if subject else None,
        attachments=draft.files,
    )


def _read(draft: bytes, raw: bytes) -> KeptDraft:
    match decode(raw, DRAFT_BYTES_MAX):
        case {
            1: bytes(officer), 2: line, 3: str(form), 4: list(typed), 5: int(changed), 6: post, 7: precedence,
            8: int(nature), 9: int(handling), 10: answers, 11: ready, 12: bytes(group), 13: str(name),
            14: int(valid_until), 15: drafted, 16: released, 17: int(due), 18: said,
            **more,
        }:  # fmt: skip
            return KeptDraft(
                id=draft,
                officer=OfficerId(officer),
                line=None if line is None else LineId(_octets(line)),
                form=form,
                typed=dict(_field(one) for one in typed),
                changed=changed,
                post=None if post is None else PostId(_number(post)),
                precedence=None if precedence is None else Precedence(_number(precedence)),
                nature=Nature(nature),
                handling=Handling(handling),
                answers=None if answers is None else EntryHash(_octets(answers)),
                ready=_ready(ready),
                group=group,
                name=name,
                valid_until=Instant(valid_until),
                drafted=_word(drafted),
                released=_word(released),
                due=Instant(due),
                said=None if said is None else EntryHash(_octets(said)),
                files=_files(more.get(19, [])),
                refused=_texts(more.get(20, [])),
            )
        case _:
            raise AssertionError("a draft that we kept ourselves")


def _field(value: object) -> tuple[str, tuple[str, ...]]:
    match value:
        case [str(name), list(texts)]:
            return name, _texts(texts)
        case _:
            raise AssertionError("a field that we kept ourselves")


def _files(value: object) -> tuple[Attachment, ...]:
    assert isinstance(value, list), "files that we kept ourselves"
    return tuple(_ATTACHMENT.read(one, "a file that we kept ourselves") for one in value)


def _texts(value: object) -> tuple[str, ...]:
    assert isinstance(value, list), "texts that we kept ourselves"
    return tuple(str(text) for text in value)


def _word(value: object) -> Word | None:
    match value:
        case None:
            return None
        case [bytes(key), bytes(signature)]:
            return key, signature
        case _:
            raise AssertionError("an officer's word that we kept ourselves")


def _ready(value: object) -> tuple[int, bytes] | None:
    match value:
        case None:
            return None
        case [int(version), bytes(body)]:
            return version, body
        case _:
            raise AssertionError("a body that we kept ourselves")


def _octets(value: object) -> bytes:
    assert isinstance(value, bytes), "bytes that we kept ourselves"
    return value


def _number(value: object) -> int:
    assert isinstance(value, int), "a number that we kept ourselves"
    return value
