"""What a verb may ask about calls that are held. Times are seconds since 1970; hashes, ids and pages are hexadecimal.

call {call}            -> CALL, by the request's hash or that of an entry about it
meetings {line?}       -> {"meetings": [CALL]}: all that were agreed, the newest request last

CALL: {call, line, line_index, channel, other: {language: name}, ours, post, title, precedence, nature, time, request,
  invitation: ours | theirs | null, state: asked | agreed | open | running | over | cancelled,
  accepted: WORD | null, cancelled: WORD | null, at, opens, until, agenda: {ours: [topic], theirs: [topic]},
  present: [JOINING], joinings: [JOINING], raised: [{WORD, topic}],
  texts: [{WORD, name, language, text}], refused: [{WORD, why, page, about, detail}],
  ended: {WORD, name} | null, facts: {ours: FACTS | null, theirs: FACTS | null, differs: [field]}}
FACTS: {entry, signed, requested: POST, requested_at, agreed: POST, agreed_at, starts, ends,
  local: {ours: {starts: LOCAL | null, ends: LOCAL | null}, theirs: …}, means,
  present: [{POST, name, role, joined, left}], raised: [{ours, topic}], invitation: ours | theirs | null}
JOINING: {page, ours, post, title, name, role: principal | interpreter, means: video | voice | text, joined,
  left: seconds | null, why: left | lost | ended | full | null}
WORD: entry, ours, post, time.  POST: ours, post, title.  LOCAL: {zone, offset_minutes, time}, by the post's card
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.dialogue.meetings import meeting_of
from parley.service.arguments import PREFIX, Verb, needed, optional
from parley.service.finding import find
from parley.service.requests.dialogue import lines_of
from parley.service.views.meeting import callbook_of, meeting_view
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.service import Service

Json = dict[str, Any]


class NoCall(Refusal):
    """That entry is no call request, and not about one."""

    code = "entry-no-call"
    hint = "`parley call list --all` lists the calls there are"


def call_there(service: Service, prefix: str) -> tuple[Channel, Line, Thread]:
    """The call that an entry asks for, or is about; raises NoEntry, AmbiguousEntry, NoCall."""
    channel, line, entry, _ = find(service, prefix)
    book = callbook_of(service, channel, line)
    for key in (entry.hash, entry.payload.answers):
        thread = None if key is None else book.get(key)
        if thread is not None and thread.root is not None:
            return channel, line, thread
    return _refuse(entry.hash.hex())


async def _call(service: Service, call: str) -> Json:
    return meeting_view(service, *call_there(service, call))


async def _meetings(service: Service, line: str | None) -> Json:
    found = [
        meeting_view(service, channel, one, thread)
        for channel, one in lines_of(service, line)
        for thread in callbook_of(service, channel, one).newest()
        if meeting_of(thread).agreed
    ]
    return {"meetings": sorted(found, key=lambda view: (view["time"], view["call"]))}


def _refuse(why: str) -> NoReturn:
    raise NoCall(why)


VERBS: Final[dict[str, Verb]] = {
    "call": Verb(_call, needed(call=PREFIX)),
    "meetings": Verb(_meetings, {"line": optional(PREFIX)}),
}
