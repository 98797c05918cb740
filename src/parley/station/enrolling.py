"""A channel begins: enrolled, then verified by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange.effects import Keep
from parley.exchange.keying import VERIFIED_SPACE
from parley.exchange.outbound import keep_keys
from parley.station.releasing import sign_waiting

if TYPE_CHECKING:
    from parley.exchange.work import Work
    from parley.station.events import ChannelEnrolled, ChannelVerified
    from parley.station.state import State


def channel_enrolled(state: State, work: Work, event: ChannelEnrolled) -> None:
    """Take a channel whose enrolment is complete; cards newer than those of its files are told first."""
    state.add(event.channel)
    keep_keys(work, event.channel)
    sign_waiting(state, work, event.channel)


def channel_verified(state: State, work: Work, event: ChannelVerified) -> None:
    """From here on entries may cross."""
    channel = state.channels.get(event.channel)
    if channel is not None:
        channel.verified = True
        work.do(Keep(VERIFIED_SPACE, channel.id, b"\x01"))
