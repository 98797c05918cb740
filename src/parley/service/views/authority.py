"""Offices, mandates, lines, status and restrictions as people and programs ask for them.

All of it is what the ledger of line 0 amounts to now (parley.authority); nothing here decides anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.authority import mandates, offices, rules, status
from parley.authority.lines import Fate
from parley.desk.release import wants_two
from parley.forms.categories import APART, CATEGORIES, SAFETY
from parley.forms.offices import MandateAct
from parley.forms.standings import State
from parley.record.agreement import STANDARD
from parley.service.views.bodies import plain
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.authority.docket import Fact
    from parley.authority.ledger import Side
    from parley.authority.lines import Proposed
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.terms import Terms
    from parley.wire.ids import PostId

Json = dict[str, Any]

DAY_SECONDS: Final = 86_400
WARNED_DAYS: Final = (7, 30)
"""How long before an agreement runs out the watch is told, the nearest first."""

IN_FORCE, SUSPENDED, REVOKED, EXPIRED = "in force", "suspended", "revoked", "expired"


def sides(channel: Channel) -> tuple[tuple[bool, Side], tuple[bool, Side]]:
    """Our side and the other one, each with whether it is ours, as far as line 0 is here."""
    reading = channel.standing.ledger.now(channel.own)
    return (True, reading.author), (False, reading.reader)


# -- posts -------------------------------------------------------------------------------------------------------------


def posts(channel: Channel, now: int) -> list[Json]:
    """Every post of both parties' newest cards but the stations' own, and who holds it by its party's own word."""
    found = []
    for ours, side in sides(channel):
        card = (channel.own_ring if ours else channel.other_ring).newest.card
        for post in card.posts:
            if post.number:
                said = [tenure_view(fact, now) for fact in offices.tenures(side.facts, post.number)]
                found.append(
                    {
                        "channel": channel.id.hex(),
                        "ours": ours,
                        "party": dict(card.names),
                        "post": post.number,
                        "title": dict(post.titles),
                        "holder": said[-1] if said else None,
                        "history": said,
                    }
                )
    return found


def tenure_view(fact: Fact, now: int) -> Json:
    """What was said of who holds a post."""
    return {**plain(fact.body), **_said(fact, now)}


def held_by(channel: Channel, post: PostId, *, ours: bool, now: int) -> Json | None:
    """Who holds a post, if its side chose to say."""
    fact = offices.holder(sides(channel)[0 if ours else 1][1].facts, post)
    return None if fact is None else tenure_view(fact, now)


# -- mandates ----------------------------------------------------------------------------------------------------------


def mandates_view(channel: Channel, now: int) -> list[Json]:
    """Every mandate of both sides, in the order in which each gave them."""
    return [
        mandate_view(channel, held, now, ours=ours) for ours, side in sides(channel) for held in side.mandates.values()
    ]


def mandate_view(channel: Channel, held: mandates.Held, now: int, *, ours: bool) -> Json:
    """A mandate as it stands now."""
    given = held.mandate
    card = channel.own_ring if ours else channel.other_ring
    return {
        **plain(given),
        "mandate": held.hash.hex(),
        "channel": channel.id.hex(),
        "ours": ours,
        "precedence": given.precedence.name,
        "grantor_title": _title(card, given.grantor),
        "holder_title": _title(card, given.holder),
        "state": _force(held, now),
        "given": held.given_seconds,
        "changed": held.changed_seconds,
        "reason": held.reason,
    }


def _force(held: mandates.Held, now: int) -> str:
    if held.state is MandateAct.REVOKE:
        return REVOKED
    if now > held.mandate.until_seconds:
        return EXPIRED
    return SUSPENDED if held.state is MandateAct.SUSPEND else IN_FORCE


