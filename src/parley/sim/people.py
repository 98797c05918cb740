"""The officers of both sides: what they mean to say, and when; who is not told a place says it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms.body import form_of, write
from parley.forms.builtin import ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY, LETTER, Letter
from parley.forms.calls import CallCancelled, CallRequest, Talks, TalksAct
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.forms.standings import State, StatusChange
from parley.forms.watch import ORDERWIRE_CHARACTERS_MAX, Orderwire
from parley.keys.signing import ed25519_sign
from parley.sim.faults import STORM_MS
from parley.sim.files import attached
from parley.sim.ground import DESK, EPOCH, OFFICER, OFFICER_SEED
from parley.station.events import OfficerReleased
from parley.wire.ids import STATION_POST, EntryHash, Instant, LineId, PostId
from parley.wire.limits import SECONDS_MAX
from parley.wire.marks import Handling, Nature, Precedence

ENTRIES_MIN: Final = 50
"""Entries of a world, at least."""

CHIEF: Final = PostId(2)
"""A post that speaks by mandates alone."""

ENDED: Final = EPOCH // 1000 - 1_000_000_000
"""Until when some mandates last: they have run out by any clock of a world."""

FOLLOWS_MS: Final = 15_000
"""How long after a mandate or a suspension people go on about it."""

_VALID_MS: Final = 60_000
_WORDS: Final = {
    "en": "request position vessel patrol at bearing north fishing boats collision engine rescue thank you".split(),
    "zh": "请 告知 贵方 巡逻船 位置 方位 渔船 碰撞 救助 落水 人员 感谢 配合 航向 通报".split(),
}
_LENGTHS: Final = (1, 6, 30, 30, 30, 120)
_LONG: Final = 1_500

FILES: Final = 0.3
"""In how many worlds letters name attachments."""

_FILE_BYTES: Final = (1, 900, 16_384, 40_000)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody on a side is to say at a moment, on line 0 (the station) or 1 (the desk)."""

    moment_ms: int
    side: int
    line: int
    draft: Draft
    files: tuple[bytes, ...] = ()
    """What goes with it."""


def draw_letters_with_files(random: Random) -> list[Utterance]:
    """In some worlds letters name attachments, which are under way among all else."""
    count = random.randint(1, 3) if random.random() < FILES else 0
    return [_with_files(random) for _ in range(count)]


def _with_files(random: Random) -> Utterance:
    files = tuple(random.randbytes(random.choice(_FILE_BYTES)) for _ in range(random.randint(1, 2)))
    said = letter(random.randrange(2), random.randrange(STORM_MS), "As attached.", random.choice(tuple(Precedence)))
    body = Letter("en", "As attached.", None, attached(files)).body()
    return replace(said, draft=replace(said.draft, body=body), files=files)


def draw_utterances(random: Random) -> list[Utterance]:
    """What people say in a world: evenly or in bursts, mostly letters between the desks."""
    count = random.randint(ENTRIES_MIN + 5, 2 * ENTRIES_MIN)
    bursts = [random.randrange(STORM_MS) for _ in range(random.choice((0, 0, 2)))]
    longest = random.choice((_LENGTHS, _LENGTHS, (*_LENGTHS, _LONG)))
    said = [_utterance(random, bursts, longest) for _ in range(count)]
    return said + [_of_authority(random) for _ in range(random.choice((0, 2, 4)))]


