"""Who may say what, once more in few words, from the stored bytes and spec/authority.md; knows nothing of the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from parley.sim.reading import KEPT, items, leaf_of
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.store.memory import MemoryStore
    from parley.wire.ids import ChannelId, LineId

REVOKED: Final = 2
SUSPENDED: Final = (None, "category-suspended", "category-withdrawn")
CATEGORIES: Final = {"letter": "letter", "talks": "talks", "orderwire": "orderwire"}
"""Of the forms that people use in a world, those that have a status."""

MARKS: Final = frozenset(("crossed", "disputed"))
"""Verdicts that refuse nothing."""

RESPONSES: Final = frozenset(("line/accept", "line/refuse"))

MANDATED: Final = frozenset(("letter", "talks", "ack"))
ORDER: Final = (
    "mandate-broken mandate-not-delegable mandate-for-other-line mandate-for-other-form mandate-precedence "
    "mandate-revoked mandate-expired mandate-suspended"
).split()


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an entry, or a draft, says about itself."""

    hash: bytes
    line: bytes
    precedence: int
    nature: int
    time_seconds: int
    post: int
    form: str
    body: Any
    answers: bytes | None
    seen_size: int
    line0: tuple[int, int] | None


@lru_cache(KEPT)
def read_spoken(raw: bytes) -> Spoken:
    """An entry as it is stored."""
    protected, _, payload, _ = items(raw)
    return _spoken(leaf_of(raw), protected, payload)


def read_spoken_to_sign(message: bytes) -> Spoken:
    """An entry as its Sig_structure shows it before it is signed: it has no hash yet."""
    _, protected, _, payload = items(message)
    return _spoken(b"", protected, payload)


def _spoken(leaf: bytes, protected: bytes, payload: bytes) -> Spoken:
    said = items(payload)
    zero = said[4]
    return Spoken(
        hash=leaf,
        line=bytes.fromhex(items(protected)[15][2].split("/")[1]),
        precedence=said[6],
        nature=said[7],
        time_seconds=said[5],
        post=said[9],
        form=said[10][0],
        body=items(said[11]),
        answers=said.get(12),
        seen_size=said[3][0][1],
        line0=None if zero is None else (zero[0][1], zero[1][1]),
    )


def read_draft(line: LineId, draft: Draft, time_seconds: int) -> Spoken:
    """What an officer released, as the entry would say it."""
    marks = int(draft.precedence), int(draft.nature)
    body = items(draft.body)
    return Spoken(b"", line, *marks, time_seconds, draft.post, draft.form[0], body, draft.answers, 0, None)


def ruling(said: Spoken, own: Sequence[Spoken], other: Sequence[Spoken], desk: int) -> str:
    """The rule that it breaks by so much of its author's line 0 and of the other's; empty where it breaks none."""
    if said.form in RESPONSES:
        return _response(said, own, other)
    category = CATEGORIES.get(said.form)
    if category and any(one.form == "line/close" and one.body[1] == said.line for one in (*own, *other)):
        return "line-closed"
    state = max(_state(log, said.line, category) for log in (own, other)) if category else 0
    if state:
        return SUSPENDED[state] or ""
    if said.form == "mandate/change":
        mandate = _mandates(own).get(said.answers or b"")
        return "refers-to-nothing" if mandate is None else "mandate-revoked" if mandate[1] == REVOKED else ""
    if said.form not in MANDATED or said.post in (0, desk):
        return ""
    mandates = _mandates(own)
    found = [_chain(mandates, key, said, desk) for key, (body, _) in mandates.items() if body[2] == said.post]
    if not found:
        return "post-without-mandate"
    return "" if "" in found else max(found, key=ORDER.index)


def rulings(said: Spoken, own: Sequence[Spoken], other: Sequence[Spoken], least: Sequence[int], desk: int) -> set[str]:
    """The same by every pair of sizes from the least ones on."""
    sizes = product(*(range(size, len(log) + 1) for size, log in zip(least, (own, other), strict=True)))
    return {ruling(said, own[:one], other[:two], desk) for one, two in sizes}


