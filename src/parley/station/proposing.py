"""Before our own proposal or acceptance leaves: whether both parties have what its terms name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.authority.lines import fit_terms, unfit
from parley.forms.agreements import Acceptance, Proposal
from parley.forms.body import FORMS, read
from parley.wire.dictionary import STANDARD_DIGEST

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.exchange.channel import Channel
    from parley.record.keyring import KeyRing
    from parley.record.terms import Side, Terms


def check_draft(channel: Channel, draft: Draft) -> None:
    """Passes unless what was judged proposes or accepts terms that cannot become a line here; raises TermsUnfit."""
    form = FORMS.get(draft.form)
    if form is None or form.shape not in (Proposal, Acceptance):
        return
    body, ledger = read(form, draft.body), channel.standing.ledger
    if isinstance(body, Proposal):
        check_terms(channel, fit_terms(body.terms, channel.own, ledger.parties))
    elif draft.answers is not None:
        check_terms(channel, ledger.now(channel.own).reader.proposals[draft.answers].terms)


def check_terms(channel: Channel, terms: Terms) -> None:
    """Passes if the number is free, the cards and posts exist, and this station has the dictionary."""
    if terms.index in channel.lines:
        unfit(f"number {terms.index} is taken")
    if terms.dictionary != STANDARD_DIGEST:
        unfit("this station does not have the dictionary")
    for side in terms.sides:
        _check_side(channel.own_ring if side.party == channel.own else channel.other_ring, side)


def _check_side(ring: KeyRing, side: Side) -> None:
    card = next((card for card in ring.cards if card.hash == side.card_hash), None)
    if card is None:
        unfit("a card that it names is not known here")
    elif side.post not in {post.number for post in card.card.posts}:
        unfit(f"the card has no post {side.post}")
