"""Our own door: what an officer released is judged before it is signed, by the rules that will judge it over there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.authority.judging import Said, judge
from parley.authority.lines import fit_terms, unfit
from parley.exchange.commitments import committed, held
from parley.exchange.judgement import answered_nature, digest_of
from parley.forms.agreements import Acceptance, Proposal
from parley.forms.body import FORMS, read
from parley.forms.readouts import ReadoutPublished
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.keyring import KeyRing
    from parley.record.terms import Side, Terms


class ReadoutUncommitted(Refusal):
    """The other side's station has not yet said that it holds what this readout was committed to."""

    code = "readout-uncommitted"
    hint = "wait for its receipt, which `parley readout list` shows, and publish then"


class PastLacking(Refusal):
    """What this station said on line 0 before it was restored is not all back yet: it may have answered already."""

    code = "past-lacking"
    hint = "wait until the other side's station has given it back, a minute or two mostly, and accept then"


def check_draft(channel: Channel, line: Line, draft: Draft, now_seconds: int) -> None:
    """Passes if the other side will find the draft within what was agreed; raises a Rule, or what its body lacks."""
    ledger = channel.standing.ledger
    judge(ledger, _said(channel, line, draft, now_seconds))
    form = FORMS.get(draft.form)
    if form is None or form.shape not in (Proposal, Acceptance, ReadoutPublished):
        return
    body = read(form, draft.body)
    if isinstance(body, ReadoutPublished):
        _check_committed(channel, line, draft)
    elif isinstance(body, Proposal):
        _check_terms(channel, fit_terms(body.terms, channel.own, ledger.parties))
    elif channel.lines[0].lost:
        raise PastLacking
    elif draft.answers is not None:
        _check_terms(channel, ledger.now(channel.own).reader.proposals[draft.answers].terms)


def _said(channel: Channel, line: Line, draft: Draft, now_seconds: int) -> Said:
    """What is judged of a draft: by as much of line 0 as its entry would name if it were placed now."""
    zero, ledger = channel.lines[0], channel.standing.ledger
    own_size = zero.own.size if line.index == 0 else zero.own.durable
    return Said(
        party=channel.own,
        line=line.own.origin.line,
        terms=line.terms,
        post=draft.post,
        form=draft.form,
        known=channel.catalogue.form(draft.form),
        body=draft.body,
        precedence=draft.precedence,
        nature=draft.nature,
        time_seconds=now_seconds,
        own_facts=ledger.own.count(zero.own.origin.generation, own_size),
        seen_facts=ledger.other.count(zero.other.origin.generation, zero.other.durable),
        answers=draft.answers,
        answered=answered_nature(channel, draft.answers),
        committed=digest_of(channel, line.own.origin.line, channel.own, draft.answers),
    )


def _check_committed(channel: Channel, line: Line, draft: Draft) -> None:
    """Passes if the other side has receipted the commitment: else nothing shows that it came before the text."""
    found = committed(channel, line.own.origin.line, channel.own, draft.answers)
    if found is not None and not held(line, found):
        raise ReadoutUncommitted


def _check_terms(channel: Channel, terms: Terms) -> None:
    """Passes if the number is free, the cards and posts exist, and this station has the dictionary."""
    if terms.index in channel.lines:
        unfit(f"number {terms.index} is taken")
    if terms.dictionary != STANDARD_DIGEST:
        unfit("this station does not have the dictionary")
    for number, digest in terms.digests.items():
        known = channel.catalogue.declared.get(terms.forms[number])
        if known is not None and known.digest != digest:
            unfit(f"this station has another form by the name {known.form.id}")
    for side in terms.sides:
        _check_side(channel.own_ring if side.party == channel.own else channel.other_ring, side)


def _check_side(ring: KeyRing, side: Side) -> None:
    card = next((card for card in ring.cards if card.hash == side.card_hash), None)
    if card is None:
        unfit("a card that it names is not known here")
    elif side.post not in {post.number for post in card.card.posts}:
        unfit(f"the card has no post {side.post}")