def explained(channel: Channel, line: Line, post: PostId, wish: mandates.Wish, *, ours: bool, now: int) -> Json:
    """Whether a post may say something now as far as mandates go: by which chain, or by which rules not."""
    _, side = sides(channel)[0 if ours else 1]
    speaker = _speaker(line, side)
    tried = [
        {
            "chain": [mandate_view(channel, held, now, ours=ours) for held in one],
            "rule": _broken(one, speaker, wish),
        }
        for one in mandates.chains(side.mandates, post)
    ]
    found: Json = {"line": wish.line.hex(), "post": post, "own_post": speaker, "ours": ours, "tried": tried}
    try:
        chain = mandates.chain(side.mandates, speaker, post, wish)
    except rules.Rule as rule:
        return found | {"may": False, "chain": [], "rule": rule_view(rule)}
    return found | {
        "may": True,
        "chain": [mandate_view(channel, held, now, ours=ours) for held in chain],
        "rule": None,
    }


def _broken(one: tuple[mandates.Held, ...], speaker: PostId, wish: mandates.Wish) -> Json | None:
    try:
        mandates.check_chain(one, speaker, wish)
    except rules.Rule as rule:
        return rule_view(rule)
    return None


def _speaker(line: Line, side: Side) -> PostId:
    first, second = line.terms.sides
    return first.post if first.party == side.party else second.post


def rule_view(rule: rules.Rule) -> Json:
    """A rule by its name, with its sentence."""
    return {"code": rule.code, "sentence": rule.sentence, "hint": rule.hint}


# -- lines -------------------------------------------------------------------------------------------------------------


def proposals(channel: Channel, now: int) -> list[Json]:
    """Every proposal of both sides, and what became of it."""
    return [
        proposal_view(channel, made, now, ours=ours)
        for ours, side in sides(channel)
        for made in side.proposals.values()
    ]


def proposal_view(channel: Channel, made: Proposed, now: int, *, ours: bool) -> Json:
    """A proposal with its terms, its fate, and whose move it is."""
    decided = None if made.decided is None else _said(made.decided, now)
    why = "" if made.decided is None else getattr(made.decided.body, "reason", None) or ""
    pending = made.fate is Fate.PENDING
    return {
        "proposal": made.fact.hash.hex(),
        "channel": channel.id.hex(),
        "ours": ours,
        "line": made.line.hex(),
        "answers": None if made.fact.answers is None else made.fact.answers.hex(),
        "remark": made.fact.body.remark,
        "terms": terms_view(channel, made.terms),
        "fate": made.fate.value,
        "move": ("theirs" if ours else "ours") if pending else None,
        "decided": decided,
        "reason": why,
        **_said(made.fact, now),
    }


def terms_view(channel: Channel, terms: Terms) -> Json:
    """What terms say of a line, seen from our side."""
    ours, theirs = sorted(terms.sides, key=lambda side: side.party != channel.own)
    return {
        "index": terms.index,
        "own_post": ours.post,
        "own_title": _title(channel.own_ring, ours.post),
        "other_post": theirs.post,
        "other_title": _title(channel.other_ring, theirs.post),
        "languages": list(terms.languages),
        "forms": [f"{form}/{version}" for form, version in (terms.forms[number] for number in sorted(terms.digests))],
        "agreement": agreement_view(terms),
    }


def agreement_view(terms: Terms) -> Json | None:
    """What was agreed of a line; None for those that the enrolment opened."""
    agreed = terms.agreement
    if agreed is None:
        return None
    return {
        "titles": dict(agreed.titles),
        "categories": {category: ceiling.name for category, ceiling in agreed.categories.items()},
        "answer_seconds": {one.name: agreed.answer_seconds[one] for one in Precedence},
        "bearers": list(agreed.bearers),
        "bearers_min": agreed.bearers_min,
        "test_seconds": agreed.test_seconds,
        "two_person": list(agreed.two_person),
        "attachment_bytes_max": agreed.attachment_bytes_max,
        "hold_seconds": agreed.hold_seconds,
        "until": agreed.until_seconds,
        "replaces": None if agreed.replaces is None else agreed.replaces.hex(),
    }


