"""A call between two desks, as far as posts say it: asked for, accepted."""

from __future__ import annotations

from typing import Any

from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.standings import Means
from tests.console.consoles import Desk
from tests.service.requests.test_dialogue import say, until

TOPIC = "The dark buoy at the eastern shoal"


async def asked(ours: Desk, theirs: Desk, **marks: Any) -> str:  # noqa: ANN401 -- precedence and nature
    """A call that our post asks for, at once, as the other side has it; its hash."""
    body = CallRequest((TOPIC,), ("en",), (Means.VIDEO, Means.VOICE, Means.TEXT))
    call = await say(ours.party, body, **marks)
    await until(theirs.party, call, "paged")
    return call


async def agreed(ours: Desk, theirs: Desk, **marks: Any) -> str:  # noqa: ANN401
    """The same, accepted."""
    call = await asked(ours, theirs, **marks)
    await say(theirs.party, CallAnswered(CallAnswer.ACCEPTED), call, **marks)
    await until(ours.party, call, "accepted")
    return call
