"""What a verb may ask about what was said of a call: readouts, minutes, texts of the press.

What a post says (a readout fixed or published, minutes) is released by an officer and goes by `say`.  `call` is the
beginning of the hash of the call's request, or of an entry about it.

    readouts {call}         -> {call, line, line_index, channel, other, own_name, own_languages, readouts: [READOUT],
                                newest: {ours: readout | null, theirs}, kept: [TEXT]}
    readout write {call, title, text, language?, instead?, officer?}
                            -> {text: TEXT, draft: DRAFT}: the text, kept here alone, `instead` of an earlier one that
                                is not fixed; and what an officer releases to fix it
    readout fix {text}      -> {text: TEXT, draft: DRAFT}: the same of a text that is kept already
    readout publish {readout, published?, where?}
                            -> {text: TEXT, draft: DRAFT}: what an officer releases to publish the text that is fixed
    readout drop {text}     -> TEXT as it was, which is kept no longer; only where nothing fixes it
    readout compare {call, language?}
                            -> what `accounts` gives, of both sides' newest readouts and the texts of the press, A, B,
                                ..; and checked: [{document, words, speaker, found: whole | joined | changed | absent |
                                unread, sentence, source: document | null, there}]: each quotation of a text of the
                                press, held word by word against the readouts in its language
    readout page {readout, path, facts?}
                            -> {path, files: [{name, bytes}], entries: [{hash, form, handling}]}: a page for anybody, in
                                English and in Chinese, with the facts of the call unless `facts` is false, and the
                                proof beside it, into the new folder `path`; `entries`: what of the record that proof
                                discloses
    minutes {call}          -> {"minutes": [MINUTES], languages: [of the line]}
    minutes draft {call, text: {language: text}}      -> {draft: DRAFT}: what an officer releases to propose them
    minutes answer draft {minutes, reason?}           -> {draft: DRAFT}: to agree to the other side's; with a reason to
                                decline them, or to take ours back
    press {call}            -> {"press": [PRESS]}
    press add {call, name, text, published?, zone?}   -> PRESS
    press drop {call, press}                          -> PRESS as it was

    READOUT: {readout, ours, post, time, nature, version, replaces, replaced_by, digest,
      state: fixed | published | replaced, held_as_of: seconds | null, published: {entry, post, time, language, title,
      text, published_seconds, where} | null}
    TEXT: {text: its id, call, line, officer, language, title, body, version, replaces, digest, changed, fixed}
    DRAFT: {line, form, form_version, body, precedence, nature, handling, post, answers}
    MINUTES: {minutes, PLACE, call, stage: proposed | agreed | declined | taken-back, sentence, text: {language: text},
      lacks: [languages of the line that the text does not have], agreed: WORD | null, declined: WORD | null}
    PRESS: {press: its id, name, published, zone, added, text}
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.readouts import newest
from parley.dialogue.threads import COMMIT, MINUTES, Kind
from parley.forms.body import form_of, read, write
from parley.forms.readouts import (
    MINUTES_CHARACTERS_MAX,
    READOUT_CHARACTERS_MAX,
    MinutesAgreed,
    MinutesDeclined,
    MinutesProposed,
    ReadoutCommitted,
    ReadoutPublished,
)
from parley.forms.text import typed
from parley.service import comparing, readouts
from parley.service.arguments import (
    FLAG,
    FOLDER,
    PREFIX,
    TIME,
    Choice,
    Name,
    Named,
    Octets,
    Text,
    Verb,
    needed,
    optional,
)
from parley.service.calls import publishing
from parley.service.calls.press import PRESS_CHARACTERS_MAX, PressText
from parley.service.calls.press import add as add_press
from parley.service.calls.press import beside as press_beside
from parley.service.calls.press import drop as drop_press
from parley.service.finding import find
from parley.service.requests.accounts import DAY, ZONE
from parley.service.requests.calls import call_there
from parley.service.requests.languages import LANGUAGE_CHARACTERS_MAX
from parley.service.requests.officers import BY
from parley.service.views.dialogue import book_of, entry_of, said_in_full
from parley.service.views.meeting import meeting_view
from parley.service.views.readouts import kept_view, minutes_view, readouts_of, readouts_view
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, OfficerId
from parley.wire.limits import TEXT_CHARACTERS_MAX
from parley.wire.marks import Handling

if TYPE_CHECKING:
    from parley.dialogue.readouts import Readout
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.readouts import KeptReadout
    from parley.service.service import Service

Json = dict[str, Any]


class ReadoutWanted(Refusal):
    """This entry fixes no readout."""

    code = "readout-wanted"
    hint = "`parley readout list` shows them; name one by the beginning of its hash"


class ReadoutTheirs(Refusal):
    """This readout is the other side's: it publishes it itself."""

    code = "readout-theirs"
    hint = "`parley readout list` shows which are ours"


class MinutesWanted(Refusal):
    """This entry proposes no minutes."""

    code = "minutes-wanted"
    hint = "`parley minutes list` shows them with their hashes"


