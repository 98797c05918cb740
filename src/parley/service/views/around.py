"""What the words of an entry turn on besides its form: titles of posts, and labels of fields of what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.forms.shown import Around
from parley.record.entry import decode_entry

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.forms.declared import Description
    from parley.service.opened import Opened
    from parley.wire.ids import EntryHash

OF_ANSWERED = "field-key"
"""The kind of a field that names fields of the form of the entry that is answered."""


def around_of(
    service: Opened, channel: Channel, form: tuple[str, int], answers: EntryHash | None, *, ours: bool
) -> Around:
    """What the words of a body turn on that one side says: its own titles, the other's, and what it answers."""
    own, other = (
        {int(post.number): post.titles for post in ring.newest.card.posts}
        for ring in (channel.own_ring, channel.other_ring)
    )
    posts, theirs = (own, other) if ours else (other, own)
    known = service.catalogue.description(form)
    if answers is None or known is None or all(one.kind != OF_ANSWERED for one in known.fields):
        return Around(posts, theirs)
    answered = _answered(service, channel, answers)
    fields = () if answered is None else answered.fields
    return Around(posts, theirs, {one.item.key: one.label for one in fields})


def _answered(service: Opened, channel: Channel, answers: EntryHash) -> Description | None:
    """What people see of the form of an entry of this channel; None where that is not known here."""
    for origin, index in service.vault.find(answers.hex()):
        for raw in service.vault.entries(origin, index, 1):
            entry = decode_entry(raw)
            place = service.engine.station.state.places.get(entry.origin.line)
            if place is not None and place[0] is channel:
                return channel.catalogue_on(place[1]).description((entry.payload.form, entry.payload.form_version))
    return None
