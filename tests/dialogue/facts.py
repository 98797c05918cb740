"""Facts of a line as a test wants them: two logs that grow, each entry seeing so much of the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from parley.dialogue.threads import Fact, kept_of
from parley.forms.body import Speaks, form_of, write
from parley.forms.calls import CallRequest
from parley.forms.standings import Means
from parley.wire.ids import EntryHash, EntryIndex, Generation, PostId
from parley.wire.marks import Nature, Precedence

START = 1_700_000_000
ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO,))


@dataclass
class Talk:
    """Both logs of a line; side 0 is ours."""

    logs: tuple[list[Fact], list[Fact]] = field(default_factory=lambda: ([], []))
    seen: list[int] = field(default_factory=lambda: [0, 0])
    now: int = START
    whole: bool = False
    """Whether the facts keep all of their bodies, as the books of calls and of notices have them."""

    def say(
        self,
        side: int,
        body: object,
        answers: Fact | None = None,
        *,
        precedence: Precedence = Precedence.ROUTINE,
        nature: Nature = Nature.OPERATION,
        after: int = 60,
        crossing: bool = False,
    ) -> Fact:
        """The next entry of a side, `after` seconds later; crossing: its author has not seen what came last."""
        self.now += after
        if not crossing:
            self.seen[side] = len(self.logs[1 - side])
        log = self.logs[side]
        form, raw = form_of(type(body)), write(body)
        fact = Fact(
            hash=EntryHash(sha256(b"%d %d" % (side, len(log)) + raw).digest()),
            ours=side == 0,
            generation=Generation(b"generati"),
            index=EntryIndex(len(log)),
            generations=0,
            depth=len(log) + self.seen[side],
            first=side == 0,
            post=PostId(1),
            time_seconds=self.now,
            precedence=precedence,
            nature=nature,
            form=form.id,
            body=raw if self.whole else kept_of(form.id, raw),
            answers=None if answers is None else answers.hash,
            category="" if form.speaks is Speaks.STATION else form.category,
        )
        log.append(fact)
        return fact

    @property
    def all(self) -> list[Fact]:
        """Every entry, none before one that its author had seen."""
        return sorted((*self.logs[0], *self.logs[1]), key=lambda fact: fact.order)