async def _readouts(service: Service, call: str) -> Json:
    channel, line, asked = call_at(service, call)
    return readouts_view(service, channel, line, asked.hash)


async def _write(
    service: Service,
    call: str,
    title: str,
    text: str,
    language: str | None,
    instead: bytes | None,
    officer: OfficerId | None,
) -> Json:
    channel, line, asked = call_at(service, call)
    every = readouts_of(service, channel, line, asked.hash)
    before = newest(every, ours=True)
    _forget_published(service, every)
    made = readouts.written(
        service,
        OfficerId(b"") if officer is None else officer,
        line.own.origin.line,
        asked.hash,
        1 if before is None else before.committed.version + 1,
        None if before is None or before.published is None else before.published.hash,
        language=language or channel.own_ring.newest.card.languages[0],
        title=title,
        text=text.replace("\r\n", "\n").rstrip("\n"),
    )
    return _to_fix(channel, line, asked, readouts.keep(service, channel, made, instead))


def _forget_published(service: Service, every: list[Readout]) -> None:
    """What is published is in the record, and not kept besides."""
    said = {one.committed.digest for one in every if one.published is not None}
    readouts.drop(service, *(one for one in readouts.kept(service) if one.digest in said))


async def _fix(service: Service, text: bytes) -> Json:
    one = readouts.kept_at(service, text)
    channel, line, asked = call_at(service, one.call.hex())
    readouts.check_open(channel, one)
    return _to_fix(channel, line, asked, one)


def _to_fix(channel: Channel, line: Line, asked: Entry, one: KeptReadout) -> Json:
    body = one.commitment
    return {
        "text": kept_view(channel, one),
        "draft": _draft(line, asked, ReadoutCommitted, body, asked.hash, asked.payload.handling),
    }


