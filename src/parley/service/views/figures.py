"""A month of each channel and line in figures, as data (parley.dialogue.figures); as a table: figures_table."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from parley.dialogue.figures import answers, availability
from parley.dialogue.threads import Kind
from parley.record.agreement import STANDARD
from parley.service.views.dialogue import ask_there, book_of, tests_of
from parley.service.views.understandings import kept_view

if TYPE_CHECKING:
    from parley.dialogue.figures import Answers
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened

Json = dict[str, Any]


def month_of(seconds: int) -> str:
    """The month in which a time lies, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m")


def span_of(month: str) -> range:
    """A month's seconds, in UTC; raises ValueError for what is no month."""
    begin = datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC)
    after = begin.replace(year=begin.year + begin.month // 12, month=begin.month % 12 + 1)
    return range(int(begin.timestamp()), int(after.timestamp()))


def figures(service: Opened, month: str, channels: list[Channel]) -> Json:
    """A month in figures."""
    return {"month": month, "channels": [_channel(service, channel, span_of(month)) for channel in channels]}


def _channel(service: Opened, channel: Channel, span: range) -> Json:
    tests = tests_of(service, channel, span.start, span.stop)
    lines = [line for _, line in sorted(channel.lines.items())]
    return {
        "channel": channel.id.hex(),
        "other": dict(channel.other_ring.newest.card.names),
        "tests": {
            "both": asdict(availability(tests)),
            "they_answer": asdict(availability(one for one in tests if one.ours)),
            "we_answer": asdict(availability(one for one in tests if not one.ours)),
        },
        "lines": [found for line in lines if (found := _line(service, channel, line, span)) is not None],
    }


def _line(service: Opened, channel: Channel, line: Line, span: range) -> Json | None:
    """What was asked and what was due on a line in the month; None where nothing was."""
    now = service.engine.clock() // 1000
    threads = list(book_of(service, channel, line).between(Kind.ASK, span.start, span.stop))
    asks = [ask_there(service, channel, line, thread)[0] for thread in threads]
    undertaken = kept_view(service, channel, line, span)
    if not asks and undertaken is None:
        return None
    return {
        "line": line.own.origin.line.hex(),
        "line_index": line.index,
        "they_answer": [_answers(line, one) for one in answers((ask for ask in asks if ask.root.ours), now)],
        "we_answer": [_answers(line, one) for one in answers((ask for ask in asks if not ask.root.ours), now)],
        "exercises": sum(ask.exercise for ask in asks),
        "undertakings": undertaken,
    }


def _answers(line: Line, one: Answers) -> Json:
    agreed = (line.terms.agreement or STANDARD).answer_seconds[one.precedence]
    return {**asdict(one), "precedence": one.precedence.name, "agreed_seconds": agreed}