def misjudged(
    raws: Sequence[bytes], theirs: Sequence[Spoken], mine: Sequence[Spoken], verdicts: Mapping[bytes, bytes], desk: int
) -> str:
    """The first of these entries whose kept verdict is not the rule that it breaks; empty where there is none."""
    for index, raw in enumerate(raws):
        said = read_spoken(raw)
        own_size, seen_size = (index, said.seen_size) if said.line0 is None else said.line0
        wanted = ruling(said, theirs[:own_size], mine[:seen_size], desk)
        kept = verdicts.get(said.hash, b"").decode()
        if ("" if kept in MARKS else kept) != wanted:
            return f"finds {kept or 'nothing'} where {wanted or 'no rule'} is broken: {said}"
    return ""


def _response(said: Spoken, own: Sequence[Spoken], other: Sequence[Spoken]) -> str:
    """What somebody says to a proposal of the other side: of what nobody withdraws in a world the first word counts."""
    if all(one.hash != said.answers or one.form != "line/propose" for one in other):
        return "refers-to-nothing"
    if any(one.form in RESPONSES and one.answers == said.answers for one in own):
        return "proposal-decided"
    return "terms-unfit" if said.form == "line/accept" and said.body[1] in agreed(own, other) else ""


def agreed(one: Sequence[Spoken], other: Sequence[Spoken]) -> set[bytes]:
    """The lines that have opened by so much of both logs of line 0, beside those of the enrolment.

    In a world nobody proposes two lines of one number with terms that differ.
    """
    found = set[bytes]()
    for log in (one, other):
        decided = set[bytes | None]()
        for said in log:
            if said.form in RESPONSES and said.answers not in decided:
                decided.add(said.answers)
                found |= {said.body[1]} if said.form == "line/accept" else set()
    return found


def lines_open(store: MemoryStore, channel: ChannelId) -> set[int]:
    """The numbers of the lines of a channel that a station has."""
    return {key[-1] for key in store.kept("line", channel)}


def _state(log: Sequence[Spoken], line: bytes, category: str) -> int:
    """The newest word of one side on a category; of what people say in a world the orderwire alone is held apart."""
    covering = (category,) if category == "orderwire" else (None, category)
    words = [said.body for said in log if said.form == "status/set" and said.nature == 0]
    about = [body for body in words if body.get(5) in (None, line) and body.get(6) in covering]
    return int(about[-1][1]) if about else 0


def _mandates(log: Sequence[Spoken]) -> dict[bytes, tuple[Any, int]]:
    """Each mandate's body, and the last act upon it (1 where there was none)."""
    found: dict[bytes, tuple[Any, int]] = {}
    for said in log:
        if said.form == "mandate/give" and said.nature == 0:
            found[said.hash] = (said.body, 1)
        elif said.form == "mandate/change" and said.answers in found and found[said.answers][1] != REVOKED:
            found[said.answers] = (found[said.answers][0], said.body[1])
    return found


def _chain(mandates: dict[bytes, tuple[Any, int]], last: bytes, said: Spoken, desk: int) -> str:
    """The first rule in order that any mandate of a chain breaks."""
    links, under = [mandates[last]], mandates[last][0].get(8)
    while under in mandates:
        links.insert(0, mandates[under])
        under = mandates[under][0].get(8)
    grantors = [desk, *(body[2] for body, _ in links[:-1])]
    broken = {
        "mandate-broken": under is not None
        or len(links) > 4
        or any(body[1] != grantor for (body, _), grantor in zip(links, grantors, strict=True)),
        "mandate-not-delegable": not all(body[7] for body, _ in links[:-1]),
        "mandate-for-other-line": any(body[3] and said.line not in body[3] for body, _ in links),
        "mandate-for-other-form": any(body[4] and said.form not in body[4] for body, _ in links),
        "mandate-precedence": any(said.precedence > body[5] for body, _ in links),
        "mandate-revoked": any(act == REVOKED for _, act in links),
        "mandate-expired": any(said.time_seconds > body[6] for body, _ in links),
        "mandate-suspended": any(act == 0 for _, act in links),
    }
    return next((rule for rule in ORDER if broken[rule]), "")
