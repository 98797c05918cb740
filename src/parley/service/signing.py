"""An officer's name to a draft: as what he signs it now, and what becomes of the draft once he has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.desk.release import VALID_MS, draft_message, release_hash, release_message, wants_two
from parley.desk.trail import NOBODY, Act, Note
from parley.forms.body import FORMS
from parley.keys.consent import verify_consent
from parley.service.drafts import holding
from parley.service.drafts.drafts import KeptDraft, draft_at, written
from parley.service.noting import keep_noted
from parley.station.releasing import place_of
from parley.wire.errors import Refusal
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.service.drafts.drafts import Word
    from parley.service.service import Service
    from parley.wire.ids import EntryHash, LineId

Json = dict[str, Any]

MESSAGES: Final = {"release": release_message, "draft": draft_message}


class DraftChanged(Refusal):
    """This draft was changed, or signed by somebody else, while you were signing it."""

    code = "draft-changed"
    hint = "look at it again as it is now"


@dataclass(frozen=True, slots=True)
class Signing:
    """What an officer puts his name to: a draft as it is written, and whether as its drafter or to release it."""

    kept: KeptDraft
    line: LineId
    draft: Draft
    category: str
    two_person: bool
    hold_seconds: int

    @property
    def step(self) -> str:
        """`draft` where another officer is to release it, else `release`."""
        return "draft" if self.two_person and self.kept.drafted is None else "release"

    def until(self, asked: Instant) -> Instant:
        """Until when the consent holds: as its drafter had it, where there was one."""
        return self.kept.valid_until or asked

    def until_offered(self, now: Instant) -> Instant | None:
        """Until when it should hold; None for as long as the step usually has it."""
        offered = Instant(now + VALID_MS + self.hold_seconds * 1000) if self.hold_seconds else None
        return self.kept.valid_until or offered

    def message(self, until: Instant) -> bytes:
        """What his key signs."""
        return MESSAGES[self.step](self.line, self.draft, until)


def signing_of(service: Service, kept: KeptDraft) -> Signing:
    """What is to be signed of a draft; raises as `written` does."""
    line, draft = written(service, kept)
    channel, found = place_of(service.engine.station.state, line)
    form = channel.catalogue_on(found).form(draft.form) or FORMS.get(draft.form)
    category = "" if form is None else form.category
    agreement = found.terms.agreement
    return Signing(kept, line, draft, category, wants_two(agreement, category), holding.seconds(agreement, draft))


async def signed(service: Service, one: Signing, until: Instant, word: Word) -> Json:
    """Carry out what an officer has put his name to: kept as drafted, held, or said.

    Raises DraftAbsent, DraftChanged, and as `say` does.
    """
    if draft_at(service, one.kept.id) != one.kept:
        _changed()
    if one.step == "draft":
        drafted = replace(one.kept, drafted=word, valid_until=until, refused=())
        keep_noted(service, [drafted.kept()], _drafted(service, one, until, word))
        return came_to("drafted", one.kept)
    released = replace(one.kept, released=word, valid_until=until, refused=())
    if one.hold_seconds:
        held = replace(released, due=Instant(service.engine.clock() + one.hold_seconds * 1000))
        service.holding.hold(held)
        return came_to("held", held)
    return came_to("said", released, await service.holding.say(released))


def as_it_is(one: Signing) -> bytes:
    """By this a draft is known as the one that was looked at: SHA-256 of all that is kept of it."""
    return sha256(one.kept.kept().value or b"").digest()


def check_word(one: Signing, until: Instant, word: Word, seen: bytes) -> None:
    """Passes where an officer's word is to this draft, which is as it was when he gave it; raises DraftChanged."""
    if as_it_is(one) != seen:
        _changed()
    try:
        verify_consent(*word, one.message(until))
    except Refusal:
        _changed()


def _changed() -> NoReturn:
    raise DraftChanged


def _drafted(service: Service, one: Signing, until: Instant, word: Word) -> Note:
    """That an officer put his name to a draft which another one is to release."""
    now, what = service.engine.clock() // 1000, release_hash(one.line, one.draft, until)
    drafter = service.engine.station.state.officers.get(word[0])
    whose = NOBODY if drafter is None else drafter.id
    return Note(Act.DRAFT_SIGNED, now, whose, one.line, what, key=word[0], words=one.draft.form[0])


def came_to(state: str, one: KeptDraft, entry: EntryHash | None = None) -> Json:
    """What became of a draft."""
    return {
        "state": state,
        "draft": one.id.hex(),
        "line": None if one.line is None else one.line.hex(),
        "due": one.due or None,
        "entry": None if entry is None else entry.hex(),
    }
