"""What this program says in fixed words, gathered for whoever shows it to people in another language than English.

The sentences of refusals and alarms have their Chinese beside them in the code (`chinese_of`); every other sentence and
word is `spoken`, and whoever shows it has its own catalogue.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from parley.authority.lines import Fate
from parley.desk.officers import Role
from parley.dialogue import calls, linetests, notices, silence, talks, understandings, undertakings
from parley.exchange.alarms import ALARMS
from parley.exchange.channel import Phase
from parley.service.views import authority as views_authority
from parley.service.views import views
from parley.service.views.links import Link
from parley.service.views.sentences import classes
from parley.wire.marks import Handling, Nature, Precedence
from parley.wire.refusals_zh import SENTENCES

WORDS: Final = (
    *(one.value for kind in (calls.State, talks.Stage, understandings.Stage, undertakings.Stage) for one in kind),
    *(one.value for kind in (notices.State, notices.Judged, linetests.Result, silence.Silence, Fate) for one in kind),
    *(one.value for kind in (Link, Phase) for one in kind),
    *(one.name.lower() for one in Role),
    *(one.name for kind in (Precedence, Nature, Handling) for one in kind),
    *(views.WITHIN, views.REFUSED, views.UNJUDGED, *views.MARKS, views.NEW, views.RECORDED, views.HELD),
    views.ACKNOWLEDGED,
    *(views_authority.IN_FORCE, views_authority.SUSPENDED, views_authority.REVOKED, views_authority.EXPIRED),
)
"""The words of states and marks, as views have them."""


def spoken() -> Iterator[str]:
    """Every word and sentence of the views that has no Chinese in the code; some come twice."""
    yield from WORDS
    yield from (sentence for _, sentence in calls.LIFE.values())
    yield from linetests.RESULTS.values()
    yield from undertakings.STAGES.values()
    yield from (sentence for _, sentence in understandings.STAGES.values())
    for row in silence.TABLE:
        yield from (row.meaning, row.unknowable)
    yield from views.MARKS.values()
    yield views.WAITING
    yield from (one.hint for one in ALARMS.values())


def chinese_of(sentence: str) -> str | None:
    """The Chinese of a refusal's or an alarm's sentence; what is told of this one case after its colon stays."""
    known = _known(len(sys.modules))
    head, rest = sentence, ""
    while head not in known:
        head, colon, _ = head.rpartition(": ")
        if not colon:
            return None
        rest = sentence[len(head) + 2 :]
    return f"{known[head]}：{rest}" if rest else known[head]


@lru_cache(maxsize=1)
def _known(_modules: int) -> dict[str, str]:
    """English to Chinese, of all classes that are loaded: anew where modules, such as those of an extra, came later."""
    refusals = {one.meaning(): SENTENCES[one.code] for one in classes() if one.code in SENTENCES}
    return refusals | {one.sentence: one.sentence_zh for one in ALARMS.values()}