def life(channel: Channel, line: Line, now: int) -> Json:
    """Whether a line is open, closed or lapsed, and whether its agreement runs out soon."""
    until = (line.terms.agreement or STANDARD).until_seconds
    closed = next((view for view in _closings(channel, line, now)), None)
    state = "closed" if closed else "lapsed" if until is not None and now > until else "open"
    left = None if until is None else (until - now) // DAY_SECONDS
    warned = next((days for days in WARNED_DAYS if left is not None and 0 <= left < days), None)
    return {
        "state_of_line": state,
        "closed": closed,
        "until": until,
        "runs_out_within_days": warned if state == "open" else None,
        "agreement": agreement_view(line.terms),
    }


def _closings(channel: Channel, line: Line, now: int) -> Iterator[Json]:
    for ours, side in sides(channel):
        closed = side.closings.get(line.own.origin.line)
        if closed is not None:
            yield {"ours": ours, "reason": closed.reason, **_said(closed.fact, now)}


# -- status ------------------------------------------------------------------------------------------------------------


def line_status(channel: Channel, line: Line, now: int) -> Json:
    """Each category on a line: our word, theirs, what holds, and what was said of it in public."""
    agreement = line.terms.agreement
    found = [_category(channel, line, category, now) for category in CATEGORIES]
    for view in found:
        view["two_person"] = wants_two(agreement, view["category"])
    return {"line": line.own.origin.line.hex(), "categories": found, **life(channel, line, now)}


def _category(channel: Channel, line: Line, category: str, now: int) -> Json:
    place = line.own.origin.line
    ceiling = (line.terms.agreement or STANDARD).ceiling(category)
    (_, own), (_, other) = sides(channel)
    ours, theirs = own.standing(place, category), other.standing(place, category)
    said = [(True, one) for one in status.statements(own.facts, own.facts, other.facts, place, category)]
    said += [(False, one) for one in status.statements(other.facts, other.facts, own.facts, place, category)]
    return {
        "category": category,
        "safety": category in SAFETY,
        "apart": category in APART,
        "ceiling": None if ceiling is None else ceiling.name,
        "ours": _standing(ours, now),
        "theirs": _standing(theirs, now),
        "holds": max(ours.state, theirs.state).name.lower(),
        "statements": [_statement(one, now, recorded_by_us=by_us) for by_us, one in said],
    }


def _standing(standing: status.Standing, now: int) -> Json:
    if standing.fact is None:
        return {"state": standing.state.name.lower(), "since": None, "reason": None, "authority": None}
    body = standing.fact.body
    return {
        "state": standing.state.name.lower(),
        "since": body.since_seconds,
        "reason": body.reason,
        "authority": body.authority,
        **_said(standing.fact, now),
    }


def _statement(one: status.Statement, now: int, *, recorded_by_us: bool) -> Json:
    """What was said in public, beside what was signed; `ours`: whether our party said it."""
    signed: State = one.signed.state
    return {
        **plain(one.fact.body),
        "ours": one.by_us is recorded_by_us,
        "recorded_by_us": recorded_by_us,
        "signed": signed.name.lower(),
        "differs": one.differs,
        **_said(one.fact, now),
    }


# -- restrictions ------------------------------------------------------------------------------------------------------


def restrictions_view(channel: Channel, now: int) -> list[Json]:
    """What either side put on record about persons."""
    return [
        {
            **plain(barred.restriction),
            "restriction": key.hex(),
            "channel": channel.id.hex(),
            "recorded_by_us": ours,
            "ours": (barred.restriction.whose.value == 0) is ours,
            "holds": barred.holds(now),
            "lifted": None if barred.lifted is None else {**plain(barred.lifted.body), **_said(barred.lifted, now)},
            **_said(barred.fact, now),
        }
        for ours, side in sides(channel)
        for key, barred in side.restrictions.items()
    ]


# -- small parts -------------------------------------------------------------------------------------------------------


def _said(fact: Fact, now: int) -> Json:
    return {"said": fact.time_seconds, "age_seconds": now - fact.time_seconds, "entry": fact.hash.hex()}


def _title(ring: Any, post: int) -> Json:  # noqa: ANN401 -- a KeyRing
    return next((dict(one.titles) for one in ring.newest.card.posts if one.number == post), {})