async def _publish(service: Service, readout: str, published: int | None, where: str | None) -> Json:
    channel, line, fixed = readout_at(service, readout)
    if fixed.origin.party != channel.own:
        raise ReadoutTheirs(fixed.hash.hex()[:12])
    committed: ReadoutCommitted = read(form_of(ReadoutCommitted), fixed.payload.body)
    one = readouts.kept_with(service, committed.digest)
    body = one.published(service.engine.clock() // 1000 if published is None else published, where)
    return {
        "text": kept_view(channel, one),
        "draft": _draft(line, fixed, ReadoutPublished, body, fixed.hash, Handling.PUBLIC),
    }


def _draft(line: Line, about: Entry, shape: type, body: bytes, answers: EntryHash, handling: Handling) -> Json:
    """A draft as `say` takes it, as urgent and as much in earnest as what it is about."""
    form, version = form_of(shape).named
    return {
        "line": line.own.origin.line.hex(),
        "form": form,
        "form_version": version,
        "body": body.hex(),
        "precedence": about.payload.precedence.name,
        "nature": about.payload.nature.name,
        "handling": handling.name,
        "post": line.own_post,
        "answers": answers.hex(),
    }


async def _drop(service: Service, text: bytes) -> Json:
    one = readouts.kept_at(service, text)
    channel, _, _ = call_at(service, one.call.hex())
    readouts.check_open(channel, one)
    readouts.drop(service, one)
    return kept_view(channel, one)


# -- minutes, press ----------------------------------------------------------------------------------------------------


async def _minutes(service: Service, call: str) -> Json:
    channel, line, asked = call_at(service, call)
    threads = reversed(list(book_of(service, channel, line).newest(Kind.MINUTES)))
    about = (one for one in threads if one.root is not None and one.root.answers == asked.hash)
    views = [minutes_view(service, channel, line, one) for one in about]
    return {"minutes": views, "languages": list(line.terms.languages)}


async def _minutes_draft(service: Service, call: str, text: dict[str, str]) -> Json:
    _, line, asked = call_at(service, call)
    lines = {
        language: typed(one.replace("\r\n", "\n").strip(), MINUTES_CHARACTERS_MAX) for language, one in text.items()
    }
    body = MinutesProposed(lines)
    return {"draft": _draft(line, asked, MinutesProposed, write(body), asked.hash, asked.payload.handling)}


async def _minutes_answer(service: Service, minutes: str, reason: str | None) -> Json:
    _, line, proposed, _ = find(service, minutes)
    if proposed.payload.form != MINUTES:
        raise MinutesWanted(proposed.payload.form)
    body = MinutesAgreed() if reason is None else MinutesDeclined(reason)
    return {"draft": _draft(line, proposed, type(body), write(body), proposed.hash, proposed.payload.handling)}


async def _press(service: Service, call: str) -> Json:
    _, _, asked = call_at(service, call)
    return {"press": [_press_view(one) for one in press_beside(service, asked.hash)]}


async def _press_add(service: Service, call: str, name: str, text: str, published: str | None, zone: str) -> Json:
    _, _, asked = call_at(service, call)
    return _press_view(add_press(service, asked.hash, name, text, published, zone))


async def _press_drop(service: Service, call: str, press: str) -> Json:
    _, _, asked = call_at(service, call)
    return _press_view(drop_press(service, asked.hash, press))


def _press_view(one: PressText) -> Json:
    return {
        "press": one.id.hex(),
        "name": one.name,
        "published": one.published,
        "zone": one.zone,
        "added": one.added,
        "text": one.text,
    }


async def _compare(service: Service, call: str, language: str) -> Json:
    """Both newest readouts, the first party's of the terms first, and the press beside them."""
    channel, line, asked = call_at(service, call)
    every = readouts_of(service, channel, line, asked.hash)
    sides = (True, False) if line.first else (False, True)
    said = [one for ours in sides if (one := newest(every, ours=ours)) is not None]
    texts = [_as_account(service, channel, line, one) for one in said]
    texts += [
        {"name": one.name, "text": one.text, "published": one.published, "zone": one.zone}
        for one in press_beside(service, asked.hash)
    ]
    return await comparing.compared(texts, language, sources=len(said))


def _as_account(service: Service, channel: Channel, line: Line, one: Readout) -> Json:
    assert one.published is not None, "the newest that is published"
    body: ReadoutPublished = said_in_full(service, channel, line, one.published)
    ring = channel.own_ring if one.root.ours else channel.other_ring
    names = ring.newest.card.names
    return {
        "name": f"{names.get(body.language) or next(iter(names.values()))}, {body.title}"[:120],
        "text": body.text,
        "published": datetime.fromtimestamp(body.published_seconds, UTC).strftime("%Y-%m-%d"),
        "zone": "",
    }


# -- pages for anybody -------------------------------------------------------------------------------------------------


async def _page(service: Service, readout: str, path: Path, *, facts: bool) -> Json:
    channel, line, fixed = readout_at(service, readout)
    assert fixed.payload.answers is not None, "a readout is of a call"
    about = meeting_view(service, *call_there(service, fixed.payload.answers.hex()))["facts"] if facts else None
    return await publishing.publish(service, channel, line, fixed, path, about)


# -- what is meant -----------------------------------------------------------------------------------------------------


def call_at(service: Service, prefix: str) -> tuple[Channel, Line, Entry]:
    """The request of a call; raises NoEntry, AmbiguousEntry, NoCall."""
    channel, line, thread = call_there(service, prefix)
    assert thread.root is not None, "what is there has begun"
    return channel, line, entry_of(service, channel, line, thread.root)


def readout_at(service: Service, prefix: str) -> tuple[Channel, Line, Entry]:
    """The entry that fixes a readout, by the beginning of its hash; raises NoEntry, AmbiguousEntry, ReadoutWanted."""
    channel, line, entry, _ = find(service, prefix)
    if entry.payload.form != COMMIT:
        raise ReadoutWanted(entry.payload.form)
    return channel, line, entry


CALL: Final = needed(call=PREFIX)
READOUT_TEXT: Final = Text(4 * READOUT_CHARACTERS_MAX)
MINUTES_TEXT: Final = Named(Text(LANGUAGE_CHARACTERS_MAX), Text(4 * MINUTES_CHARACTERS_MAX), 2)
"""As typed: in normal form C they may be shorter."""

TEXT_ID: Final = Octets(readouts.READOUT_ID_BYTES, readouts.READOUT_ID_BYTES)

VERBS: Final[dict[str, Verb]] = {
    "readouts": Verb(_readouts, CALL),
    "readout write": Verb(
        _write,
        {
            **needed(call=PREFIX, title=Text(TEXT_CHARACTERS_MAX), text=READOUT_TEXT),
            "language": optional(Text(LANGUAGE_CHARACTERS_MAX)),
            "instead": optional(TEXT_ID),
            "officer": optional(BY),
        },
    ),
    "readout fix": Verb(_fix, needed(text=TEXT_ID)),
    "readout publish": Verb(
        _publish,
        {**needed(readout=PREFIX), "published": optional(TIME), "where": optional(Name(TEXT_CHARACTERS_MAX))},
    ),
    "readout drop": Verb(_drop, needed(text=TEXT_ID)),
    "readout compare": Verb(_compare, {**CALL, "language": optional(Choice(("en", "zh")), "en")}),
    "readout page": Verb(_page, {**needed(readout=PREFIX, path=FOLDER), "facts": optional(FLAG, default=True)}),
    "minutes": Verb(_minutes, CALL),
    "minutes draft": Verb(_minutes_draft, {**CALL, **needed(text=MINUTES_TEXT)}),
    "minutes answer draft": Verb(
        _minutes_answer, {**needed(minutes=PREFIX), "reason": optional(Name(TEXT_CHARACTERS_MAX))}
    ),
    "press": Verb(_press, CALL),
    "press add": Verb(
        _press_add,
        {
            **needed(call=PREFIX, name=Name(120), text=Text(PRESS_CHARACTERS_MAX)),
            "published": optional(DAY),
            "zone": optional(ZONE, ""),
        },
    ),
    "press drop": Verb(_press_drop, needed(call=PREFIX, press=PREFIX)),
}
