"""The agreement in the terms of a line: what its posts may say to each other, how fast they answer, until when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.record.card import BEARERS
from parley.wire import shape
from parley.wire.errors import Refusal
from parley.wire.ids import LineId
from parley.wire.limits import ATTACHMENT_BYTES_MAX, SECONDS_MAX, TEXT_CHARACTERS_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.wire.cbor import Value
    from parley.wire.shape import Refuse

CATEGORIES_MAX: Final = 64
WORD_CHARACTERS_MAX: Final = 32
PROVABLE: Final = 0

ANSWER_SECONDS: Final = (6 * 3_600, 3 * 3_600, 30 * 60, 10 * 60)
"""Where nothing else is agreed: what military traffic asks of ROUTINE, PRIORITY, IMMEDIATE, FLASH."""

HOLD_SECONDS_MAX: Final = 600
"""How long what an officer has released may wait to be signed: long enough to think again, short beside any answer."""

TEST_SECONDS: Final = 3_600
"""Where nothing else is agreed: a test every hour, as the oldest hotline does."""


class LineDeniable(Refusal):
    """The terms ask for a line whose record proves nothing to others; this version has provable lines only."""

    code = "line-deniable"
    hint = "propose the line as provable, or agree outside Parley on what is not to be on the record"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two parties agreed of a line beyond what makes it work.

    `categories`: the highest precedence by category; one that is not named is not on the line, and none named are all.
    `answer_seconds`: within how long an answer is due, from ROUTINE to FLASH.  `bearers_min`: so many ways are to live.
    `test_seconds`: the interval of line tests, 0 for none.  `two_person`: categories that two officers release.
    `until_seconds`: when it runs out.  `replaces`: the line that closes when this one opens.  `hold_seconds`: for how
    long each side holds what its officers released, unless it is FLASH, before its station signs it.
    """

    titles: Mapping[str, str]
    categories: Mapping[str, Precedence]
    answer_seconds: tuple[int, ...] = ANSWER_SECONDS
    bearers: tuple[str, ...] = ()
    bearers_min: int = 1
    test_seconds: int = TEST_SECONDS
    two_person: tuple[str, ...] = ()
    attachment_bytes_max: int = ATTACHMENT_BYTES_MAX
    until_seconds: int | None = None
    replaces: LineId | None = None
    hold_seconds: int = 0

    def ceiling(self, category: str) -> Precedence | None:
        """The highest precedence of a category on the line; None where the category is not on it."""
        return self.categories.get(category) if self.categories else Precedence.FLASH


STANDARD: Final = Agreement({}, {})
"""What holds on the lines that an enrolment opens."""


def write_agreement(agreement: Agreement) -> Value:
    """The agreement as terms have it."""
    held: dict[Value, Value] = {12: agreement.hold_seconds} if agreement.hold_seconds else {}
    return {
        1: dict(agreement.titles.items()),
        2: {category: int(ceiling) for category, ceiling in agreement.categories.items()},
        3: list(agreement.answer_seconds),
        4: list(agreement.bearers),
        5: agreement.bearers_min,
        6: agreement.test_seconds,
        7: list(agreement.two_person),
        8: agreement.attachment_bytes_max,
        9: agreement.until_seconds,
        10: PROVABLE,
        11: agreement.replaces,
        **held,
    }


def read_agreement(value: Value, refuse: Refuse) -> Agreement:
    """The agreement in the terms; raises LineDeniable, and what `refuse` raises."""
    items = shape.table(value, range(1, 12), (12,), "agreement", refuse)
    if shape.number(items[10], 0, 1, "proof", refuse) != PROVABLE:
        raise LineDeniable
    until, replaces = items[9], items[11]
    return Agreement(
        titles=shape.titles(items[1], 1, TEXT_CHARACTERS_MAX, "titles", refuse),
        categories=_categories(items[2], refuse),
        answer_seconds=_answer_seconds(items[3], refuse),
        bearers=_bearers(items[4], refuse),
        bearers_min=shape.number(items[5], 0, len(BEARERS), "bearers", refuse),
        test_seconds=shape.number(items[6], 0, SECONDS_MAX, "test interval", refuse),
        two_person=tuple(_word(one, refuse) for one in shape.array(items[7], 0, CATEGORIES_MAX, "two persons", refuse)),
        attachment_bytes_max=shape.number(items[8], 0, ATTACHMENT_BYTES_MAX, "attachments", refuse),
        until_seconds=None if until is None else shape.number(until, 0, SECONDS_MAX, "until", refuse),
        replaces=None if replaces is None else LineId(shape.octets(replaces, 32, "line replaced", refuse)),
        hold_seconds=shape.number(items[12], 1, HOLD_SECONDS_MAX, "hold", refuse) if 12 in items else 0,
    )


def _categories(value: Value, refuse: Refuse) -> Mapping[str, Precedence]:
    if type(value) is not dict or len(value) > CATEGORIES_MAX:
        refuse(f"categories: a map of at most {CATEGORIES_MAX} is wanted")
    return {
        _word(category, refuse): Precedence(shape.number(ceiling, 0, 3, "precedence", refuse))
        for category, ceiling in value.items()
    }


def _answer_seconds(value: Value, refuse: Refuse) -> tuple[int, ...]:
    count = len(Precedence)
    return tuple(
        shape.number(one, 1, SECONDS_MAX, "answer time", refuse)
        for one in shape.array(value, count, count, "answer times", refuse)
    )


def _bearers(value: Value, refuse: Refuse) -> tuple[str, ...]:
    found = tuple(_word(one, refuse) for one in shape.array(value, 0, len(BEARERS), "bearers", refuse))
    if not set(found) <= BEARERS:
        refuse("bearers: one is unknown")
    return found


def _word(value: Value, refuse: Refuse) -> str:
    return shape.line(value, WORD_CHARACTERS_MAX, "word", refuse)