def _of_authority(random: Random) -> Utterance:
    """A mandate for the chief, or a suspension of talks."""
    until = random.choice((SECONDS_MAX, SECONDS_MAX, SECONDS_MAX, ENDED))
    precedence = random.choice((Precedence.ROUTINE, Precedence.FLASH))
    mandate = Mandate(DESK, CHIEF, (), random.choice(((), ("letter",))), precedence, until, delegable=False)
    suspension = StatusChange(random.choice((State.SUSPENDED, State.WITHDRAWN)), EPOCH // 1000, "reason", "council")
    body = random.choice((mandate, mandate, replace(suspension, category="talks")))
    return _plain(random.randrange(STORM_MS - FOLLOWS_MS), random.randrange(2), 0, STATION_POST, body)


def follows(random: Random, said: Utterance, leaf: EntryHash, now_ms: int) -> list[Utterance]:
    """What people say after something about authority got its place: they use it, and take it back."""

    def later() -> int:
        return now_ms + random.randrange(FOLLOWS_MS)

    if said.draft.form == form_of(Mandate).named:
        acts = random.choice(((), (MandateAct.REVOKE,), (MandateAct.SUSPEND, MandateAct.RESUME)))
        changes = [_plain(later(), said.side, 0, STATION_POST, MandateChange(act), leaf) for act in acts]
        bodies = [Letter("en", "by mandate"), Talks(TalksAct.PROPOSE)]
        return changes + [_plain(later(), said.side, 1, CHIEF, random.choice(bodies)) for _ in range(5)]
    if said.draft.form == form_of(CallRequest).named and said.moment_ms < STORM_MS and random.random() < 0.2:
        post, nature = said.draft.post, said.draft.nature
        cancel = _plain(later(), said.side, said.line, post, CallCancelled(), leaf)
        return [replace(cancel, draft=replace(cancel.draft, nature=nature))]
    if said.draft.form == form_of(StatusChange).named and said.moment_ms < STORM_MS - FOLLOWS_MS:
        active = StatusChange(State.ACTIVE, EPOCH // 1000, "settled", "council", None, "talks")
        talks = [_plain(later(), random.randrange(2), 1, DESK, Talks(TalksAct.PROPOSE)) for _ in range(4)]
        return [
            *talks,
            _plain(STORM_MS - FOLLOWS_MS + 1 + random.randrange(FOLLOWS_MS), said.side, 0, STATION_POST, active),
        ]
    return []


def _plain(
    moment: int, side: int, line: int, post: PostId, body: object, answers: EntryHash | None = None
) -> Utterance:
    draft = Draft(post, form_of(type(body)).named, write(body), Precedence.ROUTINE, answers=answers)
    return Utterance(moment, side, line, draft)


def _utterance(random: Random, bursts: list[int], lengths: tuple[int, ...]) -> Utterance:
    moment = random.choice(bursts) if bursts and random.random() < 0.7 else random.randrange(STORM_MS)
    line = 0 if random.random() < 0.15 else 1
    language = random.choice(tuple(_WORDS))
    text = (" " if language == "en" else "").join(random.choices(_WORDS[language], k=random.choice(lengths)))
    subject = text[:20] if random.random() < 0.2 else None
    said = Letter(language, text, subject) if line else Orderwire(language, text[:ORDERWIRE_CHARACTERS_MAX])
    draft = Draft(
        DESK if line else STATION_POST,
        form_of(type(said)).named,
        write(said),
        random.choices(tuple(Precedence), (6, 2, 1, 1))[0],
        random.choice(tuple(Nature)),
        random.choice(tuple(Handling)),
    )
    return Utterance(moment, random.randrange(2), line, draft)


def letter(side: int, moment_ms: int, text: str, precedence: Precedence = Precedence.ROUTINE) -> Utterance:
    """A letter in English from one desk to the other."""
    return Utterance(moment_ms, side, 1, Draft(DESK, LETTER, Letter("en", text).body(), precedence))


def acknowledgement(side: int, moment_ms: int, answers: EntryHash, precedence: Precedence) -> Utterance:
    """That somebody has read a letter."""
    draft = Draft(DESK, ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY, precedence, answers=answers)
    return Utterance(moment_ms, side, 1, draft)


def released(line: LineId, draft: Draft, now: Instant, ticket: int) -> OfficerReleased:
    """The officer's release of a draft, unlike any before it: one release serves once."""
    until = Instant(now + _VALID_MS + ticket)
    return OfficerReleased(
        line, draft, Release(OFFICER, until, ed25519_sign(OFFICER_SEED, release_message(line, draft, until))), ticket
    )


class Desk:
    """The officers of one side: nobody forgets what he meant to say."""

    def __init__(self, side: int, release: Callable[[Utterance, int], bool | None]) -> None:
        self.side = side
        self._release = release
        self._next_ticket = 1
        self._open: dict[int, Utterance] = {}
        """Released, and no place told yet."""
        self._unsaid: list[Utterance] = []

    @property
    def silent(self) -> bool:
        """Whether everything has been said."""
        return not (self._open or self._unsaid)

    def say(self, utterance: Utterance) -> None:
        """Release it, or keep it for when the station runs, or give it up."""
        ticket = self._next_ticket
        self._next_ticket += 1
        released = self._release(utterance, ticket)
        if released:
            self._open[ticket] = utterance
        elif released is not None:
            self._unsaid.append(utterance)

    def placed(self, ticket: int) -> Utterance | None:
        """It has its place; ticket 0 is the station's own.  Tells what it was."""
        return self._open.pop(ticket) if ticket else None

    def given_up(self, ticket: int) -> Utterance:
        """What was agreed does not allow it: it is not said.  Tells what it was."""
        return self._open.pop(ticket)

    def declined(self, ticket: int) -> int:
        """The station does not take it at present: it is said again later; tells how much waits for that."""
        self._unsaid.append(self._open.pop(ticket))
        return len(self._unsaid)

    def interrupted(self) -> None:
        """The station stopped: whoever was not told a place does not know whether it has one."""
        self._unsaid += self._open.values()
        self._open.clear()

    def again(self) -> None:
        """The station runs again."""
        unsaid, self._unsaid = self._unsaid, []
        for utterance in unsaid:
            self.say(utterance)
